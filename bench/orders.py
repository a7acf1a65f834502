"""How fast a day of orders is loaded, how the cost grows with history, how much memory a long load takes.

    python bench/orders.py [--scale full|small] [--only parquet|cold|csv|growth|memory] [--tmp FOLDER]

The work is the whole load as the command does it: digests of the input, checks, pseudonyms, the search for earlier
rows of each number, quarantine, sealed files with their digests, fsync, manifest. The measure is the rate beside that
of PyArrow reading all columns of the same file in the same process. One day of the history is real, the others are
index only (see history.py); three of a hundred numbers of the day carry one of the thirty days before.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from time import perf_counter

from ground import (
    Line,
    Options,
    Snapshot,
    alternate,
    csv_file,
    day_file,
    decode_parquet,
    drop_from_cache,
    in_cache,
    keep,
    load,
    new_home,
    options,
    parse_csv,
    rate,
    say,
    scan_duckdb,
)
from history import add_days

from zhibao.app.home import Home, open_home

DAY = date(2025, 7, 31)


def history_home(asked: Options) -> tuple[Home, Snapshot, list[Path]]:
    """A home with the history of the long measurements: index-only days, then one real day."""
    home = new_home(asked.folder / "home")
    days = [DAY - timedelta(days=back) for back in range(asked.scale.short_history, 1, -1)]
    add_days(home, days, asked.scale.day)
    real = day_file(asked.folder, asked.scale.day, DAY - timedelta(days=1))
    say("loading the real day of the history")
    load(home, [real])
    real.unlink()
    return home, Snapshot(home), sorted((home.orders / "segments").glob("*/*"))


def parquet(asked: Options, home: Home, kept: Snapshot, history: list[Path]) -> list[Line]:
    """The day from Parquet, warm."""
    path = day_file(asked.folder, asked.scale.day, DAY)
    load(home, [path])
    found = alternate(
        {"decode": lambda: decode_parquet([path]), "scan": lambda: scan_duckdb([path]), "load": lambda: load(home, [path])},
        {"load": kept.restore},
    )
    kept.restore()
    rows = asked.scale.day
    share = found.share("load", "decode")
    line = Line(
        f"load a day of {rows:,} orders from Parquet, {asked.scale.short_history} days of history, warm: share of the decode rate",
        f"{share:.3f}", "0.10", "0.20",
        f"{rate(rows, found.median('load'))}; decode {rate(rows, found.median('decode'))}; "
        f"DuckDB's scan {rate(rows, found.median('scan'))}, ratio to it {found.share('load', 'scan'):.3f}",
    )  # fmt: skip
    keep("parquet", asked.scale, [line], {"rows": rows, **found.seconds})
    return [line]


def cold(asked: Options, home: Home, kept: Snapshot, history: list[Path]) -> list[Line]:
    """The same with the history out of the page cache before every round."""
    path = day_file(asked.folder, asked.scale.day, DAY)
    left: list[float] = []
    read: list[float] = []

    def prepare() -> None:
        kept.restore()
        left.append(drop_from_cache(history))

    def work() -> None:
        load(home, [path])
        read.append(in_cache(history))

    found = alternate({"decode": lambda: decode_parquet([path]), "load": work}, {"load": prepare})
    kept.restore()
    share = found.share("load", "decode")
    line = Line(
        "the same with the history not in the page cache", f"{share:.3f}", "0.07", "0.12",
        f"{rate(asked.scale.day, found.median('load'))}; {max(left):.1%} of the history's pages in the cache before, "
        f"{sum(read) / len(read):.1%} after",
    )  # fmt: skip
    keep("cold", asked.scale, [line], {"rows": asked.scale.day, "left_in_cache": left, "read_into_cache": read, **found.seconds})
    return [line]


def from_csv(asked: Options, home: Home, kept: Snapshot, history: list[Path]) -> list[Line]:
    """The same rows as CSV."""
    path = csv_file(day_file(asked.folder, asked.scale.day, DAY))
    found = alternate({"parse": lambda: parse_csv(path), "load": lambda: load(home, [path])}, {"load": kept.restore})
    kept.restore()
    rows = asked.scale.day
    line = Line(
        "the same from CSV: share of the CSV parse rate", f"{found.share('load', 'parse'):.3f}", "0.15", "0.25",
        f"{rate(rows, found.median('load'))}; parse {rate(rows, found.median('parse'))}",
    )  # fmt: skip
    keep("csv", asked.scale, [line], {"rows": rows, **found.seconds})
    path.unlink()
    return [line]


def growth(asked: Options) -> list[Line]:
    """A smaller day against one day of history and against a year of such days."""
    rows = asked.scale.small_day
    path = day_file(asked.folder, rows, DAY)
    homes: dict[str, tuple[Home, Snapshot]] = {}
    for name, length in (("one day", 1), ("long", asked.scale.long_history)):
        home = new_home(asked.folder / f"home-{length}")
        add_days(home, [DAY - timedelta(days=back) for back in range(length, 0, -1)], rows)
        homes[name] = home, Snapshot(home)
        load(home, [path])
    found = alternate(
        {name: lambda home=home: load(home, [path]) for name, (home, _) in homes.items()},  # type: ignore[misc]
        {name: kept.restore for name, (_, kept) in homes.items()},
        rounds=9,
    )
    times = found.median("long") / found.median("one day")
    line = Line(
        f"cost of a day of {rows:,} orders with {asked.scale.long_history} such days of history, against 1 day",
        f"{times:.2f} times", "1.5 times", "1.1 times",
        f"{found.median('long'):.2f} s against {found.median('one day'):.2f} s",
    )  # fmt: skip
    keep("growth", asked.scale, [line], {"rows": rows, **found.seconds})
    return [line]


def memory(asked: Options) -> list[Line]:
    """The peak memory of one long load in a fresh process."""
    files = [
        day_file(asked.folder, asked.scale.day, DAY - timedelta(days=back)) for back in range(asked.scale.memory_files)
    ]
    home = new_home(asked.folder / "home-memory")
    say(f"loading {len(files)} files of {asked.scale.day:,} orders in a process of its own")
    told = subprocess.run(
        [sys.executable, __file__, "load-and-tell", str(home.path), *map(str, files)],
        check=True, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    said = json.loads(told.stdout)
    line = Line(
        f"peak memory, {said['received']:,} rows in batches", f"{said['peak'] / 2**30:.2f} GiB", "2.5 GiB", "1.5 GiB",
        f"{rate(said['received'], said['seconds'])} with start and compiled code",
    )  # fmt: skip
    keep("memory", asked.scale, [line], said)
    return [line]


def load_and_tell(home: Path, files: list[Path]) -> None:
    """Load files and print how much memory that took at most."""
    began = perf_counter()
    result = load(open_home(home), files)
    # Not ru_maxrss: that remembers the process this one was forked from.
    status = Path("/proc/self/status").read_text(encoding="ascii")
    peak = next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM")) * 1024
    print(json.dumps({"received": result.received, "peak": peak, "seconds": perf_counter() - began}))


MEASURES: dict[str, Callable[[Options, Home, Snapshot, list[Path]], list[Line]]] = {
    "parquet": parquet,
    "cold": cold,
    "csv": from_csv,
}


def main() -> None:
    """Run what was asked for."""
    with options(__doc__ or "") as asked:
        if asked.only in (None, *MEASURES):
            home, kept, history = history_home(asked)
            for name, measure in MEASURES.items():
                if asked.only in (None, name):
                    measure(asked, home, kept, history)
            home.engine.dispose()
            shutil.rmtree(home.path)
        if asked.only in (None, "growth"):
            growth(asked)
            for path in asked.folder.glob("home-*"):
                shutil.rmtree(path)
        if asked.only in (None, "memory"):
            memory(asked)


if __name__ == "__main__":
    if sys.argv[1:2] == ["load-and-tell"]:
        load_and_tell(Path(sys.argv[2]), [Path(name) for name in sys.argv[3:]])
    else:
        main()
