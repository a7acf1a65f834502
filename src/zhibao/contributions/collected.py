"""What a window of months holds of contributions: lines that were billed and money that arrived, row by row.

A receipt names an enterprise and the month it pays for, not an industry: it is divided by what the closed bill of that
month asked of each province and industry, by largest remainder (`readings §58`). Rows that were recorded after `known`
are left out, so that a review shows later exactly what it saw.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from zhibao.contributions.collection_tables import AllocationRow, CollectionStepRow, PlacementRow
from zhibao.contributions.tables import (
    AdjustmentBatchRow,
    AdjustmentRow,
    BillLineRow,
    BillRow,
    ReceiptFileRow,
    ReceiptRow,
)
from zhibao.kit.money import allocate
from zhibao.kit.tables import InstantMs


@dataclass(frozen=True)
class Billed:
    """A line of a closed bill, or of an adjustment of it (`batch`): orders, base and what was asked."""

    month: str
    province: str
    platform: str
    industry: str
    tax_office: str
    prefecture: str
    bill_id: int
    batch: int | None
    line_no: int
    orders: int
    base_fen: int
    amount_fen: int

    def document(self) -> dict[str, Any]:
        """The row as JSON."""
        return {
            "bill": self.bill_id, "batch": self.batch, "line": self.line_no, "month": self.month, "prefecture": self.prefecture,
            "tax_office": self.tax_office, "orders": self.orders, "base_fen": self.base_fen, "amount_fen": self.amount_fen,
        }  # fmt: skip


@dataclass(frozen=True)
class Received:
    """The part of a receipt that belongs to one province and industry; `industry` None where nothing was billed for it."""

    reference: str
    platform: str
    province: str | None
    industry: str | None
    month: str
    received_on: date
    amount_fen: int
    whole_fen: int
    prefecture: str | None = None

    def document(self) -> dict[str, Any]:
        """The row as JSON."""
        return {
            "reference": self.reference, "month": self.month, "received_on": self.received_on.isoformat(),
            "amount_fen": self.amount_fen, "whole_fen": self.whole_fen,
        }  # fmt: skip


def billed(session: Session, known: datetime, months: Sequence[str] | None = None) -> list[Billed]:
    """The billed lines of some months or of all, with what adjustments added or took away."""
    lines = select(BillRow, BillLineRow).join(BillLineRow, BillLineRow.bill_id == BillRow.id).where(BillRow.closed_at <= known)
    changes = (
        select(BillRow, AdjustmentRow, AdjustmentBatchRow.number)
        .join(AdjustmentBatchRow, AdjustmentBatchRow.bill_id == BillRow.id)
        .join(AdjustmentRow, AdjustmentRow.batch_id == AdjustmentBatchRow.id)
        .where(AdjustmentBatchRow.recorded <= known)
    )
    if months is not None:
        lines, changes = lines.where(BillRow.month.in_(months)), changes.where(BillRow.month.in_(months))
    found = [_billed(bill, line, None) for bill, line in session.execute(lines.order_by(BillLineRow.id))]
    return found + [_billed(bill, line, batch) for bill, line, batch in session.execute(changes.order_by(AdjustmentRow.id))]


def _billed(bill: BillRow, line: BillLineRow | AdjustmentRow, batch: int | None) -> Billed:
    return Billed(
        bill.month, bill.province, line.platform, line.industry, line.tax_office, line.prefecture, bill.id, batch, line.line_no,
        line.orders, line.base_fen, line.amount_fen,
    )  # fmt: skip


def received(session: Session, first: date, last: date, known: datetime) -> list[Received]:
    """The contributions that arrived from one day to another, divided over provinces and industries.

    What of a receipt paid a late fee or was decided to be given back is no contribution, as far as it was allocated by `known`;
    nor is the money of a refund on its way back, where the tax office reports it as a receipt.
    """
    taken_in = func.coalesce(PlacementRow.recorded, ReceiptFileRow.recorded, type_=InstantMs)
    rows = session.scalars(
        select(ReceiptRow)
        .join(ReceiptFileRow, ReceiptFileRow.id == ReceiptRow.file_id)
        .outerjoin(PlacementRow, PlacementRow.receipt_id == ReceiptRow.id)
        .where(ReceiptRow.received_on.between(first, last), taken_in <= known)
        .order_by(ReceiptRow.id)
    ).all()
    asked: dict[tuple[str, str, str], dict[tuple[str, ...], int]] = defaultdict(lambda: defaultdict(int))
    for line in billed(session, known, sorted({row.month for row in rows})):
        for office in (line.tax_office, ""):
            asked[line.platform, line.month, office][line.province, line.industry] += line.amount_fen
    apart, given_back = _apart(session, known), set(session.scalars(select(CollectionStepRow.reference).where(CollectionStepRow.step == "paid")))
    return [
        part
        for row in rows if row.reference not in given_back
        for part in _parts(row, asked[row.platform, row.month, row.tax_office or ""], row.amount_fen - apart.get(row.id, 0))
    ]  # fmt: skip


def _apart(session: Session, known: datetime) -> dict[int, int]:
    """What of each receipt stood allocated to something else than a contribution at a moment, in fen."""
    query = (
        select(AllocationRow.receipt_id, func.sum(AllocationRow.amount_fen))
        .where(AllocationRow.target != "contribution", AllocationRow.recorded <= known)
        .group_by(AllocationRow.receipt_id)
    )
    return {receipt: int(fen) for receipt, fen in session.execute(query)}


def _parts(row: ReceiptRow, asked: dict[tuple[str, ...], int], amount_fen: int) -> list[Received]:
    weights = {key: fen for key, fen in asked.items() if fen > 0}
    if not weights:
        return [Received(row.reference, row.platform, None, None, row.month, row.received_on, amount_fen, row.amount_fen)]
    return [
        Received(row.reference, row.platform, key[0], key[1], row.month, row.received_on, fen, row.amount_fen)
        for key, fen in sorted(allocate(amount_fen, weights).items())
        if fen
    ]


def placed(session: Session, references: Sequence[str], known: datetime) -> dict[str, list[Received]]:
    """Some receipts by reference, each part of `received` divided once more over the prefectures that were billed for it.

    So the parts of an industry add up to what `received` says of it.
    """
    rows = [
        row
        for first in range(0, len(references), 400)
        for row in session.scalars(select(ReceiptRow).where(ReceiptRow.reference.in_(references[first : first + 400])))
    ]
    asked: dict[tuple[str, str, str], dict[tuple[str, ...], int]] = defaultdict(lambda: defaultdict(int))
    cities: dict[tuple[str, str, str, str | None, str | None], dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for line in billed(session, known, sorted({row.month for row in rows})):
        for office in (line.tax_office, ""):
            asked[line.platform, line.month, office][line.province, line.industry] += line.amount_fen
            cities[line.platform, line.month, office, line.province, line.industry][line.prefecture] += line.amount_fen
    found: dict[str, list[Received]] = {}
    for row in rows:
        office = row.tax_office or ""
        found[row.reference] = [
            replace(part, amount_fen=fen, prefecture=city)
            for part in _parts(row, asked[row.platform, row.month, office], row.amount_fen)
            for city, fen in _over(part.amount_fen, cities[row.platform, row.month, office, part.province, part.industry])
        ]
    return found


def _over(total_fen: int, weights: dict[str, int]) -> list[tuple[str | None, int]]:
    held = {city: fen for city, fen in weights.items() if fen > 0}
    return [*sorted(allocate(total_fen, held).items())] if held else [(None, total_fen)]


def closed_months(session: Session, province: str, known: datetime) -> set[str]:
    """The months of a province that were closed by a moment."""
    return set(session.scalars(select(BillRow.month).where(BillRow.province == province, BillRow.closed_at <= known)))


def last_billed_month(session: Session, province: str, platform: str, industry: str) -> str | None:
    """The last closed month in which an enterprise was billed in an industry."""
    return session.scalar(
        select(BillRow.month)
        .join(BillLineRow, BillLineRow.bill_id == BillRow.id)
        .where(BillRow.province == province, BillLineRow.platform == platform, BillLineRow.industry == industry)
        .order_by(BillRow.month.desc())
        .limit(1)
    )
