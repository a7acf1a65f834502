"""Receipts of calculations: each is computed again from its own JSON by arithmetic that is written here (P7).

The schema is `zhibao.formula/1`. `rule.tree.nodes` is a list whose nodes name their arguments by place; `inputs` are the
facts, `numbers` the dated numbers of the law, `steps` what was told to the person. Nothing here rounds unless a node does.
"""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from typing import Any

from zhibao_audit.exact import ROUNDING, canonical, fraction, sha256

SCHEMA = "zhibao.formula/1"
_COUNTED = {"both ends": 1, "one end": 0, "neither": -1}


class Unsound(Exception):
    """A receipt contradicts itself; the message says where."""


class Receipt:
    """One receipt while it is computed again."""

    def __init__(self, document: dict[str, Any]) -> None:
        if document.get("schema") != SCHEMA:
            raise Unsound(f"schema {document.get('schema')!r}")
        self.document = document
        self.rule = document["rule"]
        self.tree = self.rule["tree"]
        self.declared = {number["name"]: number for number in self.tree["numbers"]}
        self.kinds = {fact["name"]: fact["kind"] for fact in self.tree["facts"]}
        self.values: dict[int, Any] = {}
        self.lacking: set[str] = set()

    def result(self) -> Any:
        """The result in its JSON form: fen, a count, a day, a truth or a choice; None where a fact is missing."""
        if not self._in_force():
            return None
        return _plain(self._value(self.tree["result"]))

    def _value(self, place: int) -> Any:
        if place not in self.values:
            node = self.tree["nodes"][place]
            if any(not 0 <= argument < place for argument in node["args"]):
                raise Unsound(f"node {place} names a later node")
            self.values[place] = self._compute(node)
        return self.values[place]

    def _compute(self, node: dict[str, Any]) -> Any:
        op, how = node["op"], node.get("how", "")
        if op == "const":
            return _typed(node["kind"], node["value"])
        if op == "fact":
            return self._fact(how)
        if op == "given":
            return self.document["inputs"][how]["value"] is not None
        if op in ("and", "or"):
            left = self._value(node["args"][0])
            decided = left is None or left is (op == "or")
            return left if decided else self._value(node["args"][1])
        if op == "choose":
            condition, yes, no = node["args"]
            truth = self._value(condition)
            return None if truth is None else self._value(yes if truth else no)
        values = [self._value(argument) for argument in node["args"]]
        if any(value is None for value in values):
            return None
        return self._number(how, values) if op == "number" else _arithmetic(op, how, node, values)

    def _fact(self, name: str) -> Any:
        raw = self.document["inputs"].get(name, {}).get("value")
        if raw is None:
            self.lacking.add(name)
            return None
        return _typed(self.kinds[name], raw)

    def _number(self, name: str, keys: list[Any]) -> Any:
        by = dict(zip(self.declared[name]["by"], keys[1:], strict=True))
        entry = f"{name}[{','.join(f'{key}={value}' for key, value in by.items())}]" if by else name
        kept = self.document["numbers"].get(entry)
        if kept is None or kept["name"] != name or kept["by"] != by:
            raise Unsound(f"the number {entry} is not in the receipt")
        day, last = keys[0].isoformat(), kept["valid_to"] or "9999-12-31"
        if kept["on"] != day or not kept["valid_from"] <= day <= last:
            raise Unsound(f"the number {entry} does not hold on {day}")
        return _typed(self.declared[name]["kind"], kept["value"])

    def _in_force(self) -> bool:
        """Whether the rule holds on the day that chooses its version; False where that day is missing."""
        first, last = self.rule["valid_from"], self.rule["valid_to"]
        if first is None and last is None:
            return True
        named = ("fact", self.rule["reckoned_on"])
        nodes = self.tree["nodes"]
        day = self._value(next(at for at, node in enumerate(nodes) if (node["op"], node.get("how")) == named))
        if day is None:
            return False
        if day.isoformat() < (first or "") or (last is not None and day.isoformat() > last):
            raise Unsound(f"the rule does not hold on {day}")
        return True


def check_receipt(document: dict[str, Any]) -> tuple[Any, list[str]]:
    """The result computed again, and what in the receipt does not hold (empty: it proves its result)."""
    try:
        receipt = Receipt(document)
        value = receipt.result()
    except Unsound as problem:
        return None, [str(problem)]
    except (KeyError, TypeError, ValueError, IndexError, AttributeError, ZeroDivisionError) as problem:
        return None, [f"unreadable: {problem!r}"]
    wrong = _hashes(document)
    if document["result"]["value"] != value:
        wrong.append(f"result {document['result']['value']}, derived {value}")
    for step in document["steps"]:
        derived = _plain(receipt.values.get(step["node"]))
        if step["value"] != derived:
            wrong.append(f"step of node {step['node']} says {step['value']}, derived {derived}")
    known = {place for place, seen in receipt.values.items() if seen is not None}
    if known != {step["node"] for step in document["steps"]}:
        wrong.append("the steps told are not the steps needed")
    if {need["fact"] for need in document["needs"]} != receipt.lacking:
        wrong.append("the facts it waits for differ")
    used = document["numbers"].values()
    if document["provisional"] != any(number["provisional"] for number in used):
        wrong.append("it hides that a number is assumed")
    return value, wrong


def _hashes(document: dict[str, Any]) -> list[str]:
    """The parts whose SHA-256 is not the one that stands in the receipt."""
    wrong = [
        f"{part}_hash" for part in ("rule", "numbers", "inputs") if document[f"{part}_hash"] != sha256(canonical(document[part]))
    ]
    rest = {key: part for key, part in document.items() if key != "digest"}
    return wrong if document["digest"] == sha256(canonical(rest)) else [*wrong, "digest"]


def _typed(kind: str, raw: Any) -> Any:
    """A value of the JSON by its kind; a float is nowhere one."""
    if isinstance(raw, float):
        raise Unsound(f"a float stands in the receipt: {raw}")
    if kind in ("exact", "rate"):
        return fraction(raw)
    return date.fromisoformat(raw) if kind == "day" else raw


def _plain(value: Any) -> Any:
    return str(value) if isinstance(value, (Fraction, date)) else value


def _arithmetic(op: str, how: str, node: dict[str, Any], values: list[Any]) -> Any:
    """A node all of whose arguments are known."""
    first, last = values[0], values[-1]
    if op == "add":
        value = first + last
    elif op == "subtract":
        value = first - last
    elif op == "multiply":
        value = first * last
    elif op == "divide":
        value = Fraction(first) / Fraction(last)
    elif op == "least":
        value = min(values)
    elif op == "greatest":
        value = max(values)
    elif op == "compare":
        return _compared(how, first, last)
    elif op == "not":
        return not first
    elif op == "span":
        return _span(how, first, last)
    elif op == "round":
        return ROUNDING[how](Fraction(first) / node["value"]) * node["value"]
    elif op == "named":
        value = first
    else:
        raise Unsound(f"{op} is no step of a formula")
    return Fraction(value) if node["kind"] in ("exact", "rate") else value


def _compared(how: str, one: Any, other: Any) -> bool:
    if how in ("==", "!="):
        return bool((one == other) is (how == "=="))
    below = one < other if how in ("<", ">=") else one <= other
    return bool(below is (how in ("<", "<=")))


def _span(how: str, start: date, end: date) -> int:
    """Days, completed months or completed years; a month is completed on the same day, or on the last of a shorter one."""
    unit, counting = how.split(", ")
    if unit == "days":
        return (end - start).days + _COUNTED[counting]
    end += timedelta(days=_COUNTED[counting])
    months = 12 * (end.year - start.year) + end.month - start.month
    if _months_after(start, months) > end:
        months -= 1
    return months if unit == "months" else months // 12


def _months_after(day: date, months: int) -> date:
    year, month = divmod(12 * day.year + day.month - 1 + months, 12)
    first_of_next = date(year + (month + 1) // 12, (month + 1) % 12 + 1, 1)
    return date(year, month + 1, min(day.day, (first_of_next - timedelta(days=1)).day))
