"""Seals: once a day the heads of all chains of acts are put under one digest, so that a whole chain cannot vanish unseen.

A chain shows what was changed inside it; it cannot show that it was rewritten or taken away as a whole. A seal can: it
is an SM3 over the head of every chain that grew since the seal before, and over that seal. So the newest seal stands
for every act before it, and costs no more than the acts of its day. Whoever keeps the digest outside the house (on
paper, at the auditor's) can tell years later whether anything before it was touched.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, func, select, text
from sqlalchemy.orm import Mapped, Session, mapped_column

from zhibao.kit import acts
from zhibao.kit.actors import Actor
from zhibao.kit.acts import Act
from zhibao.kit.clock import ZONE
from zhibao.kit.digest import hasher
from zhibao.kit.errors import CallerFault
from zhibao.kit.tables import Base, canonical_json

FIRST = "sm3:" + "0" * 64
SUBJECT = "seals of acts"
VERB = "acts_sealed"
_ROWS_AT_ONCE = 2_000


class ActSeal(Base):
    """The seal of a day: what it covers, the seal before it, and the digest over both."""

    __tablename__ = "act_seal"
    __table_args__ = (
        CheckConstraint("number > 0 AND last_act >= 0 AND acts >= chains AND chains >= 0", name="covers"),
        CheckConstraint("(number = 1) = (after_number IS NULL) AND after_number = number - 1", name="after"),
        {"sqlite_strict": True, "info": {"append_only": True}},
    )

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    after_number: Mapped[int | None] = mapped_column(ForeignKey("act_seal.number"))
    day: Mapped[date] = mapped_column(unique=True)
    last_act: Mapped[int]
    acts: Mapped[int]
    chains: Mapped[int]
    previous: Mapped[str]
    digest: Mapped[str] = mapped_column(unique=True)
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


@dataclass(frozen=True)
class Seal:
    """The seal of a day: every act up to `last_act` stands under its digest."""

    number: int
    day: date
    last_act: int
    acts: int
    chains: int
    previous: str
    digest: str
    at: datetime

    def document(self) -> dict[str, Any]:
        """The seal as others read it and keep it."""
        return {
            "number": self.number,
            "day": self.day.isoformat(),
            "last_act": self.last_act,
            "acts": self.acts,
            "chains": self.chains,
            "previous": self.previous,
            "digest": self.digest,
            "at": self.at.isoformat(),
        }


def seal_day(session: Session, *, actor: Actor, ground: str, at: datetime) -> tuple[Seal, bool]:
    """Seal everything recorded so far as the seal of the day; gives it, and whether it is new.

    A day is sealed once: a second call gives the seal that stands, and what came after it waits for the next day's.
    Raises CallerFault `day_before_seal` where the clock stands before a day that is sealed already.
    """
    if session.get_bind().dialect.name == "postgresql":
        # Nobody appends while the heads are read: an act whose number is drawn already would come in under the seal.
        session.execute(text("LOCK TABLE act IN SHARE ROW EXCLUSIVE MODE"))
    day = at.astimezone(ZONE).date()
    before = last_seal(session)
    if before is not None and before.day >= day:
        if before.day > day:
            raise _clock(before, day)
        return before, False
    made = _seal(session, before, day, at)
    content = {name: value for name, value in made.document().items() if name != "at"}
    act = acts.record(session, verb=VERB, subject=SUBJECT, actor=str(actor), ground=ground, content=content, at=at)
    session.add(
        ActSeal(
            number=made.number,
            after_number=made.number - 1 or None,
            day=day,
            last_act=made.last_act,
            acts=made.acts,
            chains=made.chains,
            previous=made.previous,
            digest=made.digest,
            actor=str(actor),
            at=at,
            act_id=act.id,
        )
    )
    session.flush()
    return made, True


def last_seal(session: Session) -> Seal | None:
    """The newest seal, None before the first one."""
    row = session.scalars(select(ActSeal).order_by(ActSeal.number.desc()).limit(1)).first()
    return None if row is None else _told(row)


def seals(session: Session) -> list[Seal]:
    """All seals, the oldest first."""
    return [_told(row) for row in session.scalars(select(ActSeal).order_by(ActSeal.number))]


def acts_after(session: Session, seal: Seal | None) -> int:
    """How many acts no seal stands over yet; the act of sealing itself is not counted."""
    after = seal.last_act if seal else 0
    waiting = select(func.count()).select_from(Act).where(Act.id > after, Act.verb != VERB)
    return int(session.scalar(waiting) or 0)


def _seal(session: Session, before: Seal | None, day: date, at: datetime) -> Seal:
    last_act, count, chains = session.execute(
        select(func.coalesce(func.max(Act.id), 0), func.count(Act.id), func.count(func.distinct(Act.subject)))
    ).one()
    number, previous = (1, FIRST) if before is None else (before.number + 1, before.digest)
    running = hasher("sm3")
    running.update(_line([number, day.isoformat(), last_act, count, chains, previous]))
    for head in _heads(session, before.last_act if before else 0, last_act):
        running.update(_line(head))
    return Seal(number, day, last_act, count, chains, previous, f"sm3:{running.hexdigest()}", at)


def _heads(session: Session, after: int, last_act: int) -> Iterator[list[Any]]:
    """The head of every chain that grew after an act, in the order in which the heads were recorded."""
    newest = (
        select(func.max(Act.id).label("id")).where(Act.id > after, Act.id <= last_act).group_by(Act.subject).subquery()
    )
    query = (
        select(Act.subject, Act.place_in_chain, Act.hash)
        .join(newest, newest.c.id == Act.id)
        .order_by(Act.id)
        .execution_options(yield_per=_ROWS_AT_ONCE)
    )
    for subject, place, digest in session.execute(query):
        yield [subject, place, digest]


def _line(parts: list[Any]) -> bytes:
    return canonical_json(parts).encode() + b"\n"


def _told(row: ActSeal) -> Seal:
    return Seal(row.number, row.day, row.last_act, row.acts, row.chains, row.previous, row.digest, row.at)


def _clock(before: Seal, day: date) -> CallerFault:
    return CallerFault(
        "day_before_seal",
        f"{before.day} 已经封签，时钟却在 {day}；没有封签。",
        f"{before.day} is sealed already, yet the clock stands at {day}; nothing was sealed.",
        remedy_zh="请核对本机时钟。",
        remedy_en="Check the clock of this machine.",
    )
