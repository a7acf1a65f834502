"""The tables of enquiries and complaints, and of how many a plain page reached. All are append-only; what was said is sealed."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, LargeBinary, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from zhibao.kit.tables import Base

_APPEND_ONLY: dict[str, Any] = {"sqlite_strict": True, "info": {"append_only": True}}
_BY_A_PERSON = "actor NOT LIKE 'job:%'"


class EnquiryRow(Base):
    """An enquiry or a complaint. `sealed` is under the key of the person who asks, else under the home's."""

    __tablename__ = "enquiry"
    __table_args__ = (
        UniqueConstraint("place", "year", "number"),
        Index(None, "person"),
        Index(None, "party"),
        CheckConstraint("channel IN ('counter', 'telephone', 'phone', 'enterprise')", name="channel"),
        CheckConstraint("kind IN ('enquiry', 'complaint')", name="kind"),
        CheckConstraint("person IS NULL OR party IS NULL", name="one_asker"),
        CheckConstraint("(about_kind IS NULL) = (about IS NULL)", name="about"),
        CheckConstraint("about_kind IS NULL OR about_kind IN ('case', 'enterprise', 'insurer', 'unregistered')", name="about_kind"),
        CheckConstraint("provisional IN (0, 1)", name="provisional"),
        CheckConstraint(_BY_A_PERSON, name="by_a_person"),
        _APPEND_ONLY,
    )

    enquiry_no: Mapped[str] = mapped_column(primary_key=True)
    place: Mapped[str]
    year: Mapped[int]
    number: Mapped[int]
    channel: Mapped[str]
    kind: Mapped[str]
    theme: Mapped[str]
    person: Mapped[int | None]
    party: Mapped[str | None]
    about_kind: Mapped[str | None]
    about: Mapped[str | None]
    post: Mapped[str]
    due_on: Mapped[date | None]
    provisional: Mapped[int]
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class EnquiryStepRow(Base):
    """What became of an enquiry: passed on, given a day, answered, brought up again, passed on to a review."""

    __tablename__ = "enquiry_step"
    __table_args__ = (
        UniqueConstraint("enquiry_no", "number"),
        CheckConstraint("verb IN ('assigned', 'due_set', 'answered', 'reopened', 'referred')", name="verb"),
        CheckConstraint("(verb = 'assigned') = (post IS NOT NULL)", name="post"),
        CheckConstraint("verb <> 'due_set' OR due_on IS NOT NULL", name="due_on"),
        CheckConstraint("(verb = 'referred') = (led_to IS NOT NULL)", name="led_to"),
        CheckConstraint("provisional IN (0, 1)", name="provisional"),
        CheckConstraint(_BY_A_PERSON, name="by_a_person"),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    enquiry_no: Mapped[str] = mapped_column(ForeignKey(EnquiryRow.enquiry_no))
    number: Mapped[int]
    verb: Mapped[str]
    post: Mapped[str | None]
    due_on: Mapped[date | None]
    provisional: Mapped[int]
    led_to: Mapped[str | None]
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
    person: Mapped[str]
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class GuideReachRow(Base):
    """How many a plain page on rights reached: one row for each opening on the phone, or a count that an office tells. No person."""

    __tablename__ = "guide_reach"
    __table_args__ = (
        Index(None, "place", "month"),
        CheckConstraint("channel IN ('phone', 'website', 'counter', 'event')", name="channel"),
        CheckConstraint("people > 0", name="people"),
        CheckConstraint("(channel = 'phone') = (act_id IS NULL)", name="told"),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    place: Mapped[str]
    month: Mapped[str]
    channel: Mapped[str]
    people: Mapped[int]
    act_id: Mapped[int | None] = mapped_column(ForeignKey("act.id"))
