"""Shapes of enquiries and complaints, as the office, an enterprise and the asker see them, and of themes that come back."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from zhibao.web.models.office import CaseNumber, MonthWord, Page, PlaceCode, Shape, Short, Told, Words

EnquiryKind = Literal["enquiry", "complaint"]
EnquiryState = Literal["open", "reopened", "answered"]
AboutKind = Literal["case", "enterprise", "insurer", "unregistered"]
ThemeName = Annotated[str, Field(pattern=r"^[a-z_]{1,40}$", examples=["payment"])]
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
