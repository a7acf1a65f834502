"""Shapes of the control of spending: risk points, flags with their answers, samples with their results."""

from __future__ import annotations

import datetime
from typing import Annotated, Any, Literal

from pydantic import Field

from zhibao.web.models.office import Fen, Page, Shape, Told, Words

FlagStatus = Literal["open", "looked_into", "waits_for_second", "closed"]


class ControlNumber(Told):
    """A parameter of a risk point: a number of the law as it holds in the caller's province."""

    name: str = Field(examples=["control_overlap_days"])
    zh: str
    en: str
    value: str = Field(examples=["1"])
    mark: str
    cites: list[str]


class ControlPoint(Told):
    """A risk point: what it asks, its ground, how serious a hit is, whose task it becomes, its flags in the caller's area."""

    rule: str = Field(examples=["receipt_twice"])
    step: str = Field(examples=["paper"])
    zh: str
    en: str
    question_zh: str
    question_en: str
    cites: list[str]
    mark: str
    serious: bool
    owner: str = Field(examples=["control_officer"])
    means_zh: str
    means_en: str
    about: str = Field(examples=["person"], description="Whom its flags speak of: person, staff or insurer.")
    duty: list[str] = Field(description="Posts outside internal control that see its flags.")
    frequency: str = Field(examples=["daily"])
    numbers: list[ControlNumber]
    flags: int = Field(description="All flags of this point in the caller's area.")
    waiting: int = Field(description="Those of them that are not closed.")
    explained: int = Field(description="Those that were closed as explained.")


class ControlPoints(Told):
    """All risk points in their order, and when the place was last looked over."""

    points: list[ControlPoint]
    swept_at: str | None
    unjudged: list[dict[str, Any]] = Field(description="What the last look could not judge, and why.", examples=[[]])


class ControlAnswer(Told):
    """One answer on a flag."""

    number: int = Field(examples=[1])
    finding: str = Field(examples=["explained"])
    zh: str
    en: str
    reason: str | None
    actor: str
    at: str


class ControlFlagLine(Told):
    """A flag in short: why, how much is at stake, how old, until when, where it stands."""

    flag: str = Field(examples=["K570100-20f1c0a9be413d55"])
    rule: str = Field(examples=["receipt_twice"])
    name_zh: str
    name_en: str
    serious: bool
    mark: str
    place: str
    case_no: str
    amount_fen: int
    zh: str
    en: str
    owner: str = Field(examples=["control_officer"])
    raised_at: str
    age: int = Field(description="Days since it was raised.", examples=[4])
    due_on: str
    late: bool
    status: FlagStatus


class ControlFlagPage(Page):
    """Flags, the serious and the oldest first."""

    rows: list[ControlFlagLine]


class ControlFinding(Told):
    """What the caller may answer now."""

    finding: str = Field(examples=["explained"])
    zh: str
    en: str


class ControlFlag(ControlFlagLine):
    """A flag with its figures, the rows behind it, its answers, and what the caller may answer."""

    version: int
    cites: list[str]
    subject: str = Field(examples=["bill:570100-2025-000003-B1"])
    figures: dict[str, int | str] = Field(examples=[{"bills": 2, "accepted_fen": 180000}])
    rows: list[str] = Field(examples=[["bill:570100-2025-000002-B1"]])
    answers: list[ControlAnswer]
    led_to: list[str] = Field(examples=[["570100-2025-000003-R1"]])
    may: list[ControlFinding]
    why_zh: str | None = Field(description="Why the caller may not answer.")
    why_en: str | None


class ControlAnswerIn(Shape):
    """What a person found, and why."""

    finding: Literal["looked_into", "explained", "irregular", "re_examine", "recovery_proposed", "confirmed", "returned"]
    reason: Words


class ControlStratum(Told):
    """A stratum of a sample: how many, drawn, looked at, errors, and the exact bounds of errors in the whole stratum."""

    stratum: str = Field(examples=["medical"])
    awards: int
    size: int
    looked_at: int
    errors: int
    errors_at_least: int | None
    errors_at_most: int | None
    bound: int | None = Field(description="The one-sided bound that is held against the rate stated before.")
    within_stated: bool | None
    overpaid_fen: int
    underpaid_fen: int


class ControlDrawn(Told):
    """An award that was drawn, and what was found."""

    award_no: str
    case_no: str
    stratum: str = Field(examples=["medical"])
    amount_fen: int
    outcome: str | None = Field(examples=["correct"])
    difference_fen: int
    reason: str | None
    by: str | None
    at: str | None
    led_to: list[str] = Field(examples=[[]])


class ControlSampleLine(Told):
    """A sample in short."""

    sample: str = Field(examples=["R570000-000001"])
    place: str
    from_: str = Field(alias="from")
    to: str
    tolerable: str = Field(examples=["1/20"])
    confidence: str = Field(examples=["19/20"])
    fixed_by: str
    fixed_at: str
    drawn_by: str | None
    open: int = Field(description="Drawn awards that nobody has looked at yet.")
    strata: list[ControlStratum]


class ControlSamplePage(Page):
    """Samples, the newest first."""

    rows: list[ControlSampleLine]


class ControlSample(ControlSampleLine):
    """A sample with what was fixed, the word, and what was drawn."""

    algorithm: str = Field(examples=["zhibao-sample-1"])
    frame_digest: str
    commitment: str
    seed: str | None
    word: str | None = Field(examples=["qingming"])
    drawn: list[ControlDrawn]


class ControlSampleIn(Shape):
    """Over which days of payment, and which error rate is stated before."""

    first: datetime.date
    last: datetime.date
    tolerable: Annotated[str, Field(pattern=r"^0?\.[0-9]{1,4}$", examples=["0.05"])]


class ControlWord(Shape):
    """The word that another person says."""

    word: Annotated[str, Field(pattern=r"^[0-9A-Za-z-]{1,32}$", examples=["qingming"])]


class ControlResultIn(Shape):
    """What somebody without part in the award found."""

    outcome: Literal["correct", "overpaid", "underpaid", "other_error"]
    difference_fen: Fen = 0
    reason: Words
