"""The duties of enterprises as the office sees them: the list, guidance and requests, who does not help, coverage gaps."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from typing import Annotated, Any

from fastapi import APIRouter, Path, Query
from sqlalchemy.orm import Session

from zhibao import law
from zhibao.access.model import AreaKind
from zhibao.journeys import enterprise_to_duties, sources_to_gaps
from zhibao.kit.clock import Month
from zhibao.registry.duties import gaps, papers, rules
from zhibao.registry.duties.model import GAP_STATES, PAPER_STATES, Gap, Paper
from zhibao.web.boards import board_of
from zhibao.web.desk import At, Desk, operation, page_of
from zhibao.web.models import duties as shapes
from zhibao.web.office import province_of, visible
from zhibao.web.routes.me import Limit, Offset
from zhibao.web.worker import platform_name

router = APIRouter(prefix="/api/duties")
MonthText = Annotated[str | None, Query(pattern=r"^[0-9]{4}-(0[1-9]|1[0-2])$", examples=["2025-07"])]
Uscc = Annotated[str, Path(pattern=r"^[0-9A-Z]{18}$", examples=["91570000MA0000023G"])]
PaperNo = Annotated[str, Path(pattern=r"^G[0-9]{6}-[0-9]{6}$", examples=["G570100-000001"])]
GapNo = Annotated[str, Path(pattern=r"^Q[0-9]{6}-[0-9]{6}$", examples=["Q570000-000001"])]


def lead_of(desk: Desk) -> str:
    """The beginning of the codes of the caller's area."""
    assert desk.who.grant is not None
    area = desk.who.grant.area
    return {AreaKind.NATION: "", AreaKind.PROVINCE: area.value[:2]}.get(area.kind, area.value[:4])


@operation(router, "GET", "", "duties.list", response_model=shapes.DutyPage, summary="How each enterprise keeps its duties")
def listed(desk: At, month: MonthText = None, offset: Offset = 0, limit: Limit = 50) -> Any:
    """Of a month, the last one where none is named: the enterprises enrolled in it. Cases and papers are those of my area, orders and money the province's."""
    asked = Month.parse(month) if month else Month.of(desk.today).previous()
    board = board_of(desk)
    with desk.acting() as session:
        held = enterprise_to_duties.seen(session, desk.home.orders, province_of(desk), lead_of(desk), asked, desk.today)
        found = enterprise_to_duties.listed(session, board, held)
    return {**page_of(found, offset=offset, limit=limit), "month": str(asked)}


@operation(router, "GET", "/enterprises/{uscc}", "duties.show", response_model=shapes.DutyList, summary="The duties of one enterprise, row by row")
def shown(uscc: Uscc, desk: At, month: MonthText = None) -> Any:
    """Each figure with the rows behind it."""
    asked = Month.parse(month) if month else Month.of(desk.today).previous()
    board = board_of(desk)
    with desk.acting() as session:
        papers.code_of(session, uscc)
        held = enterprise_to_duties.seen(session, desk.home.orders, province_of(desk), lead_of(desk), asked, desk.today)
        return enterprise_to_duties.listed(session, board, held, uscc)[0]


@operation(router, "GET", "/help", "duties.help", response_model=shapes.HelpPage, summary="Who was asked and how they answered")
def helped(
    desk: At, first: Annotated[date | None, Query(alias="from")] = None, last: Annotated[date | None, Query(alias="to")] = None, offset: Offset = 0, limit: Limit = 50
) -> Any:
    """Questions in cases and dated requests whose day lies in a period, by default a year until a month from now."""
    until, since = last or desk.today + timedelta(days=31), first or desk.today - timedelta(days=365)
    board = board_of(desk)
    with desk.acting() as session:
        found = enterprise_to_duties.cooperation(session, board, lead_of(desk), since, until, desk.today)
    return page_of(found, offset=offset, limit=limit)


@operation(router, "GET", "/papers", "duties.papers", response_model=shapes.PaperPage, summary="Guidance and requests of my area")
def sent(desk: At, state: shapes.PaperState | None = None, kind: shapes.PaperKind | None = None, offset: Offset = 0, limit: Limit = 50) -> Any:
    """The newest first; the counts are of the whole area."""
    with desk.acting() as session:
        return papers_told(desk, session, papers.papers(session, desk.home.keyring, lead=lead_of(desk)), state, kind, offset, limit)


@operation(router, "POST", "/papers", "duties.send", response_model=shapes.PaperPage, status_code=201, summary="Send guidance or a request")
def send(form: shapes.PaperIn, desk: At) -> Any:
    """To one or several enterprises; each acknowledges or answers for itself. A request of a case is of a case of my area."""
    assert desk.who.grant is not None
    if form.case_no is not None:
        visible(desk, form.case_no)
    with desk.acting() as session:
        made = papers.send(
            session, desk.home.keyring, desk.who.grant.area.value, form.enterprises, form.kind, form.words, cite=form.cite, due_on=form.due_on, case_no=form.case_no,
            actor=desk.actor, at=desk.at,
        )  # fmt: skip
        return papers_told(desk, session, made, None, None, 0, 200)


@operation(router, "POST", "/papers/{paper_no}/steps", "duties.paper_step", response_model=shapes.PaperLine, status_code=201, summary="Remind, or give an answer back")
def paper_step(paper_no: PaperNo, form: shapes.PaperStepIn, desk: At) -> Any:
    """A return names a further day."""
    with desk.acting() as session:
        if not papers.paper(session, paper_no).place.startswith(lead_of(desk)):
            raise papers.unknown(paper_no)
        return paper_told(desk, session, papers.take(session, desk.home.keyring, paper_no, form.step, form.words, due_on=form.due_on, actor=desk.actor, at=desk.at))


@operation(router, "GET", "/gaps", "coverage_gaps.list", response_model=shapes.GapPage, summary="Who ought to be insured and is not")
def gap_list(desk: At, state: shapes.GapState | None = None, kind: shapes.GapKind | None = None, offset: Offset = 0, limit: Limit = 50) -> Any:
    """Of my area, with those of the whole province; the counts are of all."""
    with desk.acting() as session:
        found = [one for one in gaps.gaps(session, desk.home.keyring, lead=province_of(desk)[:2]) if _seen(desk, one)]
        return gaps_told(desk, session, found, state, kind, offset, limit)


@operation(router, "POST", "/gaps/look", "coverage_gaps.look", response_model=shapes.GapLook, summary="Look over a month for coverage gaps")
def look(form: shapes.GapLookIn, desk: At) -> Any:
    """Known gaps are not put again; what is gone is settled."""
    with desk.acting() as session:
        return sources_to_gaps.look(session, desk.home.keyring, desk.home.orders, province_of(desk), Month.parse(form.month), actor=desk.actor, at=desk.at)


@operation(router, "POST", "/gaps/{gap_no}/steps", "coverage_gaps.step", response_model=shapes.GapLine, status_code=201, summary="Remind an enterprise of a gap, or look at its answer")
def gap_step(gap_no: GapNo, form: shapes.GapStepIn, desk: At) -> Any:
    """A reminder names the day of the answer."""
    with desk.acting() as session:
        if not _seen(desk, gaps.gap(session, gap_no)):
            raise gaps.unknown(gap_no)
        return gap_told(desk, session, gaps.take(session, desk.home.keyring, gap_no, form.step, form.words, due_on=form.due_on, actor=desk.actor, at=desk.at))


def _seen(desk: Desk, one: Gap) -> bool:
    return one.found.place.startswith(lead_of(desk)) or one.found.place == province_of(desk)


def paper_told(desk: Desk, session: Session, one: Paper) -> dict[str, Any]:
    """A paper with the name of its enterprise."""
    return rules.paper_document(one, desk.today) | {"name": platform_name(session, one.enterprise) or one.enterprise}


def papers_told(desk: Desk, session: Session, found: list[Paper], state: str | None, kind: str | None, offset: int, limit: int) -> dict[str, Any]:
    """A page of papers, with how many of all stand where."""
    counted = Counter(rules.paper_state(one, desk.today) for one in found)
    wanted = [one for one in found if state in (None, rules.paper_state(one, desk.today)) and kind in (None, one.kind)]
    page = page_of(wanted, offset=offset, limit=limit)
    return {**page, "rows": [paper_told(desk, session, one) for one in page["rows"]], "by_state": {name: counted[name] for name in PAPER_STATES}}


def gap_told(desk: Desk, session: Session, one: Gap, *, evidence: bool = True) -> dict[str, Any]:
    """A gap with the names of its enterprise and place."""
    told, place = one.document(desk.today, evidence=evidence), law.places().get(one.found.place)
    code = one.found.enterprise
    return told | {
        "name": None if code is None else platform_name(session, code) or code, "place_zh": place.name_zh if place else told["place"],
        "place_en": place.name_en if place else told["place"],
    }  # fmt: skip


def gaps_told(
    desk: Desk, session: Session, found: list[Gap], state: str | None, kind: str | None, offset: int, limit: int, *, evidence: bool = True
) -> dict[str, Any]:
    """A page of gaps, with how many of all stand where."""
    states = {one.number: rules.gap_state(one, desk.today) for one in found}
    wanted = [one for one in found if state in (None, states[one.number]) and kind in (None, one.found.kind.value)]
    page = page_of(wanted, offset=offset, limit=limit)
    counted, kinds = Counter(states.values()), Counter(one.found.kind.value for one in found)
    return {
        **page, "rows": [gap_told(desk, session, one, evidence=evidence) for one in page["rows"]], "by_state": {name: counted[name] for name in GAP_STATES},
        "by_kind": dict(sorted(kinds.items())),
    }  # fmt: skip
