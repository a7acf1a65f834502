"""What the telephone sends and reads about its own person: coverage, reports, papers, hospitals, proxies, reads."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AwareDatetime, Field

from zhibao.web.models.office import Page, PlaceCode, Shape, Short, Told, Words, date

Digest = Annotated[str, Field(pattern=r"^(sha256|sm3):[0-9a-f]{64}$", examples=["sha256:" + "0" * 64])]
Degree = Annotated[str, Field(pattern=r"^-?[0-9]{1,3}(\.[0-9]{1,9})?$", examples=["123.612000"])]
OrderNumber = Annotated[str, Field(min_length=1, max_length=64)]
Uscc = Annotated[str, Field(pattern=r"^[0-9A-HJ-NPQRTUWXY]{18}$", examples=["91570000MA0000023G"])]


class Said(Told):
    """A sentence in both languages."""

    zh: str = Field(examples=["您现在有保障。"])
    en: str = Field(examples=["You are covered now."])


class WorkerOrder(Told):
    """An order of the worker as its platform sent it; protection never depends on `source`, `billed` or `paid`."""

    order_no: str = Field(examples=["S20250805-0001"])
    platform: str = Field(examples=["91570000MA0000031B"])
    platform_name: str = Field(examples=["饿了么"])
    industry: str | None
    industry_zh: str | None
    district: str | None
    district_zh: str | None
    accepted_at: str | None
    started_at: str | None
    completed_at: str | None
    status: str | None = Field(examples=["completed"])
    in_task_period: bool | None
    version_of_law: str | None = Field(examples=["measures-2025"])
    provisional: bool
    source: str = Field(examples=["accepted"])
    enrolled: bool | None = Field(description="Whether the enterprise was enrolled when the order was accepted; null where the row does not say enough.")
    billed: bool
    paid: bool


class Registered(Told):
    """An enterprise with which the person is registered."""

    platform: str | None
    name: str
    since: str
    until: str | None


class MonthSum(Told):
    """Insured days and orders of a month."""

    month: str = Field(examples=["2025-08"])
    insured_days: int
    orders: int


class ToDo(Told):
    """Something that waits for the person."""

    case_no: str
    kind: Literal["missing", "question", "re_shoot"]
    zh: str
    en: str
    until: str | None


class CaseLine(Told):
    """A case of the person in one line."""

    case_no: str = Field(examples=["570100-2025-000002"])
    injury_at: str
    place_zh: str
    closed: bool
    zh: str
    en: str
    colour: Literal["green", "yellow", "red", "grey"]
    next_date: str | None
    waiting_for_me: int


class Home(Told):
    """What the telephone shows first: am I covered now, by which order, and what waits for me."""

    at: str
    shown_as: str
    acting_as: Literal["worker", "relative", "union"]
    acting_for: str | None = Field(description="The masked name of the person, where a proxy acts.")
    covered: bool
    zh: str
    en: str
    orders: list[WorkerOrder]
    version_of_law: str | None
    cites: str | None = Field(examples=["measures-2025 §11(3)"])
    registered: list[Registered]
    month: MonthSum
    cases: list[CaseLine]
    waiting_for_me: list[ToDo]


class OrderPage(Page):
    """Orders of a month."""

    rows: list[WorkerOrder]


class InsuredDay(Told):
    """A day on which the person took orders."""

    day: str
    orders: int


class InsuredMonth(MonthSum):
    """A month with its insured days."""

    days: list[InsuredDay]


class InsuredMonthPage(Page):
    """Months with insured days, the newest first."""

    rows: list[InsuredMonth]


class GivenPoint(Shape):
    """Where the telephone says that it is; kept as given, sealed, for whoever handles the case."""

    lng: Degree
    lat: Degree
    accuracy_m: Annotated[int, Field(ge=0, le=1_000_000)] | None = None


class NewReport(Shape):
    """A report in one call. Without `place` the county of the order of that instant is taken."""

    injury_at: AwareDatetime | None = Field(None, examples=["2025-08-28T12:07:00+08:00"])
    place: PlaceCode | None = None
    point: GivenPoint | None = None
    order_no: list[OrderNumber] = Field(default_factory=list, max_length=50)
    narrative: Words | None = None
    contact: Short | None = None
    hospital: Short | None = Field(None, description="Where she is or was treated.")


class FitTold(Told):
    """How an order lies to the injury."""

    order_no: str
    platform_name: str
    fit: str
    zh: str
    en: str


class Reported(Told):
    """What became of a report."""

    report_no: str = Field(examples=["R570100-2025-000004"])
    case_no: str | None
    waits: bool
    repeated: bool
    received_at: str
    zh: str
    en: str
    orders: list[FitTold]
    next: Said


class ReportLine(Told):
    """A report of the person."""

    report_no: str
    received_at: str
    injury_at: str | None
    place: str
    place_zh: str
    case_no: str | None
    waits: bool


class ReportPage(Page):
    """Reports of the person."""

    rows: list[ReportLine]


class HospitalLine(Told):
    """An agreement hospital."""

    code: str
    zh: str
    en: str | None
    level: str | None
    address: str | None
    telephone: str | None
    county: str
    county_zh: str
    emergency: bool
    rehabilitation: bool
    lng: str | None
    lat: str | None
    distance_m: int | None


class HospitalPage(Page):
    """Agreement hospitals, the nearest first."""

    rows: list[HospitalLine]


class ReadLine(Told):
    """Somebody has read something of the person's file: in which post and for what, not who by name."""

    at: str
    post: str
    post_zh: str
    post_en: str
    case_no: str | None
    fields: list[str]
    fields_zh: list[str]
    purpose: str
    purpose_zh: str
    note: str | None = Field(None, description="What the reader wrote beside the purpose.")
    unmasked: bool


class ReadPage(Page):
    """Who has read the person's file, the newest first."""

    rows: list[ReadLine]


class PlatformName(Told):
    """A platform enterprise, for a choice."""

    platform: str
    name: str


class PlatformNames(Page):
    """The platforms of the home."""

    rows: list[PlatformName]


class NewProxy(Shape):
    """Let somebody act for me."""

    account: Annotated[str, Field(pattern=r"^[0-9A-Za-z._-]{1,64}$", examples=["relative4"])]
    kind: Literal["relative", "union"]
    until: date | None = None


class RecordedProxy(NewProxy):
    """A proxy that an officer records, on a paper of the case."""

    document: Annotated[str, Field(pattern=r"^[0-9]{6}-[0-9]{4}-[0-9]{6}-E[0-9]{1,6}$", examples=["570100-2025-000003-E5"])]


class ProxyLine(Told):
    """Somebody who may act for the person."""

    proxy_no: str = Field(examples=["W2025-000001"])
    kind: str
    shown_as: str
    since: str
    until: str | None
    state: Literal["in_force", "ended"]
    recorded_by: Literal["worker", "office"]


class ProxyPage(Page):
    """Those who may act for the person, the newest first."""

    rows: list[ProxyLine]


class NewDeduction(Shape):
    """Report that a platform took its contribution from me. Nothing of it reaches the platform."""

    platform: Uscc
    months: Annotated[list[Annotated[str, Field(pattern=r"^[0-9]{4}-(0[1-9]|1[0-2])$")]], Field(min_length=1, max_length=60)]
    amount_fen: Annotated[int, Field(gt=0, le=10**9)] | None = None
    narrative: Words
    contact: Short | None = None


class DeductionTaken(Told):
    """A report of a deducted contribution was taken in."""

    report_no: str = Field(examples=["D570100-2025-000001"])
    zh: str
    en: str


class DeductionLine(Told):
    """One of my reports of a deducted contribution."""

    report_no: str
    reported_at: str
    platform_name: str
    state: Literal["received", "taken_up", "answered"]
    zh: str
    en: str
    answer: str | None
    owed_fen: int | None = Field(description="What the enterprise has to pay back to me, once that was ordered.", examples=[1240])
    repaid_fen: int | None


class DeductionPage(Page):
    """My reports of deducted contributions."""

    rows: list[DeductionLine]


class OfficeDeductionLine(Told):
    """A report of a deducted contribution in the list of the office: without person, platform or words."""

    report_no: str
    prefecture: str
    reported_at: str
    state: Literal["received", "taken_up", "answered"]
    zh: str
    en: str


class OfficeDeductionPage(Page):
    """Reports of deducted contributions of an area."""

    rows: list[OfficeDeductionLine]


class OfficeDeduction(OfficeDeductionLine):
    """A report opened by the office, which is logged."""

    platform: str
    platform_name: str
    months: list[str]
    amount_fen: int | None
    narrative: str
    contact: str | None
    answer: str | None


class DeductionStep(Shape):
    """What the office did with a report."""

    step: Literal["taken_up", "answered"]
    answer: Words | None = None
