"""How fast the benefits are: each formula in its three forms, whole cases, and the obvious alternative.

    python bench/benefits.py [ROWS] [--json FILE]

The alternative is the loop one would write first: one case after the other, in Fraction and in Decimal, with the
numbers at hand in a dictionary (no dates looked up, no explanation, no receipt). All forms are held together first:
0 fen apart, or the run ends.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Iterator
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

import numpy as np

sys.path.insert(0, str(Path(__file__).parents[1]))

from campaigns.benefits import cases, families, people
from zhibao import law
from zhibao.benefits.assess import assess
from zhibao.benefits.explain import explain_text
from zhibao.benefits.facts import read
from zhibao.benefits.formulas import ALL
from zhibao.benefits.numbers import BookNumbers

PLACE = "570100"
FEN = Decimal("1")
GRADE_SHARE = {1: "0.90", 2: "0.85", 3: "0.80", 4: "0.75"}
MONTHS = {1: 27, 2: 25, 3: 23, 4: 21, 5: 18, 6: 16, 7: 13, 8: 11, 9: 9, 10: 7}
WAGES = {2022: 430000, 2023: 450000, 2024: 470000, 2025: 490100, 2026: 510000}
MINIMUM = {2022: 198000, 2023: 198000, 2024: 198000, 2025: 216000, 2026: 216000}
SHARES = {"spouse": "0.40"}
Case = dict[str, Any]


def half_up(value: Fraction) -> int:
    return (2 * value.numerator + value.denominator) // (2 * value.denominator)


def wage_of(case: Case) -> int:
    return case["fixed_wage"] or WAGES[case["injury_date"].year]


def lump_sum(case: Case, number: Callable[[Any], Any], rounded: Callable[[Any], int]) -> int:
    return rounded(number(wage_of(case)) * MONTHS[case["grade"]])


def allowance(case: Case, number: Callable[[Any], Any], rounded: Callable[[Any], int]) -> int:
    share = number(wage_of(case)) * number(GRADE_SHARE[case["grade"]])
    return rounded(max(share, number(MINIMUM[case["payment_date"].year])))


def living(case: Case, number: Callable[[Any], Any], rounded: Callable[[Any], int]) -> int:
    last = min(case["period_last"], case["longest_until"])
    days = max((last - case["period_first"]).days + 1, 0)
    # Multiplied first: a Decimal divided by 30 is no longer exact.
    return rounded(number(MINIMUM[case["injury_date"].year]) * days / number(30))


def share(case: Case, number: Callable[[Any], Any], rounded: Callable[[Any], int]) -> int:
    part = number(SHARES.get(case["relation"], "0.30")) + (number("0.10") if case["sole"] else 0)
    return rounded(number(wage_of(case)) * part)


BY_HAND = {
    "disability_lump_sum": lump_sum,
    "disability_allowance": allowance,
    "living_security": living,
    "survivor_share": share,
}
WAYS: dict[str, tuple[Callable[[Any], Any], Callable[[Any], int]]] = {
    "Fraction": (Fraction, half_up),
    "Decimal": (Decimal, lambda value: int(value.quantize(FEN, ROUND_HALF_UP))),
}
INJURED = {
    "place": PLACE,
    "injury_date": "2025-08-01",
    "confirmation_date": "2025-09-20",
    "appraisal_date": "2025-12-10",
    "grade": 2,
    "care_level": "complete",
    "death_date": None,
    "incapacity_period": {"from": "2025-08-01", "to": "2025-12-01"},
    "medical": {"claimed": "81234.56", "eligible": "80001.00"},
    "advances": [{"payer": "platform", "item": "medical_care", "amount": "8001.00"}],
}
DIED = {
    "place": PLACE,
    "injury_date": "2025-08-01",
    "death_date": "2025-08-20",
    "incapacity_period": {"from": "2025-08-01", "to": "2025-08-20"},
    "dependants": [{"relation": "spouse"}, {"relation": "child"}, {"relation": "parent", "sole_elderly_or_orphan": True}],
}


def timed(work: Callable[[], Any], rounds: int = 5) -> float:
    """Median seconds of some rounds, after one to warm up."""
    work()
    spent = []
    for _ in range(rounds):
        start = perf_counter()
        work()
        spent.append(perf_counter() - start)
    return median(spent)


def formulas(rows: int, numbers: BookNumbers) -> Iterator[dict[str, Any]]:
    """Each formula in three forms."""
    for rule in ALL.values():
        columns = people(rows, np.random.default_rng(1), rule)
        values, compiled = rule.batch(columns, numbers).values, rule.compile(numbers)
        some = [case for case, _ in zip(cases(rule, columns), range(2_000), strict=False)]
        single = [compiled(case) for case in some]
        told = [rule.explain(case, numbers).value for case in some[:200]]
        apart = sum(a != b for a, b in zip(single, values.tolist(), strict=False))
        apart += sum(a != b for a, b in zip(told, single, strict=False))
        if apart:
            raise SystemExit(f"{rule.name}: {apart} amounts differ between the forms")
        row = {
            "formula": rule.name,
            "steps": len(rule.tree.nodes),
            "compiled_us": timed(lambda: [compiled(case) for case in some]) / len(some) * 1e6,  # noqa: B023
            "explained_ms": timed(lambda: [rule.explain(case, numbers) for case in some[:200]], 3) / 200 * 1e3,  # noqa: B023
            "columns_rows_s": rows / timed(lambda: rule.batch(columns, numbers)),  # noqa: B023
            "apart_fen": apart,
        }
        by_hand = BY_HAND.get(rule.name)
        for way, (number, rounded) in WAYS.items() if by_hand else ():
            hand = [by_hand(case, number, rounded) for case in some]  # type: ignore[misc]
            if hand != single:
                raise SystemExit(f"{rule.name}: the loop in {way} gives other amounts")
            row[f"{way.lower()}_us"] = (
                timed(lambda: [by_hand(case, number, rounded) for case in some]) / len(some) * 1e6  # type: ignore[misc]  # noqa: B023
            )
        yield row


def whole_cases() -> dict[str, float]:
    """Milliseconds of a whole assessment with all receipts and sentences, and of its explanation as text."""
    book = law.book()
    spent = {}
    for name, document in (("grade 2 with advance", INJURED), ("death, three dependants", DIED)):
        facts = read(document)
        result = assess(facts, book)
        spent[f"assess, {name}"] = timed(lambda: assess(facts, book)) * 1e3  # noqa: B023
        spent[f"explain, {name}"] = timed(lambda: explain_text(result)) * 1e3  # noqa: B023
    return spent


def main(words: list[str]) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("rows", nargs="?", type=int, default=1_000_000)
    parser.add_argument("--json", type=Path, default=None)
    asked = parser.parse_args(words)
    numbers = BookNumbers(law.book(), PLACE)
    load = os.getloadavg()[0]
    print(f"{os.cpu_count()} cores, load {load:.1f} at the start, {asked.rows:,} rows, medians of 5; {date.today()}")
    print(f"{'formula':36}{'steps':>6}{'compiled us':>13}{'explained ms':>14}{'columns M rows/s':>18}{'Fraction us':>13}{'Decimal us':>12}")
    measured = []
    for row in formulas(asked.rows, numbers):
        measured.append(row)
        hand = "".join(f"{row[key]:>{width}.2f}" if key in row else " " * width for key, width in (("fraction_us", 13), ("decimal_us", 12)))
        print(
            f"{row['formula']:36}{row['steps']:>6}{row['compiled_us']:>13.2f}{row['explained_ms']:>14.3f}"
            f"{row['columns_rows_s'] / 1e6:>18.1f}{hand}"
        )
    compared = [row for row in measured if "fraction_us" in row]
    for way in ("fraction_us", "decimal_us"):
        ratios = sorted(row[way] / row["compiled_us"] for row in compared)
        many = sorted(row[way] / 1e6 * row["columns_rows_s"] for row in compared)
        name = way.removesuffix("_us").capitalize()
        print(
            f"the loop in {name}: compiled is {ratios[0]:.1f} to {ratios[-1]:.1f} times as fast, "
            f"columns {many[0]:.0f} to {many[-1]:.0f} times"
        )
    start = perf_counter()
    families(20_000, np.random.default_rng(1), numbers, "")
    print(f"joint cap, 5 x 20,000 families, columns against one by one: 0 fen apart ({perf_counter() - start:.1f} s)")
    cases_spent = whole_cases()
    for name, spent in cases_spent.items():
        print(f"{name:36}{spent:>8.2f} ms")
    if asked.json:
        asked.json.parent.mkdir(parents=True, exist_ok=True)
        told = {"cores": os.cpu_count(), "load": load, "rows": asked.rows, "formulas": measured, "cases_ms": cases_spent}
        asked.json.write_text(json.dumps(told, indent=1))


if __name__ == "__main__":
    main(sys.argv[1:])
