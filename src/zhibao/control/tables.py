"""The tables of control. Every one is append-only; where a flag or a sample stands is folded from its rows.

Flags hold figures, references and pseudonyms, never a name. What an officer writes down is sealed under the key of the
person whose case it is. That a conclusion on a serious flag has a second person is held by the database.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, ForeignKeyConstraint, Index, LargeBinary, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from zhibao.kit.tables import Base, JsonText

_APPEND_ONLY: dict[str, Any] = {"sqlite_strict": True, "info": {"append_only": True}}
_BY_A_PERSON = "actor NOT LIKE 'job:%'"


class SweepRow(Base):
    """A look over the spending of a place: what was looked at, how many hits, how many of them new, what was not judged."""

    __tablename__ = "control_sweep"
    __table_args__ = (
        UniqueConstraint("place", "number"),
        CheckConstraint("new_flags >= 0 AND hits >= new_flags", name="counts"),
        _APPEND_ONLY,
    )

    sweep_no: Mapped[str] = mapped_column(primary_key=True)
    place: Mapped[str]
    number: Mapped[int]
    first: Mapped[date | None]
    last: Mapped[date]
    looked_at: Mapped[Any] = mapped_column(JsonText)
    unjudged: Mapped[Any] = mapped_column(JsonText)
    hits: Mapped[int]
    new_flags: Mapped[int]
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class FlagRow(Base):
    """A hit put to a person: which rule, which subject, why, with which figures; one hit is put once."""

    __tablename__ = "control_flag"
    __table_args__ = (
        UniqueConstraint("rule", "version", "subject", "digest"),
        Index(None, "place", "rule"),
        Index(None, "case_no"),
        CheckConstraint("serious IN (0, 1)", name="serious"),
        CheckConstraint("amount_fen >= 0", name="amount"),
        _APPEND_ONLY,
    )

    flag_no: Mapped[str] = mapped_column(primary_key=True)
    rule: Mapped[str]
    version: Mapped[int]
    subject: Mapped[str]
    digest: Mapped[str]
    place: Mapped[str]
    case_no: Mapped[str]
    happened_on: Mapped[date]
    amount_fen: Mapped[int]
    zh: Mapped[str]
    en: Mapped[str]
    figures: Mapped[Any] = mapped_column(JsonText)
    rows: Mapped[Any] = mapped_column(JsonText)
    mark: Mapped[str]
    serious: Mapped[int]
    owner: Mapped[str]
    due_on: Mapped[date]
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class FlagAnswerRow(Base):
    """What a person found on a flag. A second person confirms or returns the conclusion of `of_person`, never her own."""

    __tablename__ = "control_flag_answer"
    __table_args__ = (
        UniqueConstraint("flag_no", "number"),
        UniqueConstraint("flag_no", "number", "person"),
        ForeignKeyConstraint(
            ["flag_no", "of_number", "of_person"],
            ["control_flag_answer.flag_no", "control_flag_answer.number", "control_flag_answer.person"],
            name="fk_control_flag_answer_of",
        ),
        CheckConstraint(
            "finding IN ('looked_into', 'explained', 'irregular', 're_examine', 'recovery_proposed', 'confirmed', 'returned')",
            name="finding",
        ),
        CheckConstraint(
            "(finding IN ('confirmed', 'returned')) = (of_number IS NOT NULL) AND (of_number IS NULL) = (of_person IS NULL)", name="second"
        ),
        CheckConstraint("of_person IS NULL OR person <> of_person", name="two_persons"),
        CheckConstraint("of_number IS NULL OR of_number = number - 1", name="of_the_last"),
        CheckConstraint(_BY_A_PERSON, name="by_a_person"),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    flag_no: Mapped[str] = mapped_column(ForeignKey("control_flag.flag_no"))
    number: Mapped[int]
    finding: Mapped[str]
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
    of_number: Mapped[int | None]
    of_person: Mapped[str | None]
    person: Mapped[str]
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class SampleRow(Base):
    """A sample that an officer fixed: place, period, error stated before, strata with sizes, and the promise of a seed."""

    __tablename__ = "control_sample"
    __table_args__ = (
        UniqueConstraint("place", "number"),
        UniqueConstraint("sample_no", "person"),
        CheckConstraint("last >= first", name="period"),
        CheckConstraint(_BY_A_PERSON, name="by_a_person"),
        _APPEND_ONLY,
    )

    sample_no: Mapped[str] = mapped_column(primary_key=True)
    place: Mapped[str]
    number: Mapped[int]
    first: Mapped[date]
    last: Mapped[date]
    tolerable: Mapped[str]
    confidence: Mapped[str]
    sizes: Mapped[Any] = mapped_column(JsonText)
    frame_digest: Mapped[str]
    commitment: Mapped[str]
    seed: Mapped[bytes] = mapped_column(LargeBinary)
    person: Mapped[str]
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class SampleUnitRow(Base):
    """An award in the frame of a sample, with its stratum."""

    __tablename__ = "control_sample_unit"
    __table_args__ = (UniqueConstraint("sample_no", "award_no"), _APPEND_ONLY)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    sample_no: Mapped[str] = mapped_column(ForeignKey("control_sample.sample_no"))
    award_no: Mapped[str]
    case_no: Mapped[str]
    place: Mapped[str]
    stratum: Mapped[str]
    amount_fen: Mapped[int]


class SampleDrawRow(Base):
    """The word that another person said, and the seed that is open from then on."""

    __tablename__ = "control_sample_draw"
    __table_args__ = (
        ForeignKeyConstraint(
            ["sample_no", "fixed_by"], ["control_sample.sample_no", "control_sample.person"], name="fk_control_sample_draw_fixed"
        ),
        CheckConstraint("person <> fixed_by", name="two_persons"),
        CheckConstraint(_BY_A_PERSON, name="by_a_person"),
        _APPEND_ONLY,
    )

    sample_no: Mapped[str] = mapped_column(primary_key=True)
    fixed_by: Mapped[str]
    seed: Mapped[str]
    word: Mapped[str]
    person: Mapped[str]
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class SampleDrawnRow(Base):
    """An award that was drawn: somebody without part in it re-examines it."""

    __tablename__ = "control_sample_drawn"
    __table_args__ = (UniqueConstraint("unit_id", "sample_no"), _APPEND_ONLY)

    unit_id: Mapped[int] = mapped_column(ForeignKey("control_sample_unit.id"), primary_key=True, autoincrement=False)
    sample_no: Mapped[str] = mapped_column(ForeignKey("control_sample_draw.sample_no"))


class SampleResultRow(Base):
    """What the re-examination of a drawn award found: correct, or an error with the fen by which it was paid too much or too little."""

    __tablename__ = "control_sample_result"
    __table_args__ = (
        CheckConstraint("outcome IN ('correct', 'overpaid', 'underpaid', 'other_error')", name="outcome"),
        CheckConstraint("(outcome IN ('overpaid', 'underpaid')) = (difference_fen > 0) AND difference_fen >= 0", name="difference"),
        CheckConstraint(_BY_A_PERSON, name="by_a_person"),
        _APPEND_ONLY,
    )

    unit_id: Mapped[int] = mapped_column(ForeignKey("control_sample_drawn.unit_id"), primary_key=True, autoincrement=False)
    outcome: Mapped[str]
    difference_fen: Mapped[int]
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
    person: Mapped[str]
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class FollowRow(Base):
    """What an error or a confirmed flag led to: a recovery, or an award that pays what was missing; decided elsewhere, by persons."""

    __tablename__ = "control_follow"
    __table_args__ = (
        CheckConstraint("(flag_no IS NULL) <> (unit_id IS NULL)", name="of_what"),
        CheckConstraint("(recovery_no IS NULL) <> (award_no IS NULL)", name="led_to"),
        CheckConstraint(_BY_A_PERSON, name="by_a_person"),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    flag_no: Mapped[str | None] = mapped_column(ForeignKey("control_flag.flag_no"))
    unit_id: Mapped[int | None] = mapped_column(ForeignKey("control_sample_result.unit_id"))
    recovery_no: Mapped[str | None]
    award_no: Mapped[str | None]
    place: Mapped[str]
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class PrintRow(Base):
    """The print of a picture of a case, made once; from it no picture can be made again. `print` is empty where there is none."""

    __tablename__ = "control_print"
    __table_args__ = (Index(None, "place"), _APPEND_ONLY)

    document: Mapped[str] = mapped_column(primary_key=True)
    place: Mapped[str]
    algorithm: Mapped[str]
    print: Mapped[str | None]
    at: Mapped[datetime]
