"""The tables of what runs beside requests: uploads, jobs, and the outbox of what must leave the system.

`owner` is the area of who asked, "enterprise:CODE" or "person:PSEUDONYM". Uploads, jobs and deliveries are no official
record: they move on, and what they did stands in acts. None of them leaves in an export.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, LargeBinary, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from zhibao.kit.tables import Base, JsonText

_PASSING: dict[str, Any] = {"sqlite_strict": True, "info": {"stays": True}}
_STAYS: dict[str, Any] = {"sqlite_strict": True, "info": {"append_only": True, "stays": True}}


class UploadRow(Base):
    """A file that arrives in parts. `received` is how far it has come; its parts lie sealed in the incoming folder.

    `purpose` says what it is for, without anything personal: the paper of a case, or an order feed.
    """

    __tablename__ = "upload"
    __table_args__ = (
        CheckConstraint("state IN ('open', 'finished', 'given_up')", name="state"),
        CheckConstraint("received >= 0 AND received <= size", name="received"),
        Index(None, "owner", "digest"),
        _PASSING,
    )

    id: Mapped[str] = mapped_column(primary_key=True)
    owner: Mapped[str]
    kind: Mapped[str]
    purpose: Mapped[Any] = mapped_column(JsonText)
    size: Mapped[int]
    digest: Mapped[str]
    received: Mapped[int]
    state: Mapped[str]
    created_at: Mapped[datetime]
    touched_at: Mapped[datetime]


class JobRow(Base):
    """Work that is done after its request was answered: what it is for, how far it is, what came of it."""

    __tablename__ = "job"
    __table_args__ = (
        CheckConstraint("state IN ('queued', 'running', 'done', 'failed')", name="state"),
        UniqueConstraint("kind", "subject"),
        Index(None, "state", "id"),
        Index(None, "owner"),
        _PASSING,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    kind: Mapped[str]
    subject: Mapped[str]
    owner: Mapped[str]
    actor: Mapped[str]
    state: Mapped[str]
    attempts: Mapped[int]
    done: Mapped[int]
    total: Mapped[int | None]
    what: Mapped[str | None]
    result: Mapped[Any | None] = mapped_column(JsonText)
    fault: Mapped[Any | None] = mapped_column(JsonText)
    created_at: Mapped[datetime]
    seen_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]


class WebhookRow(Base):
    """An address at which an enterprise wants to be told of events, with the secret that signs them (sealed)."""

    __tablename__ = "webhook"
    __table_args__ = (_STAYS,)

    webhook: Mapped[str] = mapped_column(primary_key=True)
    owner: Mapped[str] = mapped_column(index=True)
    url: Mapped[str]
    events: Mapped[Any] = mapped_column(JsonText)
    secret: Mapped[bytes] = mapped_column(LargeBinary)
    actor: Mapped[str]
    at: Mapped[datetime]


class WebhookEndRow(Base):
    """The end of a webhook: nothing is sent to it any more."""

    __tablename__ = "webhook_end"
    __table_args__ = (_STAYS,)

    webhook: Mapped[str] = mapped_column(ForeignKey("webhook.webhook"), primary_key=True)
    actor: Mapped[str]
    at: Mapped[datetime]


class WebhookDeliveryRow(Base):
    """The outbox: one event for one webhook, written in the transaction of what happened, sent afterwards until it arrives."""

    __tablename__ = "webhook_delivery"
    __table_args__ = (
        CheckConstraint("state IN ('waiting', 'delivered', 'given_up')", name="state"),
        Index(None, "state", "next_at"),
        _PASSING,
    )

    delivery: Mapped[str] = mapped_column(primary_key=True)
    webhook: Mapped[str] = mapped_column(ForeignKey("webhook.webhook"), index=True)
    owner: Mapped[str]
    event: Mapped[str]
    body: Mapped[Any] = mapped_column(JsonText)
    at: Mapped[datetime]
    state: Mapped[str]
    attempts: Mapped[int]
    next_at: Mapped[datetime]
    status: Mapped[int | None]
    ended_at: Mapped[datetime | None]
