"""What a candidate would bring and cost in a year: the industry's own record, laid over the orders of a survey.

Injuries are Poisson with a rate that is known only from the record (gamma, half an injury added as for every frequency
here); each costs as one of the recorded cases did, drawn again; orders lie between the least and the most of the survey.
Contributions are exact fen by base and orders; what is drawn is rounded to the fen once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

_HALF = 0.5
# Fewer injuries on record, and an interval would say more than is known.
LEAST_INJURIES = 10
TIMES = 4_000


@dataclass(frozen=True)
class Recorded:
    """The record of an industry: completed orders, confirmed injuries, and what each of them cost the fund once, in fen."""

    orders: int
    injuries: int
    costs_fen: tuple[int, ...]


def year(record: Recorded, orders_a_month: tuple[int, int, int], base_fen: int, *, seed: int = 1, times: int = TIMES) -> dict[str, Any]:
    """A year of a candidate: orders, contributions, injuries, benefits and balance, each at 5, 50 and 95 per cent.

    `base_fen` is the base of an order at factor 1. The contributions at the likely volume are exact.
    """
    chance = np.random.default_rng(seed)
    least, likely, most = (12 * number for number in orders_a_month)
    volume = np.round(chance.triangular(least, likely, most, times)).astype("i8") if most > least else np.full(times, likely, dtype="i8")
    rate = chance.gamma(record.injuries + _HALF, 1.0 / record.orders, times)
    injuries = chance.poisson(rate * volume)
    spent = _spent(chance, record.costs_fen, injuries)
    contributions = volume * base_fen
    return {
        "orders": _points(volume, likely), "contributions_fen": _points(contributions, likely * base_fen), "injuries": _points(injuries),
        "benefits_fen": _points(spent), "balance_fen": _points(contributions - spent), "short_of_balance": f"{float((spent > contributions).mean()):.3f}",
    }  # fmt: skip


def _spent(chance: np.random.Generator, costs: Sequence[int], injuries: Any) -> Any:
    """The cost of so many injuries each time, every one a recorded case drawn again; whole fen throughout."""
    drawn = np.asarray(costs, dtype="i8")[chance.integers(0, len(costs), int(injuries.sum()))]
    ends = np.cumsum(injuries)
    sums = np.concatenate([[0], np.cumsum(drawn)])
    return sums[ends] - sums[ends - injuries]


def _points(values: Any, likely: int | None = None) -> dict[str, int]:
    low, middle, high = np.quantile(values, (0.05, 0.5, 0.95), method="inverted_cdf")
    return {"p05": int(low), "p50": int(middle) if likely is None else likely, "p95": int(high)}
