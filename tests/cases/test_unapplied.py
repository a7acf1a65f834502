"""Benefits without application: only where the place lists them, once, by the ordinary step; told and declined; never decided by the machine."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy.orm import Session

from tests.cases.ground import INJURY, File, at
from zhibao.cases import one_stop, tasks, unapplied
from zhibao.cases.model import BenefitState, Track
from zhibao.kit.actors import Actor
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring

LISTED = ("disability_lump_sum", "disability_allowance", "attendance_allowance")
HER = Actor("w1", "worker")


def appraised(session: Session, keyring: Keyring, place: str = "570100", year: int = 2026, **more: Any) -> File:
    """A case whose appraisal was served."""
    made = File(session, keyring, injury=INJURY.replace(year=year), reported=f"{year}-09-22", place=place)
    made.take("application", f"{year}-09-25", **more)
    made.go(f"{year}-09-26", "acceptance", "investigation", "confirmation")
    made.take("service", f"{year}-09-28")
    if not more:
        made.take(one_stop.APPRAISAL, f"{year}-09-29", post="worker")
    else:
        one_stop.carry_on(session, keyring, made.case_no, "service", at=at(f"{year}-09-29"))
    for verb in ("appraisal_acceptance", "panel", "examination", "appraisal", "appraisal_service"):
        made.take(verb, f"{year}-10-20")
    return made


def put(made: File, day: str = "2026-10-20") -> tuple[str, ...]:
    return unapplied.put_forward(made.session, made.keyring, made.case_no, at=at(day))


def test_they_are_put_forward_once_and_go_the_ordinary_way(session: Session, keyring: Keyring) -> None:
    made = appraised(session, keyring)
    assert put(made) == LISTED and put(made) == (), "again does nothing"
    step = made.state.last(one_stop.BENEFIT)
    assert step is not None and (step.actor, step.ground) == ("job:unapplied", "taoyuan-2025-1 §74(2)")
    assert made.state.at(Track.BENEFIT) is BenefitState.APPLIED
    with pytest.raises(CallerFault, match="role_not_permitted"):
        made.take("assessment", "2026-10-21", post="job")
    for verb, person in (("assessment", "a"), ("review", "b")):
        made.take(verb, "2026-10-21", person=person)
    with pytest.raises(CallerFault, match="step_blocked"):
        made.take("award", "2026-10-21", person="a")


def test_elsewhere_and_before_the_trial_nothing_is_put_forward(session: Session, keyring: Keyring) -> None:
    assert put(appraised(session, keyring, place="570300")) == ()
    early = appraised(session, keyring, year=2025)
    assert put(early, "2025-10-20") == ()
    assert unapplied.told(session, early.state, at("2025-10-20").date())["mark"] == "missing"
    hangzhou = appraised(session, keyring, place="330100")
    assert put(hangzhou) == () and "No such rule" in unapplied.told(session, hangzhou.state, at("2026-10-20").date())["missing_en"]


def test_what_was_asked_for_is_not_put_forward_again(session: Session, keyring: Keyring) -> None:
    together = appraised(session, keyring, one_stop=[one_stop.APPRAISAL, one_stop.BENEFIT], items=["medical_care"])
    assert put(together) == (), "the one application asks for the benefits itself"
    applied = appraised(session, keyring)
    applied.take(one_stop.BENEFIT, "2026-10-21", post="worker")
    assert put(applied, "2026-10-22") == ()


def test_the_machine_puts_forward_nothing_else(session: Session, keyring: Keyring) -> None:
    made = appraised(session, keyring)
    for items in (["medical_care"], [LISTED[0], "funeral_benefit"]):
        with pytest.raises(CallerFault, match="step_blocked"):
            made.take(one_stop.BENEFIT, "2026-10-21", post="job", person="unapplied", items=items)
    with pytest.raises(CallerFault, match="step_blocked"):
        made.take(one_stop.BENEFIT, "2026-10-21", post="job", person="another", items=list(LISTED))


def test_she_may_decline_before_and_after_and_a_person_deals_with_it(session: Session, keyring: Keyring) -> None:
    before = appraised(session, keyring)
    unapplied.decline(session, before.case_no, [LISTED[1]], actor=HER, at=at("2026-10-20"))
    assert put(before) == (LISTED[0], LISTED[2])
    after = appraised(session, keyring)
    put(after)
    unapplied.decline(session, after.case_no, LISTED, actor=HER, at=at("2026-10-21"))
    (task,) = tasks.open_tasks(session, f"case:{after.case_no}")
    assert (task.code, task.post, after.state.at(Track.BENEFIT)) == ("benefit_declined", "benefit_assessor", BenefitState.APPLIED), "nothing stops by itself"
    with pytest.raises(CallerFault, match="not_put_forward"):
        unapplied.decline(session, after.case_no, ["medical_care"], actor=HER, at=at("2026-10-21"))
    with pytest.raises(CallerFault, match="person_needed"):
        unapplied.decline(session, after.case_no, LISTED, actor=Actor("x", "platform"), at=at("2026-10-21"))
    after.take("assessment", "2026-10-22", person="a")
    with pytest.raises(CallerFault, match="already_decided"):
        unapplied.decline(session, after.case_no, LISTED, actor=HER, at=at("2026-10-22"))
