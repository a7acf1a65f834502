"""Files that others send as rows: a CSV with a header, UTF-8 or GB18030, columns in any order under their English or Chinese names.

A file that cannot be read as a table is refused whole, in one sentence with its place; what a row means is for its reader.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from zhibao.kit.errors import CallerFault

LIMIT = 64 << 20


@dataclass(frozen=True)
class Layout:
    """What a kind of file is called and which columns it has: English name to Chinese name."""

    zh: str
    en: str
    columns: Mapping[str, str]
    required: tuple[str, ...]


def content_of(path: Path, layout: Layout) -> bytes:
    """The bytes of a file that may be a table. Raises CallerFault."""
    if path.is_dir():
        raise CallerFault(
            "not_a_file", "这是一个文件夹，不是文件。", "This is a folder, not a file.", place=path.name
        )
    try:
        if path.stat().st_size > LIMIT:
            raise CallerFault(
                "file_too_large",
                f"{layout.zh}超过 64 MiB。",
                f"The {layout.en} is larger than 64 MiB.",
                place=path.name,
                remedy_zh="请拆分后再读入。",
                remedy_en="Split it and read the parts.",
            )
        content = path.read_bytes()
    except OSError as problem:
        raise CallerFault(
            "file_unreadable",
            "无法读取该文件。",
            "The file cannot be read.",
            place=f"{path.name}: {problem.strerror}",
        ) from None
    if not content.strip():
        raise CallerFault("file_empty", "文件是空的。", "The file is empty.", place=path.name)
    if b"\0" in content:
        raise CallerFault(
            "file_binary",
            "文件含 NUL 字节，不是文本。",
            "The file holds NUL bytes and is no text.",
            place=path.name,
        )
    return content


class Header:
    """Which cell holds which column."""

    def __init__(self, names: tuple[str, ...], name: str, layout: Layout) -> None:
        self.names = names
        by_name = {word: column for column, zh in layout.columns.items() for word in (column, zh)}
        found: dict[str, int] = {}
        for position, cell in enumerate(names):
            column = by_name.get(cell.strip().lower())
            if column is None or column in found:
                raise _columns(name, layout, f"未知或重复的列“{cell}”", f"unknown or repeated column {cell!r}")
            found[column] = position
        missing = [column for column in layout.required if column not in found]
        if missing:
            raise _columns(name, layout, f"缺少列 {', '.join(missing)}", f"missing columns {', '.join(missing)}")
        self.position = found

    def cells(self, cells: tuple[str, ...]) -> dict[str, str] | None:
        """The cells of a row by column, None where the row has another number of them."""
        if len(cells) != len(self.names):
            return None
        return {column: cells[position].strip() for column, position in self.position.items()}


def _columns(name: str, layout: Layout, zh: str, en: str) -> CallerFault:
    return CallerFault(
        "columns",
        f"{layout.zh}的表头有误：{zh}。",
        f"The header of the {layout.en} is wrong: {en}.",
        place=name,
        remedy_zh="表头应为：" + "、".join(f"{zh}（{en}）" for en, zh in layout.columns.items()) + "。",
        remedy_en="The header is: " + ", ".join(layout.columns) + ".",
    )


def table(content: bytes, name: str, layout: Layout) -> tuple[Header, Iterator[tuple[int, tuple[str, ...]]]]:
    """The header of a file and its rows with their line numbers. Raises CallerFault."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        try:
            text = content.decode("gb18030")
        except UnicodeDecodeError:
            raise CallerFault(
                "encoding",
                "文件既不是 UTF-8 也不是 GB18030 编码。",
                "The file is neither UTF-8 nor GB18030.",
                place=name,
                remedy_zh="请另存为 UTF-8 编码的 CSV。",
                remedy_en="Save it as a CSV in UTF-8.",
            ) from None
    rows = _rows(text, name)
    first = next(rows, None)
    if first is None:
        raise CallerFault("file_empty", "文件是空的。", "The file is empty.", place=name)
    return Header(first[1], name, layout), rows


def _rows(text: str, name: str) -> Iterator[tuple[int, tuple[str, ...]]]:
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield reader.line_num, tuple(cells)
    except csv.Error as problem:
        raise CallerFault(
            "csv_form",
            "文件不是有效的 CSV。",
            f"The file is not a valid CSV: {problem}.",
            place=f"{name}:{reader.line_num}",
        ) from None
