"""Money as integer fen, rates as exact fractions, and the only places where an amount is rounded or divided.

No float ever stands near an amount. A product of money and a rate is an exact fraction until one of the
rounding functions below turns it into fen; the caller cites the article that asks for that rounding.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from fractions import Fraction
from typing import NewType, TypeVar

from zhibao.kit.errors import CallerFault

Fen = NewType("Fen", int)
Key = TypeVar("Key", bound="str | int | tuple[str, ...]")

_YUAN = re.compile(r"(-?)(\d{1,15})(?:\.(\d{1,2}))?")


def yuan(text: str) -> Fen:
    """An amount written in yuan ("8001.00", "0.07") as integer fen.

    Raises CallerFault `amount_form` for anything but digits with at most two decimals.
    """
    match = _YUAN.fullmatch(text.strip()) if isinstance(text, str) else None
    if match is None:
        raise CallerFault(
            "amount_form",
            f"金额“{text}”不是以元为单位、最多两位小数的数。",
            f"The amount {text!r} is not a number of yuan with at most two decimals.",
            remedy_zh="请按“8001.00”的形式填写。",
            remedy_en='Write it like "8001.00".',
        )
    sign, whole, cents = match.groups()
    fen = int(whole) * 100 + int((cents or "0").ljust(2, "0"))
    return Fen(-fen if sign else fen)


def to_yuan(fen: int) -> str:
    """Integer fen as a string in yuan with two decimals: 800100 -> "8001.00"."""
    sign = "-" if fen < 0 else ""
    return f"{sign}{abs(fen) // 100}.{abs(fen) % 100:02d}"


def exact(value: str | int) -> Fraction:
    """A rate as an exact fraction, from "0.07", "1/12", "5%" or an integer. A float is refused."""
    if isinstance(value, bool) or not isinstance(value, (str, int)):
        raise TypeError(f"a rate is made from a string or an integer, not from {type(value).__name__}")
    if isinstance(value, str) and value.strip().endswith("%"):
        return Fraction(value.strip()[:-1].strip()) / 100
    return Fraction(value)


def round_half_up(value: Fraction | int) -> int:
    """To the nearest integer, a half away from zero (四舍五入). The caller cites who asks for it."""
    magnitude = abs(Fraction(value))
    rounded = (2 * magnitude.numerator + magnitude.denominator) // (2 * magnitude.denominator)
    return -rounded if value < 0 else rounded


def round_down(value: Fraction | int) -> int:
    """To the integer nearer to zero."""
    magnitude = abs(Fraction(value))
    whole = magnitude.numerator // magnitude.denominator
    return -whole if value < 0 else whole


def round_up(value: Fraction | int) -> int:
    """To the integer farther from zero."""
    magnitude = abs(Fraction(value))
    whole = -(-magnitude.numerator // magnitude.denominator)
    return -whole if value < 0 else whole


def allocate(total_fen: int, weights: Mapping[Key, int | Fraction]) -> dict[Key, Fen]:
    """Divide an amount in proportion to weights so that the parts add up to it exactly.

    Largest remainder: every part gets the whole fen of its exact share, the fen left over go to the largest
    fractions, equal fractions by key in ascending order. A negative total is the mirror of the positive one.
    Raises ValueError for a negative weight, or when a total other than 0 meets no weight above 0.
    """
    if any(weight < 0 for weight in weights.values()):
        raise ValueError("a weight is negative")
    whole = sum((Fraction(weight) for weight in weights.values()), Fraction(0))
    if whole == 0:
        if total_fen != 0:
            raise ValueError("an amount cannot be divided where no weight is above 0")
        return {key: Fen(0) for key in weights}
    sign, magnitude = (-1, -total_fen) if total_fen < 0 else (1, total_fen)
    shares = {key: magnitude * Fraction(weight) / whole for key, weight in weights.items()}
    parts = {key: share.numerator // share.denominator for key, share in shares.items()}
    left = magnitude - sum(parts.values())
    by_fraction = sorted(shares, key=lambda key: (parts[key] - shares[key], key))
    for key in by_fraction[:left]:
        parts[key] += 1
    return {key: Fen(sign * part) for key, part in parts.items()}
