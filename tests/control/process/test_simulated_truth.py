"""A slice of the campaign on a simulated truth; and that the measuring itself notices a rule that misses or cries wolf."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest

from campaigns import risk
from campaigns.trial import Found
from tests.control.process.ground import LIMITS
from zhibao.control import rules
from zhibao.control.process import rules as process_rules
from zhibao.edge.simulation import irregular, misconduct


def test_a_slice_of_the_campaign_finds_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    risk.run(1, 7, cases=1_000)
    printed = capsys.readouterr().out
    assert all(name in printed for name in process_rules.RULES) and "budget 10" in printed


def test_something_of_every_kind_is_planted_and_nothing_without_it() -> None:
    assert set(misconduct.PLANTS) == set(process_rules.RULES)
    assert {rule for rule, _ in misconduct.simulate(5, 200)[1]} == set(process_rules.RULES)
    assert misconduct.simulate(5, 200, plant=False)[1] == frozenset()
    assert misconduct.simulate(5, 200) == misconduct.simulate(5, 200)


@pytest.mark.parametrize(
    ("change", "rule"),
    [({"ring_cases": 20}, "ring"), ({"ring_most": 1}, "ring"), ({"account_days": -1}, "changed_before_payment"), ({"picture_bits": 0}, "picture_alike"),
     ({"trace_hours": 10_000}, None), ({"after_minutes": 1}, "order_after_accident"), ({"apart_minutes": 90}, "two_cities"), ({"night_acts": 99}, "night_acts"),
     ({"reads_least": 99}, "outside_duty"), ({"reviews_least": 500}, "never_returns"), ({"confidence": Fraction(999_999_999_999_999, 10**15)}, "never_fails")],
)  # fmt: skip
def test_a_rule_made_blind_misses_what_was_planted(change: dict[str, Any], rule: str | None) -> None:
    process, planted = misconduct.simulate(7, 800)
    blind = replace(LIMITS, **change)
    measured = {one.rule: one for one in irregular.measure(rules.look_over_process(process, blind).hits, planted, process_rules.RULES)}
    if rule is None:
        assert all(one.found == one.planted for one in measured.values())
    else:
        assert measured[rule].found < measured[rule].planted


@pytest.mark.parametrize("rule", sorted(process_rules.RULES))
def test_a_campaign_says_when_a_rule_is_gone(monkeypatch: pytest.MonkeyPatch, rule: str) -> None:
    monkeypatch.setattr(rules, "PROCESS_RULES", {**process_rules.RULES, rule: lambda process, limits: ()})
    with pytest.raises(Found, match=rule):
        risk.run(1, 7, cases=200)


def test_a_campaign_says_when_the_budget_is_passed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the hour that makes one accident of two, everybody on one vehicle would be a suspect."""
    monkeypatch.setattr("zhibao.control.process.papers._other", lambda one, other: one.person != other.person)
    with pytest.raises(Found, match="budget"):
        risk.run(1, 7, cases=1_000)
