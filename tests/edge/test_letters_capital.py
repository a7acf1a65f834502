"""Amounts in capital figures: the examples of the rules of payment, and every amount can be read back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhibao.edge.letters.capital import capital
from zhibao.kit.money import yuan

DIGITS = {sign: value for value, sign in enumerate("零壹贰叁肆伍陆柒捌玖")}
PLACES = {"拾": 10, "佰": 100, "仟": 1000}


def read_back(text: str) -> int:
    """The fen of an amount in capital figures, by a reader that knows nothing of the writer."""
    text = text.removesuffix("整")
    whole, _, cents = text.rpartition("元") if "元" in text else ("", "", text)
    tens, _, ones = cents.rpartition("角") if "角" in cents else ("", "", cents)
    return (
        _number(whole) * 100
        + DIGITS.get(tens.lstrip("零") or "零", 0) * 10
        + DIGITS.get(ones.removesuffix("分").lstrip("零") or "零", 0)
    )


def _number(text: str) -> int:
    if "亿" in text:
        high, low = text.rsplit("亿", 1)
        return _number(high) * 10**8 + _number(low)
    if "万" in text:
        high, low = text.rsplit("万", 1)
        return _number(high) * 10**4 + _number(low)
    total, digit = 0, 0
    for sign in text:
        if sign in PLACES:
            total, digit = total + digit * PLACES[sign], 0
        else:
            digit = DIGITS[sign]
    return total + digit


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        ("0", "零元整"), ("0.05", "伍分"), ("0.50", "伍角整"), ("0.53", "伍角叁分"), ("1", "壹元整"), ("10", "壹拾元整"), ("10.05", "壹拾元零伍分"),
        ("1409.50", "壹仟肆佰零玖元伍角整"), ("6007.14", "陆仟零柒元壹角肆分"), ("1680.32", "壹仟陆佰捌拾元叁角贰分"), ("107000.53", "壹拾万柒仟元伍角叁分"),
        ("16409.02", "壹万陆仟肆佰零玖元零贰分"), ("325.04", "叁佰贰拾伍元零肆分"), ("1000000", "壹佰万元整"), ("100000010", "壹亿零壹拾元整"),
        ("1083760", "壹佰零捌万叁仟柒佰陆拾元整"), ("10001000000", "壹佰亿零壹佰万元整"), ("1000000000001", "壹万亿零壹元整"), ("1010000000000", "壹万零壹佰亿元整"),
        ("2000100", "贰佰万零壹佰元整"),
        ("100001000", "壹亿零壹仟元整"), ("100010000000", "壹仟亿壹仟万元整"),
    ],
)  # fmt: skip
def test_amounts_as_the_rules_of_payment_write_them(amount: str, words: str) -> None:
    assert capital(yuan(amount)) == words


@given(
    st.one_of(
        st.integers(0, 10**18 - 1),
        st.integers(0, 10**7),
        st.builds(lambda a, b: a * 10**b, st.integers(0, 9999), st.integers(0, 14)),
    )
)
def test_every_amount_can_be_read_back(fen: int) -> None:
    words = capital(fen)
    assert read_back(words) == fen
    assert "零零" not in words and not words.startswith("零元零")
    assert words.endswith("整") == (fen % 10 == 0)


@pytest.mark.parametrize("wrong", [-1, 10**18, True])
def test_what_is_no_amount_is_refused(wrong: int) -> None:
    with pytest.raises(ValueError, match="capital"):
        capital(wrong)
