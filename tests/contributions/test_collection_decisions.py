"""Late fees that are fixed and refunds that are given back: proposed by one, decided by another, never more than there is."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import insert
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from tests.contributions.collection_ground import (
    AUGUST,
    CLERK,
    DECIDER,
    OFFICE,
    ON,
    OTHER,
    SAME,
    XIKOU,
    A,
    B,
    closed,
    receive,
)
from tests.contributions.ground import JULY, PROVINCE, SmallBook
from zhibao import law
from zhibao.contributions import allocation, collected, collection_money
from zhibao.contributions import collection_decisions as decisions
from zhibao.contributions.collection_tables import CollectionStepRow
from zhibao.kit.clock import now
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring

P = [PROVINCE]


def late(session: Session, until: date, **change: Any) -> decisions.CollectionDecision:
    facts = {"platform": A, "month": JULY, "tax_office": OFFICE, "reason": "逾期未缴", "actor": CLERK} | change
    return decisions.propose_late_fee(session, P, until=until, **facts)


def refund(session: Session, fen: int, **change: Any) -> decisions.CollectionDecision:
    facts: dict[str, Any] = {"reason": "多缴", "on": ON, "actor": CLERK} | change
    return decisions.propose_refund(session, P, facts.pop("reference", "R1"), amount_fen=fen, **facts)


def step(session: Session, number: str, name: str, actor: Any = DECIDER, **facts: Any) -> decisions.CollectionDecision:
    return decisions.take(session, number, name, reason="核对无误", actor=actor, on=ON, **facts)


def overpaid(session: Session, book: SmallBook, keyring: Keyring, folder: Path) -> None:
    """700 yuan owed, 1,000 arrived and allocated."""
    closed(session, book)
    receive(session, keyring, folder, f"R1,{A},2025-07,1000.00,2025-08-14,{OFFICE}")
    allocation.allocate(session, P, ON, actor=CLERK)


def test_a_late_fee_is_fixed_up_to_a_day_and_goes_on_from_there(session: Session, book: SmallBook) -> None:
    closed(session, book)
    first = late(session, date(2025, 8, 25))
    assert (first.number, first.amount_fen, first.state, first.mark) == ("L570000-2025-07-0001", 350, "proposed", "official")
    assert step(session, first.number, "decide").state == "decided"
    second = late(session, date(2025, 8, 26))
    assert (second.number, second.amount_fen) == ("L570000-2025-07-0002", 35)
    assert step(session, second.number, "refuse").state == "refused"
    assert late(session, date(2025, 8, 26)).amount_fen == 35
    with pytest.raises(CallerFault, match="no_late_fee"):
        late(session, date(2025, 8, 26))
    with pytest.raises(CallerFault, match="no_late_fee"):
        late(session, date(2025, 8, 15))


def test_a_late_fee_is_paid_by_receipts_up_to_its_amount(session: Session, book: SmallBook, keyring: Keyring, tmp_path: Path) -> None:
    overpaid(session, book, keyring, tmp_path)
    closed(session, book, AUGUST)
    receive(session, keyring, tmp_path, f"RB,{B},2025-07,1.00,2025-08-14,{OFFICE}")
    fee = late(session, date(2025, 9, 25), month=AUGUST)
    facts: dict[str, Any] = {"amount_fen": None, "reason": "企业来函", "actor": CLERK}
    with pytest.raises(CallerFault, match="step_not_permitted"):
        decisions.pay_late_fee(session, fee.number, "R1", **facts)
    step(session, fee.number, "decide")
    with pytest.raises(CallerFault, match="other_enterprise"):
        decisions.pay_late_fee(session, fee.number, "RB", **facts)
    with pytest.raises(CallerFault, match="amount_too_large"):
        decisions.pay_late_fee(session, fee.number, "R1", **facts | {"amount_fen": fee.amount_fen + 1})
    assert decisions.pay_late_fee(session, fee.number, "R1", **facts | {"amount_fen": 50}).amount_fen == 50
    paid = decisions.pay_late_fee(session, fee.number, "R1", **facts)
    assert paid.amount_fen == fee.amount_fen - 50
    assert decisions.decision_of(session, fee.number).state == "paid"
    assert collection_money.late_fees(session) == {"R1": fee.amount_fen}
    allocation.undo(session, paid.id, reason="付错", actor=CLERK)
    assert collection_money.late_fees(session) == {"R1": 50}
    assert decisions.decision_of(session, fee.number).state == "decided"


def test_without_a_due_day_there_is_no_late_fee(session: Session, book: SmallBook) -> None:
    del book.said["payment_due_day"]
    closed(session, book)
    with pytest.raises(law.MissingNumber):
        late(session, ON)
    with pytest.raises(CallerFault, match="no_receivable"):
        late(session, ON, tax_office=XIKOU)


def test_a_refund_is_proposed_decided_and_confirmed(session: Session, book: SmallBook, keyring: Keyring, tmp_path: Path) -> None:
    book.say("refund_days", 30)
    overpaid(session, book, keyring, tmp_path)
    made = refund(session, 30_000)
    assert (made.number, made.state, made.reference) == ("R570000-2025-07-0001", "proposed", "R1")
    assert step(session, made.number, "decide").due_on is not None
    with pytest.raises(CallerFault, match="confirmation_missing"):
        step(session, made.number, "confirm", CLERK)
    done = step(session, made.number, "confirm", OTHER, reference="G1", day=date(2025, 9, 30))
    assert (done.state, done.open, done.steps[-1]["reference"]) == ("paid", False, "G1")
    assert [(one.reference, one.amount_fen, one.received_on) for one in collection_money.refunds(session)] == [("G1", -30_000, date(2025, 9, 30))]
    assert collection_money.receipts_of_refunds(session) == {"G1": "R1"}
    # What is given back is no contribution, nor is the same money a second time when the tax office reports it.
    receive(session, keyring, tmp_path, f"G1,{A},2025-07,-300.00,2025-09-30,{OFFICE}")
    assert [(one.reference, one.amount_fen) for one in collected.received(session, date(2025, 8, 1), ON, now())] == [("R1", 70_000)]


def test_never_more_than_was_overpaid(session: Session, book: SmallBook, keyring: Keyring, tmp_path: Path) -> None:
    overpaid(session, book, keyring, tmp_path)
    for fen in (0, 30_001):
        with pytest.raises(CallerFault, match="amount_too_large"):
            refund(session, fen)
    first = refund(session, 20_000)
    assert "days_missing" in first.basis
    with pytest.raises(CallerFault, match="amount_too_large"):
        refund(session, 10_001)
    second = refund(session, 10_000)
    step(session, first.number, "decide")
    step(session, second.number, "refuse")
    assert refund(session, 10_000).amount_fen == 10_000
    with pytest.raises(CallerFault, match="refund_decided"):
        allocation.undo(session, allocation.parts(session, P)[-1].id, reason="x", actor=CLERK)


def test_money_that_went_elsewhere_meanwhile_is_not_given_back(session: Session, book: SmallBook, keyring: Keyring, tmp_path: Path) -> None:
    overpaid(session, book, keyring, tmp_path)
    made = refund(session, 30_000)
    closed(session, book, AUGUST)
    allocation.give(session, P, "R1", month=AUGUST, tax_office=OFFICE, amount_fen=1, reason="企业来函", on=ON, actor=CLERK)
    with pytest.raises(CallerFault, match="arrears_first"):
        step(session, made.number, "decide")
    receive(session, keyring, tmp_path, f"R2,{A},2025-08,699.99,2025-09-14,{OFFICE}")
    allocation.allocate(session, P, ON, actor=CLERK)
    with pytest.raises(CallerFault, match="amount_too_large"):
        step(session, made.number, "decide")


def test_arrears_come_before_a_refund(session: Session, book: SmallBook, keyring: Keyring, tmp_path: Path) -> None:
    closed(session, book)
    receive(session, keyring, tmp_path, f"R1,{A},2024-01,1000.00,2025-08-14,{OFFICE}", f"R2,{A},2024-01,1.00,2025-08-14,")
    with pytest.raises(CallerFault, match="arrears_first"):
        refund(session, 1)
    closed(session, book, AUGUST, elsewhere=5)
    with pytest.raises(CallerFault, match="tax_office_needed"):
        refund(session, 1, reference="R2")


def test_four_eyes_and_the_order_of_steps(session: Session, book: SmallBook, keyring: Keyring, tmp_path: Path) -> None:
    overpaid(session, book, keyring, tmp_path)
    made = refund(session, 1)
    for name, actor, code in (
        ("decide", SAME, "four_eyes"), ("refuse", SAME, "four_eyes"), ("decide", OTHER, "post_not_allowed"), ("sign", DECIDER, "unknown_collection_step"),
        ("confirm", CLERK, "step_not_permitted"),
    ):  # fmt: skip
        with pytest.raises(CallerFault, match=code):
            step(session, made.number, name, actor)
    with pytest.raises(CallerFault, match="reason_missing"):
        decisions.take(session, made.number, "decide", reason=" ", actor=DECIDER, on=ON)
    step(session, made.number, "decide")
    with pytest.raises(CallerFault, match="step_not_permitted"):
        step(session, made.number, "refuse")
    with pytest.raises(CallerFault, match="unknown_collection_decision"):
        step(session, "R9", "decide")


def test_the_database_refuses_a_decision_by_the_proposer(session: Session, book: SmallBook, keyring: Keyring, tmp_path: Path) -> None:
    overpaid(session, book, keyring, tmp_path)
    made = refund(session, 1)
    good = {
        "number": made.number, "place": 1, "step": "decided", "proposer": "he.ping", "person": "fang.yi", "actor": "x", "reason": "r", "reference": None,
        "day": None, "recorded": now(), "act_id": 1,
    }  # fmt: skip
    for change in ({"person": "he.ping"}, {"proposer": "wang"}, {"step": "paid"}, {"place": 2}, {"step": "other"}):
        with pytest.raises(IntegrityError), session.begin_nested():
            session.execute(insert(CollectionStepRow), [good | change])
    session.execute(insert(CollectionStepRow), [good])
    with pytest.raises(IntegrityError), session.begin_nested():
        session.execute(insert(CollectionStepRow), [good | {"step": "refused"}])
