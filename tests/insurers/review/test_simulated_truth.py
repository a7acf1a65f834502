"""A slice of the campaign of insurers whose true quality is known; and that the measuring notices a review that is made wrong."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from campaigns import insurers as campaign
from campaigns.trial import Found
from zhibao.edge.simulation.insurers import INDICATORS, alike, hold, simulate
from zhibao.insurers.review import rules
from zhibao.insurers.review.model import Judged, Scheme, Score

N = 36


def test_a_slice_of_the_campaign_finds_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    tally = campaign.run(N, 1)
    assert tally.counts["right"] > 40 and "against the truth" in capsys.readouterr().out


def test_the_same_seed_gives_the_same_quarter_and_everything_is_judged() -> None:
    held = campaign.insurers(4)
    assert simulate(3, held, 50) == simulate(3, held, 50) != simulate(4, held, 50)
    assert {name for one in simulate(3, held, 50) for name in one.met} == set(INDICATORS)


def unadjusted(judged: Sequence[Judged]) -> list[Judged]:
    return [replace(one, likeness="all") for one in judged]


def spoiled(monkeypatch: pytest.MonkeyPatch, change: Callable[[Sequence[Judged], Scheme], list[Score]]) -> None:
    monkeypatch.setattr(campaign.rules, "scores", change)


def test_a_review_that_forgets_the_mix_of_tasks_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    right = rules.scores
    spoiled(monkeypatch, lambda judged, scheme: right(unadjusted(judged), scheme))
    with pytest.raises(Found, match=r"against the truth|equal pairs were told apart"):
        campaign.run(N, 1)


def test_a_review_that_is_too_sure_of_itself_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    right = rules.scores
    spoiled(monkeypatch, lambda judged, scheme: right(judged, replace(scheme, interval=Fraction(0))))
    with pytest.raises(Found, match="equal pairs were told apart"):
        campaign.run(N, 1)


def test_a_review_that_turns_good_into_bad_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    right = rules.scores
    spoiled(monkeypatch, lambda judged, scheme: right([replace(one, met={name: 1 - met for name, met in one.met.items()}) for one in judged], scheme))
    with pytest.raises(Found, match="against the truth"):
        campaign.run(N, 1)


def test_a_review_that_tells_nobody_apart_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    right = rules.scores
    spoiled(monkeypatch, lambda judged, scheme: right(judged, replace(scheme, interval=Fraction(50))))
    with pytest.raises(Found, match="nobody was told apart"):
        campaign.run(N, 1)


def test_three_insurers_are_ranked_as_their_true_quality_though_the_best_has_the_hardest_tasks() -> None:
    scheme = rules.scheme("570100", date(2025, 9, 30))
    held = [alike("best", 15, "hard"), alike("middle", -3), alike("worst", -21, "easy")]
    found = rules.scores(simulate(1, held, 200), scheme)
    assert [(one.insurer, one.rank) for one in found] == [("best", 1), ("middle", 2), ("worst", 3)]
    verdict = hold(found, held, scheme.weights)
    assert (verdict.pairs, verdict.right, verdict.wrong, verdict.invented) == (3, 3, 0, 0)
