"""From a complaint about an insurer to its review: an officer makes it a remark on a task, which counts once another person upheld it.

Complaints that nobody has looked into count nowhere; they stand beside the review so that nobody overlooks them
(`zhejiang-2025-44 §2(6)`).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy.orm import Session

from zhibao.concerns import acts
from zhibao.concerns.model import About, Kind
from zhibao.insurers import acts as insurers
from zhibao.insurers.supervision import acts as supervision
from zhibao.kit.actors import Actor
from zhibao.kit.clock import ZONE
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring


def refer(session: Session, keyring: Keyring, enquiry_no: str, task_no: str, words: str, *, actor: Actor, at: datetime) -> str:
    """Make a complaint about an insurer a remark on one of its tasks; gives the number of the remark.

    The remark says where it comes from and what the officer adds; what the asker wrote stays with the complaint.
    Raises CallerFault `unknown_enquiry`, `unknown_task`, `other_insurer`, `enquiry_step_form`, `not_the_owner`.
    """
    held, task = acts.find(session, enquiry_no), insurers.task(session, task_no)
    if held.about_kind is About.INSURER and task.insurer != held.about:
        raise CallerFault("other_insurer", "这件任务不是被投诉的承办机构办理的。", "That task was not the insurer's that is complained of.", place=task_no)
    made = supervision.remark(session, keyring, task_no, "complaint", f"{enquiry_no}：{words.strip()}", actor=actor, at=at)
    acts.refer(session, keyring, enquiry_no, made, words, actor=actor, at=at)
    return made


def complaints(session: Session, place: str, first: date, last: date) -> list[dict[str, Any]]:
    """The complaints about insurers of a city in a period, by insurer: how many, and what each became. Nobody's words."""
    upheld: dict[str, bool | None] = {one["remark"]: one["upheld"] for one in supervision.remarks(session, place)}
    found: dict[str, list[dict[str, Any]]] = {}
    for one in acts.enquiries(session, prefix=place, about_kind=About.INSURER):
        if one.kind is Kind.COMPLAINT and first <= one.at.astimezone(ZONE).date() <= last:
            led_to = next((step.led_to for step in one.steps if step.led_to), None)
            found.setdefault(str(one.about), []).append(
                {"enquiry": one.enquiry_no, "at": one.at.isoformat(), "state": one.state.value, "remark": led_to, "upheld": None if led_to is None else upheld.get(led_to)}
            )
    return [{"insurer": insurer, "complaints": len(rows), "not_looked_into": _waiting(rows), "rows": rows} for insurer, rows in sorted(found.items())]


def _waiting(rows: Sequence[dict[str, Any]]) -> int:
    return sum(row["upheld"] is None for row in rows)
