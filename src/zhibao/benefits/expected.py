"""What awards are expected to cost the fund and is owed by nobody yet: lines that wait for approval, months that are still to come."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from zhibao import law
from zhibao.benefits.periodical import line_of, monthly_items
from zhibao.benefits.tables import AwardLineRow, AwardReviewRow, AwardRow
from zhibao.kit.clock import Month


@dataclass(frozen=True)
class Coming:
    """An amount that an award may cost or will cost in a period."""

    case_no: str
    award_no: str
    benefit: str
    item: str
    payee: str
    period: str
    amount_fen: int


def prepared(session: Session, place: str, months: Sequence[Month]) -> list[Coming]:
    """Lines of the fund in awards of a place that nobody has reviewed yet: once, or for each of the months.

    An award that replaces another is left out: the one it would replace still counts.
    """
    rows = session.execute(
        select(AwardLineRow, AwardRow)
        .join(AwardRow, AwardRow.award_no == AwardLineRow.award_no)
        .outerjoin(AwardReviewRow, AwardReviewRow.award_no == AwardRow.award_no)
        .where(AwardReviewRow.award_no.is_(None), AwardRow.replaces.is_(None), AwardLineRow.payer == "fund")
        .order_by(AwardRow.case_no, AwardRow.number, AwardLineRow.line_no)
    )
    found = []
    for row, made in rows:
        if place not in law.places().path(made.place):
            continue
        line = line_of(row)
        periods = ["once"] if line.paid == "once" else [str(month) for month in line.months(months[0], months[-1])] if months else []
        found += [Coming(made.case_no, made.award_no, line.benefit, line.item, line.payee, period, line.amount_fen) for period in periods]
    return found


def in_force(session: Session, place: str, months: Sequence[Month]) -> list[Coming]:
    """Monthly benefits that awards of a place make due in each of some months, as stops, deaths and amounts stand today."""
    return [
        Coming(one.case_no, one.award_no, one.benefit, one.item, one.payee, one.period, one.amount_fen)
        for month in months
        for one in monthly_items(session, month, place=place)
    ]
