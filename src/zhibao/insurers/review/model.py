"""What a review looks at and what it says: quarters, indicators, tasks as they were judged, scores with intervals, fees."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from typing import Any

from zhibao.kit.clock import Month
from zhibao.kit.errors import CallerFault
from zhibao.kit.money import round_half_up


@dataclass(frozen=True, order=True)
class Quarter:
    """A calendar quarter, written "2025-Q3"."""

    year: int
    number: int

    @classmethod
    def parse(cls, text: str) -> Quarter:
        """A quarter from "2025-Q3". Raises CallerFault `quarter_form`."""
        match = re.fullmatch(r"(20\d{2})-Q([1-4])", text.strip())
        if match is None:
            raise CallerFault(
                "quarter_form", f"“{text}”不是季度。", f"{text!r} is no quarter.", place="period", remedy_zh="请按“2025-Q3”的形式填写。", remedy_en='Write it like "2025-Q3".'
            )
        return cls(int(match.group(1)), int(match.group(2)))

    @classmethod
    def of(cls, day: date) -> Quarter:
        """The quarter a day lies in."""
        return cls(day.year, (day.month + 2) // 3)

    @property
    def first(self) -> date:
        """The first day."""
        return date(self.year, 3 * self.number - 2, 1)

    @property
    def last(self) -> date:
        """The last day."""
        return Month(self.year, 3 * self.number).last

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.last - self.first).days + 1

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    def __str__(self) -> str:
        return f"{self.year}-Q{self.number}"


@dataclass(frozen=True)
class Indicator:
    """An indicator: one question of single tasks."""

    id: str
    zh: str
    en: str
    question_zh: str
    question_en: str
    cites: tuple[str, ...]


@dataclass(frozen=True)
class Scheme:
    """How a quarter is reckoned: the weight of each indicator, and the numbers of the method, each of the law."""

    weights: Mapping[str, Fraction]
    shrinkage: int
    least_tasks: int
    interval: Fraction
    cites: tuple[str, ...]
    mark: str

    def document(self) -> dict[str, Any]:
        """As it is kept beside a review and told to others."""
        return {
            "weights": {name: str(weight) for name, weight in self.weights.items()}, "shrinkage": self.shrinkage, "least_tasks": self.least_tasks,
            "interval": str(self.interval), "cites": list(self.cites), "mark": self.mark,
        }  # fmt: skip


@dataclass(frozen=True)
class Judged:
    """A task as the review counts it: its group of like tasks, and for each indicator whether it met it. What is absent was not judged."""

    task_no: str
    mandate_no: str
    insurer: str
    case_no: str
    likeness: str
    met: Mapping[str, int]


@dataclass(frozen=True)
class Measured:
    """One indicator of one insurer: how many tasks were judged and met it, how many would have at the rate of all, and the adjusted rate.

    `spread` is the variance of the adjusted rate.
    """

    judged: int
    met: int
    expected: Fraction
    rate: Fraction
    spread: Fraction


@dataclass(frozen=True)
class Score:
    """What a review says of an insurer. Without enough tasks there is no score; where intervals overlap there is no rank."""

    insurer: str
    tasks: int
    measured: Mapping[str, Measured]
    score: Fraction | None
    low: Fraction | None
    high: Fraction | None
    rank: int | None = None

    def figures(self) -> dict[str, Any]:
        """The indicators as text, rates with four decimals."""
        return {
            name: {"judged": one.judged, "met": one.met, "expected": decimals(one.expected, 2), "rate": decimals(one.rate, 4), "spread": decimals(one.spread, 6)}
            for name, one in self.measured.items()
        }


@dataclass(frozen=True)
class FeeLine:
    """A line of a fee: what it is for, of which days, how many fen."""

    kind: str
    task_no: str | None
    case_no: str | None
    since: date
    until: date
    amount_fen: int


@dataclass(frozen=True)
class Fee:
    """A fee of a mandate for a quarter, in whole fen: earned, of it kept back, of that released or kept for good, and moved by the score."""

    lines: tuple[FeeLine, ...]
    retained_share: Fraction
    earned_fen: int
    retained_fen: int
    released_fen: int
    kept_fen: int
    moved_fen: int
    zh: str
    en: str
    marks: tuple[str, ...] = field(default=())

    @property
    def payable_fen(self) -> int:
        """What is paid for the quarter in the end."""
        return self.earned_fen - self.kept_fen + self.moved_fen


def decimals(value: Fraction, places: int) -> str:
    """A fraction as text with so many decimals, rounded half up: 2/3 with two is "0.67"."""
    scaled = round_half_up(value * 10**places)
    sign, whole = ("-" if scaled < 0 else ""), abs(scaled)
    return f"{sign}{whole // 10**places}.{whole % 10**places:0{places}d}"
