"""Ways to sign in beside a password: identities of an issuer, and passkeys as a second factor.

What a way consists of never leaves in an export; that it was given or ended is an act.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from zhibao.access.acts import GROUND
from zhibao.access.tables import AccountRow, CredentialRow, CredentialUseRow
from zhibao.kit import acts
from zhibao.kit.actors import Actor
from zhibao.kit.digest import text_digest
from zhibao.kit.errors import CallerFault


@dataclass(frozen=True)
class Passkey:
    """A passkey of an account: its own identifier, its public key, the highest counter seen, when it came."""

    id: int
    account: str
    key: str
    title: str
    public_key: str
    counter: int
    recorded: datetime
    used_at: datetime | None


def bind_identity(session: Session, account: str, issuer: str, subject: str, *, actor: Actor, at: datetime) -> None:
    """Bind an identity of an issuer to an account. Raises CallerFault `unknown_account`, `identity_taken`."""
    if session.get(AccountRow, account) is None:
        raise CallerFault("unknown_account", f"没有账号“{account}”。", f"There is no account {account!r}.")
    if account_of_identity(session, issuer, subject) is not None:
        raise CallerFault("identity_taken", "这个身份已与一个账号关联。", "This identity is bound to an account already.")
    _add(session, account, "identity", f"{issuer}|{subject}", "", actor=actor, at=at)


def account_of_identity(session: Session, issuer: str, subject: str) -> str | None:
    """The account that an identity is bound to."""
    row = _row(session, "identity", f"{issuer}|{subject}")
    return None if row is None or _ended(session, row.id) else row.account


def add_passkey(session: Session, account: str, key: str, public_key: str, counter: int, title: str, *, actor: Actor, at: datetime) -> Passkey:
    """Give an account a passkey. Raises CallerFault `passkey_taken`."""
    if _row(session, "passkey", key) is not None:
        raise CallerFault("passkey_taken", "这个通行密钥已登记过。", "This passkey is registered already.")
    value = json.dumps({"public_key": public_key, "counter": counter, "title": title}, ensure_ascii=False)
    row = _add(session, account, "passkey", key, value, actor=actor, at=at)
    return _passkey(session, row)


def passkeys(session: Session, account: str) -> tuple[Passkey, ...]:
    """The passkeys of an account that have not ended."""
    query = select(CredentialRow).where(CredentialRow.account == account, CredentialRow.kind == "passkey").order_by(CredentialRow.id)
    return tuple(_passkey(session, row) for row in session.execute(query).scalars() if not _ended(session, row.id))


def use_passkey(session: Session, passkey: Passkey, counter: int, at: datetime) -> None:
    """Note a use. A counter that does not rise means a copy: raises CallerFault `passkey_copied`, unless it has none (0)."""
    if counter <= passkey.counter and (counter or passkey.counter):
        raise CallerFault(
            "passkey_copied", "通行密钥的计数没有增加，可能已被复制，不予接受。",
            "The passkey's counter did not rise; it may have been copied and is not taken.",
            remedy_zh="请停用它并另行登记。", remedy_en="End it and register another one.",
        )  # fmt: skip
    session.add(CredentialUseRow(credential=passkey.id, step="used", counter=counter, at=at))
    session.flush()


def end_passkeys(session: Session, account: str, keys: tuple[int, ...], *, reason: str, actor: Actor, at: datetime) -> int:
    """End passkeys of an account; returns how many ended."""
    ended = [one for one in passkeys(session, account) if one.id in keys]
    for one in ended:
        session.add(CredentialUseRow(credential=one.id, step="ended", counter=one.counter, at=at))
        acts.record(
            session, verb="passkey_ended", subject=f"account:{account}", actor=str(actor), ground=GROUND, at=at,
            content={"key": text_digest(one.key), "reason": reason},
        )  # fmt: skip
    session.flush()
    return len(ended)


def _add(session: Session, account: str, kind: str, key: str, value: str, *, actor: Actor, at: datetime) -> CredentialRow:
    acts.record(
        session, verb=f"{kind}_given", subject=f"account:{account}", actor=str(actor), ground=GROUND, at=at, content={"key": text_digest(key)}
    )
    row = CredentialRow(account=account, kind=kind, key=key, value=value, recorded=at)
    session.add(row)
    session.flush()
    return row


def _row(session: Session, kind: str, key: str) -> CredentialRow | None:
    return session.execute(select(CredentialRow).where(CredentialRow.kind == kind, CredentialRow.key == key)).scalar_one_or_none()


def _ended(session: Session, credential: int) -> bool:
    query = select(CredentialUseRow.id).where(CredentialUseRow.credential == credential, CredentialUseRow.step == "ended").limit(1)
    return session.execute(query).first() is not None


def _passkey(session: Session, row: CredentialRow) -> Passkey:
    value = json.loads(row.value)
    query = select(CredentialUseRow).where(CredentialUseRow.credential == row.id).order_by(CredentialUseRow.id.desc()).limit(1)
    used = session.execute(query).scalar_one_or_none()
    return Passkey(
        row.id, row.account, str(row.key), value["title"], value["public_key"], value["counter"] if used is None else used.counter,
        row.recorded, None if used is None else used.at,
    )  # fmt: skip
