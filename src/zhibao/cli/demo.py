"""`zhibao demo`: a synthetic province to learn and to measure with."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from zhibao.cli.frame import JsonOption, console, emit, progress_bar

app = typer.Typer(
    name="demo",
    help="演示数据：虚构省份的订单 · demonstration data: the orders of a fictional province.",
    no_args_is_help=True,
)

Place = Annotated[str, typer.Option(help="省份名称或代码 / a province by name or code.")]
Seed = Annotated[
    int, typer.Option(help="随机种子：同样的参数得到同样的字节 / the same arguments give the same bytes.")
]


class FeedFormat(StrEnum):
    """File formats of a feed."""

    PARQUET = "parquet"
    CSV = "csv"


@app.command("orders")
def orders(
    place: Place = "taoyuan",
    month: Annotated[str, typer.Option(help="月份 / the month, 2025-07.")] = "2025-07",
    scale: Annotated[int, typer.Option(help="平均每天订单数 / average orders a day.")] = 20_000,
    seed: Seed = 7,
    out: Annotated[Path | None, typer.Option(help="输出文件夹 / the folder to write.")] = None,
    format: Annotated[
        FeedFormat, typer.Option(help="文件格式 / the format of the files.")
    ] = FeedFormat.PARQUET,
    days: Annotated[str | None, typer.Option(help="只生成这些日 / these days only, 1-3.")] = None,
    as_json: JsonOption = False,
) -> None:
    """生成一个月的订单文件、人员名册、装载顺序和正确答案 / write a month of feeds, rosters, the order of loads and the truth.

    例 / example: zhibao demo orders --place taoyuan --month 2025-07 --scale 20000 --seed 7 --out feeds
    """
    from zhibao.edge.simulation import days_of, generate
    from zhibao.kit.clock import Month

    wanted = Month.parse(month)
    folder = out or Path(f"demo-{place}-{wanted}")
    chosen = days_of(wanted, days)
    with progress_bar("生成订单 / generating orders") as progress:
        made = generate(
            place, wanted, scale, seed, folder, days=chosen, format=format.value, progress=progress
        )
    loads = made.manifest["loads"]
    rows = sum(load["rows"] for load in loads)
    document = {
        "folder": folder.name,
        "files": len(loads),
        "rows": rows,
        "orders": made.truth["final"]["accepted_orders"],
        "workers": made.manifest["workers"],
        "expected_at_close_fen": made.truth["at_close"]["bill"]["total_fen"],
        "expected_final_fen": made.truth["final"]["bill"]["total_fen"],
        "manifest": "manifest.json",
        "truth": "truth.json",
    }

    def human() -> None:
        console.print(f"已生成 / written: {folder.name}", soft_wrap=True)
        console.print(
            f"  {len(loads):,} 个文件 / files, {rows:,} 行 / rows, {document['workers']:,} 人 / workers"
        )
        console.print("  装载顺序 / order of loads: manifest.json；正确答案 / truth: truth.json")

    emit(document, as_json, human)


@app.command("bench-day")
def bench_day(
    out: Annotated[Path, typer.Option(help="输出的 Parquet 文件 / the Parquet file to write.")],
    orders: Annotated[int, typer.Option(help="订单数 / number of orders.")] = 20_000_000,
    day: Annotated[str, typer.Option(help="日期 / the day.")] = "2025-07-31",
    seed: Seed = 7,
    place: Place = "taoyuan",
    workers: Annotated[int | None, typer.Option(help="从业人员数 / number of workers.")] = None,
    as_json: JsonOption = False,
) -> None:
    """生成一个用于测速的大文件 / write one very large day for measuring.

    例 / example: zhibao demo bench-day --orders 20000000 --day 2025-07-31 --seed 7 --out day.parquet
    """
    from zhibao.edge.simulation import write_bench_day
    from zhibao.kit.clock import day as parse_day

    with progress_bar("生成订单 / generating orders") as progress:
        made = write_bench_day(
            out, orders=orders, day=parse_day(day), seed=seed, place=place, workers=workers, progress=progress
        )
    document = {"file": out.name} | vars(made)

    def human() -> None:
        size = made.bytes / made.rows
        console.print(f"已生成 / written: {out.name}: {made.rows:,} 行 / rows, {size:.1f} B/行 / B per row")
        console.print(
            f"  错号 / bad {made.quarantined:,}，重复 / repeated {made.duplicate:,}，他日单号 / strays {made.strays:,}"
        )

    emit(document, as_json, human)


@app.command("twin")
def twin(
    out: Annotated[Path, typer.Option(help="输出文件 / the file to write.")] = Path("courier_twin.csv"),
    as_json: JsonOption = False,
) -> None:
    """写出与 LaDe 样例同列的虚构快递订单 / write fictional courier orders in the columns of the LaDe sample.

    例 / example: zhibao demo twin --out courier_twin.csv
    """
    from zhibao.edge.simulation import COURIER_TWIN
    from zhibao.kit.errors import CallerFault

    if out.is_dir() or not out.resolve().parent.is_dir():
        raise CallerFault(
            "no_folder",
            "输出文件的文件夹不存在，或输出位置是文件夹。",
            "The folder of the output file does not exist, or the output is a folder.",
            place=out.name,
        )
    content = COURIER_TWIN.read_text(encoding="utf-8")
    out.write_text(content, encoding="utf-8")
    rows = len(content.splitlines()) - 1

    def human() -> None:
        console.print(f"已写出 / written: {out.name} ({rows} 行 / rows)")

    emit({"file": out.name, "rows": rows}, as_json, human)
