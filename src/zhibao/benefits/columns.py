"""The joint cap of survivors' pensions over columns: one row is one family, one column one dependant.

The formulas have their own vectorised form (`Formula.batch`); this is the one step that looks at several persons at
once. It gives the same fen as `survivors.under_cap`, family by family, in whole numbers.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from math import lcm

import numpy as np
from numpy.typing import NDArray

Whole = NDArray[np.int64]


def numerators(shares: Mapping[str, Fraction]) -> tuple[dict[str, int], int]:
    """Shares as whole numbers over one denominator."""
    bottom = lcm(*(share.denominator for share in shares.values()))
    return {name: int(share * bottom) for name, share in shares.items()}, bottom


def under_caps(rounded: Whole, shares: Whole, cap_fen: Whole, cap_share: Whole) -> Whole:
    """The amounts of all families under their caps, each at most 9 * 10**14 fen times its share.

    `rounded` and `shares` have a row for each family and a column for each dependant; nobody has share 0.
    `shares` and `cap_share` are numerators over one denominator.
    """
    together = shares.sum(axis=1)
    binds = (together >= cap_share) | (rounded.sum(axis=1) > cap_fen)
    parts = rounded.copy()
    rows = np.flatnonzero(binds & (together > 0))
    if rows.size:
        exact = cap_fen[rows, None] * shares[rows]
        whole, left_of_each = np.divmod(exact, together[rows, None])
        left = cap_fen[rows] - whole.sum(axis=1)
        first = np.argsort(-left_of_each, axis=1, kind="stable")
        rank = np.empty_like(first)
        np.put_along_axis(rank, first, np.arange(shares.shape[1])[None, :], axis=1)
        parts[rows] = whole + (rank < left[:, None])
    return parts
