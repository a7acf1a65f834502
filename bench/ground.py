"""What the measurements share: options, a home with its files, a history as index, page cache, rounds, results.

Every measurement writes bench/out/NAME.json; `bench/table.py` makes one table of them. Both sides of a ratio run in
the same process, one after the other, round by round; the medians are divided.
"""

from __future__ import annotations

import argparse
import ctypes
import gc
import json
import mmap
import os
import shutil
import sqlite3
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

import duckdb
import numpy as np
import pyarrow as pa
import pyarrow.csv as pcsv
import pyarrow.parquet as pq

from zhibao.app.home import Home, init_home, open_home
from zhibao.edge.feeds import StandardFeed
from zhibao.edge.simulation import write_bench_day
from zhibao.edge.simulation.profile import ENTERPRISES
from zhibao.journeys.orders_to_store import orders_to_store
from zhibao.kit.clock import Month
from zhibao.orders.model import BatchResult

ROOT = Path(__file__).parents[1]
OUT = ROOT / "bench" / "out"
PLATFORM = next(one.uscc for one in ENTERPRISES if one.slug == "meituan")
WORKERS = 300_000
ROUNDS = 5
THREADS = 2
_GIB = 1 << 30


@dataclass(frozen=True)
class Scale:
    """How many rows the measurements take."""

    name: str
    day: int
    small_day: int
    short_history: int
    long_history: int
    store_days: int
    store_day: int
    memory_files: int
    alternative: int
    slow_alternative: int
    queries: int


FULL = Scale("full", 20_000_000, 1_000_000, 30, 365, 30, 3_333_334, 5, 5_000_000, 200_000, 20_000)
SMALL = Scale("small", 1_000_000, 200_000, 5, 20, 5, 200_000, 2, 500_000, 20_000, 20_000)


@dataclass(frozen=True)
class Line:
    """One row of the table."""

    name: str
    measured: str
    must: str = ""
    aim: str = ""
    note: str = ""


@dataclass(frozen=True)
class Options:
    """What was asked for on the command line."""

    scale: Scale
    only: str | None
    folder: Path


@contextmanager
def options(purpose: str) -> Iterator[Options]:
    """The options of a measurement, with a temporary folder that is gone at the end."""
    parser = argparse.ArgumentParser(description=purpose)
    parser.add_argument("--scale", choices=["full", "small"], default="full")
    parser.add_argument("--only", help="one measurement by its name")
    parser.add_argument("--tmp", type=Path, help="folder for the data, up to 40 GB; it is emptied at the end")
    given = parser.parse_args()
    parent = given.tmp or ROOT / "var"
    parent.mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix="bench-", dir=parent))
    pa.set_cpu_count(THREADS)
    try:
        yield Options(FULL if given.scale == "full" else SMALL, given.only, folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def say(text: str) -> None:
    """Tell how far the work has come."""
    print(f"  {text}", file=sys.stderr, flush=True)


def keep(name: str, scale: Scale, lines: list[Line], numbers: dict[str, Any]) -> None:
    """Write what was measured."""
    OUT.mkdir(exist_ok=True)
    document = {
        "name": name,
        "scale": scale.name,
        "cores": os.cpu_count(),
        "load": [round(value, 2) for value in os.getloadavg()],
        "lines": [asdict(line) for line in lines],
        "numbers": numbers,
    }
    (OUT / f"{name}.json").write_text(json.dumps(document, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    for line in lines:
        print(f"{line.name}: {line.measured} (must {line.must or '-'}, aim {line.aim or '-'}) {line.note}")
    print(f"  {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}", flush=True)


def day_file(folder: Path, orders: int, day: date, workers: int = WORKERS) -> Path:
    """A day of orders of one enterprise as Parquet, made when it is not there."""
    path = folder / f"{day}-{orders}.parquet"
    if not path.exists():
        say(f"making {orders:,} orders of {day}")
        write_bench_day(path, orders=orders, day=day, seed=1, workers=min(workers, max(1, orders // 10)))
        _settle_disk(path)
    return path


def month_home(folder: Path, scale: Scale, month: Month) -> Home:
    """A home with a month of orders, day by day through intake, made when it is not there."""
    path = folder / "home-month"
    if path.exists():
        return open_home(path)
    home = new_home(path)
    for number in range(scale.store_days):
        file = day_file(folder, scale.store_day, month.first + timedelta(days=number))
        say(f"loading {file.stem}: {load(home, [file]).accepted:,} orders accepted")
        file.unlink()
    return home


def csv_file(parquet: Path) -> Path:
    """The same rows as CSV."""
    path = parquet.with_suffix(".csv")
    if not path.exists():
        say("making the same rows as CSV")
        source = pq.ParquetFile(parquet)
        with pcsv.CSVWriter(path, source.schema_arrow) as writer:
            for batch in source.iter_batches(batch_size=1 << 19):
                writer.write_batch(batch)
        _settle_disk(path)
    return path


def _settle_disk(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def new_home(folder: Path) -> Home:
    """A demo home of 桃源."""
    return init_home("taoyuan", True, folder)


def load(home: Home, paths: list[Path]) -> BatchResult:
    """Load files as the command does: digests, journey, durable files, manifest."""
    return orders_to_store(
        reading=home.reading, writing=home.session, store=home.orders, keyring=home.keyring, demo=home.demo,
        platform=PLATFORM, feed=StandardFeed(paths),
    )  # fmt: skip


class Snapshot:
    """A home as it stands now, so that every round of a measurement begins from the same state."""

    def __init__(self, home: Home) -> None:
        self._home = home
        home.engine.dispose()
        with closing(sqlite3.connect(home.path / "zhibao.db")) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        self._database = home.path / "zhibao.db"
        self._kept = home.path / "zhibao.db.kept"
        shutil.copy(self._database, self._kept)
        self._segments = {path.name for path in (home.orders / "segments").glob("*")}

    def restore(self) -> None:
        """Forget everything loaded since."""
        self._home.engine.dispose()
        for path in self._home.path.glob("zhibao.db-*"):
            path.unlink()
        shutil.copy(self._kept, self._database)
        for path in (self._home.orders / "segments").glob("*"):
            if path.name not in self._segments:
                shutil.rmtree(path)
        gc.collect()


def decode_parquet(paths: list[Path]) -> None:
    """The denominator: PyArrow, default options, two threads, all columns."""
    for path in paths:
        pq.read_table(path)


def parse_csv(path: Path) -> None:
    """The denominator for CSV: PyArrow, default options, two threads, all columns."""
    pcsv.read_csv(path)


def scan_duckdb(paths: list[Path]) -> None:
    """DuckDB reads every column of the files, two threads."""
    with duckdb.connect() as engine:
        engine.execute(f"SET threads = {THREADS}")
        engine.read_parquet([str(path) for path in paths]).aggregate("last(COLUMNS(*))").to_arrow_table()


def seconds(work: Callable[[], object]) -> float:
    """How long some work takes, with memory fetched beforehand."""
    fetch_memory()
    began = perf_counter()
    work()
    return perf_counter() - began


def fetch_memory(size: int = 3 * _GIB) -> None:
    """Touch memory and give it back to this system, before the clock starts, for both sides of every ratio.

    A virtual machine may have handed its free memory to the host; the first touch then costs twenty times as much
    as later ones, which measures the host and not the work.
    """
    gc.collect()
    pages = np.empty(size, np.uint8)
    pages[::4096] = 1
    del pages


@dataclass
class Alternating:
    """Seconds of several works, taken in turn."""

    seconds: dict[str, list[float]]

    def median(self, name: str) -> float:
        """The median of one of them."""
        return median(self.seconds[name])

    def share(self, name: str, of: str) -> float:
        """How fast one is beside another: the median of `of` over the median of `name`."""
        return self.median(of) / self.median(name)


def alternate(
    works: dict[str, Callable[[], object]], before: dict[str, Callable[[], object]], rounds: int = ROUNDS
) -> Alternating:
    """Run all works in turn, some rounds; `before` prepares a work outside its time."""
    found = Alternating({name: [] for name in works})
    for number in range(rounds):
        for name, work in works.items():
            before.get(name, lambda: None)()
            found.seconds[name].append(seconds(work))
        told = ", ".join(f"{name} {values[-1]:.2f} s" for name, values in found.seconds.items())
        say(f"round {number + 1} of {rounds}: {told}; load {os.getloadavg()[0]:.1f}")
    return found


def drop_from_cache(paths: list[Path]) -> float:
    """Take files out of the page cache; returns the share of their pages that is still in it."""
    for path in paths:
        handle = os.open(path, os.O_RDONLY)
        try:
            os.fsync(handle)
            os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
        finally:
            os.close(handle)
    return in_cache(paths)


def in_cache(paths: list[Path]) -> float:
    """The share of the pages of some files that are in the page cache, as the system says (mincore)."""
    system = ctypes.CDLL(None, use_errno=True)
    system.mmap.restype = ctypes.c_void_p
    system.mmap.argtypes = [ctypes.c_void_p, ctypes.c_size_t, *[ctypes.c_int] * 3, ctypes.c_long]
    system.mincore.argtypes = [ctypes.c_void_p, ctypes.c_size_t, ctypes.c_void_p]
    system.munmap.argtypes = [ctypes.c_void_p, ctypes.c_size_t]
    held = total = 0
    for path in paths:
        size = path.stat().st_size
        if not size:
            continue
        pages = -(-size // mmap.PAGESIZE)
        answer = np.zeros(pages, np.uint8)
        handle = os.open(path, os.O_RDONLY)
        try:
            address = system.mmap(None, size, mmap.PROT_READ, mmap.MAP_SHARED, handle, 0)
            system.mincore(address, size, answer.ctypes.data)
            system.munmap(address, size)
        finally:
            os.close(handle)
        held += int((answer & 1).sum())
        total += pages
    return held / max(1, total)


def rate(rows: int, spent: float) -> str:
    """Rows a second, in millions where there are that many."""
    found = rows / spent
    return f"{found / 1e6:.2f} M rows/s" if found >= 1e5 else f"{found:,.0f} rows/s"
