"""The tables of access. All are appended to only, but for the sessions: an open session is no official record."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from zhibao.kit.tables import Base, JsonText

_APPEND_ONLY: dict[str, Any] = {"sqlite_strict": True, "info": {"append_only": True}}


class AccountRow(Base):
    """An account: the natural person behind it, by her staff reference, and how she is shown (sealed)."""

    __tablename__ = "account"
    __table_args__ = (_APPEND_ONLY,)

    name: Mapped[str] = mapped_column(primary_key=True)
    person: Mapped[str] = mapped_column(index=True)
    shown_as: Mapped[bytes] = mapped_column(LargeBinary)
    # The pseudonym of a worker, so that she finds her own rows.
    pseudonym: Mapped[int | None] = mapped_column(index=True)
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class AccountStepRow(Base):
    """What happened to an account: closed, opened again; the newest step holds."""

    __tablename__ = "account_step"
    __table_args__ = (CheckConstraint("step IN ('closed', 'opened')", name="step"), _APPEND_ONLY)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    account: Mapped[str] = mapped_column(ForeignKey("account.name"), index=True)
    step: Mapped[str]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class CredentialRow(Base):
    """A way to sign in: a password (argon2), a passkey, or an identity of an issuer; the newest password holds."""

    __tablename__ = "credential"
    __table_args__ = (
        CheckConstraint("kind IN ('password', 'passkey', 'identity')", name="kind"),
        Index(None, "kind", "key", unique=True),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    account: Mapped[str] = mapped_column(ForeignKey("account.name"), index=True)
    kind: Mapped[str]
    # What it is found by: the identifier of a passkey, "issuer|subject" of an identity; None for passwords.
    key: Mapped[str | None]
    value: Mapped[str]
    recorded: Mapped[datetime]


class CredentialUseRow(Base):
    """A use of a passkey with its counter, or its end; the newest row holds."""

    __tablename__ = "credential_use"
    __table_args__ = (CheckConstraint("step IN ('used', 'ended')", name="step"), _APPEND_ONLY)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    credential: Mapped[int] = mapped_column(ForeignKey("credential.id"), index=True)
    step: Mapped[str]
    counter: Mapped[int]
    at: Mapped[datetime]


class PostGrantRow(Base):
    """A grant as it was applied for: which post, which area, from when to when."""

    __tablename__ = "post_grant"
    __table_args__ = (_APPEND_ONLY,)

    grant_no: Mapped[str] = mapped_column(primary_key=True)
    account: Mapped[str] = mapped_column(ForeignKey("account.name"), index=True)
    post: Mapped[str]
    area_kind: Mapped[str]
    area: Mapped[str]
    valid_from: Mapped[date]
    valid_to: Mapped[date | None]
    reason: Mapped[str]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class PostGrantStepRow(Base):
    """What became of a grant: reviewed by internal control, approved, refused, revoked, kept at the yearly review."""

    __tablename__ = "post_grant_step"
    __table_args__ = (
        CheckConstraint("step IN ('reviewed', 'approved', 'refused', 'revoked', 'kept')", name="step"),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    grant_no: Mapped[str] = mapped_column(ForeignKey("post_grant.grant_no"), index=True)
    step: Mapped[str]
    actor: Mapped[str]
    at: Mapped[datetime]
    reason: Mapped[str]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class OpenSessionRow(Base):
    """A session that is open; the cookie holds a secret, the row its digest. No official record, so it may change."""

    __tablename__ = "open_session"

    digest: Mapped[str] = mapped_column(primary_key=True)
    account: Mapped[str] = mapped_column(ForeignKey("account.name"), index=True)
    csrf: Mapped[str]
    grant_no: Mapped[str | None]
    second_factor: Mapped[int]
    opened_at: Mapped[datetime]
    seen_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]


class PersonReadRow(Base):
    """A read of personal data: who, in which post, of whom, which fields, for what. Chained by its hash."""

    __tablename__ = "person_read"
    __table_args__ = (_APPEND_ONLY,)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    at: Mapped[datetime]
    actor: Mapped[str]
    account: Mapped[str]
    person: Mapped[int] = mapped_column(index=True)
    case_no: Mapped[str | None]
    operation: Mapped[str]
    fields: Mapped[Any] = mapped_column(JsonText)
    purpose: Mapped[str]
    unmasked: Mapped[int]
    previous: Mapped[str]
    hash: Mapped[str] = mapped_column(unique=True)
