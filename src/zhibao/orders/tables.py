"""The manifest of the order store. A row here is the commit: a file without its row does not exist.

All tables are append-only. Paths are relative to the store, so that a home may be copied.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from zhibao.kit.tables import Base, JsonText

_ONCE = {"sqlite_strict": True, "info": {"append_only": True}}


class OrderBatch(Base):
    """One load: what was received and what became of it, whole or not at all."""

    __tablename__ = "order_batch"
    __table_args__ = (
        CheckConstraint("received = accepted + duplicate + quarantined + conflicts", name="adds_up"),
        UniqueConstraint("platform", "content_digest"),
        _ONCE,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    ref: Mapped[str] = mapped_column(unique=True)
    platform: Mapped[str]
    feed: Mapped[str]
    content_digest: Mapped[str]
    files: Mapped[Any] = mapped_column(JsonText)
    received: Mapped[int]
    accepted: Mapped[int]
    duplicate: Mapped[int]
    quarantined: Mapped[int]
    conflicts: Mapped[int]
    released: Mapped[int]
    declared: Mapped[int | None]
    reasons: Mapped[Any] = mapped_column(JsonText)
    warnings: Mapped[Any] = mapped_column(JsonText)
    loaded_at: Mapped[datetime]


class OrderSegment(Base):
    """One sealed segment of the store: its files with their digests, and what a reader needs to skip it."""

    __tablename__ = "order_segment"
    __table_args__ = (_ONCE,)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    batch_id: Mapped[int] = mapped_column(ForeignKey("order_batch.id"), index=True)
    name: Mapped[str] = mapped_column(unique=True)
    kind: Mapped[str]
    platform: Mapped[str] = mapped_column(index=True)
    rows: Mapped[int]
    earliest: Mapped[int]
    latest: Mapped[int]
    open_rows: Mapped[int]
    cells: Mapped[int]
    files: Mapped[Any] = mapped_column(JsonText)
    parts: Mapped[Any] = mapped_column(JsonText)


class OrderCountRow(Base):
    """Orders of a segment by industry, status, district and day; a negative number takes back what a later
    version replaced."""

    __tablename__ = "order_count"
    __table_args__ = (Index("ix_order_count_rating", "status", "day", "platform", "industry", "district", "orders"), _ONCE)

    segment_id: Mapped[int] = mapped_column(ForeignKey("order_segment.id"), primary_key=True)
    line: Mapped[int] = mapped_column(primary_key=True)
    platform: Mapped[str]
    industry: Mapped[str]
    status: Mapped[str]
    district: Mapped[str]
    day: Mapped[date]
    orders: Mapped[int]
