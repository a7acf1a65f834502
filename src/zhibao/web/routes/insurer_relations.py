"""Relations that an insurer declares or an officer notes, what a worker says of a visit, and the times of rescue in a case."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from fastapi import APIRouter, Path
from sqlalchemy.orm import Session

from zhibao.cases import rescue
from zhibao.insurers import acts as insurers
from zhibao.insurers import terms
from zhibao.insurers.model import KIND_WORDS, RELATIONS, Interest
from zhibao.insurers.supervision import acts as supervision
from zhibao.kit.errors import CallerFault
from zhibao.kit.identity import check_document, normalise
from zhibao.web.desk import At, Desk, operation, page_of
from zhibao.web.insurer import insurer_of
from zhibao.web.models import insurer_supervision as shapes
from zhibao.web.models.office import CaseNo
from zhibao.web.office import enterprise_name, in_my_area, visible
from zhibao.web.routes.insurer import TaskNo
from zhibao.web.routes.me import Limit, Offset
from zhibao.web.worker import my_case

router = APIRouter(prefix="/api")
RelationNo = Annotated[int, Path(ge=1, le=2**31, examples=[1])]


@operation(router, "GET", "/insurer/relations", "insurer.relations", response_model=shapes.RelationPage, summary="Relations that my insurer declared")
def own(desk: At, offset: Offset = 0, limit: Limit = 50) -> Any:
    """Those that hold first."""
    with desk.acting() as session:
        return page_of(_relations(session, [insurer_of(desk)]), offset=offset, limit=limit)


@operation(router, "POST", "/insurer/relations", "insurer.declare", response_model=shapes.RelationPage, status_code=201, summary="Declare a relation with an enterprise or a worker")
def declare(form: shapes.RelationForm, desk: At) -> Any:
    """A related case is not given to the insurer. Whether somebody is registered is not told. Raises CallerFault `interest_form`, `document_number_form`."""
    with desk.acting() as session:
        _declare(desk, session, insurer_of(desk), form)
        return page_of(_relations(session, [insurer_of(desk)]), offset=0, limit=50)


@operation(router, "POST", "/insurer/relations/{relation_no}/end", "insurer.end_relation", response_model=shapes.RelationPage, summary="Say that a relation is over")
def end(relation_no: RelationNo, form: shapes.RelationEndForm, desk: At) -> Any:
    """From a day on. Raises CallerFault `unknown_interest`, also for another insurer's."""
    with desk.acting() as session:
        terms.end_interest(session, insurer_of(desk), relation_no, on=form.on, actor=desk.actor, at=desk.at)
        return page_of(_relations(session, [insurer_of(desk)]), offset=0, limit=50)


@operation(router, "GET", "/insurer-relations", "insurer_relations.list", response_model=shapes.RelationPage, summary="Declared relations of the insurers of my area")
def listed(desk: At, offset: Offset = 0, limit: Limit = 50) -> Any:
    """Those that hold first."""
    with desk.acting() as session:
        return page_of(_relations(session, _insurers(desk, session)), offset=offset, limit=limit)


@operation(router, "POST", "/insurer-relations", "insurer_relations.note", response_model=shapes.RelationPage, status_code=201, summary="Note a relation of an insurer that it did not declare")
def note(form: shapes.OfficerRelationForm, desk: At) -> Any:
    """The officer's name stands under it. Raises CallerFault `unknown_insurer`, `interest_form`, `document_number_form`."""
    with desk.acting() as session:
        mine = _insurers(desk, session)
        if form.insurer not in mine:
            raise CallerFault("unknown_insurer", "本地没有该机构的委托。", "The insurer has no mandate here.", place="insurer", remedy_zh="请核对机构代码。", remedy_en="Check its code.")
        _declare(desk, session, form.insurer, form)
        return page_of(_relations(session, mine), offset=0, limit=50)


@operation(router, "GET", "/me/cases/{case_no}/handling", "me.handled", response_model=shapes.RateableTasks, summary="What was handled in my case and how I rated it")
def handled(case_no: CaseNo, desk: At) -> Any:
    """Visits and other handling that an insurer did for the agency; each is rated once, as one likes."""
    case = my_case(desk, case_no)
    with desk.acting() as session:
        return _handled(session, case.case_no)


@operation(router, "POST", "/me/cases/{case_no}/handling/{task_no}/rating", "me.rate", response_model=shapes.RateableTasks, status_code=201, summary="Rate how something was handled")
def rate(case_no: CaseNo, task_no: TaskNo, form: shapes.RatingForm, desk: At) -> Any:
    """Once. Raises CallerFault `unknown_task`, `rating_early`, `rated_already`."""
    case = my_case(desk, case_no)
    with desk.acting() as session:
        if task_no.rpartition("-T")[0] != case.case_no:
            raise CallerFault("unknown_task", f"没有编号为“{task_no}”的任务。", f"There is no task {task_no!r}.")
        supervision.rate(session, desk.home.keyring, task_no, form.degree, form.words, actor=desk.actor, at=desk.at)
        return _handled(session, case.case_no)


@operation(router, "GET", "/cases/{case_no}/rescue", "rescue.show", response_model=shapes.RescueStand, summary="From accident to report to treatment in a case")
def rescued(case_no: CaseNo, desk: At) -> Any:
    """Whole minutes, and what came of asking about a late rescue; null while nothing is on record."""
    visible(desk, case_no)
    with desk.acting() as session:
        return _rescue(session, case_no)


@operation(router, "POST", "/cases/{case_no}/rescue", "rescue.record", response_model=shapes.RescueStand, status_code=201, summary="Record the times of a rescue; again corrects")
def record(case_no: CaseNo, form: shapes.RescueForm, desk: At) -> Any:
    """A late rescue is a question to the enterprise and changes nothing for the injured. Raises CallerFault `rescue_form`."""
    visible(desk, case_no, hold=True)
    with desk.acting() as session:
        rescue.record(
            session, case_no, reported_at=form.reported_at, platform=form.platform, platform_knew_at=form.knew_at, treated_at=form.treated_at, platform_part=form.part,
            actor=desk.actor, at=desk.at,
        )  # fmt: skip
        return _rescue(session, case_no)


@operation(router, "POST", "/cases/{case_no}/rescue/steps/{verb}", "rescue.follow", response_model=shapes.RescueStand, summary="Follow a late rescue up")
def follow(case_no: CaseNo, verb: Literal["asked", "answered", "closed"], form: shapes.RescueFollowForm, desk: At) -> Any:
    """Ask the enterprise, note its answer, close it. Raises CallerFault `rescue_unknown`, `rescue_closed`."""
    visible(desk, case_no, hold=True)
    with desk.acting() as session:
        rescue.follow(session, desk.home.keyring, case_no, verb, form.words, actor=desk.actor, at=desk.at)
        return _rescue(session, case_no)


def _insurers(desk: Desk, session: Session) -> list[str]:
    return sorted({one.insurer for one in insurers.mandates(session) if in_my_area(desk, one.place)})


def _declare(desk: Desk, session: Session, insurer: str, form: shapes.RelationForm) -> None:
    """Raises CallerFault `interest_form`, `document_number_form`, which does not repeat the number."""
    if (form.enterprise is None) == (form.worker_id is None):
        raise CallerFault("interest_form", "请写明企业或者个人之一。", "Name either an enterprise or a worker.", place="enterprise")
    if form.worker_id is not None and not check_document(form.worker_id).valid:
        raise CallerFault("document_number_form", "证件号码不完整或校验位不符。", "The document number is not whole, or its check digit is wrong.", place="worker_id")
    subject = form.enterprise or str(desk.home.keyring.pseudonym(normalise(form.worker_id or "")))
    terms.declare_interest(
        session, insurer, kind="enterprise" if form.enterprise else "person", subject=subject, relation=form.relation, since=form.since or desk.today,
        actor=desk.actor, at=desk.at,
    )  # fmt: skip


def _relations(session: Session, whose: list[str]) -> list[dict[str, Any]]:
    found = [one for insurer in whose for one in terms.interests(session, insurer)]
    return [_relation(session, one) for one in sorted(found, key=lambda one: (one.ended_on is not None, -one.id))]


def _relation(session: Session, one: Interest) -> dict[str, Any]:
    _, zh, en = RELATIONS[one.relation]
    person = one.kind == "person"
    return {
        "id": one.id, "insurer": one.insurer, "kind": one.kind, "subject": f"…{one.subject[-4:]}" if person else one.subject,
        "name": None if person else enterprise_name(session, one.subject), "relation": one.relation, "relation_zh": zh, "relation_en": en,
        "since": one.since.isoformat(), "ended_on": one.ended_on and one.ended_on.isoformat(),
    }  # fmt: skip


def _handled(session: Session, case_no: str) -> dict[str, Any]:
    found = [one for one in insurers.tasks(session, case_no=case_no) if supervision.may_rate(one)]
    rated = supervision.rated(session, [one.task_no for one in found])
    names = {one.mandate_no: one.insurer_name for one in insurers.mandates(session)}
    return {"rows": [
        {"task_no": one.task_no, "zh": KIND_WORDS[one.kind][0], "en": KIND_WORDS[one.kind][1], "handled_by": names[one.mandate_no],
         "on": one.steps[-1].at.date().isoformat(), "degree": rated.get(one.task_no)}
        for one in sorted(found, key=lambda one: one.steps[-1].at, reverse=True)
    ]}  # fmt: skip


def _rescue(session: Session, case_no: str) -> dict[str, Any]:
    found = rescue.rescues(session, case_no)
    return {"rescue": found[0].document() if found else None}
