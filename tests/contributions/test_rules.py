"""Rating: exact, rounded once, indifferent to how counts are cut, and equal to a slow oracle line by line."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.contributions import oracle
from tests.contributions.ground import (
    DISTRICTS,
    JULY,
    PROVINCE,
    count,
    decision,
    small_book,
    standing,
    tariff,
)
from zhibao.contributions import rules
from zhibao.contributions.model import Because, CountedOrders, LineKey, Rating, written
from zhibao.contributions.rules import Fixed, adjustments, rate_month
from zhibao.kit.errors import OwnFault

FACTORS = ["1", "0.8", "0.85", "1.2", "1/3", "0.5"]
PLATFORMS = ("A", "B")
COUNTS = st.lists(
    st.builds(
        CountedOrders,
        st.sampled_from(PLATFORMS),
        st.sampled_from(["ride_hailing", "instant_delivery", "intracity_freight"]),
        st.sampled_from(DISTRICTS),
        st.integers(1, 31).map(lambda day: date(2025, 7, day)),
        st.integers(0, 50_000),
    ),
    max_size=25,
)
MOVES = st.lists(st.integers(0, 10**6), min_size=1, max_size=6)


def priced(factor: str, later: str) -> tuple[Any, Any]:
    """A tariff with a base that changes on the 11th and a factor that changes on the 21st; and its plain price."""
    book = small_book()
    book.say("base_contribution", "0.03", since=date(2025, 7, 11), industry="ride_hailing")
    standings = [
        standing(platform, industry, "low" if industry == "instant_delivery" else None)
        for platform in PLATFORMS
        for industry in ("ride_hailing", "instant_delivery", "intracity_freight")
    ]
    decisions = [
        decision("A", factor, until=date(2025, 7, 20)),
        decision("A", later, since=date(2025, 7, 21), number=2),
    ]

    def price(platform: str, industry: str, day: date) -> tuple[Fraction, Fraction]:
        base = {"ride_hailing": 3 if day.day > 10 else 1, "instant_delivery": 7, "intracity_freight": 18}[
            industry
        ]
        rated = platform == "A" and industry == "instant_delivery"
        return Fraction(base), Fraction(later if day.day > 20 else factor) if rated else Fraction(1)

    return tariff(standings, decisions, book), price


def shown(rating: Rating) -> dict[Any, tuple[int, int]]:
    return {
        (line.key.platform, line.key.industry, line.key.tax_office, line.key.prefecture,
         f"{line.key.base_fen} {Fraction(line.key.factor)}"): (line.orders, line.amount_fen)
        for line in rating.lines
    }  # fmt: skip


@given(COUNTS, st.sampled_from(FACTORS), st.sampled_from(FACTORS))
@settings(max_examples=120, deadline=None)
def test_equals_the_slow_oracle_line_by_line(counts: list[CountedOrders], factor: str, later: str) -> None:
    rates, price = priced(factor, later)
    rating = rate_month(counts, rates, JULY)
    lines, total = oracle.rate(counts, price)
    assert shown(rating) == lines
    assert rating.total_fen == total


@given(COUNTS, st.sampled_from(FACTORS), st.randoms(use_true_random=False))
@settings(max_examples=80, deadline=None)
def test_cutting_and_reordering_counts_changes_nothing(
    counts: list[CountedOrders], factor: str, random: Any
) -> None:
    rates, _ = priced(factor, "1/3")
    cut: list[CountedOrders] = []
    for row in counts:
        first = random.randint(0, row.orders)
        extra = random.randint(0, 9)
        cut += [
            row._replace(orders=first + extra),
            row._replace(orders=row.orders - first),
            row._replace(orders=-extra),
        ]
    random.shuffle(cut)
    again, _ = priced(factor, "1/3")
    assert rate_month(cut, again, JULY) == rate_month(counts, rates, JULY)


@given(COUNTS, st.sampled_from(FACTORS), st.sampled_from(FACTORS))
@settings(max_examples=60, deadline=None)
def test_parts_add_up_and_every_order_is_in_one_line(
    counts: list[CountedOrders], factor: str, later: str
) -> None:
    rates, _ = priced(factor, later)
    rating = rate_month(counts, rates, JULY)
    for group in rating.groups:
        assert sum(line.amount_fen for line in group.lines) == group.amount_fen
        assert sum((line.exact_fen for line in group.lines), Fraction(0)) == group.exact_fen
        assert abs(group.amount_fen - group.exact_fen) <= Fraction(1, 2)
        assert all(abs(line.amount_fen - line.exact_fen) < 2 for line in group.lines)
    assert sum(line.orders for line in rating.lines) == sum(row.orders for row in counts)
    keys = [line.key for line in rating.lines]
    assert len(keys) == len(set(keys))


@given(COUNTS, COUNTS, COUNTS)
@settings(max_examples=80, deadline=None)
def test_adjustments_bring_a_closed_month_to_one_rounding_of_the_final_count(
    before: list[CountedOrders], then: list[CountedOrders], final: list[CountedOrders]
) -> None:
    rates, _ = priced("0.85", "1/3")
    held: dict[LineKey, Fixed] = {}
    for stage in (before, then, final):
        rating = rate_month(stage, rates, JULY)
        for change in adjustments(held, rating.lines):
            old = held.get(change.key, Fixed(PROVINCE, 0, 0, (), "official"))
            held[change.key] = Fixed(
                PROVINCE,
                old.orders + change.orders,
                old.amount_fen + change.amount_fen,
                change.cites,
                change.mark,
            )
        assert {
            key: (one.orders, one.amount_fen) for key, one in held.items() if one.orders or one.amount_fen
        } == {line.key: (line.orders, line.amount_fen) for line in rating.lines}
        assert adjustments(held, rating.lines) == []


def test_one_rounding_per_tax_office_not_per_prefecture() -> None:
    """Three prefectures of a third of a fen each are one fen; rounding each of them would give none."""
    counts = [
        count("A", "570102", 1),
        count("A", "570302", 1),
        count("A", "570402", 1),
        count("A", "570202", 1),
    ]
    rating = rate_month(counts, tariff([standing("A")], [decision("A", "1/21")]), JULY)
    assert [(line.key.tax_office, line.key.prefecture, line.amount_fen) for line in rating.lines] == [
        ("570000", "570100", 1),
        ("570000", "570300", 0),
        ("570000", "570400", 0),
        ("570200", "570200", 0),
    ]


def test_a_half_fen_is_rounded_up() -> None:
    rating = rate_month([count("A", "570102", 1)], tariff([standing("A")], [decision("A", "0.5")]), JULY)
    assert rating.total_fen == 4


def test_the_development_zone_is_its_own_tax_office_inside_its_city() -> None:
    rating = rate_month([count("A", "570371", 10)], tariff([standing("A")]), JULY)
    assert [(line.key.tax_office, line.key.prefecture) for line in rating.lines] == [("570371", "570300")]


def test_the_base_of_the_day_of_completion_applies() -> None:
    book = small_book().say(
        "base_contribution", "0.10", since=date(2025, 7, 16), industry="instant_delivery", tier="low"
    )
    rating = rate_month(
        [count("A", "570102", 100, day=15), count("A", "570102", 100, day=16)],
        tariff([standing("A")], book=book),
        JULY,
    )
    assert [(line.key.base_fen, line.orders, line.amount_fen) for line in rating.lines] == [
        (7, 100, 700),
        (10, 100, 1000),
    ]


def test_an_undecided_tier_is_refused_and_names_who_must_act() -> None:
    rating = rate_month(
        [count("A", "570102", 5), count("B", "570102", 7)],
        tariff([standing("A", tier=None, undecided=True), standing("B")]),
        JULY,
    )
    assert [(one.platform, one.orders, one.refusal.code) for one in rating.refused] == [
        ("A", 5, "tier_not_recorded")
    ]
    assert "Taoyuan" in rating.refused[0].refusal.who_en
    assert rating.total_fen == 49


def test_a_factor_that_needs_a_decision_is_refused_until_it_is_recorded() -> None:
    book = small_book().say("factor_needs_decision", True, batch="2022")
    first = standing("A", batch="2022", in_province_since=date(2022, 7, 1))
    assert rate_month([count("A", "570102", 5)], tariff([first], book=book), JULY).refused[
        0
    ].refusal.code == ("factor_not_recorded")
    rated = rate_month([count("A", "570102", 5)], tariff([first], [decision("A", "0.8")], book), JULY)
    assert not rated.refused
    assert rated.total_fen == 28


@pytest.mark.parametrize(
    ("since", "refused"), [(date(2024, 7, 1), True), (date(2024, 7, 2), False), (date(2025, 7, 1), False)]
)
def test_floating_reaches_who_had_paid_twelve_months_when_the_period_began(
    since: date, refused: bool
) -> None:
    book = small_book()
    for name, value in (("float_begins", "2025-07-01"), ("next_standard_begins", "2027-01-01")):
        book.say(name, value)
    book.say("months_before_first_float", 12)
    rating = rate_month(
        [count("A", "570102", 5)], tariff([standing("A", in_province_since=since)], book=book), JULY
    )
    assert bool(rating.refused) is refused


def test_a_published_factor_stands_below_a_recorded_one() -> None:
    book = small_book().say("factor_by_platform", "1.2", platform="A")
    assert rate_month([count("A", "570102", 100)], tariff([standing("A")], book=book), JULY).total_fen == 840
    recorded = [decision("A", "0.9"), decision("A", "0.5", number=2)]
    assert (
        rate_month([count("A", "570102", 100)], tariff([standing("A")], recorded, book), JULY).total_fen
        == 350
    )


def test_orders_before_the_joining_date_are_refused_not_lost() -> None:
    rating = rate_month(
        [count("A", "570102", 3, day=1), count("A", "570102", 4, day=10)],
        tariff([standing("A", since=date(2025, 7, 5))]),
        JULY,
    )
    assert [(one.orders, one.refusal.code) for one in rating.refused] == [(3, "not_enrolled")]
    assert sum(line.orders for line in rating.lines) == 4


def test_a_missing_base_refuses_its_line_and_says_who_must_fill_it() -> None:
    rating = rate_month([count("A", "570102", 3)], tariff([standing("A", tier="middle")]), JULY)
    assert rating.refused[0].refusal.code == "missing_number"


@pytest.mark.parametrize(
    "name", ["base_contribution", "billable_status", "billing_month_by", "contribution_rounding"]
)
def test_the_weakest_mark_travels_to_the_line(name: str) -> None:
    book = small_book()
    book.said[name] = [(*one[:4], "assumed") for one in book.said[name]]
    line = rate_month([count("A", "570102", 3)], tariff([standing("A")], book=book), JULY).lines[0]
    assert line.mark == "assumed"
    assert f"test §{name}" in line.cites


def test_counts_of_another_month_or_below_zero_are_our_own_fault() -> None:
    with pytest.raises(OwnFault, match="count_outside_month"):
        rate_month(
            [CountedOrders("A", "instant_delivery", "570102", date(2025, 8, 1), 1)],
            tariff([standing("A")]),
            JULY,
        )
    with pytest.raises(OwnFault, match="count_negative"):
        rate_month([count("A", "570102", -1)], tariff([standing("A")]), JULY)


def test_a_rounding_nobody_built_is_refused() -> None:
    book = small_book().say("contribution_rounding", "to_ten_fen")
    with pytest.raises(OwnFault, match="rule_not_built"):
        rate_month([count("A", "570102", 1)], tariff([standing("A")], book=book), JULY)


def test_adjustments_say_why() -> None:
    rates = tariff([standing("A")])
    dear = tariff([standing("A")], [decision("A", "2")])
    counts = [count("A", "570102", 10), count("A", "570302", 10)]
    held = {
        line.key: Fixed(PROVINCE, line.orders, line.amount_fen, (), "official")
        for line in rate_month(counts, rates, JULY).lines
    }
    more = adjustments(
        held, rate_month([count("A", "570102", 13), count("A", "570302", 4)], rates, JULY).lines
    )
    assert [(one.orders, one.amount_fen, one.because) for one in more] == [
        (3, 21, Because.ORDERS_ADDED),
        (-6, -42, Because.ORDERS_REMOVED),
    ]
    other = adjustments(held, rate_month(counts, dear, JULY).lines)
    assert {one.because for one in other} == {Because.RATE_CHANGED}
    assert sum(one.amount_fen for one in other) == 140


def test_written_fractions() -> None:
    assert [written(Fraction(text)) for text in ("0.85", "1", "1/3", "-0.05", "12.5", "0")] == [
        "0.85", "1", "1/3", "-0.05", "12.5", "0",
    ]  # fmt: skip


def test_numbers_used_do_not_depend_on_the_order_of_counts() -> None:
    rates, _ = priced("0.8", "1")
    counts = [count("A", district, 5, day=day) for district in DISTRICTS for day in (1, 12, 25)]
    one, other = rate_month(counts, rates, JULY), rate_month(counts[::-1], priced("0.8", "1")[0], JULY)
    assert rules.numbers_used(one) == rules.numbers_used(other)
