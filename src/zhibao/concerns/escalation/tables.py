"""The tables of important problems: what a city reported to whom, and what each body did. Both are append-only; the words are sealed."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, LargeBinary, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from zhibao.kit.tables import Base, JsonText

_APPEND_ONLY: dict[str, Any] = {"sqlite_strict": True, "info": {"append_only": True}}
_BY_A_PERSON = "actor NOT LIKE 'job:%'"


class ProblemRow(Base):
    """An important problem that a city reported; `bodies` are those addressed, each with the place whose body it is."""

    __tablename__ = "important_problem"
    __table_args__ = (
        UniqueConstraint("place", "year", "number"),
        CheckConstraint("provisional IN (0, 1)", name="provisional"),
        CheckConstraint(_BY_A_PERSON, name="by_a_person"),
        _APPEND_ONLY,
    )

    problem_no: Mapped[str] = mapped_column(primary_key=True)
    place: Mapped[str]
    year: Mapped[int]
    number: Mapped[int]
    bodies: Mapped[Any] = mapped_column(JsonText)
    attachments: Mapped[Any] = mapped_column(JsonText)
    due_on: Mapped[date | None]
    provisional: Mapped[int]
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
    person: Mapped[str]
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class ProblemStepRow(Base):
    """A receipt or an answer of one body, or a day that the province set for all."""

    __tablename__ = "important_problem_step"
    __table_args__ = (
        UniqueConstraint("problem_no", "number"),
        CheckConstraint("verb IN ('received', 'answered', 'due_set')", name="verb"),
        CheckConstraint("(verb = 'due_set') = (body IS NULL)", name="body"),
        CheckConstraint("(verb = 'due_set') = (due_on IS NOT NULL)", name="due_on"),
        CheckConstraint(_BY_A_PERSON, name="by_a_person"),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    problem_no: Mapped[str] = mapped_column(ForeignKey(ProblemRow.problem_no))
    number: Mapped[int]
    verb: Mapped[str]
    body: Mapped[str | None]
    due_on: Mapped[date | None]
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
    person: Mapped[str]
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))
