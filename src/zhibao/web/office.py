"""What every operation of the office does first: find the case that the caller may see, and see that nobody acted since."""

from __future__ import annotations

import re

from sqlalchemy import select
from sqlalchemy.orm import Session

from zhibao import law
from zhibao.access import masking
from zhibao.access.model import AreaKind
from zhibao.cases import acts as cases
from zhibao.cases import reports
from zhibao.cases.model import CaseState
from zhibao.cases.tables import CaseKeyRow, CaseRow
from zhibao.kit import acts
from zhibao.kit.errors import CallerFault
from zhibao.registry import answers as registry
from zhibao.web.desk import Desk

_KEY = re.compile(r"[0-9A-Za-z._:-]{8,96}")


def visible(desk: Desk, case_no: str, *, hold: bool = False) -> CaseState:
    """A case of the caller's area; `hold` keeps others from acting in it until this transaction ends.

    Raises CallerFault `unknown_case`, also where the case lies outside her area.
    """
    query = select(CaseRow.case_no).where(CaseRow.case_no == case_no)
    found = desk.session.execute(query.with_for_update() if hold else query).scalar_one_or_none()
    if found is None:
        raise CallerFault("unknown_case", f"没有编号为“{case_no}”的案件。", f"There is no case {case_no!r}.")
    with desk.acting() as session:
        return cases.case_state(session, case_no)


def last_act(session: Session, case_no: str) -> int:
    """The place of the last act in the chain of a case, whoever appended it."""
    act = acts.last(session, cases.subject(case_no))
    return 0 if act is None else act.place_in_chain


def to_act_on(desk: Desk, case_no: str) -> CaseState:
    """A case to be acted on: seen by the caller, held, and unchanged since the page that she looks at was made.

    Raises CallerFault `unknown_case`, `changed_meanwhile`.
    """
    case = visible(desk, case_no, hold=True)
    seen = desk.request.headers.get("if-match")
    if seen is None or _asked_before(desk):
        return case
    with desk.acting() as session:
        stands = last_act(session, case_no)
    if seen.strip().removeprefix("W/").strip('"') != str(stands):
        raise CallerFault(
            "changed_meanwhile", "此案在您打开之后又有新的办理，本次未写入。", "Somebody acted in this case after you opened it; nothing was kept.",
            place=case_no, remedy_zh="请刷新页面，看清现状后再办理。", remedy_en="Reload the page and look before you act.", last_act=stands,
        )  # fmt: skip
    return case


def request_key(desk: Desk) -> str | None:
    """The key under which a request is done once, made the caller's own. Raises CallerFault `key_form`."""
    key = desk.request.headers.get("idempotency-key")
    if key is None:
        return None
    if _KEY.fullmatch(key) is None:
        raise CallerFault(
            "key_form", "Idempotency-Key 应为 8 至 96 个字母、数字或 . _ : -。", "Idempotency-Key has 8 to 96 letters, digits or . _ : -.",
            place="Idempotency-Key", remedy_zh="请为每次办理生成一个新的编号。", remedy_en="Make a new one for each thing that you do.",
        )  # fmt: skip
    return f"{desk.who.account.name}/{key}"


def _asked_before(desk: Desk) -> bool:
    """Whether the same request was done already: its answer is then the same, whatever happened since."""
    key = request_key(desk)
    return key is not None and desk.session.get(CaseKeyRow, key) is not None


def masked_name_of(desk: Desk, person: int) -> str | None:
    """The masked name of a worker; None for somebody who is not registered."""
    with desk.acting() as session:
        name = registry.name_of_worker(session, desk.home.keyring, person)
    return None if name is None else masking.masked_name(name)


def enterprise_name(session: Session, uscc: str | None) -> str | None:
    """The name of an enterprise by its code."""
    found = None if uscc is None else registry.enterprise_by_uscc(session, uscc)
    return None if found is None else found.name


def in_my_area(desk: Desk, place: str) -> bool:
    """Whether a place lies in the caller's area."""
    area = None if desk.who.grant is None else desk.who.grant.area
    if area is None:
        return False
    return area.kind is AreaKind.NATION or area.value in law.places().path(place)


def check_book(desk: Desk, book: str) -> None:
    """That a book of the ledger is one of the caller's area. Raises CallerFault `unknown_book`."""
    if law.places().get(book) is None or not in_my_area(desk, book):
        raise CallerFault("unknown_book", f"没有账簿 {book}。", f"There is no book {book}.", place="book")


def contacts_of(desk: Desk, case: CaseState) -> list[str]:
    """How the reporters of a case can be reached; nothing where the key of the person was destroyed."""
    found = []
    with desk.acting() as session:
        for report in reports.reports(session, case_no=case.case_no):
            try:
                told = reports.contact_of(session, desk.home.keyring, report.report_no)
            except CallerFault as fault:
                if fault.code != "person_key_destroyed":
                    raise
                told = None
            found += [told] if told else []
    return list(dict.fromkeys(found))


def province_of(desk: Desk) -> str:
    """The province of the caller's area; who oversees the nation looks at the first province of the home."""
    area = None if desk.who.grant is None else desk.who.grant.area
    if area is None or area.kind is AreaKind.NATION:
        return desk.home.places[0]
    return law.places().province_of(area.value)
