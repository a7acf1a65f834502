"""`zhibao fund gap-share`: the gaps of a year shared among the areas, from a file (no home needed) or from the ledger."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any

import typer
from rich import box
from rich.markup import escape
from rich.table import Table
from sqlalchemy.orm import Session

from zhibao.cli.frame import JsonOption, emit, open_home, page
from zhibao.fund.gap_law import FIRST_RULE, GapLaw
from zhibao.fund.gap_sharing import Mode
from zhibao.fund.pooling_rule import Budget
from zhibao.fund.year_sharing import Change, YearSharing, share_year, what_if
from zhibao.kit.errors import CallerFault
from zhibao.kit.money import to_yuan, yuan

InputArgument = Annotated[
    Path | None,
    typer.Argument(metavar="INPUT", help="各地当年收支（CSV 或 Excel）；不写则取自账簿 / yearly figures of the areas; default: the ledger."),
]
ModeOption = Annotated[
    str | None, typer.Option("--mode", help="A 各地收入不明确，B 明确；账簿可自行判断 / A: income by area not clear, B: clear; the ledger tells.")
]
YearOption = Annotated[
    int | None, typer.Option("--year", help="年度（文件默认上一年）/ year; default for a file: the last one that is over.")
]
PlaceOption = Annotated[str | None, typer.Option("--place", help="省份（文件默认浙江）/ province; default for a file: zhejiang.")]
IncomeOption = Annotated[
    str | None, typer.Option("--income", help="全省收入（元），收入未入账时用 / the province's income, where it is not booked.")
]
WorkInjuryOption = Annotated[
    Path | None, typer.Option("--work-injury", help="各地工伤保险待遇支出的文件 / a file of the areas' work injury benefits.")
]
BudgetOption = Annotated[str | None, typer.Option("--budget", help="预算当期 surplus 有结余、deficit 有缺口 / how the budget was made.")]
BudgetGapOption = Annotated[str | None, typer.Option("--budget-gap", help="预算批准的缺口（元）/ the gap of the approved budget.")]
WhatIfOption = Annotated[
    list[str] | None, typer.Option("--what-if", help="假设某地事故变化：地区=-10% / if accidents of an area were other; may be repeated.")
]
OutOption = Annotated[Path | None, typer.Option("--out", help="写入 .xlsx / write a workbook.")]


def gap_share(
    input: InputArgument = None,
    mode: ModeOption = None,
    year: YearOption = None,
    place: PlaceOption = None,
    income: IncomeOption = None,
    work_injury: WorkInjuryOption = None,
    budget: BudgetOption = None,
    budget_gap: BudgetGapOption = None,
    suppose: WhatIfOption = None,
    out: OutOption = None,
    as_json: JsonOption = False,
) -> None:
    """缺口分担：各地缺口、计入工伤待遇支出、省和各地各承担多少（试算，不保存） / gap sharing: each area's gap and who bears it.

    例 / example: zhibao fund gap-share figures.csv --mode A --what-if 330100=-10%
    """
    from zhibao.edge.gap_sheets import write_sharing

    changes = [Change.parse(text) for text in suppose or []]
    told = Budget(_one_of("--budget", budget, ("surplus", "deficit")), None if budget_gap is None else yuan(budget_gap))
    if out is not None and out.suffix.lower() != ".xlsx":
        raise CallerFault("file_kind", "文件名须以 .xlsx 结尾。", "The file must end in .xlsx.", place=out.name)
    asked = _one_of("--mode", None if mode is None else mode.upper(), ("A", "B"))
    chosen = None if asked is None else Mode(asked)
    if input is not None:
        if income is not None or work_injury is not None:
            raise _not_for_a_file(input)
        document = _document(_of_file(input, chosen, year, place, told), changes, told)
    else:
        if year is None or place is None:
            raise _figures_needed()
        # The law is asked inside the session, so that what the home has added to it holds.
        home = open_home()
        with home.reading() as session:
            document = _document(_of_ledger(session, home.places, GapLaw.of(place, year), chosen, told, income, work_injury), changes, told)
    if out is not None:
        write_sharing(out, document)
        document["file"] = out.name
    emit(document, as_json, lambda: _show(document))


def _of_file(path: Path, mode: Mode | None, year: int | None, place: str | None, budget: Budget) -> YearSharing:
    from zhibao.edge.gap_sheets import read_figures

    if mode is None:
        raise CallerFault(
            "mode_needed", "请用 --mode 指明方式。", "Say which mode by --mode.", place="--mode",
            remedy_zh="各地收入不明确的用 A，明确的用 B。", remedy_en="A where income by area is not clear, B where it is.",
        )  # fmt: skip
    rule = GapLaw.of(place or FIRST_RULE, year)
    rule.check_scope()
    return share_year(rule, mode, read_figures(path, mode), budget)


def _of_ledger(
    session: Session, places: Sequence[str], rule: GapLaw, mode: Mode | None, budget: Budget, income: str | None, work_injury: Path | None
) -> YearSharing:
    from zhibao.edge.gap_sheets import read_work_injury
    from zhibao.fund.acts import sharing_of_ledger
    from zhibao.fund.budgets import told
    from zhibao.journeys.order_to_bill import one_province

    rule.check_scope()
    one_province(places, rule.province)
    known = None if work_injury is None else read_work_injury(work_injury, rule.pool_areas)
    given = None if income is None else yuan(income)
    if budget == Budget():
        budget = told(session, rule.province, rule.year)
    return sharing_of_ledger(session, rule, mode=mode, income_fen=given, work_injury=known, budget=budget)


def _document(shared: YearSharing, changes: Sequence[Change], budget: Budget) -> dict[str, Any]:
    return shared.document() | ({"what_if": what_if(shared, changes, budget)} if changes else {})


def _figures_needed() -> CallerFault:
    return CallerFault(
        "figures_needed", "请给出文件，或者用 --year 和 --place 指明账簿的年度和省份。", "Give a file, or the year and the place of the ledger.",
        remedy_zh="例如 --year 2025 --place zhejiang。", remedy_en="For example --year 2025 --place zhejiang.",
    )  # fmt: skip


def _not_for_a_file(path: Path) -> CallerFault:
    return CallerFault(
        "option_of_ledger", "--income 和 --work-injury 只用于账簿。", "--income and --work-injury belong to the ledger.", place=path.name,
        remedy_zh="请写在文件的 TOTAL 行和 work_injury_benefits 列。", remedy_en="Write them in the file: the row TOTAL, the column work_injury_benefits.",
    )  # fmt: skip


def _one_of(option: str, text: str | None, words: tuple[str, ...]) -> str | None:
    if text is None or text in words:
        return text
    raise CallerFault(
        "choice", f"没有“{text}”这一选项。", f"{text!r} is not one of the choices.", place=option,
        remedy_zh="可用：" + "、".join(words), remedy_en="Use: " + ", ".join(words),
    )  # fmt: skip


def _show(document: dict[str, Any]) -> None:
    from zhibao.edge.gap_sheets import COLUMNS, headlines, label, remarks

    for line in headlines(document):
        page.print(escape(line), soft_wrap=True)
    known = [(name, short) for name, _, short, _ in COLUMNS if any(row.get(name) if name == "surplus_fen" else name in row for row in document["areas"])]
    rows = [(label(row), *(to_yuan(row[name]) if name in row else "" for name, _ in known)) for row in document["areas"]]
    _print(("地区 area", *(short for _, short in known)), rows)
    for zh, en in remarks(document):
        page.print(escape(f"{zh} {en}"), soft_wrap=True)
    if "what_if" in document:
        _show_what_if(document["what_if"])


def _show_what_if(document: dict[str, Any]) -> None:
    supposed = "、".join(f"{change['area']} {change['by']}" for change in document["changes"])
    page.print(escape(f"假设 what if：{supposed}（暂定 provisional）"), soft_wrap=True)
    kinds = [(name, zh) for name, zh in (("gap_fen", "缺口"), ("bears_fen", "分担")) if name in document["areas"][0]]
    head = ["地区 area", *(f"{zh}·{when}" for _, zh in kinds for when in ("前", "后", "变化"))]
    rows = [(row["area"], *(to_yuan(fen) for name, _ in kinds for fen in row[name].values())) for row in document["areas"]]
    _print(head, rows)
    for need in document["needs"]:
        page.print(escape(f"假设后还缺：{need['zh']} Then needed: {need['en']}"), soft_wrap=True)
    page.print(escape(f"{document['zh']} {document['en']}"), soft_wrap=True)


def _print(headings: list[str] | tuple[str, ...], rows: list[tuple[str, ...]]) -> None:
    """A table whose amounts are never cut off."""
    table = Table(header_style="bold", box=box.SIMPLE_HEAD, pad_edge=False)
    for place, heading in enumerate(headings):
        table.add_column(heading, justify="right" if place else "left", no_wrap=bool(place), overflow="fold")
    for area, *amounts in rows:
        table.add_row(escape(area), *amounts)
    page.print(table)
