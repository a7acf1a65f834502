"""What cases speak of: tracks and their states, steps of the procedure, what has happened, clocks, and what comes next.

A case runs on five tracks at once. Its state is never stored: it is folded from the acts of its chain.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Any, TypeAlias

from zhibao.kit.actors import JOB
from zhibao.law import Mark


class Track(StrEnum):
    """The five parallel tracks of a case."""

    CONFIRMATION = "confirmation"
    APPRAISAL = "appraisal"
    BENEFIT = "benefit"
    REMEDY = "remedy"
    CLOSING = "closing"


class ConfirmationState(StrEnum):
    """How far the confirmation is."""

    NONE = "none"
    REPORTED = "reported"
    FILED = "filed"
    APPLIED = "applied"
    MATERIAL_REQUESTED = "material_requested"
    ACCEPTED = "accepted"
    INVESTIGATING = "investigating"
    SUSPENDED = "suspended"
    CONFIRMED = "confirmed"
    CONFIRMED_SERVED = "confirmed_served"
    NOT_CONFIRMED = "not_confirmed"
    NOT_CONFIRMED_SERVED = "not_confirmed_served"
    NOT_ACCEPTED = "not_accepted"
    NOT_ACCEPTED_SERVED = "not_accepted_served"
    REVOKED = "revoked"
    WITHDRAWN = "withdrawn"


class AppraisalState(StrEnum):
    """How far the appraisal of the current stage (first, second, review) is."""

    NONE = "none"
    APPLIED = "applied"
    MATERIAL_REQUESTED = "material_requested"
    ACCEPTED = "accepted"
    PANEL_DRAWN = "panel_drawn"
    EXAMINED = "examined"
    CONCLUDED = "concluded"
    CONCLUDED_SERVED = "concluded_served"


class BenefitState(StrEnum):
    """How far the benefits are; a case may go round several times."""

    NONE = "none"
    APPLIED = "applied"
    ASSESSED = "assessed"
    REVIEWED = "reviewed"
    AWARDED = "awarded"
    PAID = "paid"


class RemedyState(StrEnum):
    """Whether somebody has objected."""

    QUIET = "quiet"
    OBJECTED = "objected"
    RECONSIDERING = "reconsidering"
    LITIGATING = "litigating"


class ClosingState(StrEnum):
    """Whether the file is open; NEW before the report."""

    NEW = "new"
    OPEN = "open"
    CLOSED = "closed"


State: TypeAlias = ConfirmationState | AppraisalState | BenefitState | RemedyState | ClosingState

INITIAL: Mapping[Track, State] = MappingProxyType(
    {
        Track.CONFIRMATION: ConfirmationState.NONE,
        Track.APPRAISAL: AppraisalState.NONE,
        Track.BENEFIT: BenefitState.NONE,
        Track.REMEDY: RemedyState.QUIET,
        Track.CLOSING: ClosingState.NEW,
    }
)

TRACK_ZH = {
    Track.CONFIRMATION: "确认",
    Track.APPRAISAL: "鉴定",
    Track.BENEFIT: "待遇",
    Track.REMEDY: "救济",
    Track.CLOSING: "结案",
}

# By track: the words of two tracks may be equal.
STATE_ZH: Mapping[Track, Mapping[State, str]] = MappingProxyType(
    {
        Track.CONFIRMATION: {
            ConfirmationState.NONE: "未报案",
            ConfirmationState.REPORTED: "已报案",
            ConfirmationState.FILED: "已备案",
            ConfirmationState.APPLIED: "已申请",
            ConfirmationState.MATERIAL_REQUESTED: "待补正",
            ConfirmationState.ACCEPTED: "已受理",
            ConfirmationState.INVESTIGATING: "调查核实中",
            ConfirmationState.SUSPENDED: "中止",
            ConfirmationState.CONFIRMED: "已确认，待送达",
            ConfirmationState.CONFIRMED_SERVED: "已确认，已送达",
            ConfirmationState.NOT_CONFIRMED: "不予确认，待送达",
            ConfirmationState.NOT_CONFIRMED_SERVED: "不予确认，已送达",
            ConfirmationState.NOT_ACCEPTED: "不予受理，待送达",
            ConfirmationState.NOT_ACCEPTED_SERVED: "不予受理，已送达",
            ConfirmationState.REVOKED: "结论已撤销",
            ConfirmationState.WITHDRAWN: "申请已撤回",
        },
        Track.APPRAISAL: {
            AppraisalState.NONE: "未申请鉴定",
            AppraisalState.APPLIED: "已申请鉴定",
            AppraisalState.MATERIAL_REQUESTED: "鉴定材料待补正",
            AppraisalState.ACCEPTED: "鉴定已受理",
            AppraisalState.PANEL_DRAWN: "专家组已抽取",
            AppraisalState.EXAMINED: "已检查",
            AppraisalState.CONCLUDED: "鉴定结论待送达",
            AppraisalState.CONCLUDED_SERVED: "鉴定结论已送达",
        },
        Track.BENEFIT: {
            BenefitState.NONE: "未申请待遇",
            BenefitState.APPLIED: "已申请待遇",
            BenefitState.ASSESSED: "已核定",
            BenefitState.REVIEWED: "已复核",
            BenefitState.AWARDED: "已审批，待支付",
            BenefitState.PAID: "已支付",
        },
        Track.REMEDY: {
            RemedyState.QUIET: "无争议",
            RemedyState.OBJECTED: "异议处理中",
            RemedyState.RECONSIDERING: "行政复议中",
            RemedyState.LITIGATING: "行政诉讼中",
        },
        Track.CLOSING: {
            ClosingState.NEW: "未立案",
            ClosingState.OPEN: "办理中",
            ClosingState.CLOSED: "已结案",
        },
    }
)


class Outcome(StrEnum):
    """How a case ended; every report ends with one of them."""

    PAID = "paid"
    CONFIRMED_WITHOUT_BENEFIT = "confirmed_without_benefit"
    NOT_CONFIRMED = "not_confirmed"
    NOT_ACCEPTED = "not_accepted"
    WITHDRAWN = "withdrawn"
    NO_APPLICATION = "no_application"
    BEFORE_SCHEME = "before_scheme"
    OTHER_SCHEME = "other_scheme"
    MERGED = "merged"


OUTCOME_ZH = {
    Outcome.PAID: "待遇已支付",
    Outcome.CONFIRMED_WITHOUT_BENEFIT: "已确认，无应付待遇",
    Outcome.NOT_CONFIRMED: "不予确认",
    Outcome.NOT_ACCEPTED: "不予受理",
    Outcome.WITHDRAWN: "申请人撤回",
    Outcome.NO_APPLICATION: "报案后未申请",
    Outcome.BEFORE_SCHEME: "事故早于本地实施日",
    Outcome.OTHER_SCHEME: "按工伤保险办理",
    Outcome.MERGED: "并入另一案件",
}


class Role(StrEnum):
    """The posts in which a step may be taken; `job` is the system itself."""

    WORKER = "worker"
    RELATIVE = "relative"
    UNION = "union"
    PLATFORM = "platform"
    SERVICE_AGENCY = "service_agency"
    CASE_CLERK = "case_clerk"
    INVESTIGATOR = "investigator"
    INSURER = "insurer"
    CONFIRMATION_OFFICER = "confirmation_officer"
    LEGAL_OFFICER = "legal_officer"
    APPRAISAL_CLERK = "appraisal_clerk"
    APPRAISAL_COMMITTEE = "appraisal_committee"
    PROVINCIAL_COMMITTEE = "provincial_committee"
    BENEFIT_ASSESSOR = "benefit_assessor"
    BENEFIT_REVIEWER = "benefit_reviewer"
    BENEFIT_APPROVER = "benefit_approver"
    PAYMENT_OFFICER = "payment_officer"
    SUPERVISOR = "supervisor"
    JOB = JOB


ROLE_ZH = {
    Role.WORKER: "职业人员本人",
    Role.RELATIVE: "近亲属",
    Role.UNION: "工会",
    Role.PLATFORM: "平台企业",
    Role.SERVICE_AGENCY: "平台服务机构",
    Role.CASE_CLERK: "受理岗",
    Role.INVESTIGATOR: "调查岗",
    Role.INSURER: "承办机构",
    Role.CONFIRMATION_OFFICER: "确认岗",
    Role.LEGAL_OFFICER: "法制岗",
    Role.APPRAISAL_CLERK: "鉴定受理岗",
    Role.APPRAISAL_COMMITTEE: "市劳动能力鉴定委员会",
    Role.PROVINCIAL_COMMITTEE: "省劳动能力鉴定委员会",
    Role.BENEFIT_ASSESSOR: "待遇核定岗",
    Role.BENEFIT_REVIEWER: "待遇复核岗",
    Role.BENEFIT_APPROVER: "待遇审批岗",
    Role.PAYMENT_OFFICER: "支付岗",
    Role.SUPERVISOR: "督办岗",
    Role.JOB: "系统作业",
}


@dataclass(frozen=True)
class Step:
    """One row of the procedure table: from where, by whom, under which guards, with which effect.

    `target` None leaves the track where it is. Clock names may end in `:fact`, one clock per value of that fact.
    An adverse step needs a natural person; `sets` are facts that hold from then on.
    """

    verb: str
    zh: str
    en: str
    track: Track
    sources: tuple[State, ...]
    target: State | None
    roles: tuple[Role, ...]
    cites: tuple[str, ...]
    required: tuple[str, ...] = ()
    guards: tuple[str, ...] = ()
    starts: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()
    suspends: tuple[str, ...] = ()
    resumes: tuple[str, ...] = ()
    extends: tuple[str, ...] = ()
    document: str | None = None
    adverse: bool = False
    sets: tuple[tuple[str, Any], ...] = ()


@dataclass(frozen=True)
class Taken:
    """A step that was taken: an act of the chain, read as the procedure reads it."""

    place: int
    verb: str
    at: datetime
    actor: str
    on_behalf_of: str | None
    ground: str
    facts: Mapping[str, Any]
    content: str | None = None
    clocks: Mapping[str, Any] = field(default_factory=dict)

    @property
    def day(self) -> date:
        """The day on which it was taken."""
        return self.at.date()

    @property
    def person(self) -> str:
        """Who acted, whatever the post."""
        return self.actor.partition(":")[2]


@dataclass(frozen=True)
class CaseState:
    """A case as it stands: where each track is and which facts the steps have gathered.

    `taken` are all steps in order, `steps` those that still hold; `corrections` gives for a corrected step the step that corrected it.
    """

    case_no: str
    person: int
    place: str
    prefecture: str
    injury_at: datetime
    states: Mapping[Track, State]
    facts: Mapping[str, Any]
    taken: tuple[Taken, ...]
    steps: tuple[Taken, ...]
    corrections: Mapping[int, int]
    # What was reckoned from it already: it never changes, and a page asks for its clocks many times.
    reckoned: dict[Any, Any] = field(default_factory=dict, init=False, compare=False, repr=False)

    def at(self, track: Track) -> State:
        """Where a track is."""
        return self.states[track]

    @property
    def closed(self) -> bool:
        """Whether the file is closed."""
        return self.states[Track.CLOSING] is ClosingState.CLOSED

    @property
    def version_of_law(self) -> str:
        """The version of the measures that governs: the day of the accident chooses (`measures-2025 §33(2)`)."""
        return "measures-2025" if self.injury_at.date() >= date(2025, 7, 1) else "measures-2021"

    def last(self, *verbs: str) -> Taken | None:
        """The last step of one of the verbs, None when there was none."""
        return next((step for step in reversed(self.steps) if step.verb in verbs), None)

    def all(self, *verbs: str) -> tuple[Taken, ...]:
        """Every step of one of the verbs, in order."""
        return tuple(step for step in self.steps if step.verb in verbs)


class ClockState(StrEnum):
    """How a clock stands. A deadline that has passed is never cleared, only answered."""

    RUNNING = "running"
    SUSPENDED = "suspended"
    ANSWERED = "answered"
    ANSWERED_LATE = "answered_late"
    ELAPSED = "elapsed"
    LAPSED = "lapsed"
    MISSING = "missing"


CLOCK_STATE_ZH = {
    ClockState.RUNNING: "计时中",
    ClockState.SUSPENDED: "中止",
    ClockState.ANSWERED: "按时完成",
    ClockState.ANSWERED_LATE: "逾期完成",
    ClockState.ELAPSED: "已逾期",
    ClockState.LAPSED: "期间已过",
    ClockState.MISSING: "期限未定",
}


@dataclass(frozen=True)
class MissingLimit:
    """A time limit that nobody has established: which number, and who must fill it."""

    number: str
    zh: str
    en: str
    who_zh: str | None
    who_en: str | None


@dataclass(frozen=True)
class Clock:
    """A time limit of a case on a day: from when, how long, until when, and how it stands.

    `right` is a period for a party to use; the others are duties of the responsible body.
    """

    name: str
    zh: str
    en: str
    right: bool
    started_by: int
    begun_on: date
    length: int | None
    unit: str | None
    due: date | None
    state: ClockState
    colour: str
    responsible: str
    responsible_zh: str
    ended_on: date | None = None
    suspended_on: date | None = None
    provisional: bool = False
    mark: Mark | None = None
    cites: tuple[str, ...] = ()
    calendar: str | None = None
    missing: MissingLimit | None = None

    @property
    def open(self) -> bool:
        """Whether it still waits for its answer."""
        return self.state in (ClockState.RUNNING, ClockState.SUSPENDED, ClockState.ELAPSED, ClockState.MISSING)


@dataclass(frozen=True)
class Block:
    """Why a step may not be taken now, in both languages."""

    code: str
    zh: str
    en: str


@dataclass(frozen=True)
class Permitted:
    """A step that the state allows, with what still blocks it; none when `blocks` is empty."""

    step: Step
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class DueEntry:
    """One line of the list of what is due: a clock that runs out or has run out, or a case that nothing drives."""

    case_no: str
    colour: str
    reason_zh: str
    reason_en: str
    responsible: str
    responsible_zh: str
    clock: Clock | None = None
