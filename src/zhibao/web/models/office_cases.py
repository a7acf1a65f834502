"""Shapes of cases: the list, the file, the next steps, and a step that is taken."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, JsonValue

from zhibao.web.models.office import Address, CaseNumber, Page, Reference, Shape, Short, Told, Words
from zhibao.web.models.office_evidence import Evidence
from zhibao.web.models.office_reports import ReportRow, TaskOut

Colour = Literal["red", "yellow", "green"]
DaysUnit = Literal["working_days", "natural_days"]


class TrackState(Told):
    """Where a track is."""

    state: str = Field(examples=["investigating"])
    zh: str = Field(examples=["调查核实中"])
    track_zh: str = Field(examples=["确认"])


class CaseRow(Told):
    """A case in a list. Its person is a pseudonym; a name stands here only where it was asked for, and masked."""

    case_no: CaseNumber
    person: str = Field(examples=["4611686018427387904"])
    name: str | None = Field(None, examples=["张*三"])
    place: str = Field(examples=["570102"])
    place_zh: str
    prefecture: str
    injury_at: str
    version_of_law: str = Field(examples=["measures-2025"])
    states: dict[str, TrackState]
    closed: bool
    outcome: str | None
    late: bool | None
    before_scheme: bool | None
    colour: Colour
    due: str | None = Field(examples=["2025-10-17"])
    days_left: int | None
    days_unit: DaysUnit | None
    provisional: bool
    waits_for: str | None = Field(examples=["confirmation_officer"])
    waits_for_zh: str | None = Field(examples=["确认岗"])
    last_act: int


class CasePage(Page):
    """A page of cases."""

    rows: list[CaseRow]


class Missing(Told):
    """A limit that nobody has established, and who must."""

    number: str
    zh: str
    en: str
    who_zh: str | None
    who_en: str | None


class ClockOut(Told):
    """A time limit of a case as it stands today."""

    clock: str = Field(examples=["decision"])
    zh: str
    en: str
    right: bool
    begun_on: str
    length: int | None
    unit: str | None
    due: str | None
    state: str = Field(examples=["running"])
    state_zh: str
    colour: Colour
    responsible: str
    responsible_zh: str
    ended_on: str | None
    suspended_on: str | None
    provisional: bool
    mark: str | None
    cites: list[str]
    calendar: str | None
    days_left: int | None = None
    days_unit: DaysUnit | None = None
    missing: Missing | None = None


class Begun(Told):
    """A deadline as it was reckoned when it began."""

    due: str | None
    calendar: str | None
    provisional: bool


class StepOut(Told):
    """A step that was taken, with what was told in it; null where the key of the person was destroyed."""

    place: int
    verb: str
    zh: str
    en: str
    at: str
    actor: str = Field(examples=["case_clerk:zhou.yun"])
    actor_zh: str
    on_behalf_of: str | None
    ground: str
    facts: dict[str, JsonValue]
    told: dict[str, JsonValue] | None = None
    digest: str | None = None
    clocks: dict[str, Begun]
    corrected_by: int | None


class ActOut(Told):
    """An act of the chain of the case, whoever appended it."""

    place: int
    verb: str
    zh: str
    en: str
    at: str
    actor: str
    actor_zh: str
    ground: str
    content: dict[str, JsonValue]


class OrderBound(Told):
    """An order near the injury and how it fits, as it was found when the report came in."""

    order_no: str
    platform: str
    platform_name: str | None
    source: str
    fit: str
    zh: str
    en: str
    ended_minutes_before: int | None
    same_county: bool | None
    service_agency: str | None = None


class PlatformOut(Told):
    """The platform named as responsible, by what, and the reasons where a person stated them."""

    uscc: str | None
    name: str | None
    order_no: str | None
    decided_by: str | None
    decided_by_zh: str | None
    candidates: list[tuple[str, str]]
    actor: str
    ground: str
    reasons: str | None


class WorkerOut(Told):
    """Who was hurt, masked."""

    name: str | None = Field(examples=["张*三"])
    document_number: str | None = Field(examples=["57**************34"])
    phone: str | None = Field(examples=["138****5678"])
    masked: bool = True


class OtherSchemeOut(Told):
    """A record of another scheme noted in the case."""

    ref: str
    kind: str
    unit: str | None
    event_on: str | None
    standing: str
    items: list[str]
    since: str | None
    until: str | None


class AppraisalBrief(Told):
    """An appraisal of the case in short."""

    ref: str
    stage: str
    stage_zh: str
    committee: str
    state: str
    late: bool


class AwardBrief(Told):
    """An award of the case in short."""

    award_no: str
    status: str
    status_zh: str
    total_fen: int
    provisional: bool
    replaces: str | None
    effective_at: str | None


class PaymentBrief(Told):
    """A payment of the case."""

    payment_no: str
    batch_no: str
    item: str
    zh: str
    period: str
    payee: str
    amount_fen: int
    due_on: str
    state: str
    state_zh: str
    reason: str | None


class CaseFile(Told):
    """The whole file as the officer's page shows it."""

    case_no: CaseNumber
    last_act: int
    person: str
    worker: WorkerOut
    place: str
    place_zh: str
    prefecture: str
    injury_at: str
    version_of_law: str
    states: dict[str, TrackState]
    closed: bool
    outcome: str | None
    outcome_zh: str | None
    late: bool | None
    before_scheme: bool | None
    clocks: list[ClockOut]
    steps: list[StepOut]
    timeline: list[ActOut]
    orders: list[OrderBound]
    platform: PlatformOut | None
    reports: list[ReportRow]
    tasks: list[TaskOut]
    evidence: Evidence
    other_schemes: list[OtherSchemeOut]
    appraisals: list[AppraisalBrief]
    awards: list[AwardBrief]
    payments: list[PaymentBrief]


class Choice(Told):
    """A word that a fact may be."""

    value: str
    zh: str
    en: str


class FieldOut(Told):
    """A fact of a step, so that a page can draw its form."""

    name: str = Field(examples=["article"])
    form: Literal["personal", "words", "reference", "references", "day", "whole", "fen", "flag", "address", "choice"]
    zh: str = Field(examples=["依据条款"])
    en: str = Field(examples=["article of the law"])
    required: bool
    sealed: bool
    choices: list[Choice]
    default: JsonValue = None


class Elsewhere(Told):
    """The page on which a step is taken that happens together with something else."""

    page: Literal["benefits", "appraisal", "payments", "case"]
    zh: str
    en: str


class NextStep(Told):
    """A step that the case allows now; `may` says whether the caller may take it, the reasons say why not."""

    verb: str
    zh: str
    en: str
    track: str
    may: bool
    why_not_zh: list[str]
    why_not_en: list[str]
    roles: list[str]
    roles_zh: list[str]
    adverse: bool
    document_zh: str | None
    grounds: list[str]
    elsewhere: Elsewhere | None
    fields: list[FieldOut]
    starts: list[str]
    ends: list[str]
    clocks_zh: list[str]


class NextSteps(Told):
    """What can be done next in a case by the post in which the caller acts."""

    case_no: CaseNumber
    last_act: int
    post: str | None
    steps: list[NextStep]


class StepForm(Shape):
    """A step to be taken."""

    facts: dict[str, JsonValue] = Field(
        default_factory=dict, max_length=40, examples=[{"article": "measures-2025 §11(1)(1)", "reason": "送餐途中发生交通事故，事实清楚。"}]
    )
    ground: Address = Field(examples=["measures-2025 §14"])
    on_behalf_of: Short | None = None


class StepTaken(Told):
    """A step that was taken."""

    case_no: CaseNumber
    place: int
    verb: str
    at: str
    actor: str
    clocks: dict[str, Begun]
    last_act: int


Purpose = Literal["case_handling", "contact", "identity_check", "objection", "supervision", "audit"]


class UnmaskForm(Shape):
    """Why clear values are needed; the person sees it beside the read."""

    purpose: Purpose
    note: Short | None = None


class Unmasked(Told):
    """Clear values, told once."""

    name: str | None
    document_number: str | None
    contacts: list[str]


class PlatformForm(Shape):
    """What an officer states: that responsibility is hard to determine, or which platform is responsible."""

    reasons: Words = Field(examples=["两个平台的订单同车配送，无法区分。"])
    platform: Short | None = Field(None, description="USCC or name; without it the first accepted order of the trip decides")
    trip: list[Short] = Field(default_factory=list, max_length=50)


class OtherSchemeForm(Shape):
    """A record of another scheme, as it was found."""

    ref: Reference = Field(examples=["WI-2025-7"])
    kind: Literal["work_injury_application", "work_injury_benefit", "standalone_record"]
    unit: Short | None = None
    event_on: str | None = Field(None, pattern=r"^\d{4}-\d{2}-\d{2}$")
    standing: Literal["live", "paid", "refused", "withdrawn", "ended"]
    items: list[Reference] = Field(default_factory=list, max_length=30)
    since: str | None = Field(None, pattern=r"^\d{4}-\d{2}-\d{2}$")
    until: str | None = Field(None, pattern=r"^\d{4}-\d{2}-\d{2}$")
    officer: str = Field(pattern=r"^[a-z_]{1,40}:[\w.-]{1,60}$", examples=["confirmation_officer:lin.jin"])


class ConcernOut(Told):
    """Whether a record concerns the case, and why."""

    ref: str
    concerns: bool
    zh: str
    en: str


class CandidateOut(Told):
    """An order at the instant that may make its platform responsible."""

    order_no: str
    platform: str
    accepted_at: str | None
    source: str
    being_carried_out: bool | None


class ResponsibilityOut(Told):
    """The responsible platform with its reason; null where a person still decides."""

    platform: str | None
    order_no: str | None
    decided_by: str | None
    asks_a_person: bool
    candidates: list[CandidateOut]
    zh: str
    en: str
    cites: list[str]
    mark: str
    provisional: bool


class ScreenForm(Shape):
    """Facts of an injury for screening: an absent key is not known, null is known not to exist."""

    case_no: CaseNumber | None = Field(None, description="place, time and order of this case, unless they are told here")
    place: str | None = Field(None, max_length=40, examples=["taoyuan"])
    injury_at: str | None = Field(None, max_length=40, examples=["2025-09-08T12:10:00+08:00"])
    kind: str | None = Field(None, max_length=20, examples=["accident"])
    accident_type: str | None = Field(None, max_length=20, examples=["traffic"])
    activity: str | None = Field(None, max_length=30, examples=["delivering"])
    order: dict[str, JsonValue] | None = Field(None, examples=[{"accepted_at": "2025-09-08T12:00:00+08:00", "started_at": None, "completed_at": None}])
    traffic_responsibility: str | None = Field(None, max_length=20)
    onset_at: str | None = Field(None, max_length=40)
    diagnosed_at: str | None = Field(None, max_length=40)
    death_at: str | None = Field(None, max_length=40)
    exclusions: list[str] | None = Field(None, max_length=10)


class ScreenedItem(Told):
    """One situation of the law as it stands by the facts told."""

    item: int
    title_zh: str
    title_en: str
    because: str | None = None
    zh: str
    en: str
    cites: list[str]
    mark: str | None = None
    in_principle: bool = False
    needs: list[str] = Field(default_factory=list)


class BeforeScheme(Told):
    """That the accident came before the scheme began."""

    zh: str
    en: str


class Screened(Told):
    """What screening advises; a person decides."""

    open: list[ScreenedItem]
    closed: list[ScreenedItem]
    needs: list[str]
    version_of_law: str | None = None
    provisional: bool
    before_scheme: BeforeScheme | None = None

