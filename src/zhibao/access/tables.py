"""The tables of access. All are appended to only, but for what is no official record: sessions, tokens, nonces, misses.

`stays` marks a table that never leaves in an export: by it somebody could sign in.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from zhibao.kit.tables import Base, JsonText

_APPEND_ONLY: dict[str, Any] = {"sqlite_strict": True, "info": {"append_only": True}}
_STAYS: dict[str, Any] = {"sqlite_strict": True, "info": {"append_only": True, "stays": True}}
_PASSING: dict[str, Any] = {"sqlite_strict": True, "info": {"stays": True}}


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
        _STAYS,
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
    __table_args__ = (CheckConstraint("step IN ('used', 'ended')", name="step"), _STAYS)

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
    """A session that is open; the cookie holds a secret, the row its digest. No official record, so it may change.

    `challenge` is what a passkey has been asked to sign, once.
    """

    __tablename__ = "open_session"
    __table_args__ = (_PASSING,)

    digest: Mapped[str] = mapped_column(primary_key=True)
    account: Mapped[str] = mapped_column(ForeignKey("account.name"), index=True)
    csrf: Mapped[str]
    grant_no: Mapped[str | None]
    second_factor: Mapped[int]
    opened_at: Mapped[datetime]
    seen_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
    challenge: Mapped[str | None]
    challenged_at: Mapped[datetime | None]


class SignInMissRow(Base):
    """A sign-in that failed, by the blind index of the account's name and of the address; kept for a day."""

    __tablename__ = "sign_in_miss"
    __table_args__ = (_PASSING,)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    account: Mapped[str] = mapped_column(index=True)
    address: Mapped[str] = mapped_column(index=True)
    at: Mapped[datetime]


class MachineClientRow(Base):
    """A machine of an enterprise or an insurer, and how many requests a minute it may send."""

    __tablename__ = "machine_client"
    __table_args__ = (
        CheckConstraint("owner_kind IN ('enterprise', 'insurer')", name="owner_kind"),
        CheckConstraint("per_minute > 0", name="per_minute"),
        _APPEND_ONLY,
    )

    client_no: Mapped[str] = mapped_column(primary_key=True)
    owner_kind: Mapped[str]
    owner: Mapped[str] = mapped_column(index=True)
    title: Mapped[str]
    per_minute: Mapped[int]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class MachineClientStepRow(Base):
    """The end of a machine client; it holds from the next request on."""

    __tablename__ = "machine_client_step"
    __table_args__ = (CheckConstraint("step = 'ended'", name="step"), _APPEND_ONLY)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    client_no: Mapped[str] = mapped_column(ForeignKey("machine_client.client_no"), index=True)
    step: Mapped[str]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class MachineSecretRow(Base):
    """A secret of a machine client (sealed, because signatures are checked with it); two hold while one follows the other."""

    __tablename__ = "machine_secret"
    __table_args__ = (_STAYS,)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    client_no: Mapped[str] = mapped_column(ForeignKey("machine_client.client_no"), index=True)
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
    holds_from: Mapped[datetime]


class MachineSecretEndRow(Base):
    """From when a secret no longer holds; the earliest row counts."""

    __tablename__ = "machine_secret_end"
    __table_args__ = (_STAYS,)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    secret: Mapped[int] = mapped_column(ForeignKey("machine_secret.id"), index=True)
    at: Mapped[datetime]


class MachineTokenRow(Base):
    """A token given to a machine for an hour; the row holds its digest."""

    __tablename__ = "machine_token"
    __table_args__ = (_PASSING,)

    digest: Mapped[str] = mapped_column(primary_key=True)
    client_no: Mapped[str] = mapped_column(ForeignKey("machine_client.client_no"), index=True)
    secret: Mapped[int] = mapped_column(ForeignKey("machine_secret.id"))
    issued_at: Mapped[datetime]
    expires_at: Mapped[datetime]


class MachineNonceRow(Base):
    """A nonce that a signed request has used; kept as long as its time stamp could still be taken."""

    __tablename__ = "machine_nonce"
    __table_args__ = (_PASSING,)

    client_no: Mapped[str] = mapped_column(primary_key=True)
    nonce: Mapped[str] = mapped_column(primary_key=True)
    at: Mapped[datetime] = mapped_column(index=True)


class SandboxRequestRow(Base):
    """What a machine of the sandbox asked and how it was answered (a refusal is sealed, because its sentence may repeat what was sent)."""

    __tablename__ = "sandbox_request"
    __table_args__ = (Index("ix_sandbox_request_client", "client_no", "id"), _PASSING)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    client_no: Mapped[str] = mapped_column(ForeignKey("machine_client.client_no"))
    request: Mapped[str]
    at: Mapped[datetime]
    operation: Mapped[str]
    status: Mapped[int]
    said: Mapped[bytes | None] = mapped_column(LargeBinary)


class AnsweredRequestRow(Base):
    """A writing request with an idempotency key and what was answered (sealed); the same request gets the same answer."""

    __tablename__ = "answered_request"
    __table_args__ = (_STAYS,)

    caller: Mapped[str] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(primary_key=True)
    request: Mapped[str]
    status: Mapped[int]
    answer: Mapped[bytes] = mapped_column(LargeBinary)
    at: Mapped[datetime]


class PersonReadRow(Base):
    """A read of personal data: who, in which post, of whom, which fields, for what. Chained by its hash, one chain an account."""

    __tablename__ = "person_read"
    __table_args__ = (Index(None, "account", "previous", unique=True), _APPEND_ONLY)

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
    # What the reader wrote beside the purpose, under the key of the person.
    note: Mapped[bytes | None] = mapped_column(LargeBinary)
    previous: Mapped[str]
    hash: Mapped[str] = mapped_column(unique=True)


class ReadWithheldRow(Base):
    """Reads of a case by one account that its person is not shown yet, until the end of a day (reason sealed)."""

    __tablename__ = "read_withheld"
    __table_args__ = (CheckConstraint("until >= since", name="period"), _APPEND_ONLY)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    case_no: Mapped[str] = mapped_column(index=True)
    account: Mapped[str] = mapped_column(ForeignKey("account.name"))
    since: Mapped[date]
    until: Mapped[date]
    reason: Mapped[bytes] = mapped_column(LargeBinary)
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class LookupMissRow(Base):
    """A look-up that found nobody: who asked, for what. Whom she asked for is not kept."""

    __tablename__ = "lookup_miss"
    __table_args__ = (Index(None, "account", "at"), _STAYS)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    account: Mapped[str]
    purpose: Mapped[str]
    at: Mapped[datetime]
