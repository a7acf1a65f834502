"""Money: whole fen, exact rates, one rounding, parts that add up."""

from __future__ import annotations

from decimal import ROUND_DOWN, ROUND_HALF_UP, ROUND_UP, Decimal, localcontext
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhibao.kit.errors import CallerFault
from zhibao.kit.money import allocate, exact, round_down, round_half_up, round_up, to_yuan, yuan

FEN = st.integers(-(10**17), 10**17)
WEIGHTS = st.dictionaries(
    st.text("abcdef", min_size=1, max_size=4),
    st.one_of(st.integers(0, 10**9), st.fractions(0, 10**6, max_denominator=997)),
    min_size=1,
    max_size=12,
)


@pytest.mark.parametrize(
    ("text", "fen"), [("8001.00", 800100), ("0.07", 7), ("0.7", 70), ("-0.25", -25), (" 12 ", 1200), ("0", 0)]
)
def test_yuan_are_read_exactly(text: str, fen: int) -> None:
    assert yuan(text) == fen


@pytest.mark.parametrize("text", ["", "8001.005", "8,001.00", "1e3", "+1", ".5", "1.", "NaN", "¥1", "1.0 0", "9" * 16])
def test_anything_else_is_refused_with_its_remedy(text: str) -> None:
    with pytest.raises(CallerFault) as refused:
        yuan(text)
    assert refused.value.code == "amount_form"
    assert refused.value.remedy_en


@given(FEN)
def test_what_is_written_is_read_back(fen: int) -> None:
    assert to_yuan(fen) == f"{Decimal(fen) / 100:.2f}"
    if abs(fen) < 10**15:
        assert yuan(to_yuan(fen)) == fen


def test_a_rate_is_never_a_float() -> None:
    assert exact("0.07") == Fraction(7, 100)
    assert exact("1/12") == Fraction(1, 12)
    assert exact("5%") == Fraction(1, 20)
    assert exact(3) == 3
    for wrong in (0.07, True, None, Decimal("0.07")):
        with pytest.raises(TypeError):
            exact(wrong)  # type: ignore[arg-type]


@given(st.fractions(-(10**12), 10**12, max_denominator=10**6))
def test_rounding_agrees_with_decimal_arithmetic(value: Fraction) -> None:
    with localcontext() as context:
        context.prec = 60
        written = Decimal(value.numerator) / Decimal(value.denominator)
        # 60 digits cannot show a tie that is none: a denominator of six digits leaves a distance of 10**-12.
        for ours, theirs in ((round_half_up, ROUND_HALF_UP), (round_down, ROUND_DOWN), (round_up, ROUND_UP)):
            assert ours(value) == int(written.to_integral_value(rounding=theirs))


@pytest.mark.parametrize(
    ("value", "half_up", "down", "up"),
    [("0.5", 1, 0, 1), ("1.5", 2, 1, 2), ("2.5", 3, 2, 3), ("-0.5", -1, 0, -1), ("-2.5", -3, -2, -3), ("2", 2, 2, 2)],
)
def test_a_half_goes_away_from_zero(value: str, half_up: int, down: int, up: int) -> None:
    assert (round_half_up(exact(value)), round_down(exact(value)), round_up(exact(value))) == (half_up, down, up)


@given(FEN, WEIGHTS)
def test_parts_add_up_and_none_is_a_fen_away(total: int, weights: dict[str, Fraction]) -> None:
    whole = sum(Fraction(weight) for weight in weights.values())
    if whole == 0:
        if total == 0:
            assert set(allocate(0, weights).values()) == {0}
        else:
            with pytest.raises(ValueError, match="weight"):
                allocate(total, weights)
        return
    parts = allocate(total, weights)
    assert sum(parts.values()) == total
    assert set(parts) == set(weights)
    for key, part in parts.items():
        assert abs(part - Fraction(total) * Fraction(weights[key]) / whole) < 1
        if weights[key] == 0:
            assert part == 0


@given(FEN, WEIGHTS)
def test_parts_do_not_depend_on_the_order_nor_on_the_sign(total: int, weights: dict[str, Fraction]) -> None:
    if sum(Fraction(weight) for weight in weights.values()) == 0:
        return
    turned = dict(reversed(list(weights.items())))
    assert allocate(total, weights) == allocate(total, turned)
    assert {key: -part for key, part in allocate(total, weights).items()} == allocate(-total, weights)


def test_equal_remainders_go_by_key() -> None:
    assert allocate(100, {"330200": 1, "330100": 1, "330300": 1}) == {"330100": 34, "330200": 33, "330300": 33}
    assert allocate(101, {"330200": 1, "330100": 1, "330300": 1}) == {"330100": 34, "330200": 34, "330300": 33}


def test_a_negative_weight_is_refused() -> None:
    with pytest.raises(ValueError, match="negative"):
        allocate(100, {"a": 2, "b": -1})
