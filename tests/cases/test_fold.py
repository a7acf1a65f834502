"""A case is what its acts say: folding is replaying, and nothing else is stored."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy.orm import Session

from tests.cases import one_database
from tests.cases.ground import File
from zhibao.cases.fold import fold, read
from zhibao.cases.model import BenefitState, ConfirmationState, Track
from zhibao.kit import acts as kit_acts
from zhibao.kit.errors import OwnFault
from zhibao.kit.secrets import Keyring

engine, session = one_database.engine, one_database.session


def whole(session: Session, keyring: Keyring) -> File:
    file = File(session, keyring).go("2025-09-24", "application", "acceptance", "investigation")
    file.go("2025-10-09", "confirmation", "service")
    return file.go("2025-10-13", "benefit_application", "assessment", "review", "award", "payment")


def test_folding_again_gives_the_same(session: Session, keyring: Keyring) -> None:
    case = whole(session, keyring).state
    assert fold(case.case_no, case.taken) == case
    assert case.at(Track.CONFIRMATION) is ConfirmationState.CONFIRMED_SERVED
    assert case.at(Track.BENEFIT) is BenefitState.PAID


def test_every_beginning_of_a_history_folds(session: Session, keyring: Keyring) -> None:
    case = whole(session, keyring).state
    for number in range(1, len(case.taken) + 1):
        assert len(fold(case.case_no, case.taken[:number]).steps) == number


@pytest.mark.parametrize("place", [2, 3, 4, 5, 6, 8, 9, 10])
def test_a_history_with_a_gap_is_noticed(session: Session, keyring: Keyring, place: int) -> None:
    case = whole(session, keyring).state
    with pytest.raises(OwnFault, match="illegal_history"):
        fold(case.case_no, [step for step in case.taken if step.place != place])


def test_a_history_that_does_not_begin_with_an_opening_is_noticed(session: Session, keyring: Keyring) -> None:
    case = whole(session, keyring).state
    for taken in ((), case.taken[1:]):
        with pytest.raises(OwnFault, match="illegal_history"):
            fold(case.case_no, taken)


def test_acts_of_others_in_the_chain_are_left_out(session: Session, keyring: Keyring) -> None:
    file = whole(session, keyring)
    before = file.state
    kit_acts.record(
        session, verb="evidence_added", subject=f"case:{file.case_no}", actor="case_clerk:a", ground="work-injury-regulation §18", content={"document": "E1"}
    )
    after = file.state
    assert after == before
    added = kit_acts.last(session, f"case:{file.case_no}")
    assert added is not None and read(added) is None
    file.take("award_service", "2025-10-20")
    assert kit_acts.verify_chain(session, f"case:{file.case_no}") == []


def test_a_corrected_step_leaves_its_facts_behind(session: Session, keyring: Keyring) -> None:
    file = File(session, keyring).go("2025-09-24", "application", "acceptance")
    before = file.state
    step = file.take("clear_case", "2025-09-25")
    assert file.state.facts["clear"] is True
    file.take("correction", "2025-09-26", act=step.place_in_chain, post="case_clerk")
    after = file.state
    assert (after.states, after.steps[:-1]) == (before.states, before.steps)
    assert "clear" not in after.facts


def test_the_version_of_the_law_follows_the_day_of_the_accident(session: Session, keyring: Keyring) -> None:
    case = whole(session, keyring).state
    assert case.version_of_law == "measures-2025"
    assert replace(case, injury_at=case.injury_at.replace(month=6)).version_of_law == "measures-2021"
