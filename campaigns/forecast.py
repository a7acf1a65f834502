"""Simulated histories of orders and cases with known truth: how often each interval of the forecast covers what came.

A trial is one province of its own: five years of orders, injuries, delays and amounts, of which the forecast sees the first
three. The rate at which an interval covers must agree with the rate that it states: where all rates are as stated, all
agree at once with 99 per cent (binomial bounds, divided over the intervals).
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from fractions import Fraction
from math import comb, exp, pi
from statistics import NormalDist
from typing import Any

import numpy as np

from campaigns.trial import Found, Tally
from zhibao.fund.forecast import fan, reserving
from zhibao.fund.forecast.adequacy import YEAR
from zhibao.fund.forecast.experience import Experience, Figure, Group, Row, Running, lag, months_from
from zhibao.fund.forecast.triangles import QUARTERLY, triangle
from zhibao.kit.clock import Month

USUAL = 100
SURE = 0.99
FIRST, PAST, AHEAD = Month(2025, 1), 36, 24
INDUSTRIES = ("ride_hailing", "instant_delivery", "intracity_freight")
# Orders of the first month, injuries per order, and fen charged an order.
START = {"ride_hailing": 9e6, "instant_delivery": 2.4e7, "intracity_freight": 2.5e6}
RATE = {"ride_hailing": 0.9e-6, "instant_delivery": 2.6e-6, "intracity_freight": 3.2e-6}
CHARGED = {"ride_hailing": Fraction(1), "instant_delivery": Fraction(7), "intracity_freight": Fraction(18)}
# By group: how likely it follows an injury, and how long after the accident it is awarded, in months (gamma).
FOLLOWS = {Group.TREATMENT: (0.95, 2.0, 1.6), Group.DISABILITY: (0.42, 6.0, 1.1), Group.DEATH: (0.03, 2.5, 1.2), Group.MONTHLY: (0.02, 6.5, 1.2)}
CONFIRMED_AFTER = (2.0, 0.9)
OPENING_FEN = 3_000_000_000


@dataclass
class World:
    """A simulated province: everything that ever happens, of which a forecast is shown only what was known."""

    orders: dict[tuple[str, Month], int]
    rows: list[Row]

    def known(self, until: Month) -> Experience:
        """What was known at the end of a month."""
        seen = [row for row in self.rows if row.known <= until]
        running = [
            Running(row.industry, row.case_no, "disability_allowance", row.happened, row.known, None, row.amount)
            for row in seen if row.group is Group.MONTHLY
        ]  # fmt: skip
        orders = {key: count for key, count in self.orders.items() if key[1] <= until}
        return Experience("570000", FIRST, until, INDUSTRIES, orders, seen, running, CHARGED, OPENING_FEN)


def world(seed: int) -> World:
    """Draw a province: growth and season of orders, how uneven the months are, injuries, delays and amounts."""
    chance = np.random.default_rng([seed, 20260101])
    months = months_from(FIRST, PAST + AHEAD)
    uneven = float(chance.choice([0.0, 0.02, 0.06]))
    orders: dict[tuple[str, Month], int] = {}
    rows: list[Row] = []
    number = 0
    for industry in INDUSTRIES:
        level, drift, spread = START[industry], float(chance.normal(0.008, 0.006)), float(chance.uniform(0.015, 0.04))
        for at, month in enumerate(months):
            level *= exp(drift + float(chance.normal(0, spread)))
            count = round(level * exp(0.12 * np.cos(2 * pi * (month.number - 1) / 12)))
            orders[industry, month] = count
            wave = exp(0.2 * np.sin(2 * pi * (month.number - 1) / 12))
            own = float(chance.gamma(1 / uneven, uneven)) if uneven else 1.0
            for _ in range(int(chance.poisson(count * RATE[industry] * wave * own))):
                number += 1
                rows += _injury(chance, industry, months, at, f"C{number}")
    return World(orders, rows)


def _injury(chance: Any, industry: str, months: tuple[Month, ...], at: int, case_no: str) -> list[Row]:
    """What becomes known of one injury, each at its delay; what comes after the last month is dropped with its year."""
    found = []

    def tell(figure: Figure, after: tuple[float, float], amount: int, group: Group | None = None) -> None:
        known = at + int(chance.gamma(*after) + float(chance.uniform()))
        if known < len(months):
            found.append(Row(figure, industry, months[at], months[known], amount, case_no, case_no, group))

    tell(Figure.CONFIRMED, CONFIRMED_AFTER, 1)
    for group, (likely, shape, scale) in FOLLOWS.items():
        if chance.uniform() < likely:
            # Bills of treatment come in one to three parts.
            for _ in range(int(chance.choice([1, 1, 1, 2, 3])) if group is Group.TREATMENT else 1):
                tell(Figure.AWARDED, (shape, scale), _amount(chance, group), group)
    return found


def _amount(chance: Any, group: Group) -> int:
    """Amounts in fen as the law makes them: fixed steps by grade, one sum for a death, skewed bills of treatment."""
    if group is Group.TREATMENT:
        return round(float(chance.lognormal(13.6, 1.0)))
    if group is Group.DISABILITY:
        grade = int(chance.choice([10, 9, 8, 7, 6, 5, 4, 3], p=[0.5, 0.2, 0.12, 0.08, 0.04, 0.03, 0.02, 0.01]))
        return (7 + 2 * (10 - grade)) * 800_000
    if group is Group.DEATH:
        return 115_000_000
    return round(float(chance.choice([640_000, 560_000, 480_000, 320_000])))


def covered(seed: int, times: int = 500) -> dict[tuple[str, int], bool]:
    """By interval and stated rate in per cent, whether the forecast of a simulated province covers what came."""
    whole, until = world(seed), months_from(FIRST, PAST)[-1]
    known = whole.known(until)
    fitted = fan.fit(known)
    if isinstance(fitted, list):
        raise Found(f"seed {seed}: {[one.en for one in fitted]}")
    drawn = fan.draw(known, fitted, months=AHEAD, seed=seed, times=times)
    income, spending = _truth(whole, known, drawn.months)
    balance = OPENING_FEN + np.cumsum(sum(income.values()) - sum(spending.values()))
    asked: dict[str, tuple[Any, float]] = {}
    for ahead in (6, 12, 24):
        asked[f"balance after {ahead} months"] = drawn.balance[:, ahead - 1], balance[ahead - 1]
    asked["spending of 24 months"] = sum(drawn.spending.values()).sum(axis=1), sum(spending.values()).sum()
    asked["income of 24 months"] = sum(drawn.income.values()).sum(axis=1), sum(income.values()).sum()
    late = sum(1 for row in whole.rows if row.figure is Figure.CONFIRMED and row.happened <= until < row.known)
    asked["injuries not confirmed yet"] = sum(drawn.unconfirmed.values()), late
    for industry in INDUSTRIES:
        spent, orders = drawn.spending[industry][:, :YEAR].sum(axis=1), drawn.orders[industry][:, :YEAR].sum(axis=1)
        came = sum(whole.orders[industry, month] for month in drawn.months[:YEAR])
        asked[f"needed base of {industry}"] = spent / orders, spending[industry][:YEAR].sum() / came
    found = {}
    for name, (draws, truth) in asked.items():
        for rate, (low, high) in {50: (25, 75), 90: (5, 95)}.items():
            least, most = np.percentile(draws, (low, high))
            found[name, rate] = bool(least <= truth <= most)
    made = reserving.complete(triangle(known.rows, Figure.CONFIRMED, FIRST, until, step=QUARTERLY))
    if isinstance(made, reserving.Completed) and (held := made.interval(0.9)) is not None:
        found["injuries not confirmed yet, Mack by quarter", 90] = held[0] <= late <= held[1]
    return found


def _truth(whole: World, known: Experience, months: tuple[Month, ...]) -> tuple[dict[str, Any], dict[str, Any]]:
    """Income and spending as they came."""
    income = {name: np.array([whole.orders[name, month] * int(CHARGED[name]) for month in months], dtype="f8") for name in INDUSTRIES}
    spending = {name: np.zeros(len(months)) for name in INDUSTRIES}
    for one in known.running:
        spending[one.industry] += one.amount_fen
    for row in whole.rows:
        if row.figure is Figure.AWARDED and row.known >= months[0]:
            at = lag(months[0], row.known)
            spending[row.industry][slice(at, None) if row.group is Group.MONTHLY else slice(at, at + 1)] += row.amount
    return income, spending


def bounds(rate: float, n: int, sure: float = SURE) -> tuple[int, int]:
    """The least and the most of `n` trials that may be covered, where each is at the rate, with this probability in all."""
    tail, below, least = (1 - sure) / 2, 0.0, 0
    chances = [comb(n, k) * rate**k * (1 - rate) ** (n - k) for k in range(n + 1)]
    while below + chances[least] <= tail:
        below, least = below + chances[least], least + 1
    above, most = 0.0, n
    while above + chances[most] <= tail:
        above, most = above + chances[most], most - 1
    return least, most


def outside(counts: Counter[tuple[str, int]], asked: Counter[tuple[str, int]]) -> list[str]:
    """The intervals whose rate does not agree with the one they state."""
    found = []
    for name, rate in sorted(asked):
        n, held = asked[name, rate], counts[name, rate]
        least, most = bounds(rate / 100, n, 1 - (1 - SURE) / len(asked))
        if not least <= held <= most:
            found.append(f"{name}: {rate} % is stated, {held} of {n} are covered, {least} to {most} would agree")
    return found


def interval(held: int, n: int, sure: float = 0.95) -> tuple[float, float]:
    """Wilson's interval of a rate."""
    reach = NormalDist().inv_cdf((1 + sure) / 2)
    middle, wide = held / n + reach**2 / (2 * n), reach * ((held / n * (1 - held / n) + reach**2 / (4 * n)) / n) ** 0.5
    return (middle - wide) / (1 + reach**2 / n), (middle + wide) / (1 + reach**2 / n)


def run(n: int, seed: int) -> Tally:
    """Forecast `n` simulated provinces and say how often each interval covers what came."""
    tally = Tally("forecast", seed, n, "provinces")
    counts: Counter[tuple[str, int]] = Counter()
    asked: Counter[tuple[str, int]] = Counter()
    for number in range(seed, seed + n):
        found = covered(number)
        asked.update(found.keys())
        counts.update(key for key, held in found.items() if held)
        tally.add(1, intervals=len(found))
    for key in sorted(asked):
        low, high = interval(counts[key], asked[key])
        print(f"{key[0]:45s} {key[1]} %: {counts[key]} / {asked[key]} = {counts[key] / asked[key]:.2f} [{low:.2f}, {high:.2f}]")
    wrong = outside(counts, asked)
    if wrong:
        raise Found("; ".join(wrong) + f"; ./campaign.sh forecast --n {n} --seed {seed}")
    return tally
