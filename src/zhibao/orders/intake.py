"""Taking in a platform's orders: every row is settled, whole chunks are sealed, one commit makes it true.

The way of a row: decoded by two threads, checked and packed into a record; sorted by order number beside the
rows known before; settled as accepted, duplicate or conflict; laid out by worker and time; sealed as Parquet
with its maps. Files are complete and durable before the manifest row that makes them exist; when anything
fails before that row, nothing was kept.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from zhibao.kit.errors import CallerFault
from zhibao.kit.progress import Progress, silent
from zhibao.kit.secrets import Keyring
from zhibao.orders import segment as segments
from zhibao.orders.chunk import Buffers, Packer, packers
from zhibao.orders.columns import Vocabulary
from zhibao.orders.feed import Feed, Stream
from zhibao.orders.kernels import arrange, match
from zhibao.orders.model import SegmentKind
from zhibao.orders.ordering import both, by_worker, ranks, time_span
from zhibao.orders.past import Past, PastSegment
from zhibao.orders.persons import Persons
from zhibao.orders.quarantine import write_quarantine
from zhibao.orders.released import take_back
from zhibao.orders.segment import Cell, Chunk, Sealed
from zhibao.orders.settling import Meaning, order_again, settle
from zhibao.orders.tally import Tally

Array = npt.NDArray[Any]

CHUNK_ROWS = 5_000_000
PIECE_ROWS = 1 << 20
_SPARE_ROWS = 1 << 16
_SPLIT_ABOVE = 400_000
_CONFLICTS = 3


@dataclass
class Intake:
    """One load in progress."""

    folder: Path
    ref: str
    keyring: Keyring
    words: Vocabulary
    past: Past
    persons: Persons
    checked: bool
    refuse_fictional: bool
    progress: Progress = silent
    chunk_rows: int = CHUNK_ROWS
    sealed_so_far: Callable[[Tally], None] = lambda tally: None
    tally: Tally = field(default_factory=Tally)

    def __post_init__(self) -> None:
        self.packers = packers(self.keyring, self.words, self.checked, self.refuse_fictional)
        self.earlier_loads = len(self.past.segments)
        self.past.segments += [as_past(self.folder, sealed) for sealed in self.tally.sealed if sealed.parts]
        self.pool = ThreadPoolExecutor(2, thread_name_prefix="intake")

    def run(self, feed: Feed) -> Tally:
        """Settle and seal every row of the feed."""
        with self.pool:
            rows = self.chunk_rows if feed.rows is None else min(feed.rows, self.chunk_rows)
            buffers = Buffers(min(rows + _SPARE_ROWS, arrange.MOST_ROWS))
            stream = Stream(feed.pieces(), min(rows, PIECE_ROWS))
            stream.skip(self.tally.resumed)
            while stream.more():
                self._chunk(stream, buffers, feed.rows)
                if stream.more():
                    self.sealed_so_far(self.tally)
        return self.tally

    def _chunk(self, stream: Stream, buffers: Buffers, total: int | None) -> None:
        rows = self._pack(stream, buffers, total)
        number = len(self.tally.sealed)
        self._quarantine(f"{self.ref}-{number:04d}q")
        self._count_counties()
        bases = np.cumsum([0, *(segment.cell_count for segment in self.past.segments)])
        meaning = self._meaning(buffers, rows)
        settled = settle(self.pool, buffers, rows, self.past, meaning, bases)
        numbers, counts = settled.numbers, settled.counts
        self._count(rows, counts, settled.released)
        if settled.released.size:
            rows = self._take_back(settled.released, buffers, rows)
            meaning = self._meaning(buffers, rows)
            numbers = order_again(self.pool, buffers, rows, meaning)
        chunk = Chunk(
            records=buffers.records, rows=rows, parts=buffers.parts, outcome=buffers.outcome,
            replaced=buffers.replaced, stood=buffers.stood, numbers=numbers,
            pseudonyms=meaning.pseudonyms, second_base=meaning.second_base,
            districts=list(self.words.districts.values), agencies=list(self.words.agencies.values),
            agency_of=buffers.agency_of, geo_of=buffers.geo_of,
            arenas=(self.packers[0].arena, self.packers[1].arena), room=buffers.room,
        )  # fmt: skip
        accepted = int(counts[match.ACCEPTED]) + settled.released.shape[0]
        self._seal(chunk, buffers, number, accepted, int(counts[match.CONFLICT] + counts[match.WAITING]))
        self._take_back_counts(settled.replaced_cells, bases)
        people = [packer.people for packer in self.packers]
        persons = self.persons.write_new(self.folder, f"{self.ref}-{number:04d}p", people, self.keyring)
        if persons is not None:
            self.tally.sealed.append(persons)
        for packer in self.packers:
            packer.arena_used[0] = 0

    def _pack(self, stream: Stream, buffers: Buffers, total: int | None) -> int:
        lock = threading.Lock()
        first_row = self.tally.received
        state = {"base": 0, "done": 0}

        def work(packer: Packer) -> None:
            while True:
                with lock:
                    base = state["base"]
                    piece = stream.take(self.chunk_rows - base)
                    if piece is None:
                        return
                    state["base"] = base + piece.rows
                packer.take(piece.read(), buffers, base, first_row + base, lock)
                with lock:
                    state["done"] += piece.rows
                    self.progress(first_row + state["done"], total, "rows", "reading")

        for future in [self.pool.submit(work, packer) for packer in self.packers]:
            future.result()
        return state["base"]

    def _quarantine(self, name: str) -> None:
        unsound = sorted((u for packer in self.packers for u in packer.unsound), key=lambda u: u.first_row)
        for packer in self.packers:
            packer.unsound = []
        if not unsound:
            return
        sealed, reasons = write_quarantine(self.folder, name, unsound, self.keyring)
        self.tally.sealed.append(sealed)
        self.tally.quarantined += sealed.rows
        for code, count in reasons.items():
            self.tally.reasons[code] = self.tally.reasons.get(code, 0) + count

    def _meaning(self, buffers: Buffers, rows: int) -> Meaning:
        first, second = (packer.people.pseudonyms() for packer in self.packers)
        # One entry more, for rows whose worker is not known.
        pseudonyms = np.concatenate((first, second, np.zeros(1, np.int64)))
        return Meaning.of(buffers, rows, self.words, pseudonyms, first.size)
    def _count_counties(self) -> None:
        for packer in self.packers:
            for number, rows in packer.county_rows.items():
                code = self.words.districts.values[number]
                self.tally.counties[code] = self.tally.counties.get(code, 0) + rows
            packer.county_rows = {}


    def _count(self, rows: int, counts: Array, released: Array) -> None:
        tally = self.tally
        # A row that waited in an earlier chunk of this load counts as accepted, as if it had come in order.
        of_this_load = int((released[:, 0] >= self.earlier_loads).sum())
        tally.received += rows
        tally.accepted += int(counts[match.ACCEPTED]) + of_this_load
        tally.duplicate += int(counts[match.DUPLICATE])
        tally.conflicts += int(counts[match.CONFLICT] + counts[match.WAITING]) - of_this_load
        tally.released += released.shape[0] - of_this_load

    def _seal(self, chunk: Chunk, buffers: Buffers, number: int, accepted: int, conflicts: int) -> None:
        sealed: list[Sealed | None] = []
        if accepted:
            rank, workers = ranks(chunk.pseudonyms)
            middle_rank = workers // 2 if accepted > _SPLIT_ABOVE else workers
            span = time_span(self.pool, buffers, chunk.rows)
            order, middle = by_worker(
                self.pool, buffers, chunk.rows, rank, middle_rank, span, chunk.second_base
            )
            halves = (order[:middle], order[middle:])
            sealed += both(self.pool, lambda side: self._seal_half(chunk, number, side, halves[side], span[0]))
        if conflicts:
            waiting = np.empty(conflicts, np.uint64)
            arrange.rows_with(
                chunk.outcome, chunk.rows, match.CONFLICT, match.WAITING, waiting
            )
            name = f"{self.ref}-{number:04d}c"
            earliest = int(chunk.records[(waiting & arrange.ROW_MASK).astype(np.int64), 2].view(np.int64).min())
            sealed.append(
                segments.write(self.folder, name, SegmentKind.CONFLICT, chunk, waiting, _CONFLICTS, earliest)
            )
        for part in sealed:
            if part is not None:
                self.tally.sealed.append(part)
                self.past.segments.append(as_past(self.folder, part))

    def _seal_half(self, chunk: Chunk, number: int, side: int, order: Array, earliest: int) -> Sealed | None:
        if not order.size:
            return None
        name = f"{self.ref}-{number:04d}{'ab'[side]}"
        return segments.write(self.folder, name, SegmentKind.ACCEPTED, chunk, order, side + 1, earliest)

    def _take_back(self, released: Array, buffers: Buffers, rows: int) -> int:
        needed = rows + released.shape[0]
        if needed > arrange.MOST_ROWS:
            raise CallerFault(
                "too_many_released",
                f"这些文件会一次补接收 {released.shape[0]:,} 行先前等待的版本，超出一次可处理的数量。",
                f"These files would release {released.shape[0]:,} waiting rows at once, more than one load can take.",
                remedy_zh="请把文件拆成几个较小的文件依次载入。",
                remedy_en="Split the files into smaller ones and load them one after the other.",
            )
        if needed > buffers.size:
            buffers.enlarge(needed)
        released = released[np.argsort(released[:, 0], kind="stable")]
        added = take_back(released, self.past, self.packers[0], buffers, rows)
        buffers.outcome[rows : rows + added] = match.ACCEPTED
        buffers.replaced[rows : rows + added] = released[:, 2]
        return rows + added

    def _take_back_counts(self, replaced_cells: Array, bases: Array) -> None:
        for place in np.flatnonzero(replaced_cells):
            number = int(np.searchsorted(bases, place, side="right")) - 1
            cell = self.past.segments[number].cells()[int(place - bases[number])]
            back = Cell(cell.industry, cell.status, cell.district, cell.day, -int(replaced_cells[place]))
            self.tally.taken_back.setdefault(len(self.tally.sealed) - 1, []).append(back)


def as_past(folder: Path, sealed: Sealed) -> PastSegment:
    """A segment just written, as later chunks of the same load see it."""
    parts = {part: (first, rows) for part, first, rows in sealed.parts}
    cells = sealed.cells if sealed.kind is SegmentKind.ACCEPTED else []
    return PastSegment(folder, sealed.name, parts, len(cells), lambda: cells)
