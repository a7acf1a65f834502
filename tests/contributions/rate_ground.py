"""Terms and experiences for the tests of the rate review: the table of 桃源, and enterprises with round figures."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

from zhibao.contributions.model import Figure
from zhibao.contributions.rate_review import Experience, MonthOf
from zhibao.contributions.rate_terms import Band, Terms
from zhibao.kit.clock import Month

BANDS = (("0", "0.2", "0.5"), ("0.2", "0.6", "0.8"), ("0.6", "0.8", "1"), ("0.8", "1.2", "1.2"), ("1.2", None, "1.5"))
INCIDENCE = (("0", "0.5", "0.95"), ("0.5", "1.5", "1"), ("1.5", None, "1.1"))
NAMES = (
    "benefit_contribution_ratio_basis", "rate_bands", "incidence_rate_basis", "incidence_bands", "factor_limits", "months_before_first_float",
    "entry_factor", "contribution_rounding",
)  # fmt: skip


def bands(rows: Any) -> tuple[Band, ...]:
    return tuple(Band(Fraction(low), None if high is None else Fraction(high), Fraction(factor)) for low, high, factor in rows)


def figure(name: str, mark: str = "official") -> Figure:
    return Figure(name, name, name, "x", "test", date(2025, 7, 1), None, (f"test §{name}",), mark)


def terms(**change: Any) -> Terms:
    """The terms of 桃源 for 2027."""
    facts: dict[str, Any] = {
        "province": "570000", "year": 2027, "since": date(2027, 1, 1), "until": date(2027, 12, 31), "first": Month(2025, 10), "last": Month(2026, 9),
        "bands": bands(BANDS), "incidence_bands": bands(INCIDENCE), "lowest": Fraction(1, 2), "highest": Fraction(3, 2),
        "ratio_basis": "benefits_paid_over_contributions_paid", "incidence_basis": "confirmations_per_million_orders", "least_months": 12,
        "entry_factor": Fraction(1), "rounding": "half_up", "in_cycle": True, "figures": {name: figure(name) for name in NAMES},
    }  # fmt: skip
    return Terms(**{**facts, **change})


def experience(platform: str, benefits_fen: int, contributions_fen: int, confirmed: int = 1, orders: int = 1_000_000, **change: Any) -> Experience:
    """An enterprise of ride-hailing, in the province since the beginning."""
    facts: dict[str, Any] = {
        "platform": platform, "name": f"企业{platform}", "industry": "ride_hailing", "in_province_since": date(2025, 7, 1),
        "benefits_fen": benefits_fen, "contributions_fen": contributions_fen, "confirmed": confirmed, "orders": orders,
        "insured_days": 10_000, "base_fen": 1_000_000, "months": (MonthOf("2026-05", benefits_fen, 1_000_000),),
    }  # fmt: skip
    return Experience(**{**facts, **change})
