"""Who read whose personal data: for supervisors and auditors of an area; and reads that a person is shown later."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Annotated, Any

from fastapi import APIRouter, Query
from sqlalchemy import Select, func, or_, select

from zhibao.access import reads, rules
from zhibao.access.tables import PersonReadRow
from zhibao.cases.tables import CaseRow
from zhibao.kit.clock import ZONE
from zhibao.web.desk import At, Desk, operation
from zhibao.web.models.office import CaseNo, page
from zhibao.web.models.office_reads import ReadRows, Withheld, WithholdForm
from zhibao.web.office import visible

router = APIRouter(prefix="/api")
Offset = Annotated[int, Query(ge=0, le=10_000_000)]
Limit = Annotated[int, Query(ge=1, le=500)]


@operation(router, "GET", "/reads", "reads.list", response_model=ReadRows, summary="Who read personal data in my area")
def listed(
    desk: At, case_no: Annotated[str | None, Query(pattern=r"^[0-9]{6}-[0-9]{4}-[0-9]{6}$")] = None,
    person: Annotated[str | None, Query(pattern=r"^[0-9]{1,19}$", description="A pseudonym, whole.")] = None,
    by: Annotated[str | None, Query(pattern=r"^[a-z0-9][a-z0-9._-]{1,63}$", description="A staff reference, whole.")] = None,
    first: Annotated[date | None, Query(alias="from")] = None, last: Annotated[date | None, Query(alias="to")] = None, unmasked: bool = False,
    offset: Offset = 0, limit: Limit = 50,
) -> Any:  # fmt: skip
    """The newest first. Reads in a case of another area are not shown, even where the person is known here too."""
    query = reads.reads_of(
        case_no=case_no, person=None if person is None else min(int(person), 2**63 - 1), by=by, first=_begin(first),
        last=None if last is None or last == date.max else _begin(last + timedelta(days=1)), unmasked=unmasked,
    )  # fmt: skip
    return _page(desk, query.where(or_(PersonReadRow.case_no.is_(None), PersonReadRow.case_no.in_(select(CaseRow.case_no)))), offset, limit)


@operation(router, "GET", "/cases/{case_no}/reads", "reads.of_case", response_model=ReadRows, summary="Who read this case")
def of_case(case_no: CaseNo, desk: At, offset: Offset = 0, limit: Limit = 50) -> Any:
    """The reads of personal data in a case, the newest first."""
    visible(desk, case_no)
    return _page(desk, reads.reads_of(case_no=case_no), offset, limit)


@operation(router, "POST", "/cases/{case_no}/reads/withheld", "reads.withhold", response_model=Withheld, status_code=201, summary="Show reads to the person later")
def withhold(case_no: CaseNo, form: WithholdForm, desk: At) -> Any:
    """From today until the end of a day the person is not shown the reads of one account in this case; afterwards she sees them all."""
    case = visible(desk, case_no, hold=True)
    with desk.acting() as session:
        reads.withhold(
            session, desk.home.keyring, case_no, case.person, form.account, until=form.until, longest=desk.settings.withheld_days, reason=form.reason,
            actor=desk.actor, at=desk.at,
        )  # fmt: skip
    return {"case_no": case_no, "account": form.account, "until": form.until}


def _page(desk: Desk, query: Select[Any], offset: int, limit: int) -> dict[str, Any]:
    total = desk.session.execute(select(func.count()).select_from(query.subquery())).scalar_one()
    found = desk.session.execute(query.order_by(PersonReadRow.id.desc()).offset(offset).limit(limit)).scalars().all()
    return page(_rows(desk, found), total, offset, limit)


def _rows(desk: Desk, found: Sequence[PersonReadRow]) -> list[dict[str, Any]]:
    with desk.acting() as session:
        until = reads.withheld_until(session, found, desk.today)
        return [_row(reads.document(session, desk.home.keyring, row), row, until.get(row.id)) for row in found]


def _row(said: dict[str, Any], row: PersonReadRow, until: date | None) -> dict[str, Any]:
    held = rules.posts().get(said["post"])
    return said | {
        "by": row.actor, "by_zh": said["post"] if held is None else held.zh, "account": row.account, "person": str(row.person), "withheld_until": until,
    }  # fmt: skip


def _begin(day: date | None) -> datetime | None:
    return None if day is None else datetime.combine(day, time.min, ZONE)
