"""Shapes of a platform's rate reviews."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from zhibao.web.models.office import Page, Shape, Told


class RateReviewLine(Told):
    """A review of the enterprise's factor in one industry for one period."""

    number: str = Field(examples=["F570000-2027-0001"])
    place: str = Field(examples=["570000"])
    place_zh: str
    industry: str = Field(examples=["instant_delivery"])
    industry_zh: str
    year: int
    state: str = Field(examples=["notified"])
    state_zh: str
    from_: str = Field(alias="from", description="The first day of the factor as drafted.")
    to: str
    window: list[str] = Field(description="The first and the last day that were looked at.")
    factor: str = Field(examples=["1.2"])
    mark: str
    provisional: bool
    effective_from: str | None = Field(description="From when the decided factor holds.")
    decided: bool
    served_on: str | None
    may_object: bool


class RateReviewPage(Page):
    """Reviews of the enterprise's factor, the newest first."""

    rows: list[RateReviewLine]


class RateObjection(Shape):
    """Why the enterprise objects."""

    words: Annotated[str, Field(min_length=1, max_length=2000, examples=["两起事故与本企业订单无关。"])]
