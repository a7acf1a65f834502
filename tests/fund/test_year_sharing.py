"""A year's sharing as a whole: which law it rests on, what it says of itself, and what would be if accidents were other."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fund.test_gap_sharing import amounts, areas, refused, spendings
from zhibao import law
from zhibao.fund import gap_law
from zhibao.fund.gap_law import GapLaw
from zhibao.fund.gap_sharing import Area, Mode
from zhibao.fund.pooling_rule import Budget
from zhibao.fund.year_sharing import Change, Figures, YearSharing, changed, share_year, what_if
from zhibao.kit.clock import day

FIGURES = Figures((Area("330100", 60_000), Area("330200", 30_000), Area("330300", 10_000)), 90_000)
INSIDE = Budget("surplus", 10_000)


def shared(place: str = "zhejiang", mode: Mode = Mode.A, figures: Figures = FIGURES, budget: Budget | None = INSIDE, year: int = 2025) -> YearSharing:
    return share_year(GapLaw.of(place, year), mode, figures, budget)


# Which law


def test_zhejiang_is_provisional_and_says_by_which_numbers() -> None:
    said = shared().document()
    assert (said["provisional"], said["mark"], said["province"], said["year"]) == (True, "assumed", "330000", 2025)
    used = {rule["name"]: rule for rule in said["rules"]}
    assert set(used) == {
        "gap_mode_scope", "gap_counts_insurer_fee", "gap_rounding", "gap_weights", "pool_overrun_bands", "pool_province_share_surplus_budget",
        "pool_locality_weights",
    }  # fmt: skip
    assert (used["gap_weights"]["mark"], used["gap_weights"]["cites"]) == ("official", ["zhejiang-2025-44 §2(3)"])
    assert all(law.book().provisions.resolves(cite) for rule in said["rules"] for cite in rule["cites"])


def test_mode_b_asks_what_a_surplus_counts_and_never_invents_it() -> None:
    figures = Figures((Area("a", 10, 0), Area("b", 0, 7)), 7)
    said = shared(mode=Mode.B, figures=figures)
    assert [one.gap_fen for one in said.gaps.areas] == [10, 0]
    assert said.rule.used["gap_surplus"].mark == "assumed" and "gap_weights" not in said.rule.used
    rule = GapLaw.of("zhejiang", 2025)
    rule.used["gap_surplus"] = replace(rule.number("gap_surplus"), value="negative")
    negative = share_year(rule, Mode.B, figures)
    assert [one.gap_fen for one in negative.gaps.areas] == [10, -7]
    assert [one["gap_fen"]["after"] for one in what_if(negative, [Change.parse("a=-50%")])["areas"]] == [5, -7]


def test_taoyuan_has_a_rule_of_its_own_and_before_2025_only_mode_a() -> None:
    said = shared("taoyuan", budget=None).document()
    assert (said["provisional"], said["responsibility"]["province_fen"], said["needs"]) == (False, 8_000, [])
    earlier = shared("taoyuan", year=2024).document()
    assert [one["gap_fen"] for one in earlier["areas"]] == [6_000, 3_000, 1_000]
    assert [need["name"] for need in earlier["needs"]] == ["pool_overrun_bands"] and "responsibility" not in earlier
    with pytest.raises(law.MissingNumber, match="gap_surplus"):
        shared("taoyuan", Mode.B, Figures((Area("a", 1, 1),), 1), year=2024)


@pytest.mark.parametrize("mode", list(Mode))
@pytest.mark.parametrize(("place", "said"), [("jiangsu", "Zhejiang's formula must not be applied"), ("320100", "Jiangsu"), ("anhui", "has not been published")])
def test_a_province_without_a_recorded_rule_is_refused(mode: Mode, place: str, said: str) -> None:
    with pytest.raises(law.MissingNumber, match=said) as held:
        shared(place, mode)
    assert held.value.remedy_zh and held.value.facts["name"] == "gap_mode_scope"


def test_before_the_scheme_there_is_nothing_to_share() -> None:
    with pytest.raises(law.BeforeScheme):
        shared(year=2024)


@pytest.mark.parametrize("year", [0, 10_000])
def test_a_year_is_a_year(year: int) -> None:
    refused("year_form", GapLaw.of, "zhejiang", year)


@pytest.mark.parametrize(("now", "year"), [("2027-03-01", 2026), ("2026-01-01", 2025), ("2025-12-31", 2025), ("2019-01-01", 2025)])
def test_without_a_year_the_last_one_that_is_over_counts_but_none_before_the_scheme(monkeypatch: pytest.MonkeyPatch, now: str, year: int) -> None:
    monkeypatch.setattr(gap_law, "today", lambda: day(now))
    assert GapLaw.of("zhejiang").year == year


@pytest.mark.parametrize("name", ["gap_mode_scope", "gap_counts_insurer_fee", "gap_rounding"])
def test_a_rule_that_is_not_written_yet_is_refused(name: str) -> None:
    rule = GapLaw.of("zhejiang", 2025)
    rule.used[name] = replace(rule.number(name), value="otherwise")
    refused("gap_rule_unknown", share_year, rule, Mode.A, FIGURES)


def test_the_areas_of_a_year_are_data_of_the_law() -> None:
    assert len(GapLaw.of("zhejiang", 2025).pool_areas) == 11
    assert GapLaw.of("taoyuan", 2024).pool_areas == ["570100", "570200", "570300", "570400"]


# What it says


def test_the_document_shows_both_parts_and_leaves_out_what_is_not_known() -> None:
    figures = Figures((Area("a", 60_000, work_injury_fen=100_000), Area("b", 40_000, 10)), 90_000)
    one, other = shared(figures=figures).document()["areas"]
    assert one == {
        "area": "a", "benefits_fen": 60_000, "gap_fen": 6_000, "surplus_fen": 0, "management_gap_fen": 0, "work_injury_benefits_fen": 100_000,
        "benefits_with_gap_fen": 106_000, "bears_fen": 600,
    }  # fmt: skip
    assert other["income_fen"] == 10 and "work_injury_benefits_fen" not in other and "benefits_with_gap_fen" not in other


def test_a_code_is_shown_with_its_name_where_it_lies_in_the_province() -> None:
    figures = Figures((Area("330100", 1), Area("570100", 1), Area("杭州", 1)), 3)
    assert [one.get("zh") for one in shared(figures=figures).document()["areas"]] == ["杭州市", None, None]


def test_without_the_facts_of_the_budget_the_gaps_are_given_and_the_rest_is_asked() -> None:
    said = shared(budget=None).document()
    assert [one["gap_fen"] for one in said["areas"]] == [6_000, 3_000, 1_000]
    assert [need["name"] for need in said["needs"]] == ["budget", "budget_gap"]
    assert "responsibility" not in said and all("bears_fen" not in one for one in said["areas"])


def test_it_says_that_nothing_is_kept_and_what_its_figures_rest_on() -> None:
    said = shared("taoyuan", figures=replace(FIGURES, notices=(("一", "one"),), assumed=True)).document()
    assert [notice["en"] for notice in said["notices"]] == ["one", "A computation: nothing is kept and no money moves."]
    assert (said["provisional"], said["mark"]) == (True, "assumed")


# What if


def test_a_tenth_fewer_accidents_in_one_area() -> None:
    # 330100 spends 54,000 instead of 60,000: the gap is 4,000 of 94,000 spent, so 2,298, 1,277 and 425 (….87, ….60, ….53).
    said = what_if(shared(), [Change.parse("330100=-10%")], INSIDE)
    assert said["total_gap_fen"] == {"before": 10_000, "after": 4_000, "change": -6_000}
    assert [one["gap_fen"]["after"] for one in said["areas"]] == [2_298, 1_277, 425]
    assert said["areas"][0]["benefits_fen"] == {"before": 60_000, "after": 54_000, "change": -6_000}
    # The province bears 3,600 of 4,000; 400 by 2,298 : 1,277 : 425 are 229.8, 127.7 and 42.5.
    assert said["province_bears_fen"] == {"before": 9_000, "after": 3_600, "change": -5_400}
    assert [one["bears_fen"]["after"] for one in said["areas"]] == [230, 128, 42]
    assert said["provisional"] is True and said["changes"] == [{"area": "330100", "by": "-1/10"}]


def test_supposing_keeps_what_was_reckoned() -> None:
    before = shared(budget=None)
    told = before.document()
    said = what_if(before, [Change.parse("330100=+100%"), Change.parse("330300=-1")])
    assert before.document() == told
    assert [one["benefits_fen"]["after"] for one in said["areas"]] == [120_000, 30_000, 0]
    assert "province_bears_fen" not in said and "bears_fen" not in said["areas"][0]
    # A gap that is only supposed asks numbers that the real accounts did not need.
    balanced = shared("taoyuan", figures=replace(FIGURES, income_fen=100_000), budget=None)
    told = balanced.document()
    assert what_if(balanced, [Change.parse("330100=+10%")])["province_bears_fen"]["after"] == 4_800
    assert balanced.document() == told


def test_what_is_asked_only_of_supposed_accounts_is_said_with_them() -> None:
    said = what_if(shared(), [Change.parse("330300=+10%")], INSIDE)
    assert said["total_gap_fen"] == {"before": 10_000, "after": 11_000, "change": 1_000}
    assert [need["name"] for need in said["needs"]] == ["pool_overrun_method"]
    assert "province_bears_fen" not in said and "bears_fen" not in said["areas"][0]


def test_a_management_gap_is_never_more_than_the_supposed_gap() -> None:
    figures = Figures((Area("a", 100, 0, management_fen=80), Area("b", 100, 50)), 50)
    before = shared("taoyuan", Mode.B, figures, None)
    said = what_if(before, [Change.parse("a=-50%")])
    # a: 50, all from a breach; b: 50, of which the province bears 40 and b 10.
    assert [one["bears_fen"]["after"] for one in said["areas"]] == [50, 10]


@pytest.mark.parametrize("text", ["330100", "=-10%", "330100=", "330100=x", "330100=-101%", "330100=1/0", "330100=-10%%"])
def test_a_change_is_written_in_one_way(text: str) -> None:
    assert text in refused("what_if_form", Change.parse, text).zh


def test_an_area_may_have_any_name() -> None:
    assert Change.parse("a=b=-1/3") == Change("a=b", Fraction(-1, 3))
    assert Change.parse(" 甲 = -0.1 ") == Change("甲", Fraction(-1, 10))


@pytest.mark.parametrize("changes", [["nowhere=-10%"], ["330100=-10%", "330100=-20%"]])
def test_a_change_of_no_area_or_of_one_twice_is_refused(changes: list[str]) -> None:
    refused("what_if_area", changed, FIGURES, [Change.parse(text) for text in changes])


@given(spendings, amounts, st.data())
def test_fewer_accidents_never_raise_the_own_share_by_more_than_a_fen(benefits: list[int], income: int, data: st.DataObject) -> None:
    held = areas(*benefits)
    one = data.draw(st.sampled_from(held)).name
    percent = data.draw(st.integers(1, 100))
    said: dict[str, Any] = what_if(shared(figures=Figures(tuple(held), income), budget=None), [Change(one, Fraction(-percent, 100))])
    own = next(row["gap_fen"] for row in said["areas"] if row["area"] == one)
    assert own["change"] <= 1
    assert said["total_gap_fen"]["after"] == sum(row["gap_fen"]["after"] for row in said["areas"])
