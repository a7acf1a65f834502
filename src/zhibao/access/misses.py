"""Sign-ins that failed: whoever misses often waits, and many misses raise an alarm.

An account that does not exist is treated like one that does, so that nothing can be learnt from it. Names and addresses
stand by their blind index. Misses slow down and never lock: nobody can shut somebody else out for long.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from zhibao.access.acts import GROUND
from zhibao.access.tables import AccountRow, SignInMissRow
from zhibao.kit import acts
from zhibao.kit.actors import JOB, Actor
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring

WINDOW = timedelta(minutes=15)
KEPT = timedelta(days=1)
FREE_OF_ACCOUNT, FREE_OF_ADDRESS = 5, 20
LONGEST_OF_ACCOUNT, LONGEST_OF_ADDRESS = timedelta(minutes=1), timedelta(minutes=15)
ALARM_AT = 10
_SYSTEM = Actor("sign_in", JOB)


def check(session: Session, keyring: Keyring, account: str, address: str, at: datetime) -> None:
    """Raises CallerFault `too_many_requests` while somebody has to wait."""
    waits = (
        _wait(session, SignInMissRow.account, _account(keyring, account), FREE_OF_ACCOUNT, LONGEST_OF_ACCOUNT, at),
        _wait(session, SignInMissRow.address, _address(keyring, address), FREE_OF_ADDRESS, LONGEST_OF_ADDRESS, at),
    )
    seconds = max(waits)
    if seconds > 0:
        raise CallerFault(
            "too_many_requests", f"多次登录失败，请 {seconds} 秒后再试。", f"Sign-in failed several times; try again in {seconds} seconds.",
            remedy_zh="忘记密码请联系本单位权限管理人员。", remedy_en="If you forgot the password, ask whoever administers access.",
            retry_after=seconds,
        )  # fmt: skip


def record(session: Session, keyring: Keyring, account: str, address: str, at: datetime) -> bool:
    """Note a miss; whether it raised an alarm. Misses older than a day are forgotten."""
    session.execute(delete(SignInMissRow).where(SignInMissRow.at < at - KEPT))
    key, place = _account(keyring, account), _address(keyring, address)
    session.add(SignInMissRow(account=key, address=place, at=at))
    session.flush()
    recent = _recent(session, SignInMissRow.account, key, at)[0]
    if recent != ALARM_AT:
        return False
    known = session.get(AccountRow, account) is not None
    acts.record(
        session, verb="sign_in_alarm", subject=f"account:{account}" if known else "sign_in", actor=str(_SYSTEM), ground=GROUND, at=at,
        content={"misses": recent, "within_minutes": WINDOW.seconds // 60, "known": known},
    )  # fmt: skip
    return True


@dataclass(frozen=True)
class Alarm:
    """Signing in failed many times: to which account (None where there is none), how often, within how many minutes."""

    account: str | None
    misses: int
    within_minutes: int
    at: datetime


def alarms(session: Session, accounts: Collection[str], *, strangers: bool, offset: int, limit: int) -> tuple[int, list[Alarm]]:
    """How many alarms there are about some accounts, and a page of them, the newest first; `strangers` also those about no account."""
    subjects = [f"account:{name}" for name in sorted(accounts)] + (["sign_in"] if strangers else [])
    mine = select(acts.Act).where(acts.Act.subject.in_(subjects), acts.Act.verb == "sign_in_alarm")
    total = session.execute(select(func.count()).select_from(mine.subquery())).scalar_one()
    rows = session.execute(mine.order_by(acts.Act.id.desc()).offset(offset).limit(limit)).scalars()
    return total, [
        Alarm(one.subject.partition(":")[2] or None, int(one.content["misses"]), int(one.content["within_minutes"]), one.at) for one in rows
    ]


def forget(session: Session, keyring: Keyring, account: str) -> None:
    """Somebody has signed in: the misses of her account count no more; those of the address do."""
    session.execute(delete(SignInMissRow).where(SignInMissRow.account == _account(keyring, account)))


def any_of(session: Session, keyring: Keyring, account: str) -> bool:
    """Whether an account has misses."""
    return session.execute(select(SignInMissRow.id).where(SignInMissRow.account == _account(keyring, account)).limit(1)).first() is not None


def seconds_to_wait(misses: int, since: timedelta, free: int, longest: timedelta) -> int:
    """How long still: nothing at first, then five seconds, doubled with every further miss, up to a limit."""
    if misses < free:
        return 0
    wait = min(timedelta(seconds=5 * 2 ** min(misses - free, 16)), longest)
    return max(0, -((since - wait) // timedelta(seconds=1)))


def _wait(session: Session, column: object, value: str, free: int, longest: timedelta, at: datetime) -> int:
    misses, last = _recent(session, column, value, at)
    return 0 if last is None else seconds_to_wait(misses, at - last, free, longest)


def _recent(session: Session, column: object, value: str, at: datetime) -> tuple[int, datetime | None]:
    query = select(func.count(), func.max(SignInMissRow.at)).where(column == value, SignInMissRow.at > at - WINDOW)  # type: ignore[arg-type]
    misses, last = session.execute(query).one()
    return misses, last


def _account(keyring: Keyring, account: str) -> str:
    return keyring.blind(f"sign-in account {account}").hex()


def _address(keyring: Keyring, address: str) -> str:
    return keyring.blind(f"sign-in address {address}").hex()
