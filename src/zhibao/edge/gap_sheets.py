"""Gap sharing as files: the yearly figures of the areas read from CSV or Excel, and the shares written as a workbook.

Whatever is wrong in a file is said with its row, its column and what to do; nothing is read by halves.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from zhibao import law
from zhibao.edge.sheets import Row, Sheet, named_columns, read_sheet
from zhibao.edge.workbooks import Column, Table, write_workbook
from zhibao.fund.gap_sharing import Area, Mode
from zhibao.fund.year_sharing import Figures
from zhibao.kit.errors import CallerFault
from zhibao.kit.money import to_yuan, yuan

HEADINGS: Mapping[str, tuple[str, ...]] = {
    "area": ("area", "地区", "原统筹区"),
    "income": ("income", "收入", "收入（元）"),
    "benefits": ("benefits", "待遇支出", "待遇支出（元）"),
    "work_injury_benefits": ("work_injury_benefits", "工伤保险待遇支出", "工伤保险待遇支出（元）"),
    "management_gap": ("management_gap", "管理性缺口", "管理性缺口（元）"),
}
_NEEDED = ("area", "income", "benefits")
_TOTAL = {"total", "合计"}
_MOST = 1 << 53


@dataclass(frozen=True)
class _Line:
    """One row: its number, its area, and its amounts; what is empty is None."""

    row: int
    area: str
    fen: Mapping[str, int | None]


def read_figures(path: Path, mode: Mode) -> Figures:
    """The areas of a file, amounts in yuan. In mode A the income may stand in one row `TOTAL`.

    What stands in `TOTAL` beside amounts in every row must be their sum.
    Raises CallerFault with row, column and remedy, and those of a file that cannot be read.
    """
    sheet = read_sheet(
        path,
        lambda cells: "area" in named_columns(cells, HEADINGS),
        expected_zh="表头须有 area、income、benefits，可另有 work_injury_benefits、management_gap。",
        expected_en="The headings are area, income, benefits; work_injury_benefits and management_gap may stand beside them.",
    )
    columns = _columns(sheet)
    lines = [_line(sheet, row, columns) for row in sheet.rows]
    areas = [line for line in lines if line.area.casefold() not in _TOTAL]
    totals = [line for line in lines if line.area.casefold() in _TOTAL]
    if len(totals) > 1:
        raise _fault("total_twice", "合计行（TOTAL）出现两次。", "The row TOTAL stands twice.", sheet, totals[1].row, "area", "只留一行。", "Keep one of them.")
    if not areas:
        raise CallerFault(
            "no_areas", "表中没有任何地区。", "The table holds no area.", place=path.name, remedy_zh="每个地区写一行。", remedy_en="Write one row for each area."
        )
    _check_areas(sheet, areas, columns)
    return Figures(
        areas=tuple(
            Area(
                line.area, line.fen["benefits"] or 0, line.fen["income"], line.fen.get("work_injury_benefits"), line.fen.get("management_gap") or 0
            )
            for line in areas
        ),
        income_fen=_income(sheet, mode, areas, totals[0] if totals else None),
    )


def read_work_injury(path: Path, areas: Sequence[str]) -> dict[str, int]:
    """What the work injury fund spent on benefits in each of these areas, from a file with `area` (code or name) and `work_injury_benefits`.

    Raises CallerFault with row, column and remedy; `area_missing_in_file` where one of the areas has no row.
    """
    sheet = read_sheet(
        path,
        lambda cells: {"area", "work_injury_benefits"} <= set(named_columns(cells, HEADINGS)),
        expected_zh="表头须有 area、work_injury_benefits。",
        expected_en="The headings are area and work_injury_benefits.",
    )
    columns = {name: column for name, column in named_columns(sheet.headings.cells, HEADINGS).items() if name in ("area", "work_injury_benefits")}
    found: dict[str, int] = {}
    for line in (_line(sheet, row, columns) for row in sheet.rows):
        code = _code(line.area)
        fen = line.fen["work_injury_benefits"]
        if code not in areas or code in found:
            raise _fault(
                "area_unknown", f"“{line.area}”不是当年的原统筹区，或者已写过。", f"{line.area!r} is no former pooling area of the year, or stands twice.",
                sheet, line.row, "area", f"可用：{'、'.join(areas)}", f"Use: {', '.join(areas)}",
            )  # fmt: skip
        if fen is None:
            raise _empty(sheet, line, "work_injury_benefits", "没有支出的写 0.00。", "Write 0.00 where nothing was spent.")
        found[code] = fen
    missing = [code for code in areas if code not in found]
    if missing:
        raise CallerFault(
            "area_missing_in_file", f"表中没有 {'、'.join(missing)}。", f"The table lacks {', '.join(missing)}.", place=path.name,
            remedy_zh="每个原统筹区写一行。", remedy_en="Write one row for each former pooling area.",
        )  # fmt: skip
    return found


def _code(area: str) -> str:
    try:
        return law.places().resolve(area).code
    except CallerFault:
        return area


def _columns(sheet: Sheet) -> dict[str, int]:
    """Where each heading stands. Raises CallerFault `column_missing`, `column_twice`."""
    columns = named_columns(sheet.headings.cells, HEADINGS)
    missing = [name for name in _NEEDED if name not in columns]
    if missing:
        raise _fault(
            "column_missing", f"缺少列 {'、'.join(missing)}。", f"The column {', '.join(missing)} is missing.", sheet, sheet.headings.number, missing[0],
            "表头须有 area、income、benefits。", "The headings are area, income, benefits.",
        )  # fmt: skip
    for name, words in HEADINGS.items():
        if sum(cell.strip().lower() in words for cell in sheet.headings.cells) > 1:
            raise _fault(
                "column_twice", f"列 {name} 出现两次。", f"The column {name} stands twice.", sheet, sheet.headings.number, name,
                "只留一列。", "Keep one of them.",
            )  # fmt: skip
    return columns


def _line(sheet: Sheet, row: Row, columns: Mapping[str, int]) -> _Line:
    area = row.cell(columns["area"])
    if not area:
        raise _fault("area_missing", "没有写地区。", "No area is named.", sheet, row.number, "area", "请补填，或者删除此行。", "Name it, or take the row out.")
    if any(row.cells[len(sheet.headings.cells) :]):
        raise _fault(
            "too_many_cells", "这一行的单元格比表头多。", "The row has more cells than there are headings.", sheet, row.number, None,
            "金额不要写千位分隔符：写 1000.00，不写 1,000.00。", "Write amounts without separators: 1000.00, not 1,000.00.",
        )  # fmt: skip
    return _Line(row.number, area, {name: _amount(sheet, row, name, column) for name, column in columns.items() if name != "area"})


def _amount(sheet: Sheet, row: Row, name: str, column: int) -> int | None:
    """An amount in yuan as fen, None where nothing is written. Raises CallerFault `amount_form`, `amount_negative`."""
    text = row.cell(column)
    if not text:
        return None
    remedy = ("请按“8001.00”的形式填写：以元为单位，最多两位小数和十五位整数，不写千位分隔符。",
              'Write it like "8001.00": yuan, at most two decimals and fifteen digits before them, no separators.')  # fmt: skip
    if column in row.lossy:
        raise _fault(
            "amount_form", f"金额“{text}”太长，Excel 已丢失末位数字。", f"The amount {text!r} is so long that Excel has lost its last digits.",
            sheet, row.number, name, *remedy,
        )  # fmt: skip
    try:
        fen = yuan(text)
    except CallerFault:
        raise _fault("amount_form", f"金额“{text}”写法不对。", f"The amount {text!r} is not well written.", sheet, row.number, name, *remedy) from None
    if fen < 0:
        raise _fault(
            "amount_negative", f"金额“{text}”小于零。", f"The amount {text!r} is below zero.", sheet, row.number, name,
            "收入和支出分别填写，都不为负。", "Income and spending stand in columns of their own, none below zero.",
        )  # fmt: skip
    return int(fen)


def _check_areas(sheet: Sheet, lines: list[_Line], columns: Mapping[str, int]) -> None:
    """Each area once, with its benefits; a further column is filled for all areas or for none."""
    seen: dict[str, int] = {}
    for line in lines:
        if line.area in seen:
            raise _fault(
                "area_twice", f"地区“{line.area}”已在第 {seen[line.area]} 行出现。", f"The area {line.area!r} stands in row {seen[line.area]} already.",
                sheet, line.row, "area", "每个地区只写一行。", "Write each area once.",
            )  # fmt: skip
        seen[line.area] = line.row
        if line.fen["benefits"] is None:
            raise _empty(sheet, line, "benefits", "没有支出的写 0.00。", "Write 0.00 where nothing was spent.")
    if "work_injury_benefits" in columns:
        empty = [line for line in lines if line.fen["work_injury_benefits"] is None]
        if empty and len(empty) < len(lines):
            raise _empty(sheet, empty[0], "work_injury_benefits", "各地都填，或者都不填。", "Fill it in for every area, or for none.")


def _income(sheet: Sheet, mode: Mode, lines: list[_Line], total: _Line | None) -> int:
    """The income of the province: what `TOTAL` says, else the sum of the rows; both must agree where both are whole."""
    said = total.fen if total else {}
    for name in ("income", "benefits", "work_injury_benefits", "management_gap"):
        parts = [line.fen.get(name) for line in lines]
        whole, stated = sum(part or 0 for part in parts), said.get(name)
        if total and stated is not None and (whole != stated if None not in parts else whole > stated):
            raise _fault(
                "total_differs", f"合计 {to_yuan(stated)} 与各行之和 {to_yuan(whole)} 不符。",
                f"TOTAL says {to_yuan(stated)}, the rows add up to {to_yuan(whole)}.",
                sheet, total.row, name, "请更正，或者删去合计。", "Correct one of them, or take the total out.",
            )  # fmt: skip
    stated = said.get("income")
    empty = next((line for line in lines if line.fen["income"] is None), None)
    if empty is not None and (mode is Mode.B or stated is None):
        if mode is Mode.B:
            raise _empty(sheet, empty, "income", "各地收入不明确的，用 --mode A。", "Where income by area is not clear, use --mode A.")
        raise _empty(sheet, empty, "income", "请补填，或者在 TOTAL 行写全省收入。", "Fill it in, or write the province's income in a row TOTAL.")
    return stated if stated is not None else sum(line.fen["income"] or 0 for line in lines)


def _empty(sheet: Sheet, line: _Line, name: str, remedy_zh: str, remedy_en: str) -> CallerFault:
    return _fault(
        "amount_missing", f"“{line.area}”没有填 {name}。", f"{line.area!r} has no {name}.", sheet, line.row, name, remedy_zh, remedy_en
    )  # fmt: skip


def _fault(code: str, zh: str, en: str, sheet: Sheet, row: int, column: str | None, remedy_zh: str, remedy_en: str) -> CallerFault:
    place = f"{sheet.path.name}, row {row}" + (f", {column}" if column else "")
    return CallerFault(code, zh, en, place=place, remedy_zh=remedy_zh, remedy_en=remedy_en, row=row, column=column)


# Writing

# Columns of the areas: name in the document, Chinese heading, the same in short, English heading.
COLUMNS: tuple[tuple[str, str, str, str], ...] = (
    ("income_fen", "收入（元）", "收入", "income"),
    ("benefits_fen", "待遇支出（元）", "待遇支出", "benefits"),
    ("surplus_fen", "结余（元）", "结余", "surplus"),
    ("gap_fen", "缺口额（元）", "缺口额", "gap"),
    ("work_injury_benefits_fen", "工伤保险待遇支出（元）", "工伤待遇", "work injury benefits"),
    ("benefits_with_gap_fen", "计入缺口后（元）", "计入后", "with the gap counted in"),
    ("bears_fen", "应分担（元）", "应分担", "bears"),
)


def write_sharing(out: Path, document: Mapping[str, Any]) -> None:
    """A gap sharing as a workbook: the areas, the numbers of the law it rests on with their marks, and what was supposed.

    Raises CallerFault `cannot_write`, `amount_too_large`.
    """
    supposed = document.get("what_if", {}).get("areas", [])
    amounts = [fen for row in document["areas"] for name, fen in row.items() if name.endswith("_fen")]
    amounts += [fen for row in supposed for name, both in row.items() if name.endswith("_fen") for fen in both.values()]
    if any(abs(fen) >= _MOST for fen in amounts):
        raise CallerFault(
            "amount_too_large", "有的金额太大，Excel 的单元格不能精确到分。", "An amount is too large for an Excel cell to hold to the fen.", place=out.name,
            remedy_zh="请用 --json 输出。", remedy_en="Use --json instead.",
        )  # fmt: skip
    known = [column for column in COLUMNS if any(column[0] in row for row in document["areas"])]
    areas = Table(
        name="缺口分担",
        columns=[Column("地区", "area", width=20), *(Column(zh, en, "fen", 18) for _, zh, _, en in known)],
        rows=[[label(row), *(row.get(name) for name, *_ in known)] for row in document["areas"]],
        above=list(headlines(document)),
        below=["", *(f"{zh} {en}" for zh, en in remarks(document))],
    )
    rules = Table(
        name="依据",
        columns=[Column("数值", "number", width=40), Column("值", "value", width=32), Column("依据", "cites", width=48), Column("标记", "mark", width=10)],
        rows=[
            [f"{rule['zh']} {rule['name']}", written(rule["value"]), "、".join(rule["cites"]), law.MARK_ZH[rule["mark"]]] for rule in document["rules"]
        ],
    )
    write_workbook(out, [areas, rules, *([_supposed(document["what_if"])] if supposed else [])])


def _supposed(document: Mapping[str, Any]) -> Table:
    """What would be if accidents were other: before, after and the difference."""
    kinds = [(name, zh, en) for name, zh, _, en in COLUMNS if name in document["areas"][0]]
    when = (("before", "原"), ("after", "假设"), ("change", "变化"))
    return Table(
        name="假设",
        columns=[
            Column("地区", "area", width=20), *(Column(f"{zh}·{said}", f"{en}, {word}", "fen", 18) for _, zh, en in kinds for word, said in when)
        ],
        rows=[[row["area"], *(row[name][word] for name, *_ in kinds for word, _ in when)] for row in document["areas"]],
        above=["　".join(f"{change['area']} {change['by']}" for change in document["changes"])],
        below=[f"{document['zh']} {document['en']} 暂定 provisional"],
    )  # fmt: skip


def label(row: Mapping[str, Any]) -> str:
    """How an area is named to a reader: a code with its name."""
    return f"{row['area']} {row['zh']}" if "zh" in row else str(row["area"])


def headlines(document: Mapping[str, Any]) -> Iterator[str]:
    """What stands above the areas: province, year, mode, and the gap of the province."""
    place = law.places().resolve(document["province"])
    provisional = "　暂定 provisional" if document["provisional"] else ""
    yield f"{place.name_zh} {document['year']} 年缺口分担　gap sharing of {place.name_en}, {document['year']}{provisional}"
    yield f"方式 {document['mode']}：{document['mode_zh']} / mode {document['mode']}: {document['mode_en']}"
    yield (
        f"收入 income {to_yuan(document['income_fen'])}　待遇支出 benefits {to_yuan(document['benefits_fen'])}　"
        f"缺口 gap {to_yuan(document['total_gap_fen'])}　结余 surplus {to_yuan(document['surplus_fen'])}（元 yuan）"
    )


def remarks(document: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """What stands below the areas: who bears what, what is still needed, which numbers are assumed, and the notices."""
    borne = document.get("responsibility")
    if borne:
        province, areas = to_yuan(borne["province_fen"]), to_yuan(borne["areas_fen"])
        yield f"省级承担 {province} 元，各地承担 {areas} 元。", f"The province bears {province} yuan, the areas {areas} yuan."
    for need in document["needs"]:
        yield f"责任分担还缺：{need['zh']}", f"Responsibility sharing still needs: {need['en']}"
    assumed = [rule for rule in document["rules"] if rule["mark"] == "assumed"]
    if assumed:
        yield f"推定的口径：{'、'.join(rule['zh'] for rule in assumed)}。", f"Assumed: {', '.join(rule['name'] for rule in assumed)}."
    for notice in document["notices"]:
        yield notice["zh"], notice["en"]


def written(value: object) -> str:
    """A value of the law in one line."""
    if isinstance(value, list):
        return "；".join(written(part) for part in value)
    if isinstance(value, dict):
        return "，".join(f"{name} {part}" for name, part in value.items())
    return str(value)
