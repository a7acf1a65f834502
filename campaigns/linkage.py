"""Matching on a simulated truth: precision and recall of keys alone and with the advice of likeness, over many worlds.

A trial is one seeded world of persons, known to partners under identifiers that err.
"""

from __future__ import annotations

from collections import Counter

from campaigns.trial import Found, Tally
from zhibao.journeys.matching_to_truth import measure

USUAL = 20
PERSONS = 3_000
# What the rules are held to here, in thousandths: keys may be wrong seldom, and likeness must find more than keys alone.
_KEYS_PRECISION, _KEYS_RECALL, _ADVISED_RECALL = 970, 920, 960


def run(n: int, seed: int, persons: int = PERSONS) -> Tally:
    """Match `n` worlds; something is found where keys are less sure, or find less, than is stated."""
    tally = Tally("linkage", seed, n, "worlds")
    sums: dict[str, Counter[str]] = {"by_keys": Counter(), "with_likeness": Counter()}
    for number in range(seed, seed + n):
        told = measure(persons, number)
        for name, held in sums.items():
            held.update({key: told[name][-1][key] for key in ("true", "false", "missed")})
        tally.add(1, rows=told["theirs"], hits=told["with_likeness"][-1]["true"])
    shares = {}
    for name, held in sums.items():
        shares[name] = held["true"] * 1000 // (held["true"] + held["false"]), held["true"] * 1000 // (held["true"] + held["missed"])
        print(f"{name:<14} true {held['true']:,} false {held['false']:,} missed {held['missed']:,} precision {shares[name][0]}‰ recall {shares[name][1]}‰")
    if shares["by_keys"][0] < _KEYS_PRECISION or shares["by_keys"][1] < _KEYS_RECALL or shares["with_likeness"][1] < _ADVISED_RECALL:
        raise Found(f"less than is stated: {shares}")
    return tally
