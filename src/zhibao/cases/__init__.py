"""Cases (职业伤害案件): from the report of an accident through every legal step to the closing of the file.

Carries `measures-2025 §11`, `measures-2025 §14`, `measures-2025 §15`, `measures-2021 §10`, `measures-2021 §13`,
`zhejiang-2025-44 §2(4)`, `jiangsu-2025-31 §2` and, in 桃源, `taoyuan-2025-1 §29` to `§41`.

What a case is stands in one procedure table (`procedure`); its state is folded from its acts (`fold`), its clocks are
reckoned from them (`clocks`), and the only way to move it is `acts.take_step`.
"""

from zhibao.cases.model import CaseState, Clock, ClockState, Outcome, Role, Step, Track
from zhibao.cases.procedure import STEPS, VERBS

__all__ = ["STEPS", "VERBS", "CaseState", "Clock", "ClockState", "Outcome", "Role", "Step", "Track"]
