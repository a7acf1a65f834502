"""Looking for a person by her whole document number: who misses often waits, and the supervisor is told.

Whom somebody looked for is not kept: only that she found nobody, when, and what she gave as the purpose. Misses slow
down and never lock; they are not forgotten by a hit, or numbers could be tried between two known ones.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from zhibao.access import misses
from zhibao.access.acts import GROUND
from zhibao.access.model import LookupLimits
from zhibao.access.tables import LookupMissRow
from zhibao.kit import acts
from zhibao.kit.actors import JOB, Actor
from zhibao.kit.errors import CallerFault

ALARM = "lookup_alarm"
SYSTEM = Actor("look_up", JOB)


def check(session: Session, account: str, limits: LookupLimits, at: datetime) -> None:
    """Raises CallerFault `too_many_requests` while somebody has to wait."""
    number, last = _recent(session, account, limits.window, at)
    seconds = 0 if last is None else misses.seconds_to_wait(number, at - last, limits.free, limits.longest)
    if seconds > 0:
        raise CallerFault(
            "too_many_requests", f"多次查找未找到，请 {seconds} 秒后再试。", f"Several look-ups found nobody; try again in {seconds} seconds.",
            remedy_zh="请核对证件号码；多次查找会告知督办岗。", remedy_en="Compare the document number; the supervisor is told of many misses.",
            retry_after=seconds,
        )  # fmt: skip


def record_miss(session: Session, account: str, purpose: str, limits: LookupLimits, at: datetime) -> bool:
    """Note that a look-up found nobody; whether that raised an alarm, which is an act about the account."""
    session.add(LookupMissRow(account=account, purpose=purpose, at=at))
    session.flush()
    number, _ = _recent(session, account, limits.window, at)
    if number != limits.alarm_at:
        return False
    minutes = int(limits.window.total_seconds()) // 60
    content = {"misses": number, "within_minutes": minutes}
    acts.record(session, verb=ALARM, subject=f"account:{account}", actor=str(SYSTEM), ground=GROUND, at=at, content=content)
    return True


def left(session: Session, account: str, limits: LookupLimits, at: datetime) -> int:
    """How many more misses are free of waiting."""
    return max(0, limits.free - _recent(session, account, limits.window, at)[0])


def _recent(session: Session, account: str, window: timedelta, at: datetime) -> tuple[int, datetime | None]:
    query = select(func.count(), func.max(LookupMissRow.at)).where(LookupMissRow.account == account, LookupMissRow.at > at - window)
    number, last = session.execute(query).one()
    return number, last
