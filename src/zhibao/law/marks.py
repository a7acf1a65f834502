"""How well a statement of the law is supported here: official, reported, or assumed.

The mark travels: a result is as good as the weakest value it used, and an assumed one makes it provisional.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

Mark = Literal["official", "reported", "assumed"]

MARKS: tuple[Mark, ...] = ("official", "reported", "assumed")

MARK_ZH: dict[str, str] = {"official": "官方", "reported": "转载", "assumed": "推定"}


def weakest(marks: Iterable[str]) -> Mark:
    """The weakest of several marks; nothing used means nothing weak: "official".

    Raises ValueError for a word that is not a mark.
    """
    worst = 0
    for mark in marks:
        if mark not in MARKS:
            raise ValueError(f"unknown mark {mark!r}")
        worst = max(worst, MARKS.index(mark))
    return MARKS[worst]
