"""Nothing is forgotten of somebody to whom a benefit still runs; the posts are two, and a rule on keeping is named."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from sqlalchemy.orm import Session

from tests.benefits.awarding import CASE, WORKER, at, effective, line, monthly
from tests.kit.forgetting import ARCHIVIST, SUPERVISOR
from zhibao.journeys import person_to_forgotten
from zhibao.kit import vault
from zhibao.kit.actors import Actor
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring

GROUND = "taoyuan-2025-1 §66"


def propose(session: Session, month: int, **changed: Any) -> vault.Proposal:
    said: dict[str, Any] = {"reason": "保存期满", "kept_until": date(2025, 9, 30), "actor": ARCHIVIST, "ground": GROUND, "at": at(month, 8)}
    return person_to_forgotten.propose(session, WORKER, **(said | changed))


def test_a_benefit_that_runs_on_keeps_everything_until_it_has_ended(session: Session, keyring: Keyring) -> None:
    vault.seal_for(session, keyring, WORKER, b"told")
    allowance = monthly("disability_allowance", 1_000, date(2025, 9, 1), until=date(2025, 11, 30), end_ground="taoyuan-2025-1 §49(1)")
    effective(session, keyring, [line("medical_care", 5), allowance])
    with pytest.raises(CallerFault, match="still_needed") as refused:
        propose(session, 11)
    assert (refused.value.place, "runs on" in refused.value.en) == (CASE, True)
    made = propose(session, 12)
    assert vault.proposal(session, WORKER) == made
    # Something that begins between the two is seen by the second person.
    more = monthly("attendance_allowance", 7, date(2026, 1, 1))
    effective(session, keyring, [more], on=at(12, 9))
    with pytest.raises(CallerFault, match="still_needed"):
        person_to_forgotten.destroy(session, WORKER, actor=SUPERVISOR, at=at(12, 10))
    assert vault.state(session, WORKER)["state"] == "proposed"


def test_each_post_has_its_part_and_the_rule_is_one_of_the_law(session: Session, keyring: Keyring) -> None:
    vault.seal_for(session, keyring, WORKER, b"told")
    for changed, code in (
        ({"actor": SUPERVISOR}, "post_needed"), ({"actor": Actor("retention", "job")}, "person_needed"), ({"ground": "nowhere §1"}, "unknown_instrument"),
    ):  # fmt: skip
        with pytest.raises(CallerFault, match=code):
            propose(session, 10, **changed)
    propose(session, 10)
    with pytest.raises(CallerFault, match="post_needed"):
        person_to_forgotten.destroy(session, WORKER, actor=Actor("han.lu", "archivist"), at=at(10, 9))
    assert person_to_forgotten.destroy(session, WORKER, actor=SUPERVISOR, at=at(10, 9)).ground == GROUND
    assert vault.state(session, WORKER)["state"] == "destroyed"
