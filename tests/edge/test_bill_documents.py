"""The bill as workbook and as printed page: every amount, the notices, and no blank where a glyph is missing."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdf
import pytest
from python_calamine import CalamineWorkbook

from zhibao.edge import bill_sheets, documents
from zhibao.edge.bill_view import BillView, view
from zhibao.kit.clock import ZONE
from zhibao.kit.errors import CallerFault

ROOT = Path(__file__).parents[2]
FONTS = Path(os.environ.get("ZHIBAO_FONTS", ROOT / "node_modules" / "@embedpdf" / "fonts-sc"))
AT = datetime(2025, 8, 2, 9, 30, tzinfo=ZONE)

needs_fonts = pytest.mark.skipif(
    not FONTS.is_dir(), reason="not run: the fonts are not installed (./run.sh installs them)"
)

KEY = {
    "platform": "91570000MA0000023G",
    "tax_office": "570000",
    "prefecture": "570100",
    "industry": "instant_delivery",
    "tier": "high",
    "base_fen": 25,
    "factor": "0.85",
    "cites": ["taoyuan-2025-1 §12(3)"],
}


def document(**change: Any) -> dict[str, Any]:
    facts = {
        "month": "2025-07",
        "places": ["570000"],
        "closed": True,
        "closed_at": {"570000": "2025-08-02T09:00:00+08:00"},
        "lines": [{**KEY, "orders": 1_234_567, "amount_fen": 26_234_549, "mark": "assumed"}],
        "adjustments": [
            {
                **KEY,
                "orders": -3,
                "amount_fen": -64,
                "mark": "official",
                "because": "orders_removed",
                "zh": "已计费订单被取消或更正",
                "en": "",
                "batch": 1,
                "recorded": "2025-09-02T09:00:00+08:00",
            }
        ],
        "refused": [],
        "complete": True,
        "orders": 1_234_564,
        "refused_orders": 0,
        "total_fen": 26_234_485,
        "provisional": True,
        "mark": "assumed",
        "elsewhere": {},
        "names": {
            "platform": {"91570000MA0000023G": "美团"},
            "tax_office": {"570000": "桃源省税务局"},
            "prefecture": {"570100": "桃花市"},
            "industry": {"instant_delivery": "即时配送"},
            "tier": {"high": "高档"},
        },
    }
    return {**facts, **change}


EXPLANATION = {
    **KEY,
    "orders": 1_234_567,
    "amount_fen": 26_234_549,
    "steps": [
        {"step": "rounding", "before_fen": "26234548.75", "after_fen": 26_234_549},
        {
            "step": "parts",
            "parts": [
                {
                    "prefecture": "570100",
                    "base_fen": 25,
                    "factor": "0.85",
                    "orders": 1_234_567,
                    "exact_fen": "26234548.75",
                    "amount_fen": 26_234_549,
                }
            ],
        },
    ],
    "figures": [
        {
            "zh": "缴费基准额",
            "en": "base contribution",
            "value": "0.25",
            "from": "2025-07-01",
            "to": None,
            "mark": "official",
            "cites": ["taoyuan-2025-1 §12(3)"],
        }
    ],
}


@pytest.fixture
def bill() -> BillView:
    return view(document(), [EXPLANATION])


def test_the_workbook_holds_every_amount(bill: BillView, tmp_path: Path) -> None:
    out = tmp_path / "bill.xlsx"
    bill_sheets.write_bill(out, bill)
    book = CalamineWorkbook.from_path(out)
    assert book.sheet_names == ["应缴合计", "明细", "调整", "计算说明", "依据"]
    cells = {
        name: [cell for row in book.get_sheet_by_name(name).to_python() for cell in row]
        for name in book.sheet_names
    }
    assert 262344.85 in cells["应缴合计"]
    assert any("暂定" in str(cell) for cell in cells["应缴合计"])
    assert {262345.49, "推定", "0.85", "美团"} <= set(cells["明细"])
    assert {-0.64, "已计费订单被取消或更正", "第 1 批 2025-09-02"} <= set(cells["调整"])
    assert "26234548.75" in cells["计算说明"]
    assert "taoyuan-2025-1 §12(3)" in cells["依据"]


def test_a_name_that_begins_like_a_formula_stays_text(tmp_path: Path) -> None:
    names = document()["names"]
    odd = {**names, "platform": {"91570000MA0000023G": '=HYPERLINK("http://x")'}}
    out = tmp_path / "bill.xlsx"
    bill_sheets.write_bill(out, view(document(names=odd), []))
    book = CalamineWorkbook.from_path(out)
    assert any('=HYPERLINK("http://x")' in row for row in book.get_sheet_by_name("明细").to_python())


def test_refused_orders_and_other_provinces_are_said(tmp_path: Path) -> None:
    refused = [
        {
            **KEY,
            "orders": 5,
            "reason": "tier_not_recorded",
            "zh": "未核定档次",
            "en": "no tier",
            "who_zh": "省经办",
            "who_en": "agency",
        }
    ]
    made = view(document(refused=refused, complete=False, refused_orders=5, elsewhere={"330000": 1}), [])
    assert [section.zh for section in made.sections] == ["应缴合计", "明细", "调整", "未计费"]
    assert len(made.notices) == 3


def test_a_folder_that_is_not_there_is_refused(bill: BillView, tmp_path: Path) -> None:
    with pytest.raises(CallerFault, match="cannot_write"):
        bill_sheets.write_bill(tmp_path / "none" / "bill.xlsx", bill)


@needs_fonts
def test_the_printed_bill_reads_back(bill: BillView, tmp_path: Path) -> None:
    out = tmp_path / "bill.pdf"
    documents.write_bill(out, bill, FONTS, AT)
    read = pypdf.PdfReader(BytesIO(out.read_bytes()))
    text = "".join(page.extract_text() for page in read.pages)
    for word in (
        "职业伤害保障费缴费单",
        "262,344.85",
        "262,345.49",
        "-0.64",
        "推定",
        "暂定",
        "已结账",
        "26234548.75",
    ):
        assert word in text


@needs_fonts
def test_the_same_bill_at_the_same_time_is_the_same_file(bill: BillView, tmp_path: Path) -> None:
    documents.write_bill(tmp_path / "a.pdf", bill, FONTS, AT)
    documents.write_bill(tmp_path / "b.pdf", bill, FONTS, AT)
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()


@needs_fonts
def test_a_missing_glyph_is_an_error_not_a_blank(bill: BillView, tmp_path: Path) -> None:
    with pytest.raises(CallerFault, match="missing_glyph"):
        documents.write_bill(tmp_path / "bill.pdf", replace(bill, places="\U0002a6a5"), FONTS, AT)
    assert list(tmp_path.iterdir()) == []


def test_without_fonts_it_says_how_to_get_them(bill: BillView, tmp_path: Path) -> None:
    with pytest.raises(CallerFault, match="no_fonts"):
        documents.write_bill(tmp_path / "bill.pdf", bill, tmp_path / "none", AT)


def test_digits_in_groups() -> None:
    assert [documents.grouped(text) for text in ("0", "1234567.80", "-1000", "999")] == [
        "0",
        "1,234,567.80",
        "-1,000",
        "999",
    ]
