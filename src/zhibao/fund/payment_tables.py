"""The tables of payments: batches in versions, signatures, files, events, and the one place of each debt."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, ForeignKeyConstraint, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from zhibao.kit.tables import Base, JsonText

_APPEND_ONLY: dict[str, Any] = {"sqlite_strict": True, "info": {"append_only": True}}


class BatchRow(Base):
    """A batch of payments; the same request gives the same batch for ever."""

    __tablename__ = "payment_batch"
    __table_args__ = (
        UniqueConstraint("batch_no"),
        UniqueConstraint("request_key"),
        CheckConstraint("kind IN ('single', 'monthly')", name="kind"),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    batch_no: Mapped[str]
    book: Mapped[str]
    kind: Mapped[str]
    request_key: Mapped[str]
    request_digest: Mapped[str]
    held: Mapped[Any] = mapped_column(JsonText)
    at: Mapped[datetime]
    actor: Mapped[str]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class VersionRow(Base):
    """The content of a batch at one time. An edit is a new version, and a new version has no signature."""

    __tablename__ = "payment_batch_version"
    __table_args__ = (
        UniqueConstraint("batch_id", "version"),
        UniqueConstraint(
            "batch_id", "version", "content_digest", "maker", name="uq_payment_batch_version_signed"
        ),
        UniqueConstraint(
            "batch_id",
            "version",
            "content_digest",
            "line_count",
            "total_fen",
            name="uq_payment_batch_version_content",
        ),
        ForeignKeyConstraint(
            ["batch_id", "previous_version"],
            ["payment_batch_version.batch_id", "payment_batch_version.version"],
            name="fk_payment_batch_version_previous",
        ),
        CheckConstraint(
            "(version = 1 AND previous_version IS NULL) OR "
            "(previous_version IS NOT NULL AND previous_version = version - 1)",
            name="gapless",
        ),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    batch_id: Mapped[int] = mapped_column(ForeignKey("payment_batch.id"))
    version: Mapped[int]
    previous_version: Mapped[int | None]
    lane: Mapped[str]
    line_count: Mapped[int]
    total_fen: Mapped[int]
    content_digest: Mapped[str]
    maker: Mapped[str]
    actor: Mapped[str]
    reason: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class PaymentRow(Base):
    """One payment: what was open of one payable when the batch was made."""

    __tablename__ = "payment"
    __table_args__ = (
        UniqueConstraint("payment_no"),
        UniqueConstraint("id", "amount_fen"),
        UniqueConstraint("id", "case_no", "item", "period", "payee", "attempt", name="uq_payment_owed"),
        Index("ix_payment_batch_id", "batch_id"),
        ForeignKeyConstraint(
            ["payable_id", "case_no", "item", "period", "payee"],
            [f"fund_payable.{column}" for column in ("id", "case_no", "item", "period", "payee")],
            name="fk_payment_payable",
        ),
        CheckConstraint("amount_fen > 0", name="amount"),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    payment_no: Mapped[str]
    batch_id: Mapped[int] = mapped_column(ForeignKey("payment_batch.id"))
    payable_id: Mapped[int]
    case_no: Mapped[str]
    item: Mapped[str]
    period: Mapped[str]
    payee: Mapped[str]
    attempt: Mapped[int]
    amount_fen: Mapped[int]
    due_on: Mapped[date]
    at: Mapped[datetime]


class PaymentLineRow(Base):
    """A payment as it stands in one version of its batch, with the account it goes to."""

    __tablename__ = "payment_batch_line"
    __table_args__ = (
        UniqueConstraint("batch_id", "version", "line_no"),
        UniqueConstraint("batch_id", "version", "payment_id"),
        ForeignKeyConstraint(
            ["batch_id", "version"],
            ["payment_batch_version.batch_id", "payment_batch_version.version"],
            name="fk_payment_batch_line_version",
        ),
        ForeignKeyConstraint(
            ["payment_id", "amount_fen"],
            ["payment.id", "payment.amount_fen"],
            name="fk_payment_batch_line_payment",
        ),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    batch_id: Mapped[int]
    version: Mapped[int]
    line_no: Mapped[int]
    payment_id: Mapped[int]
    account_id: Mapped[int] = mapped_column(ForeignKey("payee_account.id"))
    amount_fen: Mapped[int]


class SignatureRow(Base):
    """A post signed the content of a version; checker and approver are never its maker."""

    __tablename__ = "payment_signature"
    __table_args__ = (
        UniqueConstraint("batch_id", "version", "post"),
        ForeignKeyConstraint(
            ["batch_id", "version", "content_digest", "maker"],
            [
                f"payment_batch_version.{column}"
                for column in ("batch_id", "version", "content_digest", "maker")
            ],
            name="fk_payment_signature_version",
        ),
        CheckConstraint("post IN ('checker', 'approver', 'releaser')", name="post"),
        CheckConstraint("post = 'releaser' OR person <> maker", name="four_eyes"),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    batch_id: Mapped[int]
    version: Mapped[int]
    content_digest: Mapped[str]
    maker: Mapped[str]
    post: Mapped[str]
    person: Mapped[str]
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class BankFileRow(Base):
    """A file for the bank: its number is used once, and count, sum and content are the released version's."""

    __tablename__ = "payment_file"
    __table_args__ = (
        UniqueConstraint("file_no"),
        UniqueConstraint("batch_id"),
        ForeignKeyConstraint(
            ["batch_id", "version", "content_digest", "line_count", "total_fen"],
            [
                f"payment_batch_version.{column}"
                for column in ("batch_id", "version", "content_digest", "line_count", "total_fen")
            ],
            name="fk_payment_file_version",
        ),
        ForeignKeyConstraint(
            ["batch_id", "version", "release_post"],
            ["payment_signature.batch_id", "payment_signature.version", "payment_signature.post"],
            name="fk_payment_file_release",
        ),
        CheckConstraint("release_post = 'releaser'", name="released"),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    file_no: Mapped[str]
    batch_id: Mapped[int]
    version: Mapped[int]
    content_digest: Mapped[str]
    line_count: Mapped[int]
    total_fen: Mapped[int]
    release_post: Mapped[str]
    file_digest: Mapped[str]
    created_at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class PaymentEventRow(Base):
    """What happened to a payment, each event after the one before it; other orders the database refuses."""

    __tablename__ = "payment_event"
    __table_args__ = (
        UniqueConstraint("payment_id", "event_no"),
        UniqueConstraint("payment_id", "event_no", "kind"),
        ForeignKeyConstraint(
            ["payment_id", "after_no", "after_kind"],
            ["payment_event.payment_id", "payment_event.event_no", "payment_event.kind"],
            name="fk_payment_event_after",
        ),
        CheckConstraint(
            "(event_no = 1 AND after_no IS NULL AND after_kind IS NULL) OR "
            "(after_no IS NOT NULL AND after_kind IS NOT NULL AND after_no = event_no - 1)",
            name="gapless",
        ),
        CheckConstraint(
            "CASE kind WHEN 'prepared' THEN after_kind IS NULL WHEN 'voided' THEN after_kind = 'prepared' "
            "WHEN 'sent' THEN after_kind = 'prepared' WHEN 'accepted' THEN after_kind IN ('sent', 'unknown') "
            "WHEN 'unknown' THEN after_kind IN ('sent', 'accepted') "
            "WHEN 'settled' THEN after_kind IN ('sent', 'accepted', 'unknown') "
            "WHEN 'returned' THEN after_kind IN ('sent', 'accepted', 'unknown', 'settled') ELSE false END",
            name="order",
        ),
        CheckConstraint(
            "after_kind IS NULL OR after_kind <> 'unknown' OR evidence IS NOT NULL", name="known_again"
        ),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    payment_id: Mapped[int] = mapped_column(ForeignKey("payment.id"))
    event_no: Mapped[int]
    kind: Mapped[str]
    after_no: Mapped[int | None]
    after_kind: Mapped[str | None]
    reason: Mapped[str | None]
    reference: Mapped[str | None]
    evidence: Mapped[str | None]
    voucher_id: Mapped[int | None] = mapped_column(ForeignKey("fund_voucher.id"))
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class SlotRow(Base):
    """The one place that a live payment of (case, item, period, payee) takes; a return or void frees it for the next."""

    __tablename__ = "payment_slot"
    __table_args__ = (
        UniqueConstraint(
            "case_no", "item", "period", "payee", "attempt", "turn", name="uq_payment_slot_turn"
        ),
        UniqueConstraint(
            "case_no",
            "item",
            "period",
            "payee",
            "attempt",
            "turn",
            "payment_id",
            name="uq_payment_slot_payment",
        ),
        ForeignKeyConstraint(
            ["case_no", "item", "period", "payee", "after_attempt", "after_turn"],
            [
                f"payment_slot.{column}"
                for column in ("case_no", "item", "period", "payee", "attempt", "turn")
            ],
            name="fk_payment_slot_after",
        ),
        ForeignKeyConstraint(
            ["case_no", "item", "period", "payee", "after_attempt", "after_turn", "freed_payment_id"],
            [
                f"payment_slot.{column}"
                for column in ("case_no", "item", "period", "payee", "attempt", "turn", "payment_id")
            ],
            name="fk_payment_slot_freed",
        ),
        ForeignKeyConstraint(
            ["payment_id", "case_no", "item", "period", "payee", "attempt"],
            [f"payment.{column}" for column in ("id", "case_no", "item", "period", "payee", "attempt")],
            name="fk_payment_slot_payment",
        ),
        ForeignKeyConstraint(
            ["payment_id", "event_no", "event_kind"],
            ["payment_event.payment_id", "payment_event.event_no", "payment_event.kind"],
            name="fk_payment_slot_event",
        ),
        CheckConstraint(
            "(turn = 'taken' AND attempt = 1 AND after_attempt IS NULL AND after_turn IS NULL) OR "
            "(turn = 'taken' AND attempt > 1 AND after_turn IS NOT NULL AND after_attempt IS NOT NULL "
            "AND after_turn = 'freed' AND after_attempt = attempt - 1) OR "
            "(turn = 'freed' AND after_turn IS NOT NULL AND after_attempt IS NOT NULL "
            "AND after_turn = 'taken' AND after_attempt = attempt)",
            name="order",
        ),
        CheckConstraint(
            "(turn = 'taken' AND event_no IS NULL AND event_kind IS NULL AND freed_payment_id IS NULL) OR "
            "(turn = 'freed' AND event_no IS NOT NULL AND event_kind IS NOT NULL AND freed_payment_id IS NOT NULL "
            "AND event_kind IN ('returned', 'voided') AND freed_payment_id = payment_id)",
            name="freed",
        ),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    case_no: Mapped[str]
    item: Mapped[str]
    period: Mapped[str]
    payee: Mapped[str]
    attempt: Mapped[int]
    turn: Mapped[str]
    payment_id: Mapped[int]
    after_attempt: Mapped[int | None]
    after_turn: Mapped[str | None]
    freed_payment_id: Mapped[int | None]
    event_no: Mapped[int | None]
    event_kind: Mapped[str | None]
