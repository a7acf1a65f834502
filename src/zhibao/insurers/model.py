"""What a mandate and a task of an insurer are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any


class TaskKind(StrEnum):
    """What an insurer may be asked to handle; none of it decides anything."""

    VISIT = "visit"
    MATERIAL_CHECK = "material_check"
    INQUIRY = "inquiry"
    APPRAISAL_APPOINTMENT = "appraisal_appointment"
    ASSESSMENT_DRAFT = "assessment_draft"


KIND_WORDS: dict[TaskKind, tuple[str, str]] = {
    TaskKind.VISIT: ("走访", "a visit"), TaskKind.MATERIAL_CHECK: ("材料核对", "a check of papers"), TaskKind.INQUIRY: ("协助调查", "an inquiry"),
    TaskKind.APPRAISAL_APPOINTMENT: ("鉴定预约", "the appointment of an appraisal"), TaskKind.ASSESSMENT_DRAFT: ("待遇初核", "the draft of an assessment"),
}  # fmt: skip


class TaskState(StrEnum):
    """How far a task is."""

    ASSIGNED = "assigned"
    ACCEPTED = "accepted"
    REPORTED = "reported"
    CONFIRMED = "confirmed"
    RETURNED = "returned"
    TAKEN_BACK = "taken_back"


STATE_WORDS: dict[TaskState, tuple[str, str]] = {
    TaskState.ASSIGNED: ("待接办", "waits to be accepted"), TaskState.ACCEPTED: ("办理中", "being handled"), TaskState.REPORTED: ("已提交，待采用", "reported"),
    TaskState.CONFIRMED: ("已采用", "taken over"), TaskState.RETURNED: ("已退回", "returned"), TaskState.TAKEN_BACK: ("已收回", "taken back"),
}  # fmt: skip
OPEN = (TaskState.ASSIGNED, TaskState.ACCEPTED, TaskState.REPORTED)


@dataclass(frozen=True)
class Mandate:
    """A mandate: which insurer, in which city, for which tasks, from when to when, by which procurement."""

    mandate_no: str
    insurer: str
    insurer_name: str
    place: str
    kinds: tuple[TaskKind, ...]
    valid_from: date
    valid_to: date
    procurement: str
    ended_on: date | None

    def in_force(self, on: date) -> bool:
        """Whether it holds on a day; its last day counts, the day of an early end does not."""
        return self.valid_from <= on <= self.valid_to and (self.ended_on is None or on < self.ended_on)


@dataclass(frozen=True)
class TaskStep:
    """What happened to a task; its words lie sealed under the key of the person of the case."""

    place: int
    verb: str
    actor: str
    at: datetime
    facts: dict[str, Any]
    sealed: bytes | None


@dataclass(frozen=True)
class Task:
    """A task as it stands."""

    task_no: str
    mandate_no: str
    insurer: str
    case_no: str
    person: int
    kind: TaskKind
    due_on: date
    asked_by: str
    asked_at: datetime
    asked: bytes
    steps: tuple[TaskStep, ...]

    @property
    def state(self) -> TaskState:
        """How far it is: the newest step says it; a visit leaves it being handled."""
        for step in reversed(self.steps):
            if step.verb in _STATE_AFTER:
                return _STATE_AFTER[step.verb]
        return TaskState.ASSIGNED

    @property
    def reported_at(self) -> datetime | None:
        """When the result that stands was reported."""
        return next((step.at for step in reversed(self.steps) if step.verb == "report"), None)


_STATE_AFTER: dict[str, TaskState] = {
    "accept": TaskState.ACCEPTED, "report": TaskState.REPORTED, "confirm": TaskState.CONFIRMED, "send_back": TaskState.ACCEPTED,
    "return": TaskState.RETURNED, "take_back": TaskState.TAKEN_BACK,
}  # fmt: skip
