"""Statement and ledger of the expenditure account side by side: line by line, or open with the reason.

A statement line that names a payment also says what became of it: it is the evidence that ends an unknown outcome.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from zhibao.fund import bank
from zhibao.fund.charts import chart
from zhibao.fund.model import BankAnswer, OpenItem, Reconciliation, State, StatementLine
from zhibao.fund.tables import (
    EntryRow,
    MatchRow,
    PaymentEventRow,
    PaymentRow,
    StatementLineRow,
    StatementRow,
    VoucherRow,
)
from zhibao.kit import acts
from zhibao.kit.actors import Actor
from zhibao.kit.errors import CallerFault
from zhibao.kit.turn import turn


def load_statement(
    session: Session,
    book: str,
    lines: Sequence[StatementLine],
    *,
    digest: str,
    actor: Actor,
    ground: str,
    at: datetime,
) -> Reconciliation:
    """Take in a statement, let it say what became of payments, and match it with the ledger.

    The same statement again changes nothing; a line that is known by its reference is not taken twice.
    Raises CallerFault `reference_conflict` when a reference stands with other content; then nothing is kept.
    """
    turn(session, f"fund:{book}")
    if session.scalar(select(StatementRow.id).where(StatementRow.digest == digest)) is None:
        new = _new_lines(session, book, lines)
        act = acts.record(
            session,
            verb="read_bank_statement",
            subject=f"fund:{book}",
            actor=str(actor),
            ground=ground,
            content={"digest": digest, "count": len(lines), "new": len(new)},
            at=at,
        )
        row = StatementRow(
            book=book,
            digest=digest,
            line_count=len(new),
            total_fen=sum(line.amount_fen for line in new),
            actor=str(actor),
            at=act.at,
            act_id=act.id,
        )
        session.add(row)
        session.flush()
        for number, line in enumerate(new, start=1):
            session.add(_line_row(row, number, line))
        session.flush()
        said = [_said(line) for line in new if line.payment_no is not None]
        bank.take(session, said, source="statement", book=book, actor=actor, ground=ground, at=act.at)
    match(session, book, actor=actor, at=at)
    return reconcile(session, book)


def match(session: Session, book: str, *, actor: Actor, at: datetime) -> int:
    """Join statement lines and ledger lines that belong together: by payment, else by an amount that is alone on both sides."""
    turn(session, f"fund:{book}")
    lines, entries = _unmatched_lines(session, book), _unmatched_entries(session, book)
    named = _entries_of_payments(session, [entry.id for entry, _ in entries])
    pairs = []
    free = {entry.id: entry for entry, _ in entries}
    for line in lines:
        entry_id = named.get((line.payment_no or "", line.amount_fen))
        if entry_id in free and entry_id is not None:
            pairs.append((line, free.pop(entry_id)))
    taken = {line.id for line, _ in pairs}
    of_payments = set(named.values())
    nameless: dict[int, list[StatementLineRow]] = defaultdict(list)
    others: dict[int, list[EntryRow]] = defaultdict(list)
    for line in lines:
        if line.id not in taken and line.payment_no is None:
            nameless[line.amount_fen].append(line)
    for entry in free.values():
        if entry.id not in of_payments:
            others[entry.amount_fen].append(entry)
    for amount, found in nameless.items():
        if len(found) == 1 and len(others[amount]) == 1:
            pairs.append((found[0], others[amount][0]))
    for line, entry in pairs:
        session.add(
            MatchRow(
                statement_line_id=line.id,
                entry_id=entry.id,
                amount_fen=line.amount_fen,
                actor=str(actor),
                at=at,
            )
        )
    session.flush()
    return len(pairs)


def reconcile(session: Session, book: str) -> Reconciliation:
    """Both sides as they stand: how many pairs, and every line that is alone."""
    number = chart()["expenditure_account"].number
    matched = session.scalar(
        select(func.count())
        .select_from(MatchRow)
        .join(StatementLineRow, StatementLineRow.id == MatchRow.statement_line_id)
        .where(StatementLineRow.book == book)
    )
    items = [
        OpenItem(
            "statement", line.reference, line.booked_on, line.amount_fen, line.payment_no, "no_ledger_line"
        )
        for line in _unmatched_lines(session, book)
    ]
    items += [
        OpenItem(
            "ledger", f"{voucher.voucher_no}", voucher.at.date(), entry.amount_fen, None, "no_statement_line"
        )
        for entry, voucher in _unmatched_entries(session, book)
    ]
    stated = session.scalar(
        select(func.sum(StatementLineRow.amount_fen)).where(StatementLineRow.book == book)
    )
    booked = session.scalar(
        select(func.sum(EntryRow.amount_fen))
        .join(VoucherRow, VoucherRow.id == EntryRow.voucher_id)
        .where(VoucherRow.book == book, EntryRow.account == number)
    )
    return Reconciliation(book, int(matched or 0), tuple(items), int(stated or 0), int(booked or 0))


def _new_lines(session: Session, book: str, lines: Sequence[StatementLine]) -> list[StatementLine]:
    known = {
        row.reference: _line(row)
        for row in session.scalars(select(StatementLineRow).where(StatementLineRow.book == book))
    }
    new = []
    for line in lines:
        held = known.get(line.reference)
        if held is not None and held != line:
            raise CallerFault(
                "reference_conflict",
                f"银行流水 {line.reference} 已有不同内容。",
                f"The bank's reference {line.reference} stands with other content already.",
                place=book,
                remedy_zh="请向银行核对。",
                remedy_en="Ask the bank.",
            )
        if held is None:
            known[line.reference] = line
            new.append(line)
    return new


def _said(line: StatementLine) -> BankAnswer:
    """What a line says of the payment it names: money out settles it, money in is its return."""
    state = State.SETTLED if line.amount_fen < 0 else State.RETURNED
    return BankAnswer(line.payment_no or "", state, abs(line.amount_fen), line.reference, line.reason)


def _unmatched_lines(session: Session, book: str) -> list[StatementLineRow]:
    met = select(MatchRow.id).where(MatchRow.statement_line_id == StatementLineRow.id).exists()
    query = select(StatementLineRow).where(StatementLineRow.book == book, ~met).order_by(StatementLineRow.id)
    return list(session.scalars(query))


def _unmatched_entries(session: Session, book: str) -> list[tuple[EntryRow, VoucherRow]]:
    number = chart()["expenditure_account"].number
    met = select(MatchRow.id).where(MatchRow.entry_id == EntryRow.id).exists()
    rows = session.execute(
        select(EntryRow, VoucherRow)
        .join(VoucherRow, VoucherRow.id == EntryRow.voucher_id)
        .where(VoucherRow.book == book, EntryRow.account == number, ~met)
        .order_by(EntryRow.id)
    )
    return [(entry, voucher) for entry, voucher in rows]


def _entries_of_payments(session: Session, entry_ids: Sequence[int]) -> dict[tuple[str, int], int]:
    """The ledger line of the expenditure account behind each settlement or return: (payment, amount) to entry."""
    found: dict[tuple[str, int], int] = {}
    for first in range(0, len(entry_ids), 400):
        rows = session.execute(
            select(PaymentRow.payment_no, EntryRow.amount_fen, EntryRow.id)
            .join(PaymentEventRow, PaymentEventRow.payment_id == PaymentRow.id)
            .join(EntryRow, EntryRow.voucher_id == PaymentEventRow.voucher_id)
            .where(EntryRow.id.in_(entry_ids[first : first + 400]))
        )
        found |= {(payment_no, fen): entry_id for payment_no, fen, entry_id in rows}
    return found


def _line_row(statement: StatementRow, number: int, line: StatementLine) -> StatementLineRow:
    return StatementLineRow(
        statement_id=statement.id,
        book=statement.book,
        line_no=number,
        reference=line.reference,
        booked_on=line.booked_on,
        amount_fen=line.amount_fen,
        payment_no=line.payment_no,
        reason=line.reason,
    )


def _line(row: StatementLineRow) -> StatementLine:
    return StatementLine(row.reference, row.booked_on, row.amount_fen, row.payment_no, row.reason)
