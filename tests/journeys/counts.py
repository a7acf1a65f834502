"""Counts as a load leaves them, written straight into the manifest, so that a test of bills needs no order files."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import insert
from sqlalchemy.orm import Session

from zhibao.kit.clock import now
from zhibao.kit.tables import JsonText
from zhibao.orders.tables import OrderBatch, OrderCountRow, OrderSegment

Count = tuple[str, str, str, date, int]


def blank(table: Any, **facts: Any) -> Any:
    """A row in which every column that must be filled and is not named is 0, empty or now."""
    for column in table.__table__.columns:
        if column.nullable or column.primary_key or column.key in facts:
            continue
        if isinstance(column.type, JsonText):
            facts[column.key] = []
        else:
            kind = column.type.python_type
            facts[column.key] = now() if kind is datetime else kind()
    return table(**facts)


def keep_counts(
    session: Session,
    counts: Sequence[Count],
    *,
    declared: int | None = None,
    name: str = "a",
    received: int | None = None,
) -> None:
    """Keep counts (code of the enterprise, industry, district, day of completion, orders) under one batch."""
    total = max(0, sum(count[4] for count in counts)) if received is None else received
    batch = blank(
        OrderBatch, ref=name, platform=counts[0][0], content_digest=name, received=total, accepted=total, declared=declared,
        loaded_at=now(),
    )  # fmt: skip
    session.add(batch)
    session.flush()
    segment = blank(OrderSegment, batch_id=batch.id, name=name, kind="accepted", platform=counts[0][0])
    session.add(segment)
    session.flush()
    session.execute(insert(OrderCountRow), list(_rows(segment.id, counts)))


def _rows(segment: int, counts: Iterable[Count]) -> Iterable[dict[str, Any]]:
    for line, (platform, industry, district, day, orders) in enumerate(counts):
        yield {
            "segment_id": segment,
            "line": line,
            "platform": platform,
            "industry": industry,
            "status": "completed",
            "district": district,
            "day": day,
            "orders": orders,
        }
