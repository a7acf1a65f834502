"""The tables of the performance review: samples handled again, drafts with their scores, hearings and decisions, fee statements.

All are append-only. That nobody decides a review which she drafted, draws a sample which she fixed, or compares what she handled
herself is held by the database; so is that no task and no case is paid for twice.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, ForeignKeyConstraint, Index, LargeBinary, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from zhibao.insurers.tables import MandateRow, TaskRow
from zhibao.kit.tables import Base, JsonText

_APPEND_ONLY: dict[str, Any] = {"sqlite_strict": True, "info": {"append_only": True}}
_BY_A_PERSON = "actor NOT LIKE 'job:%'"


class SampleRow(Base):
    """A sample of delegated work that an officer fixed: place, quarter, sizes by insurer, and the promise of a seed."""

    __tablename__ = "insurer_sample"
    __table_args__ = (
        UniqueConstraint("place", "number"),
        UniqueConstraint("sample_no", "person"),
        CheckConstraint(_BY_A_PERSON, name="by_a_person"),
        _APPEND_ONLY,
    )

    sample_no: Mapped[str] = mapped_column(primary_key=True)
    place: Mapped[str]
    number: Mapped[int]
    quarter: Mapped[str]
    tolerable: Mapped[str]
    confidence: Mapped[str]
    sizes: Mapped[Any] = mapped_column(JsonText)
    frame_digest: Mapped[str]
    commitment: Mapped[str]
    seed: Mapped[bytes] = mapped_column(LargeBinary)
    person: Mapped[str]
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class SampleUnitRow(Base):
    """A task in the frame of a sample; its stratum is its insurer."""

    __tablename__ = "insurer_sample_unit"
    __table_args__ = (UniqueConstraint("sample_no", "task_no"), _APPEND_ONLY)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    sample_no: Mapped[str] = mapped_column(ForeignKey("insurer_sample.sample_no"))
    task_no: Mapped[str] = mapped_column(ForeignKey(TaskRow.task_no))
    stratum: Mapped[str]


class SampleDrawRow(Base):
    """The word that another person said, and the seed that is open from then on."""

    __tablename__ = "insurer_sample_draw"
    __table_args__ = (
        ForeignKeyConstraint(["sample_no", "fixed_by"], ["insurer_sample.sample_no", "insurer_sample.person"], name="fk_insurer_sample_draw_fixed"),
        CheckConstraint("person <> fixed_by", name="two_persons"),
        CheckConstraint(_BY_A_PERSON, name="by_a_person"),
        _APPEND_ONLY,
    )

    sample_no: Mapped[str] = mapped_column(primary_key=True)
    fixed_by: Mapped[str]
    seed: Mapped[str]
    word: Mapped[str]
    person: Mapped[str]
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class SampleDrawnRow(Base):
    """A task that was drawn: somebody without part in it handles it again."""

    __tablename__ = "insurer_sample_drawn"
    __table_args__ = (_APPEND_ONLY,)

    unit_id: Mapped[int] = mapped_column(ForeignKey("insurer_sample_unit.id"), primary_key=True, autoincrement=False)
    sample_no: Mapped[str] = mapped_column(ForeignKey("insurer_sample_draw.sample_no"))


class HandledAgainRow(Base):
    """What somebody without part found who saw what was asked, and neither the insurer nor its result."""

    __tablename__ = "insurer_handled_again"
    __table_args__ = (UniqueConstraint("unit_id", "person"), CheckConstraint(_BY_A_PERSON, name="by_a_person"), _APPEND_ONLY)

    unit_id: Mapped[int] = mapped_column(ForeignKey("insurer_sample_drawn.unit_id"), primary_key=True, autoincrement=False)
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
    person: Mapped[str]
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class SampleResultRow(Base):
    """What another person says who laid both results side by side: they agree, or they differ, and how much it matters."""

    __tablename__ = "insurer_sample_result"
    __table_args__ = (
        ForeignKeyConstraint(["unit_id", "handled_by"], ["insurer_handled_again.unit_id", "insurer_handled_again.person"], name="fk_insurer_sample_result_handled"),
        CheckConstraint("outcome IN ('agrees', 'differs', 'differs_materially')", name="outcome"),
        CheckConstraint("person <> handled_by", name="two_persons"),
        CheckConstraint(_BY_A_PERSON, name="by_a_person"),
        _APPEND_ONLY,
    )

    unit_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    handled_by: Mapped[str]
    outcome: Mapped[str]
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
    person: Mapped[str]
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class ReviewRow(Base):
    """A draft of the review of a quarter: the scheme and the numbers it was reckoned with, and the digest of its rows."""

    __tablename__ = "insurer_review"
    __table_args__ = (
        UniqueConstraint("place", "quarter", "number"),
        UniqueConstraint("review_no", "person"),
        CheckConstraint(_BY_A_PERSON, name="by_a_person"),
        _APPEND_ONLY,
    )

    review_no: Mapped[str] = mapped_column(primary_key=True)
    place: Mapped[str]
    quarter: Mapped[str]
    number: Mapped[int]
    scheme: Mapped[Any] = mapped_column(JsonText)
    hear_until: Mapped[date]
    digest: Mapped[str]
    provisional: Mapped[int]
    person: Mapped[str]
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class ReviewTaskRow(Base):
    """A task as the review counted it: its group of like tasks, and for each indicator whether it met it (1, 0; absent: not judged)."""

    __tablename__ = "insurer_review_task"
    __table_args__ = (UniqueConstraint("review_no", "task_no"), Index(None, "case_no"), _APPEND_ONLY)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    review_no: Mapped[str] = mapped_column(ForeignKey("insurer_review.review_no"))
    task_no: Mapped[str] = mapped_column(ForeignKey(TaskRow.task_no))
    mandate_no: Mapped[str]
    insurer: Mapped[str]
    case_no: Mapped[str]
    likeness: Mapped[str]
    met: Mapped[Any] = mapped_column(JsonText)


class ReviewScoreRow(Base):
    """The score of an insurer with its interval, or none where there were too few tasks; `figures` says each indicator's."""

    __tablename__ = "insurer_review_score"
    __table_args__ = (
        UniqueConstraint("review_no", "insurer"),
        CheckConstraint("(score IS NULL) = (low IS NULL) AND (score IS NULL) = (high IS NULL)", name="interval"),
        CheckConstraint("rank IS NULL OR score IS NOT NULL", name="rank"),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    review_no: Mapped[str] = mapped_column(ForeignKey("insurer_review.review_no"))
    place: Mapped[str]
    insurer: Mapped[str]
    tasks: Mapped[int]
    score: Mapped[str | None]
    low: Mapped[str | None]
    high: Mapped[str | None]
    rank: Mapped[int | None]
    figures: Mapped[Any] = mapped_column(JsonText)


class ReviewStepRow(Base):
    """What became of a draft: an insurer was heard, another person decided or returned it, it was published."""

    __tablename__ = "insurer_review_step"
    __table_args__ = (
        UniqueConstraint("review_no", "number"),
        ForeignKeyConstraint(["review_no", "drafted_by"], ["insurer_review.review_no", "insurer_review.person"], name="fk_insurer_review_step_drafted"),
        CheckConstraint("verb IN ('heard', 'decided', 'returned', 'published')", name="verb"),
        CheckConstraint("(verb = 'heard') = (insurer IS NOT NULL)", name="of_insurer"),
        CheckConstraint("verb NOT IN ('decided', 'returned') OR person <> drafted_by", name="two_persons"),
        CheckConstraint(_BY_A_PERSON, name="by_a_person"),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    review_no: Mapped[str]
    number: Mapped[int]
    verb: Mapped[str]
    insurer: Mapped[str | None]
    drafted_by: Mapped[str]
    sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    person: Mapped[str]
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class FeeRow(Base):
    """A fee statement of a mandate for a quarter: what was earned, kept back, released or kept, and moved by the score."""

    __tablename__ = "insurer_fee"
    __table_args__ = (
        UniqueConstraint("mandate_no", "quarter"),
        CheckConstraint("earned_fen >= 0 AND retained_fen >= 0 AND released_fen >= 0 AND kept_fen >= 0", name="amounts"),
        CheckConstraint("released_fen + kept_fen = retained_fen AND retained_fen <= earned_fen", name="retained"),
        CheckConstraint("payable_fen = earned_fen - kept_fen + moved_fen", name="payable"),
        CheckConstraint("retained_fen = 0 OR moved_fen = 0", name="one_of_both"),
        CheckConstraint(_BY_A_PERSON, name="by_a_person"),
        _APPEND_ONLY,
    )

    fee_no: Mapped[str] = mapped_column(primary_key=True)
    review_no: Mapped[str] = mapped_column(ForeignKey("insurer_review.review_no"))
    mandate_no: Mapped[str] = mapped_column(ForeignKey(MandateRow.mandate_no))
    place: Mapped[str]
    insurer: Mapped[str]
    quarter: Mapped[str]
    score: Mapped[str | None]
    retained_share: Mapped[str]
    earned_fen: Mapped[int]
    retained_fen: Mapped[int]
    released_fen: Mapped[int]
    kept_fen: Mapped[int]
    moved_fen: Mapped[int]
    payable_fen: Mapped[int]
    zh: Mapped[str]
    en: Mapped[str]
    provisional: Mapped[int]
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class FeeLineRow(Base):
    """A line of a fee statement: the fixed part of some days, a task that was taken over, or a case that was finished; each paid once."""

    __tablename__ = "insurer_fee_line"
    __table_args__ = (
        UniqueConstraint("task_no"),
        UniqueConstraint("mandate_no", "case_no"),
        CheckConstraint("kind IN ('fixed', 'task', 'case')", name="kind"),
        CheckConstraint("(kind = 'task') = (task_no IS NOT NULL) AND (kind = 'case') = (case_no IS NOT NULL)", name="of_what"),
        CheckConstraint("amount_fen >= 0", name="amount"),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    fee_no: Mapped[str] = mapped_column(ForeignKey("insurer_fee.fee_no"))
    mandate_no: Mapped[str]
    kind: Mapped[str]
    task_no: Mapped[str | None] = mapped_column(ForeignKey(TaskRow.task_no))
    case_no: Mapped[str | None]
    since: Mapped[date]
    until: Mapped[date]
    amount_fen: Mapped[int]
