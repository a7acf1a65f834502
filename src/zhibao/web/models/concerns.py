"""Shapes of concerns: enquiries and complaints, themes that come back, the plain page on rights, important problems, the home of a department."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import Field

from zhibao.web.models.office import CaseNumber, MonthWord, Page, PlaceCode, Shape, Short, Told, Words

EnquiryKind = Literal["enquiry", "complaint"]
EnquiryState = Literal["open", "reopened", "answered"]
AboutKind = Literal["case", "enterprise", "insurer", "unregistered"]
ThemeName = Annotated[str, Field(pattern=r"^[a-z_]{1,40}$", examples=["payment"])]
BodyName = Annotated[str, Field(pattern=r"^[a-z_]{1,40}$", examples=["finance"])]
PostName = Annotated[str, Field(pattern=r"^[a-z_]{1,40}$", examples=["payment_officer"])]


class WordsOf(Told):
    """A word in both languages."""

    zh: str
    en: str


class EnquiryLine(Told):
    """An enquiry or a complaint as it stands; who asked and what was said stand elsewhere."""

    enquiry: str = Field(examples=["Q570100-2025-000001"])
    place: str = Field(examples=["570100"])
    place_zh: str
    place_en: str
    at: str
    channel: Literal["counter", "telephone", "phone", "enterprise"]
    channel_words: WordsOf
    kind: EnquiryKind
    kind_words: WordsOf
    theme: str = Field(examples=["payment"])
    theme_zh: str
    theme_en: str
    known_asker: bool
    about_kind: AboutKind | None
    about_words: WordsOf | None
    about: str | None
    about_name: str | None
    post: str = Field(examples=["payment_officer"])
    post_zh: str
    post_en: str
    due_on: str | None = Field(description="The day of the answer; empty until an officer sets it where the province has none.", examples=["2025-09-16"])
    provisional: bool
    state: EnquiryState
    state_words: WordsOf
    answered_at: str | None
    days_to_answer: int | None
    in_time: bool | None
    late: bool
    reopened: int


class EnquiryPage(Page):
    """Enquiries of an area."""

    rows: list[EnquiryLine]


class EnquiryStep(Told):
    """A step of an enquiry with its words."""

    number: int
    verb: Literal["assigned", "due_set", "answered", "reopened", "referred"]
    zh: str
    en: str
    post: str | None
    due_on: str | None
    led_to: str | None
    by: str
    at: str
    words: str


class EnquiryFile(EnquiryLine):
    """An enquiry opened by who deals with it, which is logged where a person asked."""

    words: str
    contact: str | None
    steps: list[EnquiryStep]
    posts: list[dict[str, str]] = Field(description="Posts to which it may be given.", examples=[[{"post": "payment_officer", "zh": "支付岗", "en": "payment officer"}]])


class EnquiryForm(Shape):
    """What was asked at the counter or by telephone."""

    place: PlaceCode
    channel: Literal["counter", "telephone"]
    kind: EnquiryKind
    theme: ThemeName
    words: Words
    contact: Short | None = None
    about_kind: AboutKind | None = None
    about: Short | None = None


class EnquiryStepForm(Shape):
    """A step of the office: the answer, another post, or a day."""

    words: Words
    post: PostName | None = None
    due_on: date | None = None


class ReferralForm(Shape):
    """The task of the insurer that a complaint is about, and what the officer adds."""

    task_no: Annotated[str, Field(min_length=3, max_length=40, examples=["570100-2025-000001-T1"])]
    words: Words


class ThemeCount(Told):
    """A theme of a month and a city with its counts."""

    month: str = Field(examples=["2025-09"])
    place: str
    place_zh: str
    place_en: str
    theme: str
    zh: str
    en: str
    kind: EnquiryKind
    count: int
    answered: int
    in_time: int
    reopened: int
    median_days: int | None
    recurring: bool


class UnregisteredLine(Told):
    """An enterprise that is not enrolled and was complained of."""

    name: str
    place: str
    complaints: int
    first: str
    last: str


class ReachLine(Told):
    """How many the plain pages reached."""

    month: str
    place: str
    channel: Literal["phone", "website", "counter", "event"]
    zh: str
    en: str
    people: int


class ThemesOut(Told):
    """Themes by month and city, enterprises that are not enrolled, and what the pages reached. Counts only."""

    rows: list[ThemeCount]
    recurring: list[str]
    unregistered: list[UnregisteredLine]
    reached: list[ReachLine]


class ReachForm(Shape):
    """How many were reached another way than on the phone."""

    place: PlaceCode
    month: MonthWord
    channel: Literal["website", "counter", "event"]
    people: Annotated[int, Field(ge=1, le=10**7, examples=[120])]


class MyEnquiryStep(Told):
    """What became of my enquiry, without the name of an officer."""

    verb: str
    zh: str
    en: str
    at: str
    words: str


class MyEnquiry(EnquiryLine):
    """One of my enquiries with what I wrote and what was answered."""

    words: str | None = Field(description="Empty where the key of the person was destroyed.")
    steps: list[MyEnquiryStep]


class ChoiceOf(Told):
    """A word to choose from."""

    id: str
    zh: str
    en: str


class MyEnquiryPage(Page):
    """My enquiries, and what can be chosen for a new one."""

    rows: list[MyEnquiry]
    themes: list[ChoiceOf]
    insurers: list[ChoiceOf]


class MyEnquiryForm(Shape):
    """What I ask or complain of."""

    kind: EnquiryKind
    theme: ThemeName
    words: Words
    contact: Short | None = None
    about_kind: AboutKind | None = None
    about: Short | None = None


class PlatformEnquiryForm(Shape):
    """What an enterprise asks or complains of, in a city; about a case of its own where it names one."""

    place: PlaceCode
    kind: EnquiryKind
    theme: ThemeName
    words: Words
    contact: Short | None = None
    case_no: CaseNumber | None = None


class AgainForm(Shape):
    """Why the answer is not enough."""

    words: Words


class GuideRow(Told):
    """A line of the page: what holds with article and mark, or that nothing is established and who must fill it."""

    zh: str
    en: str
    said_zh: str | None
    said_en: str | None
    cites: list[str]
    mark: str | None
    missing_zh: str | None
    missing_en: str | None


class GuideSection(Told):
    """A part of the page."""

    id: str
    zh: str
    en: str
    rows: list[GuideRow]


class GuideAmount(Told):
    """An amount as the formulas give it on the day."""

    benefit: str
    zh: str
    en: str
    amount_fen: int
    paid: Literal["once", "monthly"]
    payer: Literal["fund", "platform"]
    ground: str
    mark: str


class GuideCase(Told):
    """A grade, a level of care or a death with its amounts, and what is missing for the rest."""

    id: str
    zh: str
    en: str
    lines: list[GuideAmount]
    missing: list[WordsOf]


class GuideOut(Told):
    """The plain page on rights of a place on a day."""

    format: Literal["zhibao.guide/1"]
    place: str
    zh: str
    en: str
    on: str
    provisional: bool
    missing: int
    sections: list[GuideSection]
    amounts: list[GuideCase]


class ProblemBody(Told):
    """A body addressed: when it received, when it answered, whether late."""

    body: str
    place: str
    zh: str
    en: str
    received_at: str | None
    answered_at: str | None
    late: bool


class Attachment(Told):
    """A file by its digest; the file itself goes its own way."""

    digest: str
    size: int


class ProblemLine(Told):
    """An important problem with where it stands with each body."""

    problem: str = Field(examples=["E570200-2025-0001"])
    place: str
    place_zh: str
    place_en: str
    title: str
    at: str
    due_on: str | None
    provisional: bool
    state: Literal["open", "closed"]
    zh: str
    en: str
    overdue: list[str]
    attachments: list[Attachment]
    bodies: list[ProblemBody]


class ProblemPage(Page):
    """Important problems of a city, or addressed to a body."""

    rows: list[ProblemLine]
    overdue: int
    choices: list[ChoiceOf] = Field(description="Bodies that may be addressed beside the four.")


class ProblemStepOut(Told):
    """A receipt, an answer, or a day set."""

    number: int
    verb: Literal["received", "answered", "due_set"]
    zh: str
    en: str
    body: str | None
    due_on: str | None
    by: str
    at: str
    words: str


class ProblemFile(ProblemLine):
    """An important problem in full; `mine` is the body for which the caller acts, `open_steps` what it may do now."""

    facts: str
    asked: str
    steps: list[ProblemStepOut]
    mine: str | None
    open_steps: list[Literal["received", "answered"]]


class AttachmentForm(Shape):
    """A file by its digest and size."""

    digest: Annotated[str, Field(pattern=r"^(sha256|sm3):[0-9a-f]{64}$", examples=["sm3:" + "0" * 64])]
    size: Annotated[int, Field(ge=1, le=10**12)]


class ProblemForm(Shape):
    """What a city reports."""

    title: Short
    facts: Words
    asked: Words
    bodies: Annotated[list[BodyName], Field(max_length=8, default_factory=list)]
    attachments: Annotated[list[AttachmentForm], Field(max_length=50, default_factory=list)]


class ProblemStepForm(Shape):
    """The words of a receipt or an answer."""

    words: Words


class ProblemDueForm(Shape):
    """The day that the province sets, with the reason."""

    due_on: date
    words: Words


class DepartmentProblem(Told):
    """An open problem that is addressed to the department."""

    problem: str
    place: str
    at: str
    due_on: str | None
    zh: str
    en: str
    bodies: list[ProblemBody]


class DepartmentBook(Told):
    """A book of the fund in sums."""

    book: str
    zh: str
    available_fen: int
    reserved_fen: int
    financing_tasks: int


class DepartmentBudgetRow(Told):
    """A line of the final account beside the budget."""

    area: str
    zh: str
    en: str
    kind: str
    actual_fen: int
    budget_fen: int | None
    deviation_fen: int | None


class DepartmentFund(Told):
    """What finance sees: books, the year, the budget, the gaps."""

    year: int
    books: list[DepartmentBook]
    income_fen: int
    spending_fen: int
    closed: bool
    budget: int | None
    budget_rows: list[DepartmentBudgetRow]
    gaps: dict[str, Any] | None = Field(examples=[{"year": 2025, "total_gap_fen": 0, "surplus_fen": 100, "areas": [{"area": "570100", "gap_fen": 0}]}])
    gaps_missing_zh: str | None
    gaps_missing_en: str | None


class DepartmentBill(Told):
    """A month of an enterprise at the tax office: billed, declared, received."""

    month: str
    platform: str
    name: str
    orders: int
    amount_fen: int
    declared_fen: int | None
    received_fen: int | None
    differences: int
    mark: str
    provisional: bool


class DepartmentArrears(Told):
    """What an enterprise owes at the tax office."""

    month: str
    platform: str
    name: str
    outstanding_fen: int
    late_fee_fen: int | None
    age_days: int | None
    provisional: bool | None


class DepartmentCollection(Told):
    """What a tax office sees: its own rows only."""

    tax_office: str
    zh: str | None
    en: str | None
    rows: list[DepartmentBill]
    arrears: list[DepartmentArrears]


class DepartmentMandate(Told):
    """A mandate of an insurer."""

    mandate: str
    insurer: str
    name: str
    place: str
    place_zh: str
    place_en: str
    from_: str = Field(alias="from")
    to: str


class DepartmentReview(Told):
    """A published review of an insurer."""

    review: str
    place: str
    place_zh: str
    place_en: str
    quarter: str
    insurer: str
    name: str
    tasks: int
    rank: int | None
    score: str | None
    provisional: bool


class DepartmentNotices(Told):
    """Rectification notices to an insurer, counted."""

    insurer: str
    name: str
    open: int
    closed: int


class DepartmentInsurers(Told):
    """What the financial regulator sees."""

    mandates: list[DepartmentMandate]
    reviews: list[DepartmentReview]
    notices: list[DepartmentNotices]


class DepartmentExchange(Told):
    """An exchange with the department: its purpose and ground, requests, what waits."""

    exchange: str
    zh: str
    en: str
    way: str
    cites: list[str]
    mark: str | None
    filled_by_zh: str
    filled_by_en: str
    requests: int
    waiting: int
    late: int


class DepartmentHome(Told):
    """The home of a department: the parts that its post needs, the others empty. Nothing personal."""

    post: str
    post_zh: str
    post_en: str
    place: str
    place_zh: str
    place_en: str
    on: str
    problems: list[DepartmentProblem]
    to_receive: int
    to_answer: int
    overdue: int
    fund: DepartmentFund | None
    collection: DepartmentCollection | None
    insurers: DepartmentInsurers | None
    exchanges: list[DepartmentExchange] | None
