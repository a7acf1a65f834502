"""The work list: every record with its steps, its person's cover in this scheme, and where it stands on a day. Nothing here changes anything."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from zhibao import law
from zhibao.kit import vault
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring
from zhibao.registry import answers
from zhibao.registry import rules as registry
from zhibao.registry.answers import FROM_LINKS
from zhibao.registry.model import Enrolment
from zhibao.registry.tables import EnterpriseCodeRow
from zhibao.registry.transition import rules
from zhibao.registry.transition.model import (
    GROUND_WORDS,
    STATE_WORDS,
    Admission,
    Cover,
    Dated,
    Facts,
    Ground,
    Record,
    Rule,
    Standing,
    State,
    Step,
)
from zhibao.registry.transition.tables import StandaloneRecordRow, StandaloneStepRow

_AT_ONCE = 400
_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Shown:
    """A record with everything that is known of it on a day."""

    record: Record
    admission: Admission | None
    steps: tuple[Step, ...]
    covers: tuple[Cover, ...]
    held: Standing

    def document(self) -> dict[str, Any]:
        """The record as others read it; the person is a pseudonym and stands elsewhere."""
        record, held = self.record, self.held
        zh, en = STATE_WORDS[held.state]
        return {
            "ref": record.ref, "version": record.version, "city": record.city, "unit": record.unit, "unit_name": record.unit_name,
            "enterprise": held.enterprise, "enterprise_name": None if self.admission is None else self.admission.name,
            "from": record.first.isoformat(), "to": iso(record.last), "state": held.state.value, "zh": zh, "en": en,
            "limit": iso(held.limit), "may_run_until": iso(held.may_run_until), "ends_on": iso(held.ends_on), "ended_by_person": held.ended_by_person,
            "ground": None if held.ground is None else held.ground.value, "claimed": None if held.claimed is None else held.claimed.value,
            "due_on": iso(held.due_on), "late_days": held.late_days, "moved_on": iso(held.moved_on), "mark": held.mark,
            "provisional": held.mark == "assumed", "cites": list(held.cites),
            "evidence": next((step.evidence_ref for step in reversed(self.steps) if step.evidence_ref is not None), None) if held.ground is not None else None,
        }  # fmt: skip


def iso(day: date | None) -> str | None:
    """A day as text."""
    return None if day is None else day.isoformat()


def records(session: Session, place: str, *, refs: Sequence[str] | None = None, person: int | None = None) -> list[Record]:
    """The newest version of every record of a province, or of some, by reference."""
    if refs is not None and len(refs) > _AT_ONCE:
        parts = (records(session, place, refs=refs[start : start + _AT_ONCE], person=person) for start in range(0, len(refs), _AT_ONCE))
        return [record for part in parts for record in part]
    asked = [StandaloneRecordRow.place == place]
    if refs is not None:
        asked.append(StandaloneRecordRow.ref.in_(refs))
    newest = select(func.max(StandaloneRecordRow.id)).where(*asked).group_by(StandaloneRecordRow.ref)
    query = select(StandaloneRecordRow).where(StandaloneRecordRow.id.in_(newest)).order_by(StandaloneRecordRow.ref)
    if person is not None:
        query = query.where(StandaloneRecordRow.person == person)
    return [_record(row) for row in session.scalars(query)]


def _record(row: StandaloneRecordRow) -> Record:
    facts = Facts(row.accident_on, row.decided_on, row.treatment_until, row.appraisal_asked_on, row.appraised_on, row.grade, bool(row.paid))
    return Record(row.id, row.place, row.city, row.ref, row.version, row.unit, row.unit_name, row.person, row.first, row.last, facts)


def step_of(row: StandaloneStepRow, reason: str | None = None) -> Step:
    """A step from its row."""
    return Step(
        row.number, row.kind, row.person, row.actor, row.at, None if row.ground is None else Ground(row.ground), row.accident_on, row.until, row.last,
        row.named, row.evidence_ref, row.of_number, reason,
    )  # fmt: skip


def admissions(session: Session, place: str) -> dict[str, Admission]:
    """The enterprises admitted in a province, by every code that finds them."""
    periods: dict[str, list[Enrolment]] = defaultdict(list)
    for enrolment in answers.enrolments(session, place):
        periods[enrolment.enterprise].append(enrolment)
    known: dict[str, Admission] = {}
    for slug, held in periods.items():
        last = None if any(one.last is None for one in held) else max(one.last for one in held if one.last is not None)
        first = min(held, key=lambda one: one.first)
        known[slug] = Admission(slug, first.name, first.first, last, _mark(place, slug, first.mark))
    return {row.uscc: known[row.enterprise] for row in session.scalars(select(EnterpriseCodeRow)) if row.enterprise in known}


def _mark(place: str, slug: str, enrolled: str) -> str:
    """How well the day of an admission is supported: by the list where it names the enterprise, not by the tier it was given."""
    listed = registry.enterprise_list()
    known = next((one for one in listed.enterprises if one.slug == slug), None)
    if known is None:
        return enrolled
    here = listed.place(place)
    named = here.mark if known.phase in here.phases else None
    return named or law.weakest((known.mark, law.places().scheme_began(place).mark))


def covers(session: Session, place: str, admitted: Iterable[Admission], person: int | None = None) -> dict[int, tuple[Cover, ...]]:
    """The days on which persons with a record are registered here, within the admission of the enterprise, by person."""
    by_slug = {one.enterprise: one for one in admitted}
    facts: dict[str, Any] = {"place": place}
    only = ""
    if person is not None:
        only, facts = " AND l.pseudonym = :person", facts | {"person": person}
    query = (
        f"SELECT l.pseudonym, l.enterprise, l.valid_from, COALESCE(l.valid_to, e.valid_to) {FROM_LINKS} "
        f"WHERE l.pseudonym IN (SELECT person FROM standalone_record WHERE place = :place){only} ORDER BY l.pseudonym, l.enterprise, l.valid_from"
    )
    found: dict[int, list[Cover]] = defaultdict(list)
    for pseudonym, slug, begun, ended in session.execute(text(query), facts):
        enterprise = by_slug.get(slug)
        if enterprise is None:
            continue
        first = max(date.fromisoformat(begun), enterprise.first)
        ends = [day for day in (None if ended is None else date.fromisoformat(ended), enterprise.last) if day is not None]
        last = min(ends, default=None)
        if last is None or first <= last:
            found[pseudonym].append(Cover(slug, enterprise.name, first, last))
    return {pseudonym: tuple(held) for pseudonym, held in found.items()}


def shown(session: Session, place: str, on: date, *, area: str | None = None, person: int | None = None, refs: Sequence[str] | None = None, keyring: Keyring | None = None) -> list[Shown]:
    """Every record of a province (of an area in it, of a person) as it stands on a day, by city and reference. Raises law.MissingNumber."""
    rule = rules.rule_of(place, on)
    admitted = admissions(session, place)
    held = [one for one in records(session, place, person=person, refs=refs) if area is None or one.city.startswith(rules.prefix(area))]
    here = covers(session, place, admitted.values(), person)
    steps = _steps(session, place, keyring, None if person is None and refs is None else [one.ref for one in held])
    found = []
    for record in sorted(held, key=lambda one: (one.city, one.ref)):
        admission, own = admitted.get(record.unit), steps.get(record.ref, [])
        cover = here.get(record.person, ())
        found.append(Shown(record, admission, tuple(own), cover, rules.standing(rule, record, admission, own, cover, on)))
    return found


def one(session: Session, place: str, ref: str, on: date, *, keyring: Keyring | None = None) -> Shown:
    """One record. Raises CallerFault `unknown_record`."""
    found = shown(session, place, on, refs=[ref], keyring=keyring)
    if not found:
        raise CallerFault(
            "unknown_record", f"没有记录号为“{ref[:64]}”的单项工伤保险记录。", f"There is no stand-alone record {ref[:64]!r}.", place="ref",
            remedy_zh="记录号见 zhibao registry transition。", remedy_en="`zhibao registry transition` lists them.",
        )  # fmt: skip
    return found[0]


def _steps(session: Session, place: str, keyring: Keyring | None, refs: Sequence[str] | None) -> dict[str, list[Step]]:
    query = select(StandaloneStepRow, StandaloneRecordRow.person).join(StandaloneRecordRow, StandaloneRecordRow.id == StandaloneStepRow.record_id)
    query = query.where(StandaloneStepRow.place == place).order_by(StandaloneStepRow.ref, StandaloneStepRow.number)
    found: dict[str, list[Step]] = defaultdict(list)
    for row, person in session.execute(query if refs is None else query.where(StandaloneStepRow.ref.in_(refs))):
        found[row.ref].append(step_of(row, opened(session, keyring, person, row.sealed)))
    return found


def opened(session: Session, keyring: Keyring | None, person: int, sealed: bytes) -> str | None:
    """What somebody wrote, None where it was not asked for or the key of the person was destroyed."""
    if keyring is None:
        return None
    try:
        return vault.open_for(session, keyring, person, sealed).decode()
    except CallerFault as fault:
        if fault.code != "person_key_destroyed":
            raise
        return None


def name_of(session: Session, keyring: Keyring, record: Record) -> str | None:
    """The name that the other insurance gave for a person, in clear: to be shown masked. None where it gave none."""
    sealed = session.scalar(select(StandaloneRecordRow.name_sealed).where(StandaloneRecordRow.id == record.id))
    return None if sealed is None else keyring.unseal(sealed).decode()


def counts(found: Sequence[Shown]) -> dict[str, Any]:
    """How many records stand where: in all, by city, and on which ground."""
    by_city: dict[str, Counter[str]] = defaultdict(Counter)
    for one in found:
        by_city[one.record.city][one.held.state.value] += 1
    return {
        "by_state": {state.value: sum(held[state.value] for held in by_city.values()) for state in State},
        "by_ground": {ground.value: sum(one.held.ground is ground and one.held.state is State.KEPT for one in found) for ground in Ground},
        "by_city": [{"city": city, **{state.value: by_city[city][state.value] for state in State}} for city in sorted(by_city)],
        "late": sum(one.held.late_days > 0 for one in found),
    }  # fmt: skip


def rule_document(rule: Rule) -> dict[str, Any]:
    """What the province has laid down, with marks; what it has not is null and names who must fill it."""

    def told(one: Dated | None) -> dict[str, Any] | None:
        return None if one is None else {"value": one.value.isoformat() if isinstance(one.value, date) else one.value, "mark": one.mark, "cites": list(one.cites)}

    return {
        "last_day": told(rule.last_day), "later": told(rule.later), "grounds": told(rule.grounds), "kept_until": told(rule.kept_until),
        "kept_takes_orders": told(rule.kept_takes_orders), "answer_days": told(rule.answer_days),
        "not_laid_down": [
            {"name": name, "zh": parameter.question_zh, "en": parameter.question_en}
            for name, value in (("standalone_kept_person_rides", rule.kept_takes_orders), ("standalone_answer_days", rule.answer_days))
            if value is None
            for parameter in [law.book().parameter(name)]
        ],
        "ground_words": {ground.value: {"zh": zh, "en": en} for ground, (zh, en) in GROUND_WORDS.items()},
    }  # fmt: skip


def line_of_time(found: Sequence[Shown], on: date) -> list[dict[str, Any]]:
    """When each cover of one person applied: stand-alone insurance as far as the law lets it run, then this scheme by enterprise.

    A stand-alone period beyond what the law allows is told as `beyond`: it covers nothing that this scheme does not.
    """
    told: list[dict[str, Any]] = []

    def add(kind: str, name: str, ref: str | None, first: date, last: date | None, mark: str, cites: Sequence[str]) -> None:
        if last is None or first <= last:
            told.append({"cover": kind, "of": name, "ref": ref, "from": first.isoformat(), "to": iso(last), "mark": mark, "cites": list(cites)})

    here: dict[tuple[str, date], Cover] = {}
    for one in found:
        record, held = one.record, one.held
        lawful = min((day for day in (held.ends_on, held.may_run_until) if day is not None), default=None)
        add("stand_alone", record.unit_name or record.unit, record.ref, record.first, lawful, held.mark, held.cites)
        beyond = held.may_run_until is not None and (held.ends_on is None or held.ends_on > held.may_run_until) and held.may_run_until < on
        if beyond and held.may_run_until is not None:
            add("beyond", record.unit_name or record.unit, record.ref, max(record.first, held.may_run_until + _DAY), held.ends_on, held.mark, held.cites)
        here |= {(cover.enterprise, cover.first): cover for cover in one.covers}
    for cover in here.values():
        add("this_scheme", cover.name, None, cover.first, cover.last, "official", ("measures-2025 §2",))
    return sorted(told, key=lambda line: (line["from"], line["cover"]))


def by_person(found: Sequence[Shown]) -> Mapping[int, list[Shown]]:
    """The records of each person."""
    held: dict[int, list[Shown]] = defaultdict(list)
    for one in found:
        held[one.record.person].append(one)
    return held
