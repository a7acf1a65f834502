"""What statements are folded from: lines of income and spending of some books in a period, with the case or receipt behind each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from zhibao import law
from zhibao.fund import ledger
from zhibao.fund.charts import chart
from zhibao.fund.model import Account, Kind
from zhibao.fund.periods import day_of, first_day, within
from zhibao.fund.statements import Part, Reserve
from zhibao.fund.tables import EntryRow, LateFeeShiftRow, ReceiptBookingRow, VoucherRow
from zhibao.kit.clock import Month
from zhibao.kit.errors import CallerFault


def books_of(session: Session, place: str) -> list[str]:
    """The books of a place and of what lies in it."""
    return [book for book in ledger.books(session) if place in law.places().path(book)]


def lines(session: Session, books: Sequence[str], first: date, last: date, known: datetime) -> list[Part]:
    """Lines of income and spending accounts from one day to another, as they were posted by a moment.

    What the year close carried is left out. Nothing is divided yet.
    """
    named = {account.number: account for account in chart().values() if account.kind in ("income", "expense")}
    rows = session.execute(
        select(
            VoucherRow.book, VoucherRow.voucher_no, VoucherRow.kind, VoucherRow.at, VoucherRow.accounted_on, VoucherRow.concerns,
            EntryRow.line_no, EntryRow.account, EntryRow.amount_fen, EntryRow.case_no,
            func.coalesce(ReceiptBookingRow.reference, LateFeeShiftRow.reference).label("reference"),
        )
        .join(EntryRow, EntryRow.voucher_id == VoucherRow.id)
        .outerjoin(ReceiptBookingRow, ReceiptBookingRow.voucher_id == VoucherRow.id)
        .outerjoin(LateFeeShiftRow, LateFeeShiftRow.voucher_id == VoucherRow.id)
        .where(
            VoucherRow.book.in_(books), within(first, last), VoucherRow.at <= known, VoucherRow.kind != Kind.CLOSING.value,
            EntryRow.account.in_(list(named)),
        )
        .order_by(VoucherRow.book, VoucherRow.voucher_no, EntryRow.line_no)
    )  # fmt: skip
    return [_part(row, named[row.account]) for row in rows]


def _part(row: Any, account: Account) -> Part:
    fen = -row.amount_fen if account.kind == "income" else row.amount_fen
    return Part(
        row.book, row.voucher_no, row.line_no, row.kind, account.name, day_of(row), fen, source=row.case_no or row.reference, concerns=row.concerns
    )


def balances(session: Session, books: Sequence[str], through: date) -> list[tuple[Account, int]]:
    """What stands on every account of some books together at the end of a day."""
    sums: dict[str, int] = defaultdict(int)
    for book in books:
        for account, fen in ledger.trial_balance(session, book, through):
            sums[account.name] += fen
    return [(account, sums[account.name]) for account in chart().values()]


def reserve(session: Session, books: Sequence[str], on: date, looked_back: int) -> Reserve:
    """The balance at the end of a day, beside the benefits of the months up to it; fewer where the books are younger.

    Raises CallerFault `no_vouchers`.
    """
    month = Month.of(on)
    months = [month]
    while len(months) < looked_back:
        months.append(months[-1].previous())
    begun = first_day(session, books)
    if begun is None:
        raise CallerFault(
            "no_vouchers", "这些账簿还没有凭证。", "These books hold no voucher yet.", remedy_zh="入账以后再看。", remedy_en="Look again when something is booked."
        )
    held = [one for one in months if one >= Month.of(begun)] or [month]
    benefits = session.scalar(
        select(func.sum(EntryRow.amount_fen))
        .join(VoucherRow, VoucherRow.id == EntryRow.voucher_id)
        .where(
            VoucherRow.book.in_(books), within(held[-1].first, on), VoucherRow.kind != Kind.CLOSING.value,
            EntryRow.account.in_([account.number for account in chart().values() if account.kind == "expense"]),
        )
    )  # fmt: skip
    standing = balances(session, books, on)
    balance = -sum(fen for account, fen in standing if account.kind in ("equity", "income", "expense"))
    return Reserve(balance, int(benefits or 0), len(held))
