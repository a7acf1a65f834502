"""The rate review: hand-reckoned examples, exact bounds, and what must hold for any experience."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.contributions.rate_ground import bands, experience, figure, terms
from zhibao.contributions import rate_review
from zhibao.contributions.rate_review import Experience, Outcome
from zhibao.contributions.rate_terms import read_bands
from zhibao.kit.errors import CallerFault, OwnFault


def only(one: Experience, *others: Experience, **change: object) -> Outcome:
    found = rate_review.review([one, *others], terms(**change))
    return next(outcome for outcome in found if outcome.experience is one)


def step(outcome: Outcome, name: str) -> dict[str, object]:
    return dict(next(step for step in outcome.steps if step["step"] == name))


def test_an_example_reckoned_by_hand() -> None:
    # 9,000.00 paid for 10,000.00 received: 0.9, so 1.2. Two injuries in a million orders beside three in two million: 4/3 of the
    # industry, so no adjustment. Up: 1.2 of 10,000 is 12,000, that is 3,000.00 more. Down: below 8,000.00, that is 1,000.01 less.
    outcome = only(experience("A", 900_000, 1_000_000, confirmed=2), experience("B", 0, 1_000_000, confirmed=1))
    assert outcome.factor == Fraction(6, 5)
    assert (step(outcome, "ratio")["exact"], step(outcome, "ratio")["shown"]) == ("0.9", "0.9")
    assert (step(outcome, "band")["at_least"], step(outcome, "band")["below"]) == ("0.8", "1.2")
    incidence = step(outcome, "incidence")
    assert (incidence["exact"], incidence["industry_shown"], incidence["relative"], incidence["factor"]) == ("2", "1.5", "4/3", "1")
    up, down = outcome.distance["up"], outcome.distance["down"]
    assert (up["benefits_fen"], up["rating_factor"], up["fee_fen"]) == (300_000, "1.5", 300_000)
    assert (down["benefits_fen"], down["rating_factor"], down["fee_fen"]) == (-100_001, "1", -200_000)
    assert outcome.distance["fee_fen"] == 1_200_000
    assert outcome.document()["provisional"] is True  # the readings are assumed
    assert "test §rate_bands" in outcome.cites and "readings §59" in outcome.cites


@pytest.mark.parametrize(
    ("benefits_fen", "factor"),
    [(0, "0.5"), (199_999, "0.5"), (200_000, "0.8"), (599_999, "0.8"), (600_000, "1"), (799_999, "1"), (800_000, "1.2"), (1_199_999, "1.2"), (1_200_000, "1.5"),
     (9_000_000, "1.5"), (-5, "0.5")],
)  # fmt: skip
def test_a_bound_belongs_to_the_band_above_it(benefits_fen: int, factor: str) -> None:
    assert only(experience("A", benefits_fen, 1_000_000)).factor == Fraction(factor)


@pytest.mark.parametrize(
    ("confirmed", "factor"),
    # beside another of equal size with 10: (c / (c + 10)) * 2 below 1/2 from 4 down ... 10/3 is the bound; from 1.5 on: 30
    [(0, "0.95"), (3, "0.95"), (4, "1"), (10, "1"), (29, "1"), (30, "1.1"), (31, "1.1")],
)
def test_the_incidence_beside_the_industry_adjusts_the_factor(confirmed: int, factor: str) -> None:
    outcome = only(experience("A", 700_000, 1_000_000, confirmed), experience("B", 0, 1_000_000, 10))
    assert outcome.factor == Fraction(factor)


def test_limits_hold_what_both_factors_give() -> None:
    high = only(experience("A", 2_000_000, 1_000_000, 40), experience("B", 0, 1_000_000, 10))
    assert (step(high, "limits")["before"], high.factor) == ("1.65", Fraction(3, 2))
    low = only(experience("A", 0, 1_000_000, 0), experience("B", 0, 1_000_000, 10))
    assert (step(low, "limits")["before"], low.factor) == ("0.475", Fraction(1, 2))


def test_where_nobody_of_the_industry_was_hurt_nothing_is_adjusted() -> None:
    outcome = only(experience("A", 700_000, 1_000_000, 0), experience("B", 0, 1_000_000, 0))
    assert (outcome.factor, step(outcome, "incidence")["relative"]) == (Fraction(1), None)


def test_another_industry_is_no_measure() -> None:
    outcome = only(experience("A", 700_000, 1_000_000, 10), experience("B", 0, 1_000_000, 0, industry="intracity_freight"))
    assert step(outcome, "incidence")["relative"] == "1"


def test_the_rate_by_insured_days() -> None:
    basis = {"incidence_basis": "confirmations_per_thousand_insured_days"}
    outcome = only(experience("A", 700_000, 1_000_000, 5, insured_days=10_000), experience("B", 0, 1_000_000, 5, insured_days=40_000), **basis)
    assert (step(outcome, "incidence")["exact"], step(outcome, "incidence")["relative"]) == ("0.5", "2.5")
    with pytest.raises(OwnFault, match="rule_not_built"):
        only(experience("A", 1, 1), incidence_basis="confirmations_per_thousand_workers")


@pytest.mark.parametrize(
    ("change", "code", "says"),
    [
        ({"in_province_since": date(2026, 1, 2)}, "first_months", "12"),
        ({"contributions_fen": 0}, "no_exposure", "arrears"),
        ({"orders": 0}, "no_exposure", "arrears"),
        ({"unsettled": ("570100-2026-000001",)}, "cases_unsettled", "570100-2026-000001"),
        ({"enrolled": False}, "not_enrolled", "桃源"),
    ],
)
def test_what_cannot_be_reckoned_says_why_and_who_must_act(change: dict[str, object], code: str, says: str) -> None:
    outcome = only(replace(experience("A", 700_000, 1_000_000), **change))
    assert outcome.factor is None and outcome.why is not None and outcome.why.code == code
    assert says in outcome.why.zh + outcome.why.who_zh + outcome.why.en
    assert "桃源省社会保险经办机构" in outcome.why.who_zh
    assert outcome.document()["factor"] is None


def test_twelve_months_to_the_day_are_enough() -> None:
    assert only(experience("A", 1, 1_000_000, in_province_since=date(2026, 1, 1))).factor is not None


@pytest.mark.parametrize(
    "rows",
    [
        [("0.1", "", "1")], [("0", "0.5", "1")], [("0", "0.5", "1"), ("0.6", "", "2")], [("0", "0.5", "1"), ("0.4", "", "2")],
        [("0", "0.5", "1.2"), ("0.5", "", "1")], [],
    ],
)  # fmt: skip
def test_a_table_with_a_hole_or_a_falling_factor_is_refused(rows: list[tuple[str, str, str]]) -> None:
    with pytest.raises(CallerFault, match="bands_form"):
        read_bands([dict(zip(("at_least", "below", "factor"), row, strict=True)) for row in rows])


FEN = st.integers(0, 10**9)
EXPERIENCES = st.lists(
    st.builds(
        lambda number, industry, benefits, contributions, confirmed, orders: experience(
            f"P{number:02}", benefits, contributions, confirmed, orders, industry=industry, base_fen=orders
        ),
        st.integers(0, 9), st.sampled_from(["ride_hailing", "intracity_freight"]), FEN, st.integers(1, 10**9), st.integers(0, 500), st.integers(1, 10**8),
    ),
    min_size=1, max_size=8, unique_by=lambda one: (one.platform, one.industry),
)  # fmt: skip


@given(EXPERIENCES, FEN)
def test_more_benefits_never_lower_a_factor(industry: list[Experience], more: int) -> None:
    before = only(industry[0], *industry[1:])
    raised = replace(industry[0], benefits_fen=industry[0].benefits_fen + more)
    after = only(raised, *industry[1:])
    assert before.factor is not None and after.factor is not None and before.factor <= after.factor


@given(EXPERIENCES)
def test_a_factor_lies_inside_the_limits(industry: list[Experience]) -> None:
    for outcome in rate_review.review(industry, terms()):
        assert outcome.factor is not None and Fraction(1, 2) <= outcome.factor <= Fraction(3, 2)


@given(EXPERIENCES, st.randoms())
def test_the_order_of_the_enterprises_does_not_matter(industry: list[Experience], chance: object) -> None:
    shuffled = list(industry)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    asked = [outcome.document() for outcome in rate_review.review(industry, terms())]
    assert asked == [outcome.document() for outcome in rate_review.review(shuffled, terms())]


@given(EXPERIENCES)
def test_the_distance_leads_just_into_the_next_band(industry: list[Experience]) -> None:
    """Exactly the told amount moves it there, and one fen less does not."""
    one = only(industry[0], *industry[1:])
    for side, further in (("up", -1), ("down", 1)):
        other = one.distance[side]
        if other is None or one.experience.benefits_fen + other["benefits_fen"] < 0:
            continue
        there = replace(industry[0], benefits_fen=industry[0].benefits_fen + other["benefits_fen"])
        short = replace(there, benefits_fen=there.benefits_fen + further)
        assert step(only(there, *industry[1:]), "band")["at_least"] == other["at_least"]
        assert step(only(short, *industry[1:]), "band")["at_least"] == step(one, "band")["at_least"]
        assert only(there, *industry[1:]).document()["factor"] == other["rating_factor"]


def test_where_one_fen_leads_past_a_band_the_band_that_is_reached_is_told() -> None:
    up = only(experience("A", 0, 1)).distance["up"]
    assert (up["benefits_fen"], up["at_least"], up["rating_factor"]) == (1, "0.8", "1.2")


def test_marks_travel() -> None:
    figures = {**terms().figures, "rate_bands": figure("rate_bands", "reported")}
    outcome = only(experience("A", 1, 1_000_000), figures=figures)
    assert step(outcome, "band")["mark"] == "reported" and step(outcome, "limits")["mark"] == "official"
    assert bands([("0", None, "1")])[0].holds(Fraction(99))
