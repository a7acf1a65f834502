"""Catalogues and receipts as files: read as they stand, judged row by row, bad rows given back with their reason.

A catalogue is one sheet (CSV or Excel) of one kind. A receipt is a CSV sheet with one row per line, or a JSON document.
Amounts are written in yuan ("12.50").
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any, TypeVar

from zhibao.benefits.medical import Bill, BillLine, Entry, Kind
from zhibao.edge.sheets import Row, RowRefused, Sheet, judged_rows, named_columns, read_sheet, write_back
from zhibao.kit.clock import day
from zhibao.kit.errors import CallerFault
from zhibao.kit.money import exact, yuan

T = TypeVar("T")

# The catalogues of the fictional province, one file per kind: for demonstrations and tests only.
FICTIONAL = Path(__file__).parent / "simulation" / "catalogues"

_HEADINGS = {
    "code": ("code", "编码", "项目编码"),
    "zh": ("name", "名称", "项目名称"),
    "unit": ("unit", "单位"),
    "ceiling": ("ceiling", "最高限价", "最高限价（元）"),
    "self_share": ("self_share", "自付比例"),
    "receipt_no": ("receipt_no", "票据号"),
    "hospital": ("hospital", "医疗机构"),
    "kind": ("kind", "目录"),
    "quantity": ("quantity", "数量"),
    "unit_price": ("unit_price", "单价"),
    "amount": ("amount", "金额"),
    "date": ("date", "日期", "费用日期"),
    "benefit": ("benefit", "待遇项目"),
    "other_illness": ("other_illness", "其他疾病"),
}
_KINDS = {kind.value: kind for kind in Kind} | {
    "药品": Kind.DRUGS,
    "诊疗": Kind.TREATMENTS,
    "住院服务": Kind.HOSPITAL_SERVICES,
    "辅助器具": Kind.DEVICES,
}
_YES = {"true", "1", "yes", "是"}
_NO = {"", "false", "0", "no", "否"}
REMARKS = ("退回原因", "reason")


@dataclass(frozen=True)
class CatalogueFile:
    """A catalogue as it was read: the good entries, and for each bad row its number and why, in both languages."""

    sheet: Sheet
    entries: tuple[Entry, ...]
    remarks: Mapping[int, tuple[str, str]]

    def give_back(self, out: Path) -> None:
        """Write the bad rows in the sender's own layout, each with its reason."""
        write_back(self.sheet, self.remarks, out, REMARKS)


def read_catalogue(path: Path) -> CatalogueFile:
    """Read a catalogue: code and name of each entry, its unit, ceiling (yuan, empty for none) and self-pay share.

    Raises CallerFault where the file itself cannot be read.
    """
    sheet = read_sheet(
        path,
        lambda cells: {"code", "zh"} <= set(named_columns(cells, _HEADINGS)),
        expected_zh="需要 编码、名称；可另有 单位、最高限价、自付比例。",
        expected_en="code and name are needed; unit, ceiling and self_share may stand beside them.",
    )
    columns = named_columns(sheet.headings.cells, _HEADINGS)
    entries, remarks = judged_rows(sheet.rows, lambda row: _entry(row, columns), lambda entry: entry.code)
    return CatalogueFile(sheet, entries, remarks)


def _entry(row: Row, columns: Mapping[str, int]) -> Entry:
    code, zh = row.cell(columns.get("code")), row.cell(columns.get("zh"))
    if not code or not zh:
        raise RowRefused("缺少编码或名称。", "The code or the name is missing.")
    if columns["code"] in row.lossy:
        raise RowRefused("编码被表格软件改成了数字，末位已丢失。", "The code became a number and lost its last digits.")
    ceiling = row.cell(columns.get("ceiling"))
    ceiling_fen = _taken(yuan, ceiling, "最高限价", "ceiling") if ceiling else None
    if ceiling_fen is not None and ceiling_fen < 0:
        raise RowRefused("最高限价不能为负。", "A ceiling is not below zero.")
    written = row.cell(columns.get("self_share"))
    share = _taken(exact, written, "自付比例", "self_share") if written else Fraction(0)
    if not 0 <= share <= 1:
        raise RowRefused("自付比例应在 0 与 1 之间。", "The self-pay share lies between 0 and 1.")
    return Entry(code, zh, row.cell(columns.get("unit")), ceiling_fen, share)


def _taken(read: Callable[[str], T], text: str, zh: str, en: str) -> T:
    try:
        return read(text)
    except (CallerFault, ValueError, KeyError, ZeroDivisionError):
        raise RowRefused(f"{zh}“{text}”无法识别。", f"The {en} {text!r} cannot be read.") from None


def read_bills(path: Path) -> list[Bill]:
    """The receipts of a file, in the order in which they first appear.

    CSV or Excel with one row per line, or JSON `{"receipt_no", "hospital", "lines": [...]}` or a list of such. A row
    that cannot be read refuses the whole file: a receipt is taken whole. Raises CallerFault `bill_row`, `bill_form`.
    """
    if path.suffix.lower() == ".json":
        return _bills_of_json(path)
    sheet = read_sheet(
        path,
        lambda cells: {"receipt_no", "code", "amount"} <= set(named_columns(cells, _HEADINGS)),
        expected_zh="需要 票据号、医疗机构、目录、编码、名称、数量、单价、金额、日期；可另有 待遇项目、其他疾病。",
        expected_en="receipt_no, hospital, kind, code, name, quantity, unit_price, amount and date are needed; benefit "
        "and other_illness may stand beside them.",
    )
    columns = named_columns(sheet.headings.cells, _HEADINGS)
    receipts: dict[tuple[str, str], list[BillLine]] = {}
    for row in sheet.rows:
        said = {name: row.cell(column) for name, column in columns.items()}
        held = (said["receipt_no"], said.get("hospital", ""))
        receipts.setdefault(held, []).append(_line(said, f"{path.name}, row {row.number}"))
    return [Bill(number, hospital, tuple(lines)) for (number, hospital), lines in receipts.items()]


def _bills_of_json(path: Path) -> list[Bill]:
    try:
        said: Any = json.loads(path.read_text(encoding="utf-8"))
        receipts = said if isinstance(said, list) else [said]
        return [
            Bill(
                str(one["receipt_no"]),
                str(one["hospital"]),
                tuple(
                    _line({key: _text(value) for key, value in line.items()}, f"{path.name}, line {number}")
                    for number, line in enumerate(one["lines"], start=1)
                ),
            )
            for one in receipts
        ]
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        raise CallerFault(
            "bill_form",
            "费用文件不是所需形式的 JSON。",
            "The file of receipts is not JSON of the form needed.",
            place=path.name,
            remedy_zh='应为 {"receipt_no", "hospital", "lines": [...]}。',
            remedy_en='It must be {"receipt_no", "hospital", "lines": [...]}.',
        ) from None


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        raise ValueError("an amount is written as text")
    return "" if value is None else str(value)


def _line(said: Mapping[str, str], place: str) -> BillLine:
    try:
        other = said.get("other_illness", "").lower()
        if other not in _YES | _NO:
            raise RowRefused("“其他疾病”应为是或否。", "other_illness is yes or no.")
        quantity = _taken(exact, said.get("quantity", ""), "数量", "quantity")
        price = _taken(yuan, said.get("unit_price", ""), "单价", "unit_price")
        amount = _taken(yuan, said.get("amount", ""), "金额", "amount")
        if quantity <= 0 or price < 0 or amount < 0:
            raise RowRefused(
                "数量、单价、金额不能为负或零数量。", "Quantity is above zero, price and amount are not below it."
            )
        return BillLine(
            kind=_taken(_KINDS.__getitem__, said.get("kind", ""), "目录", "kind"),
            code=said["code"],
            zh=said.get("zh") or said.get("name", ""),
            quantity=quantity,
            unit_price_fen=price,
            amount_fen=amount,
            treated_on=_taken(day, said.get("date", ""), "日期", "date"),
            benefit=said.get("benefit") or "medical_care",
            other_illness=other in _YES,
        )
    except RowRefused as refused:
        raise CallerFault(
            "bill_row",
            refused.zh,
            refused.en,
            place=place,
            remedy_zh="请更正后重新提交整张票据。",
            remedy_en="Correct it and submit the whole receipt again.",
        ) from None
