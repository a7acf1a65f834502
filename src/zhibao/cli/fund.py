"""Commands of the fund: accounts and balances, payables, accounts of payees, bank files and statements, the monthly run."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Annotated, Any

import typer
from rich import box
from rich.table import Table

from zhibao.cli import fund_pay
from zhibao.cli.frame import JsonOption, console, emit, open_home, page, progress_bar
from zhibao.kit import clock
from zhibao.kit.actors import Actor
from zhibao.kit.clock import Month
from zhibao.kit.errors import CallerFault
from zhibao.kit.money import to_yuan, yuan

app = typer.Typer(
    help="资金：账簿、应付款、收款账户、支付、对账 / fund: ledger, payables, payments, reconciliation.",
    no_args_is_help=True,
    rich_markup_mode="rich",
)
account = typer.Typer(help="收款账户 / accounts of payees.", no_args_is_help=True)
app.add_typer(account, name="account")
app.add_typer(fund_pay.app, name="pay")

BookOption = Annotated[str | None, typer.Option("--book", help="账簿（默认全部）/ book; default: all.")]
OneBookOption = Annotated[str, typer.Option("--book", help="账簿：支付机构所在市的代码 / book, 570100.")]
ByOption = Annotated[str, typer.Option("--as", help="岗位:人员 / who acts, post:person.")]
GroundOption = Annotated[str, typer.Option("--ground", help="依据条款 / address of the law.")]
AtOption = Annotated[str | None, typer.Option("--at", help="时刻（默认现在）/ when; default now.")]

GROUND = fund_pay.GROUND


@app.command()
def accounts(as_json: JsonOption = False) -> None:
    """会计科目表 / the chart of accounts.

    例 / example: zhibao fund accounts
    """
    from zhibao.fund.charts import chart
    from zhibao.fund.model import plain

    document = [plain(one) for one in chart().values()]
    emit(document, as_json, lambda: _table(document, ("number", "name", "zh", "en", "kind", "side")))


@app.command()
def balance(book: BookOption = None, as_json: JsonOption = False) -> None:
    """试算平衡：各科目余额由分录累加得出 / trial balance: every account as the sum of its entries.

    例 / example: zhibao fund balance --book 570100
    """
    from zhibao.fund import acts

    home = open_home()
    with home.reading() as session:
        document: list[dict[str, Any]] = [
            {
                "book": one,
                "accounts": [
                    {"number": held.number, "name": held.name, "zh": held.zh, "balance_fen": fen}
                    for held, fen in acts.trial_balance(session, one)
                ],
                "sum_fen": sum(fen for _, fen in acts.trial_balance(session, one)),
                "reserved_fen": acts.reserved_fen(session, one),
                "available_fen": acts.available_fen(session, one),
                "financing_tasks": len(acts.tasks(session, one)),
            }
            for one in ([book] if book else acts.books(session))
        ]

    def human() -> None:
        for one in document:
            console.print(f"账簿 / book {one['book']}：可用 / available {_yuan(one['available_fen'])} 元")
            _table([held for held in one["accounts"] if held["balance_fen"]], ("number", "zh", "balance_fen"))

    emit(document, as_json, human)


@app.command()
def payables(
    case: Annotated[str | None, typer.Option("--case", help="案号 / case.")] = None,
    award: Annotated[str | None, typer.Option("--award", help="核定编号 / award.")] = None,
    book: BookOption = None,
    open_only: Annotated[bool, typer.Option("--open", help="只列未付 / only what is still owed.")] = False,
    as_json: JsonOption = False,
) -> None:
    """应付款及其未付金额 / what the fund owes, and what of it is still open.

    例 / example: zhibao fund payables --case 570100-2025-000001
    """
    from zhibao.fund import acts
    from zhibao.fund.model import plain

    home = open_home()
    with home.reading() as session:
        found = acts.payables(session, case_no=case, award_no=award, book=book, open_only=open_only)
    document = [
        plain(one.payable)
        | {
            "payable": one.id,
            "award_no": one.award_no,
            "book": one.book,
            "open_fen": one.open_fen,
            "payment_no": one.payment_no,
            "voucher_no": one.voucher_no,
            "withdrawn": one.withdrawn,
        }
        for one in found
    ]
    emit(document, as_json, lambda: _table(document, ("case_no", "item", "period", "payee", "amount_fen", "open_fen")))


@app.command()
def transfer(
    amount: Annotated[str, typer.Option("--amount", help="金额（元）/ yuan, 500000.00.")],
    book: OneBookOption,
    by: ByOption,
    source: Annotated[
        str, typer.Option("--from", help="转出科目 / account it comes from.")
    ] = "treasury_account",
    ground: GroundOption = GROUND,
    at: AtOption = None,
    as_json: JsonOption = False,
) -> None:
    """向支出户拨款 / move money of the fund onto the expenditure account.

    例 / example: zhibao fund transfer --amount 500000.00 --book 570100 --as finance_officer:sun.li
    """
    from zhibao.fund import acts

    home = open_home()
    with home.session() as session:
        made = acts.transfer_in(
            session,
            book,
            yuan(amount),
            from_account=source,
            actor=Actor.parse(by),
            ground=ground,
            at=fund_pay.moment(at),
        )
    document = {"book": book, "voucher_no": made.number, "amount_fen": yuan(amount)}
    emit(document, as_json, lambda: console.print(f"凭证 {made.number} / voucher {made.number}: {amount} 元"))


@account.command("set")
def set_account(
    payee: Annotated[str, typer.Argument(metavar="PAYEE", help="person:代号 或 enterprise:代码 / the payee.")],
    source: Annotated[
        str,
        typer.Argument(
            metavar="SOURCE", help="“-”或 @文件，三行：账号、户名、开户行 / three lines: number, holder, bank."
        ),
    ],
    place: Annotated[str, typer.Option("--place", help="支付地 / place that pays, 570100.")],
    name_check: Annotated[
        str, typer.Option("--name-check", help="matched, accepted_by_person, mismatched, not_checked.")
    ],
    by: ByOption,
    ground: GroundOption = GROUND,
    at: AtOption = None,
    as_json: JsonOption = False,
) -> None:
    """登记收款账户；户名核对通过的最新一个有效 / set the account of a payee; the newest with an accepted name counts.

    例 / example: zhibao fund account set person:1234 @account.txt --place 570100 --name-check matched
    --as account_officer:wu.lan
    """
    from zhibao.fund import acts
    from zhibao.fund.model import NameCheck

    number, holder, bank = _account_lines(source)
    home = open_home()
    with home.session() as session:
        made = acts.set_account(
            session,
            home.keyring,
            payee,
            holder=holder,
            account=number,
            bank=bank,
            name_check=fund_pay.one_of(NameCheck, name_check),
            place=place,
            actor=Actor.parse(by),
            ground=ground,
            at=fund_pay.moment(at),
        )
    document = _account_document(made)
    emit(document, as_json, lambda: console.print(f"已登记第 {made.entry_no} 个账户 / account {made.entry_no} set"))


@account.command("show")
def show_account(
    payee: Annotated[str, typer.Argument(metavar="PAYEE", help="person:代号 或 enterprise:代码 / the payee.")],
    as_json: JsonOption = False,
) -> None:
    """收款账户的历次登记，不显示账号 / every account a payee had, without its number.

    例 / example: zhibao fund account show person:1234
    """
    from zhibao.fund import acts

    home = open_home()
    with home.reading() as session:
        live = acts.live_account(session, payee)
        document = [
            _account_document(one) | {"live": live is not None and live.id == one.id}
            for one in acts.accounts(session, payee)
        ]
    emit(document, as_json, lambda: _table(document, ("entry_no", "channel", "name_check", "set_by", "at", "live")))


@account.command("relative")
def relative(
    officer: Annotated[str, typer.Argument(metavar="OFFICER", help="工作人员 / a member of staff.")],
    payee: Annotated[str, typer.Argument(metavar="PAYEE", help="person:代号 或 enterprise:代码 / the payee.")],
    relation: Annotated[str, typer.Option("--relation", help="self, spouse, child, parent, sibling, other.")],
    by: ByOption,
    ground: GroundOption = GROUND,
    at: AtOption = None,
    as_json: JsonOption = False,
) -> None:
    """申报收款人是本人或亲属：此人回避其支付 / declare that a payee is oneself or a relative, and stand aside.

    例 / example: zhibao fund account relative chen.mei person:1234 --relation sibling --as payment_maker:chen.mei
    """
    from zhibao.fund import acts

    home = open_home()
    with home.session() as session:
        number = acts.declare_relative(
            session, officer, payee, relation, actor=Actor.parse(by), ground=ground, at=fund_pay.moment(at)
        )
    document = {"declaration": number, "officer": officer, "payee": payee, "relation": relation}
    emit(document, as_json, lambda: console.print(f"已申报 / declared: {officer} – {payee}"))


@app.command("bank-file")
def bank_file(
    batch: Annotated[str, typer.Argument(metavar="BATCH", help="批次 / batch.")],
    out: Annotated[Path, typer.Option("--out", help="写入的文件 / the file to write.")],
    debtor: Annotated[
        Path, typer.Option("--debtor", help="支出户（JSON：name, account, bank）/ the expenditure account.")
    ],
    by: ByOption,
    form: Annotated[str, typer.Option("--form", help="iso20022, csv.")] = "iso20022",
    pay_on: Annotated[str | None, typer.Option("--pay-on", help="付款日（默认当日）/ day of payment.")] = None,
    ground: GroundOption = GROUND,
    at: AtOption = None,
    as_json: JsonOption = False,
) -> None:
    """生成已放行批次的银行文件；再次运行得到同一文件 / the bank's file of a released batch; again: the same file.

    例 / example: zhibao fund bank-file P570100-20250910-0001 --out payments.xml --debtor account.json
    --as payment_releaser:he.qing
    """
    from zhibao.edge import bank
    from zhibao.journeys import payment_to_bank

    home = open_home()
    when = fund_pay.moment(at)
    sent = payment_to_bank.send_file(
        home.session,
        home.keyring,
        batch,
        out,
        debtor=bank.Debtor(**_debtor(debtor)),
        form=fund_pay.one_of(bank.Form, form),
        pay_on=clock.day(pay_on) if pay_on else when.date(),
        actor=Actor.parse(by),
        at=when,
        ground=ground,
    )
    document = {
        "file": out.name,
        "file_no": sent.file_no,
        "batch_no": sent.batch_no,
        "count": sent.count,
        "total_fen": sent.total_fen,
        "digest": sent.digest,
    }
    said = f"{out.name}：{sent.count} 笔，{_yuan(sent.total_fen)} 元 / {sent.count} payments"
    emit(document, as_json, lambda: console.print(said))


@app.command("bank-answer")
def bank_answer(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="银行回盘文件 / the bank's answer.")],
    by: ByOption,
    ground: GroundOption = GROUND,
    at: AtOption = None,
    as_json: JsonOption = False,
) -> None:
    """读入银行的支付结果；不相符的列为未结 / read what the bank says of payments; what does not fit stays open.

    例 / example: zhibao fund bank-answer answer.xml --as payment_maker:chen.mei
    """
    from zhibao.fund.model import plain
    from zhibao.journeys import injury_to_payment

    home = open_home()
    content = _content(file)
    with home.session() as session:
        outcomes = injury_to_payment.bank_to_cases(
            session, home.keyring, content, actor=Actor.parse(by), at=fund_pay.moment(at), ground=ground
        )
    document = [plain(one) for one in outcomes]
    emit(document, as_json, lambda: _table(document, ("payment_no", "said", "outcome", "reason")))


@app.command()
def reconcile(
    book: OneBookOption,
    statement: Annotated[
        Path | None, typer.Option("--statement", help="对账单（camt.053）/ a statement to read first.")
    ] = None,
    number: Annotated[
        str | None, typer.Option("--account", help="账号，不符则拒绝 / refuse another account's statement.")
    ] = None,
    of: Annotated[
        str, typer.Option("--account-of", help="银行账户 / income_account, treasury_account, expenditure_account.")
    ] = "expenditure_account",
    by: ByOption = "job:reconciliation",
    ground: GroundOption = GROUND,
    at: AtOption = None,
    as_json: JsonOption = False,
) -> None:
    """对账：流水与分录一一对应，其余为未达账项 / statement and ledger line by line; the rest are open items.

    例 / example: zhibao fund reconcile --book 570100 --statement statement.xml
    """
    from zhibao.fund import acts
    from zhibao.fund.model import plain
    from zhibao.journeys import injury_to_payment

    home = open_home()
    if statement is None:
        with home.reading() as session:
            found = acts.reconcile(session, book, of)
    else:
        content = _content(statement)
        with home.session() as session:
            found = injury_to_payment.statement_to_cases(
                session, home.keyring, book, content, account=number, actor=Actor.parse(by), at=fund_pay.moment(at), ground=ground, of=of
            )
    document = plain(found)

    def human() -> None:
        console.print(f"相符 / matched {found.matched}；未达 / open {len(found.open_items)}")
        _table(document["open_items"], ("side", "reference", "on", "amount_fen", "reason"))

    emit(document, as_json, human)


@app.command()
def monthly(
    month: Annotated[str, typer.Option("--month", help="待遇所属月份 / month, 2025-09.")],
    book: OneBookOption,
    ground: GroundOption = GROUND,
    at: AtOption = None,
    as_json: JsonOption = False,
) -> None:
    """按月待遇：入账并编成批次；中断后再次运行即继续 / the monthly run; run again it goes on where it was.

    例 / example: zhibao fund monthly --month 2025-09 --book 570100
    """
    from zhibao.fund import acts
    from zhibao.fund.model import plain
    from zhibao.journeys import injury_to_payment
    from zhibao.journeys.kept_back import kept_back

    home = open_home()
    with home.reading() as session:
        lines = injury_to_payment.monthly_payables(session, book, Month.parse(month))
        kept = kept_back(session, [line.owed for _, line in lines])
    with progress_bar("按月待遇 / monthly benefits") as tell:
        made = acts.monthly_run(
            home.session,
            book,
            month,
            lines,
            actor=Actor("monthly_run", "job"),
            ground=ground,
            at=fund_pay.moment(at),
            deaths=kept.deaths,
            waiting=kept.waiting,
            told=lambda done, whole: tell(done, whole, "项 / items"),
        )
    document = plain(made)

    def human() -> None:
        console.print(
            f"{month}：{made.recognised} 项，{_yuan(made.total_fen)} 元，批次 / batch {made.batch_no or '–'}，"
            f"待人员处理 / held {len(made.held)}"
        )

    emit(document, as_json, human)


def _account_lines(source: str) -> tuple[str, str, str]:
    if source == "-":
        text = sys.stdin.read()
    elif source.startswith("@"):
        text = _content(Path(source[1:])).decode("utf-8", errors="replace")
    else:
        raise CallerFault(
            "number_as_argument",
            "账号不能写在命令行里。",
            "An account number may not stand on the command line.",
            remedy_zh="请用“-”从标准输入读取，或用“@文件”从文件读取。",
            remedy_en="Use `-` to read it from standard input or `@FILE` to read it from a file.",
        )
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if len(lines) != 3:
        raise CallerFault(
            "account_form",
            "须有三行：账号、户名、开户行。",
            "Three lines are needed: number, holder, bank.",
            remedy_zh="请按此顺序填写。",
            remedy_en="Write them in this order.",
        )
    return lines[0], lines[1], lines[2]


def _debtor(path: Path) -> dict[str, str]:
    try:
        written = json.loads(_content(path))
        return {name: str(written[name]) for name in ("name", "account", "bank")}
    except (ValueError, KeyError, TypeError, RecursionError):
        raise CallerFault(
            "debtor_form",
            "支出户文件须为含 name、account、bank 的 JSON。",
            "The file of the expenditure account must be JSON with name, account and bank.",
            place=path.name,
        ) from None


def _content(path: Path) -> bytes:
    if not path.is_file():
        raise CallerFault(
            "no_file",
            "找不到文件。",
            "The file does not exist.",
            place=path.name,
            remedy_zh="请核对文件名。",
            remedy_en="Check its name.",
        )
    return path.read_bytes()


def _account_document(made: Any) -> dict[str, Any]:
    from zhibao.fund.model import plain

    document: dict[str, Any] = plain(made)
    document["account"] = document.pop("id")
    return document


def _yuan(fen: int) -> str:
    return to_yuan(fen)


def _table(rows: list[dict[str, Any]], columns: tuple[str, ...]) -> None:
    table = Table(box=box.SIMPLE_HEAD)
    for column in columns:
        table.add_column(column.removesuffix("_fen"), justify="right" if column.endswith("_fen") else "left")
    for row in rows:
        table.add_row(
            *(to_yuan(row[column]) if column.endswith("_fen") else str(row[column]) for column in columns)
        )
    page.print(table)
