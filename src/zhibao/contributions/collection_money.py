"""The money of the collection as plain values, for whoever books it: contributions, late fees, refunds, and what is not allocated.

One value for each allocation that stands and for each receipt with money left, divided over industries by what the closed bill of
its month asked of each (`readings §58`). Over one receipt the values add up to it: a refund stands in them twice, as money that
arrived and, once the treasury has confirmed it, as money that went.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from zhibao.contributions.collected import billed
from zhibao.contributions.collection_tables import CollectionDecisionRow, CollectionStepRow
from zhibao.contributions.positions import Held, held
from zhibao.contributions.receipts import Receipt
from zhibao.contributions.tables import ReceiptRow
from zhibao.kit.clock import now
from zhibao.kit.money import allocate


@dataclass(frozen=True)
class Money:
    """An amount of one enterprise, industry and month. `kind`: contribution, late_fee, unallocated, refund_owed, refund_paid (negative).

    `industry` and `province` are None where nothing was billed for the month, `tax_office` where the receipt names none.
    """

    kind: str
    province: str | None
    tax_office: str | None
    platform: str
    industry: str | None
    month: str
    amount_fen: int
    received_on: date
    reference: str


def money(session: Session, first: date, last: date) -> list[Money]:
    """The money that arrived or went from one day to another, divided over industries."""
    asked: dict[tuple[str, str, str], dict[tuple[str, ...], int]] = defaultdict(lambda: defaultdict(int))
    for line in billed(session, now()):
        for place in (line.tax_office, ""):
            asked[line.platform, line.month, place][line.province, line.industry] += line.amount_fen
    confirmed = {
        row.number: row for row in session.scalars(select(CollectionStepRow).where(CollectionStepRow.step == "paid"))
    }
    found: list[Money] = []
    for one in held(session):
        for kind, month, office, fen, on, reference in _parts(one, confirmed):
            if first <= on <= last:
                weights = {key: asked_fen for key, asked_fen in asked[one.receipt.platform, month, office or ""].items() if asked_fen > 0}
                found += _divided(kind, one, month, office, fen, on, reference, weights)
    return found


def _parts(one: Held, confirmed: dict[str, CollectionStepRow]) -> Iterator[tuple[str, str, str | None, int, date, str]]:
    """The parts of a receipt: kind, month, tax office, amount, day, reference."""
    said = one.receipt
    for part in one.parts:
        kind = "refund_owed" if part.target == "refund" else part.target
        yield kind, part.month, part.tax_office, part.amount_fen, said.received_on, said.reference
        paid = confirmed.get(part.decision or "")
        if part.target == "refund" and paid is not None and paid.day is not None:
            yield "refund_paid", part.month, part.tax_office, -part.amount_fen, paid.day, str(paid.reference)
    if one.left_fen:
        yield "unallocated", said.month, said.tax_office, one.left_fen, said.received_on, said.reference


def _divided(
    kind: str, one: Held, month: str, office: str | None, fen: int, on: date, reference: str, weights: dict[tuple[str, ...], int]
) -> list[Money]:  # fmt: skip
    if not weights:
        return [Money(kind, None, office, one.receipt.platform, None, month, fen, on, reference)]
    return [
        Money(kind, key[0], office, one.receipt.platform, key[1], month, part, on, reference)
        for key, part in sorted(allocate(fen, weights).items()) if part
    ]  # fmt: skip


def late_fees(session: Session) -> dict[str, int]:
    """What of each receipt pays a late fee, in fen by reference; a receipt without such a part is left out."""
    found: dict[str, int] = {}
    for one in held(session):
        fen = sum(part.amount_fen for part in one.parts if part.target == "late_fee")
        if fen:
            found[one.receipt.reference] = fen
    return found


def refunds(session: Session) -> list[Receipt]:
    """The refunds whose treasury has confirmed them, as money that went: the reference of the confirmation, a negative amount, its day."""
    query = (
        select(CollectionDecisionRow, CollectionStepRow)
        .join(CollectionStepRow, CollectionStepRow.number == CollectionDecisionRow.number)
        .where(CollectionDecisionRow.kind == "refund", CollectionStepRow.step == "paid")
        .order_by(CollectionStepRow.day, CollectionStepRow.id)
    )
    return [
        Receipt(str(step.reference), row.platform, row.month, -row.amount_fen, step.day, row.tax_office)
        for row, step in session.execute(query)
        if step.day is not None
    ]


def receipts_of_refunds(session: Session) -> dict[str, str]:
    """The receipt out of which each confirmed refund was given back, by the reference of the confirmation."""
    query = (
        select(CollectionStepRow.reference, ReceiptRow.reference)
        .join(CollectionDecisionRow, CollectionDecisionRow.number == CollectionStepRow.number)
        .join(ReceiptRow, ReceiptRow.id == CollectionDecisionRow.receipt_id)
        .where(CollectionStepRow.step == "paid")
    )
    return {str(confirmed): receipt for confirmed, receipt in session.execute(query)}
