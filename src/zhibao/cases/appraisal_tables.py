"""The tables of the appraisal: the register of experts, panels drawn, opinions sealed, conclusions.

What a panel says about a person is sealed under her key; what may be replayed by anybody (candidates, seeds,
members) is open and holds pseudonyms only.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, ForeignKeyConstraint, Index, LargeBinary, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from zhibao.kit.tables import Base, JsonText

_APPEND_ONLY: dict[str, Any] = {"sqlite_strict": True, "info": {"append_only": True}}


class ExpertRow(Base):
    """An entry of a committee's register of experts; the newest entry about a person counts."""

    __tablename__ = "expert"
    __table_args__ = (
        Index(None, "committee", "person"),
        CheckConstraint("active_to IS NULL OR active_to >= active_from", name="period"),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    committee: Mapped[str]
    person: Mapped[int]
    speciality: Mapped[str]
    hospital: Mapped[str]
    name: Mapped[bytes] = mapped_column(LargeBinary)
    licence: Mapped[bytes] = mapped_column(LargeBinary)
    licence_index: Mapped[bytes] = mapped_column(LargeBinary)
    active_from: Mapped[date]
    active_to: Mapped[date | None]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class AppraisalRow(Base):
    """One appraisal of a case: first, second or review, before which committee."""

    __tablename__ = "appraisal"
    __table_args__ = (
        UniqueConstraint("case_no", "number"),
        CheckConstraint("stage IN ('appraisal', 'second_appraisal', 'review_appraisal')", name="stage"),
        CheckConstraint("late IN (0, 1)", name="late"),
        CheckConstraint("(previous IS NULL) = (stage = 'appraisal')", name="previous"),
        _APPEND_ONLY,
    )

    ref: Mapped[str] = mapped_column(primary_key=True)
    case_no: Mapped[str]
    number: Mapped[int]
    stage: Mapped[str]
    person: Mapped[int]
    place: Mapped[str]
    committee: Mapped[str]
    previous: Mapped[str | None] = mapped_column(ForeignKey("appraisal.ref"))
    application_on: Mapped[date]
    injury_on: Mapped[date]
    seats: Mapped[Any] = mapped_column(JsonText)
    treating_hospitals: Mapped[Any] = mapped_column(JsonText)
    late: Mapped[int]
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class ExaminationRow(Base):
    """An examination that the panel asked for, with its cost."""

    __tablename__ = "appraisal_examination"
    __table_args__ = (Index(None, "appraisal"), CheckConstraint("cost_fen >= 0", name="cost"), _APPEND_ONLY)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    appraisal: Mapped[str] = mapped_column(ForeignKey("appraisal.ref"))
    hospital: Mapped[str]
    examined_on: Mapped[date]
    cost_fen: Mapped[int]
    content: Mapped[bytes] = mapped_column(LargeBinary)
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class CommitmentRow(Base):
    """The promise of a draw: candidates and the digest of a seed that nobody can change any more."""

    __tablename__ = "appraisal_draw_commitment"
    __table_args__ = (_APPEND_ONLY,)

    appraisal: Mapped[str] = mapped_column(ForeignKey("appraisal.ref"), primary_key=True)
    round: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    commitment: Mapped[str]
    register_digest: Mapped[str]
    open_seats: Mapped[Any] = mapped_column(JsonText)
    candidates: Mapped[Any] = mapped_column(JsonText)
    excluded: Mapped[Any] = mapped_column(JsonText)
    seed: Mapped[bytes] = mapped_column(LargeBinary)
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class DrawRow(Base):
    """A draw: the seed revealed, the word said after the commitment."""

    __tablename__ = "appraisal_draw"
    __table_args__ = (
        ForeignKeyConstraint(
            ["appraisal", "round"], ["appraisal_draw_commitment.appraisal", "appraisal_draw_commitment.round"]
        ),
        _APPEND_ONLY,
    )

    appraisal: Mapped[str] = mapped_column(primary_key=True)
    round: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    seed: Mapped[str]
    word: Mapped[str]
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class MemberRow(Base):
    """An expert drawn for a seat of a panel. Nobody sits twice on one panel, not even after a recusal."""

    __tablename__ = "appraisal_panel_member"
    __table_args__ = (
        ForeignKeyConstraint(["appraisal", "round"], ["appraisal_draw.appraisal", "appraisal_draw.round"]),
        UniqueConstraint("appraisal", "seat", "round"),
        _APPEND_ONLY,
    )

    appraisal: Mapped[str] = mapped_column(primary_key=True)
    expert: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    seat: Mapped[int]
    round: Mapped[int]
    speciality: Mapped[str]
    hospital: Mapped[str]


class RecusalRow(Base):
    """A recusal that an expert or a party asked for, granted or not, with sealed reason."""

    __tablename__ = "appraisal_recusal"
    __table_args__ = (
        ForeignKeyConstraint(
            ["appraisal", "expert"], ["appraisal_panel_member.appraisal", "appraisal_panel_member.expert"]
        ),
        CheckConstraint("asked_by IN ('expert', 'worker', 'near_relative', 'platform', 'committee')", name="asked_by"),
        CheckConstraint("granted IN (0, 1)", name="granted"),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    appraisal: Mapped[str]
    expert: Mapped[int]
    asked_by: Mapped[str]
    granted: Mapped[int]
    reason: Mapped[bytes] = mapped_column(LargeBinary)
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class OpinionRow(Base):
    """The opinion of one expert, sealed; its commitment shows later that nobody changed it."""

    __tablename__ = "appraisal_opinion"
    __table_args__ = (
        ForeignKeyConstraint(
            ["appraisal", "expert"], ["appraisal_panel_member.appraisal", "appraisal_panel_member.expert"]
        ),
        _APPEND_ONLY,
    )

    appraisal: Mapped[str] = mapped_column(primary_key=True)
    expert: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    commitment: Mapped[str]
    content: Mapped[bytes] = mapped_column(LargeBinary)
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class RevealRow(Base):
    """The opinions of a panel were opened, all at once."""

    __tablename__ = "appraisal_reveal"
    __table_args__ = (_APPEND_ONLY,)

    appraisal: Mapped[str] = mapped_column(ForeignKey("appraisal.ref"), primary_key=True)
    actor: Mapped[str]
    at: Mapped[datetime]


class ConclusionRow(Base):
    """What a panel concluded, sealed; its digest stands in the acts."""

    __tablename__ = "appraisal_conclusion"
    __table_args__ = (CheckConstraint("final IN (0, 1)", name="final"), _APPEND_ONLY)

    appraisal: Mapped[str] = mapped_column(ForeignKey("appraisal.ref"), primary_key=True)
    content: Mapped[bytes] = mapped_column(LargeBinary)
    digest: Mapped[str]
    final: Mapped[int]
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))
