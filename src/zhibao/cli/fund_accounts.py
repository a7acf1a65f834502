"""Commands of the fund's accounts: receipts and transfers, closes, budget and final account, statements, reserves, exports."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer
from rich import box
from rich.markup import escape
from rich.table import Table

from zhibao.cli.frame import JsonOption, console, emit, open_home, page, progress_bar
from zhibao.cli.fund_pay import moment
from zhibao.kit.actors import Actor
from zhibao.kit.clock import Month
from zhibao.kit.errors import CallerFault
from zhibao.kit.money import to_yuan, yuan

PlaceOption = Annotated[str | None, typer.Option("--place", help="省份 / province, where the home has several.")]
BookOption = Annotated[str, typer.Option("--book", help="账簿：省或市的代码 / book, 570000 or 570100.")]
YearOption = Annotated[int, typer.Option("--year", help="年度 / year, 2025.")]
ByOption = Annotated[str, typer.Option("--as", help="岗位:人员 / who acts, post:person.")]
GroundOption = Annotated[str, typer.Option("--ground", help="依据条款 / address of the law.")]
AtOption = Annotated[str | None, typer.Option("--at", help="时刻（默认现在）/ when; default now.")]
OutOption = Annotated[Path | None, typer.Option("--out", help="写入 .xlsx 或 .pdf / write a workbook or a PDF.")]
AmountOption = Annotated[str, typer.Option("--amount", help="金额（元）/ yuan, 500000.00.")]

GROUND = "shandong-2025 §6"


def book_receipts(place: PlaceOption = None, by: ByOption = "job:receipts", ground: GroundOption = GROUND, at: AtOption = None, as_json: JsonOption = False) -> None:
    """费款到账入账：每笔一张凭证，中断后再次运行即继续 / book receipts, each once; run again it goes on where it was.

    例 / example: zhibao fund book-receipts --place taoyuan
    """
    from zhibao.journeys import receipts_to_fund

    home = open_home()
    with progress_bar("到账入账 / booking receipts") as tell:
        made = receipts_to_fund.book_receipts(
            home.session, _province(home.places, place), home.places, actor=Actor.parse(by), at=moment(at), ground=ground, progress=tell
        )
    document = made.document()
    said = f"入账 / booked {made.booked}：{to_yuan(made.booked_fen)} 元；早已入账 / before {made.already}；省份不明 / no province {len(made.unplaced)}；滞纳金变动 / late fees changed {made.late_fees}"
    emit(document, as_json, lambda: console.print(said))


def remit(
    amount: AmountOption, book: BookOption, by: ByOption, on: Annotated[str | None, typer.Option("--on", help="记账日期（默认当日）/ accounting day.")] = None,
    back: Annotated[bool, typer.Option("--back", help="退回收入户 / from the treasury account back to the income account.")] = False,
    ground: GroundOption = GROUND, at: AtOption = None, as_json: JsonOption = False,
) -> None:  # fmt: skip
    """上解：收入户划入财政专户 / remit from the income account to the treasury special account.

    例 / example: zhibao fund remit --amount 800000.00 --book 570000 --as finance_officer:sun.li
    """
    source, target = (book, "income_account"), (book, "treasury_account")
    _move(amount, *((target, source) if back else (source, target)), by, on, ground, at, as_json)


def allot(
    amount: AmountOption, book: Annotated[str, typer.Option("--book", help="收款市的账簿 / book of the city, 570100.")], by: ByOption,
    source: Annotated[str, typer.Option("--from-book", help="拨出的账簿 / book it comes from, 570000.")],
    on: Annotated[str | None, typer.Option("--on", help="记账日期（默认当日）/ accounting day.")] = None,
    back: Annotated[bool, typer.Option("--back", help="退回财政专户 / from the expenditure account back.")] = False,
    ground: GroundOption = GROUND, at: AtOption = None, as_json: JsonOption = False,
) -> None:  # fmt: skip
    """拨付：财政专户拨入市支出户，两本账各一张凭证 / allot money of the treasury account to a city's expenditure account.

    例 / example: zhibao fund allot --amount 500000.00 --from-book 570000 --book 570100 --as finance_officer:sun.li
    """
    ends = (source, "treasury_account"), (book, "expenditure_account")
    _move(amount, *(ends[::-1] if back else ends), by, on, ground, at, as_json)


def _move(amount: str, source: tuple[str, str], target: tuple[str, str], by: str, on: str | None, ground: str, at: str | None, as_json: bool) -> None:
    from zhibao.fund import moving
    from zhibao.kit.clock import day

    home = open_home()
    with home.session() as session:
        made = moving.move(
            session, yuan(amount), source=source, target=target, actor=Actor.parse(by), ground=ground, at=moment(at), on=None if on is None else day(on)
        )
    said = f"{made.transfer_no}：{amount} 元，凭证 / vouchers {made.out.book}/{made.out.number}, {made.into.book}/{made.into.number}"
    emit(made.document(), as_json, lambda: console.print(said))


def match(
    reference: Annotated[str, typer.Argument(metavar="REFERENCE", help="银行流水号 / reference of the bank.")],
    voucher: Annotated[int, typer.Argument(metavar="VOUCHER", help="凭证号 / number of the voucher.")],
    book: BookOption, by: ByOption,
    account: Annotated[str, typer.Option("--account-of", help="银行账户 / income_account, treasury_account, expenditure_account.")] = "expenditure_account",
    ground: GroundOption = GROUND, at: AtOption = None, as_json: JsonOption = False,
) -> None:  # fmt: skip
    """人工勾对：金额相同、系统不能判断的流水和凭证 / join a line of the bank and a voucher that amounts alone do not tell.

    例 / example: zhibao fund match 20250901-17 12 --book 570000 --account-of treasury_account --as finance_officer:sun.li
    """
    from zhibao.fund.model import plain
    from zhibao.fund.reconciliation import pair

    home = open_home()
    with home.session() as session:
        found = pair(session, book, reference, voucher, account=account, actor=Actor.parse(by), ground=ground, at=moment(at))
    emit(plain(found), as_json, lambda: console.print(f"相符 / matched {found.matched}；未达 / open {len(found.open_items)}"))


def close_month(
    month: Annotated[str, typer.Option("--month", help="月份 / month, 2025-09.")], book: BookOption, by: ByOption,
    ground: GroundOption = GROUND, at: AtOption = None, as_json: JsonOption = False,
) -> None:  # fmt: skip
    """月结：有未办结事项时列出并拒绝；结账后的月份不再入账 / close a month, refused with the list of what is open.

    例 / example: zhibao fund close-month --month 2025-09 --book 570000 --as finance_officer:sun.li
    """
    from zhibao.fund import periods
    from zhibao.journeys import period_to_close

    home = open_home()
    with home.session() as session:
        made = period_to_close.close_month(session, book, Month.parse(month), home.places, actor=Actor.parse(by), at=moment(at), ground=ground)
        document = periods.document(made)
    emit(document, as_json, lambda: console.print(f"{book} {month} 已结账 / closed"))


def close_year(year: YearOption, book: BookOption, by: ByOption, ground: GroundOption = GROUND, at: AtOption = None, as_json: JsonOption = False) -> None:
    """年结：收入和支出结转结余 / close a year: income and spending are carried to the balance.

    例 / example: zhibao fund close-year --year 2025 --book 570000 --as finance_officer:sun.li
    """
    from zhibao.journeys import period_to_close

    home = open_home()
    with home.session() as session:
        made = period_to_close.close_year(session, book, year, actor=Actor.parse(by), at=moment(at), ground=ground)
        document = period_to_close.year_document(made)
    emit(document, as_json, lambda: console.print(f"{book} {year}：结转 / carried {to_yuan(document['carried_fen'])} 元"))


def closes(book: BookOption, at: AtOption = None, as_json: JsonOption = False) -> None:
    """结账情况：已结的月份和年度，下一个月还有什么未办结 / closed months and years, and what keeps the next month open.

    例 / example: zhibao fund closes --book 570000
    """
    from zhibao.journeys import period_to_close

    home = open_home()
    with home.reading() as session:
        document = period_to_close.state(session, book, home.places, moment(at))

    def human() -> None:
        console.print(f"{book}：已结 / closed {len(document['months'])} 月；下一个 / next {document.get('next', '–')}")
        _print(document.get("open", []), ("kind", "reference", "on", "amount_fen"))

    emit(document, as_json, human)


def statement(
    period: Annotated[str, typer.Option("--period", help="年度或月份 / year or month, 2025, 2025-09.")], place: PlaceOption = None,
    by: Annotated[str, typer.Option("--by", help="industry, enterprise, prefecture, book, month.")] = "industry",
    figure: Annotated[str | None, typer.Option("--figure", help="与 --rows 同用：哪个数 / with --rows: which figure.")] = None,
    key: Annotated[str | None, typer.Option("--key", help="与 --rows 同用：哪一部分 / with --rows: which part.")] = None,
    rows: Annotated[bool, typer.Option("--rows", help="列出一个数的分录 / the entries behind a figure.")] = False,
    out: OutOption = None, as_json: JsonOption = False,
) -> None:  # fmt: skip
    """报表：收入、支出、结余，按行业、企业、地区、月份，资产负债表；每个数都能查到分录 / income, spending, balance sheet.

    例 / example: zhibao fund statement --period 2025 --place taoyuan --by industry --out statement.xlsx
    """
    from zhibao.edge import fund_statements
    from zhibao.journeys import ledger_to_statement

    if rows != (figure is not None) or (rows and out is not None):
        raise CallerFault(
            "rows_of_figure", "--rows 与 --figure 同用，不与 --out 同用。", "--rows and --figure go together, without --out.", place="--rows",
            remedy_zh="例如 --figure contribution --key instant_delivery --rows。", remedy_en="For example --figure contribution --key instant_delivery --rows.",
        )  # fmt: skip
    if out is not None:
        fund_statements.check_name(out)
    home = open_home()
    asked = ledger_to_statement.Asked.of(place or _province(home.places, None), period, by)
    with home.reading() as session, progress_bar("报表 / statement") as tell:
        if figure is not None:
            document = ledger_to_statement.rows(session, home.orders, home.keyring, asked, figure, key, at=moment(None), progress=tell)
        else:
            document = ledger_to_statement.statement(session, home.orders, home.keyring, asked, at=moment(None), progress=tell)
    if out is not None:
        from zhibao.app.settings import font_folder

        fund_statements.write(out, document, font_folder(), moment(None))
        document["file"] = out.name
    emit(document, as_json, lambda: _print(document["rows"], ("book", "voucher", "line", "account", "on", "source", "amount_fen")) if rows else _show(document))


def reserves(
    place: PlaceOption = None, rows: Annotated[bool, typer.Option("--rows", help="列出每一项 / each amount.")] = False, at: AtOption = None, as_json: JsonOption = False
) -> None:
    """案件准备金：未生效的核定和今后的按月待遇（估计，不入账）/ case reserves: an estimate, never booked.

    例 / example: zhibao fund reserves --place taoyuan
    """
    from zhibao.journeys.cases_to_reserves import case_reserves

    home = open_home()
    with home.reading() as session:
        document = case_reserves(session, place or _province(home.places, None), at=moment(at), with_rows=rows)

    def human() -> None:
        console.print(f"案件准备金 / case reserves {to_yuan(document['total_fen'])} 元，案件 / cases {document['cases']}（估计 estimate）")
        _print(document["benefits"], ("benefit", "amount_fen"))

    emit(document, as_json, human)


def export_beancount(
    out: Annotated[Path, typer.Option("--out", help="写入的文件 / the file to write.")], place: PlaceOption = None, as_json: JsonOption = False
) -> None:
    """导出 Beancount 日记账：全部凭证，已结月份带余额核对 / the ledger as a Beancount journal, with balance assertions.

    例 / example: zhibao fund export-beancount --out ledger.beancount --place taoyuan
    """
    from zhibao.edge.workbooks import private_draft
    from zhibao.fund import beancount, statement_lines

    home = open_home()
    province = _province(home.places, place)
    with home.reading() as session, progress_bar("导出 / export") as tell, private_draft(out) as draft, draft.open("w", encoding="utf-8") as stream:
        books = statement_lines.books_of(session, province)
        count = 0
        for line in beancount.journal(session, books, title=f"zhibao {province}", progress=tell):
            stream.write(f"{line}\n")
            count += 1
    document = {"file": out.name, "books": books, "lines": count}
    emit(document, as_json, lambda: console.print(f"{out.name}：{count} 行 / lines"))


def _province(places: Any, place: str | None) -> str:
    from zhibao.journeys.order_to_bill import one_province

    return one_province(places, place)


def _show(document: dict[str, Any]) -> None:
    from zhibao.edge.fund_statements import headlines, tables

    for line in headlines(document):
        page.print(escape(line), soft_wrap=True)
    for table in tables(document):
        shown = Table(title=table.name, header_style="bold", box=box.SIMPLE_HEAD, pad_edge=False)
        for column in table.columns:
            shown.add_column(column.zh, justify="right" if column.kind == "fen" else "left", overflow="fold")
        for row in table.rows:
            shown.add_row(*(_cell(column.kind, cell) for column, cell in zip(table.columns, row, strict=True)))
        page.print(shown)


def _cell(kind: str, cell: Any) -> str:
    return "" if cell is None else to_yuan(cell) if kind == "fen" else escape(str(cell))


def _print(rows: list[dict[str, Any]], names: tuple[str, ...]) -> None:
    table = Table(header_style="bold", box=box.SIMPLE_HEAD, pad_edge=False)
    for name in names:
        table.add_column(name.removesuffix("_fen"), justify="right" if name.endswith("_fen") else "left", overflow="fold")
    for row in rows:
        table.add_row(*("" if row.get(name) is None else to_yuan(row[name]) if name.endswith("_fen") else escape(str(row[name])) for name in names))
    page.print(table)
