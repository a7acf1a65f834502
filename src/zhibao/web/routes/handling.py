"""What insurers handle, as the office sees it: mandates, tasks assigned inside a case, results taken over or sent back."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Path, Query

from zhibao.insurers import acts as insurers
from zhibao.insurers import rules, terms
from zhibao.insurers.model import Task, TaskKind
from zhibao.journeys import case_to_insurer
from zhibao.kit.errors import CallerFault
from zhibao.web.desk import At, Desk, operation
from zhibao.web.insurer import mandate_document, whole
from zhibao.web.models.insurer import (
    AssignForm,
    CaseHandling,
    EndForm,
    HandlingForm,
    HandlingTask,
    MandateForm,
    MandateOut,
    MandatePage,
)
from zhibao.web.models.office import CaseNo, page
from zhibao.web.office import in_my_area, visible
from zhibao.web.routes.insurer import TaskNo, Verb

router = APIRouter(prefix="/api")
MandateNo = Annotated[str, Path(pattern=r"^M[0-9]{6}-[0-9]{3}$", examples=["M570100-001"])]


@operation(router, "GET", "/mandates", "mandates.list", response_model=MandatePage, summary="Mandates of insurers in my area, the newest first")
def list_mandates(desk: At, offset: Annotated[int, Query(ge=0, le=10_000_000)] = 0, limit: Annotated[int, Query(ge=1, le=200)] = 50) -> Any:
    """With those that have ended."""
    with desk.acting() as session:
        found = [one for one in insurers.mandates(session) if in_my_area(desk, one.place)]
    return page([mandate_document(one, desk.today) for one in found[offset : offset + limit]], len(found), offset, limit)


@operation(router, "POST", "/mandates", "mandates.record", response_model=MandateOut, status_code=201, summary="Record a mandate as the procurement says")
def record(form: MandateForm, desk: At) -> Any:
    """A city, its tasks, its period. Mandates of one insurer in one city never overlap."""
    if not in_my_area(desk, form.place):
        raise CallerFault("unknown_place", f"{form.place} 不在您的管辖范围内。", f"{form.place} does not lie in your area.", place="place")
    with desk.acting() as session:
        made = insurers.record_mandate(
            session, insurer=form.insurer, insurer_name=form.insurer_name, place=form.place, kinds=[TaskKind(one) for one in form.kinds],
            valid_from=form.since, valid_to=form.until, procurement=form.procurement, actor=desk.actor, at=desk.at,
        )  # fmt: skip
        for account in sorted(set(form.staff)):
            terms.admit(session, made.mandate_no, account, since=form.since, actor=desk.actor, at=desk.at)
    return mandate_document(made, desk.today)


@operation(router, "POST", "/mandates/{mandate_no}/end", "mandates.end", response_model=MandateOut, summary="End a mandate before its time")
def end(mandate_no: MandateNo, form: EndForm, desk: At) -> Any:
    """From that day on the insurer reads nothing under it; its open tasks are taken back by the office."""
    with desk.acting() as session:
        if not in_my_area(desk, insurers.mandate(session, mandate_no).place):
            raise CallerFault("unknown_mandate", f"没有编号为“{mandate_no}”的委托。", f"There is no mandate {mandate_no!r}.")
        made = insurers.end_mandate(session, mandate_no, on=form.on, reason=form.reason, actor=desk.actor, at=desk.at)
    return mandate_document(made, desk.today)


@operation(router, "GET", "/cases/{case_no}/handling", "handling.list", response_model=CaseHandling, summary="What insurers handle in a case")
def of_case(case_no: CaseNo, desk: At) -> Any:
    """Tasks with what was reported, and the mandates under which somebody may be asked today."""
    return _of_case(desk, case_no)


@operation(router, "POST", "/cases/{case_no}/handling", "handling.assign", response_model=HandlingTask, status_code=201, summary="Ask an insurer for something in a case")
def assign(case_no: CaseNo, form: AssignForm, desk: At) -> Any:
    """Only under a mandate that holds here today for this kind of task; never an insurer that is related to the case."""
    visible(desk, case_no, hold=True)
    with desk.acting() as session:
        made = case_to_insurer.assign(
            session, desk.home.keyring, case_no, insurer=form.insurer, kind=TaskKind(form.kind), due_on=form.due_on, asked=form.asked, because=form.because,
            actor=desk.actor, at=desk.at,
        )  # fmt: skip
    return whole(desk, made, rules.OFFICE)


@operation(router, "POST", "/handling/{task_no}/steps/{verb}", "handling.step", response_model=HandlingTask, summary="Take a result over, send it back, take the task back")
def step(task_no: TaskNo, verb: Verb, form: HandlingForm, desk: At) -> Any:
    """The insurer proposes; who takes it over is named beside who handled it."""
    _visible_task(desk, task_no)
    with desk.acting() as session:
        made = insurers.take_step(
            session, desk.home.keyring, task_no, verb, by=rules.OFFICE, words=form.words, facts={}, actor=desk.actor, at=desk.at
        )
    return whole(desk, made, rules.OFFICE)


def _of_case(desk: Desk, case_no: str) -> dict[str, Any]:
    case, today = visible(desk, case_no), desk.today
    with desk.acting() as session:
        tasks = insurers.tasks(session, case_no=case_no)
        held = [one for one in insurers.mandates(session, place=case.prefecture) if one.in_force(today)]
    return {"tasks": [whole(desk, one, rules.OFFICE) for one in tasks], "mandates": [mandate_document(one, today) for one in held]}


def _visible_task(desk: Desk, task_no: str) -> Task:
    """A task of a case of the caller's area. Raises CallerFault `unknown_task`."""
    visible(desk, task_no.rpartition("-T")[0], hold=True)
    with desk.acting() as session:
        return insurers.task(session, task_no)
