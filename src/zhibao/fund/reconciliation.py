"""Statement and ledger of a bank account side by side: line by line, or open with the reason (`taoyuan-2025-1 §58(1)`).

A book has up to three: income account (收入户), treasury special account (财政专户), expenditure account (支出户). A line of the
expenditure account that names a payment also says what became of it: it is the evidence that ends an unknown outcome.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Sequence
from dataclasses import replace
from datetime import date, datetime

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.orm import Session

from zhibao.fund import bank
from zhibao.fund.charts import chart
from zhibao.fund.model import BankAnswer, OpenItem, Reconciliation, State, StatementLine
from zhibao.fund.periods import day_of
from zhibao.fund.tables import (
    AccountTransferRow,
    EntryRow,
    MatchRow,
    PaymentEventRow,
    PaymentRow,
    ReceiptBookingRow,
    StatementLineRow,
    StatementRow,
    VoucherRow,
)
from zhibao.kit import acts
from zhibao.kit.actors import Actor
from zhibao.kit.errors import CallerFault
from zhibao.kit.turn import turn

EXPENDITURE = "expenditure_account"
ACCOUNTS = ("income_account", "treasury_account", EXPENDITURE)
_Named = dict[tuple[str, int], int]
_Held = tuple[EntryRow, date]


def load_statement(
    session: Session,
    book: str,
    lines: Sequence[StatementLine],
    *,
    digest: str,
    actor: Actor,
    ground: str,
    at: datetime,
    account: str = EXPENDITURE,
) -> Reconciliation:
    """Take in a statement of an account, let it say what became of payments, and match it with the ledger.

    The same statement again changes nothing; a line that is known by its reference is not taken twice.
    Raises CallerFault `reference_conflict` when a reference stands with other content; then nothing is kept. `bank_account`
    where the book has no such account.
    """
    check_account(account)
    turn(session, f"fund:{book}")
    lines = [_as_kept(line, account) for line in lines]
    if session.scalar(select(StatementRow.id).where(StatementRow.digest == digest)) is None:
        new = _new_lines(session, book, lines)
        act = acts.record(
            session,
            verb="read_bank_statement",
            subject=f"fund:{book}",
            actor=str(actor),
            ground=ground,
            content={"digest": digest, "count": len(lines), "new": len(new), "account": account},
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
            account=None if account == EXPENDITURE else account,
        )
        session.add(row)
        session.flush()
        for number, line in enumerate(new, start=1):
            session.add(_line_row(row, number, line))
        session.flush()
        if account == EXPENDITURE:
            said = [_said(line) for line in new if line.payment_no is not None]
            bank.take(session, said, source="statement", book=book, actor=actor, ground=ground, at=act.at)
    match(session, book, actor=actor, at=at, account=account)
    return reconcile(session, book, account)


def match(session: Session, book: str, *, actor: Actor, at: datetime, account: str = EXPENDITURE) -> int:
    """Join statement lines and ledger lines that belong together.

    First by name: the payment, transfer or receipt that a line speaks of. Then by day and amount, then by amount, where
    that is alone on both sides; nothing is guessed.
    """
    turn(session, f"fund:{book}")
    lines, entries = _unmatched_lines(session, book, account), _unmatched_entries(session, book, account)
    paid: _Named = _entries_of_payments(session, [entry.id for entry, _ in entries]) if account == EXPENDITURE else {}
    named = paid | _entries_of_transfers(session, [entry.id for entry, _ in entries])
    free = {entry.id: (entry, day_of(voucher)) for entry, voucher in entries}
    pairs = []
    for line in lines:
        entry_id = next((named[name, line.amount_fen] for name in _names(line, account) if (name, line.amount_fen) in named), None)
        if entry_id is not None and entry_id in free:
            pairs.append((line, free.pop(entry_id)[0]))
    taken = {line.id for line, _ in pairs}
    nameless = [line for line in lines if line.id not in taken and (line.payment_no is None or account != EXPENDITURE)]
    of_payments = set(paid.values())
    others = [held for entry_id, held in free.items() if entry_id not in of_payments]
    for of_line, of_entry in (
        (lambda line: (line.booked_on, line.amount_fen), lambda held: (held[1], held[0].amount_fen)),
        (lambda line: line.amount_fen, lambda held: held[0].amount_fen),
    ):
        found = _alone(nameless, others, of_line, of_entry)
        pairs += [(line, held[0]) for line, held in found]
        met, gone = {line.id for line, _ in found}, {held[0].id for _, held in found}
        nameless = [line for line in nameless if line.id not in met]
        others = [held for held in others if held[0].id not in gone]
    for line, entry in pairs:
        _join(session, line, entry, actor, at)
    session.flush()
    return len(pairs)


def pair(
    session: Session, book: str, reference: str, voucher_no: int, *, account: str, actor: Actor, ground: str, at: datetime
) -> Reconciliation:
    """A person says that a line of a statement and a voucher belong together, where the amounts alone do not tell.

    Raises CallerFault `not_open`, `amounts_differ`, `bank_account`, `person_needed`.
    """
    check_account(account)
    if actor.machine:
        raise CallerFault("person_needed", "须由具名的工作人员勾对。", "A named officer joins them.", place=reference)
    turn(session, f"fund:{book}")
    kept = _as_kept(StatementLine(reference, at.date(), 1), account).reference
    line = next((one for one in _unmatched_lines(session, book, account) if one.reference in (reference, kept)), None)
    entry = next((one for one, voucher in _unmatched_entries(session, book, account) if voucher.voucher_no == voucher_no), None)
    if line is None or entry is None:
        raise CallerFault(
            "not_open", "流水或凭证不存在，或者已经勾对。", "The line or the voucher is not there, or it is matched already.", place=f"{reference} / {voucher_no}",
            remedy_zh="未达账项见 zhibao fund reconcile。", remedy_en="`zhibao fund reconcile` lists what is open.",
        )  # fmt: skip
    if line.amount_fen != entry.amount_fen:
        raise CallerFault(
            "amounts_differ", "流水和凭证的金额不同。", "The line and the voucher are of different amounts.", place=f"{reference} / {voucher_no}",
            remedy_zh="差额须先入账。", remedy_en="Book the difference first.",
        )  # fmt: skip
    act = acts.record(
        session, verb="match_statement_line", subject=f"fund:{book}", actor=str(actor), ground=ground,
        content={"reference": line.reference, "voucher": voucher_no, "amount_fen": line.amount_fen}, at=at,
    )  # fmt: skip
    _join(session, line, entry, actor, act.at)
    session.flush()
    return reconcile(session, book, account)


def reconcile(session: Session, book: str, account: str = EXPENDITURE) -> Reconciliation:
    """Both sides as they stand: how many pairs, and every line that is alone. Raises CallerFault `bank_account`."""
    check_account(account)
    number = chart()[account].number
    matched = session.scalar(
        select(func.count())
        .select_from(MatchRow)
        .join(StatementLineRow, StatementLineRow.id == MatchRow.statement_line_id)
        .join(StatementRow, StatementRow.id == StatementLineRow.statement_id)
        .where(StatementLineRow.book == book, _of_account(account))
    )
    stated = session.scalar(
        select(func.sum(StatementLineRow.amount_fen))
        .join(StatementRow, StatementRow.id == StatementLineRow.statement_id)
        .where(StatementLineRow.book == book, _of_account(account))
    )
    booked = session.scalar(
        select(func.sum(EntryRow.amount_fen))
        .join(VoucherRow, VoucherRow.id == EntryRow.voucher_id)
        .where(VoucherRow.book == book, EntryRow.account == number)
    )
    return Reconciliation(book, int(matched or 0), tuple(open_items(session, book, account)), int(stated or 0), int(booked or 0), account)


def open_items(session: Session, book: str, account: str) -> list[OpenItem]:
    """Every line of the statements and of the ledger that is alone on an account."""
    stated = [
        OpenItem("statement", line.reference, line.booked_on, line.amount_fen, line.payment_no, "no_ledger_line")
        for line in _unmatched_lines(session, book, account)
    ]
    booked = [
        OpenItem("ledger", f"{voucher.voucher_no}", day_of(voucher), entry.amount_fen, None, "no_statement_line")
        for entry, voucher in _unmatched_entries(session, book, account)
    ]
    return stated + booked


def check_account(account: str) -> None:
    """Whether a book has this bank account. Raises CallerFault `bank_account`."""
    if account not in ACCOUNTS:
        raise CallerFault(
            "bank_account", f"“{account}”不是银行账户。", f"{account!r} is no bank account.",
            remedy_zh="可用：" + "、".join(ACCOUNTS), remedy_en="Use: " + ", ".join(ACCOUNTS),
        )  # fmt: skip


def _as_kept(line: StatementLine, account: str) -> StatementLine:
    """A line as it is kept: its reference with the account before it, but for the expenditure account."""
    return line if account == EXPENDITURE else replace(line, reference=f"{account}/{line.reference}")


def _of_account(account: str) -> ColumnElement[bool]:
    return StatementRow.account.is_(None) if account == EXPENDITURE else StatementRow.account == account


def _names(line: StatementLineRow, account: str) -> list[str]:
    """By what a line may be known in the ledger: the payment or transfer that it names, else the receipt of its reference."""
    names = [] if line.payment_no is None else [line.payment_no]
    return names if account == EXPENDITURE else [*names, line.reference.removeprefix(f"{account}/")]


def _alone(
    lines: Sequence[StatementLineRow],
    entries: Sequence[_Held],
    of_line: Callable[[StatementLineRow], Hashable],
    of_entry: Callable[[_Held], Hashable],
) -> list[tuple[StatementLineRow, _Held]]:
    """Lines and entries that have the same sign of recognition, where it is alone on both sides."""
    by_line: dict[Hashable, list[StatementLineRow]] = defaultdict(list)
    by_entry: dict[Hashable, list[_Held]] = defaultdict(list)
    for line in lines:
        by_line[of_line(line)].append(line)
    for held in entries:
        by_entry[of_entry(held)].append(held)
    return [(found[0], by_entry[sign][0]) for sign, found in by_line.items() if len(found) == 1 and len(by_entry[sign]) == 1]


def _join(session: Session, line: StatementLineRow, entry: EntryRow, actor: Actor, at: datetime) -> None:
    session.add(MatchRow(statement_line_id=line.id, entry_id=entry.id, amount_fen=line.amount_fen, actor=str(actor), at=at))


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


def _unmatched_lines(session: Session, book: str, account: str) -> list[StatementLineRow]:
    met = select(MatchRow.id).where(MatchRow.statement_line_id == StatementLineRow.id).exists()
    query = (
        select(StatementLineRow)
        .join(StatementRow, StatementRow.id == StatementLineRow.statement_id)
        .where(StatementLineRow.book == book, _of_account(account), ~met)
        .order_by(StatementLineRow.id)
    )
    return list(session.scalars(query))


def _unmatched_entries(session: Session, book: str, account: str) -> list[tuple[EntryRow, VoucherRow]]:
    number = chart()[account].number
    met = select(MatchRow.id).where(MatchRow.entry_id == EntryRow.id).exists()
    rows = session.execute(
        select(EntryRow, VoucherRow)
        .join(VoucherRow, VoucherRow.id == EntryRow.voucher_id)
        .where(VoucherRow.book == book, EntryRow.account == number, ~met)
        .order_by(EntryRow.id)
    )
    return [(entry, voucher) for entry, voucher in rows]


def _entries_of_payments(session: Session, entry_ids: Sequence[int]) -> _Named:
    """The ledger line of the expenditure account behind each settlement or return: (payment, amount) to entry."""
    query = (
        select(PaymentRow.payment_no, EntryRow.amount_fen, EntryRow.id)
        .join(PaymentEventRow, PaymentEventRow.payment_id == PaymentRow.id)
        .join(EntryRow, EntryRow.voucher_id == PaymentEventRow.voucher_id)
    )
    return _found(session, query, entry_ids)


def _entries_of_transfers(session: Session, entry_ids: Sequence[int]) -> _Named:
    """The ledger line behind each side of a transfer and each receipt: (number or reference, amount) to entry."""
    moved = AccountTransferRow
    return {
        **_found(session, select(moved.transfer_no, moved.out_fen, moved.out_entry_id), entry_ids),
        **_found(session, select(moved.transfer_no, moved.in_fen, moved.in_entry_id), entry_ids),
        **_found(session, select(ReceiptBookingRow.reference, ReceiptBookingRow.amount_fen, ReceiptBookingRow.entry_id), entry_ids),
    }


def _found(session: Session, query: Select[str, int, int], entry_ids: Sequence[int]) -> _Named:
    found: _Named = {}
    for first in range(0, len(entry_ids), 400):
        rows = session.execute(query.where(query.selected_columns[2].in_(entry_ids[first : first + 400])))
        found |= {(name, fen): entry_id for name, fen, entry_id in rows}
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
