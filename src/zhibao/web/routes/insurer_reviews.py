"""Supervision of insurers: mandates in full, proposals, reviews with their tasks and fees, rectification notices; and an insurer's own standing."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from fastapi import APIRouter, Path, Query

from zhibao import law
from zhibao.insurers import acts as insurers
from zhibao.insurers import hand_over, rules, terms
from zhibao.insurers.model import TaskKind
from zhibao.insurers.review import acts as reviews
from zhibao.insurers.review import rules as scoring
from zhibao.insurers.review.model import Quarter, decimals
from zhibao.insurers.supervision import acts as supervision
from zhibao.journeys import case_to_insurer, complaint_to_review, tasks_to_review
from zhibao.kit.errors import CallerFault
from zhibao.kit.money import exact
from zhibao.web.desk import At, Desk, operation, page_of
from zhibao.web.insurer import insurer_of, mandate_document, own_tasks
from zhibao.web.models import insurer_reviews as shapes
from zhibao.web.models.insurer import KindName
from zhibao.web.models.office import CaseNo
from zhibao.web.office import in_my_area, visible
from zhibao.web.routes.handling import MandateNo
from zhibao.web.routes.me import Limit, Offset

router = APIRouter(prefix="/api")
ReviewNo = Annotated[str, Path(pattern=r"^V[0-9]{6}-20[0-9]{2}-Q[1-4]-[0-9]{1,3}$", examples=["V570100-2025-Q3-1"])]
NoticeNo = Annotated[str, Path(pattern=r"^N[0-9]{6}-[0-9]{4}$", examples=["N570100-0001"])]
InsurerName = Annotated[str, Query(pattern=r"^[0-9A-Za-z][0-9A-Za-z._-]{1,39}$", examples=["wuling"])]


@operation(router, "GET", "/mandates/{mandate_no}", "mandates.show", response_model=shapes.MandateFile, summary="A mandate in full: how it was chosen, its terms, its staff")
def mandate(mandate_no: MandateNo, desk: At) -> Any:
    """What holds on a day is the newest of the terms that began by then."""
    return mandate_file(desk, mandate_no)


@operation(router, "POST", "/mandates/{mandate_no}/staff", "mandates.staff", response_model=shapes.MandateFile, summary="Admit somebody of the insurer by name, or end it")
def staff(mandate_no: MandateNo, form: shapes.StaffForm, desk: At) -> Any:
    """Nobody else of the insurer reads a case."""
    held_mandate(desk, mandate_no)
    with desk.acting() as session:
        if form.leaves:
            terms.dismiss(session, mandate_no, form.account, on=form.on, reason=form.reason or "", actor=desk.actor, at=desk.at)
        else:
            terms.admit(session, mandate_no, form.account, since=form.on, actor=desk.actor, at=desk.at)
    return mandate_file(desk, mandate_no)


@operation(router, "POST", "/mandates/{mandate_no}/hand-over", "mandates.hand_over", response_model=shapes.HandOverOut, summary="Hand open tasks over on the last day of a mandate")
def handed_over(mandate_no: MandateNo, form: shapes.HandOverForm, desk: At) -> Any:
    """To another mandate of the city, or back to the agency; asked again it hands nothing over."""
    held_mandate(desk, mandate_no)
    with desk.acting() as session:
        moved = hand_over.hand_over(session, desk.home.keyring, mandate_no, to=form.to, words=form.words, actor=desk.actor, at=desk.at)
    return {"mandate_no": mandate_no, "went_on": sum(new is not None for _, new in moved), "came_back": sum(new is None for _, new in moved)}


@operation(router, "GET", "/cases/{case_no}/handling/proposals", "handling.propose", response_model=shapes.InsurerProposals, summary="Whom to ask in a case, with reasons")
def proposed(case_no: CaseNo, kind: KindName, desk: At) -> Any:
    """By area, load and declared relations; an officer confirms."""
    visible(desk, case_no)
    with desk.acting() as session:
        found = case_to_insurer.proposals(session, case_no, TaskKind(kind), desk.today)
    return {"kind": kind, "rows": [vars(one) | {"load": None if one.load is None else str(one.load)} for one in found]}


@operation(router, "GET", "/insurer-reviews", "reviews.list", response_model=shapes.InsurerReviewPage, summary="Reviews of insurers in my area, the newest first")
def listed(desk: At, offset: Offset = 0, limit: Limit = 50) -> Any:
    """A review is of a city and a quarter."""
    with desk.acting() as session:
        places = sorted({one.place for one in insurers.mandates(session) if in_my_area(desk, one.place)})
        found = [one for place in places for one in reviews.reviews(session, place)]
        found.sort(key=lambda one: (str(one.quarter), one.review_no), reverse=True)
        rows = [
            {"review": one.review_no, "place": one.place, "place_zh": law.places().resolve(one.place).name_zh, "quarter": str(one.quarter), "status": one.status,
             "provisional": one.provisional, "hear_until": one.hear_until.isoformat(), "insurers": len(reviews.scores(session, one.review_no))}
            for one in found
        ]  # fmt: skip
    return page_of(rows, offset=offset, limit=limit)


@operation(router, "GET", "/insurer-reviews/{review_no}", "reviews.show", response_model=shapes.InsurerReviewFile, summary="A review with scores, intervals, hearings and fees")
def shown(review_no: ReviewNo, desk: At) -> Any:
    """No score for too few tasks, no rank where intervals overlap."""
    return _review(desk, review_no)


@operation(router, "GET", "/insurer-reviews/{review_no}/tasks", "reviews.tasks", response_model=shapes.ReviewTasks, summary="The tasks behind a figure of a review")
def counted(review_no: ReviewNo, insurer: InsurerName, desk: At, indicator: shapes.IndicatorName | None = None, offset: Offset = 0, limit: Limit = 50) -> Any:
    """The denominator is the list, the numerator those with 1."""
    _reviewed(desk, review_no)
    with desk.acting() as session:
        return page_of(tasks_to_review.rows_of(session, review_no, insurer, indicator), offset=offset, limit=limit)


@operation(router, "POST", "/insurer-reviews", "reviews.draft", response_model=shapes.InsurerReviewFile, status_code=201, summary="Draft the review of a quarter")
def draft(form: shapes.ReviewDraftForm, desk: At) -> Any:
    """Insurers are heard on it, and another person decides."""
    if not in_my_area(desk, form.place):
        raise CallerFault("unknown_place", f"{form.place} 不在您的管辖范围内。", f"{form.place} does not lie in your area.", place="place")
    with desk.acting() as session:
        made = tasks_to_review.draft(session, form.place, Quarter.parse(form.period), actor=desk.actor, at=desk.at)
    return _review(desk, str(made["review"]))


@operation(router, "POST", "/insurer-reviews/{review_no}/steps/{verb}", "reviews.step", response_model=shapes.InsurerReviewFile, summary="Decide a review, return it, publish it")
def step(review_no: ReviewNo, verb: Literal["decide", "return", "publish"], form: shapes.ReviewStepForm, desk: At) -> Any:
    """Never by the person who drafted it, and once everybody was heard or the days are over."""
    _reviewed(desk, review_no)
    with desk.acting() as session:
        if verb == "publish":
            reviews.publish(session, desk.home.keyring, review_no, actor=desk.actor, at=desk.at)
        else:
            reviews.decide(session, desk.home.keyring, review_no, "decided" if verb == "decide" else "returned", form.words or "", actor=desk.actor, at=desk.at)
    return _review(desk, review_no)


@operation(router, "POST", "/insurer-reviews/{review_no}/fees", "reviews.fee", response_model=shapes.FeeOut, status_code=201, summary="State the fee of a mandate by a decided review")
def fee(review_no: ReviewNo, form: shapes.FeeForm, desk: At) -> Any:
    """Each task and each case is paid once, from the agency's budget."""
    _reviewed(desk, review_no)
    held_mandate(desk, form.mandate_no)
    with desk.acting() as session:
        return reviews.state_fee(session, review_no, form.mandate_no, actor=desk.actor, at=desk.at)


@operation(router, "POST", "/insurer-reviews/{review_no}/what-if", "reviews.what_if", response_model=shapes.SupposedFee, summary="What score and fee would be at other rates")
def what_if(review_no: ReviewNo, form: shapes.FeeForm, desk: At) -> Any:
    """Nothing is kept."""
    held = _reviewed(desk, review_no)
    held_mandate(desk, form.mandate_no)
    with desk.acting() as session:
        insurer = insurers.mandate(session, form.mandate_no).insurer
        mine = next((one for one in reviews.scores(session, review_no) if one.insurer == insurer), None)
        rates = {str(name): exact(text) for name, text in form.suppose.items()}
        points = None if mine is None or mine.score is None else scoring.what_if(mine, rates, held.scheme.weights)
        now, then = reviews.reckon(session, held, form.mandate_no), reviews.reckon(session, held, form.mandate_no, score=points, supposed=True)
    return {
        "score": None if mine is None or mine.score is None else decimals(mine.score, 2), "supposed_score": None if points is None else decimals(points, 2),
        "payable_fen": now.payable_fen, "supposed_payable_fen": then.payable_fen, "zh": then.zh, "en": then.en,
    }  # fmt: skip


@operation(router, "GET", "/rectifications", "rectifications.list", response_model=shapes.RectificationPage, summary="Rectification notices in my area, the newest first")
def rectifications(desk: At, offset: Offset = 0, limit: Limit = 50) -> Any:
    """With what was answered and whether it came in time."""
    with desk.acting() as session:
        found = [one for one in supervision.notices(session, desk.home.keyring) if in_my_area(desk, one["place"])]
    return page_of(found, offset=offset, limit=limit)


@operation(router, "POST", "/rectifications", "rectifications.issue", response_model=shapes.RectificationNotice, status_code=201, summary="Issue a rectification notice")
def issue(form: shapes.RectificationForm, desk: At) -> Any:
    """It may rest on an upheld remark or on a review."""
    if not in_my_area(desk, form.place):
        raise CallerFault("unknown_place", f"{form.place} 不在您的管辖范围内。", f"{form.place} does not lie in your area.", place="place")
    with desk.acting() as session:
        number = supervision.notify(
            session, desk.home.keyring, form.place, form.insurer, form.words, remark_no=form.remark_no, review_no=form.review_no, due_on=form.due_on, actor=desk.actor,
            at=desk.at,
        )  # fmt: skip
        return supervision.notice(session, desk.home.keyring, number)


@operation(router, "POST", "/rectifications/{notice_no}/steps/{verb}", "rectifications.step", response_model=shapes.RectificationNotice, summary="Return an answer, follow up, close a notice")
def notice_step(notice_no: NoticeNo, verb: Literal["returned", "followed_up", "closed"], form: shapes.WordsForm, desk: At) -> Any:
    """Another person than its issuer closes it."""
    with desk.acting() as session:
        if not in_my_area(desk, supervision.notice(session, desk.home.keyring, notice_no)["place"]):
            raise CallerFault("unknown_notice", f"没有编号为“{notice_no}”的整改通知。", f"There is no notice {notice_no!r}.", place=notice_no)
        return supervision.step_notice(session, desk.home.keyring, notice_no, verb, form.words, actor=desk.actor, at=desk.at)


@operation(router, "GET", "/insurer/standing", "insurer.standing", response_model=shapes.OwnStanding, summary="My clocks, my scores and fees, notices to me")
def standing(desk: At) -> Any:
    """An insurer is told of itself only. Without a mandate that names the caller nothing is told."""
    return _standing(desk)


@operation(router, "POST", "/insurer/reviews/{review_no}/hearing", "insurer.hear", response_model=shapes.OwnStanding, summary="Say what I have to say to a draft")
def hear(review_no: ReviewNo, form: shapes.WordsForm, desk: At) -> Any:
    """Within the days of the law."""
    own_tasks(desk)
    with desk.acting() as session:
        reviews.hear(session, desk.home.keyring, review_no, insurer_of(desk), form.words, actor=desk.actor, at=desk.at)
    return _standing(desk)


@operation(router, "POST", "/insurer/rectifications/{notice_no}/answer", "insurer.rectify", response_model=shapes.RectificationNotice, summary="Answer a rectification notice")
def answer(notice_no: NoticeNo, form: shapes.WordsForm, desk: At) -> Any:
    """A notice to another insurer is not there."""
    own_tasks(desk)
    with desk.acting() as session:
        if supervision.notice(session, desk.home.keyring, notice_no)["insurer"] != insurer_of(desk):
            raise CallerFault("unknown_notice", f"没有编号为“{notice_no}”的整改通知。", f"There is no notice {notice_no!r}.", place=notice_no)
        return supervision.step_notice(session, desk.home.keyring, notice_no, "answered", form.words, actor=desk.actor, at=desk.at)


def _standing(desk: Desk) -> dict[str, Any]:
    tasks, mine = own_tasks(desk), insurer_of(desk)
    with desk.acting() as session:
        held = {one.mandate_no: one for one in insurers.mandates(session, insurer=mine)}
        clocks = [
            {"task_no": one.task_no, "zh": each.zh, "en": each.en, "due_at": each.due_at.isoformat(), "state": each.state(desk.at), "mark": each.mark}
            for one in tasks if one.state.value in ("assigned", "accepted") for each in rules.clocks(one, held[one.mandate_no].place)
        ]  # fmt: skip
        found = [
            _own_review(one, score, [each for each in reviews.statements(session, review_no=one.review_no) if each["insurer"] == mine], mine, held)
            for place in sorted({one.place for one in held.values()}) for one in reviews.reviews(session, place) if one.status != "returned"
            for score in reviews.scores(session, one.review_no) if score.insurer == mine
        ]  # fmt: skip
        return {"clocks": clocks, "reviews": found, "notices": supervision.notices(session, desk.home.keyring, insurer=mine)}


def _own_review(one: reviews.Held, score: Any, fees: list[dict[str, Any]], mine: str, held: Any) -> dict[str, Any]:
    names = {each.insurer: each.insurer_name for each in held.values()}
    return {
        "review": one.review_no, "quarter": str(one.quarter), "place_zh": law.places().resolve(one.place).name_zh, "status": one.status,
        "hear_until": one.hear_until.isoformat(), "heard": mine in one.heard, "score": tasks_to_review.score_document(score, one.scheme, names), "fees": fees,
    }  # fmt: skip


def held_mandate(desk: Desk, mandate_no: str) -> Any:
    """A mandate of the caller's area. Raises CallerFault `unknown_mandate`."""
    with desk.acting() as session:
        held = insurers.mandate(session, mandate_no)
    if not in_my_area(desk, held.place):
        raise CallerFault("unknown_mandate", f"没有编号为“{mandate_no}”的委托。", f"There is no mandate {mandate_no!r}.")
    return held


def mandate_file(desk: Desk, mandate_no: str) -> dict[str, Any]:
    """A mandate of the caller's area in full. Raises CallerFault `unknown_mandate`."""
    held = held_mandate(desk, mandate_no)
    with desk.acting() as session:
        return {
            "mandate": mandate_document(held, desk.today), "chosen": terms.procurement(session, mandate_no), "open_tasks": len(hand_over.open_under(session, mandate_no)),
            "terms": [
                {"number": each.number, "since": each.since.isoformat(), "counties": list(each.areas), "fixed_fen": each.fee.fixed_fen, "per_case_fen": each.fee.per_case_fen,
                 "per_task_fen": {kind.value: fen for kind, fen in each.fee.per_task_fen.items()}, "retained_share": str(each.fee.retained_share), "document": each.document}
                for each in terms.terms(session, mandate_no)
            ],
            "staff": [
                {"account": each.account, "since": each.since.isoformat(), "ended_on": each.ended_on and each.ended_on.isoformat()} for each in terms.staff(session, mandate_no)
            ],
        }  # fmt: skip


def _reviewed(desk: Desk, review_no: str) -> reviews.Held:
    """A review of the caller's area. Raises CallerFault `unknown_review`."""
    with desk.acting() as session:
        held = reviews.review(session, review_no)
    if not in_my_area(desk, held.place):
        raise CallerFault("unknown_review", f"没有编号为“{review_no}”的考评。", f"There is no review {review_no!r}.", place=review_no)
    return held


def _review(desk: Desk, review_no: str) -> dict[str, Any]:
    held = _reviewed(desk, review_no)
    with desk.acting() as session:
        told = complaint_to_review.complaints(session, held.place, held.quarter.first, held.quarter.last)
        return tasks_to_review.document(session, review_no, desk.home.keyring) | {"complaints": told}
