"""One case, fast: the tree written out as a Python function of integers.

An exact value is a numerator and a denominator; nothing is divided before the rounding. The function reads a
fact only where the walk would, and hands over to the walk whatever it does not expect (a missing fact, a value
out of range, a table without the key), so that the refusal is the same sentence.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping
from datetime import date
from fractions import Fraction
from typing import Any

from zhibao.kit.formula.kinds import BROKEN, Fact, Kind, Number, Resolver
from zhibao.kit.formula.tree import Node, Tree
from zhibao.kit.formula.walk import ENDS, span

Text = tuple[str, str]  # numerator and denominator as Python text; "1" for all that is whole
_TYPES = {
    Kind.MONEY: int,
    Kind.COUNT: int,
    Kind.DAY: date,
    Kind.TRUTH: bool,
    Kind.CHOICE: str,
    Kind.RATE: Fraction,
}


_NOTHING: tuple[list[date], list[tuple[date, Any]]] = ([], [])


class Odd(Exception):
    """Something that the fast path leaves to the walk."""


class Lookup:
    """One number, remembered by the stretch of days in which it holds; asks the resolver once per stretch."""

    def __init__(self, number: Number, resolver: Resolver) -> None:
        self.number, self.resolver = number, resolver
        self._stretches: dict[tuple[int | str, ...], tuple[list[date], list[tuple[date, Any]]]] = {}

    def __call__(self, on: date, *by: int | str) -> Any:
        """The value for a day and its keys."""
        starts, known = self._stretches.get(by, _NOTHING)
        at = bisect_right(starts, on)
        if at and on <= known[at - 1][0]:
            return known[at - 1][1]
        found = self.number.find(self.resolver, on, dict(zip(self.number.by, by, strict=True)))
        value = found.value
        if self.number.kind in BROKEN:
            value = value.numerator, value.denominator
        one = (found.valid_to or date.max, value)
        # Replaced as a whole: threads that share this function see the old list or the new one.
        self._stretches[by] = (
            [*starts[:at], found.valid_from, *starts[at:]],
            [*known[:at], one, *known[at:]],
        )
        return one[1]


class Writer:
    """Writes the function, statement by statement; `_known` is a chain of what is already computed in each block."""

    def __init__(self, tree: Tree, resolver: Resolver) -> None:
        self.tree = tree
        self.lines: list[str] = []
        self.names: dict[str, Any] = {"Odd": Odd, "span": span, "date": date, "Fraction": Fraction}
        self.names |= {f"find_{name}": Lookup(number, resolver) for name, number in tree.numbers.items()}
        self._known: list[dict[int, Text]] = [{}]
        self._count = 0

    def function(self, in_force: tuple[str, date | None, date | None] | None) -> tuple[str, dict[str, Any]]:
        """The source of `case(f)` and the names that it uses."""
        if in_force is not None:
            name, first, last = in_force
            at = next(at for at, node in enumerate(self.tree.nodes) if node.op == "fact" and node.how == name)
            day = self.value(at)[0]
            for constant, bound, how in (("FIRST", first, "<"), ("LAST", last, ">")):
                if bound is not None:
                    self.names[constant] = bound
                    self.line(f"if {day} {how} {constant}: raise Odd")
        top, _ = self.value(self.tree.result)
        self.line(f"return {top}")
        return "def case(f):\n" + "\n".join(self.lines) + "\n", self.names

    def line(self, text: str) -> None:
        """One statement in the block now open."""
        self.lines.append("    " * len(self._known) + text)

    def keep(self, text: str) -> str:
        """A fresh variable with the value of an expression."""
        self._count += 1
        self.line(f"v{self._count} = {text}")
        return f"v{self._count}"

    def value(self, place: int) -> Text:
        """The text of a node's value; its statements are written at the first use in this block."""
        for block in self._known:
            if place in block:
                return block[place]
        text = self._write(self.tree.nodes[place])
        self._known[-1][place] = text
        return text

    def _write(self, node: Node) -> Text:
        match node.op:
            case "const":
                return self._constant(node)
            case "fact":
                return self._fact(self.tree.facts[node.how])
            case "given":
                return self._given(self.tree.facts[node.how])
            case "choose":
                return self._choose(node)
            case "and" | "or":
                return self._logic(node)
        values = [self.value(arg) for arg in node.args]
        (a, c), (b, d) = values[0], values[-1]
        match node.op:
            case "number":
                whole = self.keep(f"find_{node.how}({', '.join(text for text, _ in values)})")
                if node.kind in BROKEN:
                    return self.keep(f"{whole}[0]"), self.keep(f"{whole}[1]")
                return whole, "1"
            case "add" | "subtract":
                sign = "+" if node.op == "add" else "-"
                if c == d:
                    return self.keep(f"{a} {sign} {b}"), c
                return self.keep(f"{_times(a, d)} {sign} {_times(b, c)}"), self._product(c, d)
            case "multiply":
                return self._product(a, b), self._product(c, d)
            case "divide":
                if not b.isdecimal():
                    self.line(f"if {b} <= 0: raise Odd")  # a denominator stays positive
                return self._product(a, d), self._product(c, b)
            case "least" | "greatest":
                return self._extreme("<" if node.op == "least" else ">", values)
            case "compare":
                return self.keep(f"{_less(a, c, node.how, b, d)}"), "1"
            case "not":
                return self.keep(f"not {a}"), "1"
            case "span":
                if node.how.startswith("days"):
                    return self.keep(f"({b} - {a}).days + {ENDS[node.how[6:]]}"), "1"
                return self.keep(f"span({node.how!r}, {a}, {b})"), "1"
            case "round":
                return self._round(node, a, c), "1"
        return values[0]

    def _constant(self, node: Node) -> Text:
        if node.kind in BROKEN:
            return str(node.value.numerator), str(node.value.denominator)
        if node.kind is Kind.DAY:
            name = f"DAY_{node.value:%Y%m%d}"
            self.names[name] = node.value
            return name, "1"
        return repr(node.value), "1"

    def _fact(self, fact: Fact) -> Text:
        name = self.keep(f"f.get({fact.name!r})")
        checks = [f"type({name}) is not {_TYPES[fact.kind].__name__}"]
        if fact.options:
            checks.append(f"{name} not in OPTIONS_{fact.name}")
            self.names[f"OPTIONS_{fact.name}"] = frozenset(fact.options)
        if fact.least is not None:
            checks.append(f"not LEAST_{fact.name} <= {name} <= MOST_{fact.name}")
            self.names |= {f"LEAST_{fact.name}": fact.least, f"MOST_{fact.name}": fact.most}
        if fact.kind is Kind.RATE:
            checks.append(f"{fact.per} % {name}.denominator")
        self.line(f"if {' or '.join(checks)}: raise Odd")
        if fact.kind is Kind.RATE:
            return self.keep(f"{name}.numerator"), self.keep(f"{name}.denominator")
        return name, "1"

    def _given(self, fact: Fact) -> Text:
        known = self.keep(f"f.get({fact.name!r}) is not None")
        self.line(f"if {known}:")
        self._known.append({})
        self._fact(fact)
        self._known.pop()
        return known, "1"

    def _product(self, a: str, b: str) -> str:
        text = _times(a, b)
        return self.keep(text) if " * " in text else text

    def _choose(self, node: Node) -> Text:
        truth, _ = self.value(node.args[0])
        self._count += 1
        top, bottom = f"v{self._count}", f"d{self._count}" if node.kind in BROKEN else "1"
        for opening, place in ((f"if {truth}:", node.args[1]), ("else:", node.args[2])):
            self.line(opening)
            self._known.append({})
            a, c = self.value(place)
            self.line(f"{top} = {a}" if bottom == "1" else f"{top}, {bottom} = {a}, {c}")
            self._known.pop()
        return top, bottom

    def _logic(self, node: Node) -> Text:
        truth = self.keep(self.value(node.args[0])[0])
        self.line(f"if {'' if node.op == 'and' else 'not '}{truth}:")
        self._known.append({})
        self.line(f"{truth} = {self.value(node.args[1])[0]}")
        self._known.pop()
        return truth, "1"

    def _extreme(self, how: str, values: list[Text]) -> Text:
        whole = all(bottom == "1" for _, bottom in values)
        top = self.keep(values[0][0])
        bottom = "1" if whole else self.keep(values[0][1])
        for b, d in values[1:]:
            take = f"{top} = {b}" if whole else f"{top}, {bottom} = {b}, {d}"
            self.line(f"if {_less(b, d, how, top, bottom)}: {take}")
        return top, bottom

    def _round(self, node: Node, top: str, bottom: str) -> str:
        unit = node.value
        if bottom == "1" and unit == 1:
            return top
        whole = self._product(bottom, str(unit))
        away = {
            "half_up": f"(2 * {{}} + {whole}) // (2 * {whole})",
            "down": f"{{}} // {whole}",
            "up": f"-(-{{}} // {whole})",
        }
        form = away[node.how]
        return self.keep(
            _times(f"({form.format(top)} if {top} >= 0 else -({form.format(f'-{top}')}))", str(unit))
        )


def compile_case(
    tree: Tree, resolver: Resolver, in_force: tuple[str, date | None, date | None] | None
) -> tuple[Callable[[Mapping[str, Any]], Any], str]:
    """The compiled function of one case, which raises `Odd` where it hands over, and its source."""
    source, names = Writer(tree, resolver).function(in_force)
    exec(compile(source, "<formula>", "exec"), names)  # text made from the tree, from nothing else
    function: Callable[[Mapping[str, Any]], Any] = names["case"]
    return function, source


def _times(a: str, b: str) -> str:
    if a == "1" or b == "1":
        return b if a == "1" else a
    return str(int(a) * int(b)) if a.isdecimal() and b.isdecimal() else f"{a} * {b}"


def _less(a: str, c: str, how: str, b: str, d: str) -> str:
    return f"{a} {how} {b}" if c == d else f"{_times(a, d)} {how} {_times(b, c)}"
