"""Shapes of the transition: the work list, one record with its steps, covers and tasks, and what persons decide."""

from __future__ import annotations

import datetime
from typing import Annotated, Any, Literal

from pydantic import Field

from zhibao.web.models.office import CaseNumber, Page, Shape, Short, Told, Words
from zhibao.web.models.office_lists import ImportOut

TransitionState = Literal["outside", "to_end", "ended", "without_ground", "ground_proposed", "kept", "ground_ended", "kept_ended"]
TransitionGround = Literal["appraised_grade_1_to_4", "determination_pending", "treatment_period", "appraisal_pending", "other_approved"]


class TransitionLine(Told):
    """A record of stand-alone insurance as it stands today."""

    ref: str = Field(examples=["D000005"])
    version: int = Field(examples=[1])
    city: str = Field(examples=["570100"])
    city_zh: str
    city_en: str
    unit: str = Field(examples=["91570000MA0000023D"])
    unit_name: str
    enterprise: str | None = Field(examples=["meituan"])
    enterprise_name: str | None = Field(examples=["美团"])
    from_: str = Field(alias="from", examples=["2024-03-01"])
    to: str | None
    state: TransitionState
    zh: str
    en: str
    limit: str | None = Field(description="The last day by law.", examples=["2025-06-30"])
    may_run_until: str | None = Field(description="Until when the relation may run; empty while a ground stands.")
    ends_on: str | None
    ground: TransitionGround | None
    claimed: TransitionGround | None = Field(description="What the facts of the other insurance would be a ground for; it decides nothing.")
    due_on: str | None
    late_days: int = Field(examples=[0])
    moved_on: str | None = Field(description="Since when the person is registered here for the same enterprise.")
    mark: str
    provisional: bool
    cites: list[str]
    evidence: str | None


class TransitionCity(Told):
    """How many records of a city stand where."""

    city: str = Field(examples=["570100"])
    city_zh: str
    city_en: str
    states: dict[str, int] = Field(examples=[{"ended": 4, "without_ground": 1}])


class TransitionPage(Page):
    """The work list: the rule, how many stand where, and a page of records, the latest first."""

    rows: list[TransitionLine]
    rule: dict[str, Any] = Field(examples=[{"last_day": {"value": "2025-06-30", "mark": "official", "cites": ["taoyuan-2025-1 §73"]}}])
    by_state: dict[str, int] = Field(examples=[{"ended": 4, "without_ground": 1}])
    by_ground: dict[str, int] = Field(examples=[{"determination_pending": 1}])
    by_city: list[TransitionCity]
    late: int = Field(examples=[1])
    provisional: bool


class TransitionResult(Told):
    """An answer that a task offers."""

    result: str = Field(examples=["ended"])
    zh: str
    en: str


class TransitionAnswer(Told):
    """What somebody answered."""

    result: str = Field(examples=["ended"])
    zh: str
    en: str
    led_to: str | None
    reason: str | None
    actor: str
    at: str


class TransitionTask(Told):
    """Something a person has to look at."""

    task: str = Field(examples=["D570000-000001"])
    kind: Literal["duplicate", "kept_registered", "late_injury", "not_registered", "second_benefit"]
    zh: str
    en: str
    city: str = Field(examples=["570100"])
    city_zh: str
    city_en: str
    ref: str = Field(examples=["D000005"])
    enterprise: str | None
    case_no: str | None
    from_: str = Field(alias="from", examples=["2025-07-01"])
    to: str | None
    days: int = Field(description="Days so far.", examples=[12])
    owner: str = Field(examples=["case_clerk"])
    raised_at: str
    due_on: str | None
    late: bool
    answer: TransitionAnswer | None
    results: list[TransitionResult]


class TransitionTaskPage(Page):
    """Tasks of my area: those that wait first, then the oldest."""

    rows: list[TransitionTask]


class TransitionStep(Told):
    """One decision on a record."""

    number: int = Field(examples=[1])
    kind: Literal["kept", "proposed", "approved", "refused", "ground_ended", "ended", "reversed"]
    ground: TransitionGround | None
    named: str | None
    accident_on: str | None
    until: str | None
    last: str | None
    evidence: str | None
    of_number: int | None
    reason: str | None
    actor: str
    at: str


class TransitionCover(Told):
    """When one cover of the person applied: stand-alone as far as the law lets it run, days beyond, this scheme."""

    cover: Literal["stand_alone", "beyond", "this_scheme"]
    of: str
    ref: str | None
    from_: str = Field(alias="from", examples=["2024-03-01"])
    to: str | None
    mark: str
    cites: list[str]


class TransitionRecord(TransitionLine):
    """A record with its person's masked name, her covers as a line of time, the steps taken, and the tasks that concern it."""

    name_masked: str | None
    facts: dict[str, str | int | bool | None] = Field(examples=[{"accident_on": "2025-06-20", "grade": None, "paid": False}])
    steps: list[TransitionStep]
    covers: list[TransitionCover]
    tasks: list[TransitionTask]
    second_waits: bool = Field(description="Another ground waits for a second person; whoever proposed it is told no.")
    may_second: bool
    today: str


class TransitionKeep(Shape):
    """On which ground a relation is kept, with what proves it."""

    ground: TransitionGround
    evidence: Short
    reason: Words
    accident_on: datetime.date | None = None
    until: datetime.date | None = None
    named: Short | None = None


class TransitionSecond(Shape):
    """Whether a second person agrees to another ground."""

    agree: bool
    reason: Words


class TransitionEnd(Shape):
    """End a relation on the day laid down; with `ground_ended` only note the day on which its ground ended."""

    reason: Words
    ground_ended: datetime.date | None = None


class TransitionReverse(Shape):
    """Which step is taken back."""

    number: Annotated[int, Field(ge=1, le=10_000, examples=[1])]
    reason: Words


class TransitionAnswerIn(Shape):
    """What a person answers; the case of an injury that comes over, or the decision to recover, where one is asked for."""

    result: Annotated[str, Field(pattern=r"^[a-z_]{1,24}$", examples=["ended"])]
    reason: Words
    led_to: CaseNumber | Annotated[str, Field(pattern=r"^[0-9]{6}-[0-9]{4}-[0-9]{6}-R[0-9]{1,4}$", examples=["570100-2025-000001-R1"])] | None = None
    items: Annotated[list[Annotated[str, Field(pattern=r"^[a-z_]{1,40}$", examples=["medical_care"])]], Field(max_length=20, default_factory=list)]


class TransitionImport(ImportOut):
    """What a file did, or in a dry run would do; `new` are added records and further versions, `same_as` the batch that held these bytes before."""

    added: int
    changed: int
    unchanged: int
    batch: str | None
    same_as: str | None
