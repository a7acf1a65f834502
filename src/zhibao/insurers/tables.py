"""The tables of insurers: mandates with procurement, terms, staff and ends, tasks, and what happened to each. All are append-only."""

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


_BY_A_PERSON = "actor NOT LIKE 'job:%'"


class ProcurementRow(Base):
    """How the insurer of a mandate was chosen: by which method, announced when, by which result, up to which amount."""

    __tablename__ = "insurer_procurement"
    __table_args__ = (CheckConstraint("ceiling_fen IS NULL OR ceiling_fen >= 0", name="ceiling"), _APPEND_ONLY)

    mandate_no: Mapped[str] = mapped_column(ForeignKey("insurer_mandate.mandate_no"), primary_key=True)
    method: Mapped[str]
    announced_on: Mapped[date]
    bidders: Mapped[int]
    ceiling_fen: Mapped[int | None]
    digest: Mapped[str | None]
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class TermRow(Base):
    """What a mandate says from a day on: its counties (none named: the whole city) and its fee."""

    __tablename__ = "insurer_mandate_term"
    __table_args__ = (
        UniqueConstraint("mandate_no", "number"),
        UniqueConstraint("mandate_no", "since"),
        CheckConstraint("fixed_fen >= 0 AND per_case_fen >= 0", name="fee"),
        CheckConstraint(_BY_A_PERSON, name="by_a_person"),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    mandate_no: Mapped[str] = mapped_column(ForeignKey("insurer_mandate.mandate_no"))
    number: Mapped[int]
    since: Mapped[date]
    areas: Mapped[Any] = mapped_column(JsonText)
    fixed_fen: Mapped[int]
    per_case_fen: Mapped[int]
    per_task_fen: Mapped[Any] = mapped_column(JsonText)
    retained_share: Mapped[str]
    document: Mapped[str]
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class StaffRow(Base):
    """Somebody of the insurer who was admitted by name to the work under a mandate; nobody else reads a row of it."""

    __tablename__ = "insurer_staff"
    __table_args__ = (Index(None, "account", "mandate_no"), CheckConstraint(_BY_A_PERSON, name="by_a_person"), _APPEND_ONLY)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    mandate_no: Mapped[str] = mapped_column(ForeignKey("insurer_mandate.mandate_no"))
    account: Mapped[str]
    since: Mapped[date]
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class StaffEndRow(Base):
    """From this day on somebody of the insurer is no longer admitted."""

    __tablename__ = "insurer_staff_end"
    __table_args__ = (_APPEND_ONLY,)

    staff_id: Mapped[int] = mapped_column(ForeignKey("insurer_staff.id"), primary_key=True, autoincrement=False)
    ended_on: Mapped[date]
    reason: Mapped[str]
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class InterestRow(Base):
    """A relation that an insurer declared: with an enterprise by its code, or with a worker by her pseudonym."""

    __tablename__ = "insurer_interest"
    __table_args__ = (
        Index(None, "insurer", "subject"),
        CheckConstraint("(kind = 'person') = (relation IN ('relative', 'employed', 'insured'))", name="relation_of_kind"),
        CheckConstraint("kind IN ('enterprise', 'person')", name="kind"),
        CheckConstraint("relation IN ('relative', 'employed', 'insured', 'commercial_insurer', 'shareholding', 'contract')", name="relation"),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    insurer: Mapped[str]
    kind: Mapped[str]
    subject: Mapped[str]
    relation: Mapped[str]
    since: Mapped[date]
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class InterestEndRow(Base):
    """From this day on a declared relation is over."""

    __tablename__ = "insurer_interest_end"
    __table_args__ = (_APPEND_ONLY,)

    interest_id: Mapped[int] = mapped_column(ForeignKey("insurer_interest.id"), primary_key=True, autoincrement=False)
    ended_on: Mapped[date]
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class HandOverRow(Base):
    """A task that went on as another one when its mandate ended: the task taken back, and the task that follows it."""

    __tablename__ = "insurer_hand_over"
    __table_args__ = (CheckConstraint("task_no <> of_task", name="another"), _APPEND_ONLY)

    task_no: Mapped[str] = mapped_column(ForeignKey("insurer_task.task_no"), primary_key=True)
    of_task: Mapped[str] = mapped_column(ForeignKey("insurer_task.task_no"), unique=True)
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))
