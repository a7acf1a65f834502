"""Advice beside the law's bands: how much of an enterprise's own experience can be believed (Bühlmann and Straub).

A small enterprise has a bad year by chance more often than a large one. The credibility-weighted ratio lies between its
own and that of the industry, the nearer to its own the more the enterprise has paid in and the steadier it was. It is
shown to whoever reviews the rates and decides nothing: the factor of the law comes from the bands alone.

Estimators: H. Bühlmann and E. Straub, Glaubwürdigkeit für Schadensätze, Mitteilungen VSVM 70, 1970, as in H. Bühlmann and
A. Gisler, A Course in Credibility Theory, 2005, section 4.8; where enterprises have different numbers of months, the variance
within is weighted by them. They hold fractions only, so the advice is exact as well. Checked against a published example
(Hachemeister's data of 1975 as fitted in the vignette "credibility" of the R package actuar: collective 1683.713, between
89639, within 139120026) and against the formulas of the textbook written apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from zhibao.contributions.rate_review import Experience, shown

Observed = Sequence[tuple[Fraction, Fraction]]


@dataclass(frozen=True)
class Believed:
    """One enterprise: its own mean, how far it is believed (0 to 1), and the mean that follows."""

    own: Fraction
    weight: Fraction
    credibility: Fraction
    advised: Fraction


@dataclass(frozen=True)
class Estimate:
    """The industry: the collective mean, the variance between enterprises and within one, and each enterprise."""

    collective: Fraction
    between: Fraction
    within: Fraction
    each: Mapping[str, Believed]


def buhlmann_straub(observed: Mapping[str, Observed]) -> Estimate | None:
    """The estimate from (ratio, weight) of several periods of several enterprises; None where there are too few to tell.

    A variance between enterprises that comes out below 0 is taken as 0: then nobody differs from the industry.
    """
    told = {name: [(ratio, weight) for ratio, weight in periods if weight > 0] for name, periods in observed.items()}
    told = {name: periods for name, periods in sorted(told.items()) if periods}
    spare = sum(len(periods) - 1 for periods in told.values())
    if len(told) < 2 or spare == 0:
        return None
    weights = {name: _sum(weight for _, weight in periods) for name, periods in told.items()}
    own = {name: Fraction(_sum(ratio * weight for ratio, weight in periods)) / Fraction(weights[name]) for name, periods in told.items()}
    whole = _sum(weights.values())
    mean = Fraction(_sum(weights[name] * own[name] for name in told)) / Fraction(whole)
    within = Fraction(_sum(weight * (ratio - own[name]) ** 2 for name, periods in told.items() for ratio, weight in periods)) / Fraction(spare)
    scatter = _sum(weights[name] * (own[name] - mean) ** 2 for name in told) - (len(told) - 1) * within
    between = max(Fraction(0), Fraction(scatter * whole) / Fraction(whole**2 - _sum(weight**2 for weight in weights.values())))
    believed = {name: _credibility(weights[name], between, within) for name in told}
    trust = _sum(believed.values())
    collective = Fraction(_sum(believed[name] * own[name] for name in told)) / Fraction(trust) if trust else mean
    return Estimate(
        collective, between, within,
        {
            name: Believed(own[name], weights[name], believed[name], believed[name] * own[name] + (1 - believed[name]) * collective)
            for name in told
        },
    )  # fmt: skip


def _credibility(weight: Fraction, between: Fraction, within: Fraction) -> Fraction:
    if between == 0:
        return Fraction(0)
    return Fraction(weight * between) / Fraction(weight * between + within)


def _sum(parts: Iterable[Fraction]) -> Fraction:
    return sum(parts, Fraction(0))


def advice(experiences: Iterable[Experience]) -> dict[tuple[str, str], dict[str, Any]]:
    """By enterprise and industry: the credibility-weighted ratio of benefits to contributions at the base, and the factor
    that it would mean beside the industry. Enterprises of an industry that is too small to tell are left out."""
    of_industry: dict[str, dict[str, Observed]] = {}
    for one in experiences:
        periods = [(Fraction(month.benefits_fen, month.base_fen), Fraction(month.base_fen)) for month in one.months if month.base_fen > 0]
        of_industry.setdefault(one.industry, {})[one.platform] = periods
    found: dict[tuple[str, str], dict[str, Any]] = {}
    for industry, observed in sorted(of_industry.items()):
        estimate = buhlmann_straub(observed)
        for platform, believed in (estimate.each if estimate else {}).items():
            assert estimate is not None
            found[platform, industry] = {
                "own": shown(believed.own),
                "industry": shown(estimate.collective),
                "credibility": shown(believed.credibility),
                "advised_ratio": shown(believed.advised),
                "advised_factor": shown(believed.advised / Fraction(estimate.collective)) if estimate.collective > 0 else None,
                "zh": "仅供参考，不改变系数",
                "en": "advice only; it does not change the factor",
            }
    return found
