"""Grades by clause and together, care levels: the stated values, both readings, and what each rests on."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhibao.cases.care import Activity, propose_care_level
from zhibao.cases.combine import clause_grade, combine, propose_grade
from zhibao.kit.errors import CallerFault
from zhibao.law import MissingNumber

ON = date(2025, 10, 1)


@pytest.mark.parametrize(
    ("grades", "together"),
    [([8], 8), ([8, 9], 8), ([8, 8], 7), ([8, 8, 8], 7), ([7, 9, 9], 7), ([10, 10], 9), ([1, 1], 1), ([1], 1)],
)
def test_the_worst_grade_counts_and_equal_worst_ones_raise_by_one(grades: list[int], together: int) -> None:
    assert combine(grades) == together


@pytest.mark.parametrize(("grades", "together"), [([7, 9, 9], 6), ([7, 8, 9], 7), ([8, 8, 9, 9], 7), ([1, 4, 4], 1)])
def test_the_other_reading_lets_any_equal_pair_raise(grades: list[int], together: int) -> None:
    assert combine(grades, "any_equal_pair") == together


@given(st.lists(st.integers(1, 10), min_size=1, max_size=8), st.sampled_from(["equal_at_worst", "any_equal_pair"]))
def test_a_combination_is_the_worst_or_one_worse(grades: list[int], rule: str) -> None:
    together = combine(grades, rule)
    assert together in (min(grades), max(1, min(grades) - 1))
    assert combine(list(reversed(grades)), rule) == together
    assert combine([*grades, 10], rule) <= together or 10 in grades
    assert combine(grades, "any_equal_pair") <= combine(grades, "equal_at_worst")


@pytest.mark.parametrize(
    ("grades", "rule"), [([], "equal_at_worst"), ([0], "equal_at_worst"), ([11, 2], "equal_at_worst"), ([8], "mean")]
)
def test_what_is_no_grade_and_no_rule_is_refused(grades: list[int], rule: str) -> None:
    with pytest.raises(ValueError):
        combine(grades, rule)


@pytest.mark.parametrize(("clause", "grade"), [("5.8.2(14)", 8), ("5.10.2(1)", 10), ("5.1.2(3)", 1)])
def test_the_grade_stands_in_the_code(clause: str, grade: int) -> None:
    assert clause_grade(clause) == grade


@pytest.mark.parametrize(
    "clause", ["5.0.2(1)", "5.11.2(1)", "5.8.2(0)", "5.8.3(1)", "5.8.2 (1)", "5.8.2(1) ", "58.2(1)", "", "5.8.2(x)"]
)
def test_what_is_no_clause_is_refused(clause: str) -> None:
    with pytest.raises(CallerFault) as refused:
        clause_grade(clause)
    assert refused.value.code == "clause_form"


def test_a_proposal_says_what_it_rests_on() -> None:
    there = propose_grade(["5.8.2(14)", "5.8.2(2)"], place="taoyuan", on=ON)
    assert (there.grade, there.raised, there.provisional) == (7, True, False)
    assert there.cites[0] == "taoyuan-2025-1 §40"
    assumed = propose_grade(["5.7.2(1)", "5.9.2(1)", "5.9.2(2)"], place="zhejiang", on=ON)
    assert (assumed.grade, assumed.raised, assumed.provisional) == (7, False, True)
    assert not propose_grade(["5.7.2(1)"], place="zhejiang", on=ON).provisional


def test_no_finding_is_below_grade_ten() -> None:
    assert propose_grade([], place="taoyuan", on=ON).grade is None


@pytest.mark.parametrize(
    ("count", "level"), [(0, "none"), (1, "partial"), (2, "partial"), (3, "major"), (4, "major"), (5, "complete")]
)
def test_the_care_level_follows_the_number_of_activities(count: int, level: str) -> None:
    need_help = list(Activity)[:count]
    there = propose_care_level([*need_help, *need_help], place="taoyuan", on=ON)
    assert (there.care_level, there.count, there.provisional) == (level, count, False)
    assert propose_care_level(need_help, place="jiangsu", on=ON).provisional


def test_outside_the_dated_numbers_nothing_is_proposed() -> None:
    with pytest.raises(MissingNumber):
        propose_grade(["5.8.2(1)"], place="taoyuan", on=date(2025, 6, 30))
    with pytest.raises(MissingNumber):
        propose_care_level([], place="taoyuan", on=date(2025, 6, 30))
