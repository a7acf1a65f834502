"""The numbers of one place as formulas ask for them: from the book of the law, or supposed by the one who asks.

A supposed number (what-if) is assumed by its nature, cites nothing and makes every result that used it provisional.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from zhibao import law
from zhibao.kit.errors import CallerFault
from zhibao.kit.formula import Found
from zhibao.kit.money import yuan
from zhibao.law.number_forms import fits

_DAY = timedelta(days=1)
_SUPPOSABLE = ("money", "rate", "whole", "choice")
# Below 0, or beyond all measure, a supposition makes no benefit but nonsense.
_PLAIN = re.compile(r"\d{1,10}(\.\d{1,8})?", re.ASCII)
_MOST = 10**6


class BookNumbers:
    """The numbers of a place as known on `as_of`, with what is supposed going before; answers formulas."""

    def __init__(
        self, book: law.Book, place: str, *, as_of: date | None = None, what_if: Mapping[str, Any] | None = None
    ) -> None:
        self.book, self.place, self.as_of = book, book.places.resolve(place).code, as_of
        self._supposed = {name: _supposed(book, name, raw) for name, raw in (what_if or {}).items()}
        self._ends: dict[str, list[date]] = {}

    def value(self, name: str, on: date, **by: str | int) -> law.Value:
        """A number as the book has it, also one that no formula can hold. Raises `law.MissingNumber`."""
        return self.book.number(name, place=self.place, on=on, by=by, as_of=self.as_of)

    def find(self, name: str, on: date, by: Mapping[str, int | str]) -> Found:
        """A number for a formula. Raises `law.MissingNumber`."""
        supposed = self._for(name, by)
        if supposed is not None:
            return Found(supposed, date.min, None, (), "assumed", provisional=True)
        value = self.book.number(name, place=self.place, on=on, by=dict(by), as_of=self.as_of)
        first, last = self._stretch(name, on)
        worth = value.value if value.value_fen is None else value.value_fen
        return Found(worth, first, last, value.cites, value.mark, value.provisional)

    def _for(self, name: str, by: Mapping[str, int | str]) -> Any:
        """What is supposed of a number: one value for all, or one by the word of its key."""
        supposed = self._supposed.get(name)
        if isinstance(supposed, dict):
            return supposed.get(",".join(str(word) for word in by.values()))
        return supposed

    def _stretch(self, name: str, on: date) -> tuple[date, date | None]:
        """The days around `on` in which no statement of this number begins or ends here, so that one answer serves."""
        if name not in self._ends:
            path = set(self.book.places.path(self.place))
            ends = {self.book.scheme_began(self.place).date}
            for item in self.book.parameter(name).statements:
                if item.place in path:
                    ends |= {item.valid_from} | ({item.valid_to + _DAY} if item.valid_to else set())
            ends |= {
                pack.verified_to + _DAY
                for pack in self.book.packs
                if pack.jurisdiction in path and pack.verified_to < date.max
            }
            self._ends[name] = sorted(ends)
        ends_here = self._ends[name]
        first = max((end for end in ends_here if end <= on), default=date.min)
        after = min((end for end in ends_here if end > on), default=None)
        return first, after - _DAY if after else None


def _supposed(book: law.Book, name: str, raw: Any) -> Any:
    """A supposed value in the form of its number. Raises `law.UnknownNumber` or CallerFault `supposed_form`."""
    parameter = book.parameter(name)
    if isinstance(raw, dict) and parameter.keys:
        return {str(word): _supposed_one(parameter, part) for word, part in raw.items()}
    return _supposed_one(parameter, raw)


def _supposed_one(parameter: law.Parameter, raw: Any) -> Any:
    form = parameter.form
    if form not in _SUPPOSABLE or not fits(parameter, form, raw) or not _in_measure(form, raw):
        unit = law.UNITS[parameter.unit]
        raise CallerFault(
            "supposed_form",
            f"假设的“{parameter.zh}”（{parameter.name}）不能是 {raw!r}：应为以{unit.zh}为单位的数。",
            f"The supposed {parameter.en} ({parameter.name}) cannot be {raw!r}: it is a value in {unit.en}.",
            place=f"numbers.{parameter.name}",
            remedy_zh="金额和比例写成文字，例如“2360.00”“0.85”；个数写成整数；选项用法规数值中的原词。",
            remedy_en='Write amounts and rates as text, such as "2360.00" or "0.85", counts as whole numbers, '
            "choices in the words of the number.",
        )
    return int(yuan(raw)) if form == "money" else raw


def _in_measure(form: str, raw: Any) -> bool:
    """Whether a supposed amount, rate or count is 0 or more, plainly written, and not beyond all measure."""
    if form == "whole":
        return 0 <= int(raw) <= _MOST
    return form == "choice" or _PLAIN.fullmatch(raw.strip()) is not None
