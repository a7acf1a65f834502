"""Changes of the law's data in a home under four eyes: one person writes, another lets it in or sends it back, both with a reason.

A change adds a dated number of a province, or the yearly notice of working days; nothing that was said before is taken
away. Before it is written down the whole book is read with it: what would contradict the book is told at once, in words.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any, Literal

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from zhibao import law
from zhibao.kit import acts
from zhibao.kit.actors import Actor
from zhibao.kit.answers import must_say
from zhibao.kit.clock import ZONE
from zhibao.kit.errors import CallerFault
from zhibao.kit.tables import canonical_json
from zhibao.kit.turn import turn
from zhibao.law import calendar
from zhibao.law.amendments import Amendment, Kind, amended
from zhibao.law.defects import Defect, LawDefects

# All changes of a home stand in one chain, so that its length tells whether anything is new.
_SUBJECT = "law_changes"
_PROPOSED = "law_change_proposed"
_DECIDED: Mapping[str, State] = {"law_change_approved": "approved", "law_change_refused": "refused"}
State = Literal["proposed", "approved", "refused"]

# Asked with every request that reads the law, so it is put together once.
_EXTENT = select(func.max(acts.Act.place_in_chain)).where(acts.Act.subject == _SUBJECT)


@dataclass(frozen=True)
class Change:
    """A change as it stands: what it says, who wrote it, and who decided."""

    number: str
    kind: Kind
    place: str
    content: Mapping[str, Any]
    reason: str
    ground: str
    actor: str
    at: datetime
    state: State = "proposed"
    decided_by: str | None = None
    decided_at: datetime | None = None
    decided_reason: str | None = None

    def amendment(self, recorded: date) -> Amendment:
        """The change as an addition to the law that is let in on a day."""
        return Amendment(self.number, self.kind, self.place, canonical_json(dict(self.content)), recorded)


def changes(session: Session, place: str | None = None) -> list[Change]:
    """All changes, or those of a province, the oldest first."""
    found: dict[str, Change] = {}
    for act in session.execute(select(acts.Act).where(acts.Act.subject == _SUBJECT).order_by(acts.Act.place_in_chain)).scalars():
        number = act.content["change"]
        if act.verb == _PROPOSED:
            said = act.content
            found[number] = Change(number, said["kind"], said["place"], said["content"], said["reason"], act.ground, act.actor, act.at)
        else:
            found[number] = replace(
                found[number], state=_DECIDED[act.verb], decided_by=act.actor, decided_at=act.at, decided_reason=act.content["reason"]
            )
    return [one for one in found.values() if place is None or one.place == place]


def change(session: Session, number: str) -> Change:
    """One change. Raises CallerFault `unknown_law_change`."""
    for one in changes(session):
        if one.number == number:
            return one
    raise CallerFault("unknown_law_change", f"没有编号为“{number}”的数值变更。", f"There is no change {number!r} of the law's data.")


def extent(session: Session) -> int:
    """How many acts there are about changes: a small number that tells whether anything is new."""
    return int(session.execute(_EXTENT).scalar_one() or 0)


def in_force(session: Session) -> tuple[Amendment, ...]:
    """The additions that were let in, in the order of their approval."""
    approved = [one for one in changes(session) if one.state == "approved" and one.decided_at is not None]
    return tuple(one.amendment(_day(one.decided_at)) for one in sorted(approved, key=lambda one: (one.decided_at, one.number)) if one.decided_at)


def propose(
    session: Session, *, place: str, kind: Kind, content: Mapping[str, Any], reason: str, actor: Actor, at: datetime
) -> Change:
    """Write a change down for somebody else to decide; nothing of it holds yet.

    Raises CallerFault `law_change_form` with every defect that the book would have, `reason_missing`.
    """
    reason = must_say(reason)
    drafted = Change("", kind, place, dict(content), reason, _ground(content), str(actor), at)
    check(session, drafted, at)
    turn(session, _SUBJECT)
    number = f"L{place}-{len(changes(session, place)) + 1:04d}"
    acts.record(
        session, verb=_PROPOSED, subject=_SUBJECT, actor=str(actor), ground=drafted.ground, at=at,
        content={"change": number, "kind": kind, "place": place, "content": dict(content), "reason": reason},
    )  # fmt: skip
    return change(session, number)


def decide(session: Session, number: str, *, approve: bool, reason: str, actor: Actor, at: datetime) -> Change:
    """Let a change in, or send it back. It holds from the next question on, recorded today.

    Raises CallerFault `four_eyes` when the same person wrote it, `law_change_decided`, `law_change_form`, `reason_missing`.
    """
    turn(session, _SUBJECT)
    held, reason = change(session, number), must_say(reason)
    if held.state != "proposed":
        raise CallerFault(
            "law_change_decided", f"变更 {number} 已经办结。", f"The change {number} was decided already.", place=number,
            remedy_zh="需要再改的，请另提一项变更。", remedy_en="Propose another change.",
        )  # fmt: skip
    if Actor.parse(held.actor).person == actor.person:
        raise CallerFault(
            "four_eyes", "录入人不能审核自己录入的数值。", "Whoever wrote a change does not decide it.", place=number,
            remedy_zh="请由另一人审核。", remedy_en="Another person decides it.",
        )  # fmt: skip
    if approve:
        check(session, held, at)
    acts.record(
        session, verb="law_change_approved" if approve else "law_change_refused", subject=_SUBJECT, actor=str(actor), ground=held.ground,
        content={"change": number, "reason": reason}, at=at,
    )  # fmt: skip
    return change(session, number)


def check(session: Session, asked: Change, at: datetime) -> None:
    """Read the whole law with the change as if it were let in now. Raises CallerFault `law_change_form`."""
    try:
        held = [*in_force(session), asked.amendment(_day(at))]
        if asked.kind == "calendar":
            calendar.read_versions(calendar.FOLDER, [one for one in held if one.kind == "calendar"])
            found = [
                Defect("unresolved_citation", f"依据“{cite}”找不到。", f"The citation {cite!r} leads nowhere.", "calendar")
                for cite in asked.content["cites"]
                if not law.book().provisions.resolves(cite)
            ]
        else:
            with amended(lambda: tuple(held)):
                found = [one for one in law.book().citation_defects() if one.file == asked.number]
    except LawDefects as fault:
        found = list(fault.defects)
    except (KeyError, TypeError, ValueError) as fault:
        found = [Defect("value_form", f"写法不对：{fault}", f"Not in the form: {fault}", asked.number)]
    if found:
        raise _form(found)


def _form(found: Sequence[Defect]) -> CallerFault:
    return CallerFault(
        "law_change_form", f"这项变更与现有法规数据不合：{found[0].zh}", f"The change does not fit the law's data: {found[0].en}",
        place=found[0].subject, remedy_zh="请更正后再提交；什么都没有写入。", remedy_en="Correct it and send it again; nothing was kept.",
        defects=[one.document() for one in found],
    )  # fmt: skip


def _ground(content: Mapping[str, Any]) -> str:
    cites = content.get("cites")
    if not isinstance(cites, list) or not cites or not law.book().provisions.resolves(str(cites[0])):
        raise _form([Defect("no_citation", "没有写明依据的条款，或者条款不存在。", "It names no provision, or one that is not there.", "change")])
    return str(cites[0])


def _day(at: datetime) -> date:
    return at.astimezone(ZONE).date()
