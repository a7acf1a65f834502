"""A formula as a whole: its name, what it rests on, its tree, and the three ways to compute it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray

from zhibao.kit.formula.columns import Columns
from zhibao.kit.formula.compiled import Odd, compile_case
from zhibao.kit.formula.kinds import WHOLE, Fact, Found, Given, Kind, Number, Resolver, plain, take
from zhibao.kit.formula.receipt import Explained
from zhibao.kit.formula.symbols import Builder, Names, Symbol, wrong
from zhibao.kit.formula.tree import Tree
from zhibao.kit.formula.walk import Walk, outside


@dataclass(frozen=True)
class Batch:
    """The results of many cases, and every number they used."""

    values: NDArray[Any]
    numbers: tuple[tuple[str, Found], ...]

    @property
    def marks(self) -> tuple[str, ...]:
        """The marks of all numbers used."""
        return tuple(sorted({found.mark for _, found in self.numbers}))

    @property
    def provisional(self) -> bool:
        """Whether a number was used that nobody has established."""
        return any(found.provisional for _, found in self.numbers)


@dataclass(frozen=True)
class Formula:
    """One rule: identifier, Chinese and English name, citation, and the tree made from its function.

    reckoned_on: the Day fact that chooses this version; valid_from and valid_to bound it, both ends included.
    """

    name: str
    zh: str
    en: str
    cites: str
    reckoned_on: str
    tree: Tree
    valid_from: date | None = None
    valid_to: date | None = None
    about: str = ""

    @property
    def in_force(self) -> tuple[str, date | None, date | None] | None:
        """The fact and the days that bound this version; None where it has no bounds."""
        bounded = self.valid_from is not None or self.valid_to is not None
        return (self.reckoned_on, self.valid_from, self.valid_to) if bounded else None

    def document(self) -> dict[str, Any]:
        """The rule as JSON; a receipt's `rule_hash` is taken of it."""
        texts = {key: getattr(self, key) for key in ("name", "zh", "en", "cites", "reckoned_on")}
        days = {"valid_from": plain(self.valid_from), "valid_to": plain(self.valid_to)}
        return texts | days | {"tree": self.tree.document()}

    @classmethod
    def read(cls, document: Mapping[str, Any]) -> Formula:
        """The formula of a document that `document()` wrote."""
        parts = {**document, "tree": Tree.read(document["tree"])}
        for end in ("valid_from", "valid_to"):
            parts[end] = take(Kind.DAY, parts[end]) if parts[end] else None
        return cls(**parts)

    def explain(self, facts: Mapping[str, Any], resolver: Resolver) -> Explained:
        """One case with every step; a missing fact is in `needs`. A fact may be `Given(value, evidence)`."""
        walk = Walk(self.tree, facts, resolver)
        value = walk.value(self.tree.result) if self._holds_on(walk) else None
        needs = tuple(walk.needs.values())
        return Explained(self, value, needs, tuple(walk.steps), walk.inputs, walk.numbers)

    def compile(self, resolver: Resolver) -> Callable[[Mapping[str, Any]], Any]:
        """A fast function of one case's facts, for this resolver. Where a fact is missing it gives None."""
        fast, _ = compile_case(self.tree, resolver, self.in_force)

        def case(facts: Mapping[str, Any]) -> Any:
            try:
                return fast(facts)
            except Odd:
                return self.explain(facts, resolver).value

        return case

    def source(self, resolver: Resolver) -> str:
        """The Python text of the compiled form."""
        return compile_case(self.tree, resolver, self.in_force)[1]

    def batch(self, facts: Mapping[str, Any], resolver: Resolver) -> Batch:
        """Many cases: facts as int64, bool, datetime64[D] or text columns, or one value for all rows.

        A rate column holds whole numbers of 1/per. A choice is text or the place of its option. Rows without an
        optional fact are masked (`numpy.ma`). Raises CallerFault `needs` for a row that lacks a fact it needs.
        """
        columns = Columns(self.tree, facts, resolver)
        values = columns.run(self.in_force, self.zh)
        return Batch(values, tuple((key[0], one) for key, found in columns.used.items() for one in found))

    def columns(self, cases: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
        """Single cases as the columns that `batch` takes."""
        rows = list(cases)
        return {
            name: _column(fact, [row.get(name) for row in rows]) for name, fact in self.tree.facts.items()
        }

    def _holds_on(self, walk: Walk) -> bool:
        if self.in_force is None:
            return True
        nodes = self.tree.nodes
        day = walk.value(
            next(at for at, node in enumerate(nodes) if node.op == "fact" and node.how == self.reckoned_on)
        )
        if day is None:
            return False
        if (self.valid_from and day < self.valid_from) or (self.valid_to and day > self.valid_to):
            raise outside(self.zh, day, self.valid_from, self.valid_to)
        return True


def formula(
    zh: str,
    en: str,
    *,
    cites: str,
    reckoned_on: str,
    facts: Iterable[Fact],
    numbers: Iterable[Number] = (),
    valid_from: date | None = None,
    valid_to: date | None = None,
) -> Callable[[Callable[[Any, Any], Symbol]], Formula]:
    """Make a formula of a plain function `f(facts, n)`, which is called once, on symbols.

    facts, numbers: what may be named in it; only what is named becomes part of it. Raises FormulaFault, with the
    line, where kinds do not combine, a name is not declared, or the result is not rounded.
    """

    def make(function: Callable[[Any, Any], Symbol]) -> Formula:
        builder = Builder({fact.name: fact for fact in facts}, {number.name: number for number in numbers})
        result = function(Names(builder.fact), Names(builder.number))
        place = f"{function.__code__.co_filename.rpartition('/')[2]}:{function.__code__.co_firstlineno}"
        if not isinstance(result, Symbol):
            raise wrong("a formula returns a value that it computed from facts and numbers", place)
        if result.kind not in (*WHOLE, Kind.DAY, Kind.TRUTH, Kind.CHOICE):
            raise wrong(
                f"{result.kind} is not returned; round it with round_half_up(x, unit=..., cites=...)", place
            )
        bounded = (reckoned_on,) if valid_from or valid_to else ()
        tree, about = builder.tree(result, bounded), (function.__doc__ or "").strip()
        return Formula(function.__name__, zh, en, cites, reckoned_on, tree, valid_from, valid_to, about)

    return make


def version(versions: Iterable[Formula], day: date) -> Formula:
    """The one version of a rule that holds on a day. Raises CallerFault `rule_not_in_force` where none does."""
    known = list(versions)
    for one in known:
        if (one.valid_from is None or one.valid_from <= day) and (
            one.valid_to is None or day <= one.valid_to
        ):
            return one
    raise outside(known[0].zh, day, known[0].valid_from, known[-1].valid_to)


def _column(fact: Fact, raw: list[Any]) -> Any:
    """The checked values of one fact as a column, masked where it is missing."""
    values = [
        fact.take(one.value if isinstance(one, Given) else one) if one is not None else None for one in raw
    ]
    present = np.array([value is not None for value in values])
    filled = [
        next((value for value in values if value is not None), 0) if value is None else value
        for value in values
    ]
    if fact.kind is Kind.RATE:
        filled = [int(value * fact.per) for value in filled]
    column = np.array(filled, dtype="datetime64[D]" if fact.kind is Kind.DAY else None)
    if not present.any():
        return None
    return column if present.all() else np.ma.MaskedArray(column, ~present)
