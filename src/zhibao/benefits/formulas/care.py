"""The constant-attendance allowance, by care-dependency level."""

from __future__ import annotations

from typing import Any

from zhibao.benefits.formulas.words import CARE_RATE, CARE_WAGE, FACTS, ROUNDING
from zhibao.kit.formula import FEN, Symbol, formula, pick, round_half_up


@formula(
    "生活护理费",
    "constant-attendance allowance",
    cites="work-injury-regulation §34",
    reckoned_on="appraisal_date",
    facts=FACTS,
    numbers=[CARE_WAGE, CARE_RATE],
)
def attendance_allowance(facts: Any, n: Any) -> Symbol:
    """A share of the average wage by care level; which wage is a number of the place."""
    share = n.attendance_allowance_wage * pick(facts.care_level, n.attendance_allowance_rate)
    return round_half_up(share, unit=FEN, cites=ROUNDING)
