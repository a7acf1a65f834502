"""The tables of the contributions. Every one is append-only: a closed bill is never changed, only adjusted.

Amounts are whole fen, factors exact text ("0.85"), months text ("2025-07").
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, LargeBinary, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from zhibao.kit.tables import Base, JsonText

_APPEND_ONLY: dict[str, Any] = {"sqlite_strict": True, "info": {"append_only": True}}


class RatingDecisionRow(Base):
    """A decision of the provincial agency on the factor of an enterprise; the newest that holds on a day counts."""

    __tablename__ = "rating_decision"
    __table_args__ = (
        Index(None, "province", "platform"),
        CheckConstraint("until IS NULL OR until >= since", name="period"),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    platform: Mapped[str]
    province: Mapped[str]
    industry: Mapped[str]
    factor: Mapped[str]
    since: Mapped[date]
    until: Mapped[date | None]
    ground: Mapped[str]
    document: Mapped[str]
    decided_by: Mapped[str]
    recorded: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class BillRow(Base):
    """The bill of one month and province, fixed by closing."""

    __tablename__ = "contribution_bill"
    __table_args__ = (UniqueConstraint("month", "province"), _APPEND_ONLY)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    month: Mapped[str]
    province: Mapped[str]
    closed_at: Mapped[datetime]
    closed_by: Mapped[str]
    ground: Mapped[str]
    total_fen: Mapped[int]
    orders: Mapped[int]
    line_count: Mapped[int]
    refused: Mapped[Any] = mapped_column(JsonText)
    rules_digest: Mapped[str]
    numbers_digest: Mapped[str]
    lines_digest: Mapped[str]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class BillLineRow(Base):
    """One line of a closed bill."""

    __tablename__ = "contribution_bill_line"
    __table_args__ = (
        UniqueConstraint("bill_id", "line_no"),
        CheckConstraint("orders > 0", name="orders"),
        CheckConstraint("amount_fen >= 0", name="amount"),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    bill_id: Mapped[int] = mapped_column(ForeignKey("contribution_bill.id"))
    line_no: Mapped[int]
    platform: Mapped[str]
    industry: Mapped[str]
    tier: Mapped[str | None]
    tax_office: Mapped[str]
    prefecture: Mapped[str]
    base_fen: Mapped[int]
    factor: Mapped[str]
    orders: Mapped[int]
    amount_fen: Mapped[int]
    exact_fen: Mapped[str]
    cites: Mapped[Any] = mapped_column(JsonText)
    mark: Mapped[str]


class BillGroupRow(Base):
    """One rounding of a closed bill, with its whole explanation as it was known at closing."""

    __tablename__ = "contribution_bill_group"
    __table_args__ = (UniqueConstraint("bill_id", "group_no"), _APPEND_ONLY)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    bill_id: Mapped[int] = mapped_column(ForeignKey("contribution_bill.id"))
    group_no: Mapped[int]
    platform: Mapped[str]
    industry: Mapped[str]
    tier: Mapped[str | None]
    tax_office: Mapped[str]
    amount_fen: Mapped[int]
    explanation: Mapped[Any] = mapped_column(JsonText)


class AdjustmentBatchRow(Base):
    """A numbered batch of changes of a closed bill, with its ground."""

    __tablename__ = "contribution_adjustment_batch"
    __table_args__ = (UniqueConstraint("bill_id", "number"), _APPEND_ONLY)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    bill_id: Mapped[int] = mapped_column(ForeignKey("contribution_bill.id"))
    number: Mapped[int]
    recorded: Mapped[datetime]
    recorded_by: Mapped[str]
    ground: Mapped[str]
    total_fen: Mapped[int]
    rules_digest: Mapped[str]
    numbers_digest: Mapped[str]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class AdjustmentRow(Base):
    """One changed line key of an adjustment batch."""

    __tablename__ = "contribution_adjustment"
    __table_args__ = (UniqueConstraint("batch_id", "line_no"), _APPEND_ONLY)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    batch_id: Mapped[int] = mapped_column(ForeignKey("contribution_adjustment_batch.id"))
    line_no: Mapped[int]
    platform: Mapped[str]
    industry: Mapped[str]
    tier: Mapped[str | None]
    tax_office: Mapped[str]
    prefecture: Mapped[str]
    base_fen: Mapped[int]
    factor: Mapped[str]
    orders: Mapped[int]
    amount_fen: Mapped[int]
    because: Mapped[str]
    cites: Mapped[Any] = mapped_column(JsonText)
    mark: Mapped[str]


class DeclarationRow(Base):
    """What a platform declared for a month; a later declaration replaces an earlier one."""

    __tablename__ = "contribution_declaration"
    __table_args__ = (
        Index(None, "month", "platform"),
        CheckConstraint("orders >= 0", name="orders"),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    month: Mapped[str]
    province: Mapped[str]
    platform: Mapped[str]
    orders: Mapped[int]
    amount_fen: Mapped[int | None]
    declared_by: Mapped[str]
    recorded: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class DifferenceStepRow(Base):
    """An act on an open difference: given to an owner, or closed with a reason at the figures of that moment."""

    __tablename__ = "contribution_difference_step"
    __table_args__ = (
        Index(None, "item"),
        CheckConstraint("step IN ('assigned', 'closed')", name="step"),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    item: Mapped[str]
    step: Mapped[str]
    owner: Mapped[str | None]
    reason: Mapped[str | None]
    declared: Mapped[int]
    ours: Mapped[int]
    actor: Mapped[str]
    recorded: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class ReceiptFileRow(Base):
    """A file of receipts that was read whole."""

    __tablename__ = "contribution_receipt_file"
    __table_args__ = (
        CheckConstraint("received = accepted + duplicate + quarantined", name="adds_up"),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    digest: Mapped[str] = mapped_column(unique=True)
    recorded: Mapped[datetime]
    recorded_by: Mapped[str]
    received: Mapped[int]
    accepted: Mapped[int]
    duplicate: Mapped[int]
    quarantined: Mapped[int]
    accepted_fen: Mapped[int]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class ReceiptRow(Base):
    """Money that arrived: one reference of the bank or tax office, accepted once."""

    __tablename__ = "contribution_receipt"
    __table_args__ = (
        UniqueConstraint("reference"),
        Index(None, "month", "platform"),
        Index("uq_contribution_receipt_id_amount_fen", "id", "amount_fen", unique=True),
        CheckConstraint("amount_fen <> 0", name="amount"),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    file_id: Mapped[int] = mapped_column(ForeignKey("contribution_receipt_file.id"))
    row_no: Mapped[int]
    reference: Mapped[str]
    platform: Mapped[str]
    month: Mapped[str]
    tax_office: Mapped[str | None]
    amount_fen: Mapped[int]
    received_on: Mapped[date]


class ReceiptQuarantineRow(Base):
    """A row of a receipt file that could not be read, kept sealed with its reason."""

    __tablename__ = "contribution_receipt_quarantine"
    __table_args__ = (_APPEND_ONLY,)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    file_id: Mapped[int] = mapped_column(ForeignKey("contribution_receipt_file.id"))
    row_no: Mapped[int]
    reason: Mapped[str]
    content: Mapped[bytes] = mapped_column(LargeBinary)
