"""Who acts: one natural person has one spelling, however her reference is written."""

from __future__ import annotations

import pytest

from zhibao.kit.actors import Actor
from zhibao.kit.errors import CallerFault


@pytest.mark.parametrize("written", ["qian.mo", "Qian.mo", "QIAN.MO", "ｑian.mo", "Ｑian．mo"])
def test_one_person_has_one_spelling(written: str) -> None:
    assert Actor(written, "payment_maker") == Actor("qian.mo", "payment_maker")
    parsed = Actor.parse(f"payment_checker:{written}")
    assert (parsed.person, str(parsed)) == ("qian.mo", "payment_checker:qian.mo")


def test_other_persons_stay_others() -> None:
    assert Actor("qian.mo", "x") != Actor("qian.mu", "x")
    assert Actor("钱墨", "x") != Actor("钱默", "x")
    assert Actor("STRASSE", "x") == Actor("straße", "x")


@pytest.mark.parametrize("text", ["qian.mo", "payment maker:qian.mo", "payment_maker:", "payment_maker:qian mo"])
def test_what_is_no_actor_is_refused(text: str) -> None:
    with pytest.raises(CallerFault, match="actor_form"):
        Actor.parse(text)
