"""A month of feeds: which file arrives when, what lies in it, and the truth beside it."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any, Final, Literal

import numpy as np
import pyarrow as pa

from zhibao.edge.simulation import defects, feed
from zhibao.edge.simulation.draws import Ints
from zhibao.edge.simulation.fates import APPEARANCES, FATE, FATE_NAMES, Appearance, File, fates_in
from zhibao.edge.simulation.profile import COLUMNS, ENTERPRISES, Enterprise
from zhibao.edge.simulation.province import Orders, Province, in_form
from zhibao.edge.simulation.truth import LoadTruth, Tally
from zhibao.kit.clock import Month
from zhibao.kit.progress import Progress, silent

CHUNK: Final = 250_000
EXTRA_DAYS: Final = (6, 11, 16, 21, 26)
AFTER_CLOSE: Final = (3, 10)
"""Extra deliveries come on these days of the month and so many days after its end, when it has been closed."""
EARLY_ORDERS: Final = 8

Format = Literal["parquet", "csv"]


@dataclass
class Load:
    """One file to be loaded, in the order of arrival."""

    file: str
    enterprise: Enterprise
    arrives: date
    kind: str
    after_close: bool
    truth: LoadTruth = field(default_factory=LoadTruth)
    same_bytes_as: str | None = None

    def document(self, number: int) -> dict[str, Any]:
        """As it stands in the manifest."""
        return {
            "number": number,
            "file": self.file,
            "enterprise": self.enterprise.slug,
            "platform": self.enterprise.uscc,
            "arrives": self.arrives.isoformat(),
            "kind": self.kind,
            "after_close": self.after_close,
            "rows": self.truth.received,
            "same_bytes_as": self.same_bytes_as,
        }


@dataclass
class Writing:
    """The files of a month as they are written."""

    province: Province
    month: Month
    days: tuple[date, ...]
    folder: Path
    format: Format = "parquet"
    progress: Progress = silent
    loads: list[Load] = field(default_factory=list)
    fates: Counter[str] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        self.at_close = Tally(self.province, self.month)
        self.final = Tally(self.province, self.month)
        self.enterprises = tuple(e for e in ENTERPRISES if e.joined <= self.month.first)
        self.early: list[str] = []
        self._waiting: dict[tuple[File, str, date], list[Ints]] = {}
        self._done = 0
        self._total = sum(self.province.orders_on(day) for day in self.days)

    def write(self) -> None:
        """Write every file, in the order of arrival."""
        if self.month == Month(2025, 7) and self.days[0] == self.month.first:
            self._write_early()
        arrivals = sorted({*self.days, *self._extra_dates()})
        for arrival in arrivals:
            if arrival in self.days:
                for enterprise in self.enterprises:
                    self._write_day(enterprise, arrival)
            if arrival in self._extra_dates():
                self._write_extras(arrival)

    def _extra_dates(self) -> tuple[date, ...]:
        within = tuple(self.month.first.replace(day=day) for day in EXTRA_DAYS)
        return within + tuple(self.month.last + timedelta(days=days) for days in AFTER_CLOSE)

    def _extra_after(self, day: date, turn: int) -> date:
        return [extra for extra in self._extra_dates() if extra > day][turn]

    def _open(self, load: Load, columns: Sequence[str]) -> feed.ParquetFeed | feed.CsvFeed:
        path = self.folder / load.file
        if self._as_text(load.enterprise):
            return feed.CsvFeed(path, columns, load.enterprise.encoding)
        return feed.ParquetFeed(path, columns)

    def _as_text(self, enterprise: Enterprise) -> bool:
        return self.format == "csv" or enterprise.text

    def _load(self, enterprise: Enterprise, arrival: date, kind: str, ending: str = "") -> Load:
        suffix = "csv.gz" if self._as_text(enterprise) else "parquet"
        file = f"orders-{enterprise.uscc}-{arrival.isoformat()}{ending}.{suffix}"
        load = Load(file, enterprise, arrival, kind, arrival > self.month.last)
        self.loads.append(load)
        return load

    def _count(self, load: Load, fate: str, appearance: Appearance, orders: Orders) -> None:
        """Write down the outcome of rows that are not bad."""
        load.truth.add(appearance.outcome, len(orders))
        load.truth.warnings += int((orders.district >= self.province.known_districts).sum())
        load.truth.released += len(orders) if appearance.releases else 0
        self.final.stands(load.enterprise, fate, appearance, orders)
        if not load.after_close:
            self.at_close.stands(load.enterprise, fate, appearance, orders)

    def _write_early(self) -> None:
        """Orders taken before the enterprise joined and ended after: accepted, billed, and a finding each."""
        day = self.month.first - timedelta(days=1)
        first = (self.month.first.toordinal() - date(1970, 1, 1).toordinal()) * 86_400 - 8 * 3600
        for enterprise in (e for e in ENTERPRISES if e.joined == self.month.first):
            count = self.province.count(enterprise, day)
            index = np.arange(max(0, count - EARLY_ORDERS), count, dtype=np.int64)
            orders = self.province.orders(enterprise, day, index)
            orders = orders.take(orders.ended >= first)
            if len(orders):
                self._write_early_orders(enterprise, day, orders)
                return

    def _write_early_orders(self, enterprise: Enterprise, day: date, orders: Orders) -> None:
        orders = replace(orders, fate=np.full(len(orders), FATE["plain"], dtype=np.int64))
        load = self._load(enterprise, day, "before_joining")
        self._count(load, "plain", APPEARANCES["plain"][0], orders)
        table = feed.table(self.province, enterprise, day, orders, enterprise.columns())
        self.early = table.column("order_no").to_pylist()
        self._write_tables(load, enterprise.columns(), [table])

    def _write_tables(self, load: Load, columns: Sequence[str], tables: Sequence[Any]) -> None:
        writer = self._open(load, columns)
        for table in tables:
            writer.write(table)
        writer.close()

    def _write_day(self, enterprise: Enterprise, day: date) -> None:
        count = self.province.count(enterprise, day)
        if not count:
            return
        load = self._load(enterprise, day, "daily")
        columns = enterprise.columns()
        writer = self._open(load, columns)
        for start in range(0, count, CHUNK):
            index = np.arange(start, min(start + CHUNK, count), dtype=np.int64)
            writer.write(self._main_chunk(load, day, index, columns, first=True))
            self._done += len(index)
            self.progress(self._done, self._total, "orders", load.file)
        writer.close()

    def _main_chunk(self, load: Load, day: date, index: Ints, columns: Sequence[str], *, first: bool) -> Any:
        """One chunk of a day's main file; counted, and its later rows noted, when it is sent for the first time."""
        enterprise = load.enterprise
        orders = self.province.orders(enterprise, day, index)
        parts, places = [], []
        plain = ~np.isin(
            orders.fate, [n for n, rows in enumerate(APPEARANCES.values()) if rows != APPEARANCES["plain"]]
        )
        groups = [("plain", APPEARANCES["plain"][0], orders.take(plain))]
        for fate in fates_in("main"):
            name = FATE_NAMES[fate]
            chosen = orders.take(orders.fate == fate)
            if name != "plain" and len(chosen):
                groups.extend((name, row, chosen) for row in APPEARANCES[name] if row.file == "main")
        for name, row, chosen in groups:
            if row.form == "bad":
                parts.append(self._bad_table(load, day, chosen, columns))
            else:
                made = feed.table(
                    self.province, enterprise, day, in_form(chosen, row.version, row.form), columns
                )
                parts.append(feed.as_text(made) if self._as_text(enterprise) else made)
                if first:
                    self._count(load, name, row, chosen)
                else:
                    load.truth.add("duplicate", len(chosen))
                    load.truth.warnings += int((chosen.district >= self.province.known_districts).sum())
            later = {"duplicate": 7 * 4 + 1, "conflict": 3 * 4 + 1}.get(row.outcome, 0)
            places.append(chosen.index * 4 + later)
        if first:
            self._note_later(enterprise, day, orders)
        order = np.argsort(np.concatenate(places), kind="stable")
        joined = pa.concat_tables(parts)
        return joined.take(pa.array(order if first else order[::-1]))

    def _note_later(self, enterprise: Enterprise, day: date, orders: Orders) -> None:
        self.fates.update({FATE_NAMES[n]: int(c) for n, c in enumerate(np.bincount(orders.fate)) if c})
        files: tuple[File, ...] = ("late", "restated", "second")
        for file in files:
            chosen = orders.index[np.isin(orders.fate, fates_in(file))]
            if len(chosen):
                self._waiting.setdefault((file, enterprise.slug, day), []).append(chosen)

    def _bad_table(self, load: Load, day: date, orders: Orders, columns: Sequence[str]) -> Any:
        enterprise, as_text = load.enterprise, self._as_text(load.enterprise)
        sound = feed.rows(feed.table(self.province, enterprise, day, orders, columns))
        spoilt = []
        for index, row in zip(orders.index.tolist(), sound, strict=True):
            reason = self.province.reason_of(enterprise, day, index)
            reason = defects.possible(reason, enterprise, day, as_text)
            load.truth.add_quarantined(reason)
            spoilt.append(defects.spoil(row, reason))
        return feed.text_rows(spoilt, columns) if as_text else feed.typed_rows(spoilt, columns)

    def _write_extras(self, arrival: date) -> None:
        for enterprise in self.enterprises:
            self._write_again(enterprise, arrival)
        kinds: tuple[tuple[File, int], ...] = (("late", 0), ("restated", 0), ("second", 1))
        for file, turn in kinds:
            days = [day for day in self.days if self._extra_after(day, turn) == arrival]
            for enterprise in self.enterprises:
                self._write_extra(enterprise, arrival, file, days)

    def _write_extra(self, enterprise: Enterprise, arrival: date, file: File, days: Sequence[date]) -> None:
        keys = [(file, enterprise.slug, day) for day in days]
        waiting = [(key[2], np.concatenate(self._waiting.pop(key))) for key in keys if key in self._waiting]
        if not waiting:
            return
        load = self._load(enterprise, arrival, file, f"-{file}")
        columns = tuple(c for c in COLUMNS if c in (*enterprise.columns(), "version"))
        writer = self._open(load, columns)
        for day, index in waiting:
            for start in range(0, len(index), CHUNK):
                orders = self.province.orders(enterprise, day, index[start : start + CHUNK])
                for name, row, chosen in _appearances(orders, file):
                    made = in_form(chosen, row.version, row.form)
                    writer.write(feed.table(self.province, enterprise, day, made, columns))
                    self._count(load, name, row, chosen)
        writer.close()

    def _write_again(self, enterprise: Enterprise, arrival: date) -> None:
        """Whole days sent again: three enterprises in other bytes and order, one with the very same bytes."""
        days = [day for day in self.days if self._extra_after(day, 0) == arrival]
        if (
            not days
            or arrival != self._extra_after(self.days[0], 0)
            or not self.province.count(enterprise, days[0])
        ):
            return
        if enterprise.ordinal % 3 == 0:
            load = self._load(enterprise, arrival, "resent", "-resent")
            columns = enterprise.columns()
            count = self.province.count(enterprise, days[0])
            starts = range(0, count, CHUNK)
            chunks = (np.arange(s, min(s + CHUNK, count), dtype=np.int64) for s in starts)
            writer = self._open(load, columns)
            for index in chunks:
                writer.write(self._main_chunk(load, days[0], index, columns, first=False))
            writer.close()
        elif enterprise.slug == "meituan":
            original = next(x for x in self.loads if x.enterprise is enterprise and x.arrives == days[0])
            load = self._load(enterprise, arrival, "same_bytes", "-again")
            load.same_bytes_as = original.file
            load.truth.received = original.truth.received
            load.truth.duplicate = original.truth.received
            shutil.copyfile(self.folder / original.file, self.folder / load.file)


def _appearances(orders: Orders, file: File) -> Iterator[tuple[str, Appearance, Orders]]:
    for fate in fates_in(file):
        name = FATE_NAMES[fate]
        chosen = orders.take(orders.fate == fate)
        if len(chosen):
            yield from ((name, row, chosen) for row in APPEARANCES[name] if row.file == file)
