"""How late things become known: the share of what comes of an injury by months since the accident.

A history that ends now shows late things of old months only. So the share of each delay is asked backwards: of what
was known by a delay, how much came at just this delay, looking only at months of accident that are old enough. That is
the chain ladder in other words; the counts say how sure it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from zhibao.fund.forecast.experience import Row, lag
from zhibao.kit.clock import Month

Floats = NDArray[Any]
# What is not seen is rare, not impossible: a tenth of an event, spread over all delays. It weighs most where few months are
# old enough to show anything; half an event would add more than one injury to those that are still to come.
_UNSEEN = 0.1
_BEFORE = 0.5


@dataclass(frozen=True)
class Delays:
    """Events at each delay, and before it, in months of accident that are old enough to show it; `clustered` is how many events come together."""

    at: Floats
    before: Floats
    clustered: float

    @property
    def longest(self) -> int:
        """The longest delay that the history can show, in months."""
        return len(self.at) - 1

    def draw(self, chance: np.random.Generator, times: int) -> Floats:
        """The share of each delay, drawn `times` times: a row adds up to 1."""
        size = len(self.at)
        latest = chance.beta(self.at[1:] / self.clustered + _UNSEEN / size, self.before[1:] / self.clustered + _BEFORE, (times, size - 1))
        known = np.ones((times, size))
        known[:, :-1] = np.cumprod((1 - latest)[:, ::-1], axis=1)[:, ::-1]
        return np.diff(known, axis=1, prepend=0.0)

    def shares(self) -> Floats:
        """The share of each delay as it is best known."""
        total = self.at[1:] + self.before[1:]
        latest = np.divide(self.at[1:], total, out=np.zeros_like(total), where=total > 0)
        known = np.ones(len(self.at))
        known[:-1] = np.cumprod((1 - latest)[::-1])[::-1]
        return np.diff(known, prepend=0.0)


def fit(rows: Sequence[Row], first: Month, until: Month) -> Delays:
    """The delays of some rows."""
    size = lag(first, until) + 1
    counts = np.zeros((size, size))
    by_case: dict[str, int] = {}
    for row in rows:
        if first <= row.happened <= until and row.known <= until:
            counts[lag(first, row.happened), max(lag(row.happened, row.known), 0)] += 1
            by_case[row.case_no] = by_case.get(row.case_no, 0) + 1
    at, before = np.zeros(size), np.zeros(size)
    for delay in range(size):
        old_enough = counts[: size - delay]
        at[delay], before[delay] = old_enough[:, delay].sum(), old_enough[:, :delay].sum()
    return Delays(at, before, clustering(by_case.values()))


def clustering(sizes: Sequence[int] | Any) -> float:
    """How many events come together, weighted by events: 1 where every case has one."""
    held = list(sizes)
    return sum(size * size for size in held) / sum(held) if held else 1.0
