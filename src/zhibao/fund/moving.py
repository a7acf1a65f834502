"""Money on its way through the accounts of the fund: what arrived, and what moved from one account or book to another.

Contributions arrive on the income account (收入户), go on to the treasury special account (财政专户) and from there onto the
expenditure account (支出户) of the city that pays (`taoyuan-2025-1 §58(1)`). A receipt is booked once for ever; a transfer
between two books is a voucher in each, and the database holds their amounts together.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import func, insert, select
from sqlalchemy.orm import Session

from zhibao.fund import ledger
from zhibao.fund.charts import chart
from zhibao.fund.model import Draft, Kind, Line, Voucher
from zhibao.fund.reconciliation import check_account
from zhibao.fund.tables import AccountTransferRow, EntryRow, ReceiptBookingRow
from zhibao.kit import acts
from zhibao.kit.actors import Actor
from zhibao.kit.errors import CallerFault
from zhibao.kit.turn import turn


@dataclass(frozen=True)
class Arrival:
    """Money that arrived for contributions, as plain values: what another capability hands over. Negative: it was returned.

    `late_fee_fen` is the part of it that is a late fee.
    """

    reference: str
    platform: str
    month: str
    received_on: date
    amount_fen: int
    late_fee_fen: int = 0


@dataclass(frozen=True)
class Moved:
    """A transfer with the voucher of each book; one voucher where both accounts are of one book."""

    transfer_no: str
    amount_fen: int
    out: Voucher
    into: Voucher

    def document(self) -> dict[str, Any]:
        """The transfer as JSON."""
        return {
            "transfer_no": self.transfer_no, "amount_fen": self.amount_fen,
            "from": {"book": self.out.book, "voucher": self.out.number}, "to": {"book": self.into.book, "voucher": self.into.number},
        }  # fmt: skip


def arrival(one: Arrival) -> Draft:
    """What an arrival books: the income account against contributions and late fees; what went back, the other way round."""
    if one.late_fee_fen and not 0 < one.late_fee_fen <= one.amount_fen:
        raise CallerFault(
            "late_fee_above_receipt", "滞纳金须大于零且不超过到账的金额。", "A late fee is above zero and no more than what arrived.", place=one.reference
        )
    fees = one.amount_fen - one.late_fee_fen
    lines = [Line("income_account", one.amount_fen)]
    if fees:
        lines.append(Line("contribution", -fees))
    if one.late_fee_fen:
        lines.append(Line("late_fee", -one.late_fee_fen))
    return Draft(Kind.RECEIPT if one.amount_fen > 0 else Kind.REFUND, tuple(lines), on=one.received_on)


def booked(session: Session) -> set[str]:
    """The references of all receipts that were booked."""
    return set(session.scalars(select(ReceiptBookingRow.reference)))


def book_arrivals(session: Session, book: str, arrivals: Sequence[Arrival], *, actor: Actor, ground: str, at: datetime) -> list[Voucher]:
    """Book arrivals into a book, each once; those that are booked already are left out.

    Raises CallerFault `late_fee_above_receipt` and those of posting.
    """
    turn(session, f"fund:{book}")
    known = set(
        session.scalars(select(ReceiptBookingRow.reference).where(ReceiptBookingRow.reference.in_([one.reference for one in arrivals])))
    )
    new = [one for one in arrivals if one.reference not in known]
    if not new:
        return []
    made = ledger.post(session, book, [arrival(one) for one in new], actor=actor, ground=ground, at=at)
    entries = _entries(session, made, "income_account")
    session.execute(
        insert(ReceiptBookingRow),
        [
            {
                "reference": one.reference, "book": book, "platform": one.platform, "month": one.month, "received_on": one.received_on,
                "amount_fen": one.amount_fen, "late_fee_fen": one.late_fee_fen, "voucher_id": voucher.id, "entry_id": entries[voucher.id],
                "act_id": voucher.act_id,
            }
            for one, voucher in zip(new, made, strict=True)
        ],
    )  # fmt: skip
    return made


def move(
    session: Session, amount_fen: int, *, source: tuple[str, str], target: tuple[str, str], actor: Actor, ground: str, at: datetime,
    on: date | None = None,
) -> Moved:  # fmt: skip
    """Move money from one account of a book to another, of the same book or of another one.

    `source` and `target` are (book, account). Raises CallerFault `movement_form`, `bank_account`, `one_account`.
    """
    for _, account in (source, target):
        check_account(account)
    if amount_fen <= 0:
        raise CallerFault(
            "movement_form", "划转的金额须大于零。", "A transfer needs an amount above zero.",
            remedy_zh="划回的，把转出和转入对调。", remedy_en="To move it back, exchange the two accounts.",
        )  # fmt: skip
    if source == target:
        raise CallerFault("one_account", "转出和转入是同一账户。", "It would stay on the same account.", place=f"{source[0]} {source[1]}")
    for book in sorted({source[0], target[0]}):
        turn(session, f"fund:{book}")
    out, into = _vouchers(session, amount_fen, source, target, actor, ground, at, on)
    number = f"T{source[0]}-{_count(session, source[0]) + 1:06d}"
    act = acts.record(
        session, verb="move_money", subject=f"fund:{source[0]}", actor=str(actor), ground=ground, at=at,
        content={
            "transfer": number, "from": list(source), "to": list(target), "amount_fen": amount_fen, "vouchers": [out.number, into.number]
        },
    )  # fmt: skip
    session.add(
        AccountTransferRow(
            transfer_no=number, from_book=source[0], from_account=source[1], to_book=target[0], to_account=target[1],
            out_entry_id=_entries(session, [out], source[1])[out.id], out_fen=-amount_fen,
            in_entry_id=_entries(session, [into], target[1])[into.id], in_fen=amount_fen,
            actor=str(actor), at=act.at, act_id=act.id,
        )
    )  # fmt: skip
    session.flush()
    return Moved(number, amount_fen, out, into)


def _vouchers(
    session: Session, amount_fen: int, source: tuple[str, str], target: tuple[str, str], actor: Actor, ground: str, at: datetime, on: date | None
) -> tuple[Voucher, Voucher]:
    if source[0] == target[0]:
        draft = Draft(Kind.TRANSFER, (Line(target[1], amount_fen), Line(source[1], -amount_fen)), on=on)
        (made,) = ledger.post(session, source[0], [draft], actor=actor, ground=ground, at=at)
        return made, made
    sent = Draft(Kind.TRANSFER, (Line("between_books", amount_fen), Line(source[1], -amount_fen)), on=on)
    came = Draft(Kind.TRANSFER, (Line(target[1], amount_fen), Line("between_books", -amount_fen)), on=on)
    (out,) = ledger.post(session, source[0], [sent], actor=actor, ground=ground, at=at)
    (into,) = ledger.post(session, target[0], [came], actor=actor, ground=ground, at=at)
    return out, into


def _entries(session: Session, vouchers: Sequence[Voucher], account: str) -> dict[int, int]:
    """The line of an account in each voucher."""
    rows = session.execute(
        select(EntryRow.voucher_id, EntryRow.id).where(
            EntryRow.voucher_id.in_([one.id for one in vouchers]), EntryRow.account == chart()[account].number
        )
    )
    return {int(voucher): int(entry) for voucher, entry in rows}


def _count(session: Session, book: str) -> int:
    return int(session.scalar(select(func.count()).select_from(AccountTransferRow).where(AccountTransferRow.from_book == book)) or 0)
