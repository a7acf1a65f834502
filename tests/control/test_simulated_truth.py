"""A slice of the campaign on a simulated truth; and that the measuring itself notices a rule that misses or cries wolf."""

from __future__ import annotations

from dataclasses import replace

import pytest

from campaigns import control
from campaigns.trial import Found
from tests.control.ground import LIMITS
from zhibao.control import rules
from zhibao.edge.simulation import irregular


def test_a_slice_of_the_campaign_finds_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    control.run(1, 7, payments=3_000)
    printed = capsys.readouterr().out
    assert all(name in printed for name in rules.RULES) and "budget 20" in printed


def test_the_same_seed_gives_the_same_truth() -> None:
    assert irregular.simulate(3, 300) == irregular.simulate(3, 300)
    assert irregular.simulate(3, 300) != irregular.simulate(4, 300)


def test_something_of_every_kind_is_planted() -> None:
    _, planted = irregular.simulate(5, 300)
    assert {rule for rule, _ in planted} == set(rules.RULES)


@pytest.mark.parametrize(
    ("change", "rule"),
    [({"overlap_days": 7}, "stay_twice"), ({"content_lines": 100}, "content_twice"), ({"unusual_power": 60}, "unusual_amount"), ({"splitting_count": 9}, "splitting"),
     ({"same_injury_days": 0}, "benefit_twice")],
)  # fmt: skip
def test_a_rule_made_blind_misses_what_was_planted(change: dict[str, int], rule: str) -> None:
    spending, planted = irregular.simulate(7, 2_000)
    blind = replace(LIMITS, **change)
    spoiled = {"unusual_power": replace(blind, unusual_multiple=LIMITS.unusual_multiple * 20)}.get(next(iter(change)), blind)
    measured = {one.rule: one for one in irregular.measure(rules.look(spending, spoiled).hits, planted, rules.RULES)}
    sharp = {one.rule: one for one in irregular.measure(rules.look(spending, LIMITS).hits, planted, rules.RULES)}
    assert measured[rule].found < sharp[rule].found == sharp[rule].planted


def test_a_campaign_says_when_something_is_missed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rules, "RULES", {**rules.RULES, "same_hands": lambda spending, limits: ()})
    with pytest.raises(Found, match="same_hands"):
        control.run(1, 7, payments=300)


def test_a_campaign_says_when_the_budget_is_passed(monkeypatch: pytest.MonkeyPatch) -> None:
    def wolf(spending: irregular.Spending, limits: object) -> list[irregular.Hit]:
        real = list(sound(spending, limits))  # type: ignore[arg-type]
        return real + [replace(real[0], subject=f"wolf {number}") for number in range(100)]

    sound = rules.RULES["same_hands"]
    monkeypatch.setattr(rules, "RULES", {**rules.RULES, "same_hands": wolf})
    with pytest.raises(Found, match="budget"):
        control.run(1, 7, payments=300)
