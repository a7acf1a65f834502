"""Contributions (职业伤害保障费): what a month of orders costs each platform enterprise, and whether it was paid.

Carries `zhejiang-2025-44 §2(2)`, `measures-2025 §9`, `mohrss-2025-24 §9`, `shandong-2025 §2`, `guangdong-2026-2 §2`
and, in 桃源, `taoyuan-2025-1 §11` to `§28`: rating by count, base and factor; bills with one cited rounding;
adjustments of closed months; declared counts compared; receipts, arrears and the late fee; the collection from the push to the
tax offices over comparison, allocation, reminders, late fees and refunds to the settled month; the yearly rate review
with its acts and its advice, and signs of suppressed reporting as tasks.

Counts and enrolments are handed in by `zhibao.journeys.order_to_bill`, experience by `zhibao.journeys.experience_to_factor`;
nothing here knows orders, the register, cases or the ledger.
"""

from zhibao.contributions.model import (
    Adjustment,
    CountedOrders,
    Figure,
    Group,
    Line,
    LineKey,
    Rate,
    Rating,
    RatingDecision,
    Refusal,
    RefusedOrders,
    Standing,
)
from zhibao.contributions.rules import rate_month, rated_industry
from zhibao.contributions.tariff import Tariff

__all__ = [
    "Adjustment",
    "CountedOrders",
    "Figure",
    "Group",
    "Line",
    "LineKey",
    "Rate",
    "Rating",
    "RatingDecision",
    "Refusal",
    "RefusedOrders",
    "Standing",
    "Tariff",
    "rate_month",
    "rated_industry",
]
