"""Closing a month: fixed for good, adjusted by numbered batches, the same on both databases."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from sqlalchemy import delete, select, update
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from tests.contributions.ground import JULY, PROVINCE, SmallBook, count, standing, tariff
from zhibao.contributions import acts
from zhibao.contributions.model import CountedOrders, Rating
from zhibao.contributions.rules import rate_month
from zhibao.contributions.tables import (
    AdjustmentBatchRow,
    BillGroupRow,
    BillLineRow,
    BillRow,
    RatingDecisionRow,
)
from zhibao.kit.acts import verify_chain
from zhibao.kit.clock import Month, now
from zhibao.kit.errors import CallerFault

CLERK = "经办员"


def rated(counts: list[CountedOrders], book: SmallBook) -> Rating:
    return rate_month(counts, tariff([standing("A"), standing("B", "ride_hailing", None)], book=book), JULY)


def test_a_closed_bill_reads_back_as_it_was_rated(session: Session, book: SmallBook) -> None:
    rating = rated(
        [count("A", "570102", 10), count("A", "570371", 4), count("B", "570202", 9, industry="ride_hailing")],
        book,
    )
    closed = acts.close(session, JULY, PROVINCE, rating, actor=CLERK)
    session.commit()
    session.expire_all()
    again = acts.closed_bill(session, JULY, PROVINCE)
    assert again == closed
    assert again is not None and again.lines == rating.lines
    assert again.ground == "test §billing_month_by"
    assert verify_chain(session, f"bill:{PROVINCE}:{JULY}") == []
    assert [group.amount_fen for group in session.scalars(select(BillGroupRow))] == [
        group.amount_fen for group in rating.groups
    ]


def test_late_and_cancelled_orders_become_numbered_batches(session: Session, book: SmallBook) -> None:
    closed = acts.close(
        session,
        JULY,
        PROVINCE,
        rated([count("A", "570102", 10), count("A", "570302", 10)], book),
        actor=CLERK,
    )
    late = rated([count("A", "570102", 12), count("A", "570302", 10)], book)
    assert [(one.orders, one.amount_fen, one.recorded) for one in acts.pending(closed, late)] == [
        (2, 14, None)
    ]
    closed = acts.record_adjustments(session, closed, late, actor=CLERK, ground="迟到批次")
    cancelled = rated([count("A", "570102", 12), count("A", "570302", 7)], book)
    closed = acts.record_adjustments(session, closed, cancelled, actor=CLERK)
    session.commit()
    stored = acts.closed_bill(session, JULY, PROVINCE)
    assert stored is not None
    assert [(one.batch, one.orders, one.amount_fen, one.because) for one in stored.adjustments] == [
        (1, 2, 14, "orders_added"),
        (2, -3, -21, "orders_removed"),
    ]
    assert "test §cancellation_after_billing" in stored.adjustments[1].cites
    assert sum(line.amount_fen for line in stored.lines) + sum(
        one.amount_fen for one in stored.adjustments
    ) == (cancelled.total_fen)
    assert acts.pending(stored, cancelled) == []
    assert acts.record_adjustments(session, stored, cancelled, actor=CLERK) is stored
    grounds = list(session.scalars(select(AdjustmentBatchRow.ground).order_by(AdjustmentBatchRow.number)))
    assert grounds == ["迟到批次", "test §billing_month_by"]


def test_a_month_is_closed_once_and_only_after_it_ended(session: Session, book: SmallBook) -> None:
    acts.close(session, JULY, PROVINCE, rated([], book), actor=CLERK)
    with pytest.raises(CallerFault, match="already_closed"):
        acts.close(session, JULY, PROVINCE, rated([], book), actor=CLERK)
    with pytest.raises(CallerFault, match="month_not_over"):
        acts.close(session, Month.of(now().date()), PROVINCE, Rating((), ()), actor=CLERK)


@pytest.mark.parametrize("table", [BillRow, BillLineRow, BillGroupRow, RatingDecisionRow])
def test_nothing_closed_can_be_changed_or_deleted(session: Session, book: SmallBook, table: type) -> None:
    acts.close(session, JULY, PROVINCE, rated([count("A", "570102", 10)], book), actor=CLERK)
    record(session, "0.8")
    session.commit()
    first = table.__table__.columns[1]
    for statement in (delete(table), update(table).values({first: select(first).limit(1).scalar_subquery()})):
        with pytest.raises(DBAPIError, match="append-only"):
            session.execute(statement)
        session.rollback()


def test_refused_orders_are_kept_with_the_bill_and_come_in_as_adjustments(
    session: Session, book: SmallBook
) -> None:
    undecided = tariff([standing("A", tier=None, undecided=True)], book=book)
    closed = acts.close(
        session, JULY, PROVINCE, rate_month([count("A", "570102", 5)], undecided, JULY), actor=CLERK
    )
    assert closed.refused[0]["orders"] == 5
    assert closed.refused[0]["who_en"]
    changes = acts.pending(closed, rated([count("A", "570102", 5)], book))
    assert [(one.orders, one.amount_fen, one.because) for one in changes] == [(5, 35, "orders_added")]


def record(session: Session, factor: str, **change: object) -> object:
    facts = {
        "platform": "A", "province": PROVINCE, "industry": "instant_delivery", "factor": factor,
        "since": date(2025, 7, 1), "until": date(2026, 12, 31), "ground": "test §float", "document": "第 2 号",
        "decided_by": "省社保经办机构", "actor": CLERK,
    }  # fmt: skip
    return acts.record_factor(session, **{**facts, **change})  # type: ignore[arg-type]


def test_a_recorded_factor_reads_back_exactly(session: Session, book: SmallBook) -> None:
    record(session, "0.85")
    record(session, "1/3")
    session.commit()
    found = acts.decisions(session, [PROVINCE])
    assert [one.factor for one in found] == [Fraction("0.85"), Fraction(1, 3)]
    assert acts.decisions(session, ["330000"]) == []
    assert verify_chain(session, f"rating:{PROVINCE}:A") == []


@pytest.mark.parametrize("factor", ["0", "-1", "eleven", "11", "1/0", ""])
def test_a_factor_that_is_no_factor_is_refused(session: Session, book: SmallBook, factor: str) -> None:
    with pytest.raises(CallerFault, match="factor_form"):
        record(session, factor)


def test_a_period_that_ends_before_it_begins_is_refused(session: Session, book: SmallBook) -> None:
    with pytest.raises(CallerFault, match="period_form"):
        record(session, "1", until=date(2025, 6, 30))


def test_the_digest_of_the_numbers_moves_with_a_number(book: SmallBook) -> None:
    counts = [count("A", "570102", 10)]
    before = acts.numbers_digest(rated(counts, book))
    assert before == acts.numbers_digest(rated(counts, book))
    book.say("base_contribution", "0.07", industry="instant_delivery", tier="low", mark="assumed")
    assert acts.numbers_digest(rated(counts, book)) != before
