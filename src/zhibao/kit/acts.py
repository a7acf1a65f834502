"""Acts: everything official is one appended row that names who, for whom, when, what and on which ground.

Acts about one subject form a chain: each row carries the SM3 hash of the row before it. Nothing is updated
or deleted; a correction is a new act. The content of an act holds no personal data, only references.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import UniqueConstraint, func, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from zhibao.kit.clock import millis, now
from zhibao.kit.digest import text_digest
from zhibao.kit.tables import Base, JsonText, canonical_json

_FIRST = "sm3:" + "0" * 64
APPENDED = "acts_appended"


class Act(Base):
    """One official act."""

    __tablename__ = "act"
    __table_args__ = (UniqueConstraint("subject", "place_in_chain"), {"sqlite_strict": True})

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    subject: Mapped[str]
    place_in_chain: Mapped[int]
    verb: Mapped[str]
    actor: Mapped[str]
    on_behalf_of: Mapped[str | None]
    at: Mapped[datetime]
    ground: Mapped[str]
    content: Mapped[Any] = mapped_column(JsonText)
    previous: Mapped[str]
    hash: Mapped[str] = mapped_column(unique=True)


@dataclass(frozen=True)
class BrokenLink:
    """Where a chain of acts does not hold: the act's number and what is wrong."""

    act_id: int
    reason: str


def record(
    session: Session,
    *,
    verb: str,
    subject: str,
    actor: str,
    ground: str,
    content: dict[str, Any],
    on_behalf_of: str | None = None,
    at: datetime | None = None,
) -> Act:
    """Append an act to the chain of its subject and return it, flushed with its number.

    The time never runs backwards inside a chain: an earlier clock is lifted to the time of the last act.
    """
    before = last(session, subject)
    moment = at or now()
    if before is not None and moment < before.at:
        moment = before.at
    act = Act(
        subject=subject,
        place_in_chain=1 if before is None else before.place_in_chain + 1,
        verb=verb,
        actor=actor,
        on_behalf_of=on_behalf_of,
        at=moment,
        ground=ground,
        content=content,
        previous=_FIRST if before is None else before.hash,
    )
    act.hash = _hash(act)
    session.add(act)
    session.flush()
    # For whoever must tell others of what this transaction did, before it is committed.
    session.info.setdefault(APPENDED, []).append((act.subject, act.verb, act.at))
    return act


def last(session: Session, subject: str) -> Act | None:
    """The last act about a subject, None when there is none."""
    return session.execute(
        select(Act).where(Act.subject == subject).order_by(Act.place_in_chain.desc()).limit(1)
    ).scalar_one_or_none()


def verify_chain(session: Session, subject: str) -> list[BrokenLink]:
    """Every broken link in the chain of one subject; an empty list means that it holds."""
    broken: list[BrokenLink] = []
    previous = _FIRST
    rows = session.execute(select(Act).where(Act.subject == subject).order_by(Act.place_in_chain)).scalars()
    for place, act in enumerate(rows, start=1):
        if act.place_in_chain != place:
            broken.append(BrokenLink(act.id, "an act is missing before it"))
        if act.previous != previous:
            broken.append(BrokenLink(act.id, "it does not follow the act before it"))
        if act.hash != _hash(act):
            broken.append(BrokenLink(act.id, "its content was changed"))
        previous = act.hash
    return broken


def subjects(session: Session) -> list[str]:
    """All subjects that have acts, in order."""
    return list(session.execute(select(Act.subject).group_by(Act.subject).order_by(func.min(Act.id))).scalars())


def _hash(act: Act) -> str:
    return text_digest(
        canonical_json(
            [
                act.subject,
                act.place_in_chain,
                act.verb,
                act.actor,
                act.on_behalf_of,
                millis(act.at),
                act.ground,
                act.content,
                act.previous,
            ]
        ),
        "sm3",
    )
