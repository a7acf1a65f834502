"""Shapes of one-stop handling: what cities offer, cases with who is in charge, effect and effort, papers fetched, benefits without application."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field

from zhibao.web.models.office import Shape, Told
from zhibao.web.models.office_cases import Choice

Benefits = Annotated[list[Annotated[str, Field(pattern=r"^[a-z_]{3,40}$", examples=["disability_lump_sum"])]], Field(min_length=1, max_length=12)]


class RuleOut(Told):
    """A list of the law in a city with its mark; where it is missing, who must fill it."""

    value: list[str]
    mark: str = Field(examples=["official"])
    cites: list[str]
    missing_zh: str | None
    missing_en: str | None


class OfferedOut(Told):
    """What a city lays down on a day."""

    place: str = Field(examples=["570100"])
    zh: str
    en: str
    stages: RuleOut
    free: RuleOut


class FetchablePaperOut(Told):
    """A paper that is fetched: from whom, on which ground; one without a ground says who must give it."""

    paper: str = Field(examples=["accident_finding"])
    zh: str
    en: str
    exchange: str
    partner_zh: str
    partner_en: str
    after: int
    cites: list[str]
    mark: str
    filled_by_zh: str
    filled_by_en: str
    answer_days: int | None


class FetchOut(Told):
    """A paper that was asked for elsewhere; `of_the_party` says that the party has to be asked after all."""

    case_no: str | None = None
    paper: str
    zh: str
    en: str
    exchange: str
    request: str
    asked_on: str
    due_on: str
    status: Literal["asked", "come", "fits", "unfit", "empty"]
    document: str | None
    why: str | None
    why_zh: str | None
    why_en: str | None
    late: bool
    of_the_party: bool


class ChargeLine(Told):
    """Who was in charge since when, and why."""

    officer: str = Field(examples=["case_clerk:zhou.yun"])
    reason: str
    reason_zh: str
    reason_en: str
    since: str
    by: str


class OneStopLine(Told):
    """A case that was applied for together."""

    case_no: str = Field(examples=["570100-2025-000002"])
    place: str
    asked_together: list[str]
    applied_on: str | None
    days: int = Field(description="From the application to the first payment, or to today.")
    now_zh: str
    now_en: str
    next_zh: str
    next_en: str
    who_zh: str
    who_en: str
    due: str | None
    overdue: bool
    passed_on_next: str | None = Field(description="The stage that the system passes it on to now.")
    closed: bool
    in_charge: str | None
    stand_in: str | None = Field(description="Who does the work while that person is away.")
    stand_in_until: str | None
    charges: list[ChargeLine]


class EffectOut(Told):
    """A group of paid cases; medians are lower medians, so that some case has each of them."""

    cases: int
    median_days: int | None
    median_visits: int | None
    median_papers: int | None
    case_numbers: list[str]


class EffectsOut(Told):
    """One-stop cases beside ordinary ones: a description, no proof."""

    one_stop: EffectOut
    ordinary: EffectOut


class EffortLine(Told):
    """A step: how often, by whom, how many days after the step before it; most days in all come first."""

    step: str
    zh: str
    en: str
    track: str
    times: int
    by: dict[str, int] = Field(examples=[{"staff": 9}])
    median_days: int | None
    longest_days: int
    longest_case: str
    total_days: int


class PutForwardOut(Told):
    """Benefits that the system put forward without an application, and which she declined."""

    case_no: str
    items: list[str]
    declined: list[str]


class OneStopBoard(Told):
    """One-stop handling of a place."""

    place: str
    looked_at: int = Field(description="The newest cases of the area, of which all figures are.", examples=[500])
    of: int = Field(description="How many cases the area has.", examples=[4210])
    cities: list[OfferedOut]
    papers: list[FetchablePaperOut]
    cases: list[OneStopLine]
    effect: EffectsOut
    effort: list[EffortLine]
    fetches: list[FetchOut]
    put_forward: list[PutForwardOut]


class UnappliedOut(Told):
    """Benefits without application in a case."""

    listed: list[str]
    mark: str
    cites: list[str]
    missing_zh: str | None
    missing_en: str | None
    put_forward: list[str]
    declined: list[str]
    may_decline: list[str]


class OneStopOfCase(OneStopLine):
    """One-stop handling in a single case; `reasons` are those for which another person takes charge."""

    reasons: list[Choice]
    offered: OfferedOut
    fetches: list[FetchOut]
    unapplied: UnappliedOut


class OneStopForMe(Told):
    """One-stop handling in plain words for the worker: what may be asked for together, who is in charge, what is fetched, what is put forward."""

    offered: OfferedOut
    asked_together: list[str]
    in_charge_zh: str | None = Field(examples=["案件受理岗"])
    in_charge_en: str | None
    passed_on_next: str | None
    fetches: list[dict[str, Any]] = Field(examples=[[{"zh": "事故责任认定书", "en": "finding", "status": "asked", "due_on": "2026-03-01"}]])
    unapplied: UnappliedOut


class ChargeIn(Shape):
    """Who takes charge, and why."""

    officer: Annotated[str, Field(pattern=r"^[a-z_]{3,40}:[a-z0-9][a-z0-9._-]{1,63}$", examples=["case_clerk:zhou.yun"])]
    reason: Literal["first_named", "leave", "moved", "workload", "recused", "asked_by_party"] = "first_named"


class DeclineIn(Shape):
    """The benefits that she does not want to be put forward."""

    items: Benefits
