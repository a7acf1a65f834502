"""A bill as an Excel workbook: the bill, its explanation and its grounds, ready to print.

Amounts are written from their exact text in yuan. Text stays text: a name that begins with "=" is no formula.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any
from unicodedata import east_asian_width

from zhibao.edge.bill_view import BillView, Cell, Section
from zhibao.edge.workbooks import plain_workbook, private_draft
from zhibao.kit.money import to_yuan
from zhibao.law import MARK_ZH

_FONT = "Noto Sans SC"
_INK, _PALE, _AMBER, _LINE = "#1F3A5F", "#EAF0F7", "#FFF3CD", "#B8C4D2"


def write_bill(out: Path, bill: BillView) -> None:
    """Write the workbook. Raises CallerFault `cannot_write`."""
    with private_draft(out) as draft, plain_workbook(draft) as book:
        book.set_properties({"title": f"{bill.title_zh} {bill.month}", "subject": bill.title_en})
        styles = _Styles(book)
        for number, section in enumerate((*bill.sections, bill.explanation, bill.figures)):
            _sheet(book.add_worksheet(section.zh), section, bill, styles, first=number == 0)


class _Styles:
    """The formats of a workbook, made once."""

    def __init__(self, book: Any) -> None:
        base = {"font_name": _FONT, "font_size": 10, "valign": "vcenter"}
        cell = {**base, "bottom": 1, "bottom_color": _LINE}
        total = {**base, "bold": True, "top": 1, "top_color": _INK, "bg_color": _PALE}

        def made(facts: dict[str, Any], **more: Any) -> Any:
            return book.add_format({**facts, **more})

        self.title = made(base, bold=True, font_size=16, font_color=_INK)
        self.small = made(base, font_color="#5B6B7C")
        self.big = made(base, bold=True, font_size=14)
        self.notice = made(base, bg_color=_AMBER, text_wrap=True, border=1, border_color="#E0B84C")
        self.head = made(base, bold=True, bg_color=_INK, font_color="#FFFFFF", text_wrap=True, align="center")
        self.cells = {
            "text": made(cell, text_wrap=True, num_format="@"),
            "exact": made(cell, num_format="@", align="right"),
            "whole": made(cell, num_format="#,##0;[Red]-#,##0"),
            "fen": made(cell, num_format="#,##0.00;[Red]-#,##0.00"),
            "mark": made(cell, align="center"),
            "assumed": made(cell, align="center", bg_color=_AMBER),
        }
        self.totals = {
            "text": made(total),
            "exact": made(total, align="right"),
            "whole": made(total, num_format="#,##0;[Red]-#,##0"),
            "fen": made(total, num_format="#,##0.00;[Red]-#,##0.00"),
            "mark": made(total),
        }


def _sheet(page: Any, section: Section, bill: BillView, styles: _Styles, *, first: bool) -> None:
    last = len(section.headings) - 1
    for place, heading in enumerate(section.headings):
        page.set_column(place, place, heading.width)
    row = _top(page, section, bill, styles, last, whole=first)
    page.set_row(row, 32)
    for place, heading in enumerate(section.headings):
        page.write_string(row, place, f"{heading.zh}\n{heading.en}", styles.head)
    page.freeze_panes(row + 1, 0)
    page.repeat_rows(row)
    if section.rows:
        page.autofilter(row, 0, row + len(section.rows), last)
    for cells in section.rows:
        row += 1
        page.set_row(row, 15 * _lines_needed(section, cells))
        _write(page, row, section, cells, styles, total=False)
    if section.total is not None:
        _write(page, row + 1, section, section.total, styles, total=True)
    page.hide_gridlines(2)
    page.set_landscape()
    page.set_paper(9)
    page.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    page.fit_to_pages(1, 0)
    page.set_footer("&L&8zhibao 职保  &F&R&8&P / &N")


def _top(page: Any, section: Section, bill: BillView, styles: _Styles, last: int, *, whole: bool) -> int:
    """Title, month, state, total and notices. Returns the row of the headings."""
    page.set_row(0, 26)
    title = bill.title_zh if whole else f"{section.zh}　{section.en}"
    page.write_string(0, 0, title, styles.title)
    page.write_string(1, 0, f"{bill.places}　{bill.month}　{bill.state_zh}　{bill.state_en}", styles.small)
    if not whole:
        return 3
    page.set_row(2, 22)
    total = f"应缴合计 {_grouped(to_yuan(bill.total_fen))} 元　订单 {_grouped(str(bill.orders))} 单"
    page.write_string(2, 0, total, styles.big)
    row = 3
    for zh, en in bill.notices:
        page.set_row(row, 34)
        page.merge_range(row, 0, row, last, "", styles.notice)
        page.write_string(row, 0, f"{zh}\n{en}", styles.notice)
        row += 1
    return row + 1


def _lines_needed(section: Section, cells: Sequence[Cell]) -> int:
    """How many lines the longest text of a row takes: a Chinese character is two columns wide."""
    needed = 1
    for heading, value in zip(section.headings, cells, strict=True):
        if heading.kind == "text" and value:
            wide = sum(2 if east_asian_width(sign) in "WF" else 1 for sign in str(value))
            needed = max(needed, -(-wide * 11 // (heading.width * 10)))
    return needed


def _write(
    page: Any, row: int, section: Section, cells: Sequence[Cell], styles: _Styles, *, total: bool
) -> None:
    formats = styles.totals if total else styles.cells
    for place, (heading, value) in enumerate(zip(section.headings, cells, strict=True)):
        shape = formats[heading.kind]
        if value is None or value == "":
            page.write_blank(row, place, None, shape)
        elif heading.kind == "mark":
            page.write_string(row, place, MARK_ZH[str(value)], formats.get(str(value), shape))
        elif heading.kind in ("text", "exact"):
            page.write_string(row, place, str(value), shape)
        else:
            text = to_yuan(int(value)) if heading.kind == "fen" else str(value)
            page.write_number(row, place, Decimal(text), shape)


def _grouped(text: str) -> str:
    sign, digits = ("-", text[1:]) if text.startswith("-") else ("", text)
    whole, dot, cents = digits.partition(".")
    return f"{sign}{int(whole):,}{dot}{cents}"
