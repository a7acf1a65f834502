"""Benefits (职业伤害保障待遇): what an injured person or her relatives are entitled to, why, and what was awarded.

Carries `zhejiang-2025-44 §2(5)`, `work-injury-regulation §30` to `§45` as gap-filling law and, in 桃源,
`taoyuan-2025-1 §42` to `§57`.
"""
