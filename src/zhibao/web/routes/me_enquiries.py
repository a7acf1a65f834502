"""The telephone and the enterprise: what I asked or complained of with its answer, and the plain page on rights."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query
from sqlalchemy.orm import Session

from zhibao import law
from zhibao.cases import parties
from zhibao.concerns import acts, publicity, rules
from zhibao.concerns.model import Enquiry
from zhibao.insurers import acts as insurers
from zhibao.journeys import concern_to_office, law_to_guide
from zhibao.kit.errors import CallerFault
from zhibao.web.desk import At, Desk, operation, page_of
from zhibao.web.models import concerns as shapes
from zhibao.web.models import guide as guide_shapes
from zhibao.web.platform import enterprise_of
from zhibao.web.routes.enquiries import EnquiryNo
from zhibao.web.routes.me import Limit, Offset, city_of
from zhibao.web.worker import my_case, person_of

router = APIRouter(prefix="/api")
Place = Annotated[str | None, Query(pattern=r"^[0-9]{6}$", examples=["570100"])]


@operation(router, "GET", "/me/enquiries", "me.enquiries", response_model=shapes.MyEnquiryPage, summary="My enquiries and complaints with their answers")
def mine(desk: At, offset: Offset = 0, limit: Limit = 50) -> Any:
    """The newest first."""
    person = person_of(desk)
    held = acts.enquiries(desk.session, person=person)
    with desk.acting() as session:
        return _page(desk, session, held, offset, limit) | {"insurers": _insurers(desk, session, city_of(desk, session, person))}


@operation(router, "POST", "/me/enquiries", "me.ask", response_model=shapes.MyEnquiry, status_code=201, key_needed=True, summary="Ask or complain")
def ask(form: shapes.MyEnquiryForm, desk: At) -> Any:
    """What is told is sealed; an enterprise or an insurer that is complained of never learns who complained."""
    person = person_of(desk)
    if form.about_kind == "case":
        my_case(desk, form.about or "")
    with desk.acting() as session:
        made = concern_to_office.take_in(
            session, desk.home.keyring, place=city_of(desk, session, person), about_kind=form.about_kind, about=form.about, actor=desk.actor, at=desk.at,
            channel="phone", kind=form.kind, theme=form.theme, words=form.words, contact=form.contact, person=person,
        )  # fmt: skip
        return _told(desk, session, made)


@operation(router, "POST", "/me/enquiries/{enquiry_no}/reopen", "me.reopen", response_model=shapes.MyEnquiry, summary="Bring an answered enquiry up again")
def reopen(enquiry_no: EnquiryNo, form: shapes.AgainForm, desk: At) -> Any:
    """The days run anew. Raises CallerFault `unknown_enquiry`, also for somebody else's."""
    person = person_of(desk)
    return _again(desk, enquiry_no, form, acts.enquiries(desk.session, person=person))


@operation(router, "GET", "/me/guide", "me.guide", response_model=guide_shapes.GuideOut, summary="My rights and what to do, as of today")
def guide(desk: At, place: Place = None) -> Any:
    """From the numbers in force, the procedure and the formulas; of the city that deals with me where none is named."""
    person = person_of(desk)
    with desk.acting() as session:
        code = place or city_of(desk, session, person)
    _known(desk, code)
    return law_to_guide.guide(code, desk.today)


@operation(router, "POST", "/me/guide/openings", "me.guide_opened", status_code=204, summary="The page was opened: one more in the count")
def guide_opened(desk: At, place: Place = None) -> None:
    """A count by month and place; nothing of the person is kept."""
    person = person_of(desk)
    with desk.acting() as session:
        code = place or city_of(desk, session, person)
        _known(desk, code)
        publicity.opened(session, code, desk.at)


@operation(router, "GET", "/platform/enquiries", "platform.enquiries", response_model=shapes.MyEnquiryPage, summary="The enterprise's enquiries with their answers")
def of_enterprise(desk: At, offset: Offset = 0, limit: Limit = 50) -> Any:
    """Its own only; complaints about it are never among them."""
    held = acts.enquiries(desk.session, party=enterprise_of(desk))
    with desk.acting() as session:
        return _page(desk, session, held, offset, limit) | {"insurers": []}


@operation(router, "POST", "/platform/enquiries", "platform.ask", response_model=shapes.MyEnquiry, status_code=201, summary="Ask or complain as an enterprise")
def ask_of_enterprise(form: shapes.PlatformEnquiryForm, desk: At) -> Any:
    """About a case only where the enterprise takes part in it."""
    uscc = enterprise_of(desk)
    _known(desk, form.place)
    with desk.acting() as session:
        if form.case_no is not None and not parties.is_party(session, form.case_no, uscc):
            raise CallerFault("unknown_case", f"没有编号为“{form.case_no}”的案件。", f"There is no case {form.case_no!r}.")
        made = concern_to_office.take_in(
            session, desk.home.keyring, place=form.place, about_kind=None if form.case_no is None else "case", about=form.case_no, actor=desk.actor, at=desk.at,
            channel="enterprise", kind=form.kind, theme=form.theme, words=form.words, contact=form.contact, party=uscc,
        )  # fmt: skip
        return _told(desk, session, made)


@operation(router, "POST", "/platform/enquiries/{enquiry_no}/reopen", "platform.reopen", response_model=shapes.MyEnquiry, summary="Bring an answered enquiry of the enterprise up again")
def reopen_of_enterprise(enquiry_no: EnquiryNo, form: shapes.AgainForm, desk: At) -> Any:
    """Raises CallerFault `unknown_enquiry`, also for somebody else's."""
    return _again(desk, enquiry_no, form, acts.enquiries(desk.session, party=enterprise_of(desk)))


def _again(desk: Desk, enquiry_no: str, form: shapes.AgainForm, held: list[Enquiry]) -> dict[str, Any]:
    if enquiry_no not in {one.enquiry_no for one in held}:
        raise acts.unknown(enquiry_no)
    with desk.acting() as session:
        return _told(desk, session, acts.reopen(session, desk.home.keyring, enquiry_no, form.words, actor=desk.actor, at=desk.at))


def _page(desk: Desk, session: Session, held: list[Enquiry], offset: int, limit: int) -> dict[str, Any]:
    page = page_of(held, offset=offset, limit=limit)
    return {
        **page, "rows": [_told(desk, session, one) for one in page["rows"]],
        "themes": [{"id": one.id, "zh": one.zh, "en": one.en} for one in rules.themes().values()],
    }  # fmt: skip


def _told(desk: Desk, session: Session, one: Enquiry) -> dict[str, Any]:
    try:
        said = acts.told(session, desk.home.keyring, one.enquiry_no)
    except CallerFault as fault:
        if fault.code != "person_key_destroyed":
            raise
        said = {"words": None, "steps": []}
    return concern_to_office.document(session, one, desk.today) | {"words": said["words"], "steps": [step for step in said["steps"] if step["verb"] in ("answered", "reopened")]}


def _insurers(desk: Desk, session: Session, city: str) -> list[dict[str, str]]:
    held = {one.insurer: one.insurer_name for one in insurers.mandates(session, place=city)}
    return [{"id": insurer, "zh": name, "en": name} for insurer, name in sorted(held.items())]


def _known(desk: Desk, code: str) -> None:
    """That a place is a city or province of this home. Raises CallerFault `unknown_place`."""
    found = law.places().get(code)
    if found is None or found.province not in desk.home.places:
        raise CallerFault("unknown_place", f"没有“{code}”这个地方。", f"There is no place {code!r} here.", place="place")
