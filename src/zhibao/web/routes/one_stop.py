"""One-stop handling: the board of a place, a case with who is in charge, and what the worker sees and declines. Nothing is decided here."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter
from sqlalchemy import func, select

from zhibao import law
from zhibao.access.model import AreaKind
from zhibao.cases import unapplied
from zhibao.cases.tables import CaseRow
from zhibao.journeys import cases_to_one_stop
from zhibao.journeys.case_page import actor_zh
from zhibao.kit.actors import Actor
from zhibao.web.boards import board_of
from zhibao.web.desk import At, Desk, operation
from zhibao.web.models import one_stop as shapes
from zhibao.web.models.office import CaseNo
from zhibao.web.office import province_of, to_act_on, visible
from zhibao.web.worker import my_case

router = APIRouter(prefix="/api")
_NEWEST = 500


@operation(router, "GET", "/one-stop", "one_stop.board", response_model=shapes.OneStopBoard, summary="One-stop handling of my area")
def board(desk: At) -> Any:
    """What each city offers, the cases that were applied for together, their effect beside ordinary ones, the effort of each step.

    Of the newest cases of the area only, because each is folded from its steps; how many there are in all is told.
    """
    numbers = desk.session.scalars(select(CaseRow.case_no).order_by(CaseRow.opened_at.desc(), CaseRow.case_no.desc()).limit(_NEWEST)).all()
    of = desk.session.scalar(select(func.count()).select_from(CaseRow)) or 0
    held = board_of(desk)
    with desk.acting() as session:
        found = held.reckoned(session, "one_stop", desk.today, sorted(numbers), cases_to_one_stop.seen)
        return cases_to_one_stop.board(session, _place(desk), found, of, desk.today)


@operation(router, "GET", "/cases/{case_no}/one-stop", "one_stop.case", response_model=shapes.OneStopOfCase, summary="One-stop handling in a case")
def of_case(case_no: CaseNo, desk: At) -> Any:
    """Who is in charge, what is passed on next, which papers were asked for elsewhere, what needs no application."""
    case = visible(desk, case_no)
    with desk.acting() as session:
        return cases_to_one_stop.of_case(session, case, desk.today)


@operation(router, "POST", "/cases/{case_no}/one-stop/charge", "one_stop.charge", response_model=shapes.OneStopOfCase, summary="Name who is in charge of a one-stop case")
def charge(case_no: CaseNo, form: shapes.ChargeIn, desk: At) -> Any:
    """A change needs its reason; the same person again changes nothing."""
    case = to_act_on(desk, case_no)
    with desk.acting() as session:
        cases_to_one_stop.name_charge(session, case_no, Actor.parse(form.officer), form.reason, actor=desk.actor, at=desk.at)
        return cases_to_one_stop.of_case(session, case, desk.today)


@operation(router, "GET", "/me/cases/{case_no}/one-stop", "me.one_stop", response_model=shapes.OneStopForMe, summary="One-stop handling of my case")
def mine(case_no: CaseNo, desk: At) -> Any:
    """What may be asked for together here, which post is in charge, what is fetched for me, what is put forward without my application."""
    return _mine(desk, case_no)


@operation(router, "POST", "/me/cases/{case_no}/decline", "me.decline", response_model=shapes.OneStopForMe, status_code=201, summary="Decline benefits put forward without my application")
def decline(case_no: CaseNo, form: shapes.DeclineIn, desk: At) -> Any:
    """The assessor is told; what follows a person decides."""
    my_case(desk, case_no)
    with desk.acting() as session:
        unapplied.decline(session, case_no, form.items, actor=desk.actor, at=desk.at)
    return _mine(desk, case_no)


def _mine(desk: Desk, case_no: str) -> dict[str, Any]:
    case = my_case(desk, case_no)
    with desk.acting() as session:
        told = cases_to_one_stop.of_case(session, case, desk.today)
    # She is told which post acts for her; names of staff stay with the office.
    acting = told["stand_in"] or told["in_charge"]
    return told | {
        "in_charge_zh": acting and actor_zh(acting), "in_charge_en": acting and acting.partition(":")[0].replace("_", " "),
        "fetches": [{name: one[name] for name in ("paper", "zh", "en", "status", "due_on", "why_zh", "why_en", "of_the_party")} for one in told["fetches"]],
    }  # fmt: skip


def _place(desk: Desk) -> str:
    area = None if desk.who.grant is None else desk.who.grant.area
    if area is None or area.kind not in (AreaKind.CITY, AreaKind.COUNTY):
        return province_of(desk)
    return law.places().prefecture_of(area.value)
