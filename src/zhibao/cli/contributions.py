"""Commands of the contributions: bill, close, explain, declare, differences, receipts, arrears."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any

import typer
from rich import box
from rich.table import Table

from zhibao.cli.frame import JsonOption, console, emit, open_home, page
from zhibao.kit import clock
from zhibao.kit.clock import Month
from zhibao.kit.errors import CallerFault
from zhibao.kit.money import to_yuan, yuan

app = typer.Typer(
    help="职业伤害保障费：计费、结账、申报、到账、欠费 / contributions: bills, receipts, arrears.",
    no_args_is_help=True,
    rich_markup_mode="rich",
)

MonthOption = Annotated[str, typer.Option("--month", help="费款所属期 / month, 2025-07.")]
PlaceOption = Annotated[
    str | None,
    typer.Option("--place", help="省份（默认本目录全部省份）/ one province; default: all of the home."),
]
PlatformOption = Annotated[
    str | None, typer.Option("--platform", help="平台企业代码或名称 / enterprise by code or name.")
]
ByOption = Annotated[str, typer.Option("--by", help="办理人 / who acts.")]

MARK_ZH = {"official": "官方", "reported": "转载", "assumed": "[yellow]推定[/]"}


@app.command()
def bill(
    month: MonthOption,
    platform: PlatformOption = None,
    place: PlaceOption = None,
    out: Annotated[Path | None, typer.Option("--out", help="写入 .xlsx 或 .pdf / write a file.")] = None,
    as_json: JsonOption = False,
) -> None:
    """缴费单：未结账的月份为截至目前的数 / the bill of a month; an open month as of now.

    例 / example: zhibao contributions bill --month 2025-07 --out bill.pdf
    """
    from zhibao.journeys import order_to_bill

    home = open_home()
    with home.reading() as session:
        provinces = order_to_bill.provinces_of(home.places, place)
        code = order_to_bill.platform_code(session, platform)
        made = order_to_bill.month_bill(session, Month.parse(month), provinces, code)
        document = order_to_bill.document(session, made)
        steps = order_to_bill.explanations(session, made, code) if out else []
    if out is not None:
        _write(out, document, steps)
        document["file"] = out.name
    emit(document, as_json, lambda: _show_bill(document))


@app.command()
def close(
    month: MonthOption,
    place: PlaceOption = None,
    ground: Annotated[
        str | None,
        typer.Option("--ground", help="依据（默认为计费规则的依据）/ ground of closing or adjusting."),
    ] = None,
    by: ByOption = "命令行",
    as_json: JsonOption = False,
) -> None:
    """结账；已结账的月份有变化时记入下一批调整 / close a month, or record its next adjustments.

    例 / example: zhibao contributions close --month 2025-07
    """
    from zhibao.journeys import order_to_bill

    home = open_home()
    with home.session() as session:
        provinces = order_to_bill.provinces_of(home.places, place)
        made, done = order_to_bill.close_month(
            session, Month.parse(month), provinces, actor=by, ground=ground
        )
        document = order_to_bill.document(session, made) | {"done": done}

    def human() -> None:
        said = {
            "closed": "已结账 / closed",
            "adjusted": "已记入新的调整批次 / adjustments recorded",
            "nothing": "此前已结账，无变化 / closed before, nothing changed",
        }
        for province, what in done.items():
            console.print(f"{province} {month}：{said[what]}")
        _show_bill(document)

    emit(document, as_json, human)


@app.command()
def explain(
    month: MonthOption,
    platform: Annotated[
        str, typer.Option("--platform", help="平台企业代码或名称 / enterprise by code or name.")
    ],
    place: PlaceOption = None,
    as_json: JsonOption = False,
) -> None:
    """逐步说明一家企业的费额 / why an enterprise owes what it owes, step by step.

    例 / example: zhibao contributions explain --month 2025-07 --platform 美团
    """
    from zhibao.journeys import order_to_bill

    home = open_home()
    with home.reading() as session:
        provinces = order_to_bill.provinces_of(home.places, place)
        code = order_to_bill.platform_code(session, platform) or platform
        document = order_to_bill.explain(session, Month.parse(month), provinces, code)
    emit(document, as_json, lambda: _show_explanation(document))


@app.command()
def declare(
    month: MonthOption,
    platform: Annotated[
        str, typer.Option("--platform", help="平台企业代码或名称 / enterprise by code or name.")
    ],
    orders: Annotated[int, typer.Option("--orders", help="申报订单数 / declared orders.")],
    amount: Annotated[
        str | None, typer.Option("--amount", help="申报金额（元）/ declared amount, yuan.")
    ] = None,
    place: PlaceOption = None,
    by: ByOption = "命令行",
    as_json: JsonOption = False,
) -> None:
    """登记平台申报的订单数和金额，并与本系统比对 / record what a platform declares, beside ours.

    例 / example: zhibao contributions declare --month 2025-07 --platform 美团 --orders 120000 --amount 8400.00
    """
    from zhibao.contributions import declarations
    from zhibao.journeys import order_to_bill

    home = open_home()
    with home.session() as session:
        province = order_to_bill.one_province(home.places, place)
        code = order_to_bill.platform_code(session, platform) or platform
        wanted = Month.parse(month)
        declarations.declare(
            session,
            month=wanted,
            province=province,
            platform=code,
            orders=orders,
            amount_fen=yuan(amount) if amount is not None else None,
            declared_by=by,
        )
        compared = order_to_bill.differences(session, [province], wanted)
        found = declarations.differences(session, compared, clock.today(), closed_too=True)
        mine = [one.document() for one in found if one.compared.platform == code]
    shown = {"month": str(wanted), "platform": code, "place": province, "orders": orders, "differences": mine}
    emit(shown, as_json, lambda: _show_differences(mine))


@app.command()
def differences(
    month: Annotated[str | None, typer.Option("--month", help="只看一个月 / one month only.")] = None,
    place: PlaceOption = None,
    everything: Annotated[bool, typer.Option("--all", help="包括已关闭的 / closed ones too.")] = False,
    close_item: Annotated[str | None, typer.Option("--close", help="关闭一项差异 / close an item.")] = None,
    assign_item: Annotated[
        str | None, typer.Option("--assign", help="交办一项差异 / give an item to an owner.")
    ] = None,
    reason: Annotated[str, typer.Option("--reason", help="关闭的理由 / reason for closing.")] = "",
    to: Annotated[str, typer.Option("--to", help="承办人 / owner.")] = "",
    by: ByOption = "命令行",
    as_json: JsonOption = False,
) -> None:
    """申报与本系统不一致的未结事项，含时长和承办人 / open differences with age and owner.

    例 / example: zhibao contributions differences --close orders:330000:2025-07:91... --reason "含取消订单"
    """
    from zhibao.contributions import declarations
    from zhibao.journeys import order_to_bill

    home = open_home()
    with home.session() as session:
        provinces = order_to_bill.provinces_of(home.places, place)
        compared = order_to_bill.differences(session, provinces, Month.parse(month) if month else None)
        found = declarations.differences(session, compared, clock.today())
        if assign_item is not None:
            if not to.strip():
                raise CallerFault("owner_missing", "请用 --to 指明承办人。", "Name the owner by --to.")
            item = declarations.find(found, assign_item)
            declarations.assign_difference(session, item, owner=to.strip(), actor=by)
        if close_item is not None:
            declarations.close_difference(
                session, declarations.find(found, close_item), reason=reason, actor=by
            )
        shown = declarations.differences(session, compared, clock.today(), closed_too=everything)
        rows = [one.document() for one in shown]
    emit(
        {"differences": rows, "open": sum(row["open"] for row in rows)},
        as_json,
        lambda: _show_differences(rows),
    )


@app.command("receipts")
def receipts_command(
    file: Annotated[
        Path, typer.Argument(help="到账文件（CSV）或收入户对账单（camt.053，.xml）/ CSV, or statement of the income account.")
    ],
    rejected: Annotated[
        Path | None,
        typer.Option(
            "--rejected", help="把隔离行连同原因写回 CSV / write the quarantined rows with reasons."
        ),
    ] = None,
    account: Annotated[
        str | None, typer.Option("--account", help="只接受这一账户的对账单 / take the statement of this account only.")
    ] = None,
    by: ByOption = "命令行",
    as_json: JsonOption = False,
) -> None:
    """读入到账文件：reference, platform, month, amount, received_on[, tax_office] / read a file of receipts.

    例 / example: zhibao contributions receipts bank-2025-08.csv --rejected bank-2025-08-bad.csv
    """
    from zhibao.journeys import bill_to_settlement

    home = open_home()
    with home.session() as session:
        outcome, outgoing = bill_to_settlement.read_receipts(
            session, file, account=account, keyring=home.keyring, actor=by
        )
        if rejected is not None and not outcome.already_read:
            _write_rejected(rejected, outcome.header, [(row.reason, row.cells) for row in outcome.bad])
    document = outcome.document() | {"outgoing": outgoing}

    def human() -> None:
        if outcome.already_read:
            console.print("此文件已读入过，未作改动 / this file was read before; nothing changed.")
        console.print(
            f"收到 {outcome.received} 行：接受 {outcome.accepted}，重复 {outcome.duplicate}，隔离 {outcome.quarantined}；"
            f"接受金额 {to_yuan(outcome.accepted_fen)} 元"
            + (f"；支出 {outgoing} 笔不是到账 / payments out" if outgoing else "")
        )
        for row in document["rows"]:
            console.print(f"  第 {row['row']} 行 {row['reason']}：{row['zh']} / {row['en']}")

    emit(document, as_json, human)


@app.command()
def arrears(
    on: Annotated[
        str | None, typer.Option("--on", help="截至日（默认今天）/ as of a day; default today.")
    ] = None,
    month: Annotated[str | None, typer.Option("--month", help="只看一个月 / one month only.")] = None,
    platform: PlatformOption = None,
    place: PlaceOption = None,
    as_json: JsonOption = False,
) -> None:
    """欠费、时长和滞纳金 / arrears with age and late fee, closed bills against receipts.

    例 / example: zhibao contributions arrears --on 2025-09-30
    """
    from zhibao.journeys import order_to_bill

    home = open_home()
    with home.reading() as session:
        document = order_to_bill.arrears_on(
            session,
            order_to_bill.provinces_of(home.places, place),
            clock.day(on) if on else clock.today(),
            month=Month.parse(month) if month else None,
            platform=order_to_bill.platform_code(session, platform),
        )
    emit(document, as_json, lambda: _show_arrears(document))


def _write(out: Path, document: dict[str, Any], steps: list[dict[str, Any]]) -> None:
    from zhibao.app.settings import font_folder
    from zhibao.edge import bill_sheets, documents
    from zhibao.edge.bill_view import view

    ending = out.suffix.lower()
    if ending == ".xlsx":
        bill_sheets.write_bill(out, view(document, steps))
    elif ending == ".pdf":
        documents.write_bill(out, view(document, steps), font_folder(), clock.now())
    else:
        raise CallerFault(
            "file_kind",
            "文件名须以 .xlsx 或 .pdf 结尾。",
            "The file must end in .xlsx or .pdf.",
            place=out.name,
        )


def _write_rejected(out: Path, header: Sequence[str], rows: Sequence[tuple[str, tuple[str, ...]]]) -> None:
    from zhibao.contributions.receipts import REASONS

    try:
        with out.open("w", encoding="utf-8-sig", newline="") as stream:
            writer = csv.writer(stream)
            writer.writerow([*header, "reason", "原因"])
            for reason, cells in rows:
                writer.writerow([*cells, reason, REASONS[reason][0]])
    except OSError:
        raise CallerFault(
            "cannot_write", "无法写入文件。", "The file cannot be written.", place=out.name
        ) from None


def _table(*columns: str, right: Sequence[int] = ()) -> Table:
    """A table whose numbers are never cut off."""
    table = Table(header_style="bold", box=box.SIMPLE_HEAD, pad_edge=False)
    for place, column in enumerate(columns):
        table.add_column(column, justify="right" if place in right else "left", no_wrap=place in right)
    return table


def _grouped(fen: int) -> str:
    """Fen in yuan with groups of three digits."""
    whole, cents = to_yuan(abs(fen)).split(".")
    return f"{'-' if fen < 0 else ''}{int(whole):,}.{cents}"


def _show_bill(document: dict[str, Any]) -> None:
    """One row per enterprise, industry, tier and tax office; prefectures stand in the JSON, Excel and PDF."""
    state = "已结账 / closed" if document["closed"] else "未结账，截至目前 / open, as of now"
    page.print(f"[bold]职业伤害保障费 {document['month']}[/]（{state}）")
    table = _table("平台企业", "行业·档次", "税务局", "订单", "单价", "金额（元）", "等级", right=(3, 4, 5))
    _add_rows(table, document["lines"], document["names"])
    page.print(table)
    if document["adjustments"]:
        page.print("[bold]调整 / adjustments[/]")
        table = _table(
            "平台企业", "行业·档次", "税务局", "订单", "单价", "金额（元）", "等级", right=(3, 4, 5)
        )
        _add_rows(table, document["adjustments"], document["names"])
        page.print(table)
    _show_refused(document)
    page.print(
        f"[bold]合计 total {_grouped(document['total_fen'])} 元[/]　订单 orders {document['orders']:,}"
        + ("　[yellow]暂定 provisional[/]" if document["provisional"] else "")
        + ("" if document["complete"] else "　[red]不完整 incomplete[/]")
    )
    for province, orders in document["elsewhere"].items():
        console.print(
            f"另有 {province} 的订单 {orders:,} 单不在本单内 / orders of {province} are not in this bill."
        )
    if "file" in document:
        console.print(f"已写入 / written: {document['file']}")


def _add_rows(table: Table, parts: Sequence[dict[str, Any]], names: dict[str, dict[str, str]]) -> None:
    sums: dict[tuple[str, ...], list[int]] = {}
    for part in parts:
        tier = f"·{names['tier'].get(part['tier'], part['tier'])}" if part["tier"] else ""
        why = f"：{part['zh']}" if "because" in part else ""
        key = (
            names["platform"].get(part["platform"], part["platform"]),
            names["industry"].get(part["industry"], part["industry"]) + tier + why,
            part["tax_office"],
            f"{part['base_fen']}分×{part['factor']}",
            MARK_ZH[part["mark"]],
        )
        held = sums.setdefault(key, [0, 0])
        held[0] += part["orders"]
        held[1] += part["amount_fen"]
    for (name, industry, office, price, mark), (orders, fen) in sums.items():
        table.add_row(name, industry, office, f"{orders:,}", price, _grouped(fen), mark)


def _show_refused(document: dict[str, Any]) -> None:
    if not document["refused"]:
        return
    names = document["names"]
    page.print("[bold red]未计费 / not rated[/]")
    table = _table("平台企业", "行业", "税务机关", "订单", "原因", right=(3,))
    for part in document["refused"]:
        table.add_row(
            names["platform"].get(part["platform"], part["platform"]),
            names["industry"].get(part["industry"], part["industry"]),
            part["tax_office"],
            f"{part['orders']:,}",
            part["reason"],
        )
    page.print(table)
    for said in dict.fromkeys(
        (part["reason"], part["zh"], part["who_zh"], part["en"], part["who_en"])
        for part in document["refused"]
    ):
        console.print(f"  {said[0]}：{said[1]}{said[2]}\n    {said[3]} {said[4]}", soft_wrap=True)


def _show_explanation(document: dict[str, Any]) -> None:
    names = document["names"]["prefecture"]
    for one in document["amounts"]:
        tier = f" {one['tier']}" if one["tier"] else ""
        page.print(f"[bold]{document['name']} {one['industry']}{tier} {one['tax_office']}[/]")
        for step in one["steps"]:
            page.print(f"  {step['zh']} / {step['en']}")
            if step["step"] == "product":
                place = names.get(step["prefecture"], step["prefecture"])
                page.print(
                    f"    {place} {step['orders']:,} × {step['base_fen']} 分 × {step['factor']} = {step['exact_fen']} 分"
                )
            elif step["step"] == "sum":
                page.print(f"    = {step['exact_fen']} 分")
            elif step["step"] == "rounding":
                page.print(
                    f"    {step['before_fen']} 分 → {step['after_fen']} 分（{', '.join(step['cites'])}）"
                )
            else:
                for part in step["parts"]:
                    place = names.get(part["prefecture"], part["prefecture"])
                    page.print(f"    {place} {to_yuan(part['amount_fen'])} 元")
        for figure in one["figures"]:
            page.print(
                f"  · {figure['zh']} = {figure['value']} {MARK_ZH[figure['mark']]}（{', '.join(figure['cites'])}）"
            )
    for change in document["adjustments"]:
        batch = f"第 {change['batch']} 批" if change["batch"] else "未入账"
        page.print(
            f"  调整 {batch} {change['orders']:+,} 单 {to_yuan(change['amount_fen'])} 元：{change['zh']}"
        )
    page.print(f"[bold]合计 total {to_yuan(document['total_fen'])} 元[/]")


def _show_differences(rows: Sequence[dict[str, Any]]) -> None:
    page.print("[bold]申报与本系统的差异 / declared against ours[/]")
    table = _table(
        "事项 item", "申报 declared", "本系统 ours", "差 difference", "天数 days", "承办 owner", "状态 state",
        right=(1, 2, 3, 4),
    )  # fmt: skip
    for row in rows:
        state = "未结 open" if row["open"] else f"已关闭：{row['reason']}"
        figures = [_figure(row["unit"], row[name]) for name in ("declared", "ours", "difference")]
        table.add_row(row["item"], *figures, str(row["age_days"]), row["owner_zh"], state)
    page.print(table)


def _figure(unit: str, value: int) -> str:
    return to_yuan(value) if unit == "fen" else f"{value:,}"


def _show_arrears(document: dict[str, Any]) -> None:
    names = document["names"]
    page.print(f"[bold]欠费（截至 {document['on']}）/ arrears[/]")
    table = _table(
        "平台企业", "月份", "税务机关", "应缴", "已缴", "未缴", "到期日", "天数", "滞纳金", "等级",
        right=(3, 4, 5, 7, 8),
    )  # fmt: skip
    for item in document["items"]:
        table.add_row(
            names["platform"].get(item["platform"], item["platform"]),
            item["month"],
            item["tax_office"],
            to_yuan(item["billed_fen"] + item["adjusted_fen"]),
            to_yuan(item["paid_fen"]),
            to_yuan(item["outstanding_fen"]),
            "并入下月" if item.get("carried") else item.get("due_on", "—"),
            str(item["age_days"]),
            to_yuan(item["late_fee_fen"]) if "late_fee_fen" in item else "不能计算",
            MARK_ZH[item["mark"]],
        )
    page.print(table)
    said = {
        item["late_fee_refused"]["zh"]: item["late_fee_refused"]["en"]
        for item in document["items"]
        if "late_fee_refused" in item
    }
    for zh, en in said.items():
        console.print(f"[yellow]滞纳金未计算[/] {zh}\n  {en}")
    for row in document["unmatched"]:
        console.print(f"未匹配 {row['reference']} {to_yuan(row['amount_fen'])} 元：{row['zh']} / {row['en']}")
    page.print(f"[bold]未缴合计 outstanding {to_yuan(document['outstanding_fen'])} 元[/]")
