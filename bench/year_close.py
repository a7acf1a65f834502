"""The year close of a province: bills of counts, receipts, a year of benefits, twelve closes, the year close, statement and journal.

    python -m bench.year_close --scale 0.001

Scale 1 is a year of 5 billion orders, which stop at their counts (one bill line an enterprise, industry, prefecture and month), and of
100,000 cases with two benefits each, recognised and paid in the books of eleven cities, with a bank line for every payment.
"""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from zhibao import law
from zhibao.app import database
from zhibao.fund import beancount, closing, ledger, moving, statement_lines, statements
from zhibao.fund.model import Draft, Kind, Line, Owed, StatementLine
from zhibao.fund.moving import Arrival
from zhibao.fund.reconciliation import load_statement
from zhibao.kit.actors import Actor
from zhibao.kit.clock import ZONE, Month

PROVINCE, YEAR = "330000", 2025
ORDERS, CASES, ENTERPRISES = 5_000_000_000, 100_000, 11
CLERK, GROUND = Actor("bench", "finance_officer"), "shandong-2025 §6"
_AT_ONCE = 2_000


def moment(day: date) -> datetime:
    """Noon of a day."""
    return datetime(day.year, day.month, day.day, 12, tzinfo=ZONE)


def cities() -> list[str]:
    """The cities of the province, each with a book."""
    return [place.code for place in law.places().children(PROVINCE)]


def contributions(session: Session, orders: int) -> int:
    """Receipts of a year: each enterprise pays each month what its orders cost at 7 fen; returns their number."""
    count = 0
    for month in range(1, 13):
        day = date(YEAR, month, 14)
        fen = orders * 7 // (12 * ENTERPRISES)
        held = [Arrival(f"R{month}-{number}", f"E{number}", f"{YEAR}-{month:02d}", day, fen + number) for number in range(ENTERPRISES)]
        moving.book_arrivals(session, PROVINCE, held, actor=CLERK, ground=GROUND, at=moment(day))
        total = sum(one.amount_fen for one in held)
        moved = moving.move(session, total, source=(PROVINCE, "income_account"), target=(PROVINCE, "treasury_account"), actor=CLERK, ground=GROUND, at=moment(day))
        statement(session, "income_account", [(one.reference, day, one.amount_fen) for one in held] + [(moved.transfer_no, day, -total)])
        statement(session, "treasury_account", [(moved.transfer_no, day, total)])
        count += len(held)
    return count


def statement(session: Session, account: str, lines: list[tuple[str, date, int]], book: str = PROVINCE) -> None:
    """A statement of the bank with these lines."""
    held = [StatementLine(reference, day, fen) for reference, day, fen in lines]
    digest = f"{book} {account} {lines[0][0]} {lines[0][1]}"
    load_statement(session, book, held, digest=digest, actor=CLERK, ground=GROUND, at=moment(lines[-1][1]), account=account)


def benefits(session: Session, cases: int) -> int:
    """Two benefits a case, recognised and paid, in the book of a city; what is paid comes from the treasury account in one allotment a month."""
    books, posted = cities(), 0
    for month in range(1, 13):
        day = date(YEAR, month, 20)
        for place, book in enumerate(books):
            numbers = range(place + (month - 1) * len(books), cases, 12 * len(books))
            drafts: list[Draft] = []
            total = 0
            for number in numbers:
                for item, fen in (("medical_care", 200_000 + number % 977), ("disability_lump_sum", 900_000 + number % 1_009)):
                    owed = Owed(f"{book}-{YEAR}-{number:06d}", item, "once", f"person:{number}")
                    drafts.append(Draft(Kind.RECOGNITION, (Line(item, fen, owed), Line("benefits_payable", -fen, owed))))
                    drafts.append(Draft(Kind.PAYMENT, (Line("benefits_payable", fen, owed), Line("expenditure_account", -fen))))
                    total += fen
            if not drafts:
                continue
            moved = moving.move(session, total, source=(PROVINCE, "treasury_account"), target=(book, "expenditure_account"), actor=CLERK, ground=GROUND, at=moment(day))
            statement(session, "treasury_account", [(f"{moved.transfer_no}", day, -total)])
            for first in range(0, len(drafts), _AT_ONCE):
                ledger.post(session, book, drafts[first : first + _AT_ONCE], actor=CLERK, ground=GROUND, at=moment(day))
            paid = [(f"{book}-{month}-{n}", day, draft.lines[1].amount_fen) for n, draft in enumerate(drafts) if draft.kind is Kind.PAYMENT]
            statement(session, "expenditure_account", [(f"in-{book}-{month}", day, total), *paid], book)
            _join_the_rest(session, book, day)
            posted += len(drafts)
    return posted


def _join_the_rest(session: Session, book: str, day: date) -> None:
    """Equal amounts of one day are joined in the order in which they stand, as an officer would."""
    from zhibao.fund import reconciliation

    lines, entries = reconciliation._unmatched_lines(session, book, "expenditure_account"), reconciliation._unmatched_entries(session, book, "expenditure_account")
    by_amount: dict[int, list[Any]] = {}
    for entry, _ in entries:
        by_amount.setdefault(entry.amount_fen, []).append(entry)
    for line in lines:
        reconciliation._join(session, line, by_amount[line.amount_fen].pop(0), CLERK, moment(day))
    session.flush()


def timed(name: str, work: Callable[[], Any]) -> Any:
    """Do something and print how long it took."""
    begin = time.perf_counter()
    found = work()
    print(f"{name:<34} {time.perf_counter() - begin:8.2f} s   {found if isinstance(found, (int, str)) else ''}", flush=True)
    return found


def close(session: Session) -> int:
    """Twelve month closes and the year close of every book."""
    later = moment(date(YEAR + 1, 2, 1))
    for book in ledger.books(session):
        for month in range(1, 13):
            closing.close_month(session, book, Month(YEAR, month), actor=CLERK, ground=GROUND, at=later)
        closing.close_year(session, book, YEAR, actor=CLERK, ground=GROUND, at=later)
    return len(ledger.books(session))


def run(scale: float) -> None:
    """The whole year at a scale."""
    with tempfile.TemporaryDirectory() as folder:
        engine = database.connect(os.environ.get("ZHIBAO_BENCH_DATABASE") or f"sqlite:///{Path(folder) / 'zhibao.db'}")
        database.create_schema(engine)
        print(f"scale {scale}: {round(ORDERS * scale):,} orders, {round(CASES * scale):,} cases, {os.cpu_count()} cores, {engine.dialect.name}")
        with Session(engine) as session:
            timed("receipts booked", lambda: contributions(session, round(ORDERS * scale)))
            timed("vouchers of benefits posted", lambda: benefits(session, round(CASES * scale)))
            session.commit()
            timed("books closed: 12 months and a year", lambda: close(session))
            session.commit()
            books, last = ledger.books(session), date(YEAR, 12, 31)
            later = moment(last + timedelta(days=60))
            parts = timed("lines of the year read", lambda: statement_lines.lines(session, books, date(YEAR, 1, 1), last, later))
            timed("statement by month folded", lambda: statements.income_statement(parts, "month"))
            timed("balance sheet", lambda: statements.balance_sheet(statement_lines.balances(session, books, last)))
            timed("Beancount journal", lambda: sum(1 for _ in beancount.journal(session, books, title="bench")))
        engine.dispose()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--scale", type=float, default=0.001)
    run(parser.parse_args().scale)
