"""The responsible platform: the order being carried out, the first of the trip, or a person."""

from __future__ import annotations

from typing import Any

import pytest

from zhibao.cases.responsibility import DecidedBy, Responsibility, Statement, responsible_platform
from zhibao.kit.actors import Actor
from zhibao.kit.clock import instant
from zhibao.kit.errors import CallerFault

AT = "2025-08-01T12:10:00"
CHEN = Actor("chen.mei", "confirmation_officer")
HARD = Statement(CHEN, "两单同车，路线重合")


def order(number: str, platform: str, accepted: str, **more: Any) -> dict[str, Any]:
    """An order row as `orders at` gives it."""
    row = {
        "order_no": number,
        "platform": platform,
        "accepted_at": f"2025-08-01T{accepted}:00",
        "started_at": f"2025-08-01T{accepted}:30",
    }
    return row | {"completed_at": "2025-08-01T12:30:00", "source": "accepted"} | more


def ask(
    *orders: dict[str, Any], place: str = "330106", at: str = AT, statement: Statement | None = None
) -> Responsibility:
    return responsible_platform(place, instant(at), orders, statement)


def test_one_order_makes_its_dispatching_platform_responsible() -> None:
    told = ask(order("a", "P", "12:00"))
    assert (told.platform, told.order_no, told.decided_by) == ("P", "a", DecidedBy.ORDER)
    assert told.cites == ("measures-2025 §15(2)", "measures-2025 §11(3)")
    assert told.mark == "official"
    assert not told.asks_a_person


def test_several_orders_of_one_platform_need_nobody() -> None:
    assert ask(order("a", "P", "12:00"), order("b", "P", "12:05")).platform == "P"


def test_an_order_not_begun_makes_nobody_responsible() -> None:
    told = ask(order("a", "P", "12:00"), order("b", "Q", "11:00", started_at="2025-08-01T12:20:00"))
    assert told.platform == "P"
    assert [one.being_carried_out for one in told.candidates] == [True, False]


def test_several_platforms_ask_a_person_and_list_the_candidates() -> None:
    told = ask(order("b", "Q", "12:05"), order("a", "P", "12:00"))
    assert told.asks_a_person
    assert {one.platform for one in told.candidates} == {"P", "Q"}


def test_stated_to_be_hard_the_first_accepted_of_the_trip_decides() -> None:
    rows = [order("b", "Q", "12:05"), order("a", "P", "12:00"), order("c", "R", "12:07")]
    told = ask(*rows, statement=HARD)
    assert (told.platform, told.order_no, told.decided_by) == ("P", "a", DecidedBy.FIRST_ORDER)
    assert ask(*rows, statement=Statement(CHEN, "另两单才是同一路程", trip=("b", "c"))).platform == "Q"


def test_two_accepted_at_the_same_instant_are_for_a_person() -> None:
    rows = [order("b", "Q", "12:05"), order("a", "P", "12:05")]
    assert ask(*rows, statement=HARD).asks_a_person
    assert ask(*rows, statement=Statement(CHEN, "用户先下单", platform="Q")).decided_by is DecidedBy.PERSON


def test_the_statement_changes_nothing_where_one_platform_is_clear() -> None:
    assert ask(order("a", "P", "12:00"), statement=HARD).decided_by is DecidedBy.ORDER


def test_a_machine_or_a_statement_without_reasons_is_refused() -> None:
    rows = [order("b", "Q", "12:05"), order("a", "P", "12:00")]
    for wrong in (Statement(Actor("night", "job"), "x"), Statement(CHEN, "  "), Statement(CHEN, "x", trip=("z",))):
        with pytest.raises(CallerFault):
            ask(*rows, statement=wrong)


def test_a_row_in_quarantine_protects_as_well() -> None:
    told = ask(order("a", "P", "12:00", source="quarantined", started_at=None))
    assert told.platform == "P"
    assert "隔离" in told.zh
    # Acceptance stood in for the start of execution.
    assert told.mark == "assumed"


def test_no_order_leaves_it_to_a_person() -> None:
    assert ask().asks_a_person
    assert ask(order("a", "P", "12:00", completed_at="2025-08-01T12:09:59")).asks_a_person
    assert ask(statement=Statement(CHEN, "平台书面承认", platform="P")).platform == "P"


def test_before_july_2025_a_person_decides_but_taoyuan_has_a_rule() -> None:
    row = order("a", "P", "12:00") | {"accepted_at": "2025-05-01T12:00:00", "completed_at": "2025-05-01T12:30:00"}
    late = order("b", "Q", "12:00") | {"accepted_at": "2025-05-01T12:40:00", "completed_at": None}
    assert ask(row, place="320100", at="2025-05-01T12:10:00").asks_a_person
    told = ask(row, late, place="570100", at="2025-05-01T12:10:00")
    assert (told.platform, told.cites[0]) == ("P", "taoyuan-2022-1 §6")
    # Within the hour after the first order the one that goes on decides.
    assert ask(row, late, place="570100", at="2025-05-01T12:45:00").platform == "Q"
    assert ask(row, place="570100", at="2025-05-01T13:29:00").platform == "P"
