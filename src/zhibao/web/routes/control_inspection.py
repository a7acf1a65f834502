"""The register of risk points, audit plans, inspections and incidents of the caller's area. No payment is touched."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Path
from sqlalchemy import select

from zhibao.control import acts as flags
from zhibao.control import rules
from zhibao.control.inspection import acts
from zhibao.control.inspection.model import PlanItem
from zhibao.control.inspection.tables import IncidentRow, InspectionRow, PlanRow
from zhibao.control.register import register as registered
from zhibao.control.register import steps
from zhibao.control.tables import SampleRow
from zhibao.kit.clock import ZONE
from zhibao.kit.errors import CallerFault
from zhibao.web.desk import At, Desk, operation, page_of
from zhibao.web.models import control_inspection as shapes
from zhibao.web.routes.control import area_of
from zhibao.web.routes.me import Limit, Offset

router = APIRouter(prefix="/api/control")
PlanNo = Annotated[str, Path(pattern=r"^J[0-9]{6}-[0-9]{4}-[0-9]{2}$", examples=["J570000-2026-01"])]
InspectionNo = Annotated[str, Path(pattern=r"^C[0-9]{6}-[0-9]{6}$", examples=["C570000-000001"])]
IncidentNo = Annotated[str, Path(pattern=r"^S[0-9]{6}-[0-9]{6}$", examples=["S570000-000001"])]


@operation(router, "GET", "/register", "control.register", response_model=shapes.ControlRegister, summary="Risk points by step, place and month")
def register(desk: At) -> Any:
    """Hits, open, answered and upheld flags of the caller's area; of the points that her post sees."""
    seen = {name: point for name, point in rules.points().items() if rules.may_see(point, desk.actor.post)}
    told = registered([one for one in flags.flags(desk.session) if one.rule in seen], seen)
    return {"steps": steps(told), "points": told}


@operation(router, "GET", "/plans", "control.plans", response_model=shapes.ControlPlanPage, summary="Audit plans of my area")
def plans(desk: At, offset: Offset = 0, limit: Limit = 50) -> Any:
    """The newest first, with how many inspections were opened on each item."""
    return page_of(acts.plans(desk.session), offset=offset, limit=limit)


@operation(router, "POST", "/plans", "control.plan_make", response_model=shapes.ControlPlan, status_code=201, summary="Make an audit plan")
def make(form: shapes.ControlPlanIn, desk: At) -> Any:
    """Of the caller's own area; another person approves it."""
    items = [PlanItem(one.step, one.quarter, one.method, one.tolerable) for one in form.items]
    with desk.acting() as session:
        return acts.make_plan(session, area_of(desk), form.year, items, actor=desk.actor, at=desk.at)


@operation(router, "POST", "/plans/{plan_no}/approval", "control.plan_approve", response_model=shapes.ControlPlan, summary="Approve an audit plan")
def approve(plan_no: PlanNo, desk: At) -> Any:
    """By a supervisor who did not make it."""
    _visible(desk, PlanRow.plan_no, plan_no, "unknown_plan", "计划", "plan")
    with desk.acting() as session:
        return acts.approve_plan(session, plan_no, actor=desk.actor, at=desk.at)


@operation(router, "GET", "/inspections", "control.inspections", response_model=shapes.ControlInspectionPage, summary="Inspections of my area")
def inspected(desk: At, offset: Offset = 0, limit: Limit = 50) -> Any:
    """The newest first, with measures that are late."""
    page = page_of(acts.inspections(desk.session), offset=offset, limit=limit)
    return {**page, "rows": [one.document(desk.today) for one in page["rows"]]}


@operation(router, "POST", "/inspections", "control.inspect", response_model=shapes.ControlInspection, status_code=201, summary="Open an inspection")
def inspect_(form: shapes.ControlInspectionIn, desk: At) -> Any:
    """On an item of an approved plan, or for a reason of its own."""
    for column, number, code, zh, en in (
        (PlanRow.plan_no, form.plan, "unknown_plan", "计划", "plan"), (SampleRow.sample_no, form.sample, "unknown_sample", "样本", "sample"),
    ):  # fmt: skip
        if number is not None:
            _visible(desk, column, number, code, zh, en)
    with desk.acting() as session:
        return acts.inspect(
            session, desk.home.keyring, area_of(desk), step=form.step, words=form.words, plan_no=form.plan, item=form.item, sample_no=form.sample,
            actor=desk.actor, at=desk.at,
        ).document(desk.today)  # fmt: skip


@operation(router, "GET", "/inspections/{inspection_no}", "control.inspection", response_model=shapes.ControlInspection, summary="An inspection with its file")
def inspection(inspection_no: InspectionNo, desk: At) -> Any:
    """Findings, measures and who saw them done."""
    _visible(desk, InspectionRow.inspection_no, inspection_no, "unknown_inspection", "检查", "inspection")
    return acts.inspection(desk.session, inspection_no, desk.home.keyring).document(desk.today)


@operation(router, "POST", "/inspections/{inspection_no}/steps", "control.inspection_step", response_model=shapes.ControlInspection, summary="Enter something into the file of an inspection")
def step(inspection_no: InspectionNo, form: shapes.ControlInspectionStepIn, desk: At) -> Any:
    """Who set a measure does not see it done, and who opened the inspection does not close it."""
    _visible(desk, InspectionRow.inspection_no, inspection_no, "unknown_inspection", "检查", "inspection")
    with desk.acting() as session:
        return acts.take_step(
            session, desk.home.keyring, inspection_no, form.verb, form.words, of=form.of, due_on=form.due_on, done=form.done, actor=desk.actor, at=desk.at
        ).document(desk.today)


@operation(router, "GET", "/incidents", "control.incidents", response_model=shapes.ControlIncidentPage, summary="Incidents of my area")
def incidents(desk: At, offset: Offset = 0, limit: Limit = 50) -> Any:
    """The newest first, with the time until which each is to be reported."""
    page = page_of(acts.incidents(desk.session, keyring=desk.home.keyring), offset=offset, limit=limit)
    return {**page, "rows": [one.document(desk.at) for one in page["rows"]]}


@operation(router, "POST", "/incidents", "control.incident", response_model=shapes.ControlIncident, status_code=201, summary="Register an incident")
def incident(form: shapes.ControlIncidentIn, desk: At) -> Any:
    """Where the place has no time limit for the report, it is registered all the same, and says who must fill it."""
    found = form.found_at if form.found_at.tzinfo else form.found_at.replace(tzinfo=ZONE)
    with desk.acting() as session:
        return acts.register_incident(
            session, desk.home.keyring, area_of(desk), form.kind, form.words, grave=form.grave, found_at=found, actor=desk.actor, at=desk.at
        ).document(desk.at)


@operation(router, "POST", "/incidents/{incident_no}/steps", "control.incident_step", response_model=shapes.ControlIncident, summary="Enter what was done about an incident")
def incident_step(incident_no: IncidentNo, form: shapes.ControlIncidentStepIn, desk: At) -> Any:
    """Handled, reported upward, closed."""
    _visible(desk, IncidentRow.incident_no, incident_no, "unknown_incident", "事件", "incident")
    with desk.acting() as session:
        return acts.incident_step(session, desk.home.keyring, incident_no, form.verb, form.words, actor=desk.actor, at=desk.at).document(desk.at)


def _visible(desk: Desk, column: Any, number: str, code: str, zh: str, en: str) -> None:
    """Raises CallerFault `code`, also for a row of another area."""
    if desk.session.scalar(select(column).where(column == number)) is None:
        raise CallerFault(code, f"没有编号为“{number}”的{zh}。", f"There is no {en} {number!r}.", place=number)
