"""How often people are hurt: confirmed injuries per order by industry and season, a generalised linear model.

Poisson with the logarithm of orders as offset, times the share that is known by now; negative binomial where a test
says that the months differ by more than chance. Few injuries give a wide answer, and none is not taken for never.
"""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, sqrt
from statistics import NormalDist
from typing import Any

import numpy as np
from numpy.typing import NDArray

from zhibao.fund.forecast.growth import SEASON_FROM, wave
from zhibao.kit.clock import Month

Floats = NDArray[Any]
# A generous level: unevenness that is not there widens an interval a little, one that is missed makes it say too much.
_LEVEL = 0.2
# Jeffreys' half an event: intervals of rare events hold their level, and nothing seen is not taken for never.
_HALF = 0.5


@dataclass(frozen=True)
class Frequency:
    """The fitted model: by industry the injuries per order, the wave of the season, and how much more than chance months differ.

    `excess` is the variance of a month's own factor, 0 where the counts are as even as chance lets them be; `doubt` is the
    probability of counts at least as uneven if they were.
    """

    industries: tuple[str, ...]
    per_order: Floats
    errors: Floats
    season: Floats
    season_spread: Floats
    excess: float
    doubt: float
    counts: Floats

    def document(self) -> dict[str, Any]:
        """The model as JSON, rates per million orders with the interval of 90 per cent."""
        reach = NormalDist().inv_cdf(0.95)
        return {
            "family": "negative_binomial" if self.excess else "poisson",
            "overdispersion_p": f"{self.doubt:.4f}",
            "variance_of_months": f"{self.excess:.4f}",
            "season": [f"{value:.4f}" for value in self.season],
            "industries": [
                {
                    "industry": name, "confirmed": int(self.counts[at]),
                    "per_million_orders": f"{self.per_order[at] * 1e6:.4f}",
                    "interval_90": [f"{self.per_order[at] * exp(sign * reach * self.errors[at]) * 1e6:.4f}" for sign in (-1, 1)],
                }
                for at, name in enumerate(self.industries)
            ],
        }  # fmt: skip

    def season_drawn(self, chance: np.random.Generator, months: Sequence[Month], times: int) -> Floats:
        """The factor of the season of each month, drawn `times` times."""
        if not len(self.season):
            return np.ones((times, len(months)))
        drawn = self.season + chance.standard_normal((times, len(self.season))) @ self.season_spread.T
        return np.exp(drawn @ wave(months).T)


def fit(industries: Sequence[str], months: Sequence[Month], orders: Floats, known: Floats, counts: Floats) -> Frequency:
    """Fit the model to `counts` and `orders` (industry by month); `known` is the share of each month that is known by now."""
    exposure = orders * known
    seasonal = len(months) >= SEASON_FROM and counts.sum() > 0
    chosen = [at for at in range(len(industries)) if counts[at].sum() > 0]
    rates = (counts.sum(axis=1) + _HALF) / np.maximum(exposure.sum(axis=1), 1e-9)
    errors = 1 / np.sqrt(counts.sum(axis=1) + _HALF)
    if not chosen:
        return Frequency(tuple(industries), rates, errors, np.zeros(0), np.zeros((0, 0)), 0.0, 1.0, counts.sum(axis=1))
    held = exposure[chosen].ravel() > 0
    design = np.kron(np.eye(len(chosen)), np.ones((len(months), 1)))
    if seasonal:
        design = np.hstack([design, np.tile(wave(months), (len(chosen), 1))])
    endog, offset = counts[chosen].ravel()[held], np.log(exposure[chosen].ravel()[held])
    made, excess, doubt = _fitted(endog, design[held], offset)
    waves = design.shape[1] - len(chosen)
    covariance = np.asarray(made.cov_params())
    rates[chosen] = np.exp(made.params[: len(chosen)])
    errors[chosen] = np.sqrt(np.diag(covariance)[: len(chosen)])
    season = np.asarray(made.params[len(chosen) :])
    spread = np.linalg.cholesky(covariance[len(chosen) :, len(chosen) :]) if waves else np.zeros((0, 0))
    return Frequency(tuple(industries), rates, errors, season, spread, excess, doubt, counts.sum(axis=1))


def _fitted(endog: Floats, design: Floats, offset: Floats) -> tuple[Any, float, float]:
    import statsmodels.api as sm

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        made = sm.GLM(endog, design, family=sm.families.Poisson(), offset=offset).fit()
        excess, doubt = overdispersion(endog, np.asarray(made.mu))
        if excess:
            made = sm.GLM(endog, design, family=sm.families.NegativeBinomial(alpha=excess), offset=offset).fit()
    return made, excess, doubt


def overdispersion(counts: Floats, expected: Floats) -> tuple[float, float]:
    """The variance of a month's own factor, 0 where counts do not differ by more than chance, and the probability of the test.

    The score test of Cameron and Trivedi (1990) for a variance that grows with the square of the mean.
    """
    above = (counts - expected) ** 2 - counts
    doubt = 1 - NormalDist().cdf(float(above.sum()) / sqrt(2 * float((expected**2).sum())))
    return (float(above.sum() / (expected**2).sum()) if doubt < _LEVEL else 0.0), doubt


def levels(chance: np.random.Generator, count: float, exposure: Floats, clustered: float = 1.0) -> Floats:
    """Injuries per unit of exposure, drawn once for each drawn exposure; `clustered` is how much more than chance they vary."""
    return chance.gamma((count + _HALF) / clustered, clustered, len(exposure)) / np.maximum(exposure, 1e-12)
