"""Statements and final accounts of the fund as files: the same tables for Excel, for the printed page and for the eye.

It takes the JSON documents and decides nothing: codes become names, fen stay whole, marks become words.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from zhibao import law
from zhibao.edge.documents import grouped, print_pages
from zhibao.edge.workbooks import Column, Table, private_draft, write_workbook
from zhibao.kit.errors import CallerFault
from zhibao.kit.money import to_yuan

_MOST = 1 << 53
BY = {
    "industry": ("行业", "industry"), "enterprise": ("平台企业", "enterprise"), "prefecture": ("市", "prefecture"),
    "book": ("账簿", "book"), "month": ("月份", "month"),
}  # fmt: skip
_STANDS = {
    "below": ("低于监测线", "below its limits"), "within": ("在监测线之间", "within its limits"), "above": ("高于监测线", "above its limits"),
    "unknown": ("没有支出，无法计算", "no spending to reckon it from"),
}  # fmt: skip


def check_name(out: Path) -> None:
    """Whether a file can be written by this name. Raises CallerFault `file_kind`."""
    if out.suffix.lower() not in (".xlsx", ".pdf"):
        raise CallerFault(
            "file_kind", "文件名须以 .xlsx 或 .pdf 结尾。", "The file must end in .xlsx or .pdf.", place=out.name,
            remedy_zh="请换一个文件名。", remedy_en="Give it another name.",
        )  # fmt: skip


def write(out: Path, document: Mapping[str, Any], fonts: Path, at: datetime) -> None:
    """Write a statement as a workbook or a PDF, as the name of the file says.

    Raises CallerFault `file_kind`, `cannot_write`, `amount_too_large`, `no_fonts`, `missing_glyph`.
    """
    check_name(out)
    if out.suffix.lower() == ".xlsx":
        write_workbook(out, _for_excel(out, document))
    else:
        content = print_pages("fund-statement.typ", _printed(document, at), fonts, at)
        with private_draft(out) as draft:
            draft.write_bytes(content)


def headlines(document: Mapping[str, Any]) -> Iterator[str]:
    """What stands above the tables: place and period, the three sums, the reserve, the warning, whether it is provisional."""
    place = law.places().resolve(document["place"])
    state = "已结账 closed" if document["closed"] else "未结账 not closed"
    yield f"{place.name_zh} {period(document)} 资金收支表　income and spending of {place.name_en}　{state}{'　暂定 provisional' if document['provisional'] else ''}"
    yield (
        f"收入 income {to_yuan(document['income_fen'])}　支出 spending {to_yuan(document['spending_fen'])}　"
        f"当期结余 surplus {to_yuan(document['surplus_fen'])}（元 yuan）"
    )
    for zh, en in remarks(document):
        yield f"{zh}　{en}"


def remarks(document: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """What a reader must know of the figures: a warning, how long the balance lasts, what the law has not said."""
    if document.get("warning"):
        yield "预警：支出超过收入的预警线。", "Warning: spending is above its share of income."
    named = [part.get("zh", part["key"]) for part in document["parts"] if part.get("warning") and part["key"] != "unattributed"]
    if named:
        yield f"预警：{'、'.join(named)}。", f"Warning: {', '.join(part.get('en', part['key']) for part in document['parts'] if part.get('warning') and part['key'] != 'unattributed')}."
    reserve = document["reserve"]
    if "shown" in reserve:
        zh, en = _STANDS.get(reserve.get("stands", ""), ("", ""))
        limits = f"（监测线 {'–'.join(reserve['limits_months'])} 个月，{zh}）" if zh else ""
        told = f" (watched from {' to '.join(reserve['limits_months'])}; {en})" if zh else ""
        yield (
            f"结余可支付 {reserve['shown']} 个月，按前 {reserve['looked_back_months']} 个月的月均支出{limits}。",
            f"The balance lasts {reserve['shown']} months at the mean of {reserve['looked_back_months']}{told}.",
        )
    for need in document["needs"]:
        yield need["zh"], need["en"]


def period(document: Mapping[str, Any]) -> str:
    """The months of a document, one or from first to last."""
    return str(document["from"]) if document["from"] == document["to"] else f"{document['from']} 至 {document['to']}"


def tables(document: Mapping[str, Any]) -> list[Table]:
    """Income and spending by account, the same divided, and the balance sheet."""
    return [_accounts(document), _parts(document), _sheet(document["balance_sheet"])]


def _accounts(document: Mapping[str, Any]) -> Table:
    rows: list[list[str | int | None]] = [[row["zh"], row["en"], row["amount_fen"]] for row in document["accounts"]]
    sums = (("收入合计", "income", "income_fen"), ("支出合计", "spending", "spending_fen"), ("当期结余", "surplus", "surplus_fen"))
    return Table(
        name="收支表",
        columns=[Column("科目", "account", width=28), Column("英文", "English", width=34), Column("金额（元）", "amount", "fen", 20)],
        rows=[*rows, *([zh, en, document[name]] for zh, en, name in sums)],
    )


def _parts(document: Mapping[str, Any]) -> Table:
    zh, en = BY[document["by"]]
    return Table(
        name=f"按{zh}",
        columns=[
            Column(zh, en, width=30), Column("收入（元）", "income", "fen", 18), Column("支出（元）", "spending", "fen", 18),
            Column("结余（元）", "surplus", "fen", 18), Column("预警", "warning", width=10),
        ],
        rows=[
            *([label(part), part["income_fen"], part["spending_fen"], part["surplus_fen"], "是" if part.get("warning") else ""] for part in document["parts"]),
            ["合计 total", document["income_fen"], document["spending_fen"], document["surplus_fen"], ""],
        ],
    )  # fmt: skip


def label(part: Mapping[str, Any]) -> str:
    """How a part is named to a reader."""
    return str(part.get("zh") or part["key"])


def _sheet(sheet: Mapping[str, Any]) -> Table:
    rows: list[list[str | int | None]] = []
    for side, zh in (("assets", "资产合计"), ("liabilities", "负债合计"), ("equity", "结余")):
        rows += [[row["zh"], row["en"], row["amount_fen"]] for row in sheet[side]]
        if side == "equity":
            rows += [["未结转的收支差额", "result not carried yet", sheet["result_fen"]], ["累计结余", "balance", sheet["balance_fen"]]]
        else:
            rows.append([zh, f"{side}, total", sheet[f"{side}_fen"]])
    return Table(
        name="资产负债表",
        columns=[Column("项目", "item", width=28), Column("英文", "English", width=34), Column("金额（元）", "amount", "fen", 20)],
        rows=rows,
        above=[f"{sheet['on']}"],
    )


def _grounds(document: Mapping[str, Any]) -> Table:
    return Table(
        name="依据",
        columns=[Column("数值", "number", width=40), Column("值", "value", width=20), Column("依据", "cites", width=40), Column("标记", "mark", width=10)],
        rows=[[f"{rule['zh']} {rule['name']}", str(rule["value"]), "、".join(rule["cites"]), law.MARK_ZH[rule["mark"]]] for rule in document["rules"]],
    )


def _for_excel(out: Path, document: Mapping[str, Any]) -> Sequence[Table]:
    first, *others = tables(document)
    made = [Table(first.name, first.columns, [*first.rows], above=[*headlines(document)]), *others, _grounds(document)]
    for table in made:
        for row in table.rows:
            if any(column.kind == "fen" and isinstance(cell, int) and abs(cell) >= _MOST for column, cell in zip(table.columns, row, strict=True)):
                raise CallerFault(
                    "amount_too_large", "有的金额太大，Excel 的单元格不能精确到分。", "An amount is too large for an Excel cell to hold to the fen.",
                    place=out.name, remedy_zh="请用 --json 输出。", remedy_en="Use --json instead.",
                )  # fmt: skip
    return made


def _printed(document: Mapping[str, Any], at: datetime) -> dict[str, Any]:
    place = law.places().resolve(document["place"])
    return {
        "title_zh": "职业伤害保障资金收支表", "title_en": "Income and spending of the occupational injury protection fund",
        "place": f"{place.name_zh} {place.name_en}", "period": period(document),
        "state_zh": "已结账" if document["closed"] else "未结账", "state_en": "closed" if document["closed"] else "not closed",
        "provisional": document["provisional"],
        "sums": [[zh, grouped(to_yuan(document[name]))] for zh, name in (("收入 income", "income_fen"), ("支出 spending", "spending_fen"), ("结余 surplus", "surplus_fen"))],
        "notices": [list(words) for words in remarks(document)],
        "printed": at.strftime("%Y-%m-%d %H:%M"),
        "sections": [_section(table) for table in [*tables(document), _grounds(document)]],
    }  # fmt: skip


def _section(table: Table) -> dict[str, Any]:
    kinds = [column.kind for column in table.columns]
    return {
        "zh": table.name, "above": list(table.above), "kinds": kinds, "widths": [column.width for column in table.columns],
        "headings": [[column.zh, column.en] for column in table.columns],
        "rows": [["" if cell is None else grouped(to_yuan(int(cell))) if kind == "fen" else str(cell) for kind, cell in zip(kinds, row, strict=True)] for row in table.rows],
    }  # fmt: skip
