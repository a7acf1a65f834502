"""Important problems (重大问题) that a city reports to the provincial bodies, each with receipt, day and answer.

Carries `zhejiang-2025-44 §closing`, `jiangsu-2025-31 §closing` and, in 桃源, `taoyuan-2025-1 §79`. The four leading bodies
are addressed unless the city adds others; where a city has a tax bureau or a financial regulator of its own, that one is.
"""
