"""Finding a person by her whole document number; nobody is found by a part of it, or by a name."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query
from sqlalchemy import select

from zhibao.access import masking, misses
from zhibao.access.model import AreaKind
from zhibao.access.tables import AccountRow
from zhibao.cases import acts as cases
from zhibao.journeys import case_page, look_up
from zhibao.registry import answers as registry
from zhibao.web.desk import At, Desk, operation, page_of
from zhibao.web.models.office import page
from zhibao.web.models.office_reads import AlarmAnswer, AlarmPage, LookupForm, LookupResult, SignInAlarmPage

router = APIRouter(prefix="/api")


@operation(router, "POST", "/lookups", "lookups.find", response_model=LookupResult, summary="Find a person by her whole document number")
def find(form: LookupForm, desk: At) -> Any:
    """Her cases and reports in the caller's area. Misses are counted: after some one waits, after many the supervisor is told."""
    area = desk.who.grant.area if desk.who.grant else None
    found = look_up.look_up(
        desk.session, desk.acting, desk.home.keyring, form.document_number, account=desk.who.account.name, area=str(area), purpose=form.purpose,
        limits=desk.settings.lookups.limits, at=desk.at,
    )  # fmt: skip
    if found.person is None:
        return {"found": False, "misses_left": found.misses_left}
    desk.read(found.person, ("name_masked", "document_number_masked", "cases", "reports"), purpose=form.purpose, note=form.note)
    with desk.acting() as session:
        name = registry.name_of_worker(session, desk.home.keyring, found.person)
        number = registry.document_of_worker(session, desk.home.keyring, found.person)
        files = [cases.case_state(session, case_no) for case_no in found.cases]
    return {
        "found": True, "person": str(found.person), "misses_left": found.misses_left,
        "name": None if name is None else masking.masked_name(name), "document_number": None if number is None else masking.masked_document(number),
        "cases": [{"case_no": one.case_no, "place_zh": case_page.place_zh(one.place), "injury_at": one.injury_at.isoformat()} for one in files],
        "reports": [{"report_no": one} for one in found.reports],
    }  # fmt: skip


@operation(router, "GET", "/lookups/alarms", "lookups.alarms", response_model=AlarmPage, summary="Look-ups that missed many times")
def alarms(
    desk: At, offset: Annotated[int, Query(ge=0, le=10_000_000)] = 0, limit: Annotated[int, Query(ge=1, le=500)] = 50
) -> Any:
    """Alarms about accounts of the caller's area that nobody has answered."""
    mine = _accounts(desk)
    with desk.acting() as session:
        found = look_up.alarms(session, mine)
    rows = [
        {
            "ref": one.ref, "account": one.subject.partition(":")[2], "misses": one.detail["misses"], "opened_at": one.opened_at.isoformat(),
            "zh": one.zh, "en": one.en,
        }
        for one in found
    ]  # fmt: skip
    return page_of(rows, offset=offset, limit=limit)


@operation(router, "POST", "/lookups/alarms/answer", "lookups.answer", status_code=204, summary="Answer such an alarm")
def answer(form: AlarmAnswer, desk: At) -> None:
    """What the supervisor found when she asked why. Nobody answers for herself."""
    mine = _accounts(desk) - {desk.who.account.name}
    with desk.acting() as session:
        look_up.answer(session, form.ref, mine, outcome=form.outcome, actor=desk.actor, at=desk.at)


@operation(router, "GET", "/security/sign-ins", "sign_ins.alarms", response_model=SignInAlarmPage, summary="Sign-ins that failed many times")
def sign_in_alarms(
    desk: At, offset: Annotated[int, Query(ge=0, le=10_000_000)] = 0, limit: Annotated[int, Query(ge=1, le=500)] = 50
) -> Any:
    """For accounts of the caller's area, the newest first. Where nobody has the account that was tried, the province is told, without its name."""
    mine = _accounts(desk)
    whole = desk.who.grant is not None and desk.who.grant.area.kind in (AreaKind.PROVINCE, AreaKind.NATION)
    with desk.acting() as session:
        total, found = misses.alarms(session, mine, strangers=whole, offset=offset, limit=limit)
    return page([vars(one) | {"at": one.at.isoformat()} for one in found], total, offset, limit)


def _accounts(desk: Desk) -> frozenset[str]:
    """The accounts that hold a post in the caller's area."""
    return frozenset(desk.session.execute(select(AccountRow.name)).scalars())
