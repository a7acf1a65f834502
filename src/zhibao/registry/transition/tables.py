"""The tables of the transition. Every one is append-only; where a record stands is folded from its rows.

A record that comes again with other content is a further version. Number and name of a person are sealed; reasons lie under the key of
the person. That a named ground has a second person is held by the database.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, ForeignKeyConstraint, Index, LargeBinary, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from zhibao.kit.tables import Base, JsonText

_APPEND_ONLY: dict[str, Any] = {"sqlite_strict": True, "info": {"append_only": True}}
_BY_A_PERSON = "actor NOT LIKE 'job:%'"


class StandaloneBatchRow(Base):
    """One file of records that was taken in, with its digest and its counts."""

    __tablename__ = "standalone_batch"
    __table_args__ = (
        UniqueConstraint("place", "number"),
        CheckConstraint("received = added + changed + unchanged + rejected", name="counts_add_up"),
        _APPEND_ONLY,
    )

    batch_no: Mapped[str] = mapped_column(primary_key=True)
    place: Mapped[str]
    number: Mapped[int]
    digest: Mapped[str] = mapped_column(index=True)
    received: Mapped[int]
    added: Mapped[int]
    changed: Mapped[int]
    unchanged: Mapped[int]
    rejected: Mapped[int]
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class StandaloneRecordRow(Base):
    """A version of a record of stand-alone insurance; the newest version of a reference holds."""

    __tablename__ = "standalone_record"
    __table_args__ = (
        UniqueConstraint("place", "ref", "version"),
        Index(None, "person"),
        Index(None, "place", "city"),
        CheckConstraint("last IS NULL OR last >= first", name="period"),
        CheckConstraint("grade BETWEEN 1 AND 10", name="grade"),
        CheckConstraint("paid IN (0, 1)", name="paid"),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    place: Mapped[str]
    city: Mapped[str]
    ref: Mapped[str]
    version: Mapped[int]
    unit: Mapped[str]
    unit_name: Mapped[str]
    person: Mapped[int]
    document_sealed: Mapped[bytes] = mapped_column(LargeBinary)
    name_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    first: Mapped[date]
    last: Mapped[date | None]
    accident_on: Mapped[date | None]
    decided_on: Mapped[date | None]
    treatment_until: Mapped[date | None]
    appraisal_asked_on: Mapped[date | None]
    appraised_on: Mapped[date | None]
    grade: Mapped[int | None]
    paid: Mapped[int]
    batch_no: Mapped[str] = mapped_column(ForeignKey("standalone_batch.batch_no"))


class StandaloneStepRow(Base):
    """A decision on a record: kept, another ground proposed and agreed to, its ground ended, ended, or a step taken back."""

    __tablename__ = "standalone_step"
    __table_args__ = (
        UniqueConstraint("place", "ref", "number"),
        UniqueConstraint("place", "ref", "number", "person"),
        ForeignKeyConstraint(
            ["place", "ref", "of_number", "of_person"],
            ["standalone_step.place", "standalone_step.ref", "standalone_step.number", "standalone_step.person"],
            name="fk_standalone_step_of",
        ),
        CheckConstraint("kind IN ('kept', 'proposed', 'approved', 'refused', 'ground_ended', 'ended', 'reversed')", name="kind"),
        CheckConstraint("(kind IN ('kept', 'proposed')) = (ground IS NOT NULL) AND (ground IS NULL) = (evidence_ref IS NULL)", name="ground"),
        CheckConstraint("kind <> 'kept' OR ground <> 'other_approved'", name="other_is_proposed"),
        CheckConstraint("kind <> 'proposed' OR (ground = 'other_approved' AND named IS NOT NULL)", name="named"),
        CheckConstraint("(kind IN ('approved', 'refused', 'reversed')) = (of_number IS NOT NULL) AND (of_number IS NULL) = (of_person IS NULL)", name="of"),
        CheckConstraint("kind NOT IN ('approved', 'refused') OR person <> of_person", name="two_persons"),
        CheckConstraint("(kind = 'ended') = (last IS NOT NULL)", name="last"),
        CheckConstraint("kind <> 'ground_ended' OR until IS NOT NULL", name="until"),
        CheckConstraint(_BY_A_PERSON, name="by_a_person"),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    record_id: Mapped[int] = mapped_column(ForeignKey("standalone_record.id"), index=True)
    place: Mapped[str]
    ref: Mapped[str]
    number: Mapped[int]
    kind: Mapped[str]
    ground: Mapped[str | None]
    named: Mapped[str | None]
    accident_on: Mapped[date | None]
    until: Mapped[date | None]
    last: Mapped[date | None]
    evidence_ref: Mapped[str | None]
    evidence_digest: Mapped[str | None]
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
    of_number: Mapped[int | None]
    of_person: Mapped[str | None]
    person: Mapped[str]
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class StandaloneTaskRow(Base):
    """Something put to a person, once: double coverage, an injury after the last day, a missing registration, a second benefit."""

    __tablename__ = "standalone_task"
    __table_args__ = (
        UniqueConstraint("place", "digest"),
        Index(None, "place", "city"),
        CheckConstraint("kind IN ('duplicate', 'kept_registered', 'late_injury', 'not_registered', 'second_benefit')", name="kind"),
        CheckConstraint("(kind = 'second_benefit') = (case_no IS NOT NULL)", name="of_a_case"),
        CheckConstraint("last IS NULL OR last >= first", name="period"),
        _APPEND_ONLY,
    )

    task_no: Mapped[str] = mapped_column(primary_key=True)
    place: Mapped[str]
    city: Mapped[str]
    kind: Mapped[str]
    ref: Mapped[str]
    person: Mapped[int]
    enterprise: Mapped[str | None]
    case_no: Mapped[str | None]
    first: Mapped[date]
    last: Mapped[date | None]
    digest: Mapped[str]
    owner: Mapped[str]
    due_on: Mapped[date | None]
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class StandaloneAnswerRow(Base):
    """What a person found on a task, and where it led: a case, a recovery."""

    __tablename__ = "standalone_answer"
    __table_args__ = (CheckConstraint(_BY_A_PERSON, name="by_a_person"), _APPEND_ONLY)

    task_no: Mapped[str] = mapped_column(ForeignKey("standalone_task.task_no"), primary_key=True)
    result: Mapped[str]
    led_to: Mapped[str | None]
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
    person: Mapped[str]
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class StandaloneSweepRow(Base):
    """A look over all records of a province on a day: how many stood where, the digest of every one, how many tasks were new."""

    __tablename__ = "standalone_sweep"
    __table_args__ = (UniqueConstraint("place", "number"), CheckConstraint("new_tasks >= 0", name="counts"), _APPEND_ONLY)

    sweep_no: Mapped[str] = mapped_column(primary_key=True)
    place: Mapped[str]
    number: Mapped[int]
    as_of: Mapped[date]
    records: Mapped[int]
    states: Mapped[Any] = mapped_column(JsonText)
    digest: Mapped[str]
    new_tasks: Mapped[int]
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))
