"""The tables of reports that a platform took its contribution from a worker. Both are append-only and nearly all sealed.

In clear stand only a number, the city and the day: neither who reports nor whom she reports.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, LargeBinary, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from zhibao.kit.tables import Base

_APPEND_ONLY: dict[str, Any] = {"sqlite_strict": True, "info": {"append_only": True}}


class DeductionReportRow(Base):
    """A report of a deducted contribution; everything told in it is sealed under the key of who tells it."""

    __tablename__ = "deduction_report"
    __table_args__ = (UniqueConstraint("prefecture", "year", "number"), CheckConstraint("number > 0", name="number"), _APPEND_ONLY)

    report_no: Mapped[str] = mapped_column(primary_key=True)
    prefecture: Mapped[str]
    year: Mapped[int]
    number: Mapped[int]
    person: Mapped[int] = mapped_column(index=True)
    told: Mapped[bytes] = mapped_column(LargeBinary)
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class DeductionStepRow(Base):
    """What the office did with a report: taken up, answered; its words are sealed under the key of who reported."""

    __tablename__ = "deduction_step"
    __table_args__ = (CheckConstraint("step IN ('taken_up', 'answered')", name="step"), _APPEND_ONLY)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    report_no: Mapped[str] = mapped_column(ForeignKey("deduction_report.report_no"), index=True)
    step: Mapped[str]
    words: Mapped[bytes | None] = mapped_column(LargeBinary)
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))
