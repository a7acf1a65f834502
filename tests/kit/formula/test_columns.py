"""The vectorised form at its gate: ranges, kinds, missing rows, look-ups by date, and no silent wrap-round."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any

import numpy as np
import pytest
from formula_samples import (
    BOOK,
    FACTS,
    NUMBERS,
    Book,
    allowance,
    care,
    death_sum,
    fee,
    lump_sum,
    standing,
    support,
)

from zhibao.kit.errors import CallerFault
from zhibao.kit.formula import FEN, Fact, Formula, Kind, formula, months_between, round_half_up
from zhibao.kit.formula import columns as columns_module


def days(*texts: str) -> Any:
    return np.array(texts, dtype="datetime64[D]")


def test_each_row_has_the_number_of_its_own_day() -> None:
    got = lump_sum.batch(
        {"injury": days("2024-12-31", "2025-01-01", "2026-01-01"), "grade": np.array([1, 1, 10])}, BOOK
    )
    assert got.values.tolist() == [27 * 619_375, 27 * 643_583, 9 * 671_200]
    assert got.values.dtype == np.int64
    assert sorted({name for name, _ in got.numbers}) == ["months", "wage"]
    assert (got.marks, got.provisional) == (("official",), False)


def test_the_resolver_is_asked_once_for_each_stretch_of_days(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(columns_module, "BLOCK", 64)
    book = Book(BOOK.stretches)
    injury = days("2024-01-01") + np.arange(1000)
    lump_sum.batch({"injury": injury, "grade": np.full(1000, 2)}, book)
    assert book.asked == 3 + 1  # three years of wages, the months of one grade


def test_blocks_do_not_matter(monkeypatch: pytest.MonkeyPatch) -> None:
    random = np.random.default_rng(5)
    rows = 1000
    facts = {
        "month": days("2025-01-01") + random.integers(0, 400, rows),
        "orders": random.integers(0, 10**8, rows),
        "factor": random.integers(5000, 20_000, rows),
        "trade": random.integers(0, 2, rows),
        "tier": np.array(["low", "high"])[random.integers(0, 2, rows)],
    }
    whole = fee.batch(facts, BOOK).values
    monkeypatch.setattr(columns_module, "BLOCK", 7)
    assert (fee.batch(facts, BOOK).values == whole).all()
    compiled = fee.compile(BOOK)
    for at in range(0, rows, 37):
        case = {
            "month": facts["month"][at].item(),
            "orders": int(facts["orders"][at]),
            "factor": Fraction(int(facts["factor"][at]), 10_000),
            "trade": ("ride", "parcel")[facts["trade"][at]],
            "tier": str(facts["tier"][at]),
        }
        assert compiled(case) == whole[at]


def test_one_value_may_stand_for_all_rows() -> None:
    got = death_sum.batch({"death": np.datetime64("2025-03-01")}, BOOK)
    assert got.values.tolist() == [108_376_000]
    mixed = lump_sum.batch({"injury": date(2025, 3, 1), "grade": np.array([1, 2])}, BOOK)
    assert mixed.values.tolist() == [27 * 643_583, 25 * 643_583]


def test_results_come_as_what_they_are() -> None:
    got = standing.batch(
        {"month": days("2025-06-01", "2025-08-01"), "tier": np.array(["high", "high"])}, BOOK
    )
    assert got.values.tolist() == ["low", "high"]


def test_no_rows_give_no_rows() -> None:
    none = lump_sum.batch({"injury": days(), "grade": np.array([], dtype=np.int64)}, BOOK)
    assert none.values.tolist() == []


def test_a_missing_fact_is_named_with_its_row_and_only_where_it_is_needed() -> None:
    grade = np.array([7, 8, 3])
    start = np.ma.MaskedArray(days("2025-01-01", "2025-01-01", "2025-01-01"), [True, True, False])
    facts = {"grade": grade, "injury": days("2025-01-01"), "start": start}
    assert allowance.batch(facts, BOOK).values.tolist() == [0, 0, 514_866]
    facts["start"] = np.ma.MaskedArray(start.data, [True, True, True])
    with pytest.raises(CallerFault, match="needs") as caught:
        allowance.batch(facts, BOOK)
    assert caught.value.facts == {"fact": "start", "row": 2}
    del facts["injury"]
    with pytest.raises(CallerFault, match="needs day of injury"):
        allowance.batch(facts, BOOK)
    assert allowance.batch({"grade": grade[:2]}, BOOK).values.tolist() == [0, 0]


def test_an_optional_fact_stands_where_it_is_given() -> None:
    fixed = np.ma.MaskedArray(np.array([1_000_000, 0]), [False, True])
    facts = {
        "grade": np.array([1, 1]),
        "injury": days("2025-01-01"),
        "start": days("2025-01-01"),
        "fixed_wage": fixed,
    }
    assert allowance.batch(facts, BOOK).values.tolist() == [900_000, 579_225]  # 643583 x 90 % = 579224.7


def test_a_key_that_the_table_lacks_is_refused_only_where_it_is_read() -> None:
    facts = {
        "born": days("2000-01-01"),
        "injury": days("2025-01-01", "2025-01-01"),
        "help": np.array(["none", "full"]),
    }
    assert care.batch(facts, BOOK).values.tolist() == [0, 321_790]
    with pytest.raises(CallerFault, match="number_missing"):
        _unguarded().batch(facts, BOOK)


def _unguarded() -> Formula:
    nodes = care.tree.nodes
    inner = next(at for at, node in enumerate(nodes) if node.op == "round")
    return replace(care, tree=replace(care.tree, result=inner))


@pytest.mark.parametrize(
    ("name", "column"),
    [
        ("grade", np.array([1.0])),
        ("grade", np.array([0])),
        ("grade", np.array([11])),
        ("grade", np.array([True])),
        ("grade", np.array([[1]])),
        ("grade", np.array(["1"])),
        ("injury", np.array([20250101])),
        ("injury", np.array(["2025-01-01T12:00"], dtype="datetime64[m]")),
        ("injury", np.array(["NaT"], dtype="datetime64[D]")),
        ("injury", days("1850-01-01")),
        ("injury", days("2199-01-01")),
    ],
)
def test_a_column_of_another_kind_or_range_is_refused(name: str, column: Any) -> None:
    facts = {"grade": np.array([1]), "injury": days("2025-01-01")} | {name: column}
    with pytest.raises(CallerFault, match="fact_refused"):
        lump_sum.batch(facts, BOOK)


def test_a_choice_that_is_not_declared_is_refused() -> None:
    for column in (np.array(["middle"]), np.array([2]), np.array([-1])):
        with pytest.raises(CallerFault, match="fact_refused"):
            standing.batch({"month": days("2025-08-01"), "tier": column}, BOOK)


def test_what_int64_cannot_hold_is_refused_with_its_line_and_never_wraps() -> None:
    facts = (
        Fact("cost", Kind.MONEY, "费用", "cost", most=10**16),
        Fact("orders", Kind.COUNT, "单量", "orders"),
    )

    @formula("例", "example", cites="tao §1", reckoned_on="day", facts=facts)
    def product(facts: Any, n: Any) -> Any:
        return facts.cost * facts.orders

    fits = product.batch({"cost": np.array([9_223_372_036]), "orders": np.array([10**9])}, BOOK)
    assert fits.values.tolist() == [9_223_372_036_000_000_000]
    with pytest.raises(CallerFault, match="beyond_int64") as caught:
        product.batch({"cost": np.array([9_223_372_037]), "orders": np.array([10**9])}, BOOK)
    assert caught.value.place is not None
    assert caught.value.place.startswith("test_columns.py:")
    assert product.compile(BOOK)({"cost": 9_223_372_037, "orders": 10**9}) == 9_223_372_037 * 10**9

    @formula("例", "example", cites="tao §1", reckoned_on="day", facts=facts)
    def doubled_by_the_rounding(facts: Any, n: Any) -> Any:
        return round_half_up(facts.cost * facts.orders / 3, unit=FEN, cites="tao §1")

    with pytest.raises(CallerFault, match="round reaches"):
        doubled_by_the_rounding.batch({"cost": np.array([9_223_372_036]), "orders": np.array([10**9])}, BOOK)


def test_a_number_that_divides_by_its_own_day() -> None:
    book = Book(BOOK.stretches | Book().put("days_a_month", d20240101=30, d20250801=31).stretches)
    facts = {"start": days("2025-07-31", "2025-08-01"), "end": days("2025-08-31", "2025-08-31")}
    assert support.batch(facts, book).values.tolist() == [255_000, 239_000]  # 239000 x 32 / 30 and x 31 / 31
    nothing = Book(BOOK.stretches | Book().put("days_a_month", d20240101=0).stretches)
    for compute in (
        lambda: support.batch(facts, nothing),
        lambda: support.explain({name: column[0].item() for name, column in facts.items()}, nothing),
        lambda: support.compile(nothing)({name: column[0].item() for name, column in facts.items()}),
    ):
        with pytest.raises(CallerFault, match="divided_by_nothing"):
            compute()


def test_completed_months_and_years_are_those_of_the_calendar() -> None:
    starts, ends = days("2024-01-27") + np.arange(36), days("2023-01-25") + np.arange(800)
    pairs = {"start": np.repeat(starts, ends.size), "end": np.tile(ends, starts.size)}
    facts = tuple(Fact(name, Kind.DAY, name, name) for name in pairs)
    for counting, further in (("one end", 0), ("both ends", 1)):

        @formula("例", "example", cites="tao §1", reckoned_on="start", facts=facts)
        def months(facts: Any, n: Any, counting: str = counting) -> Any:
            return months_between(facts.start, facts.end, counting=counting)

        got = months.batch(pairs, BOOK).values.reshape(starts.size, ends.size)
        for start, row in zip(starts.tolist(), got, strict=True):
            reached = [_months_later(start, count).toordinal() for count in range(-14, 28)]
            expected = np.searchsorted(
                reached, [end.toordinal() + further for end in ends.tolist()], side="right"
            )
            assert (row == expected - 15).all()


def _months_later(start: date, count: int) -> date:
    year, month = divmod(start.year * 12 + start.month - 1 + count, 12)
    first, after = date(year, month + 1, 1), date(year + (month == 11), (month + 1) % 12 + 1, 1)
    return first.replace(day=min(start.day, (after - first).days))


def test_look_ups_by_further_facts_and_a_gap() -> None:
    facts = {
        "month": days("2025-08-01", "2025-06-30", "2025-08-01"),
        "orders": np.array([100, 100, 100]),
        "factor": np.array([10_000, 10_000, 15_000]),
        "trade": np.array(["parcel", "ride", "ride"]),
        "tier": np.array(["high", "low", "low"]),
    }
    assert fee.batch(facts, BOOK).values.tolist() == [2500, 400, 150]
    lacking = Book({key: found for key, found in BOOK.stretches.items() if key != ("base", "ride", "low")})
    with pytest.raises(CallerFault, match="number_missing"):
        fee.batch(facts, lacking)
    facts["month"][2] = np.datetime64("2025-06-01")
    assert fee.batch(facts, lacking).values.tolist() == [2500, 400, 600]


def test_a_number_of_another_kind_is_refused() -> None:
    for bad in (6193.75, "many", None):
        book = Book(BOOK.stretches | Book().put("wage", d20240101=bad).stretches)
        with pytest.raises(CallerFault, match="number_refused"):
            lump_sum.batch({"injury": days("2025-01-01"), "grade": np.array([1])}, book)


def test_the_samples_declare_ranges_that_fit() -> None:
    assert all(fact.most is not None or fact.options or fact.kind is Kind.TRUTH for fact in FACTS)
    assert len({number.name for number in NUMBERS}) == len(NUMBERS)
