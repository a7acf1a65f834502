"""Commands of payment: prepare, look at, check, approve, release, edit, void, and say what became of an unknown one."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

import typer
from rich import box
from rich.table import Table

from zhibao.cli.frame import JsonOption, console, emit, open_home, page
from zhibao.kit import clock
from zhibao.kit.actors import Actor
from zhibao.kit.errors import CallerFault
from zhibao.kit.money import to_yuan

if TYPE_CHECKING:
    from zhibao.fund.model import Batch

app = typer.Typer(help="支付 / payments.", no_args_is_help=True, rich_markup_mode="rich")

GROUND = "zhejiang-2025-44 §2(5)"
Choice = TypeVar("Choice", bound=StrEnum)

BatchArgument = Annotated[str, typer.Argument(metavar="BATCH", help="批次 / batch.")]
NumberArgument = Annotated[str, typer.Argument(metavar="NUMBER", help="批次或支付 / batch or payment.")]
ByOption = Annotated[str, typer.Option("--as", help="岗位:人员 / who acts, post:person.")]
GroundOption = Annotated[str, typer.Option("--ground", help="依据条款 / address of the law.")]
AtOption = Annotated[str | None, typer.Option("--at", help="时刻（默认现在）/ when; default now.")]
ReasonOption = Annotated[str, typer.Option("--reason", help="原因 / why.")]
ContentOption = Annotated[
    str | None, typer.Option("--content", help="所见内容的摘要，不同则不签 / digest of what was seen.")
]


@app.command()
def prepare(
    award: Annotated[str, typer.Argument(metavar="AWARD", help="核定编号 / award, 570100-2025-000001-A1.")],
    key: Annotated[str, typer.Option("--key", help="请求编号：同一编号只办一次 / the same key acts once.")],
    by: ByOption,
    ground: GroundOption = GROUND,
    at: AtOption = None,
    as_json: JsonOption = False,
) -> None:
    """把一份核定尚未支付的款项编成批次 / make a batch of everything an award still owes.

    例 / example: zhibao fund pay prepare 570100-2025-000001-A1 --key 2025-09-10/1 --as payment_maker:chen.mei
    """
    from zhibao.journeys import injury_to_payment

    home = open_home()
    with home.session() as session:
        made = injury_to_payment.prepare_payment(
            session, award, key=key, actor=Actor.parse(by), at=moment(at), ground=ground
        )
    _show(made, as_json)


@app.command("open")
def open_batch(
    batch: BatchArgument, by: ByOption, at: AtOption = None, as_json: JsonOption = False
) -> None:
    """打开批次的内容并留下查看记录，审批前须做 / open what a batch holds and note it; needed before approving.

    例 / example: zhibao fund pay open P570100-20250910-0001 --as payment_approver:zhou.yun
    """
    from zhibao.fund import acts

    home = open_home()
    with home.session() as session:
        found = acts.batch(session, batch)
        actor, when = Actor.parse(by), moment(at)
        for case_no in sorted({payment.owed.case_no for payment in found.payments}):
            acts.opened(session, f"case:{case_no}", actor=actor, at=when)
        acts.opened(session, acts.evidence_of(found.batch_no, found.version), actor=actor, at=when)
    _show(found, as_json)


@app.command()
def check(
    batch: BatchArgument,
    by: ByOption,
    content: ContentOption = None,
    ground: GroundOption = GROUND,
    at: AtOption = None,
    as_json: JsonOption = False,
) -> None:
    """复核批次 / check a batch.

    例 / example: zhibao fund pay check P570100-20250910-0001 --as payment_checker:lin.tao
    """
    _sign(batch, "checker", by, content, ground, at, as_json)


@app.command()
def approve(
    batch: BatchArgument,
    by: ByOption,
    content: ContentOption = None,
    ground: GroundOption = GROUND,
    at: AtOption = None,
    as_json: JsonOption = False,
) -> None:
    """审批批次并预留资金 / approve a batch; its money is kept ready.

    例 / example: zhibao fund pay approve P570100-20250910-0001 --as payment_approver:zhou.yun
    """
    _sign(batch, "approver", by, content, ground, at, as_json)


@app.command()
def release(
    batch: BatchArgument,
    by: ByOption,
    content: ContentOption = None,
    ground: GroundOption = GROUND,
    at: AtOption = None,
    as_json: JsonOption = False,
) -> None:
    """放行批次 / release a batch to the bank.

    例 / example: zhibao fund pay release P570100-20250910-0001 --as payment_releaser:he.qing
    """
    _sign(batch, "releaser", by, content, ground, at, as_json)


@app.command()
def edit(
    batch: BatchArgument,
    reason: ReasonOption,
    by: ByOption,
    drop: Annotated[list[str] | None, typer.Option("--drop", help="去掉的支付 / a payment to drop.")] = None,
    accounts: Annotated[
        bool, typer.Option("--accounts", help="改用最新的收款账户 / take the newest accounts.")
    ] = False,
    ground: GroundOption = GROUND,
    at: AtOption = None,
    as_json: JsonOption = False,
) -> None:
    """修改批次：成为新的版本，须从头签署 / edit a batch: a new version that nobody has signed.

    例 / example: zhibao fund pay edit P570100-20250910-0001 --accounts --reason 新账户 --as payment_maker:chen.mei
    """
    from zhibao.fund import acts

    home = open_home()
    with home.session() as session:
        made = acts.edit(
            session,
            batch,
            drop=drop or (),
            refresh_accounts=accounts,
            reason=reason,
            actor=Actor.parse(by),
            ground=ground,
            at=moment(at),
        )
    _show(made, as_json)


@app.command()
def void(
    number: NumberArgument,
    reason: ReasonOption,
    by: ByOption,
    ground: GroundOption = GROUND,
    at: AtOption = None,
    as_json: JsonOption = False,
) -> None:
    """作废尚未发出的支付或整个批次 / void a payment or a whole batch before it is sent.

    例 / example: zhibao fund pay void P570100-20250910-0001 --reason 重复编制 --as payment_maker:chen.mei
    """
    from zhibao.fund import acts

    home = open_home()
    with home.session() as session:
        made = acts.void(
            session, number, reason=reason, actor=Actor.parse(by), ground=ground, at=moment(at)
        )
    _show(made, as_json)


@app.command()
def resolve(
    payment: Annotated[str, typer.Argument(metavar="PAYMENT", help="支付 / payment.")],
    paid: Annotated[bool, typer.Option("--paid/--not-paid", help="银行是否已付 / whether the bank paid.")],
    evidence: Annotated[str, typer.Option("--evidence", help="证据编号 / reference of the evidence.")],
    by: ByOption,
    ground: GroundOption = GROUND,
    at: AtOption = None,
    as_json: JsonOption = False,
) -> None:
    """凭证据认定结果不明的支付 / say by evidence what became of a payment of unknown outcome.

    例 / example: zhibao fund pay resolve P570100-20250910-0001-00001 --not-paid --evidence 查询-7
    --as payment_checker:lin.tao
    """
    from zhibao.fund.model import plain
    from zhibao.journeys import injury_to_payment

    home = open_home()
    with home.session() as session:
        found = injury_to_payment.resolve_to_case(
            session,
            home.keyring,
            payment,
            paid=paid,
            evidence=evidence,
            actor=Actor.parse(by),
            ground=ground,
            at=moment(at),
        )
    document = plain(found)
    emit(document, as_json, lambda: console.print(f"{payment}：{found.state}"))


@app.command()
def show(number: NumberArgument, as_json: JsonOption = False) -> None:
    """一个批次或一笔支付 / one batch or one payment.

    例 / example: zhibao fund pay show P570100-20250910-0001
    """
    from zhibao.fund import acts
    from zhibao.fund.model import plain

    home = open_home()
    with home.reading() as session:
        if number.count("-") > 2:
            found = plain(acts.payment(session, number))
            emit(found, as_json, lambda: console.print(f"{number}：{found['state']} {to_yuan(found['amount_fen'])} 元"))
            return
        batch = acts.batch(session, number)
    _show(batch, as_json)


@app.command("list")
def list_batches(
    book: Annotated[str | None, typer.Option("--book", help="账簿（默认全部）/ book; default: all.")] = None,
    as_json: JsonOption = False,
) -> None:
    """全部批次 / all batches.

    例 / example: zhibao fund pay list --book 570100
    """
    from zhibao.fund import acts

    home = open_home()
    with home.reading() as session:
        found = acts.batches(session, book)
    document = [_document(one, whole=False) for one in found]

    def human() -> None:
        table = Table("批次 / batch", "版本", "通道 / lane", "笔数", "金额 / yuan", "已签 / signed", box=box.SIMPLE_HEAD)
        for one in found:
            signed = ", ".join(signature.post for signature in one.signatures)
            table.add_row(one.batch_no, str(one.version), one.lane, str(one.count), to_yuan(one.total_fen), signed)
        page.print(table)

    emit(document, as_json, human)


def moment(text: str | None) -> datetime:
    """The instant of a command: as given, else now."""
    return clock.instant(text) if text else clock.now()


def one_of(kind: type[Choice], text: str) -> Choice:
    """One of some words. Raises CallerFault `choice`."""
    try:
        return kind(text)
    except ValueError:
        words = "、".join(kind)
        raise CallerFault(
            "choice",
            f"“{text}”不在可选范围内：{words}。",
            f"{text!r} is none of {', '.join(kind)}.",
            remedy_zh="请选其一。",
            remedy_en="Choose one of them.",
        ) from None


def _sign(batch: str, post: str, by: str, content: str | None, ground: str, at: str | None, as_json: bool) -> None:
    from zhibao.fund.model import Post
    from zhibao.journeys import injury_to_payment

    home = open_home()
    with home.session() as session:
        made = injury_to_payment.sign_payment(
            session, batch, Post(post), actor=Actor.parse(by), at=moment(at), ground=ground, content=content
        )
    _show(made, as_json)


def _document(batch: Batch, whole: bool = True) -> dict[str, Any]:
    from zhibao.fund.model import plain

    document: dict[str, Any] = plain(batch) | {"count": batch.count}
    if not whole:
        del document["payments"]
    return document


def _show(batch: Batch, as_json: bool) -> None:
    def human() -> None:
        console.print(
            f"{batch.batch_no} 第 {batch.version} 版，{batch.lane}：{batch.count} 笔，{to_yuan(batch.total_fen)} 元 / "
            f"version {batch.version}, {batch.count} payments"
        )
        console.print("  " + (" → ".join(f"{one.post} {one.person}" for one in batch.signatures) or "尚无签署 / unsigned"))
        table = Table("支付 / payment", "应付 / owed", "金额 / yuan", "状态 / state", box=box.SIMPLE_HEAD)
        for one in batch.payments:
            table.add_row(one.payment_no, str(one.owed), to_yuan(one.amount_fen), one.state.value)
        page.print(table)
        for why in batch.held:
            console.print(f"  [yellow]{why.owed}[/]：{why.zh} / {why.en}")

    emit(_document(batch), as_json, human)
