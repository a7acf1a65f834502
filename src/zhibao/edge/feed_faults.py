"""What can be wrong with an order file as a whole: one sentence in both languages, the place, the remedy.

File names and contents are never repeated, they may hold personal numbers: a file is named by its place among the
files of the load and its ending, a column only where its name cannot be data.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import IO

from zhibao.kit.errors import CallerFault

_BLOCK = 1 << 20
_PLAIN_NAME = re.compile(r"[^\W\d_][\w .-]{0,39}")
_MANY_DIGITS = re.compile(r"\d{5}")
_MOST_SHOWN = 12

Opened = Callable[[], IO[bytes]]


def refused(code: str, zh: str, en: str, place: str, remedy_zh: str, remedy_en: str) -> CallerFault:
    """A refusal of a whole file."""
    return CallerFault(code, zh, en, place=place, remedy_zh=remedy_zh, remedy_en=remedy_en)


def is_directory(place: str) -> CallerFault:
    """A folder instead of a file."""
    return refused(
        "is_directory", "给出的是文件夹，不是文件。", "A folder was given, not a file.", place,
        "请逐个给出文件。", "Name the files one by one.",
    )  # fmt: skip


def no_file(place: str) -> CallerFault:
    """Nothing there."""
    return refused(
        "no_file", "找不到文件。", "The file does not exist.", place,
        "请核对路径和文件名。", "Check the path and the name.",
    )  # fmt: skip


def unreadable_file(place: str) -> CallerFault:
    """There, but not readable."""
    return refused(
        "unreadable_file", "文件无法读取。", "The file cannot be read.", place,
        "请检查文件的读取权限和磁盘。", "Check the permission to read the file, and the disk.",
    )  # fmt: skip


def not_a_file(place: str) -> CallerFault:
    """A pipe or a device: it cannot be read twice, and intake reads once for the digest and once for the rows."""
    return refused(
        "not_a_file", "给出的是管道或设备，不是普通文件。", "A pipe or a device was given, not a file.", place,
        "请先存成文件再载入。", "Save it as a file first.",
    )  # fmt: skip


def empty_file(place: str) -> CallerFault:
    """No byte, or no line."""
    return refused(
        "empty_file", "文件是空的。", "The file is empty.", place,
        "请重新导出；没有订单的日子不必发送文件。", "Export it again; a day without orders needs no file.",
    )  # fmt: skip


def file_changed(place: str) -> CallerFault:
    """Somebody wrote to it meanwhile."""
    return refused(
        "file_changed", "读取期间文件被改动。", "The file changed while it was being read.", place,
        "请等文件传完后再载入。", "Load it when its transfer has ended.",
    )  # fmt: skip


def office_file(place: str) -> CallerFault:
    """A workbook or an archive."""
    return refused(
        "excel_orders", "订单不收 Excel 或 ZIP 文件。", "Orders are not taken from an Excel or ZIP file.", place,
        "请另存为 CSV（UTF-8），也可用 gzip 压缩。", "Save it as CSV (UTF-8), if you like compressed with gzip.",
    )  # fmt: skip


def other_compression(place: str) -> CallerFault:
    """Compressed, but not with gzip."""
    return refused(
        "compression", "文件的压缩方式不是 gzip。", "The file is compressed, but not with gzip.", place,
        "请解压，或改用 gzip 压缩。", "Unpack it, or compress it with gzip.",
    )  # fmt: skip


def broken_gzip(place: str) -> CallerFault:
    """The end is missing or a byte is wrong."""
    return refused(
        "broken_gzip", "压缩文件损坏或不完整。", "The gzip file is broken or incomplete.", place,
        "请重新压缩并发送。", "Compress and send it again.",
    )  # fmt: skip


def wrong_encoding(place: str) -> CallerFault:
    """Neither of the two encodings."""
    return refused(
        "wrong_encoding", "文件编码既不是 UTF-8 也不是 GB18030。", "The file is neither UTF-8 nor GB18030.", place,
        "请用 UTF-8 保存后重新发送。", "Save it as UTF-8 and send it again.",
    )  # fmt: skip


def csv_form(place: str) -> CallerFault:
    """No table, for a reason that has no sentence of its own."""
    return refused(
        "csv_form", "文件不是有效的 CSV。", "The file is not a valid CSV.", place,
        "请检查引号是否成对，并按接口说明重新生成。", "Check that quotes come in pairs; produce it again.",
    )  # fmt: skip


def lade_form(place: str) -> CallerFault:
    """Parquet where courier files are CSV."""
    return refused(
        "lade_form", "LaDe 文件应为 CSV。", "A LaDe file is a CSV file.", place,
        "请给出原来的 CSV 文件。", "Name the CSV file as published.",
    )  # fmt: skip


def parquet_form(place: str) -> CallerFault:
    """Truncated, or a byte is wrong."""
    return refused(
        "parquet_form", "Parquet 文件损坏或不完整。", "The Parquet file is broken or incomplete.", place,
        "请重新生成并发送。", "Produce and send it again.",
    )  # fmt: skip


def parquet_type(name: str, type_: str, place: str) -> CallerFault:
    """A column of a type that cannot hold what it should."""
    return refused(
        "parquet_type", f"列 {name} 的类型 {type_} 不符。", f"Column {name} has the type {type_}, which does not fit.",
        place, "文本列用 string，时间用 timestamp 或 ISO 8601 文本，经纬度用 double。",
        "Use string for text, timestamp or ISO 8601 text for times, double for coordinates.",
    )  # fmt: skip


def line_too_long(row: int | None, limit: int, place: str) -> CallerFault:
    """A line that no order fills: a missing line end or quote."""
    zh, en = _row(row)
    return refused(
        "line_too_long", f"{zh}超过 {limit >> 20} MB。", f"{en} is longer than {limit >> 20} MB.", place,
        "请检查换行符和引号。", "Check line ends and quotes.",
    )  # fmt: skip


def row_columns(row: int | None, actual: int, expected: int, place: str) -> CallerFault:
    """Too many or too few columns in a row."""
    zh, en = _row(row)
    return refused(
        "row_columns", f"{zh}有 {actual} 列，应为 {expected} 列。",
        f"{en} has {actual} {'column' if actual == 1 else 'columns'} instead of {expected}.", place,
        "请检查该行的分隔符和引号。", "Check the separators and quotes of that row.",
    )  # fmt: skip


def _row(row: int | None) -> tuple[str, str]:
    return ("有一行", "A row") if row is None else (f"第 {row} 行（表头为第 1 行）", f"Row {row} (the header is row 1)")


def check_names(names: list[str], required: tuple[str, ...], allowed: tuple[str, ...] | None, place: str) -> None:
    """Hold the columns of a file against those of its feed. Raises CallerFault `header` or `columns`."""
    missing = [name for name in required if name not in names]
    if len(missing) == len(required):
        raise refused(
            "header", f"第一行不是规定的表头，应有 {', '.join(required)}。",
            f"The first row is not the header; it should hold {', '.join(required)}.", place,
            "请把列名放在第一行，用英文逗号分隔。", "Put the names of the columns into the first row.",
        )  # fmt: skip
    extra = [] if allowed is None else [name for name in names if name not in allowed]
    double = sorted({name for name in names if names.count(name) > 1 and name not in extra})
    if missing or extra or double:
        zh = _listed(("缺少", missing), ("多出", extra), ("重复", double))
        en = _listed(("missing", missing), ("extra", extra), ("twice", double))
        raise refused(
            "columns", f"表头不符：{'；'.join(zh)}。", f"The columns do not fit: {'; '.join(en)}.", place,
            "请按接口说明的列名发送；多余的列请删去。", "Send the columns of the contract; drop the others.",
        )  # fmt: skip


def _listed(*parts: tuple[str, list[str]]) -> list[str]:
    return [
        f"{word} {', '.join(map(_shown, names[:_MOST_SHOWN]))}" + (" …" if len(names) > _MOST_SHOWN else "")
        for word, names in parts
        if names
    ]


def _shown(name: str) -> str:
    """A column's name as it may be printed: data that stands where names should be is not."""
    return name if _PLAIN_NAME.fullmatch(name) and not _MANY_DIGITS.search(name) else "“?”"


def long_line(opened: Opened, limit: int) -> int | None:
    """The first line of more than `limit` bytes, counted from 1."""
    line, length = 1, 0
    for block in _blocks(opened):
        parts = block.split(b"\n")
        for number, part in enumerate(parts):
            length += len(part)
            if length > limit:
                return line
            if number < len(parts) - 1:
                line, length = line + 1, 0
    return None


def _blocks(opened: Opened) -> Iterator[bytes]:
    try:
        with opened() as stream:
            while block := stream.read(_BLOCK):
                yield block
    except (OSError, EOFError):
        return
