"""The parts of the fan against what is known of them, and the fan against simulated truth; each planted defect is found."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from campaigns import forecast as campaign
from campaigns.trial import Found
from zhibao.fund.forecast import delays, expected, fan, frequency, growth, severity
from zhibao.fund.forecast.adequacy import Base, adequacy, yuan_text
from zhibao.fund.forecast.experience import Figure, Group, Row, Running, months_from
from zhibao.fund.forecast.reserving import completed
from zhibao.fund.forecast.triangles import triangle
from zhibao.kit.clock import Month

UNTIL = months_from(campaign.FIRST, campaign.PAST)[-1]


@pytest.fixture(scope="module")
def known() -> Any:
    return campaign.world(3).known(UNTIL)


@pytest.fixture(scope="module")
def fitted(known: Any) -> fan.Fitted:
    found = fan.fit(known)
    assert isinstance(found, fan.Fitted)
    return found


def test_the_shares_of_delays_are_the_chain_ladder(known: Any, fitted: fan.Fitted) -> None:
    held = triangle(known.rows, Figure.CONFIRMED, known.first, known.until)
    factors = completed([[float(cell) for cell in line] for line in held.cumulative()]).factors
    by_then = np.cumsum(fitted.confirmed.shares())
    assert by_then[:-1] == pytest.approx(1 / np.cumprod(factors[::-1])[::-1], rel=1e-6)


def test_drawn_shares_add_up_and_lie_around_the_best_ones(fitted: fan.Fitted) -> None:
    drawn = fitted.confirmed.draw(np.random.default_rng(1), 2_000)
    assert drawn.sum(axis=1) == pytest.approx(np.ones(2_000))
    assert drawn.mean(axis=0) == pytest.approx(fitted.confirmed.shares(), abs=0.003)


def test_events_of_one_case_count_together() -> None:
    rows = [Row(Figure.AWARDED, "ride_hailing", Month(2026, 1), Month(2026, 2), 1, case_no, "1") for case_no in ("A", "A", "A", "B")]
    assert delays.fit(rows, Month(2026, 1), Month(2026, 3)).clustered == (9 + 1) / 4


def test_the_model_of_frequency_finds_the_rates_and_the_season(known: Any, fitted: fan.Fitted) -> None:
    for at, name in enumerate(campaign.INDUSTRIES):
        assert abs(np.log(fitted.often.per_order[at] / campaign.RATE[name])) < 4 * fitted.often.errors[at] + 0.08
    assert fitted.often.season == pytest.approx([0, 0.2], abs=0.1)


def test_uneven_months_are_noticed_and_even_ones_are_not() -> None:
    chance = np.random.default_rng(5)
    mean = np.full(400, 30.0)
    assert frequency.overdispersion(chance.poisson(mean).astype("f8"), mean)[0] < 0.01
    assert frequency.overdispersion(mean, mean) == (0.0, 1.0)
    excess, doubt = frequency.overdispersion(chance.poisson(mean * chance.gamma(10, 0.1, 400)).astype("f8"), mean)
    assert 0.05 < excess < 0.2 and doubt < 0.001


def test_an_industry_without_injuries_has_a_rate_that_is_not_nothing() -> None:
    months = months_from(Month(2024, 1), 30)
    counts = np.vstack([np.random.default_rng(2).poisson(20, 30), np.zeros(30)]).astype("f8")
    made = frequency.fit(("a", "b"), months, np.full((2, 30), 1e6), np.ones((2, 30)), counts)
    assert made.per_order[1] == pytest.approx(0.5 / 30e6) and made.per_order[0] == pytest.approx(20 / 1e6, rel=0.1)
    assert made.document()["industries"][1]["confirmed"] == 0


def test_few_amounts_take_those_of_all_and_none_give_no_estimate() -> None:
    assert severity.fit([], []) is None
    made = severity.fit([100, 300], [100, 300, 200, 400])
    assert made is not None and (made.mean, made.pooled, made.amounts) == (250.0, True, 4)
    own = severity.fit([100] * 10, [100] * 10 + [900])
    assert own is not None and (own.mean, own.pooled) == (100.0, False)
    wide = severity.fit([100], [100, 900])
    assert wide is not None and wide.shape == 1.0


def test_orders_need_six_months_in_a_row() -> None:
    months = months_from(Month(2026, 1), 8)
    assert growth.fit([10] * 5, months[:5]) is None and growth.fit([10, 10, 0, 10, 10, 10, 10, 10], months) is None
    made = growth.fit([100, 110, 121, 133, 146, 161, 177, 195], months)
    assert made is not None and not made.seasonal and np.exp(made.coefficients[0]) == pytest.approx(1.1, abs=0.002)


def test_a_payment_ends_when_its_award_says(known: Any, fitted: fan.Fitted) -> None:
    ahead = UNTIL.next()
    ends = Running("ride_hailing", "X", "survivor_pension:D1", UNTIL, ahead, months_from(ahead, 3)[-1], 1_000_000)
    with_it = fan.draw(replace(known, running=[*known.running, ends]), fitted, months=6, seed=4, times=50)
    without = fan.draw(known, fitted, months=6, seed=4, times=50)
    more = with_it.spending["ride_hailing"] - without.spending["ride_hailing"]
    assert np.round(more[0]).tolist() == [1_000_000.0] * 3 + [0.0] * 3
    assert np.round(without.balance[:, -1] - with_it.balance[:, -1]).tolist() == [3_000_000.0] * 50


def test_parts_add_up_and_a_seed_gives_the_same_fan(known: Any, fitted: fan.Fitted) -> None:
    drawn = fan.draw(known, fitted, months=4, seed=4, times=200)
    assert sum(drawn.spending_of.values()) == pytest.approx(sum(drawn.spending.values()))
    assert drawn.document() == fan.draw(known, fitted, months=4, seed=4, times=200).document()
    assert drawn.document() != fan.draw(known, fitted, months=4, seed=5, times=200).document()


def test_a_priori_is_near_what_came(known: Any, fitted: fan.Fitted) -> None:
    held = triangle(known.rows, Figure.CONFIRMED, known.first, known.until, step=3)
    prior = expected.of_origins(held, known, fitted)
    came = completed([[float(cell) for cell in line] for line in held.cumulative()])
    assert sum(prior) == pytest.approx(came.known + came.chain_ladder, rel=0.03)
    money = triangle([row for row in known.rows if row.group is not Group.MONTHLY], Figure.AWARDED, known.first, known.until, step=3)
    came = completed([[float(cell) for cell in line] for line in money.cumulative()])
    assert sum(expected.of_origins(money, known, fitted)) == pytest.approx(came.known + came.chain_ladder, rel=0.05)


def test_a_base_is_moved_as_spending_stands_to_income(known: Any, fitted: fan.Fitted) -> None:
    drawn = fan.draw(known, fitted, months=12, seed=4, times=400)
    made = adequacy(drawn, "instant_delivery", campaign.CHARGED["instant_delivery"], (Base("low", 7), Base("high", 25)))
    low, high = made.document()["bases"]
    assert low["needed_yuan"] == made.document()["needed_yuan"]
    assert float(high["needed_yuan"]["q50"]) == pytest.approx(float(low["needed_yuan"]["q50"]) * 25 / 7, abs=1e-5)
    spent = drawn.spending["instant_delivery"].sum(axis=1) / drawn.orders["instant_delivery"].sum(axis=1)
    assert float(made.needed[2]) == pytest.approx(float(np.median(spent)))
    assert yuan_text(made.needed[2]) == f"{float(np.median(spent)) / 100:.6f}"
    for fen, finding in ((1, "short"), (10_000, "enough"), (round(float(np.median(spent))), "open")):
        assert replace(made, charged=made.charged * 0 + fen).finding == finding


def test_bounds_and_intervals_of_a_rate() -> None:
    assert campaign.bounds(0.9, 10) == (6, 10) and campaign.bounds(0.5, 10) == (1, 9)
    assert campaign.bounds(0.9, 100) == (82, 97)
    low, high = campaign.interval(90, 100)
    assert (round(low, 3), round(high, 3)) == (0.826, 0.945)


@pytest.mark.slow
def test_a_slice_of_the_campaign_covers_what_came_at_its_stated_rates() -> None:
    assert campaign.run(10, 1).done == 10


def no_chance(monkeypatch: pytest.MonkeyPatch) -> None:
    """Spending comes as it is expected."""
    held = fan._group

    def even(chance: Any, *rest: Any) -> Any:
        spent = held(chance, *rest)
        return np.tile(spent.mean(axis=0), (len(spent), 1))

    monkeypatch.setattr(fan, "_group", even)


def late_ones_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is known now is taken for all."""
    monkeypatch.setattr(delays.Delays, "draw", lambda self, chance, times: np.tile(np.eye(1, len(self.at)), (times, 1)))


def growth_is_sure(monkeypatch: pytest.MonkeyPatch) -> None:
    """Orders go on at their drift."""
    monkeypatch.setattr(
        growth.Growth, "draw",
        lambda self, chance, months, before, times: np.tile(np.exp(self.last + self.coefficients[0] * np.arange(1, len(months) + 1)), (times, 1)),
    )  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("plant", [no_chance, late_ones_forgotten, growth_is_sure])
def test_the_slice_finds_a_planted_defect(monkeypatch: pytest.MonkeyPatch, plant: Any) -> None:
    plant(monkeypatch)
    with pytest.raises(Found, match="is stated"):
        campaign.run(5, 1)
