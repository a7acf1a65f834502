"""Draws that need no state: a number of 64 bits from (key, index) alone, for one index or ten million.

The generator is splitmix64 used as a counter-based hash, in integers only, so that every machine draws alike.
"""

from __future__ import annotations

from typing import Final

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]
Bits = npt.NDArray[np.uint64]

_GOLDEN: Final = 0x9E3779B97F4A7C15
_FIRST: Final = 0xBF58476D1CE4E5B9
_SECOND: Final = 0x94D049BB133111EB
_MASK: Final = (1 << 64) - 1


def mixed(value: int) -> int:
    """One number mixed (splitmix64), in plain Python."""
    value = (value + _GOLDEN) & _MASK
    value = ((value ^ (value >> 30)) * _FIRST) & _MASK
    value = ((value ^ (value >> 27)) * _SECOND) & _MASK
    return value ^ (value >> 31)


def key_of(*parts: int) -> int:
    """A key of 64 bits from several numbers; their order matters."""
    key = 0
    for part in parts:
        key = mixed(key ^ mixed(part & _MASK))
    return key


def draw(key: int, index: Ints) -> Bits:
    """64 fresh bits for every index under a key; equal to `draw_one` for each."""
    bits = index.astype(np.uint64)
    bits *= np.uint64(_GOLDEN)
    bits += np.uint64((key + _GOLDEN) & _MASK)
    bits ^= bits >> np.uint64(30)
    bits *= np.uint64(_FIRST)
    bits ^= bits >> np.uint64(27)
    bits *= np.uint64(_SECOND)
    bits ^= bits >> np.uint64(31)
    return bits


def draw_one(key: int, index: int) -> int:
    """64 fresh bits for one index."""
    return mixed((key + index * _GOLDEN) & _MASK)


def below(bits: Bits, shift: int, width: int, bound: int) -> Ints:
    """A whole number in [0, bound) from `width` bits (at most 32) that begin at `shift`."""
    part = (bits >> np.uint64(shift)) & np.uint64((1 << width) - 1)
    return ((part * np.uint64(bound)) >> np.uint64(width)).astype(np.int64)
