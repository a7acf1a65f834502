"""Ten million cases: the same tree over NumPy columns of int64, exact to the fen.

A value is a column of numerators over one denominator known before the multiplication, together with the
smallest and the largest it can be. Before each step these bounds say whether int64 holds the result; where it
might not, the step is refused with its line, and nothing wraps round. There is no float.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from fractions import Fraction
from functools import lru_cache
from math import gcd, lcm
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from zhibao.kit.errors import CallerFault
from zhibao.kit.formula.kinds import KIND_ZH, Fact, Found, Kind, Number, Resolver
from zhibao.kit.formula.tree import Node, Tree
from zhibao.kit.formula.walk import COMPARE, ENDS, ROUND, divided_by_nothing, outside

BLOCK = 1 << 15  # rows at a time, so that a block's columns stay in the processor's cache
_EPOCH = date(1970, 1, 1)
_EDGE = 2**63 - 1
Mask = NDArray[np.bool_] | None


class Col(NamedTuple):
    """Numerators (a column, or one integer for all rows), their denominator, and the bounds of the numerators."""

    top: Any
    bottom: int
    low: int
    high: int


@dataclass
class Column:
    """One fact for many cases, checked: values as int64 or bool, where they are present, and their bounds."""

    values: NDArray[Any]
    present: Mask
    low: int
    high: int


@dataclass
class Scope:
    """The rows in which a node is wanted, and what is already computed for at least these rows."""

    rows: Mask
    outer: Scope | None = None
    known: dict[int, Col] = field(default_factory=dict)

    def recall(self, place: int) -> Col | None:
        """A node's value from this scope or one around it."""
        return self.known.get(place) or (self.outer.recall(place) if self.outer else None)

    def inner(self, rows: Any) -> Scope | None:
        """The scope of those rows that are wanted here too; None where there are none."""
        if isinstance(rows, (bool, np.bool_)):
            return Scope(self.rows, self) if rows else None
        kept = rows if self.rows is None else rows & self.rows
        return Scope(kept, self) if kept.any() else None


class Columns:
    """The vectorised form of one formula over one set of columns."""

    def __init__(self, tree: Tree, facts: Mapping[str, Any], resolver: Resolver) -> None:
        self.tree, self.resolver = tree, resolver
        self.words: dict[str, int] = {}
        for fact in tree.facts.values():
            for option in fact.options:
                self._word(option)
        self.used: dict[tuple[Any, ...], list[Found]] = {}
        self.length = max(
            (np.size(facts[name]) for name in tree.facts if facts.get(name) is not None), default=1
        )
        self.columns = {
            name: self._column(fact, facts[name])
            for name, fact in tree.facts.items()
            if facts.get(name) is not None
        }

    def run(self, in_force: tuple[str, date | None, date | None] | None, name: str) -> NDArray[Any]:
        """The result of every row: int64 (fen or count), bool, days as datetime64[D], or options as text."""
        result = np.empty(self.length, dtype=bool if self.tree.kind is Kind.TRUTH else np.int64)
        for start in range(0, self.length, BLOCK):
            self.start, self.stop = start, min(start + BLOCK, self.length)
            scope = Scope(None)
            if in_force is not None:
                self._in_force(scope, in_force, name)
            result[self.start : self.stop] = self.value(self.tree.result, scope).top
        if self.tree.kind is Kind.DAY:
            return result.view("datetime64[D]")
        return np.array(list(self.words))[result] if self.tree.kind is Kind.CHOICE else result

    def value(self, place: int, scope: Scope) -> Col:
        """A node's value in the rows of a scope; in other rows it means nothing."""
        known = scope.recall(place)
        if known is None:
            known = scope.known[place] = self._compute(self.tree.nodes[place], scope)
        return known

    def _compute(self, node: Node, scope: Scope) -> Col:
        match node.op:
            case "const":
                return self._constant(node.kind, node.value)
            case "fact":
                return self._fact(self.tree.facts[node.how], scope)
            case "given":
                column = self.columns.get(node.how)
                if column is None or column.present is None:
                    return _truth(column is not None)
                return _truth(column.present[self.start : self.stop])
            case "number":
                return self._number(node, scope)
            case "divide":
                divisor = self.tree.nodes[node.args[1]]
                one = self._number(divisor, scope, over=node) if divisor.op == "number" else None
                inverse = one or self._constant(Kind.RATE, 1 / Fraction(divisor.value))
                return _multiply(node, self.value(node.args[0], scope), inverse)
            case "choose":
                return self._choose(node, scope)
            case "and" | "or":
                return self._logic(node, scope)
        values = [self.value(arg, scope) for arg in node.args]
        a, b = values[0], values[-1]
        match node.op:
            case "add":
                a, b = _common(node, a, b)
                return _col(node, lambda: a.top + b.top, a.bottom, a.low + b.low, a.high + b.high)
            case "subtract":
                a, b = _common(node, a, b)
                return _col(node, lambda: a.top - b.top, a.bottom, a.low - b.high, a.high - b.low)
            case "multiply":
                return _multiply(node, a, b)
            case "least" | "greatest":
                return _extreme(node, values)
            case "compare":
                a, b = _common(node, a, b)
                return _truth(COMPARE[node.how](a.top, b.top))
            case "not":
                return _truth(np.logical_not(a.top))
            case "span":
                return _span(node, a, b)
            case "round":
                return _round(node, a)
        return a

    def _word(self, text: str) -> int:
        return self.words.setdefault(text, len(self.words))

    def _constant(self, kind: Kind, value: Any) -> Col:
        if kind is Kind.TRUTH:
            return _truth(value)
        exact = Fraction(self._integer(kind, value))
        return Col(exact.numerator, exact.denominator, exact.numerator, exact.numerator)

    def _integer(self, kind: Kind, value: Any) -> Any:
        if kind is Kind.DAY:
            return (value - _EPOCH).days
        return self._word(value) if kind is Kind.CHOICE else value

    def _column(self, fact: Fact, raw: Any) -> Column:
        """The gate: the right kind of array, and every present value in the fact's range."""
        raw = np.datetime64(raw) if type(raw) is date else raw
        array, mask = np.atleast_1d(np.ma.getdata(raw)), np.atleast_1d(np.ma.getmaskarray(raw))
        if array.ndim != 1 or array.size not in (1, self.length):
            raise fact.refusal(array.shape, f"应有 {self.length} 行", f"a column has {self.length} rows")
        if not _FITS[fact.kind](array.dtype):
            raise fact.refusal(array.dtype, f"应为{KIND_ZH[fact.kind]}的列", f"it is a column of {fact.kind}")
        present = None
        if mask.any():
            array, present = np.broadcast_to(array, (self.length,)), np.broadcast_to(~mask, (self.length,))
            array = np.where(present, array, array[np.argmax(present)])
        if fact.kind is Kind.CHOICE:
            array = self._codes(fact, array, present)
        elif fact.kind is not Kind.TRUTH:
            array = array.astype(np.int64, copy=False)
        some = array if present is None else array[present]
        low, high = (int(some.min()), int(some.max())) if some.size else (0, 0)
        if some.size and fact.least is not None:
            least, most = (int(self._integer(fact.kind, end) * fact.per) for end in (fact.least, fact.most))
            if low < least or high > most:
                worst = low if low < least else high
                raise fact.out_of_range(np.datetime64(worst, "D") if fact.kind is Kind.DAY else worst)
        return Column(array, present, low, high)

    def _codes(self, fact: Fact, array: NDArray[Any], present: Mask) -> NDArray[Any]:
        """Text as the places of its options; integers are places already, in the order of the declaration."""
        if array.dtype.kind == "i":
            distinct, places = np.array(fact.options), array
            if array.size and not 0 <= array.min() <= array.max() < len(fact.options):
                raise fact.refusal(
                    array.max(), f"代码应小于 {len(fact.options)}", f"a code is below {len(fact.options)}"
                )
        else:
            distinct, places = np.unique(array.astype(str), return_inverse=True)
        known = present is None or bool(present.any())
        codes = [self.words[fact.take(str(text))] if known else 0 for text in distinct]
        coded: NDArray[Any] = np.array(codes, dtype=np.int64)[places]
        return coded

    def _fact(self, fact: Fact, scope: Scope) -> Col:
        column = self.columns.get(fact.name)
        if column is not None and column.present is not None:
            here = column.present[self.start : self.stop]
            lacking = ~here if scope.rows is None else ~here & scope.rows
        else:
            lacking = np.array([column is None])
        if lacking.any():
            row = self.start + int(np.argmax(lacking))
            raise CallerFault(
                "needs",
                f"第 {row + 1} 行缺少“{fact.zh}”（{fact.name}），不能计算。",
                f"Row {row + 1} needs {fact.en} ({fact.name}) and cannot be computed without it.",
                fact=fact.name,
                row=row,
            )
        assert column is not None
        top = column.values[self.start : self.stop] if column.values.size > 1 else column.values[0].item()
        return Col(top, fact.per, column.low, column.high)

    def _in_force(self, scope: Scope, in_force: tuple[str, date | None, date | None], name: str) -> None:
        day, first, last = in_force
        column = self._fact(self.tree.facts[day], scope)
        low, high = (_EPOCH + timedelta(end) for end in (column.low, column.high))
        if (first is not None and low < first) or (last is not None and high > last):
            raise outside(name, low if first is not None and low < first else high, first, last)

    def _number(self, node: Node, scope: Scope, over: Node | None = None) -> Col:
        """A number on each row's own day: one resolver call for each stretch of days in which it holds.

        over: the step that divides by it; then its inverse is wanted.
        """
        number = self.tree.numbers[node.how]
        places, found = self._stretches(number, node, scope)
        exact = [Fraction(self._integer(number.kind, one.value)) for one in found]
        if over is not None:
            if 0 in exact:
                raise divided_by_nothing(over)
            exact = [1 / value for value in exact]
        bottom = lcm(*(value.denominator for value in exact))
        tops = [int(value * bottom) for value in exact]
        kind = bool if number.kind is Kind.TRUTH else np.int64
        table = _col(node, lambda: np.array(tops, dtype=kind), bottom, min(tops), max(tops))
        return table._replace(top=table.top[0].item() if len(tops) == 1 else table.top[places])

    def _stretches(self, number: Number, node: Node, scope: Scope) -> tuple[Any, list[Found]]:
        """For each row the place of its stretch in the list of those found; rows outside the scope get any."""
        keys = [self.value(arg, scope) for arg in node.args]
        days, low, span = keys[0].top, keys[0].low, keys[0].high - keys[0].low + 1
        if scope.rows is None and len(keys) == 1:
            one = self._find(number, {}, _EPOCH + timedelta(low))
            if one.valid_to is None or (one.valid_to - _EPOCH).days >= keys[0].high:
                return 0, [one]
        index, size = np.zeros(1, dtype=np.int64), 1
        for key in keys[1:]:
            width = key.high - key.low + 1
            index, size = index * width + (key.top - key.low), size * width
        if size * span > 1 << 22:
            raise _too_wide(number.name, "a look-up by this many days and keys")
        index = np.broadcast_to(index * span + (days - low), (self.stop - self.start,))
        wanted = np.zeros((size, span), dtype=bool)
        flat = index if scope.rows is None else index[scope.rows]
        wanted.reshape(-1)[flat] = True
        places = np.zeros((size, span), dtype=np.int64)
        found: list[Found] = []
        for group in np.flatnonzero(wanted.any(axis=1)):
            by = self._by(number, node, keys[1:], int(group))
            asked, at = np.flatnonzero(wanted[group]), 0
            while at < asked.size:
                one = self._find(number, by, _EPOCH + timedelta(low + int(asked[at])))
                last = span - 1 if one.valid_to is None else (one.valid_to - _EPOCH).days - low
                places[group, asked[at] : last + 1] = len(found)
                found.append(one)
                at = int(np.searchsorted(asked, last, side="right"))
        return np.take(places.reshape(-1), index, mode="clip"), found

    def _by(self, number: Number, node: Node, keys: list[Col], group: int) -> dict[str, int | str]:
        by: dict[str, int | str] = {}
        for name, arg, key in zip(reversed(number.by), reversed(node.args), reversed(keys), strict=False):
            group, rest = divmod(group, key.high - key.low + 1)
            choice = self.tree.nodes[arg].kind is Kind.CHOICE
            by[name] = list(self.words)[rest + key.low] if choice else rest + key.low
        return dict(reversed(by.items()))

    def _find(self, number: Number, by: dict[str, int | str], on: date) -> Found:
        known = self.used.setdefault((number.name, *by.values()), [])
        for one in known:
            if one.valid_from <= on and (one.valid_to is None or on <= one.valid_to):
                return one
        known.append(number.find(self.resolver, on, by))
        return known[-1]

    def _choose(self, node: Node, scope: Scope) -> Col:
        truth = self.value(node.args[0], scope).top
        sides = (scope.inner(truth), scope.inner(np.logical_not(truth)))
        ends = [
            self.value(arg, side) for arg, side in zip(node.args[1:], sides, strict=True) if side is not None
        ]
        if len(ends) == 1:
            return ends[0]
        a, b = _common(node, *ends)
        return Col(np.where(truth, a.top, b.top), a.bottom, min(a.low, b.low), max(a.high, b.high))

    def _logic(self, node: Node, scope: Scope) -> Col:
        left = self.value(node.args[0], scope).top
        rest = scope.inner(left if node.op == "and" else np.logical_not(left))
        if rest is None:
            return _truth(left)
        right = self.value(node.args[1], rest).top
        return _truth(np.logical_and(left, right) if node.op == "and" else np.logical_or(left, right))


_FITS: dict[Kind, Any] = {
    Kind.MONEY: lambda dtype: dtype.kind == "i",
    Kind.COUNT: lambda dtype: dtype.kind == "i",
    Kind.RATE: lambda dtype: dtype.kind == "i",
    Kind.DAY: lambda dtype: dtype == np.dtype("datetime64[D]"),
    Kind.TRUTH: lambda dtype: dtype.kind == "b",
    Kind.CHOICE: lambda dtype: dtype.kind in "iUTO",
}


def _truth(value: Any) -> Col:
    return Col(value, 1, 0, 1)


def _too_wide(place: str, what: str) -> CallerFault:
    return CallerFault(
        "beyond_int64",
        "数值范围过大，无法用 64 位整数精确计算。",
        f"The values are too large to be exact in 64 bits: {what}.",
        place=place,
        remedy_zh="请缩小数据范围，或逐案计算。",
        remedy_en="Narrow the data, or compute case by case.",
    )


def _fits(node: Node, *bounds: int) -> None:
    if max(abs(bound) for bound in bounds) > _EDGE:
        raise _too_wide(node.at or node.op, f"{node.op} reaches {max(bounds, key=abs)}")


def _col(node: Node, top: Any, bottom: int, low: int, high: int) -> Col:
    _fits(node, low, high)
    return Col(top(), bottom, low, high)


def _scaled(node: Node, value: Col, factor: int) -> Col:
    if factor == 1:
        return value
    return _col(
        node, lambda: value.top * factor, value.bottom * factor, value.low * factor, value.high * factor
    )


def _common(node: Node, a: Col, b: Col) -> tuple[Col, Col]:
    """Both values over one denominator."""
    bottom = lcm(a.bottom, b.bottom)
    return _scaled(node, a, bottom // a.bottom), _scaled(node, b, bottom // b.bottom)


def _multiply(node: Node, a: Col, b: Col) -> Col:
    if isinstance(b.top, int):
        a, b = b, a
    if isinstance(a.top, int) and (shared := gcd(a.top, b.bottom)) > 1:
        a, b = (
            Col(a.top // shared, a.bottom, a.low // shared, a.high // shared),
            b._replace(bottom=b.bottom // shared),
        )
    corners = [x * y for x in (a.low, a.high) for y in (b.low, b.high)]
    return _col(node, lambda: a.top * b.top, a.bottom * b.bottom, min(corners), max(corners))


def _extreme(node: Node, values: list[Col]) -> Col:
    whole = min if node.op == "least" else max
    column = np.minimum if node.op == "least" else np.maximum
    best = values[0]
    for value in values[1:]:
        a, b = _common(node, best, value)
        best = Col(column(a.top, b.top), a.bottom, whole(a.low, b.low), whole(a.high, b.high))
    return best


def _span(node: Node, start: Col, end: Col) -> Col:
    unit, _, counting = node.how.partition(", ")
    if unit == "days":
        low, high = end.low - start.high, end.high - start.low
        return Col(end.top - start.top + ENDS[counting], 1, low + ENDS[counting], high + ENDS[counting])
    end = Col(end.top + ENDS[counting], 1, end.low + ENDS[counting], end.high + ENDS[counting])
    (first_month, first_day, _), (last_month, last_day, ends_month) = _calendar(start), _calendar(end)
    months = last_month - first_month - ((last_day < first_day) & ~ends_month)
    if unit == "years":
        months = months // 12
    return Col(months, 1, (end.low - start.high) // 28 - 1, (end.high - start.low) // 28 + 1)


def _calendar(days: Col) -> list[Any]:
    """For each day its month since 1970, its place in the month, and whether it is the last of it."""
    return [np.take(known, days.top - days.low, mode="clip") for known in _calendar_of(days.low, days.high)]


@lru_cache(maxsize=64)
def _calendar_of(low: int, high: int) -> tuple[NDArray[Any], ...]:
    days = np.arange(low, high + 1).astype("datetime64[D]")
    months = days.astype("datetime64[M]")
    ends_month = (days + 1).astype("datetime64[M]") != months
    return months.astype(np.int64), (days - months).astype(np.int64), ends_month


def _round(node: Node, value: Col) -> Col:
    """To whole units by integer division; the bounds are rounded as exactly as the rows."""
    unit, whole = node.value, value.bottom * node.value
    if whole == 1:
        return value
    low, high = (ROUND[node.how](Fraction(end, whole)) * unit for end in (value.low, value.high))
    add, step = {"half_up": (whole, 2 * whole), "down": (0, whole), "up": (whole - 1, whole)}[node.how]
    double = 2 if node.how == "half_up" else 1
    _fits(node, low, high, step, *(abs(end) * double + add for end in (value.low, value.high)))
    size = value.top if value.low >= 0 else abs(value.top)
    top = (size * double + add) // step * unit
    return Col(top if value.low >= 0 else np.where(np.asarray(value.top) < 0, -top, top), 1, low, high)
