"""The exact walk: one case, every step explained.

Only what the result needs is visited. A fact that is missing there is a need, never a default; a fact or a
number on the branch not taken is neither read nor asked for.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

from zhibao.kit import money
from zhibao.kit.errors import CallerFault
from zhibao.kit.formula.kinds import BROKEN, Fact, Given, Resolver, plain
from zhibao.kit.formula.tree import Node, Tree

COMPARE: dict[str, Callable[[Any, Any], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "==": operator.eq,
    "!=": operator.ne,
}
ROUND = {"half_up": money.round_half_up, "down": money.round_down, "up": money.round_up}
ENDS = {"both ends": 1, "one end": 0, "neither": -1}


@dataclass(frozen=True)
class Need:
    """A fact that the result waits for."""

    fact: str
    zh: str
    en: str


@dataclass
class Walk:
    """A walk of one case: the value, or what it still needs, and the steps in the order in which they were taken."""

    tree: Tree
    given: Mapping[str, Any]
    resolver: Resolver
    steps: list[dict[str, Any]] = field(default_factory=list)
    inputs: dict[str, dict[str, Any]] = field(default_factory=dict)
    numbers: dict[str, dict[str, Any]] = field(default_factory=dict)
    needs: dict[str, Need] = field(default_factory=dict)
    _seen: dict[int, Any] = field(default_factory=dict)

    def value(self, place: int) -> Any:
        """The value of a node, or None where a fact is missing."""
        if place not in self._seen:
            self._seen[place] = self._take(place, self.tree.nodes[place])
        return self._seen[place]

    def _take(self, place: int, node: Node) -> Any:
        step: dict[str, Any] = {"node": place, "op": node.op, "args": list(node.args)}
        value = self._compute(node, step)
        if value is None:
            return None
        if node.kind in BROKEN:
            value = Fraction(value)
        step |= {"kind": node.kind.value, "value": plain(value)}
        step |= {key: text for key in ("how", "cites", "zh", "en") if (text := getattr(node, key))}
        self.steps.append(step)
        return value

    def _compute(self, node: Node, step: dict[str, Any]) -> Any:
        match node.op:
            case "const":
                return node.value
            case "fact":
                return self._fact(self.tree.facts[node.how], step)
            case "given":
                if known := self.given.get(node.how) is not None:
                    self._fact(self.tree.facts[node.how], step)
                else:
                    self.inputs[node.how] = {"value": None}
                return known
            case "choose":
                return self._choose(node, step)
            case "and" | "or":
                left = self.value(node.args[0])
                return left if left is None or left is (node.op == "or") else self.value(node.args[1])
        values = [self.value(arg) for arg in node.args]
        if any(value is None for value in values):
            return None
        if node.op == "number":
            return self._number(node, step, values)
        if node.op == "round":
            step["before"] = plain(values[0])
        return strict(node, values)

    def _choose(self, node: Node, step: dict[str, Any]) -> Any:
        condition, then, otherwise = node.args
        truth = self.value(condition)
        if truth is None:
            return None
        step["taken"], step["refused"] = (then, otherwise) if truth else (otherwise, then)
        return self.value(step["taken"])

    def _fact(self, fact: Fact, step: dict[str, Any]) -> Any:
        raw = self.given.get(fact.name)
        evidence = raw.evidence if isinstance(raw, Given) else None
        raw = raw.value if isinstance(raw, Given) else raw
        if raw is None:
            self.needs[fact.name] = Need(fact.name, fact.zh, fact.en)
            return None
        value = fact.take(raw)
        self.inputs[fact.name] = {"value": plain(value)} | ({"evidence": evidence} if evidence else {})
        step |= {"fact": {"name": fact.name, "zh": fact.zh, "en": fact.en} | self.inputs[fact.name]}
        return value

    def _number(self, node: Node, step: dict[str, Any], keys: list[Any]) -> Any:
        number = self.tree.numbers[node.how]
        by = dict(zip(number.by, keys[1:], strict=True))
        found = number.find(self.resolver, keys[0], by)
        known = self.numbers[entry(number.name, by)] = {
            "name": number.name,
            "value": plain(found.value),
            "on": plain(keys[0]),
            "by": by,
            "valid_from": plain(found.valid_from),
            "valid_to": plain(found.valid_to),
            "cites": list(found.cites),
            "mark": found.mark,
            "provisional": found.provisional,
        }
        step["number"] = {"zh": number.zh, "en": number.en} | known
        return found.value


def entry(name: str, by: Mapping[str, int | str]) -> str:
    """What a number is called in a receipt: "wage", or "months[grade=3]" where it has keys."""
    return f"{name}[{','.join(f'{key}={value}' for key, value in by.items())}]" if by else name


def strict(node: Node, values: list[Any]) -> Any:
    """The value of a node whose arguments are all known: plain exact arithmetic."""
    a, b = values[0], values[-1]
    match node.op:
        case "add":
            return a + b
        case "subtract":
            return a - b
        case "multiply":
            return a * b
        case "divide":
            if b == 0:
                raise divided_by_nothing(node)
            return Fraction(a) / b
        case "least":
            return min(values)
        case "greatest":
            return max(values)
        case "compare":
            return COMPARE[node.how](a, b)
        case "not":
            return not a
        case "span":
            return span(node.how, a, b)
        case "round":
            return ROUND[node.how](Fraction(a) / node.value) * node.value
        case "named":
            return a
    raise ValueError(f"{node.op} is no step of a formula")


def span(how: str, start: date, end: date) -> int:
    """Days, completed months or completed years between two days; `how` is such as "days, both ends"."""
    unit, _, counting = how.partition(", ")
    if unit == "days":
        return (end - start).days + ENDS[counting]
    end += timedelta(days=ENDS[counting])
    months = (end.year - start.year) * 12 + end.month - start.month
    if end.day < start.day and (end + timedelta(days=1)).day != 1:
        months -= 1
    return months if unit == "months" else months // 12


def divided_by_nothing(node: Node) -> CallerFault:
    """A number that divides was found to be 0."""
    return CallerFault("divided_by_nothing", "除数为 0。", "A number that divides is 0.", place=node.at)


def outside(name: str, day: date, first: date | None, last: date | None) -> CallerFault:
    """The refusal of a day on which this version of the rule is not in force."""
    return CallerFault(
        "rule_not_in_force",
        f"“{name}”的本版规则自 {first or '（未定）'} 起至 {last or '今'} 适用，不适用于 {day}。",
        f"This version of the rule {name} holds from {first or 'ever'} to {last or 'now'}, not on {day}.",
        remedy_zh="请使用当日适用的版本。",
        remedy_en="Use the version that holds on that day.",
    )
