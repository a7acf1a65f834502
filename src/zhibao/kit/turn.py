"""Waiting for one's turn: who numbers or adds up under a key does so while nobody else does."""

from __future__ import annotations

from sqlalchemy import text
from sqlalchemy.orm import Session

from zhibao.kit.digest import text_digest


def turn(session: Session, key: str) -> None:
    """Wait until nobody else writes under this key; the turn ends with the transaction.

    SQLite knows one writer at a time anyway.
    """
    if session.get_bind().dialect.name == "postgresql":
        number = int(text_digest(key)[len("sha256:") :][:15], 16)
        session.execute(text("SELECT pg_advisory_xact_lock(:number)"), {"number": number})
