"""The rating at the places where a changed rule would hide: order, reasons of a change, what a digest is made of."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from tests.contributions.ground import JULY, PROVINCE, count, decision, small_book, standing, tariff
from zhibao.contributions.model import Because, LineKey, Rating
from zhibao.contributions.rules import (
    Fixed,
    adjustments,
    group_cites,
    numbers_used,
    rate_month,
    rated_industry,
    sort_key,
)
from zhibao.kit.errors import OwnFault


def key(**changed: Any) -> LineKey:
    said = {
        "platform": "A", "industry": "instant_delivery", "tier": "low", "tax_office": PROVINCE, "prefecture": "570100",
        "base_fen": 7, "factor": "1",
    }  # fmt: skip
    return LineKey(**(said | changed))


def rated(*counts: Any, **more: Any) -> Rating:
    names = ("A", "B")
    standings = [standing(name, industry, tier) for name in names for industry, tier in (("instant_delivery", "low"), ("ride_hailing", None))]
    return rate_month(list(counts), tariff(standings, **more), JULY)


def test_lines_stand_in_one_order_whatever_the_order_of_the_counts() -> None:
    counts = [
        count(name, district, 100, industry=industry)
        for name in ("B", "A")
        for industry in ("ride_hailing", "instant_delivery")
        for district in ("570302", "570102")
    ]
    groups = [(group.platform, group.industry, group.tier, group.tax_office) for group in rated(*counts).groups]
    assert groups == sorted(groups, key=lambda one: (one[0], one[1], one[2] or "", one[3]))
    assert rated(*counts) == rated(*reversed(counts))
    assert {(group.platform, group.industry) for group in rated(*counts).groups} == {
        (name, industry) for name in ("A", "B") for industry in ("ride_hailing", "instant_delivery")
    }


def test_tiers_of_one_enterprise_stand_in_their_order() -> None:
    """It changed its tier in the middle of the month: two groups, the higher one first by name."""
    standings = [standing("A", until=date(2025, 7, 15)), standing("A", tier="high", since=date(2025, 7, 16))]
    made = rate_month([count("A", "570102", 1, day=1), count("A", "570102", 1, day=31)], tariff(standings), JULY)
    assert [(group.tier, group.amount_fen) for group in made.groups] == [("high", 25), ("low", 7)]


def test_an_adjustment_rests_on_what_holds_today_else_on_what_was_fixed() -> None:
    said = Fixed("330000", 10, 70, ("old §1",), "assumed")
    (more,) = adjustments({key(): said}, rated(count("A", "570102", 11)).lines)
    assert (more.province, more.mark) == (PROVINCE, "official")
    assert "old §1" not in more.cites
    (gone,) = adjustments({key(): said}, [])
    assert (gone.province, gone.cites, gone.mark) == ("330000", ("old §1",), "assumed")


def test_a_key_is_shown_by_all_its_parts() -> None:
    assert sort_key(key()) == ("A", "instant_delivery", "low", PROVINCE, "570100", "000000007", "1")
    assert sort_key(key(tier=None))[2] == ""


@pytest.fixture
def changes() -> Iterator[Any]:
    """What a closed month changes by: the fixed lines (orders, fen), and the counts of today at 7 fen an order."""

    def made(fixed: dict[LineKey, tuple[int, int]], *counts: Any, **more: Any) -> list[tuple[int, int, Because]]:
        held = {one: Fixed(PROVINCE, orders, fen, (), "official") for one, (orders, fen) in fixed.items()}
        return [(change.orders, change.amount_fen, change.because) for change in adjustments(held, rated(*counts, **more).lines)]

    return made


def test_one_order_more_and_one_order_less_have_their_reasons(changes: Any) -> None:
    assert changes({key(): (10, 70)}, count("A", "570102", 11)) == [(1, 7, Because.ORDERS_ADDED)]
    assert changes({key(): (10, 70)}, count("A", "570102", 9)) == [(-1, -7, Because.ORDERS_REMOVED)]
    assert changes({key(): (10, 70)}, count("A", "570102", 10)) == []
    assert changes({}, count("A", "570102", 1)) == [(1, 7, Because.ORDERS_ADDED)]
    assert changes({key(): (1, 7)}) == [(-1, -7, Because.ORDERS_REMOVED)]


def test_the_same_orders_at_another_rate_are_a_changed_rate(changes: Any) -> None:
    found = changes({key(): (10, 70)}, count("A", "570102", 10), decisions=[decision("A", "2")])
    assert found == [(-10, -70, Because.RATE_CHANGED), (10, 140, Because.RATE_CHANGED)]


def test_one_order_more_at_another_rate_tells_both(changes: Any) -> None:
    more = changes({key(): (10, 70)}, count("A", "570102", 11), decisions=[decision("A", "2")])
    assert more == [(-10, -70, Because.RATE_CHANGED), (11, 154, Because.ORDERS_ADDED)]
    less = changes({key(): (10, 70)}, count("A", "570102", 9), decisions=[decision("A", "2")])
    assert less == [(-10, -70, Because.ORDERS_REMOVED), (9, 126, Because.RATE_CHANGED)]


def test_a_fen_that_moved_between_prefectures_is_no_order(changes: Any) -> None:
    assert changes({key(): (10, 69)}, count("A", "570102", 10)) == [(0, 1, Because.PARTS_MOVED)]
    assert changes({key(): (10, 71)}, count("A", "570102", 10)) == [(0, -1, Because.PARTS_MOVED)]


def test_an_order_that_costs_nothing_is_a_change_too(changes: Any) -> None:
    cheap = key(factor="0.05")
    found = changes({cheap: (1, 0)}, count("A", "570102", 2), decisions=[decision("A", "0.05")])
    assert found == [(1, 1, Because.ORDERS_ADDED)]
    found = changes({cheap: (2, 1)}, count("A", "570102", 3), decisions=[decision("A", "0.05")])
    assert found == [(1, 0, Because.ORDERS_ADDED)]


def test_a_count_below_zero_names_where() -> None:
    with pytest.raises(OwnFault) as fault:
        rated(count("A", "570102", -1))
    assert (fault.value.code, fault.value.place) == ("count_negative", "A instant_delivery 570100")


def test_a_count_outside_the_month_is_refused_on_both_sides() -> None:
    for day in (0, 32):
        with pytest.raises(OwnFault) as fault:
            rated(count("A", "570102", 1, day=day))
        assert fault.value.code == "count_outside_month"
    assert rated(count("A", "570102", 1, day=1), count("A", "570102", 1, day=31)).total_fen == 14


def test_the_numbers_used_are_each_told_once_in_a_fixed_order() -> None:
    one, two = count("A", "570102", 1), count("B", "570302", 5, industry="ride_hailing")
    used = numbers_used(rated(one, two))
    assert used == numbers_used(rated(two, one))
    assert used == sorted(used, key=str)
    assert len({str(figure) for figure in used}) == len(used)
    assert {"base_contribution", "contribution_rounding"} <= {figure["name"] for figure in used}


def test_a_group_cites_its_rates_and_its_rounding() -> None:
    (group,) = rated(count("A", "570102", 1)).groups
    assert group_cites(group)[-1] == "test §contribution_rounding"
    assert "test §base_contribution" in group_cites(group)


@pytest.mark.parametrize(("method", "fen"), [("half_up", 18), ("down", 17), ("up", 18)])
def test_the_rounding_is_the_one_that_the_law_names(method: str, fen: int) -> None:
    book = small_book().say("contribution_rounding", method)
    made = rated(count("A", "570102", 5), book=book, decisions=[decision("A", "0.5")])  # 17.5 fen
    assert made.total_fen == fen


def test_a_rounding_that_is_not_built_is_our_fault() -> None:
    with pytest.raises(OwnFault, match="rule_not_built"):
        rated(count("A", "570102", 5), book=small_book().say("contribution_rounding", "to_even"))


def test_food_delivery_is_rated_as_instant_delivery_from_its_merger() -> None:
    last, first = date(2025, 6, 30), date(2025, 7, 1)
    assert [rated_industry("food_delivery", day) for day in (last, first)] == ["food_delivery", "instant_delivery"]
    assert [rated_industry("ride_hailing", day) for day in (last, first)] == ["ride_hailing"] * 2
