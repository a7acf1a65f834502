"""Inspections of passed-on cost as the office handles them: opened on several reports, sampled, found by one, decided by another, repaid."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any

from fastapi import APIRouter, Path
from sqlalchemy.orm import Session

from zhibao.contributions import deductions
from zhibao.contributions.shifting import acts, rules, standing
from zhibao.contributions.shifting.model import Inspection, State
from zhibao.kit.clock import Month
from zhibao.kit.errors import CallerFault
from zhibao.registry.duties import papers
from zhibao.web.desk import At, Desk, operation, page_of
from zhibao.web.models import shifting as shapes
from zhibao.web.routes.duties import lead_of
from zhibao.web.routes.me import Limit, Offset
from zhibao.web.worker import platform_name

router = APIRouter(prefix="/api/inspections")
Number = Annotated[str, Path(pattern=r"^Z[0-9]{6}-[0-9]{6}$", examples=["Z570100-000001"])]


@operation(router, "GET", "", "shifting.list", response_model=shapes.InspectionPage, summary="Inspections of passed-on cost in my area")
def listed(desk: At, late_only: bool = False, offset: Offset = 0, limit: Limit = 50) -> Any:
    """The newest first; or only those in which an enterprise is late."""
    with desk.acting() as session:
        found = standing.inspections(session, lead=lead_of(desk))
        late = [one for one in found if rules.late_days(one, desk.today)]
        page = page_of(late if late_only else found, offset=offset, limit=limit)
        return {**page, "rows": [line(desk, session, one) for one in page["rows"]], "late": len(late)}


@operation(router, "POST", "", "shifting.open", response_model=shapes.InspectionFile, status_code=201, summary="Open an inspection")
def opened(form: shapes.InspectionIn, desk: At) -> Any:
    """On several workers' reports, or of the office's own motion."""
    with desk.acting() as session:
        outside = [number for number in form.reports if not deductions.find(session, number).prefecture.startswith(lead_of(desk))]
        if outside:
            raise deductions.unknown(outside[0])
        if not form.city.startswith(lead_of(desk)):
            raise CallerFault("unknown_city", "该市不在您的辖区。", "The city is not in your area.", place="city")
        platform = papers.code_of(session, form.platform)
        for number in form.reports:
            desk.read(deductions.find(session, number).person, ("deduction_report",), purpose="deduction_report", unmasked=True)
        made = acts.open_inspection(
            session, desk.home.keyring, form.city, platform, Month.parse(form.first), Month.parse(form.last), reports=form.reports, due_on=form.due_on,
            reason=form.reason, alone=form.alone, actor=desk.actor, at=desk.at,
        )  # fmt: skip
        return whole(desk, session, made)


@operation(router, "GET", "/{number}", "shifting.show", response_model=shapes.InspectionFile, summary="An inspection with everything that was recorded")
def shown(number: Number, desk: At) -> Any:
    """Workers stand in it as places in the list of the statements."""
    with desk.acting() as session:
        return whole(desk, session, _mine(desk, session, number))


@operation(router, "POST", "/{number}/sample", "shifting.sample", response_model=shapes.InspectionFile, summary="Fix the frame of the sample")
def sample(number: Number, form: shapes.SampleIn, desk: At) -> Any:
    """Size and promise are told before another person says the word."""
    return _done(desk, number, lambda session: acts.fix_sample(session, desk.home.keyring, number, form.tolerable, actor=desk.actor, at=desk.at))


@operation(router, "POST", "/{number}/draw", "shifting.draw", response_model=shapes.InspectionFile, summary="Say the word that draws")
def draw(number: Number, form: shapes.DrawIn, desk: At) -> Any:
    """By another person than the one who fixed the frame."""
    return _done(desk, number, lambda session: acts.draw_sample(session, desk.home.keyring, number, form.word, actor=desk.actor, at=desk.at))


@operation(router, "POST", "/{number}/checks", "shifting.check", response_model=shapes.InspectionFile, status_code=201, summary="Record what was found for a worker who was drawn")
def check(number: Number, form: shapes.CheckIn, desk: At) -> Any:
    """The amount over all months of the inspection."""
    return _done(desk, number, lambda session: acts.check_worker(
        session, desk.home.keyring, number, standing.worker_at(standing.inspection(session, number), form.worker_place), deducted_fen=form.deducted_fen,
        evidence_ref=form.evidence, actor=desk.actor, at=desk.at,
    ))  # fmt: skip


@operation(router, "POST", "/{number}/finding", "shifting.find", response_model=shapes.InspectionFile, status_code=201, summary="State what was found")
def find(number: Number, form: shapes.FindingIn, desk: At) -> Any:
    """With its ground; another person decides."""
    return _done(desk, number, lambda session: acts.find(session, desk.home.keyring, number, form.result, form.reason, cite=form.cite, actor=desk.actor, at=desk.at))


@operation(router, "POST", "/{number}/decision", "shifting.decide", response_model=shapes.InspectionFile, status_code=201, summary="Decide on a finding")
def decide(number: Number, form: shapes.DecisionIn, desk: At) -> Any:
    """Orders repayment by a day, or returns the finding. Those who reported are answered."""
    return _done(desk, number, lambda session: acts.decide(
        session, desk.home.keyring, number, form.agree, form.reason, due_on=form.due_on, to_reporters=form.to_reporters or "", actor=desk.actor, at=desk.at
    ))  # fmt: skip


@operation(router, "POST", "/{number}/reversals", "shifting.reverse", response_model=shapes.InspectionFile, status_code=201, summary="Take a repayment back")
def reverse(number: Number, form: shapes.ReversalIn, desk: At) -> Any:
    """Both rows stay readable."""
    return _done(desk, number, lambda session: acts.reverse_repayment(session, desk.home.keyring, number, form.number, reason=form.reason, actor=desk.actor, at=desk.at))


@operation(router, "POST", "/{number}/end", "shifting.end", response_model=shapes.InspectionFile, status_code=201, summary="End an inspection that was repaid whole")
def end(number: Number, desk: At) -> Any:
    """Only where every worker has everything."""
    return _done(desk, number, lambda session: acts.end(session, desk.home.keyring, number, actor=desk.actor, at=desk.at))


def line(desk: Desk, session: Session, one: Inspection) -> dict[str, Any]:
    """An inspection in one line with the name of its enterprise."""
    return standing.document(one, desk.today) | {"name": platform_name(session, one.platform) or one.platform}


def whole(desk: Desk, session: Session, one: Inspection) -> dict[str, Any]:
    """An inspection as the office reads it, with what the caller may do herself."""
    told = standing.office_document(one, desk.today) | line(desk, session, one)
    state, person = rules.state(one), str(desk.actor).partition(":")[2]
    return told | {
        "may_draw": state is State.FIXED and one.sample is not None and one.sample.fixed_by.partition(":")[2] != person,
        "may_decide": state is State.FOUND and one.findings[-1].person != desk.actor.person,
    }  # fmt: skip


def _mine(desk: Desk, session: Session, number: str) -> Inspection:
    found = standing.inspection(session, number, desk.home.keyring)
    if not found.city.startswith(lead_of(desk)):
        raise standing.unknown(number)
    return found


def _done(desk: Desk, number: str, act: Callable[[Session], Inspection]) -> dict[str, Any]:
    with desk.acting() as session:
        _mine(desk, session, number)
        return whole(desk, session, act(session))
