"""The tables of rescue: when an injured person was first treated, what the enterprise did, and what a late rescue led to. Append-only."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, LargeBinary, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from zhibao.kit.tables import Base

_APPEND_ONLY: dict[str, Any] = {"sqlite_strict": True, "info": {"append_only": True}}
_BY_A_PERSON = "actor NOT LIKE 'job:%'"


class RescueRow(Base):
    """From the accident to treatment: when the enterprise knew and reported, when treatment began, and the part of the enterprise in it.

    A later row of the same case corrects the one before.
    """

    __tablename__ = "case_rescue"
    __table_args__ = (
        UniqueConstraint("case_no", "number"),
        CheckConstraint("treated_at IS NULL OR treated_at >= injury_at", name="treated"),
        CheckConstraint("platform_part IN ('called', 'accompanied', 'advanced', 'informed', 'none', 'unknown')", name="platform_part"),
        CheckConstraint(_BY_A_PERSON, name="by_a_person"),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    case_no: Mapped[str]
    number: Mapped[int]
    platform: Mapped[str | None]
    injury_at: Mapped[datetime]
    platform_knew_at: Mapped[datetime | None]
    reported_at: Mapped[datetime]
    treated_at: Mapped[datetime | None]
    platform_part: Mapped[str]
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class RescueFollowRow(Base):
    """What an officer did about a late rescue: asked, was answered, closed it, with her words under the key of the person."""

    __tablename__ = "case_rescue_follow"
    __table_args__ = (
        UniqueConstraint("case_no", "number"),
        CheckConstraint("verb IN ('asked', 'answered', 'closed')", name="verb"),
        CheckConstraint(_BY_A_PERSON, name="by_a_person"),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    case_no: Mapped[str]
    number: Mapped[int]
    verb: Mapped[str]
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))
