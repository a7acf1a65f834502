"""Rows that waited for an earlier version and are accepted now: read back from their segment into the chunk."""

from __future__ import annotations

import threading
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.parquet as pq

from zhibao.orders.chunk import Buffers, Packer
from zhibao.orders.past import Past

Array = npt.NDArray[Any]


def take_back(released: Array, past: Past, packer: Packer, buffers: Buffers, rows: int) -> int:
    """Append released rows (sorted by segment) to the chunk's records from `rows` on; returns how many.

    The caller has made room for them.

    The worker is known by pseudonym only; she is entered without a number, which stays where it is sealed.
    """
    at = rows
    for number in np.unique(released[:, 0]).tolist():
        chosen = released[:, 0] == number
        positions = (released[chosen, 1] & 0xFFFFFF).astype(np.int64)
        segment = past.segments[number]
        table = pq.read_table(segment.folder / f"{segment.name}.parquet").take(pa.array(positions))
        packer.take(_as_sent(table), buffers, at, 0, threading.Lock())
        packer.unsound.pop()
        if not pa.types.is_null(table["cell"].type) and table["cell"].null_count < table.num_rows:
            buffers.cells()[at : at + table.num_rows] = table["cell"].fill_null(0).to_numpy()
        workers = [packer.people.borrow(pseudonym) for pseudonym in table["worker"].to_pylist()]
        end = at + table.num_rows
        buffers.reasons[at:end] = 0
        buffers.records[at:end, 1] &= ~np.uint64(0xFFFFFFFF)
        buffers.records[at:end, 1] |= np.array(workers, np.uint64)
        at = end
    return at - rows


def _as_sent(table: pa.Table) -> pa.Table:
    columns = {name: table[name] for name in table.column_names if name not in ("worker", "cell")}
    columns["worker_id"] = pa.array([""] * table.num_rows)
    return pa.table(columns)
