"""How many the plain pages on rights reached, by month and channel (`zhejiang-2025-44 §3(4)`): counts only, no person.

An opening on the phone counts by itself; what a web site, a counter or an event reached is told by an officer.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from zhibao.concerns.tables import GuideReachRow
from zhibao.kit import acts
from zhibao.kit.actors import Actor
from zhibao.kit.clock import ZONE, Month
from zhibao.kit.errors import CallerFault

CHANNELS = {"phone": ("手机", "phone"), "website": ("网站", "web site"), "counter": ("窗口", "counter"), "event": ("宣讲活动", "event")}
_GROUND = "zhejiang-2025-44 §3(4)"


def opened(session: Session, place: str, at: datetime) -> None:
    """Somebody opened the page on the phone: one more in this month of this place, and nothing else is kept."""
    session.add(GuideReachRow(place=place, month=str(Month.of(at.astimezone(ZONE).date())), channel="phone", people=1, act_id=None))
    session.flush()


def tell(session: Session, place: str, month: Month, channel: str, people: int, *, actor: Actor, at: datetime) -> None:
    """An officer tells how many were reached another way. Raises CallerFault `reach_form`, `person_needed`."""
    if channel not in CHANNELS or channel == "phone" or people < 1:
        raise CallerFault(
            "reach_form", "渠道为网站、窗口或者活动，人数大于零；手机由系统计数。", "The channel is website, counter or event, people above zero; the phone counts by itself.", place="reach"
        )
    if actor.machine:
        raise CallerFault("person_needed", "须由工作人员登记。", "An officer tells it.")
    content = {"month": str(month), "channel": channel, "people": people}
    act = acts.record(session, verb="guide_reach_told", subject=f"guide:{place}", actor=str(actor), ground=_GROUND, at=at, content=content)
    session.add(GuideReachRow(place=place, month=str(month), channel=channel, people=people, act_id=act.id))
    session.flush()


def reached(session: Session, prefix: str) -> list[dict[str, Any]]:
    """Counts by month, place and channel, the newest month first."""
    found: dict[tuple[str, str, str], int] = defaultdict(int)
    for row in session.scalars(select(GuideReachRow).where(GuideReachRow.place.startswith(prefix, autoescape=True))):
        found[row.month, row.place, row.channel] += row.people
    return [
        {"month": month, "place": place, "channel": channel, "zh": CHANNELS[channel][0], "en": CHANNELS[channel][1], "people": people}
        for (month, place, channel), people in sorted(found.items(), reverse=True)
    ]  # fmt: skip
