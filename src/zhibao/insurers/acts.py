"""Mandates and tasks of insurers: recorded, assigned, handled, taken over or taken back. Each leaves an act in the chain of the case."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from zhibao import law
from zhibao.insurers import rules
from zhibao.insurers.model import Mandate, Task, TaskKind, TaskStep
from zhibao.insurers.tables import MandateEndRow, MandateRow, TaskRow, TaskStepRow
from zhibao.kit import acts, vault
from zhibao.kit.actors import Actor
from zhibao.kit.clock import ZONE
from zhibao.kit.digest import text_digest
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring
from zhibao.kit.tables import in_parts
from zhibao.kit.turn import turn

GROUND = "zhejiang-2025-44 §2(6)"
_ENDS = ("confirm", "return", "take_back")


def record_mandate(
    session: Session, *, insurer: str, insurer_name: str, place: str, kinds: Iterable[TaskKind], valid_from: date, valid_to: date, procurement: str,
    actor: Actor, at: datetime, ground: str = GROUND,
) -> Mandate:  # fmt: skip
    """Record the result of a procurement as a mandate. Raises CallerFault `mandate_form`, `mandate_overlaps`."""
    where = law.places().resolve(place)
    asked = tuple(sorted(set(kinds)))
    if where.level != "prefecture" or not asked or valid_to < valid_from or not procurement.strip():
        raise CallerFault(
            "mandate_form", "委托须写明地市、事项、期限和采购结果。", "A mandate names a city, its tasks, its period and the procurement.", place="mandate",
        )  # fmt: skip
    turn(session, f"insurer_mandate:{where.code}")
    for held in mandates(session, place=where.code):
        last = held.valid_to if held.ended_on is None else min(held.valid_to, held.ended_on)
        if held.insurer == insurer and held.valid_from <= valid_to and valid_from <= last and held.ended_on != held.valid_from:
            raise CallerFault("mandate_overlaps", f"与委托 {held.mandate_no} 的期限重叠。", f"It overlaps the mandate {held.mandate_no}.", place=held.mandate_no)
    there = session.scalar(select(func.count()).select_from(MandateRow).where(MandateRow.place == where.code)) or 0
    number = f"M{where.code}-{there + 1:03d}"
    act = acts.record(
        session, verb="mandate_recorded", subject=f"insurer_mandate:{number}", actor=str(actor), ground=ground, at=at,
        content={"insurer": insurer, "place": where.code, "kinds": [one.value for one in asked], "from": valid_from.isoformat(),
                 "to": valid_to.isoformat(), "procurement": procurement},
    )  # fmt: skip
    session.add(
        MandateRow(
            mandate_no=number, insurer=insurer, insurer_name=insurer_name, place=where.code, kinds=[one.value for one in asked],
            valid_from=valid_from, valid_to=valid_to, procurement=procurement, act_id=act.id,
        )
    )
    session.flush()
    return mandate(session, number)


def end_mandate(session: Session, mandate_no: str, *, on: date, reason: str, actor: Actor, at: datetime, ground: str = GROUND) -> Mandate:
    """End a mandate before its time; from that day on the insurer reads nothing, and its open tasks wait to be taken back. Raises CallerFault `unknown_mandate`, `mandate_ended`."""
    held = mandate(session, mandate_no)
    if held.ended_on is not None:
        raise CallerFault("mandate_ended", f"委托 {mandate_no} 已经终止。", f"The mandate {mandate_no} has ended already.", place=mandate_no)
    act = acts.record(
        session, verb="mandate_ended", subject=f"insurer_mandate:{mandate_no}", actor=str(actor), ground=ground, at=at,
        content={"on": on.isoformat(), "reason": reason},
    )  # fmt: skip
    session.add(MandateEndRow(mandate_no=mandate_no, ended_on=on, reason=reason, act_id=act.id))
    session.flush()
    return mandate(session, mandate_no)


def mandates(session: Session, *, place: str | None = None, insurer: str | None = None) -> list[Mandate]:
    """Mandates of a city or of an insurer, the newest first."""
    query = select(MandateRow, MandateEndRow.ended_on).outerjoin(MandateEndRow, MandateEndRow.mandate_no == MandateRow.mandate_no)
    if place is not None:
        query = query.where(MandateRow.place == place)
    if insurer is not None:
        query = query.where(MandateRow.insurer == insurer)
    return [
        Mandate(
            row.mandate_no, row.insurer, row.insurer_name, row.place, tuple(TaskKind(one) for one in row.kinds), row.valid_from, row.valid_to,
            row.procurement, ended,
        )
        for row, ended in session.execute(query.order_by(MandateRow.valid_from.desc(), MandateRow.mandate_no.desc()))
    ]  # fmt: skip


def mandate(session: Session, mandate_no: str) -> Mandate:
    """One mandate. Raises CallerFault `unknown_mandate`."""
    found = next((one for one in mandates(session) if one.mandate_no == mandate_no), None)
    if found is None:
        raise CallerFault("unknown_mandate", f"没有编号为“{mandate_no}”的委托。", f"There is no mandate {mandate_no!r}.")
    return found


def assign(
    session: Session, keyring: Keyring, *, case_no: str, person: int, city: str, insurer: str, kind: TaskKind, due_on: date | None, asked: str, actor: Actor,
    at: datetime, because: str = "proposed", ground: str = GROUND,
) -> Task:  # fmt: skip
    """Ask an insurer for something inside a case; without a day it is due when the time limit of the law ends.

    `because` says why this insurer was chosen. Raises CallerFault `mandate_missing`, `due_form`, `words_missing`, `task_open`; law.MissingNumber.
    """
    today = at.astimezone(ZONE).date()
    held = rules.mandate_for(mandates(session, place=city), insurer, city, kind, today)
    if due_on is None:
        due_on = min(rules.due_at(at, rules.limit_of(kind, city, today)).astimezone(ZONE).date(), held.valid_to)
    rules.check_due(due_on, today, held)
    if not asked.strip():
        raise CallerFault("words_missing", "请写明交办的内容。", "Say what is asked.", place="asked")
    here = tasks(session, case_no=case_no)
    same = next((one for one in here if one.kind is kind and one.state.value in ("assigned", "accepted", "reported")), None)
    if same is not None:
        raise CallerFault("task_open", f"本案已有办理中的同类任务 {same.task_no}。", f"The case has an open task of this kind, {same.task_no}.", place=same.task_no)
    number = f"{case_no}-T{len(here) + 1}"
    sealed = vault.seal_for(session, keyring, person, asked.strip().encode(), at=at)
    act = acts.record(
        session, verb="handling_assigned", subject=f"case:{case_no}", actor=str(actor), ground=ground, at=at,
        content={"task": number, "mandate": held.mandate_no, "insurer": insurer, "kind": kind.value, "due_on": due_on.isoformat(), "because": because,
                 "asked_digest": text_digest(sealed, "sm3")},
    )  # fmt: skip
    session.add(
        TaskRow(
            task_no=number, mandate_no=held.mandate_no, insurer=insurer, case_no=case_no, person=person, kind=kind.value, due_on=due_on, actor=str(actor),
            at=act.at, asked=sealed, act_id=act.id,
        )
    )
    session.flush()
    return task(session, number)


def take_step(
    session: Session, keyring: Keyring, task_no: str, verb: str, *, by: str, words: str | None, facts: Mapping[str, Any], actor: Actor, at: datetime,
    ground: str = GROUND,
) -> Task:  # fmt: skip
    """Take a step of a task. Raises CallerFault `unknown_task_step`, `task_step_closed`, `words_missing`, `visit_form`."""
    held = task(session, task_no)
    step = rules.check_step(held, verb, by, words)
    told = rules.check_visit(facts, held.asked_at, at) if verb == "visit" else {}
    sealed = _sealed(session, keyring, held.person, words, at)
    act = acts.record(
        session, verb=f"handling_{step.verb}", subject=f"case:{held.case_no}", actor=str(actor), ground=ground, at=at,
        content={"task": task_no, "facts": told, "words_digest": None if sealed is None else text_digest(sealed, "sm3")},
    )  # fmt: skip
    session.add(
        TaskStepRow(task_no=task_no, place=len(held.steps) + 1, verb=verb, facts=told, sealed=sealed, actor=str(actor), at=act.at, act_id=act.id)
    )
    session.flush()
    return task(session, task_no)


def _sealed(session: Session, keyring: Keyring, person: int, words: str | None, at: datetime) -> bytes | None:
    """Words under the key of the person; where it was destroyed the step is taken and its words are not kept."""
    if not words or not words.strip():
        return None
    try:
        return vault.seal_for(session, keyring, person, words.strip().encode(), at=at)
    except CallerFault as fault:
        if fault.code != "person_key_destroyed":
            raise
        return None


def task(session: Session, task_no: str) -> Task:
    """One task. Raises CallerFault `unknown_task`."""
    found = _tasks(session, [row] if (row := session.get(TaskRow, task_no)) else [])
    if not found:
        raise CallerFault("unknown_task", f"没有编号为“{task_no}”的任务。", f"There is no task {task_no!r}.")
    return found[0]


def tasks_of(session: Session, numbers: Iterable[str]) -> dict[str, Task]:
    """Tasks by their numbers, asked for together; those that do not exist are left out."""
    wanted = list(dict.fromkeys(numbers))
    rows = [row for part in in_parts(wanted) for row in session.scalars(select(TaskRow).where(TaskRow.task_no.in_(part)))]
    return {one.task_no: one for one in _tasks(session, rows)}


def tasks(session: Session, *, case_no: str | None = None, insurer: str | None = None, open_only: bool = False) -> list[Task]:
    """Tasks of a case, of an insurer, or of a narrowed session, the newest first; only those that wait for somebody."""
    query = select(TaskRow).order_by(TaskRow.at.desc(), TaskRow.task_no.desc())
    if open_only:
        over = select(TaskStepRow.id).where(TaskStepRow.task_no == TaskRow.task_no, TaskStepRow.verb.in_(_ENDS))
        query = query.where(~over.exists())
    if case_no is not None:
        query = query.where(TaskRow.case_no == case_no)
    if insurer is not None:
        query = query.where(TaskRow.insurer == insurer)
    return _tasks(session, list(session.scalars(query)))


def words_of(session: Session, keyring: Keyring, held: Task, sealed: bytes | None) -> str | None:
    """Words of a task in clear; None where none were said or the key of the person was destroyed."""
    if sealed is None:
        return None
    try:
        return vault.open_for(session, keyring, held.person, sealed).decode()
    except CallerFault as fault:
        if fault.code != "person_key_destroyed":
            raise
        return None


def _tasks(session: Session, rows: list[TaskRow]) -> list[Task]:
    steps: dict[str, list[TaskStep]] = {row.task_no: [] for row in rows}
    numbers = list(steps)
    for part in in_parts(numbers):
        for one in session.scalars(select(TaskStepRow).where(TaskStepRow.task_no.in_(part)).order_by(TaskStepRow.task_no, TaskStepRow.place)):
            steps[one.task_no].append(TaskStep(one.place, one.verb, one.actor, one.at, dict(one.facts), one.sealed))
    return [
        Task(
            row.task_no, row.mandate_no, row.insurer, row.case_no, row.person, TaskKind(row.kind), row.due_on, row.actor, row.at, row.asked,
            tuple(steps[row.task_no]),
        )
        for row in rows
    ]  # fmt: skip
