"""Supervision of insurers, thing by thing: procurement and terms of a mandate, samples handled again blind, remarks with what was found of them."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Path
from sqlalchemy.orm import Session

from zhibao import law
from zhibao.insurers import acts as insurers
from zhibao.insurers import terms
from zhibao.insurers.model import KIND_WORDS, FeeShape, Task, TaskKind
from zhibao.insurers.review import samples
from zhibao.insurers.review.model import Quarter
from zhibao.insurers.supervision import acts as supervision
from zhibao.journeys import tasks_to_review
from zhibao.kit import sampling
from zhibao.kit.errors import CallerFault
from zhibao.kit.money import exact
from zhibao.web.desk import At, Desk, operation, page_of
from zhibao.web.models import insurer_supervision as shapes
from zhibao.web.models.insurer_reviews import MandateFile
from zhibao.web.office import in_my_area, visible
from zhibao.web.routes.handling import MandateNo
from zhibao.web.routes.insurer import TaskNo
from zhibao.web.routes.insurer_reviews import held_mandate, mandate_file
from zhibao.web.routes.me import Limit, Offset

router = APIRouter(prefix="/api")
SampleNo = Annotated[str, Path(pattern=r"^H[0-9]{6}-[0-9]{6}$", examples=["H570100-000001"])]
RemarkNo = Annotated[str, Path(pattern=r"^X[0-9]{6}-[0-9]{6}$", examples=["X570100-000001"])]


@operation(router, "POST", "/mandates/{mandate_no}/procurement", "mandates.procurement", response_model=MandateFile, status_code=201, summary="Record how the insurer of a mandate was chosen")
def procurement(mandate_no: MandateNo, form: shapes.ProcurementForm, desk: At) -> Any:
    """Once. Raises CallerFault `unknown_mandate`, `procurement_form`, `procurement_stands`."""
    held_mandate(desk, mandate_no)
    with desk.acting() as session:
        terms.record_procurement(
            session, mandate_no, method=form.method, announced_on=form.announced_on, bidders=form.bidders, ceiling_fen=form.ceiling_fen, digest=form.digest,
            actor=desk.actor, at=desk.at,
        )  # fmt: skip
    return mandate_file(desk, mandate_no)


@operation(router, "POST", "/mandates/{mandate_no}/terms", "mandates.terms", response_model=MandateFile, status_code=201, summary="Append what a mandate says from a day on")
def append_terms(mandate_no: MandateNo, form: shapes.TermsForm, desk: At) -> Any:
    """Earlier terms stay. Raises CallerFault `terms_form`, `terms_stand`, `fee_form`, `fee_above_law`."""
    held_mandate(desk, mandate_no)
    fee = FeeShape(form.fixed_fen, form.per_case_fen, {TaskKind(kind): fen for kind, fen in form.per_task_fen.items()}, exact(form.retained_share))
    with desk.acting() as session:
        terms.record_terms(session, mandate_no, since=form.since, areas=form.counties, fee=fee, document=form.document, actor=desk.actor, at=desk.at)
    return mandate_file(desk, mandate_no)


@operation(router, "GET", "/insurer-samples", "insurer_samples.list", response_model=shapes.HandlingSamplePage, summary="Samples of delegated work in my area, the newest first")
def listed(desk: At, offset: Offset = 0, limit: Limit = 50) -> Any:
    """With how far each is."""
    with desk.acting() as session:
        found = [_sample(one) for place in _places(desk, session) for one in samples.samples(session, place)]
    return page_of(sorted(found, key=lambda one: (one["fixed_at"], one["sample"]), reverse=True), offset=offset, limit=limit)


@operation(router, "POST", "/insurer-samples", "insurer_samples.fix", response_model=shapes.HandlingSample, status_code=201, summary="Fix the frame of a sample of delegated work")
def fix(form: shapes.SampleFixForm, desk: At) -> Any:
    """The results of a quarter that were taken over, a stratum for each insurer; another person says the word. Raises CallerFault `nothing_to_sample`."""
    _must_be_mine(desk, form.place)
    quarter = Quarter.parse(form.period)
    with desk.acting() as session:
        return _sample(samples.fix(session, desk.home.keyring, form.place, quarter, tasks_to_review.due_in(session, form.place, quarter), actor=desk.actor, at=desk.at))


@operation(router, "GET", "/insurer-samples/waiting", "insurer_samples.waiting", response_model=shapes.BlindTasks, summary="Drawn tasks that wait to be handled again by me")
def waiting(desk: At, offset: Offset = 0, limit: Limit = 20) -> Any:
    """Blind: no insurer and no result; none in which the caller had part. The reads are logged."""
    return _waiting(desk, offset, limit)


@operation(router, "GET", "/insurer-samples/{sample_no}", "insurer_samples.show", response_model=shapes.HandlingSample, summary="A sample of delegated work with what was drawn and found")
def shown(sample_no: SampleNo, desk: At) -> Any:
    """Bounds are said once everything that was drawn of an insurer was compared."""
    return _mine(desk, sample_no)


@operation(router, "GET", "/insurer-samples/{sample_no}/record", "insurer_samples.record", response_model=shapes.HandlingDrawRecord, summary="The record of a draw, drawn again")
def record(sample_no: SampleNo, desk: At) -> Any:
    """Everything from which anybody draws again, and what that gives now. Raises CallerFault `not_drawn`."""
    held = _mine(desk, sample_no)
    with desk.acting() as session:
        told = samples.draw_record(session, sample_no)
    again = sorted(task for task, _ in sampling.replay(told))
    return told | {"replayed": again, "agrees": again == [one["task_no"] for one in held["drawn"]]}


@operation(router, "POST", "/insurer-samples/{sample_no}/draw", "insurer_samples.draw", response_model=shapes.HandlingSample, summary="Say the word: tasks are drawn")
def draw(sample_no: SampleNo, form: shapes.SampleWordForm, desk: At) -> Any:
    """By another person than the one who fixed the frame."""
    _mine(desk, sample_no)
    with desk.acting() as session:
        return _sample(samples.draw(session, desk.home.keyring, sample_no, form.word, actor=desk.actor, at=desk.at))


@operation(router, "POST", "/insurer-samples/{sample_no}/tasks/{task_no}/again", "insurer_samples.again", response_model=shapes.BlindTasks, summary="Handle a drawn task again")
def again(sample_no: SampleNo, task_no: TaskNo, form: shapes.AgainForm, desk: At) -> Any:
    """By somebody without part. What still waits for the caller is told. Raises CallerFault `not_drawn`, `had_part`, `result_stands`."""
    _mine(desk, sample_no)
    with desk.acting() as session:
        samples.handle_again(session, desk.home.keyring, sample_no, task_no, form.words, actor=desk.actor, at=desk.at)
    return _waiting(desk, 0, 20)


@operation(router, "GET", "/insurer-samples/{sample_no}/tasks/{task_no}", "insurer_samples.both", response_model=shapes.BothResults, summary="Both results of a drawn task")
def both(sample_no: SampleNo, task_no: TaskNo, desk: At) -> Any:
    """For whoever compares; the read is logged. Raises CallerFault `not_drawn`, `had_part`, `not_handled_again`."""
    _mine(desk, sample_no)
    with desk.acting() as session:
        return _blind(desk, insurers.task(session, task_no), samples.both(session, desk.home.keyring, sample_no, task_no, desk.actor))


@operation(router, "POST", "/insurer-samples/{sample_no}/tasks/{task_no}/comparison", "insurer_samples.compare", response_model=shapes.HandlingSample, summary="Compare both results of a drawn task")
def compare(sample_no: SampleNo, task_no: TaskNo, form: shapes.CompareForm, desk: At) -> Any:
    """By a third person. Raises CallerFault `not_handled_again`, `second_person_needed`, `had_part`, `result_stands`."""
    _mine(desk, sample_no)
    with desk.acting() as session:
        return _sample(samples.compare(session, desk.home.keyring, sample_no, task_no, form.outcome, form.words, actor=desk.actor, at=desk.at))


@operation(router, "GET", "/insurer-remarks", "insurer_remarks.list", response_model=shapes.RemarkPage, summary="Complaints, irregularities and ratings about delegated tasks in my area")
def remarks(desk: At, offset: Offset = 0, limit: Limit = 50) -> Any:
    """The newest first, without their words."""
    with desk.acting() as session:
        found = [one for place in _places(desk, session) for one in supervision.remarks(session, place)]
    return page_of(sorted(found, key=lambda one: (one["at"], one["remark"]), reverse=True), offset=offset, limit=limit)


@operation(router, "POST", "/insurer-remarks", "insurer_remarks.take_in", response_model=shapes.RemarkOut, status_code=201, summary="Take a complaint, an irregularity or a rating in")
def take_in(form: shapes.RemarkForm, desk: At) -> Any:
    """About one task; it counts once another person upheld it. Raises CallerFault `unknown_task`, `remark_form`."""
    visible(desk, form.task_no.rpartition("-T")[0])
    with desk.acting() as session:
        number = supervision.remark(
            session, desk.home.keyring, form.task_no, form.kind, form.words, degree=form.degree, sample_no=form.sample, actor=desk.actor, at=desk.at
        )
        return _remark(desk, session, number)


@operation(router, "GET", "/insurer-remarks/{remark_no}", "insurer_remarks.show", response_model=shapes.RemarkOut, summary="A remark with its words and what was found of it")
def remark(remark_no: RemarkNo, desk: At) -> Any:
    """The read is logged, because the words speak of a person."""
    with desk.acting() as session:
        return _remark(desk, session, remark_no)


@operation(router, "POST", "/insurer-remarks/{remark_no}/finding", "insurer_remarks.find", response_model=shapes.RemarkOut, summary="Uphold a remark, or do not")
def find(remark_no: RemarkNo, form: shapes.FindingForm, desk: At) -> Any:
    """By another person than the one who took it in. Raises CallerFault `second_person_needed`, `finding_stands`, `nothing_to_find`."""
    with desk.acting() as session:
        _remark(desk, session, remark_no)
        supervision.find(session, desk.home.keyring, remark_no, form.upheld, form.words, actor=desk.actor, at=desk.at)
        return _remark(desk, session, remark_no)


def _places(desk: Desk, session: Session) -> list[str]:
    """The cities with mandates that lie in the caller's area."""
    return sorted({one.place for one in insurers.mandates(session) if in_my_area(desk, one.place)})


def _waiting(desk: Desk, offset: int, limit: int) -> dict[str, Any]:
    with desk.acting() as session:
        found = [one for place in _places(desk, session) for one in samples.waiting(session, place, desk.actor)]
        page = page_of(found, offset=offset, limit=limit)
        return {**page, "rows": [_blind(desk, held, samples.blind_of(session, desk.home.keyring, number, held)) for number, held in page["rows"]]}


def _must_be_mine(desk: Desk, place: str) -> None:
    if not in_my_area(desk, place):
        raise CallerFault("unknown_place", f"{place} 不在您的管辖范围内。", f"{place} does not lie in your area.", place="place")


def _sample(told: dict[str, Any]) -> dict[str, Any]:
    drawn = []
    for one in told["drawn"]:
        zh, en = samples.OUTCOMES.get(one["outcome"], (None, None))
        drawn.append(one | {"outcome_zh": zh, "outcome_en": en})
    return told | {"drawn": drawn, "place_zh": law.places().resolve(told["place"]).name_zh}


def _mine(desk: Desk, sample_no: str) -> dict[str, Any]:
    """A sample of the caller's area. Raises CallerFault `unknown_sample`, also for another area's."""
    with desk.acting() as session:
        held = samples.sample(session, sample_no)
    if not in_my_area(desk, held["place"]):
        raise CallerFault("unknown_sample", f"没有编号为“{sample_no}”的样本。", f"There is no sample {sample_no!r}.", place=sample_no)
    return _sample(held)


def _blind(desk: Desk, held: Task, told: dict[str, Any]) -> dict[str, Any]:
    desk.read(held.person, ("handling",), case_no=held.case_no)
    zh, en = KIND_WORDS[TaskKind(told["kind"])]
    return told | {"kind_zh": zh, "kind_en": en}


def _remark(desk: Desk, session: Session, remark_no: str) -> dict[str, Any]:
    """A remark of the caller's area with its words. Raises CallerFault `unknown_remark`."""
    found = next((one for one in supervision.remarks(session, remark_no[1:7]) if one["remark"] == remark_no), None)
    if found is None or not in_my_area(desk, remark_no[1:7]):
        raise CallerFault("unknown_remark", f"没有编号为“{remark_no}”的记录。", f"There is no remark {remark_no!r}.", place=remark_no)
    desk.read(insurers.task(session, found["task_no"]).person, ("handling",), case_no=found["task_no"].rpartition("-T")[0])
    return found | supervision.words_of(session, desk.home.keyring, remark_no)
