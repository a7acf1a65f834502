"""Rows of the process set by hand, so that a test sees exactly what a rule decides."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from fractions import Fraction
from typing import Any

from zhibao.control.model import Hit
from zhibao.control.process.model import (
    AccountSet,
    Hand,
    Injury,
    Interest,
    Look,
    OrderSeen,
    Paper,
    Process,
    ProcessLimits,
    Tie,
    Verdict,
)
from zhibao.control.process.rules import RULES
from zhibao.kit.clock import ZONE

PLACE = "570100"
DAY = date(2025, 9, 1)
NOON = datetime(2025, 9, 1, 12, tzinfo=ZONE)
LIMITS = ProcessLimits(
    ring_cases=3, ring_most=12, account_days=7, picture_bits=20, trace_hours=12, after_minutes=60, apart_minutes=15, night_from=22, night_to=6,
    night_acts=10, reads_least=15, reads_share=Fraction(1, 2), reviews_least=30, confidence=Fraction(99, 100),
)  # fmt: skip
APART = frozenset({frozenset({"business", "finance"})})


def found(rule: str, limits: ProcessLimits = LIMITS, /, **rows: Any) -> list[Hit]:
    """What one rule finds."""
    return list(RULES[rule](Process(**{name: held if name == "apart" else tuple(held) for name, held in rows.items()}), limits))


def case(number: int) -> str:
    return f"{PLACE}-2025-{number:06d}"


def tie(number: int, kind: str, key: str, person: int | None = None) -> Tie:
    return Tie(case(number), PLACE, person or number, kind, key, DAY)


def paper(number: int, digest: str, print_of: str | None = None, at: datetime | None = None) -> Paper:
    return Paper(f"{case(number)}-E1", PLACE, case(number), number, "scene_photograph", digest, print_of, at or NOON + timedelta(days=number), DAY)


def order(minutes: int, length: int | None = 30, city: str = "5701", platform: str = "U1", number: str = "1") -> OrderSeen:
    """An order accepted so many minutes after noon."""
    begin = NOON + timedelta(minutes=minutes)
    return OrderSeen(platform, number, city, begin, None if length is None else begin + timedelta(minutes=length))


def injury(*orders: OrderSeen, **change: Any) -> Injury:
    return replace(Injury(case(1), PLACE, 1, NOON, DAY, date(2025, 1, 1), True, orders), **change)


def changed(days: int | None) -> AccountSet:
    return AccountSet("person:1", PLACE, case(1), "old", "new", "keeper", DAY, None if days is None else DAY + timedelta(days), 100_000)


def hand(officer: str = "li.si", number: int = 1, at: datetime = NOON, group: str = "business", post: str = "case_clerk", off: bool = False) -> Hand:
    return Hand(officer, post, group, PLACE, case(number), "step", at, off)


def interest(how: str, officer: str = "li.si") -> Interest:
    return Interest(officer, PLACE, case(1), "person:1", how)


def look(person: int, served: bool = False, officer: str = "li.si", on: date = DAY) -> Look:
    return Look(officer, PLACE, person, case(person), on, served)


def verdicts(by: str, count: int, against: int = 0, kind: str = "award_review") -> list[Verdict]:
    return [Verdict(by, kind, PLACE, case(number), number < against, DAY) for number in range(count)]
