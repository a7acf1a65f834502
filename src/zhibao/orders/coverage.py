"""Insured days: on which day which worker had orders, from the sealed maps alone.

A worker is insured by day, priced by order (按日参保、按单计费). The day is that of the acceptance in China.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from sqlalchemy import select
from sqlalchemy.orm import Session

from zhibao.kit.clock import ZONE, Month
from zhibao.orders.kernels import layout
from zhibao.orders.manifest import SEGMENTS
from zhibao.orders.model import SegmentKind
from zhibao.orders.segment import read_map
from zhibao.orders.tables import OrderBatch, OrderSegment

Array = npt.NDArray[Any]
_EPOCH = date(1970, 1, 1)


@dataclass(frozen=True)
class WorkerDays:
    """Accepted rows of one segment by worker and day, in columns of one length."""

    platform: str
    workers: Array
    days: Array
    rows: Array
    first_seconds: Array


def worker_days(session: Session, store: Path, month: Month, platform: str | None = None) -> Iterator[WorkerDays]:
    """Accepted rows of a month by worker and day, one answer per sealed segment.

    A replaced version counts too: the worker was on that order, whatever the platform corrected afterwards.
    """
    begin = int(datetime.combine(month.first, time(), ZONE).astimezone(UTC).timestamp())
    end = int(datetime.combine(month.last + timedelta(days=1), time(), ZONE).astimezone(UTC).timestamp())
    query = (
        select(OrderSegment, OrderBatch.ref)
        .join(OrderBatch, OrderBatch.id == OrderSegment.batch_id)
        .where(OrderSegment.kind == SegmentKind.ACCEPTED.value, OrderSegment.earliest < end)
        .order_by(OrderSegment.id)
    )
    if platform is not None:
        query = query.where(OrderSegment.platform == platform)
    for row, ref in session.execute(query):
        folder = store / SEGMENTS / ref
        accepted = read_map(folder / f"{row.name}.times.arrow")["accepted"]
        workers = read_map(folder / f"{row.name}.workers.arrow")
        out = [np.empty(row.rows, np.int64) for _ in range(4)]
        count = layout.worker_days(workers["worker"], workers["first"], accepted, row.earliest, begin, end, *out)
        if count:
            yield WorkerDays(row.platform, *(column[:count] for column in out))


def day_of(number: int) -> date:
    """The day of a day number (days since 1970-01-01)."""
    return _EPOCH + timedelta(days=int(number))


def insured_days(
    session: Session, store: Path, month: Month, worker: int
) -> tuple[dict[date, int], datetime | None]:
    """The days of a month on which a worker (by pseudonym) had orders, with their number, and the first instant."""
    days: dict[date, int] = {}
    first: int | None = None
    for part in worker_days(session, store, month):
        for at in np.flatnonzero(part.workers == worker):
            day = day_of(part.days[at])
            days[day] = days.get(day, 0) + int(part.rows[at])
            second = int(part.first_seconds[at])
            first = second if first is None else min(first, second)
    moment = None if first is None else datetime.fromtimestamp(first, ZONE)
    return dict(sorted(days.items())), moment
