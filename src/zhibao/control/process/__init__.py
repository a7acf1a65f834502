"""Red flags of the whole process (全流程风险防控): accounts, rings, papers, orders, conduct of staff, reviewers and insurers.

Carries `jiangsu-2025-31 §3`: risks are controlled at every step, from identity to the grant of rights. The text names no rule
and no figure, so each rule stands in `control-parameters §11` to `control-parameters §22` and its parameters are numbers of the
law. A hit means that somebody should look, and never more.

Public names: `model` (rows that are looked at), `rules` (all rules of the process by risk point), `prints` (likeness of pictures).
"""
