"""What a value in a formula can be, how it is declared, and the one gate through which it comes in.

Money is integer fen. *Exact* is money in the middle of a calculation, a fraction of fen, which no formula may
return: a cited rounding turns it into money first. A rate is an exact fraction. A float is nowhere accepted.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import Any, Protocol

from zhibao.kit.errors import CallerFault, OwnFault
from zhibao.kit.money import exact


class Kind(StrEnum):
    """The seven kinds of value."""

    MONEY = "money"  # int, fen
    EXACT = "exact"  # Fraction of fen, not yet rounded
    RATE = "rate"  # Fraction
    COUNT = "count"  # int
    DAY = "day"  # datetime.date
    TRUTH = "truth"  # bool
    CHOICE = "choice"  # str, one of the declared options


KIND_ZH = {
    Kind.MONEY: "金额（整数分）",
    Kind.EXACT: "未取整的金额（分数）",
    Kind.RATE: "比率（分数）",
    Kind.COUNT: "整数",
    Kind.DAY: "日期",
    Kind.TRUTH: "是或否",
    Kind.CHOICE: "选项",
}
WHOLE = (Kind.MONEY, Kind.COUNT)
BROKEN = (Kind.EXACT, Kind.RATE)
_RANGE: dict[Kind, tuple[Any, Any]] = {
    Kind.MONEY: (0, 10**13),
    Kind.COUNT: (0, 10**12),
    Kind.RATE: (Fraction(0), Fraction(1000)),
    Kind.DAY: (date(1900, 1, 1), date(2199, 12, 31)),
}


def take(kind: Kind, raw: Any) -> Any:
    """A Python or JSON value as a value of `kind`. Raises ValueError for anything else, above all for a float."""
    if kind in WHOLE and type(raw) is int:
        return raw
    if kind in BROKEN and type(raw) in (int, str, Fraction):
        return Fraction(raw) if isinstance(raw, Fraction) else exact(raw)
    if kind is Kind.DAY and type(raw) in (date, str):
        return raw if isinstance(raw, date) else date.fromisoformat(raw)
    if (kind is Kind.TRUTH and type(raw) is bool) or (kind is Kind.CHOICE and type(raw) is str):
        return raw
    raise ValueError(f"{raw!r} ({type(raw).__name__}) is not a {kind}")


def plain(value: Any) -> Any:
    """The JSON form of a value: fractions and dates as text, never a float."""
    return str(value) if isinstance(value, (Fraction, date)) else value


@dataclass(frozen=True)
class Fact:
    """Something established about the case: its identifier, kind, and what officials call it in both languages.

    least, most: the range outside of which a value is refused; both ends allowed, in the fact's own unit.
    options: the values of a choice. per: a rate is a whole number of 1/per (so 10000 means four decimals).
    optional: the fact may lawfully be absent, and formulas ask `given(...)` before they read it.
    """

    name: str
    kind: Kind
    zh: str
    en: str
    least: Any = None
    most: Any = None
    options: tuple[str, ...] = ()
    per: int = 1
    optional: bool = False

    def __post_init__(self) -> None:
        if self.kind is Kind.EXACT:
            raise ValueError(f"the fact {self.name} is money that nobody has rounded")
        if (self.kind is Kind.CHOICE) != bool(self.options):
            raise ValueError(f"the fact {self.name}: options belong to a choice, and a choice needs them")
        for end, default in zip(("least", "most"), _RANGE.get(self.kind, (None, None)), strict=True):
            if getattr(self, end) is None:
                object.__setattr__(self, end, default)

    def take(self, raw: Any) -> Any:
        """The value as this fact's kind and inside its range. Raises CallerFault `fact_refused`."""
        try:
            value = take(self.kind, raw)
        except (ValueError, ZeroDivisionError):
            raise self.refusal(repr(raw), f"应为{KIND_ZH[self.kind]}", f"it is a {self.kind}") from None
        if self.options and value not in self.options:
            known = ", ".join(self.options)
            raise self.refusal(value, f"只能取 {known}", f"it is one of {known}")
        if self.least is not None and not self.least <= value <= self.most:
            raise self.out_of_range(value)
        if self.kind is Kind.RATE and self.per % value.denominator:
            unit = f"1/{self.per}"
            raise self.refusal(value, f"应为 {unit} 的整数倍", f"it is a whole number of {unit}")
        return value

    def out_of_range(self, value: Any) -> CallerFault:
        """The refusal of a value outside the declared range."""
        ends = self.least, self.most
        return self.refusal(
            value, "应在 {} 到 {} 之间".format(*ends), "it lies between {} and {}".format(*ends)
        )

    def refusal(self, raw: Any, zh: str, en: str) -> CallerFault:
        """The refusal of a value of this fact, with the reason in both languages."""
        return CallerFault(
            "fact_refused",
            f"“{self.zh}”（{self.name}）不能是 {raw}：{zh}。",
            f"The fact {self.en} ({self.name}) cannot be {raw}: {en}.",
            remedy_zh="请更正该事实后重新计算。",
            remedy_en="Correct the fact and compute again.",
            fact=self.name,
        )


@dataclass(frozen=True)
class Found:
    """A number as it stood on one day. `valid_to` is the last day on which it holds, None while it is open."""

    value: Any
    valid_from: date
    valid_to: date | None
    cites: tuple[str, ...]
    mark: str
    provisional: bool = False


class Resolver(Protocol):
    """Where numbers come from. Its answers do not change during its life, and a missing number raises a Fault.

    An answer is remembered for all days from valid_from to valid_to. So a resolver that refuses some of these days
    (before a scheme began in a place, after the period that was verified) gives the stretch without them.
    """

    def find(self, name: str, on: date, by: Mapping[str, int | str]) -> Found:
        """The number that holds on that day for these keys (for example grade 3)."""
        ...


@dataclass(frozen=True)
class Number:
    """A dated number of the law: its identifier, kind and names; values come from a `Resolver`.

    reckoned_on: the Day fact on which it is looked up. by: the names of its keys, where it has one value for
    each grade, tier or the like; such a number is a table and is read with `pick(key, n.table)`.
    """

    name: str
    kind: Kind
    zh: str
    en: str
    reckoned_on: str
    by: tuple[str, ...] = ()

    def find(self, resolver: Resolver, on: date, by: Mapping[str, int | str]) -> Found:
        """The number on a day, its value in Python form. Raises CallerFault `number_refused`."""
        found = resolver.find(self.name, on, by)
        if not found.valid_from <= on <= (found.valid_to or date.max):
            raise OwnFault(
                "number_not_of_that_day",
                f"查到的“{self.zh}”（{self.name}）不是 {on} 的值。",
                f"The number found for {self.en} ({self.name}) does not hold on {on}.",
            )
        try:
            return replace(found, value=take(self.kind, found.value))
        except (ValueError, ZeroDivisionError):
            raise CallerFault(
                "number_refused",
                f"参数“{self.zh}”（{self.name}）的值 {found.value!r} 不是{KIND_ZH[self.kind]}。",
                f"The value {found.value!r} of the number {self.en} ({self.name}) is not a {self.kind}.",
                number=self.name,
            ) from None


@dataclass(frozen=True)
class Given:
    """A fact together with what proves it: the receipt names the evidence, the formula sees the value."""

    value: Any
    evidence: str
