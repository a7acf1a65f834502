"""What the commands of the collection print for people; the JSON documents stand beside it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rich import box
from rich.table import Table

from zhibao.cli.frame import console, page
from zhibao.kit.money import to_yuan


def _table(*columns: str, right: Sequence[int] = ()) -> Table:
    table = Table(header_style="bold", box=box.SIMPLE_HEAD, pad_edge=False)
    for place, column in enumerate(columns):
        table.add_column(column, justify="right" if place in right else "left", no_wrap=place in right or place == 0)
    return table


def _yuan(fen: int | None) -> str:
    return "—" if fen is None else to_yuan(fen)


def show_pushes(pushes: Sequence[dict[str, Any]], new: Sequence[str]) -> None:
    """The pushes of a month."""
    table = _table("推送 push", "前一次 previous", "税务机关", "订单", "金额（元）", "", right=(3, 4))
    for one in pushes:
        state = "本次推送 now" if one["push"] in new else one["at"][:10]
        table.add_row(one["push"], one["previous"] or "", one["tax_office"], f"{one['orders']:,}", to_yuan(one["amount_fen"]), state)
    page.print(table)
    if not new:
        console.print("没有新的变化需要推送 / nothing new to push.")


def show_comparison(document: dict[str, Any]) -> None:
    """The figures side by side, and each difference."""
    page.print(f"[bold]三方比对 {document['month']}[/] / ours, declared, taken, received")
    names = document["names"]["platform"]
    table = _table("平台企业", "税务机关", "单量", "申报单量", "费额", "申报", "入库", "到账", right=(2, 3, 4, 5, 6, 7))
    for row in document["rows"]:
        figures = [_yuan(row[name]) for name in ("amount_fen", "declared_fen", "taken_fen", "received_fen")]
        declared = "—" if row["declared_orders"] is None else f"{row['declared_orders']:,}"
        table.add_row(names.get(row["platform"], row["platform"]), row["tax_office"], f"{row['orders']:,}", declared, *figures)
    page.print(table)
    for row in document["rows"]:
        for one in row["differences"]:
            figure = to_yuan(one["difference"]) if one["unit"] == "fen" else f"{one['difference']:,}"
            page.print(f"  {one['state_zh']} {one['item']}：{one['zh']} {figure}，{one['owner_zh']}，{one['age_days']} 天", markup=False)


def show_allocated(document: dict[str, Any]) -> None:
    """What was allocated, and what stays open."""
    for one in document["allocated"]:
        page.print(f"{one['id']} {one['reference']} → {one['month']} {one['tax_office']} {to_yuan(one['amount_fen'])} 元（{one['rule']}）")
    for one in document["open"]:
        page.print(f"  未分配 {one['reference']} {to_yuan(one['left_fen'])} 元：{one['zh']}（{one['who_zh']}）/ {one['en']} ({one['who_en']})", soft_wrap=True)


def show_reminders(document: dict[str, Any]) -> None:
    """Who was reminded, who must be, and who cannot be."""
    names = document["names"]["platform"]
    for one in document["issued"]:
        page.print(f"已发出 {one['number']} {one['platform']} {one['month']} 第 {one['stage']} 次 {to_yuan(one['owed_fen'])} 元")
    for one in document["due"]:
        page.print(f"须催缴 {names.get(one['platform'], one['platform'])} {one['month']} 第 {one['stage']} 次 {to_yuan(one['owed_fen'])} 元，逾期 {one['days']} 天")
    for zh, en in dict.fromkeys((one["zh"], one["en"]) for one in document["refused"]):
        console.print(f"[yellow]不能催缴[/] {zh}\n  {en}", soft_wrap=True)


def show_decision(one: dict[str, Any]) -> None:
    """A late fee or refund in one line."""
    page.print(f"{one['number']} {one['kind_zh']} {one['platform']} {one['month']} {to_yuan(one['amount_fen'])} 元：{one['state_zh']}")


def show_open(items: Sequence[dict[str, Any]]) -> None:
    """The open items of a month."""
    for one in items:
        fen = "" if one["amount_fen"] is None else f" {to_yuan(one['amount_fen'])} 元"
        page.print(f"{one['item']}\n    {one['zh']}{fen}，{one['owner_zh']}，{one['age_days']} 天", markup=False, soft_wrap=True)
    page.print(f"[bold]未结 {len(items)} 项 open[/]")
