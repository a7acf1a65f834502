"""Administering insurers (承办机构): mandates and the tasks that they handle inside a case, without any right to decide.

Carries `zhejiang-2025-44 §2(6)`, `zhejiang-2025-44 §1` and, in 桃源, `taoyuan-2025-1 §62`.

An insurer helps with an inquiry, with the papers, with the appointments of an appraisal, with the draft of an assessment.
What it reports becomes part of the case only when an officer has taken it over; every step says who handled it and who
decided. Without a mandate that holds today it reads nothing at all.
"""

from zhibao.insurers.model import Mandate, Task, TaskKind, TaskState

__all__ = ["Mandate", "Task", "TaskKind", "TaskState"]
