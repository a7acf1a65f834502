"""One Arrow table of a feed made ready for the compiled loops: buffers, codes and milliseconds.

Columns of few values (industry, district, status, service agency) are checked once for each distinct value.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from zhibao.kit.errors import CallerFault
from zhibao.kit.identity import check_uscc
from zhibao.orders.kernels import text
from zhibao.orders.model import INDUSTRIES, STATUSES

Array = npt.NDArray[Any]
H3_RESOLUTION = 9
MOST_WORDS = 32_000


@dataclass
class Words:
    """Values of one column met in a load, numbered in order of appearance; shared by the threads of the load."""

    zh: str
    en: str
    known: dict[str, int] = field(default_factory=dict)
    values: list[str] = field(default_factory=list)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def number(self, value: str) -> int:
        """The number of a value, a new one when not met before. Raises CallerFault `too_many_values`."""
        found = self.known.get(value)
        if found is None:
            with self._lock:
                found = self.known.setdefault(value, len(self.values))
                if found == len(self.values):
                    if found == MOST_WORDS:
                        raise CallerFault(
                            "too_many_values",
                            f"一次载入的文件中有超过 {MOST_WORDS:,} 个不同的{self.zh}。",
                            f"One load holds more than {MOST_WORDS:,} different {self.en}.",
                            remedy_zh="请核对该列；确有这么多时分成几个文件载入。",
                            remedy_en="Check that column; if there are really so many, load them in several files.",
                        )
                    self.values.append(value)
        return found


@dataclass
class Vocabulary:
    """What a load knows of districts and service agencies."""

    province_known: Callable[[str], bool]
    county_known: Callable[[str], bool]
    districts: Words = field(default_factory=lambda: Words("行政区划代码", "districts"))
    agencies: Words = field(default_factory=lambda: Words("平台服务机构", "service agencies"))

    def __post_init__(self) -> None:
        self.districts.number("")
        self.agencies.number("")


@dataclass
class Prepared:
    """The columns of one table as the packing loop takes them."""

    numbers: tuple[Array, Array]
    workers: tuple[Array, Array]
    codes: Array
    versions: Array
    accepted: Array
    started: Array
    ended: Array
    reasons: Array
    districts: Array
    agencies: Array | None
    geo: Array | None


def prepare(table: pa.Table, words: Vocabulary) -> Prepared:
    """Make one table of a feed ready; column `reasons` carries what was found per distinct value."""
    rows = table.num_rows
    reasons = np.zeros(rows, np.uint32)
    industries, why = _coded(table["industry"], _industry)
    reasons |= why
    statuses, why = _coded(table["status"], _status)
    reasons |= why
    districts, why = _coded(table["district"], lambda value: _district(value, words))
    reasons |= why
    agencies = None
    if "service_agency" in table.column_names:
        agencies, why = _coded(table["service_agency"], lambda value: _agency(value, words))
        reasons |= why
    geo = None
    if "lng" in table.column_names and "lat" in table.column_names:
        geo, why = _cells(table["lng"], table["lat"])
        reasons |= why
    codes = industries | statuses << np.uint32(4) | districts << np.uint32(13)
    return Prepared(
        numbers=_buffers(table["order_no"]),
        workers=_buffers(table["worker_id"]),
        codes=codes,
        versions=_versions(table, rows),
        accepted=_times(table, "accepted_at", rows),
        started=_times(table, "started_at", rows),
        ended=_times(table, "completed_at", rows),
        reasons=reasons,
        districts=districts,
        agencies=agencies,
        geo=geo,
    )


def _one(column: pa.ChunkedArray) -> pa.Array:
    return column.chunk(0) if column.num_chunks == 1 else column.combine_chunks()


def _text(column: pa.ChunkedArray) -> pa.Array:
    array = _one(column)
    if isinstance(array, pa.ChunkedArray):
        array = array.chunk(0)
    if array.type != pa.string():
        array = pc.cast(array, pa.string())
    return pc.fill_null(array, "") if array.null_count else array


def _buffers(column: pa.ChunkedArray) -> tuple[Array, Array]:
    array = _text(column)
    _, offsets, data = array.buffers()
    begins = np.frombuffer(offsets, np.int32)[array.offset : array.offset + len(array) + 1]
    return begins, np.frombuffer(data, np.uint8) if data is not None and data.size else np.zeros(1, np.uint8)


def _coded(column: pa.ChunkedArray, judge: Callable[[str], tuple[int, int]]) -> tuple[Array, Array]:
    array = _one(column)
    if isinstance(array, pa.ChunkedArray):
        array = array.chunk(0)
    if not pa.types.is_dictionary(array.type):
        array = _text(column).dictionary_encode()
    values = [value if value is not None else "" for value in array.dictionary.cast(pa.string()).to_pylist()]
    judged = [judge(value) for value in [*values, ""]]
    code_of = np.array([code for code, _ in judged], np.uint32)
    why_of = np.array([why for _, why in judged], np.uint32)
    indices = array.indices
    if indices.null_count:
        indices = pc.fill_null(indices, len(values))
    places = indices.to_numpy(zero_copy_only=False)
    return code_of[places], why_of[places]


def _industry(value: str) -> tuple[int, int]:
    for code, industry in enumerate(INDUSTRIES):
        if value == industry:
            return code, 0
    return 0, int(text.UNKNOWN_INDUSTRY)


def _status(value: str) -> tuple[int, int]:
    for code, status in enumerate(STATUSES):
        if value == status:
            return code, 0
    return 0, int(text.UNKNOWN_STATUS)


def _district(value: str, words: Vocabulary) -> tuple[int, int]:
    if not value:
        return 0, int(text.MISSING_DISTRICT)
    if len(value) != 6 or not (value.isascii() and value.isdigit()):
        return 0, int(text.DISTRICT_FORM)
    if not words.province_known(value[:2] + "0000"):
        return 0, int(text.UNKNOWN_PROVINCE)
    return words.districts.number(value), 0


def _agency(value: str, words: Vocabulary) -> tuple[int, int]:
    if not value:
        return 0, 0
    checked = check_uscc(value)
    if not checked.valid:
        return 0, int(text.SERVICE_AGENCY_FORM)
    return words.agencies.number(checked.uscc), 0


def _versions(table: pa.Table, rows: int) -> Array:
    if "version" not in table.column_names:
        return np.ones(rows, np.int64)
    column = table["version"]
    if pa.types.is_integer(column.type):
        array = pc.fill_null(pc.cast(_one(column), pa.int64(), safe=False), 1)
        written: Array = np.clip(array.to_numpy(zero_copy_only=False), 0, 999)
        return written
    versions = np.empty(rows, np.int64)
    text.parse_versions(*_buffers(column), versions)
    return versions


def _times(table: pa.Table, name: str, rows: int) -> Array:
    out = np.empty(rows, np.int64)
    if name not in table.column_names:
        out[:] = text.NONE
        return out
    column = table[name]
    if not pa.types.is_timestamp(column.type):
        text.parse_times(*_buffers(column), out)
        return out
    array = _one(column)
    if isinstance(array, pa.ChunkedArray):
        array = array.chunk(0)
    zoned = array.type.tz is not None
    unit = array.type.unit
    if zoned and unit == "ms" and not array.null_count:
        out[:] = array.view(pa.int64()).to_numpy()
        return out
    whole = array.cast(pa.int64()) if array.type.tz is None else array.view(pa.int64())
    values = pc.fill_null(whole, int(text.NONE)).to_numpy(zero_copy_only=False)
    absent = values == text.NONE
    if unit == "s":
        values = np.clip(values, -(2**52), 2**52) * 1000
    elif unit in ("us", "ns"):
        values = values // (1_000 if unit == "us" else 1_000_000)
    if not zoned:
        values = values - 28_800_000
    return np.where(absent, text.NONE, values).astype(np.int64, copy=False)


def _cells(lng: pa.ChunkedArray, lat: pa.ChunkedArray) -> tuple[Array, Array]:
    """H3 cells of complete positions, 0 where none is given; the coordinates themselves are not kept."""
    from h3ronpy.vector import coordinates_to_cells

    x, x_given = _degrees(lng)
    y, y_given = _degrees(lat)
    sound = x_given & y_given & (np.abs(x) <= 180) & (np.abs(y) <= 90)
    wrong = (x_given | y_given) & ~sound
    cells = np.zeros(x.size, np.uint64)
    where = np.flatnonzero(sound)
    if where.size:
        found = coordinates_to_cells(y[where], x[where], H3_RESOLUTION)
        cells[where] = pa.array(found).to_numpy(zero_copy_only=False)
    return cells, np.where(wrong, text.COORDINATES, np.uint32(0)).astype(np.uint32)


_NUMBER = r"^\s*[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?\s*$"


def _degrees(column: pa.ChunkedArray) -> tuple[Array, Array]:
    array = _one(column)
    if isinstance(array, pa.ChunkedArray):
        array = array.chunk(0)
    if pa.types.is_floating(array.type):
        given = ~array.is_null().to_numpy(zero_copy_only=False)
        return np.nan_to_num(pc.fill_null(array, 999.0).to_numpy(zero_copy_only=False), nan=999.0), given
    written = _text(column)
    given = pc.not_equal(written, "").to_numpy(zero_copy_only=False)
    readable = pc.match_substring_regex(written, _NUMBER)
    numbers = pc.cast(pc.utf8_trim_whitespace(pc.if_else(readable, written, "999")), pa.float64())
    return numbers.to_numpy(zero_copy_only=False), given
