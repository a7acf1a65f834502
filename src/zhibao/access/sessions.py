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
from zhibao.access.tables import AccountRow, AccountStepRow, OpenSessionRow, PostGrantRow, PostGrantStepRow
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


_HELD, _OPENED, _GRANT, _STEP = (one.__table__ for one in (AccountRow, OpenSessionRow, PostGrantRow, PostGrantStepRow))
_CLOSING = AccountStepRow.__table__
# Asked with every request: the session, its account and the grants of the account in one question, put together once and
# without the machinery of mapped rows. A row for each grant; one without a grant where the account holds none.
_OPEN = (
    select(
        _HELD.c.name, _HELD.c.person, _HELD.c.shown_as, _HELD.c.pseudonym, _OPENED.c.grant_no.label("chosen"), _OPENED.c.opened_at, _OPENED.c.seen_at,
        _OPENED.c.second_factor, _GRANT.c.grant_no, _GRANT.c.account, _GRANT.c.post, _GRANT.c.area_kind, _GRANT.c.area, _GRANT.c.valid_from, _GRANT.c.valid_to,
        select(_CLOSING.c.step).where(_CLOSING.c.account == _HELD.c.name).order_by(_CLOSING.c.id.desc()).limit(1).correlate(_HELD).scalar_subquery().label("step"),
    )
    .join_from(_OPENED, _HELD, _HELD.c.name == _OPENED.c.account)
    .outerjoin(
        _GRANT,
        (_GRANT.c.account == _HELD.c.name)
        & select(_STEP.c.step).where(_STEP.c.grant_no == _GRANT.c.grant_no).order_by(_STEP.c.id.desc()).limit(1).correlate(_GRANT).scalar_subquery().in_(("approved", "kept")),
    )
    .where(_OPENED.c.digest == bindparam("digest"), _OPENED.c.ended_at.is_(None))
    .order_by(_GRANT.c.grant_no)
)  # fmt: skip


def principal(session: Session, keyring: Keyring, secret: str, at: datetime, limits: Limits = Limits()) -> Principal | None:
    """Who a cookie stands for now, None when the session is over."""
    digest = _digest(secret)
    rows = session.connection().execute(_OPEN, {"digest": digest}).all()
    if not rows or not rules.session_holds(rows[0].opened_at, rows[0].seen_at, at, limits):
        return None
    row = rows[0]
    account = acts.account_of(keyring, row)
    if account is None:
        return None
    held = tuple(one for one in (acts.grant_of(each, row.person) for each in rows if each.grant_no is not None) if rules.in_force(one, at.date()))
    grant = next((one for one in held if one.grant_no == row.chosen), None)
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
