"""The auditor computes every receipt of the system's own formulas again, by arithmetic of its own, and sees any change."""

from __future__ import annotations

import copy
import json
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.audit.ground import AMOUNT, mended, receipt
from zhibao.benefits.formulas import ALL
from zhibao.kit import money
from zhibao.kit.errors import CallerFault
from zhibao.kit.formula import canonical
from zhibao.kit.formula.kinds import Found, Kind, Number
from zhibao.kit.formula.proof import boundaries
from zhibao.kit.formula.walk import span
from zhibao_audit import exact
from zhibao_audit.receipts import _span, check_receipt

DAYS = st.dates(date(1990, 1, 1), date(2040, 12, 31))


class Anything:
    """A book that knows some value for every number of the benefits, another one from 2025-07-01 on."""

    def __init__(self) -> None:
        numbers = [number for formula in ALL.values() for number in formula.tree.numbers.values()]
        self.kinds: dict[str, Number] = {number.name: number for number in numbers}

    def find(self, name: str, on: date, by: Any) -> Found:
        later, key = on >= date(2025, 7, 1), sum(len(str(part)) for part in by.values())
        value: Any = {
            Kind.MONEY: 643_583 + later + key,
            Kind.RATE: str(Fraction(7 + later + key, 10)),
            Kind.COUNT: 21 + later + key,
        }.get(self.kinds[name].kind, "minimum_wage")
        ends = (date(2025, 7, 1), None) if later else (date(1900, 1, 1), date(2025, 6, 30))
        return Found(value, *ends, ("example §1",), "official")


def receipts() -> list[dict[str, Any]]:
    """Receipts of every formula of the benefits, at its boundaries."""
    made = []
    for formula in ALL.values():
        for case in boundaries(formula, Anything(), [date(2025, 6, 30), date(2025, 7, 1)], most=12)[:24]:
            try:
                made.append(json.loads(canonical(formula.explain(case, Anything()).receipt())))
            except CallerFault:
                continue
    return made


MADE = receipts()


def test_every_formula_of_the_benefits_is_among_them() -> None:
    assert {one["rule"]["name"] for one in MADE} == {formula.name for formula in ALL.values()}
    assert len(MADE) > 5 * len(ALL)


def test_every_receipt_is_computed_again_to_the_fen() -> None:
    assert [(one["rule"]["name"], check_receipt(one)[1]) for one in MADE if check_receipt(one)[1]] == []
    assert [one["rule"]["name"] for one in MADE if check_receipt(one)[0] != one["result"]["value"]] == []


def test_a_result_of_another_fen_is_seen_in_every_receipt() -> None:
    for one in MADE:
        if isinstance(one["result"]["value"], int):
            forged = copy.deepcopy(one)
            forged["result"]["value"] += 1
            assert check_receipt(mended(forged))[1], one["rule"]["name"]


def change(path: str, value: Any) -> dict[str, Any]:
    forged = receipt()
    part, *rest = path.split("/")
    held = forged
    for name in rest:
        held = held[int(part)] if isinstance(held, list) else held[part]  # type: ignore[assignment, call-overload]
        part = name
    held[int(part) if isinstance(held, list) else part] = value  # type: ignore[index, call-overload]
    return mended(forged)


@pytest.mark.parametrize(
    ("path", "value", "said"),
    [
        ("schema", "zhibao.formula/2", "schema"),
        ("inputs/grade/value", 9, "not in the receipt"),
        ("numbers/benefit_wage/on", "2025-08-04", "does not hold"),
        ("numbers/benefit_wage/valid_to", "2025-08-02", "does not hold"),
        ("numbers/benefit_wage/valid_from", "2025-08-04", "does not hold"),
        ("numbers/benefit_wage/value", 643_582, "result"),
        ("numbers/benefit_wage/value", 643_583.0, "float"),
        ("numbers/benefit_wage/provisional", True, "assumed"),
        ("rule/tree/nodes/4/op", "add", "result"),
        ("rule/tree/nodes/5/value", 100, "result"),
        ("rule/tree/nodes/5/op", "sqrt", "no step"),
        ("rule/tree/nodes/4/args", [1, 5], "later node"),
        ("rule/valid_to", "2025-08-02", "does not hold on"),
        ("steps/0/value", "2025-08-04", "step of node 0"),
        ("steps", [], "not the steps needed"),
        ("needs", [{"fact": "grade"}], "waits for"),
        ("inputs/grade", {}, "result"),
    ],
)
def test_what_does_not_prove_itself_is_said(path: str, value: Any, said: str) -> None:
    assert any(said in problem for problem in check_receipt(change(path, value))[1])


def test_hashes_that_do_not_fit_are_named() -> None:
    forged = receipt() | {"rule_hash": "x", "digest": "y"}
    assert check_receipt(forged) == (AMOUNT, ["rule_hash", "digest"])
    assert check_receipt({"schema": "zhibao.formula/1"})[1][0].startswith("unreadable")


@given(DAYS, DAYS, st.sampled_from(["days", "months", "years"]), st.sampled_from(["both ends", "one end"]))
def test_days_months_and_years_are_counted_alike(start: date, end: date, unit: str, counting: str) -> None:
    assert _span(f"{unit}, {counting}", start, end) == span(f"{unit}, {counting}", start, end)


@given(DAYS, st.integers(0, 40))
def test_neither_end_is_counted(start: date, days: int) -> None:
    assert _span("days, neither", start, start + timedelta(days)) == days - 1


@given(st.fractions(-(10**9), 10**9, max_denominator=10**6))
def test_roundings_agree_with_those_of_the_system(value: Fraction) -> None:
    assert exact.half_up(value) == money.round_half_up(value)
    assert exact.down(value) == money.round_down(value)
    assert exact.up(value) == money.round_up(value)


@given(st.integers(-(10**12), 10**12), st.dictionaries(st.text("abc", min_size=1), st.fractions(0, 99), min_size=1, max_size=6))
def test_divisions_agree_with_those_of_the_system(total: int, weights: dict[str, Fraction]) -> None:
    if sum(weights.values()):
        assert exact.shares(total, weights) == money.allocate(total, weights)
    assert exact.shares(0, {"a": Fraction(0)}) == {"a": 0}


@pytest.mark.parametrize(
    ("text", "digest"),
    [
        ("abc", "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"),
        ("abcd" * 16, "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732"),
    ],
)
def test_sm3_is_that_of_the_standard(text: str, digest: str) -> None:
    """The two examples of GB/T 32905-2016."""
    assert exact.sm3_by_hand(text.encode()) == digest
    assert exact.sm3(text) == f"sm3:{digest}"


@given(st.binary(max_size=200))
def test_sm3_by_hand_agrees_with_the_systems(data: bytes) -> None:
    from zhibao.kit.digest import text_digest

    assert "sm3:" + exact.sm3_by_hand(data) == text_digest(data, "sm3")


def test_a_float_is_no_exact_number() -> None:
    with pytest.raises(ValueError, match="exact"):
        exact.fraction(0.07)  # type: ignore[arg-type]
    assert exact.fraction("5%") == Fraction(1, 20)
