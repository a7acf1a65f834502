"""The under-coverage list on simulated truth: what it finds, invents and misses of planted gaps, over many months.

A trial is one seeded month of 桃源; twelve of them are played in one home, one after the other.
"""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from campaigns.trial import Found, Tally
from zhibao.app.home import init_home
from zhibao.journeys import gaps_to_truth
from zhibao.journeys.gaps_to_truth import World

USUAL = 60
_IN_A_HOME = 12


def run(n: int, seed: int) -> Tally:
    """Look over `n` months; something is found where a gap is missed or invented."""
    tally = Tally("coverage", seed, n, "months")
    told = gaps_to_truth.summed(_trials(n, seed, tally), seed)
    for one in told["kinds"]:
        print(f"{one['kind']:<24} true {one['true']:,} false {one['false']:,} missed {one['missed']:,}")
    print(f"recall {told['recall_permille']}‰ false {told['false_permille']}‰")
    if told["false"] or told["missed"]:
        raise Found(f"not the truth: {told['kinds']}")
    return tally


def _trials(n: int, seed: int, tally: Tally) -> Iterator[dict[str, Counter[str]]]:
    for first in range(0, n, _IN_A_HOME):
        with tempfile.TemporaryDirectory(prefix="zhibao-coverage-") as folder:
            home = init_home("taoyuan", True, Path(folder) / "home")
            world = World(home.reading, home.session, home.orders, home.keyring, Path(folder))
            for number in range(min(_IN_A_HOME, n - first)):
                counted = gaps_to_truth.trial(world, seed + first + number, number)
                tally.add(1, gaps=sum(one["true"] for one in counted.values()))
                yield counted
            home.engine.dispose()
