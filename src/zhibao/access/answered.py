"""Requests under an idempotency key: the same request gets the same answer for ever, another one is refused."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session

from zhibao.access.tables import AnsweredRequestRow
from zhibao.kit.digest import text_digest
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring

_KEY = re.compile(r"[0-9A-Za-z._:-]{8,96}")


@dataclass(frozen=True)
class Answered:
    """What was answered: status, kind and content; and which reads of personal data it told."""

    status: int
    media: str | None
    content: str
    told: list[Any]


def check_key(key: str) -> None:
    """Raises CallerFault `key_form`."""
    if _KEY.fullmatch(key) is None:
        raise CallerFault(
            "key_form", "Idempotency-Key 应为 8 至 96 个字母、数字或 . _ : -。", "An Idempotency-Key has 8 to 96 letters, digits or . _ : -.",
            place="Idempotency-Key",
        )  # fmt: skip


def earlier(session: Session, keyring: Keyring, caller: str, key: str, request: str) -> Answered | None:
    """What was answered under a key; others who bring the same key wait for this one. Raises CallerFault `key_used_otherwise`."""
    if session.get_bind().dialect.name == "postgresql":
        number = int(text_digest(f"{caller} {key}").partition(":")[2][:15], 16)
        session.execute(text("SELECT pg_advisory_xact_lock(:number)"), {"number": number})
    row = session.get(AnsweredRequestRow, (caller, key))
    if row is None:
        return None
    if row.request != request:
        raise CallerFault(
            "key_used_otherwise", "这个请求编号已用于另一内容。", "This key was used for another request.", place="Idempotency-Key",
            remedy_zh="新的请求请用新的编号。", remedy_en="Use a new key for a new request.",
        )  # fmt: skip
    return Answered(**json.loads(keyring.unseal(row.answer)))


def keep(session: Session, keyring: Keyring, caller: str, key: str, request: str, said: Answered, at: datetime) -> None:
    """Keep an answer under a key."""
    sealed = keyring.seal(json.dumps(vars(said), ensure_ascii=False).encode())
    session.add(AnsweredRequestRow(caller=caller, key=key, request=request, status=said.status, answer=sealed, at=at))
    session.flush()
