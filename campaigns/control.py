"""Rules of control on a simulated truth: recall and precision of each rule, and false alarms against their budget.

A trial is one seeded province of spending with irregularities planted of every kind among sound oddities.
"""

from __future__ import annotations

from collections import Counter
from datetime import date

from campaigns.trial import Found, Tally
from zhibao import law
from zhibao.control import acts, rules
from zhibao.edge.simulation import irregular

USUAL = 20
PAYMENTS = 10_000
_PLACE, _DAY = "570000", date(2026, 11, 27)


def run(n: int, seed: int, payments: int = PAYMENTS) -> Tally:
    """Look over `n` provinces; something is found where an irregularity is missed or the budget of false alarms is passed."""
    tally = Tally("control", seed, n, "provinces")
    limits = acts.limits_on(_PLACE, _DAY)
    budget = int(law.book().number("control_false_alarms", place=_PLACE, on=_DAY).exact)
    sums: dict[str, Counter[str]] = {name: Counter() for name in rules.RULES}
    paid, missed = 0, []
    for number in range(seed, seed + n):
        spending, planted = irregular.simulate(number, payments)
        measured = irregular.measure(rules.look(spending, limits).hits, planted, rules.RULES)
        for one in measured:
            sums[one.rule] += Counter(planted=one.planted, found=one.found, hits=one.hits, false=one.false)
            if one.found < one.planted:
                missed.append(f"{one.rule} {one.planted - one.found} of {one.planted}, seed {number}")
        paid += len(spending.paid)
        tally.add(1, payments=len(spending.paid), planted=len(planted), false_alarms=sum(one.false for one in measured))
    print(f"\n{'rule':<20}{'planted':>9}{'found':>8}{'recall':>9}{'hits':>8}{'false':>8}{'precision':>11}")
    for name, held in sums.items():
        print(
            f"{name:<20}{held['planted']:>9}{held['found']:>8}{share(held['found'], held['planted']):>9}{held['hits']:>8}{held['false']:>8}"
            f"{share(held['hits'] - held['false'], held['hits']):>11}"
        )
    false = sum(held["false"] for held in sums.values())
    print(f"false alarms per 1,000 payments: {per_thousand(false, paid)}, budget {budget}")
    if missed:
        raise Found(f"missed: {missed[:5]}")
    if false * 1_000 > budget * paid:
        raise Found(f"{false} false alarms among {paid} payments pass the budget of {budget} per 1,000")
    return tally


def share(part: int, whole: int) -> str:
    """A share in words, cut to a tenth of a per cent."""
    return "—" if whole == 0 else f"{part * 1_000 // whole // 10}.{part * 1_000 // whole % 10}%"


def per_thousand(part: int, whole: int) -> str:
    """How many in a thousand, cut to a tenth."""
    tenths = part * 10_000 // whole
    return f"{tenths // 10}.{tenths % 10}"
