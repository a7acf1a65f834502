"""Allocation: the named month first, what is over by the law or a person; the parts add up to the receipt, and a mistake is reversed."""

from __future__ import annotations

import itertools
from collections import defaultdict
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import insert, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from tests.contributions.collection_ground import (
    AUGUST,
    CLERK,
    DECIDER,
    OFFICE,
    ON,
    XIKOU,
    A,
    B,
    adjusted,
    closed,
    receive,
)
from tests.contributions.ground import JULY, PROVINCE, SmallBook
from zhibao.contributions import allocation
from zhibao.contributions.collection_tables import AllocationRow
from zhibao.contributions.positions import held, positions
from zhibao.kit.clock import now
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring

P = [PROVINCE]


def run(session: Session) -> tuple[list[tuple[str, str, int, str]], list[tuple[str, int, str]]]:
    made, left = allocation.allocate(session, P, ON, actor=CLERK)
    return [(one.reference, one.month, one.amount_fen, one.rule) for one in made], [(one.reference, one.left_fen, one.reason) for one in left]


def test_the_named_month_is_paid_first_and_never_more_than_is_owed(
    session: Session, book: SmallBook, keyring: Keyring, tmp_path: Path
) -> None:
    closed(session, book)
    receive(session, keyring, tmp_path, f"R1,{A},2025-07,500.00,2025-08-14,{OFFICE}", f"R2,{A},2025-07,300.00,2025-08-15,")
    made, left = run(session)
    assert made == [("R1", "2025-07", 50_000, "named_month"), ("R2", "2025-07", 20_000, "named_month")]
    assert left == [("R2", 10_000, "surplus_rule_missing")]
    assert allocation.open_receipts(session, P, ON)[0].who_en == "somebody"
    assert run(session)[0] == []


def test_what_is_over_goes_to_the_oldest_due_day_where_the_law_says_so(
    session: Session, book: SmallBook, keyring: Keyring, tmp_path: Path
) -> None:
    book.say("surplus_allocation", "oldest_due", mark="assumed")
    closed(session, book)
    closed(session, book, AUGUST)
    receive(session, keyring, tmp_path, f"R1,{A},2025-08,1500.00,2025-09-20,{OFFICE}", f"R2,{A},2024-01,10.00,2025-09-21,{OFFICE}")
    made, left = run(session)
    assert made == [("R1", "2025-08", 70_000, "named_month"), ("R1", "2025-07", 70_000, "oldest_due")]
    assert left == [("R1", 10_000, "nothing_due"), ("R2", 1_000, "no_bill")]
    assert [one.mark for one in allocation.parts(session, P)] == ["official", "assumed"]


def test_a_month_that_is_not_due_yet_takes_no_surplus(session: Session, book: SmallBook, keyring: Keyring, tmp_path: Path) -> None:
    book.say("surplus_allocation", "oldest_due")
    closed(session, book)
    closed(session, book, AUGUST)
    receive(session, keyring, tmp_path, f"R1,{A},2025-07,800.00,2025-08-20,{OFFICE}")
    made, left = allocation.allocate(session, P, date(2025, 9, 14), actor=CLERK)
    assert [(one.month, one.amount_fen) for one in made] == [("2025-07", 70_000)]
    assert [one.reason for one in left] == ["nothing_due"]
    made, _ = allocation.allocate(session, P, date(2025, 9, 15), actor=CLERK)
    assert [(one.month, one.amount_fen) for one in made] == [("2025-08", 10_000)]


def test_a_receipt_of_another_tax_office_pays_no_month_of_this_one(
    session: Session, book: SmallBook, keyring: Keyring, tmp_path: Path
) -> None:
    book.say("surplus_allocation", "oldest_due")
    closed(session, book, elsewhere=100)
    receive(session, keyring, tmp_path, f"R1,{A},2025-07,800.00,2025-08-20,{XIKOU}", f"R2,{A},2025-07,1.00,2025-08-20,")
    made, left = run(session)
    assert made == [("R1", "2025-07", 700, "named_month")]
    assert left == [("R1", 79_300, "nothing_due"), ("R2", 100, "several_tax_offices")]
    assert [one.receipt.reference for one in held(session) if one.left_fen] == ["R1", "R2"]


def test_returned_money_takes_back_what_was_paid(session: Session, book: SmallBook, keyring: Keyring, tmp_path: Path) -> None:
    closed(session, book)
    receive(session, keyring, tmp_path, f"R1,{A},2025-07,5.00,2025-08-14,{OFFICE}", f"R2,{A},2025-07,-6.00,2025-08-15,{OFFICE}")
    made, left = run(session)
    assert made == [("R1", "2025-07", 500, "named_month"), ("R2", "2025-07", -500, "named_month")]
    assert left == [("R2", -100, "nothing_to_take_back")]


def test_a_person_gives_what_is_over_with_a_reason(session: Session, book: SmallBook, keyring: Keyring, tmp_path: Path) -> None:
    closed(session, book)
    closed(session, book, AUGUST)
    receive(session, keyring, tmp_path, f"R1,{A},2025-07,1000.00,2025-08-20,{OFFICE}")
    run(session)
    facts: dict[str, Any] = {"tax_office": OFFICE, "on": ON, "actor": CLERK}
    with pytest.raises(CallerFault, match="reason_missing"):
        allocation.give(session, P, "R1", month=AUGUST, amount_fen=None, reason=" ", **facts)
    with pytest.raises(CallerFault, match="amount_too_large"):
        allocation.give(session, P, "R1", month=AUGUST, amount_fen=30_001, reason="企业来函", **facts)
    with pytest.raises(CallerFault, match="amount_too_large"):
        allocation.give(session, P, "R1", month=JULY, amount_fen=None, reason="企业来函", **facts)
    with pytest.raises(CallerFault, match="no_receivable"):
        allocation.give(session, P, "R1", month=AUGUST, amount_fen=1, reason="企业来函", **facts | {"tax_office": XIKOU})
    with pytest.raises(CallerFault, match="unknown_receipt"):
        allocation.give(session, P, "R9", month=AUGUST, amount_fen=1, reason="企业来函", **facts)
    with pytest.raises(CallerFault, match="post_not_allowed"):
        allocation.give(session, P, "R1", month=AUGUST, amount_fen=1, reason="企业来函", **facts | {"actor": DECIDER})
    made = allocation.give(session, P, "R1", month=AUGUST, amount_fen=None, reason="企业来函", **facts)
    assert (made.amount_fen, made.left_after_fen, made.rule, made.reason) == (30_000, 0, "person", "企业来函")


def test_a_reversal_frees_the_money_once(session: Session, book: SmallBook, keyring: Keyring, tmp_path: Path) -> None:
    closed(session, book)
    receive(session, keyring, tmp_path, f"R1,{A},2025-07,700.00,2025-08-20,{OFFICE}")
    made, _ = allocation.allocate(session, P, ON, actor=CLERK)
    back = allocation.undo(session, made[0].id, reason="付错月份", actor=CLERK)
    assert (back.amount_fen, back.left_after_fen, back.reverses) == (-70_000, 70_000, made[0].id)
    for number, code in ((made[0].id, "allocation_reversed"), (back.id, "unknown_allocation"), (999, "unknown_allocation")):
        with pytest.raises(CallerFault, match=code):
            allocation.undo(session, number, reason="再次", actor=CLERK)
    owed, _ = positions(session, P, ON, allocated_only=True)
    assert [one.paid_fen for one in owed] == [0]
    assert run(session)[0] == [("R1", "2025-07", 70_000, "named_month")]
    assert [one.amount_fen for one in allocation.parts(session, P)] == [70_000, -70_000, 70_000]


def test_money_counts_once_whether_it_is_allocated_or_not(session: Session, book: SmallBook, keyring: Keyring, tmp_path: Path) -> None:
    closed(session, book)
    closed(session, book, AUGUST)
    receive(session, keyring, tmp_path, f"R1,{A},2025-07,1000.00,2025-08-20,{OFFICE}", f"R2,{B},2025-07,1.00,2025-08-20,{OFFICE}")
    owed, loose = positions(session, P, ON)
    assert ([one.paid_fen for one in owed], [one.reference for one, _ in loose]) == ([100_000, 0], ["R2"])
    run(session)
    allocation.give(session, P, "R1", month=AUGUST, tax_office=OFFICE, amount_fen=100, reason="企业来函", on=ON, actor=CLERK)
    owed, _ = positions(session, P, ON)
    assert [one.paid_fen for one in owed] == [99_900, 100]


def test_the_database_holds_the_chain_of_a_receipt(session: Session, book: SmallBook, keyring: Keyring, tmp_path: Path) -> None:
    closed(session, book)
    receive(session, keyring, tmp_path, f"R1,{A},2025-07,600.00,2025-08-20,{OFFICE}")
    run(session)
    first = session.scalars(select(AllocationRow)).one()
    good = {
        "receipt_id": first.receipt_id, "receipt_fen": 60_000, "place": 2, "previous_place": 1, "left_before_fen": 0, "amount_fen": -10_000,
        "left_after_fen": 10_000, "target": "contribution", "decision": None, "province": PROVINCE, "tax_office": OFFICE, "platform": A,
        "month": "2025-07", "rule": "person", "reverses": None, "ground": "g", "reason": "r", "mark": "official", "actor": "x", "recorded": now(),
        "act_id": first.act_id,
    }  # fmt: skip
    planted: list[dict[str, Any]] = [
        {"amount_fen": 1, "left_after_fen": -1},  # more than the receipt
        {"amount_fen": -60_001, "left_after_fen": 60_001},  # more than the whole is left
        {"left_after_fen": 9_999},  # does not add up
        {"left_before_fen": 60_000, "amount_fen": 10_000, "left_after_fen": 50_000},  # begins with what was spent
        {"place": 1, "previous_place": None, "left_before_fen": 60_000, "amount_fen": 1, "left_after_fen": 59_999},  # a second beginning
        {"place": 3, "previous_place": 2},  # a link is missing
        {"receipt_fen": 70_000},  # another receipt than the one that arrived
        {"target": "refund"},  # no decision
        {"rule": "reversal"},  # reverses nothing
        {"previous_place": None},
        {"amount_fen": 0, "left_after_fen": 0},
    ]
    for change in planted:
        with pytest.raises(IntegrityError), session.begin_nested():
            session.execute(insert(AllocationRow), [good | change])
    session.execute(insert(AllocationRow), [good])


AMOUNTS = st.lists(st.integers(-30_000, 90_000).filter(bool), min_size=1, max_size=5)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(amounts=AMOUNTS, months=st.lists(st.sampled_from(["2025-07", "2025-08", "2024-01"]), min_size=5, max_size=5), law=st.booleans())
def test_the_parts_add_up_whatever_the_order_of_the_files(
    session: Session, book: SmallBook, keyring: Keyring, tmp_path: Path, amounts: list[int], months: list[str], law: bool
) -> None:
    if law:
        book.say("surplus_allocation", "oldest_due")
    rows = [
        f"R{number},{A},{month},{'-' if fen < 0 else ''}{abs(fen) // 100}.{abs(fen) % 100:02d},2025-09-{10 + number},{OFFICE}"
        for number, (fen, month) in enumerate(zip(amounts, months, strict=False))
    ]
    outcomes = []
    for order in itertools.islice(itertools.permutations(rows), 0, 6, 5):
        with session.begin_nested() as part:
            closed(session, book)
            closed(session, book, AUGUST)
            for row in order:
                assert receive(session, keyring, tmp_path, row).accepted == 1
            allocation.allocate(session, P, ON, actor=CLERK)
            paid: dict[str, int] = defaultdict(int)
            for one in held(session):
                assert sum(given.amount_fen for given in one.parts) + one.left_fen == one.receipt.amount_fen
                assert one.left_fen * one.receipt.amount_fen >= 0
                for given_part in one.parts:
                    paid[given_part.month] += given_part.amount_fen
            assert all(0 <= fen <= 70_000 for fen in paid.values())
            outcomes.append((dict(paid), [(one.reference, one.left_fen) for one in allocation.open_receipts(session, P, ON)]))
            part.rollback()
        session.expunge_all()
    assert all(outcome == outcomes[0] for outcome in outcomes)


def test_what_an_adjustment_takes_away_is_over_allocated_until_it_is_reversed(
    session: Session, book: SmallBook, keyring: Keyring, tmp_path: Path
) -> None:
    bill = closed(session, book)
    receive(session, keyring, tmp_path, f"R1,{A},2025-07,700.00,2025-08-20,{OFFICE}")
    made, _ = allocation.allocate(session, P, ON, actor=CLERK)
    adjusted(session, book, bill, 9_000)
    today = now().date()
    owed, _ = positions(session, P, today, allocated_only=True)
    assert owed[0].owed_fen - owed[0].paid_fen == -7_000
    allocation.undo(session, made[0].id, reason="调整后多分", actor=CLERK)
    again, left = allocation.allocate(session, P, today, actor=CLERK)
    assert ([one.amount_fen for one in again], [one.left_fen for one in left]) == ([63_000], [7_000])
