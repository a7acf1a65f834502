"""The tables of insurers: mandates with their early ends, tasks, and what happened to each. All are append-only."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, LargeBinary, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from zhibao.kit.tables import Base, JsonText

_APPEND_ONLY: dict[str, Any] = {"sqlite_strict": True, "info": {"append_only": True}}


class MandateRow(Base):
    """A mandate of an insurer in a city, as the procurement says."""

    __tablename__ = "insurer_mandate"
    __table_args__ = (CheckConstraint("valid_to >= valid_from", name="period"), _APPEND_ONLY)

    mandate_no: Mapped[str] = mapped_column(primary_key=True)
    insurer: Mapped[str] = mapped_column(index=True)
    insurer_name: Mapped[str]
    place: Mapped[str] = mapped_column(index=True)
    kinds: Mapped[Any] = mapped_column(JsonText)
    valid_from: Mapped[date]
    valid_to: Mapped[date]
    procurement: Mapped[str]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class MandateEndRow(Base):
    """A mandate that ended before its time; from that day on nothing is read under it."""

    __tablename__ = "insurer_mandate_end"
    __table_args__ = (_APPEND_ONLY,)

    mandate_no: Mapped[str] = mapped_column(ForeignKey("insurer_mandate.mandate_no"), primary_key=True)
    ended_on: Mapped[date]
    reason: Mapped[str]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class TaskRow(Base):
    """A task inside a case; what is asked lies sealed under the key of the person."""

    __tablename__ = "insurer_task"
    __table_args__ = (
        CheckConstraint("kind IN ('visit', 'material_check', 'inquiry', 'appraisal_appointment', 'assessment_draft')", name="kind"),
        Index(None, "insurer", "case_no"),
        _APPEND_ONLY,
    )

    task_no: Mapped[str] = mapped_column(primary_key=True)
    mandate_no: Mapped[str] = mapped_column(ForeignKey("insurer_mandate.mandate_no"))
    insurer: Mapped[str]
    case_no: Mapped[str] = mapped_column(index=True)
    person: Mapped[int]
    kind: Mapped[str]
    due_on: Mapped[date]
    actor: Mapped[str]
    at: Mapped[datetime]
    asked: Mapped[bytes] = mapped_column(LargeBinary)
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class TaskStepRow(Base):
    """What happened to a task: who did what, with open facts and sealed words."""

    __tablename__ = "insurer_task_step"
    __table_args__ = (
        UniqueConstraint("task_no", "place"),
        CheckConstraint("verb IN ('accept', 'visit', 'report', 'return', 'confirm', 'send_back', 'take_back')", name="verb"),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    task_no: Mapped[str] = mapped_column(ForeignKey("insurer_task.task_no"))
    place: Mapped[int]
    verb: Mapped[str]
    facts: Mapped[Any] = mapped_column(JsonText)
    sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))
