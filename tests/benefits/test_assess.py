"""Which benefits a case gives rise to: every branch of the rules, with what is asked for and of whom."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from zhibao import law
from zhibao.benefits import rules
from zhibao.benefits.assess import assess
from zhibao.benefits.explain import explain, explain_text, yuan_text
from zhibao.benefits.facts import read
from zhibao.benefits.model import Assessment, Benefit
from zhibao.benefits.numbers import BookNumbers
from zhibao.kit.errors import CallerFault
from zhibao.kit.formula import replay
from zhibao.kit.formula.tree import fingerprint

LIVING: dict[str, Any] = {
    "place": "570100",
    "injury_date": "2025-08-01",
    "confirmation_date": "2025-09-20",
    "appraisal_date": "2025-12-10",
    "grade": None,
    "care_level": None,
    "death_date": None,
    "incapacity_period": None,
}
DEAD = {**LIVING, "death_date": "2025-08-20", "incapacity_period": {"from": "2025-08-01", "to": "2025-08-20"}}
LATER = {**DEAD, "death_date": "2026-03-01", "dependants": [{"relation": "spouse"}]}


def run(base: Mapping[str, Any], **more: Any) -> Assessment:
    return assess(read({**base, **more}), law.book())


def without(base: Mapping[str, Any], *names: str) -> dict[str, Any]:
    return {name: value for name, value in base.items() if name not in names}


def told(result: Assessment) -> dict[tuple[str, str], int]:
    return {(line.benefit.value, line.payee): line.amount_fen for line in result.lines}


def names(result: Assessment) -> set[tuple[str, str, str]]:
    return {(need.wants.value, need.name, need.benefit.value) for need in result.needs}


def words(result: Assessment) -> str:
    return "\n".join(step.zh for step in result.steps)


# disability


@pytest.mark.parametrize(
    "grade, months", [(1, 27), (2, 25), (3, 23), (4, 21), (5, 18), (6, 16), (7, 13), (8, 11), (9, 9), (10, 7)]
)
def test_the_lump_sum_of_each_grade(grade: int, months: int) -> None:
    result = run(LIVING, grade=grade)
    assert told(result)["disability_lump_sum", "worker"] == 490100 * months
    assert (("disability_allowance", "worker") in told(result)) == (grade <= 4)
    assert not result.needs
    assert not result.provisional


def test_nothing_is_due_without_a_grade_and_nothing_is_asked() -> None:
    result = run(LIVING)
    assert not result.lines
    assert not result.needs


def test_a_grade_nobody_has_stated_is_asked_for() -> None:
    assert names(run(without(LIVING, "grade"))) == {("fact", "grade", "disability_lump_sum")}
    assert names(run(without(LIVING, "grade", "care_level"))) == {("fact", "grade", "disability_lump_sum")}


def test_a_care_level_nobody_has_stated_is_asked_for_with_a_grade() -> None:
    assert names(run(without(LIVING, "care_level"), grade=8)) == {("fact", "care_level", "attendance_allowance")}


def test_the_floor_lifts_a_small_allowance() -> None:
    result = run(LIVING, grade=4, benefit_wage="2000.00")
    assert told(result)["disability_allowance", "worker"] == 216000
    assert "办案机关确定的待遇基数" in words(result)
    assert told(run(LIVING, grade=4, benefit_wage="2880.00"))["disability_allowance", "worker"] == 216000
    assert told(run(LIVING, grade=4, benefit_wage="2880.02"))["disability_allowance", "worker"] == 216002


def test_half_a_fen_goes_up() -> None:
    assert told(run(LIVING, grade=1, benefit_wage="8000.05"))["disability_allowance", "worker"] == 720005
    assert told(run(LIVING, grade=2, benefit_wage="8000.10"))["disability_allowance", "worker"] == 680009  # 680008.5
    assert told(run(LIVING, grade=4, benefit_wage="8000.02"))["disability_allowance", "worker"] == 600002  # 600001.5


def test_grades_5_and_6_have_no_allowance_in_taoyuan_and_are_asked_of_the_ministry_elsewhere() -> None:
    here = run(LIVING, grade=5)
    assert {line.benefit for line in here.lines} == {Benefit.DISABILITY_LUMP_SUM}
    assert any("taoyuan-2025-1 §46(3)" in step.cites for step in here.steps)
    there = run(LIVING, grade=6, place="zhejiang")
    assert ("number", "disability_allowance_rate", "disability_allowance") in names(there)
    assert not names(run(LIVING, grade=7, place="zhejiang"))


def test_what_the_scheme_does_not_pay_is_told() -> None:
    result = run(LIVING, grade=8)
    assert "一次性伤残就业补助金不属于本制度的待遇" in words(result)
    assert "一次性工伤医疗补助金不属于本制度的待遇" in words(result)
    assert "就业补助金" not in words(run(LIVING, grade=4))


def test_a_lump_sum_that_would_become_due_is_asked_for_and_not_denied(monkeypatch: pytest.MonkeyPatch) -> None:
    known = BookNumbers.value

    def due(self: BookNumbers, name: str, on: date, **by: Any) -> law.Value:
        value = known(self, name, on, **by)
        return replace(value, value=True) if name == "medical_lump_sum_due" else value

    monkeypatch.setattr(BookNumbers, "value", due)
    result = run(LIVING, grade=8)
    assert names(result) == {("decision", "medical_lump_sum_due", "disability_lump_sum")}
    assert "一次性工伤医疗补助金不属于" not in words(result)


def test_an_old_wound_gives_no_lump_sum() -> None:
    result = run(LIVING, grade=4, kind="old_wound")
    assert {line.benefit for line in result.lines} == {Benefit.DISABILITY_ALLOWANCE}
    assert "旧伤复发" in words(result)


def test_before_2025_taoyuan_had_no_rule_on_old_wounds() -> None:
    result = run(LIVING, grade=4, kind="old_wound", injury_date="2024-08-01")
    assert ("number", "old_wound_excludes", "disability_lump_sum") in names(result)


def test_a_review_that_changes_the_grade_leaves_the_lump_sum_to_an_officer() -> None:
    result = run(LIVING, grade=4, earlier_grade={"grade": 5, "because": "review_appraisal"})
    assert {line.benefit for line in result.lines} == {Benefit.DISABILITY_ALLOWANCE}
    assert names(result) == {("decision", "lump_sum_after_review", "disability_lump_sum")}


def test_a_second_appraisal_replaces_the_grade() -> None:
    result = run(LIVING, grade=7, earlier_grade={"grade": 8, "because": "second_appraisal"})
    assert told(result) == {("disability_lump_sum", "worker"): 490100 * 13}


def test_a_new_injury_takes_the_new_grade() -> None:
    result = run(LIVING, grade=3, earlier_grade={"grade": 4, "because": "new_injury"})
    assert told(result)["disability_allowance", "worker"] == 392080
    assert "再次受伤" in words(result)


# care


@pytest.mark.parametrize(
    "level, fen", [("complete", 365000), ("major", 292000), ("partial", 219000), (1, 365000), ("3", 219000)]
)
def test_care_by_level(level: str | int, fen: int) -> None:
    assert told(run(LIVING, care_level=level)) == {("attendance_allowance", "worker"): fen}


@pytest.mark.parametrize("level", ["none", 4, None])
def test_without_a_level_there_is_no_care_allowance(level: object) -> None:
    assert not run(LIVING, care_level=level).lines


def test_care_needs_the_appraisal() -> None:
    result = run(LIVING, care_level="major", appraisal_date=None)
    assert names(result) == {("fact", "appraisal_date", "attendance_allowance")}


def test_care_without_a_wage_series_refuses() -> None:
    result = run(LIVING, care_level="major", place="jiangsu")
    assert not result.lines
    assert names(result) == {("number", "attendance_allowance_wage", "attendance_allowance")}


# living security


def test_the_platform_pays_living_security_for_both_days() -> None:
    result = run(LIVING, incapacity_period={"from": "2025-08-01", "to": "2025-08-31"})
    line = result.lines[0]
    assert (line.benefit, line.payer, line.paid, line.amount_fen) == ("living_security", "platform", "once", 223200)


def test_one_day_is_one_day() -> None:
    result = run(LIVING, place="570300", incapacity_period={"from": "2025-08-01", "to": "2025-08-01"})
    assert told(result) == {("living_security", "worker"): 6467}  # 1940.00 / 30


@pytest.mark.parametrize(
    "to, days, asked",
    [("2026-07-31", 365, False), ("2026-08-01", 365, True), ("2026-12-31", 365, True), ("2026-07-30", 364, False)],
)
def test_beyond_twelve_months_an_officer_is_asked(to: str, days: int, asked: bool) -> None:
    result = run(LIVING, incapacity_period={"from": "2025-08-01", "to": to})
    assert told(result) == {("living_security", "worker"): days * 7200}
    assert names(result) == ({("decision", "incapacity_period_extension", "living_security")} if asked else set())


def test_a_confirmed_extension_is_paid_in_taoyuan_and_asked_for_elsewhere() -> None:
    period = {"from": "2025-08-01", "to": "2027-07-31", "extended": True}
    result = run(LIVING, incapacity_period=period)
    assert told(result) == {("living_security", "worker"): 730 * 7200}
    there = run(LIVING, place="zhejiang", incapacity_period=period, numbers={"minimum_wage": "2160.00"})
    assert ("number", "incapacity_period_extension", "living_security") in names(there)
    assert told(there) == {("living_security", "worker"): 365 * 7200}


def test_a_period_nobody_has_fixed_is_asked_for() -> None:
    assert names(run(without(LIVING, "incapacity_period"))) == {("fact", "incapacity_period", "living_security")}


def test_living_security_ends_with_the_life() -> None:
    result = run(DEAD, death_in_treatment=True, death_date="2025-08-05", dependants=[])
    assert told(result)["living_security", "near_relatives"] == 5 * 7200


def test_the_longest_period_is_asked_for_where_the_law_is_silent() -> None:
    longest = rules.living_security(read(DEAD), None)
    assert list(longest) == []


@pytest.mark.parametrize(
    "start, months, last",
    [
        (date(2025, 8, 1), 12, date(2026, 7, 31)),
        (date(2024, 2, 29), 12, date(2025, 2, 27)),
        (date(2025, 1, 31), 1, date(2025, 2, 27)),
        (date(2025, 12, 15), 1, date(2026, 1, 14)),
        (date(2025, 12, 1), 12, date(2026, 11, 30)),
        (date(2025, 1, 1), 12, date(2025, 12, 31)),
    ],
)
def test_the_last_day_of_some_months(start: date, months: int, last: date) -> None:
    assert rules.last_day(start, months) == last


# treatment


def test_what_was_accepted_is_paid_and_a_cost_not_checked_waits() -> None:
    result = run(LIVING, medical={"claimed": "100.00", "eligible": "80.01"}, rehabilitation={"claimed": "50.00"})
    assert told(result) == {("medical_care", "worker"): 8001}
    assert names(result) == {("fact", "eligible", "rehabilitation")}
    checked = run(LIVING, rehabilitation={"claimed": "50.00", "eligible": "50.00"})
    assert told(checked) == {("rehabilitation", "worker"): 5000}


def test_meals_and_travel() -> None:
    assert told(run(LIVING, hospital_days=20)) == {("hospital_meals", "worker"): 120000}
    assert told(run(LIVING, travel={"days": 2, "cost": "700.00"})) == {("travel_lodging", "worker"): 60000}
    assert told(run(LIVING, travel={"days": 2, "cost": "500.00"})) == {("travel_lodging", "worker"): 50000}
    bare = without(LIVING, "appraisal_date", "confirmation_date")
    assert names(run(bare, hospital_days=1)) == {("fact", "payment_date", "hospital_meals")}
    assert told(run(bare, hospital_days=1, payment_date="2025-10-01")) == {("hospital_meals", "worker"): 6000}


def test_what_was_known_on_a_day_is_replayed() -> None:
    facts = read({**LIVING, "hospital_days": 1})
    assert assess(facts, law.book(), date(2025, 8, 31)).lines[0].amount_fen == 5000
    assert assess(facts, law.book(), date(2025, 9, 1)).lines[0].amount_fen == 6000


def test_devices_up_to_the_list_are_one_line() -> None:
    result = run(LIVING, devices=[{"code": "F01", "cost": "1000.00"}, {"code": "F04", "cost": "3000.00"}])
    assert told(result) == {("assistive_device", "worker"): 90000 + 300000}
    assert len(result.lines[0].receipts) == 2
    assert any("taoyuan-2025-1 §43 F01" in str(receipt["inputs"]) for receipt in result.receipts.values())


def test_a_device_that_no_list_has_is_for_an_officer() -> None:
    assert names(run(LIVING, devices=[{"code": "X", "cost": "1"}])) == {("decision", "device:X", "assistive_device")}
    there = run(LIVING, place="zhejiang", devices=[{"code": "F01", "cost": "1"}])
    assert names(there) == {("number", "assistive_device_prices", "assistive_device")}
    bare = without(LIVING, "appraisal_date", "confirmation_date")
    assert names(run(bare, devices=[{"code": "F01", "cost": "1"}])) == {("fact", "payment_date", "assistive_device")}


# death


def test_death_in_the_treatment_period() -> None:
    result = run(DEAD, dependants=[{"relation": "spouse"}, {"relation": "child"}])
    assert told(result) == {
        ("living_security", "near_relatives"): 20 * 7200,
        ("funeral_benefit", "near_relatives"): 4380000,
        ("death_lump_sum", "near_relatives"): 108376000,
        ("survivor_pension", "D1"): 196040,
        ("survivor_pension", "D2"): 147030,
    }
    assert [line.item for line in result.lines][-2:] == ["survivor_pension:D1", "survivor_pension:D2"]
    assert {line.paid for line in result.lines if line.benefit is Benefit.SURVIVOR_PENSION} == {"monthly"}
    assert not result.needs


@pytest.mark.parametrize("year, fen", [(2025, 108376000), (2026, 113004000)])
def test_the_death_lump_sum_follows_the_year_of_death(year: int, fen: int) -> None:
    day = f"{year}-{'12-31' if year == 2025 else '01-01'}"
    assert told(run(DEAD, death_date=day, death_in_treatment=True))["death_lump_sum", "near_relatives"] == fen


def test_a_death_of_2027_waits_for_its_figure() -> None:
    result = run(DEAD, place="zhejiang", death_date="2027-01-02", death_in_treatment=True, dependants=[])
    assert ("number", "death_lump_sum", "death_lump_sum") in names(result)
    assert not {line.benefit for line in result.lines} & {Benefit.DEATH_LUMP_SUM, Benefit.FUNERAL_BENEFIT}


def test_dependants_nobody_has_accepted_are_asked_for_and_the_rest_is_given() -> None:
    result = run(DEAD)
    assert {line.benefit for line in result.lines} >= {Benefit.FUNERAL_BENEFIT, Benefit.DEATH_LUMP_SUM}
    assert names(result) == {("fact", "dependants", "survivor_pension")}
    assert not names(run(DEAD, dependants=[]))
    assert not names(run(DEAD, dependants=None))


def test_what_the_dead_were_owed_goes_to_the_relatives() -> None:
    result = run(DEAD, dependants=[], medical={"claimed": "10.00", "eligible": "10.00"})
    assert told(result)["medical_care", "near_relatives"] == 1000


def test_a_grade_of_before_the_death_was_due() -> None:
    dead = {**DEAD, "death_date": "2025-12-20", "death_in_treatment": True, "dependants": []}
    assert told(run(dead, grade=2))["disability_lump_sum", "near_relatives"] == 490100 * 25
    assert ("disability_lump_sum", "near_relatives") not in told(run(dead, grade=2, appraisal_date="2025-12-21"))
    assert ("disability_lump_sum", "near_relatives") in told(run(dead, grade=2, appraisal_date="2025-12-20"))


def test_grades_1_to_4_that_die_later_leave_funeral_and_survivors_only() -> None:
    result = run(LATER, grade=4)
    assert {line.benefit for line in result.lines if line.benefit.paid == "monthly"} == {Benefit.SURVIVOR_PENSION}
    assert ("funeral_benefit", "near_relatives") in told(result)
    assert ("death_lump_sum", "near_relatives") not in told(result)
    assert "没有一次性工亡补助金" in words(result)


def test_the_day_after_the_period_is_later() -> None:
    period = {"from": "2025-08-01", "to": "2025-10-31"}
    on = run(LATER, grade=4, death_date="2025-10-31", incapacity_period=period)
    after = run(LATER, grade=4, death_date="2025-11-01", incapacity_period=period)
    assert ("death_lump_sum", "near_relatives") in told(on)
    assert ("death_lump_sum", "near_relatives") not in told(after)
    said = run(LATER, grade=4, death_date="2025-11-01", incapacity_period=period, death_in_treatment=True)
    assert ("death_lump_sum", "near_relatives") in told(said)
    other = run(LATER, grade=4, death_date="2025-10-01", incapacity_period=period, death_in_treatment=False)
    assert ("death_lump_sum", "near_relatives") not in told(other)


@pytest.mark.parametrize("grade", [5, None])
def test_other_later_deaths_are_for_an_officer(grade: int | None) -> None:
    assert ("decision", "death_after_treatment", "funeral_benefit") in names(run(LATER, grade=grade))


def test_a_later_death_without_a_known_grade_asks_for_it() -> None:
    assert ("fact", "grade", "funeral_benefit") in names(run(without(LATER, "grade")))


def test_a_later_death_whose_appraisal_is_not_known_asks_for_it() -> None:
    result = run(without(LATER, "appraisal_date"), grade=3)
    assert ("fact", "appraisal_date", "disability_lump_sum") in names(result)


def test_dependants_without_a_death_are_asked_about() -> None:
    alive = without(LIVING, "death_date")
    assert names(run(alive, dependants=[{"relation": "child"}])) == {("fact", "death_date", "survivor_pension")}
    assert not names(run(alive, dependants=[]))
    assert not names(run(LIVING, dependants=[{"relation": "child"}]))


# missing


MISSING = {
    **without(LIVING, "death_date"),
    "kind": "missing",
    "missing_since": "2025-11-15",
    "injury_date": "2025-11-15",
    "confirmation_date": None,
    "appraisal_date": None,
}


def test_the_dependants_of_a_missing_person_are_paid_from_month_4() -> None:
    result = run(MISSING, dependants=[{"relation": "spouse"}])
    assert told(result) == {("survivor_pension", "D1"): 196040}
    assert "2026-02-01" in words(result)
    assert "可以预支一半" in words(result)


def test_half_may_be_prepaid_in_hardship_and_counts_after_the_declaration() -> None:
    result = run(MISSING, dependants=[], hardship=True)
    assert [(line.item, line.amount_fen) for line in result.lines] == [("death_lump_sum:prepaid", 54188000)]
    declared = run(MISSING, dependants=[], death_date="2025-12-31", prepaid="541880.00")
    assert told(declared)["death_lump_sum", "near_relatives"] == 108376000 - 54188000


def test_before_2025_taoyuan_had_no_rule_for_the_missing() -> None:
    result = run(
        {**MISSING, "injury_date": "2024-05-01", "missing_since": "2024-05-01"},
        dependants=[{"relation": "spouse"}],
        hardship=True,
    )
    assert ("number", "missing_person_prepaid_share", "death_lump_sum") in names(result)
    assert ("number", "missing_person_pension_from_month", "survivor_pension") in names(result)
    assert not result.lines


# advances


def test_an_advance_goes_back_and_the_rest_to_the_worker() -> None:
    medical = {"claimed": "12000.00", "eligible": "10000.00"}
    result = run(LIVING, medical=medical, advances=[{"payer": "美团", "item": "medical_care", "amount": "8001.00"}])
    assert told(result) == {("medical_care", "美团"): 800100, ("medical_care", "worker"): 199900}
    nothing = run(LIVING, medical=medical, advances=[{"payer": "美团", "item": "medical_care", "amount": "0"}])
    assert told(nothing) == {("medical_care", "worker"): 1000000}
    above = run(LIVING, medical=medical, advances=[{"payer": "美团", "item": "medical_care", "amount": "10000.01"}])
    assert told(above) == {("medical_care", "美团"): 1000000}


def test_advances_of_one_payer_are_one_line_and_of_two_two() -> None:
    medical = {"claimed": "100.00", "eligible": "100.00"}
    several = [
        {"payer": payer, "item": "medical_care", "amount": fen}
        for payer, fen in (("A", "10.00"), ("B", "20.00"), ("A", "0.01"))
    ]
    assert told(run(LIVING, medical=medical, advances=several)) == {
        ("medical_care", "A"): 1001,
        ("medical_care", "B"): 2000,
        ("medical_care", "worker"): 6999,
    }
    too_much = [*several, {"payer": "B", "item": "medical_care", "amount": "70.00"}]
    result = run(LIVING, medical=medical, advances=too_much)
    assert told(result) == {("medical_care", "advance_payers"): 10000}
    assert names(result) == {("decision", "division_among_advance_payers", "medical_care")}


def test_an_advance_on_what_the_fund_does_not_pay_once_stays_where_it_is() -> None:
    def advanced(item: str) -> list[dict[str, str]]:
        return [{"payer": "A", "item": item, "amount": "1.00"}]

    period = {"from": "2025-08-01", "to": "2025-08-31"}
    own = run(LIVING, incapacity_period=period, advances=advanced("living_security"))
    assert told(own) == {("living_security", "worker"): 223200}
    assert "不由资金返还" in words(own)
    monthly = run(LIVING, grade=4, advances=advanced("disability_allowance"))
    assert names(monthly) == {("decision", "reimbursement", "disability_allowance")}
    assert "尚未核定" in words(run(LIVING, advances=advanced("rehabilitation")))


def test_an_advance_above_the_benefit_needs_its_rule() -> None:
    case: dict[str, Any] = {
        "medical": {"claimed": "10.00", "eligible": "10.00"},
        "advances": [{"payer": "A", "item": "medical_care", "amount": "11.00"}],
    }
    bare = without(LIVING, "appraisal_date", "confirmation_date")
    result = run(bare, **case)
    assert told(result) == {("medical_care", "advance_payers"): 1000}
    assert names(result) == {("fact", "payment_date", "medical_care")}
    early = run(LIVING, injury_date="2024-01-01", confirmation_date="2024-02-01", appraisal_date="2024-03-01", **case)
    assert names(early) == {("number", "advance_reimbursed_up_to", "medical_care")}
    assert told(run(LIVING, place="zhejiang", **case)) == {("medical_care", "A"): 1000}


# the whole


def test_zhejiang_and_jiangsu_compute_what_has_a_default_and_ask_for_the_rest() -> None:
    facts = {
        **LIVING,
        "grade": 2,
        "care_level": "complete",
        "incapacity_period": {"from": "2025-08-01", "to": "2025-10-31"},
    }
    result = run(facts, place="zhejiang")
    assert told(result) == {("disability_lump_sum", "worker"): 643600 * 25, ("disability_allowance", "worker"): 547060}
    assert result.provisional
    assert names(result) == {
        ("number", "disability_allowance_floor", "disability_allowance"),
        ("number", "attendance_allowance_wage", "attendance_allowance"),
        ("number", "minimum_wage", "living_security"),
    }
    assert {name for _, name, _ in names(run(facts, place="jiangsu"))} >= {"benefit_wage", "attendance_allowance_wage"}
    fixed = run(facts, place="jiangsu", benefit_wage="6500.00")
    assert told(fixed)["disability_lump_sum", "worker"] == 650000 * 25


def test_a_line_is_as_good_as_its_weakest_number() -> None:
    by_number = run(LIVING, place="zhejiang", grade=8).lines[0]
    by_authority = run(LIVING, place="zhejiang", grade=8, benefit_wage="6436.00").lines[0]
    assert (by_number.mark, by_authority.mark) == ("assumed", "reported")
    assert by_number.amount_fen == by_authority.amount_fen
    rounded = run(DEAD, place="zhejiang", benefit_wage="6436.01", dependants=[{"relation": "spouse"}])
    assert {line.mark for line in rounded.lines if line.benefit is Benefit.DEATH_LUMP_SUM} == {"reported"}


def test_a_rounding_that_moves_the_amount_brings_its_mark() -> None:
    """The half fen is assumed in Zhejiang; where it does nothing it changes nothing."""
    period = {"from": "2025-08-01", "to": "2025-08-01"}
    result = run(LIVING, incapacity_period=period, place="570300")
    assert result.lines[0].mark == "official"
    assert any("taoyuan-2025-1 §55(3)" in step.cites for step in result.steps)


def test_every_place_rounds_half_up_as_the_formulas_do() -> None:
    values = [
        item.value
        for parameter, item in law.book().numbers()
        if parameter.name == "benefit_rounding" and isinstance(item, law.Entry)
    ]
    assert set(values) == {"half_up"}


def test_what_if_says_so() -> None:
    facts = {**LIVING, "place": "zhejiang", "incapacity_period": {"from": "2025-08-01", "to": "2025-08-31"}}
    result = run(facts, numbers={"minimum_wage": "2360.00"})
    assert told(result) == {("living_security", "worker"): 243867}
    assert result.provisional
    assert result.document()["what_if"] == {"minimum_wage": "2360.00"}
    assert "假设" in explain_text(result)
    months = run(LIVING, grade=8, numbers={"disability_lump_sum_months": {"8": 12}})
    assert told(months)["disability_lump_sum", "worker"] == 490100 * 12
    assert run(LIVING, grade=9, numbers={"disability_lump_sum_months": {"8": 12}}).lines[0].amount_fen == 490100 * 9


def test_the_same_facts_give_the_same_bytes() -> None:
    one, two = (run(DEAD, dependants=[{"relation": "spouse"}] * 3) for _ in range(2))
    assert one.digest == two.digest
    assert fingerprint(one.document(receipts=True)) == fingerprint(two.document(receipts=True))
    assert run(DEAD, dependants=[{"relation": "spouse"}] * 2).digest != one.digest


def test_each_line_rests_on_receipts_that_prove_themselves() -> None:
    result = run(
        DEAD, dependants=[{"relation": "spouse"}, {"relation": "child"}, {"relation": "parent"}, {"relation": "child"}]
    )
    for line in result.lines:
        assert line.receipts
        for digest in line.receipts:
            receipt = result.receipts[digest]
            assert receipt["digest"] == digest
            if receipt["schema"] == "zhibao.formula/1":
                assert replay(receipt).holds
            else:
                assert receipt["parts_fen"][line.payee] == line.amount_fen


def test_every_word_of_the_explanation_stands_in_both_languages() -> None:
    result = run(
        DEAD,
        place="zhejiang",
        grade=2,
        appraisal_date="2025-08-10",
        dependants=[{"relation": "spouse", "sole_elderly_or_orphan": True}] * 3,
    )
    for paragraph in explain(result):
        assert paragraph.heading_zh and paragraph.heading_en
        for step in paragraph.sentences:
            assert step.zh.endswith(("。", "：", "）")), step.zh
            assert not any("\u4e00" <= letter <= "\u9fff" for letter in step.en.split(":")[0]), step.en
    text = explain_text(result)
    assert "还缺什么" in text and "funeral_benefit_wage" in text and "（readings §6" in text
    english = explain_text(result, "en")
    assert "What is missing" in english and "provisional" in english
    assert "readings §6" in english and "yuan" in english


def test_the_calculation_is_told_with_its_figures() -> None:
    period = {"from": "2025-08-01", "to": "2025-10-31"}
    text = words(run(LIVING, place="570300", grade=2, incapacity_period=period, benefit_wage="8000.10"))
    assert "计算天数 = 2025-08-01 至 2025-10-31 = 92。" in text
    assert "生活保障费 = 92 × 1940.00 元 ÷ 30 = 5949.3333… 元，四舍五入到分，得 5949.33 元。" in text
    assert "按比例计算的津贴 = 8000.10 元 × 85% = 6800.085 元。" in text
    assert "6800.085 元，四舍五入到分，得 6800.09 元。" in text
    declared = words(run(MISSING, dependants=[], death_date="2025-12-31", prepaid="541880.00"))
    assert "一次性工亡补助金 = 1083760.00 元 - 541880.00 元 = 541880.00 元。" in declared


@pytest.mark.parametrize(
    "fen, text",
    [("12345", "123.45"), ("5", "0.05"), ("1/2", "0.005"), ("-1/2", "-0.005"), ("2147/20", "1.0735"), ("20000/3", "66.6666…"), ("0", "0.00")],
)  # fmt: skip
def test_broken_fen_are_shown_as_people_read_them(fen: str, text: str) -> None:
    assert yuan_text(Fraction(fen)) == text


def test_outside_the_scheme_nothing_is_reckoned() -> None:
    with pytest.raises(law.BeforeScheme):
        run(LIVING, place="zhejiang", injury_date="2025-06-30")
    with pytest.raises(CallerFault, match="unknown_place"):
        run(LIVING, place="atlantis")


def test_facts_can_be_built_by_hand() -> None:
    facts = replace(read(LIVING), grade=10)
    assert assess(facts, law.book()).lines[0].amount_fen == 490100 * 7


@pytest.mark.parametrize("place", ["zhejiang", "570100"])
def test_an_allowance_is_reckoned_before_anybody_knows_the_day_of_payment(place: str) -> None:
    facts = {"place": place, "injury_date": "2025-08-01", "grade": 2, "care_level": None, "incapacity_period": None, "benefit_wage": "6000.00"}
    undated = assess(read(facts), law.book())
    assert told(undated)["disability_allowance", "worker"] == 510_000
    assert [need.name for need in undated.needs] == ["payment_date"]
    dated = assess(read(facts | {"payment_date": "2025-12-01"}), law.book())
    assert told(dated)["disability_allowance", "worker"] == 510_000
    assert [need.name for need in dated.needs] == (["disability_allowance_floor"] if place == "zhejiang" else [])


def test_where_a_grade_has_no_allowance_no_day_of_payment_is_asked_for() -> None:
    facts = {"place": "taoyuan", "injury_date": "2025-08-01", "grade": 5, "care_level": None, "incapacity_period": None}
    assert assess(read(facts), law.book()).needs == ()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("minimum_wage", "-0.01"), ("minimum_wage", "99999999999.00"), ("disability_lump_sum_months", -1),
        ("disability_lump_sum_months", 10**6 + 1), ("disability_lump_sum_months", {"8": -1}),
        ("survivor_pension_cap", "-1"), ("survivor_pension_cap", "1e9"),
    ],
)  # fmt: skip
def test_a_supposition_below_nothing_or_beyond_all_measure_is_refused(name: str, value: object) -> None:
    facts = {"place": "taoyuan", "injury_date": "2025-08-01", "grade": 8, "numbers": {name: value}}
    with pytest.raises(CallerFault, match=r"^supposed_form"):
        assess(read(facts), law.book())


@pytest.mark.parametrize(
    ("name", "fact"), [("payment_date", "2025-07-31"), ("incapacity_period", {"from": "2025-07-31", "to": "2025-09-30"})]
)
def test_nothing_is_paid_for_days_before_the_injury(name: str, fact: object) -> None:
    with pytest.raises(CallerFault, match=name):
        read({"place": "taoyuan", "injury_date": "2025-08-01", name: fact})
