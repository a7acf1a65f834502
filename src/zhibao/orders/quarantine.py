"""Rows that could not be taken: kept as they came, encrypted, with their reasons beside them in clear.

The Parquet file tells row, reasons, pseudonym and times, so that protection does not depend on acceptance;
the `.sealed` file beside it holds the rows themselves. A sealed file is a sequence of blocks, each a length of
four bytes and the encrypted content.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.parquet as pq

from zhibao.kit.clock import ZONE
from zhibao.kit.identity import normalise
from zhibao.kit.secrets import Keyring
from zhibao.orders.chunk import Unsound
from zhibao.orders.kernels import text
from zhibao.orders.model import SegmentKind
from zhibao.orders.reasons import REASONS
from zhibao.orders.rules import LONGEST_ORDER
from zhibao.orders.segment import Sealed, describe, write_map

Array = npt.NDArray[Any]
_INSTANT = pa.timestamp("ms", tz="+08:00")
_BLOCK_ROWS = 1 << 12
_LONGEST_MS = int(LONGEST_ORDER.total_seconds() * 1000)
_NEVER = 2**61


def write_quarantine(folder: Path, name: str, unsound: list[Unsound], keyring: Keyring) -> tuple[Sealed, dict[str, int]]:
    """Write the unsound rows of a chunk as one segment; returns it with the rows by first reason."""
    table = pa.concat_tables([_as_text(part.table) for part in unsound], promote_options="default").combine_chunks()
    bits = np.concatenate([part.bits for part in unsound])
    places = np.concatenate([part.places for part in unsound])
    accepted = np.concatenate([part.accepted for part in unsound])
    ended = np.concatenate([part.ended for part in unsound])
    accepted_believed, ended_believed = _believed(accepted), _believed(ended)
    workers, known = _pseudonyms(table["worker_id"], keyring)
    first = _lowest_bit(bits)
    facts = pa.table(
        {
            "row": places,
            "reason": pa.array([REASONS[number].code for number in range(len(REASONS))]).take(pa.array(first)),
            "reasons": pa.array(bits.astype(np.int64)),
            "worker": pa.array(workers, mask=~known),
            "accepted_at": pa.array(accepted, mask=~accepted_believed).cast(_INSTANT),
            "completed_at": pa.array(ended, mask=~ended_believed).cast(_INSTANT),
        }
    )
    pq.write_table(facts, folder / f"{name}.parquet", compression="zstd", compression_level=1)
    write_sealed(folder / f"{name}.sealed", table, keyring)
    earliest, latest = _spans(accepted, ended)
    write_map(
        folder / f"{name}.times.arrow",
        {"worker": np.where(known, workers, -1), "accepted": earliest, "ended": latest},
    )
    reasons: dict[str, int] = {}
    for number, count in enumerate(np.bincount(first).tolist()):
        if count:
            reasons[REASONS[number].code] = count
    rows = int(places.size)
    sealed = Sealed(name, SegmentKind.QUARANTINE, rows, 0, 0, 0, describe(folder, name), [], [])
    return sealed, reasons


def write_sealed(path: Path, table: pa.Table, keyring: Keyring) -> None:
    """Encrypt a table of text in blocks of 4,096 rows."""
    with path.open("wb") as stream:
        for first in range(0, table.num_rows, _BLOCK_ROWS):
            sink = pa.BufferOutputStream()
            with pa.ipc.new_stream(sink, table.schema) as writer:
                writer.write_table(table.slice(first, _BLOCK_ROWS))
            sealed = keyring.seal(sink.getvalue().to_pybytes())
            stream.write(struct.pack(">I", len(sealed)))
            stream.write(sealed)


def read_sealed(path: Path, keyring: Keyring) -> Iterator[pa.Table]:
    """The blocks of a sealed file, decrypted one after the other."""
    with path.open("rb") as stream:
        while head := stream.read(4):
            content = keyring.unseal(stream.read(struct.unpack(">I", head)[0]))
            yield pa.ipc.open_stream(content).read_all()


def read_row(path: Path, keyring: Keyring, position: int) -> dict[str, str | None]:
    """One row of a sealed file as it was sent; only its block is decrypted."""
    with path.open("rb") as stream:
        for _ in range(position // _BLOCK_ROWS):
            stream.seek(struct.unpack(">I", stream.read(4))[0], 1)
        content = keyring.unseal(stream.read(struct.unpack(">I", stream.read(4))[0]))
    row: dict[str, str | None] = pa.ipc.open_stream(content).read_all().slice(position % _BLOCK_ROWS, 1).to_pylist()[0]
    return row


def _as_text(table: pa.Table) -> pa.Table:
    columns = {}
    for name in table.column_names:
        column = table[name]
        if pa.types.is_timestamp(column.type):
            column = pa.chunked_array([_moments(column)])
        columns[name] = column.cast(pa.string())
    return pa.table(columns)


def _moments(column: pa.ChunkedArray) -> pa.Array:
    """Timestamps as text; one that no calendar holds as its bare number. The name of the zone is not trusted."""
    per_second = {"s": 1, "ms": 1_000, "us": 1_000_000, "ns": 1_000_000_000}[column.type.unit]
    zoned = column.type.tz is not None
    origin = datetime(1970, 1, 1, tzinfo=UTC) if zoned else datetime(1970, 1, 1)

    def written(value: int | None) -> str | None:
        if value is None:
            return None
        try:
            moment = origin + timedelta(milliseconds=value * 1_000 // per_second)
            return (moment.astimezone(ZONE) if zoned else moment).isoformat()
        except OverflowError:
            return f"{value} {column.type.unit}"

    whole = pa.chunked_array([part.view(pa.int64()) for part in column.chunks], pa.int64())
    return pa.array([written(value) for value in whole.to_pylist()], pa.string())


def _lowest_bit(bits: Array) -> Array:
    lowest = np.zeros(bits.size, np.int64)
    for number in reversed(range(len(REASONS))):
        lowest[bits >> np.uint32(number) & np.uint32(1) == 1] = number
    return lowest


def _believed(times: Array) -> Array:
    """Which times can be believed: intake refuses the others as impossible."""
    return (times >= text.EARLIEST) & (times <= text.LATEST)


def _spans(accepted: Array, ended: Array) -> tuple[Array, Array]:
    """From when to when a row may have been under way.

    An impossible time beside a possible one tells nothing. Where only one time tells anything, the row may have
    lasted as long as the longest order that intake takes; where none does, it may have been at any time; where they
    stand in the wrong order, either may be the first.
    """
    accepted_given, ended_given = ((times != text.NONE) & (times != text.BAD) for times in (accepted, ended))
    one_believed = _believed(accepted) ^ _believed(ended)
    accepted_given &= ~one_believed | _believed(accepted)
    ended_given &= ~one_believed | _believed(ended)
    accepted, ended = np.clip(accepted, -_NEVER, _NEVER), np.clip(ended, -_NEVER, _NEVER)
    both = accepted_given & ended_given
    earliest = np.where(accepted_given, accepted, np.where(ended_given, ended - _LONGEST_MS, 0))
    latest = np.where(ended_given, ended, np.where(accepted_given, accepted + _LONGEST_MS, _NEVER))
    return (
        np.where(both, np.minimum(accepted, ended), earliest),
        np.where(both, np.maximum(accepted, ended), latest),
    )


def _pseudonyms(worker_ids: pa.ChunkedArray, keyring: Keyring) -> tuple[Array, Array]:
    array = worker_ids.combine_chunks().fill_null("")
    if isinstance(array, pa.ChunkedArray):
        array = array.chunk(0)
    encoded = array.dictionary_encode()
    written = encoded.dictionary.to_pylist()
    pseudonyms = np.array([keyring.pseudonym(normalise(value)) if value else -1 for value in written], np.int64)
    values = pseudonyms[encoded.indices.to_numpy(zero_copy_only=False)]
    return values, values >= 0
