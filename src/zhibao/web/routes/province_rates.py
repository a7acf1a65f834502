"""The province: the yearly review of each enterprise's factor, step by step, and the signs of suppressed reporting."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from fastapi import APIRouter, Path, Query, Response
from sqlalchemy.orm import Session

from zhibao.app import jobs, rate_work
from zhibao.app.tables import JobRow
from zhibao.contributions import rate_acts, suppression_tasks
from zhibao.contributions.rate_acts import Review
from zhibao.contributions.suppression_tasks import FINDINGS, Task
from zhibao.kit.errors import CallerFault
from zhibao.registry.model import INDUSTRY_ZH
from zhibao.web.desk import At, Desk, operation, page_of
from zhibao.web.models import province_rates as shapes
from zhibao.web.office import province_of
from zhibao.web.parts import bytes_answer
from zhibao.web.routes.me import Limit, Offset
from zhibao.web.routes.platform_rates import PDF, TEXT, Form, ReviewNo, notice_of
from zhibao.web.worker import platform_name

router = APIRouter(prefix="/api/province")
Year = Annotated[int | None, Query(ge=2025, le=2100)]
StepName = Literal["review", "return", "hear", "decide", "serve", "object", "uphold", "reopen"]
Figure = Literal["benefits", "contributions", "billed", "confirmed", "orders", "insured_days"]
JobNo = Annotated[int, Path(ge=1, le=2**53, examples=[1])]
_KINDS = (jobs.RATE_DRAFT, jobs.RATE_SIGNS)
SignNo = Annotated[str, Path(pattern=r"^S[0-9]{6}-[0-9a-f]{12}$", examples=["S570000-0123456789ab"])]


@operation(router, "GET", "/rate-reviews", "province.rate_reviews", response_model=shapes.RatePage, summary="Reviews of the factors of the enterprises")
def listed(desk: At, year: Year = None, offset: Offset = 0, limit: Limit = 50) -> Any:
    """The reviews of a year; without one, of the newest."""
    with desk.acting() as session:
        found = rate_acts.reviews(session, province_of(desk))
    years = sorted({one.year for one in found}, reverse=True)
    asked = year or (years[0] if years else None)
    return {**page_of([_line(one) for one in found if one.year == asked], offset=offset, limit=limit), "years": years}


@operation(router, "GET", "/rate-reviews/{number}", "province.rate_review", response_model=shapes.RateReviewOut, summary="A review with its calculation, its steps and what is next")
def shown(number: ReviewNo, desk: At) -> Any:
    """Every step that the state allows is named, also where the caller may not take it, with the reason."""
    with desk.acting() as session:
        return _told(desk, _one(desk, session, number))


@operation(router, "POST", "/rate-reviews", "province.rate_draft", in_parts=True, response_model=shapes.RateJob, status_code=202, summary="Let the factors of a year be drafted")
def draft(form: shapes.RateDraftIn, desk: At) -> Any:
    """Of every enterprise that can be rated, or of one; the others are named with why, and who must act.

    It is done after this answer. Raises CallerFault `window_open`, `reason_missing`, and those of the terms.
    """
    from zhibao.journeys import experience_to_factor as journey

    terms = journey.window_over(province_of(desk), form.year, form.since, desk.at)
    if not terms.in_cycle and not form.reason.strip():
        raise CallerFault(
            "reason_missing", "年度周期以外的变动须写明理由。", "A change outside the yearly cycle needs a reason.", place="reason",
            remedy_zh="请填写理由。", remedy_en="Give the reason.",
        )  # fmt: skip
    since = form.since.isoformat() if form.since else None
    asked = {"year": form.year, "since": since, "platform": form.platform, "reason": form.reason}
    return _asked(desk, jobs.RATE_DRAFT, "rate_draft_asked", asked)


@operation(router, "GET", "/rate-jobs", "province.rate_jobs", response_model=shapes.RateJobPage, summary="Drafts and searches for signs that were asked for")
def asked_for(desk: At, offset: Offset = 0, limit: Limit = 50) -> Any:
    """The newest first, with how far each is and what came of it."""
    with desk.acting() as session:
        found = jobs.of_owner(session, _KINDS, _owner(desk))
        return page_of([_job(session, one) for one in found], offset=offset, limit=limit)


@operation(router, "GET", "/rate-jobs/{job}", "province.rate_job", response_model=shapes.RateJob, summary="How far a draft or a search is")
def job_of(job: JobNo, desk: At) -> Any:
    """Queued, running, done with its result, or failed with the reason. Raises CallerFault `unknown_job`."""
    with desk.acting() as session:
        for one in jobs.of_owner(session, _KINDS, _owner(desk)):
            if one.id == job:
                return _job(session, one)
    raise CallerFault("unknown_job", f"没有编号为 {job} 的任务。", f"There is no job {job}.")


@operation(router, "POST", "/rate-reviews/{number}/steps/{step}", "province.rate_step", response_model=shapes.RateReviewOut, summary="Take a step of a review")
def take(number: ReviewNo, step: StepName, form: shapes.RateStepIn, desk: At) -> Any:
    """Who may take it, and who may not because she took an earlier one, is said by the procedure."""
    from zhibao.edge import rate_notice

    with desk.acting() as session:
        held = _one(desk, session, number)
        facts = {}
        if step == "serve":
            facts["notice_digest"] = rate_notice.digest(rate_notice.notice(held.document()))
        return _told(desk, rate_acts.take(session, number, step, words=form.words, actor=desk.actor, at=desk.at, on=form.on, **facts))


@operation(router, "GET", "/rate-reviews/{number}/rows/{figure}", "province.rate_rows", response_model=shapes.RateRowsOut, summary="The rows behind a figure of a review")
def rows(number: ReviewNo, figure: Figure, desk: At, offset: Offset = 0, limit: Limit = 50) -> Any:
    """As they were known when it was drafted, and whether they still are the same."""
    from zhibao.journeys import experience_to_factor as journey

    with desk.acting() as session:
        _one(desk, session, number)
        found = journey.rows_of(session, desk.home.orders, desk.home.keyring, number, figure)
    return {**found, **page_of(found["rows"], offset=offset, limit=limit)}


@operation(
    router, "GET", "/rate-reviews/{number}/notice", "province.rate_notice", response_class=Response, summary="The rate notice",
    responses=bytes_answer(PDF, TEXT, text="PDF to be printed, or text"),
)  # fmt: skip
def notice(number: ReviewNo, desk: At, form: Form = "pdf") -> Any:
    """As the enterprise is served with it. Raises CallerFault `not_decided`."""
    with desk.acting() as session:
        found = _one(desk, session, number)
    return notice_of(desk, found, form)


@operation(router, "GET", "/rate-signs", "province.rate_signs", response_model=shapes.RateSignPage, summary="Signs of suppressed reporting")
def signs(desk: At, offset: Offset = 0, limit: Limit = 50) -> Any:
    """Those that wait for a person first. A sign is a question, never a finding."""
    with desk.acting() as session:
        found = sorted(suppression_tasks.tasks(session, province_of(desk)), key=lambda one: one.finding is not None)
        return page_of([_sign(session, one) for one in found], offset=offset, limit=limit)


@operation(router, "POST", "/rate-signs", "province.rate_signs_put", in_parts=True, response_model=shapes.RateJob, status_code=202, summary="Let signs of a period be looked for")
def put(form: shapes.RateSignsIn, desk: At) -> Any:
    """Each hit is put to a person, once. It is done after this answer. Raises CallerFault `period_form`."""
    if form.to < form.from_:
        raise CallerFault(
            "period_form", "终止日期早于起始日期。", "The last day lies before the first day.", place="to",
            remedy_zh="请更正日期。", remedy_en="Correct the days.",
        )  # fmt: skip
    return _asked(desk, jobs.RATE_SIGNS, "rate_signs_asked", {"from": form.from_.isoformat(), "to": form.to.isoformat()})


@operation(router, "POST", "/rate-signs/{number}/answer", "province.rate_answer", response_model=shapes.RateSign, summary="Say what was found about a sign")
def answer(number: SignNo, form: shapes.RateSignAnswer, desk: At) -> Any:
    """Recorded with the reason; nothing follows from it by itself. Raises CallerFault `unknown_task`, `task_answered`."""
    with desk.acting() as session:
        _must_be_here(desk, number, CallerFault("unknown_task", f"没有编号为“{number}”的任务。", f"There is no task {number!r}."))
        return _sign(session, suppression_tasks.answer(session, number, finding=form.finding, reason=form.reason, actor=desk.actor, at=desk.at))


def _owner(desk: Desk) -> str:
    return f"province:{province_of(desk)}"


def _asked(desk: Desk, kind: str, verb: str, content: dict[str, Any]) -> dict[str, Any]:
    """Note what is asked for, as an act, and let a worker do it."""
    with desk.acting() as session:
        subject = rate_work.ask(session, verb, province_of(desk), content, actor=desk.actor, at=desk.at)
        return _job(session, jobs.enqueue(session, kind, subject, owner=_owner(desk), actor=str(desk.actor), at=desk.at))


def _job(session: Session, row: JobRow) -> dict[str, Any]:
    return {
        "job": row.id, "kind": row.kind, "asked": rate_work.asked_for(session, int(row.subject)), "actor": row.actor, "state": row.state,
        "progress": {"done": row.done, "total": row.total, "what": row.what}, "drafted": row.result if row.kind == jobs.RATE_DRAFT else None,
        "found": row.result if row.kind == jobs.RATE_SIGNS else None, "fault": row.fault, "created_at": row.created_at.isoformat(),
        "ended_at": row.ended_at and row.ended_at.isoformat(),
    }  # fmt: skip


def _one(desk: Desk, session: Session, number: str) -> Review:
    """Raises CallerFault `unknown_rate_review`, also for another province's."""
    _must_be_here(desk, number, CallerFault("unknown_rate_review", f"没有编号为“{number}”的费率浮动。", f"There is no rate review {number!r}."))
    return rate_acts.review_of(session, number)


def _must_be_here(desk: Desk, number: str, unknown: CallerFault) -> None:
    """That a number begins with the caller's province; another province's does not exist for her."""
    if number[1:7] != province_of(desk):
        raise unknown


def _line(one: Review) -> dict[str, Any]:
    told = one.document()
    steps = {step["step"]: step for step in one.calculation["steps"]}
    names = ("number", "platform", "industry", "year", "state", "state_zh", "from", "to", "factor", "mark", "provisional")
    return {name: told[name] for name in names} | {
        "name": one.calculation["name"], "industry_zh": INDUSTRY_ZH[one.industry], "ratio": steps["ratio"]["shown"],
        "incidence": steps["incidence"]["shown"], "relative": steps["incidence"]["relative_shown"], "band": steps["band"]["factor"],
    }  # fmt: skip


def _told(desk: Desk, one: Review) -> dict[str, Any]:
    told = one.document()
    names = ("window", "known", "effective_from", "terms", "calculation", "steps")
    return _line(one) | {name: told[name] for name in names} | {
        "decided": one.last("decide") is not None,
        "next": [
            {
                "step": step.name, "zh": step.zh, "en": step.en, "posts": list(step.posts), "day": step.day, "may": why is None,
                "why_zh": why and why.zh, "why_en": why and why.en,
            }
            for step, why in rate_acts.offers(one, desk.actor)
        ],
    }  # fmt: skip


def _sign(session: Session, one: Task) -> dict[str, Any]:
    zh, en = FINDINGS[one.finding] if one.finding else (None, None)
    return one.document() | {"name": platform_name(session, one.platform), "finding_zh": zh, "finding_en": en}
