"""Tables that people send: Excel and CSV in, errors back in the sender's own layout.

Reading keeps every cell as text with its row number in the file. Excel is read with python-calamine; errors are
written back with openpyxl, so that the sender's columns, widths and formats stay.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from copy import copy
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from typing import Any, Literal, TypeVar

import openpyxl
from openpyxl.utils import get_column_letter
from python_calamine import CalamineError, CalamineWorkbook, PasswordError

from zhibao.edge.workbooks import plain_workbook, private_draft
from zhibao.kit.errors import CallerFault

Kind = Literal["workbook", "text"]
T = TypeVar("T")

_WORKBOOKS = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods")
_KEEPS_LAYOUT = (".xlsx", ".xlsm")
_LAYOUT_ROWS = 20_000
_HEADING_WITHIN = 30
_LONGEST_CELL = 1 << 20
_DELIMITERS = (",", "\t", ";", "|")
_EXACT = 10**15


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: its number in the file (1 is the first line) and its cells as text.

    `lossy` holds the columns whose cell is a number of more than 15 digits: Excel has lost its last digits.
    """

    number: int
    cells: tuple[str, ...]
    lossy: frozenset[int] = frozenset()

    def cell(self, column: int | None) -> str:
        """The text of a cell, empty where the row is shorter or the column is absent."""
        return "" if column is None or column >= len(self.cells) else self.cells[column]


@dataclass(frozen=True)
class Sheet:
    """A table as it was sent: what stands above the headings, the headings, and the rows that are not empty."""

    path: Path
    kind: Kind
    name: str
    above: tuple[Row, ...]
    headings: Row
    rows: tuple[Row, ...]
    encoding: str = "utf-8"
    delimiter: str = ","


class RowRefused(Exception):
    """Why a row cannot be taken, in both languages."""

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(en)
        self.zh, self.en = zh, en


def named_columns(headings: Sequence[str], words: Mapping[str, Sequence[str]]) -> dict[str, int]:
    """Which column holds what: the first whose heading is one of the words of a name."""
    found: dict[str, int] = {}
    for name, known in words.items():
        for index, heading in enumerate(headings):
            if heading.strip().lower() in known:
                found.setdefault(name, index)
    return found


def judged_rows(rows: Iterable[Row], read: Callable[[Row], T], code: Callable[[T], str]) -> tuple[tuple[T, ...], dict[int, tuple[str, str]]]:
    """The good rows, each code once, and for each bad one its number and why. `read` raises RowRefused."""
    good: dict[str, T] = {}
    remarks: dict[int, tuple[str, str]] = {}
    for row in rows:
        try:
            one = read(row)
            if code(one) in good:
                raise RowRefused(f"编码 {code(one)} 重复。", f"The code {code(one)} stands twice.")
            good[code(one)] = one
        except RowRefused as refused:
            remarks[row.number] = (refused.zh, refused.en)
    return tuple(good.values()), remarks


def read_sheet(
    path: Path, is_heading: Callable[[Sequence[str]], bool], *, expected_zh: str = "", expected_en: str = ""
) -> Sheet:
    """Read the first table of an Excel or CSV file (UTF-8 or GB18030) whose headings `is_heading` knows.

    Headings are looked for in the first 30 rows, so that a title may stand above them, and in a workbook in every
    sheet. Raises CallerFault: `no_file`, `not_a_file`, `empty_file`, `sheet_unreadable`, `encoding`, `nul_byte`,
    `cell_too_long`, `headings`.
    """
    _check_file(path)
    if path.suffix.lower() in _WORKBOOKS:
        tables: Iterable[tuple[str, list[Row]]] = _read_workbook(path)
        kind: Kind = "workbook"
        encoding, delimiter = "utf-8", ","
    else:
        text, encoding = _decoded(path)
        delimiter = _delimiter(text)
        tables = [(path.stem, _read_text(text, delimiter, path.name))]
        kind = "text"
    for name, rows in tables:
        for position, row in enumerate(rows[:_HEADING_WITHIN]):
            if is_heading(row.cells):
                return Sheet(
                    path=path,
                    kind=kind,
                    name=name,
                    above=tuple(rows[:position]),
                    headings=row,
                    rows=tuple(rows[position + 1 :]),
                    encoding=encoding,
                    delimiter=delimiter,
                )
    raise CallerFault(
        "headings",
        "前 30 行中找不到所需的表头。",
        "The headings that are needed do not stand in the first 30 rows.",
        place=path.name,
        remedy_zh=expected_zh or None,
        remedy_en=expected_en or None,
    )


def _check_file(path: Path) -> None:
    if not path.exists():
        raise CallerFault(
            "no_file", "文件不存在。", "The file does not exist.", place=path.name, remedy_zh="请核对文件名。", remedy_en="Check its name."
        )  # fmt: skip
    if not path.is_file():
        raise CallerFault("not_a_file", "这不是一个文件。", "This is not a file.", place=path.name)
    try:
        size = path.stat().st_size
        with path.open("rb"):
            pass
    except OSError:
        raise CallerFault("sheet_unreadable", "无法读取该文件。", "The file cannot be read.", place=path.name) from None
    if size == 0:
        raise CallerFault(
            "empty_file", "文件是空的。", "The file is empty.", place=path.name, remedy_zh="请重新导出后再试。", remedy_en="Export it again."
        )  # fmt: skip


def _read_workbook(path: Path) -> Iterator[tuple[str, list[Row]]]:
    try:
        book = CalamineWorkbook.from_path(str(path))
        for name in book.sheet_names:
            sheet = book.get_sheet_by_name(name)
            yield name, _workbook_rows(sheet.to_python(skip_empty_area=False))
    except PasswordError:
        raise CallerFault(
            "sheet_password",
            "该工作簿设有密码。",
            "The workbook is protected by a password.",
            place=path.name,
            remedy_zh="请另存为不加密的文件。",
            remedy_en="Save it without a password.",
        ) from None
    except (CalamineError, OSError, ValueError):
        raise CallerFault(
            "sheet_unreadable",
            "这不是可以读取的 Excel 文件，或文件已损坏。",
            "This is not a readable Excel file, or it is damaged.",
            place=path.name,
            remedy_zh="请用 Excel 或 WPS 打开后另存为 .xlsx。",
            remedy_en="Open it in Excel or WPS and save it as .xlsx.",
        ) from None


def _workbook_rows(grid: Iterable[Sequence[Any]]) -> list[Row]:
    rows = []
    for number, line in enumerate(grid, start=1):
        lossy = frozenset(
            column
            for column, value in enumerate(line)
            if isinstance(value, (int, float)) and not isinstance(value, bool) and abs(value) >= _EXACT
        )
        cells = tuple(value.strip() if isinstance(value, str) else _plain(value) for value in line)
        if any(cells):
            rows.append(Row(number, cells, lossy))
    return rows


def _plain(value: object) -> str:
    """A cell of a workbook as text: whole numbers without a point, days and times in ISO 8601."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else repr(value)
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(sep=" ")
    if isinstance(value, date):
        return value.isoformat()
    return str(value).strip()


def _decoded(path: Path) -> tuple[str, str]:
    content = path.read_bytes()
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        encoding = "utf-16"
    elif content[:3] == b"\xef\xbb\xbf":
        encoding = "utf-8-sig"
    else:
        encoding = "utf-8"
    if encoding != "utf-16" and b"\x00" in content:
        row = content[: content.index(b"\x00")].count(b"\n") + 1
        raise CallerFault(
            "nul_byte",
            "文件中有空字节，不是文本文件或已损坏。",
            "The file holds a NUL byte: it is no text file or it is damaged.",
            place=f"{path.name}, row {row}",
        )
    for candidate in (encoding, "gb18030"):
        try:
            return content.decode(candidate), candidate
        except UnicodeDecodeError as error:
            place = error.start
    row = content[:place].count(b"\n") + 1
    raise CallerFault(
        "encoding",
        "文件既不是 UTF-8 也不是 GB18030 编码。",
        "The file is neither in UTF-8 nor in GB18030.",
        place=f"{path.name}, row {row}",
        remedy_zh="请另存为“CSV UTF-8”。",
        remedy_en='Save it as "CSV UTF-8".',
    )


def _delimiter(text: str) -> str:
    """The separator that stands most often in the first lines."""
    head = "\n".join(text[:65_536].splitlines()[:_HEADING_WITHIN])
    return max(_DELIMITERS, key=head.count)


def _read_text(text: str, delimiter: str, name: str) -> list[Row]:
    csv.field_size_limit(_LONGEST_CELL)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    rows: list[Row] = []
    number = 1
    try:
        for cells in reader:
            # Excel guards long numbers in CSV as ="…" or with a leading apostrophe.
            plain = tuple(_unguarded(cell.strip()) for cell in cells)
            if any(plain):
                rows.append(Row(number, plain, _lossy_text(plain)))
            number = reader.line_num + 1
    except csv.Error:
        raise CallerFault(
            "cell_too_long",
            "某一单元格过长，或引号没有成对。",
            "A cell is too long, or a quotation mark has no partner.",
            place=f"{name}, row {number}",
        ) from None
    return rows


def _unguarded(cell: str) -> str:
    if cell.startswith('="') and cell.endswith('"'):
        return cell[2:-1]
    if cell.startswith("'") and cell[1:2].isdigit():
        return cell[1:]
    return cell


def _lossy_text(cells: Sequence[str]) -> frozenset[int]:
    """Cells such as 3.30106E+17: Excel wrote a number into a CSV after it had lost its last digits."""
    lossy = []
    for column, cell in enumerate(cells):
        mantissa, mark, exponent = cell.upper().partition("E+")
        if mark and exponent.isdigit() and int(exponent) >= 15 and mantissa.replace(".", "", 1).isdigit():
            lossy.append(column)
    return frozenset(lossy)


def returned_path(source: Path) -> Path:
    """Where a file with errors is returned unless another place is named: beside the source, `….returned.xlsx`."""
    ending = source.suffix if source.suffix.lower() in (".csv", ".txt", *_KEEPS_LAYOUT) else ".xlsx"
    return source.with_name(f"{source.stem}.returned{ending}")


def write_back(
    sheet: Sheet, remarks: Mapping[int, tuple[str, str]], out: Path, remark_headings: tuple[str, str]
) -> None:
    """Return the rows that have remarks in the sender's own layout, with two more columns that say why.

    `remarks` maps the row number in the sender's file to the reason in Chinese and in English. What stood above the
    headings and the headings stay; rows without remarks are left out, so that the file can be corrected and sent
    again. A workbook of at most 20,000 rows keeps widths, formats and checks; a larger one keeps its columns. The
    file can be read by its owner only.
    """
    column = _remark_column(sheet, remark_headings)
    rows = [row for row in sheet.rows if row.number in remarks]
    with private_draft(out) as draft:
        if out.suffix.lower() not in (".xlsx", ".xlsm"):
            _back_as_text(sheet, rows, remarks, draft, remark_headings, column)
        elif sheet.path.suffix.lower() in _KEEPS_LAYOUT and len(sheet.rows) <= _LAYOUT_ROWS:
            _back_in_layout(sheet, rows, remarks, draft, remark_headings, column)
        else:
            _back_as_workbook(sheet, rows, remarks, draft, remark_headings, column)


def _remark_column(sheet: Sheet, remark_headings: tuple[str, str]) -> int:
    """The column of the first remark: where it stands already in a file that comes back, else behind the last."""
    headings = sheet.headings.cells
    if remark_headings[0] in headings:
        return headings.index(remark_headings[0])
    filled = [index for index, cell in enumerate(headings) if cell]
    widest = max((len(row.cells) for row in sheet.rows), default=0) if sheet.kind == "text" else 0
    return max(filled[-1] + 1 if filled else 0, widest)


def _with_remark(cells: Sequence[str], column: int, remark: Sequence[str]) -> list[str]:
    line = [*cells, *[""] * (column + 2 - len(cells))]
    line[column : column + 2] = remark
    return line


def _back_as_text(
    sheet: Sheet,
    rows: Sequence[Row],
    remarks: Mapping[int, tuple[str, str]],
    out: Path,
    remark_headings: tuple[str, str],
    column: int,
) -> None:
    encoding = "utf-8-sig" if sheet.encoding == "utf-8" else sheet.encoding
    with out.open("w", encoding=encoding, newline="") as stream:
        writer = csv.writer(stream, delimiter=sheet.delimiter)
        writer.writerows(row.cells for row in sheet.above)
        writer.writerow(_with_remark(sheet.headings.cells, column, remark_headings))
        for row in rows:
            writer.writerow(_with_remark(row.cells, column, remarks[row.number]))


def _back_in_layout(
    sheet: Sheet,
    rows: Sequence[Row],
    remarks: Mapping[int, tuple[str, str]],
    out: Path,
    remark_headings: tuple[str, str],
    column: int,
) -> None:
    """Keep the sender's workbook: take the good rows out, write the remarks behind the bad ones."""
    book = openpyxl.load_workbook(sheet.path, keep_vba=sheet.path.suffix.lower() == ".xlsm")
    page: Any = book[sheet.name]
    first = sheet.headings.number + 1
    for merged in [area for area in page.merged_cells.ranges if area.max_row >= first]:
        page.unmerge_cells(str(merged))
    kept = [
        ([(_shared(cell.value), copy(cell._style)) for cell in page[row.number]], page.row_dimensions[row.number].height)
        for row in rows
    ]
    page.delete_rows(first, max(page.max_row - first + 1, 1))
    for place, (cells, height) in enumerate(kept, start=first):
        page.row_dimensions[place].height = height
        page.row_dimensions[place].hidden = False
        for index, (value, style) in enumerate(cells, start=1):
            cell = page.cell(place, index, value)
            cell._style = style
    for offset in (0, 1):
        heading = page.cell(sheet.headings.number, column + 1 + offset, remark_headings[offset])
        heading._style = copy(page.cell(sheet.headings.number, 1)._style)
        page.column_dimensions[get_column_letter(column + 1 + offset)].width = 48
        for place, row in enumerate(rows, start=first):
            page.cell(place, column + 1 + offset).value = remarks[row.number][offset]
    if page.auto_filter.ref:
        page.auto_filter.ref = None
    for other in [name for name in book.sheetnames if name != sheet.name]:
        del book[other]
    book.save(out)


def _shared(value: Any) -> Any:
    """A long number as text: openpyxl writes numbers, but not text, through a temporary file in clear."""
    if isinstance(value, (int, float)) and not isinstance(value, bool) and abs(value) >= 10**9:
        return _plain(float(value)) if isinstance(value, float) else str(value)
    return value


def _back_as_workbook(
    sheet: Sheet,
    rows: Sequence[Row],
    remarks: Mapping[int, tuple[str, str]],
    out: Path,
    remark_headings: tuple[str, str],
    column: int,
) -> None:
    with plain_workbook(out) as book:
        page = book.add_worksheet(sheet.name[:31])
        lines = [list(row.cells) for row in sheet.above]
        lines.append(_with_remark(sheet.headings.cells, column, remark_headings))
        lines += [_with_remark(row.cells, column, remarks[row.number]) for row in rows]
        for place, line in enumerate(lines):
            page.write_row(place, 0, line)
        page.set_column(0, column - 1, 20)
        page.set_column(column, column + 1, 48)
