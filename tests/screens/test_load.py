"""A slice of `./campaign.sh load`: a small crowd in front of the served home, asking what a browser was seen to ask."""

from __future__ import annotations

from dataclasses import replace

import pytest

from campaigns.crowd import Answered, Figures, crowd, quantile
from campaigns.load import checked, noted, seated
from campaigns.trial import Found
from tests.screens.ground import Screens
from tests.screens.shown import OFFICE, PHONE


def test_a_crowd_is_answered_what_its_screens_ask(screens: Screens) -> None:
    chosen = tuple(one for one in OFFICE if one.name in ("work-confirmation", "case", "fund", "batches"))
    every = noted(screens, chosen, phone=False) + noted(screens, tuple(one for one in PHONE if one.name == "phone-money"), phone=True)
    assert {one.name for one in every} == {"work-confirmation", "case", "fund", "batches", "phone-money"}
    assert any("/money" in path for path in every[-1].calls) and any(path.startswith("/api/work") for path in every[0].calls)
    people = seated(screens.address, every, 6)
    assert len({one.cookie for one in people}) == 6
    figures = crowd(screens.address, people, seconds=2, think=0.2, seed=1)
    checked(figures)
    assert len(figures.answers) > 30 and set(figures.by_screen()) == {one.name for one in every}
    strangers = [replace(one, cookie=one.cookie[:-4] + "0000") for one in people]
    with pytest.raises(Found, match=r"calls were not answered: .*401"):
        checked(crowd(screens.address, strangers, seconds=0.5, think=0.1, seed=1))


def test_the_figures_of_a_crowd() -> None:
    figures = Figures([Answered("slow", "/a", seconds / 10, 200) for seconds in range(1, 21)] + [Answered("quick", "/b", 0.01, 200)])
    assert figures.slowest() == ("slow", 2.0)
    assert (quantile([3, 1, 2], 0.5), figures.all(0.01)) == (2, 0.01)
    with pytest.raises(Found):
        checked(Figures())
