"""Signs of suppressed reporting as tasks: each is put to a person once, and stays until she has answered with a reason.

A task names an enterprise or the number of a record outside, never a diagnosis. What she finds is recorded; nothing follows
from a sign by itself (`readings §62`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from zhibao.kit import acts
from zhibao.kit.actors import JOB, Actor
from zhibao.kit.answers import must_be_one_of, must_say
from zhibao.kit.digest import text_digest
from zhibao.kit.errors import CallerFault
from zhibao.kit.tables import canonical_json
from zhibao.kit.turn import turn

GROUND = "readings §62"
FINDINGS: Mapping[str, tuple[str, str]] = {
    "nothing_found": ("未发现瞒报", "no suppressed reporting found"),
    "reported_since": ("已补报", "reported since"),
    "inspection": ("转稽核", "handed to inspection"),
}


@dataclass(frozen=True)
class Task:
    """A sign that waits for a person, or what she found."""

    number: str
    kind: str
    platform: str
    facts: Mapping[str, Any]
    at: datetime
    finding: str | None = None
    reason: str | None = None
    actor: str | None = None

    def document(self) -> dict[str, Any]:
        """The task as JSON."""
        return {
            "number": self.number, "kind": self.kind, "platform": self.platform, "at": self.at.isoformat(), "open": self.finding is None,
            "finding": self.finding, "reason": self.reason, "actor": self.actor, **self.facts,
        }  # fmt: skip


def tasks(session: Session, province: str) -> list[Task]:
    """All tasks of a province, the oldest first."""
    found: dict[str, Task] = {}
    query = select(acts.Act).where(acts.Act.subject == _subject(province)).order_by(acts.Act.place_in_chain)
    for act in session.scalars(query):
        said = act.content
        if act.verb == "suppression_task":
            found[said["number"]] = Task(said["number"], said["kind"], said["platform"], said["facts"], act.at)
        elif act.verb == "suppression_answered":
            found[said["number"]] = replace(found[said["number"]], finding=said["finding"], reason=said["reason"], actor=act.actor)
    return list(found.values())


def put(session: Session, province: str, signs: Iterable[tuple[str, str, str, Mapping[str, Any]]], *, actor: Actor, at: datetime) -> list[Task]:
    """Put signs (kind, platform, key, facts) to a person. A sign under a key that was put before is not put again."""
    turn(session, _subject(province))
    standing = {one.number for one in tasks(session, province)}
    for kind, platform, key, facts in signs:
        number = f"S{province}-" + text_digest(canonical_json([kind, platform, key])).split(":")[1][:12]
        if number in standing:
            continue
        standing.add(number)
        acts.record(
            session, verb="suppression_task", subject=_subject(province), actor=str(actor), ground=GROUND, at=at,
            content={"number": number, "kind": kind, "platform": platform, "facts": dict(facts)},
        )  # fmt: skip
    return tasks(session, province)


def answer(session: Session, number: str, *, finding: str, reason: str, actor: Actor, at: datetime) -> Task:
    """Record what a person found. Raises CallerFault `unknown_task`, `person_needed`, `finding_form`, `reason_missing`, `task_answered`."""
    province = number[1:].partition("-")[0]
    turn(session, _subject(province))
    held = next((one for one in tasks(session, province) if one.number == number), None)
    if held is None:
        raise CallerFault("unknown_task", f"没有编号为“{number}”的任务。", f"There is no task {number!r}.")
    if actor.machine or actor.post == JOB:
        raise CallerFault("person_needed", "须由工作人员核查。", "A person must look.", place=number)
    if held.finding is not None:
        raise CallerFault("task_answered", f"任务 {number} 已经办结。", f"The task {number} was answered already.", place=number)
    must_be_one_of(finding, FINDINGS)
    must_say(reason)
    acts.record(
        session, verb="suppression_answered", subject=_subject(province), actor=str(actor), ground=GROUND, at=at,
        content={"number": number, "finding": finding, "reason": reason.strip()},
    )  # fmt: skip
    return next(one for one in tasks(session, province) if one.number == number)


def _subject(province: str) -> str:
    return f"suppression:{province}"
