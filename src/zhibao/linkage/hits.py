"""Hits as acts: what matching found is put to a person once, and what she finds is appended. No act here decides or stops anything."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from zhibao.kit import acts, vault
from zhibao.kit.actors import Actor
from zhibao.kit.clock import ZONE
from zhibao.kit.digest import text_digest
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring
from zhibao.kit.tables import in_parts
from zhibao.kit.turn import turn
from zhibao.linkage import rules
from zhibao.linkage.acts import due_on
from zhibao.linkage.model import Match
from zhibao.linkage.tables import HitAnswerRow, HitRow, PartnerRow, RunRow

GROUND = "jiangsu-2025-31 §3"
_AT_ONCE = 400


@dataclass(frozen=True)
class Answer:
    """One answer on a hit; `reason` is None where nobody asked for it, or the key of the person was destroyed."""

    number: int
    finding: str
    led_to: str | None
    actor: str
    at: datetime
    reason: str | None = None

    def document(self) -> dict[str, Any]:
        """The answer as others read it."""
        zh, en = rules.FINDINGS[self.finding]
        return {
            "number": self.number, "finding": self.finding, "zh": zh, "en": en, "reason": self.reason, "led_to": self.led_to, "actor": self.actor,
            "at": self.at.isoformat(),
        }  # fmt: skip


@dataclass(frozen=True)
class Hit:
    """A hit with its answers: a task of a person, with owner, age and, where a limit is established, a due day."""

    number: str
    rule: str
    version: int
    subject: str
    place: str
    case_no: str | None
    person: int | None
    exchange: str
    request: str
    row_id: int
    standing: str | None
    by_key: str
    permille: int
    mark: str
    serious: bool
    owner: str
    due_on: date | None
    at: datetime
    answers: tuple[Answer, ...]

    @property
    def status(self) -> str:
        """open, looked_into or closed."""
        return rules.status(one.finding for one in self.answers)

    def document(self, on: date) -> dict[str, Any]:
        """The hit as others read it on a day; `age` counts days. One without a due day is never late."""
        rule, stands = rules.rules()[self.rule], self.status
        entry = rules.exchange(self.exchange)
        return {
            "hit": self.number, "rule": self.rule, "version": self.version, "zh": rule.zh, "en": rule.en, "question_zh": rule.question_zh,
            "question_en": rule.question_en, "cites": list(rule.cites), "mark": self.mark, "serious": self.serious, "subject": self.subject,
            "place": self.place, "case_no": self.case_no, "exchange": self.exchange, "partner": entry.partner.id, "partner_zh": entry.partner.zh,
            "partner_en": entry.partner.en, "request": self.request, "standing": self.standing, "by_key": self.by_key, "permille": self.permille,
            "advice": self.by_key == rules.LIKENESS, "owner": self.owner, "raised_at": self.at.isoformat(),
            "age": (on - self.at.astimezone(ZONE).date()).days, "due_on": self.due_on and self.due_on.isoformat(),
            "late": stands != "closed" and self.due_on is not None and on > self.due_on, "status": stands,
            "answers": [one.document() for one in self.answers],
        }  # fmt: skip


def put(session: Session, found: Sequence[Match], *, actor: Actor, at: datetime) -> int:
    """Put matches to persons; one that was put before is not put again. Returns how many are new. A job may do it."""
    turn(session, "linkage_hit")
    by_digest = {rules.digest(one): one for one in found}
    known = _known(session, list(by_digest))
    for digest, one in by_digest.items():
        if digest not in known:
            _put(session, digest, one, actor, at)
    session.flush()
    return len(by_digest) - len(known)


def _put(session: Session, digest: str, one: Match, actor: Actor, at: datetime) -> None:
    rule = rules.rules()[one.rule]
    # What is missing here is a task of where the partner says that it happened.
    place = one.theirs.place if one.ours is None or rule.when == "absent" else one.ours.place
    if one.ours is not None and place.endswith("0000"):
        # The partner did not say where: it is a task of the city that knows the person.
        place = one.ours.place
    number = f"H{place}-{digest.split(':')[1][:16]}"
    assert one.theirs.row is not None, "a row of a partner has a number"
    request_no = session.get_one(PartnerRow, one.theirs.row).request_no
    act = acts.record(
        session, verb="hit_raised", subject=f"linkage:{number}", actor=str(actor), ground=GROUND, at=at,
        content={"hit": number, "rule": one.rule, "version": rule.version, "row": one.theirs.row, "key": one.key, "permille": one.permille},
    )  # fmt: skip
    session.add(HitRow(
        hit_no=number, rule=one.rule, version=rule.version, subject=one.subject, place=place, case_no=None if one.ours is None else one.ours.case_no,
        person=one.theirs.person if one.ours is None else one.ours.person, exchange=one.theirs.kind, request_no=request_no, row_id=one.theirs.row, by_key=one.key, permille=one.permille,
        mark=rule.mark if one.exact else "assumed", serious=int(rule.serious), owner=rule.owner,
        due_on=due_on("linkage_hit_days", place, at.astimezone(ZONE).date()), digest=digest, actor=str(actor), at=act.at, act_id=act.id,
    ))  # fmt: skip


def record_run(session: Session, place: str, *, compared: Mapping[str, int], hits: int, new_hits: int, actor: Actor, at: datetime) -> str:
    """Note that a place was compared, with what was looked at."""
    turn(session, f"linkage_run:{place}")
    number = 1 + int(session.scalar(select(func.count()).where(RunRow.place == place)) or 0)
    run_no = f"M{place}-{number:06d}"
    act = acts.record(
        session, verb="matching_run", subject=f"linkage:{run_no}", actor=str(actor), ground=GROUND, at=at,
        content={"compared": dict(compared), "hits": hits, "new_hits": new_hits},
    )  # fmt: skip
    session.add(RunRow(
        run_no=run_no, place=place, number=number, compared=dict(compared), hits=hits, new_hits=new_hits, actor=str(actor), at=act.at, act_id=act.id
    ))
    session.flush()
    return run_no


def answer(
    session: Session, keyring: Keyring, number: str, *, finding: str, reason: str, led_to: str | None = None, actor: Actor, at: datetime
) -> Hit:
    """The owner answers a hit with the ground; the reason is sealed under the key of the person it is about.

    Raises CallerFault `unknown_hit` and those of `rules.check_answer`.
    """
    turn(session, f"linkage_hit:{number}")
    held = hit(session, number)
    rules.check_answer(held.status, held.owner, finding, reason, actor)
    body = reason.strip().encode()
    sealed = vault.seal_for(session, keyring, held.person, body, at=at)
    count = len(held.answers) + 1
    act = acts.record(
        session, verb="hit_answered", subject=f"linkage:{number}", actor=str(actor), ground=GROUND, at=at,
        content={"hit": number, "number": count, "finding": finding, "led_to": led_to, "reason_digest": text_digest(sealed, "sm3")},
    )  # fmt: skip
    session.add(HitAnswerRow(
        hit_no=number, number=count, finding=finding, sealed=sealed, led_to=led_to, actor=str(actor), at=act.at, act_id=act.id
    ))
    session.flush()
    return hit(session, number, keyring=keyring)


def hits(session: Session, *, area: str | None = None, rule: str | None = None, stands: str | None = None, keyring: Keyring | None = None) -> list[Hit]:
    """Hits of an area (a code whose places lie in it), the oldest first; with the reasons of answers where keys are given."""
    query = select(HitRow).order_by(HitRow.at, HitRow.hit_no)
    if area is not None:
        query = query.where(HitRow.place.startswith(area[:2] if area.endswith("0000") else area[:4] if area.endswith("00") else area))
    if rule is not None:
        query = query.where(HitRow.rule == rule)
    found = _hits(session, session.scalars(query).all(), keyring)
    return [one for one in found if stands is None or one.status == stands or (stands == "not_closed" and one.status != "closed")]


def hit(session: Session, number: str, *, keyring: Keyring | None = None) -> Hit:
    """One hit. Raises CallerFault `unknown_hit`."""
    row = session.get(HitRow, number)
    if row is None:
        raise CallerFault(
            "unknown_hit", f"没有编号为“{number}”的命中。", f"There is no hit {number!r}.",
            remedy_zh="编号见 zhibao linkage hits。", remedy_en="`zhibao linkage hits` lists them.",
        )  # fmt: skip
    return _hits(session, [row], keyring)[0]


def _hits(session: Session, rows: Sequence[HitRow], keyring: Keyring | None) -> list[Hit]:
    person_of = {row.hit_no: row.person for row in rows}
    answers: dict[str, list[Answer]] = {number: [] for number in person_of}
    # A city does not see the rows of the province's exchanges, only what they led to in its own cases.
    standing: dict[int, str] = {}
    for ids in in_parts([row.row_id for row in rows]):
        standing |= {one.id: one.standing for one in session.execute(select(PartnerRow.id, PartnerRow.standing).where(PartnerRow.id.in_(ids)))}
    for part in in_parts(list(answers)):
        for given in session.scalars(select(HitAnswerRow).where(HitAnswerRow.hit_no.in_(part)).order_by(HitAnswerRow.number)):
            reason = _opened(session, keyring, person_of[given.hit_no], given.sealed)
            answers[given.hit_no].append(Answer(given.number, given.finding, given.led_to, given.actor, given.at, reason))
    return [
        Hit(
            row.hit_no, row.rule, row.version, row.subject, row.place, row.case_no, row.person, row.exchange, row.request_no, row.row_id,
            standing.get(row.row_id), row.by_key, row.permille, row.mark, bool(row.serious), row.owner, row.due_on, row.at, tuple(answers[row.hit_no]),
        )
        for row in rows
    ]  # fmt: skip


def _opened(session: Session, keyring: Keyring | None, person: int | None, sealed: bytes) -> str | None:
    if keyring is None:
        return None
    try:
        return vault.open_for(session, keyring, person, sealed).decode()
    except CallerFault as fault:
        if fault.code != "person_key_destroyed":
            raise
        return None


def _known(session: Session, digests: list[str]) -> set[str]:
    return {digest for part in in_parts(digests) for digest in session.scalars(select(HitRow.digest).where(HitRow.digest.in_(part)))}

