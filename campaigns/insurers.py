"""Reviews of insurers of known true quality: whom a review tells apart stands as the truth does, and equals are seldom told apart.

A trial is one quarter of three insurers, a different spread of quality and mix of tasks each time; the best often has the hardest.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from campaigns.trial import Found, Tally
from zhibao.edge.simulation.insurers import TrueQuality, Verdict, alike, hold, simulate
from zhibao.insurers.review import rules
from zhibao.insurers.review.model import Judged, Scheme

USUAL = 400
TASKS = 120
# Of pairs told apart no more may stand against the truth, and no more of equal pairs may be told apart, than one in so many.
ONE_WRONG_IN, ONE_INVENTED_IN = 50, 20
_CITY, _DAY = "570100", date(2025, 9, 30)
_SPREADS = ((12, 0, -12), (20, 0, -20), (8, 8, -16), (0, 0, 0))
_MIXES = (("even", "even", "even"), ("hard", "even", "easy"), ("easy", "even", "hard"))


def insurers(number: int) -> list[TrueQuality]:
    """The three insurers of a trial."""
    spread, mix = _SPREADS[number % len(_SPREADS)], _MIXES[number // len(_SPREADS) % len(_MIXES)]
    return [alike(name, points, one) for name, points, one in zip(("a", "b", "c"), spread, mix, strict=True)]


def trial(number: int, scheme: Scheme, tasks: int, judged: Sequence[Judged] | None = None) -> Verdict:
    """One quarter reviewed and held against its truth; `judged` puts other rows in the place of the simulated ones."""
    held = insurers(number)
    return hold(rules.scores(judged if judged is not None else simulate(number, held, tasks), scheme), held, scheme.weights)


def run(n: int, seed: int, tasks: int = TASKS) -> Tally:
    """Review `n` quarters; something is found where too many pairs stand against the truth, or too many equals are told apart."""
    tally = Tally("insurers", seed, n, "quarters")
    scheme = rules.scheme(_CITY, _DAY)
    equal = different = 0
    for number in range(seed, seed + n):
        verdict, held = trial(number, scheme, tasks), insurers(number)
        truths = [one.truth(scheme.weights) for one in held]
        same = sum(one == other for place, one in enumerate(truths) for other in truths[place + 1 :])
        equal, different = equal + same, different + verdict.pairs - same
        tally.add(1, right=verdict.right, against_the_truth=verdict.wrong, equals_told_apart=verdict.invented)
    right, wrong, invented = (tally.counts[name] for name in ("right", "against_the_truth", "equals_told_apart"))
    print(f"told apart of {different:,} unequal pairs: {right + wrong:,}, against the truth {wrong:,}; of {equal:,} equal pairs: {invented:,}")
    if wrong * ONE_WRONG_IN > right + wrong:
        raise Found(f"{wrong} of {right + wrong} pairs told apart stand against the truth")
    if invented * ONE_INVENTED_IN > equal:
        raise Found(f"{invented} of {equal} equal pairs were told apart")
    if not right:
        raise Found("nobody was told apart at all")
    return tally
