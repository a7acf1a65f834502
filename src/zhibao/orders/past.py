"""Earlier segments as intake sees them: the index parts in which an order number may stand."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from zhibao.orders.kernels import match
from zhibao.orders.segment import Cell, read_map

Array = npt.NDArray[Any]
_ENTRY_BYTES = 8
_PAGE = 4096
# A part with few groups is marked in memory that fits the cache; an index part not much longer is read through.
_MARKED = 1 << 16
_SCANNED = 16
_NO_MARKS = (-1, 0)


@dataclass
class PastSegment:
    """One segment with an index: where it lies, its parts, how many cells it counts."""

    folder: Path
    name: str
    parts: dict[int, tuple[int, int]]
    cell_count: int
    cells: Callable[[], list[Cell]]
    _index: dict[str, Array] | None = None
    _addresses: tuple[tuple[int, int], ...] = ()

    def index(self) -> dict[str, Array]:
        """The index, mapped on first use."""
        if self._index is None:
            self._index = read_map(self.folder / f"{self.name}.index.arrow")
        return self._index

    def addresses(self) -> tuple[tuple[int, int], ...]:
        """Where the columns key, tag, content, place, cell of the index lie in memory, and the bytes of an entry."""
        if not self._addresses:
            columns = (self.index()[name] for name in ("key", "tag", "content", "place", "cell"))
            self._addresses = tuple((column.ctypes.data, column.itemsize) for column in columns)
        return self._addresses

    def read_where_dense(self, spans: dict[int, tuple[int, int]]) -> None:
        """Read the keys of these parts ahead where their groups will touch most pages."""
        touched = sum(end - begin for begin, end in spans.values())
        places = [self.parts[part] for part in spans]
        first, last = min(first for first, _ in places), max(first + rows for first, rows in places)
        if touched * 2 * _PAGE > (last - first) * _ENTRY_BYTES:
            self.read_ahead(first, last - first)

    def read_ahead(self, first: int, rows: int) -> None:
        """Ask for keys in one sequential read; worth it where most pages will be touched."""
        path = self.folder / f"{self.name}.index.arrow"
        handle = os.open(path, os.O_RDONLY)
        try:
            os.posix_fadvise(handle, first * _ENTRY_BYTES, rows * _ENTRY_BYTES + _PAGE, os.POSIX_FADV_WILLNEED)
        finally:
            os.close(handle)


@dataclass
class Past:
    """All earlier segments of a platform in the order of arrival."""

    segments: list[PastSegment] = field(default_factory=list)
    _read: set[int] = field(default_factory=set)
    # Both threads of a load ask; a map made twice would leave the first one's addresses without memory.
    _mapping: threading.Lock = field(default_factory=threading.Lock)

    def find(
        self, keys: Array, tags: Array, starts: Array, part_spans: dict[int, tuple[int, int]]
    ) -> tuple[Array, Array]:
        """Known rows of the groups of a chunk: (head of each group's chain or -1, the found rows).

        Keys and tags are those of all rows of the chunk; `starts` tells where each group begins among them.
        """
        groups = starts.size
        head = np.full(groups, -1, np.int32)
        found = np.empty((max(1024, groups // 64), 6), np.uint64)
        places = _Marks.of(part_spans)
        marks = np.zeros(places.words, np.uint64)
        match.mark(keys, starts, places.spans, marks)
        with self._mapping:
            jobs = self._jobs(part_spans, places)
        used, job, begin = match.probe(keys, tags, starts, marks, jobs, 0, -1, head, found, 0)
        while job < jobs.shape[0]:
            larger = np.empty((2 * found.shape[0], 6), np.uint64)
            larger[:used] = found[:used]
            found = larger
            used, job, begin = match.probe(keys, tags, starts, marks, jobs, job, begin, head, found, used)
        return head, found[: max(used, 1)]

    def _jobs(self, part_spans: dict[int, tuple[int, int]], marks: _Marks) -> Array:
        """What to look up where, in the order of arrival; one row as `match.probe` reads it."""
        jobs: list[tuple[int, ...]] = []
        for number, segment in enumerate(self.segments):
            met = segment.parts.keys() & part_spans.keys()
            if not met:
                continue
            if number not in self._read:
                self._read.add(number)
                segment.read_where_dense({part: part_spans[part] for part in met})
            addresses = segment.addresses()
            for part in met:
                first, rows = segment.parts[part]
                begin, end = part_spans[part]
                mine = marks.of_part.get(part, _NO_MARKS) if rows < _SCANNED * (end - begin) else _NO_MARKS
                jobs.append((number, begin, end, *mine, rows, *(at + first * width for at, width in addresses)))
        return np.array(jobs, np.int64).reshape(-1, 11)


@dataclass(frozen=True)
class _Marks:
    """Where the marks of each part that is small enough for them lie: first word and shift, and all as `match.mark` reads it."""

    of_part: dict[int, tuple[int, int]]
    spans: Array
    words: int

    @classmethod
    def of(cls, part_spans: dict[int, tuple[int, int]]) -> _Marks:
        """Sixteen bits or more for each group, so that few other keys meet a mark."""
        places: dict[int, tuple[int, int]] = {}
        spans, word = [], 0
        for part, (begin, end) in part_spans.items():
            if not begin < end <= begin + _MARKED:
                continue
            bits = max(6, (16 * (end - begin) - 1).bit_length())
            places[part] = (word, 64 - bits)
            spans.append((begin, end, word, 64 - bits))
            word += 1 << (bits - 6)
        return cls(places, np.array(spans, np.int64).reshape(-1, 4), max(1, word))
