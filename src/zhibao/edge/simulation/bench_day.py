"""One very large day of one enterprise in one Parquet file, for measuring: seven columns, made as fast as possible.

A stated share of the rows are strays: their number carries one of the thirty days before. Two digits of it tell
the day of sending, so that a stray never meets an order of the day it names. Some rows are bad, some exact repeats.
"""

from __future__ import annotations

import os
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any, Final

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from zhibao import law
from zhibao.edge.simulation import draws, feed
from zhibao.edge.simulation.people import FIRST_PERSON
from zhibao.edge.simulation.profile import ENTERPRISES, shape_of_day
from zhibao.edge.simulation.province import STATUSES
from zhibao.kit.errors import CallerFault
from zhibao.kit.identity import fictional_citizen_numbers
from zhibao.kit.progress import Progress, silent

COLUMNS: Final = ("order_no", "worker_id", "industry", "district", "accepted_at", "completed_at", "status")
STRAY_PER_1000: Final = 30
BAD_PER_100K: Final = 20
REPEATED_PER_100K: Final = 50
ORDERS_PER_WORKER: Final = 67
ROW_GROUP: Final = 500_000
_DIGITS: Final = np.array([f"{n:04d}".encode() for n in range(10_000)], dtype="S4").view(np.uint32)


@dataclass(frozen=True)
class BenchDay:
    """What was written: rows by outcome when the file is loaded into an empty store, and its size."""

    rows: int
    accepted: int
    duplicate: int
    quarantined: int
    strays: int
    workers: int
    bytes: int


@dataclass(frozen=True)
class _Plan:
    day: date
    orders: int
    seed: int
    key: int
    workers: Any
    districts: tuple[str, ...]
    bounds: Any
    ordinal: int


def write_bench_day(
    path: Path,
    *,
    orders: int,
    day: date,
    seed: int,
    place: str = "taoyuan",
    workers: int | None = None,
    progress: Progress = silent,
) -> BenchDay:
    """Write a day of `orders` orders of 美团 (demo) in a place to a Parquet file, in row groups.

    Numbers look like 20250731 02 00 12345678. `workers` defaults to one for 67 orders. Memory does not grow with
    the number of orders. Raises CallerFault `orders_range`, or where the file cannot be written there.
    """
    if not 1 <= orders <= 99_000_000:
        raise CallerFault(
            "orders_range",
            "订单数须为 1 至 99,000,000。",
            "The number of orders must be 1 to 99,000,000.",
            orders=orders,
        )
    if path.is_dir() or not path.resolve().parent.is_dir():
        raise CallerFault(
            "no_folder",
            "输出文件的文件夹不存在，或输出位置是文件夹。",
            "The folder of the output file does not exist, or the output is a folder.",
            place=path.name,
        )
    plan = _plan(orders, day, seed, place, workers or max(1, orders // ORDERS_PER_WORKER))
    bad = repeated = strays = 0
    schema = feed.schema(COLUMNS)
    starts = range(0, orders, ROW_GROUP)
    draft = path.with_name(path.name + ".writing")
    writer = pq.ParquetWriter(
        draft,
        schema,
        compression="zstd",
        compression_level=1,
        use_dictionary=["industry", "district", "status"],
    )
    # One thread makes the next rows while this one writes: NumPy and Parquet both let the other run.
    with ThreadPoolExecutor(1) as pool:
        ahead: Future[tuple[Any, int, int, int]] | None = pool.submit(_chunk, plan, 0)
        for start in starts:
            assert ahead is not None
            table, of_bad, of_repeated, of_strays = ahead.result()
            after = start + ROW_GROUP
            ahead = pool.submit(_chunk, plan, after) if after < orders else None
            writer.write_table(table, row_group_size=ROW_GROUP)
            bad, repeated, strays = bad + of_bad, repeated + of_repeated, strays + of_strays
            progress(min(after, orders), orders, "orders", path.name)
    writer.close()
    os.replace(draft, path)
    size = path.stat().st_size
    return BenchDay(orders, orders - bad - repeated, repeated, bad, strays, len(plan.workers), size)


def _plan(orders: int, day: date, seed: int, place: str, workers: int) -> _Plan:
    places = law.places()
    code = places.province_of(places.resolve(place).code)
    districts = tuple(sorted(p.code for p in places if p.level == "county" and p.province == code))
    if not districts:
        raise CallerFault("no_counties", f"{code} 没有区县清单。", f"No counties are listed for {code}.")
    enterprise = next(e for e in ENTERPRISES if e.slug == "meituan")
    hours = np.array(shape_of_day("instant_delivery"), dtype=np.int64)
    bounds = np.concatenate((np.zeros(1, dtype=np.int64), np.cumsum(hours)))
    return _Plan(
        day=day,
        orders=orders,
        seed=seed,
        key=draws.key_of(seed, day.toordinal(), 0xDA),
        workers=fictional_citizen_numbers(workers, FIRST_PERSON),
        districts=districts,
        bounds=bounds,
        ordinal=enterprise.ordinal,
    )


def _chunk(plan: _Plan, start: int) -> tuple[Any, int, int, int]:
    """Rows start to start + ROW_GROUP as a table, and how many of them are bad, repeats, strays."""
    index = np.arange(start, min(start + ROW_GROUP, plan.orders), dtype=np.int64)
    bits, more = draws.draw(plan.key, index), draws.draw(plan.key ^ 0x5EED, index)
    mishap = draws.below(more, 0, 24, 100_000)
    # The first row of a chunk repeats nothing: the row before it may be in another chunk.
    repeated = (mishap < REPEATED_PER_100K) & (index > start)
    # A row that repeats copies all draws of the row before it, unless that one is a repeat itself.
    repeated[1:] &= ~repeated[:-1].copy()
    copies = np.flatnonzero(repeated)
    index[copies], bits[copies], more[copies] = index[copies - 1], bits[copies - 1], more[copies - 1]
    mishap[copies] = mishap[copies - 1]
    stray = draws.below(more, 24, 16, 1000) < STRAY_PER_1000
    bad = (mishap >= REPEATED_PER_100K) & (mishap < REPEATED_PER_100K + BAD_PER_100K)
    accepted = _midnight_seconds(plan.day) + _seconds(plan, index, bits)
    lasts = 720 + draws.below(bits, 16, 16, 1200) + draws.below(bits, 32, 16, 1200)
    chance = draws.below(more, 40, 16, 1000)
    status = np.ones(len(index), dtype=np.int8)
    status[chance < 34] = 3
    status[chance < 30] = 2
    worker = draws.below(draws.draw(plan.key ^ 0xE, index), 0, 32, len(plan.workers))
    district = worker % len(plan.districts)
    columns = [
        _numbers(plan, index, stray, more),
        _workers(plan, worker, bad),
        _constant("instant_delivery", len(index)),
        _coded(plan.districts, district),
        _times(accepted),
        _times(accepted + lasts),
        _coded(STATUSES, status),
    ]
    # A bad row that is repeated is quarantined twice and is no duplicate.
    return (
        pa.Table.from_arrays(columns, schema=feed.schema(COLUMNS)),
        int(bad.sum()),
        int((repeated & ~bad).sum()),
        int((stray & ~repeated).sum()),
    )


def _midnight_seconds(day: date) -> int:
    return (day.toordinal() - date(1970, 1, 1).toordinal()) * 86_400 - 8 * 3600


def _seconds(plan: _Plan, index: draws.Ints, bits: draws.Bits) -> draws.Ints:
    place = ((index << 8) | draws.below(bits, 0, 8, 256)) * int(plan.bounds[-1]) // (plan.orders << 8)
    hour = np.searchsorted(plan.bounds, place, side="right") - 1
    return np.asarray(
        hour * 3600 + (place - plan.bounds[hour]) * 3600 // np.diff(plan.bounds)[hour], dtype=np.int64
    )


def _numbers(plan: _Plan, index: draws.Ints, stray: Any, more: draws.Bits) -> Any:
    # Numbers are not handed out in the order of time: a multiplier prime to ten visits each of 10^8 once.
    sequence = (index * 61_803_399 + 27_182_818) % 10**8
    groups = np.empty((len(index), 5), dtype=np.uint32)
    groups[:, 0] = _DIGITS[plan.day.year]
    groups[:, 1] = _DIGITS[plan.day.month * 100 + plan.day.day]
    groups[:, 2] = _DIGITS[plan.ordinal * 100]
    groups[:, 3] = _DIGITS[sequence // 10_000 % 10_000]
    groups[:, 4] = _DIGITS[sequence % 10_000]
    which = np.flatnonzero(stray)
    days = [plan.day - timedelta(days=n) for n in range(1, 31)]
    back = draws.below(more[which], 8, 16, 30)
    groups[which, 0] = _DIGITS[[d.year for d in days]][back]
    groups[which, 1] = _DIGITS[[d.month * 100 + d.day for d in days]][back]
    # Two digits from 60 to 99 tell the sending day: unique for forty days, whatever day the number pretends to.
    groups[which, 2] = _DIGITS[plan.ordinal * 100 + 60 + plan.day.toordinal() % 40]
    return feed.fixed_width(groups.view(np.uint8))


def _workers(plan: _Plan, worker: draws.Ints, bad: Any) -> Any:
    cells = plan.workers[worker].view(np.uint8).reshape(-1, 18)
    wrong = np.flatnonzero(bad)
    # Any change of one digit breaks the check digit: 0 becomes 1, others become the digit below.
    cells[wrong, 16] = np.where(cells[wrong, 16] == ord("0"), ord("1"), cells[wrong, 16] - 1)
    return feed.fixed_width(cells)


def _times(seconds: draws.Ints) -> Any:
    return pa.array(seconds * 1000).cast(feed.INSTANT)


def _constant(word: str, count: int) -> Any:
    return pa.repeat(pa.scalar(word), count)


def _coded(words: tuple[str, ...], codes: Any) -> Any:
    return pa.DictionaryArray.from_arrays(pa.array(codes.astype(np.int32)), pa.array(words)).cast(pa.string())
