"""Catalogues and receipts as people send them: read whole, bad rows told apart, nothing guessed."""

from __future__ import annotations

import json
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from zhibao.benefits.medical import Kind
from zhibao.edge.catalogues import FICTIONAL, read_bills, read_catalogue
from zhibao.kit.errors import CallerFault

HEAD = "编码,名称,单位,最高限价,自付比例\n"


def written(path: Path, text: str, encoding: str = "utf-8") -> Path:
    path.write_bytes(text.encode(encoding))
    return path


def test_a_catalogue_is_read_with_its_ceilings_and_shares(tmp_path: Path) -> None:
    found = read_catalogue(written(tmp_path / "a.csv", HEAD + "Y1,头孢,盒,26.80,0.1\nY2,石膏,次,,\n", "gb18030"))
    assert found.remarks == {}
    assert [(one.code, one.ceiling_fen, one.self_share) for one in found.entries] == [
        ("Y1", 2_680, Fraction(1, 10)),
        ("Y2", None, Fraction(0)),
    ]


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (",头孢,盒,1,0", "missing"),
        ("Y9,,盒,1,0", "missing"),
        ("Y9,头孢,盒,1.234,0", "ceiling"),
        ("Y9,头孢,盒,-1,0", "below zero"),
        ("Y9,头孢,盒,1,1.5", "between 0 and 1"),
        ("Y9,头孢,盒,1,x", "self_share"),
        ("Y1,又一个,盒,1,0", "twice"),
        ("1.23457E+17,头孢,盒,1,0", "lost its last digits"),
    ],
)
def test_a_bad_row_goes_back_with_its_reason(tmp_path: Path, row: str, said: str) -> None:
    found = read_catalogue(written(tmp_path / "a.csv", HEAD + "Y1,头孢,盒,1,0\n" + row + "\n"))
    assert [one.code for one in found.entries] == ["Y1"]
    assert list(found.remarks) == [3]
    assert said in found.remarks[3][1]
    found.give_back(tmp_path / "back.csv")
    back = (tmp_path / "back.csv").read_text(encoding="utf-8-sig")
    assert found.remarks[3][0] in back
    assert "Y1,头孢" not in back


def test_a_workbook_is_a_catalogue_too(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    page: Any = book.active
    for row in (["桃源省目录"], ["code", "name", "unit", "ceiling", "self_share"], ["Y1", "头孢", "盒", 26.8, 0.1]):
        page.append(row)
    book.save(tmp_path / "a.xlsx")
    [entry] = read_catalogue(tmp_path / "a.xlsx").entries
    assert (entry.ceiling_fen, entry.self_share) == (2_680, Fraction(1, 10))


def test_a_file_without_the_headings_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CallerFault, match="headings"):
        read_catalogue(written(tmp_path / "a.csv", "a,b\n1,2\n"))


BILL = "票据号,医疗机构,目录,编码,名称,数量,单价,金额,日期,其他疾病\n"


def test_the_receipts_of_a_sheet(tmp_path: Path) -> None:
    rows = "0042,桃花市人民医院,药品,Y1,头孢,2,26.80,53.60,2025-08-05,否\n0043,桃花市人民医院,treatments,Z1,缝合,1.5,100,150,2025-08-06,是\n"
    bills = read_bills(
        written(tmp_path / "b.csv", BILL + rows + "0042,桃花市人民医院,诊疗,Z2,X线,1,80,80.00,2025-08-05,\n")
    )
    assert [(one.receipt_no, len(one.lines)) for one in bills] == [("0042", 2), ("0043", 1)]
    line = bills[1].lines[0]
    assert (line.kind, line.quantity, line.amount_fen, line.treated_on, line.other_illness) == (
        Kind.TREATMENTS,
        Fraction(3, 2),
        15_000,
        date(2025, 8, 6),
        True,
    )


@pytest.mark.parametrize(
    "row",
    [
        "0042,医院,糖果,Y1,头孢,2,26.80,53.60,2025-08-05,否",
        "0042,医院,药品,Y1,头孢,两,26.80,53.60,2025-08-05,否",
        "0042,医院,药品,Y1,头孢,0,26.80,53.60,2025-08-05,否",
        "0042,医院,药品,Y1,头孢,2,26.80,53.60,2025-08-32,否",
        "0042,医院,药品,Y1,头孢,2,26.80,-1,2025-08-05,否",
        "0042,医院,药品,Y1,头孢,2,26.80,53.60,2025-08-05,也许",
    ],
)
def test_a_receipt_is_taken_whole_or_not_at_all(tmp_path: Path, row: str) -> None:
    with pytest.raises(CallerFault, match=r"bill_row.*row 2"):
        read_bills(written(tmp_path / "b.csv", BILL + row + "\n"))


def test_a_receipt_as_json(tmp_path: Path) -> None:
    said = {
        "receipt_no": "0042",
        "hospital": "桃花市人民医院",
        "lines": [
            {
                "kind": "drugs",
                "code": "Y1",
                "name": "头孢",
                "quantity": 2,
                "unit_price": "26.80",
                "amount": "53.60",
                "date": "2025-08-05",
            }
        ],
    }
    [bill] = read_bills(written(tmp_path / "b.json", json.dumps(said)))
    assert (bill.lines[0].zh, bill.lines[0].amount_fen, bill.lines[0].other_illness) == ("头孢", 5_360, False)


@pytest.mark.parametrize(
    "text", ["{", "[1]", '{"receipt_no": "1"}', '{"receipt_no":"1","hospital":"h","lines":[{"amount":53.6}]}']
)
def test_other_json_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(CallerFault, match="bill_form"):
        read_bills(written(tmp_path / "b.json", text))


def test_the_catalogues_of_the_fictional_province_are_sound() -> None:
    for kind in Kind:
        found = read_catalogue(FICTIONAL / f"{kind.value}.csv")
        assert (found.remarks, len(found.entries) >= 4) == ({}, True)
