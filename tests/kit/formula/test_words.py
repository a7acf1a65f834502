"""What may be written in a formula: kinds combine or the line at fault is named."""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from formula_samples import FACTS, NUMBERS, Book, lump_sum

from zhibao.kit import formula as package
from zhibao.kit.formula import (
    FEN,
    Fact,
    Formula,
    FormulaFault,
    Kind,
    Number,
    amount,
    between,
    choose,
    days_between,
    formula,
    given,
    greatest,
    least,
    months_between,
    pick,
    rate,
    round_half_up,
    when,
)


def make(body: Callable[[Any, Any], Any]) -> Formula:
    return formula("例", "example", cites="tao §1", reckoned_on="injury", facts=FACTS, numbers=NUMBERS)(body)


def kind(body: Callable[[Any, Any], Any]) -> Kind:
    """The kind of an expression, seen inside a formula."""
    seen: list[Kind] = []

    def whole(facts: Any, n: Any) -> Any:
        seen.append(body(facts, n).kind)
        return facts.cost

    make(whole)
    return seen[0]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (lambda f, n: f.cost + f.paid, Kind.MONEY),
        (lambda f, n: f.cost - 0, Kind.MONEY),
        (lambda f, n: 2 * f.cost, Kind.MONEY),
        (lambda f, n: f.cost * f.orders, Kind.MONEY),
        (lambda f, n: f.cost * f.factor, Kind.EXACT),
        (lambda f, n: f.cost * rate("1/12") + f.paid, Kind.EXACT),
        (lambda f, n: f.paid - f.cost * f.factor, Kind.EXACT),
        (lambda f, n: f.cost / 30, Kind.EXACT),
        (lambda f, n: f.cost / n.days_a_month * f.orders, Kind.EXACT),
        (lambda f, n: f.cost / rate("0.5"), Kind.EXACT),
        (lambda f, n: f.orders + 1, Kind.COUNT),
        (lambda f, n: 1 - f.factor, Kind.RATE),
        (lambda f, n: f.orders * f.factor, Kind.RATE),
        (lambda f, n: f.orders / 3, Kind.RATE),
        (lambda f, n: f.factor * Fraction(1, 3), Kind.RATE),
        (lambda f, n: least(f.cost, n.wage * f.factor), Kind.EXACT),
        (lambda f, n: greatest(f.start, f.end, date(2025, 1, 1)), Kind.DAY),
        (lambda f, n: choose(f.spouse, f.cost, n.wage * f.factor, cites="tao §1"), Kind.EXACT),
        (lambda f, n: choose(f.spouse, "low", f.tier, cites="tao §1"), Kind.CHOICE),
        (lambda f, n: months_between(f.start, f.end, counting="one end"), Kind.COUNT),
        (lambda f, n: between(f.grade, 1, 4) & ~f.spouse, Kind.TRUTH),
        (lambda f, n: pick(f.grade, n.shares), Kind.RATE),
        (lambda f, n: round_half_up(f.cost, unit=100, cites="tao §1"), Kind.MONEY),
    ],
)
def test_kinds_combine(body: Callable[[Any, Any], Any], expected: Kind) -> None:
    assert kind(body) is expected


def _python_if(facts: Any, n: Any) -> Any:
    if facts.grade > 4:
        return facts.cost
    return facts.paid


@pytest.mark.parametrize(
    ("body", "hint"),
    [
        (_python_if, "choose"),
        (lambda f, n: f.cost if f.grade < 3 else f.paid, "when"),
        (lambda f, n: choose(f.spouse and f.grade > 1, f.cost, 0, cites="tao §1"), "&"),
        (lambda f, n: choose(1 < f.grade < 4, f.cost, 0, cites="tao §1"), "between"),
        (lambda f, n: max(f.cost, f.paid), "greatest"),
        (lambda f, n: round(f.cost * f.factor), "round_half_up"),
        (lambda f, n: f.cost // 3, "round_down"),
        (lambda f, n: {1: 27}[f.grade], "pick"),
        (lambda f, n: f.cost * f.factor, "exact is not returned"),
        (lambda f, n: f.factor, "rate is not returned"),
        (lambda f, n: f.cost * f.paid, "money cannot be multiplied by money"),
        (lambda f, n: f.cost * (f.paid * f.factor), "money cannot be multiplied by exact"),
        (lambda f, n: f.cost + f.orders, "money and count cannot be added"),
        (lambda f, n: f.cost + 5, "money and count"),
        (lambda f, n: f.cost * 0.07, "a float is never exact"),
        (lambda f, n: f.cost * "0.07", "text where a count belongs"),
        (lambda f, n: f.cost / f.orders, "only by a constant"),
        (lambda f, n: f.cost / 0, "division by nothing"),
        (lambda f, n: f.end - f.start, "days_between"),
        (lambda f, n: days_between(f.start, f.end, counting="inclusive"), "both ends"),
        (lambda f, n: months_between(f.start, f.end, counting="neither"), "both ends"),
        (lambda f, n: days_between(f.start, f.cost, counting="one end"), "between two days"),
        (lambda f, n: choose(f.cost, f.cost, 0, cites="tao §1"), "a condition is needed"),
        (lambda f, n: choose(f.spouse, f.cost, f.orders, cites="tao §1"), "two ends of one branch"),
        (lambda f, n: choose(f.spouse, f.cost, 0, cites=""), "cites the article"),
        (lambda f, n: when(f.spouse, f.cost, cites="tao §1").otherwise(f.end), "two ends of one branch"),
        (lambda f, n: round_half_up(f.cost, unit=FEN, cites=""), "cites who asks"),
        (lambda f, n: round_half_up(f.cost, unit=0, cites="tao §1"), "unit"),
        (lambda f, n: round_half_up(f.factor, unit=1, cites="tao §1"), "money is rounded"),
        (lambda f, n: choose(f.tier == "middle", f.cost, 0, cites="tao §1"), "none of the options of tier"),
        (lambda f, n: choose(f.tier > "low", f.cost, 0, cites="tao §1"), "no order"),
        (lambda f, n: f.coast, "did you mean 'cost'"),
        (lambda f, n: n.wages, "did you mean 'wage'"),
        (lambda f, n: f.cost * n.months, "months is a table"),
        (lambda f, n: n.months * f.cost, "months is a table"),
        (lambda f, n: pick(f.grade, n.wage), "declared with keys"),
        (lambda f, n: pick(f.cost, n.months), "read by grade"),
        (lambda f, n: pick(f.trade, n.base), "read by trade, tier"),
        (lambda f, n: n.months, "returns a value that it computed"),
        (lambda f, n: choose(given(f.cost), f.cost, 0, cites="tao §1"), "declared optional"),
        (lambda f, n: 12, "returns a value that it computed"),
    ],
)
def test_what_cannot_mean_anything_is_refused_with_its_line(
    body: Callable[[Any, Any], Any], hint: str
) -> None:
    with pytest.raises(FormulaFault) as caught:
        make(body)
    assert hint in caught.value.en
    assert caught.value.place is not None
    name, _, line = caught.value.place.partition(":")
    assert name == "test_words.py"
    first = body.__code__.co_firstlineno
    assert first <= int(line) <= first + 3


def test_a_formula_keeps_only_what_it_uses_and_each_step_once() -> None:
    def body(facts: Any, n: Any) -> Any:
        _ = facts.cost * 7  # written and not used
        doubled = facts.paid * 2
        return least(doubled, facts.paid * 2 + amount("1.00"))

    tree = make(body).tree
    assert [node.op for node in tree.nodes] == ["fact", "const", "multiply", "const", "add", "least"]
    assert list(tree.facts) == ["paid"]


def test_two_formulas_are_not_mixed() -> None:
    kept: list[Any] = []

    def first(facts: Any, n: Any) -> Any:
        kept.append(facts.cost)
        return facts.cost

    make(first)
    with pytest.raises(FormulaFault, match="two formulas are mixed"):
        make(lambda facts, n: facts.cost + kept[0])


def test_a_fact_is_declared_soundly() -> None:
    with pytest.raises(ValueError, match="nobody has rounded"):
        Fact("share", Kind.EXACT, "份额", "share")
    with pytest.raises(ValueError, match="options"):
        Fact("tier", Kind.CHOICE, "档次", "tier")


def test_a_formula_knows_its_name_and_what_it_says() -> None:
    assert (lump_sum.name, lump_sum.zh, lump_sum.about) == (
        "lump_sum",
        "一次性补助",
        "Months of the wage, by grade.",
    )
    assert lump_sum.cites == "tao-1 §35"


def test_the_example_in_the_package_is_a_formula() -> None:
    text = textwrap.dedent(
        (package.__doc__ or "").split("`proof` makes the cases that show it.")[1].split("How kinds")[0]
    )
    facts = (
        Fact("worked", Kind.DAY, "工作日", "day worked"),
        Fact("grade", Kind.COUNT, "等级", "grade", least=1, most=3),
        Fact("hours", Kind.COUNT, "时数", "hours", most=200),
    )
    numbers = (
        Number("monthly_wage", Kind.MONEY, "月工资", "monthly wage", "worked"),
        Number("hours_a_month", Kind.COUNT, "月时数", "hours a month", "worked"),
        Number("overtime_rate", Kind.RATE, "倍数", "rate", "worked", by=("grade",)),
    )
    names = {name: getattr(package, name) for name in package.__all__} | {"FACTS": facts, "NUMBERS": numbers}
    exec(compile(text, "example", "exec"), names)
    book = Book().put("monthly_wage", d20240101=500_000).put("hours_a_month", d20240101=174)
    book.put("overtime_rate", 2, d20240101="1.5")
    case = {"worked": date(2025, 1, 1), "grade": 2, "hours": 7}
    assert names["overtime_grant"].explain(case, book).value == 30_172  # 500000 / 174 x 1.5 x 7 = 30172.4
