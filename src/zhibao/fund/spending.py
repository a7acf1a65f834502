"""What the fund spent on benefits in a period, entry by entry, so that any sum can be asked for its rows.

Paid: what banks settled, less what they returned. Awarded: what was recognised, less what was taken back. Prevention and
administration never stand on these accounts (`zhejiang-2025-44 §2(2)`).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from zhibao.fund.charts import chart
from zhibao.fund.model import Kind
from zhibao.fund.tables import EntryRow, VoucherRow
from zhibao.kit.clock import ZONE


@dataclass(frozen=True)
class Spent:
    """One ledger entry of a benefit: the voucher and line, the case and item, the day and the amount.

    `period` is "once" or the month that is paid for; it is no part of the document that drafts of rates keep.
    """

    book: str
    voucher_no: int
    line_no: int
    kind: str
    on: date
    case_no: str
    item: str
    amount_fen: int
    period: str

    def document(self) -> dict[str, Any]:
        """The entry as JSON."""
        return {
            "book": self.book, "voucher": self.voucher_no, "line": self.line_no, "kind": self.kind, "on": self.on.isoformat(),
            "case_no": self.case_no, "item": self.item, "amount_fen": self.amount_fen,
        }  # fmt: skip


def paid(session: Session, first: date, last: date, known: datetime) -> list[Spent]:
    """Benefits that were paid from one day to another: settled payments positive, returned ones negative."""
    return _entries(session, first, last, known, (Kind.PAYMENT, Kind.RETURN), 1)


def awarded(session: Session, first: date, last: date, known: datetime) -> list[Spent]:
    """Benefits that became owed from one day to another: recognised ones positive, withdrawn ones negative."""
    return _entries(session, first, last, known, (Kind.RECOGNITION, Kind.REVERSAL), -1)


def _entries(session: Session, first: date, last: date, known: datetime, kinds: Iterable[Kind], sign: int) -> list[Spent]:
    """Lines on the accounts of debts: a payment takes a debt away, a recognition makes one."""
    debts = [account.number for account in chart().values() if account.owed]
    taken_back = aliased(VoucherRow)
    begin = datetime.combine(first, time(), ZONE)
    end = datetime.combine(last + timedelta(days=1), time(), ZONE)
    rows = session.execute(
        select(VoucherRow, EntryRow)
        .join(EntryRow, EntryRow.voucher_id == VoucherRow.id)
        .outerjoin(taken_back, taken_back.id == VoucherRow.reverses)
        .where(
            VoucherRow.kind.in_([kind.value for kind in kinds]),
            EntryRow.account.in_(debts),
            VoucherRow.at >= begin,
            VoucherRow.at < end,
            VoucherRow.at <= known,
            (VoucherRow.kind != Kind.REVERSAL.value) | (taken_back.kind == Kind.RECOGNITION.value),
        )
        .order_by(VoucherRow.book, VoucherRow.voucher_no, EntryRow.line_no)
    )
    return [
        Spent(
            voucher.book, voucher.voucher_no, entry.line_no, voucher.kind, voucher.at.astimezone(ZONE).date(),
            str(entry.case_no), str(entry.item), sign * entry.amount_fen, str(entry.period),
        )
        for voucher, entry in rows
    ]  # fmt: skip
