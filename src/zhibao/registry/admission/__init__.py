"""Admission (纳入) of platform enterprises outside the list: application, assessment, review, consent, decision.

Carries `zhejiang-2025-44 §2(1)`, `taoyuan-2025-1 §5(2)`, `taoyuan-2025-1 §5(3)` and the batch of 2026 of
`jiangsu-2025-31 §preamble`. Nothing is covered and nothing billed before the day that the decision names.

Public names: `acts` (apply, take a step, list), `model` and `rules` (the steps and what an assessment says), `batch` (a
list of enterprises that come in together, checked before it is taken over).
"""
