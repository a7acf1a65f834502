"""The office: reports of deducted contributions, opened by supervisors and investigators only; and proxies recorded at the counter.

The list names nobody; to open one is a read of personal data that is logged.
"""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Path
from sqlalchemy.orm import Session

from zhibao.access.model import AreaKind
from zhibao.cases import evidence, proxies
from zhibao.contributions import deductions
from zhibao.contributions.deductions import DeductionReport
from zhibao.web.desk import At, Desk, operation, page_of
from zhibao.web.models import worker as shapes
from zhibao.web.models.office import CaseNo
from zhibao.web.office import visible
from zhibao.web.routes.me import Limit, Offset, proxy_told
from zhibao.web.routes.me_cases import no_such
from zhibao.web.worker import platform_name

router = APIRouter(prefix="/api")
ReportNo = Annotated[str, Path(pattern=r"^D[0-9]{6}-[0-9]{4}-[0-9]{6}$", examples=["D570100-2025-000001"])]
_SIGNS = {AreaKind.PROVINCE: 2, AreaKind.CITY: 4, AreaKind.COUNTY: 4}


def _prefix(desk: Desk) -> str:
    """The beginning of the codes of the cities of the caller's area."""
    assert desk.who.grant is not None
    return desk.who.grant.area.value[: _SIGNS[desk.who.grant.area.kind]]


def _mine(desk: Desk, session: Session, report_no: str) -> DeductionReport:
    found = deductions.find(session, report_no)
    if not found.prefecture.startswith(_prefix(desk)):
        raise deductions.unknown(report_no)
    return found


@operation(router, "GET", "/deduction-reports", "deductions.list", response_model=shapes.OfficeDeductionPage, summary="Reports of deducted contributions")
def listed(desk: At, offset: Offset = 0, limit: Limit = 50) -> Any:
    """The reports of the area by number, day and state."""
    with desk.acting() as session:
        found = deductions.of_prefectures(session, _prefix(desk))
    return page_of([_line(one) for one in found], offset=offset, limit=limit)


@operation(router, "GET", "/deduction-reports/{report_no}", "deductions.show", response_model=shapes.OfficeDeduction, summary="Open a report")
def show(report_no: ReportNo, desk: At) -> Any:
    """What was told, for whoever looks into it; the platform never learns of it."""
    with desk.acting() as session:
        return _opened(desk, session, _mine(desk, session, report_no))


@operation(router, "POST", "/deduction-reports/{report_no}/steps", "deductions.step", response_model=shapes.OfficeDeduction, status_code=201, summary="Take it up, or answer it")
def step(report_no: ReportNo, form: shapes.DeductionStep, desk: At) -> Any:
    """The answer is read by who reported, by nobody else outside the office."""
    with desk.acting() as session:
        _mine(desk, session, report_no)
        done = deductions.take_step(session, desk.home.keyring, report_no, form.step, words=form.answer, actor=desk.actor, at=desk.at)
        return _opened(desk, session, done)


@operation(router, "POST", "/cases/{case_no}/proxies", "proxies.record", response_model=shapes.ProxyLine, status_code=201, summary="Record who may act for the person")
def record_proxy(case_no: CaseNo, form: shapes.RecordedProxy, desk: At) -> Any:
    """At the counter, on a paper of the case: somebody who was hurt badly or has died gives no authorisation herself."""
    case = visible(desk, case_no)
    with desk.acting() as session:
        if form.document not in {one.ref for one in evidence.documents(session, case_no)}:
            raise no_such(form.document)
        made = proxies.authorise(
            session, case.person, account=form.account, kind=form.kind, until=form.until, document=form.document, actor=desk.actor, at=desk.at
        )
        return proxy_told(desk, session, made)


def _line(one: DeductionReport) -> dict[str, Any]:
    zh, en = deductions.STATE_WORDS[one.state]
    return {"report_no": one.report_no, "prefecture": one.prefecture, "reported_at": one.at.isoformat(), "state": one.state, "zh": zh, "en": en}


def _opened(desk: Desk, session: Session, one: DeductionReport) -> dict[str, Any]:
    desk.read(one.person, ("deduction_report",), purpose="deduction_report", unmasked=True)
    told = deductions.told(session, desk.home.keyring, one.report_no)
    return _line(one) | {
        "platform": told["platform"], "platform_name": platform_name(session, told["platform"]) or told["platform"], "months": told["months"],
        "amount_fen": told["amount_fen"], "narrative": told["narrative"], "contact": told["contact"],
        "answer": deductions.answer_of(session, desk.home.keyring, one.report_no),
    }  # fmt: skip
