"""The tables of plans, inspections and incidents. Every one is append-only; words lie sealed under the keys of the home."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, ForeignKeyConstraint, Index, LargeBinary, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from zhibao.kit.tables import Base, JsonText

_APPEND_ONLY: dict[str, Any] = {"sqlite_strict": True, "info": {"append_only": True}}
_BY_A_PERSON = "actor NOT LIKE 'job:%'"


class PlanRow(Base):
    """The audit plan of a place for a year; a later one replaces it once it is approved."""

    __tablename__ = "control_plan"
    __table_args__ = (
        UniqueConstraint("place", "year", "number"),
        UniqueConstraint("plan_no", "person"),
        CheckConstraint(_BY_A_PERSON, name="by_a_person"),
        _APPEND_ONLY,
    )

    plan_no: Mapped[str] = mapped_column(primary_key=True)
    place: Mapped[str]
    year: Mapped[int]
    number: Mapped[int]
    items: Mapped[Any] = mapped_column(JsonText)
    person: Mapped[str]
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class PlanApprovalRow(Base):
    """That another person approved a plan."""

    __tablename__ = "control_plan_approval"
    __table_args__ = (
        ForeignKeyConstraint(["plan_no", "prepared_by"], ["control_plan.plan_no", "control_plan.person"], name="fk_control_plan_approval_plan"),
        CheckConstraint("person <> prepared_by", name="two_persons"),
        CheckConstraint(_BY_A_PERSON, name="by_a_person"),
        _APPEND_ONLY,
    )

    plan_no: Mapped[str] = mapped_column(primary_key=True)
    prepared_by: Mapped[str]
    person: Mapped[str]
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class InspectionRow(Base):
    """An inspection that was opened: which step, on which item of which plan, on which sample."""

    __tablename__ = "control_inspection"
    __table_args__ = (
        UniqueConstraint("place", "number"),
        CheckConstraint("(plan_no IS NULL) = (item IS NULL)", name="item"),
        CheckConstraint(_BY_A_PERSON, name="by_a_person"),
        _APPEND_ONLY,
    )

    inspection_no: Mapped[str] = mapped_column(primary_key=True)
    place: Mapped[str]
    number: Mapped[int]
    plan_no: Mapped[str | None] = mapped_column(ForeignKey("control_plan_approval.plan_no"))
    item: Mapped[int | None]
    step: Mapped[str]
    sample_no: Mapped[str | None] = mapped_column(ForeignKey("control_sample.sample_no"))
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
    person: Mapped[str]
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class InspectionStepRow(Base):
    """An entry in the file of an inspection: a finding, a measure, that it was seen done, the close."""

    __tablename__ = "control_inspection_step"
    __table_args__ = (
        UniqueConstraint("inspection_no", "number"),
        CheckConstraint("verb IN ('finding', 'measure', 'followed', 'closed')", name="verb"),
        CheckConstraint(_BY_A_PERSON, name="by_a_person"),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    inspection_no: Mapped[str] = mapped_column(ForeignKey("control_inspection.inspection_no"))
    number: Mapped[int]
    verb: Mapped[str]
    facts: Mapped[Any] = mapped_column(JsonText)
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
    person: Mapped[str]
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class IncidentRow(Base):
    """An incident: what kind, how grave, when it was found, until when it is to be reported (empty: no limit is established)."""

    __tablename__ = "control_incident"
    __table_args__ = (
        UniqueConstraint("place", "number"),
        Index(None, "place"),
        CheckConstraint("grave IN (0, 1)", name="grave"),
        CheckConstraint("(report_by IS NULL) = (cites IS NULL)", name="report_by"),
        CheckConstraint(_BY_A_PERSON, name="by_a_person"),
        _APPEND_ONLY,
    )

    incident_no: Mapped[str] = mapped_column(primary_key=True)
    place: Mapped[str]
    number: Mapped[int]
    kind: Mapped[str]
    grave: Mapped[int]
    found_at: Mapped[datetime]
    report_by: Mapped[datetime | None]
    cites: Mapped[str | None]
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
    person: Mapped[str]
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class IncidentStepRow(Base):
    """What was done about an incident: handled, reported upward, closed."""

    __tablename__ = "control_incident_step"
    __table_args__ = (
        UniqueConstraint("incident_no", "number"),
        CheckConstraint("verb IN ('handled', 'reported', 'closed')", name="verb"),
        CheckConstraint(_BY_A_PERSON, name="by_a_person"),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    incident_no: Mapped[str] = mapped_column(ForeignKey("control_incident.incident_no"))
    number: Mapped[int]
    verb: Mapped[str]
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
    person: Mapped[str]
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))
