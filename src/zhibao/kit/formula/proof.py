"""Proof that the three forms agree: cases made from the tree, and a comparison of the forms over them.

The cases stand at every edge that the tree knows: ends of ranges, options, keys, constants and numbers (and one
either side), the days on which a number or the rule itself changes, and the points in between at which a
comparison or a minimum flips, found by halving.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from fractions import Fraction
from functools import partial
from itertools import pairwise, product
from random import Random
from typing import Any

import numpy as np

from zhibao.kit.errors import Fault
from zhibao.kit.formula.kinds import Fact, Found, Kind, Number, Resolver
from zhibao.kit.formula.rule import Formula

_DAY = timedelta(days=1)


def boundaries(
    rule: Formula, resolver: Resolver, around: Sequence[date], most: int = 2000
) -> list[dict[str, Any]]:
    """Cases at the edges of a formula, at most about `most` of them, always the same for the same formula.

    around: days on which the numbers are known; validity is followed from there in both directions.
    """
    days = _days(rule, resolver, around)
    amounts = _amounts(rule, resolver, days)
    edges = {name: _edges(fact, days, amounts) for name, fact in rule.tree.facts.items()}
    size = int(np.prod([len(values) for values in edges.values()], dtype=object))
    chosen = range(size) if size <= most else Random(1).sample(range(size), most)
    cases = [_nth(edges, at) for at in chosen]
    cases += [_nth(edges, 0) | {name: value} for name, values in edges.items() for value in values]
    cases += list(_flips(rule, resolver, cases[:: max(1, len(cases) // 40)], edges))
    return list({repr(case): case for case in cases}.values())


def disagreements(
    rule: Formula, resolver: Resolver, cases: Iterable[Mapping[str, Any]]
) -> list[dict[str, Any]]:
    """The cases on which the walk, the compiled and the vectorised form differ in value or in refusal."""
    compiled = rule.compile(resolver)
    rows: list[dict[str, Any]] = []
    for case in cases:
        walk = _outcome(partial(_walk, rule, resolver, case))
        rows.append({"case": dict(case), "walk": walk, "compiled": _outcome(partial(compiled, case))})
    good = [row for row in rows if not isinstance(row["walk"], _Refusal)]
    together = _outcome(partial(_batch, rule, resolver, [row["case"] for row in good]))
    if isinstance(together, list):
        for row, value in zip(good, together, strict=True):
            row["columns"] = value
    for row in rows:
        if "columns" not in row:  # refused, or lacking a fact: alone in its batch
            alone = _outcome(partial(_batch, rule, resolver, [row["case"]]))
            row["columns"] = alone[0] if isinstance(alone, list) else alone
    return [row for row in rows if not row["walk"] == row["compiled"] == row["columns"]]


class _Refusal(str):
    """The code of a refusal, or "needs"."""

    __slots__ = ()


def _walk(rule: Formula, resolver: Resolver, case: Mapping[str, Any]) -> Any:
    return rule.explain(case, resolver).value


def _batch(rule: Formula, resolver: Resolver, cases: list[dict[str, Any]]) -> list[Any]:
    values: list[Any] = rule.batch(rule.columns(cases), resolver).values.tolist() if cases else []
    return values


def _outcome(compute: Callable[[], Any]) -> Any:
    try:
        value = compute()
    except Fault as fault:
        return _Refusal(fault.code)
    return _Refusal("needs") if value is None else value


def _days(rule: Formula, resolver: Resolver, around: Sequence[date]) -> list[date]:
    """The days on which something changes, with the day before."""
    starts = {*around, *(day for day in (rule.valid_from, rule.valid_to and rule.valid_to + _DAY) if day)}
    for (number, by), back, at in product(_asked(rule), (True, False), around):
        while found := _found(number, resolver, at, by):
            starts |= {found.valid_from, found.valid_to + _DAY if found.valid_to else found.valid_from}
            if back:
                at = found.valid_from - _DAY
            elif found.valid_to is None:
                break
            else:
                at = found.valid_to + _DAY
    for node in rule.tree.nodes:
        if node.op == "const" and node.kind is Kind.DAY:
            starts |= {node.value, node.value + _DAY}
    return sorted(starts | {day - _DAY for day in starts})


def _amounts(rule: Formula, resolver: Resolver, days: list[date]) -> set[Fraction]:
    """Every constant of the tree, and every value its numbers take."""
    known = {
        Fraction(node.value) for node in rule.tree.nodes if node.op == "const" and node.kind in _MEASURED
    }
    for (number, by), day in product(_asked(rule), days):
        found = _found(number, resolver, day, by) if number.kind in _MEASURED else None
        known |= {Fraction(found.value)} if found else set()
    return known


_MEASURED = (Kind.MONEY, Kind.COUNT, Kind.RATE, Kind.EXACT)


def _asked(rule: Formula) -> Iterator[tuple[Number, dict[str, Any]]]:
    """Every number with every combination of keys that a fact or a constant can give it."""
    for node in rule.tree.nodes:
        if node.op == "number":
            number = rule.tree.numbers[node.how]
            keys = (rule.tree.nodes[arg] for arg in node.args[1:])
            values = [[key.value] if key.op == "const" else _keys(rule, key.how) for key in keys]
            yield from ((number, dict(zip(number.by, one, strict=True))) for one in product(*values))


def _keys(rule: Formula, name: str) -> list[Any]:
    fact = rule.tree.facts.get(name)
    return [] if fact is None else [value for value in _edges(fact, [], set()) if value is not None]


def _found(number: Number, resolver: Resolver, on: date, by: Mapping[str, Any]) -> Found | None:
    try:
        return number.find(resolver, on, by)
    except Fault:
        return None


def _edges(fact: Fact, days: list[date], amounts: set[Fraction]) -> list[Any]:
    absent = [None] if fact.optional else []
    if fact.kind is Kind.TRUTH:
        return [False, True, *absent]
    if fact.kind is Kind.CHOICE:
        return [*fact.options, *absent]
    if fact.kind is Kind.DAY:
        ends = {*days, fact.least, fact.most}
        return [*sorted(day for day in ends if fact.least <= day <= fact.most), *absent]
    unit = Fraction(1, fact.per)
    least, most = Fraction(fact.least), Fraction(fact.most)
    if (most - least) / unit <= 20:
        known = {least + unit * step for step in range(int((most - least) / unit) + 1)}
    else:
        near = {value // unit * unit + unit * step for value in amounts for step in (-1, 0, 1)}
        known = {least, least + unit, most - unit, most} | near
    kept = sorted(value for value in known if least <= value <= most)
    return [*(value if fact.kind is Kind.RATE else int(value) for value in kept), *absent]


def _nth(edges: dict[str, list[Any]], at: int) -> dict[str, Any]:
    case = {}
    for name, values in edges.items():
        at, place = divmod(at, len(values))
        case[name] = values[place]
    return case


def _flips(
    rule: Formula, resolver: Resolver, cases: list[dict[str, Any]], edges: dict[str, list[Any]]
) -> Iterator[dict[str, Any]]:
    """Where the course of the walk changes between two neighbouring edges of one fact: both sides of the change."""
    for case, (name, values) in product(cases, edges.items()):
        fact = rule.tree.facts[name]
        known = [value for value in values if value is not None]
        if fact.kind in (Kind.TRUTH, Kind.CHOICE) or not known:
            continue
        for low, high in pairwise(known):
            unit = _DAY if fact.kind is Kind.DAY else Fraction(1, fact.per) if fact.kind is Kind.RATE else 1
            before, after = (_course(rule, resolver, case | {name: end}) for end in (low, high))
            if before == after:
                continue
            while (gap := (high - low) // unit) > 1:
                middle = low + unit * (gap // 2)
                if _course(rule, resolver, case | {name: middle}) == before:
                    low = middle
                else:
                    high = middle
            yield from (case | {name: end} for end in (low, high))


def _course(rule: Formula, resolver: Resolver, case: Mapping[str, Any]) -> Any:
    """Which way each comparison, branch and extreme went."""
    try:
        steps = rule.explain(case, resolver).steps
    except Fault as fault:
        return fault.code
    values = {step["node"]: step["value"] for step in steps}
    course = []
    for step in steps:
        if step["op"] == "compare":
            course.append((step["node"], step["value"]))
        elif step["op"] in ("least", "greatest"):
            course.append((step["node"], [values[arg] == step["value"] for arg in step["args"]]))
    return course
