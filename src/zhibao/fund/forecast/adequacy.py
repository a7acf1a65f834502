"""Whether the base balances the fund (以支定收): by industry, what an order would have to bring for income to equal spending.

The spending of the first twelve months to come, as it is awarded, by the orders of these months. Each base of an
industry is moved in the same proportion, as tiers and factors stand now. Advice only: the base is fixed by the State
(`mohrss-2025-24 §10`).
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import numpy as np

from zhibao.fund.forecast.fan import QUANTILES, Drawn
from zhibao.kit.money import round_half_up

YEAR = 12
LEVELS = {"enough": ("够用", "enough"), "short": ("不够", "too low"), "open": ("看不出", "cannot be told")}


@dataclass(frozen=True)
class Base:
    """A base in force: its tier, None where the industry has one only, and its fen."""

    tier: str | None
    fen: int


@dataclass(frozen=True)
class Adequacy:
    """What an order of an industry brings and would have to bring, exact fen, by quantile."""

    industry: str
    charged: Fraction
    needed: tuple[Fraction, ...]
    bases: tuple[Base, ...]

    @property
    def finding(self) -> str:
        """Enough or short where the interval of 90 per cent lies on one side of what is charged, else open."""
        if self.needed[0] > self.charged:
            return "short"
        return "enough" if self.needed[-1] < self.charged else "open"

    def document(self) -> dict[str, Any]:
        """The finding as JSON; amounts below a fen stand as yuan in text with six decimals."""
        zh, en = LEVELS[self.finding]
        return {
            "industry": self.industry, "finding": self.finding, "zh": zh, "en": en,
            "charged_yuan": yuan_text(self.charged), "needed_yuan": self._by_quantile(self.needed),
            "bases": [
                {"tier": base.tier, "base_fen": base.fen, "needed_yuan": self._by_quantile([base.fen * one / self.charged for one in self.needed])}
                for base in self.bases
            ],
        }  # fmt: skip

    @staticmethod
    def _by_quantile(values: Any) -> dict[str, str]:
        return {f"q{part:02d}": yuan_text(value) for part, value in zip(QUANTILES, values, strict=True)}


def yuan_text(fen: Fraction) -> str:
    """Fen, also broken ones, as yuan with six decimals."""
    millionths = round_half_up(fen * 10_000)
    return f"{millionths // 1_000_000}.{millionths % 1_000_000:06d}"


def adequacy(drawn: Drawn, industry: str, charged: Fraction, bases: tuple[Base, ...]) -> Adequacy:
    """What an order of an industry would have to bring."""
    spent, orders = (part[industry][:, :YEAR].sum(axis=1) for part in (drawn.spending, drawn.orders))
    needed = np.percentile(spent / orders, QUANTILES)
    return Adequacy(industry, charged, tuple(Fraction(float(value)) for value in needed), bases)
