"""Platform feeds: the files in which orders arrive, read into the standard columns.

`standard` is the feed of the contract (CSV, gzip CSV, Parquet; UTF-8 or GB18030). `lade` reads the courier
files of the LaDe data set: six columns, month and day without a year, a courier number that is no document.
A file that cannot be read as a whole is refused in one sentence with its row; single bad rows are not.
"""

from __future__ import annotations

import codecs
import gzip
import os
import stat
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv as pcsv
import pyarrow.parquet as pq

from zhibao.edge import feed_faults as faults
from zhibao.kit.digest import file_digest
from zhibao.kit.errors import CallerFault
from zhibao.orders.feed import FileSeen, Piece, held

REQUIRED = ("order_no", "worker_id", "industry", "district", "accepted_at", "status")
OPTIONAL = ("version", "started_at", "completed_at", "service_agency", "lng", "lat")
STANDARD = REQUIRED + OPTIONAL
LADE = ("order_id", "courier_id", "lng", "lat", "accept_time", "delivery_time")

_WORDS = ("industry", "district", "status", "service_agency")
_BLOCK = 16 << 20
_GIANT_GROUP = 1 << 21
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_OTHER_COMPRESSION = (b"BZh", b"\xfd7zX", b"\x28\xb5\x2f\xfd")
_TIMES = ("accepted_at", "started_at", "completed_at")


@dataclass(frozen=True)
class _File:
    path: Path
    form: str
    place: str
    state: tuple[int, int, int]

    def check_unchanged(self) -> None:
        """Refuse a file that was written to since its digest was taken: its rows would not be those of the digest."""
        if _state(self.path) != self.state:
            raise faults.file_changed(self.place)


class StandardFeed:
    """The feed `standard`: order files of a platform in the columns of the contract."""

    name = "standard"
    checked = True

    def __init__(self, paths: list[Path]) -> None:
        self._files = _look_at_all(paths)
        groups = [_parquet(file) if file.form == "parquet" else None for file in self._files]
        for file, group in zip(self._files, groups, strict=True):
            if group is not None:
                _check_parquet(group, file.place)
        self.files = tuple(_seen(file, file.form) for file in self._files)
        self.rows = sum(group.metadata.num_rows for group in groups if group is not None) if all(groups) else None

    def pieces(self) -> Iterator[Piece]:
        """All rows in the order of the files and of their rows."""
        for file in self._files:
            if file.form == "parquet":
                yield from _parquet_pieces(file)
            else:
                for table in _csv_tables(file, REQUIRED, STANDARD):
                    yield held(table)
            file.check_unchanged()


class LadeFeed:
    """The feed `lade`: courier orders of one city; year, county and industry are given by the caller."""

    name = "lade"
    checked = False

    def __init__(self, paths: list[Path], *, year: int, district: str, industry: str) -> None:
        self._files = _look_at_all(paths)
        for file in self._files:
            if file.form == "parquet":
                raise faults.lade_form(file.place)
        self.files = tuple(_seen(file, f"{file.form} {year} {district} {industry}") for file in self._files)
        self.rows: int | None = None
        self._year, self._district, self._industry = year, district, industry

    def pieces(self) -> Iterator[Piece]:
        """All rows in the standard columns; the courier's number carries the word `lade:` in front."""
        for file in self._files:
            for table in _csv_tables(file, LADE, None):
                yield held(self._standard(table))
            file.check_unchanged()

    def _standard(self, table: pa.Table) -> pa.Table:
        rows = table.num_rows
        accepted, delivered = table["accept_time"], table["delivery_time"]
        later = pc.less(delivered, accepted)
        year, next_year = f"{self._year}-", f"{self._year + 1}-"
        courier = table["courier_id"]
        return pa.table(
            {
                "order_no": table["order_id"],
                "worker_id": _unless_empty(courier, pc.binary_join_element_wise("lade:", courier, "")),
                "industry": pa.array([self._industry] * rows, pa.string()),
                "district": pa.array([self._district] * rows, pa.string()),
                "accepted_at": _unless_empty(accepted, pc.binary_join_element_wise(year, accepted, "")),
                "completed_at": _unless_empty(
                    delivered,
                    pc.binary_join_element_wise(pc.if_else(later, next_year, year), delivered, ""),
                ),
                "status": pa.array(["completed"] * rows, pa.string()),
                "lng": table["lng"],
                "lat": table["lat"],
            }
        )


def _unless_empty(given: pa.ChunkedArray, made: pa.ChunkedArray) -> pa.ChunkedArray:
    return pc.if_else(pc.equal(given, ""), "", made)


def _look_at_all(paths: list[Path]) -> list[_File]:
    return [
        _look_at(path, path.suffix or "file" if len(paths) == 1 else f"{number}/{len(paths)} {path.suffix}".strip())
        for number, path in enumerate(paths, 1)
    ]


def _look_at(path: Path, place: str) -> _File:
    """What kind of file it is. Raises CallerFault for anything that is no readable order file."""
    try:
        state = _state(path)
        kind = path.stat().st_mode
        if stat.S_ISDIR(kind):
            raise faults.is_directory(place)
        if not stat.S_ISREG(kind):
            raise faults.not_a_file(place)
        with path.open("rb") as stream:
            head = stream.read(4)
    except FileNotFoundError:
        raise faults.no_file(place) from None
    except (OSError, ValueError):
        raise faults.unreadable_file(place) from None
    if not head:
        raise faults.empty_file(place)
    if head in (_ZIP, _OLE):
        raise faults.office_file(place)
    if head.startswith(_OTHER_COMPRESSION):
        raise faults.other_compression(place)
    form = "parquet" if head == b"PAR1" else "csv.gz" if head[:2] == b"\x1f\x8b" else "csv"
    return _File(path, form, place, state)


def _state(path: Path) -> tuple[int, int, int]:
    told = os.stat(path)
    return told.st_ino, told.st_size, told.st_mtime_ns


def _seen(file: _File, form: str) -> FileSeen:
    return FileSeen(file_digest(file.path), file.state[1], form)


class _ToUtf8:
    """Passes UTF-8 on and turns GB18030 into it. Which of the two it is, the first bytes above ASCII tell."""

    def __init__(self) -> None:
        self._decode: codecs.IncrementalDecoder | None = None
        self._plain = True

    def __call__(self, block: pa.Buffer) -> pa.Buffer | bytes:
        if self._decode is None and self._plain:
            bytes_of = np.frombuffer(block, np.uint8)
            if not bytes_of.size or bytes_of.max() < 128:
                return block
            self._plain = False
            try:
                codecs.getincrementaldecoder("utf-8")().decode(bytes(block))
            except UnicodeDecodeError:
                self._decode = codecs.getincrementaldecoder("gb18030")()
        if self._decode is None:
            return block
        return self._decode.decode(bytes(block), final=not len(block)).encode()


def _opened(file: _File) -> pa.NativeFile:
    source = pa.input_stream(str(file.path), compression="gzip" if file.form == "csv.gz" else None)
    return pa.TransformInputStream(source, _ToUtf8())


def _csv_tables(file: _File, required: tuple[str, ...], allowed: tuple[str, ...] | None) -> Iterator[pa.Table]:
    """The rows of a CSV file, all as text. Columns that the feed does not ask for are left out where it allows them."""
    bad_rows: list[pcsv.InvalidRow] = []
    try:
        reader = _csv_reader(file, bad_rows, [])
        faults.check_names(list(reader.schema.names), required, allowed, file.place)
        if allowed is None:
            reader.close()
            reader = _csv_reader(file, bad_rows, list(required))
        for batch in reader:
            yield pa.Table.from_batches([batch])
    except (pa.ArrowException, OSError, UnicodeDecodeError) as error:
        raise _csv_fault(error, bad_rows, file) from None


def _csv_reader(
    file: _File, bad_rows: list[pcsv.InvalidRow], columns: list[str], in_turn: bool = False
) -> pcsv.CSVStreamingReader:
    def invalid(row: pcsv.InvalidRow) -> str:
        bad_rows.append(row)
        return "error"

    types = {
        name: pa.dictionary(pa.int32(), pa.string()) if name in _WORDS else pa.string() for name in (*STANDARD, *LADE)
    }
    return pcsv.open_csv(
        _opened(file),
        read_options=pcsv.ReadOptions(block_size=_BLOCK, use_threads=not in_turn),
        parse_options=pcsv.ParseOptions(invalid_row_handler=invalid),
        convert_options=pcsv.ConvertOptions(column_types=types, include_columns=columns, strings_can_be_null=False),
    )


def _csv_fault(error: BaseException, bad_rows: list[pcsv.InvalidRow], file: _File) -> CallerFault:
    said = str(error).lower()
    if file.form == "csv.gz" and not _gzip_sound(file.path):
        return faults.broken_gzip(file.place)
    if bad_rows:
        row = bad_rows[0]
        return faults.row_columns(_row_number(file), row.actual_columns, row.expected_columns, file.place)
    if isinstance(error, UnicodeDecodeError) or "utf8" in said or "utf-8" in said:
        return faults.wrong_encoding(file.place)
    line = faults.long_line(_bytes_of(file), _BLOCK)
    if line is not None or "straddling" in said:
        return faults.line_too_long(line, _BLOCK, file.place)
    if "empty csv" in said:
        return faults.empty_file(file.place)
    return faults.csv_form(file.place)


def _row_number(file: _File) -> int | None:
    """The first row with a wrong number of columns: only a reader without threads counts them."""
    bad_rows: list[pcsv.InvalidRow] = []
    try:
        for _ in _csv_reader(file, bad_rows, [], in_turn=True):
            pass
    except (pa.ArrowException, OSError, UnicodeDecodeError):
        pass
    return bad_rows[0].number if bad_rows else None


def _bytes_of(file: _File) -> Callable[[], IO[bytes]]:
    def opened() -> IO[bytes]:
        return gzip.open(file.path, "rb") if file.form == "csv.gz" else file.path.open("rb")  # type: ignore[return-value]

    return opened


def _gzip_sound(path: Path) -> bool:
    try:
        with gzip.open(path, "rb") as stream:
            while stream.read(1 << 20):
                pass
    except (OSError, EOFError, ValueError):
        return False
    except Exception as error:
        if type(error).__name__ != "error":  # zlib.error is no OSError
            raise
        return False
    return True


def _parquet(file: _File) -> pq.ParquetFile:
    try:
        footer = pq.read_metadata(file.path)
        present = set(footer.schema.to_arrow_schema().names)
        return pq.ParquetFile(
            file.path,
            metadata=footer,
            read_dictionary=[name for name in _WORDS if name in present],
            page_checksum_verification=True,
        )
    except Exception:
        # A damaged footer makes the reader fail in many ways; all of them mean that the file is at fault.
        raise faults.parquet_form(file.place) from None


def _check_parquet(file: pq.ParquetFile, place: str) -> None:
    schema = file.schema_arrow
    faults.check_names(list(schema.names), REQUIRED, STANDARD, place)
    for field in schema:
        if not _type_fits(field.name, field.type):
            raise faults.parquet_type(field.name, str(field.type)[:60], place)


def _type_fits(name: str, type_: pa.DataType) -> bool:
    if pa.types.is_dictionary(type_):
        type_ = type_.value_type
    text = (
        pa.types.is_string(type_)
        or pa.types.is_large_string(type_)
        or pa.types.is_string_view(type_)
        or pa.types.is_null(type_)
    )
    if name in _TIMES:
        return bool(text or pa.types.is_timestamp(type_))
    if name == "version":
        return bool(text or pa.types.is_integer(type_))
    if name in ("lng", "lat"):
        return bool(text or pa.types.is_floating(type_))
    return bool(text)


def _parquet_pieces(file: _File) -> Iterator[Piece]:
    local = threading.local()

    def opened() -> pq.ParquetFile:
        if not hasattr(local, "file"):
            local.file = _parquet(file)
        found: pq.ParquetFile = local.file
        return found

    def group(number: int) -> pa.Table:
        try:
            table = opened().read_row_group(number, use_threads=False)
        except Exception:
            raise faults.parquet_form(file.place) from None
        file.check_unchanged()
        return _sound(table, file.place)

    first = opened()
    for number in range(first.num_row_groups):
        rows = first.metadata.row_group(number).num_rows
        if rows <= _GIANT_GROUP:
            yield Piece(rows, lambda number=number: group(number))  # type: ignore[misc]
            continue
        batches = first.iter_batches(batch_size=1 << 20, row_groups=[number], use_threads=True)
        for table in _read(batches, file.place):
            yield held(table)


def _read(batches: Iterator[pa.RecordBatch], place: str) -> Iterator[pa.Table]:
    while True:
        try:
            batch = next(batches, None)
        except Exception:
            raise faults.parquet_form(place) from None
        if batch is None:
            return
        yield _sound(pa.Table.from_batches([batch]), place)


def _sound(table: pa.Table, place: str) -> pa.Table:
    """A table whose text is text: the reader checks neither the encoding of a column nor the words it points to."""
    try:
        table.validate(full=True)
    except (pa.ArrowException, UnicodeDecodeError):
        raise faults.parquet_form(place) from None
    for at, field in enumerate(table.schema):
        if pa.types.is_dictionary(field.type) and pa.types.is_timestamp(field.type.value_type):
            table = table.set_column(at, field.name, table[field.name].cast(field.type.value_type))
    return table
