"""What was to be expected of each month of accident in all, by the fitted model: the a priori of Bornhuetter-Ferguson."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from zhibao.fund.forecast.experience import Experience, Figure, Group
from zhibao.fund.forecast.fan import Fitted
from zhibao.fund.forecast.growth import wave
from zhibao.fund.forecast.triangles import Triangle

Floats = NDArray[Any]


def injuries(known: Experience, fitted: Fitted, industry: str) -> Floats:
    """Confirmed injuries to be expected of each month of the history in all."""
    per_order = fitted.often.per_order[known.industries.index(industry)]
    orders = np.array([known.orders.get((industry, month), 0) for month in known.months], dtype="f8")
    season = fitted.often.season
    product: Floats = per_order * orders * (np.exp(wave(known.months) @ season) if len(season) else 1.0)
    return product


def one_off_fen(known: Experience, fitted: Fitted, industry: str) -> Floats:
    """One-off benefits to be expected of each month of the history in all: injuries, times events an injury, times their mean amount."""
    hurt = injuries(known, fitted, industry)
    total = np.zeros_like(hurt)
    for group in Group:
        cost = fitted.costs.get((industry, group))
        if cost is not None and group is not Group.MONTHLY:
            by_now = np.cumsum(fitted.late[group].shares())[::-1]
            seen = (hurt * by_now).sum()
            total += hurt * (len(known.of(Figure.AWARDED, industry, group)) / seen if seen else 0.0) * cost.mean
    return total


def of_origins(held: Triangle, known: Experience, fitted: Fitted) -> list[float]:
    """By origin of a triangle of confirmed injuries or awarded benefits, what was to be expected of it over all industries."""
    by_month = one_off_fen if held.figure.money else injuries
    total = sum((by_month(known, fitted, industry) for industry in known.industries), np.zeros(len(known.months)))
    whole = total[len(known.months) - held.size * held.step :]
    return [float(part.sum()) for part in np.split(whole, held.size)]
