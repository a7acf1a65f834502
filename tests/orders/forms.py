"""The same rows in every form in which a platform may send them."""

from __future__ import annotations

import gzip
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from tests.orders.ground import COLUMNS
from tests.orders.oracle import Row, instant

TIMES = ("accepted_at", "started_at", "completed_at")
WORDS = ("industry", "district", "status", "service_agency")
CHINA = timezone(timedelta(hours=8))

TEXT_FORMS = ("csv", "csv.gz", "crlf", "bom", "gb18030", "gb18030.gz", "parquet", "parquet-words", "parquet-large")
TIME_FORMS = ("parquet-local", "parquet-utc", "parquet-ns")
"""Forms with typed times: a text that is no time cannot be written in them."""


def csv_text(rows: Sequence[Row], columns: Sequence[str] = COLUMNS, end: str = "\n") -> str:
    """Rows as CSV."""
    lines = [",".join(columns)]
    lines += [",".join(_quoted(row.get(name) or "") for name in columns) for row in rows]
    return end.join(lines) + end


def write(rows: Sequence[Row], path: Path, form: str, columns: Sequence[str] = COLUMNS) -> Path:
    """Write rows to `path` in one of the forms; returns the path."""
    if form.startswith("parquet"):
        pq.write_table(_table(rows, form, columns), path, row_group_size=50)
        return path
    text = csv_text(rows, columns, "\r\n" if form == "crlf" else "\n")
    encoding = {"bom": "utf-8-sig", "gb18030": "gb18030", "gb18030.gz": "gb18030"}.get(form, "utf-8")
    content = text.encode(encoding)
    path.write_bytes(gzip.compress(content) if form.endswith(".gz") else content)
    return path


def _quoted(value: str) -> str:
    return '"' + value.replace('"', '""') + '"' if any(mark in value for mark in ',"\n\r') else value


def _table(rows: Sequence[Row], form: str, columns: Sequence[str]) -> pa.Table:
    arrays = {name: pa.array([row.get(name) or None for row in rows], pa.string()) for name in columns}
    if form == "parquet-words":
        for name in set(WORDS) & arrays.keys():
            arrays[name] = arrays[name].dictionary_encode()
    if form == "parquet-large":
        arrays = {name: array.cast(pa.large_string()) for name, array in arrays.items()}
    if form in TIME_FORMS:
        for name in TIMES:
            arrays[name] = _moments([row.get(name) or "" for row in rows], form)
    return pa.table(arrays)


def _moments(written: list[str], form: str) -> pa.Array:
    moments: list[datetime | None] = []
    for text in written:
        moment = instant(text) if text else None
        assert bool(text) == (moment is not None), f"{text!r} is no time"
        moments.append(moment)
    if form == "parquet-local":
        return pa.array([None if m is None else m.astimezone(CHINA).replace(tzinfo=None) for m in moments], pa.timestamp("ms"))
    unit = "ns" if form == "parquet-ns" else "us"
    return pa.array([None if m is None else m.astimezone(UTC) for m in moments], pa.timestamp(unit, tz="UTC"))
