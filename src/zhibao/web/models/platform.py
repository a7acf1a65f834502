"""What a platform enterprise sends and reads: workers, orders, bills, injuries of its orders, webhooks."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import AwareDatetime, Field

from zhibao.web.models.office import (
    CaseNumber,
    Fen,
    MonthWord,
    Page,
    PlaceCode,
    Reference,
    Shape,
    Short,
    Told,
    Words,
    date,
)
from zhibao.web.models.worker import Digest, OrderNumber, Said
from zhibao.web.models.worker_cases import MayDo, StepFacts

DocumentNumber = Annotated[str, Field(min_length=1, max_length=40, examples=["570100199001010018"])]
Cell = Annotated[str, Field(max_length=200)]


class Enrolled(Told):
    """Where the enterprise is enrolled, with which industry."""

    place: str
    place_zh: str
    industry: str
    industry_zh: str
    tier: str | None
    from_: str = Field(alias="from")
    to: str | None
    mark: str


class Waiting(Told):
    """What waits for the enterprise."""

    cases: int
    questions: int
    arrears_fen: int
    owed_fen: int


class PlatformHome(Told):
    """The enterprise and what waits for it."""

    uscc: str = Field(examples=["91570000MA0000023G"])
    name: str
    enrolments: list[Enrolled]
    workers: int
    batches: int
    open: Waiting


class RosterRowIn(Shape):
    """A worker as a row of a roster."""

    document_number: DocumentNumber
    name: Cell | None = None
    document_kind: Cell | None = None
    from_: Cell | None = Field(None, alias="from", examples=["2025-07-01"])
    to: Cell | None = None
    service_agency: Cell | None = None
    employee: Cell | None = None


class RosterIn(Shape):
    """Workers to be registered; `dry_run` only says what would happen."""

    dry_run: bool = True
    rows: Annotated[list[RosterRowIn], Field(min_length=1, max_length=10_000)]


class Rejected(Said):
    """A row that is returned, with its reason."""

    row: int
    code: str


class WorkerLine(Told):
    """A worker on the register, masked; `to` is the last day of what ended, `agency` through whom she works."""

    worker: str | None = Field(examples=["陶*满"])
    document: str | None = Field(examples=["57**************18"])
    from_: str = Field(alias="from")
    to: str | None
    ended: bool
    agency: str | None


class WorkerPage(Page):
    """Workers on the register of an enterprise."""

    rows: list[WorkerLine]


class RosterOut(Told):
    """What became of the rows: received = registered + linked + ended + unchanged + rejected."""

    received: int
    registered: int
    linked: int
    ended: int
    unchanged: int
    rejected: int
    warnings: dict[str, int]
    committed: bool
    batch: str | None
    rejections: list[Rejected]


class NewOrderUpload(Shape):
    """Begin to send an order file of at most 2 GiB, in parts."""

    name: Annotated[str, Field(pattern=r"^[\w.() -]{1,120}$", examples=["2025-08-28.csv.gz"])]
    size: Annotated[int, Field(gt=0, le=2 << 30, examples=[123456789])]
    digest: Digest
    feed: Literal["standard"] = "standard"
    declared_count: Annotated[int, Field(ge=0, le=10**10)] | None = None


class JobProgress(Told):
    """How far the loading is."""

    done: int
    total: int | None
    what: str | None


class LoadResult(Told):
    """The document of `orders load`: the four add up to received."""

    batch: str
    received: int
    accepted: int
    duplicate: int
    quarantined: int
    conflicts: int
    warnings: int
    released: int = 0
    repeated: bool = False
    quarantine_reasons: dict[str, int] = Field(default_factory=dict)
    warning_codes: dict[str, int] = Field(default_factory=dict)
    declared: int | None = None


class TrialRow(Said):
    """A row that would be quarantined: its number in the file, and each reason."""

    row: int
    codes: list[str]


class TrialResult(Told):
    """What would become of an order file; the four add up to received, and nothing was kept."""

    received: int
    accepted: int
    duplicate: int
    quarantined: int
    conflicts: int
    warnings: int
    quarantine_reasons: dict[str, int] = Field(default_factory=dict)
    warning_codes: dict[str, int] = Field(default_factory=dict)
    rows: list[TrialRow] = Field(description="The first 200 rows that would be quarantined.")


class FaultTold(Said):
    """Why a file was not taken in."""

    code: str
    place: str | None = None


class OrderUpload(Told):
    """How far an order file is: its parts, then its loading."""

    upload: str = Field(examples=["u_0f3c5d0a9b1e2d4c6f708192"])
    name: str
    size: int
    received: int
    part_limit: int
    state: Literal["open", "queued", "running", "done", "failed", "given_up"]
    progress: JobProgress | None
    result: LoadResult | None
    fault: FaultTold | None
    created_at: str


class OrderUploadPage(Page):
    """Order files, the newest first."""

    rows: list[OrderUpload]


class OrderNow(Shape):
    """An order in progress."""

    order_no: OrderNumber
    version: Annotated[int, Field(ge=1, le=63)] = 1
    worker_id: DocumentNumber
    industry: Annotated[str, Field(max_length=40, examples=["instant_delivery"])]
    district: Annotated[str, Field(max_length=12, examples=["570102"])]
    accepted_at: AwareDatetime
    started_at: AwareDatetime | None = None
    service_agency: Cell | None = None
    lng: Cell | None = None
    lat: Cell | None = None


class OrdersNow(Shape):
    """Orders in progress, a small batch at a time; each is completed later by its next version."""

    orders: Annotated[list[OrderNow], Field(min_length=1, max_length=1000)]


class BatchLine(LoadResult):
    """A batch."""

    loaded_at: str


class BatchPage(Page):
    """Batches, the newest first."""

    rows: list[BatchLine]


class ConflictLine(Told):
    """A row that is in conflict: what was sent, what stands, what a person decided."""

    order_no: str
    version: int
    kind: Literal["version_gap", "other_content"]
    sent: dict[str, Any]
    stands: dict[str, Any] | None
    versions_accepted: list[int]
    decision: str | None


class ConflictPage(Page):
    """Conflicts of a batch that wait for a person."""

    rows: list[ConflictLine]


class Bill(Told):
    """A bill of a month (contract): lines, adjustments, what could not be rated, names beside the codes."""

    month: str
    places: list[str]
    closed: bool
    closed_at: dict[str, str | None]
    lines: list[dict[str, Any]]
    adjustments: list[dict[str, Any]]
    refused: list[dict[str, Any]]
    complete: bool
    orders: int
    refused_orders: int
    total_fen: int
    provisional: bool
    mark: str
    elsewhere: dict[str, int]
    names: dict[str, dict[str, str]]


class BillExplained(Told):
    """How each amount of a bill came about."""

    month: str
    platform: str
    name: str
    closed: bool
    amounts: list[dict[str, Any]]
    adjustments: list[dict[str, Any]]
    refused: list[dict[str, Any]]
    total_fen: int
    provisional: bool
    names: dict[str, dict[str, str]]


class Arrears(Told):
    """What is owed on a day, with age and late fee."""

    on: str
    items: list[dict[str, Any]]
    unmatched: list[dict[str, Any]]
    outstanding_fen: int
    overpaid_fen: int
    late_fee_fen: int
    late_fee_complete: bool
    provisional: bool
    names: dict[str, dict[str, str]]


class ReceiptLine(Told):
    """Money that arrived."""

    reference: str
    month: str
    amount_fen: int
    received_on: str
    tax_office: str | None


class ReceiptPage(Page):
    """Receipts, the newest first."""

    rows: list[ReceiptLine]


class NewDeclaration(Shape):
    """What the enterprise declares for a month."""

    month: MonthWord
    orders: Annotated[int, Field(ge=0, le=10**11)]
    amount_fen: Fen | None = None
    place: PlaceCode | None = None


class DeclarationLine(Told):
    """A declaration that holds."""

    month: str
    place: str
    orders: int
    amount_fen: int | None
    recorded_at: str


class Declarations(Page):
    """Declarations, with what differs from what was counted."""

    rows: list[DeclarationLine]
    differences: list[dict[str, Any]]


class PlatformReport(Shape):
    """An injury that the enterprise reports."""

    worker_id: DocumentNumber
    injury_at: AwareDatetime | None = None
    place: PlaceCode
    order_no: Annotated[list[OrderNumber], Field(max_length=50)] = Field(default_factory=list)
    narrative: Words | None = None
    contact: Short | None = None


class PlatformReported(Said):
    """What became of a report; without `case_no` the office finds out."""

    report_no: str
    case_no: str | None
    waits: bool
    repeated: bool


class PlatformReportLine(Told):
    """A report that the enterprise sent."""

    report_no: str
    received_at: str
    injury_at: str | None
    place: str
    case_no: str | None


class PlatformReportPage(Page):
    """Reports that the enterprise sent, the newest first."""

    rows: list[PlatformReportLine]


class PlatformCaseLine(Said):
    """A case of the enterprise: where it stands and what was concluded."""

    case_no: str = Field(examples=["570100-2025-000001"])
    worker: str | None = Field(examples=["陶*满"])
    injury_at: str
    place: str
    place_zh: str
    orders: list[str]
    state: str
    conclusion: Literal["confirmed", "not_confirmed", "not_accepted", "none"]
    conclusion_on: str | None
    closed: bool
    next_date: str | None


class DutyLine(Said):
    """A duty of the enterprise in a case: by which day, and whether it was kept."""

    kind: Literal["platform_filing", "inquiry", "owed"]
    case_no: CaseNumber
    state: Literal["kept", "kept_late", "running", "broken", "missing"]
    due: str | None
    ended_on: str | None
    cites: list[str]
    mark: str | None
    provisional: bool


class PunctualityPage(Page):
    """The duties whose day lies in a period; each count is the number of its lines."""

    first: str
    last: str
    counts: dict[str, int]
    rows: list[DutyLine]


class PlatformCasePage(Page):
    """Cases of the enterprise."""

    rows: list[PlatformCaseLine]


class AskedOfPlatform(Told):
    """A question to the enterprise."""

    ref: str
    question: str | None
    until: str | None


class MissingOfPlatform(Said):
    """A paper that is missing of its application."""

    paper: str
    until: str | None


class PlatformMoney(Said):
    """An amount of an award, without account and calculation."""

    award_no: str
    benefit: str
    amount_fen: int
    paid: Literal["once", "monthly"]
    payer: Literal["fund", "platform"]
    payer_zh: str
    payer_en: str
    to_zh: str
    to_en: str
    state: Literal["open", "paid"]
    mark: str


class AdvanceLine(Said):
    """An advance of the enterprise."""

    advance_no: str
    case_no: str
    item: str
    amount_fen: int
    paid_on: str
    proof: str


class AdvancePage(Page):
    """Advances of the enterprise."""

    rows: list[AdvanceLine]


class NewAdvance(Shape):
    """Something that the enterprise paid before the fund did."""

    item: Annotated[str, Field(pattern=r"^[a-z_]{1,40}$", examples=["medical_care"])]
    amount_fen: Annotated[int, Field(gt=0, le=10**12)]
    paid_on: date
    proof: Digest


class PlatformOwed(Said):
    """What the enterprise owes the person itself."""

    case_no: str
    award_no: str
    line_no: int
    amount_fen: int
    paid_fen: int
    outstanding_fen: int
    due_on: str | None
    status: Literal["due", "paid", "late", "no_due_day"]
    days_late: int
    reminders: int
    ground: str
    mark: str


class PlatformOwedPage(Page):
    """What the enterprise owes."""

    rows: list[PlatformOwed]


class PaidOwed(Shape):
    """A payment of what the enterprise owes, with its proof."""

    amount_fen: Annotated[int, Field(gt=0, le=10**12)]
    paid_on: date
    proof: Digest


class PlatformCase(PlatformCaseLine):
    """A case with what is asked of the enterprise, what it may do, and the money. No diagnosis and no evidence."""

    questions: list[AskedOfPlatform]
    missing: list[MissingOfPlatform]
    may: list[MayDo]
    money: list[PlatformMoney]
    advances: list[AdvanceLine]
    owed: list[PlatformOwed]


class PlatformStep(Shape):
    """A step that the enterprise takes."""

    step: Literal[
        "filing", "application", "late_statement", "withdrawal", "inquiry_answer", "material_received", "benefit_application", "objection",
        "reconsideration", "litigation",
    ]  # fmt: skip
    facts: StepFacts = Field(default_factory=StepFacts)


class PlatformStepAnswer(Told):
    """A step was taken; the case as it stands then."""

    step: str
    at: str
    case: PlatformCase


class NewPaper(Shape):
    """Begin to send a paper that was asked of the enterprise."""

    case_no: CaseNumber
    paper: Annotated[str, Field(pattern=r"^[a-z_]{1,40}$", examples=["order_record"])]
    size: Annotated[int, Field(gt=0, le=60 << 20)]
    digest: Digest


class PaperTaken(Told):
    """A paper that the enterprise brought in."""

    ref: Reference
    paper: str
    zh: str
    en: str
    status: str
    at: str


class PapersTaken(Told):
    """What became of an upload."""

    documents: list[PaperTaken]


class NewWebhook(Shape):
    """Where the enterprise wants to be told of what."""

    url: Annotated[str, Field(min_length=8, max_length=500, examples=["https://hooks.example.com/zhibao"])]
    events: Annotated[list[Annotated[str, Field(max_length=40)]], Field(min_length=1, max_length=20, examples=[["case.step", "batch.done"]])]


class WebhookLine(Told):
    """A webhook."""

    webhook: str
    url: str
    events: list[str]
    made_at: str


class WebhookMade(WebhookLine):
    """A webhook just made; the secret is shown this once."""

    secret: str


class WebhookPage(Page):
    """Webhooks of the enterprise."""

    rows: list[WebhookLine]


class DeliveryLine(Told):
    """A message to a webhook."""

    delivery: str
    event: str
    at: str
    attempts: int
    state: Literal["waiting", "delivered", "given_up"]
    status: int | None
    next_at: str | None


class DeliveryPage(Page):
    """Messages to a webhook, the newest first."""

    rows: list[DeliveryLine]
