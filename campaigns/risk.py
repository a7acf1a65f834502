"""Risk points of the process on a simulated truth: recall and precision of each rule, false alarms with and without anything planted.

A trial is one seeded province with misconduct of every kind among sound oddities, and the same province without any.
"""

from __future__ import annotations

from collections import Counter
from datetime import date

from campaigns.control import per_thousand, share
from campaigns.trial import Found, Tally
from zhibao import law
from zhibao.control import acts, rules
from zhibao.control.process.rules import RULES
from zhibao.edge.simulation import irregular, misconduct

USUAL = 10
CASES = 3_000
_PLACE, _DAY = "570000", date(2026, 11, 27)


def run(n: int, seed: int, cases: int = CASES) -> Tally:
    """Look over `n` provinces twice; something is found where misconduct is missed or a budget of false alarms is passed."""
    tally = Tally("risk", seed, n, "provinces")
    limits = acts.process_limits_on(_PLACE, _DAY)
    budget = int(law.book().number("control_false_alarms_cases", place=_PLACE, on=_DAY).exact)
    sums: dict[str, Counter[str]] = {name: Counter() for name in RULES}
    looked, clean, missed = 0, 0, []
    for number in range(seed, seed + n):
        process, planted = misconduct.simulate(number, cases)
        for one in irregular.measure(rules.look_over_process(process, limits).hits, planted, RULES):
            sums[one.rule] += Counter(planted=one.planted, found=one.found, hits=one.hits, false=one.false)
            if one.found < one.planted:
                missed.append(f"{one.rule} {one.planted - one.found} of {one.planted}, seed {number}")
        sound, _ = misconduct.simulate(number, cases, plant=False)
        alarms = Counter(hit.rule for hit in rules.look_over_process(sound, limits).hits)
        for name, count in alarms.items():
            sums[name]["clean"] += count
        looked, clean = looked + len(sound.injuries), clean + alarms.total()
        tally.add(1, cases=len(process.injuries) + len(sound.injuries), planted=len(planted), false_alarms=alarms.total())
    print(f"\n{'rule':<24}{'planted':>9}{'found':>8}{'recall':>9}{'hits':>8}{'false':>8}{'precision':>11}{'clean':>8}")
    for name, held in sums.items():
        print(
            f"{name:<24}{held['planted']:>9}{held['found']:>8}{share(held['found'], held['planted']):>9}{held['hits']:>8}{held['false']:>8}"
            f"{share(held['hits'] - held['false'], held['hits']):>11}{held['clean']:>8}"
        )
    print(f"false alarms per 1,000 cases of a province without misconduct: {per_thousand(clean, looked)}, budget {budget}")
    if missed:
        raise Found(f"missed: {missed[:5]}")
    if clean * 1_000 > budget * looked:
        raise Found(f"{clean} false alarms among {looked} cases pass the budget of {budget} per 1,000")
    return tally
