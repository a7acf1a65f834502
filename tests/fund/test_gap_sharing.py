"""Gaps of areas, exact to the fen: examples reckoned by hand, and what holds of all figures."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhibao.fund.gap_sharing import Area, AreaGap, Gaps, Mode, by_own_figures, by_spending
from zhibao.kit.errors import CallerFault

HUGE = 99_999_999_999_999_999

amounts = st.one_of(st.integers(0, 1000), st.integers(0, HUGE))
spendings = st.lists(amounts, min_size=1, max_size=100)


def areas(*benefits: int) -> list[Area]:
    """Areas named by number, with these benefits."""
    return [Area(f"{330100 + number}", fen) for number, fen in enumerate(benefits)]


def refused(code: str, function: object, *words: object, **named: object) -> CallerFault:
    """The fault a decision must end in."""
    with pytest.raises(CallerFault) as held:
        function(*words, **named)  # type: ignore[operator]
    assert held.value.code == code
    assert held.value.zh and held.value.en and held.value.remedy_zh and held.value.remedy_en
    return held.value


def parts(gaps: Gaps) -> list[int]:
    """The gaps in the order of the areas."""
    return [one.gap_fen for one in gaps.areas]


# By hand


def test_a_gap_of_100_yuan_among_three_equals_leaves_one_fen_to_the_first_code() -> None:
    found = by_spending(areas(10_000, 10_000, 10_000), 20_000)
    assert (parts(found), found.total_fen, found.surplus_fen) == ([3_334, 3_333, 3_333], 10_000, 0)


def test_a_gap_follows_spending() -> None:
    found = by_spending(areas(60_000, 30_000, 10_000), 90_000)
    assert (parts(found), found.mode, found.income_fen, found.benefits_fen) == ([6_000, 3_000, 1_000], Mode.A, 90_000, 100_000)


def test_the_largest_fraction_takes_the_fen_that_is_left() -> None:
    # 10 fen by 1 : 1 : 5 of 7: 1.43, 1.43, 7.14. One fen is left and goes to the first of the two equal fractions.
    assert parts(by_spending(areas(10, 10, 50), 60)) == [2, 1, 7]


@pytest.mark.parametrize("income", [100, 101, HUGE])
def test_a_province_without_a_gap_shares_nothing(income: int) -> None:
    found = by_spending(areas(60, 40), income)
    assert (parts(found), found.total_fen, found.surplus_fen) == ([0, 0], 0, income - 100)


def test_one_area_has_the_whole_gap() -> None:
    assert parts(by_spending(areas(101), 100)) == [1]


def test_an_area_that_spent_nothing_has_no_part_of_the_gap() -> None:
    assert parts(by_spending(areas(0, 7), 0)) == [0, 7]


def test_nothing_at_all_is_no_gap() -> None:
    assert parts(by_spending(areas(0, 0), 0)) == [0, 0]


def test_a_gap_without_any_spending_cannot_be_divided() -> None:
    refused("gap_without_benefits", by_spending, areas(0, 0), -1)


def test_each_area_by_its_own_figures_and_a_surplus_lowers_nobodys_gap() -> None:
    held = [Area("a", 60_000, 50_000), Area("b", 30_000, 35_000), Area("c", 10_000, 10_000)]
    found = by_own_figures(held, surplus="zero")
    assert parts(found) == [10_000, 0, 0]
    assert [one.surplus_fen for one in found.areas] == [0, 5_000, 0]
    assert (found.mode, found.total_fen, found.surplus_fen, found.income_fen, found.benefits_fen) == (Mode.B, 10_000, 5_000, 95_000, 100_000)


def test_where_the_law_says_so_a_surplus_is_a_gap_below_zero() -> None:
    found = by_own_figures([Area("a", 60_000, 50_000), Area("b", 30_000, 35_000)], surplus="negative")
    assert (parts(found), found.total_fen, found.surplus_fen) == ([10_000, -5_000], 5_000, 5_000)


def test_mode_b_needs_the_income_of_every_area() -> None:
    assert refused("income_missing", by_own_figures, [Area("a", 1, 1), Area("b", 1)], surplus="zero").place == "b"


@pytest.mark.parametrize(
    ("held", "code"),
    [([], "no_areas"), ([Area("a", 1, 0), Area("b", 1, 0), Area("a", 2, 0)], "area_twice"), ([Area("a", -1, 0)], "benefits_negative")],
)
def test_areas_that_cannot_be_shared_among_are_refused_in_both_modes(held: list[Area], code: str) -> None:
    refused(code, by_spending, held, 0)
    refused(code, by_own_figures, held, surplus="zero")


def test_a_gap_joins_the_work_injury_spending_where_that_is_known() -> None:
    assert AreaGap(Area("a", 1, work_injury_fen=100_000), 6_000).counted_fen == 106_000
    assert AreaGap(Area("a", 1, work_injury_fen=0), 6_000).counted_fen == 6_000
    assert AreaGap(Area("a", 1), 6_000).counted_fen is None


def test_ninety_counties_with_huge_figures_add_up() -> None:
    held = [Area(f"{number:03d}", HUGE - number) for number in range(90)]
    found = by_spending(held, 1)
    assert found.total_fen == sum(area.benefits_fen for area in held) - 1


# Whatever the figures


@given(spendings, amounts)
def test_gaps_add_up_and_each_is_its_exact_share_to_the_fen(benefits: list[int], income: int) -> None:
    found = by_spending(areas(*benefits), income)
    gap = max(sum(benefits) - income, 0)
    assert found.total_fen == gap
    for fen, own in zip(parts(found), benefits, strict=True):
        share = Fraction(gap * own, sum(benefits)) if gap else Fraction(0)
        assert fen >= 0 and abs(fen - share) < 1


@given(spendings, amounts, st.randoms(use_true_random=False))
def test_the_order_of_the_areas_changes_nothing(benefits: list[int], income: int, chance: object) -> None:
    held = areas(*benefits)
    mixed = list(held)
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    one, other = by_spending(held, income), by_spending(mixed, income)
    assert {part.area.name: part.gap_fen for part in one.areas} == {part.area.name: part.gap_fen for part in other.areas}


@given(spendings, amounts, st.integers(1, HUGE), st.data())
def test_more_own_spending_never_lowers_the_own_share(benefits: list[int], income: int, more: int, data: st.DataObject) -> None:
    which = data.draw(st.integers(0, len(benefits) - 1))
    raised = [fen + more if number == which else fen for number, fen in enumerate(benefits)]

    def exact(spent: list[int]) -> Fraction:
        gap = max(sum(spent) - income, 0)
        return Fraction(gap * spent[which], sum(spent)) if gap else Fraction(0)

    before, after = parts(by_spending(areas(*benefits), income))[which], parts(by_spending(areas(*raised), income))[which]
    assert exact(raised) >= exact(benefits)
    assert after >= before - 1


@given(st.lists(st.tuples(amounts, amounts), min_size=1, max_size=100), st.sampled_from(["zero", "negative"]))
def test_own_figures_always_balance(figures: list[tuple[int, int]], surplus: str) -> None:
    found = by_own_figures([Area(str(number), spent, income) for number, (spent, income) in enumerate(figures)], surplus=surplus)
    difference = found.benefits_fen - found.income_fen
    assert found.total_fen == (difference if surplus == "negative" else difference + found.surplus_fen)
    assert all(one.surplus_fen >= 0 and (one.gap_fen >= 0 or surplus == "negative") for one in found.areas)
    assert not any(one.gap_fen > 0 and one.surplus_fen > 0 for one in found.areas)
