"""Closing a month and a year of a book: ask everybody what is still open, then close or say what keeps it open.

The fund knows its unmatched lines. Payments whose outcome is unknown, receipts that are not booked and differences between
declared and counted orders are asked here and handed over as plain values; the last two concern the book of a province.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time, timedelta
from typing import Any

from sqlalchemy.orm import Session

from zhibao import law
from zhibao.contributions import declarations
from zhibao.fund import closing, periods
from zhibao.fund.closing import Open
from zhibao.fund.tables import MonthCloseRow, YearCloseRow
from zhibao.fund.waiting import unknown
from zhibao.journeys.order_to_bill import differences
from zhibao.journeys.receipts_to_fund import open_receipts
from zhibao.kit.actors import Actor
from zhibao.kit.clock import ZONE, Month

GROUND = "shandong-2025 §6"


def close_month(
    session: Session, book: str, month: Month, provinces: Sequence[str], *, actor: Actor, at: datetime, ground: str = GROUND
) -> MonthCloseRow:
    """Close a month of a book. Raises CallerFault `month_open` with the list, and the others of the fund's close."""
    others = elsewhere(session, book, month, provinces, at)
    return closing.close_month(session, book, month, others=others, actor=actor, ground=ground, at=at)


def close_year(session: Session, book: str, year: int, *, actor: Actor, at: datetime, ground: str = GROUND) -> YearCloseRow:
    """Close a year of a book after its December. Raises the faults of the fund's close."""
    return closing.close_year(session, book, year, actor=actor, ground=ground, at=at)


def open_items(session: Session, book: str, month: Month, provinces: Sequence[str], at: datetime) -> list[Open]:
    """Everything that keeps a month of a book open, whatever its turn."""
    return [*closing.unmatched(session, book, month.last), *elsewhere(session, book, month, provinces, at)]


def elsewhere(session: Session, book: str, month: Month, provinces: Sequence[str], at: datetime) -> list[Open]:
    """What is open beside the bank accounts."""
    end = datetime.combine(month.last + timedelta(days=1), time(), ZONE)
    found = [
        Open(
            "payment_unknown", one.payment_no, one.at.astimezone(ZONE).date(), one.amount_fen, "支付结果不明", "a payment whose outcome is not known"
        )
        for one in unknown(session, book, end)
    ]
    if book == law.places().province_of(book):
        found += open_receipts(session, book, provinces, at, month.last)
        found += _differences(session, book, month, at)
    return found


def _differences(session: Session, province: str, month: Month, at: datetime) -> list[Open]:
    """Differences of the month that nobody has closed; of a difference in orders there is no amount."""
    held = declarations.differences(session, differences(session, [province], month), at.astimezone(ZONE).date())
    return [
        Open(
            "declaration_differs", one.compared.item, one.compared.since.astimezone(ZONE).date(),
            one.compared.declared - one.compared.ours if one.compared.unit == "fen" else None, "申报与计算不一致", "a declaration that differs from what was counted",
        )
        for one in held
    ]  # fmt: skip


def state(session: Session, book: str, provinces: Sequence[str], at: datetime) -> dict[str, Any]:
    """Where a book stands: its closed months and years, and what keeps the next month open."""
    held, years = closing.closes(session, book), closing.year_closes(session, book)
    begun = periods.first_day(session, [book])
    following = Month.parse(held[-1].month).next() if held else None if begun is None else Month.of(begun)
    over = following is not None and following.last < at.astimezone(ZONE).date()
    return {
        "book": book, "months": [periods.document(row) for row in held], "years": [year_document(row) for row in years],
        **({} if following is None else {
            "next": str(following), "over": over, "open": [one.document() for one in open_items(session, book, following, provinces, at)],
        }),
    }  # fmt: skip


def year_document(row: YearCloseRow) -> dict[str, Any]:
    """A year close as JSON."""
    return {
        "book": row.book, "year": row.year, "income_fen": row.income_fen, "spending_fen": row.spending_fen,
        "carried_fen": row.income_fen - row.spending_fen, "by": row.actor, "at": row.at.isoformat(),
    }  # fmt: skip
