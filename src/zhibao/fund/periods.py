"""Periods of a book: which day a voucher belongs to, which months are closed, and what a day or month asks of the ledger.

The scheme's money is kept under a separate account and can be shown alone (`shandong-2025 §6`, `taoyuan-2025-1 §58`);
months and years are closed by `taoyuan-2025-1 §58(2)`. A closed month takes nothing any more: what becomes known later is
an adjustment in the first open month, and names the month it concerns.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, func, or_, select
from sqlalchemy.orm import Session

from zhibao.fund.model import Draft, Kind
from zhibao.fund.tables import MonthCloseRow, VoucherRow, YearCloseRow
from zhibao.kit.clock import ZONE, Month
from zhibao.kit.errors import CallerFault

_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Accounted:
    """Where a voucher stands in time: its accounting day, and for an adjustment the closed month that it concerns."""

    on: date
    concerns: str | None = None


def accounted(draft: Draft, at: datetime, closed: date | None) -> Accounted:
    """The accounting day of a draft posted at an instant, where `closed` is the last closed day of its book.

    Raises CallerFault `accounting_day_ahead` for a day that has not come yet.
    """
    posted = at.astimezone(ZONE).date()
    day = draft.on or posted
    if day > posted:
        raise CallerFault(
            "accounting_day_ahead",
            f"记账日期 {day} 晚于入账的日期 {posted}。",
            f"The accounting day {day} lies after the day of posting, {posted}.",
            remedy_zh="请更正日期，或者届时再入账。",
            remedy_en="Correct the day, or post it when that day has come.",
        )
    if closed is None or day > closed or draft.kind is Kind.CLOSING:
        return Accounted(day)
    return Accounted(closed + _DAY, str(Month.of(day)))


def closed_through(session: Session, book: str) -> date | None:
    """The last day of the last closed month of a book, None where none is closed."""
    return session.scalar(select(MonthCloseRow.last_day).where(MonthCloseRow.book == book).order_by(MonthCloseRow.close_no.desc()).limit(1))


def closed_years(session: Session, book: str) -> set[int]:
    """The closed years of a book."""
    return set(session.scalars(select(YearCloseRow.year).where(YearCloseRow.book == book)))


def within(first: date | None, last: date | None) -> ColumnElement[bool]:
    """Vouchers that belong to a stretch of days; those without an accounting day by the day on which they were posted."""
    days: list[ColumnElement[bool]] = []
    moments: list[ColumnElement[bool]] = []
    if first is not None:
        days.append(VoucherRow.accounted_on >= first)
        moments.append(VoucherRow.at >= datetime.combine(first, time(), ZONE))
    if last is not None:
        days.append(VoucherRow.accounted_on <= last)
        moments.append(VoucherRow.at < datetime.combine(last + _DAY, time(), ZONE))
    return or_(and_(VoucherRow.accounted_on.is_not(None), *days), and_(VoucherRow.accounted_on.is_(None), *moments))


def day_of(row: VoucherRow | Row[Any]) -> date:
    """The day a voucher belongs to."""
    day: date = row.accounted_on or row.at.astimezone(ZONE).date()
    return day


def first_day(session: Session, books: Sequence[str]) -> date | None:
    """The first day to which a voucher of these books belongs, None where there is none."""
    on = session.scalar(select(func.min(VoucherRow.accounted_on)).where(VoucherRow.book.in_(books)))
    at = session.scalar(select(func.min(VoucherRow.at)).where(VoucherRow.book.in_(books), VoucherRow.accounted_on.is_(None)))
    return min([*([] if on is None else [on]), *([] if at is None else [at.astimezone(ZONE).date()])], default=None)


def month_no(month: Month) -> int:
    """How many months there were before this one since the year 0: the month after has the next number."""
    return 12 * month.year + month.number - 1


def document(row: MonthCloseRow) -> dict[str, Any]:
    """A close as JSON."""
    return {
        "book": row.book, "month": row.month, "number": row.close_no, "last_voucher": row.last_voucher_no, "by": row.actor,
        "at": row.at.isoformat(), "digest": row.balances_digest,
    }  # fmt: skip
