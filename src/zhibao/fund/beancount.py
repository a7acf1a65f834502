"""The ledger as a Beancount journal, for whoever wants to look at it with another program.

One file for the books of a place: every voucher is a transaction on its accounting day, every account a name under
Assets, Liabilities, Equity, Income or Expenses and its book; at the first day after each closed month stands what that
month closed with, as a balance assertion, so that the other program adds up again what was added up here. Signs are the
same: debit positive. No payee and no case stands in it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from zhibao.fund.charts import chart
from zhibao.fund.closing import closes
from zhibao.fund.model import Account
from zhibao.fund.periods import day_of, first_day
from zhibao.fund.tables import EntryRow, MonthCloseRow, VoucherRow
from zhibao.kit.money import to_yuan
from zhibao.kit.progress import Progress, silent

_ROOTS = {"asset": "Assets", "liability": "Liabilities", "equity": "Equity", "income": "Income", "expense": "Expenses"}
_CURRENCY = "CNY"


def account_name(book: str, account: Account) -> str:
    """The name of an account of a book: "Assets:Book570100:Expenditure-Account"."""
    words = "-".join(word.capitalize() for word in account.name.split("_"))
    return f"{_ROOTS[account.kind]}:Book{book}:{words}"


def journal(session: Session, books: Sequence[str], *, title: str, progress: Progress = silent) -> Iterator[str]:
    """The lines of the file, in the order of the days."""
    accounts = {account.number: account for account in chart().values()}
    used, first, ordered = _used(session, books), first_day(session, books), _ordered(session, books)
    yield f'option "title" "{_quoted(title)}"'
    yield f'option "operating_currency" "{_CURRENCY}"'
    yield ""
    if first is None:
        return
    yield f"{first} commodity {_CURRENCY}"
    for book, number in used:
        yield f"{first} open {account_name(book, accounts[number])} {_CURRENCY}"
    yield ""
    ends = _assertions(closes(session, book) for book in books)
    done = 0
    for day, transaction in _transactions(session, ordered, accounts):
        while ends and ends[0][0] <= day:
            yield from _balances(*ends.pop(0), used, accounts)
        yield from transaction
        done += 1
        if done % 1_000 == 0:
            progress(done, len(ordered), "vouchers")
    for held in ends:
        yield from _balances(*held, used, accounts)
    progress(done, len(ordered), "vouchers")


def _used(session: Session, books: Sequence[str]) -> list[tuple[str, str]]:
    """The accounts that were ever moved, by book."""
    pairs = session.execute(
        select(VoucherRow.book, EntryRow.account).join(EntryRow, EntryRow.voucher_id == VoucherRow.id).where(VoucherRow.book.in_(books)).distinct()
    )
    return sorted((book, number) for book, number in pairs)


def _ordered(session: Session, books: Sequence[str]) -> list[Any]:
    """Every voucher without its lines, in the order of days, books and numbers."""
    rows = session.execute(
        select(
            VoucherRow.id, VoucherRow.book, VoucherRow.voucher_no, VoucherRow.kind, VoucherRow.at, VoucherRow.accounted_on, VoucherRow.ground,
            VoucherRow.act_id, VoucherRow.concerns,
        ).where(VoucherRow.book.in_(books))
    )  # fmt: skip
    return sorted(rows.all(), key=lambda row: (day_of(row), row.book, row.voucher_no))


def _transactions(session: Session, ordered: Sequence[Any], accounts: Mapping[str, Account]) -> Iterator[tuple[date, list[str]]]:
    """Every voucher as a transaction."""
    for start in range(0, len(ordered), 400):
        part = ordered[start : start + 400]
        lines: dict[int, list[tuple[str, int]]] = defaultdict(list)
        query = select(EntryRow.voucher_id, EntryRow.account, EntryRow.amount_fen).where(EntryRow.voucher_id.in_([row.id for row in part]))
        for voucher_id, number, fen in session.execute(query.order_by(EntryRow.voucher_id, EntryRow.line_no)):
            lines[voucher_id].append((number, fen))
        for row in part:
            yield day_of(row), _transaction(row, lines[row.id], accounts)


def _transaction(row: Any, entries: Iterable[tuple[str, int]], accounts: Mapping[str, Account]) -> list[str]:
    said = [
        f'{day_of(row)} * "{row.book}/{row.voucher_no} {row.kind}"',
        f'  posted: "{row.at.isoformat()}"',
        f'  ground: "{_quoted(row.ground)}"',
        f'  act: "{row.act_id}"',
    ]
    if row.concerns is not None:
        said.append(f'  concerns: "{row.concerns}"')
    said += [f"  {account_name(row.book, accounts[number])}  {to_yuan(fen)} {_CURRENCY}" for number, fen in entries]
    return [*said, ""]


def _assertions(held: Iterable[Sequence[MonthCloseRow]]) -> list[tuple[date, MonthCloseRow]]:
    """Every close with the day on which its balances are asserted: the one after, because an assertion holds in the morning.

    A December is left out: the year close still posts on its last day.
    """
    found = [(row.last_day + timedelta(days=1), row) for rows in held for row in rows if row.last_day.month != 12]
    return sorted(found, key=lambda pair: (pair[0], pair[1].book))


def _balances(day: date, row: MonthCloseRow, used: Iterable[tuple[str, str]], accounts: Mapping[str, Account]) -> Iterator[str]:
    for book, number in used:
        if book == row.book:
            yield f"{day} balance {account_name(book, accounts[number])}  {to_yuan(row.balances.get(number, 0))} {_CURRENCY}"
    yield ""


def _quoted(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')
