"""The fund (职业伤害保障资金): a double-entry ledger in fen, and every payment that leaves it.

Carries `zhejiang-2025-44 §2(5)` and, in 桃源, `taoyuan-2025-1 §55` and `§58`.
"""
