"""Shapes of the law's data: numbers with their marks, what is missing, and changes under four eyes."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import Field, JsonValue

from zhibao.web.models.office import Address, PlaceCode, Shape, Short, Told, Words


class NumberLine(Told):
    """A number as it stands on a day for a place and its keys, or that it is missing and who must fill it."""

    name: str = Field(examples=["base_contribution"])
    zh: str
    en: str
    unit: str
    unit_zh: str
    place: str
    place_zh: str
    by: dict[str, str]
    by_zh: list[str]
    since: str
    until: str | None
    value: JsonValue = None
    value_fen: int | None = None
    cites: list[str]
    mark: str | None
    mark_zh: str | None
    provisional: bool
    gap: Literal["open", "none"] | None
    question_zh: str | None
    question_en: str | None
    filled_by_zh: str
    filled_by_en: str
    recorded: str
    change: str | None


class NumbersPage(Told):
    """Numbers of a province on a day."""

    total: int
    offset: int
    limit: int
    rows: list[NumberLine]
    on: str
    counts: dict[str, int]


class KeyWord(Told):
    """A word of a dimension."""

    word: str
    zh: str
    en: str


class NumberForm(Told):
    """What a form for a new value of a number asks for."""

    name: str
    zh: str
    en: str
    unit: str
    unit_zh: str
    form: str
    keys: dict[str, list[KeyWord]]
    choices: list[str]
    question_zh: str
    question_en: str
    filled_by_zh: str
    filled_by_en: str


class ProposeNumber(Shape):
    """A new dated value of a number. Money and rates are text, such as "0.04"; a whole number is a number."""

    name: Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{1,59}$", examples=["minimum_wage"])]
    place: PlaceCode | None = None
    by: Annotated[dict[Annotated[str, Field(pattern=r"^[a-z_]{2,40}$")], Short], Field(max_length=8, default_factory=dict)]
    since: date
    until: date | None = None
    value: Annotated[JsonValue, Field(examples=["2360.00"])]
    cites: Annotated[list[Address], Field(min_length=1, max_length=12)]
    mark: Literal["official", "reported", "assumed"]
    note: Short | None = None
    source: Short | None = None
    reason: Words


class ProposeCalendar(Shape):
    """The yearly notice of working days: weekdays that are holidays, weekend days that are worked."""

    name: Annotated[str, Field(pattern=r"^[a-z0-9-]{3,40}$", examples=["cn-2027"])]
    year: Annotated[int, Field(ge=2020, le=2100)]
    notice: Short
    holidays: Annotated[list[date], Field(min_length=1, max_length=120)]
    worked: Annotated[list[date], Field(max_length=60, default_factory=list)]
    cites: Annotated[list[Address], Field(min_length=1, max_length=12)]
    reason: Words


class DecideChange(Shape):
    """Let a change in, or send it back."""

    approve: bool
    reason: Words


class ChangeOut(Told):
    """A change of the law's data as it stands."""

    number: str = Field(examples=["L570000-0001"])
    kind: Literal["number", "calendar"]
    place: str
    title_zh: str
    title_en: str
    content: dict[str, JsonValue]
    before: JsonValue = None
    reason: str
    ground: str
    by: str
    at: str
    state: Literal["proposed", "approved", "refused"]
    state_zh: str
    decided_by: str | None
    decided_at: str | None
    decided_reason: str | None
    mine: bool


class ChangePage(Told):
    """Changes, the newest first."""

    total: int
    offset: int
    limit: int
    rows: list[ChangeOut]


class CalendarOut(Told):
    """A version of the working-day calendar."""

    name: str
    recorded: str
    published_through: int
    cites: list[str]
    holidays: list[str]
    worked: list[str]


class CalendarsOut(Told):
    """All versions, the newest first."""

    rows: list[CalendarOut]
