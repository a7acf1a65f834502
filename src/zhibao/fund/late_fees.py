"""What of a receipt turns out to be a late fee after it was booked: a voucher takes it from contributions to late fees, or back.

A receipt is booked on the day of its arrival and once for ever; which part of it pays a late fee is decided by the collection, often
later (`taoyuan-2025-1 §18(2)`). The income account is not touched: only the two accounts of income change.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Select, insert, select
from sqlalchemy.orm import Session

from zhibao.fund import ledger
from zhibao.fund.charts import chart
from zhibao.fund.model import Draft, Kind, Line, Voucher
from zhibao.fund.tables import EntryRow, LateFeeShiftRow, ReceiptBookingRow
from zhibao.kit.actors import Actor
from zhibao.kit.errors import CallerFault
from zhibao.kit.turn import turn


def standing(session: Session, book: str) -> dict[str, int]:
    """The late fee of every receipt that a book holds, in fen: as it was booked, or as the last voucher left it."""
    booked = select(ReceiptBookingRow.reference, ReceiptBookingRow.late_fee_fen).where(ReceiptBookingRow.book == book)
    shifted = select(LateFeeShiftRow.reference, LateFeeShiftRow.late_fee_fen).where(LateFeeShiftRow.book == book).order_by(LateFeeShiftRow.place)
    return _pairs(session, booked) | _pairs(session, shifted)


def _pairs(session: Session, query: Select[str, int]) -> dict[str, int]:
    """Reference and number; the last of a reference stands."""
    return dict(session.execute(query).all())


def shift(session: Session, book: str, wanted: Mapping[str, int], *, actor: Actor, ground: str, at: datetime) -> list[Voucher]:
    """Bring the late fee of some receipts, by reference in fen, to what the collection says; what stands so already is left out.

    Raises CallerFault `receipt_not_booked`, `late_fee_above_receipt` and those of posting.
    """
    turn(session, f"fund:{book}")
    held = standing(session, book)
    amounts = _pairs(session, select(ReceiptBookingRow.reference, ReceiptBookingRow.amount_fen).where(ReceiptBookingRow.book == book))
    changed = {name: fen for name, fen in sorted(wanted.items()) if held.get(name) != fen}
    for name, fen in changed.items():
        if name not in held:
            raise CallerFault(
                "receipt_not_booked", "这笔到账还没有入账。", "This receipt is not booked yet.", place=name,
                remedy_zh="先运行 zhibao fund book-receipts。", remedy_en="Run `zhibao fund book-receipts` first.",
            )  # fmt: skip
        if not 0 <= fen <= max(0, amounts[name]):
            raise CallerFault(
                "late_fee_above_receipt", "滞纳金须不小于零且不超过到账的金额。", "A late fee is not below zero and no more than what arrived.", place=name
            )
    if not changed:
        return []
    drafts = [Draft(Kind.LATE_FEE_SHIFT, (Line("contribution", fen - held[name]), Line("late_fee", held[name] - fen))) for name, fen in changed.items()]
    made = ledger.post(session, book, drafts, actor=actor, ground=ground, at=at)
    lines = select(EntryRow.voucher_id, EntryRow.id).where(
        EntryRow.voucher_id.in_([one.id for one in made]), EntryRow.account == chart()["late_fee"].number
    )
    entries = dict(session.execute(lines).all())
    places = _pairs(session, select(LateFeeShiftRow.reference, LateFeeShiftRow.place).where(LateFeeShiftRow.book == book).order_by(LateFeeShiftRow.place))
    session.execute(
        insert(LateFeeShiftRow),
        [
            {
                "reference": name, "book": book, "place": places.get(name, 0) + 1, "before_fen": held[name], "late_fee_fen": fen,
                "entry_fen": held[name] - fen, "voucher_id": voucher.id, "entry_id": entries[voucher.id], "act_id": voucher.act_id,
            }
            for (name, fen), voucher in zip(changed.items(), made, strict=True)
        ],
    )  # fmt: skip
    return made
