"""One definition, three forms: the same fen at every edge, in random cases, and against slow plain Python."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from functools import cache, partial
from typing import Any

import pytest
from formula_samples import AROUND, BOOK, FACTS, SAMPLES
from hypothesis import given as hypothesis_given
from hypothesis import settings
from hypothesis import strategies as st

from zhibao.kit.errors import CallerFault
from zhibao.kit.formula import Formula, Kind, version
from zhibao.kit.formula.proof import boundaries, disagreements
from zhibao.kit.formula.tree import OPS, Tree

BY_NAME = {rule.name: rule for rule in SAMPLES}


@cache
def _cases(name: str) -> list[dict[str, Any]]:
    return boundaries(BY_NAME[name], BOOK, AROUND, most=500)


def test_the_samples_use_every_kind_of_step() -> None:
    assert {node.op for rule in SAMPLES for node in rule.tree.nodes} == set(OPS)
    assert {fact.kind for rule in SAMPLES for fact in rule.tree.facts.values()} == set(Kind) - {Kind.EXACT}


@pytest.mark.parametrize("rule", SAMPLES, ids=lambda rule: rule.name)
def test_all_forms_agree_at_every_edge(rule: Formula) -> None:
    cases = _cases(rule.name)
    assert len(cases) >= 10
    assert disagreements(rule, BOOK, cases) == []


def _over(bottom: int, top: int) -> Fraction:
    return Fraction(top, bottom)


def _values() -> dict[str, st.SearchStrategy[Any]]:
    made: dict[str, st.SearchStrategy[Any]] = {}
    for fact in FACTS:
        match fact.kind:
            case Kind.DAY:
                made[fact.name] = st.dates(fact.least, fact.most)
            case Kind.TRUTH:
                made[fact.name] = st.booleans()
            case Kind.CHOICE:
                made[fact.name] = st.sampled_from(fact.options)
            case Kind.RATE:
                ends = (int(fact.least * fact.per), int(fact.most * fact.per))
                made[fact.name] = st.integers(*ends).map(partial(_over, fact.per))
            case _:
                made[fact.name] = st.integers(fact.least, fact.most)
        if fact.optional:
            made[fact.name] |= st.none()
    return made


CASES = st.fixed_dictionaries(_values())


@settings(max_examples=60, deadline=None)
@hypothesis_given(
    cases=st.lists(CASES, min_size=1, max_size=8),
    lost=st.sets(st.sampled_from(sorted(_values())), max_size=3),
)
def test_all_forms_agree_in_random_cases_also_where_facts_are_missing(
    cases: list[dict[str, Any]], lost: set[str]
) -> None:
    for rule in SAMPLES:
        kept = [{name: value for name, value in case.items() if name in rule.tree.facts} for case in cases]
        without = [{name: value for name, value in case.items() if name not in lost} for case in kept]
        assert disagreements(rule, BOOK, kept + without) == []


# The oracle: written by hand from the docstrings of the samples, sharing nothing with the tree.


def _half_up(value: Fraction) -> int:
    with_many_digits = Decimal(value.numerator * 10**6 // value.denominator) / 10**6  # a half is seen exactly
    return int(with_many_digits.quantize(Decimal(1), ROUND_HALF_UP))


def _oracle_lump_sum(f: Mapping[str, Any], number: Callable[..., Any]) -> int:
    months = [27, 25, 23, 21, 19, 17, 15, 13, 11, 9][f["grade"] - 1]
    return int(number("wage", "injury") * months)


def _oracle_allowance(f: Mapping[str, Any], number: Callable[..., Any]) -> int:
    if f["grade"] > 4:
        return 0
    wage = number("wage", "injury") if f["fixed_wage"] is None else f["fixed_wage"]
    share = Fraction(wage * (90, 85, 80, 75)[f["grade"] - 1], 100)
    return _half_up(max(share, Fraction(number("floor", "start"))))


def _oracle_support(f: Mapping[str, Any], number: Callable[..., Any]) -> int:
    after = f["end"] + timedelta(1)
    days = max((after - f["start"]).days, 0)
    if days > 363:  # a year is complete when the day of the same number has come
        start: date = f["start"]
        leap_day = (start.month, start.day) == (2, 29)
        anniversary = start.replace(year=start.year + 1, day=28 if leap_day else start.day)
        if after >= anniversary:
            days = 365
    return -int(-number("floor", "start") * days // 3000) * 100


def _oracle_fee(f: Mapping[str, Any], number: Callable[..., Any]) -> int:
    base = {"ride": 1, "parcel": 7 if f["tier"] == "low" else 25}[f["trade"]]
    base = 4 if f["month"] < date(2025, 7, 1) else base
    return _half_up(f["orders"] * base * f["factor"])


def _oracle_survivors(f: Mapping[str, Any], number: Callable[..., Any]) -> int:
    tenths = min(10, 4 * f["spouse"] + 3 * f["people"])
    exact = Fraction(number("wage", "injury") * tenths, 10) - Fraction(f["correction"], 7)
    return int(exact)  # towards zero


ORACLES = {
    name.removeprefix("_oracle_"): oracle for name, oracle in globals().items() if name.startswith("_oracle_")
}


@pytest.mark.parametrize("name", ORACLES)
def test_the_forms_say_what_the_oracle_says(name: str) -> None:
    rule, oracle = BY_NAME[name], ORACLES[name]
    seen = 0
    for case in _cases(name):

        def number(what: str, day: str, case: Mapping[str, Any] = case) -> Any:
            return BOOK.find(what, case[day], {}).value

        assert rule.explain(case, BOOK).value == oracle(case, number), case
        seen += 1
    assert seen > 10


# Planted defects: the tree of one form is changed in one place; the cases must show it.

_OTHER = {
    "half_up": "down", "down": "up", "up": "half_up",
    "<": "<=", "<=": "<", ">": ">=", ">=": ">", "==": "!=", "!=": "==",
    "days, both ends": "days, one end", "days, neither": "days, one end",
    "months, both ends": "months, one end", "years, one end": "years, both ends",
}  # fmt: skip


# On the day of the start nothing is late yet: here "on or before" and "before" are the same rule.
_SAME = ("balance", "compare", 16)


def _defects() -> Iterator[Any]:
    for rule in SAMPLES:
        for at, node in enumerate(rule.tree.nodes):
            if (rule.name, node.op, at) == _SAME:
                continue
            changed = None
            if node.op in ("round", "compare", "span"):
                changed = replace(node, how=_OTHER[node.how])
            elif node.op == "choose":
                changed = replace(node, args=(node.args[0], node.args[2], node.args[1]))
            elif node.op in ("least", "greatest"):
                changed = replace(node, op="least" if node.op == "greatest" else "greatest")
            elif node.op in ("and", "or"):
                changed = replace(node, op="and" if node.op == "or" else "or")
            if changed is not None:
                nodes = (*rule.tree.nodes[:at], changed, *rule.tree.nodes[at + 1 :])
                broken = replace(rule, tree=replace(rule.tree, nodes=nodes))
                yield pytest.param(rule, broken, id=f"{rule.name}-{node.op}-{at}")


@dataclass(frozen=True)
class _WithCompiled(Formula):
    """The rule, but its compiled form is made of another tree."""

    other: Tree | None = None

    def compile(self, resolver: Any) -> Any:
        assert self.other is not None
        return replace(BY_NAME[self.name], tree=self.other).compile(resolver)


@dataclass(frozen=True)
class _WithColumns(_WithCompiled):
    """The rule, but its vectorised form is made of another tree."""

    compile = Formula.compile

    def batch(self, facts: Any, resolver: Any) -> Any:
        assert self.other is not None
        return replace(BY_NAME[self.name], tree=self.other).batch(facts, resolver)


@pytest.mark.parametrize(("rule", "broken"), list(_defects()))
@pytest.mark.parametrize("form", [_WithCompiled, _WithColumns], ids=["compiled", "columns"])
def test_a_planted_defect_is_seen(rule: Formula, broken: Formula, form: type[_WithCompiled]) -> None:
    parts = {name: getattr(rule, name) for name in Formula.__dataclass_fields__}
    cases = _cases(rule.name)
    assert disagreements(form(**parts, other=broken.tree), BOOK, cases)


def test_a_missing_fact_is_a_need_and_no_default() -> None:
    told = BY_NAME["allowance"].explain({"grade": 2}, BOOK)
    assert told.value is None
    assert [need.fact for need in told.needs] == ["injury", "start"]
    assert (
        BY_NAME["allowance"].explain({"grade": 7}, BOOK).value == 0
    )  # the branch not taken asks for nothing
    assert [need.fact for need in BY_NAME["allowance"].explain({}, BOOK).needs] == ["grade"]
    assert BY_NAME["allowance"].compile(BOOK)({"grade": 2}) is None


def test_a_number_on_the_branch_not_taken_is_not_looked_up() -> None:
    case = {"month": date(2024, 5, 1), "orders": 10, "factor": "1", "trade": "ride", "tier": "low"}
    assert BY_NAME["fee"].explain(case, BOOK).value == 40  # the new base is missing before July 2025
    with pytest.raises(CallerFault, match="number_missing"):
        BY_NAME["fine_fee"].tree.numbers["fine_base"]
        replace(BY_NAME["fine_fee"], valid_from=None).explain(case, BOOK)


def test_outside_its_days_a_rule_refuses_in_every_form() -> None:
    case = {"death": date(2024, 2, 29)}
    rule = BY_NAME["death_sum"]
    for compute in (
        lambda: rule.explain(case, BOOK),
        lambda: rule.compile(BOOK)(case),
        lambda: rule.batch(rule.columns([case]), BOOK),
    ):
        with pytest.raises(CallerFault, match="rule_not_in_force"):
            compute()


def test_the_version_is_chosen_by_the_day() -> None:
    old = replace(BY_NAME["fee"], valid_to=date(2025, 6, 30))
    new = replace(BY_NAME["fee"], valid_from=date(2025, 7, 1))
    assert version((old, new), date(2025, 6, 30)) is old
    assert version((old, new), date(2025, 7, 1)) is new
    with pytest.raises(CallerFault, match="rule_not_in_force"):
        version((new,), date(2025, 6, 30))


@pytest.mark.parametrize("bad", [{"grade": 11}, {"grade": True}, {"grade": 2.0}, {"grade": "2"}])
def test_a_fact_out_of_its_range_or_kind_is_refused(bad: dict[str, Any]) -> None:
    rule = BY_NAME["lump_sum"]
    for compute in (rule.explain, lambda case, book: rule.compile(book)(case)):
        with pytest.raises(CallerFault, match="fact_refused"):
            compute({"injury": date(2025, 1, 1)} | bad, BOOK)
