"""A factor that was decided outside this system comes in through two persons: one writes it down, another holds it against the decision.

Nothing is billed by it until it is confirmed; then it is recorded as any other factor is. What was sent back stays where it
stands. A factor that is reviewed here goes the way of `rate_acts` instead.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from zhibao.contributions import acts as bills
from zhibao.contributions.model import written
from zhibao.contributions.rate_steps import CLERK, DECIDER, REVIEWER, must_hold
from zhibao.kit import acts
from zhibao.kit.actors import Actor
from zhibao.kit.errors import CallerFault
from zhibao.kit.turn import turn

_PROPOSED, _CONFIRMED, _REFUSED = "factor_proposed", "factor_confirmed", "factor_refused"
STATE_ZH: Mapping[str, str] = {"proposed": "已登记，待他人核对", "confirmed": "已核对", "refused": "已退回"}


@dataclass(frozen=True)
class Proposal:
    """A decided factor as somebody wrote it down, and what another person said of it.

    `decision` is the number of the recorded factor once it is confirmed.
    """

    number: str
    province: str
    platform: str
    industry: str
    factor: str
    since: date
    until: date | None
    ground: str
    paper: str
    decided_by: str
    actor: str
    at: datetime
    state: str = "proposed"
    confirmed_by: str | None = None
    confirmed_at: datetime | None = None
    reason: str | None = None
    decision: int | None = None

    def document(self) -> dict[str, Any]:
        """The proposal as JSON."""
        return {
            "number": self.number, "state": self.state, "decision": self.decision, "platform": self.platform, "place": self.province,
            "industry": self.industry, "factor": self.factor, "from": self.since.isoformat(),
            "to": self.until.isoformat() if self.until else None, "ground": self.ground, "document": self.paper,
            "decided_by": self.decided_by, "actor": self.actor, "recorded": self.at.isoformat(), "confirmed_by": self.confirmed_by,
            "confirmed": self.confirmed_at.isoformat() if self.confirmed_at else None, "reason": self.reason,
        }  # fmt: skip


def proposals(session: Session, province: str) -> list[Proposal]:
    """All factors that were written down in a province, the oldest first."""
    query = select(acts.Act).where(acts.Act.subject.startswith(f"rating:{province}:", autoescape=True)).order_by(acts.Act.id)
    found: dict[str, Proposal] = {}
    for act in session.scalars(query.where(acts.Act.verb.in_((_PROPOSED, _CONFIRMED, _REFUSED)))):
        number = act.content["number"]
        if act.verb == _PROPOSED:
            found[number] = _proposed(act)
        else:
            found[number] = replace(
                found[number], state="confirmed" if act.verb == _CONFIRMED else "refused", confirmed_by=act.actor, confirmed_at=act.at,
                reason=act.content["reason"], decision=act.content.get("decision"),
            )  # fmt: skip
    return list(found.values())


def proposal(session: Session, number: str) -> Proposal:
    """One of them. Raises CallerFault `unknown_factor_record`."""
    for one in proposals(session, number[1:].partition("-")[0]):
        if one.number == number:
            return one
    raise CallerFault(
        "unknown_factor_record", f"没有编号为“{number}”的系数登记。", f"There is no written down factor {number!r}.",
        remedy_zh="编号见 zhibao contributions factors。", remedy_en="`zhibao contributions factors` lists the numbers.",
    )  # fmt: skip


def propose(
    session: Session, *, platform: str, province: str, industry: str, factor: str, since: date, until: date | None, ground: str, paper: str,
    decided_by: str, actor: Actor, at: datetime,
) -> Proposal:  # fmt: skip
    """Write a decided factor down for another person to confirm; no bill knows it yet.

    `ground` is an address of the law, `paper` the number of the decision. Raises CallerFault `post_not_allowed`,
    `factor_form`, `period_form`.
    """
    must_hold(actor, (CLERK,))
    value = bills.checked_factor(factor, since, until, ground)
    turn(session, f"factor_records:{province}")
    number = f"D{province}-{len(proposals(session, province)) + 1:04d}"
    act = acts.record(
        session, verb=_PROPOSED, subject=f"rating:{province}:{platform}", actor=str(actor), on_behalf_of=decided_by, ground=ground, at=at,
        content={
            "number": number, "place": province, "platform": platform, "industry": industry, "factor": written(value),
            "since": since.isoformat(), "until": until.isoformat() if until else None, "document": paper,
        },
    )  # fmt: skip
    return _proposed(act)


def answer(session: Session, number: str, *, confirm: bool, reason: str, actor: Actor, at: datetime) -> Proposal:
    """Confirm a factor, which records it, or send it back. Raises CallerFault `post_not_allowed`, `four_eyes`,
    `factor_answered`, `reason_missing`, and those of the recording."""
    held = proposal(session, number)
    turn(session, f"factor_records:{held.province}")
    held = proposal(session, number)
    must_hold(actor, (REVIEWER, DECIDER))
    if held.state != "proposed":
        raise CallerFault("factor_answered", f"系数登记 {number} {STATE_ZH[held.state]}。", f"The factor {number} is {held.state} already.", place=number)
    if Actor.parse(held.actor).person == actor.person:
        raise CallerFault(
            "four_eyes", "登记人不能核对自己登记的系数。", "Whoever wrote a factor down does not confirm it.", place=number,
            remedy_zh="请由另一人核对。", remedy_en="Another person confirms it.",
        )  # fmt: skip
    if not reason.strip():
        raise CallerFault("reason_missing", "请写明核对的依据或者退回的理由。", "Say what it was held against, or why it is sent back.", place="reason")
    facts: dict[str, Any] = {"number": number, "reason": reason.strip()}
    if confirm:
        made = bills.record_factor(
            session, platform=held.platform, province=held.province, industry=held.industry, factor=held.factor, since=held.since,
            until=held.until, ground=held.ground, document=held.paper, decided_by=held.decided_by, actor=str(actor), at=at,
        )  # fmt: skip
        facts["decision"] = made.id
    acts.record(
        session, verb=_CONFIRMED if confirm else _REFUSED, subject=f"rating:{held.province}:{held.platform}", actor=str(actor),
        ground=held.ground, content=facts, at=at,
    )  # fmt: skip
    return proposal(session, number)


def _proposed(act: acts.Act) -> Proposal:
    said = act.content
    return Proposal(
        said["number"], said["place"], said["platform"], said["industry"], said["factor"], date.fromisoformat(said["since"]),
        date.fromisoformat(said["until"]) if said["until"] else None, act.ground, said["document"], act.on_behalf_of or "", act.actor, act.at,
    )  # fmt: skip
