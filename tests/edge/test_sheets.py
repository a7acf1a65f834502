"""Sheets: what people send is read as it stands, errors go back in their own layout, bad files are refused plainly."""

from __future__ import annotations

import csv
import stat
import tempfile
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.styles import Font, PatternFill
from python_calamine import CalamineWorkbook

from zhibao.edge import sheets, workbooks
from zhibao.edge.sheets import read_sheet, write_back
from zhibao.kit.errors import CallerFault

HEADINGS = ("姓名", "证件号码", "起始日期")
REMARKS = ("原因", "reason")


def is_heading(cells: Sequence[str]) -> bool:
    return "证件号码" in cells


def a_workbook(path: Path, rows: Sequence[Sequence[Any]], *, title: bool = True) -> Path:
    book = openpyxl.Workbook()
    page: Any = book.active
    page.title = "花名册"
    if title:
        page.append(["某某配送站人员花名册"])
        page.merge_cells("A1:C1")
        page.append([])
    page.append(list(HEADINGS))
    for cell in page[page.max_row]:
        cell.font = Font(bold=True)
        cell.fill = PatternFill("solid", fgColor="FFEE00")
    for row in rows:
        page.append(list(row))
    page.column_dimensions["B"].width = 31
    book.create_sheet("说明")["A1"] = "填写说明"
    book.save(path)
    return path


def test_a_workbook_is_read_with_its_row_numbers(tmp_path: Path) -> None:
    path = a_workbook(tmp_path / "r.xlsx", [["甲", "57010019900101001X", date(2025, 7, 1)], [], ["乙", "E1", 20250701]])
    sheet = read_sheet(path, is_heading)
    assert (sheet.headings.number, sheet.name, sheet.above[0].cells[0]) == (3, "花名册", "某某配送站人员花名册")
    assert [(row.number, row.cells) for row in sheet.rows] == [
        (4, ("甲", "57010019900101001X", "2025-07-01")),
        (6, ("乙", "E1", "20250701")),
    ]


def test_the_table_may_stand_in_another_sheet(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book["Sheet"]["A1"] = "说明"
    page = book.create_sheet("数据")
    page.append(HEADINGS)
    page.append(["甲", "E12345678", "2025-07-01"])
    book.save(tmp_path / "r.xlsx")
    assert read_sheet(tmp_path / "r.xlsx", is_heading).name == "数据"


def test_a_number_that_excel_has_shortened_is_seen(tmp_path: Path) -> None:
    path = a_workbook(tmp_path / "r.xlsx", [["甲", 570100199001010012, "2025-07-01"], ["乙", 123456789012345, ""]])
    first, second = read_sheet(path, is_heading).rows
    assert first.lossy == {1} and second.lossy == frozenset()
    (tmp_path / "r.csv").write_text("姓名,证件号码\n甲,5.701E+17\n乙,'570100199001010012\n丙,\"=\"\"5701\"\"\"\n", "utf-8")
    rows = read_sheet(tmp_path / "r.csv", is_heading).rows
    assert [row.lossy for row in rows] == [{1}, frozenset(), frozenset()]
    assert [row.cells[1] for row in rows[1:]] == ["570100199001010012", "5701"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", "\t", ";"])
def test_text_in_the_encodings_of_offices(tmp_path: Path, encoding: str, delimiter: str) -> None:
    lines = [HEADINGS, ("王𠀀", "E12345678", "2025-07-01"), ("", "", ""), ("多\n行", "E1", "")]
    with (tmp_path / "r.csv").open("w", encoding=encoding, newline="") as stream:
        csv.writer(stream, delimiter=delimiter).writerows(lines)
    sheet = read_sheet(tmp_path / "r.csv", is_heading)
    assert [row.cells for row in sheet.rows] == [lines[1], ("多\n行", "E1", "")]
    assert [row.number for row in sheet.rows] == [2, 4]
    write_back(sheet, {4: ("某原因", "some reason")}, tmp_path / "back.csv", REMARKS)
    again = read_sheet(tmp_path / "back.csv", is_heading)
    assert again.headings.cells == (*HEADINGS, *REMARKS)
    assert [row.cells for row in again.rows] == [("多\n行", "E1", "", "某原因", "some reason")]


def test_errors_go_back_in_the_senders_layout(tmp_path: Path) -> None:
    rows: list[list[Any]] = [["甲", "bad", datetime(2025, 7, 1)], ["乙", "good", None], ["丙", 570100199001010, "x"]]
    sheet = read_sheet(a_workbook(tmp_path / "r.xlsx", rows), is_heading)
    out = tmp_path / "back.xlsx"
    write_back(sheet, {4: ("原因一", "one"), 6: ("原因三", "three")}, out, REMARKS)
    book = openpyxl.load_workbook(out)
    page = book["花名册"]
    assert [[cell.value for cell in row] for row in page.iter_rows()] == [
        ["某某配送站人员花名册", None, None, None, None],
        [None] * 5,
        [*HEADINGS, *REMARKS],
        ["甲", "bad", datetime(2025, 7, 1), "原因一", "one"],
        ["丙", "570100199001010", "x", "原因三", "three"],
    ]
    assert page.column_dimensions["B"].width == 31 and page["B3"].fill.fgColor.rgb == "00FFEE00"
    assert page["D3"].font.bold and page["A1"].coordinate in page.merged_cells
    assert stat.S_IMODE(out.stat().st_mode) == 0o600
    assert book.sheetnames == ["花名册"]


def test_a_returned_file_that_comes_back_keeps_two_remark_columns(tmp_path: Path) -> None:
    sheet = read_sheet(a_workbook(tmp_path / "r.xlsx", [["甲", "bad", ""]]), is_heading)
    write_back(sheet, {4: ("一", "one")}, tmp_path / "a.xlsx", REMARKS)
    sheet = read_sheet(tmp_path / "a.xlsx", is_heading)
    write_back(sheet, {4: ("二", "two")}, tmp_path / "b.xlsx", REMARKS)
    again = read_sheet(tmp_path / "b.xlsx", is_heading)
    assert again.headings.cells == (*HEADINGS, *REMARKS)
    assert again.rows[0].cells[-2:] == ("二", "two")


def test_a_large_workbook_goes_back_with_its_columns(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheets, "_LAYOUT_ROWS", 1)
    # No temporary file may hold personal numbers in clear: the writer must do without a temporary folder.
    rows = [["甲", "570100199001010012", "a"], ["乙", "good", ""]]
    sheet = read_sheet(a_workbook(tmp_path / "r.xlsx", rows), is_heading)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "nowhere"))
    write_back(sheet, {4: ("=1+1", "why")}, tmp_path / "back.xlsx", REMARKS)
    page = CalamineWorkbook.from_path(tmp_path / "back.xlsx").get_sheet_by_index(0).to_python()
    assert page[-1] == ["甲", "570100199001010012", "a", "=1+1", "why"]


def test_the_returned_file_stands_beside_the_source(tmp_path: Path) -> None:
    assert sheets.returned_path(tmp_path / "a.xls").name == "a.returned.xlsx"
    assert sheets.returned_path(tmp_path / "a.csv").name == "a.returned.csv"


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.xlsx", b"not a workbook", "sheet_unreadable"),
        ("a.xls", b"\x00" * 100, "sheet_unreadable"),
        ("a.csv", b"", "empty_file"),
        ("a.csv", "姓名,证件号码\n甲,\x00\n".encode(), "nul_byte"),
        ("a.csv", "姓名,证件号码\n".encode() + b"\xff\xfe\xff\xff", "encoding"),
        ("a.csv", "姓名,证件号码\n甲,".encode() + b"1" * (2 << 20), "cell_too_long"),
        ("a.csv", "没有,需要的\n甲,1\n".encode(), "headings"),
    ],
)
def test_bad_files_are_refused_in_one_sentence(tmp_path: Path, name: str, content: bytes, code: str) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(CallerFault) as fault:
        read_sheet(tmp_path / name, is_heading)
    assert fault.value.code == code and name in str(fault.value.place)


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    with pytest.raises(CallerFault, match="no_file"):
        read_sheet(tmp_path / "none.csv", is_heading)
    with pytest.raises(CallerFault, match="not_a_file"):
        read_sheet(tmp_path, is_heading)


def test_a_truncated_workbook_is_refused(tmp_path: Path) -> None:
    path = a_workbook(tmp_path / "r.xlsx", [["甲", "1", ""]] * 50)
    path.write_bytes(path.read_bytes()[:-200])
    with pytest.raises(CallerFault, match="sheet_unreadable"):
        read_sheet(path, is_heading)


def test_a_folder_that_cannot_be_written_leaves_nothing_behind(tmp_path: Path) -> None:
    sheet = read_sheet(a_workbook(tmp_path / "r.xlsx", [["甲", "1", ""]]), is_heading)
    with pytest.raises(CallerFault, match="cannot_write"):
        write_back(sheet, {4: ("一", "one")}, tmp_path / "none" / "b.xlsx", REMARKS)


def test_a_workbook_is_written_to_the_fen(tmp_path: Path) -> None:
    columns = [workbooks.Column("平台", "platform"), workbooks.Column("金额", "amount", "fen")]
    table = workbooks.Table("账单", [*columns, workbooks.Column("单量", "orders", "whole")], [["=美团", 800_100, 3]])
    workbooks.write_workbook(tmp_path / "b.xlsx", [table])
    page = openpyxl.load_workbook(tmp_path / "b.xlsx")["账单"]
    assert [cell.value for cell in page[2]] == ["=美团", 8001, 3]
    assert CalamineWorkbook.from_path(tmp_path / "b.xlsx").get_sheet_by_index(0).to_python()[1][0] == "=美团"
    assert page["B2"].number_format == "#,##0.00"
    with pytest.raises(ValueError):
        workbooks.write_workbook(tmp_path / "c.xlsx", [workbooks.Table("a", columns, [["a", 1 << 53]])])
    assert not (tmp_path / "c.xlsx").exists() and len(list(tmp_path.iterdir())) == 1
