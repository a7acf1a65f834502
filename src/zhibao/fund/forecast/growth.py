"""How many orders there will be: the logarithm of a month's orders as a walk with a drift and a yearly wave.

From month to month the logarithm moves by a drift, by what the season changes, and by chance. Drift and season are
fitted by least squares; what is not known of them, and of the size of chance, is drawn with them, so that a short
history gives a wide future.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import pi
from typing import Any

import numpy as np
from numpy.typing import NDArray

from zhibao.kit.clock import Month

LEAST_MONTHS = 6
SEASON_FROM = 24
Floats = NDArray[Any]


def wave(months: Sequence[Month]) -> Floats:
    """The yearly wave of each month: cosine and sine of its place in the year."""
    place = np.array([(month.number - 1) / 12 for month in months])
    return np.column_stack([np.cos(2 * pi * place), np.sin(2 * pi * place)])


@dataclass(frozen=True)
class Growth:
    """A fitted walk: its coefficients (drift, and the wave where the history is long enough), and what is not known of them."""

    last: float
    coefficients: Floats
    spread: Floats
    variance: float
    freedom: int
    seasonal: bool

    def draw(self, chance: np.random.Generator, months: Sequence[Month], before: Month, times: int) -> Floats:
        """Orders of the coming months, drawn `times` times; `before` is the last month of the history."""
        variance = self.variance * self.freedom / chance.chisquare(self.freedom, times)
        standard = chance.standard_normal((times, len(self.coefficients))) @ self.spread.T
        drawn = self.coefficients + standard * np.sqrt(variance)[:, None]
        steps = drawn @ _design([before, *months], self.seasonal).T + chance.standard_normal((times, len(months))) * np.sqrt(variance)[:, None]
        return np.exp(self.last + np.cumsum(steps, axis=1))


def fit(orders: Sequence[int], months: Sequence[Month]) -> Growth | None:
    """The walk of a history of orders; None where it is shorter than six months or holds a month without orders."""
    if len(orders) < LEAST_MONTHS or min(orders) <= 0:
        return None
    seasonal = len(orders) >= SEASON_FROM
    levels = np.log(np.array(orders, dtype="f8"))
    design = _design(months, seasonal)
    moved = np.diff(levels)
    inverse = np.linalg.inv(design.T @ design)
    coefficients = inverse @ design.T @ moved
    freedom = len(moved) - design.shape[1]
    variance = float(((moved - design @ coefficients) ** 2).sum() / freedom)
    return Growth(float(levels[-1]), coefficients, np.linalg.cholesky(inverse), variance, freedom, seasonal)


def _design(months: Sequence[Month], seasonal: bool) -> Floats:
    """A row for each step from a month to the next."""
    drift = np.ones((len(months) - 1, 1))
    return np.hstack([drift, np.diff(wave(months), axis=0)]) if seasonal else drift
