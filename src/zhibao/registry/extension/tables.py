"""The one table of the extension: whom to ask at a candidate enterprise. Name and telephone are sealed; appended to only."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from zhibao.kit.tables import Base

_APPEND_ONLY: dict[str, Any] = {"sqlite_strict": True, "info": {"append_only": True}}


class CandidateContactRow(Base):
    """A contact person of a candidate, for one matter; the newest row of a matter counts."""

    __tablename__ = "candidate_contact"
    __table_args__ = (CheckConstraint("matter IN ('data', 'enrolment', 'reporting', 'money')", name="matter"), _APPEND_ONLY)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    candidate: Mapped[str] = mapped_column(index=True)
    city: Mapped[str]
    matter: Mapped[str]
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))
    recorded_at: Mapped[datetime]
