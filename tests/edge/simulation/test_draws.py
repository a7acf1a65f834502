"""Draws: the same for one and for many, on every machine."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from zhibao.edge.simulation import draws

KEYS = st.integers(0, 2**64 - 1)


@given(KEYS, st.lists(st.integers(0, 2**40), min_size=1, max_size=20))
def test_one_is_as_many(key: int, index: list[int]) -> None:
    many = draws.draw(key, np.array(index, dtype=np.int64)).tolist()
    assert many == [draws.draw_one(key, one) for one in index]


def test_published_values() -> None:
    # The first outputs of splitmix64 with seed 1234567 (Vigna's reference).
    first = [draws.draw_one(1234567, n) for n in range(3)]
    assert first == [6457827717110365317, 3203168211198807973, 9817491932198370423]


@given(st.lists(st.integers(0, 2**64 - 1), min_size=1), st.integers(1, 2**31), st.integers(0, 32))
def test_below_stays_below(bits: list[int], bound: int, shift: int) -> None:
    values = draws.below(np.array(bits, dtype=np.uint64), shift, 32, bound)
    assert (values >= 0).all() and (values < bound).all()


def test_keys_depend_on_order() -> None:
    assert draws.key_of(1, 2) != draws.key_of(2, 1) != draws.key_of(1, 2, 0)
