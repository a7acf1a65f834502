"""Personal content under a key of the person: once the key is destroyed, nobody reads it again.

Every person has one key of her own, kept sealed under the home's keys. What is told about her (statements,
documents, diagnoses) is sealed with SM4-GCM under that key and bound to her, so that it opens for nobody else.
`destroy_key` forgets the key when one officer has proposed it and another one decides: acts, ledgers and hashes stay
whole, the content behind them is gone. A copy of the database made earlier still holds the sealed key; backups are
outdated or destroyed by their own rule.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from sqlalchemy import CheckConstraint, LargeBinary, select, text, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Mapped, Session, mapped_column

from zhibao.kit import acts
from zhibao.kit.actors import Actor
from zhibao.kit.clock import ZONE, now
from zhibao.kit.errors import CallerFault, OwnFault
from zhibao.kit.kept import kept_while_reading
from zhibao.kit.secrets import Keyring
from zhibao.kit.tables import Base

_KEY = 16
_NONCE = 12
_TAG = 16

PROPOSED, DESTROYED = "person_key_destruction_proposed", "person_key_destroyed"

# What the database itself lets happen to a row after it was made, and nothing else.
_DESTRUCTION = (
    "OLD.wrapped IS NOT NULL AND NEW.wrapped IS NULL AND OLD.destroyed_at IS NULL AND NEW.destroyed_at IS NOT NULL "
    "AND NEW.person = OLD.person AND NEW.made_at = OLD.made_at"
)


class PersonKey(Base):
    """The key of one person, sealed under the home's keys; empty once it was destroyed."""

    __tablename__ = "person_key"
    __table_args__ = (
        CheckConstraint("(wrapped IS NULL) = (destroyed_at IS NOT NULL)", name="destroyed"),
        {"sqlite_strict": True, "info": {"append_only": True, "except_update": _DESTRUCTION}},
    )

    person: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    wrapped: Mapped[bytes | None] = mapped_column(LargeBinary)
    made_at: Mapped[datetime]
    destroyed_at: Mapped[datetime | None]


def seal_for(session: Session, keyring: Keyring, person: int | None, content: bytes, *, at: datetime | None = None) -> bytes:
    """Seal content under the key of a person; her key is made on first use. What speaks of no person is sealed under the keys of the home.

    Raises CallerFault `person_key_destroyed`.
    """
    if person is None:
        return keyring.seal(content)
    key = _key(session, keyring, person, held=True)
    if key is None:
        _make(session, keyring, person, at or now())
        key = _key(session, keyring, person, held=True)
        assert key is not None, "the row was made just now"
    nonce = os.urandom(_NONCE)
    cipher = Cipher(algorithms.SM4(key), modes.GCM(nonce)).encryptor()
    cipher.authenticate_additional_data(_bound_to(person))
    return nonce + cipher.update(content) + cipher.finalize() + cipher.tag


def open_for(session: Session, keyring: Keyring, person: int | None, sealed: bytes) -> bytes:
    """Open what `seal_for` made for this person, or for nobody.

    Raises CallerFault `person_key_destroyed`, OwnFault `seal_broken` when a byte, the key or the person differs.
    """
    if person is None:
        return keyring.unseal(sealed)
    key = _key(session, keyring, person, held=False)
    if key is None or len(sealed) < _NONCE + _TAG:
        raise _broken()
    nonce, body, tag = sealed[:_NONCE], sealed[_NONCE:-_TAG], sealed[-_TAG:]
    try:
        cipher = Cipher(algorithms.SM4(key), modes.GCM(nonce, tag)).decryptor()
        cipher.authenticate_additional_data(_bound_to(person))
        return cipher.update(body) + cipher.finalize()
    except InvalidTag:
        raise _broken() from None


@dataclass(frozen=True)
class Proposal:
    """What an officer proposed: to destroy the key of a person, because her content need not be kept any longer."""

    act_id: int
    actor: str
    at: datetime
    ground: str
    reason: str
    kept_until: date

    @property
    def person(self) -> str:
        """The natural person who proposed it."""
        return Actor.parse(self.actor).person

    def document(self) -> dict[str, Any]:
        """The proposal as others read it."""
        return {
            "act": self.act_id,
            "actor": self.actor,
            "at": self.at.isoformat(),
            "ground": self.ground,
            "reason": self.reason,
            "kept_until": self.kept_until.isoformat(),
        }


def propose_destruction(
    session: Session, person: int, *, reason: str, kept_until: date, actor: Actor, ground: str, at: datetime
) -> Proposal:
    """A named officer proposes to destroy the key of a person; nothing is destroyed yet. A later proposal replaces it.

    `kept_until` is the last day on which the content had to be kept, `ground` the rule that says so; the reason names
    nobody. Raises CallerFault `person_needed`, `reason_needed`, `retention_running`, `person_key_unknown`,
    `person_key_destroyed`.
    """
    _by_a_person(actor)
    if not reason.strip():
        raise CallerFault("reason_needed", "须写明销毁的理由。", "A reason for the destruction is needed.")
    if kept_until >= at.astimezone(ZONE).date():
        raise CallerFault(
            "retention_running",
            f"保存期限到 {kept_until} 为止，尚未届满。",
            f"The content must be kept until {kept_until}; that time is not over.",
            remedy_zh="请在期限届满以后提出。",
            remedy_en="Propose it when the time is over.",
        )
    row = _row(session, person, held=False)
    if row is None or row[0] is None:
        raise _unknown() if row is None else _destroyed()
    content = {"reason": reason.strip(), "kept_until": kept_until.isoformat()}
    act = acts.record(
        session, verb=PROPOSED, subject=_subject(person), actor=str(actor), ground=ground, content=content, at=at
    )
    return _proposal(act)


def proposal(session: Session, person: int) -> Proposal | None:
    """The proposal that waits for a second person, None where there is none or the key is gone."""
    act = acts.last(session, _subject(person))
    return None if act is None or act.verb != PROPOSED else _proposal(act)


def state(session: Session, person: int) -> dict[str, Any]:
    """The key of a person as others read it: none, held, proposed or destroyed, and by whose acts."""
    row = session.get(PersonKey, person)
    if row is None:
        return {"person": person, "state": "none"}
    waiting, last = proposal(session, person), acts.last(session, _subject(person))
    document: dict[str, Any] = {"person": person, "made_at": row.made_at.isoformat()}
    if row.destroyed_at is None:
        return document | {
            "state": "held" if waiting is None else "proposed",
            "proposal": None if waiting is None else waiting.document(),
        }
    assert last is not None, "a key is destroyed by an act"
    return document | {
        "state": "destroyed",
        "destroyed_at": row.destroyed_at.isoformat(),
        "destroyed_by": last.actor,
        "ground": last.ground,
        "proposal": last.content,
    }


def destroy_key(session: Session, person: int, *, actor: Actor, at: datetime) -> acts.Act:
    """Destroy the key of a person for good: a second officer decides what another one proposed, on its ground.

    Raises CallerFault `person_needed`, `not_proposed`, `second_person_needed`, `person_key_unknown`,
    `person_key_destroyed`.
    """
    _by_a_person(actor)
    row = _row(session, person, held=False)
    if row is None or row[0] is None:
        raise _unknown() if row is None else _destroyed()
    proposed = proposal(session, person)
    if proposed is None:
        raise CallerFault(
            "not_proposed",
            "没有人提出销毁此人的密钥。",
            "Nobody has proposed to destroy the key of this person.",
            remedy_zh="先由一位工作人员用 zhibao keys propose 提出，再由另一位决定。",
            remedy_en="One officer proposes it by `zhibao keys propose`, another one decides.",
        )
    if proposed.person == actor.person:
        raise CallerFault(
            "second_person_needed",
            "提出和决定销毁的不得为同一人。",
            "Proposing and deciding the destruction must be done by two different persons.",
            remedy_zh="请由另一位工作人员决定。",
            remedy_en="Let another officer decide.",
        )
    if session.bind is not None and session.bind.dialect.name == "sqlite":
        # The bytes that held the sealed key are overwritten, not only given up.
        session.execute(text("PRAGMA secure_delete=ON"))
    session.flush()
    found = session.execute(
        update(PersonKey)
        .where(PersonKey.person == person, PersonKey.wrapped.is_not(None))
        .values(wrapped=None, destroyed_at=at)
        .returning(PersonKey.person)
        .execution_options(synchronize_session=False)
    ).first()
    if found is None:
        raise _destroyed()
    return acts.record(
        session,
        verb=DESTROYED,
        subject=_subject(person),
        actor=str(actor),
        ground=proposed.ground,
        content={
            "proposed_by": proposed.actor,
            "proposal": proposed.act_id,
            "reason": proposed.reason,
            "kept_until": proposed.kept_until.isoformat(),
        },
        at=at,
    )


def _proposal(act: acts.Act) -> Proposal:
    said = act.content
    return Proposal(act.id, act.actor, act.at, act.ground, said["reason"], date.fromisoformat(said["kept_until"]))


def _subject(person: int) -> str:
    return f"person-key:{person}"


def _by_a_person(actor: Actor) -> None:
    if actor.machine:
        raise CallerFault(
            "person_needed",
            "个人密钥的销毁须由具名的工作人员决定，系统作业不得自行销毁。",
            "A named officer decides on the destruction of a person's key; a job may not.",
            remedy_zh="请由有权限的工作人员办理。",
            remedy_en="Let an officer who may do so act.",
        )


def _key(session: Session, keyring: Keyring, person: int, *, held: bool) -> bytes | None:
    """The key of a person, None when she has none yet. Raises CallerFault `person_key_destroyed`."""
    row = _row(session, person, held=held)
    if row is None:
        return None
    if row[0] is None:
        raise _destroyed()
    opened = keyring.unseal(row[0])
    # The sealed key names its person, so that keys cannot change places between rows.
    if opened[_KEY:] != _bound_to(person):
        raise _broken()
    return opened[:_KEY]


@kept_while_reading
def _row(session: Session, person: int, *, held: bool) -> tuple[bytes | None] | None:
    """The row of a person; `held` keeps a destruction waiting until this transaction has ended."""
    query = select(PersonKey.wrapped).where(PersonKey.person == person)
    found = session.execute(query.with_for_update(read=True) if held else query).first()
    return None if found is None else (found[0],)


def _make(session: Session, keyring: Keyring, person: int, at: datetime) -> None:
    """Make the key of a person; where another transaction was faster, its key stands."""
    dialect = session.get_bind().dialect.name
    making = postgresql.insert(PersonKey) if dialect == "postgresql" else sqlite.insert(PersonKey)
    wrapped = keyring.seal(os.urandom(_KEY) + _bound_to(person))
    session.execute(making.values(person=person, wrapped=wrapped, made_at=at).on_conflict_do_nothing())


def _bound_to(person: int) -> bytes:
    return b"person:" + person.to_bytes(8, "big")


def _destroyed() -> CallerFault:
    return CallerFault(
        "person_key_destroyed",
        "此人的个人内容已依规定销毁，无法再读取或添加。",
        "The personal content of this person was destroyed by rule and can no longer be read or added to.",
        remedy_zh="案件的骨架、凭证和金额仍可查；销毁的依据见操作记录。",
        remedy_en="The skeleton of the case, its hashes and amounts remain; the ground is in the record of acts.",
    )


def _unknown() -> CallerFault:
    return CallerFault(
        "person_key_unknown",
        "此人没有个人密钥，也就没有可销毁的个人内容。",
        "This person has no key, so there is no personal content to destroy.",
        remedy_zh="请核对人员代号。",
        remedy_en="Check the pseudonym.",
    )


def _broken() -> OwnFault:
    return OwnFault(
        "seal_broken",
        "加密内容与此人的密钥不符或已被改动。",
        "The sealed content does not fit the key of this person or was changed.",
    )
