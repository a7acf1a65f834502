"""The month close of the collection: everything open is listed with owner and age; settled only when nothing is, or with grounds."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from tests.contributions.collection_ground import CLERK, DECIDER, OFFICE, A, adjusted, closed, receive, tell
from tests.contributions.ground import JULY, PROVINCE, SmallBook
from zhibao.contributions import allocation, month_open, pushes
from zhibao.contributions import collection_decisions as decisions
from zhibao.contributions.acts import ClosedBill
from zhibao.kit.clock import now
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring

P = [PROVINCE]


def kinds(session: Session, bill: ClosedBill) -> list[tuple[str, int | None]]:
    return [(one.kind, one.amount_fen) for one in month_open.of_bill(session, bill, now().date())]


def done(session: Session, book: SmallBook, keyring: Keyring, folder: Path) -> ClosedBill:
    """A month that is pushed, declared, taken, received and allocated."""
    bill = closed(session, book)
    pushes.push(session, bill, {}, actor=CLERK)
    tell(session, keyring, folder, "declared", f"D1,{A},2025-07,{OFFICE},10000,700.00,2025-08-10")
    tell(session, keyring, folder, "taken", f"T1,{A},2025-07,{OFFICE},700.00,2025-08-12")
    receive(session, keyring, folder, f"R1,{A},2025-07,700.00,2025-08-14,")
    allocation.allocate(session, P, now().date(), actor=CLERK)
    return bill


def test_a_closed_month_opens_with_everything(session: Session, book: SmallBook) -> None:
    bill = closed(session, book)
    later = now().date() + timedelta(days=4)
    items = month_open.of_bill(session, bill, later)
    assert [(one.kind, one.owner_en, one.age_days, one.amount_fen) for one in items] == [
        ("not_pushed", "the province's social insurance agency", 4, 70_000),
        ("not_declared", "the head office of the platform enterprise", 4, -70_000),
        ("not_paid", "the head office of the platform enterprise", (later - JULY.next().first.replace(day=15)).days, 70_000),
    ]


def test_nothing_is_open_when_all_is_done(session: Session, book: SmallBook, keyring: Keyring, tmp_path: Path) -> None:
    bill = done(session, book, keyring, tmp_path)
    assert kinds(session, bill) == []
    made = month_open.settle(session, PROVINCE, JULY, [], {}, actor=DECIDER)
    assert (made.number, made.left_open, month_open.settlements(session, PROVINCE)) == (1, (), [made])


def test_each_thing_that_is_open_is_listed(session: Session, book: SmallBook, keyring: Keyring, tmp_path: Path) -> None:
    bill = done(session, book, keyring, tmp_path)
    bill = adjusted(session, book, bill, 10_100)
    assert sorted(kinds(session, bill), key=str) == sorted(
        [("adjustment_not_pushed", 700), ("difference", -700), ("difference", None), ("not_paid", 700)], key=str
    )
    pushes.push(session, bill, {}, actor=CLERK)
    bill = adjusted(session, book, bill, 9_000)
    assert {("adjustment_not_pushed", -7_700), ("over_allocated", 7_000)} <= set(kinds(session, bill))
    allocation.undo(session, allocation.parts(session, P)[0].id, reason="调整", actor=CLERK)
    allocation.allocate(session, P, now().date(), actor=CLERK)
    assert ("receipt_not_allocated", 7_000) in kinds(session, bill)
    made = decisions.propose_refund(session, P, "R1", amount_fen=7_000, reason="多缴", on=now().date(), actor=CLERK)
    assert ("refund", 7_000) in kinds(session, bill)
    decisions.take(session, made.number, "decide", reason="同意", actor=DECIDER, on=now().date())
    assert ("refund", 7_000) in kinds(session, bill)
    decisions.take(session, made.number, "confirm", reason="已退", actor=CLERK, on=now().date(), reference="G1", day=now().date())
    assert not {"refund", "receipt_not_allocated", "over_allocated"} & {kind for kind, _ in kinds(session, bill)}


def test_a_month_with_open_items_needs_a_ground_for_each(session: Session, book: SmallBook) -> None:
    bill = closed(session, book)
    items = month_open.of_bill(session, bill, now().date())
    with pytest.raises(CallerFault, match="month_open") as refused:
        month_open.settle(session, PROVINCE, JULY, items, {items[0].item: "另行推送"}, actor=DECIDER)
    assert refused.value.facts["items"] == [one.item for one in items[1:]]
    grounds = {one.item: "省厅同意" for one in items}
    with pytest.raises(CallerFault, match="unknown_item"):
        month_open.settle(session, PROVINCE, JULY, items, grounds | {"x": "y"}, actor=DECIDER)
    with pytest.raises(CallerFault, match="reason_missing"):
        month_open.settle(session, PROVINCE, JULY, items, grounds | {items[0].item: " "}, actor=DECIDER)
    with pytest.raises(CallerFault, match="post_not_allowed"):
        month_open.settle(session, PROVINCE, JULY, items, grounds, actor=CLERK)
    made = month_open.settle(session, PROVINCE, JULY, items, grounds, actor=DECIDER)
    assert [one["ground"] for one in made.left_open] == ["省厅同意"] * len(items)
    again = month_open.settle(session, PROVINCE, JULY, items, grounds, actor=DECIDER)
    assert again.number == 2


def test_a_month_that_is_not_closed_cannot_be_settled(session: Session) -> None:
    today = now().date()
    open_item = month_open.item("not_closed", f"{PROVINCE}:{JULY}", ("甲", "a"), today, today)
    with pytest.raises(CallerFault, match="month_not_closed"):
        month_open.settle(session, PROVINCE, JULY, [open_item], {open_item.item: "x"}, actor=DECIDER)
