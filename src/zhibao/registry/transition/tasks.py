"""What the transition asks of persons: looked for over all records of a province, put once, answered by a person with a reason.

A job may look; nobody but a person answers, and nothing of a person's cover changes by a task.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from zhibao.kit import acts, vault
from zhibao.kit.actors import Actor
from zhibao.kit.answers import must_say
from zhibao.kit.clock import ZONE
from zhibao.kit.digest import text_digest
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring
from zhibao.kit.tables import canonical_json
from zhibao.kit.turn import turn
from zhibao.registry.transition import rules, standing
from zhibao.registry.transition.model import KIND_WORDS, RESULTS, Ask, Kind
from zhibao.registry.transition.tables import StandaloneAnswerRow, StandaloneSweepRow, StandaloneTaskRow

# Which scheme pays for an injury is decided in its case.
_OWNER = {Kind.SECOND_BENEFIT: "confirmation_officer"}


@dataclass(frozen=True)
class Answer:
    """What somebody found."""

    result: str
    led_to: str | None
    person: str
    actor: str
    at: datetime
    reason: str | None = None


@dataclass(frozen=True)
class Task:
    """A task with its answer: of which record, over which days, whose, until when."""

    number: str
    place: str
    kind: Kind
    city: str
    ref: str
    person: int
    enterprise: str | None
    case_no: str | None
    first: date
    last: date | None
    owner: str
    due_on: date | None
    at: datetime
    answer: Answer | None

    def document(self, on: date) -> dict[str, Any]:
        """The task as others read it on a day."""
        zh, en = KIND_WORDS[self.kind]
        said = self.answer
        return {
            "task": self.number, "kind": self.kind.value, "zh": zh, "en": en, "city": self.city, "ref": self.ref, "enterprise": self.enterprise,
            "case_no": self.case_no, "from": self.first.isoformat(), "to": standing.iso(self.last), "days": ((min(self.last or on, on)) - self.first).days + 1 if self.first <= on else 0,
            "owner": self.owner, "raised_at": self.at.isoformat(), "due_on": standing.iso(self.due_on),
            "late": said is None and self.due_on is not None and on > self.due_on,
            "answer": None if said is None else {
                "result": said.result, "zh": RESULTS[self.kind][said.result][0], "en": RESULTS[self.kind][said.result][1], "led_to": said.led_to,
                "reason": said.reason, "actor": said.actor, "at": said.at.isoformat(),
            },
        }  # fmt: skip


def digest_of(ask: Ask) -> str:
    """What makes a task one: kind, record, first day, enterprise, case. The last day moves and makes no new task."""
    return text_digest(canonical_json([ask.kind.value, ask.ref, ask.first.isoformat(), ask.enterprise, ask.case_no]), "sm3")


def sweep(session: Session, place: str, on: date, *, second_benefits: Iterable[Ask] = (), actor: Actor, at: datetime) -> dict[str, Any]:
    """Look over every record of a province: note where each stands, put what must be asked. Again gives nothing new.

    `second_benefits` are what a comparison with cases found. Raises law.MissingNumber.
    """
    turn(session, f"standalone:{place}")
    found = standing.shown(session, place, on)
    asked = [*(ask for one in found for ask in rules.asks(one.record, one.held, one.covers, on)), *second_benefits]
    new = _put(session, place, asked, on, actor=actor, at=at)
    number = 1 + int(session.scalar(select(func.max(StandaloneSweepRow.number)).where(StandaloneSweepRow.place == place)) or 0)
    sweep_no = f"T{place}-{number:06d}"
    states = standing.counts(found)["by_state"]
    digest = text_digest(canonical_json(sorted([one.record.ref, one.held.state.value] for one in found)), "sm3")
    act = acts.record(
        session, verb="standalone_sweep", subject=f"standalone:{place}", actor=str(actor), ground=rules.rule_of(place, on).last_day.cites[0], at=at,
        content={"sweep": sweep_no, "as_of": on.isoformat(), "records": len(found), "states": states, "digest": digest, "new_tasks": new},
    )  # fmt: skip
    session.add(StandaloneSweepRow(
        sweep_no=sweep_no, place=place, number=number, as_of=on, records=len(found), states=states, digest=digest, new_tasks=new, actor=str(actor),
        at=act.at, act_id=act.id,
    ))  # fmt: skip
    session.flush()
    return {"sweep": sweep_no, "as_of": on.isoformat(), "records": len(found), "by_state": states, "new_tasks": new}


def _put(session: Session, place: str, asked: Sequence[Ask], on: date, *, actor: Actor, at: datetime) -> int:
    wanted = {digest_of(ask): ask for ask in asked}
    known = set(session.scalars(select(StandaloneTaskRow.digest).where(StandaloneTaskRow.place == place)))
    rule = rules.rule_of(place, on)
    due = None if rule.answer_days is None else at.astimezone(ZONE).date() + timedelta(days=int(rule.answer_days.value))
    number = int(session.scalar(select(func.count()).where(StandaloneTaskRow.place == place)) or 0)
    new = {digest: ask for digest, ask in wanted.items() if digest not in known}
    for digest, ask in new.items():
        number += 1
        task_no = f"D{place}-{number:06d}"
        act = acts.record(
            session, verb="standalone_task_put", subject=f"standalone:{place}:{ask.ref}", actor=str(actor), ground=rule.last_day.cites[0], at=at,
            content={"task": task_no, "kind": ask.kind.value, "ref": ask.ref, "digest": digest, "case_no": ask.case_no},
        )  # fmt: skip
        session.add(StandaloneTaskRow(
            task_no=task_no, place=place, city=ask.city, kind=ask.kind.value, ref=ask.ref, person=ask.person, enterprise=ask.enterprise, case_no=ask.case_no,
            first=ask.first, last=ask.last, digest=digest, owner=_OWNER.get(ask.kind, "case_clerk"), due_on=due, actor=str(actor), at=act.at, act_id=act.id,
        ))  # fmt: skip
    session.flush()
    return len(new)


def tasks(session: Session, place: str, *, area: str | None = None, ref: str | None = None, still_open: bool = False, keyring: Keyring | None = None) -> list[Task]:
    """The tasks of a province (of an area in it, of a record), the oldest first; with reasons where keys are given."""
    query = select(StandaloneTaskRow, StandaloneAnswerRow).outerjoin(StandaloneAnswerRow, StandaloneAnswerRow.task_no == StandaloneTaskRow.task_no)
    query = query.where(StandaloneTaskRow.place == place).order_by(StandaloneTaskRow.task_no)
    if area is not None:
        query = query.where(StandaloneTaskRow.city.startswith(rules.prefix(area)))
    if ref is not None:
        query = query.where(StandaloneTaskRow.ref == ref)
    if still_open:
        query = query.where(StandaloneAnswerRow.task_no.is_(None))
    return [_task(session, row, said, keyring) for row, said in session.execute(query)]


def task(session: Session, number: str, *, keyring: Keyring | None = None) -> Task:
    """One task. Raises CallerFault `unknown_task`."""
    row = session.get(StandaloneTaskRow, number)
    if row is None:
        raise CallerFault(
            "unknown_task", f"没有编号为“{number[:32]}”的过渡待办。", f"There is no task {number[:32]!r} of the transition.", place="task",
            remedy_zh="编号见 zhibao registry transition。", remedy_en="`zhibao registry transition` lists them.",
        )  # fmt: skip
    return _task(session, row, session.get(StandaloneAnswerRow, number), keyring)


def _task(session: Session, row: StandaloneTaskRow, said: StandaloneAnswerRow | None, keyring: Keyring | None) -> Task:
    answer = None
    if said is not None:
        reason = standing.opened(session, keyring, row.person, said.sealed)
        answer = Answer(said.result, said.led_to, said.person, said.actor, said.at, reason)
    return Task(
        row.task_no, row.place, Kind(row.kind), row.city, row.ref, row.person, row.enterprise, row.case_no, row.first, row.last, row.owner, row.due_on, row.at, answer
    )


def answered(session: Session, place: str, ask: Ask) -> bool:
    """Whether what would be asked was put before and answered."""
    query = select(StandaloneAnswerRow.task_no).join(StandaloneTaskRow, StandaloneTaskRow.task_no == StandaloneAnswerRow.task_no)
    return session.scalar(query.where(StandaloneTaskRow.place == place, StandaloneTaskRow.digest == digest_of(ask))) is not None


def answer(
    session: Session, keyring: Keyring, number: str, *, result: str, reason: str, actor: Actor, at: datetime, led_to: str | None = None
) -> Task:
    """A person answers a task. Where it led (a case, a recovery) is looked up by the journey that calls this.

    Raises CallerFault `officer_needed`, `reason_missing`, `unknown_task` and those of `rules.check_result`.
    """
    if actor.machine:
        raise CallerFault("officer_needed", "须由具名的人答复。", "A named person answers.", place="actor")
    must_say(reason)
    turn(session, f"standalone_task:{number}")
    held = task(session, number)
    on = at.astimezone(ZONE).date()
    shown = standing.one(session, held.place, held.ref, on)
    registered = any(cover.enterprise == held.enterprise and (cover.last is None or cover.last >= held.first) for cover in shown.covers)
    rules.check_result(held.kind, result, shown.held, registered, [] if held.answer is None else [held.answer.result])
    sealed = vault.seal_for(session, keyring, held.person, reason.strip().encode(), at=at)
    act = acts.record(
        session, verb="standalone_task_answered", subject=f"standalone:{held.place}:{held.ref}", actor=str(actor),
        ground=rules.rule_of(held.place, on).last_day.cites[0], at=at,
        content={"task": number, "result": result, "led_to": led_to, "reason_digest": text_digest(sealed, "sm3")},
    )  # fmt: skip
    session.add(StandaloneAnswerRow(
        task_no=number, result=result, led_to=led_to, sealed=sealed, person=actor.person, actor=str(actor), at=act.at, act_id=act.id
    ))  # fmt: skip
    session.flush()
    return task(session, number, keyring=keyring)
