"""Plans, inspections and incidents as acts: recorded, approved, followed up by persons. No act here touches money."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from zhibao import law
from zhibao.control.acts import opened_of_home, sealed_reason
from zhibao.control.inspection import rules
from zhibao.control.inspection.model import Incident, Inspection, PlanItem, Step
from zhibao.control.inspection.tables import (
    IncidentRow,
    IncidentStepRow,
    InspectionRow,
    InspectionStepRow,
    PlanApprovalRow,
    PlanRow,
)
from zhibao.control.rules import prefix
from zhibao.control.tables import SampleRow
from zhibao.kit import acts
from zhibao.kit.actors import Actor
from zhibao.kit.answers import must_be_one_of, must_say
from zhibao.kit.clock import ZONE, millis
from zhibao.kit.digest import text_digest
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring
from zhibao.kit.turn import turn

PLANS, INCIDENTS = "control-parameters §24", "control-parameters §25"


def make_plan(session: Session, place: str, year: int, items: Sequence[PlanItem], *, actor: Actor, at: datetime) -> dict[str, Any]:
    """A control officer makes the audit plan of a place for a year. Raises CallerFault `post_needed` and those of `rules.check_items`."""
    rules.check_post(actor, rules.INSPECTS)
    rules.check_items(items)
    turn(session, f"control_plan:{place}")
    number = 1 + int(session.scalar(select(func.count()).where(PlanRow.place == place, PlanRow.year == year)) or 0)
    plan_no = f"J{place}-{year}-{number:02d}"
    held = [one.document() for one in items]
    act = acts.record(
        session, verb="plan_made", subject=f"control:{plan_no}", actor=str(actor), ground=PLANS, at=at,
        content={"plan": plan_no, "place": place, "year": year, "items": held},
    )  # fmt: skip
    session.add(PlanRow(plan_no=plan_no, place=place, year=year, number=number, items=held, person=actor.person, actor=str(actor), at=act.at, act_id=act.id))
    session.flush()
    return plan(session, plan_no)


def approve_plan(session: Session, plan_no: str, *, actor: Actor, at: datetime) -> dict[str, Any]:
    """A supervisor who did not make it approves a plan. Raises CallerFault `unknown_plan`, `post_needed`, `second_person_needed`, `approved_already`."""
    turn(session, f"control_plan:{plan_no}")
    held = _plan(session, plan_no)
    rules.check_post(actor, rules.APPROVES)
    rules.check_other(actor, held.person)
    if session.get(PlanApprovalRow, plan_no) is not None:
        raise CallerFault("approved_already", f"计划 {plan_no} 已经批准。", f"The plan {plan_no} was approved already.")
    act = acts.record(
        session, verb="plan_approved", subject=f"control:{plan_no}", actor=str(actor), ground=PLANS, at=at, content={"plan": plan_no}
    )
    session.add(PlanApprovalRow(plan_no=plan_no, prepared_by=held.person, person=actor.person, actor=str(actor), at=act.at, act_id=act.id))
    session.flush()
    return plan(session, plan_no)


def plan(session: Session, plan_no: str) -> dict[str, Any]:
    """A plan with what became of its items: how many inspections were opened on each, and how many are closed."""
    held, approved = _plan(session, plan_no), session.get(PlanApprovalRow, plan_no)
    mine = session.scalars(select(InspectionRow).where(InspectionRow.plan_no == plan_no)).all()
    closed = set(session.scalars(
        select(InspectionStepRow.inspection_no).join(InspectionRow, InspectionRow.inspection_no == InspectionStepRow.inspection_no)
        .where(InspectionStepRow.verb == "closed", InspectionRow.plan_no == plan_no)
    ))  # fmt: skip
    return {
        "plan": plan_no, "place": held.place, "year": held.year, "actor": held.actor, "at": held.at.isoformat(),
        "approved_by": approved and approved.actor, "approved_at": approved and approved.at.isoformat(),
        "items": [
            one | {
                "number": number, "inspections": sum(row.item == number for row in mine),
                "closed": sum(row.item == number and row.inspection_no in closed for row in mine),
            }
            for number, one in enumerate(held.items, start=1)
        ],
    }  # fmt: skip


def plans(session: Session, area: str | None = None) -> list[dict[str, Any]]:
    """The plans of an area, the newest first."""
    query = select(PlanRow.plan_no).order_by(PlanRow.year.desc(), PlanRow.at.desc())
    if area is not None:
        query = query.where(PlanRow.place.startswith(prefix(area)))
    return [plan(session, number) for number in session.scalars(query).all()]


def inspect(
    session: Session, keyring: Keyring, place: str, *, step: str, words: str, plan_no: str | None = None, item: int | None = None,
    sample_no: str | None = None, actor: Actor, at: datetime,
) -> Inspection:  # fmt: skip
    """A control officer opens an inspection, on an item of an approved plan or for a reason of its own.

    Raises CallerFault `post_needed`, `reason_missing`, `unknown_plan`, `plan_not_approved`, `unknown_item`, `other_step`, `unknown_sample`.
    """
    rules.check_post(actor, rules.INSPECTS)
    must_be_one_of(step, rules.STEPS)
    must_say(words)
    _check_item(session, plan_no, item, step)
    if sample_no is not None and session.get(SampleRow, sample_no) is None:
        raise CallerFault("unknown_sample", f"没有编号为“{sample_no}”的样本。", f"There is no sample {sample_no!r}.", place=sample_no)
    turn(session, f"control_inspection:{place}")
    number = 1 + int(session.scalar(select(func.count()).where(InspectionRow.place == place)) or 0)
    inspection_no, sealed = f"C{place}-{number:06d}", sealed_reason(session, keyring, None, words, at)
    act = acts.record(
        session, verb="inspection_opened", subject=f"control:{inspection_no}", actor=str(actor), ground=PLANS, at=at,
        content={"inspection": inspection_no, "step": step, "plan": plan_no, "item": item, "sample": sample_no, "words_digest": text_digest(sealed, "sm3")},
    )  # fmt: skip
    session.add(InspectionRow(
        inspection_no=inspection_no, place=place, number=number, plan_no=plan_no, item=item, step=step, sample_no=sample_no, sealed=sealed,
        person=actor.person, actor=str(actor), at=act.at, act_id=act.id,
    ))  # fmt: skip
    session.flush()
    return inspection(session, inspection_no, keyring)


def take_step(
    session: Session, keyring: Keyring, inspection_no: str, verb: str, words: str, *, of: int | None = None, due_on: date | None = None,
    done: bool | None = None, actor: Actor, at: datetime,
) -> Inspection:  # fmt: skip
    """Enter a finding, a measure on one (`of`, `due_on`), that a measure was seen (`of`, `done`), or the close.

    Raises CallerFault `unknown_inspection`, `post_needed`, `reason_missing`, `step_form` and those of `rules.check_step`.
    """
    turn(session, f"control_inspection:{inspection_no}")
    held = inspection(session, inspection_no)
    rules.check_post(actor, rules.INSPECTS)
    must_say(words)
    facts: dict[str, Any] = {}
    if verb in ("measure", "followed"):
        if of is None or (verb == "measure") != (due_on is not None) or (verb == "followed") != (done is not None):
            raise CallerFault(
                "step_form", "措施须写明针对哪项发现和期限；验收须写明哪项措施和是否完成。",
                "A measure names its finding and a day; a follow-up names its measure and whether it is done.",
            )  # fmt: skip
        facts = {"of": of, **({"due_on": due_on.isoformat()} if due_on else {"done": done})}
    rules.check_step(held, verb, facts, actor, at.astimezone(ZONE).date())
    number, sealed = len(held.steps) + 1, sealed_reason(session, keyring, None, words, at)
    act = acts.record(
        session, verb=f"inspection_{verb}", subject=f"control:{inspection_no}", actor=str(actor), ground=PLANS, at=at,
        content={"inspection": inspection_no, "number": number, "verb": verb, "facts": facts, "words_digest": text_digest(sealed, "sm3")},
    )  # fmt: skip
    session.add(InspectionStepRow(
        inspection_no=inspection_no, number=number, verb=verb, facts=facts, sealed=sealed, person=actor.person, actor=str(actor), at=act.at, act_id=act.id,
    ))  # fmt: skip
    session.flush()
    return inspection(session, inspection_no, keyring)


def inspection(session: Session, inspection_no: str, keyring: Keyring | None = None) -> Inspection:
    """One inspection with its file. Raises CallerFault `unknown_inspection`."""
    row = session.get(InspectionRow, inspection_no)
    if row is None:
        raise CallerFault(
            "unknown_inspection", f"没有编号为“{inspection_no}”的检查。", f"There is no inspection {inspection_no!r}.",
            remedy_zh="编号见 zhibao control inspections。", remedy_en="`zhibao control inspections` lists them.",
        )  # fmt: skip
    steps = session.scalars(select(InspectionStepRow).where(InspectionStepRow.inspection_no == inspection_no).order_by(InspectionStepRow.number))
    return Inspection(
        row.inspection_no, row.place, row.plan_no, row.item, row.step, row.sample_no, opened_of_home(keyring, row.sealed), row.person, row.actor, row.at,
        tuple(Step(one.number, one.verb, one.facts, opened_of_home(keyring, one.sealed), one.person, one.actor, one.at) for one in steps),
    )  # fmt: skip


def inspections(session: Session, area: str | None = None) -> list[Inspection]:
    """The inspections of an area, the newest first."""
    query = select(InspectionRow.inspection_no).order_by(InspectionRow.at.desc(), InspectionRow.inspection_no)
    if area is not None:
        query = query.where(InspectionRow.place.startswith(prefix(area)))
    return [inspection(session, number) for number in session.scalars(query).all()]


def register_incident(
    session: Session, keyring: Keyring, place: str, kind: str, words: str, *, grave: bool, found_at: datetime, actor: Actor, at: datetime
) -> Incident:
    """Register an incident. Where the place has no time limit for its report it is registered all the same, and says who must fill it.

    Raises CallerFault `post_needed`, `reason_missing`, `found_later`.
    """
    rules.check_post(actor, rules.INSPECTS)
    must_be_one_of(kind, rules.KINDS)
    must_say(words)
    if found_at > at:
        raise CallerFault("found_later", "发现时间晚于登记时间。", "It was found after it is registered.", place="found_at")
    limit, _ = _limit(place, grave, found_at)
    turn(session, f"control_incident:{place}")
    number = 1 + int(session.scalar(select(func.count()).where(IncidentRow.place == place)) or 0)
    incident_no, sealed = f"S{place}-{number:06d}", sealed_reason(session, keyring, None, words, at)
    until = None if limit is None else rules.report_by(found_at, int(limit.exact))
    act = acts.record(
        session, verb="incident_registered", subject=f"control:{incident_no}", actor=str(actor), ground=INCIDENTS, at=at,
        content={
            "incident": incident_no, "kind": kind, "grave": int(grave), "found_at": millis(found_at), "report_by": None if until is None else millis(until),
            "words_digest": text_digest(sealed, "sm3"),
        },
    )  # fmt: skip
    session.add(IncidentRow(
        incident_no=incident_no, place=place, number=number, kind=kind, grave=int(grave), found_at=found_at, report_by=until,
        cites=None if limit is None else limit.cites[0], sealed=sealed, person=actor.person, actor=str(actor), at=act.at, act_id=act.id,
    ))  # fmt: skip
    session.flush()
    return incident(session, incident_no, keyring)


def incident_step(session: Session, keyring: Keyring, incident_no: str, verb: str, words: str, *, actor: Actor, at: datetime) -> Incident:
    """Enter what was done about an incident. Raises CallerFault `unknown_incident`, `post_needed`, `reason_missing` and those of `rules`."""
    turn(session, f"control_incident:{incident_no}")
    held = incident(session, incident_no)
    rules.check_post(actor, rules.INSPECTS)
    must_say(words)
    rules.check_incident_step(held, verb)
    number, sealed = len(held.steps) + 1, sealed_reason(session, keyring, None, words, at)
    act = acts.record(
        session, verb=f"incident_{verb}", subject=f"control:{incident_no}", actor=str(actor), ground=INCIDENTS, at=at,
        content={"incident": incident_no, "number": number, "verb": verb, "words_digest": text_digest(sealed, "sm3")},
    )  # fmt: skip
    session.add(IncidentStepRow(
        incident_no=incident_no, number=number, verb=verb, sealed=sealed, person=actor.person, actor=str(actor), at=act.at, act_id=act.id,
    ))  # fmt: skip
    session.flush()
    return incident(session, incident_no, keyring)


def incident(session: Session, incident_no: str, keyring: Keyring | None = None) -> Incident:
    """One incident with what was done. Raises CallerFault `unknown_incident`."""
    row = session.get(IncidentRow, incident_no)
    if row is None:
        raise CallerFault(
            "unknown_incident", f"没有编号为“{incident_no}”的事件。", f"There is no incident {incident_no!r}.",
            remedy_zh="编号见 zhibao control incidents。", remedy_en="`zhibao control incidents` lists them.",
        )  # fmt: skip
    missing = None if row.report_by is not None else _limit(row.place, bool(row.grave), row.found_at)[1]
    steps = session.scalars(select(IncidentStepRow).where(IncidentStepRow.incident_no == incident_no).order_by(IncidentStepRow.number))
    return Incident(
        row.incident_no, row.place, row.kind, bool(row.grave), row.found_at, row.report_by, row.cites, missing.zh if missing else None, missing.en if missing else None,
        opened_of_home(keyring, row.sealed), row.actor, row.at,
        tuple(Step(one.number, one.verb, {}, opened_of_home(keyring, one.sealed), one.person, one.actor, one.at) for one in steps),
    )  # fmt: skip


def incidents(session: Session, area: str | None = None, keyring: Keyring | None = None) -> list[Incident]:
    """The incidents of an area, the newest first."""
    query = select(IncidentRow.incident_no).order_by(IncidentRow.found_at.desc(), IncidentRow.incident_no)
    if area is not None:
        query = query.where(IncidentRow.place.startswith(prefix(area)))
    return [incident(session, number, keyring) for number in session.scalars(query).all()]


def _limit(place: str, grave: bool, found_at: datetime) -> tuple[law.Value | None, law.MissingNumber | law.BeforeScheme | None]:
    name = "control_incident_report_hours_grave" if grave else "control_incident_report_hours"
    try:
        return law.book().number(name, place=place, on=found_at.astimezone(ZONE).date()), None
    except (law.MissingNumber, law.BeforeScheme) as missing:
        return None, missing


def _check_item(session: Session, plan_no: str | None, item: int | None, step: str) -> None:
    if plan_no is None:
        return
    held = _plan(session, plan_no)
    if session.get(PlanApprovalRow, plan_no) is None:
        raise CallerFault("plan_not_approved", f"计划 {plan_no} 尚未批准。", f"The plan {plan_no} is not approved yet.", place=plan_no)
    if item is None or not 1 <= item <= len(held.items):
        raise CallerFault("unknown_item", f"计划 {plan_no} 没有第 {item} 项。", f"The plan {plan_no} has no item {item}.", place=plan_no)
    if held.items[item - 1]["step"] != step:
        raise CallerFault("other_step", "该项目针对另一环节。", "This item is about another step.", place=str(held.items[item - 1]["step"]))


def _plan(session: Session, plan_no: str) -> PlanRow:
    row = session.get(PlanRow, plan_no)
    if row is None:
        raise CallerFault(
            "unknown_plan", f"没有编号为“{plan_no}”的计划。", f"There is no plan {plan_no!r}.",
            remedy_zh="编号见 zhibao control plans。", remedy_en="`zhibao control plans` lists them.",
        )  # fmt: skip
    return row
