"""Earlier segments as intake sees them: the index parts in which an order number may stand."""

from __future__ import annotations

import os
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


@dataclass
class PastSegment:
    """One segment with an index: where it lies, its parts, how many cells it counts."""

    folder: Path
    name: str
    parts: dict[int, tuple[int, int]]
    cell_count: int
    cells: Callable[[], list[Cell]]
    _index: dict[str, Array] | None = None

    def index(self) -> dict[str, Array]:
        """The index, mapped on first use."""
        if self._index is None:
            self._index = read_map(self.folder / f"{self.name}.index.arrow")
        return self._index

    def read_ahead(self, first: int, rows: int) -> None:
        """Ask for the keys of a part in one sequential read; worth it where most pages will be touched."""
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

    def find(
        self, keys: Array, tags: Array, starts: Array, part_spans: dict[int, tuple[int, int]]
    ) -> tuple[Array, Array]:
        """Known rows of the groups of a chunk: (head of each group's chain or -1, the found rows).

        Keys and tags are those of all rows of the chunk; `starts` tells where each group begins among them.
        """
        groups = starts.size
        head = np.full(groups, -1, np.int32)
        found = np.empty((max(1024, groups // 64), 6), np.uint64)
        used = 0
        for number, segment in enumerate(self.segments):
            for part in segment.parts.keys() & part_spans.keys():
                first, rows = segment.parts[part]
                begin, end = part_spans[part]
                index = segment.index()
                if (end - begin) * 2 * _PAGE > rows * _ENTRY_BYTES:
                    segment.read_ahead(first, rows)
                columns = [index[name][first : first + rows] for name in ("key", "tag", "content", "place", "cell")]
                while begin < end:
                    used, begin = match.probe(
                        keys, tags, starts, begin, end, *columns, number, head, found, used
                    )
                    if begin < end:
                        larger = np.empty((2 * found.shape[0], 6), np.uint64)
                        larger[:used] = found[:used]
                        found = larger
        return head, found[: max(used, 1)]
