"""The joint cap of survivors' pensions: the shares of all dependants together are never above it.

Below the cap each amount is rounded by itself. At or above it the cap is divided in proportion to the shares by
largest remainder, so that the lines add up to it exactly (`work-injury-regulation §39(1)(2)`, `taoyuan-2025-1 §49(3)`).
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from zhibao.kit.formula.tree import fingerprint
from zhibao.kit.money import allocate

ALLOCATION = "zhibao.allocation/1"


def under_cap(
    rounded: Mapping[int, int], shares: Mapping[int, Fraction], cap_fen: int, cap_share: Fraction
) -> dict[int, int] | None:
    """The amounts by place of the dependant where the cap binds, else None: each keeps what it is.

    `rounded`: each amount before the cap; `shares` and `cap_share`: parts of the benefit wage.
    """
    if sum(shares.values(), Fraction(0)) < cap_share and sum(rounded.values()) <= cap_fen:
        return None
    return dict(allocate(cap_fen, shares))


def allocation(total_fen: int, shares: Mapping[str, Fraction], parts: Mapping[str, int], cites: str) -> dict[str, Any]:
    """The receipt of a division: what was divided, by which shares, into what."""
    receipt = {
        "schema": ALLOCATION,
        "total_fen": total_fen,
        "weights": {ref: str(share) for ref, share in shares.items()},
        "parts_fen": dict(parts),
        "rule": "largest remainder; equal fractions in the order of the dependants",
        "cites": [cites],
    }
    return receipt | {"digest": fingerprint(receipt)}
