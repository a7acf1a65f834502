"""Insurers whose true quality is known, and the tasks of a quarter that they handle so well or so badly.

A task is met with the chance of its group (kind, county, seriousness) moved by the quality of its insurer. Insurers get different
mixes: the best one may have the hardest tasks, so that a review which compares raw rates is wrong. The truth is the weighted
quality, and nothing of the system's own code has part in it.
"""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from zhibao.insurers.review.model import Judged, Score

# How often tasks of a group meet an indicator when an insurer of middling quality handles them: easy, middling, hard.
GROUPS: Mapping[str, int] = {"near|passing": 88, "near|lasting": 75, "far|passing": 70, "far|lasting": 50}
INDICATORS = ("arrival", "investigation", "papers", "amounts", "complaints")
_SAMPLED, _HUNDRED = 30, 100


@dataclass(frozen=True)
class TrueQuality:
    """An insurer: by how many percentage points it does better than a middling one in each indicator, and how its tasks are mixed."""

    insurer: str
    better: Mapping[str, int]
    mix: Mapping[str, int]

    def truth(self, weights: Mapping[str, Fraction]) -> Fraction:
        """Its weighted quality in points: what a review should find it to stand above or below the middle."""
        return sum((weight * self.better[name] for name, weight in weights.items() if name in self.better), Fraction(0))


def alike(insurer: str, points: int, mix: str = "even") -> TrueQuality:
    """An insurer that is so many points better in everything; `mix`: even, easy or hard tasks."""
    shares = {"even": (25, 25, 25, 25), "easy": (60, 20, 15, 5), "hard": (5, 15, 20, 60)}[mix]
    return TrueQuality(insurer, dict.fromkeys(INDICATORS, points), dict(zip(GROUPS, shares, strict=True)))


def simulate(seed: int, qualities: Sequence[TrueQuality], tasks: int) -> list[Judged]:
    """So many tasks of each insurer, each judged once; the same seed gives the same quarter."""
    rng = random.Random(seed)
    found = []
    for one in qualities:
        groups = rng.choices(list(one.mix), weights=list(one.mix.values()), k=tasks)
        for number, group in enumerate(groups):
            kind = "visit" if number % 2 else "material_check"
            met = {name: int(rng.randrange(_HUNDRED) < chance(group, one.better[name])) for name in _asked(kind, rng)}
            found.append(Judged(f"{one.insurer}-{number}", f"M-{one.insurer}", one.insurer, f"C-{one.insurer}-{number // 2}", f"{kind}|{group}", met))
    return found


def chance(group: str, better: int) -> int:
    """How often of a hundred a task of a group meets an indicator."""
    return min(max(GROUPS[group] + better, 1), 99)


def _asked(kind: str, rng: random.Random) -> list[str]:
    """What a task is judged by: a visit by its arrival, another one by its time; every third result was handled again."""
    names = ["arrival" if kind == "visit" else "investigation", "papers", "complaints"]
    return [*names, "amounts"] if rng.randrange(_HUNDRED) < _SAMPLED else names


@dataclass(frozen=True)
class Verdict:
    """Pairs of insurers whose intervals do not overlap: those in the order of the truth, those against it, and those told apart that are equal."""

    pairs: int
    right: int
    wrong: int
    invented: int


def hold(scores: Sequence[Score], qualities: Sequence[TrueQuality], weights: Mapping[str, Fraction]) -> Verdict:
    """Hold what a review says apart against the truth."""
    truth = {one.insurer: one.truth(weights) for one in qualities}
    pairs = right = wrong = invented = 0
    for place, one in enumerate(scores):
        for other in scores[place + 1 :]:
            pairs += 1
            if one.low is None or one.high is None or other.low is None or other.high is None or not (one.high < other.low or other.high < one.low):
                continue
            better = one.low > other.low
            if truth[one.insurer] == truth[other.insurer]:
                invented += 1
            elif better == (truth[one.insurer] > truth[other.insurer]):
                right += 1
            else:
                wrong += 1
    return Verdict(pairs, right, wrong, invented)
