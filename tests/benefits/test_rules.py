"""The rules of benefits by themselves: what is due, asked for or told, before any amount is reckoned."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tests.benefits.test_assess import DEAD, LATER, LIVING
from zhibao.benefits import rules
from zhibao.benefits.answers import Due, Note
from zhibao.benefits.facts import read
from zhibao.benefits.model import UNKNOWN, Benefit, Facts, Wanted


def facts(base: dict[str, Any] = LIVING, *absent: str, **more: Any) -> Facts:
    return read({name: value for name, value in {**base, **more}.items() if name not in absent})


def due(answers: Any) -> dict[str, dict[str, Any]]:
    return {one.formula: dict(one.given) for one in answers if isinstance(one, Due)}


def asked(answers: Any) -> list[tuple[str, str]]:
    return [(one.benefit.value, one.name) for one in answers if isinstance(one, Wanted)]


def noted(answers: Any) -> list[str]:
    return [one.benefit.value for one in answers if isinstance(one, Note)]


@pytest.mark.parametrize("grade", [1, 4, 5, 6, 7, 10])
def test_grades_one_to_six_are_asked_for_their_allowance(grade: int) -> None:
    assert ("disability_allowance" in due(rules.disability(facts(grade=grade), excluded=()))) == (grade <= 6)


@pytest.mark.parametrize(
    ("kind", "excluded", "given"),
    [("old_wound", ("disability_lump_sum",), False), ("old_wound", (), True), ("order", ("disability_lump_sum",), True)],
)
def test_only_an_old_wound_loses_its_lump_sum_and_only_where_the_law_says_so(kind: str, excluded: tuple[str, ...], given: bool) -> None:
    case = replace(facts(grade=8), kind=kind)
    answers = list(rules.disability(case, excluded=excluded))
    assert ("disability_lump_sum" in due(answers), noted(answers) == []) == (given, given)


def test_attendance_ends_with_life() -> None:
    assert list(due(rules.care(facts(care_level="major")))) == ["attendance_allowance"]
    assert list(rules.care(facts(DEAD, care_level="major"))) == []
    assert list(rules.care(facts(DEAD, "care_level", grade=3))) == []


def test_a_share_rests_on_the_grade_and_the_fixed_wage_only_where_they_are_known() -> None:
    def given(**more: Any) -> dict[str, Any]:
        case = facts(DEAD, dependants=[{"relation": "spouse"}], **more)
        return due(rules.death(case))["survivor_share"]

    base = {"injury_date": date(2025, 8, 1), "death_date": date(2025, 8, 20), "relation": "spouse", "sole": False}
    assert given() == base
    assert given(grade=3, benefit_wage="5000.00") == base | {"grade": 3, "fixed_wage": 500_000}


def test_a_later_death_without_a_high_grade_is_an_officer_s() -> None:
    wanted = ("funeral_benefit", "death_after_treatment")
    assert asked(rules.death(facts(LATER))) == [wanted]
    assert asked(rules.death(facts(LATER, grade=5))) == [wanted]
    assert asked(rules.death(facts(LATER, "grade"))) == [("funeral_benefit", "grade")]
    said = [one.zh for grade in (None, 5) for one in rules.death(facts(LATER, grade=grade)) if isinstance(one, Wanted)]
    assert ["没有等级" in one for one in said] == [True, False] and "5级" in said[1]
    high = list(rules.death(facts(LATER, grade=4)))
    assert asked(high) == [] and noted(high) == ["death_lump_sum"]
    assert set(due(high)) == {"funeral_benefit", "survivor_share"}


def test_the_day_of_death_is_asked_for_where_somebody_depends_on_it() -> None:
    spouse = [{"relation": "spouse"}]
    assert asked(rules.death(facts(LIVING, "death_date", dependants=spouse))) == [("survivor_pension", "death_date")]
    for quiet in (
        facts(LIVING, "death_date", dependants=[]),
        facts(LIVING, "death_date", "dependants"),
        facts(LIVING, dependants=spouse),
    ):
        assert list(rules.death(quiet)) == []
    assert facts(LIVING, "dependants").dependants is UNKNOWN


def test_a_death_on_the_last_day_of_the_period_is_one_in_it() -> None:
    for died, fate in (("2025-08-20", rules.Fate.DIED_IN_TREATMENT), ("2025-08-21", rules.Fate.DIED_LATER)):
        assert rules.fate(facts(DEAD, death_date=died)) is fate


def test_a_grade_of_the_day_of_death_was_concluded_in_life() -> None:
    dead = facts(DEAD, grade=3, appraisal_date="2025-08-20")
    assert "disability_lump_sum" in due(rules.disability(dead, excluded=()))
    later = facts(DEAD, grade=3, appraisal_date="2025-08-21")
    assert due(rules.disability(later, excluded=())) == {}
    missing = facts(LIVING, grade=3, missing_since="2025-08-03")
    assert list(rules.disability(missing, excluded=())) == []


@pytest.mark.parametrize(
    ("start", "months", "last"),
    [
        (date(2025, 8, 1), 12, date(2026, 7, 31)),
        (date(2025, 8, 15), 12, date(2026, 8, 14)),
        (date(2025, 1, 31), 1, date(2025, 2, 27)),
        (date(2024, 1, 31), 1, date(2024, 2, 28)),
        (date(2025, 11, 30), 1, date(2025, 12, 29)),
        (date(2025, 12, 1), 1, date(2025, 12, 31)),
        (date(2025, 11, 15), 2, date(2026, 1, 14)),
        (date(2025, 12, 31), 24, date(2027, 12, 30)),
    ],
)
def test_a_period_of_months_ends_the_day_before(start: date, months: int, last: date) -> None:
    assert rules.last_day(start, months) == last


@pytest.mark.parametrize(
    ("number", "month"), [(1, date(2025, 11, 1)), (2, date(2025, 12, 1)), (3, date(2026, 1, 1)), (14, date(2026, 12, 1)), (15, date(2027, 1, 1))]
)
def test_months_are_counted_from_the_one_of_the_start(number: int, month: date) -> None:
    assert rules.month_of(date(2025, 11, 17), number) == month


def test_a_period_that_ends_with_the_longest_one_needs_no_extension() -> None:
    case = facts(incapacity_period={"from": "2025-08-01", "to": "2026-07-31"})
    assert asked(rules.living_security(case, date(2026, 7, 31))) == []
    assert asked(rules.living_security(case, date(2026, 7, 30))) == [("living_security", "incapacity_period_extension")]
    assert list(rules.living_security(case, None)) == []
    assert Benefit.LIVING_SECURITY.value in due(rules.living_security(case, date(2026, 7, 31)))
