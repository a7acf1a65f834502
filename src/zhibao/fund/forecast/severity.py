"""What an event costs: amounts of a group of benefits as a gamma distribution, with a guard for small samples.

An industry with fewer than ten amounts takes those of all industries; fewer than three say so little about the spread
that the widest shape is taken. Without any amount there is no estimate, and the forecast says so.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[Any]
OWN_FROM, SHAPE_FROM = 10, 3
_NARROWEST = 1e4


@dataclass(frozen=True)
class Severity:
    """The mean of the amounts in fen, the shape of their distribution, how many there were, and whether they are of all industries."""

    mean: float
    shape: float
    amounts: int
    pooled: bool

    def means(self, chance: np.random.Generator, times: int) -> Floats:
        """The mean as far as it is known, drawn `times` times."""
        weight = self.amounts * self.shape
        return self.mean * weight / chance.gamma(weight, 1.0, times)

    def sums(self, chance: np.random.Generator, means: Floats, events: Floats) -> Floats:
        """The sum of so many amounts, by draw and month."""
        return chance.gamma(np.maximum(events * self.shape, 1e-12), 1.0) * (means / self.shape)[:, None] * (events > 0)


def fit(own: Sequence[int], all_of_them: Sequence[int]) -> Severity | None:
    """The distribution of amounts of an industry, or of all where it has few; None where there are none at all."""
    pooled = len(own) < OWN_FROM
    held = np.array(all_of_them if pooled else own, dtype="f8")
    if not len(held):
        return None
    mean = float(held.mean())
    variance = float(held.var(ddof=1)) if len(held) >= SHAPE_FROM else mean * mean
    shape = min(mean * mean / variance, _NARROWEST) if variance > 0 else _NARROWEST
    return Severity(mean, shape, len(held), pooled)
