"""The performance review of insurers (跟踪考评): indicators, samples handled again, scores with intervals, fees.

Carries `zhejiang-2025-44 §2(6)` and, in 桃源, `taoyuan-2025-1 §63` and `taoyuan-2025-1 §64`. Indicators are data (`indicators.toml`), weights are
numbers of the law. A score says how sure it is: it is adjusted for the mix of tasks, drawn towards the whole, and has an
interval; where intervals overlap there is no rank. Four persons' work stands behind a decided one: who drafted, who was heard,
who decided, and those who handled a sample again. What a fee statement says is paid from the agency's budget, never from the fund.
"""
