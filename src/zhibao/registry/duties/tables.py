"""The tables of guidance, dated requests and coverage gaps. All are append-only; where a row stands is read from its steps."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, LargeBinary, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from zhibao.kit.tables import Base, JsonText

_APPEND_ONLY: dict[str, Any] = {"sqlite_strict": True, "info": {"append_only": True}}
_BY_A_PERSON = "actor NOT LIKE 'job:%'"


class PaperRow(Base):
    """Guidance or a dated request to one enterprise; its words are sealed, because a request may name a witness."""

    __tablename__ = "enterprise_paper"
    __table_args__ = (
        UniqueConstraint("place", "number"),
        Index(None, "enterprise"),
        CheckConstraint("kind IN ('guidance', 'order_data', 'witness', 'papers', 'statement')", name="kind"),
        CheckConstraint(_BY_A_PERSON, name="by_a_person"),
        _APPEND_ONLY,
    )

    paper_no: Mapped[str] = mapped_column(primary_key=True)
    place: Mapped[str]
    number: Mapped[int]
    enterprise: Mapped[str]
    kind: Mapped[str]
    case_no: Mapped[str | None]
    cite: Mapped[str]
    due_on: Mapped[date]
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
    person: Mapped[str]
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class PaperStepRow(Base):
    """What became of it: acknowledged by a named person, answered, reminded of, given back as incomplete."""

    __tablename__ = "enterprise_paper_step"
    __table_args__ = (
        UniqueConstraint("paper_no", "number"),
        CheckConstraint("step IN ('acknowledged', 'answered', 'reminded', 'returned')", name="step"),
        CheckConstraint("(step = 'returned') = (due_on IS NOT NULL)", name="due_on"),
        CheckConstraint(_BY_A_PERSON, name="by_a_person"),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    paper_no: Mapped[str] = mapped_column(ForeignKey(PaperRow.paper_no), index=True)
    number: Mapped[int]
    step: Mapped[str]
    due_on: Mapped[date | None]
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
    person: Mapped[str]
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class GapRow(Base):
    """Somebody who ought to be insured and is not (应保未保), once for each kind, enterprise, place and matter."""

    __tablename__ = "coverage_gap"
    __table_args__ = (
        UniqueConstraint("digest"),
        UniqueConstraint("place", "number"),
        CheckConstraint("kind IN ('worker_not_registered', 'enterprise_not_enrolled', 'injured_without_order', 'declared_below_counted', 'known_elsewhere')", name="kind"),
        CheckConstraint("size >= 0", name="size"),
        _APPEND_ONLY,
    )

    gap_no: Mapped[str] = mapped_column(primary_key=True)
    place: Mapped[str]
    number: Mapped[int]
    kind: Mapped[str]
    enterprise: Mapped[str | None] = mapped_column(index=True)
    matter: Mapped[str]
    first: Mapped[date]
    last: Mapped[date]
    size: Mapped[int]
    evidence: Mapped[Any] = mapped_column(JsonText)
    digest: Mapped[str]
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class GapStepRow(Base):
    """What became of a gap: reminded until a day, answered by the enterprise with a ground, accepted, settled by the data, found again."""

    __tablename__ = "coverage_gap_step"
    __table_args__ = (
        UniqueConstraint("gap_no", "number"),
        CheckConstraint("step IN ('reminded', 'answered', 'accepted', 'not_accepted', 'settled', 'found_again')", name="step"),
        CheckConstraint("(step = 'reminded') = (due_on IS NOT NULL)", name="due_on"),
        CheckConstraint("step IN ('settled', 'found_again') OR (actor NOT LIKE 'job:%' AND sealed IS NOT NULL)", name="by_a_person"),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    gap_no: Mapped[str] = mapped_column(ForeignKey(GapRow.gap_no), index=True)
    number: Mapped[int]
    step: Mapped[str]
    due_on: Mapped[date | None]
    ground: Mapped[str | None]
    sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    person: Mapped[str]
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))
