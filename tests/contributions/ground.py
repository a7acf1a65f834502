"""A small law for tests: every number is set by hand, so that a test sees exactly what it decides."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from fractions import Fraction
from types import SimpleNamespace
from typing import Any, cast

from zhibao import law
from zhibao.contributions.model import CountedOrders, RatingDecision, Standing
from zhibao.contributions.tariff import Tariff
from zhibao.kit.clock import Month, now

JULY = Month(2025, 7)
PROVINCE = "570000"
DISTRICTS = ("570102", "570103", "570202", "570302", "570371", "570402")


class SmallBook:
    """Numbers by name: a list of (keys, first day, last day, value, mark)."""

    def __init__(self) -> None:
        self.said: dict[str, list[tuple[dict[str, str], date, date | None, Any, str]]] = {}
        self.asked = 0

    def say(
        self,
        name: str,
        value: Any,
        *,
        since: date = date(2022, 7, 1),
        until: date | None = None,
        mark: str = "official",
        **keys: str,
    ) -> SmallBook:
        """Set a number; the later word counts."""
        self.said.setdefault(name, []).append((keys, since, until, value, mark))
        return self

    def number(self, name: str, *, place: str, on: date, by: Mapping[str, Any] | None = None) -> Any:
        """Answer as the book of the law does."""
        self.asked += 1
        given = {key: word for key, word in (by or {}).items() if word is not None}
        for keys, since, until, value, mark in reversed(self.said.get(name, [])):
            if since <= on and (until is None or on <= until) and keys.items() <= given.items():
                fen = None
                return SimpleNamespace(
                    name=name,
                    value=value,
                    value_fen=fen,
                    unit="test",
                    valid_from=since,
                    valid_to=until,
                    cites=(f"test §{name}",),
                    mark=mark,
                    provisional=mark == "assumed",
                    zh=name,
                    en=name,
                )
        raise law.MissingNumber(
            "missing_number",
            f"缺少 {name}",
            f"{name} is missing",
            name=name,
            filled_by_zh="某机关",
            filled_by_en="somebody",
        )


def small_book() -> SmallBook:
    """The numbers of 桃源 as far as contributions need them."""
    return (
        SmallBook()
        .say("base_contribution", "0.01", industry="ride_hailing")
        .say("base_contribution", "0.07", industry="instant_delivery", tier="low")
        .say("base_contribution", "0.25", industry="instant_delivery", tier="high")
        .say("base_contribution", "0.18", industry="intracity_freight")
        .say("billable_status", ["completed"])
        .say("billing_month_by", "completion")
        .say("contribution_rounding", "half_up")
        .say("cancellation_after_billing", "adjustment")
        .say("entry_factor", "1")
        .say("factor_needs_decision", False)
        .say("late_fee_daily_rate", "0.0005")
        .say("payment_due_day", 15)
    )


def standing(
    platform: str, industry: str = "instant_delivery", tier: str | None = "low", **change: Any
) -> Standing:
    """An enterprise enrolled since the beginning of the new rules."""
    facts: dict[str, Any] = {
        "platform": platform,
        "name": platform,
        "batch": "2025",
        "province": PROVINCE,
        "industry": industry,
        "tier": tier,
        "undecided": False,
        "since": date(2025, 7, 1),
        "until": None,
        "in_province_since": date(2025, 7, 1),
        "cites": ("test §enrolment",),
        "mark": "official",
    }
    return Standing(**{**facts, **change})


def decision(
    platform: str, factor: str, industry: str = "instant_delivery", number: int = 1, **change: Any
) -> RatingDecision:
    """A recorded factor."""
    facts: dict[str, Any] = {
        "id": number,
        "platform": platform,
        "province": PROVINCE,
        "industry": industry,
        "factor": Fraction(factor),
        "since": date(2025, 7, 1),
        "until": None,
        "ground": "test §float",
        "document": "第 1 号",
        "decided_by": "省社保经办机构",
        "recorded": now(),
    }
    return RatingDecision(**{**facts, **change})


def tariff(
    standings: list[Standing], decisions: list[RatingDecision] | None = None, book: SmallBook | None = None
) -> Tariff:
    """A tariff over the small law and the real places."""
    return Tariff(cast(law.Book, book or small_book()), law.places(), standings, decisions or [])


def count(
    platform: str, district: str, orders: int, day: int = 1, industry: str = "instant_delivery"
) -> CountedOrders:
    """Orders of one day of July 2025."""
    return CountedOrders(platform, industry, district, date(2025, 7, 1) + timedelta(days=day - 1), orders)
