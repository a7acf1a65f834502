"""Shapes of reports of an injury and of the tasks that wait for a person."""

from __future__ import annotations

from typing import Literal

from pydantic import AwareDatetime, Field, JsonValue

from zhibao.web.models.office import CaseNumber, Page, PlaceCode, Shape, Short, Told, Words


class TaskOut(Told):
    """A task that waits for a person."""

    ref: str = Field(examples=["case:570100-2025-000001@6"])
    subject: str
    code: str = Field(examples=["no_order"])
    post: str
    opened_at: str
    detail: dict[str, JsonValue]
    zh: str
    en: str


class TaskAnswerForm(Shape):
    """The answer to a task: a code or the number of the act that settled it, never a narrative."""

    ref: str = Field(max_length=80, pattern=r"^(case|report):[\w-]{1,40}@[0-9]{1,6}$", examples=["case:570100-2025-000001@6"])
    outcome: str = Field(pattern=r"^[a-z0-9_.:-]{1,64}$", examples=["checked"])


class ReportRow(Told):
    """A report as it stands; it names no person."""

    report_no: str = Field(examples=["R570100-2025-000001"])
    channel: str
    channel_zh: str
    reporter: str
    reporter_zh: str
    place_of_injury: str
    place_zh: str
    injury_at: str | None
    received_at: str
    orders: list[str]
    step: str | None
    step_zh: str | None
    case_no: str | None
    candidates: list[str]
    waits: bool
    tasks: list[TaskOut]


class ReportPage(Page):
    """A page of reports."""

    rows: list[ReportRow]


class ReportShown(ReportRow):
    """A report with what was told, its contact masked; null where the key of the person was destroyed."""

    person: str
    narrative: str | None
    contact: str | None = Field(examples=["138****5678"])


class ReportForm(Shape):
    """A report that somebody takes in at the counter or on the telephone."""

    channel: Literal["counter", "telephone"]
    reporter: Literal["worker", "platform", "relative", "union", "agency", "other"]
    worker_id: Short | None = Field(None, description="document number of who was hurt; null when nobody can name it", examples=["570100199001011234"])
    place_of_injury: PlaceCode
    injury_at: AwareDatetime | None = Field(None, examples=["2025-09-08T12:10:00+08:00"])
    received_at: AwareDatetime | None = Field(None, description="default: now")
    orders: list[Short] = Field(default_factory=list, max_length=50)
    narrative: Words | None = Field(None, examples=["送餐途中与小客车相撞，右臂受伤。"])
    contact: Short | None = Field(None, examples=["13812345678"])


class OrderFitOut(Told):
    """How an order fits the report."""

    order_no: str
    platform: str
    source: str
    fit: str
    ended_minutes_before: int | None
    same_county: bool | None
    named: bool
    provisional: bool
    zh: str
    en: str


class ReportCandidate(Told):
    """An order that may make its platform responsible."""

    order_no: str
    platform: str
    accepted_at: str | None
    source: str
    being_carried_out: bool | None


class ReportResponsibility(Told):
    """The responsible platform as far as the orders say it."""

    platform: str | None
    order_no: str | None
    decided_by: str | None
    asks_a_person: bool
    candidates: list[ReportCandidate]
    zh: str
    en: str
    cites: list[str]
    mark: str
    provisional: bool


class JurisdictionOut(Told):
    """Where the case belongs and which agency pays."""

    prefecture: str
    province: str
    place_of_injury: str
    place_of_acceptance: str | None
    cross_province: bool
    decided_by: str
    cites: list[str]
    mark: str
    paying_agency: str | None
    before_scheme: str | None
    needs: list[str]
    provisional: bool


class ReportOutcome(ReportRow):
    """What became of a report."""

    zh: str
    en: str
    repeated: bool
    registered: bool | None
    order_fits: list[OrderFitOut]
    orders_not_found: list[str]
    responsible_platform: ReportResponsibility | None
    jurisdiction: JurisdictionOut


class SettleForm(Shape):
    """Where a person says that a report belongs."""

    decision: Literal["join", "open", "separate"]
    case_no: CaseNumber | None = Field(None, description="for `join`: the case")
    injury_at: AwareDatetime | None = Field(None, description="for `open`: the time of the injury, found out")
    reason: Words = Field(examples=["同一路口、同一事故。"])
