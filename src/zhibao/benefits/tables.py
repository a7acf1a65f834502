"""The tables of the benefits. Every one is append-only: an award is replaced by another, never changed.

Amounts are whole fen, months text ("2025-09"), periods "once" or a month. What a treatment or a receipt says about a
person lies sealed under her key; amounts, reasons and digests stand in clear, so that everything still adds up after
the key was destroyed. `actor` is "post:person"; a row that only a person may write refuses the post `job`.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    CheckConstraint,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    LargeBinary,
    UniqueConstraint,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column

from zhibao.kit.tables import Base, JsonText

_APPEND_ONLY: dict[str, Any] = {"sqlite_strict": True, "info": {"append_only": True}}
_BY_A_PERSON = "actor NOT LIKE 'job:%'"


class AwardRow(Base):
    """An award (待遇核定) as an officer prepared it; it counts once somebody else has reviewed it.

    `total_fen` and `line_count` are held by the review, which points at the last line and its running sum.
    """

    __tablename__ = "award"
    __table_args__ = (
        UniqueConstraint("case_no", "number"),
        UniqueConstraint("award_no", "line_count", "total_fen", "prepared_person"),
        CheckConstraint("total_fen >= 0 AND line_count >= 0", name="total"),
        CheckConstraint("provisional IN (0, 1)", name="provisional"),
        CheckConstraint(
            "(replaces IS NULL) = (effective_on IS NULL) AND (replaces IS NULL) = (reason IS NULL)", name="replaces"
        ),
        CheckConstraint(_BY_A_PERSON, name="by_a_person"),
        _APPEND_ONLY,
    )

    award_no: Mapped[str] = mapped_column(primary_key=True)
    case_no: Mapped[str]
    number: Mapped[int]
    person: Mapped[int]
    place: Mapped[str]
    law_version: Mapped[str]
    assessed_at: Mapped[datetime]
    provisional: Mapped[int]
    line_count: Mapped[int]
    total_fen: Mapped[int]
    digest: Mapped[str]
    assessment_digest: Mapped[str]
    replaces: Mapped[str | None] = mapped_column(ForeignKey("award.award_no"))
    effective_on: Mapped[date | None]
    reason: Mapped[str | None]
    ground: Mapped[str]
    actor: Mapped[str]
    prepared_person: Mapped[str]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class AwardLineRow(Base):
    """One line of an award. The lines carry a running sum, so that a missing or altered line cannot be reviewed."""

    __tablename__ = "award_line"
    __table_args__ = (
        UniqueConstraint("award_no", "item", "payee"),
        UniqueConstraint("award_no", "line_no", "after_fen"),
        ForeignKeyConstraint(
            ["award_no", "previous_no", "before_fen"],
            ["award_line.award_no", "award_line.line_no", "award_line.after_fen"],
            name="fk_award_line_previous",
        ),
        CheckConstraint("(previous_no IS NULL AND line_no = 1) OR previous_no = line_no - 1", name="previous"),
        CheckConstraint("after_fen = before_fen + amount_fen AND (line_no > 1 OR before_fen = 0)", name="running_sum"),
        CheckConstraint("amount_fen > 0", name="amount"),
        CheckConstraint("paid IN ('once', 'monthly') AND payer IN ('fund', 'platform')", name="rule"),
        CheckConstraint("(payer = 'platform') = (responsible IS NOT NULL)", name="responsible"),
        CheckConstraint("(paid = 'monthly') = (since IS NOT NULL)", name="since"),
        CheckConstraint(
            "(until IS NULL) = (end_ground IS NULL) AND (until IS NULL OR (since IS NOT NULL AND until >= since))",
            name="until",
        ),
        CheckConstraint("item = benefit OR item LIKE benefit || ':%'", name="item"),
        _APPEND_ONLY,
    )

    award_no: Mapped[str] = mapped_column(ForeignKey("award.award_no"), primary_key=True)
    line_no: Mapped[int] = mapped_column(primary_key=True)
    previous_no: Mapped[int | None]
    benefit: Mapped[str]
    item: Mapped[str]
    paid: Mapped[str]
    since: Mapped[date | None]
    until: Mapped[date | None]
    end_ground: Mapped[str | None]
    payee: Mapped[str]
    role: Mapped[str]
    payer: Mapped[str]
    responsible: Mapped[str | None]
    due_on: Mapped[date | None]
    before_fen: Mapped[int]
    amount_fen: Mapped[int]
    after_fen: Mapped[int]
    mark: Mapped[str]
    ground: Mapped[str]
    receipts: Mapped[Any] = mapped_column(JsonText)


class AwardReceiptRow(Base):
    """The receipts an award rests on, sealed under the person's key; the digest stays readable."""

    __tablename__ = "award_receipt"
    __table_args__ = (_APPEND_ONLY,)

    award_no: Mapped[str] = mapped_column(ForeignKey("award.award_no"), primary_key=True)
    person: Mapped[int]
    digest: Mapped[str]
    sealed: Mapped[bytes] = mapped_column(LargeBinary)


class AwardReviewRow(Base):
    """What the reviewer said: the award counts from then on, or it goes back. Never the person who prepared it."""

    __tablename__ = "award_review"
    __table_args__ = (
        UniqueConstraint("replaced"),
        ForeignKeyConstraint(
            ["award_no", "line_count", "total_fen", "prepared_person"],
            ["award.award_no", "award.line_count", "award.total_fen", "award.prepared_person"],
            name="fk_award_review_award",
        ),
        ForeignKeyConstraint(
            ["award_no", "last_line", "total_fen"],
            ["award_line.award_no", "award_line.line_no", "award_line.after_fen"],
            name="fk_award_review_sum",
        ),
        CheckConstraint(
            "last_line = line_count OR (last_line IS NULL AND line_count = 0 AND total_fen = 0)", name="sum"
        ),
        CheckConstraint("outcome IN ('effective', 'returned')", name="outcome"),
        CheckConstraint("outcome = 'effective' OR (replaced IS NULL AND reason <> '')", name="returned"),
        CheckConstraint("person <> prepared_person", name="two_persons"),
        CheckConstraint(_BY_A_PERSON, name="by_a_person"),
        _APPEND_ONLY,
    )

    award_no: Mapped[str] = mapped_column(primary_key=True)
    outcome: Mapped[str]
    reason: Mapped[str]
    replaced: Mapped[str | None] = mapped_column(ForeignKey("award.award_no"))
    run_through: Mapped[str | None]
    line_count: Mapped[int]
    last_line: Mapped[int | None]
    total_fen: Mapped[int]
    prepared_person: Mapped[str]
    person: Mapped[str]
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class AwardItemRow(Base):
    """Which award holds an item of a case for a payee: turn after turn, so that two never hold it at once."""

    __tablename__ = "award_item"
    __table_args__ = (
        UniqueConstraint("case_no", "item", "payee", "turn"),
        UniqueConstraint("case_no", "item", "payee", "turn", "award_no"),
        ForeignKeyConstraint(
            ["award_no", "item", "payee"],
            ["award_line.award_no", "award_line.item", "award_line.payee"],
            name="fk_award_item_line",
        ),
        ForeignKeyConstraint(
            ["case_no", "item", "payee", "after_turn", "after_award"],
            ["award_item.case_no", "award_item.item", "award_item.payee", "award_item.turn", "award_item.award_no"],
            name="fk_award_item_before",
        ),
        CheckConstraint(
            "(turn = 1 AND after_turn IS NULL AND after_award IS NULL) OR "
            "(turn > 1 AND after_turn = turn - 1 AND after_award IS NOT NULL)",
            name="turn",
        ),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    case_no: Mapped[str]
    item: Mapped[str]
    payee: Mapped[str]
    turn: Mapped[int]
    award_no: Mapped[str] = mapped_column(ForeignKey("award_review.award_no"))
    after_turn: Mapped[int | None]
    after_award: Mapped[str | None]


class AwardDifferenceRow(Base):
    """What a replacing award changes for the past: more is paid as an item of its own, less waits for a decision."""

    __tablename__ = "award_difference"
    __table_args__ = (
        UniqueConstraint("award_no", "item", "period", "payee"),
        CheckConstraint("difference_fen = after_fen - before_fen", name="difference"),
        CheckConstraint("before_fen >= 0 AND after_fen >= 0", name="amounts"),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    award_no: Mapped[str] = mapped_column(ForeignKey("award_review.award_no"))
    benefit: Mapped[str]
    item: Mapped[str]
    period: Mapped[str]
    payee: Mapped[str]
    payer: Mapped[str]
    before_fen: Mapped[int]
    after_fen: Mapped[int]
    difference_fen: Mapped[int]
    mark: Mapped[str]
    ground: Mapped[str]


class CatalogueRow(Base):
    """A catalogue as an agency imported it: whose, of which kind, from when. The newest that holds on a day counts."""

    __tablename__ = "benefit_catalogue"
    __table_args__ = (
        UniqueConstraint("place", "kind", "digest"),
        CheckConstraint("kind IN ('drugs', 'treatments', 'hospital_services', 'devices')", name="kind"),
        CheckConstraint("until IS NULL OR until >= since", name="period"),
        CheckConstraint(_BY_A_PERSON, name="by_a_person"),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    place: Mapped[str]
    kind: Mapped[str]
    since: Mapped[date]
    until: Mapped[date | None]
    digest: Mapped[str]
    entries: Mapped[int]
    ground: Mapped[str]
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class CatalogueEntryRow(Base):
    """One entry of a catalogue: what it is, the highest price of one unit, and the share that the patient bears."""

    __tablename__ = "benefit_catalogue_entry"
    __table_args__ = (
        UniqueConstraint("catalogue_id", "code"),
        CheckConstraint("ceiling_fen IS NULL OR ceiling_fen >= 0", name="ceiling"),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    catalogue_id: Mapped[int] = mapped_column(ForeignKey("benefit_catalogue.id"))
    code: Mapped[str]
    zh: Mapped[str]
    unit: Mapped[str]
    ceiling_fen: Mapped[int | None]
    self_share: Mapped[str]


class MedicalBillRow(Base):
    """A receipt of treatment as it was submitted; what it says lies sealed, the key of the receipt finds repeats."""

    __tablename__ = "medical_bill"
    __table_args__ = (
        UniqueConstraint("case_no", "number"),
        Index(None, "receipt_key"),
        CheckConstraint("line_count > 0 AND submitted_fen >= 0", name="submitted"),
        _APPEND_ONLY,
    )

    bill_no: Mapped[str] = mapped_column(primary_key=True)
    case_no: Mapped[str]
    number: Mapped[int]
    person: Mapped[int]
    place: Mapped[str]
    receipt_key: Mapped[str]
    line_count: Mapped[int]
    submitted_fen: Mapped[int]
    digest: Mapped[str]
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class MedicalLineRow(Base):
    """A line of a bill as somebody judged it; judgement 1 is the proposal, a later one a person's decision."""

    __tablename__ = "medical_bill_line"
    __table_args__ = (
        UniqueConstraint("bill_no", "line_no", "judgement"),
        CheckConstraint("submitted_fen = accepted_fen + cut_fen + refused_fen + waiting_fen", name="adds_up"),
        CheckConstraint(
            "submitted_fen >= 0 AND accepted_fen >= 0 AND cut_fen >= 0 AND refused_fen >= 0 AND waiting_fen >= 0",
            name="amounts",
        ),
        CheckConstraint(f"judgement = 1 OR (waiting_fen = 0 AND {_BY_A_PERSON})", name="by_a_person"),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    bill_no: Mapped[str] = mapped_column(ForeignKey("medical_bill.bill_no"))
    line_no: Mapped[int]
    judgement: Mapped[int]
    benefit: Mapped[str]
    submitted_fen: Mapped[int]
    accepted_fen: Mapped[int]
    cut_fen: Mapped[int]
    refused_fen: Mapped[int]
    waiting_fen: Mapped[int]
    reasons: Mapped[Any] = mapped_column(JsonText)
    ground: Mapped[str]
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class MedicalSettledRow(Base):
    """An officer took the audit of a bill as her decision; nothing waits any more."""

    __tablename__ = "medical_bill_settled"
    __table_args__ = (
        CheckConstraint("submitted_fen = accepted_fen + cut_fen + refused_fen", name="adds_up"),
        CheckConstraint(_BY_A_PERSON, name="by_a_person"),
        _APPEND_ONLY,
    )

    bill_no: Mapped[str] = mapped_column(ForeignKey("medical_bill.bill_no"), primary_key=True)
    submitted_fen: Mapped[int]
    accepted_fen: Mapped[int]
    cut_fen: Mapped[int]
    refused_fen: Mapped[int]
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class AdvanceRow(Base):
    """What somebody paid before the fund did (垫付), with its proof; `withdraws` takes an earlier record back."""

    __tablename__ = "advance"
    __table_args__ = (
        UniqueConstraint("case_no", "number"),
        UniqueConstraint("withdraws"),
        Index(None, "proof_digest"),
        CheckConstraint("amount_fen > 0", name="amount"),
        CheckConstraint("payer_kind IN ('platform', 'service_agency', 'relative')", name="payer_kind"),
        _APPEND_ONLY,
    )

    advance_no: Mapped[str] = mapped_column(primary_key=True)
    case_no: Mapped[str]
    number: Mapped[int]
    benefit: Mapped[str]
    item: Mapped[str]
    payer_kind: Mapped[str]
    payer: Mapped[str]
    amount_fen: Mapped[int]
    paid_on: Mapped[date]
    proof_digest: Mapped[str]
    form: Mapped[str]
    withdraws: Mapped[str | None] = mapped_column(ForeignKey("advance.advance_no"))
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class PeriodicalStepRow(Base):
    """A person stops or resumes a periodical payment from a month on, with the condition that she found."""

    __tablename__ = "periodical_step"
    __table_args__ = (
        UniqueConstraint("case_no", "item", "payee", "number"),
        CheckConstraint("step IN ('stopped', 'resumed')", name="step"),
        CheckConstraint(_BY_A_PERSON, name="by_a_person"),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    case_no: Mapped[str]
    item: Mapped[str]
    payee: Mapped[str]
    number: Mapped[int]
    step: Mapped[str]
    from_month: Mapped[str]
    reason: Mapped[str]
    document: Mapped[str]
    ground: Mapped[str]
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class PeriodicalAmountRow(Base):
    """A new monthly amount of an awarded line from a month on: the yearly adjustment, by two persons."""

    __tablename__ = "periodical_amount"
    __table_args__ = (
        ForeignKeyConstraint(
            ["award_no", "line_no"], ["award_line.award_no", "award_line.line_no"], name="fk_periodical_amount_line"
        ),
        UniqueConstraint("award_no", "line_no", "from_month"),
        CheckConstraint("amount_fen > 0", name="amount"),
        CheckConstraint("person <> reviewer", name="two_persons"),
        CheckConstraint(_BY_A_PERSON, name="by_a_person"),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    award_no: Mapped[str]
    line_no: Mapped[int]
    from_month: Mapped[str]
    amount_fen: Mapped[int]
    rate: Mapped[str]
    mark: Mapped[str]
    ground: Mapped[str]
    person: Mapped[str]
    reviewer: Mapped[str]
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class DeathRecordRow(Base):
    """An officer records that a person died, or takes such a record back. A match alone records nothing."""

    __tablename__ = "death_record"
    __table_args__ = (
        UniqueConstraint("person", "number"),
        CheckConstraint("step IN ('recorded', 'withdrawn')", name="step"),
        CheckConstraint(_BY_A_PERSON, name="by_a_person"),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    person: Mapped[int]
    number: Mapped[int]
    step: Mapped[str]
    died_on: Mapped[date]
    document: Mapped[str]
    ground: Mapped[str]
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class BenefitTaskRow(Base):
    """Something a person must look at: age, remarriage, a missing life certificate, a match with another register."""

    __tablename__ = "benefit_task"
    __table_args__ = (
        UniqueConstraint("case_no", "item", "payee", "kind", "evidence"),
        CheckConstraint(
            "kind IN ('age', 'remarriage', 'life_certificate', 'register_match', 'death_match', 'other')", name="kind"
        ),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    case_no: Mapped[str]
    item: Mapped[str]
    payee: Mapped[str]
    kind: Mapped[str]
    evidence: Mapped[str]
    due_on: Mapped[date | None]
    ground: Mapped[str]
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class BenefitTaskAnswerRow(Base):
    """What a person found on a task; the benefit itself changes only by an act of its own."""

    __tablename__ = "benefit_task_answer"
    __table_args__ = (
        CheckConstraint("outcome IN ('goes_on', 'acted', 'not_concerned')", name="outcome"),
        CheckConstraint(_BY_A_PERSON, name="by_a_person"),
        _APPEND_ONLY,
    )

    task_id: Mapped[int] = mapped_column(ForeignKey("benefit_task.id"), primary_key=True, autoincrement=False)
    outcome: Mapped[str]
    document: Mapped[str]
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class RecoveryRow(Base):
    """A decision that an overpayment comes back, by two persons, with the share of a period it may take."""

    __tablename__ = "recovery"
    __table_args__ = (
        UniqueConstraint("case_no", "number"),
        CheckConstraint("amount_fen > 0", name="amount"),
        CheckConstraint("person <> reviewer", name="two_persons"),
        CheckConstraint(_BY_A_PERSON, name="by_a_person"),
        _APPEND_ONLY,
    )

    recovery_no: Mapped[str] = mapped_column(primary_key=True)
    case_no: Mapped[str]
    number: Mapped[int]
    award_no: Mapped[str] = mapped_column(ForeignKey("award.award_no"))
    item: Mapped[str]
    payee: Mapped[str]
    amount_fen: Mapped[int]
    share: Mapped[str]
    objection_days: Mapped[int]
    mark: Mapped[str]
    ground: Mapped[str]
    document: Mapped[str]
    person: Mapped[str]
    reviewer: Mapped[str]
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class RecoveryServiceRow(Base):
    """The decision reached the payee: from then the time to object runs."""

    __tablename__ = "recovery_service"
    __table_args__ = (
        UniqueConstraint("recovery_no", "objection_until"),
        CheckConstraint("objection_until > served_on", name="objection"),
        _APPEND_ONLY,
    )

    recovery_no: Mapped[str] = mapped_column(ForeignKey("recovery.recovery_no"), primary_key=True)
    served_on: Mapped[date]
    objection_until: Mapped[date]
    document: Mapped[str]
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class RecoveryHaltRow(Base):
    """An objection or litigation holds a recovery up, or its end lets it go on."""

    __tablename__ = "recovery_halt"
    __table_args__ = (
        UniqueConstraint("recovery_no", "number"),
        CheckConstraint("step IN ('halted', 'resumed', 'cancelled')", name="step"),
        CheckConstraint(_BY_A_PERSON, name="by_a_person"),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    recovery_no: Mapped[str] = mapped_column(ForeignKey("recovery.recovery_no"))
    number: Mapped[int]
    step: Mapped[str]
    document: Mapped[str]
    ground: Mapped[str]
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class RecoveryEntryRow(Base):
    """What one period gave back: never above its limit, never before the time to object is over, never above the rest."""

    __tablename__ = "recovery_entry"
    __table_args__ = (
        UniqueConstraint("recovery_no", "entry_no"),
        UniqueConstraint("recovery_no", "entry_no", "left_fen"),
        # A month of a benefit gives to one recovery only, so that its limit is one limit.
        Index(
            "uq_recovery_entry_period",
            "case_no",
            "item",
            "payee",
            "period",
            unique=True,
            sqlite_where=text("reverses IS NULL"),
            postgresql_where=text("reverses IS NULL"),
        ),
        UniqueConstraint("reverses"),
        ForeignKeyConstraint(
            ["recovery_no", "objection_until"],
            ["recovery_service.recovery_no", "recovery_service.objection_until"],
            name="fk_recovery_entry_service",
        ),
        ForeignKeyConstraint(
            ["recovery_no", "after_no", "before_fen"],
            ["recovery_entry.recovery_no", "recovery_entry.entry_no", "recovery_entry.left_fen"],
            name="fk_recovery_entry_before",
        ),
        CheckConstraint(
            "(entry_no = 1 AND after_no IS NULL) OR (entry_no > 1 AND after_no = entry_no - 1)", name="after"
        ),
        CheckConstraint("left_fen = before_fen - amount_fen AND left_fen >= 0", name="rest"),
        CheckConstraint("(reverses IS NULL) = (amount_fen > 0) AND amount_fen <> 0", name="reversal"),
        CheckConstraint("amount_fen <= limit_fen AND limit_fen <= of_fen", name="within_the_limit"),
        CheckConstraint("taken_on > objection_until OR item = 'repayment'", name="after_objection"),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    recovery_no: Mapped[str] = mapped_column(ForeignKey("recovery.recovery_no"))
    entry_no: Mapped[int]
    after_no: Mapped[int | None]
    case_no: Mapped[str]
    item: Mapped[str]
    payee: Mapped[str]
    period: Mapped[str]
    of_fen: Mapped[int]
    limit_fen: Mapped[int]
    before_fen: Mapped[int]
    amount_fen: Mapped[int]
    left_fen: Mapped[int]
    taken_on: Mapped[date]
    objection_until: Mapped[date]
    reverses: Mapped[int | None] = mapped_column(ForeignKey("recovery_entry.id"))
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class ThirdPartyPaymentRow(Base):
    """What a third party paid for the injury, item by item; `withdraws` takes an earlier record back."""

    __tablename__ = "third_party_payment"
    __table_args__ = (
        Index(None, "case_no", "item"),
        UniqueConstraint("withdraws"),
        CheckConstraint("amount_fen > 0", name="amount"),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    case_no: Mapped[str]
    party: Mapped[str]
    benefit: Mapped[str]
    item: Mapped[str]
    amount_fen: Mapped[int]
    paid_on: Mapped[date]
    proof_digest: Mapped[str]
    withdraws: Mapped[int | None] = mapped_column(ForeignKey("third_party_payment.id"))
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class ThirdPartyRecoveryRow(Base):
    """A step of a recovery against a third party (追偿): opened with an amount, money received, closed."""

    __tablename__ = "third_party_recovery"
    __table_args__ = (
        UniqueConstraint("case_no", "party", "step_no"),
        CheckConstraint("step IN ('opened', 'received', 'closed')", name="step"),
        CheckConstraint("(step = 'closed') = (amount_fen = 0) AND amount_fen >= 0", name="amount"),
        CheckConstraint(_BY_A_PERSON, name="by_a_person"),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    case_no: Mapped[str]
    party: Mapped[str]
    step_no: Mapped[int]
    step: Mapped[str]
    benefit: Mapped[str]
    amount_fen: Mapped[int]
    document: Mapped[str]
    ground: Mapped[str]
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class PlatformPaymentRow(Base):
    """What a platform enterprise paid of a line that it owes, with the proof."""

    __tablename__ = "platform_payment"
    __table_args__ = (
        ForeignKeyConstraint(
            ["award_no", "line_no"], ["award_line.award_no", "award_line.line_no"], name="fk_platform_payment_line"
        ),
        UniqueConstraint("award_no", "line_no", "proof_digest"),
        CheckConstraint("amount_fen > 0", name="amount"),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    award_no: Mapped[str]
    line_no: Mapped[int]
    amount_fen: Mapped[int]
    paid_on: Mapped[date]
    proof_digest: Mapped[str]
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class PlatformReminderRow(Base):
    """A reminder to a platform enterprise about a line that it owes."""

    __tablename__ = "platform_reminder"
    __table_args__ = (
        ForeignKeyConstraint(
            ["award_no", "line_no"], ["award_line.award_no", "award_line.line_no"], name="fk_platform_reminder_line"
        ),
        UniqueConstraint("award_no", "line_no", "number"),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    award_no: Mapped[str]
    line_no: Mapped[int]
    number: Mapped[int]
    platform: Mapped[str]
    document: Mapped[str]
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))
