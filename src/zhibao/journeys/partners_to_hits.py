"""From rows of partners to hits: gather what of ours they could concern, let the keys speak, weigh likeness, put each hit to a person.

The story in order. Cases, receipts, monthly benefits, reports, workers and enterprises become plain rows under the same keyed indexes
as the partners' rows. The rules of matching look over both (`jiangsu-2025-31 §3`). Where no key speaks, likeness may be weighed, as
advice. Each hit is put to the post that owns it, once, some hundred at a time, so that a run that was cut off is simply made again.
Nothing is decided, stopped or paid differently here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from zhibao.benefits import looked_over as benefits
from zhibao.benefits import medical_acts, periodical
from zhibao.benefits.tables import MedicalBillRow
from zhibao.cases.report_tables import InjuryReportRow
from zhibao.cases.tables import CaseRow
from zhibao.fund import acts as fund
from zhibao.journeys.exchange_to_log import birth_of, province_of
from zhibao.kit.actors import Actor
from zhibao.kit.clock import ZONE
from zhibao.kit.errors import CallerFault
from zhibao.kit.progress import Progress, silent
from zhibao.kit.secrets import Keyring
from zhibao.linkage import acts, hits, likeness, rules
from zhibao.linkage.model import Record
from zhibao.registry import answers as registry

Opening = Callable[[], AbstractContextManager[Session]]
MATCHER = Actor("matching", "job")
_AT_ONCE = 200


def match(
    reading: Opening, writing: Opening, keyring: Keyring, place: str, *, advice: bool = True, actor: Actor = MATCHER, at: datetime, progress: Progress = silent
) -> dict[str, Any]:
    """Compare a province and put what is found to persons; again, nothing new comes of it."""
    province = province_of(place)
    weighing = advice and likeness.available()
    with reading() as session:
        theirs = acts.partner_records(session, keyring, province, traits=weighing)
        ours = list(gather(session, keyring, province, {one.person for one in theirs if one.person is not None}, traits=weighing, progress=progress))
    found = rules.match(rules.rules(), ours, theirs)
    if weighing:
        found += likeness.weigh(rules.rules(), ours, theirs, found)
    new = 0
    for begin in range(0, len(found), _AT_ONCE):
        with writing() as session:
            new += hits.put(session, found[begin : begin + _AT_ONCE], actor=actor, at=at)
        progress(min(begin + _AT_ONCE, len(found)), len(found), "命中/hits")
    compared = {"theirs": len(theirs), **Counter(one.kind for one in ours)}
    with writing() as session:
        number = hits.record_run(session, province, compared=compared, hits=len(found), new_hits=new, actor=actor, at=at)
    by_rule = Counter(one.rule for one in found)
    return {
        "run": number, "place": province, "compared": compared, "hits": len(found), "new_hits": new, "by_rule": {name: by_rule[name] for name in rules.rules()},
        "advice": sum(not one.exact for one in found), "likeness": weighing,
    }  # fmt: skip


def gather(session: Session, keyring: Keyring, province: str, told_of: set[int], *, traits: bool = False, progress: Progress = silent) -> Iterator[Record]:
    """What of ours a partner's row could concern. Workers are gathered only where a partner told of them."""
    begins = province[:2]
    cases = session.scalars(select(CaseRow).where(CaseRow.case_no.startswith(begins)).order_by(CaseRow.case_no)).all()
    bills = session.scalars(select(MedicalBillRow).where(MedicalBillRow.case_no.startswith(begins)).order_by(MedicalBillRow.bill_no)).all()
    reports = session.scalars(select(InjuryReportRow).where(InjuryReportRow.prefecture.startswith(begins)).order_by(InjuryReportRow.id)).all()
    persons = {row.person for row in cases} | told_of
    registry.read_workers(session, keyring, persons)
    known = {person: _known(session, keyring, person) for person in persons}

    def record(kind: str, ref: str, place: str, person: int, first: date | None, last: date | None, case_no: str | None = None, **keys: str) -> Record:
        row = known.get(person) or _known(session, keyring, person)
        held = {**acts.keys_of(keyring, row), "person": str(person), **keys}
        seen = {"name": row.get("name", ""), "birth": row.get("birth", ""), "card_tail": row.get("worker_id", "")[-4:]} if traits else {}
        return Record(kind, ref, place, held, first, last, person, case_no, traits={name: text for name, text in seen.items() if text})

    for case in cases:
        on = case.injury_at.astimezone(ZONE).date()
        yield record("case", case.case_no, case.prefecture, case.person, on, on, case.case_no)
        yield record("report", case.case_no, case.prefecture, case.person, on, on)
    for report in reports:
        if report.injury_at is not None:
            on = report.injury_at.astimezone(ZONE).date()
            yield record("report", report.report_no, report.prefecture, report.person, on, on)
    for done, bill in enumerate(bills, start=1):
        progress(done, len(bills), "票据/receipts")
        days = _days(session, keyring, bill.bill_no)
        if days is not None:
            yield record("bill", bill.bill_no, f"{bill.case_no[:6]}", bill.person, *days, bill.case_no, receipt=bill.receipt_key)
    yield from _monthly(session, begins, record)
    yield from _payable(session, begins, record)
    cities = {case.person: case.prefecture for case in cases}
    yield from (record("worker", f"worker:{person}", cities.get(person, province), person, None, None) for person in sorted(told_of) if known[person])
    yield from (Record("enterprise", one.slug, province, {"unit": one.uscc}) for one in registry.enterprises(session) if one.uscc)


def _monthly(session: Session, begins: str, record: Callable[..., Record]) -> Iterator[Record]:
    """Monthly benefits with the days for which they may be paid; what ended by a recorded death is no question any more."""
    died = periodical.recorded_deaths(session)
    for (case_no, item, payee), courses in sorted(benefits.Running(session).courses.items()):
        if case_no.startswith(begins) and payee.startswith("person:") and payee not in died:
            ends = None if any(one.through is None for one in courses) else max(one.through.last for one in courses if one.through is not None)
            yield record("monthly", f"{case_no}/{item}/{payee}", case_no[:6], int(payee.removeprefix("person:")), min(one.first.first for one in courses), ends, case_no)


def _payable(session: Session, begins: str, record: Callable[..., Record]) -> Iterator[Record]:
    """What is still to be paid to persons, once for each case and payee, from the day on which the first part is due."""
    found: dict[tuple[str, str], date] = {}
    for one in fund.payables(session, open_only=True):
        held = one.payable
        if held.case_no.startswith(begins) and held.payee.startswith("person:") and not one.withdrawn:
            key = held.case_no, held.payee
            found[key] = min(held.due_on, found.get(key, held.due_on))
    for (case_no, payee), due in sorted(found.items()):
        yield record("payment", f"{case_no}/payment/{payee}", case_no[:6], int(payee.removeprefix("person:")), due, None, case_no)


def _known(session: Session, keyring: Keyring, person: int) -> dict[str, str]:
    document = registry.document_of_worker(session, keyring, person)
    if document is None:
        return {}
    return {"worker_id": document, "name": registry.name_of_worker(session, keyring, person) or "", "birth": birth_of(document)}


def _days(session: Session, keyring: Keyring, bill_no: str) -> tuple[date, date] | None:
    """First and last day of a receipt; None where the key of the person was destroyed."""
    try:
        return benefits.days_of(medical_acts.open_bill(session, keyring, bill_no))[:2]
    except CallerFault as fault:
        if fault.code != "person_key_destroyed":
            raise
        return None
