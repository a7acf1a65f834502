"""Who stands in for whom (休假替岗): an officer is away, and a colleague who holds the same post in the same area does her work.

A leave gives nobody a right: whoever stands in holds the post already, for good or by a grant with a last day. Why somebody
is away is not written down. All leaves of a home stand in one chain; correcting one is ending it and recording another.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from zhibao.access import acts as grants
from zhibao.access import rules
from zhibao.access.acts import GROUND
from zhibao.access.model import Area, AreaKind, Grant
from zhibao.access.standing import standing
from zhibao.access.tables import AccountRow
from zhibao.kit import acts
from zhibao.kit.actors import Actor
from zhibao.kit.clock import ZONE
from zhibao.kit.errors import CallerFault
from zhibao.kit.turn import turn

_SUBJECT = "leaves"
_RECORDED, _ENDED = "leave_recorded", "leave_ended"
LONGEST = timedelta(days=366)


@dataclass(frozen=True)
class Leave:
    """Somebody is away from a post between two days, and who does her work meanwhile."""

    number: str
    grant: str
    account: str
    person: str
    post: str
    area: Area
    stand_in: str
    first: date
    last: date
    recorded_by: str
    recorded_at: datetime

    def holds(self, on: date) -> bool:
        """Whether she is away on a day."""
        return self.first <= on <= self.last

    @property
    def actor(self) -> str:
        """Her name under an act, as it may be named for a task."""
        return str(Actor(self.person, self.post))


def leaves(session: Session, on: date) -> list[Leave]:
    """The leaves that run on a day or begin later, and those that ended in the year before it, the newest first."""
    found: dict[str, Leave] = {}
    query = select(acts.Act).where(acts.Act.subject == _SUBJECT).order_by(acts.Act.place_in_chain)
    for act in session.execute(query).scalars():
        said = act.content
        if act.verb == _RECORDED:
            found[said["leave"]] = Leave(
                said["leave"], said["grant"], said["account"], said["person"], said["post"], _area(said["area"]), said["stand_in"],
                date.fromisoformat(said["first"]), date.fromisoformat(said["last"]), act.actor, act.at,
            )  # fmt: skip
        else:
            found[said["leave"]] = replace(found[said["leave"]], last=date.fromisoformat(said["last"]))
    return [one for one in reversed(found.values()) if one.last >= on - LONGEST and one.last >= one.first]


def stood_in_for(session: Session, account: str, on: date) -> list[Leave]:
    """For whom somebody does the work on a day."""
    return [one for one in leaves(session, on) if one.stand_in == account and one.holds(on)]


def record(session: Session, grant_no: str, stand_in: str, *, first: date, last: date, actor: Actor, at: datetime) -> Leave:
    """Record that the holder of a grant is away, and who stands in.

    Raises CallerFault `unknown_grant`, `unknown_account`, `leave_period`, `leave_overlaps`, `same_person`, `stand_in_lacks_post`.
    """
    turn(session, _SUBJECT)
    held = standing(session, grant_no)
    if held is None or not held.holds(first):
        raise CallerFault("unknown_grant", f"没有有效的授权“{grant_no}”。", f"There is no grant {grant_no!r} that holds.", place="grant")
    if last < first or last - first > LONGEST:
        raise CallerFault(
            "leave_period", f"替岗期间须自起至止，最长 {LONGEST.days} 日。", f"A leave runs from its first to its last day, {LONGEST.days} days at most.", place="last"
        )
    standing_leaves = leaves(session, first)
    if any(one.grant == grant_no and one.first <= last and first <= one.last for one in standing_leaves):
        raise CallerFault(
            "leave_overlaps", "该岗位在这段时间已有替岗记录。", "A leave of this post is recorded for these days already.", place="first",
            remedy_zh="请先终止原来的记录。", remedy_en="End the earlier one first.",
        )  # fmt: skip
    row = session.get(AccountRow, stand_in)
    if row is None or not grants.is_open(session, stand_in):
        raise CallerFault("unknown_account", f"没有账号“{stand_in}”，或已关闭。", f"There is no account {stand_in!r}, or it is closed.", place="stand_in")
    mine = session.get_one(AccountRow, held.account)
    if row.person == mine.person:
        raise CallerFault("same_person", "替岗人不能是本人。", "Nobody stands in for herself.", place="stand_in")
    if not any(_covers(one, held.post.name, held.area, first, last) for one in grants.approved(session, stand_in)):
        raise CallerFault(
            "stand_in_lacks_post", f"“{stand_in}”在这段时间不任同一范围的{held.post.zh}。",
            f"{stand_in!r} does not hold the post {held.post.name} in the same area through these days.", place="stand_in",
            remedy_zh="请先为其申请有截止日的授权。", remedy_en="Apply for a grant with a last day first.",
        )  # fmt: skip
    number = f"H{at.year}-{_count(session) + 1:06d}"
    acts.record(
        session, verb=_RECORDED, subject=_SUBJECT, actor=str(actor), ground=GROUND, at=at,
        content={
            "leave": number, "grant": grant_no, "account": held.account, "person": mine.person, "post": held.post.name, "area": str(held.area),
            "stand_in": stand_in, "first": first.isoformat(), "last": last.isoformat(),
        },
    )  # fmt: skip
    return leave(session, number, first)


def end(session: Session, number: str, last: date, *, actor: Actor, at: datetime) -> Leave:
    """She comes back earlier: the leave ends with a day; a day before its first takes it back. Raises CallerFault `unknown_leave`, `leave_over`."""
    turn(session, _SUBJECT)
    held = leave(session, number, at.astimezone(ZONE).date())
    if last >= held.last:
        raise CallerFault(
            "leave_over", "替岗记录已在此日之前终止。", "The leave ends by that day anyhow.", place="last",
            remedy_zh="延长请另行记录。", remedy_en="Record another one to go on.",
        )  # fmt: skip
    acts.record(
        session, verb=_ENDED, subject=_SUBJECT, actor=str(actor), ground=GROUND, at=at, content={"leave": number, "last": last.isoformat()}
    )
    return replace(held, last=last)


def leave(session: Session, number: str, on: date) -> Leave:
    """One leave by its number. Raises CallerFault `unknown_leave`."""
    found = next((one for one in leaves(session, on) if one.number == number), None)
    if found is None:
        raise CallerFault("unknown_leave", f"没有替岗记录“{number}”。", f"There is no leave {number!r}.")
    return found


def _area(text: str) -> Area:
    kind, _, value = text.partition(":")
    return Area(AreaKind(kind), value)


def _covers(one: Grant, post: str, area: Area, first: date, last: date) -> bool:
    """Whether a grant lets its holder do the work through all the days."""
    return one.post.name == post and rules.within(area, one.area) and one.valid_from <= first and (one.valid_to is None or last <= one.valid_to)


def _count(session: Session) -> int:
    rows = session.execute(select(acts.Act.id).where(acts.Act.subject == _SUBJECT, acts.Act.verb == _RECORDED))
    return len(rows.all())
