"""The order that a case is screened by: the one being carried out, else the last that ended before the accident."""

from __future__ import annotations

from datetime import datetime, timedelta

from zhibao.journeys.case_to_screening import order_carried
from zhibao.kit.clock import ZONE
from zhibao.orders.model import OrderAt, Source

NOON = datetime(2025, 9, 8, 12, tzinfo=ZONE)


def _order(no: str, taken: int, ended: int | None) -> OrderAt:
    return OrderAt(
        no, 1, "P", "instant_delivery", "570102", NOON + timedelta(minutes=taken), None,
        None if ended is None else NOON + timedelta(minutes=ended), "completed", True, "measures-2025", False, Source.ACCEPTED,
    )  # fmt: skip


def test_the_order_carried_last_of_those_not_ended_counts() -> None:
    held = [_order("a", -40, 5), _order("b", -10, None), _order("c", -60, -1)]
    found = order_carried(held, NOON)
    assert found is not None and found.order_no == "b"


def test_an_order_that_ended_before_counts_where_none_is_going() -> None:
    found = order_carried([_order("a", -90, -50), _order("b", -45, -2)], NOON)
    assert found is not None and found.order_no == "b"


def test_an_order_taken_after_the_accident_is_none_of_it() -> None:
    assert order_carried([_order("a", 1, 30)], NOON) is None
    assert order_carried([], NOON) is None


def test_an_order_that_ends_in_the_same_instant_is_still_carried() -> None:
    found = order_carried([_order("a", -20, 0), _order("b", -19, -1)], NOON)
    assert found is not None and found.order_no == "a"
