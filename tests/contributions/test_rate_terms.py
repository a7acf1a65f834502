"""What a review goes by: periods and windows from the dated numbers, and refusals that name who must fill what is missing."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import cast

import pytest

from tests.contributions.ground import SmallBook
from zhibao import law
from zhibao.contributions import rate_terms
from zhibao.kit.clock import Month
from zhibao.kit.errors import CallerFault, OwnFault

TAOYUAN, ZHEJIANG, JIANGSU, GUIZHOU = "570000", "330000", "320000", "520000"


def test_taoyuan_has_a_full_set() -> None:
    found = rate_terms.terms(law.book(), TAOYUAN, 2027)
    assert (found.since, found.until, found.first, found.last) == (date(2027, 1, 1), date(2027, 12, 31), Month(2025, 10), Month(2026, 9))
    assert len(found.months) == 12 and found.in_cycle
    assert [band.factor for band in found.bands] == [Fraction(text) for text in ("0.5", "0.8", "1", "1.2", "1.5")]
    assert {figure.mark for figure in found.figures.values()} == {"official"}
    assert found.figures["experience_window"].value == "months=12, ends_before=3"
    assert found.figures["rate_bands"].value == "0 – 0.2: 0.5; 0.2 – 0.6: 0.8; 0.6 – 0.8: 1; 0.8 – 1.2: 1.2; 1.2 –: 1.5"


def test_the_first_result_rests_on_its_own_window_and_runs_to_the_first_yearly_standard() -> None:
    found = rate_terms.terms(law.book(), TAOYUAN, 2025)
    assert (found.since, found.until, found.first, found.last) == (date(2025, 7, 1), date(2026, 12, 31), Month(2022, 7), Month(2024, 12))


def test_a_change_outside_the_cycle_has_a_window_of_its_own() -> None:
    found = rate_terms.terms(law.book(), TAOYUAN, 2027, date(2027, 7, 1))
    assert (found.since, found.until, found.first, found.last, found.in_cycle) == (
        date(2027, 7, 1), date(2027, 12, 31), Month(2026, 4), Month(2027, 3), False,
    )  # fmt: skip
    assert rate_terms.terms(law.book(), TAOYUAN, 2025, date(2026, 7, 1)).last == Month(2026, 3)


@pytest.mark.parametrize("since", ["2027-07-15", "2028-01-01", "2026-12-01"])
def test_a_first_day_outside_the_period_or_inside_a_month_is_refused(since: str) -> None:
    with pytest.raises(CallerFault, match="since_form"):
        rate_terms.terms(law.book(), TAOYUAN, 2027, date.fromisoformat(since))


def test_a_year_in_which_no_standard_begins_says_to_which_it_belongs() -> None:
    with pytest.raises(CallerFault, match="no_period_begins") as told:
        rate_terms.terms(law.book(), TAOYUAN, 2026)
    assert "2025-07-01" in told.value.zh and "2026-12-31" in told.value.en


@pytest.mark.parametrize(
    ("province", "year", "missing", "filled_by"),
    [
        (ZHEJIANG, 2027, {"rate_bands", "incidence_bands", "factor_limits", "experience_window", "incidence_rate_basis"}, "人力资源社会保障部、财政部、国家税务总局"),
        (ZHEJIANG, 2027, {"experience_window"}, "省社会保险经办机构"),
        (JIANGSU, 2025, {"rate_bands", "incidence_bands", "factor_limits", "incidence_rate_basis"}, "人力资源社会保障部、财政部、国家税务总局"),
        (JIANGSU, 2027, {"rate_bands", "experience_window"}, "省社会保险经办机构"),
        (GUIZHOU, 2026, {"float_begins"}, "省社会保险经办机构"),
    ],
)
def test_a_real_province_is_refused_until_its_numbers_are_filled(province: str, year: int, missing: set[str], filled_by: str) -> None:
    with pytest.raises(CallerFault, match="rate_numbers_missing") as told:
        rate_terms.terms(law.book(), province, year)
    rows = told.value.facts["missing"]
    assert missing <= {row["name"] for row in rows}
    assert filled_by in {row["filled_by_zh"] for row in rows if row["name"] in missing}
    assert told.value.exit_code == 2
    for row in rows:
        assert f"{row['filled_by_zh']}：{row['name']}" in str(told.value.remedy_zh)


def test_zhejiang_does_not_rate_before_2027() -> None:
    with pytest.raises(CallerFault, match="float_not_begun") as told:
        rate_terms.terms(law.book(), ZHEJIANG, 2026)
    assert "2027-01-01" in told.value.zh and "shandong-2025 §4" in told.value.zh


def full_book() -> SmallBook:
    rows = [{"at_least": "0", "below": "", "factor": "1"}]
    return (
        SmallBook().say("float_begins", "2027-01-01").say("next_standard_begins", "2027-01-01").say("float_interval_months", 12)
        .say("rate_bands", rows).say("incidence_bands", rows).say("factor_limits", {"lowest": "0.5", "highest": "2"})
        .say("experience_window", {"months": 12, "ends_before": 0}).say("benefit_contribution_ratio_basis", "benefits_paid_over_contributions_paid")
        .say("incidence_rate_basis", "confirmations_per_million_orders").say("months_before_first_float", 12).say("entry_factor", "1")
        .say("contribution_rounding", "half_up")
    )  # fmt: skip


@pytest.mark.parametrize("name", sorted(full_book().said))
def test_each_missing_number_is_named_with_who_must_fill_it(name: str) -> None:
    book = full_book()
    assert rate_terms.terms(cast(law.Book, book), TAOYUAN, 2027).last == Month(2026, 12)
    del book.said[name]
    with pytest.raises(CallerFault, match="rate_numbers_missing") as told:
        rate_terms.terms(cast(law.Book, book), TAOYUAN, 2027)
    assert [(row["name"], row["filled_by_zh"]) for row in told.value.facts["missing"]] == [(name, "某机关")]
    assert told.value.remedy_zh == f"某机关：{name}" and told.value.remedy_en == f"somebody: {name}"


def test_another_interval_is_not_built() -> None:
    with pytest.raises(OwnFault, match="rule_not_built"):
        rate_terms.terms(cast(law.Book, full_book().say("float_interval_months", 6)), TAOYUAN, 2027)
