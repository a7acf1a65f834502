"""From an entry of the register to rows that leave and answers that come: asked for a purpose, recorded first, sent, taken or refused.

The story in order. A request is recorded with its ground. Whom it is about follows from the register alone: those who were hurt in
the period, those who are paid monthly, the enterprises, or nobody. The bytes are made, their digest is recorded in a transaction of
its own, and only then do they leave; a run that was cut off goes on with the same request. An answer is read, held against request,
register and digest, and taken whole; one that does not hold is noted as refused with the reason, and nothing of it is kept.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from zhibao import law
from zhibao.benefits import looked_over as benefits
from zhibao.cases.tables import CaseRow
from zhibao.edge.exchange import files
from zhibao.kit.actors import Actor
from zhibao.kit.clock import ZONE, Month
from zhibao.kit.digest import file_digest
from zhibao.kit.errors import CallerFault
from zhibao.kit.progress import Progress, silent
from zhibao.kit.secrets import Keyring
from zhibao.linkage import acts, rules
from zhibao.linkage.model import Counted, Envelope
from zhibao.orders import exposure
from zhibao.registry import answers as registry

Opening = Callable[[], AbstractContextManager[Session]]
Leave = Callable[[Envelope, bytes], None]


@dataclass(frozen=True)
class Sent:
    """What left: the request, the envelope, and how many persons had no document number here."""

    request: acts.Request
    envelope: Envelope
    unknown: int


def province_of(place: str) -> str:
    """The province of a place, by name or code: exchanges are made by provinces."""
    found = law.places().resolve(place)
    return found.province or found.code


def send(
    reading: Opening, writing: Opening, keyring: Keyring, exchange: str, place: str, first: date, last: date, *, wanted: Sequence[str] | None = None,
    answers: str | None = None, kind: str = "csv", leave: Leave, actor: Actor, at: datetime,
) -> Sent:  # fmt: skip
    """Ask a partner, or answer what it asked (`answers`). `leave` carries the bytes away; it is called after they were recorded.

    Raises what `acts.open_request`, `acts.prepare` and `leave` raise.
    """
    province = province_of(place)
    entry = rules.exchange(exchange)
    if entry.subject == "case":
        raise CallerFault(
            "asked_by_case", "这一交换只从具体案件提出。", "This exchange is asked for from a case only.", place=exchange,
            remedy_zh="请用 zhibao cases fetch。", remedy_en="Use `zhibao cases fetch`.",
        )  # fmt: skip
    names = tuple(entry.sends if wanted is None else wanted)
    if entry.way == "give":
        law.book().number("exchange_schema", place=province, on=at.astimezone(ZONE).date())
    with writing() as session:
        if answers is not None:
            request = _theirs(session, answers, exchange, province)
            names, first, last = request.fields, request.first, request.last
        else:
            request = acts.unsent(session, exchange, province, first, last, names) or acts.open_request(
                session, exchange, province, first, last, names, actor=actor, at=at
            )
    with reading() as session:
        rows, unknown = _subjects(session, keyring, entry.subject, province, first, last, at)
    content = files.render(names, rows, kind)
    with writing() as session:
        envelope = acts.prepare(session, request.number, names, content, len(rows), actor=actor, at=at)
    leave(envelope, content)
    with writing() as session:
        return Sent(acts.mark_sent(session, request.number, envelope.digest, actor=actor, at=at), envelope, unknown)


def asked(writing: Opening, exchange: str, place: str, first: date, last: date, wanted: Sequence[str] | None, *, actor: Actor, at: datetime) -> acts.Request:
    """Record that a partner asks us for rows of an exchange; fields outside the register are refused. Raises what `acts.open_request` raises."""
    with writing() as session:
        return acts.open_request(session, exchange, province_of(place), first, last, wanted, side="theirs", actor=actor, at=at)


def receive(writing: Opening, keyring: Keyring, path: Path, *, actor: Actor, at: datetime, progress: Progress = silent) -> tuple[str, Counted]:
    """Take the answer of a partner from a file, whole or not at all; a refusal is noted with the request where there is one.

    Raises what `files.read_answer` and `acts.take` raise.
    """
    envelope, digest, rows = _read(writing, path, actor, at)
    try:
        with writing() as session:
            return envelope.request, acts.take(session, keyring, envelope, digest, rows, actor=actor, at=at, progress=progress)
    except CallerFault as fault:
        _note_refused(writing, envelope, digest, len(rows), fault, actor, at)
        raise


def _read(writing: Opening, path: Path, actor: Actor, at: datetime) -> tuple[Envelope, str, list[dict[str, str]]]:
    try:
        return files.read_answer(path)
    except CallerFault as fault:
        beside = path.with_name(path.name + files.ENVELOPE)
        if path.is_file() and beside.is_file() and fault.code != "envelope_form":
            envelope = files.read_envelope(beside)
            _note_refused(writing, envelope, file_digest(path, "sm3"), 0, fault, actor, at)
        raise


def _note_refused(writing: Opening, envelope: Envelope, digest: str, rows: int, fault: CallerFault, actor: Actor, at: datetime) -> None:
    if fault.code in ("unknown_request", "already_taken"):
        return
    with writing() as session:
        acts.refuse(session, envelope.request, digest, rows, fault, actor=actor, at=at)


def _theirs(session: Session, number: str, exchange: str, province: str) -> acts.Request:
    held = acts.request(session, number)
    if (held.side, held.exchange, held.place) != ("theirs", exchange, province):
        raise CallerFault(
            "not_theirs", "这不是对方就这一交换提出的请求。", "This is no request of the partner for this exchange.", place=number,
            remedy_zh="对方的请求用 zhibao linkage send --asked 登记。", remedy_en="A partner's request is recorded by `zhibao linkage send --asked`.",
        )  # fmt: skip
    return held


def _subjects(session: Session, keyring: Keyring, subject: str, province: str, first: date, last: date, at: datetime) -> tuple[list[dict[str, str]], int]:
    """About whom, as the register says; and how many of them have no document number here, so that nothing is asked about them."""
    if subject == "nobody":
        return [{"first": first.isoformat(), "last": last.isoformat()}], 0
    if subject == "enterprise_months":
        return _months(session, province, first, last, at), 0
    persons = _injured(session, province, first, last) if subject == "injured" else _paid_monthly(session, province, first, last)
    rows = []
    registry.read_workers(session, keyring, [person for person, _ in persons])
    for person, more in persons:
        document = registry.document_of_worker(session, keyring, person)
        if document is not None:
            rows.append({"worker_id": document, "name": registry.name_of_worker(session, keyring, person) or "", "birth": birth_of(document), **more})
    rows.sort(key=lambda row: (row["worker_id"], row.get("event_on", "")))
    return rows, len(persons) - len(rows)


def birth_of(document: str) -> str:
    """The birthday in a citizen number, empty for another document."""
    return f"{document[6:10]}-{document[10:12]}-{document[12:14]}" if len(document) == 18 and document[:17].isdigit() else ""


def _injured(session: Session, province: str, first: date, last: date) -> list[tuple[int, dict[str, str]]]:
    found = set()
    for row in session.scalars(select(CaseRow).where(CaseRow.case_no.startswith(province[:2]))):
        on = row.injury_at.astimezone(ZONE).date()
        if first <= on <= last:
            found.add((row.person, on))
    return [(person, {"event_on": on.isoformat()}) for person, on in sorted(found)]


def _paid_monthly(session: Session, province: str, first: date, last: date) -> list[tuple[int, dict[str, str]]]:
    month, until = Month.of(first), Month.of(last)
    found = {
        int(payee.removeprefix("person:"))
        for (case_no, _item, payee), courses in benefits.Running(session).courses.items()
        if case_no.startswith(province[:2]) and payee.startswith("person:") and any(one.first <= until and (one.through is None or month <= one.through) for one in courses)
    }
    return [(person, {}) for person in sorted(found)]


def _months(session: Session, province: str, first: date, last: date, at: datetime) -> list[dict[str, str]]:
    counts: dict[tuple[str, Month], int] = defaultdict(int)
    for one in exposure.completed(session, first, last, at):
        if one.district.startswith(province[:2]):
            counts[one.platform, Month.of(one.day)] += one.orders
    return [
        {"unit": unit, "month": str(month), "orders": str(orders), "workers": str(registry.registered_count(session, unit, on=min(month.last, last)))}
        for (unit, month), orders in sorted(counts.items())
    ]


def to_folder(folder: Path, kind: str = "csv") -> Leave:
    """Let a package leave as files in a folder."""

    def leave(envelope: Envelope, content: bytes) -> None:
        files.write_package(folder / f"{envelope.request}.{kind}", content, envelope)

    return leave


def documents(session: Session, on: date, *, place: str | None = None, exchange: str | None = None) -> Iterator[dict[str, Any]]:
    """The log: every request with its steps, the newest first."""
    for one in acts.requests(session, place=place and province_of(place), exchange=exchange):
        yield one.document(on)
