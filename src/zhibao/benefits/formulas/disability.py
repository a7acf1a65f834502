"""Disability: the lump sum of grades 1 to 10, the monthly allowance of grades 1 to 4."""

from __future__ import annotations

from typing import Any

from zhibao.benefits.formulas.wage import benefit_wage
from zhibao.benefits.formulas.words import (
    ALLOWANCE_FLOOR,
    ALLOWANCE_RATE,
    BENEFIT_WAGE,
    FACTS,
    LUMP_SUM_MONTHS,
    MINIMUM_WAGE_PAID,
    ROUNDING,
)
from zhibao.kit.formula import FEN, Symbol, choose, formula, greatest, named, pick, round_half_up


def _share(facts: Any, n: Any) -> Symbol:
    share = benefit_wage(facts, n) * pick(facts.grade, n.disability_allowance_rate)
    return named(share, "按比例计算的津贴", "allowance by share", cites="work-injury-regulation §35(1)(2)")


@formula(
    "一次性伤残补助金",
    "disability lump sum",
    cites="practice-reports §17",
    reckoned_on="injury_date",
    facts=FACTS,
    numbers=[BENEFIT_WAGE, LUMP_SUM_MONTHS],
)
def disability_lump_sum(facts: Any, n: Any) -> Symbol:
    """Months of the benefit wage, by grade."""
    return benefit_wage(facts, n) * pick(facts.grade, n.disability_lump_sum_months)


@formula(
    "伤残津贴",
    "disability allowance",
    cites="work-injury-regulation §35(1)(2)",
    reckoned_on="payment_date",
    facts=FACTS,
    numbers=[BENEFIT_WAGE, ALLOWANCE_RATE, ALLOWANCE_FLOOR, MINIMUM_WAGE_PAID],
)
def disability_allowance(facts: Any, n: Any) -> Symbol:
    """A share of the benefit wage by grade, topped up to the floor where the law has one."""
    share = _share(facts, n)
    floor = choose(
        n.disability_allowance_floor == "minimum_wage", n.minimum_wage, 0, cites="work-injury-regulation §35(1)(2)"
    )
    return round_half_up(greatest(share, floor), unit=FEN, cites=ROUNDING)


@formula(
    "伤残津贴（未计最低标准）",
    "disability allowance, floor not settled",
    cites="work-injury-regulation §35(1)(2)",
    reckoned_on="injury_date",
    facts=FACTS,
    numbers=[BENEFIT_WAGE, ALLOWANCE_RATE],
)
def disability_allowance_without_floor(facts: Any, n: Any) -> Symbol:
    """The share alone, for a place where nobody has settled the floor; the award says so."""
    return round_half_up(_share(facts, n), unit=FEN, cites=ROUNDING)
