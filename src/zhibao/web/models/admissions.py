"""Shapes of admissions, candidates, the opening of a province and the progress of its cities."""

from __future__ import annotations

import datetime
from typing import Annotated, Any, Literal

from pydantic import Field

from zhibao.web.models.office import Page, Shape, Told

AdmissionStepName = Literal["ask", "supplement", "assess", "return", "review", "submit", "consent", "refuse-consent", "admit", "decline", "withdraw"]
Words = Annotated[str, Field(min_length=1, max_length=2000, examples=["自愿参加职业伤害保障。"])]
Base64 = Annotated[str, Field(pattern=r"^[A-Za-z0-9+/]+=*$", max_length=11_500_000, examples=["UERG"], description="The bytes in base64, up to 8 MiB.")]


class AdmissionEvidenceIn(Shape):
    """A document of an application."""

    kind: Literal["industry", "operation", "licence", "other"] = Field(examples=["industry"])
    content: Base64


class AdmissionApplyIn(Shape):
    """For which province and industry the enterprise applies, and with which evidence."""

    place: Annotated[str, Field(pattern=r"^[0-9]{6}$", examples=["570000"])]
    name: Annotated[str, Field(min_length=1, max_length=120, examples=["桃花源速送"])]
    industry: Annotated[str, Field(pattern=r"^[a-z_]{3,40}$", examples=["instant_delivery"])]
    words: Words
    evidence: list[AdmissionEvidenceIn] = Field(default_factory=list, max_length=8)


class AdmissionOwnStepIn(Shape):
    """What an enterprise says with a step of its own, and what it adds."""

    words: Words
    evidence: list[AdmissionEvidenceIn] = Field(default_factory=list, max_length=8)


class AdmissionStepIn(Shape):
    """What is said with a step; which facts are asked for depends on the step."""

    words: Words
    figures: Annotated[dict[str, Annotated[int, Field(ge=0, le=10**12)]] | None, Field(examples=[{"months_operating": 14, "monthly_orders": 42000, "workers": 310, "injuries_a_year": 3}])] = None
    document: Annotated[str | None, Field(max_length=120, examples=["人社厅函〔2026〕31号"])] = None
    on: datetime.date | None = None
    first: Annotated[datetime.date | None, Field(description="The first day of cover and bill, for `admit`.")] = None


class AdmissionLine(Told):
    """An application as it stands."""

    number: str = Field(examples=["N570000-2026-0001"])
    place: str = Field(examples=["570000"])
    place_zh: str
    uscc: str
    name: str
    industry: str = Field(examples=["instant_delivery"])
    industry_zh: str
    applied_on: str
    state: str = Field(examples=["applied"])
    state_zh: str
    state_en: str
    from_: str | None = Field(alias="from", description="The first day of cover and bill; null until it is admitted.")
    mark: str
    provisional: bool


class AdmissionPage(Page):
    """Applications, the newest first."""

    rows: list[AdmissionLine]


class AdmissionTaken(Told):
    """A step that was taken: by whom, when, in which words, with which facts."""

    step: str = Field(examples=["assess"])
    zh: str
    en: str
    actor: str
    at: str
    words: str
    facts: dict[str, Any] = Field(examples=[{}])


class AdmissionOffered(Told):
    """A step that the state allows, and why the caller may not take it."""

    step: str = Field(examples=["assess"])
    zh: str
    en: str
    posts: list[str] = Field(examples=[["admission_clerk"]])
    facts: list[str] = Field(examples=[["figures"]])
    may: bool
    why_zh: str | None
    why_en: str | None


class AdmissionServed(Told):
    """When and how the notice of the decision was served."""

    on: str = Field(examples=["2026-06-20"])
    way: Literal["handed", "post", "electronic"]
    zh: str
    en: str


class AdmissionOut(AdmissionLine):
    """An application with its assessment, its steps, and what can be done next."""

    consent: str = Field(examples=["ministry"])
    cites: list[str]
    assessment: dict[str, Any] | None = Field(description="The figures beside the criteria of the province.", examples=[{}])
    steps: list[AdmissionTaken]
    served: AdmissionServed | None
    next: list[AdmissionOffered]


class CandidateSurveyIn(Shape):
    """What was found out about a candidate."""

    city: Annotated[str, Field(pattern=r"^[0-9]{6}$", examples=["570100"])]
    name: Annotated[str, Field(min_length=1, max_length=120, examples=["渔人送"])]
    industry: Annotated[str, Field(pattern=r"^[a-z_]{3,40}$", examples=["instant_delivery"])]
    workers: Annotated[int, Field(ge=0, le=10**9, examples=[120])]
    least: Annotated[int, Field(ge=0, le=10**11, examples=[20000], description="Orders a month, at least.")]
    likely: Annotated[int, Field(ge=0, le=10**11, examples=[26000])]
    most: Annotated[int, Field(ge=0, le=10**11, examples=[40000])]
    readiness: Literal["unknown", "unwilling", "willing", "preparing", "ready"] = Field(examples=["willing"])
    words: Annotated[str, Field(max_length=2000)] = ""
    uscc: Annotated[str | None, Field(pattern=r"^[0-9A-Z]{18}$", examples=["91570000MA000004X3"])] = None


class CandidateLine(Told):
    """A candidate with its newest survey and the checks that are missing."""

    number: str = Field(examples=["C570100-0001"])
    city: str = Field(examples=["570100"])
    city_zh: str
    name: str
    uscc: str | None
    industry: str = Field(examples=["instant_delivery"])
    industry_zh: str
    workers: int
    orders_least: int
    orders_likely: int
    orders_most: int
    readiness: str = Field(examples=["willing"])
    readiness_zh: str
    readiness_en: str
    surveyed_at: str
    surveys: int
    missing: list[str] = Field(examples=[["data"]])
    prepared: bool


class CandidatePage(Page):
    """The candidates of the province, by number."""

    rows: list[CandidateLine]


class OpeningPoint(Told):
    """One point of the checklist."""

    point: str = Field(examples=["numbers"])
    state: Literal["done", "open", "optional"]
    zh: str
    en: str
    remedy_zh: str | None
    remedy_en: str | None


class OpeningOffice(Told):
    """An office with the numbers that it must lay down."""

    office: str = Field(examples=["province_authority"])
    zh: str
    en: str
    missing: list[dict[str, Any]] = Field(examples=[[]])
    assumed: list[dict[str, Any]] = Field(examples=[[]])


class OpeningOut(Told):
    """What a province still lacks, who must fill it, and what is provisional until then."""

    place: str = Field(examples=["570000"])
    zh: str
    en: str
    on: str
    counts: dict[str, int] = Field(examples=[{"official": 300, "missing": 4}])
    points: list[OpeningPoint]
    open: int
    to_fill: list[OpeningOffice]
    provisional: bool


class ProgressStep(Told):
    """A step of the plan in a city."""

    step: str = Field(examples=["survey"])
    zh: str
    en: str
    due: str
    owner: str = Field(examples=["admission_clerk"])
    state: str = Field(examples=["late"])
    state_zh: str
    state_en: str
    late_days: int
    waits_for: list[str]
    measure: str | None
    done_on: str | None


class ProgressCity(Told):
    """A city: its steps, and how many enterprises have joined there, in part, or not."""

    city: str = Field(examples=["570100"])
    zh: str
    en: str
    steps: list[ProgressStep]
    done: int
    of: int
    joined: dict[str, int] = Field(examples=[{"joined": 1, "partly": 2, "not_joined": 0}])


class ProgressEnterprise(Told):
    """An enterprise in a city."""

    city: str = Field(examples=["570100"])
    enterprise: str
    name: str
    industry: str = Field(examples=["ride_hailing"])
    since: str
    orders: int
    registered: int
    unregistered_days: int
    state: str = Field(examples=["partly"])
    state_zh: str
    state_en: str
    followed: str | None
    followed_on: str | None


class ProgressOut(Told):
    """Each city against the plan on a day, and every enterprise by city in a month."""

    place: str = Field(examples=["570000"])
    on: str
    month: str = Field(examples=["2026-03"])
    planned: bool
    ground: str | None
    cities: list[ProgressCity]
    enterprises: list[ProgressEnterprise]
    provisional: bool


class ProgressReportIn(Shape):
    """That a city did a step, on a day."""

    city: Annotated[str, Field(pattern=r"^[0-9]{6}$", examples=["570100"])]
    step: Annotated[str, Field(pattern=r"^[a-z0-9_]{1,40}$", examples=["survey"])]
    on: datetime.date
    words: Words
    undo: bool = False


class ProgressFollowIn(Shape):
    """That an enterprise was asked to join in a city, and how."""

    city: Annotated[str, Field(pattern=r"^[0-9]{6}$", examples=["570100"])]
    enterprise: Annotated[str, Field(pattern=r"^[a-z0-9_]{2,60}$", examples=["dada"])]
    words: Words


class ExtensionNoted(Told):
    """What was noted."""

    city: str = Field(examples=["570100"])
    noted: str = Field(examples=["survey"])
