"""Excel workbooks that are written, with XlsxWriter: bills, work lists, returned rows.

Nothing passes through a temporary file outside the folder of the target, because rows may hold personal numbers.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import xlsxwriter
from xlsxwriter.exceptions import XlsxWriterException

from zhibao.kit.errors import CallerFault


@contextmanager
def private_draft(out: Path) -> Iterator[Path]:
    """A draft beside the target that only its owner may read, put in place when it is whole."""
    draft = out.with_name(f".{out.stem}.{os.getpid()}{out.suffix}")
    try:
        os.close(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600))
        yield draft
        draft.replace(out)
    except (OSError, XlsxWriterException):
        raise CallerFault(
            "cannot_write", "无法写入文件。", "The file cannot be written.", place=out.name
        ) from None
    finally:
        draft.unlink(missing_ok=True)


@contextmanager
def plain_workbook(out: Path) -> Iterator[Any]:
    """A workbook in which text stays text: a name that begins with = is no formula."""
    options = {
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
        "in_memory": True,
    }
    book = xlsxwriter.Workbook(str(out), options)
    yield book
    book.close()


@dataclass(frozen=True)
class Column:
    """A column of a table that is written: heading in both languages, width, and what its cells are.

    `text` is written as text, `whole` as a whole number, `fen` (integer fen) as yuan with two decimals.
    """

    zh: str
    en: str
    kind: Literal["text", "whole", "fen"] = "text"
    width: int = 16


@dataclass(frozen=True)
class Table:
    """A table that is written: its name, lines above it, columns, rows of Python values, and lines below it.

    `mark` stands on every printed page, above and below: who took the list out, and when.
    """

    name: str
    columns: Sequence[Column]
    rows: Iterable[Sequence[str | int | None]]
    above: Sequence[str] = ()
    below: Sequence[str] = ()
    mark: str = ""


def write_workbook(out: Path, tables: Sequence[Table]) -> None:
    """Write tables as an Excel workbook, one sheet each. Amounts are integer fen and are shown in yuan.

    Raises CallerFault `cannot_write`.
    """
    with private_draft(out) as draft, plain_workbook(draft) as book:
        formats = {
            "text": book.add_format({"num_format": "@"}),
            "whole": book.add_format({"num_format": "#,##0"}),
            "fen": book.add_format({"num_format": "#,##0.00"}),
        }
        bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
        for table in tables:
            _write_table(book.add_worksheet(table.name[:31]), table, formats, bold)


def _write_table(page: Any, table: Table, formats: Mapping[str, Any], bold: Any) -> None:
    place = 0
    if table.mark:
        told = table.mark.replace("&", "&&")[:200]
        page.set_header(f"&C{told}")
        page.set_footer(f"&C{told}  &P/&N")
    for index, column in enumerate(table.columns):
        page.set_column(index, index, column.width)
    for line in table.above:
        page.write_string(place, 0, line)
        place += 1
    for index, column in enumerate(table.columns):
        page.write_string(place, index, f"{column.zh}\n{column.en}", bold)
    place += 1
    for row in table.rows:
        for index, (column, value) in enumerate(zip(table.columns, row, strict=True)):
            if value is None:
                continue
            if column.kind == "text":
                page.write_string(place, index, str(value), formats["text"])
            elif column.kind == "whole":
                page.write_number(place, index, int(value), formats["whole"])
            else:
                page.write_number(place, index, _as_cell(int(value)), formats["fen"])
        place += 1
    for line in table.below:
        page.write_string(place, 0, line)
        place += 1


def _as_cell(fen: int) -> float:
    """Fen as the nearest double in yuan, which is what an Excel cell holds; exact to the fen below 2**53 fen."""
    if abs(fen) >= 1 << 53:
        raise ValueError("an amount that an Excel cell cannot hold exactly")
    return fen / 100
