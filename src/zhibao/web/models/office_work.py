"""Shapes of the work list."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from zhibao.web.models.office import Address, Page, Reference, Shape, Told
from zhibao.web.models.office_cases import Colour, DaysUnit
from zhibao.web.models.office_leaves import LeaveLine

ListName = Literal["mine", "in_progress", "done", "supervised"]
Kind = Literal["clock", "waiting", "task", "report", "benefit_task", "batch", "payable", "double_coverage", "case", "enquiry", "problem", "mandate"]


class Link(Told):
    """Where an entry is dealt with."""

    page: Literal["case", "report", "batch", "payables", "award", "appraisal", "enquiry", "problem", "mandate"]
    case_no: str | None = None
    tab: str | None = None
    report_no: str | None = None
    award_no: str | None = None
    batch_no: str | None = None
    task: str | None = None
    concern_no: str | None = None
    mandate_no: str | None = None


class StepName(Told):
    """A step by which an entry is dealt with."""

    verb: str
    zh: str
    en: str


class WorkRow(Told):
    """One entry: what, why it stands in this list, until when, and where it is done."""

    id: str = Field(examples=["clock:570100-2025-000003:decision"])
    kind: Kind
    colour: Colour
    subject: str
    case_no: str | None
    zh: str
    en: str
    why_zh: str
    why_en: str
    responsible: str | None
    responsible_zh: str | None
    due: str | None
    days_left: int | None
    days_unit: DaysUnit | None
    provisional: bool
    since: str | None
    steps: list[StepName]
    link: Link


class Counts(Told):
    """How many entries each list has, and of this one each colour."""

    mine: int
    in_progress: int
    done: int
    supervised: int
    red: int
    yellow: int
    green: int


class WorkPage(Page):
    """A page of the work list."""

    as_of: str
    counts: Counts
    stands_in_for: list[LeaveLine] = Field(description="For whom the caller does the work today.")
    rows: list[WorkRow]


class DuePage(Page):
    """A page of what is due."""

    as_of: str
    rows: list[WorkRow]


class BenefitTaskAnswer(Shape):
    """A person's answer to a task about a benefit."""

    outcome: Literal["goes_on", "acted", "not_concerned"]
    document: Reference = Field(examples=["J-7"])
    ground: Address = Field("taoyuan-2025-1 §56", examples=["taoyuan-2025-1 §56"])
