"""Money at the places where a changed rule would hide: the smallest amounts, the exact ends, the words of a refusal."""

from __future__ import annotations

from fractions import Fraction

import pytest

from zhibao.kit.errors import CallerFault
from zhibao.kit.money import allocate, exact, round_down, round_half_up, round_up, to_yuan, yuan


@pytest.mark.parametrize("whole", [-2, -1, 0, 1, 2])
def test_a_whole_number_is_left_as_it_is(whole: int) -> None:
    assert (round_half_up(whole), round_down(whole), round_up(whole)) == (whole, whole, whole)


@pytest.mark.parametrize(("value", "half_up", "down", "up"), [("1/3", 0, 0, 1), ("-1/3", 0, 0, -1), ("2/3", 1, 0, 1), ("-2/3", -1, 0, -1)])
def test_less_than_a_fen(value: str, half_up: int, down: int, up: int) -> None:
    assert (round_half_up(exact(value)), round_down(exact(value)), round_up(exact(value))) == (half_up, down, up)


@pytest.mark.parametrize(("fen", "text"), [(-1, "-0.01"), (0, "0.00"), (1, "0.01"), (-100, "-1.00"), (99, "0.99"), (100, "1.00")])
def test_the_smallest_amounts_are_written_with_their_sign(fen: int, text: str) -> None:
    assert to_yuan(fen) == text
    assert yuan(text) == fen


def test_the_longest_amount_is_read_and_a_longer_one_refused() -> None:
    assert yuan("9" * 15 + ".99") == 10**17 - 1
    with pytest.raises(CallerFault) as refused:
        yuan("9" * 16)
    assert "9" * 16 in refused.value.zh
    with pytest.raises(CallerFault):
        yuan(7)  # type: ignore[arg-type]


def test_a_percentage_may_have_spaces_and_a_rate_needs_none() -> None:
    assert exact(" 5 % ") == Fraction(1, 20)
    assert exact("100%") == 1
    assert exact("-1/2") == Fraction(-1, 2)
    for wrong in (True, 0.5):
        with pytest.raises(TypeError, match="a string or an integer"):
            exact(wrong)  # type: ignore[arg-type]


def test_fen_left_over_go_to_the_largest_fraction_then_by_key() -> None:
    assert allocate(1, {"b": 1, "a": 1}) == {"a": 1, "b": 0}
    assert allocate(2, {"c": 1, "b": 1, "a": 1}) == {"a": 1, "b": 1, "c": 0}
    assert allocate(10, {"a": 1, "b": 2, "c": 4}) == {"a": 1, "b": 3, "c": 6}
    assert allocate(-1, {"b": 1, "a": 1}) == {"a": -1, "b": 0}
    assert allocate(3, {"a": 0, "b": 5}) == {"a": 0, "b": 3}


def test_nothing_is_divided_where_nobody_has_a_weight() -> None:
    assert allocate(0, {"a": 0, "b": Fraction(0)}) == {"a": 0, "b": 0}
    assert allocate(0, {"a": 1}) == {"a": 0}
    assert allocate(0, {}) == {}
    for total in (1, -1):
        with pytest.raises(ValueError, match="no weight is above 0"):
            allocate(total, {"a": 0})


def test_a_weight_below_zero_is_refused_also_beside_larger_ones() -> None:
    for weight in (-1, Fraction(-1, 7)):
        with pytest.raises(ValueError, match="negative"):
            allocate(10, {"a": 5, "b": weight})
