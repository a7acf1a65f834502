"""The decisions of the contributions: what a month costs, and how a closed month changes.

Fee = orders x base contribution x factor (`shandong-2025 §2`, `guangdong-2026-2 §2`, `taoyuan-2025-1 §11`). The
product of a platform, industry, tier and tax office is summed exactly and rounded once (`readings §3`);
prefectures get their parts by largest remainder. The rate is the one in force on the day of completion.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from zhibao.contributions.model import (
    Adjustment,
    Because,
    CountedOrders,
    Figure,
    Group,
    Line,
    LineKey,
    Rate,
    Rating,
    Refusal,
    RefusedOrders,
    written,
)
from zhibao.contributions.tariff import Tariff, Where, cites_of
from zhibao.kit.clock import Month
from zhibao.kit.errors import OwnFault
from zhibao.kit.money import allocate, round_down, round_half_up, round_up
from zhibao.law import weakest

RULES_VERSION = "contributions-1"

ROUNDINGS: dict[str, Callable[[Fraction], int]] = {
    "half_up": round_half_up,
    "down": round_down,
    "up": round_up,
}

_FOOD_DELIVERY_MERGED = date(2025, 7, 1)

_GroupKey = tuple[str, str, str | None, str]
_Parts = dict[tuple[str, int], int]


def rated_industry(industry: str, day: date) -> str:
    """The industry under which an order completed on a day is rated.

    Food delivery is part of instant delivery from 2025-07-01 (`mohrss-2025-24 §3`), also for an order that was taken
    before and completed after.
    """
    return "instant_delivery" if industry == "food_delivery" and day >= _FOOD_DELIVERY_MERGED else industry


def rate_month(counts: Iterable[CountedOrders], tariff: Tariff, month: Month) -> Rating:
    """Rate the completed orders of a month.

    The order of the counts, and how they are cut into rows, does not matter. Counts that no rate reaches are
    returned as refused with who must act: every order is in exactly one line or in exactly one refusal.
    Raises OwnFault `count_outside_month` or `count_negative`.
    """
    ledger = _gather(counts, tariff, month)
    parts: dict[_GroupKey, _Parts] = defaultdict(dict)
    offices: dict[_GroupKey, Where] = {}
    refused: dict[tuple[str, str, str, str, Refusal], int] = defaultdict(int)
    for (platform, industry, where, number), orders in ledger.orders.items():
        if orders < 0:
            raise _negative(platform, industry, where, month)
        if orders == 0:
            continue
        answer = ledger.answers[number]
        if isinstance(answer, Refusal):
            refused[platform, where.province, where.tax_office, industry, answer] += orders
            continue
        key = (platform, industry, answer.tier, where.tax_office)
        parts[key][where.prefecture, number] = orders
        offices[key] = where
    groups = [
        _group(
            key, parts[key], ledger.answers, tariff.rounding(offices[key].province, month.last), offices[key]
        )
        for key in sorted(parts, key=lambda key: (key[0], key[1], key[2] or "", key[3]))
    ]
    return Rating(
        tuple(groups),
        tuple(RefusedOrders(*key[:4], orders, key[4]) for key, orders in sorted(refused.items())),
    )


class _Ledger:
    """Orders by platform, industry, place and rate, while the counts are read."""

    def __init__(self) -> None:
        self.orders: dict[tuple[str, str, Where, int], int] = defaultdict(int)
        self.answers: list[Rate | Refusal] = []


def _gather(counts: Iterable[CountedOrders], tariff: Tariff, month: Month) -> _Ledger:
    """Sum the counts. Districts and days are resolved once each, so that a row costs three dictionary steps."""
    ledger = _Ledger()
    sums, answers = ledger.orders, ledger.answers
    places: dict[str, Where] = {}
    numbers: dict[tuple[str, str, str, object], int] = {}
    known: dict[Rate | Refusal, int] = {}
    first, last = month.first, month.last
    for platform, industry, district, day, orders in counts:
        where = places.get(district)
        if where is None:
            where = places[district] = tariff.where(district)
        number = numbers.get((platform, industry, where[0], day))
        if number is None:
            if not first <= day <= last:
                raise OwnFault(
                    "count_outside_month",
                    f"{day} 的订单数不属于 {month}。",
                    f"A count of {day} does not belong to {month}.",
                )
            answer = tariff.rate(platform, where.province, industry, day)
            number = known.setdefault(answer, len(answers))
            if number == len(answers):
                answers.append(answer)
            numbers[platform, industry, where[0], day] = number
        sums[platform, industry, where, number] += orders
    return ledger


def _group(
    key: _GroupKey, parts: _Parts, answers: list[Rate | Refusal], rounding: Figure, where: Where
) -> Group:
    """One amount: the exact sum, rounded once, and its parts by largest remainder, ties by prefecture, base, factor."""
    platform, industry, tier, tax_office = key
    held: dict[LineKey, list[tuple[int, Rate]]] = defaultdict(list)
    for (prefecture, number), orders in parts.items():
        rate = answers[number]
        # Refused orders were put aside before.
        assert isinstance(rate, Rate)
        line = LineKey(platform, industry, tier, tax_office, prefecture, rate.base_fen, written(rate.factor))
        held[line].append((orders, rate))
    shares = {
        sort_key(line): sum((orders * rate.per_order for orders, rate in counted), Fraction(0))
        for line, counted in sorted(held.items(), key=lambda item: sort_key(item[0]))
    }
    whole = sum(shares.values(), Fraction(0))
    amount = rounder(rounding)(whole)
    amounts: Mapping[tuple[str, ...], int] = allocate(amount, shares) if amount else dict.fromkeys(shares, 0)
    lines = tuple(
        _line(line, where.province, held[line], shares[sort_key(line)], amounts[sort_key(line)], rounding)
        for line in sorted(held, key=sort_key)
    )
    rates = {rate for counted in held.values() for _, rate in counted}
    return Group(
        platform, industry, tier, tax_office, where.province, whole, amount, rounding, lines, _in_order(rates)
    )


def _line(
    key: LineKey,
    province: str,
    counted: list[tuple[int, Rate]],
    share: Fraction,
    amount: int,
    rounding: Figure,
) -> Line:
    rates = _in_order({rate for _, rate in counted})
    return Line(
        key=key,
        province=province,
        orders=sum(orders for orders, _ in counted),
        amount_fen=amount,
        exact_fen=share,
        cites=tuple(
            dict.fromkeys(cite for part in (*(rate.cites for rate in rates), rounding.cites) for cite in part)
        ),
        mark=weakest([*(rate.mark for rate in rates), rounding.mark]),
    )


def _in_order(rates: Iterable[Rate]) -> tuple[Rate, ...]:
    """Rates in an order that depends on what they say only."""
    return tuple(sorted(rates, key=lambda rate: repr([figure.document() for figure in rate.figures])))


def rounder(rounding: Figure) -> Callable[[Fraction], int]:
    """The rounding that a number of the law names. Raises OwnFault for one that is not built."""
    try:
        return ROUNDINGS[rounding.value]
    except KeyError:
        raise OwnFault(
            "rule_not_built",
            f"舍入方式“{rounding.value}”尚未实现。",
            f"The rounding {rounding.value!r} is not built.",
        ) from None


def _negative(platform: str, industry: str, where: Where, month: Month) -> OwnFault:
    return OwnFault(
        "count_negative",
        f"{month} 的净订单数为负，计数与订单不符。",
        f"The net count of {month} is negative; the counts do not fit the orders.",
        place=f"{platform} {industry} {where.prefecture}",
    )


class Fixed(NamedTuple):
    """What closing and earlier adjustments fixed under one line key."""

    province: str
    orders: int
    amount_fen: int
    cites: tuple[str, ...]
    mark: str


def adjustments(fixed: Mapping[LineKey, Fixed], final: Iterable[Line]) -> list[Adjustment]:
    """What a closed month must still change by, so that lines and adjustments equal one rounding of the final count."""
    wanted = {line.key: line for line in final}
    nothing = Fixed("", 0, 0, (), "official")
    moved: dict[tuple[str, str, str, str], int] = defaultdict(int)
    changes: list[tuple[LineKey, int, int]] = []
    for key in sorted({*fixed, *wanted}, key=sort_key):
        line, held = wanted.get(key), fixed.get(key, nothing)
        orders = (line.orders if line else 0) - held.orders
        amount = (line.amount_fen if line else 0) - held.amount_fen
        moved[_without_rate(key)] += orders
        if orders or amount:
            changes.append((key, orders, amount))
    return [
        Adjustment(
            key,
            _shown(wanted.get(key), fixed.get(key)).province,
            orders,
            amount,
            _because(moved[_without_rate(key)], orders),
            _shown(wanted.get(key), fixed.get(key)).cites,
            _shown(wanted.get(key), fixed.get(key)).mark,
        )
        for key, orders, amount in changes
    ]


def _shown(line: Line | None, held: Fixed | None) -> Line | Fixed:
    """Where an adjustment takes its cites from: the re-rated line, else what was fixed."""
    found = line or held
    assert found is not None
    return found


def _without_rate(key: LineKey) -> tuple[str, str, str, str]:
    return (key.platform, key.industry, key.tax_office, key.prefecture)


def _because(moved: int, orders: int) -> Because:
    """Orders came or went; or the same orders are rated otherwise; or only the fen left over moved."""
    if orders == 0:
        return Because.PARTS_MOVED
    if moved == 0 or (moved > 0) != (orders > 0):
        return Because.RATE_CHANGED
    return Because.ORDERS_ADDED if orders > 0 else Because.ORDERS_REMOVED


def sort_key(key: LineKey) -> tuple[str, ...]:
    """The order in which lines are shown."""
    return (
        key.platform,
        key.industry,
        key.tier or "",
        key.tax_office,
        key.prefecture,
        f"{key.base_fen:09d}",
        key.factor,
    )


def numbers_used(rating: Rating) -> list[dict[str, object]]:
    """Every figure that the lines of a rating rest on, each once, in a fixed order: what its digest is made of."""
    figures = {
        figure
        for group in rating.groups
        for figure in (group.rounding, *(figure for rate in group.rates for figure in rate.figures))
    }
    return sorted((figure.document() for figure in figures), key=lambda figure: str(figure))


def group_cites(group: Group) -> tuple[str, ...]:
    """All cites of one rounded amount."""
    return cites_of([*(figure for rate in group.rates for figure in rate.figures), group.rounding])
