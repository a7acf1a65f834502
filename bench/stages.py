"""Where the time of a load goes: seconds of the clock and of the processor for every stage, over all threads.

    python bench/stages.py FILE [FILE ...]

Each file is one load into the same fresh home. The stages are timed by wrapping the functions of the product
from here; the product itself carries no clocks. A stage that calls another one counts without it.
"""

from __future__ import annotations

import functools
import os
import sys
import threading
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter, thread_time
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from zhibao.app.home import init_home
from zhibao.edge import feeds
from zhibao.edge.feeds import StandardFeed
from zhibao.edge.simulation.profile import ENTERPRISES
from zhibao.journeys.orders_to_store import orders_to_store
from zhibao.orders import (
    chunk,
    columns,
    durable,
    intake,
    manifest,
    ordering,
    people,
    persons,
    quarantine,
    segment,
    settling,
)
from zhibao.orders.feed import Piece
from zhibao.orders.kernels import arrange, layout, match, text
from zhibao.orders.past import Past

TIMES: dict[str, list[float]] = defaultdict(lambda: [0.0, 0.0, 0])
_LOCK = threading.Lock()
_NESTED = threading.local()


def staged(name: str, work: Callable[..., Any]) -> Callable[..., Any]:
    """The same function, its time added to a stage."""

    @functools.wraps(work)
    def timed(*given: Any, **named: Any) -> Any:
        outer = getattr(_NESTED, "inside", None)
        inside = [0.0, 0.0]
        _NESTED.inside = inside
        clock, processor = perf_counter(), thread_time()
        try:
            return work(*given, **named)
        finally:
            spent = (perf_counter() - clock, thread_time() - processor)
            _NESTED.inside = outer
            with _LOCK:
                stage = TIMES[name]
                stage[0] += spent[0] - inside[0]
                stage[1] += spent[1] - inside[1]
                stage[2] += 1
            if outer is not None:
                outer[0] += spent[0]
                outer[1] += spent[1]

    return timed


def wrap(holder: Any, attribute: str, name: str) -> None:
    """Time a function where the product finds it."""
    if hasattr(holder, attribute):
        setattr(holder, attribute, staged(name, getattr(holder, attribute)))


class _Compiled:
    """The compiled loops of a module, each timed, everything else as it is."""

    def __init__(self, module: Any, names: dict[str, str]) -> None:
        self._module = module
        for function, stage in names.items():
            if hasattr(module, function):
                setattr(self, function, staged(stage, getattr(module, function)))

    def __getattr__(self, name: str) -> Any:
        return getattr(self._module, name)


def instrument() -> None:
    """Wrap every stage of a load."""
    made = vars(feeds)["Piece"]

    def piece(rows: int, read: Callable[[], pa.Table]) -> Piece:
        found: Piece = made(rows, staged("decode", read))
        return found

    vars(feeds)["Piece"] = piece
    wrap(feeds, "file_digest", "digest of the input")
    wrap(chunk, "prepare", "prepare columns")
    vars(chunk)["text"] = _Compiled(text, {"pack": "pack"})
    wrap(people.People, "name_new", "pseudonyms")
    wrap(chunk.Packer, "_set_aside", "set aside")
    wrap(chunk.Packer, "take", "packer, rest")
    wrap(intake, "write_quarantine", "quarantine")
    wrap(settling, "by_number", "sort by number, waiting")
    wrap(settling, "part_spans", "part spans")
    wrap(settling, "settle", "settle, waiting")
    wrap(settling, "_settle_side", "settle, rest")
    wrap(intake, "settle", "settle, waiting")
    wrap(intake, "by_worker", "sort by worker, waiting")
    wrap(intake, "time_span", "time span")
    wrap(intake.Intake, "_meaning", "meaning")
    loops = {
        "fill_by_number": "sort by number", "fill_by_worker": "sort by worker", "radix_sort": "radix sorts",
        "part_in_two": "radix sorts", "count_below": "radix sorts", "settle_equal_tops": "sort by number",
        "settle_times": "sort by worker", "time_span": "time span", "parts_present": "sort by number",
        "count_outcomes": "count",
    }  # fmt: skip
    vars(ordering)["arrange"] = vars(settling)["arrange"] = _Compiled(arrange, loops)
    wrap(Past, "find", "probe of history")
    compiled = {"settle": "settle", "probe": "probe of history", "gather": "gather"}
    vars(settling)["match"] = _Compiled(match, compiled)
    wrap(intake.Intake, "_seal", "seal, waiting")
    wrap(intake.Intake, "_pack", "pack, waiting")
    wrap(intake.Intake, "_chunk", "chunk, rest")
    wrap(segment, "write", "seal, rest")
    vars(segment)["layout"] = _Compiled(layout, {"lay_out": "lay out", "fill_index": "index"})
    wrap(segment, "_block", "lay out, rest")
    wrap(pq.ParquetWriter, "write_table", "Parquet")
    wrap(pq.ParquetWriter, "close", "Parquet")
    wrap(segment, "write_map", "maps")
    wrap(segment, "_write_index", "index, rest")
    wrap(segment, "_write_workers", "workers map")
    wrap(segment, "file_digest", "digest of the output")
    wrap(quarantine, "write_sealed", "sealed rows")
    wrap(persons.Persons, "write_new", "persons")
    wrap(persons, "write_sealed", "persons")
    wrap(intake, "ranks", "ranks of workers")
    wrap(settling, "_clear", "clear")
    wrap(durable, "make_durable", "fsync, rename")
    wrap(intake.Intake, "_to_disk", "fsync beside the work")
    wrap(manifest, "commit", "manifest")
    wrap(manifest, "past_of", "manifest, reading")
    wrap(manifest, "known_persons", "manifest, reading")
    wrap(columns, "_coded", "prepare columns")


def decode_seconds(path: Path, rounds: int = 3) -> float:
    """The best time of a plain decode of all columns by two threads."""
    pa.set_cpu_count(2)
    best = 1e9
    for _ in range(rounds):
        began = perf_counter()
        pq.read_table(path)
        best = min(best, perf_counter() - began)
    return best


def main() -> None:
    """Load the files one after the other and print the stages of each."""
    paths = [Path(name) for name in sys.argv[1:]]
    instrument()
    code = next(e.uscc for e in ENTERPRISES if e.slug == "meituan")
    with TemporaryDirectory(dir=paths[0].parent) as folder:
        home = init_home("taoyuan", True, Path(folder) / "home")
        for path in paths:
            TIMES.clear()
            began, processor = perf_counter(), sum(os.times()[:2])
            result = orders_to_store(
                reading=home.reading, writing=home.session, store=home.orders, keyring=home.keyring,
                demo=True, platform=code, feed=StandardFeed([path]),
            )  # fmt: skip
            clock, processor = perf_counter() - began, sum(os.times()[:2]) - processor
            plain = decode_seconds(path)
            load = os.getloadavg()[0]
            print(f"{path.name}: {result.received:,} rows, {result.accepted:,} accepted, {clock:.2f} s, {processor:.2f} s of processor")
            print(f"decode {plain:.2f} s, share {plain / clock:.3f}, {os.cpu_count()} cores, load {load:.1f}")
            for name, (wall, cpu, calls) in sorted(TIMES.items(), key=lambda item: -item[1][1]):
                ns = cpu / result.received * 1e9
                print(f"  {name:24} {wall:7.2f} s  {cpu:7.2f} s cpu  {ns:6.1f} ns/row  {calls:6} calls")


if __name__ == "__main__":
    main()
