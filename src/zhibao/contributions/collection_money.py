"""The money of the collection that is no contribution, as plain values, for whoever books it: late fees and refunds.

What arrived is told by the receipts; what of it pays a late fee, and what the treasury has confirmed as given back, is told here.
"""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from zhibao.contributions.collection_tables import CollectionDecisionRow, CollectionStepRow
from zhibao.contributions.positions import held
from zhibao.contributions.receipts import Receipt
from zhibao.contributions.tables import ReceiptRow


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
