"""Enquiries and complaints at the office: lists without words, opened by their owner; themes that come back; passed on to a review."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from fastapi import APIRouter, Path
from sqlalchemy.orm import Session

from zhibao.access.model import AreaKind
from zhibao.access.rules import posts
from zhibao.concerns import acts, publicity, rules
from zhibao.concerns.model import Enquiry
from zhibao.journeys import complaint_to_review, concern_to_office
from zhibao.kit.clock import Month
from zhibao.kit.errors import CallerFault
from zhibao.web.desk import At, Desk, operation, page_of
from zhibao.web.models import concerns as shapes
from zhibao.web.office import in_my_area
from zhibao.web.routes.me import Limit, Offset

router = APIRouter(prefix="/api")
EnquiryNo = Annotated[str, Path(pattern=r"^Q[0-9]{6}-[0-9]{4}-[0-9]{6}$", examples=["Q570100-2025-000001"])]
_SIGNS = {AreaKind.PROVINCE: 2, AreaKind.CITY: 4}


@operation(router, "GET", "/enquiries", "enquiries.list", response_model=shapes.EnquiryPage, summary="Enquiries and complaints of my area")
def listed(desk: At, which: Literal["waiting", "all"] = "waiting", offset: Offset = 0, limit: Limit = 50) -> Any:
    """What waits, the ones without a day first; a supervisor sees those of every post, another officer those of hers."""
    mine = None if desk.who.post == rules.SUPERVISOR else str(desk.who.post)
    if which == "waiting":
        held = acts.waiting(desk.session, _prefix(desk), None if mine is None else [mine])
    else:
        held = [one for one in acts.enquiries(desk.session, prefix=_prefix(desk)) if mine in (None, one.post)]
    page = page_of(held, offset=offset, limit=limit)
    with desk.acting() as session:
        return {**page, "rows": [concern_to_office.document(session, one, desk.today) for one in page["rows"]]}


@operation(router, "POST", "/enquiries", "enquiries.take", response_model=shapes.EnquiryLine, status_code=201, summary="Take in an enquiry at the counter or by telephone")
def take(form: shapes.EnquiryForm, desk: At) -> Any:
    """Whoever asks need not give a name. It goes to the post of its theme."""
    if not in_my_area(desk, form.place):
        raise CallerFault("unknown_place", "该地不在您的管辖范围内。", "That place does not lie in your area.", place="place")
    if form.about_kind == "case":
        desk.case(form.about or "")
    with desk.acting() as session:
        made = concern_to_office.take_in(
            session, desk.home.keyring, place=form.place, about_kind=form.about_kind, about=form.about, actor=desk.actor, at=desk.at, channel=form.channel,
            kind=form.kind, theme=form.theme, words=form.words, contact=form.contact,
        )  # fmt: skip
        return concern_to_office.document(session, made, desk.today)


@operation(router, "GET", "/enquiries/{enquiry_no}", "enquiries.show", response_model=shapes.EnquiryFile, summary="Open an enquiry")
def show(enquiry_no: EnquiryNo, desk: At) -> Any:
    """For its owner or a supervisor; the read is logged where a person asked."""
    held = _mine(desk, enquiry_no)
    with desk.acting() as session:
        return _opened(desk, session, held)


@operation(router, "POST", "/enquiries/{enquiry_no}/steps/{verb}", "enquiries.step", response_model=shapes.EnquiryFile, summary="Answer it, give it to another post, set the day")
def step(enquiry_no: EnquiryNo, verb: Literal["answered", "assigned", "due_set"], form: shapes.EnquiryStepForm, desk: At) -> Any:
    """A complaint that was brought up again is answered by another person than before."""
    held = _mine(desk, enquiry_no)
    with desk.acting() as session:
        keyring, words, actor, at = desk.home.keyring, form.words, desk.actor, desk.at
        if verb == "answered":
            held = acts.answer(session, keyring, enquiry_no, words, actor=actor, at=at)
        elif verb == "assigned":
            held = acts.assign(session, keyring, enquiry_no, form.post or "", words, actor=actor, at=at)
        elif form.due_on is None:
            raise CallerFault("due_form", "请填答复日。", "Give the day of the answer.", place="due_on")
        else:
            held = acts.set_due(session, keyring, enquiry_no, form.due_on, words, actor=actor, at=at)
        return _opened(desk, session, held)


@operation(router, "POST", "/enquiries/{enquiry_no}/referral", "enquiries.refer", response_model=shapes.EnquiryFile, summary="Pass a complaint about an insurer on to its review")
def refer(enquiry_no: EnquiryNo, form: shapes.ReferralForm, desk: At) -> Any:
    """It becomes a remark on a task and counts once another person upheld it."""
    _mine(desk, enquiry_no)
    with desk.acting() as session:
        if not in_my_area(desk, form.task_no[:6]):
            raise CallerFault("unknown_task", "没有这件任务。", "There is no such task.", place="task_no")
        complaint_to_review.refer(session, desk.home.keyring, enquiry_no, form.task_no, form.words, actor=desk.actor, at=desk.at)
        return _opened(desk, session, acts.find(session, enquiry_no))


@operation(router, "GET", "/enquiry-themes", "enquiries.themes", response_model=shapes.ThemesOut, summary="Themes that come back, and what the plain pages reached")
def themes(desk: At) -> Any:
    """By month and city with counts; enterprises that are not enrolled and were complained of. Nobody's words."""
    prefix = _prefix(desk)
    return concern_to_office.themes(desk.session, prefix) | {"unregistered": acts.unregistered(desk.session, prefix), "reached": publicity.reached(desk.session, prefix)}


@operation(router, "POST", "/guide-reach", "enquiries.reach", status_code=204, summary="Tell how many the plain pages reached another way")
def reach(form: shapes.ReachForm, desk: At) -> None:
    """The phone counts by itself."""
    if not in_my_area(desk, form.place):
        raise CallerFault("unknown_place", "该地不在您的管辖范围内。", "That place does not lie in your area.", place="place")
    with desk.acting() as session:
        publicity.tell(session, form.place, Month.parse(form.month), form.channel, form.people, actor=desk.actor, at=desk.at)


def _prefix(desk: Desk) -> str:
    assert desk.who.grant is not None, "the permission line asks for a post"
    return desk.who.grant.area.value[: _SIGNS[desk.who.grant.area.kind]]


def _mine(desk: Desk, enquiry_no: str) -> Enquiry:
    """An enquiry of the caller's area and post. Raises CallerFault `unknown_enquiry`, `not_the_owner`."""
    held = acts.find(desk.session, enquiry_no)
    if desk.who.post not in (held.post, rules.SUPERVISOR):
        raise CallerFault("not_the_owner", "由承办的岗位或者督办岗办理。", "The post that owns it does this, or a supervisor.", place=enquiry_no)
    return held


def _opened(desk: Desk, session: Session, held: Enquiry) -> dict[str, Any]:
    if held.person is not None:
        desk.read(held.person, ("enquiry",), purpose="enquiry", unmasked=True)
    named = [posts()[name] for name in dict.fromkeys(one.post for one in rules.themes().values())]
    return concern_to_office.document(session, held, desk.today) | acts.told(session, desk.home.keyring, held.enquiry_no) | {
        "posts": [{"post": one.name, "zh": one.zh, "en": one.en} for one in named],
    }  # fmt: skip
