"""Shapes of the home of a department: what its duty needs, in sums."""

from __future__ import annotations

from typing import Any

from pydantic import Field

from zhibao.web.models.office import Told
from zhibao.web.models.problems import ProblemBody


class DepartmentProblem(Told):
    """An open problem that is addressed to the department."""

    problem: str
    place: str
    at: str
    due_on: str | None
    zh: str
    en: str
    bodies: list[ProblemBody]


class DepartmentBook(Told):
    """A book of the fund in sums."""

    book: str
    zh: str
    available_fen: int
    reserved_fen: int
    financing_tasks: int


class DepartmentBudgetRow(Told):
    """A line of the final account beside the budget."""

    area: str
    zh: str
    en: str
    kind: str
    actual_fen: int
    budget_fen: int | None
    deviation_fen: int | None


class DepartmentFund(Told):
    """What finance sees: books, the year, the budget, the gaps."""

    year: int
    books: list[DepartmentBook]
    income_fen: int
    spending_fen: int
    closed: bool
    budget: int | None
    budget_rows: list[DepartmentBudgetRow]
    gaps: dict[str, Any] | None = Field(examples=[{"year": 2025, "total_gap_fen": 0, "surplus_fen": 100, "areas": [{"area": "570100", "gap_fen": 0}]}])
    gaps_missing_zh: str | None
    gaps_missing_en: str | None


class DepartmentBill(Told):
    """A month of an enterprise at the tax office: billed, declared, received."""

    month: str
    platform: str
    name: str
    orders: int
    amount_fen: int
    declared_fen: int | None
    received_fen: int | None
    differences: int
    mark: str
    provisional: bool


class DepartmentArrears(Told):
    """What an enterprise owes at the tax office."""

    month: str
    platform: str
    name: str
    outstanding_fen: int
    late_fee_fen: int | None
    age_days: int | None
    provisional: bool | None


class DepartmentCollection(Told):
    """What a tax office sees: its own rows only."""

    tax_office: str
    zh: str | None
    en: str | None
    rows: list[DepartmentBill]
    arrears: list[DepartmentArrears]


class DepartmentMandate(Told):
    """A mandate of an insurer."""

    mandate: str
    insurer: str
    name: str
    place: str
    place_zh: str
    place_en: str
    from_: str = Field(alias="from")
    to: str


class DepartmentReview(Told):
    """A published review of an insurer."""

    review: str
    place: str
    place_zh: str
    place_en: str
    quarter: str
    insurer: str
    name: str
    tasks: int
    rank: int | None
    score: str | None
    provisional: bool


class DepartmentNotices(Told):
    """Rectification notices to an insurer, counted."""

    insurer: str
    name: str
    open: int
    closed: int


class DepartmentInsurers(Told):
    """What the financial regulator sees."""

    mandates: list[DepartmentMandate]
    reviews: list[DepartmentReview]
    notices: list[DepartmentNotices]


class DepartmentExchange(Told):
    """An exchange with the department: its purpose and ground, requests, what waits."""

    exchange: str
    zh: str
    en: str
    way: str
    cites: list[str]
    mark: str | None
    filled_by_zh: str
    filled_by_en: str
    requests: int
    waiting: int
    late: int


class DepartmentHome(Told):
    """The home of a department: the parts that its post needs, the others empty. Nothing personal."""

    post: str
    post_zh: str
    post_en: str
    place: str
    place_zh: str
    place_en: str
    on: str
    problems: list[DepartmentProblem]
    to_receive: int
    to_answer: int
    overdue: int
    fund: DepartmentFund | None
    collection: DepartmentCollection | None
    insurers: DepartmentInsurers | None
    exchanges: list[DepartmentExchange] | None
