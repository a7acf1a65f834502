"""A receipt proves its result by itself, and shows whatever was changed in it."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from formula_samples import AROUND, BOOK, SAMPLES, allowance, balance, fee, lump_sum

from zhibao.kit.errors import CallerFault
from zhibao.kit.formula import Formula, Given, canonical, fingerprint, replay
from zhibao.kit.formula.proof import boundaries

CASE = {"grade": 3, "injury": date(2025, 8, 3), "start": date(2025, 9, 1), "fixed_wage": None}


def receipt() -> dict[str, Any]:
    return allowance.explain(CASE | {"grade": Given(3, "appraisal 2025-17")}, BOOK).receipt()


def test_the_explanation_names_fact_number_article_branch_and_rounding() -> None:
    told = allowance.explain(CASE | {"grade": Given(3, "appraisal 2025-17")}, BOOK)
    by_op = {step["op"]: step for step in told.steps}
    assert told.value == 514_866  # 643583 x 80 % = 514866.4
    assert told.steps[-1]["value"] == 514_866
    round_step = next(step for step in told.steps if step["op"] == "round")
    assert (round_step["before"], round_step["value"], round_step["cites"]) == (
        "2574332/5",
        514_866,
        "tao-1 §60",
    )
    assert (by_op["named"]["zh"], by_op["named"]["value"]) == ("比例额", "2574332/5")
    grade = next(step for step in told.steps if step.get("fact", {}).get("name") == "grade")
    assert grade["fact"] == {
        "name": "grade", "zh": "等级", "en": "grade", "value": 3, "evidence": "appraisal 2025-17",
    }  # fmt: skip
    wage = next(step for step in told.steps if step.get("number", {}).get("name") == "wage")["number"]
    assert (wage["value"], wage["valid_from"], wage["on"]) == (643_583, "2025-01-01", "2025-08-03")
    assert (wage["cites"], wage["mark"]) == (["tao-wage §2"], "official")
    branches = [step for step in told.steps if step["op"] == "choose"]
    assert [step["cites"] for step in branches] == ["tao-1 §36(2)", "tao-1 §36(1)"]
    assert all(step["taken"] != step["refused"] for step in branches)
    assert told.steps[-1]["taken"] == round_step["node"]
    assert told.marks == ("assumed", "official")
    assert told.provisional  # the shares are assumed
    assert not lump_sum.explain(CASE, BOOK).provisional


@pytest.mark.parametrize("rule", SAMPLES, ids=lambda rule: rule.name)
def test_every_receipt_replays_from_its_text_alone(rule: Formula) -> None:
    seen = 0
    for case in boundaries(rule, BOOK, AROUND, most=60)[:120]:
        try:
            told = rule.explain(case, BOOK)
        except CallerFault:
            continue
        text = canonical(told.receipt())
        again = replay(json.loads(text))
        assert again.holds, again.differences
        assert again.value == told.receipt()["result"]["value"]
        seen += 1
    assert seen


def test_a_receipt_that_waits_for_a_fact_replays_too() -> None:
    waiting = allowance.explain({"grade": 2}, BOOK).receipt()
    assert waiting["needs"] == [
        {"fact": "injury", "zh": "受伤日", "en": "day of injury"},
        {"fact": "start", "zh": "起始日", "en": "first day"},
    ]
    assert waiting["result"]["value"] is None
    assert replay(waiting).holds


def _paths(document: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    if isinstance(document, (dict, list)) and document:
        items = document.items() if isinstance(document, dict) else enumerate(document)
        return [found for key, part in items for found in _paths(part, (*path, key))]
    return [path]


def test_whatever_is_changed_in_a_receipt_is_seen() -> None:
    whole = json.loads(canonical(receipt()))
    for path in _paths(whole):
        changed = copy.deepcopy(whole)
        part = changed
        for key in path[:-1]:
            part = part[key]
        old = part[path[-1]]
        part[path[-1]] = old + 1 if type(old) is int else (not old if isinstance(old, bool) else "2025-08-04")
        try:
            again = replay(changed)
        except CallerFault as fault:
            assert fault.code == "receipt_unreadable", path
        else:
            assert not again.holds, path


def _mended(forged: dict[str, Any]) -> dict[str, Any]:
    """The receipt with every hash made to fit what now stands in it."""
    for part in ("inputs", "numbers"):
        forged[f"{part}_hash"] = fingerprint(forged[part])
    del forged["digest"]
    return forged | {"digest": fingerprint(forged)}


def test_a_forger_who_mends_every_hash_is_still_seen() -> None:
    forged = receipt()
    forged["numbers"]["wage"]["value"] = 700_000
    again = replay(_mended(forged))
    assert again.value == 560_000
    assert set(again.differences) == {"digest", "result", "steps"}
    forged = receipt()
    forged["inputs"]["grade"]["value"] = 2  # another grade reads another number, which the receipt has not
    assert replay(_mended(forged)).differences == ("receipt_lacks_number",)


def test_canonical_json_is_one_text_and_knows_no_float() -> None:
    assert (
        canonical({"b": [1, {"d": "元", "c": None}], "a": True}) == '{"a":true,"b":[1,{"c":null,"d":"元"}]}'
    )
    for part in (1.0, [1.5], {"a": {"b": [0.1]}}):
        with pytest.raises(TypeError, match="float"):
            canonical(part)
    assert fingerprint({}).startswith("sha256:")


def test_the_hash_of_a_rule_is_of_what_it_says_and_not_of_where_it_stands() -> None:
    again = Formula.read(json.loads(canonical(fee.document())))
    assert fingerprint(again.document()) == fingerprint(fee.document())
    assert again.tree == fee.tree
    assert again.tree.nodes[0].at != fee.tree.nodes[0].at
    assert fingerprint(fee.document()) != fingerprint(balance.document())


@pytest.mark.parametrize(
    "document",
    [{}, {"schema": "zhibao.formula/2"}, {"schema": "zhibao.formula/1", "rule": {"tree": {"nodes": [{}]}}}],
)
def test_what_is_no_receipt_is_refused(document: dict[str, Any]) -> None:
    with pytest.raises(CallerFault, match="receipt_unreadable"):
        replay(document)


# A checker that reads the receipt's JSON and shares no code with the package.


def _check(receipt: dict[str, Any]) -> Any:
    nodes, numbers, inputs = receipt["rule"]["tree"]["nodes"], receipt["numbers"], receipt["inputs"]
    kinds = {fact["name"]: fact["kind"] for fact in receipt["rule"]["tree"]["facts"]}

    order = {number["name"]: number["by"] for number in receipt["rule"]["tree"]["numbers"]}

    def typed(kind: str, raw: Any) -> Any:
        if kind == "day":
            return date.fromisoformat(raw)
        return (
            Fraction(raw[:-1]) / 100
            if isinstance(raw, str) and raw.endswith("%")
            else (Fraction(raw) if kind in ("rate", "exact") else raw)
        )

    def number(name: str, keys: list[Any]) -> Any:
        day, by = keys[0], dict(zip(order[name], keys[1:], strict=True))
        [one] = [
            one["value"]
            for one in numbers.values()
            if (one["name"], one["on"], one["by"]) == (name, day.isoformat(), by)
        ]
        return one

    def value(at: int) -> Any:
        node = nodes[at]
        op, how, args = node["op"], node.get("how", ""), node["args"]
        if op == "choose":
            return value(args[1] if value(args[0]) else args[2])
        if op in ("and", "or"):
            return value(args[1]) if value(args[0]) == (op == "and") else op == "or"
        simple: dict[str, Callable[[], Any]] = {
            "const": lambda: typed(node["kind"], node["value"]),
            "fact": lambda: typed(kinds[how], inputs[how]["value"]),
            "given": lambda: inputs.get(how, {}).get("value") is not None,
            "number": lambda: typed(node["kind"], number(how, [value(arg) for arg in args])),
            "add": lambda: value(args[0]) + value(args[1]),
            "subtract": lambda: value(args[0]) - value(args[1]),
            "multiply": lambda: value(args[0]) * value(args[1]),
            "divide": lambda: Fraction(value(args[0])) / value(args[1]),
            "least": lambda: min(value(arg) for arg in args),
            "greatest": lambda: max(value(arg) for arg in args),
            "not": lambda: not value(args[0]),
            "named": lambda: value(args[0]),
            "compare": lambda: {
                "<": lambda a, b: a < b, "<=": lambda a, b: a <= b, ">": lambda a, b: a > b,
                ">=": lambda a, b: a >= b, "==": lambda a, b: a == b, "!=": lambda a, b: a != b,
            }[how](value(args[0]), value(args[1])),
        }  # fmt: skip
        if op == "round":
            exact = Fraction(value(args[0]), node["value"])
            size = abs(exact)
            whole = {"half_up": int(size + Fraction(1, 2)), "down": int(size), "up": -int(-size // 1)}[how]
            return (whole if exact >= 0 else -whole) * node["value"]
        if op == "span":
            start, end = value(args[0]), value(args[1])
            if how.startswith("days"):
                return (end - start).days + {"both ends": 1, "one end": 0, "neither": -1}[how[6:]]
            return _complete(start, end, how)
        return simple[op]()

    return value(receipt["rule"]["tree"]["result"])


def _complete(start: date, end: date, how: str) -> int:
    """Completed months by trying each one; years are twelve of them."""
    limit = end.toordinal() + (1 if how.endswith("both ends") else 0)

    def reached(months: int) -> int:
        year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
        for day in (start.day, 30, 29, 28):
            try:
                return date(year, month + 1, min(day, start.day)).toordinal()
            except ValueError:
                continue
        raise AssertionError

    months = max(count for count in range(-1300, 1300) if reached(count) <= limit)
    return months if how.startswith("months") else months // 12


@pytest.mark.parametrize("rule", SAMPLES, ids=lambda rule: rule.name)
def test_a_checker_of_its_own_finds_the_same_result(rule: Formula) -> None:
    seen = 0
    for case in boundaries(rule, BOOK, AROUND, most=60)[:120]:
        try:
            receipt = json.loads(canonical(rule.explain(case, BOOK).receipt()))
        except CallerFault:
            continue
        found = _check(receipt)
        assert (found.isoformat() if isinstance(found, date) else found) == receipt["result"]["value"], case
        seen += 1
    assert seen
