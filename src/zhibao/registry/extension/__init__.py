"""Extension (扩围): candidates, their feasibility and preparation, the plan of a province and how far each city has come.

Carries `jiangsu-2025-31 §4`, `zhejiang-2025-44 §3(4)`, `zhejiang-2025-44 §3(5)` and `taoyuan-2025-1 §5(4)`, `taoyuan-2025-1 §5(5)`.

Public names: `acts` (survey, contact, check; lay down a plan, report a step, note whom was asked), `rules` (progress of a city,
how an enterprise has joined), `model`.
"""
