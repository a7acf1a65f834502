"""The tables of injury reports. Both are append-only: where a report stands is its newest step."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, LargeBinary, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from zhibao.kit.tables import Base, JsonText

_APPEND_ONLY: dict[str, Any] = {"sqlite_strict": True, "info": {"append_only": True}}


class InjuryReportRow(Base):
    """A report of an injury as it was told; what is told of the person is sealed under her key.

    `content` is a keyed index of the whole report: the same report sent again is the same row.
    """

    __tablename__ = "injury_report"
    __table_args__ = (
        UniqueConstraint("prefecture", "year", "number"),
        Index(None, "person"),
        CheckConstraint("number > 0", name="number"),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    report_no: Mapped[str] = mapped_column(unique=True)
    prefecture: Mapped[str]
    year: Mapped[int]
    number: Mapped[int]
    channel: Mapped[str]
    reporter: Mapped[str]
    person: Mapped[int]
    place_of_injury: Mapped[str]
    injury_at: Mapped[datetime | None]
    received_at: Mapped[datetime]
    orders: Mapped[Any] = mapped_column(JsonText)
    narrative: Mapped[bytes | None] = mapped_column(LargeBinary)
    contact: Mapped[bytes | None] = mapped_column(LargeBinary)
    content: Mapped[str] = mapped_column(unique=True)
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class ReportStepRow(Base):
    """What was decided about where a report belongs: it opened a case, joined one, waits for a person, was taken out."""

    __tablename__ = "injury_report_step"
    __table_args__ = (
        Index(None, "case_no"),
        CheckConstraint("step IN ('opened', 'joined', 'held', 'separated')", name="step"),
        CheckConstraint("(case_no IS NULL) = (step IN ('held', 'separated'))", name="case_no"),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    report_no: Mapped[str] = mapped_column(ForeignKey("injury_report.report_no"))
    step: Mapped[str]
    case_no: Mapped[str | None]
    # Cases that may concern the same accident, for whoever decides.
    candidates: Mapped[Any] = mapped_column(JsonText)
    reason: Mapped[bytes | None] = mapped_column(LargeBinary)
    actor: Mapped[str]
    recorded: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class ReportPointRow(Base):
    """Where a telephone said that it was when a report was made, as given, sealed under the key of the person."""

    __tablename__ = "injury_report_point"
    __table_args__ = (_APPEND_ONLY,)

    report_no: Mapped[str] = mapped_column(ForeignKey("injury_report.report_no"), primary_key=True)
    point: Mapped[bytes] = mapped_column(LargeBinary)
