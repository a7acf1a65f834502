"""Positions: what each enterprise owes each tax office for each month, with the parts of receipts that pay it.

A receipt counts where it was allocated. What of it is not allocated counts for the month it names, as money that arrived; what
went to a late fee or was refunded pays no month.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from zhibao import law
from zhibao.contributions import arrears
from zhibao.contributions.acts import closed_bills
from zhibao.contributions.arrears import Receivable
from zhibao.contributions.collection_tables import AllocationRow
from zhibao.contributions.receipts import Receipt
from zhibao.contributions.tables import ReceiptRow
from zhibao.kit.kept import kept_while_reading


@dataclass(frozen=True)
class Held:
    """A receipt with what of it stands allocated, and what is left."""

    id: int
    receipt: Receipt
    parts: tuple[AllocationRow, ...]

    @property
    def left_fen(self) -> int:
        """What is not allocated; it has the sign of the receipt."""
        return self.receipt.amount_fen - sum(part.amount_fen for part in self.parts)


@kept_while_reading
def held(session: Session, *, until: date | None = None, platform: str | None = None) -> list[Held]:
    """All receipts with the allocations that stand (not reversed), by day of arrival and reference."""
    query = select(ReceiptRow).order_by(ReceiptRow.received_on, ReceiptRow.reference)
    given = select(AllocationRow).order_by(AllocationRow.id)
    if until is not None:
        query = query.where(ReceiptRow.received_on <= until)
    if platform is not None:
        query, given = query.where(ReceiptRow.platform == platform), given.where(AllocationRow.platform == platform)
    standing: dict[int, list[AllocationRow]] = defaultdict(list)
    rows = session.scalars(given).all()
    reversed_ones = {row.reverses for row in rows}
    for row in rows:
        if row.reverses is None and row.id not in reversed_ones:
            standing[row.receipt_id].append(row)
    return [
        Held(
            row.id, Receipt(row.reference, row.platform, row.month, row.amount_fen, row.received_on, row.tax_office),
            tuple(standing[row.id]),
        )
        for row in session.scalars(query)
    ]  # fmt: skip


def positions(
    session: Session, provinces: Sequence[str], on: date, *, allocated_only: bool = False
) -> tuple[list[Receivable], list[tuple[Receipt, str]]]:
    """The receivables of some provinces on a day with their money, and the money that fits none, with the reason code.

    With `allocated_only` money that nobody allocated is left out.
    """
    closed = [one for one in closed_bills(session) if one.province in provinces and one.month.last < on]
    owed = arrears.receivables(closed, on)
    arrears.carry(law.book(), owed)
    return owed, pay(session, owed, provinces, until=on, allocated_only=allocated_only)


def pay(
    session: Session, owed: Sequence[Receivable], provinces: Sequence[str], *, until: date | None = None, allocated_only: bool = False
) -> list[tuple[Receipt, str]]:
    """Give each receivable its money: what was allocated to it, and what names it; what fits none is returned with the reason code."""
    paid: list[Receipt] = []
    loose: list[Receipt] = []
    for one in held(session, until=until):
        for part in one.parts:
            if part.target == "contribution" and part.province in provinces:
                paid.append(replace(one.receipt, month=part.month, tax_office=part.tax_office, amount_fen=part.amount_fen))
        if one.left_fen and not allocated_only:
            loose.append(replace(one.receipt, amount_fen=one.left_fen))
    arrears.match(owed, paid)
    return arrears.match(owed, loose)


def find(owed: Sequence[Receivable], platform: str, month: str, tax_office: str) -> Receivable | None:
    """The receivable of an enterprise, month and tax office."""
    for one in owed:
        if (one.platform, str(one.month), one.tax_office) == (platform, month, tax_office):
            return one
    return None
