"""Machines of enterprises and insurers: their secrets, tokens of an hour, and requests signed with HMAC-SM3.

A machine acts for its enterprise or insurer as long as somebody there holds a grant; when the last one ends, it sees nothing
from the next request on. Secrets follow each other with an overlap, so that a change stops no traffic.
"""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.hmac import HMAC
from sqlalchemy import delete, func, insert, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from zhibao.access import acts as grants
from zhibao.access import rules
from zhibao.access.acts import GROUND
from zhibao.access.model import Account, Area, AreaKind, Grant, Principal
from zhibao.access.tables import (
    MachineClientRow,
    MachineClientStepRow,
    MachineNonceRow,
    MachineSecretEndRow,
    MachineSecretRow,
    MachineTokenRow,
)
from zhibao.kit import acts
from zhibao.kit.actors import Actor
from zhibao.kit.digest import text_digest
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring

SKEW = timedelta(minutes=5)
TOKEN_HOLDS = timedelta(hours=1)
OVERLAP = timedelta(hours=24)
LONGEST_OVERLAP = timedelta(days=30)
# The number of a machine says what it is for: what a machine of the sandbox asks is judged whole and never kept.
_LIVE, _SANDBOX = "M", "S"
POSTS = {AreaKind.ENTERPRISE: "platform", AreaKind.INSURER: "insurer"}
_NONCE_KEPT = 2 * SKEW + timedelta(minutes=1)
_NOBODY = secrets.token_urlsafe(32)


@dataclass(frozen=True)
class Machine:
    """A machine client as it stands."""

    client_no: str
    area: Area
    title: str
    per_minute: int
    ended: bool
    registered_at: datetime
    secrets: tuple[Held, ...] = ()

    @property
    def sandbox(self) -> bool:
        """Whether nothing that it asks for is kept."""
        return is_sandbox(self.client_no)


@dataclass(frozen=True)
class Held:
    """A secret without its content: from when to when it holds."""

    id: int
    holds_from: datetime
    holds_to: datetime | None


def is_sandbox(client_no: str) -> bool:
    """Whether a number is that of a machine of the sandbox."""
    return client_no.startswith(_SANDBOX)


def register(
    session: Session, keyring: Keyring, area: Area, title: str, *, per_minute: int, actor: Actor, at: datetime, sandbox: bool = False
) -> tuple[Machine, str]:
    """Register a machine of an enterprise or an insurer; its secret is told once. Raises CallerFault `machine_area`."""
    if area.kind not in POSTS:
        raise CallerFault(
            "machine_area", "只有企业和承办机构可以登记机器账户。", "Only an enterprise or an insurer registers machines.", place=str(area)
        )
    lead = _SANDBOX if sandbox else _LIVE
    number = f"{lead}{at.year}-{session.execute(select(func.count()).select_from(MachineClientRow)).scalar_one() + 1:06d}"
    act = acts.record(
        session, verb="machine_registered", subject=f"machine:{number}", actor=str(actor), ground=GROUND, at=at,
        content={"area": str(area), "per_minute": per_minute},
    )  # fmt: skip
    session.add(
        MachineClientRow(client_no=number, owner_kind=area.kind.value, owner=area.value, title=title, per_minute=per_minute, act_id=act.id)
    )
    session.flush()
    secret = _new_secret(session, keyring, number, at)
    return machine(session, number), secret


def rotate(session: Session, keyring: Keyring, client_no: str, *, overlap: timedelta, actor: Actor, at: datetime) -> str:
    """Give a machine a new secret; the earlier ones hold until the overlap is over. Raises CallerFault `unknown_machine`, `overlap_long`."""
    if not timedelta(0) <= overlap <= LONGEST_OVERLAP:
        raise CallerFault(
            "overlap_long", f"新旧密钥并用不得超过 {LONGEST_OVERLAP.days} 天。", f"Two secrets hold together for {LONGEST_OVERLAP.days} days at most."
        )
    standing = machine(session, client_no)
    if standing.ended:
        raise _unknown(client_no)
    for held in standing.secrets:
        if held.holds_to is None or held.holds_to > at + overlap:
            session.add(MachineSecretEndRow(secret=held.id, at=at + overlap))
    acts.record(
        session, verb="machine_secret_changed", subject=f"machine:{client_no}", actor=str(actor), ground=GROUND, at=at,
        content={"overlap_minutes": int(overlap.total_seconds()) // 60},
    )  # fmt: skip
    return _new_secret(session, keyring, client_no, at)


def end(session: Session, client_no: str, *, reason: str, actor: Actor, at: datetime) -> None:
    """End a machine: its next request is refused. Raises CallerFault `unknown_machine`."""
    if machine(session, client_no).ended:
        raise _unknown(client_no)
    act = acts.record(
        session, verb="machine_ended", subject=f"machine:{client_no}", actor=str(actor), ground=GROUND, at=at, content={"reason": reason}
    )
    session.add(MachineClientStepRow(client_no=client_no, step="ended", act_id=act.id))
    session.flush()


def machine(session: Session, client_no: str) -> Machine:
    """A machine by its number. Raises CallerFault `unknown_machine`."""
    row = session.get(MachineClientRow, client_no)
    if row is None:
        raise _unknown(client_no)
    return _machine(session, row)


def machines(session: Session, area: Area | None = None) -> tuple[Machine, ...]:
    """The machines of an enterprise or an insurer, or all."""
    query = select(MachineClientRow).order_by(MachineClientRow.client_no)
    if area is not None:
        query = query.where(MachineClientRow.owner_kind == area.kind.value, MachineClientRow.owner == area.value)
    return tuple(_machine(session, row) for row in session.execute(query).scalars())


def principal(session: Session, client_no: str, at: datetime) -> tuple[Principal, int] | None:
    """Whom a machine stands for now, and its quota; None when it or its owner's last grant has ended."""
    row = session.get(MachineClientRow, client_no)
    if row is None:
        return None
    found = _machine(session, row)
    post = rules.post(POSTS[found.area.kind])
    if found.ended or not grants.area_is_served(session, post.name, found.area, at.date()):
        return None
    person = f"client.{client_no}"
    account = Account(f"client:{client_no}", person, found.title, None)
    grant = Grant(f"client:{client_no}", account.name, person, post, found.area, found.registered_at.date(), None)
    return Principal(account, (grant,), grant, client=client_no), found.per_minute


def give_token(session: Session, keyring: Keyring, client_no: str, secret: str, at: datetime) -> str:
    """A token of an hour for a machine that shows its secret. Raises CallerFault `client_unknown`."""
    found = [held for held, text in _secrets(session, keyring, client_no, at) if hmac.compare_digest(text.encode(), secret.encode())]
    if not found or principal(session, client_no, at) is None:
        raise CallerFault("client_unknown", "客户端编号或密钥不正确。", "The client or its secret is wrong.")
    session.execute(delete(MachineTokenRow).where(MachineTokenRow.expires_at < at))
    token = secrets.token_urlsafe(32)
    session.add(
        MachineTokenRow(digest=_digest(token), client_no=client_no, secret=found[0].id, issued_at=at, expires_at=at + TOKEN_HOLDS)
    )
    session.flush()
    return token


def client_of_token(session: Session, token: str, at: datetime) -> str | None:
    """The machine that a token was given to; None when it is over, or the secret that it was given for."""
    row = session.get(MachineTokenRow, _digest(token))
    if row is None or row.expires_at <= at:
        return None
    held = _held(session, session.get_one(MachineSecretRow, row.secret))
    return row.client_no if held.holds_to is None or held.holds_to > at else None


def text_to_sign(method: str, path: str, query: str, timestamp: str, nonce: str, body_sm3: str) -> str:
    """What a signed request signs, line by line; the parts of the query are sorted."""
    sorted_query = "&".join(sorted(part for part in query.split("&") if part))
    return "\n".join((method.upper(), path, sorted_query, timestamp, nonce, body_sm3))


def sign(secret: str, text: str) -> str:
    """The signature: HMAC-SM3 under the secret, hexadecimal."""
    running = HMAC(secret.encode(), hashes.SM3())
    running.update(text.encode())
    return running.finalize().hex()


def check_signature(
    session: Session, keyring: Keyring, client_no: str, timestamp: str, nonce: str, signature: str, text: str, at: datetime
) -> None:
    """Raises CallerFault `signature_wrong` for a signature, a clock or a client that is not right; it does not say which."""
    known = [secret for _, secret in _secrets(session, keyring, client_no, at)] or [_NOBODY]
    fits = [hmac.compare_digest(sign(secret, text).encode(), signature.lower().encode()) for secret in known]
    in_time = timestamp.isascii() and timestamp.isdigit() and len(timestamp) <= 12 and abs(int(timestamp) - at.timestamp()) <= SKEW.seconds
    if not (any(fits) and known != [_NOBODY] and in_time and 16 <= len(nonce) <= 64):
        raise CallerFault(
            "signature_wrong", "签名不正确，或者时钟相差超过 5 分钟。", "The signature is wrong, or the clocks differ by more than 5 minutes.",
            remedy_zh="请对照接口说明核对签名的六行内容和本机时间。", remedy_en="Compare the six lines that are signed, and the time.",
        )  # fmt: skip


def use_nonce(session: Session, client_no: str, nonce: str, at: datetime) -> None:
    """Use up a nonce. Raises CallerFault `nonce_used` when it was used before."""
    session.execute(delete(MachineNonceRow).where(MachineNonceRow.at < at - _NONCE_KEPT))
    try:
        session.execute(insert(MachineNonceRow).values(client_no=client_no, nonce=nonce, at=at))
    except IntegrityError:
        raise CallerFault(
            "nonce_used", "随机串已用过，请求可能被重放。", "The nonce was used before; the request may have been replayed.",
            remedy_zh="每次请求使用新的随机串；同一业务请求用 Idempotency-Key 标明。",
            remedy_en="Use a new nonce for each request; mark the same request by Idempotency-Key.",
        ) from None  # fmt: skip


def _new_secret(session: Session, keyring: Keyring, client_no: str, at: datetime) -> str:
    secret = secrets.token_urlsafe(32)
    session.add(MachineSecretRow(client_no=client_no, sealed=keyring.seal(secret.encode()), holds_from=at))
    session.flush()
    return secret


def _secrets(session: Session, keyring: Keyring, client_no: str, at: datetime) -> Sequence[tuple[Held, str]]:
    rows = session.execute(select(MachineSecretRow).where(MachineSecretRow.client_no == client_no)).scalars()
    found = [(_held(session, row), keyring.unseal(row.sealed).decode()) for row in rows]
    return [(held, secret) for held, secret in found if held.holds_to is None or held.holds_to > at]


def _machine(session: Session, row: MachineClientRow) -> Machine:
    ended = session.execute(select(MachineClientStepRow.id).where(MachineClientStepRow.client_no == row.client_no).limit(1)).first() is not None
    rows = session.execute(select(MachineSecretRow).where(MachineSecretRow.client_no == row.client_no).order_by(MachineSecretRow.id)).scalars()
    held = tuple(_held(session, one) for one in rows)
    return Machine(
        row.client_no, Area(AreaKind(row.owner_kind), row.owner), row.title, row.per_minute, ended, session.get_one(acts.Act, row.act_id).at, held
    )


def _held(session: Session, row: MachineSecretRow) -> Held:
    ends: Any = session.execute(select(func.min(MachineSecretEndRow.at)).where(MachineSecretEndRow.secret == row.id)).scalar_one()
    return Held(row.id, row.holds_from, ends)


def _digest(token: str) -> str:
    return text_digest(token, "sm3")


def _unknown(client_no: str) -> CallerFault:
    return CallerFault("unknown_machine", f"没有机器账户“{client_no}”，或已停用。", f"There is no machine {client_no!r}, or it has ended.")
