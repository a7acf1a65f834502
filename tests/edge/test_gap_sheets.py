"""Files of gap sharing: what people send is read or refused with its row, and what they get is a workbook."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import openpyxl
import pytest

from zhibao.edge.gap_sheets import read_figures, read_work_injury, write_sharing
from zhibao.fund.gap_law import GapLaw
from zhibao.fund.gap_sharing import Area, Mode
from zhibao.fund.year_sharing import Change, Figures, share_year, what_if
from zhibao.kit.errors import CallerFault

HEAD = "area,income,benefits\n"
SOUND = HEAD + "杭州,,600.00\n宁波,,300\n温州,,100.5\nTOTAL,900.00,\n"


def written(folder: Path, content: str | bytes, name: str = "figures.csv") -> Path:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def refused(function: Any, *words: Any) -> CallerFault:
    with pytest.raises(CallerFault) as held:
        function(*words)
    return held.value


def test_income_of_the_province_may_stand_in_one_row(tmp_path: Path) -> None:
    found = read_figures(written(tmp_path, SOUND), Mode.A)
    assert found.income_fen == 90_000
    assert found.areas == (Area("杭州", 60_000), Area("宁波", 30_000), Area("温州", 10_050))


@pytest.mark.parametrize(
    "content",
    [
        SOUND.encode("utf-8-sig"),
        SOUND.encode("gb18030"),
        SOUND.encode("utf-16"),
        SOUND.replace("\n", "\r\n").encode(),
        SOUND.replace(",", "\t").encode(),
        SOUND.replace(",", ";").encode(),
        ("浙江省 2025 年收支表\n\n" + SOUND).encode(),
        SOUND.replace("area,income,benefits", "地区,收入（元）,待遇支出（元）").replace("TOTAL", "合计").encode("gb18030"),
        SOUND.replace("TOTAL", "total").replace(",600.00", ", 600.00 ").replace("\n温州", "\n,,\n温州").encode(),
        "benefits,area,income\n600.00,杭州,\n300,宁波,\n100.5,温州,\n,TOTAL,900.00\n".encode(),
    ],
    ids=["bom", "gb18030", "utf-16", "crlf", "tabs", "semicolons", "title", "chinese", "spaces", "other order"],
)
def test_the_same_table_however_it_was_saved(tmp_path: Path, content: bytes) -> None:
    assert read_figures(written(tmp_path, content), Mode.A) == read_figures(written(tmp_path, SOUND, "sound.csv"), Mode.A)


def test_excel_is_read_like_csv(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for row in (["area", "income", "benefits", "work_injury_benefits", "management_gap"], ["甲", 500, 600.07, 1000, 2.5], ["乙", 350.1, 300, 0, None]):
        book.active.append(row)  # type: ignore[union-attr]
    book.save(tmp_path / "figures.xlsx")
    found = read_figures(tmp_path / "figures.xlsx", Mode.B)
    assert found.areas == (Area("甲", 60_007, 50_000, 100_000, 250), Area("乙", 30_000, 35_010, 0, 0))
    assert found.income_fen == 85_010


def test_a_total_beside_whole_columns_is_their_sum(tmp_path: Path) -> None:
    content = HEAD + "a,1.00,2.00\nb,3.00,4.00\nTOTAL,4.00,6.00\n"
    for mode in Mode:
        assert read_figures(written(tmp_path, content), mode).income_fen == 400
    for wrong in ("4.01,6.00", "4.00,5.99"):
        fault = refused(read_figures, written(tmp_path, content.replace("4.00,6.00", wrong)), Mode.A)
        assert (fault.code, fault.facts["row"]) == ("total_differs", 4)


def test_some_areas_may_know_their_income_where_the_total_is_known(tmp_path: Path) -> None:
    assert read_figures(written(tmp_path, HEAD + "a,1.00,2.00\nb,,4.00\nTOTAL,3.00,\n"), Mode.A).income_fen == 300
    fault = refused(read_figures, written(tmp_path, HEAD + "a,4.00,2.00\nb,,4.00\nTOTAL,3.00,\n"), Mode.A)
    assert (fault.code, fault.facts) == ("total_differs", {"row": 4, "column": "income"})


@pytest.mark.parametrize(
    ("rows", "code", "row", "column"),
    [
        ("a,1.00,2.00\na,1.00,3.00\n", "area_twice", 3, "area"),
        ("a,1.00,2.00\nTOTAL,1.00,\nTOTAL,1.00,\n", "total_twice", 4, "area"),
        ("a,-1.00,2.00\n", "amount_negative", 2, "income"),
        ("a,1.00,-0.01\n", "amount_negative", 2, "benefits"),
        ("a,1.00,2.00\nTOTAL,-1.00,\n", "amount_negative", 3, "income"),
        ("a,1.00,2.005\n", "amount_form", 2, "benefits"),
        ("a,1e3,2.00\n", "amount_form", 2, "income"),
        ("a,NaN,2.00\n", "amount_form", 2, "income"),
        ('a,"1,000.00",2.00\n', "amount_form", 2, "income"),
        ("a,¥1.00,2.00\n", "amount_form", 2, "income"),
        ("a,1234567890123456.00,2.00\n", "amount_form", 2, "income"),
        ("a,1.00,3.30106E+17\n", "amount_form", 2, "benefits"),
        ("a,1,000.00,2.00\n", "too_many_cells", 2, None),
        (",1.00,2.00\n", "area_missing", 2, "area"),
        ("a,1.00,\n", "amount_missing", 2, "benefits"),
        ("a,1.00,2.00\nb,,2.00\n", "amount_missing", 3, "income"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("mode", list(Mode))
def test_what_is_wrong_is_said_with_its_row_and_column(tmp_path: Path, mode: Mode, rows: str, code: str, row: int, column: str | None) -> None:
    fault = refused(read_figures, written(tmp_path, HEAD + rows), mode)
    assert (fault.code, fault.facts) == (code, {"row": row, "column": column})
    assert fault.place == f"figures.csv, row {row}" + (f", {column}" if column else "")
    assert fault.zh and fault.en and fault.remedy_zh and fault.remedy_en


def test_a_number_that_excel_has_cut_off_is_told_as_such(tmp_path: Path) -> None:
    fault = refused(read_figures, written(tmp_path, HEAD + "a,1.00,3.30106E+17\n"), Mode.A)
    assert "Excel has lost its last digits" in fault.en and "Excel" in fault.zh


def test_mode_b_wants_every_income_also_beside_a_total(tmp_path: Path) -> None:
    fault = refused(read_figures, written(tmp_path, SOUND), Mode.B)
    assert (fault.code, fault.facts) == ("amount_missing", {"row": 2, "column": "income"})
    assert "--mode A" in str(fault.remedy_en)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("", "empty_file"),
        ("\n\n", "headings"),
        ("a,b\n1,2\n", "headings"),
        ("area,income\na,1.00\n", "column_missing"),
        ("area,benefits\na,1.00\n", "column_missing"),
        ("area,income,benefits,benefits\na,1.00,1.00,1.00\n", "column_twice"),
        (HEAD, "no_areas"),
        (HEAD + "TOTAL,1.00,\n", "no_areas"),
        (HEAD + "a\x00,1.00,2.00\n", "nul_byte"),
        (b"area,income,benefits\n\xff\xff\xff,1.00,2.00\n", "encoding"),
        ("area,income,benefits,work_injury_benefits\na,1.00,2.00,3.00\nb,1.00,2.00,\n", "amount_missing"),
    ],
)
def test_a_table_that_is_none_is_refused(tmp_path: Path, content: str | bytes, code: str) -> None:
    assert refused(read_figures, written(tmp_path, content), Mode.A).code == code


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    fault = refused(read_figures, tmp_path / "nowhere.csv", Mode.A)
    assert (fault.code, fault.place) == ("no_file", "nowhere.csv") and fault.remedy_zh and fault.remedy_en
    assert refused(read_figures, written(tmp_path, ""), Mode.A).remedy_zh
    assert refused(read_figures, tmp_path, Mode.A).code == "not_a_file"


# Work injury spending beside the ledger

AREAS = ["570100", "570200"]


def test_work_injury_spending_is_read_by_code_or_name(tmp_path: Path) -> None:
    path = written(tmp_path, "area,work_injury_benefits\n570200,2.00\n桃花市,1.00\n")
    assert read_work_injury(path, AREAS) == {"570200": 200, "570100": 100}


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        ("570100,1.00\n", "area_missing_in_file"),
        ("570100,1.00\n570200,1.00\n桃花,1.00\n", "area_unknown"),
        ("570100,1.00\n330100,1.00\n", "area_unknown"),
        ("570100,1.00\nnowhere,1.00\n", "area_unknown"),
        ("570100,1.00\n570200,\n", "amount_missing"),
    ],
)
def test_work_injury_spending_is_whole_or_refused(tmp_path: Path, rows: str, code: str) -> None:
    assert refused(read_work_injury, written(tmp_path, "area,work_injury_benefits\n" + rows), AREAS).code == code


def test_a_file_without_work_injury_spending(tmp_path: Path) -> None:
    assert refused(read_work_injury, written(tmp_path, HEAD), AREAS).code == "headings"


# Written


def sharing(**change: Any) -> dict[str, Any]:
    areas = (Area("=甲", 60_000, work_injury_fen=100_000), Area("乙", 40_000, work_injury_fen=0))
    figures = Figures(**{"areas": areas, "income_fen": 90_000, **change})
    return share_year(GapLaw.of("taoyuan", 2025), Mode.A, figures).document()


def test_the_workbook_shows_both_parts_and_the_numbers_it_rests_on(tmp_path: Path) -> None:
    out = tmp_path / "shares.xlsx"
    write_sharing(out, sharing())
    book = openpyxl.load_workbook(out)
    areas = [list(row) for row in book["缺口分担"].iter_rows(values_only=True)]
    head = next(number for number, row in enumerate(areas) if str(row[0]).startswith("地区"))
    assert [str(cell).partition("\n")[0] for cell in areas[head]] == ["地区", "待遇支出（元）", "结余（元）", "缺口额（元）", "工伤保险待遇支出（元）", "计入缺口后（元）", "应分担（元）"]
    assert areas[head + 1] == ["=甲", 600, 0, 60, 1000, 1060, 12]
    assert areas[head + 2] == ["乙", 400, 0, 40, 0, 40, 8]
    assert "桃源省 2025" in areas[0][0] and "暂定" not in areas[0][0]
    rules = list(book["依据"].iter_rows(values_only=True, min_row=2))
    assert ("缺口额的取整 gap_rounding", "largest_remainder", "taoyuan-2025-1 §59(3)", "官方") in rules


def test_the_workbook_shows_what_was_supposed(tmp_path: Path) -> None:
    areas = (Area("570100", 60_000), Area("乙", 40_000))
    before = share_year(GapLaw.of("taoyuan", 2025), Mode.A, Figures(areas, 90_000))
    write_sharing(tmp_path / "shares.xlsx", before.document() | {"what_if": what_if(before, [Change.parse("乙=-25%")])})
    book = openpyxl.load_workbook(tmp_path / "shares.xlsx")
    rows = [list(row) for row in book["假设"].iter_rows(values_only=True)]
    assert rows[0][0] == "乙 -1/4" and "暂定" in rows[-1][0]
    # Without a gap nobody bears anything.
    assert rows[2:4] == [["570100", 600, 600, 0, 60, 0, -60, 12, 0, -12], ["乙", 400, 300, -100, 40, 0, -40, 8, 0, -8]]
    assert any(row[0] == "570100 桃花市" for row in book["缺口分担"].iter_rows(values_only=True))


def test_an_amount_that_excel_cannot_hold_is_refused(tmp_path: Path) -> None:
    huge = sharing(areas=(Area("a", (1 << 53) + 1),), income_fen=0)
    fault = refused(write_sharing, tmp_path / "shares.xlsx", huge)
    assert (fault.code, (tmp_path / "shares.xlsx").exists()) == ("amount_too_large", False)
