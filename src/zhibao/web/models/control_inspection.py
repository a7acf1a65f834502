"""Shapes of the register of risk points, of audit plans, inspections and incidents."""

from __future__ import annotations

import datetime
from typing import Annotated, Any, Literal

from pydantic import Field

from zhibao.web.models.office import Page, Shape, Told, Words

ControlStep = Literal["identity", "enrolment", "order", "accident", "paper", "appraisal", "benefit", "payment", "account", "grant", "handling"]


class ControlCounts(Told):
    """Flags: all, those not concluded, those closed, those closed and not explained."""

    hits: int
    open: int
    answered: int
    upheld: int


class ControlOfStep(ControlCounts):
    """The counts of all points of a step."""

    step: ControlStep
    points: int


class ControlOfPlace(ControlCounts):
    """The counts of a point in a place."""

    place: str = Field(examples=["570100"])


class ControlOfMonth(ControlCounts):
    """The counts of a point in the month in which its flags were raised."""

    month: str = Field(examples=["2026-03"])


class ControlRegistered(ControlCounts):
    """A risk point in the register, with what its flags mean and what became of them."""

    rule: str = Field(examples=["ring"])
    step: ControlStep
    zh: str
    en: str
    question_zh: str
    question_en: str
    means_zh: str
    means_en: str
    cites: list[str]
    mark: str
    serious: bool
    owner: str
    about: str
    frequency: str
    places: list[ControlOfPlace]
    months: list[ControlOfMonth]


class ControlRegister(Told):
    """The register of risk points of the caller's area: by step of the process and point by point."""

    steps: list[ControlOfStep]
    points: list[ControlRegistered]


class ControlPlanItemIn(Shape):
    """What a plan says of one step; a sample states its error rate before, other methods none."""

    step: ControlStep
    quarter: Annotated[int, Field(ge=1, le=4, examples=[2])]
    method: Literal["inspection", "sample", "flags"]
    tolerable: Annotated[str | None, Field(default=None, pattern=r"^0?\.\d{1,4}$", examples=["0.05"])]


class ControlPlanIn(Shape):
    """An audit plan of the caller's own area for a year."""

    year: Annotated[int, Field(ge=2022, le=2100, examples=[2026])]
    items: Annotated[list[ControlPlanItemIn], Field(min_length=1, max_length=60)]


class ControlPlanItem(Told):
    """An item of a plan, with the inspections that were opened on it."""

    number: int
    step: ControlStep
    quarter: int
    method: str = Field(examples=["inspection"])
    tolerable: str | None
    inspections: int
    closed: int


class ControlPlan(Told):
    """An audit plan; inspections rest on it once another person has approved it."""

    plan: str = Field(examples=["J570000-2026-01"])
    place: str
    year: int
    actor: str
    at: str
    approved_by: str | None
    approved_at: str | None
    items: list[ControlPlanItem]


class ControlPlanPage(Page):
    """Audit plans, the newest first."""

    rows: list[ControlPlan]


class ControlInspectionIn(Shape):
    """An inspection of the caller's own area: of which step, why, and on which item of which plan or on which sample."""

    step: ControlStep
    words: Words
    plan: Annotated[str | None, Field(default=None, pattern=r"^J[0-9]{6}-[0-9]{4}-[0-9]{2}$", examples=["J570000-2026-01"])]
    item: Annotated[int | None, Field(default=None, ge=1, le=60)]
    sample: Annotated[str | None, Field(default=None, pattern=r"^R[0-9]{6}-[0-9]{6}$", examples=["R570000-000001"])]


class ControlInspectionStepIn(Shape):
    """A finding, a measure on one (`of`, `due_on`), that a measure was seen (`of`, `done`), or the close."""

    verb: Literal["finding", "measure", "followed", "closed"]
    words: Words
    of: Annotated[int | None, Field(default=None, ge=1)]
    due_on: datetime.date | None = None
    done: bool | None = None


class ControlInspectionLine(Told):
    """An inspection in short."""

    inspection: str = Field(examples=["C570000-000001"])
    place: str
    plan: str | None
    item: int | None
    step: ControlStep
    sample: str | None
    actor: str
    at: str
    status: Literal["open", "found", "measures", "closed"]
    findings: int
    measures: int
    waiting: int
    late: list[int] = Field(description="Numbers of measures whose day is past and that nobody saw done.")


class ControlInspection(ControlInspectionLine):
    """An inspection with its file."""

    words: str | None
    steps: list[dict[str, Any]] = Field(description="The entries of the file in order.", examples=[[]])


class ControlInspectionPage(Page):
    """Inspections, the newest first."""

    rows: list[ControlInspectionLine]


class ControlIncidentIn(Shape):
    """An incident of the caller's own area: what kind, how grave, when it was found, what happened."""

    kind: Literal["fraud", "data_leak", "payment_error", "misconduct", "system_failure", "other"]
    grave: bool
    found_at: datetime.datetime
    words: Words


class ControlIncidentStepIn(Shape):
    """What was done about an incident."""

    verb: Literal["handled", "reported", "closed"]
    words: Words


class ControlIncident(Told):
    """An incident with what was done; `report_by` is null where no time limit is established, and `missing_*` says who must fill it."""

    incident: str = Field(examples=["S570000-000001"])
    place: str
    kind: str = Field(examples=["data_leak"])
    grave: bool
    found_at: str
    report_by: str | None
    cites: str | None
    missing_zh: str | None
    missing_en: str | None
    words: str | None
    actor: str
    at: str
    status: Literal["registered", "handled", "reported", "closed"]
    late: bool
    steps: list[dict[str, Any]] = Field(description="What was done, in order.", examples=[[]])


class ControlIncidentPage(Page):
    """Incidents, the newest first."""

    rows: list[ControlIncident]
