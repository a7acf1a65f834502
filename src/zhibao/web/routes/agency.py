"""The service agencies: whom they serve, the workers they register for those platforms, injuries and their cases.

An agency acts on behalf of the platforms that it serves on the day, and sees nothing of the others.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any

from fastapi import APIRouter, Query, Response

from zhibao.cases.model import CaseState
from zhibao.cases.reports import Channel, Reporter
from zhibao.journeys import case_to_agency, case_to_platform
from zhibao.journeys.roster_to_register import RosterReport, roster_to_register
from zhibao.kit.digest import text_digest
from zhibao.kit.tables import canonical_json
from zhibao.registry import answers as registry
from zhibao.registry import workers as registering
from zhibao.registry.model import ServiceAgency
from zhibao.web.boards import board_of
from zhibao.web.desk import At, Desk, operation, page_of
from zhibao.web.models import agency as shapes
from zhibao.web.models.office import CaseNo
from zhibao.web.models.platform import PlatformReport, PlatformReported, RosterOut
from zhibao.web.parts import OCTET_BODY, TOO_LARGE, SheetBytes, SheetName, bytes_answer
from zhibao.web.platform import (
    day_of_injury,
    party_of,
    private_folder,
    report_injury,
    roster_answer,
    roster_rows,
    worker_row,
)
from zhibao.web.routes.me import Limit, Offset
from zhibao.web.worker import place_name

router = APIRouter(prefix="/api/agency")
ForPlatform = Annotated[str, Query(pattern=r"^[0-9A-Z]{18}$", examples=["91570000MA0000023G"])]


@operation(router, "GET", "", "agency.home", response_model=shapes.AgencyHome, summary="The agency and whom it serves")
def home(desk: At) -> Any:
    """Name, the platforms it serves since when, its workers, the open cases."""
    code, on, board = party_of(desk), desk.today, board_of(desk)
    with desk.acting() as session:
        agency = registry.agency_by_uscc(session, code)
        known = {one.slug: one for one in registry.enterprises(session)}
        open_ones = board.lines(case_to_platform.numbers_of(session, code), open_only=True)
        return {
            "uscc": code, "name": agency.name, "place": agency.place, "place_zh": place_name(agency.place),
            "serves": [
                {
                    "platform": known[slug].uscc, "name": known[slug].name, "from": first.isoformat(), "to": None if last is None else last.isoformat(),
                    "now": first <= on and (last is None or on <= last),
                }
                for slug, first, last in agency.serves
            ],
            "workers": registry.links_with(session, _slugs(agency), agency=code, offset=0, limit=0)[0], "open": {"cases": len(open_ones)},
        }  # fmt: skip


# Workers


@operation(router, "GET", "/workers", "agency.workers", response_model=shapes.AgencyWorkerPage, summary="Workers of the agency")
def workers(desk: At, offset: Offset = 0, limit: Limit = 50) -> Any:
    """The workers registered through the agency with the platforms it serves or served, masked, with what ended."""
    code, on = party_of(desk), desk.today
    with desk.acting() as session:
        agency = registry.agency_by_uscc(session, code)
        names = {one.slug: one.name for one in registry.enterprises(session)}
        total, found = registry.links_with(session, _slugs(agency), agency=code, offset=offset, limit=limit)
        registry.read_workers(session, desk.home.keyring, [person for _, person, _ in found])
        rows = [worker_row(desk, session, person, link, on, purpose="service_agency") | {"platform": names[slug]} for slug, person, link in found]
    return {"total": total, "offset": offset, "limit": limit, "rows": rows}


@operation(router, "POST", "/workers", "agency.register", response_model=RosterOut, summary="Register workers for a platform")
def register(form: shapes.AgencyRosterIn, desk: At) -> Any:
    """As the platform registers them, on its behalf; a dry run keeps nothing. A platform that is not served is refused."""
    digest = text_digest(canonical_json([one.model_dump(mode="json", by_alias=True) for one in form.rows]))
    with desk.acting() as session:
        outcome = registering.register_roster(
            session, desk.home.keyring, form.platform, roster_rows(form), digest=digest, commit=not form.dry_run, actor=str(desk.actor),
            agency=party_of(desk),
        )  # fmt: skip
    return roster_answer(outcome)


@operation(router, "POST", "/workers/file", "agency.register_file", responses=TOO_LARGE, response_model=RosterOut, summary="Register workers for a platform from a sheet", openapi_extra=OCTET_BODY)
def register_file(content: SheetBytes, desk: At, platform: ForPlatform, name: SheetName, dry_run: bool = True) -> Any:
    """An Excel or CSV file in the agency's own layout."""
    with _sheet_read(desk, content, platform, name, commit=not dry_run) as done:
        return roster_answer(done.outcome)


@operation(
    router, "POST", "/workers/file/returned", "agency.returned_rows", writes=False, response_class=Response,
    summary="The bad rows in the agency's own layout", openapi_extra=OCTET_BODY,
    responses=bytes_answer("application/octet-stream", text="The sheet with its bad rows") | TOO_LARGE | {204: {"description": "Every row is good"}},
)  # fmt: skip
def returned(content: SheetBytes, desk: At, platform: ForPlatform, name: SheetName) -> Any:
    """What must be corrected, as a file to be corrected and sent again. Nothing is kept."""
    with _sheet_read(desk, content, platform, name, commit=False) as done:
        if done.returned is None:
            return Response(status_code=204)
        headers = {"Content-Disposition": f'attachment; filename="returned{done.returned.suffix}"'}
        return Response(done.returned.read_bytes(), media_type="application/octet-stream", headers=headers)


@contextmanager
def _sheet_read(desk: Desk, content: bytes, platform: str, name: str, *, commit: bool) -> Iterator[RosterReport]:
    with private_folder(desk) as folder, desk.acting() as session:
        path = folder / f"sheet{Path(name).suffix.lower()}"
        path.write_bytes(content)
        yield roster_to_register(session, desk.home.keyring, path, platform, commit=commit, actor=str(desk.actor), agency=party_of(desk))


# Injuries


@operation(router, "POST", "/reports", "agency.report", response_model=PlatformReported, status_code=201, key_needed=True, summary="Report an injury")
def report(form: PlatformReport, desk: At) -> Any:
    """The report is kept whatever else holds. The case is told of where the person works through the agency."""
    code = party_of(desk)
    return report_injury(
        desk, form, code, channel=Channel.AGENCY, reporter=Reporter.AGENCY, concerned=lambda session, done: registry.was_registered_through(session, done.report.person, code, day_of_injury(desk, done)),
    )  # fmt: skip



# Cases


@operation(router, "GET", "/cases", "agency.cases", response_model=shapes.AgencyCasePage, summary="Cases of the agency")
def cases(desk: At, open_only: bool = False, offset: Offset = 0, limit: Limit = 50) -> Any:
    """The cases of orders that carried the agency, and those it reported of its workers, the newest first."""
    code, on, board = party_of(desk), desk.today, board_of(desk)
    with desk.acting() as session:
        numbers = [one.case_no for one in board.lines(case_to_platform.numbers_of(session, code), open_only=open_only)]
        page = page_of(numbers, offset=offset, limit=limit)
        shown = case_to_platform.cases_of(session, page["rows"])
        rows = [_placed(desk, one, told) for one, told in zip(shown, case_to_agency.lines(session, desk.home.keyring, shown, code, on), strict=True)]
    return {**page, "rows": rows}


@operation(router, "GET", "/cases/{case_no}", "agency.case", response_model=shapes.AgencyCase, summary="A case of the agency")
def show(case_no: CaseNo, desk: At) -> Any:
    """Where it stands, the conclusion, and the steps that led to it."""
    code = party_of(desk)
    with desk.acting() as session:
        case = case_to_platform.case_of(session, case_no, code)
        return _placed(desk, case, case_to_agency.whole(session, desk.home.keyring, case, code, desk.today))


def _placed(desk: Desk, case: CaseState, told: dict[str, Any]) -> dict[str, Any]:
    """With the name of the place; that the agency read of the person is logged."""
    desk.read(case.person, ("masked_name", "conclusion"), case_no=case.case_no, purpose="service_agency")
    return told | {"place_zh": place_name(case.place)}


def _slugs(agency: ServiceAgency) -> list[str]:
    return sorted({slug for slug, _, _ in agency.serves})
