"""Amounts in capital Chinese figures (人民币大写), as they stand on vouchers, exact to the fen.

A zero inside is read once (零), 整 closes an amount without fen. A zero that may be left out (before 角, and where a
group ends in zero) is left out.
"""

from __future__ import annotations

from typing import Final

_DIGITS: Final = "零壹贰叁肆伍陆柒捌玖"
_PLACES: Final = ("", "拾", "佰", "仟")
_GROUPS: Final = ("", "万", "亿", "万亿")
_LIMIT_FEN: Final = 10**18


def capital(fen: int) -> str:
    """An amount in capital figures: 100530 -> "壹仟零伍元叁角整". Raises ValueError below 0 or beyond 10**18 fen."""
    if isinstance(fen, bool) or not 0 <= fen < _LIMIT_FEN:
        raise ValueError("an amount in capital figures lies between 0 and 10**18 fen")
    whole, cents = divmod(fen, 100)
    tenths, hundredths = divmod(cents, 10)
    text = _whole(whole) + "元" if whole else ""
    if tenths:
        text += _DIGITS[tenths] + "角"
    elif hundredths and whole:
        text += "零"
    if hundredths:
        return text + _DIGITS[hundredths] + "分"
    return (text or "零元") + "整"


def _whole(number: int) -> str:
    """A whole number of yuan above 0, in groups of four places."""
    groups = []
    while number:
        number, group = divmod(number, 10_000)
        groups.append(group)
    text = ""
    for order in range(len(groups) - 1, -1, -1):
        group = groups[order]
        if not group:
            continue
        if text and (group < 1_000 or not groups[order + 1]):
            text += "零"
        text += _group(group) + _named(order, groups)
    return text


def _named(order: int, groups: list[int]) -> str:
    """The name of a group; of 万亿 only 万 is said where 亿 follows."""
    return "万" if order == 3 and groups[2] else _GROUPS[order]


def _group(group: int) -> str:
    """One group of four places, from 1 to 9,999."""
    text, gap = "", False
    for place in range(3, -1, -1):
        digit = group // 10**place % 10
        if not digit:
            gap = bool(text)
            continue
        text += ("零" if gap else "") + _DIGITS[digit] + _PLACES[place]
        gap = False
    return text
