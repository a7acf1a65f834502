"""The tables of cases. Every one is append-only; what a case has come to is folded from its acts, never stored.

The evidence, the appraisal and the reports keep tables in files of their own.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, LargeBinary, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from zhibao.kit.tables import Base

_APPEND_ONLY: dict[str, Any] = {"sqlite_strict": True, "info": {"append_only": True}}


class CaseRow(Base):
    """A file opened: its number, the person, place and time of the injury."""

    __tablename__ = "case_file"
    __table_args__ = (
        UniqueConstraint("prefecture", "year", "number"),
        CheckConstraint("number > 0", name="number"),
        _APPEND_ONLY,
    )

    case_no: Mapped[str] = mapped_column(primary_key=True)
    prefecture: Mapped[str]
    year: Mapped[int]
    number: Mapped[int]
    person: Mapped[int] = mapped_column(index=True)
    place: Mapped[str]
    injury_at: Mapped[datetime]
    opened_at: Mapped[datetime]


class CaseContentRow(Base):
    """What was told in a step, sealed under the key of the person; the act holds its digest."""

    __tablename__ = "case_content"
    __table_args__ = (_APPEND_ONLY,)

    digest: Mapped[str] = mapped_column(primary_key=True)
    case_no: Mapped[str] = mapped_column(ForeignKey("case_file.case_no"), index=True)
    sealed: Mapped[bytes] = mapped_column(LargeBinary)


class CaseKeyRow(Base):
    """A step that was asked for under a key of the caller: the same key gives the same step for ever."""

    __tablename__ = "case_step_key"
    __table_args__ = (_APPEND_ONLY,)

    key: Mapped[str] = mapped_column(primary_key=True)
    body: Mapped[str]
    case_no: Mapped[str] = mapped_column(ForeignKey("case_file.case_no"))
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"), unique=True)
