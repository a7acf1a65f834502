"""Hand-over of open tasks (交接): on the last day of a mandate each goes on as a task of another mandate, or comes back to the agency.

The old task ends by an act of an officer, the new one begins with the same words, and a row joins the two
(`taoyuan-2025-1 §62(1)`).
"""

from __future__ import annotations

from datetime import date, datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from zhibao.insurers import acts, rules
from zhibao.insurers.model import OPEN, Mandate, Task
from zhibao.insurers.tables import HandOverRow
from zhibao.kit import acts as chain
from zhibao.kit.actors import Actor
from zhibao.kit.clock import ZONE
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring
from zhibao.kit.turn import turn


def open_under(session: Session, mandate_no: str) -> list[Task]:
    """The tasks under a mandate that still wait for somebody."""
    held = acts.mandate(session, mandate_no)
    return [one for one in acts.tasks(session, insurer=held.insurer, open_only=True) if one.mandate_no == mandate_no and one.state in OPEN]


def ending(session: Session, on: date, days: int) -> list[tuple[Mandate, date, int]]:
    """Mandates with open tasks whose last day lies at most so many days ahead, or behind: with that day and how many tasks are open.

    Also a mandate that has ended, as long as anything is open under it. How many days is a choice of the installation, no legal period.
    """
    found = []
    for one in acts.mandates(session):
        last = one.valid_to if one.ended_on is None else one.ended_on
        if last <= on + timedelta(days=days) and (count := len(open_under(session, one.mandate_no))):
            found.append((one, last, count))
    return sorted(found, key=lambda each: (each[1], each[0].mandate_no))


def hand_over(session: Session, keyring: Keyring, mandate_no: str, *, to: str | None, words: str, actor: Actor, at: datetime) -> list[tuple[str, str | None]]:
    """End every open task of a mandate; with `to` each goes on under that mandate. Gives old and new number of each.

    From the last day of the mandate on, or from the day on which it ended early. What the other mandate does not cover, and what
    can no longer be read because the key of the person was destroyed, comes back to the agency. Raises CallerFault
    `unknown_mandate`, `person_needed`, `mandate_runs`, `mandate_missing`, `words_missing`.
    """
    today = at.astimezone(ZONE).date()
    held = acts.mandate(session, mandate_no)
    if actor.machine:
        raise CallerFault("person_needed", "交接须由人办理。", "A person hands tasks over.")
    if held.in_force(today) and today < held.valid_to:
        raise CallerFault(
            "mandate_runs", f"委托 {mandate_no} 到 {held.valid_to} 才期满。", f"The mandate {mandate_no} runs until {held.valid_to}.", place=mandate_no,
            remedy_zh="提前终止的，先登记终止。", remedy_en="Where it ends early, record its end first.",
        )  # fmt: skip
    other = None if to is None else acts.mandate(session, to)
    if other is not None and (not other.in_force(today) or other.place != held.place or other.mandate_no == mandate_no):
        raise CallerFault("mandate_missing", f"委托 {to} 今天不能接办。", f"The mandate {to} cannot take tasks over today.", place="to")
    turn(session, f"insurer_mandate:{mandate_no}")
    return [(one.task_no, _one(session, keyring, one, other, words, actor, at)) for one in open_under(session, mandate_no)]


def follows(session: Session, task_no: str) -> str | None:
    """The task that went on as this one."""
    row = session.get(HandOverRow, task_no)
    return None if row is None else row.of_task


def went_on_as(session: Session, task_no: str) -> str | None:
    """As which task this one went on."""
    return session.scalar(select(HandOverRow.task_no).where(HandOverRow.of_task == task_no))


def _one(session: Session, keyring: Keyring, task: Task, other: Mandate | None, words: str, actor: Actor, at: datetime) -> str | None:
    acts.take_step(session, keyring, task.task_no, "take_back", by=rules.OFFICE, words=words, facts={}, actor=actor, at=at)
    asked = acts.words_of(session, keyring, task, task.asked)
    if other is None or task.kind not in other.kinds or asked is None:
        return None
    due_on = min(max(task.due_on, at.astimezone(ZONE).date()), other.valid_to)
    made = acts.assign(
        session, keyring, case_no=task.case_no, person=task.person, city=other.place, insurer=other.insurer, kind=task.kind, due_on=due_on, asked=asked,
        actor=actor, at=at, because="continuity",
    )  # fmt: skip
    act = chain.record(
        session, verb="handling_handed_over", subject=f"case:{task.case_no}", actor=str(actor), ground=acts.GROUND, at=at,
        content={"task": made.task_no, "of_task": task.task_no},
    )  # fmt: skip
    session.add(HandOverRow(task_no=made.task_no, of_task=task.task_no, actor=str(actor), at=act.at, act_id=act.id))
    session.flush()
    return made.task_no
