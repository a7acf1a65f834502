"""Shapes of the duties of enterprises: the duty list, guidance and requests, who does not help, and coverage gaps."""

from __future__ import annotations

import datetime
from typing import Annotated, Literal

from pydantic import Field

from zhibao.web.models.office import Address, CaseNumber, MonthWord, Page, Shape, Short, Told, Words

Usc = Annotated[str, Field(pattern=r"^[0-9A-Z]{18}$", examples=["91570000MA0000023G"])]
PaperKind = Literal["guidance", "order_data", "witness", "papers", "statement"]
PaperState = Literal["waiting", "overdue", "in_time", "late"]
GapKind = Literal["worker_not_registered", "enterprise_not_enrolled", "injured_without_order", "declared_below_counted", "known_elsewhere"]
GapState = Literal["open", "reminded", "overdue", "answered", "accepted", "settled"]


class DutyRow(Told):
    """One thing that counts for a duty."""

    ref: str = Field(examples=["2025-07-02"])
    state: Literal["done", "late", "missed", "running"]
    on: str | None


class DutyLine(Told):
    """A duty with its measure: kept out of those that fell due."""

    duty: str = Field(examples=["enrol"])
    zh: str
    en: str
    measure_zh: str
    measure_en: str
    state: Literal["fulfilled", "late", "not_fulfilled", "running", "nothing", "not_measured"]
    state_zh: str
    state_en: str
    kept: int = Field(examples=[29])
    of: int = Field(examples=[31])
    late: int
    missed: int
    running: int
    unmeasured_zh: str | None
    unmeasured_en: str | None
    cites: list[str]
    mark: str
    rows: list[DutyRow]


class DutyList(Told):
    """The duties of one enterprise in a month."""

    enterprise: str = Field(examples=["91570000MA0000023G"])
    name: str
    month: str = Field(examples=["2025-07"])
    missed: int
    late: int
    duties: list[DutyLine]


class DutyPage(Page):
    """The duty lists of an area, those with missed duties first."""

    rows: list[DutyList]
    month: str = Field(examples=["2025-07"])


class HelpLine(Told):
    """What an enterprise was asked and how it answered."""

    enterprise: str
    name: str
    asked: int
    in_time: int
    late: int
    no_answer: int
    running: int
    rows: list[DutyRow]


class HelpPage(Page):
    """Who was asked and how they answered; who does not answer first."""

    rows: list[HelpLine]


class PaperStep(Told):
    """A step of guidance or of a request."""

    number: int
    step: str = Field(examples=["acknowledged"])
    due_on: str | None
    words: str | None
    actor: str
    at: str


class PaperLine(Told):
    """Guidance or a dated request to one enterprise."""

    paper: str = Field(examples=["G570100-000001"])
    place: str
    enterprise: str
    name: str
    kind: PaperKind
    zh: str
    en: str
    case_no: str | None
    cite: str
    due_on: str
    words: str | None
    sent_by: str
    sent_at: str
    state: PaperState
    state_zh: str
    state_en: str
    late_days: int
    reminders: int
    steps: list[PaperStep]


class PaperPage(Page):
    """Guidance and requests, the newest first, and how many stand where."""

    rows: list[PaperLine]
    by_state: dict[str, int] = Field(examples=[{"waiting": 1}])


class PaperIn(Shape):
    """Guidance or a request to one or several enterprises of my area."""

    enterprises: Annotated[list[Usc], Field(min_length=1, max_length=200)]
    kind: PaperKind
    words: Words
    cite: Address | None = None
    due_on: datetime.date
    case_no: CaseNumber | None = None


class PaperStepIn(Shape):
    """An officer reminds, or gives an answer back as incomplete until a further day."""

    step: Literal["reminded", "returned"]
    words: Words
    due_on: datetime.date | None = None


class PaperAnswerIn(Shape):
    """The enterprise acknowledges guidance (`words`: the name of who has read it) or answers a request."""

    step: Literal["acknowledged", "answered"]
    words: Words


class GapStep(Told):
    """A step of a coverage gap."""

    number: int
    step: str = Field(examples=["reminded"])
    due_on: str | None
    ground: str | None
    words: str | None
    actor: str
    at: str


class GapLine(Told):
    """Somebody who ought to be insured and is not, as far as is seen."""

    gap: str = Field(examples=["Q570000-000001"])
    kind: GapKind
    zh: str
    en: str
    enterprise: str | None
    name: str | None
    place: str
    place_zh: str
    place_en: str
    from_: str = Field(alias="from", examples=["2025-07-02"])
    to: str
    size: int = Field(examples=[3], description="As first found.")
    unit_zh: str
    unit_en: str
    evidence: list[str] = Field(description="Where it is seen: findings, cases, declarations, hits. Empty for the enterprise.")
    found_at: str
    state: GapState
    state_zh: str
    state_en: str
    due_on: str | None
    reminders: int
    cites: list[str]
    steps: list[GapStep]


class GapPage(Page):
    """The under-coverage list and how many stand where."""

    rows: list[GapLine]
    by_state: dict[str, int] = Field(examples=[{"open": 2}])
    by_kind: dict[str, int] = Field(examples=[{"worker_not_registered": 2}])


class GapLookIn(Shape):
    """Look over a month."""

    month: MonthWord


class GapLook(Told):
    """What a look found."""

    found: int
    new: int
    settled: int
    found_again: int


class GapStepIn(Shape):
    """An officer reminds until a day, accepts a ground or does not."""

    step: Literal["reminded", "accepted", "not_accepted"]
    words: Words
    due_on: datetime.date | None = None


class GapAnswerIn(Shape):
    """The enterprise answers with a ground."""

    ground: Short
    words: Words
