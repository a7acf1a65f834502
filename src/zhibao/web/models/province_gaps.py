"""Shapes of the gap sharing of a province."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field

from zhibao.web.models.office import Shape, Told

AreaName = Annotated[str, Field(min_length=1, max_length=40, examples=["570100"])]
Fen = Annotated[int, Field(ge=0, le=10**15, examples=[1_000_000])]


class GapWorkInjury(Shape):
    """What the work injury fund spent on benefits in an area; its books are not kept here."""

    area: AreaName
    benefits_fen: Fen


class GapChange(Shape):
    """A supposed change of the accidents of an area."""

    area: AreaName
    by: Annotated[str, Field(pattern=r"^-?[0-9]{1,4}(\.[0-9]{1,4})?%$", examples=["-10%"])]


class GapAsked(Shape):
    """For which year; what the books do not know, and what is supposed. Nothing of it is kept."""

    year: int = Field(ge=2022, le=2100, examples=[2025])
    mode: Annotated[Literal["A", "B"] | None, Field(description="Another mode than the one that follows from the books.")] = None
    income_fen: Annotated[Fen | None, Field(description="The income of the whole province, where it is not booked.")] = None
    budget: Annotated[Literal["surplus", "deficit"] | None, Field(description="How the budget of the year was made.")] = None
    budget_gap_fen: Annotated[Fen | None, Field(description="The gap of the approved budget.")] = None
    work_injury: list[GapWorkInjury] = Field(default=[], max_length=200)
    what_if: list[GapChange] = Field(default=[], max_length=200)


class GapArea(Told):
    """A former pooling area: what it took in and spent, its gap, and what it bears; an absent amount is not known."""

    area: str = Field(examples=["570100"])
    zh: str | None = None
    income_fen: int | None = None
    benefits_fen: int
    gap_fen: int
    surplus_fen: int
    management_gap_fen: int
    work_injury_benefits_fen: int | None = None
    benefits_with_gap_fen: int | None = None
    bears_fen: int | None = None


class GapBorne(Told):
    """What the province bears, and what all areas bear."""

    province_fen: int
    areas_fen: int
    management_gap_fen: int


class GapNeed(Told):
    """Something the rule asks and nobody has told."""

    name: str
    zh: str
    en: str


class GapNumber(Told):
    """A number of the law that was used."""

    name: str = Field(examples=["gap_surplus"])
    zh: str
    en: str
    value: Any = Field(examples=["zero"])
    cites: list[str]
    mark: str
    place: str
    from_: str = Field(alias="from")


class GapNotice(Told):
    """What a reader must know."""

    zh: str
    en: str


class GapBoth(Told):
    """An amount before and after what was supposed."""

    before: int
    after: int
    change: int


class GapSupposedChange(Told):
    """What was supposed of an area, as an exact fraction."""

    area: str
    by: str = Field(examples=["-1/10"])


class GapSupposedArea(Told):
    """An area before and after."""

    area: str
    benefits_fen: GapBoth
    gap_fen: GapBoth
    bears_fen: GapBoth | None = None


class GapSupposed(Told):
    """What would be if accidents were other."""

    changes: list[GapSupposedChange]
    total_gap_fen: GapBoth
    province_bears_fen: GapBoth | None = None
    areas: list[GapSupposedArea]
    needs: list[GapNeed]
    zh: str
    en: str


class GapSharingOut(Told):
    """The gap sharing of a year: a computation that keeps nothing."""

    province: str = Field(examples=["570000"])
    province_zh: str
    province_en: str
    year: int
    mode: Literal["A", "B"]
    mode_zh: str
    mode_en: str
    income_fen: int
    income_booked: bool = Field(description="Whether the income is that of the books.")
    benefits_fen: int
    total_gap_fen: int
    surplus_fen: int
    areas: list[GapArea]
    responsibility: GapBorne | None = None
    needs: list[GapNeed]
    rules: list[GapNumber]
    notices: list[GapNotice]
    what_if: GapSupposed | None = None
    mark: str
    provisional: bool
