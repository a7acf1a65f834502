"""What benefits speak of: the facts of a case, the lines of an assessment, and what it still waits for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum, StrEnum
from typing import Any, Final, Literal, TypeVar

T = TypeVar("T")


class Unknown(Enum):
    """A fact that nobody has stated yet, as against None: known not to exist."""

    UNKNOWN = "unknown"


UNKNOWN: Final = Unknown.UNKNOWN


class Benefit(StrEnum):
    """The benefits of the scheme, by the identifier of the glossary."""

    MEDICAL_CARE = "medical_care"
    REHABILITATION = "rehabilitation"
    ASSISTIVE_DEVICE = "assistive_device"
    HOSPITAL_MEALS = "hospital_meals"
    TRAVEL_LODGING = "travel_lodging"
    DISABILITY_LUMP_SUM = "disability_lump_sum"
    DISABILITY_ALLOWANCE = "disability_allowance"
    ATTENDANCE_ALLOWANCE = "attendance_allowance"
    LIVING_SECURITY = "living_security"
    FUNERAL_BENEFIT = "funeral_benefit"
    SURVIVOR_PENSION = "survivor_pension"
    DEATH_LUMP_SUM = "death_lump_sum"

    @property
    def zh(self) -> str:
        """What officials call it."""
        return _NAMES[self][0]

    @property
    def en(self) -> str:
        """The English name."""
        return _NAMES[self][1]

    @property
    def paid(self) -> Paid:
        """Once, or month after month."""
        return "monthly" if self in MONTHLY else "once"


_NAMES: dict[Benefit, tuple[str, str]] = {
    Benefit.MEDICAL_CARE: ("职业伤害医疗费", "medical care benefit"),
    Benefit.REHABILITATION: ("康复费", "rehabilitation"),
    Benefit.ASSISTIVE_DEVICE: ("辅助器具费", "assistive devices"),
    Benefit.HOSPITAL_MEALS: ("住院伙食补助费", "hospital meal allowance"),
    Benefit.TRAVEL_LODGING: ("交通食宿费", "travel and lodging"),
    Benefit.DISABILITY_LUMP_SUM: ("一次性伤残补助金", "disability lump sum"),
    Benefit.DISABILITY_ALLOWANCE: ("伤残津贴", "disability allowance"),
    Benefit.ATTENDANCE_ALLOWANCE: ("生活护理费", "constant-attendance allowance"),
    Benefit.LIVING_SECURITY: ("生活保障费", "living security payment"),
    Benefit.FUNERAL_BENEFIT: ("丧葬补助金", "funeral benefit"),
    Benefit.SURVIVOR_PENSION: ("供养亲属抚恤金", "survivors' pension"),
    Benefit.DEATH_LUMP_SUM: ("一次性工亡补助金", "death lump sum"),
}

MONTHLY: Final = frozenset({Benefit.DISABILITY_ALLOWANCE, Benefit.ATTENDANCE_ALLOWANCE, Benefit.SURVIVOR_PENSION})

Payer = Literal["fund", "platform"]
Paid = Literal["once", "monthly"]
WORKER: Final = "worker"
NEAR_RELATIVES: Final = "near_relatives"
UNDIVIDED: Final = "advance_payers"  # several advanced more than is owed: a person divides


class CareLevel(StrEnum):
    """生活自理障碍等级: how far the person depends on care."""

    COMPLETE = "complete"
    MAJOR = "major"
    PARTIAL = "partial"
    NONE = "none"


class Relation(StrEnum):
    """What a dependant is to the person who died."""

    SPOUSE = "spouse"
    CHILD = "child"
    PARENT = "parent"
    GRANDPARENT = "grandparent"
    GRANDCHILD = "grandchild"
    SIBLING = "sibling"
    OTHER = "other"


class Changed(StrEnum):
    """Why a grade stands beside an earlier one."""

    SECOND_APPRAISAL = "second_appraisal"
    REVIEW_APPRAISAL = "review_appraisal"
    NEW_INJURY = "new_injury"


@dataclass(frozen=True)
class Dependant:
    """A dependant whom an officer has accepted. `ref` is D1, D2, … in the order of the case."""

    ref: str
    relation: Relation
    sole_elderly_or_orphan: bool = False


@dataclass(frozen=True)
class Period:
    """The incapacity period, first and last day. `extended`: the committee has confirmed an extension."""

    first: date
    last: date
    extended: bool = False


@dataclass(frozen=True)
class Cost:
    """A cost in fen: what was asked for, and what of it the agency accepted (UNKNOWN until it is checked)."""

    claimed_fen: int
    eligible_fen: int | Unknown = UNKNOWN


@dataclass(frozen=True)
class Device:
    """An assistive device that the committee confirmed: its code in the list, and what it cost."""

    code: str
    cost_fen: int


@dataclass(frozen=True)
class Travel:
    """Approved treatment outside the pooling area: its days, and what travel and lodging cost."""

    days: int
    cost_fen: int


@dataclass(frozen=True)
class Advance:
    """What somebody paid before the fund did. `item` is the benefit that it went for."""

    payer: str
    item: Benefit
    amount_fen: int


@dataclass(frozen=True)
class EarlierGrade:
    """The grade before this one, and why there is another."""

    grade: int
    because: Changed


@dataclass(frozen=True)
class Facts:
    """The facts of one case. None: known not to exist. UNKNOWN: nobody has said.

    `benefit_wage_fen` is a figure fixed by the authority. `payment_date` is the day on which numbers of payment are
    reckoned; without it the appraisal, else the confirmation. `death_in_treatment` says otherwise than the period
    does. `kind` is the kind of the event as screened: only old_wound and missing matter here.
    """

    place: str
    injury_date: date
    confirmation_date: date | Unknown | None = UNKNOWN
    appraisal_date: date | Unknown | None = UNKNOWN
    payment_date: date | Unknown = UNKNOWN
    grade: int | Unknown | None = UNKNOWN
    care_level: CareLevel | Unknown | None = UNKNOWN
    earlier_grade: EarlierGrade | None = None
    kind: str = "accident"
    death_date: date | Unknown | None = UNKNOWN
    death_in_treatment: bool | None = None
    missing_since: date | None = None
    hardship: bool = False
    prepaid_fen: int = 0
    dependants: tuple[Dependant, ...] | Unknown = UNKNOWN
    incapacity_period: Period | Unknown | None = UNKNOWN
    benefit_wage_fen: int | None = None
    medical: Cost | None = None
    rehabilitation: Cost | None = None
    devices: tuple[Device, ...] = ()
    hospital_days: int = 0
    travel: Travel | None = None
    advances: tuple[Advance, ...] = ()
    numbers: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Line:
    """One amount to one payee. `item` is the benefit, with ":x" behind where a case has several of it.

    `receipts` are the digests of the receipts (`Assessment.receipts`) that the amount rests on. `since` is the first day
    of a monthly one, None while the event that it runs from has no day; `until` its last, None while it runs on.
    """

    benefit: Benefit
    item: str
    payee: str
    amount_fen: int
    payer: Payer
    ground: str
    mark: str
    receipts: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None

    @property
    def paid(self) -> Paid:
        """Once, or month after month."""
        return self.benefit.paid

    @property
    def provisional(self) -> bool:
        """Whether the amount rests on something assumed."""
        return self.mark == "assumed"

    def document(self) -> dict[str, Any]:
        """The line as others read it."""
        said: dict[str, Any] = {
            "benefit": self.benefit.value,
            "zh": self.benefit.zh,
            "payee": self.payee,
            "amount_fen": self.amount_fen,
            "payer": self.payer,
            "paid": self.paid,
            "ground": self.ground,
            "mark": self.mark,
        }
        return said | ({"from": self.since.isoformat()} if self.since else {})


class Wants(StrEnum):
    """What is missing: a fact of the case, a number of the law, or the decision of a person."""

    FACT = "fact"
    NUMBER = "number"
    DECISION = "decision"


@dataclass(frozen=True)
class Wanted:
    """Something an assessment waits for: what, for which benefit, why, and who must fill it."""

    wants: Wants
    name: str
    benefit: Benefit
    zh: str
    en: str
    filled_by_zh: str
    filled_by_en: str
    cites: tuple[str, ...] = ()

    def document(self) -> dict[str, Any]:
        """The need as others read it."""
        return {
            "wants": self.wants.value,
            "name": self.name,
            "benefit": self.benefit.value,
            "zh": self.zh,
            "en": self.en,
            "filled_by_zh": self.filled_by_zh,
            "filled_by_en": self.filled_by_en,
            "cites": list(self.cites),
        }


@dataclass(frozen=True)
class Step:
    """One sentence of the calculation, in both languages, with the articles it rests on."""

    benefit: str
    zh: str
    en: str
    cites: tuple[str, ...] = ()
    mark: str = "official"

    def document(self) -> dict[str, Any]:
        """The step as others read it."""
        return {"benefit": self.benefit, "zh": self.zh, "en": self.en, "cites": list(self.cites), "mark": self.mark}


@dataclass(frozen=True)
class Assessment:
    """What the facts entitle to, as far as it can be computed, and what is missing for the rest.

    `receipts` maps the digest of each receipt (`zhibao.formula/1`, or `zhibao.allocation/1` for a joint cap) to it.
    `what_if` holds numbers that somebody only supposed. `digest` covers everything, receipts included.
    """

    facts: Facts
    lines: tuple[Line, ...]
    needs: tuple[Wanted, ...]
    steps: tuple[Step, ...]
    receipts: Mapping[str, Mapping[str, Any]]
    what_if: Mapping[str, Any]
    digest: str

    @property
    def provisional(self) -> bool:
        """Whether any line rests on something assumed or only supposed."""
        return bool(self.what_if) or any(line.provisional for line in self.lines)

    @property
    def what_it_rests_on(self) -> tuple[str, ...]:
        """All addresses that the lines and their steps cite, each once."""
        cited = [line.ground for line in self.lines] + [cite for step in self.steps for cite in step.cites]
        return tuple(dict.fromkeys(cited))

    def document(self, *, receipts: bool = False) -> dict[str, Any]:
        """The result of `benefits assess`."""
        parts: dict[str, Any] = {
            "lines": [line.document() for line in self.lines],
            "needs": [need.document() for need in self.needs],
            "provisional": self.provisional,
            "steps": [step.document() for step in self.steps],
            "digest": self.digest,
        }
        if self.what_if:
            parts["what_if"] = dict(self.what_if)
        if receipts:
            parts["receipts"] = dict(self.receipts)
        return parts
