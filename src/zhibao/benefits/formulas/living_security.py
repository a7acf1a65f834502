"""The living security payment of the incapacity period, which the platform pays."""

from __future__ import annotations

from typing import Any

from zhibao.benefits.formulas.words import DAY_COUNT, DIVISOR, FACTS, MINIMUM_WAGE_INJURED, ROUNDING
from zhibao.kit.formula import FEN, Symbol, choose, days_between, formula, greatest, least, named, round_half_up


@formula(
    "生活保障费",
    "living security payment",
    cites="readings §12",
    reckoned_on="injury_date",
    facts=FACTS,
    numbers=[MINIMUM_WAGE_INJURED, DIVISOR, DAY_COUNT],
)
def living_security(facts: Any, n: Any) -> Symbol:
    """The minimum wage by the day, for the calendar days of the period, up to the longest period."""
    last = least(facts.period_last, facts.longest_until)
    counted = choose(
        n.living_security_day_count == "both_days",
        days_between(facts.period_first, last, counting="both ends"),
        days_between(facts.period_first, last, counting="one end"),
        cites="readings §13",
    )
    days = named(greatest(counted, 0), "计算天数", "days that count", cites="readings §13")
    return round_half_up(days * (n.minimum_wage / n.living_security_divisor), unit=FEN, cites=ROUNDING)
