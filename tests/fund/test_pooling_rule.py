"""Who bears the gaps: by 桃源's own rule, by the assumed shape for Zhejiang, and what is asked before anything is guessed."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fund.test_gap_sharing import amounts, areas, refused, spendings
from zhibao.fund.gap_law import GapLaw
from zhibao.fund.gap_sharing import Area, AreaGap, Gaps, Mode, by_own_figures, by_spending
from zhibao.fund.pooling_rule import Budget, Need, Responsibility, responsibility

SURPLUS, DEFICIT = Budget("surplus", 10_000), Budget("deficit", 10_000)


def gaps(*fen: int, management: int = 0, work_injury: int | None = None) -> Gaps:
    """Areas with these gaps; the first one's management gap."""
    found = [AreaGap(Area(f"{330100 + number}", gap, 0, work_injury, 0 if number else management), gap) for number, gap in enumerate(fen)]
    return Gaps(Mode.B, 0, sum(fen), tuple(found))


def ruled(place: str = "zhejiang", **words: Any) -> GapLaw:
    """The law of a place in 2025, some of its numbers laid down otherwise."""
    rule, other = GapLaw.of(place, 2025), GapLaw.of("taoyuan", 2025)
    rule.used |= {name: replace(other.number(name), value=value) for name, value in words.items()}
    return rule


def borne(rule: GapLaw, found: Gaps, budget: Budget) -> Responsibility:
    """The responsibility, which must be known."""
    held = responsibility(rule, found, budget)
    assert isinstance(held, Responsibility)
    return held


def needed(rule: GapLaw, found: Gaps, budget: Budget) -> list[str]:
    """What is still needed, which must be something."""
    held = responsibility(rule, found, budget)
    assert isinstance(held, tuple)
    assert all(isinstance(need, Need) and need.zh and need.en for need in held)
    return [need.name for need in held]


def test_taoyuan_bears_80_to_20_and_asks_nothing() -> None:
    found = borne(ruled("taoyuan"), gaps(6_000, 3_000, 1_000), Budget())
    assert (found.province_fen, list(found.areas.values()), found.localities_fen) == (8_000, [1_200, 600, 200], 2_000)


@pytest.mark.parametrize(("budget", "province"), [(SURPLUS, 9_000), (DEFICIT, 8_000)])
def test_inside_the_budget_the_share_follows_how_it_was_made(budget: Budget, province: int) -> None:
    rule = ruled()
    found = borne(rule, gaps(7_000, 3_000), budget)
    assert found.province_fen == province
    assert list(found.areas.values()) == [(10_000 - province) * 7 // 10, (10_000 - province) * 3 // 10]
    assert [part.amount_fen for part in found.slices] == [10_000]
    assert rule.mark == "assumed"
    assert "pool_overrun_method" not in rule.used


def test_less_than_the_budgets_gap_is_shared_like_it() -> None:
    assert borne(ruled(), gaps(5_000), SURPLUS).province_fen == 4_500


def test_up_to_5_per_cent_above_the_budget_the_ratio_stays() -> None:
    # 10,500 fen: 10,000 and 500 of exactly 5 per cent, both at 80 per cent.
    found = borne(ruled(), gaps(10_500), DEFICIT)
    assert (found.province_fen, [part.amount_fen for part in found.slices]) == (8_400, [10_000, 500])


@pytest.mark.parametrize(
    ("total", "method", "province"),
    [
        (10_501, "whole", 8_301),  # 8,000 and 501 at 60 per cent: 8,300.6
        (10_501, "slice", 8_401),  # 8,000, 500 at 80 per cent: 400, 1 at 60 per cent: 8,400.6
        (10_800, "whole", 8_480),  # 8,000 and 800 at 60 per cent: 480
        (10_800, "slice", 8_580),  # 8,000, 500 at 80 per cent: 400, 300 at 60 per cent: 180
        (11_000, "whole", 8_600),  # 8,000 and 1,000 at 60 per cent: exactly 10 per cent stays in the second band
        (11_000, "slice", 8_700),  # 8,000, 400, 500 at 60 per cent: 300
        (12_000, "whole", 8_800),  # 8,000 and 2,000 at 40 per cent: 800
        (12_000, "slice", 9_100),  # 8,000, 400, 300, 1,000 at 40 per cent: 400
    ],
)
def test_what_exceeds_the_budget_by_more_is_shared_otherwise(total: int, method: str, province: int) -> None:
    found = borne(ruled(pool_overrun_method=method), gaps(total), DEFICIT)
    assert (found.province_fen, found.localities_fen) == (province, total - province)
    assert sum(part.amount_fen for part in found.slices) == total


def test_slice_or_whole_is_laid_down_nowhere_for_zhejiang_and_asked_only_where_it_matters() -> None:
    assert needed(ruled(), gaps(10_501), DEFICIT) == ["pool_overrun_method"]
    assert needed(ruled(), gaps(10_501), Budget()) == ["budget", "budget_gap"]
    assert needed(ruled(), gaps(1), Budget("deficit")) == ["budget_gap"]
    assert needed(ruled(), gaps(1), Budget(None, 1)) == ["budget"]


def test_above_the_last_band_nobody_guesses() -> None:
    short = [{"above": "0", "up_to": "0.05", "province_share": "0.5"}]
    rule = ruled(pool_overrun_bands=short, pool_overrun_method="slice")
    assert borne(rule, gaps(10_500), DEFICIT).province_fen == 8_250
    assert needed(rule, gaps(10_501), DEFICIT) == ["pool_overrun_bands"]
    assert needed(ruled(pool_overrun_bands=[]), gaps(10_001), DEFICIT) == ["pool_overrun_bands"]


def test_where_no_rule_of_responsibility_existed_it_is_said() -> None:
    rule = GapLaw.of("taoyuan", 2024)
    assert needed(rule, gaps(1), Budget()) == ["pool_overrun_bands"]


def test_a_gap_from_a_breach_is_borne_by_its_own_area() -> None:
    # 10,000 of which 2,000 from a breach of the first: the province bears 80 per cent of 8,000, the areas divide 1,600 by 4,000 : 4,000.
    found = borne(ruled("taoyuan"), gaps(6_000, 4_000, management=2_000), Budget())
    assert (found.province_fen, found.management_fen, list(found.areas.values())) == (6_400, 2_000, [2_800, 800])
    alone = borne(ruled("taoyuan"), gaps(2_000, 0, management=2_000), Budget())
    assert (alone.province_fen, list(alone.areas.values()), alone.slices) == (0, [2_000, 0], ())
    shared = borne(ruled("taoyuan", pool_management_gap_local_share="0.5"), gaps(2_001, 0, management=2_001), Budget())
    assert (shared.province_fen, list(shared.areas.values())) == (1_000, [1_001, 0])


@pytest.mark.parametrize(("gap", "management"), [(6_000, 6_001), (6_000, -1), (0, 1)])
def test_a_management_gap_is_a_part_of_the_gap(gap: int, management: int) -> None:
    refused("management_gap_above_gap", responsibility, ruled("taoyuan"), gaps(gap, management=management), Budget())


def test_where_surpluses_outweigh_the_gaps_no_area_bears_anything() -> None:
    found = borne(ruled("taoyuan"), gaps(3, -8), Budget())
    assert (found.province_fen, list(found.areas.values()), found.slices) == (-5, [0, 0], ())
    assert list(borne(ruled("taoyuan"), gaps(100, -20), Budget()).areas.values()) == [16, 0]


@pytest.mark.parametrize("planned", [0, -1])
def test_a_budget_gap_is_above_zero(planned: int) -> None:
    refused("budget_gap_form", responsibility, ruled(), gaps(1), Budget("deficit", planned))


def test_no_gap_asks_nothing_and_nobody_bears_anything() -> None:
    rule = ruled()
    found = borne(rule, gaps(0, 0), Budget())
    assert (found.province_fen, found.localities_fen, rule.used) == (0, 0, {})


def test_areas_may_divide_by_their_spending_with_the_gap_counted_in() -> None:
    rule = ruled("taoyuan", pool_locality_weights="benefits")
    found = borne(rule, gaps(3_000, 0, work_injury=1_000), Budget())
    # 3,000 of which the areas bear 600, by 4,000 : 1,000.
    assert list(found.areas.values()) == [480, 120]
    assert needed(rule, gaps(3_000), Budget()) == ["work_injury_benefits"]


def test_half_a_fen_goes_to_the_province() -> None:
    rule = ruled("taoyuan", pool_province_share_surplus_budget="0.5", pool_province_share_deficit_budget="0.5")
    assert borne(rule, gaps(1), Budget()).province_fen == 1


@given(spendings, amounts, st.sampled_from(["surplus", "deficit"]), st.integers(1, 10**15), st.sampled_from(["slice", "whole"]))
def test_province_and_areas_bear_the_whole_gap_and_no_more(benefits: list[int], income: int, kind: str, planned: int, method: str) -> None:
    found = by_spending(areas(*benefits), income)
    held = borne(ruled(pool_overrun_method=method), found, Budget(kind, planned))
    assert held.province_fen + held.localities_fen == found.total_fen
    assert held.province_fen >= 0 and all(fen >= 0 for fen in held.areas.values())
    shared = sum((part.amount_fen * part.province_share for part in held.slices), Fraction(0))
    assert abs(held.province_fen - shared) <= Fraction(1, 2)
    assert sum((part.amount_fen for part in held.slices), Fraction(0)) == found.total_fen


@given(st.lists(st.tuples(st.integers(0, 10**9), st.integers(0, 10**9)), min_size=1, max_size=30))
def test_an_area_with_a_larger_gap_never_bears_less(figures: list[tuple[int, int]]) -> None:
    found = by_own_figures([Area(f"{number:02d}", *one) for number, one in enumerate(figures)], surplus="zero")
    held = borne(ruled("taoyuan"), found, Budget())
    by_gap = sorted((one.gap_fen, held.areas[one.area.name]) for one in found.areas)
    assert all(one[1] <= other[1] for one, other in pairwise(by_gap))
