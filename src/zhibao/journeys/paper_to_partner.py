"""From a paper that a case needs to the body that holds it, and from its answer to the evidence of the case.

The story in order. The paper is one that is fetched, and the case neither holds it nor waits for it. A request about this one person and
accident is recorded with its ground, and the case notes request and due day in the same transaction. The bytes are made, their digest is
recorded, and only then do they leave. The answer is taken whole or refused whole; what speaks of this person is printed and becomes evidence
with its origin, for a person to judge. Where nothing came, the party is asked in the ordinary way: a task says so.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from zhibao import law
from zhibao.cases import acts as cases
from zhibao.cases import evidence, fetching
from zhibao.cases.model import CaseState
from zhibao.cases.papers import PAPER_WORDS, Paper
from zhibao.edge import fetched_paper
from zhibao.edge.exchange import files
from zhibao.journeys import exchange_to_log
from zhibao.journeys.exchange_to_log import Leave, Opening
from zhibao.kit.actors import Actor
from zhibao.kit.clock import ZONE
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring
from zhibao.linkage import acts, rules
from zhibao.linkage.tables import PartnerRow
from zhibao.registry import answers as registry


def fetch(reading: Opening, writing: Opening, keyring: Keyring, case_no: str, paper: Paper, *, leave: Leave, actor: Actor, at: datetime) -> fetching.Fetch:
    """Ask the body that holds a paper for it; a run that was cut off goes on with the same request.

    Raises CallerFault `not_fetchable`, `already_held`, `already_asked`, `number_unknown`, `case_closed`, and those of `linkage.acts.open_request`
    (`no_ground` says who must give it); law.MissingNumber where no time to answer is laid down. Then the party is asked in the ordinary way.
    """
    how = fetching.to_fetch(paper)
    with reading() as session:
        case = cases.case_state(session, case_no)
        row = _about(session, keyring, case)
    names = rules.exchange(how.exchange).sends
    with writing() as session:
        held = _cut_off(session, case_no, how) or _begin(session, case, how, actor, at)
        content = files.render(names, [row])
        envelope = acts.prepare(session, held.number, names, content, 1, actor=actor, at=at)
    leave(envelope, content)
    with writing() as session:
        acts.mark_sent(session, held.number, envelope.digest, actor=actor, at=at)
        return _newest(session, case_no, paper)


def take(
    reading: Opening, writing: Opening, keyring: Keyring, folder: Path, fonts: Path, case_no: str, paper: Paper, path: Path, *, actor: Actor, at: datetime
) -> fetching.Fetch:
    """Take the answer to a request for a paper; what came becomes evidence, pending until a person judges it.

    A faulty answer is refused, and the party is asked meanwhile; a good one that comes later still counts. Raises what `exchange_to_log.receive`
    raises, CallerFault `not_asked`, `wrong_request`.
    """
    with reading() as session:
        asked = _newest(session, case_no, paper)
        if files.read_envelope(path.with_name(path.name + files.ENVELOPE)).request != asked.request:
            raise CallerFault("wrong_request", "答复不是针对这份材料的请求。", "The answer is not one to the request for this paper.", place=case_no)
    try:
        exchange_to_log.receive(writing, keyring, path, actor=actor, at=at)
    except CallerFault as fault:
        # Taken before, by a run that was cut off or by the log of exchanges: what it holds is used now.
        if fault.code != "already_taken":
            with writing() as session:
                fetching.note_nothing(session, case_no, paper, "answer_refused", actor=actor, at=at)
            raise
    return settle(writing, keyring, folder, fonts, case_no, paper, actor=actor, at=at)


def settle(writing: Opening, keyring: Keyring, folder: Path, fonts: Path, case_no: str, paper: Paper, *, actor: Actor, at: datetime) -> fetching.Fetch:
    """Turn the answer that was taken into evidence, or note that it holds nothing about this person. Again does nothing. Raises CallerFault `not_answered`."""
    with writing() as session:
        asked = _newest(session, case_no, paper)
        if asked.document is not None:
            return asked
        answer = next((one.digest for one in reversed(acts.request(session, asked.request).steps) if one.step == "received"), None)
        if answer is None:
            raise CallerFault("not_answered", "对方尚未答复。", "There is no answer yet.", place=asked.request)
        case = cases.case_state(session, case_no)
        rows = _rows(session, keyring, case, asked)
        if not rows:
            fetching.note_nothing(session, case_no, paper, "nothing_known", actor=actor, at=at)
            return _newest(session, case_no, paper)
        content = fetched_paper.printed(PAPER_WORDS[paper], asked.exchange, asked.request, answer, rows, fonts, at.astimezone(ZONE))
        (made,) = evidence.add_evidence(session, keyring, folder, case_no, paper, content, person=case.person, actor=actor, at=at)
        fetching.note_came(session, case_no, paper, made.ref, answer, actor=actor, at=at)
        return _newest(session, case_no, paper)


def config(place: str, on: date) -> list[dict[str, Any]]:
    """Which papers a place fetches: partner, ground with mark, days to answer; where one has no ground, who must give it."""
    province = exchange_to_log.province_of(place)
    told = []
    for how in fetching.fetchable().values():
        entry = rules.exchange(how.exchange)
        ground, office = rules.ground_for(entry, province), law.book().offices[entry.filled_by]
        zh, en = PAPER_WORDS[how.paper]
        told.append({
            "paper": how.paper.value, "zh": zh, "en": en, "exchange": how.exchange, "partner_zh": entry.partner.zh, "partner_en": entry.partner.en, "after": how.after,
            "cites": [] if ground is None else list(ground.cites), "mark": "missing" if ground is None else ground.mark, "filled_by_zh": office.zh,
            "filled_by_en": office.en, "answer_days": _days(province, on),
        })  # fmt: skip
    return told


def open_fetches(session: Session, numbers: Sequence[str], on: date) -> list[dict[str, Any]]:
    """The papers that were asked for elsewhere in some cases and that still wait: for the answer, for a person, or for the party."""
    return [
        {"case_no": case_no} | one.document_of(on)
        for case_no in fetching.asking(session, numbers) for one in fetching.fetches(session, case_no) if one.status != "fits"
    ]  # fmt: skip


def _begin(session: Session, case: CaseState, how: fetching.Fetchable, actor: Actor, at: datetime) -> acts.Request:
    if case.closed:
        raise CallerFault("case_closed", "案件已经办结。", "The case is closed.", place=case.case_no)
    fetching.check_needed(session, case.case_no, how.paper)
    province = exchange_to_log.province_of(case.prefecture)
    on = at.astimezone(ZONE).date()
    first, last = how.period(case)
    rules.check_request(rules.exchange(how.exchange), province, (), first, last, ())
    # A case may not wait without an end: where nobody laid down a time to answer, the party is asked instead.
    law.book().number("exchange_answer_days", place=province, on=on)
    made = acts.open_request(session, how.exchange, province, first, last, actor=actor, at=at)
    assert made.due_on is not None, "the number was just looked up"
    fetching.note_asked(session, case.case_no, how, made.number, made.due_on, ground=made.cites[0], actor=actor, at=at)
    return made


def _cut_off(session: Session, case_no: str, how: fetching.Fetchable) -> acts.Request | None:
    """The request of a run that was cut off before its bytes left."""
    for one in fetching.fetches(session, case_no):
        if one.paper is how.paper and one.status == "asked" and (held := acts.request(session, one.request)).status == "open":
            return held
    return None


def _about(session: Session, keyring: Keyring, case: CaseState) -> dict[str, str]:
    document = registry.document_of_worker(session, keyring, case.person)
    if document is None:
        raise CallerFault(
            "number_unknown", "没有此人的证件号码，无法请求对方提供。", "Her document number is not known here, so nothing is asked about her.", place=case.case_no,
            remedy_zh="请补登记，或者按一般程序请当事人提供。", remedy_en="Complete the register, or ask the party in the ordinary way.",
        )  # fmt: skip
    name = registry.name_of_worker(session, keyring, case.person) or ""
    return {"worker_id": document, "name": name, "birth": exchange_to_log.birth_of(document), "event_on": case.injury_at.astimezone(ZONE).date().isoformat()}


def _rows(session: Session, keyring: Keyring, case: CaseState, asked: fetching.Fetch) -> list[dict[str, str]]:
    """What the answer says of this person; a row of somebody else is left alone."""
    newest: dict[str, PartnerRow] = {}
    for row in session.scalars(select(PartnerRow).where(PartnerRow.request_no == asked.request).order_by(PartnerRow.id)):
        newest[row.ref] = row
    mine = [row for row in newest.values() if row.person == case.person and rules.counts(row.standing)]
    return [acts.content_of(session, keyring, row) for row in mine]


def _newest(session: Session, case_no: str, paper: Paper) -> fetching.Fetch:
    found = next((one for one in fetching.fetches(session, case_no) if one.paper is paper), None)
    if found is None:
        raise CallerFault("not_asked", f"没有请求对方提供“{PAPER_WORDS[paper][0]}”。", f"The paper “{PAPER_WORDS[paper][1]}” was not asked for.", place=case_no)
    return found


def _days(province: str, on: date) -> int | None:
    try:
        return int(law.book().number("exchange_answer_days", place=province, on=on).exact)
    except law.MissingNumber:
        return None
