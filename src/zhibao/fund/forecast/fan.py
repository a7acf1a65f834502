"""The fan (扇形图): income, spending and balance of the months to come, drawn many times from everything that is known.

One draw is one possible future: how orders grow, how often people are hurt, how late it becomes known, what it costs,
and then chance itself. So an interval holds what the parameters may be and what chance may do. Injuries that happened
and are not known yet, and those still to happen, follow one rule; monthly payments in force run until the end that
their award sets. The same seed gives the same fan.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from zhibao.fund.forecast import delays, frequency, growth, severity
from zhibao.fund.forecast.experience import Experience, Figure, Group, months_from
from zhibao.fund.forecast.reserving import Thin
from zhibao.kit.clock import Month
from zhibao.kit.progress import Progress, silent

Floats = NDArray[Any]
QUANTILES = (5, 25, 50, 75, 95)
_OWN_SHARE_FROM = 20
_HALF = 0.5


@dataclass(frozen=True)
class Fitted:
    """What the history says: growth by industry, the frequency of injuries, delays by group, amounts by industry and group."""

    growths: Mapping[str, growth.Growth]
    often: frequency.Frequency
    confirmed: delays.Delays
    late: Mapping[Group, delays.Delays]
    costs: Mapping[tuple[str, Group], severity.Severity]
    thin: tuple[Thin, ...]


@dataclass(frozen=True)
class Drawn:
    """Possible futures, one a row: orders, income and spending by industry and month in fen, and injuries that are still to be confirmed.

    `spending_of` divides spending by group of benefits over all industries; `running` is what is in force already.
    """

    months: tuple[Month, ...]
    orders: Mapping[str, Floats]
    income: Mapping[str, Floats]
    spending: Mapping[str, Floats]
    spending_of: Mapping[str, Floats]
    unconfirmed: Mapping[str, Floats]
    opening_fen: int

    @property
    def balance(self) -> Floats:
        """The balance at the end of each month."""
        moved = sum(self.income.values()) - sum(self.spending.values())
        balance: Floats = self.opening_fen + np.cumsum(moved, axis=1)
        return balance

    def document(self) -> list[dict[str, Any]]:
        """By month the quantiles of income, spending and balance, in whole fen."""
        parts = {"income_fen": sum(self.income.values()), "spending_fen": sum(self.spending.values()), "balance_fen": self.balance}
        return [
            {"month": str(month)} | {name: quantiles_fen(np.asarray(values)[:, at]) for name, values in parts.items()}
            for at, month in enumerate(self.months)
        ]  # fmt: skip


def quantiles_fen(values: Floats) -> dict[str, int]:
    """The quantiles of an amount, each rounded to fen once."""
    return {f"q{part:02d}": round(float(value)) for part, value in zip(QUANTILES, np.percentile(values, QUANTILES), strict=True)}


def fit(known: Experience) -> Fitted | list[Thin]:
    """What the history says, or all that is lacking for it."""
    lacking, growths = [], {}
    for industry in known.industries:
        found = growth.fit([known.orders.get((industry, month), 0) for month in known.months], known.months)
        if found is None:
            lacking.append(_too_short(industry, known))
        else:
            growths[industry] = found
        if industry not in known.charged:
            lacking.append(_not_billed(industry))
    awarded = known.of(Figure.AWARDED)
    if not awarded:
        lacking.append(Thin("benefits", "还没有核定过待遇，不知道一次伤害要花多少。", "No benefit has been awarded yet, so what an injury costs is not known."))
    if not known.industries:
        lacking.append(Thin("orders", "还没有完整月份的订单。", "There is no whole month with orders yet."))
    if lacking:
        return lacking
    confirmed = delays.fit(known.of(Figure.CONFIRMED), known.first, known.until)
    late = {group: delays.fit(known.of(Figure.AWARDED, group=group), known.first, known.until) for group in Group}
    return Fitted(growths, _frequency(known, confirmed), confirmed, late, _costs(known), tuple(_never_seen(known)))


def draw(known: Experience, fitted: Fitted, *, months: int, seed: int, times: int, progress: Progress = silent) -> Drawn:
    """Draw the months to come `times` times."""
    chance = np.random.default_rng(seed)
    ahead = months_from(known.until.next(), months)
    every = (*known.months, *ahead)
    season = fitted.often.season_drawn(chance, every, times)
    shares = {group: late.draw(chance, times) for group, late in fitted.late.items()}
    confirmed = fitted.confirmed.draw(chance, times)
    orders, income, spending, unconfirmed = {}, {}, {}, {}
    spending_of = {group.value: np.zeros((times, months)) for group in Group} | {"running": np.zeros((times, months))}
    for at, industry in enumerate(known.industries):
        progress(at, len(known.industries), "industries")
        orders[industry] = fitted.growths[industry].draw(chance, ahead, known.until, times)
        charged = known.charged[industry]
        income[industry] = orders[industry] * (charged.numerator / charged.denominator)
        hurt, unconfirmed[industry] = _injuries(chance, known, fitted, at, orders[industry], season, confirmed)
        spent = np.zeros((times, months))
        for group in Group:
            cost = fitted.costs.get((industry, group))
            if cost is not None:
                follows = _share(chance, known, industry, group, hurt, shares[group], fitted.late[group].clustered)
                part = _group(chance, group, cost, hurt, follows, shares[group], fitted.late[group].clustered, months)
                spent, spending_of[group.value] = spent + part, spending_of[group.value] + part
        running = np.array([sum(one.due_fen(month) for one in known.running if one.industry == industry) for month in ahead], dtype="f8")
        spending_of["running"] += running
        spending[industry] = spent + running
    progress(len(known.industries), len(known.industries), "industries")
    return Drawn(ahead, orders, income, spending, spending_of, unconfirmed, known.opening_fen)


def _injuries(
    chance: np.random.Generator, known: Experience, fitted: Fitted, at: int, ahead: Floats, season: Floats, shares: Floats
) -> tuple[Floats, Floats]:
    """By draw, the injuries of each month, past and to come, that are or will be confirmed; and how many of the past are still to be.

    What follows from an injury follows from these, so that months with many injuries cost more of everything.
    """
    industry, past = known.industries[at], len(known.months)
    times = len(ahead)
    orders = np.hstack([np.tile(_orders(known, industry), (times, 1)), ahead])
    weights: Floats = orders * season
    by_now = np.cumsum(shares, axis=1)[:, ::-1]
    counts = _counts(known, industry)
    expected = weights[:, :past] * by_now
    excess = fitted.often.excess
    usual = fitted.often.per_order[at] * expected.mean(axis=0)
    clustered = 1 + excess * float((usual**2).sum() / max(usual.sum(), 1e-12))
    level = frequency.levels(chance, counts.sum(), expected.sum(axis=1), clustered)
    if excess:
        own = np.ones_like(weights)
        own[:, :past] = chance.gamma(1 / excess + counts, 1.0, (times, past)) / (1 / excess + level[:, None] * expected)
        own[:, past:] = chance.gamma(1 / excess, excess, (times, weights.shape[1] - past))
        weights = weights * own
    late = chance.poisson(level[:, None] * weights[:, :past] * (1 - by_now))
    to_come = chance.poisson(level[:, None] * weights[:, past:])
    return np.hstack([counts.astype(np.int64) + late, to_come]), late.sum(axis=1).astype("f8")


def _share(chance: np.random.Generator, known: Experience, industry: str, group: Group, hurt: Floats, shares: Floats, clustered: float) -> Floats:
    """The share of injuries from which a group of benefits follows, drawn; an industry with few injuries takes that of all.

    Several events of one case are one: they are counted in bundles of `clustered`.
    """
    past = len(known.months)
    events = len(known.of(Figure.AWARDED, industry, group))
    injuries = (hurt[:, :past] * np.cumsum(shares, axis=1)[:, ::-1]).sum(axis=1)
    if _counts(known, industry).sum() < _OWN_SHARE_FROM:
        events = len(known.of(Figure.AWARDED, group=group))
        injuries = injuries / np.maximum(hurt[:, :past].sum(axis=1), 1) * len(known.of(Figure.CONFIRMED))
    bundles = events / clustered
    drawn: Floats = chance.beta(bundles + _HALF, np.maximum(injuries - bundles, 0) + _HALF)
    return drawn


def _group(
    chance: np.random.Generator, group: Group, cost: severity.Severity, hurt: Floats, follows: Floats, shares: Floats, clustered: float, months: int
) -> Floats:
    """What a group of benefits costs in each month to come: injury by injury, each at most once, at its delay."""
    times, past = len(hurt), hurt.shape[1] - months
    follow, by_then = follows[:, None], np.zeros(hurt.shape)
    by_then[:, :past] = np.cumsum(shares, axis=1)[:, ::-1]
    open_ones = hurt.copy()
    open_ones[:, :past] = chance.binomial(hurt[:, :past], 1 - follow * np.minimum(by_then[:, :past], 1.0))
    backwards = shares[:, ::-1]
    events = np.zeros((times, months))
    for ahead in range(months):
        seen = slice(ahead + 1, past + ahead + 1)
        likely = follow * backwards / np.maximum(1 - follow * by_then[:, seen], 1e-9)
        drawn = chance.binomial(open_ones[:, seen], np.clip(likely, 0.0, 1.0))
        open_ones[:, seen] -= drawn
        by_then[:, seen] += backwards
        events[:, ahead] = drawn.sum(axis=1) * clustered
    spent = cost.sums(chance, cost.means(chance, times), events)
    return np.cumsum(spent, axis=1) if group is Group.MONTHLY else spent


def _orders(known: Experience, industry: str) -> Floats:
    return np.array([known.orders.get((industry, month), 0) for month in known.months], dtype="f8")


def _counts(known: Experience, industry: str) -> Floats:
    held: dict[Month, int] = {}
    for row in known.of(Figure.CONFIRMED, industry):
        held[row.happened] = held.get(row.happened, 0) + row.amount
    return np.array([held.get(month, 0) for month in known.months], dtype="f8")


def _frequency(known: Experience, confirmed: delays.Delays) -> frequency.Frequency:
    by_now = np.cumsum(confirmed.shares())[::-1]
    orders = np.array([_orders(known, industry) for industry in known.industries])
    counts = np.array([_counts(known, industry) for industry in known.industries])
    return frequency.fit(known.industries, known.months, orders, np.tile(by_now, (len(known.industries), 1)), counts)


def _costs(known: Experience) -> dict[tuple[str, Group], severity.Severity]:
    found = {}
    for group in Group:
        pooled = [row.amount for row in known.of(Figure.AWARDED, group=group)]
        for industry in known.industries:
            cost = severity.fit([row.amount for row in known.of(Figure.AWARDED, industry, group)], pooled)
            if cost is not None:
                found[industry, group] = cost
    return found


def _never_seen(known: Experience) -> Sequence[Thin]:
    return [
        Thin(group.value, f"还没有过“{group.zh}”，预测中没有这一项。", f"There has been none of {group.en} yet; the forecast leaves them out.")
        for group in Group
        if not known.of(Figure.AWARDED, group=group)
    ]


def _too_short(industry: str, known: Experience) -> Thin:
    held = sum(1 for month in known.months if known.orders.get((industry, month), 0) > 0)
    return Thin(
        f"orders:{industry}", f"{industry} 只有 {held} 个有订单的完整月份（至少要连续 {growth.LEAST_MONTHS} 个），不能预测订单。",
        f"{industry} has {held} whole months with orders; {growth.LEAST_MONTHS} in a row are needed to forecast them.",
    )  # fmt: skip


def _not_billed(industry: str) -> Thin:
    return Thin(
        f"billed:{industry}", f"{industry} 还没有结账的月份，不知道每单实收多少。请先运行 zhibao contributions close。",
        f"No month of {industry} is closed, so what an order is charged is not known: run `zhibao contributions close` first.",
    )  # fmt: skip
