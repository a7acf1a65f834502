"""A sealed segment: one Parquet file that any engine can read, and three small maps beside it.

| file | holds |
| --- | --- |
| `NAME.parquet` | the rows, sorted by worker and acceptance (in order of arrival for conflicts) |
| `NAME.index.arrow` | one entry per row, sorted by part and key of the order number: key, content, tag, place, cell |
| `NAME.times.arrow` | acceptance and end of every row in seconds from the segment's base |
| `NAME.workers.arrow` | every worker in it and where her rows begin |

Workers stand in it by pseudonym. The maps are uncompressed Arrow files, read in place by mapping.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.parquet as pq

from zhibao.kit.digest import file_digest
from zhibao.orders.chunk import Room
from zhibao.orders.kernels import layout
from zhibao.orders.model import INDUSTRIES, STATUSES, SegmentKind

ROW_GROUP = 8_192
_BLOCK = 16 * ROW_GROUP
_ZONE = "+08:00"
_INSTANT = pa.timestamp("ms", tz=_ZONE)
_WORD = pa.dictionary(pa.int16(), pa.string())

SCHEMA = pa.schema(
    [
        pa.field("order_no", pa.string(), nullable=False),
        pa.field("version", pa.int8(), nullable=False),
        pa.field("worker", pa.int64(), nullable=False),
        pa.field("industry", _WORD, nullable=False),
        pa.field("district", _WORD, nullable=False),
        pa.field("accepted_at", _INSTANT, nullable=False),
        pa.field("started_at", _INSTANT),
        pa.field("completed_at", _INSTANT),
        pa.field("status", _WORD, nullable=False),
        pa.field("service_agency", _WORD),
        pa.field("cell", pa.uint64()),
    ]
)

_INDEX = {"key": np.uint64, "content": np.uint64, "tag": np.uint32, "place": np.uint32, "cell": np.uint32}

Array = npt.NDArray[Any]


@dataclass(frozen=True)
class Cell:
    """Rows of a segment that count together."""

    industry: str
    status: str
    district: str
    day: int
    orders: int


@dataclass(frozen=True)
class Sealed:
    """A segment as written: what the manifest row will say of it."""

    name: str
    kind: SegmentKind
    rows: int
    earliest: int
    latest: int
    open_rows: int
    files: dict[str, dict[str, Any]]
    parts: list[list[int]]
    cells: list[Cell]


@dataclass(frozen=True)
class Numbers:
    """A chunk in the order of part and order number: words with the row in the low 24 bits, and beside each word the
    key, the tag, the content hash and the version of its row. `parts` are those ranked in the top 8 bits, if any."""

    order: Array
    keys: Array
    tags: Array
    contents: Array
    versions: Array
    parts: Array


@dataclass
class Chunk:
    """The records of one chunk of a load, with everything that gives them meaning."""

    records: Array
    rows: int
    parts: Array
    outcome: Array
    replaced: Array
    stood: Array
    numbers: Numbers
    pseudonyms: Array
    second_base: int
    districts: list[str]
    agencies: list[str]
    agency_of: Array | None
    geo_of: Array | None
    arenas: tuple[Array, Array]
    room: Room


def write(
    folder: Path, name: str, kind: SegmentKind, chunk: Chunk, order: Array, segment: int, earliest: int
) -> Sealed:
    """Write the rows `order` of a chunk as one segment. The files are complete, not yet durable.

    No row was accepted before `earliest` (milliseconds).
    """
    rows = int(order.size)

    def take(what: str, size: int, kind: npt.DTypeLike) -> Array:
        return chunk.room.take(f"{segment} {what}", size, kind)

    times = [take("accepted", rows, np.uint32), take("ended", rows, np.uint32)]
    workers = take("workers", rows, np.int64)
    slots = 1 << max(10, (2 * rows + 1).bit_length())
    cells = (
        take("slots", slots, np.int32),
        take("cells", rows + 1, np.uint64),
        take("counts", rows + 1, np.int64),
        np.zeros(1, np.int64),
    )
    cells[0][:] = 0
    base = earliest // 1000
    latest, open_rows = 0, 0
    path = folder / f"{name}.parquet"
    metadata = {b"zhibao": json.dumps({"segment": name, "kind": kind, "base_second": base}).encode()}
    with pq.ParquetWriter(
        path,
        SCHEMA.with_metadata(metadata),
        compression="zstd",
        compression_level=1,
        use_dictionary=["industry", "district", "status", "service_agency"],
        column_encoding={
            "order_no": "PLAIN",
            "worker": "DELTA_BINARY_PACKED",
            "accepted_at": "DELTA_BINARY_PACKED",
            "started_at": "DELTA_BINARY_PACKED",
            "completed_at": "DELTA_BINARY_PACKED",
        },
        write_statistics=["worker", "accepted_at", "completed_at", "version"],
        store_schema=True,
    ) as writer:
        for first in range(0, rows, _BLOCK):
            last = min(first + _BLOCK, rows)
            table, ends, opens = _block(chunk, order, segment, first, last, base, times, workers, cells)
            writer.write_table(table, row_group_size=ROW_GROUP)
            latest, open_rows = max(latest, ends), open_rows + opens
    parts = _write_index(folder / f"{name}.index.arrow", chunk, rows, segment)
    _write_times(folder / f"{name}.times.arrow", times)
    if kind is SegmentKind.ACCEPTED:
        _write_workers(folder / f"{name}.workers.arrow", workers)
    else:
        _write_workers(folder / f"{name}.workers.arrow", workers, arrival=True)
    files = describe(folder, name)
    return Sealed(name, kind, rows, base, latest, open_rows, files, parts, _cells(chunk, cells))


def describe(folder: Path, name: str) -> dict[str, dict[str, Any]]:
    """Size and digest of every file of a segment."""
    return {
        path.name: {"size": path.stat().st_size, "digest": file_digest(path)}
        for path in sorted(folder.glob(f"{name}.*"))
    }


def _row(order: Array, part: slice) -> Array:
    return (order[part] & np.uint64(0xFFFFFF)).astype(np.int64)


def _block(
    chunk: Chunk,
    order: Array,
    segment: int,
    first: int,
    last: int,
    base: int,
    times: list[Array],
    workers: Array,
    cells: tuple[Array, ...],
) -> tuple[pa.Table, int, int]:
    rows = last - first
    room = 24 * rows + 24
    if chunk.arenas[0].size > 1 or chunk.arenas[1].size > 1:
        room = int(layout.number_bytes(chunk.records, order, first, last)) + 24
    offsets = np.zeros(rows + 1, np.int32)
    data = np.empty(room, np.uint8)
    versions, industries, statuses = (np.empty(rows, np.int8) for _ in range(3))
    districts = np.empty(rows, np.int16)
    accepted, started, ended = (np.empty(rows, np.int64) for _ in range(3))
    valid = [np.zeros((rows + 7) // 8, np.uint8) for _ in range(2)]
    latest, open_rows = layout.lay_out(
        chunk.records, order, first, last, chunk.pseudonyms, chunk.second_base, chunk.replaced,
        chunk.stood, segment, base,
        *cells, offsets, data, versions, workers[first:last], industries,
        districts, accepted, started, valid[0], ended, valid[1], statuses, times[0], times[1], *chunk.arenas,
    )  # fmt: skip
    numbers = pa.Array.from_buffers(pa.string(), rows, [None, pa.py_buffer(offsets), pa.py_buffer(data)])
    columns = [
        numbers,
        pa.array(versions),
        pa.array(workers[first:last]),
        _words(industries.astype(np.int16), [str(industry) for industry in INDUSTRIES]),
        _words(districts, chunk.districts),
        pa.Array.from_buffers(_INSTANT, rows, [None, pa.py_buffer(accepted)]),
        pa.Array.from_buffers(_INSTANT, rows, [pa.py_buffer(valid[0]), pa.py_buffer(started)]),
        pa.Array.from_buffers(_INSTANT, rows, [pa.py_buffer(valid[1]), pa.py_buffer(ended)]),
        _words(statuses.astype(np.int16), [str(status) for status in STATUSES]),
        *_optional(chunk, order, slice(first, last)),
    ]
    return pa.Table.from_arrays(columns, schema=SCHEMA), int(latest), int(open_rows)


def _words(indices: Array, words: list[str]) -> pa.Array:
    return pa.DictionaryArray.from_arrays(pa.array(indices), pa.array(words, pa.string()))


def _optional(chunk: Chunk, order: Array, part: slice) -> Iterator[pa.Array]:
    rows = _row(order, part)
    if chunk.agency_of is None:
        yield pa.DictionaryArray.from_arrays(pa.nulls(rows.size, pa.int16()), pa.array(chunk.agencies, pa.string()))
    else:
        indices = chunk.agency_of[rows].astype(np.int16)
        yield pa.DictionaryArray.from_arrays(
            pa.array(indices, mask=indices == 0), pa.array(chunk.agencies, pa.string())
        )
    if chunk.geo_of is None:
        yield pa.nulls(rows.size, pa.uint64())
    else:
        cells = chunk.geo_of[rows]
        yield pa.array(cells, mask=cells == 0)


def _cells(chunk: Chunk, cells: tuple[Array, ...]) -> list[Cell]:
    _, keys, counts, known = cells
    result = []
    for key, orders in zip(keys[: known[0]].tolist(), counts[: known[0]].tolist(), strict=True):
        packed = key - 1
        codes, district, day = packed & 0x7F, packed >> 7 & 0xFFFF, packed >> 23
        result.append(Cell(INDUSTRIES[codes & 15], STATUSES[codes >> 4], chunk.districts[district], day, orders))
    return result


def _write_index(path: Path, chunk: Chunk, rows: int, segment: int) -> list[list[int]]:
    columns: dict[str, Array] = {
        name: chunk.room.take(f"{segment} index {name}", rows, kind) for name, kind in _INDEX.items()
    }
    part_rows = np.zeros(1 << 16, np.int64)
    numbers = chunk.numbers
    filled = layout.fill_index(
        numbers.order, numbers.keys, numbers.tags, numbers.contents, numbers.versions, chunk.stood, segment,
        chunk.outcome, chunk.parts, numbers.parts, *columns.values(), part_rows,
    )  # fmt: skip
    if filled != rows:
        raise AssertionError(f"index of {filled} entries for {rows} rows")
    present = np.flatnonzero(part_rows)
    begins = np.concatenate(([0], np.cumsum(part_rows[present])))
    parts = [[int(p), int(b), int(n)] for p, b, n in zip(present, begins, part_rows[present], strict=False)]
    write_map(path, columns)
    return parts


def _write_times(path: Path, times: list[Array]) -> None:
    write_map(path, {"accepted": times[0], "ended": times[1]})


def _write_workers(path: Path, workers: Array, arrival: bool = False) -> None:
    """Distinct workers and the first row of each; in order of arrival every row has its own entry."""
    if arrival:
        by_worker = np.argsort(workers, kind="stable")
        write_map(path, {"worker": workers[by_worker], "first": by_worker.astype(np.uint32)})
        return
    distinct, first = np.empty(workers.size, np.int64), np.empty(workers.size, np.uint32)
    count = layout.count_workers(workers, distinct, first)
    write_map(path, {"worker": distinct[:count], "first": first[:count]})


def write_map(path: Path, columns: dict[str, Array]) -> None:
    """Columns of one length as an uncompressed Arrow file that can be mapped."""
    batch = pa.record_batch({name: pa.array(column) for name, column in columns.items()})
    with pa.OSFile(str(path), "wb") as sink, pa.ipc.new_file(sink, batch.schema) as writer:
        writer.write_batch(batch)


def read_map(path: Path) -> dict[str, Array]:
    """The columns of a map, in place: nothing is read before it is touched."""
    with pa.memory_map(str(path), "rb") as source:
        batch = pa.ipc.open_file(source).get_batch(0)
    return {name: batch.column(name).to_numpy(zero_copy_only=True) for name in batch.schema.names}
