"""Reports of an injury in the office: taken in at the counter or on the telephone, listed, and placed by a person."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Path, Query
from sqlalchemy import func, select

from zhibao.access import masking
from zhibao.cases import reports as held
from zhibao.cases import tasks
from zhibao.cases.report_file import read_report
from zhibao.cases.report_tables import InjuryReportRow
from zhibao.journeys import case_page
from zhibao.journeys import report_to_case as journey
from zhibao.kit.clock import ZONE
from zhibao.kit.errors import CallerFault
from zhibao.web.boards import board_of
from zhibao.web.desk import At, Desk, operation
from zhibao.web.models.office import page
from zhibao.web.models.office_reports import ReportForm, ReportOutcome, ReportPage, ReportRow, ReportShown, SettleForm
from zhibao.web.office import visible

router = APIRouter(prefix="/api")
ReportNo = Annotated[str, Path(pattern=r"^R[0-9]{6}-[0-9]{4}-[0-9]{6}$", examples=["R570100-2025-000001"])]
Offset = Annotated[int, Query(ge=0, le=10_000_000)]
Limit = Annotated[int, Query(ge=1, le=500)]


@operation(router, "GET", "/reports", "reports.list", response_model=ReportPage, summary="Reports of my area, the newest first")
def list_reports(
    desk: At, waiting: bool = False, case_no: Annotated[str | None, Query(pattern=r"^[0-9]{6}-[0-9]{4}-[0-9]{6}$")] = None, offset: Offset = 0,
    limit: Limit = 50,
) -> Any:  # fmt: skip
    """All reports, those that wait for a person, or those of a case. They name nobody."""
    query = select(InjuryReportRow.report_no)
    if waiting:
        query = query.where(InjuryReportRow.report_no.in_(board_of(desk).held_reports()))
    if case_no is not None:
        with desk.acting() as session:
            found = held.reports(session, case_no=case_no)
        query = query.where(InjuryReportRow.report_no.in_([one.report_no for one in found]))
    total = desk.session.execute(select(func.count()).select_from(query.subquery())).scalar_one()
    numbers = list(desk.session.execute(query.order_by(InjuryReportRow.id.desc()).offset(offset).limit(limit)).scalars())
    with desk.acting() as session:
        rows = [case_page.report_document(session, one) for one in held.some_reports(session, numbers)]
    rows.sort(key=lambda row: numbers.index(row["report_no"]))
    return page(rows, total, offset, limit)


@operation(router, "GET", "/reports/{report_no}", "reports.show", response_model=ReportShown, summary="A report with what was told")
def show(report_no: ReportNo, desk: At) -> Any:
    """A report with its narrative; the contact is masked. The read is logged."""
    report = visible_report(desk, report_no)
    with desk.acting() as session:
        said = case_page.report_document(session, report)
        narrative = _or_none(lambda: held.narrative_of(session, desk.home.keyring, report_no))
        contact = _or_none(lambda: held.contact_of(session, desk.home.keyring, report_no))
    desk.read(report.person, ("narrative", "contact_masked"), case_no=report.case_no)
    return said | {"person": str(report.person), "narrative": narrative, "contact": None if contact is None else masking.masked_phone(contact)}


@operation(
    router, "POST", "/reports", "reports.take_in", response_model=ReportOutcome, status_code=201, summary="Take in a report at the counter or by telephone"
)
def take_in(form: ReportForm, desk: At) -> Any:
    """A report is kept whatever else holds; it opens or joins a case, or waits for a person. The same report again changes nothing."""
    document = {key: value for key, value in form.model_dump(mode="json").items() if value is not None and value != []}
    told = read_report(document, desk.home.keyring, at=desk.at)
    with desk.acting() as session:
        outcome = journey.report_to_case(session, desk.home.orders, desk.home.keyring, told, actor=desk.actor, at=desk.at)
        said = case_page.report_document(session, outcome.report, list(outcome.tasks))
        return outcome.document() | said


@operation(router, "POST", "/reports/{report_no}/settle", "reports.settle", response_model=ReportRow, summary="Say where a report belongs")
def settle(report_no: ReportNo, form: SettleForm, desk: At) -> Any:
    """Join a report to a case of the same person, open a case for it, or take it out of its case; with a reason."""
    report = visible_report(desk, report_no)
    if form.decision == "join" and form.case_no is None:
        raise CallerFault("case_missing", "请写明并入的案件。", "Say which case it joins.", place="case_no")
    for case_no in (form.case_no, report.case_no):
        if case_no is not None:
            visible(desk, case_no, hold=True)
    with desk.acting() as session:
        keyring, store = desk.home.keyring, desk.home.orders
        if form.decision == "separate":
            settled = held.separate(session, keyring, report_no, reason=form.reason, actor=desk.actor, at=desk.at)
        else:
            settled = journey.settle_report(
                session, store, keyring, report_no, join=form.case_no if form.decision == "join" else None,
                injury_at=None if form.injury_at is None else form.injury_at.astimezone(ZONE), reason=form.reason, actor=desk.actor, at=desk.at,
            )  # fmt: skip
        return case_page.report_document(session, settled, tasks.open_tasks(session, f"report:{report_no}"))


def visible_report(desk: Desk, report_no: str) -> held.Report:
    """A report of the caller's area: told of a place in it, or standing in a case of it. Raises CallerFault `unknown_report`."""
    mine = select(InjuryReportRow.id).where(InjuryReportRow.report_no == report_no)
    if desk.session.execute(mine).first() is None:
        raise CallerFault("unknown_report", f"没有报案“{report_no}”。", f"There is no report {report_no!r}.")
    with desk.acting() as session:
        return held.report(session, report_no)


def _or_none(read: Any) -> str | None:
    """What was sealed, or None where the key of the person was destroyed."""
    try:
        found: str | None = read()
    except CallerFault as fault:
        if fault.code != "person_key_destroyed":
            raise
        return None
    return found


