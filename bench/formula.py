"""How fast the three forms of a formula are, beside plain Python fractions and beside float32.

    python bench/formula.py [ROWS]

Prints for each sample formula: microseconds of the compiled form, milliseconds with the whole explanation,
million rows a second in columns; then the same two rules by hand in Fraction, and the share of amounts that a
float32 column gets wrong by a fen or more.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from datetime import date
from fractions import Fraction
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

import numpy as np

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "kit" / "formula"))

from formula_samples import BOOK, SAMPLES, fee, lump_sum

from zhibao.kit.formula import Fact, Formula, Kind
from zhibao.kit.money import round_half_up

# Days on which every number of a sample is known.
SPANS = {"month": (date(2024, 6, 1), date(2027, 12, 31)), "death": (date(2024, 6, 1), date(2027, 12, 31))}


def column(fact: Fact, rows: int, random: np.random.Generator) -> Any:
    """Random values of a fact, in the form that `batch` takes."""
    if fact.kind is Kind.TRUTH:
        return random.integers(0, 2, rows).astype(bool)
    if fact.kind is Kind.CHOICE:
        return random.integers(0, len(fact.options), rows)
    if fact.kind is Kind.DAY:
        first, last = SPANS.get(fact.name, (fact.least, fact.most))
        return np.datetime64(first) + random.integers(0, (last - first).days + 1, rows)
    return random.integers(
        int(fact.least * fact.per),
        min(int(fact.most * fact.per), 5_000_000 if fact.kind is Kind.COUNT else 10**9),
        rows,
    )


def cases(rule: Formula, facts: dict[str, Any], count: int) -> list[dict[str, Any]]:
    """The first rows as single cases."""
    made = []
    for at in range(count):
        case = {}
        for name, values in facts.items():
            fact, value = rule.tree.facts[name], values[at].item()
            case[name] = Fraction(value, fact.per) if fact.kind is Kind.RATE else value
            if fact.kind is Kind.CHOICE:
                case[name] = fact.options[value]
        made.append(case)
    return made


def timed(work: Callable[[], Any], rounds: int = 5) -> float:
    """Median seconds of some rounds, after one to warm up."""
    work()
    spent = []
    for _ in range(rounds):
        start = perf_counter()
        work()
        spent.append(perf_counter() - start)
    return median(spent)


def by_hand_lump_sum(case: dict[str, Any]) -> int:
    """The rule as one would write it with fractions, numbers already at hand."""
    wage = (
        619_375
        if case["injury"] < date(2025, 1, 1)
        else 643_583
        if case["injury"] < date(2026, 1, 1)
        else 671_200
    )
    return round_half_up(Fraction(wage) * Fraction(29 - 2 * case["grade"]))


def by_hand_fee(case: dict[str, Any]) -> int:
    """Orders times base times factor, with fractions."""
    base = {"ride": 1, "parcel": 7 if case["tier"] == "low" else 25}[case["trade"]]
    if case["month"] < date(2025, 7, 1):
        base = 4
    return round_half_up(Fraction(case["orders"]) * base * case["factor"])


def wrong_in_float32(rule: Formula, facts: dict[str, Any]) -> float:
    """The share of rows in which the same rule in yuan, in float32, is a fen or more off."""
    exact = rule.batch(facts, BOOK).values
    if rule is fee:
        new = facts["month"] >= np.datetime64("2025-07-01")
        base = np.where(new, np.array([[1, 1], [7, 25]])[facts["trade"], facts["tier"]], 4)
        yuan = facts["orders"].astype(np.float32) * (base.astype(np.float32) / np.float32(100))
        yuan = yuan * (facts["factor"].astype(np.float32) / np.float32(10_000))
    else:
        wages, starts = (
            np.array([619_375, 643_583, 671_200]),
            np.array(["2025-01-01", "2026-01-01"], "datetime64[D]"),
        )
        wage = wages[np.searchsorted(starts, facts["injury"], side="right")].astype(np.float32) / np.float32(
            100
        )
        yuan = wage * (29 - 2 * facts["grade"]).astype(np.float32)
    return float((np.rint(yuan.astype(np.float64) * 100).astype(np.int64) != exact).mean())


def main(rows: int) -> None:
    """Measure and print."""
    random = np.random.default_rng(1)
    print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}, {rows:,} rows, medians of 5")
    print(f"{'formula':16}{'steps':>6}{'compiled us':>13}{'explained ms':>14}{'columns M rows/s':>18}")
    for rule in SAMPLES:
        facts = {
            name: column(fact, rows, random) for name, fact in rule.tree.facts.items() if not fact.optional
        }
        spans = {"fine_fee": ("month", "2025-07-01", 700), "cover_ends": ("month", "2024-06-01", 700)}
        if rule.name in spans:
            name, first, length = spans[rule.name]
            facts[name] = np.datetime64(first) + random.integers(0, length, rows)
        some, compiled = cases(rule, facts, 2000), rule.compile(BOOK)
        single = timed(lambda: [compiled(case) for case in some]) / len(some)  # noqa: B023
        told = timed(lambda: [rule.explain(case, BOOK) for case in some[:200]], 3) / 200  # noqa: B023
        many = timed(lambda: rule.batch(facts, BOOK))  # noqa: B023
        assert [compiled(case) for case in some] == rule.batch(facts, BOOK).values[: len(some)].tolist()
        line = f"{single * 1e6:>13.2f}{told * 1e3:>14.3f}{rows / many / 1e6:>18.1f}"
        print(f"{rule.name:16}{len(rule.tree.nodes):>6}{line}")
    print()
    for rule, by_hand in ((lump_sum, by_hand_lump_sum), (fee, by_hand_fee)):
        facts = {name: column(fact, rows, random) for name, fact in rule.tree.facts.items()}
        some, compiled = cases(rule, facts, 2000), rule.compile(BOOK)
        assert [by_hand(case) for case in some] == [compiled(case) for case in some]
        hand = timed(lambda: [by_hand(case) for case in some]) / len(some)  # noqa: B023
        single = timed(lambda: [compiled(case) for case in some]) / len(some)  # noqa: B023
        many = timed(lambda: rule.batch(facts, BOOK)) / rows  # noqa: B023
        print(
            f"{rule.name}: Fraction by hand {hand * 1e6:.2f} us a case; compiled is {hand / single:.1f} times "
            f"as fast, columns {hand / many:.0f} times; float32 is wrong in {wrong_in_float32(rule, facts):.1%} of rows"
        )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 2_000_000)
