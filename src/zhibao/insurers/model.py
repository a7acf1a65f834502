"""What a mandate and a task of an insurer are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from fractions import Fraction
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


# The number of the law that limits each kind of task, in the hours or days that its unit says (`taoyuan-2025-1 §62(2)`).
CLOCKS: dict[TaskKind, str] = {
    TaskKind.VISIT: "insurer_visit_hours", TaskKind.MATERIAL_CHECK: "insurer_material_check_days", TaskKind.INQUIRY: "insurer_inquiry_days",
    TaskKind.APPRAISAL_APPOINTMENT: "insurer_appointment_days", TaskKind.ASSESSMENT_DRAFT: "insurer_draft_days",
}  # fmt: skip
ACCEPT_CLOCK = "insurer_accept_hours"


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


@dataclass(frozen=True)
class FeeShape:
    """What an insurer earns: a fixed part for a whole quarter, a part for each finished case, a part for each kind of task.

    Amounts are whole fen. `retained_share` is kept back until the review, 0 where nothing is.
    """

    fixed_fen: int = 0
    per_case_fen: int = 0
    per_task_fen: Mapping[TaskKind, int] = field(default_factory=dict)
    retained_share: Fraction = Fraction(0)


@dataclass(frozen=True)
class Terms:
    """What a mandate says from a day on: its counties (none: the whole city), its fee, the document that says so."""

    mandate_no: str
    number: int
    since: date
    areas: tuple[str, ...]
    fee: FeeShape
    document: str

    def covers(self, county: str) -> bool:
        """Whether a county lies in the area of the mandate."""
        return not self.areas or county in self.areas


@dataclass(frozen=True)
class Staff:
    """Somebody of the insurer admitted by name; `ended_on` is the first day on which she no longer is."""

    id: int
    mandate_no: str
    account: str
    since: date
    ended_on: date | None

    def admitted(self, on: date) -> bool:
        """Whether she is admitted on a day."""
        return self.since <= on and (self.ended_on is None or on < self.ended_on)


RELATIONS: dict[str, tuple[str, str, str]] = {
    "relative": ("person", "亲属", "a relative"), "employed": ("person", "雇用关系", "an employee"), "insured": ("person", "本公司被保险人", "insured with it"),
    "commercial_insurer": ("enterprise", "承保该企业的商业保险", "it insures the enterprise commercially"),
    "shareholding": ("enterprise", "持股", "a shareholding"), "contract": ("enterprise", "业务合同", "a business contract"),
}  # fmt: skip


@dataclass(frozen=True)
class Interest:
    """A relation that an insurer declared, with an enterprise by its code or a worker by her pseudonym."""

    id: int
    insurer: str
    kind: str
    subject: str
    relation: str
    since: date
    ended_on: date | None

    def holds(self, on: date) -> bool:
        """Whether the relation stands on a day."""
        return self.since <= on and (self.ended_on is None or on < self.ended_on)


@dataclass(frozen=True)
class Candidate:
    """A mandate that might be asked: its terms today, how many of its staff are admitted, how many tasks it has open."""

    mandate: Mandate
    terms: Terms | None
    staff: int
    open_tasks: int
    interests: tuple[Interest, ...]


@dataclass(frozen=True)
class Proposal:
    """How a mandate stands as the one to ask: whether it can be, in which place, and why, in both languages."""

    mandate_no: str
    insurer: str
    insurer_name: str
    suited: bool
    place: int | None
    load: Fraction | None
    zh: str
    en: str


@dataclass(frozen=True)
class TaskClock:
    """A time limit of a task: what it limits, when it ends, when it was met, on which ground."""

    name: str
    zh: str
    en: str
    due_at: datetime
    met_at: datetime | None
    cites: tuple[str, ...]
    mark: str
    provisional: bool

    def state(self, at: datetime) -> str:
        """met, met_late, running or late."""
        if self.met_at is not None:
            return "met" if self.met_at <= self.due_at else "met_late"
        return "running" if at <= self.due_at else "late"
