"""The opened order store: which orders a worker was on at an instant, from sealed files alone.

Opened once, it keeps maps and footers, so that a question costs a few memory accesses and, for the full row,
one small row group. Quarantined and conflicting rows are searched as well and named as such.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.parquet as pq
from sqlalchemy import select
from sqlalchemy.orm import Session

from zhibao.kit.clock import ZONE, from_millis, millis
from zhibao.kit.identity import check_uscc
from zhibao.kit.secrets import Keyring
from zhibao.orders.kernels import layout, match, text
from zhibao.orders.manifest import SEGMENTS
from zhibao.orders.model import OrderAt, SegmentKind, Source
from zhibao.orders.quarantine import read_row
from zhibao.orders.reasons import all_reasons
from zhibao.orders.rules import LONGEST_ORDER, TaskPeriod, in_task_period
from zhibao.orders.segment import read_map
from zhibao.orders.tables import OrderBatch, OrderSegment

Array = npt.NDArray[Any]
_MOST = 4096
# Later than any order that can be meant, in seconds.
_ENDLESS = 1 << 33
_NO_PERIOD = TaskPeriod("", "", "acceptance", timedelta(0))


@dataclass
class OpenSegment:
    """One segment of the store, its maps read on first use."""

    folder: Path
    name: str
    kind: SegmentKind
    platform: str
    rows: int
    base: int
    parts: dict[int, tuple[int, int]]
    loaded_at: datetime

    def _map(self, suffix: str) -> dict[str, Array]:
        return read_map(self.folder / f"{self.name}.{suffix}.arrow")

    @cached_property
    def times(self) -> tuple[Array, Array]:
        """Acceptance and end of every row, in seconds from the base."""
        columns = self._map("times")
        return columns["accepted"], columns["ended"]

    @cached_property
    def workers(self) -> tuple[Array, Array]:
        """Workers in ascending order and where their rows begin (in conflicts: one entry per row)."""
        columns = self._map("workers")
        return columns["worker"], columns["first"]

    @cached_property
    def index(self) -> dict[str, Array]:
        """The index by order number."""
        return self._map("index")

    @cached_property
    def file(self) -> pq.ParquetFile:
        """The Parquet file with its footer read."""
        return pq.ParquetFile(self.folder / f"{self.name}.parquet", memory_map=True)

    @cached_property
    def group_rows(self) -> int:
        """How many rows a row group of the file has; the last may have fewer."""
        return int(self.file.metadata.row_group(0).num_rows)

    def positions(self, worker: int, from_second: int, to_second: int) -> list[int]:
        """Rows of a worker accepted by `to_second` and not ended before `from_second`."""
        accepted, ended = self.times
        workers, first = self.workers
        out = np.empty(_MOST, np.int64)
        if self.kind is SegmentKind.ACCEPTED:
            count = layout.rows_at(
                workers, first, self.rows, accepted, ended, worker, from_second - self.base, to_second - self.base, out
            )
            return [int(at) for at in out[: min(count, _MOST)]]
        low = int(np.searchsorted(workers, worker, side="left"))
        high = int(np.searchsorted(workers, worker, side="right"))
        rows = first[low:high].astype(np.int64)
        hit = (accepted[rows].astype(np.int64) + self.base <= to_second) & (
            ended[rows].astype(np.int64) + self.base >= from_second
        )
        return [int(at) for at in rows[hit]]

    def row(self, position: int) -> dict[str, Any]:
        """The full row at a position."""
        return self.read([position])[0]

    def read(self, positions: list[int]) -> list[dict[str, Any]]:
        """The full rows at some positions; those that lie together are read together."""
        found: list[dict[str, Any]] = []
        held, table = -1, pa.table({})
        for position in positions:
            group, offset = divmod(position, self.group_rows)
            if group != held:
                held, table = group, self.file.read_row_group(group, use_threads=False)
            found += table.slice(offset, 1).to_pylist()
        return found


@dataclass
class OpenQuarantine:
    """The quarantined rows of one segment, as far as they may stand in clear."""

    folder: Path
    name: str
    platform: str
    keyring: Keyring

    @cached_property
    def times(self) -> dict[str, Array]:
        """Pseudonym (-1 unknown), earliest acceptance and latest end of every row in milliseconds."""
        return read_map(self.folder / f"{self.name}.times.arrow")

    @cached_property
    def facts(self) -> pa.Table:
        """Row, reasons and times."""
        return pq.read_table(self.folder / f"{self.name}.parquet")

    def sent(self, position: int) -> dict[str, str | None]:
        """The row as it was sent, decrypted."""
        return read_row(self.folder / f"{self.name}.sealed", self.keyring, position)


@dataclass
class Aside:
    """All quarantined rows of the store whose worker is known, by worker: one search answers for every segment."""

    quarantines: list[OpenQuarantine]
    workers: Array
    accepted: Array
    ended: Array
    segment: Array
    position: Array

    @classmethod
    def of(cls, quarantines: list[OpenQuarantine]) -> Aside:
        """The rows of some segments."""
        maps = [quarantine.times for quarantine in quarantines]

        def column(name: str) -> Array:
            return np.concatenate([np.empty(0, np.int64), *(part[name] for part in maps)])

        sizes = [part["worker"].size for part in maps]
        positions = np.concatenate([np.empty(0, np.int64), *(np.arange(size) for size in sizes)])
        workers = column("worker")
        order = np.argsort(workers, kind="stable")
        columns = (workers, column("accepted"), column("ended"), np.repeat(np.arange(len(sizes)), sizes), positions)
        return cls(quarantines, *(values[order] for values in columns))

    def at(self, worker: int, moment: int, slack: int) -> list[tuple[OpenQuarantine, int]]:
        """Rows of a worker that may have been under way at an instant, in the order of loading."""
        return self.within(worker, moment - slack, moment)

    def within(self, worker: int, begin: int, end: int) -> list[tuple[OpenQuarantine, int]]:
        """Rows of a worker that may have been under way between two instants, in the order of loading."""
        low = int(np.searchsorted(self.workers, worker, side="left"))
        high = int(np.searchsorted(self.workers, worker, side="right"))
        if low == high:
            return []
        hit = (self.accepted[low:high] <= end) & (self.ended[low:high] >= begin)
        return [
            (self.quarantines[int(self.segment[at])], int(self.position[at])) for at in low + np.flatnonzero(hit)
        ]


@dataclass
class OrderStore:
    """The store as it stood when it was opened."""

    segments: list[OpenSegment] = field(default_factory=list)
    quarantines: list[OpenQuarantine] = field(default_factory=list)
    earliest: Array = field(default_factory=lambda: np.empty(0, np.int64))
    latest: Array = field(default_factory=lambda: np.empty(0, np.int64))

    @classmethod
    def open(cls, session: Session, store: Path, keyring: Keyring) -> OrderStore:
        """Read the manifest; files are opened when a question needs them."""
        opened = cls()
        earliest, latest = [], []
        rows = session.execute(
            select(OrderSegment, OrderBatch.ref, OrderBatch.loaded_at)
            .join(OrderBatch, OrderBatch.id == OrderSegment.batch_id)
            .order_by(OrderSegment.id)
        )
        for row, ref, loaded_at in rows:
            folder = store / SEGMENTS / ref
            kind = SegmentKind(row.kind)
            if kind in (SegmentKind.ACCEPTED, SegmentKind.CONFLICT):
                parts = {part: (first, length) for part, first, length in row.parts}
                opened.segments.append(
                    OpenSegment(folder, row.name, kind, row.platform, row.rows, row.earliest, parts, loaded_at)
                )
                earliest.append(row.earliest)
                latest.append(row.latest)
            elif kind is SegmentKind.QUARANTINE:
                opened.quarantines.append(OpenQuarantine(folder, row.name, row.platform, keyring))
        opened.earliest = np.array(earliest, np.int64)
        opened.latest = np.array(latest, np.int64)
        return opened

    @cached_property
    def _aside(self) -> Aside:
        return Aside.of(self.quarantines)

    def present(self, worker: int, moment: datetime, slack: timedelta = timedelta(0)) -> bool:
        """Whether any accepted or conflicting row of a worker spans an instant, to the second, without its row."""
        return next(self._candidates(worker, moment, slack), None) is not None

    def at(self, worker: int, moment: datetime, period: TaskPeriod | None) -> list[OrderAt]:
        """The orders a worker (by pseudonym) was on at an instant.

        An order counts from its acceptance to its end, and for the time after the end that `period` adds.
        `period` is the order task period of the law that governs the instant, None where no law did.
        """
        slack = period.after_end if period else timedelta(0)
        found = [
            self._order(segment, row, moment, period)
            for segment, positions in self._candidates(worker, moment, slack)
            for row in segment.read(positions)
            if _spans(row, moment, slack)
            and (segment.kind is SegmentKind.CONFLICT or not self._replaced(segment.platform, row))
            and not (segment.kind is SegmentKind.CONFLICT and self._stands(segment.platform, row))
        ]
        # A bad row that was sent again stands in quarantine again; it is one answer.
        found += dict.fromkeys(
            _quarantined(quarantine, position, moment, period)
            for quarantine, position in self._aside.at(worker, millis(moment), int(slack.total_seconds() * 1000))
        )
        return sorted(found, key=lambda o: (o.accepted_at is None, o.accepted_at or moment, o.platform, o.order_no))

    def taken(self, worker: int, begin: datetime, end: datetime) -> list[OrderAt]:
        """The orders that a worker took between two instants (the second not included), the newest first.

        Whether one lies in the order task period is asked of an instant, not of a list.
        """
        low, high = millis(begin) // 1000, -(-millis(end) // 1000)
        found: list[OrderAt] = []
        for number in np.flatnonzero((self.earliest <= high) & (self.latest >= low)):
            segment = self.segments[int(number)]
            for row in segment.read(segment.positions(worker, low, high)):
                aside = segment.kind is SegmentKind.CONFLICT
                if begin <= row["accepted_at"] < end and not (
                    self._stands(segment.platform, row) if aside else self._replaced(segment.platform, row)
                ):
                    found.append(self._order(segment, row, row["accepted_at"], None))
        sent = dict.fromkeys(
            _quarantined(quarantine, position, begin, None)
            for quarantine, position in self._aside.within(worker, millis(begin), millis(end))
        )
        found += [one for one in sent if one.accepted_at is not None and begin <= one.accepted_at < end]
        return sorted(found, key=lambda one: (one.accepted_at or begin, one.platform, one.order_no), reverse=True)

    def insured_days(self, worker: int) -> dict[date, int]:
        """Every day on which a worker took orders, with their number: she is insured by the day (按日参保).

        A replaced version counts too: she was on that order, whatever the platform corrected afterwards.
        """
        days: dict[date, int] = {}
        for segment in self.segments:
            if segment.kind is SegmentKind.ACCEPTED:
                accepted, _ = segment.times
                for at in segment.positions(worker, segment.base, _ENDLESS):
                    day = datetime.fromtimestamp(int(accepted[at]) + segment.base, ZONE).date()
                    days[day] = days.get(day, 0) + 1
        return dict(sorted(days.items()))

    def versions(self, platform: str, order_no: str) -> list[int]:
        """Accepted versions of an order."""
        return sorted({version for version, _, _ in self._entries(platform, order_no)})

    def accepted(self, platform: str, order_no: str) -> dict[int, dict[str, Any]]:
        """Accepted versions of an order with their full rows."""
        return {version: segment.row(at) for version, segment, at in self._entries(platform, order_no)}

    def _entries(self, platform: str, order_no: str) -> list[tuple[int, OpenSegment, int]]:
        key, tag, part = text.number_address(np.frombuffer(order_no.encode(), np.uint8))
        found: list[tuple[int, OpenSegment, int]] = []
        for segment in self.segments:
            if segment.platform != platform or part not in segment.parts:
                continue
            first, rows = segment.parts[part]
            keys = segment.index["key"][first : first + rows]
            at = int(np.searchsorted(keys, np.uint64(key)))
            while at < rows and int(keys[at]) == key:
                place = int(segment.index["place"][first + at])
                if int(segment.index["tag"][first + at]) == tag and place >> 30 == match.KIND_ACCEPTED:
                    found.append((place >> 24 & 63, segment, place & 0xFFFFFF))
                at += 1
        return found

    def _candidates(
        self, worker: int, moment: datetime, slack: timedelta
    ) -> Iterator[tuple[OpenSegment, list[int]]]:
        low = (millis(moment - slack)) // 1000
        high = -(-millis(moment) // 1000)
        for number in np.flatnonzero((self.earliest <= high) & (self.latest >= low)):
            segment = self.segments[int(number)]
            positions = segment.positions(worker, low, high)
            if positions:
                yield segment, positions

    def _replaced(self, platform: str, row: dict[str, Any]) -> bool:
        return max(self.versions(platform, row["order_no"]), default=0) > int(row["version"])

    def _stands(self, platform: str, row: dict[str, Any]) -> bool:
        """Whether a row kept as a conflict because it came too early was accepted later."""
        return self.accepted(platform, row["order_no"]).get(row["version"]) == row

    def _order(self, segment: OpenSegment, row: dict[str, Any], moment: datetime, period: TaskPeriod | None) -> OrderAt:
        accepted, started, ended = (_moment(row[name]) for name in ("accepted_at", "started_at", "completed_at"))
        assert accepted is not None
        inside, provisional = in_task_period(period or _NO_PERIOD, moment, accepted, started, ended)
        return OrderAt(
            order_no=row["order_no"],
            version=row["version"],
            platform=segment.platform,
            industry=row["industry"],
            district=row["district"],
            accepted_at=accepted,
            started_at=started,
            completed_at=ended,
            status=row["status"],
            in_task_period=inside if period else None,
            version_of_law=period.law if period else None,
            provisional=provisional,
            source=Source.ACCEPTED if segment.kind is SegmentKind.ACCEPTED else Source.CONFLICT,
            loaded_at=segment.loaded_at,
            service_agency=row["service_agency"],
        )


def _moment(value: datetime | None) -> datetime | None:
    return None if value is None else from_millis(millis(value))


def _spans(row: dict[str, Any], moment: datetime, slack: timedelta) -> bool:
    ended = row["completed_at"] or row["accepted_at"] + LONGEST_ORDER
    return bool(row["accepted_at"] <= moment <= ended + slack)


def _start(written: str, accepted: datetime | None, ended: datetime | None) -> datetime | None:
    """The start of execution that a quarantined row tells; None where it cannot be read or does not fit the other times."""
    data = np.frombuffer(written.encode(), np.uint8)
    read = np.empty(1, np.int64)
    text.parse_times(np.array([0, data.size], np.int32), data, read)
    if not text.EARLIEST <= read[0] <= text.LATEST:
        return None
    started = from_millis(int(read[0]))
    fits = (accepted is None or accepted <= started) and (ended is None or started <= ended)
    return started if fits else None


def _agency(written: str) -> str | None:
    """The service agency that a quarantined row names; None where it is no code."""
    code = check_uscc(written)
    return code.uscc if code.valid else None


def _quarantined(quarantine: OpenQuarantine, position: int, moment: datetime, period: TaskPeriod | None) -> OrderAt:
    row = quarantine.facts.slice(position, 1).to_pylist()[0]
    accepted, ended = _moment(row["accepted_at"]), _moment(row["completed_at"])
    sent = quarantine.sent(position)
    started = _start(sent.get("started_at") or "", accepted, ended)
    inside, provisional = None, True
    if accepted is not None and period is not None:
        inside, provisional = in_task_period(period, moment, accepted, started, ended)
    return OrderAt(
        order_no=sent.get("order_no") or "",
        version=0,
        platform=quarantine.platform,
        industry=sent.get("industry"),
        district=sent.get("district"),
        accepted_at=accepted,
        started_at=started,
        completed_at=ended,
        status=sent.get("status"),
        in_task_period=inside,
        version_of_law=period.law if period else None,
        provisional=provisional,
        source=Source.QUARANTINED,
        reasons=tuple(reason.code for reason in all_reasons(row["reasons"])),
        service_agency=_agency(sent.get("service_agency") or ""),
    )
