"""Shapes of the province: the dashboard whose figures lead to their rows, and the enterprises."""

from __future__ import annotations

from pydantic import Field

from zhibao.web.models.office import Told


class CityLine(Told):
    """The cases of a city: how many, and how their clocks stand."""

    place: str
    zh: str
    open: int
    closed: int
    red: int
    yellow: int
    green: int


class PostClocks(Told):
    """What a post has not done in time, and what runs out soon."""

    post: str
    zh: str
    red: int
    yellow: int


class BookLine(Told):
    """A book of the fund."""

    book: str
    zh: str
    available_fen: int
    reserved_fen: int
    financing_tasks: int


class EnterpriseLine(Told):
    """An enterprise: what it sent, how good it was, and what it owes."""

    uscc: str
    name: str
    joined: str
    mark: str
    industries: list[str]
    batches: int
    received: int
    accepted: int
    duplicate: int
    quarantined: int
    conflicts: int
    undeclared: int = Field(description="Batches whose received rows differ from what was declared")
    last_loaded_at: str | None
    arrears_fen: int
    late_fee_fen: int | None


class LawCounts(Told):
    """How the numbers of the law stand in the province today."""

    missing: int
    assumed: int
    waiting_changes: int


class DashboardOut(Told):
    """The province today."""

    as_of: str
    place: str
    cities: list[CityLine]
    posts: list[PostClocks]
    books: list[BookLine]
    enterprises: list[EnterpriseLine]
    law: LawCounts


class ArrearsLine(Told):
    """What an enterprise owes one tax office for one month."""

    month: str
    tax_office: str
    billed_fen: int
    adjusted_fen: int
    paid_fen: int
    outstanding_fen: int
    late_fee_fen: int | None
    age_days: int | None
    provisional: bool


class EnrolmentLine(Told):
    """An enterprise insured with an industry in a place."""

    place: str
    place_zh: str
    industry: str
    tier: str | None
    since: str
    until: str | None
    mark: str


class LoadLine(Told):
    """What became of one load of orders."""

    batch: str
    loaded_at: str
    received: int
    accepted: int
    duplicate: int
    quarantined: int
    conflicts: int
    declared: int | None
    reasons: dict[str, int]


class EnterpriseOut(EnterpriseLine):
    """An enterprise with the rows behind its figures."""

    enrolments: list[EnrolmentLine]
    arrears: list[ArrearsLine]
    loads: list[LoadLine]
    loads_total: int
