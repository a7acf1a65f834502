"""What the transition speaks of: records of the other insurance, what was decided on them, where they stand, what is asked of a person."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any


class Ground(StrEnum):
    """Why a relation cannot be ended (`zhejiang-2025-44 §2(7)`); the words are those of the number `standalone_kept_grounds`."""

    GRADE_1_TO_4 = "appraised_grade_1_to_4"
    DETERMINATION_PENDING = "determination_pending"
    TREATMENT_PERIOD = "treatment_period"
    APPRAISAL_PENDING = "appraisal_pending"
    OTHER = "other_approved"


GROUND_WORDS: Mapping[Ground, tuple[str, str]] = {
    Ground.GRADE_1_TO_4: ("已鉴定为一级至四级", "appraised at grades 1 to 4"),
    Ground.DETERMINATION_PENDING: ("工伤认定未办完", "work injury determination not finished"),
    Ground.TREATMENT_PERIOD: ("停工留薪期内", "in the paid treatment period"),
    Ground.APPRAISAL_PENDING: ("劳动能力鉴定未办完", "appraisal not finished"),
    Ground.OTHER: ("其他情形（写明并经第二人同意）", "another ground, named and agreed to by a second person"),
}


class State(StrEnum):
    """Where a record stands on a day."""

    OUTSIDE = "outside"
    TO_END = "to_end"
    ENDED = "ended"
    WITHOUT_GROUND = "without_ground"
    PROPOSED = "ground_proposed"
    KEPT = "kept"
    GROUND_ENDED = "ground_ended"
    KEPT_ENDED = "kept_ended"


STATE_WORDS: Mapping[State, tuple[str, str]] = {
    State.OUTSIDE: ("单位未纳入试点，可以继续参加", "the unit is outside the pilot; it may stay"),
    State.TO_END: ("期限未到，到期终止", "the last day is ahead; it ends then"),
    State.ENDED: ("已按期限终止", "ended by its last day"),
    State.WITHOUT_GROUND: ("期限已过仍未终止，没有可以保留的情形", "past its last day and not ended, without an accepted ground"),
    State.PROPOSED: ("其他情形待第二人同意", "another ground waits for a second person"),
    State.KEPT: ("有情形，保留", "kept on a ground"),
    State.GROUND_ENDED: ("情形已消失，应当终止", "its ground has ended; it has to be ended"),
    State.KEPT_ENDED: ("保留后已终止", "kept, and ended since"),
}

OPEN_STATES = frozenset((State.TO_END, State.WITHOUT_GROUND, State.PROPOSED, State.KEPT, State.GROUND_ENDED))
"""States in which something is still to come; the others are results."""


class Kind(StrEnum):
    """What a task asks of a person."""

    DUPLICATE = "duplicate"
    KEPT_REGISTERED = "kept_registered"
    LATE_INJURY = "late_injury"
    NOT_REGISTERED = "not_registered"
    SECOND_BENEFIT = "second_benefit"


KIND_WORDS: Mapping[Kind, tuple[str, str]] = {
    Kind.DUPLICATE: ("同一单位同一人员重复参保", "the same person of the same unit is insured in both schemes"),
    Kind.KEPT_REGISTERED: ("保留关系的人又登记接单", "a person whose relation was kept is registered for orders"),
    Kind.LATE_INJURY: ("期限以后在单项工伤保险下受伤", "hurt under the stand-alone insurance after its last day"),
    Kind.NOT_REGISTERED: ("已终止，尚未登记参加本制度", "ended, and not yet registered in this scheme"),
    Kind.SECOND_BENEFIT: ("同一伤害可能重复领取待遇", "a second benefit for one injury is possible"),
}

RESULTS: Mapping[Kind, Mapping[str, tuple[str, str]]] = {
    Kind.DUPLICATE: {
        "ended": ("单项工伤保险已补办终止", "the stand-alone insurance was ended"),
        "registration_wrong": ("本制度的登记有误", "the registration here was wrong"),
        "lawful": ("不属于重复参保", "no double coverage"),
    },
    Kind.KEPT_REGISTERED: {
        "keeps": ("关系继续，接单归本制度", "the relation goes on; orders belong to this scheme"),
        "ended": ("情形已消失，已办理终止", "the ground has ended and so has the relation"),
        "registration_wrong": ("本制度的登记有误", "the registration here was wrong"),
    },
    Kind.LATE_INJURY: {
        "re_assigned": ("归本制度办理", "belongs to this scheme"),
        "stays_there": ("归工伤保险办理", "stays with the work injury insurance"),
        "recovered": ("两边都已支付，已决定追回", "both paid; recovery was decided"),
    },
    Kind.NOT_REGISTERED: {
        "registered": ("已登记", "registered since"),
        "stopped_work": ("已不再接单", "takes no orders any more"),
    },
    Kind.SECOND_BENEFIT: {
        "this_scheme": ("由本制度支付", "this scheme pays"),
        "other_scheme": ("由工伤保险支付", "the work injury insurance pays"),
        "another_injury": ("不是同一伤害", "another injury"),
    },
}


@dataclass(frozen=True)
class Dated:
    """What the law of a province says of one point: value, mark, citations."""

    value: Any
    mark: str
    cites: tuple[str, ...]


@dataclass(frozen=True)
class Rule:
    """The transition as a province lays it down; `kept_takes_orders` and `answer_days` are None where nobody has."""

    place: str
    last_day: Dated
    later: Dated
    grounds: Dated
    kept_until: Dated
    kept_takes_orders: Dated | None
    answer_days: Dated | None


@dataclass(frozen=True)
class Facts:
    """What the other insurance says of an injury under a record: what an officer looks at, never a decision."""

    accident_on: date | None = None
    decided_on: date | None = None
    treatment_until: date | None = None
    appraisal_asked_on: date | None = None
    appraised_on: date | None = None
    grade: int | None = None
    paid: bool = False


@dataclass(frozen=True)
class Record:
    """A record of stand-alone insurance: of a unit (by its code) and a person (by pseudonym), from a day to a day (None: open)."""

    id: int
    place: str
    city: str
    ref: str
    version: int
    unit: str
    unit_name: str
    person: int
    first: date
    last: date | None
    facts: Facts = field(default_factory=Facts)


@dataclass(frozen=True)
class Step:
    """One decision on a record."""

    number: int
    kind: str
    person: str
    actor: str
    at: datetime
    ground: Ground | None = None
    accident_on: date | None = None
    until: date | None = None
    last: date | None = None
    named: str | None = None
    evidence_ref: str | None = None
    of_number: int | None = None
    reason: str | None = None


@dataclass(frozen=True)
class Admission:
    """An enterprise of the scheme in a province: from which day, until which (None: it still is), and how well that is supported."""

    enterprise: str
    name: str
    first: date
    last: date | None
    mark: str


@dataclass(frozen=True)
class Cover:
    """Days on which a person is registered in this scheme for an enterprise that is admitted."""

    enterprise: str
    name: str
    first: date
    last: date | None


@dataclass(frozen=True)
class Standing:
    """Where a record stands: its last day by law, until when it may run (None: open), when it ends, and on which ground.

    `claimed` is what the facts of the other insurance would be a ground for, where nobody has decided yet.
    """

    state: State
    enterprise: str | None
    limit: date | None
    may_run_until: date | None
    ends_on: date | None
    ended_by_person: bool
    ground: Ground | None
    claimed: Ground | None
    due_on: date | None
    late_days: int
    moved_on: date | None
    mark: str
    cites: tuple[str, ...]


@dataclass(frozen=True)
class Ask:
    """Something that a person has to look at: what, of which record, over which days, and with what of this scheme."""

    kind: Kind
    ref: str
    person: int
    city: str
    enterprise: str | None
    first: date
    last: date | None
    case_no: str | None = None
