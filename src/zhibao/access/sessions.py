"""Sessions kept on the server: a cookie holds a secret, the database its digest; idle and absolute limits; revoke all.

The grants of an account are read with every request, so that a revoked one takes effect with the next.
"""

from __future__ import annotations

import hmac
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import bindparam, delete, select, update
from sqlalchemy.orm import Session

from zhibao.access import acts, rules
from zhibao.access.model import Limits, Principal
from zhibao.access.tables import AccountRow, OpenSessionRow
from zhibao.kit.digest import text_digest
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring

# How often the time of the last use is written down; the idle limit is that much blunter.
_NOTED = timedelta(minutes=1)
_ANSWERED_WITHIN = timedelta(minutes=5)
# A session is no official record; what is long over is cleared away.
_FORGOTTEN = timedelta(days=30)


@dataclass(frozen=True)
class Opened:
    """A session just opened: the secret for the cookie and the token for the page."""

    secret: str
    csrf: str


def open_session(session: Session, account: str, *, second_factor: bool, at: datetime) -> Opened:
    """Open a session for an account that has just proved itself; it acts in its post when it has only one."""
    secret, csrf = secrets.token_urlsafe(32), secrets.token_urlsafe(24)
    held = acts.grants(session, account, at.date())
    session.add(
        OpenSessionRow(
            digest=_digest(secret), account=account, csrf=csrf, grant_no=held[0].grant_no if len(held) == 1 else None,
            second_factor=int(second_factor), opened_at=at, seen_at=at, ended_at=None, challenge=None, challenged_at=None,
        )
    )
    session.flush()
    return Opened(secret, csrf)


# Asked with every request, so only for what is needed, and put together once.
_OPEN = (
    acts.ACCOUNT.add_columns(OpenSessionRow.grant_no, OpenSessionRow.opened_at, OpenSessionRow.seen_at, OpenSessionRow.second_factor)
    .join(OpenSessionRow, OpenSessionRow.account == AccountRow.name)
    .where(OpenSessionRow.digest == bindparam("digest"), OpenSessionRow.ended_at.is_(None))
)


def principal(session: Session, keyring: Keyring, secret: str, at: datetime, limits: Limits = Limits()) -> Principal | None:
    """Who a cookie stands for now, None when the session is over."""
    digest = _digest(secret)
    row = session.execute(_OPEN, {"digest": digest}).one_or_none()
    if row is None or not rules.session_holds(row.opened_at, row.seen_at, at, limits):
        return None
    account = acts.account_of(keyring, row)
    if account is None:
        return None
    held = acts.grants(session, account.name, at.date())
    grant = next((one for one in held if one.grant_no == row.grant_no), None)
    return Principal(
        account, held, grant, session=digest, second_factor=bool(row.second_factor), signed_in_at=row.opened_at, seen_at=row.seen_at
    )


def needs_note(who: Principal, at: datetime) -> bool:
    """Whether the time of use should be written down again."""
    return who.seen_at is not None and at - who.seen_at >= _NOTED


def note_use(session: Session, digest: str, at: datetime) -> None:
    """Write down that the session was used."""
    session.execute(update(OpenSessionRow).where(OpenSessionRow.digest == digest).values(seen_at=at))


def csrf_fits(session: Session, digest: str, token: str) -> bool:
    """Whether a page's token is the session's."""
    row = session.get(OpenSessionRow, digest)
    return row is not None and hmac.compare_digest(row.csrf, token)


def csrf_of(session: Session, digest: str) -> str:
    """The token a page sends with each writing request."""
    return session.get_one(OpenSessionRow, digest).csrf


def act_in(session: Session, who: Principal, grant_no: str) -> None:
    """Change to another of one's posts. Raises CallerFault `not_your_post`."""
    if grant_no not in {grant.grant_no for grant in who.grants}:
        raise CallerFault(
            "not_your_post", "这不是您的岗位，或者已经失效。", "This is not one of your posts, or it no longer holds.",
            remedy_zh="请从列表中选择。", remedy_en="Choose one from the list.",
        )  # fmt: skip
    session.execute(update(OpenSessionRow).where(OpenSessionRow.digest == who.session).values(grant_no=grant_no))


def end(session: Session, digest: str, at: datetime) -> None:
    """Sign out of one session."""
    session.execute(update(OpenSessionRow).where(OpenSessionRow.digest == digest, OpenSessionRow.ended_at.is_(None)).values(ended_at=at))


def end_all(session: Session, account: str, at: datetime) -> int:
    """End every open session of an account; returns how many."""
    session.execute(delete(OpenSessionRow).where(OpenSessionRow.opened_at < at - _FORGOTTEN))
    open_ones = select(OpenSessionRow.digest).where(OpenSessionRow.account == account, OpenSessionRow.ended_at.is_(None))
    digests = list(session.execute(open_ones).scalars())
    for digest in digests:
        end(session, digest, at)
    return len(digests)


def proved(session: Session, digest: str) -> None:
    """The second factor has been proved in this session."""
    session.execute(update(OpenSessionRow).where(OpenSessionRow.digest == digest).values(second_factor=1))


def challenge(session: Session, digest: str, value: str, at: datetime) -> None:
    """Keep what a passkey is asked to sign; a new one takes the place of the last."""
    session.execute(update(OpenSessionRow).where(OpenSessionRow.digest == digest).values(challenge=value, challenged_at=at))


def take_challenge(session: Session, digest: str, at: datetime) -> str:
    """The challenge of a session; taken once. Raises CallerFault `challenge_over`."""
    row = session.get(OpenSessionRow, digest)
    if row is None or row.challenge is None or row.challenged_at is None or at - row.challenged_at > _ANSWERED_WITHIN:
        raise CallerFault(
            "challenge_over", "验证已过期，请重新开始。", "The challenge has expired; begin again.",
            remedy_zh="请重新点击“通行密钥”。", remedy_en="Use the passkey button again.",
        )  # fmt: skip
    value = row.challenge
    session.execute(update(OpenSessionRow).where(OpenSessionRow.digest == digest).values(challenge=None, challenged_at=None))
    return value


def _digest(secret: str) -> str:
    return text_digest(secret, "sm3")
