"""Shapes of inspections of passed-on cost: the line that everybody may see, what the office reads, what the enterprise reads and sends."""

from __future__ import annotations

import datetime
from typing import Annotated, Any, Literal

from pydantic import Field

from zhibao.web.models.office import Address, Fen, MonthWord, Page, PlaceCode, Shape, Short, Told, Words
from zhibao.web.models.platform import DocumentNumber

Usc = Annotated[str, Field(pattern=r"^[0-9A-Z]{18}$", examples=["91570000MA0000023G"])]
ReportNumber = Annotated[str, Field(pattern=r"^D[0-9]{6}-[0-9]{4}-[0-9]{6}$", examples=["D570100-2025-000001"])]
InspectionState = Literal["opened", "stated", "sample_fixed", "drawn", "found", "returned", "ordered", "not_shifted", "closed"]


class InspectionLine(Told):
    """An inspection in one line; amounts stand in it once repayment was ordered."""

    inspection: str = Field(examples=["Z570100-000001"])
    city: str
    platform: str
    name: str
    from_: str = Field(alias="from", examples=["2025-07"])
    to: str = Field(examples=["2025-09"])
    state: InspectionState
    state_zh: str
    state_en: str
    opened_on: str
    due_on: str | None
    late_days: int
    statements_due_on: str
    stated_on: str | None
    stated_late: bool
    workers_stated: int
    owed_fen: int | None
    workers_owed: int | None
    repaid_fen: int | None
    ended_on: str | None
    cites: list[str]


class InspectionPage(Page):
    """Inspections, the newest first, and how many are late."""

    rows: list[InspectionLine]
    late: int


class DrawnWorker(Told):
    """A worker who was drawn: her place in the list of the statements, what was stated and what was found."""

    worker_place: int = Field(examples=[3])
    stated_fen: int
    found_fen: int | None
    evidence: str | None
    by: str | None


class SampleOut(Told):
    """The sample: how many of how many, what was fixed before, and who was drawn."""

    of: int
    size: int
    tolerable: str = Field(examples=["1/10"])
    confidence: str = Field(examples=["19/20"])
    frame_digest: str
    commitment: str
    fixed_by: str
    word: str | None
    drawn: list[DrawnWorker]


class RepaymentOut(Told):
    """A repayment to a worker, by her place in the list of the statements."""

    number: int
    worker_place: int
    amount_fen: int
    paid_on: str
    proof: str
    reverses: int | None
    actor: str
    at: str


class InspectionFile(InspectionLine):
    """An inspection as the office reads it."""

    opened_by: str
    reason: str | None
    reports: list[str]
    sample: SampleOut | None
    findings: list[dict[str, Any]]
    decisions: list[dict[str, Any]]
    repayments: list[RepaymentOut]
    may_draw: bool
    may_decide: bool


class InspectionIn(Shape):
    """Open an inspection; the reports on which it rests are never told to the enterprise."""

    city: PlaceCode
    platform: Usc
    first: MonthWord
    last: MonthWord
    reports: Annotated[list[ReportNumber], Field(max_length=500, default_factory=list)]
    due_on: datetime.date
    reason: Words
    alone: Words | None = None


class SampleIn(Shape):
    """The share of wrong statements that a sample without an error shall exclude."""

    tolerable: Annotated[str, Field(pattern=r"^[0-9./%]{1,12}$", examples=["0.1"])] = "0.1"


class DrawIn(Shape):
    """The word of another person."""

    word: Annotated[str, Field(min_length=1, max_length=32, examples=["plum-2025"])]


class CheckIn(Shape):
    """What was found deducted from a worker who was drawn."""

    worker_place: Annotated[int, Field(ge=1, le=10_000_000)]
    deducted_fen: Fen
    evidence: Short


class FindingIn(Shape):
    """What was found, with its ground."""

    result: Literal["shifted", "not_shifted"]
    reason: Words
    cite: Address = "measures-2025 §2"


class DecisionIn(Shape):
    """Another person agrees or returns it; `to_reporters` is what each who reported reads."""

    agree: bool
    reason: Words
    due_on: datetime.date | None = None
    to_reporters: Words | None = None


class ReversalIn(Shape):
    """Take a repayment back that was recorded wrongly."""

    number: Annotated[int, Field(ge=1, le=10_000_000)]
    reason: Short


class OwedWorker(Told):
    """A worker whom the enterprise has to pay back: masked, what is owed and repaid."""

    worker_place: int
    worker: str | None = Field(examples=["陶*满"])
    document: str | None = Field(examples=["57**************18"])
    owed_fen: int
    repaid_fen: int


class CorrectionFile(InspectionLine):
    """An inspection as the enterprise reads it: what is asked, what was decided, whom it has to pay back. No report stands in it."""

    decision: str | None
    workers: list[OwedWorker]
    repayments: list[RepaymentOut]


class PayRowIn(Shape):
    """Pay and deduction of one worker in one month."""

    document_number: DocumentNumber
    month: MonthWord
    pay_fen: Fen
    deducted_fen: Fen


class PayStatementsIn(Shape):
    """The statements of all workers for the months of the inspection, once and whole."""

    rows: Annotated[list[PayRowIn], Field(min_length=1, max_length=100_000)]


class RepaymentIn(Shape):
    """What was paid back to one worker, with the number of its proof."""

    worker_place: Annotated[int, Field(ge=1, le=10_000_000)]
    amount_fen: Annotated[int, Field(gt=0, le=10**12, examples=[1240])]
    paid_on: datetime.date
    proof: Short
