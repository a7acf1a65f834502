"""Commands of the fund's budget: draft, approve, show, the final account; and of prevention spending, which the fund does not bear."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer
from rich import box
from rich.markup import escape
from rich.table import Table

from zhibao.cli.frame import JsonOption, console, emit, open_home, page
from zhibao.cli.fund_pay import moment
from zhibao.kit.actors import Actor
from zhibao.kit.money import to_yuan, yuan

app = typer.Typer(help="预算和决算 / budget and final account.", no_args_is_help=True, rich_markup_mode="rich")
prevention = typer.Typer(help="预防费用（不入本资金账） / prevention spending, never in this fund's books.", no_args_is_help=True, rich_markup_mode="rich")

PlaceOption = Annotated[str | None, typer.Option("--place", help="省份 / province, where the home has several.")]
YearOption = Annotated[int, typer.Option("--year", help="年度 / year, 2026.")]
ByOption = Annotated[str, typer.Option("--as", help="岗位:人员 / who acts, post:person.")]
GroundOption = Annotated[str, typer.Option("--ground", help="依据条款 / address of the law.")]
AtOption = Annotated[str | None, typer.Option("--at", help="时刻（默认现在）/ when; default now.")]

GROUND = "shandong-2025 §6"
_PREVENTION = "zhejiang-2025-44 §2(2)"


@app.command()
def draft(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="预算表（area, account, amount）/ the lines, CSV or Excel.")],
    year: YearOption, by: ByOption, place: PlaceOption = None,
    reason: Annotated[str, typer.Option("--reason", help="调整的理由 / why it is amended.")] = "",
    ground: GroundOption = GROUND, at: AtOption = None, as_json: JsonOption = False,
) -> None:  # fmt: skip
    """编制年度预算，或者调整预算（整份替换） / draft a year's budget, or an amendment that replaces it whole.

    例 / example: zhibao fund budget draft budget.csv --year 2026 --place taoyuan --as finance_officer:sun.li
    """
    from zhibao.edge.budget_sheets import read_budget
    from zhibao.fund import budgets

    home = open_home()
    province = _province(home.places, place)
    with home.session() as session:
        made = budgets.draft(
            session, province, year, read_budget(file), reason=reason, actor=Actor.parse(by), ground=ground, at=moment(at)
        )
    _told(made.document(), as_json)


@app.command()
def approve(
    number: Annotated[int, typer.Argument(metavar="NUMBER", help="第几稿 / number of the draft.")],
    year: YearOption, by: ByOption, place: PlaceOption = None, ground: GroundOption = GROUND, at: AtOption = None, as_json: JsonOption = False,
) -> None:  # fmt: skip
    """批准预算：批准人与编制人不得为同一人 / approve a budget; never by the person who drafted it.

    例 / example: zhibao fund budget approve 1 --year 2026 --place taoyuan --as finance_officer:he.qing
    """
    from zhibao.fund import budgets

    home = open_home()
    with home.session() as session:
        made = budgets.approve(session, _province(home.places, place), year, number, actor=Actor.parse(by), ground=ground, at=moment(at))
    _told(made.document(), as_json)


@app.command()
def show(year: YearOption, place: PlaceOption = None, as_json: JsonOption = False) -> None:
    """一年的全部预算稿 / every budget of a year, the first one first.

    例 / example: zhibao fund budget show --year 2026 --place taoyuan
    """
    from zhibao.fund import budgets

    home = open_home()
    with home.reading() as session:
        document = [one.document() for one in budgets.budgets(session, _province(home.places, place), year)]
    emit(document, as_json, lambda: _print(document, ("number", "state", "income_fen", "spending_fen", "surplus_fen", "reason")))


@app.command("final-account")
def final_account(year: YearOption, place: PlaceOption = None, as_json: JsonOption = False) -> None:
    """决算：账簿与批准的预算对照，列出差异 / the final account: the books beside the approved budget, with deviations.

    例 / example: zhibao fund budget final-account --year 2025 --place taoyuan
    """
    from zhibao.fund import budgets

    home = open_home()
    with home.reading() as session:
        document = budgets.final_account(session, _province(home.places, place), year)
    emit(document, as_json, lambda: _print(document["rows"], ("area", "zh", "budget_fen", "actual_fen", "deviation_fen")))


@prevention.command("charge")
def charge(
    amount: Annotated[str, typer.Option("--amount", help="金额（元）/ yuan.")], year: YearOption, by: ByOption,
    programme: Annotated[str, typer.Option("--programme", help="预防项目 / the programme.")], place: PlaceOption = None,
    ground: GroundOption = _PREVENTION, at: AtOption = None, as_json: JsonOption = False,
) -> None:  # fmt: skip
    """登记记入工伤预防费预算的费用：只备查，不入账 / note prevention spending charged to the work injury prevention budget.

    例 / example: zhibao fund prevention charge --amount 120000.00 --year 2026 --programme 骑手安全培训 --place taoyuan --as finance_officer:sun.li
    """
    from zhibao.fund import prevention as register

    home = open_home()
    with home.session() as session:
        made = register.charge(
            session, _province(home.places, place), yuan(amount), programme=programme, budget_year=year, actor=Actor.parse(by), ground=ground,
            at=moment(at),
        )  # fmt: skip
        document = register.document(made)
    emit(document, as_json, lambda: console.print(f"已登记 / noted {document['charge']}：{amount} 元"))


@prevention.command("withdraw")
def withdraw(
    number: Annotated[int, typer.Argument(metavar="NUMBER", help="编号 / number of the charge.")], by: ByOption,
    ground: GroundOption = _PREVENTION, at: AtOption = None, as_json: JsonOption = False,
) -> None:  # fmt: skip
    """撤回登记错的预防费用 / take a wrong charge back whole.

    例 / example: zhibao fund prevention withdraw 1 --as finance_officer:sun.li
    """
    from zhibao.fund import prevention as register

    home = open_home()
    with home.session() as session:
        document = register.document(register.withdraw(session, number, actor=Actor.parse(by), ground=ground, at=moment(at)))
    emit(document, as_json, lambda: console.print(f"已撤回 / withdrawn {number}"))


@prevention.command("list")
def listed(
    year: Annotated[int | None, typer.Option("--year", help="年度（默认全部）/ year; default: all.")] = None, place: PlaceOption = None, as_json: JsonOption = False
) -> None:
    """预防费用登记簿 / the register of prevention charges that stand.

    例 / example: zhibao fund prevention list --place taoyuan
    """
    from zhibao.fund import prevention as register

    home = open_home()
    with home.reading() as session:
        document = register.charges(session, _province(home.places, place), year)
    emit(document, as_json, lambda: _print(document, ("charge", "budget_year", "programme", "amount_fen")))


def _province(places: Any, place: str | None) -> str:
    from zhibao.journeys.order_to_bill import one_province

    return one_province(places, place)


def _told(document: dict[str, Any], as_json: bool) -> None:
    said = f"第 {document['number']} 稿 / budget {document['number']}: {document['state']}，结余 / surplus {to_yuan(document['surplus_fen'])} 元"
    emit(document, as_json, lambda: console.print(said))


def _print(rows: list[dict[str, Any]], names: tuple[str, ...]) -> None:
    table = Table(header_style="bold", box=box.SIMPLE_HEAD, pad_edge=False)
    for name in names:
        table.add_column(name.removesuffix("_fen"), justify="right" if name.endswith("_fen") else "left", overflow="fold")
    for row in rows:
        table.add_row(*("" if row.get(name) is None else to_yuan(row[name]) if name.endswith("_fen") else escape(str(row[name])) for name in names))
    page.print(table)
