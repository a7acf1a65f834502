"""The tables of the collection: pushes, files of the tax office, placed receipts, allocations, reminders, decisions, settled months.

Every one is append-only. The database itself holds that the parts of a receipt never exceed it: each allocation begins with
what the one before it left, the first with the whole receipt. Amounts are whole fen, months text ("2025-07").
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, ForeignKeyConstraint, Index, LargeBinary, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from zhibao.kit.tables import Base, JsonText

_APPEND_ONLY: dict[str, Any] = {"sqlite_strict": True, "info": {"append_only": True}}


class PushRow(Base):
    """What was pushed to one tax office for one month; a further push of it names the one before."""

    __tablename__ = "contribution_push"
    __table_args__ = (
        UniqueConstraint("province", "tax_office", "month", "number"),
        CheckConstraint("(number = 1) = (previous IS NULL)", name="previous"),
        CheckConstraint("number > 0 AND line_count > 0", name="number"),
        _APPEND_ONLY,
    )

    push_no: Mapped[str] = mapped_column(primary_key=True)
    province: Mapped[str]
    tax_office: Mapped[str]
    month: Mapped[str]
    number: Mapped[int]
    previous: Mapped[str | None] = mapped_column(ForeignKey("contribution_push.push_no"), unique=True)
    orders: Mapped[int]
    amount_fen: Mapped[int]
    line_count: Mapped[int]
    digest: Mapped[str]
    mark: Mapped[str]
    pushed_by: Mapped[str]
    recorded: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class PushLineRow(Base):
    """One line of a push: an enterprise, industry, tier and rate; `batch` is 0 for the bill, else the adjustment it comes from."""

    __tablename__ = "contribution_push_line"
    __table_args__ = (UniqueConstraint("push_no", "line_no"), CheckConstraint("batch >= 0", name="batch"), _APPEND_ONLY)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    push_no: Mapped[str] = mapped_column(ForeignKey("contribution_push.push_no"))
    line_no: Mapped[int]
    batch: Mapped[int]
    platform: Mapped[str]
    name: Mapped[str]
    tax_office: Mapped[str]
    industry: Mapped[str]
    tier: Mapped[str | None]
    orders: Mapped[int]
    base_fen: Mapped[int]
    factor: Mapped[str]
    amount_fen: Mapped[int]
    cites: Mapped[Any] = mapped_column(JsonText)
    mark: Mapped[str]


class TaxFileRow(Base):
    """A file of the tax office that was read whole: what head offices declared, or what it took."""

    __tablename__ = "contribution_tax_file"
    __table_args__ = (
        CheckConstraint("kind IN ('declared', 'taken')", name="kind"),
        CheckConstraint("received = accepted + duplicate + quarantined", name="adds_up"),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    digest: Mapped[str] = mapped_column(unique=True)
    kind: Mapped[str]
    received: Mapped[int]
    accepted: Mapped[int]
    duplicate: Mapped[int]
    quarantined: Mapped[int]
    accepted_fen: Mapped[int]
    recorded: Mapped[datetime]
    recorded_by: Mapped[str]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class TaxRow(Base):
    """One declaration of a head office, or one amount that the tax office took; a reference counts once for its kind."""

    __tablename__ = "contribution_tax_row"
    __table_args__ = (
        UniqueConstraint("kind", "reference"),
        Index(None, "month", "platform"),
        CheckConstraint("kind IN ('declared', 'taken')", name="kind"),
        CheckConstraint("(kind = 'declared') = (orders IS NOT NULL)", name="orders"),
        CheckConstraint("kind = 'taken' OR (amount_fen >= 0 AND orders >= 0)", name="declared"),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    file_id: Mapped[int] = mapped_column(ForeignKey("contribution_tax_file.id"))
    row_no: Mapped[int]
    kind: Mapped[str]
    reference: Mapped[str]
    platform: Mapped[str]
    month: Mapped[str]
    tax_office: Mapped[str]
    orders: Mapped[int | None]
    amount_fen: Mapped[int]
    day: Mapped[date]
    recorded: Mapped[datetime]


class TaxQuarantineRow(Base):
    """A row of a file of the tax office that could not be read, kept sealed with its reason."""

    __tablename__ = "contribution_tax_quarantine"
    __table_args__ = (_APPEND_ONLY,)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    file_id: Mapped[int] = mapped_column(ForeignKey("contribution_tax_file.id"))
    row_no: Mapped[int]
    reason: Mapped[str]
    content: Mapped[bytes] = mapped_column(LargeBinary)


class PlacementRow(Base):
    """What a person did with a quarantined row of a receipt file: made it a receipt, or set it aside."""

    __tablename__ = "contribution_placement"
    __table_args__ = (_APPEND_ONLY,)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    quarantine_id: Mapped[int] = mapped_column(
        ForeignKey("contribution_receipt_quarantine.id", name="fk_contribution_placement_row"), unique=True
    )
    receipt_id: Mapped[int | None] = mapped_column(ForeignKey("contribution_receipt.id"), unique=True)
    reason: Mapped[str]
    actor: Mapped[str]
    recorded: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class CollectionDecisionRow(Base):
    """What one person proposed and another decides: a late fee that is fixed, or a refund of what a receipt has left."""

    __tablename__ = "collection_decision"
    __table_args__ = (
        UniqueConstraint("number", "proposer"),
        CheckConstraint("kind IN ('late_fee', 'refund')", name="kind"),
        CheckConstraint("amount_fen > 0", name="amount"),
        CheckConstraint("(kind = 'refund') = (receipt_id IS NOT NULL)", name="receipt"),
        CheckConstraint("(kind = 'late_fee') = (until IS NOT NULL)", name="until"),
        _APPEND_ONLY,
    )

    number: Mapped[str] = mapped_column(primary_key=True)
    kind: Mapped[str]
    province: Mapped[str]
    tax_office: Mapped[str]
    platform: Mapped[str] = mapped_column(index=True)
    month: Mapped[str]
    amount_fen: Mapped[int]
    receipt_id: Mapped[int | None] = mapped_column(ForeignKey("contribution_receipt.id"))
    until: Mapped[date | None]
    basis: Mapped[Any] = mapped_column(JsonText)
    reason: Mapped[str]
    ground: Mapped[str]
    mark: Mapped[str]
    proposer: Mapped[str]
    actor: Mapped[str]
    recorded: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class CollectionStepRow(Base):
    """A step after the proposal. Whoever proposed neither decides nor refuses; a reference confirms one payment."""

    __tablename__ = "collection_decision_step"
    __table_args__ = (
        UniqueConstraint("number", "place"),
        UniqueConstraint("number", "step"),
        ForeignKeyConstraint(
            ["number", "proposer"],
            ["collection_decision.number", "collection_decision.proposer"],
            name="fk_collection_decision_step_proposed",
        ),
        CheckConstraint("step IN ('decided', 'refused', 'paid')", name="step"),
        CheckConstraint("person <> proposer OR step = 'paid'", name="four_eyes"),
        CheckConstraint("(step = 'paid') = (reference IS NOT NULL)", name="reference"),
        CheckConstraint("(step = 'paid') = (day IS NOT NULL)", name="day"),
        CheckConstraint("place = CASE WHEN step = 'paid' THEN 2 ELSE 1 END", name="place"),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    number: Mapped[str]
    place: Mapped[int]
    step: Mapped[str]
    proposer: Mapped[str]
    person: Mapped[str]
    actor: Mapped[str]
    reason: Mapped[str]
    reference: Mapped[str | None] = mapped_column(unique=True)
    day: Mapped[date | None]
    recorded: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class AllocationRow(Base):
    """A part of a receipt given to a month, a late fee or a refund, or taken back by a reversal.

    `place` counts the allocations of a receipt; each begins with what the one before left (`left_before_fen`), the first with
    the whole receipt. What is left never passes zero nor the whole.
    """

    __tablename__ = "contribution_allocation"
    __table_args__ = (
        UniqueConstraint("receipt_id", "place", "left_after_fen"),
        UniqueConstraint("receipt_id", "place"),
        ForeignKeyConstraint(
            ["receipt_id", "receipt_fen"],
            ["contribution_receipt.id", "contribution_receipt.amount_fen"],
            name="fk_contribution_allocation_receipt",
        ),
        ForeignKeyConstraint(
            ["receipt_id", "previous_place", "left_before_fen"],
            ["contribution_allocation.receipt_id", "contribution_allocation.place", "contribution_allocation.left_after_fen"],
            name="fk_contribution_allocation_previous",
        ),
        CheckConstraint("target IN ('contribution', 'late_fee', 'refund')", name="target"),
        CheckConstraint("(target = 'contribution') = (decision IS NULL)", name="decision"),
        CheckConstraint("rule IN ('named_month', 'oldest_due', 'person', 'reversal')", name="rule"),
        CheckConstraint("(rule = 'reversal') = (reverses IS NOT NULL)", name="reverses"),
        CheckConstraint("amount_fen <> 0 AND left_after_fen = left_before_fen - amount_fen", name="left_over"),
        CheckConstraint(
            "CASE WHEN place = 1 THEN previous_place IS NULL AND left_before_fen = receipt_fen"
            " ELSE previous_place IS NOT NULL AND previous_place = place - 1 END",
            name="chain",
        ),
        CheckConstraint(
            "CASE WHEN receipt_fen > 0 THEN left_after_fen >= 0 AND left_after_fen <= receipt_fen"
            " ELSE left_after_fen <= 0 AND left_after_fen >= receipt_fen END",
            name="within",
        ),
        Index(None, "month", "platform"),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    receipt_id: Mapped[int]
    receipt_fen: Mapped[int]
    place: Mapped[int]
    previous_place: Mapped[int | None]
    left_before_fen: Mapped[int]
    amount_fen: Mapped[int]
    left_after_fen: Mapped[int]
    target: Mapped[str]
    decision: Mapped[str | None] = mapped_column(ForeignKey("collection_decision.number"))
    province: Mapped[str]
    tax_office: Mapped[str]
    platform: Mapped[str]
    month: Mapped[str]
    rule: Mapped[str]
    reverses: Mapped[int | None] = mapped_column(ForeignKey("contribution_allocation.id"), unique=True)
    ground: Mapped[str]
    reason: Mapped[str]
    mark: Mapped[str]
    actor: Mapped[str]
    recorded: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class ReminderRow(Base):
    """A reminder that was issued: its stage, what was owed on its day, and the digest of its words."""

    __tablename__ = "contribution_reminder"
    __table_args__ = (
        UniqueConstraint("province", "tax_office", "platform", "month", "stage", name="uq_contribution_reminder_stage"),
        CheckConstraint("stage > 0 AND owed_fen > 0", name="stage"),
        _APPEND_ONLY,
    )

    reminder_no: Mapped[str] = mapped_column(primary_key=True)
    province: Mapped[str]
    tax_office: Mapped[str]
    platform: Mapped[str] = mapped_column(index=True)
    month: Mapped[str]
    stage: Mapped[int]
    issued_on: Mapped[date]
    due_on: Mapped[date]
    owed_fen: Mapped[int]
    facts: Mapped[Any] = mapped_column(JsonText)
    digest: Mapped[str]
    actor: Mapped[str]
    recorded: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class MonthSettlementRow(Base):
    """The record that the collection of a month is settled, with what was left open and on which ground."""

    __tablename__ = "contribution_month_settlement"
    __table_args__ = (UniqueConstraint("province", "month", "number"), CheckConstraint("number > 0", name="number"), _APPEND_ONLY)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    province: Mapped[str]
    month: Mapped[str]
    number: Mapped[int]
    left_open: Mapped[Any] = mapped_column(JsonText)
    actor: Mapped[str]
    recorded: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))
