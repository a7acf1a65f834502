"""Shapes of what insurers handle: mandates, tasks with their steps, own figures."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import AwareDatetime, Field

from zhibao.web.models.office import PlaceCode, Shape, Short, Told, Words

KindName = Literal["visit", "material_check", "inquiry", "appraisal_appointment", "assessment_draft"]
StateName = Literal["assigned", "accepted", "reported", "confirmed", "returned", "taken_back"]
Standing = Literal["open", "overdue", "in_time", "late", "sent_back", "returned", "confirmed"]
Account = Annotated[str, Field(pattern=r"^[0-9A-Za-z][0-9A-Za-z:._-]{1,63}$", examples=["wuling"])]
InsurerCode = Annotated[str, Field(pattern=r"^[0-9A-Za-z][0-9A-Za-z._-]{1,39}$", examples=["wuling"])]


class MandateOut(Told):
    """A mandate as it stands."""

    mandate_no: str = Field(examples=["M570100-001"])
    insurer: str
    insurer_name: str
    place: str
    place_zh: str
    kinds: list[KindName]
    kinds_zh: list[str]
    since: str
    until: str
    procurement: str
    ended_on: str | None
    in_force: bool


class MandatePage(Told):
    """Mandates of an area, the newest first."""

    total: int
    offset: int
    limit: int
    rows: list[MandateOut]


class MandateForm(Shape):
    """The result of a procurement."""

    insurer: InsurerCode
    insurer_name: Short
    place: PlaceCode
    kinds: Annotated[list[KindName], Field(min_length=1, max_length=5)]
    since: date
    until: date
    procurement: Short
    staff: Annotated[list[Account], Field(max_length=200, default_factory=list)]


class EndForm(Shape):
    """When and why a mandate ends before its time."""

    on: date
    reason: Words


class AssignForm(Shape):
    """What an insurer is asked for, until when (without a day: the time limit of the law), and why another than the first proposed."""

    insurer: InsurerCode
    kind: KindName
    due_on: date | None = None
    asked: Words
    because: Literal["proposed", "continuity", "distance", "expertise", "capacity"] = "proposed"


class HandlingForm(Shape):
    """A step of a task. A visit states its day, or its hour, and whom it met."""

    words: Words | None = None
    visited_on: date | None = None
    visited_at: AwareDatetime | None = None
    met: Annotated[list[Literal["worker", "relative", "witness", "hospital", "platform", "police", "nobody"]], Field(max_length=7, default_factory=list)]


class HandlingNext(Told):
    """A step that is open now."""

    verb: str
    zh: str
    en: str
    words: bool


class HandlingStep(Told):
    """What happened to a task."""

    verb: str
    zh: str
    en: str
    by: str
    at: str
    visited_on: str | None
    met: list[str]
    words: str | None


class HandlingLine(Told):
    """A task in short."""

    task_no: str = Field(examples=["570100-2025-000001-T1"])
    case_no: str
    insurer: str
    kind: KindName
    zh: str
    en: str
    state: StateName
    state_zh: str
    state_en: str
    due: str
    days_left: int | None
    colour: Literal["red", "yellow", "green"] | None
    asked_at: str
    place_zh: str
    worker: str | None
    injury_at: str


class HandlingTask(HandlingLine):
    """A task with what is asked, what was done, and what may be done now."""

    asked: str | None
    asked_by: str
    steps: list[HandlingStep]
    next: list[HandlingNext]


class HandlingPage(Told):
    """Tasks, the most urgent first."""

    total: int
    offset: int
    limit: int
    rows: list[HandlingLine]


class ContactOut(Told):
    """Whom to visit, in clear."""

    name: str | None
    contacts: list[str]


class Figures(Told):
    """How many tasks stand how; each number is the length of the list under the same word."""

    open: int
    overdue: int
    in_time: int
    late: int
    sent_back: int
    returned: int
    confirmed: int
    total: int


class InsurerHome(Told):
    """An insurer today."""

    insurer: str
    mandates: list[MandateOut]
    figures: Figures
    by_kind: list[dict[str, int | str]]


class CaseHandling(Told):
    """What insurers handle in a case, and who may be asked for what."""

    tasks: list[HandlingTask]
    mandates: list[MandateOut]
