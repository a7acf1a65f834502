"""Treatment: medical care, rehabilitation, assistive devices, hospital meals, travel and lodging."""

from __future__ import annotations

from typing import Any

from zhibao.benefits.formulas.words import FACTS, MEAL_RATE, TRAVEL_RATE
from zhibao.kit.formula import Symbol, formula, least


@formula(
    "职业伤害医疗费", "medical care benefit", cites="work-injury-regulation §30", reckoned_on="injury_date", facts=FACTS
)
def medical_care(facts: Any, n: Any) -> Symbol:
    """What the agency accepted of the cost applied for, never more than was applied for."""
    return least(facts.claimed, facts.eligible)


@formula("康复费", "rehabilitation", cites="work-injury-regulation §30", reckoned_on="injury_date", facts=FACTS)
def rehabilitation(facts: Any, n: Any) -> Symbol:
    """Like medical care, for rehabilitation at an agreement institution."""
    return least(facts.claimed, facts.eligible)


@formula("辅助器具费", "assistive devices", cites="work-injury-regulation §32", reckoned_on="injury_date", facts=FACTS)
def assistive_device(facts: Any, n: Any) -> Symbol:
    """The cost of a device, up to its list price."""
    return least(facts.cost, facts.list_price)


@formula(
    "住院伙食补助费",
    "hospital meal allowance",
    cites="work-injury-regulation §30",
    reckoned_on="payment_date",
    facts=FACTS,
    numbers=[MEAL_RATE],
)
def hospital_meals(facts: Any, n: Any) -> Symbol:
    """Days in hospital times the local rate."""
    meals: Symbol = facts.hospital_days * n.hospital_meal_rate
    return meals


@formula(
    "交通食宿费",
    "travel and lodging",
    cites="work-injury-regulation §30",
    reckoned_on="payment_date",
    facts=FACTS,
    numbers=[TRAVEL_RATE],
)
def travel_lodging(facts: Any, n: Any) -> Symbol:
    """What approved treatment elsewhere cost, up to the local rate for its days."""
    return least(facts.cost, facts.travel_days * n.travel_lodging_rate)
