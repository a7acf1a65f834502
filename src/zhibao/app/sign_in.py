"""Signing in: with a local account, or as somebody whom an issuer of identities knows. One way to a session for all.

A password is checked outside every transaction, because that takes time on purpose; a miss is written down in a transaction
of its own, because nothing else of a failed sign-in is kept.
"""

from __future__ import annotations

from datetime import datetime

from zhibao.access import acts, credentials, machines, misses, passwords, sessions
from zhibao.access.sessions import Opened
from zhibao.app.home import Home
from zhibao.kit.errors import CallerFault


class Missed(CallerFault):
    """A sign-in that failed; `alarm` when it was one too many."""

    def __init__(self, alarm: bool) -> None:
        super().__init__(
            "sign_in_failed", "账号或密码不正确。", "The account or the password is wrong.",
            remedy_zh="请核对后重试。", remedy_en="Check them and try again.",
        )  # fmt: skip
        self.alarm = alarm


def with_password(home: Home, name: str, password: str, address: str, at: datetime) -> Opened:
    """Open a session for an account and its password. Raises CallerFault `sign_in_failed`, `too_many_requests`."""
    with home.reading() as session:
        misses.check(session, home.keyring, name, address, at)
        held = passwords.held(session, name)
        open_now = acts.is_open(session, name)
    # Compared also where there is no such account, so that the time to answer tells nothing.
    if not passwords.fits(held, password) or not open_now:
        raise _miss(home, name, address, at)
    with home.session() as session:
        misses.forget(session, home.keyring, name)
        return sessions.open_session(session, name, second_factor=False, at=at)


def with_identity(home: Home, issuer: str, subject: str, address: str, at: datetime) -> Opened:
    """Open a session for the account of an identity. Raises CallerFault `identity_unknown`, `too_many_requests`."""
    with home.reading() as session:
        misses.check(session, home.keyring, f"{issuer}|{subject}", address, at)
        name = credentials.account_of_identity(session, issuer, subject)
        known = name is not None and acts.is_open(session, name)
    if name is None or not known:
        _miss(home, f"{issuer}|{subject}", address, at)
        raise CallerFault(
            "identity_unknown", "您的身份尚未与本系统的账号关联。", "Your identity is not bound to an account here yet.",
            remedy_zh="请联系本单位权限管理人员开通。", remedy_en="Ask whoever administers access to bind it.",
        )  # fmt: skip
    with home.session() as session:
        return sessions.open_session(session, name, second_factor=False, at=at)


def with_client(home: Home, client: str, secret: str, address: str, at: datetime) -> str:
    """A token for a machine that shows its secret. Raises CallerFault `client_unknown`, `too_many_requests`."""
    with home.reading() as session:
        misses.check(session, home.keyring, f"client {client}", address, at)
    try:
        with home.session() as session:
            return machines.give_token(session, home.keyring, client, secret, at)
    except CallerFault:
        _miss(home, f"client {client}", address, at)
        raise


def _miss(home: Home, name: str, address: str, at: datetime) -> Missed:
    with home.session() as session:
        return Missed(misses.record(session, home.keyring, name, address, at))
