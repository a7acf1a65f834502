"""The tables of linkage. Every one is append-only; where a request or a hit stands is folded from its rows.

Rows of partners are sealed under the key of the person they are about, where they are about one, else under the key of the home.
Keys by which they are compared are keyed indexes. A hit and its answer hold references and figures, never a name.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, LargeBinary, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from zhibao.kit.tables import Base, JsonText, Whole

_APPEND_ONLY: dict[str, Any] = {"sqlite_strict": True, "info": {"append_only": True}}
_BY_A_PERSON = "actor NOT LIKE 'job:%'"


class RequestRow(Base):
    """A request between bodies: whose it is, by which entry of the register, for which period and fields, on which ground, until when."""

    __tablename__ = "linkage_request"
    __table_args__ = (
        UniqueConstraint("place", "number"),
        CheckConstraint("side IN ('ours', 'theirs')", name="side"),
        CheckConstraint("last >= first", name="period"),
        CheckConstraint(_BY_A_PERSON, name="by_a_person"),
        _APPEND_ONLY,
    )

    request_no: Mapped[str] = mapped_column(primary_key=True)
    place: Mapped[str]
    number: Mapped[int]
    side: Mapped[str]
    exchange: Mapped[str]
    partner: Mapped[str]
    first: Mapped[date]
    last: Mapped[date]
    fields: Mapped[Any] = mapped_column(JsonText)
    cites: Mapped[Any] = mapped_column(JsonText)
    mark: Mapped[str]
    due_on: Mapped[date | None]
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class RequestStepRow(Base):
    """What happened to a request: rows were made ready and left, an answer was taken or refused, an answer of ours left, it was closed.

    `prepared` stands before a byte leaves. Of an answer that was taken the four counts add up to the rows of the file, and a
    file is taken once: `taken` is its digest.
    """

    __tablename__ = "linkage_request_step"
    __table_args__ = (
        UniqueConstraint("request_no", "number"),
        UniqueConstraint("taken"),
        CheckConstraint("step IN ('prepared', 'sent', 'received', 'refused', 'closed')", name="step"),
        CheckConstraint("(step = 'received') = (taken IS NOT NULL)", name="taken"),
        CheckConstraint("step <> 'received' OR rows = accepted + doubled + changed + withdrawn", name="adds_up"),
        CheckConstraint("step <> 'refused' OR (reason IS NOT NULL AND accepted + doubled + changed + withdrawn = 0)", name="nothing_kept"),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    request_no: Mapped[str] = mapped_column(ForeignKey("linkage_request.request_no"))
    number: Mapped[int]
    step: Mapped[str]
    digest: Mapped[str]
    taken: Mapped[str | None]
    rows: Mapped[int]
    accepted: Mapped[int]
    doubled: Mapped[int]
    changed: Mapped[int]
    withdrawn: Mapped[int]
    reason: Mapped[str | None]
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class PartnerRow(Base):
    """A row that a partner told: sealed, with the keyed indexes by which it is compared. The newest row of a reference holds."""

    __tablename__ = "linkage_row"
    __table_args__ = (
        Index(None, "place", "exchange", "ref"),
        Index(None, "person"),
        CheckConstraint("standing IN ('live', 'paid', 'ended', 'withdrawn')", name="standing"),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    request_no: Mapped[str] = mapped_column(ForeignKey("linkage_request.request_no"))
    place: Mapped[str]
    exchange: Mapped[str]
    ref: Mapped[str]
    standing: Mapped[str]
    person: Mapped[int | None] = mapped_column(Whole)
    keys: Mapped[Any] = mapped_column(JsonText)
    first: Mapped[date | None]
    last: Mapped[date | None]
    digest: Mapped[str]
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class RunRow(Base):
    """A run of matching over a place: what was compared, how many hits, how many of them new."""

    __tablename__ = "linkage_run"
    __table_args__ = (
        UniqueConstraint("place", "number"),
        CheckConstraint("new_hits >= 0 AND hits >= new_hits", name="counts"),
        _APPEND_ONLY,
    )

    run_no: Mapped[str] = mapped_column(primary_key=True)
    place: Mapped[str]
    number: Mapped[int]
    compared: Mapped[Any] = mapped_column(JsonText)
    hits: Mapped[int]
    new_hits: Mapped[int]
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class HitRow(Base):
    """A hit put to a person: which rule, which subject, which row of a partner, by which key; one hit is put once."""

    __tablename__ = "linkage_hit"
    __table_args__ = (
        UniqueConstraint("digest"),
        Index(None, "place", "rule"),
        CheckConstraint("permille BETWEEN 0 AND 1000", name="permille"),
        CheckConstraint("by_key = 'likeness' OR permille = 1000", name="advice"),
        CheckConstraint("serious IN (0, 1)", name="serious"),
        _APPEND_ONLY,
    )

    hit_no: Mapped[str] = mapped_column(primary_key=True)
    rule: Mapped[str]
    version: Mapped[int]
    subject: Mapped[str]
    place: Mapped[str]
    case_no: Mapped[str | None]
    person: Mapped[int | None] = mapped_column(Whole)
    exchange: Mapped[str]
    request_no: Mapped[str] = mapped_column(ForeignKey("linkage_request.request_no"))
    row_id: Mapped[int] = mapped_column(ForeignKey("linkage_row.id"))
    by_key: Mapped[str]
    permille: Mapped[int]
    mark: Mapped[str]
    serious: Mapped[int]
    owner: Mapped[str]
    due_on: Mapped[date | None]
    digest: Mapped[str]
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class HitAnswerRow(Base):
    """What a person found on a hit and on which ground; `led_to` names what followed, decided elsewhere by persons."""

    __tablename__ = "linkage_hit_answer"
    __table_args__ = (
        UniqueConstraint("hit_no", "number"),
        CheckConstraint("finding IN ('looked_into', 'same', 'not_the_same', 'already_known', 'no_consequence')", name="finding"),
        CheckConstraint(_BY_A_PERSON, name="by_a_person"),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    hit_no: Mapped[str] = mapped_column(ForeignKey("linkage_hit.hit_no"))
    number: Mapped[int]
    finding: Mapped[str]
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
    led_to: Mapped[str | None]
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class PrivateSetRow(Base):
    """A private comparison of two sets: our side of it, the sealed secret that blinds it, and what was learnt, a number only."""

    __tablename__ = "linkage_private_set"
    __table_args__ = (
        UniqueConstraint("session_no", "step"),
        CheckConstraint("step IN ('begun', 'answered', 'finished')", name="step"),
        CheckConstraint("(step = 'begun') = (secret IS NOT NULL)", name="secret"),
        CheckConstraint(_BY_A_PERSON, name="by_a_person"),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    session_no: Mapped[str]
    step: Mapped[str]
    place: Mapped[str]
    exchange: Mapped[str]
    own: Mapped[int]
    other: Mapped[int | None]
    shared: Mapped[int | None]
    digest: Mapped[str]
    secret: Mapped[bytes | None] = mapped_column(LargeBinary)
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class QualityRow(Base):
    """A measure of a month: of which source and supplier, in which dimension, how many rows are good of how many.

    A later `edition` replaces an earlier one of the same month, because late files change what is known of it.
    """

    __tablename__ = "linkage_quality"
    __table_args__ = (
        UniqueConstraint("place", "month", "source", "supplier", "dimension", "edition", name="uq_linkage_quality_measure"),
        CheckConstraint("dimension IN ('completeness', 'validity', 'timeliness', 'consistency', 'uniqueness')", name="dimension"),
        CheckConstraint("source IN ('orders', 'rosters', 'reports', 'exchanges')", name="source"),
        CheckConstraint("good >= 0 AND good <= whole AND edition > 0", name="counts"),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    place: Mapped[str]
    month: Mapped[str]
    source: Mapped[str]
    supplier: Mapped[str]
    dimension: Mapped[str]
    edition: Mapped[int]
    good: Mapped[int]
    whole: Mapped[int]
    why: Mapped[Any] = mapped_column(JsonText)
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class QualityReturnRow(Base):
    """A list of what is to be put right, given back to the supplier: of which month, how many lines, by which day, by whom."""

    __tablename__ = "linkage_quality_return"
    __table_args__ = (UniqueConstraint("place", "month", "supplier", "digest"), CheckConstraint(_BY_A_PERSON, name="by_a_person"), _APPEND_ONLY)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    place: Mapped[str]
    month: Mapped[str]
    supplier: Mapped[str]
    lines: Mapped[int]
    digest: Mapped[str]
    due_on: Mapped[date | None]
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))
