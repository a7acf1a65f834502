"""`zhibao fund forecast`: what the fund will take in and spend, how sure that is, and whether the bases balance it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer
from rich import box
from rich.markup import escape
from rich.table import Table

from zhibao.cli.frame import JsonOption, emit, open_home, page, progress_bar
from zhibao.kit import clock
from zhibao.kit.clock import Month
from zhibao.kit.errors import CallerFault
from zhibao.kit.money import to_yuan

PlaceOption = Annotated[str | None, typer.Option("--place", help="省份（本目录只有一个省时可不写）/ the province.")]
OnOption = Annotated[str | None, typer.Option("--on", help="按哪一天已知的情况（默认今天）/ as known on this day; default today.")]
MonthsOption = Annotated[int, typer.Option("--months", help="预测几个月（1–60）/ how many months.")]
SeedOption = Annotated[int, typer.Option("--seed", help="随机种子 / the seed.")]
OutOption = Annotated[Path | None, typer.Option("--out", help="写入 .xlsx / write a workbook.")]
RowsOption = Annotated[
    str | None, typer.Option("--rows", help="三角形一格的明细：图形:事故月:几个月后 / the rows of a cell, confirmed:2026-03:2.")
]


def forecast(
    place: PlaceOption = None,
    on: OnOption = None,
    months: MonthsOption = 24,
    seed: SeedOption = 1,
    out: OutOption = None,
    rows: RowsOption = None,
    as_json: JsonOption = False,
) -> None:
    """预测：流量三角形、未决、24 个月结余扇形图、以支定收（仅供参考，不保存） / forecast: triangles, what is to come, the fan, the bases.

    例 / example: zhibao fund forecast --place taoyuan --months 24 --seed 1
    """
    from zhibao.edge.forecast_sheets import write_forecast
    from zhibao.journeys import experience_to_forecast as journey
    from zhibao.journeys import order_to_bill

    home = open_home()
    day = clock.day(on) if on else clock.today()
    with home.reading() as session, progress_bar("预测 forecast") as told:
        province = order_to_bill.one_province(home.places, place)
        if rows is not None:
            figure, origin, age = _cell(rows)
            found = journey.rows_of(session, home.orders, home.keyring, province, figure, origin, age, on=day, known=clock.now())
            document: dict[str, Any] = {"cell": rows, "rows": found}
        else:
            document = journey.forecast(
                session, home.orders, home.keyring, province, on=day, known=clock.now(), months=months, seed=seed, progress=told
            )
    if out is not None and rows is None:
        write_forecast(out, document)
        document["file"] = out.name
    emit(document, as_json, lambda: _show_rows(document) if rows is not None else _show(document))


def _cell(text: str) -> tuple[str, Month, int]:
    parts = text.split(":")
    if len(parts) != 3 or not parts[2].isdigit():
        raise CallerFault(
            "cell_form", f"“{text}”不是三角形的一格。", f"{text!r} is no cell of a triangle.", place="--rows",
            remedy_zh="请写成“confirmed:2026-03:2”。", remedy_en="Write it like confirmed:2026-03:2.",
        )  # fmt: skip
    return parts[0], Month.parse(parts[1]), int(parts[2])


def _show(document: dict[str, Any]) -> None:
    from zhibao.edge.forecast_sheets import headline, industry_zh

    page.print(escape(headline(document)), soft_wrap=True)
    page.print(f"历史 history {document['history'][0]} – {document['history'][1]}；期初结余 opening {to_yuan(document['opening_fen'])}；定期待遇 running {document['running']}")
    for one in document["reserves"]:
        _show_reserve(one)
    if document["fan"]:
        _print(
            ("月份 month", "收入 income 50%", "支出 spending 50%", "结余 balance 5%", "25%", "50%", "75%", "95%"),
            [
                (line["month"], to_yuan(line["income_fen"]["q50"]), to_yuan(line["spending_fen"]["q50"]), *(to_yuan(fen) for fen in line["balance_fen"].values()))
                for line in document["fan"]
            ],
        )  # fmt: skip
    if document["adequacy"]:
        _print(
            ("行业 industry", "每单实收 charged", "所需 needed 5%", "50%", "95%", "判断 finding"),
            [
                (industry_zh(one["industry"]), one["charged_yuan"], *(one["needed_yuan"][part] for part in ("q05", "q50", "q95")), f"{one['zh']} {one['en']}")
                for one in document["adequacy"]
            ],
        )  # fmt: skip
    for said in [*document["needs"], *document["notices"]]:
        page.print(escape(f"{said['zh']} {said['en']}"), soft_wrap=True)


def _show_reserve(one: dict[str, Any]) -> None:
    money = "chain_ladder_fen" in one
    value = one.get("chain_ladder_fen", one.get("chain_ladder"))
    why = one.get("why")
    told = "" if value is None else f"待发生 still to come {to_yuan(value) if money else value}"
    error = one.get("mack_standard_error_fen", one.get("mack_standard_error"))
    told += "" if error is None else f" ± {to_yuan(error) if money else error}（Mack）"
    page.print(escape(f"{one['zh']} {one['en']}：{told}" + (f"{why['zh']} {why['en']}" if why else "")), soft_wrap=True)


def _show_rows(document: dict[str, Any]) -> None:
    for row in document["rows"]:
        page.print(escape("  ".join(str(value) for value in row.values())), soft_wrap=True)


def _print(headings: tuple[str, ...], rows: list[tuple[str, ...]]) -> None:
    """A table whose amounts are never cut off."""
    table = Table(header_style="bold", box=box.SIMPLE_HEAD, pad_edge=False)
    for place, heading in enumerate(headings):
        table.add_column(heading, justify="right" if place else "left", no_wrap=bool(place), overflow="fold")
    for row in rows:
        table.add_row(*(escape(cell) for cell in row))
    page.print(table)
