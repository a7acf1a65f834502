"""Synthetic persons through every formula of the benefits: columns, compiled case and explained walk give one fen.

A trial is one person through all formulas: the vectorised form against the compiled one for each, and against the
explained walk for one in a hundred (at most 100,000). Before the first, every boundary of every formula; after each
block, families under the joint cap of survivors' pensions.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from typing import Any

import numpy as np

from campaigns.trial import Found, Tally
from zhibao import law
from zhibao.benefits.columns import numerators, under_caps
from zhibao.benefits.formulas import ALL
from zhibao.benefits.numbers import BookNumbers
from zhibao.benefits.survivors import under_cap
from zhibao.kit.formula import Fact, Formula, Kind
from zhibao.kit.formula.proof import boundaries, disagreements

USUAL = 20_000
BLOCK = 50_000
MOST_WALKS = 100_000
PLACES = ("570100", "570300", "570400")
FIRST, LAST = date(2022, 7, 1), date(2026, 12, 31)
SINCE_2025 = {"missing_person_prepayment", "reimbursement"}  # their numbers begin with the measures of 2025
AROUND = [date(2022, 7, 1), date(2024, 2, 29), date(2025, 6, 30), date(2025, 7, 1), date(2026, 12, 31)]
Columns = dict[str, Any]


def run(n: int, seed: int, *, edges: int = 1_000) -> Tally:
    """Send `n` persons through every formula."""
    tally = Tally("benefits", seed, n, "persons")
    tally.counts["boundaries"] = sum(_boundaries(rule, edges) for rule in ALL.values())
    walks = max(1, min(n // 100, MOST_WALKS))
    for block, start in enumerate(range(0, n, BLOCK)):
        rows = min(BLOCK, n - start)
        numbers = BookNumbers(law.book(), PLACES[block % len(PLACES)])
        walked = min(rows, -(-walks * rows // n))
        random = np.random.default_rng([seed, block])
        again = f"./campaign.sh benefits --n {n} --seed {seed}"
        for rule in ALL.values():
            compare(rule, people(rows, random, rule), numbers, walked, again)
        families(max(1, rows // 10), random, numbers, again)
        tally.add(rows, amounts=rows * len(ALL), walks=walked * len(ALL), families=max(1, rows // 10))
    tally.next_seed = seed + 1
    return tally


def _boundaries(rule: Formula, most: int) -> int:
    """The cases at the edges of a formula, in all three forms. Raises Found."""
    numbers = BookNumbers(law.book(), PLACES[0])
    cases = boundaries(rule, numbers, AROUND, most)
    differing = disagreements(rule, numbers, cases)
    if differing:
        raise Found(f"{rule.name}: {differing[0]}")
    return len(cases)


def compare(rule: Formula, columns: Columns, numbers: BookNumbers, walked: int, again: str) -> None:
    """The three forms of a formula over the same persons. Raises Found at the first that differs."""
    vectorised = rule.batch(columns, numbers).values.tolist()
    compiled = rule.compile(numbers)
    for place, (case, fen) in enumerate(zip(cases(rule, columns), vectorised, strict=True)):
        single = compiled(case)
        if single != fen:
            raise Found(f"{rule.name}: columns {fen}, compiled {single} for {case}; {again}")
        if place < walked and rule.explain(case, numbers).value != fen:
            raise Found(f"{rule.name}: columns {fen}, explained otherwise for {case}; {again}")


def people(rows: int, random: np.random.Generator, rule: Formula) -> Columns:
    """Synthetic persons as the columns of the facts that a formula names."""
    first = date(2025, 7, 1) if rule.name in SINCE_2025 else FIRST
    last = np.datetime64(LAST)

    def whole(low: int, high: int) -> Any:
        return random.integers(low, high + 1, rows)

    def after(day: Any, low: int, high: int) -> Any:
        return np.minimum(day + whole(low, high), last)

    injury = np.datetime64(first) + whole(0, (LAST - first).days)
    appraisal = after(injury, 30, 400)
    period_first = injury + whole(0, 3)
    claimed = whole(0, 50_000_000)
    made = {
        "injury_date": injury,
        "appraisal_date": appraisal,
        "payment_date": after(appraisal, 0, 300),
        "death_date": after(injury, 0, 500),
        "missing_since": after(injury, 0, 3),
        "period_first": period_first,
        "period_last": period_first + whole(0, 450),
        "longest_until": injury + whole(363, 365),
        "grade": whole(1, 4 if rule.name.startswith("disability_allowance") else 10),
        "care_level": whole(0, 2),
        "relation": whole(0, 6),
        "sole": random.integers(0, 5, rows) == 0,
        "fixed_wage": np.ma.MaskedArray(whole(150_000, 2_000_000), random.integers(0, 10, rows) > 0),
        "claimed": claimed,
        "eligible": claimed * whole(0, 100) // 100,
        "cost": whole(0, 3_000_000),
        "list_price": whole(0, 3_000_000),
        "prepaid": np.ma.MaskedArray(whole(0, 70_000_000), random.integers(0, 4, rows) > 0),
        "previous": whole(50_000, 1_500_000),
        "assessed": whole(0, 20_000_000),
        "advanced": whole(0, 20_000_000),
        "hospital_days": whole(0, 365),
        "travel_days": whole(0, 60),
    }
    return {name: made[name] for name in rule.tree.facts}


def cases(rule: Formula, columns: Columns) -> Iterator[dict[str, Any]]:
    """The same persons one by one."""
    names = list(rule.tree.facts)
    rows = zip(*(_values(rule.tree.facts[name], columns[name]) for name in names), strict=True)
    return (dict(zip(names, row, strict=True)) for row in rows)


def _values(fact: Fact, column: Any) -> list[Any]:
    values: list[Any] = column.tolist()
    return [fact.options[value] for value in values] if fact.kind is Kind.CHOICE else values


def families(rows: int, random: np.random.Generator, numbers: BookNumbers, again: str) -> None:
    """Families of one to five dependants under the joint cap, over columns and one by one. Raises Found."""
    day = date(2025, 8, 1)
    relations = ALL["survivor_share"].tree.facts["relation"].options
    rates = {word: Fraction(numbers.find("survivor_pension_rate", day, {"relation": word}).value) for word in relations}
    more = Fraction(numbers.find("survivor_pension_supplement", day, {}).value)
    cap = Fraction(numbers.find("survivor_pension_cap", day, {}).value)
    tops, bottom = numerators({**rates, "more": more, "cap": cap})
    for size in range(1, 6):
        wage = random.integers(1, 2_000_000, rows)
        relation = random.integers(0, len(relations), (rows, size))
        sole = random.integers(0, 5, (rows, size)) == 0
        shares = np.array([tops[word] for word in relations])[relation] + np.where(sole, tops["more"], 0)
        rounded = (2 * wage[:, None] * shares + bottom) // (2 * bottom)
        cap_fen = (2 * wage * tops["cap"] + bottom) // (2 * bottom)
        many = under_caps(rounded, shares, cap_fen, np.full(rows, tops["cap"])).tolist()
        for amounts, own, ceiling, told in zip(rounded.tolist(), shares.tolist(), cap_fen.tolist(), many, strict=True):
            parts = {place: Fraction(top, bottom) for place, top in enumerate(own)}
            single = under_cap(dict(enumerate(amounts)), parts, ceiling, cap) or dict(enumerate(amounts))
            if list(single.values()) != told:
                raise Found(f"joint cap: columns {told}, one by one {single}, cap {ceiling}; {again}")
