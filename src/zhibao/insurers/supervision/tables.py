"""The tables of supervision: remarks on single tasks with what was found of them, and rectification notices. All are append-only."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, ForeignKeyConstraint, Index, LargeBinary, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from zhibao.insurers.review.tables import ReviewRow, SampleRow
from zhibao.insurers.tables import TaskRow
from zhibao.kit.tables import Base

_APPEND_ONLY: dict[str, Any] = {"sqlite_strict": True, "info": {"append_only": True}}
_BY_A_PERSON = "actor NOT LIKE 'job:%'"


class RemarkRow(Base):
    """A complaint, an irregularity or a degree of satisfaction (1 to 5) about one task; its words are the person's, under her key."""

    __tablename__ = "insurer_remark"
    __table_args__ = (
        UniqueConstraint("place", "number"),
        UniqueConstraint("remark_no", "person"),
        Index(None, "task_no"),
        CheckConstraint("kind IN ('complaint', 'irregularity', 'satisfaction')", name="kind"),
        CheckConstraint("(kind = 'satisfaction') = (degree IS NOT NULL) AND (degree IS NULL OR degree BETWEEN 1 AND 5)", name="degree"),
        CheckConstraint(_BY_A_PERSON, name="by_a_person"),
        _APPEND_ONLY,
    )

    remark_no: Mapped[str] = mapped_column(primary_key=True)
    place: Mapped[str]
    number: Mapped[int]
    task_no: Mapped[str] = mapped_column(ForeignKey(TaskRow.task_no))
    insurer: Mapped[str]
    kind: Mapped[str]
    degree: Mapped[int | None]
    sample_no: Mapped[str | None] = mapped_column(ForeignKey(SampleRow.sample_no))
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
    person: Mapped[str]
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class RemarkFindingRow(Base):
    """What another person found of a complaint or an irregularity: upheld or not, with reasons."""

    __tablename__ = "insurer_remark_finding"
    __table_args__ = (
        ForeignKeyConstraint(["remark_no", "recorded_by"], ["insurer_remark.remark_no", "insurer_remark.person"], name="fk_insurer_remark_finding_recorded"),
        CheckConstraint("upheld IN (0, 1)", name="upheld"),
        CheckConstraint("person <> recorded_by", name="two_persons"),
        CheckConstraint(_BY_A_PERSON, name="by_a_person"),
        _APPEND_ONLY,
    )

    remark_no: Mapped[str] = mapped_column(primary_key=True)
    recorded_by: Mapped[str]
    upheld: Mapped[int]
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
    person: Mapped[str]
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class NoticeRow(Base):
    """A rectification notice (整改通知): what an insurer is to put right by which day, and on which remark or review it rests."""

    __tablename__ = "insurer_notice"
    __table_args__ = (
        UniqueConstraint("place", "number"),
        UniqueConstraint("notice_no", "person"),
        CheckConstraint("remark_no IS NULL OR review_no IS NULL", name="rests_on"),
        CheckConstraint(_BY_A_PERSON, name="by_a_person"),
        _APPEND_ONLY,
    )

    notice_no: Mapped[str] = mapped_column(primary_key=True)
    place: Mapped[str]
    number: Mapped[int]
    insurer: Mapped[str]
    remark_no: Mapped[str | None] = mapped_column(ForeignKey("insurer_remark.remark_no"))
    review_no: Mapped[str | None] = mapped_column(ForeignKey(ReviewRow.review_no))
    due_on: Mapped[date]
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
    person: Mapped[str]
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class NoticeStepRow(Base):
    """What became of a notice: the insurer answered, an officer followed up or returned it, another one closed it."""

    __tablename__ = "insurer_notice_step"
    __table_args__ = (
        UniqueConstraint("notice_no", "number"),
        ForeignKeyConstraint(["notice_no", "issued_by"], ["insurer_notice.notice_no", "insurer_notice.person"], name="fk_insurer_notice_step_issued"),
        CheckConstraint("verb IN ('answered', 'returned', 'followed_up', 'closed')", name="verb"),
        CheckConstraint("verb <> 'closed' OR person <> issued_by", name="two_persons"),
        CheckConstraint(_BY_A_PERSON, name="by_a_person"),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    notice_no: Mapped[str]
    number: Mapped[int]
    verb: Mapped[str]
    issued_by: Mapped[str]
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
    person: Mapped[str]
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))
