"""A person is forgotten: two officers, as it must be."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from zhibao.kit import acts, vault
from zhibao.kit.actors import Actor

ARCHIVIST = Actor("gu.wen", "archivist")
SUPERVISOR = Actor("han.lu", "supervisor")


def forget(session: Session, person: int, *, ground: str, at: datetime) -> acts.Act:
    """Destroy the key of a person: one proposes, another decides."""
    ended = (at - timedelta(days=1)).date()
    vault.propose_destruction(session, person, reason="保存期满", kept_until=ended, actor=ARCHIVIST, ground=ground, at=at)
    return vault.destroy_key(session, person, actor=SUPERVISOR, at=at)
