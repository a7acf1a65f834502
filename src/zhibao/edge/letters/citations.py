"""An address of the law as it is written in a letter: 《办法》第十一条第一款第（二）项 for `measures-2025 §11(1)(2)`."""

from __future__ import annotations

import re
from typing import Final

from zhibao import law
from zhibao.law import Provision

# Instruments whose number is the number of the article. Elsewhere the numbers are points or our own sections, and
# saying 条 would be an article that nobody wrote.
_BY_ARTICLE: Final = {"measures-2021", "measures-2025", "work-injury-regulation", "taoyuan-2022-1", "taoyuan-2025-1"}
_DIGITS: Final = "零一二三四五六七八九"


def words(address: str) -> str:
    """A citation with the heading of the provision. Raises CallerFault for an address of nothing."""
    heading = re.sub(r"^第[一二三四五六七八九十百]+条\s*", "", law.book().provision(address).title_zh)
    return article(address) + (f"（{heading}）" if heading else "")


def article(address: str) -> str:
    """A citation by title and article. Raises CallerFault for an address of nothing."""
    provision = law.book().provision(address)
    return f"《{law.book().instrument(provision.instrument).title_zh}》{_number(provision)}"


def _number(provision: Provision) -> str:
    match = re.fullmatch(r"(\d+)((?:\(\d+\))*)", provision.number)
    if match is None or provision.instrument not in _BY_ARTICLE:
        return f"§{provision.number}"
    article = f"第{numeral(int(match.group(1)))}条"
    below = [int(part) for part in re.findall(r"\d+", match.group(2))]
    if not below:
        return article
    if len(below) == 2:
        return f"{article}第{numeral(below[0])}款第（{numeral(below[1])}）项"
    instrument = law.book().instrument(provision.instrument)
    if any(re.match(rf"{match.group(1)}\(\d+\)\(", other.number) for other in instrument.provisions):
        return f"{article}第{numeral(below[0])}款"
    parent = law.book().provision(f"{provision.instrument} §{match.group(1)}").zh
    if "见各项" in parent:
        return f"{article}第（{numeral(below[0])}）项"
    if "见各款" in parent:
        return f"{article}第{numeral(below[0])}款"
    return f"{article}（{provision.number}）"


def numeral(number: int) -> str:
    """A number from 1 to 999 in Chinese: 34 -> "三十四"."""
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    text = _DIGITS[hundreds] + "百" if hundreds else ""
    if tens:
        text += ("" if tens == 1 and not hundreds else _DIGITS[tens]) + "十"
    elif hundreds and ones:
        text += "零"
    return text + (_DIGITS[ones] if ones else "")
