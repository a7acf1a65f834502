"""Shapes of exchange and matching: the register, requests with their steps, hits with their answers, the board of quality."""

from __future__ import annotations

import datetime
from typing import Annotated, Any, Literal

from pydantic import Field

from zhibao.web.models.office import MonthWord, Page, Shape, Told, Words

LinkageStatus = Literal["open", "looked_into", "closed"]


class ExchangeOut(Told):
    """An entry of the register with its ground in the caller's province, and how its requests stand."""

    exchange: str = Field(examples=["market_enterprises"])
    partner: str = Field(examples=["market_supervision"])
    partner_zh: str
    partner_en: str
    way: Literal["ask", "give"]
    subject: str = Field(examples=["nobody"])
    purpose_zh: str
    purpose_en: str
    sends: list[str]
    takes: list[str]
    field_words: dict[str, list[str]] = Field(description="Each field in Chinese and English.", examples=[{"unit": ["统一社会信用代码", "unified social credit code"]}])
    period_days: int
    owner: str = Field(examples=["collection_clerk"])
    cites: list[str]
    mark: str = Field(description="official, reported, assumed, or missing: then nothing is exchanged.", examples=["official"])
    filled_by: str
    filled_by_zh: str
    filled_by_en: str
    requests: int
    waiting: int = Field(description="Those whose answer is due.")
    late: int


class ExchangesOut(Told):
    """The register."""

    place: str
    exchanges: list[ExchangeOut]


class RequestStepOut(Told):
    """What happened to a request; of an answer that was taken the four counts add up to its rows."""

    number: int
    step: Literal["prepared", "sent", "received", "refused", "closed"]
    digest: str
    rows: int
    accepted: int
    doubled: int
    changed: int
    withdrawn: int
    reason: str | None = Field(examples=["digest_differs"])
    actor: str
    at: str


class DataRequestOut(Told):
    """A request between bodies. One without a due day, because nobody has established the limit, is never late."""

    request: str = Field(examples=["X570000-000001"])
    place: str
    side: Literal["ours", "theirs"]
    exchange: str
    partner: str
    partner_zh: str
    partner_en: str
    purpose_zh: str
    purpose_en: str
    first: str
    last: str
    fields: list[str]
    cites: list[str]
    mark: str
    owner: str
    asked_at: str
    age: int
    due_on: str | None
    late: bool
    status: Literal["open", "asked", "owed", "answered", "told", "closed"]
    actor: str
    steps: list[RequestStepOut]


class DataRequestPage(Page):
    """Requests, the newest first."""

    rows: list[DataRequestOut]


class HitAnswerOut(Told):
    """One answer on a hit."""

    number: int
    finding: str = Field(examples=["not_the_same"])
    zh: str
    en: str
    reason: str | None
    led_to: str | None
    actor: str
    at: str


class HitLine(Told):
    """A hit in short: what is asked, by which key, how old, until when, whose task."""

    hit: str = Field(examples=["H570100-20f1c0a9be413d55"])
    rule: str = Field(examples=["benefit_elsewhere"])
    version: int
    zh: str
    en: str
    question_zh: str
    question_en: str
    cites: list[str]
    mark: str
    serious: bool
    subject: str
    place: str
    case_no: str | None
    exchange: str
    partner: str
    partner_zh: str
    partner_en: str
    request: str
    standing: str | None = Field(description="How the partner's row stands; null for whoever may not see it.")
    by_key: str = Field(examples=["person"])
    permille: int
    advice: bool = Field(description="Only a likeness speaks: advice.")
    owner: str = Field(examples=["confirmation_officer"])
    raised_at: str
    age: int
    due_on: str | None
    late: bool
    status: LinkageStatus


class HitPage(Page):
    """Hits, the oldest first, with how many wait by rule."""

    rows: list[HitLine]
    by_rule: list[dict[str, Any]] = Field(examples=[[{"rule": "benefit_elsewhere", "zh": "…", "en": "…", "waiting": 1, "closed": 0}]])


class HitFinding(Told):
    """What the caller may answer."""

    finding: str
    zh: str
    en: str


class HitOut(HitLine):
    """A hit with its answers and what the caller may answer."""

    answers: list[HitAnswerOut]
    may: list[HitFinding]
    why_zh: str | None = Field(description="Why the caller may not answer.")
    why_en: str | None


class HitAnswerIn(Shape):
    """What the owner found, and why."""

    finding: Literal["looked_into", "same", "not_the_same", "already_known", "no_consequence"]
    reason: Words
    led_to: Annotated[str | None, Field(pattern=r"^[\w:§()./@ +-]{1,96}$", examples=["other_scheme_record"])] = None


class MeasureOut(Told):
    """Of a source and supplier in a month: good rows of all, and what is wrong; of nothing there is no share."""

    place: str
    month: str
    edition: int
    source: Literal["orders", "rosters", "reports", "exchanges"]
    supplier: str
    supplier_zh: str
    supplier_en: str
    dimension: Literal["completeness", "validity", "timeliness", "consistency", "uniqueness"]
    zh: str
    en: str
    good: int
    whole: int
    permille: int | None
    why: dict[str, int]


class TrendOut(Told):
    """A month over all suppliers of a source in a dimension."""

    month: str
    source: str
    dimension: str
    good: int
    whole: int
    permille: int | None


class QualityReturnOut(Told):
    """A list that was given back to its supplier."""

    place: str
    month: str
    supplier: str
    lines: int
    digest: str
    due_on: str | None
    by: str
    at: str


class QualityOut(Told):
    """The board of a month: measures, the trend of all months, the lists that were given back."""

    months: list[str]
    month: str | None
    measures: list[MeasureOut]
    trend: list[TrendOut]
    returns: list[QualityReturnOut]


class QualityReturnIn(Shape):
    """Whose list of which month is given back."""

    month: MonthWord
    supplier: Annotated[str, Field(pattern=r"^[0-9A-Za-z_]{1,40}$", examples=["91570000MA0000015M"])]


class ExchangeAsk(Shape):
    """For which days a partner is asked, or told."""

    first: datetime.date
    last: datetime.date


class AnswerTaken(Told):
    """What became of an answer: taken with its counts, or refused whole with the reason."""

    request: str = Field(examples=["X570000-000001"])
    taken: bool
    received: int
    accepted: int
    doubled: int
    changed: int
    withdrawn: int
    fault: str | None
    zh: str | None
    en: str | None
    place: str | None
    remedy_zh: str | None
    remedy_en: str | None


class MatchRun(Told):
    """A comparison: how many rows of both sides, hits, and how many of them are new."""

    run: str = Field(examples=["M570000-000001"])
    place: str
    compared: dict[str, int]
    hits: int
    new_hits: int
    by_rule: dict[str, int]
