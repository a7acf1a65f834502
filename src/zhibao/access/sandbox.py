"""The log of the sandbox: what a machine that is being set up asked, and what was wrong with it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from zhibao.access.tables import SandboxRequestRow
from zhibao.kit.secrets import Keyring

KEPT = 500


@dataclass(frozen=True)
class Refusal:
    """Why a request was refused: the code, one sentence in both languages, the place."""

    code: str
    zh: str
    en: str
    place: str | None = None


@dataclass(frozen=True)
class Asked:
    """One request: its number, operation and status, and the refusal where it was refused."""

    request: str
    at: datetime
    operation: str
    status: int
    refusal: Refusal | None = None


def note(session: Session, keyring: Keyring, client_no: str, one: Asked) -> None:
    """Write a request down; of each machine the newest 500 are kept."""
    said = None if one.refusal is None else keyring.seal(json.dumps(vars(one.refusal), ensure_ascii=False).encode())
    session.add(SandboxRequestRow(client_no=client_no, request=one.request, at=one.at, operation=one.operation, status=one.status, said=said))
    session.flush()
    mine = SandboxRequestRow.client_no == client_no
    last = session.execute(select(SandboxRequestRow.id).where(mine).order_by(SandboxRequestRow.id.desc()).offset(KEPT).limit(1)).scalar()
    if last is not None:
        session.execute(delete(SandboxRequestRow).where(mine, SandboxRequestRow.id <= last))


def asked(session: Session, keyring: Keyring, client_no: str, *, offset: int, limit: int) -> tuple[int, Sequence[Asked]]:
    """How many requests of a machine are kept, and a page of them, the newest first."""
    mine = select(SandboxRequestRow).where(SandboxRequestRow.client_no == client_no)
    total = session.execute(select(func.count()).select_from(mine.subquery())).scalar_one()
    rows = session.execute(mine.order_by(SandboxRequestRow.id.desc()).offset(offset).limit(limit)).scalars()
    return total, [
        Asked(one.request, one.at, one.operation, one.status, None if one.said is None else Refusal(**json.loads(keyring.unseal(one.said))))
        for one in rows
    ]
