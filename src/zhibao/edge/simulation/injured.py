"""A simulated population of injured persons and the orders behind them, to try a change of the law on.

Everything is invented and says so: how often people of an industry are hurt, how badly, what treatment costs. The same
seed gives the same persons; the facts are those that `benefits assess` takes.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import numpy as np

from zhibao.benefits.facts import read
from zhibao.benefits.model import Facts

# Confirmed injuries per million orders, and the share of all injuries.
INCIDENCE = {"ride_hailing": 0.9, "instant_delivery": 2.6, "intracity_freight": 3.2}
SHARE = {"ride_hailing": 0.12, "instant_delivery": 0.78, "intracity_freight": 0.10}
# None: no grade was reached. 0: the person died.
OUTCOMES = {None: 0.52, 10: 0.22, 9: 0.11, 8: 0.06, 7: 0.03, 6: 0.012, 5: 0.008, 4: 0.004, 3: 0.003, 2: 0.002, 1: 0.001, 0: 0.03}
_FAMILIES = (("spouse",), ("spouse", "child"), ("spouse", "child", "child"), ("child", "parent", "parent"), ("spouse", "child", "parent", "parent"), ())


@dataclass(frozen=True)
class Person:
    """A person of a population: its number (from 1), its industry, and the facts of its case."""

    number: int
    industry: str
    facts: Facts


@dataclass(frozen=True)
class Population:
    """Persons, and completed orders by industry; `simulated` where both were drawn."""

    people: tuple[Person, ...]
    orders: dict[str, int]
    simulated: bool


def simulate(size: int, seed: int, place: str, first: date, last: date) -> Population:
    """Draw a population whose injuries lie between two days; what follows of them is settled by the last day."""
    chance = np.random.default_rng(seed)
    industries, outcomes = list(SHARE), list(OUTCOMES)
    drawn = chance.choice(len(industries), size, p=list(SHARE.values()))
    ends = chance.choice(len(outcomes), size, p=list(OUTCOMES.values()))
    people = [
        Person(at + 1, industries[drawn[at]], read(_facts(chance, place, first, last, outcomes[ends[at]]))) for at in range(size)
    ]  # fmt: skip
    hurt = {name: int((drawn == at).sum()) for at, name in enumerate(industries)}
    return Population(tuple(people), {name: round(hurt[name] * 1_000_000 / INCIDENCE[name]) for name in industries}, simulated=True)


def _facts(chance: Any, place: str, first: date, last: date, outcome: int | None) -> dict[str, Any]:
    """The facts of one case as the document that an officer would write."""
    injured = first + timedelta(days=int(chance.integers(0, (last - first).days + 1)))

    def later(days: int) -> date:
        return min(injured + timedelta(days=days), last)

    cost = round(float(np.exp(chance.normal(8.6, 1.1))) * 100)
    eligible = round(cost * float(chance.uniform(0.8, 1.0)))
    away = int(chance.integers(7, 120)) if outcome != 0 else int(chance.integers(0, 20))
    said: dict[str, Any] = {
        "place": place, "injury_date": injured.isoformat(), "confirmation_date": later(40).isoformat(),
        "appraisal_date": later(100).isoformat() if outcome else None, "payment_date": later(120).isoformat(),
        "grade": outcome or None, "care_level": None, "death_date": None, "dependants": [],
        "incapacity_period": {"from": injured.isoformat(), "to": later(away).isoformat()},
        "medical": {"claimed": _yuan(cost), "eligible": _yuan(eligible)}, "hospital_days": int(chance.integers(0, 25)),
    }  # fmt: skip
    if outcome is not None and 1 <= outcome <= 3:
        said["care_level"] = ("complete", "major", "partial")[outcome - 1]
    if outcome == 0:
        family = _FAMILIES[int(chance.integers(0, len(_FAMILIES)))]
        said["death_date"] = later(away).isoformat()
        said["dependants"] = [{"relation": one, "sole_elderly_or_orphan": bool(chance.uniform() < 0.1)} for one in family]
    return said


def _yuan(fen: int) -> str:
    return f"{fen // 100}.{fen % 100:02d}"
