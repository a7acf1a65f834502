"""Shapes of the province's rate review and of the signs of suppressed reporting."""

from __future__ import annotations

import datetime
from typing import Annotated, Any, Literal

from pydantic import Field

from zhibao.web.models.office import Page, Shape, Told

Factor = Annotated[str, Field(examples=["1.2"])]


class RateLine(Told):
    """The review of one enterprise in one industry for one period."""

    number: str = Field(examples=["F570000-2027-0001"])
    platform: str
    name: str
    industry: str = Field(examples=["instant_delivery"])
    industry_zh: str
    year: int
    from_: str = Field(alias="from", description="The first day of the factor as drafted.")
    to: str
    ratio: str = Field(examples=["0.9"])
    incidence: str = Field(examples=["1.0000"])
    relative: str | None = Field(description="The incidence beside that of the industry; null where nobody of the industry was hurt.")
    band: Factor
    factor: Factor
    state: str = Field(examples=["drafted"])
    state_zh: str
    mark: str
    provisional: bool


class RatePage(Page):
    """The reviews of a year, in the order of their numbers."""

    years: list[int] = Field(description="The years of which there are reviews.", examples=[[2027]])
    rows: list[RateLine]


class RateStepTaken(Told):
    """A step that was taken: by whom, when, in which words."""

    step: str = Field(examples=["review"])
    zh: str
    en: str
    actor: str
    at: str
    words: str
    on: str | None


class RateStepOffered(Told):
    """A step that the state allows, and why the caller may not take it."""

    step: str = Field(examples=["review"])
    zh: str
    en: str
    posts: list[str] = Field(examples=[["rate_reviewer"]])
    day: bool = Field(description="Whether the day of the hearing or of the service must be given.")
    may: bool
    why_zh: str | None
    why_en: str | None


class RateReviewOut(RateLine):
    """A review with its whole calculation, its steps, and what can be done next."""

    window: list[str] = Field(description="The first and the last month that were looked at.")
    known: str = Field(description="The moment up to which the draft knew.")
    effective_from: str | None = Field(description="From when the decided factor holds.")
    terms: dict[str, Any] = Field(description="The numbers of the law, each with article and mark.", examples=[{}])
    calculation: dict[str, Any] = Field(description="Figures, steps, distances to the next bands, and the advice.", examples=[{}])
    steps: list[RateStepTaken]
    next: list[RateStepOffered]
    decided: bool


class RateDraftIn(Shape):
    """For which year, or for which first day outside the yearly cycle, and for whom."""

    year: int = Field(ge=2025, le=2100, examples=[2027])
    platform: Annotated[str | None, Field(pattern=r"^[0-9A-Z]{18}$", examples=["91570000MA000004X3"])] = None
    reason: Annotated[str, Field(max_length=2000)] = ""
    since: Annotated[datetime.date | None, Field(description="The first day of a change outside the yearly cycle.")] = None


class RateNotRated(Told):
    """An enterprise that has no factor of its own, why, and who must act."""

    platform: str
    name: str
    industry: str = Field(examples=["instant_delivery"])
    reason: str = Field(examples=["no_exposure"])
    zh: str
    en: str
    who_zh: str
    who_en: str
    cites: list[str]


class RateDrafted(Told):
    """What was drafted, by number, and who is not rated."""

    drafted: list[str] = Field(examples=[["F570000-2027-0001"]])
    not_rated: list[RateNotRated]


class RateTested(Told):
    """What an enterprise reported beside what its orders would lead one to expect."""

    platform: str
    name: str
    reported: int
    expected: str = Field(examples=["9.5"])
    chance: str = Field(description="The probability of so few or fewer.", examples=["8e-4"])
    threshold: str = Field(examples=["0.01"])
    hit: bool
    uncompared_orders: int = Field(description="Orders where nobody of the industry and city stands beside it.")
    cites: list[str]
    mark: str


class RateSignsFound(Told):
    """The test of a period; each hit was put to a person."""

    from_: str = Field(alias="from")
    to: str
    level: str = Field(examples=["1/100"])
    hits: int
    tested: list[RateTested]


class RateJobProgress(Told):
    """How far a job is."""

    done: int
    total: int | None
    what: str | None = Field(examples=["months"])


class RateJobFault(Told):
    """Why a job kept nothing."""

    code: str = Field(examples=["months_open"])
    zh: str
    en: str
    place: str | None


class RateJob(Told):
    """Work that was asked for: the drafts of a year or the signs of a period, how far it is, and what came of it."""

    job: int
    kind: Literal["rate_draft", "rate_signs"]
    asked: dict[str, Any] = Field(description="What was asked for.", examples=[{"year": 2027}])
    actor: str
    state: Literal["queued", "running", "done", "failed"]
    progress: RateJobProgress
    drafted: RateDrafted | None = Field(description="Of drafts that are done.")
    found: RateSignsFound | None = Field(description="Of signs that are done.")
    fault: RateJobFault | None
    created_at: str
    ended_at: str | None


class RateJobPage(Page):
    """Jobs of the rate review, the newest first."""

    rows: list[RateJob]


class RateSignsIn(Shape):
    """The days of the injuries that are looked at."""

    from_: Annotated[datetime.date, Field(alias="from", examples=["2026-01-01"])]
    to: Annotated[datetime.date, Field(examples=["2026-06-30"])]


class RateStepIn(Shape):
    """Reasons, what the enterprise said, or how the notice was served; the day where the step asks for one."""

    words: Annotated[str, Field(min_length=1, max_length=2000, examples=["数据无误。"])]
    on: datetime.date | None = None


class RateRowsOut(Page):
    """The rows behind a figure as they were known when it was drafted."""

    number: str = Field(examples=["F570000-2027-0001"])
    figure: str = Field(examples=["benefits"])
    known: str
    agrees: bool = Field(description="Whether the rows still are what was drafted.")
    rows: list[dict[str, Any]] = Field(examples=[[]])


class RateSign(Told):
    """A sign of suppressed reporting that waits for a person, or what she found."""

    number: str = Field(examples=["S570000-0123456789ab"])
    kind: Literal["few_reports", "outside_record"]
    platform: str
    name: str
    at: str
    open: bool
    reported: int | None = None
    expected: str | None = None
    chance: str | None = None
    source: str | None = None
    reference: str | None = None
    day: str | None = None
    finding: str | None = Field(examples=["nothing_found"])
    finding_zh: str | None
    finding_en: str | None
    reason: str | None
    actor: str | None


class RateSignPage(Page):
    """Signs of suppressed reporting, those that wait first."""

    rows: list[RateSign]


class RateSignAnswer(Shape):
    """What a person found."""

    finding: Literal["nothing_found", "reported_since", "inspection"]
    reason: Annotated[str, Field(min_length=1, max_length=2000, examples=["已核对门诊记录。"])]
