"""The tables of inspections of passed-on cost (转嫁). All are append-only; where an inspection stands is read from its rows.

Which reports an inspection rests on stands in a table of its own that only the office sees. The enterprise sees the inspection, its own
statements, the decision and the repayments: nothing there says that anybody reported it.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, ForeignKeyConstraint, Index, LargeBinary, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from zhibao.contributions.deduction_tables import DeductionReportRow
from zhibao.kit.tables import Base

_APPEND_ONLY: dict[str, Any] = {"sqlite_strict": True, "info": {"append_only": True}}
_BY_A_PERSON = "actor NOT LIKE 'job:%'"


class InspectionRow(Base):
    """An inspection of one enterprise in one city: which months, by which day its pay statements are asked for."""

    __tablename__ = "shifting_inspection"
    __table_args__ = (
        UniqueConstraint("city", "number"),
        UniqueConstraint("inspection_no", "person"),
        Index(None, "platform"),
        CheckConstraint("first_month <= last_month", name="period"),
        CheckConstraint(_BY_A_PERSON, name="by_a_person"),
        _APPEND_ONLY,
    )

    inspection_no: Mapped[str] = mapped_column(primary_key=True)
    city: Mapped[str]
    number: Mapped[int]
    platform: Mapped[str]
    first_month: Mapped[str]
    last_month: Mapped[str]
    due_on: Mapped[date]
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
    person: Mapped[str]
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class InspectionReportRow(Base):
    """A worker's report on which an inspection rests; the office's alone. One report rests in one inspection."""

    __tablename__ = "shifting_report"
    __table_args__ = (_APPEND_ONLY,)

    report_no: Mapped[str] = mapped_column(ForeignKey(DeductionReportRow.report_no), primary_key=True)
    inspection_no: Mapped[str] = mapped_column(ForeignKey(InspectionRow.inspection_no), index=True)
    city: Mapped[str]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class PayStatementRow(Base):
    """What the enterprise states for one worker and month: her pay and what it deducted for the contribution, in fen."""

    __tablename__ = "shifting_statement"
    __table_args__ = (
        UniqueConstraint("inspection_no", "worker", "month"),
        CheckConstraint("pay_fen >= 0 AND deducted_fen >= 0", name="amounts"),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    inspection_no: Mapped[str] = mapped_column(ForeignKey(InspectionRow.inspection_no))
    worker: Mapped[int]
    month: Mapped[str]
    pay_fen: Mapped[int]
    deducted_fen: Mapped[int]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class InspectionSampleRow(Base):
    """The frame of workers as it was fixed, with its size and the promise of a secret seed."""

    __tablename__ = "shifting_sample"
    __table_args__ = (
        UniqueConstraint("inspection_no", "person"),
        CheckConstraint("size > 0", name="size"),
        CheckConstraint(_BY_A_PERSON, name="by_a_person"),
        _APPEND_ONLY,
    )

    inspection_no: Mapped[str] = mapped_column(ForeignKey(InspectionRow.inspection_no), primary_key=True)
    city: Mapped[str]
    tolerable: Mapped[str]
    confidence: Mapped[str]
    size: Mapped[int]
    frame_digest: Mapped[str]
    commitment: Mapped[str]
    seed: Mapped[bytes] = mapped_column(LargeBinary)
    person: Mapped[str]
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class InspectionDrawRow(Base):
    """The word of another person, with which the seed opened."""

    __tablename__ = "shifting_draw"
    __table_args__ = (
        ForeignKeyConstraint(["inspection_no", "fixed_by"], ["shifting_sample.inspection_no", "shifting_sample.person"], name="fk_shifting_draw_fixed"),
        CheckConstraint("person <> fixed_by", name="two_persons"),
        CheckConstraint(_BY_A_PERSON, name="by_a_person"),
        _APPEND_ONLY,
    )

    inspection_no: Mapped[str] = mapped_column(primary_key=True)
    city: Mapped[str]
    fixed_by: Mapped[str]
    seed: Mapped[str]
    word: Mapped[str]
    person: Mapped[str]
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class InspectionCheckRow(Base):
    """What an officer found for a worker who was drawn: the amount that was deducted, and the paper that shows it."""

    __tablename__ = "shifting_check"
    __table_args__ = (
        UniqueConstraint("inspection_no", "worker"),
        CheckConstraint("deducted_fen >= 0", name="amount"),
        CheckConstraint(_BY_A_PERSON, name="by_a_person"),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    inspection_no: Mapped[str] = mapped_column(ForeignKey(InspectionRow.inspection_no))
    city: Mapped[str]
    worker: Mapped[int]
    deducted_fen: Mapped[int]
    evidence_ref: Mapped[str]
    person: Mapped[str]
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class InspectionFindingRow(Base):
    """What one person found, with the ground: cost was passed on, or was not; how much to how many workers."""

    __tablename__ = "shifting_finding"
    __table_args__ = (
        UniqueConstraint("inspection_no", "number"),
        UniqueConstraint("inspection_no", "number", "person"),
        CheckConstraint("result IN ('shifted', 'not_shifted')", name="result"),
        CheckConstraint("(result = 'shifted') = (owed_fen > 0) AND (owed_fen > 0) = (workers > 0)", name="owed"),
        CheckConstraint(_BY_A_PERSON, name="by_a_person"),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    inspection_no: Mapped[str] = mapped_column(ForeignKey(InspectionRow.inspection_no))
    city: Mapped[str]
    number: Mapped[int]
    result: Mapped[str]
    cite: Mapped[str]
    owed_fen: Mapped[int]
    workers: Mapped[int]
    digest: Mapped[str]
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
    person: Mapped[str]
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class InspectionDecisionRow(Base):
    """What another person decided on a finding. One that agrees that cost was passed on orders repayment by a day (责令改正)."""

    __tablename__ = "shifting_decision"
    __table_args__ = (
        UniqueConstraint("inspection_no", "number"),
        ForeignKeyConstraint(
            ["inspection_no", "number", "found_by"], ["shifting_finding.inspection_no", "shifting_finding.number", "shifting_finding.person"], name="fk_shifting_decision_found"
        ),
        CheckConstraint("person <> found_by", name="two_persons"),
        CheckConstraint("agreed IN (0, 1)", name="agreed"),
        CheckConstraint("agreed = 1 OR due_on IS NULL", name="due_on"),
        CheckConstraint(_BY_A_PERSON, name="by_a_person"),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    inspection_no: Mapped[str] = mapped_column(ForeignKey(InspectionRow.inspection_no))
    number: Mapped[int]
    found_by: Mapped[str]
    agreed: Mapped[int]
    due_on: Mapped[date | None]
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
    person: Mapped[str]
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class RepaymentRow(Base):
    """What the enterprise paid back to one worker, in fen, on which day and with which proof; a wrong row is taken back by a further one."""

    __tablename__ = "shifting_repayment"
    __table_args__ = (
        UniqueConstraint("inspection_no", "number"),
        CheckConstraint("(reverses IS NULL) = (amount_fen > 0) AND amount_fen <> 0", name="amount"),
        CheckConstraint(_BY_A_PERSON, name="by_a_person"),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    inspection_no: Mapped[str] = mapped_column(ForeignKey(InspectionRow.inspection_no))
    number: Mapped[int]
    worker: Mapped[int] = mapped_column(index=True)
    amount_fen: Mapped[int]
    paid_on: Mapped[date]
    proof_ref: Mapped[str]
    reverses: Mapped[int | None]
    person: Mapped[str]
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class InspectionEndRow(Base):
    """The end of an inspection: nothing was passed on, or everything was repaid, seen by an officer."""

    __tablename__ = "shifting_end"
    __table_args__ = (CheckConstraint("repaid_fen = owed_fen", name="whole"), CheckConstraint(_BY_A_PERSON, name="by_a_person"), _APPEND_ONLY)

    inspection_no: Mapped[str] = mapped_column(ForeignKey(InspectionRow.inspection_no), primary_key=True)
    owed_fen: Mapped[int]
    repaid_fen: Mapped[int]
    person: Mapped[str]
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))
