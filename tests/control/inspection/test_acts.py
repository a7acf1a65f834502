"""Plans, inspections and incidents on both databases: two persons where two are asked for, and time limits that may be missing."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from sqlalchemy.orm import Session

from tests.control.planted import CONTROL, NOW, SECOND
from zhibao.control.inspection import acts
from zhibao.control.inspection.model import Inspection, PlanItem
from zhibao.kit.actors import Actor
from zhibao.kit.acts import verify_chain
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring

SUPERVISOR = Actor("xu.xing", "supervisor")


def planned(session: Session, *, approved: bool = True) -> str:
    plan = str(acts.make_plan(session, "570000", 2026, [PlanItem("grant", 1, "inspection"), PlanItem("payment", 2, "sample", "0.05")], actor=CONTROL, at=NOW)["plan"])
    if approved:
        acts.approve_plan(session, plan, actor=SUPERVISOR, at=NOW)
    return plan


def opened(session: Session, keyring: Keyring) -> Inspection:
    return acts.inspect(session, keyring, "570000", step="grant", words="夜间办理较多", plan_no=planned(session), item=1, actor=CONTROL, at=NOW)


def test_a_plan_is_approved_by_somebody_else(session: Session, keyring: Keyring) -> None:
    plan = planned(session, approved=False)
    with pytest.raises(CallerFault, match="plan_not_approved"):
        acts.inspect(session, keyring, "570000", step="grant", words="x", plan_no=plan, item=1, actor=CONTROL, at=NOW)
    for actor, code in ((CONTROL, "post_needed"), (Actor("kong.jing", "supervisor"), "second_person_needed"), (Actor("x", "job"), "person_needed")):
        with pytest.raises(CallerFault, match=code):
            acts.approve_plan(session, plan, actor=actor, at=NOW)
    assert acts.approve_plan(session, plan, actor=SUPERVISOR, at=NOW)["approved_by"] == "supervisor:xu.xing"
    with pytest.raises(CallerFault, match="approved_already"):
        acts.approve_plan(session, plan, actor=SUPERVISOR, at=NOW)
    assert acts.plans(session, "570100") == [] and len(acts.plans(session, "570000")) == 1


@pytest.mark.parametrize(
    ("items", "code"),
    [([], "plan_empty"), ([PlanItem("grant", 5, "inspection")], "plan_form"), ([PlanItem("grant", 1, "sample")], "plan_form"), ([PlanItem("moon", 1, "flags")], "finding_form")],
)  # fmt: skip
def test_a_plan_says_something(session: Session, items: list[PlanItem], code: str) -> None:
    with pytest.raises(CallerFault, match=code):
        acts.make_plan(session, "570000", 2026, items, actor=CONTROL, at=NOW)


def test_an_inspection_goes_from_finding_to_close_by_two_persons(session: Session, keyring: Keyring) -> None:
    number = opened(session, keyring).number

    def step(verb: str, actor: Actor = CONTROL, **more: object) -> Inspection:
        return acts.take_step(session, keyring, number, verb, "说明", actor=actor, at=NOW, **more)  # type: ignore[arg-type]

    due = (NOW + timedelta(days=10)).date()
    with pytest.raises(CallerFault, match="no_finding"):
        step("measure", of=1, due_on=due)
    step("finding")
    with pytest.raises(CallerFault, match="due_past"):
        step("measure", of=1, due_on=date(2026, 1, 1))
    with pytest.raises(CallerFault, match="step_form"):
        step("measure", of=1)
    told = step("measure", of=1, due_on=due).document(due + timedelta(days=1))
    assert (told["status"], told["waiting"], told["late"]) == ("measures", 1, [2])
    with pytest.raises(CallerFault, match="second_person_needed"):
        step("followed", of=2, done=True)
    assert step("followed", SECOND, of=2, done=False).document(due)["waiting"] == 1
    with pytest.raises(CallerFault, match="measures_wait"):
        step("closed", SECOND)
    step("followed", SECOND, of=2, done=True)
    with pytest.raises(CallerFault, match="second_person_needed"):
        step("closed")
    closed = step("closed", SECOND)
    assert closed.closed and closed.words == "夜间办理较多" and acts.inspection(session, number).words is None
    with pytest.raises(CallerFault, match="inspection_closed"):
        step("finding")
    assert acts.plans(session)[0]["items"][0]["closed"] == 1 and verify_chain(session, f"control:{number}") == []


@pytest.mark.parametrize(("grave", "hours"), [(True, 2), (False, 24)])
def test_an_incident_is_reported_in_time(session: Session, keyring: Keyring, grave: bool, hours: int) -> None:
    one = acts.register_incident(session, keyring, "570000", "data_leak", "名单外发", grave=grave, found_at=NOW, actor=CONTROL, at=NOW)
    assert one.report_by == NOW + timedelta(hours=hours) and one.cites == "taoyuan-2025-1 §68(3)"
    assert not one.document(NOW + timedelta(hours=hours))["late"] and one.document(NOW + timedelta(hours=hours, minutes=1))["late"]
    with pytest.raises(CallerFault, match="not_reported"):
        acts.incident_step(session, keyring, one.number, "closed", "x", actor=CONTROL, at=NOW)
    acts.incident_step(session, keyring, one.number, "reported", "已上报", actor=CONTROL, at=NOW)
    with pytest.raises(CallerFault, match="reported_already"):
        acts.incident_step(session, keyring, one.number, "reported", "x", actor=CONTROL, at=NOW)
    closed = acts.incident_step(session, keyring, one.number, "closed", "已处置", actor=CONTROL, at=NOW)
    assert closed.status == "closed" and not closed.document(NOW + timedelta(days=9))["late"]


def test_where_no_time_limit_is_established_an_incident_is_registered_and_says_so(session: Session, keyring: Keyring) -> None:
    one = acts.register_incident(session, keyring, "330000", "other", "x", grave=False, found_at=NOW, actor=CONTROL, at=NOW)
    told = one.document(NOW)
    assert told["report_by"] is None and "control_incident_report_hours" in told["missing_en"] and "确定" in told["missing_zh"]
    with pytest.raises(CallerFault, match="found_later"):
        acts.register_incident(session, keyring, "330000", "other", "x", grave=False, found_at=NOW + timedelta(hours=1), actor=CONTROL, at=NOW)
