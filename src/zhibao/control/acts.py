"""Flags as acts: what a look found is put to persons once, and what they find is appended. No act here touches money."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from fractions import Fraction
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from zhibao import law
from zhibao.control import rules
from zhibao.control.model import Hit, Limits, Unjudged
from zhibao.control.process.model import ProcessLimits
from zhibao.control.tables import FlagAnswerRow, FlagRow, FollowRow, PrintRow, SweepRow
from zhibao.kit import acts, vault
from zhibao.kit.actors import Actor
from zhibao.kit.clock import ZONE
from zhibao.kit.digest import text_digest
from zhibao.kit.errors import CallerFault
from zhibao.kit.money import exact
from zhibao.kit.secrets import Keyring
from zhibao.kit.turn import turn

GROUND = "jiangsu-2025-31 §3"
_AT_ONCE = 400
# Stands before a reason that lies under the keys of the home; what lies under the key of a person begins with a random nonce.
_OF_THE_HOME = b"zhibao:home\0"


@dataclass(frozen=True)
class Answer:
    """One answer on a flag; `reason` is None where nobody asked for it, or the key of the person was destroyed."""

    number: int
    finding: str
    person: str
    actor: str
    at: datetime
    reason: str | None = None

    def document(self) -> dict[str, Any]:
        """The answer as others read it."""
        zh, en = rules.FINDINGS[self.finding]
        return {
            "number": self.number, "finding": self.finding, "zh": zh, "en": en, "reason": self.reason, "actor": self.actor,
            "at": self.at.isoformat(),
        }  # fmt: skip


@dataclass(frozen=True)
class Flag:
    """A flag with its answers: a task of a person, with owner, age and due day."""

    number: str
    rule: str
    version: int
    subject: str
    place: str
    case_no: str
    happened_on: date
    amount_fen: int
    zh: str
    en: str
    figures: Mapping[str, Any]
    rows: tuple[str, ...]
    mark: str
    serious: bool
    owner: str
    due_on: date
    at: datetime
    answers: tuple[Answer, ...]
    led_to: tuple[str, ...] = ()

    @property
    def status(self) -> str:
        """open, looked_into, waits_for_second or closed."""
        return rules.status(self.serious, [one.finding for one in self.answers])

    @property
    def conclusion(self) -> str | None:
        """The last conclusion that somebody reached."""
        return next((one.finding for one in reversed(self.answers) if one.finding in rules.CONCLUDES), None)

    @property
    def concluded_by(self) -> str | None:
        """Who reached the last conclusion."""
        return next((one.person for one in reversed(self.answers) if one.finding in rules.CONCLUDES), None)

    def document(self, on: date) -> dict[str, Any]:
        """The flag as others read it on a day; `age` counts days."""
        point = rules.points()[self.rule]
        stands = self.status
        return {
            "flag": self.number, "rule": self.rule, "version": self.version, "step": point.step, "name_zh": point.zh, "name_en": point.en,
            "cites": list(point.cites), "mark": self.mark, "serious": self.serious, "subject": self.subject, "place": self.place,
            "case_no": self.case_no, "on": self.happened_on.isoformat(), "amount_fen": self.amount_fen, "zh": self.zh, "en": self.en,
            "figures": dict(self.figures), "rows": list(self.rows), "owner": self.owner, "raised_at": self.at.isoformat(),
            "age": (on - self.at.astimezone(ZONE).date()).days, "due_on": self.due_on.isoformat(),
            "late": stands != "closed" and on > self.due_on, "status": stands, "answers": [one.document() for one in self.answers],
            "led_to": list(self.led_to),
        }  # fmt: skip


def limits_on(place: str, on: date) -> Limits:
    """The parameters of all rules in a place on a day. Raises law.MissingNumber."""

    def rate(name: str) -> Fraction:
        return exact(str(law.book().number(name, place=place, on=on).value))

    return Limits(
        overlap_days=int(rate("control_overlap_days")), content_lines=int(rate("control_content_lines")),
        same_injury_days=int(rate("control_same_injury_days")), peers_least=int(rate("control_peers_least")),
        unusual_power=int(rate("control_unusual_power")), unusual_multiple=rate("control_unusual_multiple"),
        near_limit_share=rate("control_near_limit_share"), splitting_count=int(rate("control_splitting_count")),
        splitting_days=int(rate("control_splitting_days")), splitting_share=rate("control_splitting_share"),
    )  # fmt: skip


def process_limits_on(place: str, on: date) -> ProcessLimits:
    """The parameters of the rules of the process in a place on a day. Raises law.MissingNumber."""

    def whole(name: str) -> int:
        return int(law.book().number(name, place=place, on=on).exact)

    def rate(name: str) -> Fraction:
        return exact(str(law.book().number(name, place=place, on=on).value))

    return ProcessLimits(
        ring_cases=whole("control_ring_cases"), ring_most=whole("control_ring_most"), account_days=whole("control_account_days"),
        picture_bits=whole("control_picture_bits"), trace_hours=whole("control_trace_hours"), after_minutes=whole("control_after_minutes"),
        apart_minutes=whole("control_apart_minutes"), night_from=whole("control_night_from"), night_to=whole("control_night_to"),
        night_acts=whole("control_night_acts"), reads_least=whole("control_reads_least"), reads_share=rate("control_reads_share"),
        reviews_least=whole("control_reviews_least"), confidence=rate("control_peers_confidence"),
    )  # fmt: skip


def raise_flags(session: Session, hits: Sequence[Hit], *, actor: Actor, at: datetime) -> int:
    """Put hits to persons; a hit that was put before is not put again. Returns how many are new. A job may do it."""
    turn(session, "control_flag")
    digests = {rules.digest(hit): hit for hit in hits}
    known = _known(session, digests)
    new = {digest: hit for digest, hit in digests.items() if digest not in known}
    on = at.astimezone(ZONE).date()
    for digest, hit in new.items():
        point = rules.points()[hit.rule]
        days = [int(law.book().number(name, place=hit.place, on=on).exact) for name in ("control_answer_days", "control_answer_days_serious")]
        marks = [law.book().number(name, place=hit.place, on=on).mark for name in point.numbers]
        number = f"K{hit.place}-{digest.split(':')[1][:16]}"
        act = acts.record(
            session, verb="flag_raised", subject=f"control:{number}", actor=str(actor), ground=GROUND, at=at,
            content={"flag": number, "rule": hit.rule, "version": point.version, "case_no": hit.case_no, "digest": digest},
        )  # fmt: skip
        session.add(FlagRow(
            flag_no=number, rule=hit.rule, version=point.version, subject=hit.subject, digest=digest, place=hit.place, case_no=hit.case_no,
            happened_on=hit.on, amount_fen=hit.amount_fen, zh=hit.zh, en=hit.en, figures=dict(hit.figures), rows=list(hit.rows), mark=law.weakest([hit.mark, *marks]),
            serious=int(point.serious), owner=point.owner, due_on=rules.due(point.serious, on, *days), actor=str(actor), at=act.at, act_id=act.id,
        ))  # fmt: skip
    session.flush()
    return len(new)


def keep_prints(session: Session, made: Iterable[PrintRow]) -> None:
    """Keep the prints of pictures; one that another look kept meanwhile stays as it is."""
    rows = {row.document: row for row in made}
    if rows:
        turn(session, "control_print")
        wanted = sorted(rows)
        for first in range(0, len(wanted), _AT_ONCE):
            part = wanted[first : first + _AT_ONCE]
            known = set(session.scalars(select(PrintRow.document).where(PrintRow.document.in_(part))))
            session.add_all([rows[document] for document in part if document not in known])
        session.flush()


def record_sweep(
    session: Session, place: str, first: date | None, last: date, *, looked_at: Mapping[str, int], unjudged: Iterable[Unjudged],
    hits: int, new_flags: int, actor: Actor, at: datetime,
) -> str:  # fmt: skip
    """Note that the spending of a place was looked over, with what was looked at and what could not be judged."""
    turn(session, f"control_sweep:{place}")
    number = 1 + int(session.scalar(select(func.count()).where(SweepRow.place == place)) or 0)
    sweep_no = f"W{place}-{number:06d}"
    said: dict[str, Any] = {"hits": hits, "new_flags": new_flags, "looked_at": dict(looked_at)}
    act = acts.record(session, verb="control_sweep", subject=f"control:{sweep_no}", actor=str(actor), ground=GROUND, at=at, content=said)
    session.add(SweepRow(
        sweep_no=sweep_no, place=place, number=number, first=first, last=last, looked_at=dict(looked_at),
        unjudged=[one.document() for one in unjudged], hits=hits, new_flags=new_flags, actor=str(actor), at=act.at, act_id=act.id,
    ))  # fmt: skip
    session.flush()
    return sweep_no


def flags(
    session: Session, *, area: str | None = None, rule: str | None = None, stands: str | None = None, keyring: Keyring | None = None,
    persons: Mapping[str, int] | None = None,
) -> list[Flag]:  # fmt: skip
    """Flags of an area (a code whose places lie in it), the oldest first; with the reasons of answers where keys are given."""
    query = select(FlagRow).order_by(FlagRow.at, FlagRow.flag_no)
    if area is not None:
        query = query.where(FlagRow.place.startswith(rules.prefix(area)))
    if rule is not None:
        query = query.where(FlagRow.rule == rule)
    found = _flags(session, list(session.scalars(query)), keyring, persons or {})
    return [one for one in found if stands is None or one.status == stands or (stands == "not_closed" and one.status != "closed")]


def flag(session: Session, number: str, *, keyring: Keyring | None = None, persons: Mapping[str, int] | None = None) -> Flag:
    """One flag. Raises CallerFault `unknown_flag`."""
    row = session.get(FlagRow, number)
    if row is None:
        raise CallerFault(
            "unknown_flag", f"没有编号为“{number}”的提示。", f"There is no flag {number!r}.",
            remedy_zh="编号见 zhibao control flags。", remedy_en="`zhibao control flags` lists them.",
        )  # fmt: skip
    return _flags(session, [row], keyring, persons or {})[0]


def answer(
    session: Session, keyring: Keyring, number: str, *, person: int, finding: str, reason: str, took_part: Collection[str], actor: Actor,
    at: datetime,
) -> Flag:  # fmt: skip
    """A control officer answers a flag, or confirms or returns the conclusion of another one on a serious flag.

    `person` is the worker of the case, under whose key the reason is sealed; `took_part` are those who had part in award
    or payment. Raises CallerFault `unknown_flag` and those of `rules.check_answer`.
    """
    turn(session, f"control_flag:{number}")
    held = flag(session, number)
    rules.check_answer(held.status, finding, reason, actor, took_part, held.concluded_by)
    second = finding in (rules.CONFIRMED, rules.RETURNED)
    about = person if rules.points()[held.rule].about == "person" else None
    sealed = sealed_reason(session, keyring, about, reason, at)
    count = len(held.answers) + 1
    act = acts.record(
        session, verb="flag_answered", subject=f"control:{number}", actor=str(actor), ground=GROUND, at=at,
        content={"flag": number, "number": count, "finding": finding, "reason_digest": text_digest(sealed, "sm3")},
    )  # fmt: skip
    session.add(FlagAnswerRow(
        flag_no=number, number=count, finding=finding, sealed=sealed, of_number=count - 1 if second else None,
        of_person=held.concluded_by if second else None, person=actor.person, actor=str(actor), at=act.at, act_id=act.id,
    ))  # fmt: skip
    session.flush()
    return flag(session, number, keyring=keyring, persons={held.case_no: person})


def _flags(session: Session, rows: Sequence[FlagRow], keyring: Keyring | None, persons: Mapping[str, int]) -> list[Flag]:
    case_of = {row.flag_no: row.case_no for row in rows}
    answers: dict[str, list[Answer]] = {}
    led: dict[str, list[str]] = {}
    numbers = list(case_of)
    for first in range(0, len(numbers), _AT_ONCE):
        part = numbers[first : first + _AT_ONCE]
        query = select(FlagAnswerRow).where(FlagAnswerRow.flag_no.in_(part)).order_by(FlagAnswerRow.number)
        for row in session.scalars(query):
            reason = opened(session, keyring, persons.get(case_of[row.flag_no]), row.sealed)
            answers.setdefault(row.flag_no, []).append(Answer(row.number, row.finding, row.person, row.actor, row.at, reason))
        for one in session.scalars(select(FollowRow).where(FollowRow.flag_no.in_(part)).order_by(FollowRow.id)):
            led.setdefault(str(one.flag_no), []).append(str(one.recovery_no or one.award_no))
    return [
        Flag(
            row.flag_no, row.rule, row.version, row.subject, row.place, row.case_no, row.happened_on, row.amount_fen, row.zh, row.en,
            row.figures, tuple(row.rows), row.mark, bool(row.serious), row.owner, row.due_on, row.at,
            tuple(answers.get(row.flag_no, ())), tuple(led.get(row.flag_no, ())),
        )
        for row in rows
    ]  # fmt: skip


def sealed_reason(session: Session, keyring: Keyring, person: int | None, reason: str, at: datetime) -> bytes:
    """What an officer wrote, under the key of the person; under the keys of the home where it speaks of staff, or the person was forgotten.

    A flag of somebody who was forgotten can still be answered: the money stands in the books, and a person must say what became of
    it. Such a reason names nobody.
    """
    told = reason.strip().encode()
    if person is not None:
        try:
            return vault.seal_for(session, keyring, person, told, at=at)
        except CallerFault as fault:
            if fault.code != "person_key_destroyed":
                raise
    return _OF_THE_HOME + keyring.seal(told)


def opened(session: Session, keyring: Keyring | None, person: int | None, sealed: bytes) -> str | None:
    """What an officer wrote, None where it was not asked for or the key of the person was destroyed after it was written."""
    if keyring is None or person is None:
        return None
    if sealed.startswith(_OF_THE_HOME):
        return opened_of_home(keyring, sealed)
    try:
        return vault.open_for(session, keyring, person, sealed).decode()
    except CallerFault as fault:
        if fault.code != "person_key_destroyed":
            raise
        return None


def opened_of_home(keyring: Keyring | None, sealed: bytes) -> str | None:
    """What was written under the keys of the home; None where nobody asked for it."""
    return None if keyring is None else keyring.unseal(sealed.removeprefix(_OF_THE_HOME)).decode()


def _known(session: Session, digests: Iterable[str]) -> set[str]:
    wanted, found = sorted(digests), set()
    for first in range(0, len(wanted), _AT_ONCE):
        found |= set(session.scalars(select(FlagRow.digest).where(FlagRow.digest.in_(wanted[first : first + _AT_ONCE]))))
    return found
