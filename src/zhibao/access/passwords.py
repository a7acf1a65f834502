"""Passwords of local accounts: argon2id, for the first days of an installation and for demonstrations."""

from __future__ import annotations

from datetime import datetime

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from sqlalchemy import select
from sqlalchemy.orm import Session

from zhibao.access.tables import CredentialRow
from zhibao.kit.errors import CallerFault

_HASHER = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)
# Checked where there is no account, so that the time to answer tells nothing.
_NOBODY = _HASHER.hash("nobody")
SHORTEST = 12
# The one password of all demo accounts; nobody may choose it elsewhere.
DEMO = "taoyuan-demo-2025"


def set_password(session: Session, account: str, password: str, *, at: datetime) -> None:
    """Give an account a new password; the newest holds. Raises CallerFault `password_short`, `password_known`."""
    if len(password) < SHORTEST:
        raise CallerFault(
            "password_short",
            f"密码至少 {SHORTEST} 个字符。",
            f"A password has at least {SHORTEST} characters.",
            remedy_zh="请用几个不相干的词连成一句。",
            remedy_en="Use a few unrelated words.",
        )
    if password == DEMO:
        raise CallerFault(
            "password_known", "这是演示密码，人人知道。", "This is the password of demonstrations; everybody knows it.",
            remedy_zh="请另选一个。", remedy_en="Choose another one.",
        )  # fmt: skip
    set_hash(session, account, hashed(password), at=at)


def hashed(password: str) -> str:
    """A password as it is kept: argon2id."""
    return _HASHER.hash(password)


def set_hash(session: Session, account: str, value: str, *, at: datetime) -> None:
    """Give an account a password that was hashed before."""
    session.add(CredentialRow(account=account, kind="password", key=None, value=value, recorded=at))
    session.flush()


def held(session: Session, account: str) -> str | None:
    """The newest password of an account as it is kept, None where it has none."""
    query = (
        select(CredentialRow.value)
        .where(CredentialRow.account == account, CredentialRow.kind == "password")
        .order_by(CredentialRow.id.desc())
        .limit(1)
    )
    return session.execute(query).scalar_one_or_none()


def fits(kept: str | None, password: str) -> bool:
    """Whether a password is the one kept; as slow where none is."""
    try:
        same = _HASHER.verify(kept or _NOBODY, password)
    except (VerificationError, InvalidHashError):
        return False
    return same and kept is not None
