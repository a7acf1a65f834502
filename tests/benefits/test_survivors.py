"""The joint cap of survivors' pensions: never above it, exactly it where it binds, nobody treated apart."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhibao.benefits.survivors import ALLOCATION, allocation, under_cap
from zhibao.kit.formula.tree import fingerprint
from zhibao.kit.money import round_half_up

SHARES = st.sampled_from([Fraction(3, 10), Fraction(4, 10), Fraction(5, 10)])


def rounded(wage: int, shares: dict[int, Fraction]) -> dict[int, int]:
    return {place: round_half_up(wage * share) for place, share in shares.items()}


@given(wage=st.integers(1, 3_000_000), shares=st.lists(SHARES, min_size=1, max_size=8))
def test_the_parts_are_the_cap_or_what_they_are(wage: int, shares: list[Fraction]) -> None:
    by_place = dict(enumerate(shares))
    alone = rounded(wage, by_place)
    parts = under_cap(alone, by_place, wage, Fraction(1))
    if parts is None:
        assert sum(shares) < 1
        assert sum(alone.values()) <= wage
    else:
        assert sum(parts.values()) == wage
        assert sum(shares) >= 1 or sum(alone.values()) > wage
        for place, share in by_place.items():
            assert abs(parts[place] - wage * share / sum(shares)) < 1


@pytest.mark.parametrize(
    "tenths, wage, expected",
    [
        ([4, 3], 490100, None),
        ([4, 3, 3], 490100, [196040, 147030, 147030]),
        ([4, 3, 3], 490105, [196042, 147032, 147031]),  # one by one 147031.5 rounds up twice, a fen too many
        ([4, 3, 4], 490100, [178218, 133664, 178218]),
        ([4, 3, 3, 3], 490100, [150800, 113100, 113100, 113100]),
        ([3, 3, 3], 2, [1, 1, 0]),  # 0.6 each rounds to 1, together more than the wage
        ([4], 490100, None),
        ([5, 5], 490101, [245051, 245050]),
    ],
)
def test_known_families(tenths: list[int], wage: int, expected: list[int] | None) -> None:
    shares = {place: Fraction(ten, 10) for place, ten in enumerate(tenths)}
    parts = under_cap(rounded(wage, shares), shares, wage, Fraction(1))
    assert (None if parts is None else list(parts.values())) == expected


def test_a_division_leaves_a_receipt() -> None:
    receipt = allocation(490100, {"D1": Fraction(2, 5)}, {"D1": 490100}, "taoyuan-2025-1 §49(3)")
    assert receipt["schema"] == ALLOCATION
    assert receipt["weights"] == {"D1": "2/5"}
    assert receipt["digest"] == fingerprint({key: part for key, part in receipt.items() if key != "digest"})
