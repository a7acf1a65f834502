"""From which month a monthly benefit runs, and what each month comes to that lies behind its award."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest
from sqlalchemy.orm import Session

from tests.benefits.awarding import CASE, OFFICER, REVIEWER, WORKER, at, effective, line, monthly, prepared
from zhibao import law
from zhibao.benefits import acts, periodical
from zhibao.benefits.assess import assess
from zhibao.benefits.awards import award_from
from zhibao.benefits.beginning import begun
from zhibao.benefits.facts import read
from zhibao.benefits.model import Assessment, Benefit, Line
from zhibao.benefits.months import by_standard
from zhibao.benefits.numbers import BookNumbers
from zhibao.kit.clock import Month
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring

HURT: dict[str, Any] = {
    "place": "570100", "injury_date": "2025-08-01", "confirmation_date": "2025-09-20", "appraisal_date": "2025-11-20",
    "grade": 2, "care_level": "major", "death_date": None, "incapacity_period": None,
}  # fmt: skip
DEAD = {**HURT, "grade": None, "care_level": None, "appraisal_date": None, "death_date": "2025-12-31", "dependants": [{"relation": "child"}]}
MISSING = {**DEAD, "death_date": None, "missing_since": "2025-11-15"}
PAYEE = f"person:{WORKER}"


def run(base: Mapping[str, Any], **more: Any) -> Assessment:
    return assess(read({**base, **more}), law.book())


def begins(result: Assessment) -> dict[str, date | None]:
    return {line.benefit.value: line.since for line in result.lines if line.paid == "monthly"}


def told(result: Assessment, word: str) -> list[tuple[str, tuple[str, ...], str]]:
    return [(step.zh, step.cites, step.mark) for step in result.steps if word in step.zh]


def test_allowances_run_from_the_month_after_the_conclusion() -> None:
    result = run(HURT)
    assert begins(result) == {"disability_allowance": date(2025, 12, 1), "attendance_allowance": date(2025, 12, 1)}
    said = "从作出鉴定结论（2025-11-20）的次月起按月支付，即从 2025-12-01 起。"
    assert told(result, "起按月支付") == [(said, ("taoyuan-2025-1 §55(4)",), "official")] * 2  # one for each benefit
    assert [line.document().get("from") for line in result.lines] == [None, "2025-12-01", "2025-12-01"]
    assert not result.provisional
    # The last month of a year is followed by the first of the next.
    assert set(begins(run(HURT, appraisal_date="2025-12-31")).values()) == {date(2026, 1, 1)}


def test_a_pension_runs_from_the_month_after_the_death_and_for_a_missing_person_from_the_fourth() -> None:
    assert begins(run(DEAD)) == {"survivor_pension": date(2026, 1, 1)}
    assert begins(run(MISSING)) == {"survivor_pension": date(2026, 2, 1)}
    [(said, cites, _)] = told(run(MISSING), "起按月支付")
    assert (said, cites) == ("从下落不明（2025-11-15）的第 4 个月起按月支付，即从 2026-02-01 起。", ("taoyuan-2025-1 §71",))


@pytest.mark.parametrize(
    ("place", "injured_on", "cites", "mark"),
    [
        ("570100", "2025-06-30", ("taoyuan-2022-1 §16(11)",), "official"),
        ("330100", "2025-08-01", ("work-injury-regulation §35(1)(2)", "readings §55"), "assumed"),
        ("320100", "2025-08-01", ("work-injury-regulation §35(1)(2)", "readings §55"), "assumed"),
    ],
)
def test_the_rule_is_that_of_the_place_and_a_reading_where_the_law_is_silent(
    place: str, injured_on: str, cites: tuple[str, ...], mark: str
) -> None:
    result = run(HURT, place=place, injury_date=injured_on, benefit_wage="5000.00")
    [line] = [line for line in result.lines if line.benefit.value == "disability_allowance"]
    assert line.since == date(2025, 12, 1)
    assert (cites, mark) in {(one[1], one[2]) for one in told(result, "起按月支付")}
    assert line.provisional == (mark == "assumed")


def test_without_the_day_of_the_event_nothing_is_awarded_by_the_month() -> None:
    result = run({name: value for name, value in HURT.items() if name != "appraisal_date"}, payment_date="2026-03-01")
    assert begins(result)["disability_allowance"] is None
    with pytest.raises(CallerFault, match="since_missing"):
        award_from(result, case_no=CASE, payees={"worker": PAYEE})


def test_each_month_is_reckoned_by_the_standard_of_that_month() -> None:
    parted = by_standard(run(HURT), law.book(), Month(2026, 3))
    made = [line for line in award_from(parted, case_no=CASE, payees={"worker": PAYEE}) if line.paid == "monthly"]
    # 85% of 4901; 40% of 7300, from January 40% of 7600: 4165.85, 2920.00, 3040.00
    assert [(one.item, one.amount_fen, one.since, one.until) for one in made] == [
        ("disability_allowance", 416_585, date(2025, 12, 1), None),
        ("attendance_allowance:to-2025-12", 292_000, date(2025, 12, 1), date(2025, 12, 31)),
        ("attendance_allowance", 304_000, date(2026, 1, 1), None),
    ]
    assert all(digest in parted.receipts for one in made for digest in one.receipts)
    assert parted.digest != run(HURT).digest
    # Nothing is parted where no month differs, or where an officer has stated the day.
    later = run(HURT, appraisal_date="2026-01-20")
    assert by_standard(later, law.book(), Month(2026, 6)) is later
    stated = run(HURT, payment_date="2025-11-20")
    assert by_standard(stated, law.book(), Month(2026, 3)) is stated
    # A year whose wage nobody has published keeps the standard before it.
    unknown = by_standard(later, law.book(), Month(2027, 2))
    assert [line.amount_fen for line in unknown.lines if line.benefit.value == "attendance_allowance"] == [304_000]


def months(session: Session, award_no: str) -> list[tuple[str, str, int]]:
    return [(one.item, one.period, one.amount_fen) for one in acts.past_months(session, award_no)]


def test_months_behind_the_award_are_due_with_it_each_once(session: Session, keyring: Keyring) -> None:
    lines = [
        line("medical_care", 5), monthly("disability_allowance", 100, date(2025, 9, 1)),
        monthly("attendance_allowance:to-2025-09", 6, date(2025, 9, 1), until=date(2025, 9, 30), end_ground="taoyuan-2025-1 §47"),
        monthly("attendance_allowance", 7, date(2025, 10, 1)),
    ]  # fmt: skip
    made = prepared(session, keyring, lines, on=at(11, 28))
    with pytest.raises(CallerFault, match="award_not_effective"):
        acts.past_months(session, made.award_no)
    acts.review_award(session, made.award_no, agree=True, actor=REVIEWER, at=at(12, 1), ground="taoyuan-2025-1 §55(1)")
    assert months(session, made.award_no) == [
        ("attendance_allowance:to-2025-09", "2025-09", 6), ("disability_allowance", "2025-09", 100),
        ("attendance_allowance", "2025-10", 7), ("disability_allowance", "2025-10", 100),
        ("attendance_allowance", "2025-11", 7), ("disability_allowance", "2025-11", 100),
    ]  # fmt: skip
    assert [one.amount_fen for one in acts.payables(session, made.award_no)] == [5]


def test_nobody_is_paid_for_months_after_a_recorded_death(session: Session, keyring: Keyring) -> None:
    periodical.record_death(session, WORKER, date(2025, 9, 12), document="d", actor=OFFICER, at=at(9, 20), ground="taoyuan-2025-1 §56")
    made = effective(session, keyring, [monthly("disability_allowance", 100, date(2025, 9, 1))], on=at(12, 1))
    assert months(session, made.award_no) == [("disability_allowance", "2025-09", 100)]


def test_a_redecision_pays_for_the_months_that_were_run_only_the_difference(session: Session, keyring: Keyring) -> None:
    first = effective(session, keyring, [monthly("disability_allowance", 100, date(2025, 9, 1))], on=at(9, 2))
    again = effective(
        session, keyring, [monthly("disability_allowance", 130, date(2025, 9, 1)), monthly("attendance_allowance", 7, date(2025, 10, 1))],
        on=at(12, 1), replaces=first.award_no, effective_on=date(2025, 9, 1), reason="等级改变",
    )  # fmt: skip
    assert months(session, again.award_no) == [("attendance_allowance", "2025-10", 7), ("attendance_allowance", "2025-11", 7)]
    assert [(one.item, one.period, one.amount_fen) for one in acts.payables(session, again.award_no)] == [
        ("disability_allowance:A2", f"2025-{month:02}", 30) for month in (9, 10, 11)
    ]
    assert [one.amount_fen for one in periodical.monthly_items(session, Month(2025, 12)) if one.benefit == "disability_allowance"] == [130]


def test_a_line_is_no_surer_than_the_rule_that_begins_it() -> None:
    sure = Line(Benefit.DISABILITY_ALLOWANCE, "disability_allowance", "worker", 100, "fund", "taoyuan-2025-1 §46(1)", "official")
    for place, mark in (("330100", "assumed"), ("570100", "official")):
        facts = read({**HURT, "place": place})
        assert begun(sure, facts, BookNumbers(law.book(), place))[0].mark == mark
    once = Line(Benefit.DISABILITY_LUMP_SUM, "disability_lump_sum", "worker", 100, "fund", "taoyuan-2025-1 §45", "official")
    assert begun(once, read(HURT), BookNumbers(law.book(), "570100")) == (once, [])
