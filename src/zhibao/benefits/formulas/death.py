"""Death: funeral benefit, death lump sum, survivors' pension with its joint cap, a missing person's prepayment."""

from __future__ import annotations

from typing import Any

from zhibao.benefits.formulas.wage import benefit_wage
from zhibao.benefits.formulas.words import (
    BENEFIT_WAGE,
    DEATH_SUM,
    DEATH_SUM_MISSING,
    FACTS,
    FUNERAL_MONTHS,
    FUNERAL_WAGE,
    PREPAID_SHARE,
    ROUNDING,
    SUPPLEMENT,
    SURVIVOR_CAP,
    SURVIVOR_RATE,
)
from zhibao.kit.formula import FEN, Symbol, choose, formula, given, greatest, named, pick, rate, round_half_up


@formula(
    "丧葬补助金",
    "funeral benefit",
    cites="work-injury-regulation §39(1)(1)",
    reckoned_on="death_date",
    facts=FACTS,
    numbers=[FUNERAL_MONTHS, FUNERAL_WAGE],
)
def funeral_benefit(facts: Any, n: Any) -> Symbol:
    """Months of the average wage that the place names."""
    benefit: Symbol = n.funeral_benefit_wage * n.funeral_benefit_months
    return benefit


@formula(
    "一次性工亡补助金",
    "death lump sum",
    cites="work-injury-regulation §39(1)(3)",
    reckoned_on="death_date",
    facts=FACTS,
    numbers=[DEATH_SUM],
)
def death_lump_sum(facts: Any, n: Any) -> Symbol:
    """The amount of the year of death, less what was prepaid while the person was missing."""
    rest = greatest(n.death_lump_sum - facts.prepaid, 0)
    return choose(given(facts.prepaid), rest, n.death_lump_sum, cites="work-injury-regulation §41")


@formula(
    "下落不明预支的一次性工亡补助金",
    "prepayment of the death lump sum for a missing person",
    cites="work-injury-regulation §41",
    reckoned_on="missing_since",
    facts=FACTS,
    numbers=[DEATH_SUM_MISSING, PREPAID_SHARE],
)
def missing_person_prepayment(facts: Any, n: Any) -> Symbol:
    """The share that may be prepaid, of the amount of the year in which the person went missing."""
    share = n.death_lump_sum * n.missing_person_prepaid_share
    return round_half_up(share, unit=FEN, cites=ROUNDING)


@formula(
    "供养亲属抚恤金（每人）",
    "survivors' pension, one dependant",
    cites="work-injury-regulation §39(1)(2)",
    reckoned_on="death_date",
    facts=FACTS,
    numbers=[BENEFIT_WAGE, SURVIVOR_RATE, SUPPLEMENT],
)
def survivor_share(facts: Any, n: Any) -> Symbol:
    """A dependant's share before the joint cap: by relation, more for the lone elderly or an orphan."""
    more = choose(facts.sole, n.survivor_pension_supplement, rate("0"), cites="work-injury-regulation §39(1)(2)")
    share = named(
        pick(facts.relation, n.survivor_pension_rate) + more,
        "本人比例",
        "own share",
        cites="work-injury-regulation §39(1)(2)",
    )
    return round_half_up(benefit_wage(facts, n) * share, unit=FEN, cites=ROUNDING)


@formula(
    "供养亲属抚恤金合计上限",
    "joint cap of survivors' pensions",
    cites="work-injury-regulation §39(1)(2)",
    reckoned_on="death_date",
    facts=FACTS,
    numbers=[BENEFIT_WAGE, SURVIVOR_CAP],
)
def survivor_cap(facts: Any, n: Any) -> Symbol:
    """What all dependants together get at most."""
    return round_half_up(benefit_wage(facts, n) * n.survivor_pension_cap, unit=FEN, cites=ROUNDING)
