"""Exact arithmetic and digests of the auditor, written anew: canonical JSON, SM3, rounding, largest remainder."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from fractions import Fraction
from typing import Any

NO_ACT_BEFORE = "sm3:" + "0" * 64


def canonical(value: Any) -> str:
    """JSON with sorted keys and without spaces, characters as they are."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def sha256(text: str) -> str:
    """ "sha256:…" of a text in UTF-8."""
    return "sha256:" + hashlib.sha256(text.encode()).hexdigest()


def sm3(text: str) -> str:
    """ "sm3:…" of a text in UTF-8, by OpenSSL where it knows the algorithm, else by the standard's own steps."""
    if "sm3" in hashlib.algorithms_available:
        return "sm3:" + hashlib.new("sm3", text.encode()).hexdigest()
    return "sm3:" + sm3_by_hand(text.encode())


def instant_ms(text: str | None) -> int | None:
    """An instant in ISO 8601 with its zone as whole milliseconds since 1970; None where there is none."""
    if text is None:
        return None
    since = datetime.fromisoformat(text) - datetime(1970, 1, 1, tzinfo=UTC)
    return since // timedelta(milliseconds=1)


def sm3_by_hand(data: bytes) -> str:
    """The SM3 digest after GB/T 32905-2016, hexadecimal."""
    state: tuple[int, ...] = (
        0x7380166F, 0x4914B2B9, 0x172442D7, 0xDA8A0600,
        0xA96F30BC, 0x163138AA, 0xE38DEE4D, 0xB0FB0E4E,
    )  # fmt: skip
    padded = data + b"\x80" + bytes((55 - len(data)) % 64) + (8 * len(data)).to_bytes(8, "big")
    for start in range(0, len(padded), 64):
        state = _compress(state, padded[start : start + 64])
    return "".join(f"{word:08x}" for word in state)


def _turn(word: int, by: int) -> int:
    by %= 32
    return ((word << by) | (word >> (32 - by))) & 0xFFFFFFFF


def _compress(state: tuple[int, ...], block: bytes) -> tuple[int, ...]:
    words = [int.from_bytes(block[at : at + 4], "big") for at in range(0, 64, 4)]
    for at in range(16, 68):
        mixed = words[at - 16] ^ words[at - 9] ^ _turn(words[at - 3], 15)
        words.append(mixed ^ _turn(mixed, 15) ^ _turn(mixed, 23) ^ _turn(words[at - 13], 7) ^ words[at - 6])
    a, b, c, d, e, f, g, h = state
    for at in range(64):
        early = at < 16
        first = _turn((_turn(a, 12) + e + _turn(0x79CC4519 if early else 0x7A879D8A, at)) & 0xFFFFFFFF, 7)
        chosen = a ^ b ^ c if early else (a & b) | (a & c) | (b & c)
        picked = e ^ f ^ g if early else (e & f) | (~e & g)
        left = (chosen + d + (first ^ _turn(a, 12)) + (words[at] ^ words[at + 4])) & 0xFFFFFFFF
        right = (picked + h + first + words[at]) & 0xFFFFFFFF
        a, b, c, d = left, a, _turn(b, 9), c
        e, f, g, h = right ^ _turn(right, 9) ^ _turn(right, 17), e, _turn(f, 19), g
    return tuple(old ^ new for old, new in zip(state, (a, b, c, d, e, f, g, h), strict=True))


def half_up(value: Fraction) -> int:
    """The nearest whole number, a half away from zero."""
    whole = int(abs(value) + Fraction(1, 2))
    return whole if value >= 0 else -whole


def down(value: Fraction) -> int:
    """Towards zero."""
    return int(value)


def up(value: Fraction) -> int:
    """Away from zero."""
    whole = int(value)
    return whole if whole == value else whole + (1 if value > 0 else -1)


ROUNDING: dict[str, Callable[[Fraction], int]] = {"half_up": half_up, "down": down, "up": up}


def shares(total: int, weights: Mapping[Any, Fraction]) -> dict[Any, int]:
    """Parts of a total by largest remainder, equal remainders by key, so that they add up to it."""
    if total < 0:
        return {key: -part for key, part in shares(-total, weights).items()}
    whole = sum(weights.values(), Fraction(0))
    if whole == 0:
        return dict.fromkeys(weights, 0)
    parts = {key: int(total * weight / whole) for key, weight in weights.items()}
    rest = {key: total * weight / whole - parts[key] for key, weight in weights.items()}
    for key in sorted(rest, key=lambda key: (-rest[key], key))[: total - sum(parts.values())]:
        parts[key] += 1
    return parts


def fraction(written: str | int) -> Fraction:
    """A rate or an amount as people and receipts write it: "0.85", "2/3", "5%", 7."""
    if isinstance(written, (bool, float)):
        raise ValueError(f"{written!r} is no exact number")
    text = str(written).strip()
    return Fraction(text[:-1]) * Fraction(1, 100) if text.endswith("%") else Fraction(text)
