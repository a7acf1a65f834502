"""What a person decides on a conflict: what stands is right, or the platform must send the order again.

A decision is an act. It moves no row: a wrong content is put right by the platform's next version of the order, which
replaces what stands. Until then what stands is billed, and both contents answer the question of an instant.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from zhibao.kit import acts
from zhibao.kit.actors import Actor
from zhibao.kit.acts import Act
from zhibao.kit.errors import CallerFault

_SUBJECT = "order_conflict:"
_GROUND = "zhejiang-2025-44 §2(1)"


class Decision(StrEnum):
    """The outcomes a person may choose."""

    STANDS = "stands"
    RESEND = "resend"


def decide(
    session: Session, platform: str, conflict: dict[str, Any], decision: Decision, *, actor: Actor, reason: str
) -> Act:
    """Record a person's decision on a conflict of a batch, with her reason. A later decision replaces it.

    Raises CallerFault `no_reason`, `machine_decides`, or `nothing_stands` where no content of that version was accepted.
    """
    if not reason.strip():
        raise CallerFault("no_reason", "请说明理由。", "A reason is needed.", remedy_zh="用 --reason 写明。", remedy_en="State it with --reason.")
    if actor.machine:
        raise CallerFault("machine_decides", "冲突由人员决定。", "A person decides on a conflict, not a job.")
    if decision is Decision.STANDS and conflict["stands"] is None:
        raise CallerFault(
            "nothing_stands",
            "该版本没有已接收的内容，不能决定以它为准。",
            "No content of this version was accepted, so it cannot stand.",
            place=conflict["order_no"],
            remedy_zh="请决定由平台企业重新报送（resend）。",
            remedy_en="Decide that the platform sends it again (resend).",
        )
    return acts.record(
        session, verb="decide_conflict", subject=_subject(platform, conflict), actor=str(actor), ground=_GROUND,
        content={"decision": decision.value, "reason": reason.strip()},
    )  # fmt: skip


def decisions(session: Session, platform: str) -> dict[tuple[str, int], dict[str, Any]]:
    """The last decision on each conflict of a platform, by order number and version."""
    subject = f"{_SUBJECT}{platform}:"
    found: dict[tuple[str, int], dict[str, Any]] = {}
    for act in session.execute(select(Act).where(Act.subject.startswith(subject, autoescape=True)).order_by(Act.id)).scalars():
        order_no, _, version = act.subject.removeprefix(subject).rpartition(":")
        found[order_no, int(version)] = {**act.content, "by": act.actor, "at": act.at.isoformat()}
    return found


def _subject(platform: str, conflict: dict[str, Any]) -> str:
    return f"{_SUBJECT}{platform}:{conflict['order_no']}:{conflict['version']}"
