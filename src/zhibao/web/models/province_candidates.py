"""Shapes of what is done with a candidate, of the plan of an extension, of batches, and of checks that run as jobs."""

from __future__ import annotations

import datetime
from typing import Annotated, Any, Literal

from pydantic import Field

from zhibao.web.models.admissions import CandidateLine, Words
from zhibao.web.models.office import Page, Shape, Told

StepCode = Annotated[str, Field(pattern=r"^[a-z0-9_]{1,40}$", examples=["survey"])]
ShortText = Annotated[str, Field(min_length=1, max_length=200, examples=["摸排"])]


class CandidateSurvey(Told):
    """A survey as it was noted."""

    workers: int
    orders_least: int
    orders_likely: int
    orders_most: int
    readiness: str = Field(examples=["willing"])
    readiness_zh: str
    readiness_en: str
    words: str
    actor: str
    at: str


class CandidateCheckOut(Told):
    """What a check of the preparation found; only figures are kept."""

    check: Literal["data", "enrolment", "reporting"] = Field(examples=["data"])
    zh: str
    en: str
    passed: bool
    figures: dict[str, Any] = Field(examples=[{"received": 10, "accepted": 10}])
    actor: str
    at: str


class CandidateContact(Told):
    """Whom to ask about a matter; name and telephone only for the posts of the extension."""

    matter: Literal["data", "enrolment", "reporting", "money"] = Field(examples=["data"])
    zh: str
    en: str
    named: bool
    name: str | None
    telephone: str | None


class CandidateFile(CandidateLine):
    """A candidate with every survey, its checks and its contact persons."""

    surveys_told: list[CandidateSurvey]
    checks: list[CandidateCheckOut]
    contacts: list[CandidateContact]


class ContactIn(Shape):
    """Whom to ask about a matter; kept sealed."""

    matter: Literal["data", "enrolment", "reporting", "money"] = Field(examples=["data"])
    name: Annotated[str, Field(min_length=1, max_length=60)]
    telephone: Annotated[str, Field(min_length=3, max_length=30, pattern=r"^[0-9 +()-]{3,30}$", examples=["13800000000"])]


class ReportingCheckIn(Shape):
    """Which machine of the sandbox is looked at."""

    machine: Annotated[str, Field(pattern=r"^[0-9A-Za-z_.:-]{1,60}$", examples=["sandbox-1"])]


class JobIn(Shape):
    """A question that is answered beside the requests; the same question on one day is answered once."""

    seed: int = Field(1, ge=0, le=2**31 - 1, examples=[1])


class JobOut(Told):
    """How far a job is, and what came of it; a state of `none` where nobody has asked for one yet."""

    state: Literal["none", "queued", "running", "done", "failed"]
    done: int
    total: int | None
    asked_at: str | None
    fault: dict[str, Any] | None = Field(examples=[None])
    result: dict[str, Any] | None = Field(examples=[None])


class PlanNodeIO(Shape):
    """A node of a plan: its code and its names."""

    code: StepCode
    zh: ShortText
    en: ShortText


class PlanStepIO(Shape):
    """A step of a plan: until when, who acts, what comes before; `measure` where the system sees it itself."""

    code: StepCode
    node: StepCode
    zh: ShortText
    en: ShortText
    due: datetime.date
    owner: Annotated[str, Field(pattern=r"^[a-z_]{3,40}$", examples=["admission_clerk"])]
    after: list[StepCode] = Field(default_factory=list, max_length=20)
    measure: Literal["enterprises_joined", "orders_arrive"] | None = None


class PlanIn(Shape):
    """A whole plan; it takes the place of the one before, what cities reported stays."""

    nodes: list[PlanNodeIO] = Field(min_length=1, max_length=40)
    steps: list[PlanStepIO] = Field(min_length=1, max_length=200)
    words: Words


class PlanOut(Told):
    """The plan that holds; empty while none was laid down."""

    place: str = Field(examples=["570000"])
    planned: bool
    ground: str | None
    by: str | None
    at: str | None
    nodes: list[PlanNodeIO]
    steps: list[PlanStepIO]
    owners: list[str] = Field(examples=[["admission_clerk"]])


class BatchRow(Told):
    """An enterprise of a batch."""

    line: int
    uscc: str
    name: str
    industry: str = Field(examples=["instant_delivery"])
    tier: str | None
    from_: str = Field(alias="from", serialization_alias="from", examples=["2026-07-01"])
    document: str


class BatchStep(Told):
    """Who took a step of a batch."""

    step: Literal["propose", "review", "confirm"]
    actor: str


class AdmissionBatch(Told):
    """A batch that comes in by one document, its rows and its steps; `next` where the caller may take a step."""

    number: str = Field(examples=["B570000-2026-0001"])
    place: str
    document: str
    document_on: str
    state: Literal["propose", "review", "confirm"]
    state_zh: str
    state_en: str
    rows: list[BatchRow]
    steps: list[BatchStep]
    next: Literal["review", "confirm"] | None


class AdmissionBatchPage(Page):
    """Batches, the newest first."""

    rows: list[AdmissionBatch]


class BatchStepIn(Shape):
    """Why a step is taken."""

    words: Words


class ServeIn(Shape):
    """On which day and how the notice of a decision was served."""

    on: datetime.date
    way: Literal["handed", "post", "electronic"]
    words: Words
