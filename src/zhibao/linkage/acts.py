"""Requests and answers between bodies as acts: recorded before a byte leaves, bound to the register, taken whole or not at all."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from zhibao import law
from zhibao.kit import acts, vault
from zhibao.kit.actors import Actor
from zhibao.kit.answers import must_say
from zhibao.kit.clock import ZONE, day
from zhibao.kit.digest import text_digest
from zhibao.kit.errors import CallerFault
from zhibao.kit.progress import Progress, silent
from zhibao.kit.secrets import Keyring
from zhibao.kit.tables import canonical_json
from zhibao.kit.turn import turn
from zhibao.linkage import rules
from zhibao.linkage.model import Counted, Envelope, Exchange, Record
from zhibao.linkage.tables import PartnerRow, RequestRow, RequestStepRow

GROUND = "taoyuan-2025-1 §66(1)"
_AT_ONCE = 400
# Which fields of a row are its days, by exchange field; a row of one day has the same last day.
_DAYS = (("event_on", "event_on"), ("died_on", ""), ("first", "last"))


@dataclass(frozen=True)
class Step:
    """One step of a request."""

    number: int
    step: str
    digest: str
    rows: int
    counted: Counted
    reason: str | None
    actor: str
    at: datetime

    def document(self) -> dict[str, Any]:
        """The step as others read it."""
        return {
            "number": self.number, "step": self.step, "digest": self.digest, "rows": self.rows, **vars(self.counted), "reason": self.reason,
            "actor": self.actor, "at": self.at.isoformat(),
        }  # fmt: skip


@dataclass(frozen=True)
class Request:
    """A request with its steps; `status` says what is due."""

    number: str
    place: str
    side: str
    exchange: str
    partner: str
    first: date
    last: date
    fields: tuple[str, ...]
    cites: tuple[str, ...]
    mark: str
    due_on: date | None
    actor: str
    at: datetime
    steps: tuple[Step, ...]

    @property
    def status(self) -> str:
        """open (nothing left yet), asked (their answer is due), owed (ours is due), answered, told, closed."""
        taken = {one.step for one in self.steps}
        if "closed" in taken:
            return "closed"
        if rules.exchange(self.exchange).way == "give":
            return "told" if "sent" in taken else "owed" if self.side == "theirs" else "open"
        return "answered" if "received" in taken else "asked" if "sent" in taken else "open"

    def document(self, on: date) -> dict[str, Any]:
        """The request as others read it on a day; one without a due day is never late."""
        entry, stands = rules.exchange(self.exchange), self.status
        return {
            "request": self.number, "place": self.place, "side": self.side, "exchange": self.exchange, "partner": self.partner,
            "partner_zh": entry.partner.zh, "partner_en": entry.partner.en, "purpose_zh": entry.purpose_zh, "purpose_en": entry.purpose_en,
            "first": self.first.isoformat(), "last": self.last.isoformat(), "fields": list(self.fields), "cites": list(self.cites), "mark": self.mark,
            "owner": entry.owner, "asked_at": self.at.isoformat(), "age": (on - self.at.astimezone(ZONE).date()).days,
            "due_on": self.due_on and self.due_on.isoformat(), "late": self._late(on), "status": stands, "actor": self.actor,
            "steps": [one.document() for one in self.steps],
        }  # fmt: skip

    def _late(self, on: date) -> bool:
        if self.due_on is None:
            return False
        answers = [one.at.astimezone(ZONE).date() for one in self.steps if one.step == ("received" if self.side == "ours" else "sent")]
        return (min(answers) if answers else on) > self.due_on and self.status != "closed"


def due_on(name: str, place: str, on: date) -> date | None:
    """The day by which something is due by a limit of the law; None where nobody has established the limit."""
    try:
        return on + timedelta(days=int(law.book().number(name, place=place, on=on).exact))
    except law.MissingNumber:
        return None


def open_request(
    session: Session, exchange: str, place: str, first: date, last: date, wanted: Sequence[str] | None = None, *, side: str = "ours", actor: Actor, at: datetime
) -> Request:
    """Record a request of ours, or one that a partner made of us, before anything leaves.

    `wanted` are the fields that leave, all of the register where none are named. Raises CallerFault `person_needed` and those of
    `rules.check_request`.
    """
    if actor.machine:
        raise CallerFault("person_needed", "须由具名的工作人员提出。", "A named officer asks for data, not a job.")
    entry = rules.exchange(exchange)
    names = tuple(entry.sends if wanted is None else wanted)
    ground = rules.check_request(entry, place, names, first, last, entry.sends)
    turn(session, f"linkage_request:{place}")
    number = 1 + int(session.scalar(select(func.count()).where(RequestRow.place == place)) or 0)
    request_no = f"X{place}-{number:06d}"
    act = acts.record(
        session, verb="data_requested", subject=f"linkage:{request_no}", actor=str(actor), ground=ground.cites[0], at=at,
        content={"exchange": exchange, "side": side, "first": first.isoformat(), "last": last.isoformat(), "fields": list(names)},
    )  # fmt: skip
    session.add(RequestRow(
        request_no=request_no, place=place, number=number, side=side, exchange=exchange, partner=entry.partner.id, first=first, last=last,
        fields=list(names), cites=list(ground.cites), mark=ground.mark, due_on=due_on("exchange_answer_days", place, at.astimezone(ZONE).date()),
        actor=str(actor), at=act.at, act_id=act.id,
    ))  # fmt: skip
    session.flush()
    return request(session, request_no)


def prepare(session: Session, number: str, names: Sequence[str], content: bytes, rows: int, *, actor: Actor, at: datetime) -> Envelope:
    """Record what is about to leave, by its digest, and return the envelope. The same bytes again change nothing.

    Raises CallerFault `field_not_allowed` where a column is not one of the request's fields, `request_closed`.
    """
    held = request(session, number)
    _must_be_open(held)
    outside = [name for name in names if name not in held.fields]
    if outside:
        raise CallerFault(
            "field_not_allowed", f"请求没有写明字段：{'、'.join(outside)}。", f"The request does not name: {', '.join(outside)}.", place=number,
            remedy_zh=f"可用：{'、'.join(held.fields)}。", remedy_en=f"Allowed: {', '.join(held.fields)}.",
        )  # fmt: skip
    digest = text_digest(content, "sm3")
    if not any(one.step == "prepared" and one.digest == digest for one in held.steps):
        _step(session, held, "prepared", digest, rows, actor=actor, at=at)
    return Envelope(number, held.exchange, held.first, held.last, tuple(names), rows, digest)


def mark_sent(session: Session, number: str, digest: str, *, actor: Actor, at: datetime) -> Request:
    """Note that prepared bytes have left. Raises CallerFault `not_prepared`; again, nothing changes."""
    held = request(session, number)
    ready = next((one for one in held.steps if one.step == "prepared" and one.digest == digest), None)
    if ready is None:
        raise CallerFault("not_prepared", "没有登记过这份内容，不能发出。", "These bytes were not recorded; they may not leave.", place=number)
    if not any(one.step == "sent" and one.digest == digest for one in held.steps):
        _step(session, held, "sent", digest, ready.rows, actor=actor, at=at)
    return request(session, number)


def take(
    session: Session, keyring: Keyring, envelope: Envelope, content_digest: str, rows: Sequence[Mapping[str, str]], *, actor: Actor, at: datetime,
    progress: Progress = silent,
) -> Counted:  # fmt: skip
    """Take the rows of an answer, whole or not at all; the same file again gives its counts and changes nothing.

    Raises CallerFault `unknown_request`, `request_closed`, `wrong_exchange`, `field_not_allowed`, `period_differs`, `digest_differs`, `rows_missing`,
    `row_form`, `ref_twice`, `already_taken`.
    """
    held = request(session, envelope.request)
    turn(session, f"linkage_request:{held.place}")
    _must_be_open(held)
    if any(one.step == "received" and one.digest == content_digest for one in held.steps):
        raise CallerFault(
            "already_taken", "这份文件已经收下。", "This file was taken before.", place=envelope.request,
            remedy_zh="没有重复保留任何内容。", remedy_en="Nothing was kept a second time.",
        )  # fmt: skip
    entry = rules.exchange(held.exchange)
    _check_envelope(held, entry, envelope, content_digest, rows)
    checked = _checked(entry, envelope.fields, rows)
    before = _newest(session, held, [one["ref"] for one in checked])
    act = acts.record(
        session, verb="answer_received", subject=f"linkage:{held.number}", actor=str(actor), ground=held.cites[0], at=at,
        content={"request": held.number, "digest": content_digest, "rows": len(rows)},
    )  # fmt: skip
    kinds: Counter[str] = Counter()
    for done, row in enumerate(checked, start=1):
        row_digest = keyring.blind(canonical_json(row)).hex()
        kind = _kind(before.get(row["ref"]), row_digest, row.get("standing"))
        kinds[kind] += 1
        before[row["ref"]] = (row_digest, row.get("standing", rules.LIVE))
        if kind != "doubled":
            _keep(session, keyring, held, row, row_digest, act.id, at)
        if done % _AT_ONCE == 0:
            session.flush()
            progress(done, len(checked), "行/rows")
    counted = Counted(**kinds)
    _step(session, held, "received", content_digest, len(rows), counted=counted, actor=actor, at=at)
    return counted


def refuse(session: Session, number: str, digest: str, rows: int, fault: CallerFault, *, actor: Actor, at: datetime) -> None:
    """Note that an answer was refused, why, and that nothing of it was kept. Raises CallerFault `unknown_request`."""
    _step(session, request(session, number), "refused", digest, rows, reason=fault.code, actor=actor, at=at)


def close(session: Session, number: str, reason: str, *, actor: Actor, at: datetime) -> Request:
    """A person ends a request that will not be answered, with the reason. Raises CallerFault `person_needed`, `reason_missing`, `request_closed`."""
    if actor.machine:
        raise CallerFault("person_needed", "须由具名的工作人员办结。", "A named officer closes a request, not a job.")
    must_say(reason)
    held = request(session, number)
    _must_be_open(held)
    _step(session, held, "closed", text_digest(reason.strip(), "sm3"), 0, reason=reason.strip(), actor=actor, at=at)
    return request(session, number)


def request(session: Session, number: str) -> Request:
    """One request. Raises CallerFault `unknown_request`."""
    row = session.get(RequestRow, number)
    if row is None:
        raise CallerFault(
            "unknown_request", f"没有编号为“{number}”的请求。", f"There is no request {number!r}.",
            remedy_zh="编号见 zhibao linkage log。", remedy_en="`zhibao linkage log` lists them.",
        )  # fmt: skip
    return _requests(session, [row])[0]


def requests(session: Session, *, place: str | None = None, exchange: str | None = None) -> list[Request]:
    """All requests, the newest first."""
    query = select(RequestRow).order_by(RequestRow.at.desc(), RequestRow.request_no.desc())
    if place is not None:
        query = query.where(RequestRow.place == place)
    if exchange is not None:
        query = query.where(RequestRow.exchange == exchange)
    return _requests(session, session.scalars(query).all())


def unsent(session: Session, exchange: str, place: str, first: date, last: date, names: Sequence[str]) -> Request | None:
    """A request of the same kind whose rows have not left yet, so that a run that was cut off goes on with it."""
    for one in requests(session, place=place, exchange=exchange):
        if one.status in ("open", "owed") and (one.first, one.last, one.fields) == (first, last, tuple(names)):
            return one
    return None


def partner_records(session: Session, keyring: Keyring, place: str, *, traits: bool = False) -> list[Record]:
    """The rows of partners that still speak, ready to be compared; with `traits` each is opened, for the weighing of likeness."""
    newest: dict[tuple[str, str], PartnerRow] = {}
    for row in session.scalars(select(PartnerRow).where(PartnerRow.place == place).order_by(PartnerRow.id)):
        newest[row.exchange, row.ref] = row
    return [
        Record(
            row.exchange, row.ref, row.keys.get("city", row.place), row.keys, row.first, row.last, row.person, row=row.id,
            traits={name: text for name, text in content_of(session, keyring, row).items() if name in ("name", "birth", "card_tail", "unit")} if traits else {},
        )
        for row in newest.values()
        if rules.counts(row.standing)
    ]  # fmt: skip


def content_of(session: Session, keyring: Keyring, row: PartnerRow) -> dict[str, str]:
    """What a partner told; empty where the key of the person was destroyed."""
    try:
        held: dict[str, str] = json.loads(vault.open_for(session, keyring, row.person, row.sealed))
    except CallerFault as fault:
        if fault.code != "person_key_destroyed":
            raise
        return {}
    return held


def keys_of(keyring: Keyring, row: Mapping[str, str]) -> dict[str, str]:
    """The keys of a row as keyed indexes: document number, name with birth and tail, plate with day, unit, receipt."""
    found: dict[str, str] = {}
    document = row.get("worker_id")
    if document:
        found["person"] = str(keyring.pseudonym(document))
    tail = row.get("card_tail") or (document[-4:] if document else None)
    if row.get("name") and row.get("birth") and tail:
        found["name_birth_tail"] = _index(keyring, "name_birth_tail", row["name"], row["birth"], tail.upper())
    if row.get("plate") and row.get("event_on"):
        found["plate_day"] = _index(keyring, "plate_day", row["plate"].upper(), row["event_on"])
    if row.get("unit"):
        found["unit"] = row["unit"]
    if row.get("district"):
        # No key of a rule: the city in which it happened, whose task a hit becomes.
        found["city"] = f"{row['district'][:4]}00"
    if row.get("card_state"):
        # No key either: by what a rule is held to.
        found["card_state"] = row["card_state"]
    if row.get("receipt_no") and row.get("hospital"):
        # As benefits index the receipts that they hold: by hospital and number.
        found["receipt"] = keyring.blind(f"receipt\0{row['hospital']}\0{row['receipt_no']}").hex()
    return found


def _index(keyring: Keyring, *parts: str) -> str:
    return keyring.blind("\0".join(parts)).hex()[:32]


def _must_be_open(held: Request) -> None:
    if held.status == "closed":
        raise CallerFault("request_closed", "这项请求已经办结。", "This request is closed.", place=held.number)


def _check_envelope(held: Request, entry: Exchange, envelope: Envelope, digest: str, rows: Sequence[Mapping[str, str]]) -> None:
    said: list[tuple[bool, str, str, str]] = [
        (envelope.exchange == held.exchange, "wrong_exchange", "文件不属于这项请求的目的。", "The file is not of the exchange that was asked for."),
        ((envelope.first, envelope.last) == (held.first, held.last), "period_differs", "文件的期间与请求不同。", "The period of the file is not that of the request."),
        (envelope.digest == digest, "digest_differs", "文件的摘要与所附说明不符，文件不完整或者已被改动。", "The digest of the file is not the one it came with: it is damaged or was changed."),
        (envelope.rows == len(rows), "rows_missing", f"说明写 {envelope.rows} 行，文件有 {len(rows)} 行。", f"The envelope says {envelope.rows} rows, the file has {len(rows)}."),
        (set(envelope.fields) <= set(entry.takes), "field_not_allowed", "文件有共享目录没有列出的字段。", "The file holds fields that the register does not name."),
    ]
    for holds, code, zh, en in said:
        if not holds:
            raise CallerFault(
                code, zh, en, place=envelope.request, remedy_zh="没有保留任何内容；请对方重新提供。", remedy_en="Nothing was kept; ask the partner to send it again."
            )


def _checked(entry: Exchange, names: Sequence[str], rows: Sequence[Mapping[str, str]]) -> list[dict[str, str]]:
    """All rows in their normal form. A reference that stands twice with other content is refused; the same row twice is one row doubled."""
    checked = [rules.check_row(entry, names, row, f"row {number}") for number, row in enumerate(rows, start=2)]
    seen: dict[str, dict[str, str]] = {}
    for number, row in enumerate(checked, start=2):
        if seen.setdefault(row["ref"], row) != row:
            raise CallerFault(
                "ref_twice", "同一编号出现两次，内容不同。", "One reference stands twice with different content.", place=f"row {number}, ref",
                remedy_zh="整个文件没有保留；请更正以后重新提供。", remedy_en="Nothing of the file was kept; correct it and send it again.",
            )  # fmt: skip
    return checked


def _newest(session: Session, held: Request, refs: Iterable[str]) -> dict[str, tuple[str, str]]:
    wanted, found = sorted(set(refs)), dict[str, tuple[str, str]]()
    for first in range(0, len(wanted), _AT_ONCE):
        query = select(PartnerRow.ref, PartnerRow.digest, PartnerRow.standing).where(
            PartnerRow.place == held.place, PartnerRow.exchange == held.exchange, PartnerRow.ref.in_(wanted[first : first + _AT_ONCE])
        )
        for ref, digest, standing in session.execute(query.order_by(PartnerRow.id)):
            found[ref] = (digest, standing)
    return found


def _kind(before: tuple[str, str] | None, digest: str, standing: str | None) -> str:
    if before is not None and before[0] == digest:
        return "doubled"
    if standing == rules.WITHDRAWN:
        return "withdrawn"
    return "accepted" if before is None else "changed"


def _keep(session: Session, keyring: Keyring, held: Request, row: Mapping[str, str], digest: str, act_id: int, at: datetime) -> None:
    keys = keys_of(keyring, row)
    person = int(keys["person"]) if "person" in keys else None
    body = canonical_json(dict(row)).encode()
    first, last = days_of(row)
    session.add(PartnerRow(
        request_no=held.number, place=held.place, exchange=held.exchange, ref=row["ref"], standing=row.get("standing", rules.LIVE), person=person, keys=keys,
        first=first, last=last, digest=digest, sealed=vault.seal_for(session, keyring, person, body, at=at), act_id=act_id,
    ))  # fmt: skip


def days_of(row: Mapping[str, str]) -> tuple[date | None, date | None]:
    """The first and last day of a row, by the fields that name them."""
    for begins, ends in _DAYS:
        if row.get(begins):
            return day(row[begins]), day(row[ends]) if row.get(ends) else None
    return None, None


def _requests(session: Session, rows: Sequence[RequestRow]) -> list[Request]:
    steps: dict[str, list[Step]] = {row.request_no: [] for row in rows}
    numbers = list(steps)
    for first in range(0, len(numbers), _AT_ONCE):
        query = select(RequestStepRow).where(RequestStepRow.request_no.in_(numbers[first : first + _AT_ONCE])).order_by(RequestStepRow.number)
        for one in session.scalars(query):
            counted = Counted(one.accepted, one.doubled, one.changed, one.withdrawn)
            steps[one.request_no].append(Step(one.number, one.step, one.digest, one.rows, counted, one.reason, one.actor, one.at))
    return [
        Request(
            row.request_no, row.place, row.side, row.exchange, row.partner, row.first, row.last, tuple(row.fields), tuple(row.cites), row.mark, row.due_on,
            row.actor, row.at, tuple(steps[row.request_no]),
        )
        for row in rows
    ]  # fmt: skip


def _step(
    session: Session, held: Request, step: str, digest: str, rows: int, *, counted: Counted | None = None, reason: str | None = None, actor: Actor, at: datetime
) -> None:
    turn(session, f"linkage_request:{held.place}")
    counted = counted or Counted()
    number = 1 + int(session.scalar(select(func.count()).where(RequestStepRow.request_no == held.number)) or 0)
    act = acts.record(
        session, verb=f"exchange_{step}", subject=f"linkage:{held.number}", actor=str(actor), ground=held.cites[0], at=at,
        content={"request": held.number, "number": number, "digest": digest, "rows": rows, "reason": reason},
    )  # fmt: skip
    session.add(RequestStepRow(
        request_no=held.number, number=number, step=step, digest=digest, taken=f"{held.number} {digest}" if step == "received" else None, rows=rows,
        **vars(counted), reason=reason, actor=str(actor), at=act.at, act_id=act.id,
    ))  # fmt: skip
    session.flush()
