"""What is pushed to a tax office: everything of a closed month once, what comes later as a further push that names the one before."""

from __future__ import annotations

import pytest
from sqlalchemy import insert
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from tests.contributions.collection_ground import CLERK, DECIDER, OFFICE, XIKOU, A, adjusted, closed
from tests.contributions.ground import PROVINCE, SmallBook
from zhibao.contributions import pushes
from zhibao.contributions.collection_tables import PushRow
from zhibao.kit.acts import last, verify_chain
from zhibao.kit.clock import now
from zhibao.kit.errors import CallerFault

NAMES = {A: "曹操出行"}


def test_a_closed_month_is_pushed_once_to_each_tax_office(session: Session, book: SmallBook) -> None:
    bill = closed(session, book, orders=10_000, elsewhere=101)
    made = pushes.push(session, bill, NAMES, actor=CLERK)
    assert [(one.push_no, one.previous, one.orders, one.amount_fen) for one in made] == [
        ("T570000-2025-07-570000-1", None, 10_000, 70_000),
        ("T570000-2025-07-570200-1", None, 101, 707),
    ]
    assert [(line.name, line.industry, line.tier, line.base_fen, line.factor, line.mark) for line in made[0].lines] == [
        ("曹操出行", "instant_delivery", "low", 7, "1", "official")
    ]
    assert made[0].lines[0].cites
    assert pushes.push(session, bill, NAMES, actor=CLERK) == []
    assert pushes.pushes(session, PROVINCE, "2025-07") == made
    assert verify_chain(session, "bill:570000:2025-07") == []


def test_prefectures_of_one_tax_office_are_one_line(session: Session, book: SmallBook) -> None:
    from tests.contributions.ground import JULY, count, standing, tariff
    from zhibao.contributions import acts
    from zhibao.contributions.rules import rate_month

    rating = rate_month([count(A, "570102", 3), count(A, "570302", 5)], tariff([standing(A)], book=book), JULY)
    bill = acts.close(session, JULY, PROVINCE, rating, actor="甲", ground="test §x")
    assert len(bill.lines) == 2
    (made,) = pushes.push(session, bill, NAMES, actor=CLERK)
    assert [(line.orders, line.amount_fen) for line in made.lines] == [(8, 56)]


def test_a_later_change_is_a_further_push_to_the_office_it_concerns(session: Session, book: SmallBook) -> None:
    bill = closed(session, book, orders=100, elsewhere=10)
    first = pushes.push(session, bill, NAMES, actor=CLERK)
    bill = adjusted(session, book, bill, 90, 10)
    assert list(pushes.waiting(session, bill)) == [OFFICE]
    (further,) = pushes.push(session, bill, NAMES, actor=CLERK)
    assert (further.push_no, further.previous) == ("T570000-2025-07-570000-2", first[0].push_no)
    assert [(line.batch, line.orders, line.amount_fen) for line in further.lines] == [(1, -10, -70)]
    bill = adjusted(session, book, adjusted(session, book, bill, 95, 12), 96, 12)
    again = pushes.push(session, bill, NAMES, actor=CLERK)
    assert [(one.tax_office, one.number, [line.batch for line in one.lines]) for one in again] == [(OFFICE, 3, [2, 3]), (XIKOU, 2, [2])]
    total = sum(one.amount_fen for one in pushes.pushes(session, PROVINCE))
    assert total == sum(line.amount_fen for line in bill.lines) + sum(one.amount_fen for one in bill.adjustments)


def test_one_office_is_pushed_alone_and_the_other_waits(session: Session, book: SmallBook) -> None:
    bill = closed(session, book, elsewhere=7)
    assert [one.tax_office for one in pushes.push(session, bill, NAMES, tax_office=XIKOU, actor=CLERK)] == [XIKOU]
    assert list(pushes.waiting(session, bill)) == [OFFICE]
    with pytest.raises(CallerFault, match="unknown_tax_office"):
        pushes.push(session, bill, NAMES, tax_office="999999", actor=CLERK)


def test_the_digest_is_that_of_the_lines_and_stands_in_the_act(session: Session, book: SmallBook) -> None:
    (made,) = pushes.push(session, closed(session, book), NAMES, actor=CLERK)
    act = last(session, "bill:570000:2025-07")
    assert act is not None
    assert made.digest == pushes.digest_of(made.lines) == act.content["digest"]
    assert pushes.push_of(session, made.push_no) == made


def test_only_the_clerk_pushes(session: Session, book: SmallBook) -> None:
    with pytest.raises(CallerFault, match="post_not_allowed"):
        pushes.push(session, closed(session, book), NAMES, actor=DECIDER)
    with pytest.raises(CallerFault, match="unknown_push"):
        pushes.push_of(session, "T1")


def test_the_database_refuses_a_further_push_that_names_none(session: Session, book: SmallBook) -> None:
    (made,) = pushes.push(session, closed(session, book), NAMES, actor=CLERK)
    row = {
        "push_no": "T2", "province": PROVINCE, "tax_office": OFFICE, "month": "2025-07", "number": 2, "previous": None, "orders": 1, "amount_fen": 7,
        "line_count": 1, "digest": "d", "mark": "official", "pushed_by": "x", "recorded": now(), "act_id": 1,
    }  # fmt: skip
    with pytest.raises(IntegrityError), session.begin_nested():
        session.execute(insert(PushRow), [row])
    session.execute(insert(PushRow), [row | {"previous": made.push_no}])
