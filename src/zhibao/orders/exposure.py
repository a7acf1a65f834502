"""How much work there was: completed orders and insured days of an enterprise, by province, industry and month.

An insured day is one person on one day on which she took an order of the enterprise (`readings §61`); the day is that of
the acceptance in China. Orders are counted as they are billed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.parquet as pq
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from zhibao.kit.clock import ZONE, Month
from zhibao.orders.manifest import SEGMENTS
from zhibao.orders.model import SegmentKind
from zhibao.orders.tables import OrderBatch, OrderCountRow, OrderSegment

_DAY_SECONDS = 86_400
_OFFSET = int(timedelta(hours=8).total_seconds())
_COLUMNS = ["worker", "industry", "district", "accepted_at"]


@dataclass(frozen=True)
class Completed:
    """Completed orders of an enterprise in an industry and district in a month, net of replaced versions."""

    platform: str
    industry: str
    district: str
    day: date
    orders: int


@dataclass(frozen=True)
class InsuredDays:
    """Insured days of an enterprise in an industry and province in a month."""

    platform: str
    industry: str
    province: str
    month: str
    days: int

    def document(self) -> dict[str, Any]:
        """The row as JSON."""
        return {"month": self.month, "insured_days": self.days}


def completed(session: Session, first: date, last: date, known: datetime) -> list[Completed]:
    """Completed orders of a period by enterprise, industry, district and day, from loads that were there at a moment."""
    keys = (OrderCountRow.platform, OrderCountRow.industry, OrderCountRow.district, OrderCountRow.day)
    rows = session.execute(
        select(*keys, func.sum(OrderCountRow.orders))
        .join(OrderSegment, OrderSegment.id == OrderCountRow.segment_id)
        .join(OrderBatch, OrderBatch.id == OrderSegment.batch_id)
        .where(OrderCountRow.status == "completed", OrderCountRow.day.between(first, last), OrderBatch.loaded_at <= known)
        .group_by(*keys)
        .order_by(*keys)
    )
    return [Completed(platform, industry, district, day, int(orders)) for platform, industry, district, day, orders in rows if orders]


def insured_days(session: Session, store: Path, month: Month, known: datetime) -> list[InsuredDays]:
    """Insured days of a month by enterprise, industry and province (the first two digits of a district)."""
    found: dict[tuple[str, str, str], npt.NDArray[np.void]] = {}
    for platform, rows in _segments(session, store, month, known):
        for key, days in _days(rows, month).items():
            whole = (platform, *key)
            found[whole] = np.union1d(found[whole], days) if whole in found else days
    return [
        InsuredDays(platform, industry, f"{province}0000", str(month), len(days))
        for (platform, industry, province), days in sorted(found.items())
    ]


def _segments(session: Session, store: Path, month: Month, known: datetime) -> Iterator[tuple[str, pa.Table]]:
    begin = int(datetime.combine(month.first, time(), ZONE).timestamp())
    end = int(datetime.combine(month.next().first, time(), ZONE).timestamp())
    query = (
        select(OrderSegment, OrderBatch.ref)
        .join(OrderBatch, OrderBatch.id == OrderSegment.batch_id)
        .where(
            OrderSegment.kind == SegmentKind.ACCEPTED.value,
            OrderSegment.earliest < end,
            OrderSegment.latest >= begin,
            OrderBatch.loaded_at <= known,
        )
        .order_by(OrderSegment.id)
    )
    for row, ref in session.execute(query):
        yield row.platform, pq.read_table(store / SEGMENTS / ref / f"{row.name}.parquet", columns=_COLUMNS)


def _days(rows: pa.Table, month: Month) -> dict[tuple[str, str], npt.NDArray[np.void]]:
    """Each person and day once, as two numbers in a row, by industry and province."""
    first = (month.first - date(1970, 1, 1)).days
    seconds = rows["accepted_at"].cast(pa.int64()).to_numpy() // 1_000
    day = (seconds + _OFFSET) // _DAY_SECONDS - first
    inside = (day >= 0) & (day < month.last.day)
    industries, industry = _coded(rows["industry"])
    districts, district = _coded(rows["district"])
    provinces = sorted({code[:2] for code in districts})
    province = np.array([provinces.index(code[:2]) for code in districts], dtype=np.int64)[district]
    worker = rows["worker"].to_numpy()
    found = {}
    for number, name in enumerate(industries):
        for place, code in enumerate(provinces):
            chosen = inside & (industry == number) & (province == place)
            if chosen.any():
                found[name, code] = _pairs(worker[chosen], day[chosen])
    return found


def _coded(column: pa.ChunkedArray) -> tuple[list[str], npt.NDArray[np.int64]]:
    """The words of a column, and for each row the place of its word."""
    coded = column.cast(pa.string()).combine_chunks().dictionary_encode()
    return coded.dictionary.to_pylist(), coded.indices.to_numpy(zero_copy_only=False).astype(np.int64)


def _pairs(worker: npt.NDArray[np.int64], day: npt.NDArray[np.int64]) -> npt.NDArray[np.void]:
    """Person and day as one value each, every pair once."""
    pairs = np.empty(len(worker), dtype=[("worker", np.int64), ("day", np.int64)])
    pairs["worker"], pairs["day"] = worker, day
    return np.unique(pairs)
