"""Orders written as the feed `standard`: Arrow tables for Parquet, text for CSV, one row as a dict of text."""

from __future__ import annotations

import gzip
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any, Final

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.csv as pa_csv
import pyarrow.parquet as pq

from zhibao.edge.simulation.draws import Ints
from zhibao.edge.simulation.profile import AGENCIES, AGENCY_FIRST_INDEX, COLUMNS, Enterprise
from zhibao.edge.simulation.province import NONE, STATUSES, Orders, Province
from zhibao.kit.clock import ZONE
from zhibao.kit.identity import fictional_uscc

INSTANT: Final = pa.timestamp("ms", tz="+08:00")
_TYPES: Final[dict[str, Any]] = {
    "version": pa.int32(),
    "accepted_at": INSTANT,
    "started_at": INSTANT,
    "completed_at": INSTANT,
    "lng": pa.float64(),
    "lat": pa.float64(),
}
SMALL: Final = ("version", "industry", "district", "status", "service_agency")
"""Columns written with a dictionary."""

Row = dict[str, str]
_DIGITS: Final = np.array([f"{n:04d}".encode() for n in range(10_000)], dtype="S4").view(np.uint32)


def schema(columns: Sequence[str]) -> Any:
    """The Arrow schema of some standard columns."""
    return pa.schema([(name, _TYPES.get(name, pa.string())) for name in columns])


@cache
def agencies() -> tuple[str, ...]:
    """The codes of the fictional service agencies."""
    return tuple(fictional_uscc(AGENCY_FIRST_INDEX + n) for n in range(AGENCIES))


def order_numbers(province: Province, enterprise: Enterprise, day: date, index: Ints) -> Any:
    """The order numbers of an enterprise as an Arrow string array; two provinces never share one."""
    prefix = int(province.code[:2])
    if enterprise.numbers == "opaque":
        return _opaque_numbers(prefix, day, index)
    sequence = index + 1
    groups = np.empty((len(index), 5), dtype=np.uint32)
    groups[:, 0] = _DIGITS[day.year]
    groups[:, 1] = _DIGITS[day.month * 100 + day.day]
    groups[:, 2] = _DIGITS[enterprise.ordinal * 100 + prefix]
    groups[:, 3] = _DIGITS[sequence // 10_000 % 10_000]
    groups[:, 4] = _DIGITS[sequence % 10_000]
    if enterprise.numbers == "long":
        cells = np.empty((len(index), 28), dtype=np.uint8)
        cells[:, :3] = np.frombuffer("快".encode(), dtype=np.uint8)
        cells[:, 3:23] = groups.view(np.uint8)
        cells[:, 23] = ord("-")
        cells[:, 24:] = _DIGITS[index * 7_919 % 10_000].reshape(-1, 1).view(np.uint8)
        return fixed_width(cells)
    return fixed_width(groups.view(np.uint8))


def _opaque_numbers(prefix: int, day: date, index: Ints) -> Any:
    # An odd multiplier modulo a power of two hits every number once: different orders, different numbers.
    value = ((day.toordinal() - date(2015, 1, 1).toordinal()) << 27 | index) * 0x2545F4914F6D % (1 << 42)
    value += prefix * 10**14
    cells = np.empty((len(index), 17), dtype=np.uint8)
    cells[:, 0] = ord("H")
    for group in range(4):
        part = _DIGITS[value // 10 ** (12 - 4 * group) % 10_000]
        cells[:, 1 + 4 * group : 5 + 4 * group] = part.reshape(-1, 1).view(np.uint8)
    return fixed_width(cells)


def fixed_width(cells: npt.NDArray[np.uint8]) -> Any:
    """An Arrow string array from rows of bytes that all have the same length."""
    count, width = cells.shape
    offsets = np.arange(count + 1, dtype=np.int32) * np.int32(width)
    data = np.ascontiguousarray(cells)
    return pa.StringArray.from_buffers(count, pa.py_buffer(offsets), pa.py_buffer(data))


def _choice(values: Sequence[str], codes: Ints) -> Any:
    codes32 = codes.astype(np.int32)
    missing = codes32 < 0
    positions = pa.array(codes32, mask=missing if missing.any() else None)
    return pa.DictionaryArray.from_arrays(positions, pa.array(values, pa.string())).cast(pa.string())


def _instants(seconds: Ints) -> Any:
    missing = seconds == NONE
    return pa.array(seconds * 1000, mask=missing if missing.any() else None).cast(INSTANT)


def _degrees(millionths: Ints) -> Any:
    missing = millionths == NONE
    return pa.array(millionths / 1e6, mask=missing if missing.any() else None)


def table(
    province: Province, enterprise: Enterprise, day: date, orders: Orders, columns: Sequence[str]
) -> Any:
    """Orders of one enterprise and day as an Arrow table with some of the standard columns."""
    documents = province.crews[enterprise.slug].documents
    makers = {
        "order_no": lambda: order_numbers(province, enterprise, day, orders.index),
        "version": lambda: pa.array(orders.version.astype(np.int32)),
        "worker_id": lambda: fixed_width(documents[orders.worker].view(np.uint8).reshape(-1, 18)),
        "industry": lambda: _choice([enterprise.industry_on(day)], np.zeros(len(orders), dtype=np.int64)),
        "district": lambda: _choice(province.districts, orders.district),
        "accepted_at": lambda: _instants(orders.accepted),
        "started_at": lambda: _instants(orders.started),
        "completed_at": lambda: _instants(orders.ended),
        "status": lambda: _choice(STATUSES, orders.status),
        "service_agency": lambda: _choice(agencies(), orders.agency),
        "lng": lambda: _degrees(orders.lng),
        "lat": lambda: _degrees(orders.lat),
    }
    return pa.Table.from_arrays([makers[name]() for name in columns], schema=schema(columns))


def rows(typed: Any) -> list[Row]:
    """An Arrow table as rows of text; what is not written is absent."""
    return [
        {name: _text(value) for name, value in row.items() if value is not None} for row in typed.to_pylist()
    ]


def _text(value: object) -> str:
    if isinstance(value, datetime):
        return value.astimezone(ZONE).isoformat()
    return f"{value:.6f}" if isinstance(value, float) else str(value)


def typed_rows(written: Sequence[Mapping[str, str]], columns: Sequence[str]) -> Any:
    """Rows of text as an Arrow table with the types of the feed; every value must fit its type."""
    return pa.Table.from_arrays(
        [
            pa.array([_typed(name, row.get(name, "")) for row in written], _TYPES.get(name, pa.string()))
            for name in columns
        ],
        schema=schema(columns),
    )


def _typed(name: str, value: str) -> object:
    if not value:
        return None
    kind = _TYPES.get(name)
    if kind == INSTANT:
        return datetime.fromisoformat(value)
    if kind == pa.int32():
        return int(value)
    return float(value) if kind == pa.float64() else value


class ParquetFeed:
    """A Parquet file that grows by tables."""

    def __init__(self, path: Path, columns: Sequence[str]) -> None:
        self._writer = pq.ParquetWriter(
            path,
            schema(columns),
            compression="zstd",
            use_dictionary=[name for name in SMALL if name in columns],
        )

    def write(self, typed: Any) -> None:
        """Append a table."""
        self._writer.write_table(typed)

    def close(self) -> None:
        """Finish the file."""
        self._writer.close()


class CsvFeed:
    """A gzip CSV file that grows by tables of text or of typed columns."""

    def __init__(self, path: Path, columns: Sequence[str], encoding: str = "utf-8") -> None:
        self._encoding = encoding
        # No file name and no time inside, so that the same orders always give the same bytes.
        self._raw = path.open("wb")
        self._stream = gzip.GzipFile("", "wb", compresslevel=6, fileobj=self._raw, mtime=0)
        self._stream.write((",".join(columns) + "\n").encode(encoding))

    def write(self, typed: Any) -> None:
        """Append a table."""
        sink = pa.BufferOutputStream()
        options = pa_csv.WriteOptions(include_header=False, quoting_style="needed")
        pa_csv.write_csv(as_text(typed), sink, write_options=options)
        written = sink.getvalue().to_pybytes()
        if self._encoding != "utf-8":
            written = written.decode("utf-8").encode(self._encoding)
        self._stream.write(written)

    def close(self) -> None:
        """Finish the file."""
        self._stream.close()
        self._raw.close()


def as_text(typed: Any) -> Any:
    """A typed table with every column as text; times as ISO 8601 with +08:00."""
    columns = []
    for field, column in zip(typed.schema, typed.columns, strict=True):
        if field.type == INSTANT:
            columns.append(_iso(column))
        elif field.type == pa.float64():
            values = column.to_pylist()
            columns.append(pa.array([None if v is None else f"{v:.6f}" for v in values], pa.string()))
        else:
            columns.append(column.cast(pa.string()))
    return pa.Table.from_arrays(columns, names=typed.schema.names)


def _iso(column: Any) -> Any:
    values = column.cast(pa.timestamp("ms", tz="UTC")).cast(pa.timestamp("ms")).combine_chunks()
    moments = values.to_numpy(zero_copy_only=False).astype("datetime64[s]") + np.timedelta64(8, "h")
    missing = np.isnat(moments)
    written = np.char.add(np.datetime_as_string(moments), "+08:00")
    return pa.array(written, pa.string(), mask=missing)


def text_rows(written: Iterable[Mapping[str, str]], columns: Sequence[str]) -> Any:
    """Rows of text as an Arrow table of text."""
    listed = list(written)
    return pa.Table.from_arrays(
        [pa.array([row.get(name) or None for row in listed], pa.string()) for name in columns],
        names=list(columns),
    )


def instant_text(seconds: int) -> str:
    """Seconds since 1970 as ISO 8601 with +08:00."""
    return (datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds)).astimezone(ZONE).isoformat()


__all__ = [
    "COLUMNS",
    "CsvFeed",
    "ParquetFeed",
    "Row",
    "order_numbers",
    "rows",
    "table",
    "text_rows",
    "typed_rows",
]
