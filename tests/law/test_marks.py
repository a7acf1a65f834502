"""Marks travel: the weakest wins."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhibao import law

MARKS = st.lists(st.sampled_from(law.MARKS))


def test_the_weakest_mark_wins() -> None:
    assert law.weakest(["official", "assumed", "reported"]) == "assumed"
    assert law.weakest(["official", "reported"]) == "reported"
    assert law.weakest([]) == "official"


def test_an_unknown_mark_is_refused() -> None:
    with pytest.raises(ValueError, match="rumoured"):
        law.weakest(["official", "rumoured"])


@given(MARKS, MARKS)
def test_order_and_grouping_do_not_matter(one: list[str], other: list[str]) -> None:
    assert law.weakest(one + other) == law.weakest(other + one) == law.weakest([law.weakest(one), law.weakest(other)])
