"""The words in which a formula is written, and the rules by which kinds combine.

A formula is called once, on symbols. Each word below adds a node to the tree, or refuses with the line at
fault: Python's own `if`, `and`, `min` or `round` would decide while the tree is built, before there is a case.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from difflib import get_close_matches
from fractions import Fraction
from pathlib import Path
from typing import Any, NoReturn, TypeVar

from zhibao.kit import money
from zhibao.kit.errors import OwnFault
from zhibao.kit.formula.kinds import BROKEN, Fact, Kind, Number, plain
from zhibao.kit.formula.tree import Node, Op, Tree, canonical

D = TypeVar("D")
_HERE = str(Path(__file__).parent)
_PURSE = (Kind.MONEY, Kind.EXACT)
_PURE = (Kind.COUNT, Kind.RATE)
_PRODUCT = {
    (Kind.COUNT, Kind.COUNT): Kind.COUNT,
    (Kind.COUNT, Kind.RATE): Kind.RATE,
    (Kind.RATE, Kind.RATE): Kind.RATE,
    (Kind.COUNT, Kind.MONEY): Kind.MONEY,
    (Kind.MONEY, Kind.RATE): Kind.EXACT,
    (Kind.COUNT, Kind.EXACT): Kind.EXACT,
    (Kind.EXACT, Kind.RATE): Kind.EXACT,
}
_NO_BOOL = (
    "a symbol has no truth of its own here; write choose(...) or when(...) for `if`, &, |, ~ for and, or, not, "
    "least/greatest for min/max, and between(...) for a <= x <= b"
)
_FLOAT = 'a float is never exact; write rate("0.07") or amount("12.00")'


class FormulaFault(OwnFault):
    """A formula that cannot mean anything: kinds that do not combine, an undeclared name, a Python `if`."""


def where() -> str:
    """file:line of the formula now being written: the nearest frame outside this package."""
    frame = sys._getframe(1)
    while frame.f_back is not None and frame.f_code.co_filename.startswith(_HERE):
        frame = frame.f_back
    return f"{Path(frame.f_code.co_filename).name}:{frame.f_lineno}"


def wrong(reason: str, place: str = "") -> FormulaFault:
    """What is wrong with the formula at this line."""
    return FormulaFault(
        "formula", f"公式写法有误：{reason}。", f"The formula is wrong: {reason}.", place=place or where()
    )


@dataclass(frozen=True)
class Table:
    """A number with keys: no value yet, only something to `pick` from."""

    builder: Builder
    number: Number


@dataclass(frozen=True)
class Literal:
    """A constant of a stated kind."""

    kind: Kind
    value: Any


def rate(text: str) -> Literal:
    """A rate written in the formula itself: rate("0.07"), rate("1/12"), rate("60%")."""
    return Literal(Kind.RATE, money.exact(text))


def amount(text: str) -> Literal:
    """An amount in yuan written in the formula itself: amount("12.00")."""
    return Literal(Kind.MONEY, int(money.yuan(text)))


class Builder:
    """Collects the nodes of one formula; an equal step is kept once."""

    def __init__(self, facts: Mapping[str, Fact], numbers: Mapping[str, Number]) -> None:
        self.facts, self.numbers = facts, numbers
        self.nodes: list[Node] = []
        self._places: dict[str, int] = {}

    def add(self, op: Op, kind: Kind, *args: Symbol, **rest: Any) -> Symbol:
        """The symbol of a step, new or already known."""
        node = Node(op, kind, tuple(arg.place for arg in args), at=where(), **rest)
        place = self._places.setdefault(canonical(node.document()), len(self.nodes))
        if place == len(self.nodes):
            self.nodes.append(node)
        return Symbol(self, place)

    def fact(self, name: str) -> Symbol:
        """The symbol of a declared fact."""
        return self.add("fact", _declared(self.facts, name, "fact").kind, how=name)

    def number(self, name: str) -> Symbol | Table:
        """The symbol of a declared number, looked up on the day of its declaration; a table where it has keys."""
        number = _declared(self.numbers, name, "number")
        return Table(self, number) if number.by else self.entry(number)

    def entry(self, number: Number, *keys: Symbol) -> Symbol:
        """The symbol of a number on its day, for these keys."""
        day = self.fact(number.reckoned_on)
        if day.kind is not Kind.DAY:
            raise wrong(f"the number {number.name} is looked up on a day, and {number.reckoned_on} is none")
        return self.add("number", number.kind, day, *keys, how=number.name)

    def tree(self, result: Symbol, further: tuple[str, ...] = ()) -> Tree:
        """The nodes that the result needs, in order, without those that were written and not used."""
        wanted = {result.place, *(self.fact(name).place for name in further)}
        for place in range(len(self.nodes) - 1, -1, -1):
            if place in wanted:
                wanted.update(self.nodes[place].args)
        order = {place: new for new, place in enumerate(sorted(wanted))}
        nodes = tuple(
            replace(self.nodes[place], args=tuple(order[arg] for arg in self.nodes[place].args))
            for place in order
        )
        facts = {node.how: self.facts[node.how] for node in nodes if node.op in ("fact", "given")}
        numbers = {node.how: self.numbers[node.how] for node in nodes if node.op == "number"}
        return Tree(nodes, order[result.place], facts, numbers)


class Names:
    """`facts` or `n` of a formula: each attribute is the symbol of what was declared under that name."""

    def __init__(self, find: Any) -> None:
        self._find = find

    def __getattr__(self, name: str) -> Symbol:
        if name.startswith("__"):
            raise AttributeError(name)
        symbol: Symbol = self._find(name)
        return symbol


class Symbol:
    """A value that is not known yet, with its kind. Arithmetic and comparison give new symbols."""

    __slots__ = ("builder", "place")

    def __init__(self, builder: Builder, place: int) -> None:
        self.builder, self.place = builder, place

    @property
    def node(self) -> Node:
        """The step that this symbol stands for."""
        return self.builder.nodes[self.place]

    @property
    def kind(self) -> Kind:
        """The kind of its value."""
        return self.node.kind

    def __add__(self, other: Any) -> Symbol:
        return _sum("add", self, self._with(other, self.kind))

    def __radd__(self, other: Any) -> Symbol:
        return _sum("add", self._with(other, self.kind), self)

    def __sub__(self, other: Any) -> Symbol:
        return _sum("subtract", self, self._with(other, self.kind))

    def __rsub__(self, other: Any) -> Symbol:
        return _sum("subtract", self._with(other, self.kind), self)

    def __mul__(self, other: Any) -> Symbol:
        return _product(self, self._with(other, Kind.COUNT))

    def __rmul__(self, other: Any) -> Symbol:
        return _product(self._with(other, Kind.COUNT), self)

    def __truediv__(self, other: Any) -> Symbol:
        return _quotient(self, self._with(other, Kind.COUNT))

    def __lt__(self, other: Any) -> Symbol:
        return _compare("<", self, other)

    def __le__(self, other: Any) -> Symbol:
        return _compare("<=", self, other)

    def __gt__(self, other: Any) -> Symbol:
        return _compare(">", self, other)

    def __ge__(self, other: Any) -> Symbol:
        return _compare(">=", self, other)

    def __eq__(self, other: object) -> Symbol:  # type: ignore[override]
        return _compare("==", self, other)

    def __ne__(self, other: object) -> Symbol:  # type: ignore[override]
        return _compare("!=", self, other)

    def __and__(self, other: Any) -> Symbol:
        return _logic("and", self, other)

    def __or__(self, other: Any) -> Symbol:
        return _logic("or", self, other)

    def __invert__(self) -> Symbol:
        return self.builder.add("not", Kind.TRUTH, _truth(self))

    def __bool__(self) -> bool:
        raise wrong(_NO_BOOL)

    def __hash__(self) -> int:
        raise wrong(
            "a symbol is no key of a Python table; write pick(key, table) with a number that has keys"
        )

    def __round__(self, digits: int = 0) -> NoReturn:
        raise wrong("rounding is cited: round_half_up(x, unit=..., cites=...)")

    def __floordiv__(self, other: Any) -> NoReturn:
        raise wrong("// drops a part unsaid; divide with / and round with round_down(x, unit=..., cites=...)")

    def _with(self, other: Any, wanted: Kind) -> Symbol:
        return _symbol(self.builder, other, wanted)


def choose(condition: Symbol, then: Any, otherwise: Any, *, cites: str) -> Symbol:
    """`then` where the condition holds, else `otherwise`; `cites` is the article that parts the two."""
    if not cites:
        raise wrong("a branch cites the article that parts the two cases")
    one, other = _alike(_truth(condition).builder, then, otherwise)
    kind = one.kind if one.kind is other.kind else _wider(one, other, "be the two ends of one branch")
    return condition.builder.add("choose", kind, condition, one, other, cites=cites)


class when:
    """Several branches in order: when(c, x, cites=...).when(d, y, cites=...).otherwise(z)."""

    def __init__(self, condition: Symbol, value: Any, *, cites: str) -> None:
        self._branches = [(condition, value, cites)]

    def when(self, condition: Symbol, value: Any, *, cites: str) -> when:
        """The next branch, where none before it holds."""
        self._branches.append((condition, value, cites))
        return self

    def otherwise(self, value: Any) -> Symbol:
        """What holds where no branch does; ends the chain."""
        condition, branch, cites = self._branches[-1]
        chosen = choose(condition, branch, value, cites=cites)
        for condition, branch, cites in reversed(self._branches[:-1]):
            chosen = choose(condition, branch, chosen, cites=cites)
        return chosen


def given(fact: Symbol) -> Symbol:
    """Whether an optional fact was given."""
    if fact.node.op != "fact" or not fact.builder.facts[fact.node.how].optional:
        raise wrong("given(...) asks after a fact that was declared optional")
    return fact.builder.add("given", Kind.TRUTH, how=fact.node.how)


def pick(key: Any, table: Any) -> Symbol:
    """The value of a table of numbers for a key, or for several: pick((facts.trade, facts.tier), n.base)."""
    if not isinstance(table, Table):
        raise wrong("pick(key, table) reads a number that was declared with keys")
    names, given_keys = table.number.by, key if isinstance(key, tuple) else (key,)
    keys = [_symbol(table.builder, one, Kind.CHOICE) for one in given_keys]
    if len(keys) != len(names) or any(one.kind not in (Kind.COUNT, Kind.CHOICE) for one in keys):
        raise wrong(f"the table {table.number.name} is read by {', '.join(names)}, each a count or a choice")
    return table.builder.entry(table.number, *keys)


def least(*values: Any) -> Symbol:
    """The smallest of the values."""
    return _extreme("least", values)


def greatest(*values: Any) -> Symbol:
    """The largest of the values."""
    return _extreme("greatest", values)


def within(value: Symbol, low: Any, high: Any) -> Symbol:
    """The value, raised to `low` and cut at `high`."""
    return greatest(least(value, high), low)


def between(value: Symbol, low: Any, high: Any) -> Symbol:
    """Whether low <= value <= high, both ends included."""
    inside: Symbol = (value >= low) & (value <= high)
    return inside


def days_between(start: Any, end: Any, *, counting: str) -> Symbol:
    """Days from start to end, counting "both ends", "one end" or "neither"."""
    return _span("days", start, end, counting)


def months_between(start: Any, end: Any, *, counting: str) -> Symbol:
    """Completed months from start to end, counting "both ends" or "one end".

    A month is complete on the day of the same number; where a month lacks that day, on its last day.
    """
    return _span("months", start, end, counting)


def years_between(start: Any, end: Any, *, counting: str) -> Symbol:
    """Completed years from start to end, reckoned as twelve completed months."""
    return _span("years", start, end, counting)


def round_half_up(value: Symbol, *, unit: int, cites: str) -> Symbol:
    """To the nearest whole unit (1 = fen, 100 = yuan), a half away from zero."""
    return _round("half_up", value, unit, cites)


def round_down(value: Symbol, *, unit: int, cites: str) -> Symbol:
    """To a whole unit, towards zero."""
    return _round("down", value, unit, cites)


def round_up(value: Symbol, *, unit: int, cites: str) -> Symbol:
    """To a whole unit, away from zero."""
    return _round("up", value, unit, cites)


def named(value: Symbol, zh: str, en: str, *, cites: str = "") -> Symbol:
    """The same value under a name of its own, so that the explanation shows it as a step."""
    return value.builder.add("named", value.kind, value, zh=zh, en=en, cites=cites)


def _declared(declared: Mapping[str, D], name: str, what: str) -> D:
    if name not in declared:
        near = get_close_matches(name, declared, 1)
        raise wrong(f"no {what} {name!r} is declared" + (f"; did you mean {near[0]!r}?" if near else ""))
    return declared[name]


def _symbol(builder: Builder, value: Any, wanted: Kind) -> Symbol:
    """A literal as the kind that its place asks for."""
    if isinstance(value, Symbol):
        if value.builder is not builder:
            raise wrong("two formulas are mixed")
        return value
    if isinstance(value, Table):
        raise wrong(f"{value.number.name} is a table; read it with pick(key, table)")
    if isinstance(value, Literal):
        return builder.add("const", value.kind, value=value.value)
    kinds = {bool: Kind.TRUTH, int: Kind.COUNT, Fraction: Kind.RATE, date: Kind.DAY, str: Kind.CHOICE}
    kind = kinds.get(type(value))
    if kind is None:
        raise wrong(_FLOAT if isinstance(value, float) else f"{value!r} is no value of a formula")
    if kind is Kind.COUNT and wanted in _PURSE and value == 0:
        kind = Kind.MONEY  # nothing is nothing in every unit
    if kind is Kind.CHOICE and wanted is not Kind.CHOICE:
        raise wrong(f'{value!r} is text where a {wanted} belongs; write rate("...") or amount("...")')
    return builder.add("const", kind, value=value)


def _alike(builder: Builder, *values: Any) -> list[Symbol]:
    """All values as symbols; a bare literal takes the kind of the first value whose kind is known."""
    known = (value.kind for value in values if isinstance(value, (Symbol, Literal)))
    wanted = next(known, Kind.CHOICE)
    return [_symbol(builder, value, wanted) for value in values]


def _wider(a: Symbol, b: Symbol, deed: str) -> Kind:
    if a.kind in _PURSE and b.kind in _PURSE:
        return Kind.MONEY if a.kind is b.kind is Kind.MONEY else Kind.EXACT
    if a.kind in _PURE and b.kind in _PURE:
        return Kind.COUNT if a.kind is b.kind is Kind.COUNT else Kind.RATE
    raise wrong(f"{a.kind} and {b.kind} cannot {deed}" + (_days if Kind.DAY in (a.kind, b.kind) else ""))


_days = "; use days_between(...), months_between(...) or years_between(...)"


def _sum(op: Op, a: Symbol, b: Symbol) -> Symbol:
    return a.builder.add(op, _wider(a, b, "be added or subtracted"), a, b)


def _product(a: Symbol, b: Symbol) -> Symbol:
    kind = _PRODUCT.get((a.kind, b.kind)) or _PRODUCT.get((b.kind, a.kind))
    if kind is None:
        raise wrong(f"{a.kind} cannot be multiplied by {b.kind}")
    return a.builder.add("multiply", kind, a, b)


def _quotient(a: Symbol, b: Symbol) -> Symbol:
    if b.node.op not in ("const", "number") or b.kind not in _PURE or a.kind not in _PURSE + _PURE:
        raise wrong(
            "only money, a rate or a count is divided, and only by a constant or a number that is a count or rate"
        )
    if b.node.op == "const" and b.node.value == 0:
        raise wrong("division by nothing")
    return a.builder.add("divide", Kind.EXACT if a.kind in _PURSE else Kind.RATE, a, b)


def _compare(how: str, a: Symbol, other: Any) -> Symbol:
    b = _symbol(a.builder, other, a.kind)
    if a.kind is Kind.CHOICE and b.kind is Kind.CHOICE:
        if how not in ("==", "!="):
            raise wrong("the values of a choice have no order")
        for one, text in ((a, b), (b, a)):
            options = a.builder.facts[one.node.how].options if one.node.op == "fact" else ()
            if options and text.node.op == "const" and text.node.value not in options:
                raise wrong(
                    f"{text.node.value!r} is none of the options of {one.node.how}: {', '.join(options)}"
                )
    elif not (a.kind is b.kind is Kind.DAY):
        _wider(a, b, "be compared")
    return a.builder.add("compare", Kind.TRUTH, a, b, how=how)


def _logic(op: Op, a: Symbol, other: Any) -> Symbol:
    return a.builder.add(op, Kind.TRUTH, _truth(a), _truth(_symbol(a.builder, other, Kind.TRUTH)))


def _truth(symbol: Any) -> Symbol:
    if not isinstance(symbol, Symbol) or symbol.kind is not Kind.TRUTH:
        raise wrong(f"a condition is needed here, not {getattr(symbol, 'kind', plain(symbol))}")
    return symbol


def _extreme(op: Op, values: tuple[Any, ...]) -> Symbol:
    builder = next((value.builder for value in values if isinstance(value, Symbol)), None)
    if builder is None or len(values) < 2:
        raise wrong("least and greatest compare two or more values of the case")
    symbols = _alike(builder, *values)
    if all(symbol.kind is Kind.DAY for symbol in symbols):
        return builder.add(op, Kind.DAY, *symbols)
    kinds = [_wider(symbols[0], symbol, "be compared") for symbol in symbols]
    return builder.add(op, next((kind for kind in kinds if kind in BROKEN), kinds[0]), *symbols)


def _span(unit: str, start: Any, end: Any, counting: str) -> Symbol:
    allowed = ("both ends", "one end", "neither") if unit == "days" else ("both ends", "one end")
    if counting not in allowed:
        raise wrong(f"{unit} are counted with {' or '.join(allowed)}, not {counting!r}")
    builder = next((value.builder for value in (start, end) if isinstance(value, Symbol)), None)
    symbols = _alike(builder, start, end) if builder else []
    if [symbol.kind for symbol in symbols] != [Kind.DAY, Kind.DAY]:
        raise wrong(f"{unit} are counted between two days")
    return symbols[0].builder.add("span", Kind.COUNT, *symbols, how=f"{unit}, {counting}")


def _round(how: str, value: Symbol, unit: int, cites: str) -> Symbol:
    if not isinstance(value, Symbol) or value.kind not in _PURSE:
        raise wrong("money is rounded, and nothing else")
    if type(unit) is not int or unit < 1 or not cites:
        raise wrong("a rounding states its unit in fen and cites who asks for it")
    return value.builder.add("round", Kind.MONEY, value, how=how, value=unit, cites=cites)
