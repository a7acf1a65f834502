"""Packing one chunk of a load: tables of the feed become records, unsound rows go to quarantine."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from zhibao.kit.secrets import Keyring
from zhibao.orders.columns import Vocabulary, prepare
from zhibao.orders.kernels import text
from zhibao.orders.people import SECOND, People
from zhibao.orders.rules import FOOD_DELIVERY_CODE, FOOD_DELIVERY_ENDS_MS

Array = npt.NDArray[Any]
_SLICE = 1 << 16


@dataclass
class Unsound:
    """Quarantined rows of one table: their places in the load, their reasons, and what they said."""

    first_row: int
    places: Array
    bits: Array
    accepted: Array
    ended: Array
    table: pa.Table


class Room:
    """Memory by name, kept from chunk to chunk: new memory costs more than the work done in it."""

    def __init__(self) -> None:
        self._held: dict[str, Array] = {}

    def take(self, name: str, size: int, kind: npt.DTypeLike) -> Array:
        """An array with anything in it; what was taken under this name before must no longer be in use."""
        held = self._held.get(name)
        if held is None or held.size < size or held.dtype != kind:
            held = self._held[name] = np.empty(size, kind)
        return held[:size]


@dataclass
class Buffers:
    """Room for the records of one chunk, used again by the next."""

    size: int
    records: Array = field(init=False)
    parts: Array = field(init=False)
    reasons: Array = field(init=False)
    outcome: Array = field(init=False)
    replaced: Array = field(init=False)
    stood: Array = field(init=False)
    sorting: list[Array] = field(init=False)
    room: Room = field(default_factory=Room)
    agency_of: Array | None = None
    geo_of: Array | None = None

    def __post_init__(self) -> None:
        self.records = _in_lines(self.size)
        self.parts = np.empty(self.size, np.uint16)
        self.reasons = np.empty(self.size, np.uint32)
        self._settling()

    def _settling(self) -> None:
        self.outcome, self.replaced = np.empty(self.size, np.uint8), np.empty(self.size, np.uint8)
        self.stood = np.zeros(self.size, np.uint64)
        self.sorting = [np.empty(self.size, np.uint64) for _ in range(3)]

    def agencies(self) -> Array:
        """Room for service agencies, made when the first table brings any."""
        if self.agency_of is None:
            self.agency_of = np.zeros(self.size, np.uint16)
        return self.agency_of

    def enlarge(self, size: int) -> None:
        """Make room for more rows; what is held stays."""
        more = size - self.size
        records, outcome, replaced = self.records, self.outcome, self.replaced
        self.records = _in_lines(size)
        self.records[: self.size] = records
        self.parts = np.concatenate((self.parts, np.empty(more, np.uint16)))
        self.reasons = np.concatenate((self.reasons, np.empty(more, np.uint32)))
        if self.agency_of is not None:
            self.agency_of = np.concatenate((self.agency_of, np.zeros(more, np.uint16)))
        if self.geo_of is not None:
            self.geo_of = np.concatenate((self.geo_of, np.zeros(more, np.uint64)))
        held, self.size = self.size, size
        self._settling()
        self.outcome[:held], self.replaced[:held] = outcome, replaced

    def cells(self) -> Array:
        """Room for H3 cells, made when the first table brings positions."""
        if self.geo_of is None:
            self.geo_of = np.zeros(self.size, np.uint64)
        return self.geo_of


def _in_lines(rows: int) -> Array:
    """Room for records of 64 bytes, each in one line of the cache: a random read then costs one access."""
    room = np.empty(rows * 8 + 8, np.uint64)
    begin = -(room.ctypes.data // 8) % 8
    return room[begin : begin + rows * 8].reshape(rows, 8)


@dataclass
class Packer:
    """One thread's part of the packing: its workers and its arena of long order numbers."""

    people: People
    words: Vocabulary
    fictional_prefix: int
    arena: Array = field(default_factory=lambda: np.zeros(1, np.uint8))
    arena_used: Array = field(default_factory=lambda: np.zeros(1, np.int64))
    unsound: list[Unsound] = field(default_factory=list)
    county_rows: dict[int, int] = field(default_factory=dict)

    def take(self, table: pa.Table, buffers: Buffers, base: int, row: int, lock: threading.Lock) -> None:
        """Pack a table into the chunk's records from `base` on; `row` is its first row in the load."""
        prepared = prepare(table, self.words)
        rows = table.num_rows
        reasons = buffers.reasons[base : base + rows]
        reasons[:] = prepared.reasons
        # The room is used again by each chunk: a table without the column must not inherit what stood there.
        if prepared.agencies is not None:
            with lock:
                room = buffers.agencies()
            room[base : base + rows] = prepared.agencies
        elif buffers.agency_of is not None:
            buffers.agency_of[base : base + rows] = 0
        if prepared.geo is not None:
            with lock:
                geo = buffers.cells()
            geo[base : base + rows] = prepared.geo
        elif buffers.geo_of is not None:
            buffers.geo_of[base : base + rows] = 0
        self._make_room(prepared.numbers)
        today = int(date.today().strftime("%Y%m%d"))
        for first in range(0, rows, _SLICE):
            last = min(first + _SLICE, rows)
            self.people.make_room(last - first)
            odd = np.empty(last - first, np.int64)
            count = text.pack(
                buffers.records, buffers.parts, buffers.reasons, base + first,
                prepared.numbers[0][first : last + 1], prepared.numbers[1],
                prepared.workers[0][first : last + 1], prepared.workers[1],
                prepared.codes[first:last], prepared.versions[first:last],
                prepared.accepted[first:last], prepared.started[first:last], prepared.ended[first:last],
                self.people.slots, self.people.packed, self.people.faults, self.people.known, self.people.base,
                self.fictional_prefix, FOOD_DELIVERY_CODE, FOOD_DELIVERY_ENDS_MS, today,
                odd, self.arena, self.arena_used,
            )  # fmt: skip
            if count:
                self._settle_odd(table, buffers, base + first, first, odd[:count])
        self.people.name_new()
        self._count_counties(prepared.districts, reasons)
        self._set_aside(table, row, reasons, prepared.accepted, prepared.ended)

    def _make_room(self, numbers: tuple[Array, Array]) -> None:
        sizes = np.diff(numbers[0])
        if sizes.size and int(sizes.max()) > 23:
            needed = int(self.arena_used[0]) + int(sizes[sizes > 23].sum()) + 1
            if needed > self.arena.size:
                larger = np.zeros(2 * needed, np.uint8)
                larger[: self.arena.size] = self.arena
                self.arena = larger

    def _settle_odd(self, table: pa.Table, buffers: Buffers, base: int, first: int, odd: Array) -> None:
        workers = table["worker_id"].take(pa.array(odd + first)).cast(pa.string()).combine_chunks()
        if isinstance(workers, pa.ChunkedArray):
            workers = workers.chunk(0)
        numbers, faults = self.people.settle_odd(workers)
        at = base + odd
        buffers.records[at, 1] |= np.uint64(0xFFFFFFFF)
        buffers.records[at, 1] ^= np.uint64(0xFFFFFFFF) ^ numbers.astype(np.uint64)
        buffers.reasons[at] |= faults

    def _count_counties(self, districts: Array, reasons: Array) -> None:
        counts = np.bincount(districts[reasons == 0])
        for number in np.flatnonzero(counts):
            self.county_rows[int(number)] = self.county_rows.get(int(number), 0) + int(counts[number])

    def _set_aside(self, table: pa.Table, row: int, reasons: Array, accepted: Array, ended: Array) -> None:
        places = np.flatnonzero(reasons)
        if places.size:
            self.unsound.append(
                Unsound(
                    first_row=row,
                    places=places + row,
                    bits=reasons[places].copy(),
                    accepted=accepted[places],
                    ended=ended[places],
                    table=table.take(pa.array(places)),
                )
            )


def packers(keyring: Keyring, words: Vocabulary, checked: bool, refuse_fictional: bool) -> tuple[Packer, Packer]:
    """Two packers, one for each thread of a load."""
    fictional = 57 if refuse_fictional else -1
    return (
        Packer(People(keyring, 0, checked, refuse_fictional), words, fictional),
        Packer(People(keyring, SECOND, checked, refuse_fictional), words, fictional),
    )
