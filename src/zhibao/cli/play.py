"""`zhibao demo month`: generate a month, play it through the whole journey, hold it against its truth."""

from __future__ import annotations

import shutil
from typing import Annotated, Any

import typer
from rich.table import Table

from zhibao.cli.frame import JsonOption, emit, open_home, page, progress_bar
from zhibao.kit.clock import Month
from zhibao.kit.errors import CallerFault
from zhibao.kit.money import to_yuan


def month(
    place: Annotated[str, typer.Option(help="省份名称或代码 / a province by name or code.")] = "taoyuan",
    month: Annotated[str, typer.Option(help="月份 / the month, 2025-07.")] = "2025-07",
    scale: Annotated[int, typer.Option(help="平均每天订单数 / average orders a day.")] = 20_000,
    seed: Annotated[int, typer.Option(help="随机种子 / the seed.")] = 7,
    keep: Annotated[bool, typer.Option("--keep", help="保留生成的文件 / keep the generated files.")] = False,
    as_json: JsonOption = False,
) -> None:
    """生成一个月的订单，走完登记、载入、结账、调整全程，并与正确答案逐项核对。

    Generate a month and play it: register, load, close, adjust; every figure is held against the truth.

    例 / example: zhibao demo month --place taoyuan --month 2025-07 --scale 20000 --seed 7
    """
    from zhibao import law
    from zhibao.edge.simulation import generate
    from zhibao.journeys import order_to_bill
    from zhibao.journeys.month_to_truth import Stage, play
    from zhibao.kit import acts as official

    home = open_home()
    province = law.places().resolve(place).code
    if not home.demo or province not in home.places:
        raise CallerFault(
            "not_this_demo",
            "只能在已建立该省份的演示数据目录中运行。",
            "This runs only in a demo home that holds the province.",
            remedy_zh=f"请先运行 zhibao init --place {place} --demo。",
            remedy_en=f"Run `zhibao init --place {place} --demo` first.",
        )
    wanted = Month.parse(month)
    subject = f"demo month {province} {wanted} {scale} {seed}"
    with home.reading() as session:
        earlier = official.last(session, subject)
        recorded = None if earlier is None else dict(earlier.content)
        begun = official.last(session, f"{subject} begun") is not None
        bill = order_to_bill.document(session, order_to_bill.month_bill(session, wanted, [province]))
    if recorded is not None:
        emit(recorded, as_json, lambda: _show(recorded, bill, again=True))
        return
    if not begun and any(line["orders"] for line in bill["lines"]):
        raise CallerFault(
            "month_not_empty",
            f"本数据目录已有 {wanted} 的订单，无法再与生成的月份核对。",
            f"This home already holds orders of {wanted}; a generated month could not be compared any more.",
            remedy_zh="请换一个月份，或用 ZHIBAO_HOME 另建演示数据目录。",
            remedy_en="Choose another month, or make another demo home by ZHIBAO_HOME.",
        )
    if not begun:
        with home.session() as session:
            official.record(
                session, verb="begin", subject=f"{subject} begun", actor="demo", ground="demonstration", content={}
            )
    folder = home.path / "demo" / f"{province}-{wanted}-{scale}-{seed}"
    shutil.rmtree(folder, ignore_errors=True)
    with progress_bar("生成订单 / generating orders") as tell:
        generate(place, wanted, scale, seed, folder, progress=tell)
    with progress_bar("走完全程 / playing the month") as tell:
        played = play(Stage(home.reading, home.session, home.orders, home.keyring, folder, province, tell))
    if not keep:
        shutil.rmtree(folder)
    document = {
        "month": str(wanted),
        "place": province,
        "workers": played.workers,
        "loads": played.loads,
        **played.totals,
        "closed_total_fen": played.closed["total_fen"],
        "final_total_fen": played.final["total_fen"],
        "adjustments": len(played.final["adjustments"]),
        "provisional": played.final["provisional"],
        "checks": played.checks,
        "differences": played.differences,
    }
    with home.session() as session:
        official.record(
            session, verb="play", subject=subject, actor="demo", ground="demonstration", content=document
        )
    emit(document, as_json, lambda: _show(document, played.final, again=False))
    if played.differences:
        raise typer.Exit(1)


def _show(document: dict[str, Any], bill: dict[str, Any], *, again: bool) -> None:
    if again:
        page.print("这个月已经走完，以下为当时的核对结果 / this month was played before; its figures follow")
    page.print(
        f"[bold]{document['place']} {document['month']}[/]  {document['workers']:,} 人登记 / workers, "
        f"{document['loads']:,} 次载入 / loads, {document['received']:,} 行 / rows"
    )
    page.print(
        f"  接收 accepted {document['accepted']:,}  重复 duplicate {document['duplicate']:,}  "
        f"冲突 conflicts {document['conflicts']:,}  隔离 quarantined {document['quarantined']:,}  "
        f"补接收 released {document['released']:,}"
    )
    table = Table("企业 platform", "行业 industry", "档次", "单量 orders", "金额（元） yuan", "依据标注 mark")
    for row in by_platform(bill):
        table.add_row(*row)
    page.print(table)
    notice = "（暂定 provisional）" if document["provisional"] else ""
    page.print(
        f"  结账 closed {to_yuan(document['closed_total_fen'])} 元；调整后 with adjustments "
        f"[bold]{to_yuan(document['final_total_fen'])} 元[/]{notice}"
    )
    if document["differences"]:
        page.print(f"[red]与正确答案不符 {len(document['differences'])} 处 / differences from the truth[/]")
        for difference in document["differences"][:20]:
            page.print(f"  {difference[:300]}", soft_wrap=True)
    else:
        page.print(f"  {document['checks']:,} 项核对与正确答案一致，分厘不差 / checks, all equal to the truth, to the fen")


def by_platform(bill: dict[str, Any]) -> list[tuple[str, ...]]:
    """Lines and adjustments of a bill added up by enterprise, industry and tier, as text for a table."""
    sums: dict[tuple[str, str, str], list[int]] = {}
    marks: dict[tuple[str, str, str], set[str]] = {}
    for line in [*bill["lines"], *bill["adjustments"]]:
        key = (line["platform"], line["industry"], line["tier"] or "")
        held = sums.setdefault(key, [0, 0])
        held[0] += line["orders"]
        held[1] += line["amount_fen"]
        marks.setdefault(key, set()).add(line["mark"])
    names = bill["names"]["platform"]
    return [
        (names.get(key[0], key[0]), key[1], key[2] or "—", f"{held[0]:,}", to_yuan(held[1]), "/".join(sorted(marks[key])))
        for key, held in sorted(sums.items())
    ]

