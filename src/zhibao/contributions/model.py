"""The words of the contributions: what is counted, what rate holds, what a bill says. Plain values, no decisions.

Orders are whole numbers, amounts whole fen, rates exact fractions. A figure is one number of the law, of a
recorded decision or of an enrolment, with its cites and its mark.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple


class CountedOrders(NamedTuple):
    """Completed accepted orders of one platform on one day in one district, net of replaced versions."""

    platform: str
    industry: str
    district: str
    day: date
    orders: int


@dataclass(frozen=True)
class Standing:
    """How an enterprise stands in one province and industry for a time, as the register has it.

    `tier` is None where the industry has none, or where one is needed and nobody recorded it (`undecided`).
    `batch` is the step of the scheme it joined by ("2022", "2025"), `name` its name in the official list,
    `in_province_since` its first day in the province in any industry. `until` is the last day or None.
    """

    platform: str
    name: str
    batch: str
    province: str
    industry: str
    tier: str | None
    undecided: bool
    since: date
    until: date | None
    in_province_since: date
    cites: tuple[str, ...]
    mark: str

    def holds_on(self, day: date) -> bool:
        """Whether it holds on a day."""
        return self.since <= day and (self.until is None or day <= self.until)


@dataclass(frozen=True)
class RatingDecision:
    """A recorded decision on the factor of one enterprise in one province and industry.

    `cites` and `mark` say what it rests on where a rate review led to it: one that used an assumed number is provisional.
    """

    id: int
    platform: str
    province: str
    industry: str
    factor: Fraction
    since: date
    until: date | None
    ground: str
    document: str
    decided_by: str
    recorded: datetime
    cites: tuple[str, ...] = ()
    mark: str = "official"

    def holds_on(self, day: date) -> bool:
        """Whether it holds on a day."""
        return self.since <= day and (self.until is None or day <= self.until)


@dataclass(frozen=True)
class Figure:
    """One number that a line rests on."""

    name: str
    zh: str
    en: str
    value: str
    unit: str
    since: date | None
    until: date | None
    cites: tuple[str, ...]
    mark: str

    def document(self) -> dict[str, object]:
        """The figure as JSON."""
        return {
            "name": self.name,
            "zh": self.zh,
            "en": self.en,
            "value": self.value,
            "unit": self.unit,
            "from": self.since.isoformat() if self.since else None,
            "to": self.until.isoformat() if self.until else None,
            "cites": list(self.cites),
            "mark": self.mark,
        }


@dataclass(frozen=True)
class Rate:
    """What one order costs an enterprise on a day: base (fen) times factor, and every figure it rests on."""

    tier: str | None
    base_fen: int
    factor: Fraction
    figures: tuple[Figure, ...]
    mark: str
    cites: tuple[str, ...]

    @property
    def per_order(self) -> Fraction:
        """Fen per order, exact."""
        return self.base_fen * self.factor


@dataclass(frozen=True, order=True)
class Refusal:
    """Why orders cannot be rated, and who must act."""

    code: str
    zh: str
    en: str
    who_zh: str
    who_en: str
    cites: tuple[str, ...] = ()


@dataclass(frozen=True)
class RefusedOrders:
    """Orders of one platform and industry at one tax office that stand in no line, with the reason."""

    platform: str
    province: str
    tax_office: str
    industry: str
    orders: int
    refusal: Refusal


class LineKey(NamedTuple):
    """What makes a bill line: the rounding group, the prefecture and the rate."""

    platform: str
    industry: str
    tier: str | None
    tax_office: str
    prefecture: str
    base_fen: int
    factor: str


class Because(StrEnum):
    """Why a closed month changes."""

    ORDERS_ADDED = "orders_added"
    ORDERS_REMOVED = "orders_removed"
    RATE_CHANGED = "rate_changed"
    PARTS_MOVED = "parts_moved"


BECAUSE = {
    Because.ORDERS_ADDED: (
        "结账后到达的本月完成订单",
        "orders completed in the month that arrived after closing",
    ),
    Because.ORDERS_REMOVED: ("已计费订单被取消或更正", "billed orders that were cancelled or corrected"),
    Because.RATE_CHANGED: ("适用的档次、基准额或系数已更正", "tier, base or factor was corrected"),
    Because.PARTS_MOVED: (
        "同一笔合计在各市之间的尾差随订单变化",
        "the fen left over moved between prefectures of one total",
    ),
}


@dataclass(frozen=True)
class Line:
    """One line of a bill: one rounding group's part in one prefecture at one rate."""

    key: LineKey
    province: str
    orders: int
    amount_fen: int
    exact_fen: Fraction
    cites: tuple[str, ...]
    mark: str


@dataclass(frozen=True)
class Group:
    """One amount rounded once: one platform, industry, tier and tax office."""

    platform: str
    industry: str
    tier: str | None
    tax_office: str
    province: str
    exact_fen: Fraction
    amount_fen: int
    rounding: Figure
    lines: tuple[Line, ...]
    rates: tuple[Rate, ...]


@dataclass(frozen=True)
class Rating:
    """The rated counts of a month: the groups with their lines, and what could not be rated."""

    groups: tuple[Group, ...]
    refused: tuple[RefusedOrders, ...]

    @property
    def lines(self) -> tuple[Line, ...]:
        """All lines in the order of their keys."""
        return tuple(line for group in self.groups for line in group.lines)

    @property
    def total_fen(self) -> int:
        """The sum of all lines in fen."""
        return sum(group.amount_fen for group in self.groups)


@dataclass(frozen=True)
class Adjustment:
    """A change of a closed month: orders and fen to add (or to take away) under one line key."""

    key: LineKey
    province: str
    orders: int
    amount_fen: int
    because: Because
    cites: tuple[str, ...]
    mark: str
    batch: int | None = None
    recorded: datetime | None = None


def written(value: Fraction) -> str:
    """An exact rate as people write it: 17/20 -> "0.85"; a fraction that never ends stays "1/3"."""
    bottom = value.denominator
    for prime in (2, 5):
        while bottom % prime == 0:
            bottom //= prime
    if bottom != 1:
        return f"{value.numerator}/{value.denominator}"
    places = 0
    while (value * 10**places).denominator != 1:
        places += 1
    digits = str(abs(value.numerator) * 10**places // value.denominator).rjust(places + 1, "0")
    sign = "-" if value < 0 else ""
    return sign + (digits if places == 0 else f"{digits[:-places]}.{digits[-places:]}")
