"""What the telephone reads of a case and sends to it: progress, steps, papers, letters, money."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field

from zhibao.web.models.office import CaseNumber, Page, Reference, Shape, Told, Words
from zhibao.web.models.worker import CaseLine, Digest, Said

PartyStep = Literal[
    "application", "late_statement", "withdrawal", "material_received", "inquiry_answer", "appraisal_application",
    "second_appraisal_application", "review_appraisal_application", "appraisal_material_received", "benefit_application", "objection",
    "reconsideration", "litigation",
]  # fmt: skip


class CasePage(Page):
    """Cases of the person."""

    rows: list[CaseLine]


class Now(Said):
    """Where a case stands."""

    since: str


class Next(Said):
    """What comes next, until when, and who is working on it."""

    date: str | None
    who_zh: str
    who_en: str
    overdue: bool
    provisional: bool


class TrackTold(Told):
    """One of the four tracks of a case."""

    track: Literal["confirmation", "appraisal", "benefit", "remedy"]
    zh: str
    en: str
    state: str
    state_zh: str
    now_zh: str
    now_en: str
    done: bool


class Happened(Said):
    """Something that has happened."""

    on: str


class MissingPaper(Said):
    """A paper that is awaited."""

    paper: str
    what_zh: str
    what_en: str
    until: str | None
    brought: bool


class Asked(Told):
    """A question that waits for an answer."""

    ref: str
    question: str | None
    until: str | None


class MayDo(Told):
    """A step that may be taken now; with `blocked` it may not yet, and why."""

    step: str
    zh: str
    en: str
    until: str | None
    needs: list[str]
    blocked: list[Said]


class ReShoot(Told):
    """A paper that was not sufficient: one more picture is enough."""

    ref: str
    paper: str
    zh: str
    en: str
    reason: str | None


class Totals(Told):
    """Sums of a case in fen."""

    awarded_fen: int
    paid_fen: int
    outstanding_fen: int


class CaseTold(Told):
    """A case in plain words."""

    case_no: str = Field(examples=["570100-2025-000002"])
    injury_at: str
    place: str
    place_zh: str
    closed: bool
    reported_at: str
    platform_name: str | None
    colour: Literal["green", "yellow", "red", "grey"]
    now: Now
    next: Next
    tracks: list[TrackTold]
    past: list[Happened]
    missing: list[MissingPaper]
    questions: list[Asked]
    may: list[MayDo]
    re_shoot: list[ReShoot]
    letters: int
    money: Totals
    owed_by_platform_fen: int


class StepFacts(Shape):
    """What a party tells with a step; each step says in `needs` which it must."""

    application_kind: Literal["disability", "death"] | None = None
    statement: Words | None = None
    late_statement: Reference | None = None
    papers: Annotated[list[Reference], Field(max_length=100)] | None = None
    ref: Reference | None = None
    answer: Words | None = None
    items: Annotated[list[Reference], Field(max_length=30)] | None = None
    body: Reference | None = None
    note: Words | None = None
    orders: Annotated[list[Reference], Field(max_length=50)] | None = None
    one_stop: Annotated[list[Literal["appraisal_application", "benefit_application"]], Field(max_length=2)] | None = None


class PartyStepTaken(Shape):
    """A step that a party takes."""

    step: PartyStep = Field(examples=["objection"])
    facts: StepFacts = Field(default_factory=StepFacts, examples=[{"statement": "我不同意，因为……"}])


class StepAnswer(Told):
    """A step was taken; the case as it stands then."""

    step: str
    at: str
    case: CaseTold


class Right(Said):
    """A remedy: whether it may be used, until when, before whom."""

    may: bool
    until: str | None
    length: int | None
    unit: str | None
    body_zh: str
    body_en: str
    cites: list[str]
    provisional: bool


class Remedies(Told):
    """The remedies of a case and what became of those that were used."""

    objection: Right
    reconsideration: Right
    litigation: Right
    second_appraisal: Right
    history: list[Happened]


class NewUpload(Shape):
    """Begin to send a photograph or a paper of a case; `replaces` names the one that it stands for."""

    case_no: CaseNumber
    paper: Annotated[str, Field(pattern=r"^[a-z_]{1,40}$", examples=["scene_photograph"])]
    size: Annotated[int, Field(gt=0, le=60 << 20, examples=[345678])]
    digest: Digest
    replaces: Annotated[str, Field(pattern=r"^[0-9]{6}-[0-9]{4}-[0-9]{6}-E[0-9]{1,6}$")] | None = None
    reason: Annotated[str, Field(min_length=1, max_length=500)] | None = None


class UploadTold(Told):
    """How far an upload is; the next part begins at `received`."""

    upload: str = Field(examples=["u_0f3c5d0a9b1e2d4c6f708192"])
    size: int
    received: int
    part_limit: int
    state: Literal["open", "finished", "given_up"]


class DocumentTold(Told):
    """A paper of a case."""

    ref: str = Field(examples=["570100-2025-000002-E1"])
    paper: str
    zh: str
    en: str
    media: str
    size: int
    digest: str
    status: Literal["pending", "accepted", "insufficient", "rejected", "withdrawn"]
    status_zh: str
    at: str
    mine: bool
    reason: str | None


class UploadFinished(Told):
    """An upload became papers of the case."""

    documents: list[DocumentTold]
    replaced: str | None


class DocumentPage(Page):
    """Papers of a case."""

    rows: list[DocumentTold]


class PaperKind(Told):
    """A kind of paper."""

    paper: str
    zh: str
    en: str


class PaperKindPage(Page):
    """Kinds of papers."""

    rows: list[PaperKind]


class LetterLine(Told):
    """A letter that may be read."""

    letter: str = Field(examples=["confirmation"])
    award_no: str | None
    letter_no: str
    zh: str
    en: str
    issued_on: str
    check: str


class LetterPage(Page):
    """Letters of a case."""

    rows: list[LetterLine]


class Genuine(Told):
    """Whether the code belongs to a letter of this office; nothing else is told."""

    genuine: bool


class Why(Said):
    """A sentence of a calculation with its articles."""

    cites: list[str]


class PaymentTold(Told):
    """What became of one debt."""

    period: str = Field(examples=["once"])
    amount_fen: int
    paid_fen: int
    state: Literal["owed", "on_the_way", "paid", "returned", "unknown"]
    state_zh: str
    state_en: str
    due_on: str | None
    paid_on: str | None
    account_tail: str | None = Field(examples=["0002"])
    bank: str | None


class MoneyLine(Told):
    """One amount of an award: what, how much, from whom, why, and what became of it."""

    item: str
    benefit: str
    zh: str
    en: str
    amount_fen: int
    paid: Literal["once", "monthly"]
    from_: str | None = Field(alias="from")
    until: str | None
    payer: Literal["fund", "platform"]
    payer_zh: str
    payer_en: str
    role: str
    role_zh: str
    role_en: str
    ground: str
    mark: str
    why: list[Why]
    payments: list[PaymentTold]


class AwardTold(Told):
    """An award that counts."""

    award_no: str
    zh: str
    en: str
    decided_on: str | None
    provisional: bool
    lines: list[MoneyLine]


class Money(Told):
    """The money of a case."""

    awards: list[AwardTold]
    totals: Totals


class OwedLine(Told):
    """What a platform owes the person itself."""

    award_no: str
    zh: str
    en: str
    platform_name: str
    amount_fen: int
    paid_fen: int
    outstanding_fen: int
    due_on: str | None
    status: Literal["due", "paid", "late", "no_due_day"]
    days_late: int
    reminders: int
    said_zh: str
    said_en: str


class OwedPage(Page):
    """What platforms owe the person."""

    rows: list[OwedLine]


class MyData(Told):
    """Everything that is held about me, as a document to take away."""

    format: Literal["zhibao.my-data/1"]
    at: str
    person: dict[str, Any]
    links: list[dict[str, Any]]
    insured_days: list[dict[str, Any]]
    reports: list[dict[str, Any]]
    cases: list[dict[str, Any]]
    evidence: list[dict[str, Any]]
    awards: list[dict[str, Any]]
    owed_by_platforms: list[dict[str, Any]]
    letters: list[dict[str, Any]]
    reads: list[dict[str, Any]]
    proxies: list[dict[str, Any]]
    deduction_reports: list[dict[str, Any]]


