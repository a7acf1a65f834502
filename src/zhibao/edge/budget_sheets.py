"""The lines of a budget read from CSV or Excel: `area`, `account`, `amount` in yuan; wrong cells are said by row and column."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeVar

from zhibao import law
from zhibao.edge.sheets import Row, Sheet, named_columns, read_sheet
from zhibao.fund.budgets import BUDGETED, BudgetLine
from zhibao.fund.charts import chart
from zhibao.kit.errors import CallerFault
from zhibao.kit.money import yuan

Cell = TypeVar("Cell")

HEADINGS: Mapping[str, tuple[str, ...]] = {
    "area": ("area", "地区"),
    "account": ("account", "科目"),
    "amount": ("amount", "金额", "金额（元）"),
}


def read_budget(path: Path) -> list[BudgetLine]:
    """The lines of a file. An area is a code or a name, an account its identifier, number or Chinese name.

    Raises CallerFault `budget_cell` with row, column and remedy, and those of a file that cannot be read.
    """
    sheet = read_sheet(
        path,
        lambda cells: set(HEADINGS) <= set(named_columns(cells, HEADINGS)),
        expected_zh="表头须有 area、account、amount。",
        expected_en="The headings are area, account and amount.",
    )
    columns = named_columns(sheet.headings.cells, HEADINGS)
    return [_line(sheet, row, columns) for row in sheet.rows]


def _line(sheet: Sheet, row: Row, columns: Mapping[str, int]) -> BudgetLine:
    return BudgetLine(
        _read(sheet, row, "area", columns, lambda text: law.places().resolve(text).code, "写地区代码或名称。", "Write a code or a name of a place."),
        _read(sheet, row, "account", columns, _account, "收入和支出科目见 zhibao fund accounts。", "`zhibao fund accounts` lists the accounts of income and spending."),
        _read(sheet, row, "amount", columns, yuan, "请按“8001.00”的形式填写。", 'Write it like "8001.00".'),
    )


def _account(text: str) -> str:
    for account in chart().values():
        if text in (account.name, account.number, account.zh) and account.kind in BUDGETED:
            return account.name
    raise ValueError


def _read(sheet: Sheet, row: Row, name: str, columns: Mapping[str, int], read: Callable[[str], Cell], remedy_zh: str, remedy_en: str) -> Cell:
    text = row.cell(columns[name])
    try:
        return read(text)
    except (CallerFault, ValueError):
        raise CallerFault(
            "budget_cell", f"“{text}”不能作为 {name}。", f"{text!r} cannot be the {name}.", place=f"{sheet.path.name}, row {row.number}, {name}",
            remedy_zh=remedy_zh, remedy_en=remedy_en,
        ) from None  # fmt: skip
