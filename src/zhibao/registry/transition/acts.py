"""The transition as acts: records come in from files, and persons keep, agree, note that a ground has ended, end, or take a step back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from zhibao.kit import acts, vault
from zhibao.kit.actors import Actor
from zhibao.kit.answers import must_be_a_reference, must_say
from zhibao.kit.clock import ZONE
from zhibao.kit.digest import text_digest
from zhibao.kit.errors import CallerFault
from zhibao.kit.progress import Progress, silent
from zhibao.kit.secrets import Keyring
from zhibao.kit.turn import turn
from zhibao.registry.roster import Rejection
from zhibao.registry.transition import rules, standing
from zhibao.registry.transition.entries import Entry, SentRow, judge, rejection
from zhibao.registry.transition.model import Facts, Ground, Kind, Record, Rule
from zhibao.registry.transition.tables import StandaloneBatchRow, StandaloneRecordRow, StandaloneStepRow

_AT_ONCE = 2_000


def ground_of(place: str, on: date) -> str:
    """The article on which a province's transition stands. Raises law.MissingNumber."""
    return rules.rule_of(place, on).last_day.cites[0]


@dataclass(frozen=True)
class Imported:
    """What a file did, or in a dry run would do: received = added + changed (further versions) + unchanged + rejected."""

    place: str
    digest: str
    received: int
    added: int
    changed: int
    unchanged: int
    rejections: tuple[Rejection, ...]
    committed: bool
    batch: str | None
    same_as: str | None

    @property
    def rejected(self) -> int:
        """How many rows are returned."""
        return len(self.rejections)


def import_records(
    session: Session, keyring: Keyring, place: str, rows: Iterable[SentRow], *, digest: str, commit: bool, demo: bool, actor: str, at: datetime,
    progress: Progress = silent, area: str | None = None,
) -> Imported:  # fmt: skip
    """Take records of stand-alone insurance in; without `commit` nothing is written. Good rows are kept in one transaction, bad ones returned.

    A row that is known already changes nothing, so the same file may come again after a cut. With `area`, a city, rows of another
    city are returned. Raises law.MissingNumber where the province has no transition.
    """
    ground = ground_of(place, at.astimezone(ZONE).date())
    turn(session, f"standalone:{place}")
    entries, rejections = _judged(rows, place, demo, at, progress)
    known = {record.ref: record for record in standing.records(session, place, refs=[entry.ref for entry in entries])}
    if area is not None:
        entries, outside = _within(entries, known, area)
        rejections = sorted([*rejections, *outside], key=lambda one: one.number)
    fresh, changed, unchanged = [], [], 0
    for entry in entries:
        person = keyring.pseudonym(entry.document)
        before = known.get(entry.ref)
        if before is None:
            fresh.append((entry, person, 1))
        elif _same(before, entry, person):
            unchanged += 1
        else:
            changed.append((entry, person, before.version + 1))
    received = len(entries) + len(rejections)
    earlier = session.scalar(
        select(StandaloneBatchRow.batch_no).where(StandaloneBatchRow.place == place, StandaloneBatchRow.digest == digest).order_by(StandaloneBatchRow.number).limit(1)
    )
    batch = None
    if commit and (fresh or changed):
        counts = {"received": received, "added": len(fresh), "changed": len(changed), "unchanged": unchanged, "rejected": len(rejections)}
        batch = _batch(session, place, digest, counts, actor=actor, ground=ground, at=at)
        for done, (entry, person, version) in enumerate((*fresh, *changed), start=1):
            session.add(_row(keyring, place, batch, entry, person, version))
            if done % _AT_ONCE == 0:
                session.flush()
                progress(done, len(fresh) + len(changed), "rows", "write")
        session.flush()
    return Imported(place, digest, received, len(fresh), len(changed), unchanged, tuple(rejections), batch is not None, batch, earlier)


def _within(entries: Sequence[Entry], known: Mapping[str, Record], area: str) -> tuple[list[Entry], list[Rejection]]:
    """What of the rows lies in an area, and what is returned; nothing is told of a record of another city but that there is one."""
    inside: list[Entry] = []
    outside: list[Rejection] = []
    for entry in entries:
        before = known.get(entry.ref)
        if not entry.city.startswith(rules.prefix(area)):
            outside.append(rejection(entry.number, "other_city"))
        elif before is not None and not before.city.startswith(rules.prefix(area)):
            outside.append(rejection(entry.number, "ref_of_other_city"))
        else:
            inside.append(entry)
    return inside, outside


def _judged(rows: Iterable[SentRow], place: str, demo: bool, at: datetime, progress: Progress) -> tuple[list[Entry], list[Rejection]]:
    entries: dict[str, Entry] = {}
    rejections: list[Rejection] = []
    for done, row in enumerate(rows, start=1):
        judged = judge(row, place, demo=demo, today=at.astimezone(ZONE).date())
        if isinstance(judged, Rejection):
            rejections.append(judged)
        elif judged.ref in entries:
            rejections.append(rejection(judged.number, "ref_twice", said=judged.ref))
        else:
            entries[judged.ref] = judged
        if done % _AT_ONCE == 0:
            progress(done, None, "rows", "read")
    return list(entries.values()), rejections


def _same(before: Record, entry: Entry, person: int) -> bool:
    held = (before.city, before.unit, before.unit_name, before.person, before.first, before.last, before.facts)
    return held == (entry.city, entry.unit, entry.unit_name, person, entry.first, entry.last, entry.facts)


def _batch(session: Session, place: str, digest: str, counts: dict[str, int], *, actor: str, ground: str, at: datetime) -> str:
    number = 1 + int(session.scalar(select(func.max(StandaloneBatchRow.number)).where(StandaloneBatchRow.place == place)) or 0)
    batch_no = f"S{place}-{number:06d}"
    act = acts.record(
        session, verb="standalone_records_taken_in", subject=f"standalone:{place}", actor=actor, ground=ground, at=at,
        content={"batch": batch_no, "digest": digest, **counts},
    )  # fmt: skip
    session.add(StandaloneBatchRow(batch_no=batch_no, place=place, number=number, digest=digest, **counts, actor=actor, at=act.at, act_id=act.id))
    session.flush()
    return batch_no


def _row(keyring: Keyring, place: str, batch: str, entry: Entry, person: int, version: int) -> StandaloneRecordRow:
    facts: Facts = entry.facts
    return StandaloneRecordRow(
        place=place, city=entry.city, ref=entry.ref, version=version, unit=entry.unit, unit_name=entry.unit_name, person=person,
        document_sealed=keyring.seal(entry.document.encode()), name_sealed=None if entry.name is None else keyring.seal(entry.name.encode()),
        first=entry.first, last=entry.last, accident_on=facts.accident_on, decided_on=facts.decided_on, treatment_until=facts.treatment_until,
        appraisal_asked_on=facts.appraisal_asked_on, appraised_on=facts.appraised_on, grade=facts.grade, paid=int(facts.paid), batch_no=batch,
    )  # fmt: skip


def keep(
    session: Session, keyring: Keyring, place: str, ref: str, *, ground: Ground, evidence_ref: str, reason: str, actor: Actor, at: datetime,
    accident_on: date | None = None, until: date | None = None, named: str | None = None, evidence_digest: str | None = None,
) -> standing.Shown:  # fmt: skip
    """An officer keeps a relation open on a ground of the law, with what proves it. Another ground is named and waits for a second person.

    Raises CallerFault of `rules.check_kept`, `ground_not_named`, `reason_missing`, `unknown_record`.
    """
    shown, rule = _shown(session, place, ref, at)
    rules.check_kept(rule, shown.record, shown.held, ground, accident_on, until, evidence_ref)
    if ground is Ground.OTHER and not (named or "").strip():
        raise CallerFault("ground_not_named", "其他情形须写明是什么情形。", "Another ground has to be named.", place="named")
    kind = rules.PROPOSED if ground is Ground.OTHER else rules.KEPT
    return _step(
        session, keyring, shown, kind, reason=reason, actor=actor, at=at, ground=ground, accident_on=accident_on, until=until,
        named=(named or "").strip() or None if ground is Ground.OTHER else None, evidence_ref=must_be_a_reference(evidence_ref), evidence_digest=evidence_digest,
    )  # fmt: skip


def second(session: Session, keyring: Keyring, place: str, ref: str, *, agree: bool, reason: str, actor: Actor, at: datetime) -> standing.Shown:
    """A second person agrees to another ground, or refuses it. Raises CallerFault `nothing_proposed`, `same_person`."""
    shown, _ = _shown(session, place, ref, at)
    waiting = rules.check_second(rules.decided(shown.steps).waiting, actor.person)
    kind = rules.APPROVED if agree else rules.REFUSED
    return _step(session, keyring, shown, kind, reason=reason, actor=actor, at=at, of_number=waiting.number, of_person=waiting.person)


def ground_ended(session: Session, keyring: Keyring, place: str, ref: str, *, last: date, reason: str, actor: Actor, at: datetime) -> standing.Shown:
    """An officer notes the day on which the ground of a kept relation ends. Raises CallerFault `not_kept`, `unknown_record`."""
    shown, _ = _shown(session, place, ref, at)
    if rules.decided(shown.steps).accepted is None:
        raise CallerFault("not_kept", "该关系没有按任何情形保留。", "The relation is not kept on any ground.", place=ref)
    return _step(session, keyring, shown, rules.GROUND_ENDED, reason=reason, actor=actor, at=at, until=last)


def end(session: Session, keyring: Keyring, place: str, ref: str, *, reason: str, actor: Actor, at: datetime) -> standing.Shown:
    """An officer ends a relation; the day is the law's. Raises CallerFault of `rules.end_day`."""
    from zhibao.registry.transition import tasks

    shown, _ = _shown(session, place, ref, at)
    day = at.astimezone(ZONE).date()
    asked = [ask for ask in rules.asks(shown.record, shown.held, shown.covers, day) if ask.kind is Kind.LATE_INJURY]
    last = rules.end_day(shown.held, shown.record, bool(asked) and not tasks.answered(session, place, asked[0]))
    return _step(session, keyring, shown, rules.ENDED, reason=reason, actor=actor, at=at, last=last)


def reverse(session: Session, keyring: Keyring, place: str, ref: str, number: int, *, reason: str, actor: Actor, at: datetime) -> standing.Shown:
    """A step is taken back by a step of its own. Raises CallerFault `nothing_to_reverse`."""
    shown, _ = _shown(session, place, ref, at)
    rules.check_reversal(shown.steps, number)
    before = next(step for step in shown.steps if step.number == number)
    return _step(session, keyring, shown, rules.REVERSED, reason=reason, actor=actor, at=at, of_number=number, of_person=before.person)


def _shown(session: Session, place: str, ref: str, at: datetime) -> tuple[standing.Shown, Rule]:
    turn(session, f"standalone:{place}:{ref}")
    on = at.astimezone(ZONE).date()
    return standing.one(session, place, ref, on), rules.rule_of(place, on)


def _step(
    session: Session, keyring: Keyring, shown: standing.Shown, kind: str, *, reason: str, actor: Actor, at: datetime, of_number: int | None = None,
    of_person: str | None = None, **said: Any,
) -> standing.Shown:  # fmt: skip
    if actor.machine:
        raise CallerFault("officer_needed", "须由具名的人办理。", "A named person is needed.", place="actor")
    must_say(reason)
    record = shown.record
    number = len(shown.steps) + 1
    sealed = vault.seal_for(session, keyring, record.person, reason.strip().encode(), at=at)
    said = {name: value for name, value in said.items() if value is not None}
    content = {name: value.isoformat() if isinstance(value, date) else str(value) for name, value in said.items()}
    act = acts.record(
        session, verb=f"standalone_{kind}", subject=f"standalone:{record.place}:{record.ref}", actor=str(actor),
        ground=ground_of(record.place, at.astimezone(ZONE).date()), at=at,
        content={"ref": record.ref, "version": record.version, "number": number, "kind": kind, "of_number": of_number, "reason_digest": text_digest(sealed, "sm3"), **content},
    )  # fmt: skip
    session.add(StandaloneStepRow(
        record_id=record.id, place=record.place, ref=record.ref, number=number, kind=kind, sealed=sealed, of_number=of_number, of_person=of_person,
        person=actor.person, actor=str(actor), at=act.at, act_id=act.id, **said,
    ))  # fmt: skip
    session.flush()
    return standing.one(session, record.place, record.ref, at.astimezone(ZONE).date(), keyring=keyring)
