"""A history of many days as index only: manifest rows and index files exactly as intake writes them, no Parquet.

The keys are random, so no order of the measured day meets one; every probe is made all the same. A day has the parts
a real one has: most numbers carry their own day, three of a hundred one of the thirty days before.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import numpy as np
from ground import PLATFORM, say

from zhibao.app.home import Home
from zhibao.edge.simulation.bench_day import STRAY_PER_1000
from zhibao.kit.clock import now
from zhibao.kit.digest import text_digest
from zhibao.orders.intake import CHUNK_ROWS
from zhibao.orders.kernels import text
from zhibao.orders.manifest import SEGMENTS
from zhibao.orders.model import SegmentKind
from zhibao.orders.segment import write_map
from zhibao.orders.tables import OrderBatch, OrderSegment

_STRAY_DAYS = 30
_SPLIT_ABOVE = 400_000


def add_days(home: Home, days: list[date], orders: int, tell: Callable[[str], None] = say) -> list[Path]:
    """Add days of history in order of arrival; returns their index files."""
    paths = []
    for number, day in enumerate(days):
        paths += _add_day(home, day, orders)
        if number % 10 == 9 or number == len(days) - 1:
            tell(f"history: {number + 1} of {len(days)} days of {orders:,} keys")
    return paths


def _add_day(home: Home, day: date, orders: int) -> list[Path]:
    ref = text_digest(f"history {day} {orders}").split(":")[1][:16]
    folder = home.orders / SEGMENTS / ref
    folder.mkdir(parents=True)
    random = np.random.default_rng(day.toordinal())
    batch = OrderBatch(
        ref=ref, platform=PLATFORM, feed="standard", content_digest=f"history:{day}", files=[], received=orders,
        accepted=orders, duplicate=0, quarantined=0, conflicts=0, released=0, declared=None, reasons={}, warnings={},
        loaded_at=now(),
    )  # fmt: skip
    paths = []
    with home.session() as session:
        session.add(batch)
        session.flush()
        for number, rows in enumerate(_segment_sizes(orders)):
            name = f"{ref}-{number:04d}a"
            path = folder / f"{name}.index.arrow"
            parts = _write_index(path, day, rows, random)
            segment = OrderSegment(
                batch_id=batch.id, name=name, kind=SegmentKind.ACCEPTED.value, platform=PLATFORM, rows=rows,
                earliest=_midnight(day), latest=_midnight(day) + 86_399, open_rows=0, cells=0,
                files={path.name: {"size": path.stat().st_size, "digest": "sha256:history"}}, parts=parts,
            )  # fmt: skip
            session.add(segment)
            paths.append(path)
    return paths


def _segment_sizes(orders: int) -> list[int]:
    """Chunks as intake takes them, each in two halves unless it is small."""
    sizes = []
    for first in range(0, orders, CHUNK_ROWS):
        rows = min(CHUNK_ROWS, orders - first)
        sizes += [rows // 2, rows - rows // 2] if rows > _SPLIT_ABOVE else [rows]
    return sizes


def _write_index(path: Path, day: date, rows: int, random: np.random.Generator) -> list[list[int]]:
    strays = rows * STRAY_PER_1000 // 1000
    of_day = np.full(_STRAY_DAYS, strays // _STRAY_DAYS)
    counts = {_part(day - timedelta(days=back + 1)): int(count) for back, count in enumerate(of_day)}
    counts[_part(day)] = rows - int(of_day.sum())
    parts, keys, begin = [], [], 0
    for part, count in sorted(counts.items()):
        if count:
            parts.append([part, begin, count])
            keys.append(np.sort(random.integers(0, 2**64, count, np.uint64)))
            begin += count
    write_map(
        path,
        {
            "key": np.concatenate(keys),
            "content": random.integers(0, 2**64, rows, np.uint64),
            "tag": random.integers(0, 2**32, rows, np.uint32),
            "place": np.arange(rows, dtype=np.uint32) | np.uint32(1 << 24),
            "cell": np.zeros(rows, np.uint32),
        },
    )
    return parts


def _part(day: date) -> int:
    number = np.frombuffer(f"{day:%Y%m%d}02012345678901".encode(), np.uint8)
    return int(text.part_of(number, 0, number.size))


def _midnight(day: date) -> int:
    return (day.toordinal() - date(1970, 1, 1).toordinal()) * 86_400 - 28_800
