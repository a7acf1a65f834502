"""What each former pooling area (原统筹区) took in and spent in a year, folded from the ledger.

The list of areas is dated data of the law (`former_pool_areas`; `readings §21`, `taoyuan-2025-1 §59`). Every fen lies in
exactly one area, the narrowest in which the place of its book lies; spending that lies in none is refused, and income that
lies in none makes the income of the areas unclear (`zhejiang-2025-44 §2(3)`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from zhibao import law
from zhibao.fund.charts import chart
from zhibao.fund.gap_law import GapLaw
from zhibao.fund.gap_sharing import Area, Mode
from zhibao.fund.model import Kind
from zhibao.fund.periods import within
from zhibao.fund.pooling_rule import Budget
from zhibao.fund.tables import EntryRow, VoucherRow
from zhibao.fund.year_sharing import Figures, YearSharing, share_year
from zhibao.kit.clock import today
from zhibao.kit.errors import CallerFault
from zhibao.kit.money import to_yuan

# What an area paid in for a gap is no income that could lower the gap again.
_NO_INCOME = "gap_sharing"
_AS_BOOKED = (
    "收支按入账时间归入年度：待遇在确认应付时入账，这是本系统的理解，尚无规定。",
    "Income and spending belong to the year in which they were booked, benefits when they were recognised: our reading, laid down nowhere yet.",
)
_NO_INCOME_BOOKED = (
    "账上当年没有任何收入：缺口等于全部支出。收入未入账的，请另外给出全省收入（命令用 --income）。",
    "No income was booked in the year, so the gap is all that was spent. Where income is not booked yet, tell the province's (by command: --income).",
)
_NOT_OVER = ("年度尚未结束，为截至目前的数。", "The year is not over: figures as of now.")


@dataclass(frozen=True)
class BookYear:
    """What a book took in and spent in a year."""

    book: str
    income_fen: int
    benefits_fen: int


def sharing_of_ledger(
    session: Session,
    rule: GapLaw,
    *,
    mode: Mode | None = None,
    income_fen: int | None = None,
    work_injury: Mapping[str, int] | None = None,
    budget: Budget | None = None,
) -> YearSharing:
    """The gap sharing of a province's year as its books stand; its `document` is what a screen shows.

    `mode` is the one that follows from the books unless somebody chose another; `work_injury` says what the work injury
    fund spent on benefits in each area, which these books do not know. Raises the faults of the figures and of the sharing.
    """
    follows, figures = year_figures(session, rule, income_fen)
    if work_injury is not None:
        areas = tuple(replace(area, work_injury_fen=work_injury[area.name]) for area in figures.areas)
        figures = replace(figures, areas=areas)
    return share_year(rule, mode or follows, figures, budget)


def year_figures(session: Session, rule: GapLaw, income_fen: int | None = None) -> tuple[Mode, Figures]:
    """The figures of a province's year from its books, and the mode that follows from them.

    Income is clear when all of it stands in the books of areas. `income_fen` is the income of the whole province where it
    is known otherwise than from the books; then the income of the areas is not clear.
    Raises MissingNumber, and CallerFault `spending_without_area`.
    """
    rule.check_scope()
    areas = rule.pool_areas
    held = books_of_year(session, rule.province, rule.year)
    by_area: dict[str, list[BookYear]] = defaultdict(list)
    outside = []
    for one in held:
        area = area_of(one.book, areas)
        if area is None:
            outside.append(one)
        else:
            by_area[area].append(one)
    _check_outside(outside)
    clear = income_fen is None and not any(one.income_fen for one in outside)
    income = sum(one.income_fen for one in held) if income_fen is None else income_fen
    figures = Figures(
        areas=tuple(
            Area(area, sum(one.benefits_fen for one in by_area[area]), sum(one.income_fen for one in by_area[area]) if clear else None)
            for area in areas
        ),
        income_fen=income,
        source="ledger",
        notices=tuple(_notices(rule.year, income, any(one.benefits_fen for one in held))),
        assumed=True,
    )
    return (Mode.B if clear else Mode.A), figures


def books_of_year(session: Session, province: str, year: int) -> list[BookYear]:
    """The books of a province that moved in a year, with income and spending as the sums of their lines.

    What the year close carried to the balance is neither.
    """
    named = {account.number: account for account in chart().values()}
    rows = session.execute(
        select(VoucherRow.book, EntryRow.account, func.sum(EntryRow.amount_fen))
        .join(VoucherRow, VoucherRow.id == EntryRow.voucher_id)
        .where(within(date(year, 1, 1), date(year, 12, 31)), VoucherRow.kind != Kind.CLOSING.value)
        .group_by(VoucherRow.book, EntryRow.account)
    )
    income: dict[str, int] = defaultdict(int)
    benefits: dict[str, int] = defaultdict(int)
    for book, number, fen in rows:
        account = named[number]
        if account.kind == "income" and account.name != _NO_INCOME:
            income[book] -= int(fen)
        if account.kind == "expense":
            benefits[book] += int(fen)
    return [
        BookYear(book, income[book], benefits[book]) for book in sorted({*income, *benefits}) if province in law.places().path(book)
    ]


def area_of(book: str, areas: Sequence[str]) -> str | None:
    """The area a book's money belongs to: the narrowest that its place lies in."""
    return next((step for step in law.places().path(book) if step in areas), None)


def _check_outside(books: Sequence[BookYear]) -> None:
    for one in books:
        if one.benefits_fen:
            raise CallerFault(
                "spending_without_area",
                f"账簿 {one.book} 的待遇支出 {to_yuan(one.benefits_fen)} 元不属于任何原统筹区。",
                f"Benefits of {to_yuan(one.benefits_fen)} yuan in the book {one.book} belong to no former pooling area.",
                place=one.book,
                remedy_zh="请核对原统筹区名单（former_pool_areas），或者把支出记入所属市的账簿。",
                remedy_en="Check the list of areas (former_pool_areas), or book the spending where its city is.",
            )


def _notices(year: int, income_fen: int, spent: bool) -> list[tuple[str, str]]:
    found = [_AS_BOOKED]
    if spent and not income_fen:
        found.append(_NO_INCOME_BOOKED)
    if year >= today().year:
        found.append(_NOT_OVER)
    return found
