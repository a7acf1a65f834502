"""Shapes of who stands in for whom."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import AwareDatetime, Field

from zhibao.web.models.office import Page, Shape, Told

Account = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9._-]{1,63}$", examples=["lin.jin"])]


class LeaveLine(Told):
    """Somebody is away from a post, and who does her work meanwhile."""

    leave: str = Field(examples=["H2026-000001"])
    grant: str = Field(examples=["G2026-000001"])
    account: str = Field(examples=["lin.jin"])
    shown_as: str = Field(examples=["林尽"])
    post: str = Field(examples=["confirmation_officer"])
    post_zh: str
    post_en: str
    area: str = Field(examples=["570100"])
    area_zh: str
    stand_in: str = Field(examples=["yu.ge"])
    stand_in_shown_as: str
    first: date
    last: date
    now: bool
    recorded_by: str = Field(examples=["supervisor:xu.xing"])
    recorded_at: AwareDatetime


class LeavePage(Page):
    """Leaves, the newest first."""

    rows: list[LeaveLine]


class MyLeaves(Told):
    """For whom I stand in today, and who stands in for me."""

    stands_in_for: list[LeaveLine]
    away: list[LeaveLine]


class OfficerLine(Told):
    """An officer with a post that she holds today."""

    grant: str = Field(examples=["G2026-000001"])
    account: str
    shown_as: str
    post: str
    post_zh: str
    post_en: str
    area: str
    area_zh: str
    to: date | None


class OfficerPage(Page):
    """Officers of a region."""

    rows: list[OfficerLine]


class NewLeave(Shape):
    """Whose grant, who stands in, from which day to which."""

    grant: Annotated[str, Field(pattern=r"^G[0-9]{4}-[0-9]{6,}$", examples=["G2026-000001"])]
    stand_in: Account
    first: date
    last: date


class EndLeave(Shape):
    """The last day on which she is away."""

    last: date
