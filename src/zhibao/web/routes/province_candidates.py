"""Candidates one by one: surveys, checks of the preparation, contact persons, feasibility; and the plan of the extension."""

from __future__ import annotations

from pathlib import Path as FilePath
from typing import Annotated, Any

from fastapi import APIRouter, Path, Query
from sqlalchemy.orm import Session

from zhibao.app import jobs
from zhibao.app.tables import JobRow
from zhibao.edge.feeds import StandardFeed
from zhibao.kit.errors import CallerFault
from zhibao.registry.extension import acts, rules
from zhibao.registry.extension.model import MATTERS, Candidate, PlanStep
from zhibao.web.desk import At, Desk, operation
from zhibao.web.models import province_candidates as shapes
from zhibao.web.office import province_of
from zhibao.web.parts import OCTET_BODY, TOO_LARGE, SheetBytes, SheetName
from zhibao.web.platform import private_folder
from zhibao.web.routes.province_extension import candidate_line

router = APIRouter(prefix="/api/province")
CandidateNo = Annotated[str, Path(pattern=r"^C[0-9]{6}-[0-9]{4,}$", examples=["C570100-0001"])]
OrderName = Annotated[str, Query(pattern=r"^[^/\\]{1,160}\.(csv|csv\.gz|parquet)$", examples=["orders.csv"])]


@operation(router, "GET", "/candidates/{number}", "province.candidate", response_model=shapes.CandidateFile, summary="A candidate with its surveys, checks and contact persons")
def shown(number: CandidateNo, desk: At) -> Any:
    """Names and telephone numbers of contact persons only for the posts of the extension."""
    with desk.acting() as session:
        return _file(desk, session, number)


@operation(router, "POST", "/candidates/{number}/contacts", "province.candidate_contact", response_model=shapes.CandidateFile, status_code=201, summary="Name whom to ask at a candidate")
def name_contact(number: CandidateNo, form: shapes.ContactIn, desk: At) -> Any:
    """Sealed; the newest of a matter holds."""
    with desk.acting() as session:
        _one(desk, session, number)
        acts.name_contact(session, desk.home.keyring, number, matter=form.matter, name=form.name, telephone=form.telephone, actor=desk.actor, at=desk.at)
        return _file(desk, session, number)


@operation(
    router, "POST", "/candidates/{number}/checks/data", "province.candidate_orders", response_model=shapes.CandidateFile, responses=TOO_LARGE,
    openapi_extra=OCTET_BODY, summary="Try an order file of a candidate",
)  # fmt: skip
def try_orders(number: CandidateNo, content: SheetBytes, name: OrderName, desk: At) -> Any:
    """As at loading, in a store that is thrown away; only the figures are kept. Raises CallerFault `uscc_missing` and what a feed raises."""
    from zhibao.journeys import candidate_to_preparation as journey

    with private_folder(desk) as folder, desk.acting() as session:
        _one(desk, session, number)
        path = folder / f"orders{''.join(FilePath(name).suffixes[-2:]) if name.endswith('.csv.gz') else FilePath(name).suffix}"
        path.write_bytes(content)
        journey.try_orders(session, desk.home.keyring, number, feed=StandardFeed([path]), demo=desk.home.demo, actor=desk.actor, at=desk.at)
        return _file(desk, session, number)


@operation(
    router, "POST", "/candidates/{number}/checks/enrolment", "province.candidate_roster", response_model=shapes.CandidateFile, responses=TOO_LARGE,
    openapi_extra=OCTET_BODY, summary="Try a roster of a candidate",
)  # fmt: skip
def try_roster(number: CandidateNo, content: SheetBytes, name: SheetName, desk: At) -> Any:
    """Each row judged as at registration; no name and no number is kept."""
    from zhibao.journeys import candidate_to_preparation as journey

    with private_folder(desk) as folder, desk.acting() as session:
        _one(desk, session, number)
        path = folder / f"roster{FilePath(name).suffix.lower()}"
        path.write_bytes(content)
        journey.try_roster(session, number, path, demo=desk.home.demo, today=desk.today, actor=desk.actor, at=desk.at)
        return _file(desk, session, number)


@operation(router, "POST", "/candidates/{number}/checks/reporting", "province.candidate_reports", response_model=shapes.CandidateFile, summary="See the reports of a candidate in the sandbox")
def see_reports(number: CandidateNo, form: shapes.ReportingCheckIn, desk: At) -> Any:
    """Passed where a report was answered without fault. Raises CallerFault `not_a_sandbox`, `unknown_machine`."""
    from zhibao.journeys import candidate_to_preparation as journey

    with desk.acting() as session:
        _one(desk, session, number)
        journey.see_reports(session, desk.home.keyring, number, form.machine, actor=desk.actor, at=desk.at)
        return _file(desk, session, number)


@operation(router, "GET", "/candidates/{number}/feasibility", "province.feasibility", response_model=shapes.JobOut, summary="The newest feasibility of a candidate")
def feasibility(number: CandidateNo, desk: At) -> Any:
    """A year with its range, what it rests on and what it assumes; provisional throughout, and nothing is decided by it."""
    with desk.acting() as session:
        _one(desk, session, number)
        mine = [one for one in jobs.of_owner(session, [jobs.FEASIBILITY], province_of(desk)) if one.subject.startswith(f"{number}:")]
        return job_told(mine[0] if mine else None)


@operation(router, "POST", "/candidates/{number}/feasibility", "province.feasibility_make", response_model=shapes.JobOut, status_code=202, summary="Ask for the feasibility of a candidate as known today")
def ask_feasibility(number: CandidateNo, form: shapes.JobIn, desk: At) -> Any:
    """It is reckoned beside the requests. The survey that holds now is part of the question: a later one is a further question."""
    with desk.acting() as session:
        surveys = len(_one(desk, session, number).surveys)
        subject = f"{number}:{desk.today.isoformat()}:{form.seed}:{surveys}"
        return job_told(jobs.enqueue(session, jobs.FEASIBILITY, subject, owner=province_of(desk), actor=str(desk.actor), at=desk.at))


@operation(router, "GET", "/plan", "province.plan", response_model=shapes.PlanOut, summary="The plan of the extension")
def plan(desk: At) -> Any:
    """Its nodes, its steps in order, and by whom it was laid down."""
    with desk.acting() as session:
        return _plan(session, province_of(desk))


@operation(router, "POST", "/plan", "province.plan_lay_down", response_model=shapes.PlanOut, status_code=201, summary="Lay down the plan of the extension")
def lay_down(form: shapes.PlanIn, desk: At) -> Any:
    """A later plan takes the place of the earlier one; what cities reported stays. Raises CallerFault `plan_form`, `post_not_allowed`."""
    steps = [PlanStep(one.code, one.node, one.zh, one.en, one.due, one.owner, tuple(one.after), one.measure) for one in form.steps]
    text = rules.written_plan([(one.code, one.zh, one.en) for one in form.nodes], steps)
    province = province_of(desk)
    with desk.acting() as session:
        acts.lay_down(session, place=province, text=text, words=form.words, actor=desk.actor, at=desk.at)
        return _plan(session, province)


def job_told(job: JobRow | None) -> dict[str, Any]:
    """A job as its shape tells it."""
    if job is None:
        return {"state": "none", "done": 0, "total": None, "asked_at": None, "fault": None, "result": None}
    return {
        "state": job.state, "done": job.done, "total": job.total, "asked_at": job.created_at.isoformat(), "fault": job.fault, "result": job.result,
    }  # fmt: skip


def _one(desk: Desk, session: Session, number: str) -> Candidate:
    """A candidate of the caller's province. Raises CallerFault `unknown_candidate`, also for another province's."""
    if number[1:3] != province_of(desk)[:2]:
        raise CallerFault("unknown_candidate", f"没有编号为“{number}”的候选企业。", f"There is no candidate {number!r}.", place=number)
    return acts.candidate(session, number)


def _file(desk: Desk, session: Session, number: str) -> dict[str, Any]:
    one = _one(desk, session, number)
    known = acts.contacts(session, desk.home.keyring, number) if desk.actor.post in acts.POSTS else {}
    contacts = [
        {"matter": matter, "zh": zh, "en": en, "named": matter in one.matters, "name": known.get(matter, {}).get("name"),
         "telephone": known.get(matter, {}).get("telephone")}
        for matter, (zh, en) in MATTERS.items()
    ]  # fmt: skip
    return candidate_line(one) | {
        "surveys_told": [survey.document() for survey in reversed(one.surveys)], "contacts": contacts,
        "checks": [check.document() for check in one.checks.values()],
    }  # fmt: skip


def _plan(session: Session, province: str) -> dict[str, Any]:
    held = acts.plan(session, province)
    owners = sorted({*acts.POSTS, *(one.owner for one in held.steps)} if held else acts.POSTS)
    if held is None:
        return {"place": province, "planned": False, "ground": None, "by": None, "at": None, "nodes": [], "steps": [], "owners": owners}
    return {
        "place": province, "planned": True, "ground": held.ground, "by": held.actor, "at": held.at.isoformat(), "owners": owners,
        "nodes": [{"code": code, "zh": zh, "en": en} for code, (zh, en) in held.nodes.items()],
        "steps": [
            {"code": one.code, "node": one.node, "zh": one.zh, "en": one.en, "due": one.due, "owner": one.owner, "after": list(one.after), "measure": one.measure}
            for one in held.steps
        ],
    }  # fmt: skip
