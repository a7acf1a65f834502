"""The rating told slowly: one order at a time, no caching, no shared code but the numbers of the test law.

It counts orders into (platform, industry, tier, tax office, prefecture, base, factor), multiplies, rounds once and
deals the fen left over one by one. It knows nothing of how the product does it.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Any

from zhibao.contributions.model import CountedOrders

Rated = dict[tuple[str, str, str, str, str], tuple[int, int]]

OFFICES = {"570202": "570200", "570371": "570371"}


def rate(counts: Iterable[CountedOrders], price: Any) -> tuple[Rated, int]:
    """Orders and fen by (platform, industry, office, prefecture, rate); and the total.

    `price(platform, industry, day)` gives (base in fen, factor) as fractions.
    """
    heaps: dict[tuple[str, str, str, str, str], tuple[int, Fraction]] = {}
    for platform, industry, district, day, orders in counts:
        base, factor = price(platform, industry, day)
        office = OFFICES.get(district, "570000")
        key = (platform, industry, office, district[:4] + "00", f"{base} {factor}")
        before, worth = heaps.get(key, (0, Fraction(0)))
        heaps[key] = (before + orders, worth + orders * base * factor)
    heaps = {key: heap for key, heap in heaps.items() if heap[0]}
    rated: Rated = {}
    total = 0
    for group in sorted({key[:3] for key in heaps}):
        mine = sorted((key for key in heaps if key[:3] == group), key=lambda key: (key[3], _rate(key[4])))
        whole = sum((heaps[key][1] for key in mine), Fraction(0))
        amount = half_up(whole)
        dealt = {key: math.floor(amount * heaps[key][1] / whole) if whole else 0 for key in mine}
        fractions = {
            key: (amount * heaps[key][1] / whole - dealt[key]) if whole else Fraction(0) for key in mine
        }
        for key in sorted(mine, key=lambda key: (-fractions[key], key[3], _rate(key[4])))[
            : amount - sum(dealt.values())
        ]:
            dealt[key] += 1
        for key in mine:
            rated[key] = (heaps[key][0], dealt[key])
        total += amount
    return rated, total


def half_up(value: Fraction) -> int:
    """Half up by decimal arithmetic on a long division, not by the product's function."""
    digits = Decimal(value.numerator * 10**12 // value.denominator) / Decimal(10**12)
    return int(digits.quantize(Decimal(1), rounding=ROUND_HALF_UP))


def _rate(text: str) -> tuple[str, str]:
    base, factor = text.split(" ")
    return (f"{int(base):09d}", factor)
