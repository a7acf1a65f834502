"""One application, passed on by itself after each service, only where it was asked for and the city has it; effect and effort from acts."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from sqlalchemy.orm import Session

from tests.cases.ground import File, at
from zhibao import law
from zhibao.cases import one_stop
from zhibao.cases.model import AppraisalState, BenefitState, Track
from zhibao.kit.actors import Actor
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring

BOTH = [one_stop.APPRAISAL, one_stop.BENEFIT]
TO_SERVICE = ("acceptance", "investigation", "confirmation")


def file(session: Session, keyring: Keyring, together: list[str] | None, place: str = "570100") -> File:
    """A case that is confirmed and served; `together` are the stages that the application asked for too."""
    made = File(session, keyring, place=place)
    more: dict[str, Any] = {} if together is None else {"one_stop": together, "items": ["medical_care"]}
    made.take("application", "2025-09-25", papers=["E1", "E2"], **more)
    made.go("2025-09-26", *TO_SERVICE)
    made.take("service", "2025-09-28")
    return made


def served(made: File, day: str = "2025-09-28") -> str | None:
    return one_stop.carry_on(made.session, made.keyring, made.case_no, "service", at=at(day))


def test_one_application_is_passed_on_from_stage_to_stage(session: Session, keyring: Keyring) -> None:
    made = file(session, keyring, BOTH)
    assert one_stop.carry_on(session, keyring, made.case_no, "acceptance", at=at("2025-09-28")) is None
    assert served(made) == one_stop.APPRAISAL and served(made) is None, "again does nothing"
    step = made.state.last(one_stop.APPRAISAL)
    assert step is not None and step.actor == "job:one_stop" and step.on_behalf_of == "worker:p.worker" and step.ground == "taoyuan-2025-1 §74"
    assert step.facts["papers"] == ["E1", "E2"], "one set of papers"
    for verb in ("appraisal_acceptance", "panel", "examination", "appraisal"):
        made.take(verb, "2025-10-20")
    assert served(made, "2025-10-20") is None, "the conclusion has to be served first"
    made.take("appraisal_service", "2025-10-22")
    assert served(made, "2025-10-22") == one_stop.BENEFIT
    last = made.state.last(one_stop.BENEFIT)
    assert last is not None and last.facts["items"] == ["medical_care"] and made.state.at(Track.BENEFIT) is BenefitState.APPLIED


def test_nothing_is_passed_on_that_was_not_asked_for(session: Session, keyring: Keyring) -> None:
    ordinary = file(session, keyring, None)
    assert served(ordinary) is None and ordinary.state.at(Track.APPRAISAL) is AppraisalState.NONE
    with pytest.raises(CallerFault) as told:
        ordinary.take(one_stop.APPRAISAL, "2025-09-29", post="job")
    assert told.value.code == "step_blocked"
    ordinary.take(one_stop.APPRAISAL, "2025-09-29", post="worker")


def test_each_city_has_its_own_stages_and_one_without_passes_nothing_on(session: Session, keyring: Keyring) -> None:
    assert served(file(session, keyring, BOTH, place="570300")) == one_stop.BENEFIT, "林尽 joins the benefits only"
    for place in ("zhejiang", "jiangsu"):
        with pytest.raises(law.MissingNumber, match="one_stop_stages"):
            one_stop.stages(place, date(2026, 11, 27))
    hangzhou = file(session, keyring, BOTH, place="330100")
    assert served(hangzhou) is None and hangzhou.state.at(Track.APPRAISAL) is AppraisalState.NONE


def test_one_person_is_in_charge_and_the_last_one_named_counts(session: Session, keyring: Keyring) -> None:
    made, clerk, boss = file(session, keyring, BOTH), Actor("zhou.yun", "case_clerk"), Actor("fang.cao", "supervisor")
    assert one_stop.in_charge(session, made.case_no) is None
    one_stop.take_charge(session, made.case_no, Actor("li.na", "case_clerk"), actor=boss, at=at("2025-09-29"))
    with pytest.raises(CallerFault, match="reason_needed"):
        one_stop.take_charge(session, made.case_no, clerk, actor=boss, at=at("2025-09-29"))
    with pytest.raises(CallerFault, match="finding_form"):
        one_stop.take_charge(session, made.case_no, clerk, "why_not", actor=boss, at=at("2025-09-29"))
    for _ in range(2):
        one_stop.take_charge(session, made.case_no, clerk, "leave", actor=boss, at=at("2025-09-30"))
    assert one_stop.in_charge(session, made.case_no) == str(clerk)
    told = [(one["officer"], one["reason"], one["since"]) for one in one_stop.charges(session, made.case_no)]
    assert told == [("case_clerk:li.na", "first_named", "2025-09-29"), (str(clerk), "leave", "2025-09-30")], "the same person again changes nothing"
    with pytest.raises(CallerFault, match="officer_needed"):
        one_stop.take_charge(session, made.case_no, Actor("x", "job"), actor=boss, at=at("2025-09-29"))
    with pytest.raises(CallerFault, match="not_one_stop"):
        one_stop.take_charge(session, file(session, keyring, None).case_no, clerk, actor=boss, at=at("2025-09-29"))


def test_the_effect_leads_to_its_cases(session: Session, keyring: Keyring) -> None:
    together, alone = file(session, keyring, [one_stop.BENEFIT]), file(session, keyring, None)
    served(together)
    alone.take(one_stop.BENEFIT, "2025-10-05", post="worker", papers=["E3"])
    for made, paid in ((together, "2025-10-10"), (alone, "2025-10-20")):
        for verb, person in (("assessment", "a"), ("review", "b"), ("award", "c")):
            made.take(verb, "2025-10-06", person=person)
        made.take("payment", paid)
    ways = [way for made in (together, alone) if (way := one_stop.way_of(made.state)) is not None]
    told = one_stop.effect(ways)
    assert told["one_stop"] == {"cases": 1, "median_days": 15, "median_visits": 1, "median_papers": 2, "case_numbers": [together.case_no]}
    assert told["ordinary"] == {"cases": 1, "median_days": 25, "median_visits": 2, "median_papers": 3, "case_numbers": [alone.case_no]}
    assert one_stop.effect([])["one_stop"]["median_days"] is None, "no case, no figure"


def test_time_and_effort_of_each_step_come_from_the_acts(session: Session, keyring: Keyring) -> None:
    made = file(session, keyring, BOTH)
    served(made)
    lines = {line["step"]: line for line in one_stop.effort(one_stop.waits_of(made.state))}
    assert lines["application"]["median_days"] == 3 and lines["application"]["by"] == {"worker": 1}
    assert lines["service"]["by"] == {"staff": 1} and lines["service"]["longest_days"] == 2 and lines["service"]["longest_case"] == made.case_no
    assert lines[one_stop.APPRAISAL]["by"] == {"system": 1}
    totals = [line["total_days"] for line in one_stop.effort(one_stop.waits_of(made.state))]
    assert totals == sorted(totals, reverse=True), "where most days went comes first"
