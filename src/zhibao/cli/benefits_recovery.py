"""Commands of recovery: decide, serve, hold up, keep back, repay, take back, finish, show, list."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Annotated, Any

import typer
from rich import box
from rich.table import Table

from zhibao.cli.frame import JsonOption, console, emit, open_home, page, progress_bar
from zhibao.kit import clock
from zhibao.kit.actors import Actor
from zhibao.kit.clock import Month
from zhibao.kit.errors import CallerFault
from zhibao.kit.money import to_yuan, yuan

app = typer.Typer(
    help="追回多付：决定、送达、中止、扣回、退款、冲回、完成 / recovery of what was paid too much.", no_args_is_help=True
)

GROUND = "taoyuan-2025-1 §56(1)"
RecoveryArgument = Annotated[str, typer.Argument(help="追回编号 / number of the recovery, 570200-2025-000001-R1.")]
ActorOption = Annotated[str, typer.Option("--as", help="岗位:人员 / who acts, post:person.")]
GroundOption = Annotated[str, typer.Option("--ground", help="依据条款 / address of the law.")]
AtOption = Annotated[str | None, typer.Option("--at", help="时间（默认现在）/ time; default: now.")]
DocumentOption = Annotated[str, typer.Option("--document", help="文书的编号或摘要 / number or digest of the paper.")]


@app.command()
def decide(
    award_no: Annotated[str, typer.Argument(help="发现多付的核定 / the award that found it, 570200-2025-000001-A1.")],
    item: Annotated[str, typer.Option("--item", help="多付的项目 / item paid too much, disability_lump_sum.")],
    payee: Annotated[str, typer.Option("--payee", help="收款人 / payee, person:….")],
    amount: Annotated[str, typer.Option("--amount", help="金额（元）/ amount, yuan.")],
    document: DocumentOption,
    reason: Annotated[str, typer.Option("--reason", help="理由，加密保存 / the reasons; kept sealed.")],
    remedy: Annotated[str, typer.Option("--remedy", help="救济途径 / how to object.")],
    by: Annotated[str, typer.Option("--as", help="拟办人，benefit_assessor:… / who prepares it.")],
    decided_by: Annotated[str, typer.Option("--decided-by", help="决定人，benefit_approver:… / who decides, another person.")],
    ground: GroundOption = GROUND,
    at: AtOption = None,
    as_json: JsonOption = False,
) -> None:
    """决定追回多付的待遇；两人，写明理由和救济；尚不扣减 / decide to recover; two persons; nothing is taken yet.

    例 / example: zhibao benefits recovery decide 570200-2025-000001-A1 --item disability_lump_sum --payee person:123
    --amount 960.00 --document J-12 --reason "等级变更后仍按原等级发放" --remedy "15日内可以提出异议"
    --as benefit_assessor:qian.mo --decided-by benefit_approver:liang.tian
    """
    from zhibao.journeys import overpayment_to_recovery as journey

    home = open_home()
    with home.session() as session:
        made = journey.decide(
            session, home.keyring, award_no, item=item, payee=payee, amount_fen=yuan(amount), document=document, reason=reason,
            remedy=remedy, actor=Actor.parse(by), reviewer=Actor.parse(decided_by), at=_moment(at), ground=ground,
        )  # fmt: skip
        told = _told(session, made.recovery_no, _moment(at))
    emit(told, as_json, lambda: _show(told))


@app.command()
def serve(
    recovery_no: RecoveryArgument,
    served_on: Annotated[str, typer.Option("--served-on", help="送达日期 / day of service.")],
    document: DocumentOption,
    by: ActorOption,
    ground: GroundOption = "taoyuan-2025-1 §56(2)",
    at: AtOption = None,
    as_json: JsonOption = False,
) -> None:
    """登记追回通知书的送达，异议期自此起算 / record the service of the notice; the time to object begins.

    例 / example: zhibao benefits recovery serve 570200-2025-000001-R1 --served-on 2026-06-05 --document S-12
    --as case_clerk:zhou.yun
    """
    from zhibao.journeys import overpayment_to_recovery as journey

    home = open_home()
    with home.session() as session:
        journey.serve(
            session, home.keyring, recovery_no, served_on=clock.day(served_on), document=document, actor=Actor.parse(by), at=_moment(at),
            ground=ground,
        )  # fmt: skip
        told = _told(session, recovery_no, _moment(at))
    emit(told, as_json, lambda: _show(told))


@app.command()
def halt(
    recovery_no: RecoveryArgument,
    document: DocumentOption,
    by: ActorOption,
    resume: Annotated[bool, typer.Option("--resume", help="恢复追回 / let it go on.")] = False,
    cancel: Annotated[bool, typer.Option("--cancel", help="不再追回 / give it up for good.")] = False,
    ground: GroundOption = GROUND,
    at: AtOption = None,
    as_json: JsonOption = False,
) -> None:
    """因异议等中止追回；--resume 恢复，--cancel 不再追回 / hold a recovery up, let it go on, or give it up.

    例 / example: zhibao benefits recovery halt 570200-2025-000001-R1 --document O-3 --as legal_officer:fan.li
    """
    from zhibao.journeys import overpayment_to_recovery as journey

    if resume and cancel:
        raise CallerFault("one_outcome", "恢复和不再追回只能选一个。", "Let it go on or give it up, not both.")
    step = "resumed" if resume else "cancelled" if cancel else "halted"
    with open_home().session() as session:
        journey.hold(
            session, recovery_no, step, document=document, actor=Actor.parse(by), at=_moment(at), ground=ground
        )
        told = _told(session, recovery_no, _moment(at))
    emit(told, as_json, lambda: _show(told))


@app.command()
def withhold(
    month: Annotated[str, typer.Option("--month", help="从哪个月的待遇扣回 / of which month, 2026-07.")],
    recovery_no: Annotated[str | None, typer.Option("--recovery", help="只办一项 / one recovery only.")] = None,
    by: Annotated[str, typer.Option("--as", help="岗位:人员，默认每月作业 / who acts; default: the monthly job.")] = "job:monthly_run",
    at: AtOption = None,
    as_json: JsonOption = False,
) -> None:
    """按限额从当月待遇扣回，在当月入账以前办理 / keep back of a month what the limit allows, before it is recognised.

    例 / example: zhibao benefits recovery withhold --month 2026-07
    """
    from zhibao.benefits import recovery
    from zhibao.journeys import overpayment_to_recovery as journey

    home, actor, moment, wanted = open_home(), Actor.parse(by), _moment(at), Month.parse(month)
    kept: list[dict[str, Any]] = []
    with home.session() as session, progress_bar("扣回 / keeping back") as tell:
        numbers = [recovery_no] if recovery_no else [held.recovery_no for held in journey.open_recoveries(session)]
        for done, number in enumerate(numbers, start=1):
            try:
                fen, why = journey.withhold(session, number, wanted, actor=actor, at=moment), None
            except CallerFault as fault:
                # One that may not be taken now stops no other; asked for alone it is refused.
                if recovery_no or fault.code not in ("recovery_not_open", "month_recognised"):
                    raise
                fen, why = 0, fault
            held = recovery.recovery(session, number)
            kept.append(
                {"recovery_no": number, "payee": held.payee, "kept_fen": fen, "left_fen": held.left_fen}
                | ({"not_taken": why.code, "zh": why.zh, "en": why.en} if why else {})
            )
            tell(done, len(numbers), "项 / recoveries")
    document = {"month": month, "kept": kept, "total_fen": sum(one["kept_fen"] for one in kept)}
    emit(document, as_json, lambda: _show_kept(document))


@app.command()
def repaid(
    recovery_no: RecoveryArgument,
    amount: Annotated[str, typer.Option("--amount", help="金额（元）/ amount, yuan.")],
    paid_on: Annotated[str, typer.Option("--paid-on", help="到账日期 / day on which it came in.")],
    proof: Annotated[str, typer.Option("--proof", help="凭证的摘要 / digest of the proof.")],
    by: ActorOption,
    ground: GroundOption = GROUND,
    at: AtOption = None,
    as_json: JsonOption = False,
) -> None:
    """登记本人自行退回的款项，同时入账 / record what the payee paid back herself; the ledger books it.

    例 / example: zhibao benefits recovery repaid 570200-2025-000001-R1 --amount 100.00 --paid-on 2026-06-20
    --proof sha256:ab12 --as payment_officer:ji.quan
    """
    from zhibao.journeys import overpayment_to_recovery as journey

    with open_home().session() as session:
        journey.repaid(
            session, recovery_no, amount_fen=yuan(amount), paid_on=clock.day(paid_on), proof_digest=proof, actor=Actor.parse(by),
            at=_moment(at), ground=ground,
        )  # fmt: skip
        told = _told(session, recovery_no, _moment(at))
    emit(told, as_json, lambda: _show(told))


@app.command()
def reverse(
    entry: Annotated[int, typer.Argument(help="扣回或退款的分录号，见 show / number of the entry, see `show`.")],
    by: ActorOption,
    ground: GroundOption = GROUND,
    at: AtOption = None,
    as_json: JsonOption = False,
) -> None:
    """冲回一笔误扣，成为资金对本人的应付 / take a wrong entry back; it becomes a debt of the fund to the payee.

    例 / example: zhibao benefits recovery reverse 7 --as legal_officer:fan.li
    """
    from zhibao.journeys import overpayment_to_recovery as journey

    with open_home().session() as session:
        held = journey.take_back(session, entry, actor=Actor.parse(by), at=_moment(at), ground=ground)
        told = _told(session, held.recovery_no, _moment(at))
    emit(told, as_json, lambda: _show(told))


@app.command()
def finish(
    recovery_no: RecoveryArgument,
    by: ActorOption,
    ground: GroundOption = GROUND,
    at: AtOption = None,
    as_json: JsonOption = False,
) -> None:
    """在案件中记明追回完成或者不再追回 / record in the case that a recovery has ended.

    例 / example: zhibao benefits recovery finish 570200-2025-000001-R1 --as payment_officer:ji.quan
    """
    from zhibao.journeys import overpayment_to_recovery as journey

    home = open_home()
    with home.session() as session:
        journey.finish(session, home.keyring, recovery_no, actor=Actor.parse(by), at=_moment(at), ground=ground)
        told = _told(session, recovery_no, _moment(at))
    emit(told, as_json, lambda: _show(told))


@app.command()
def show(recovery_no: RecoveryArgument, at: AtOption = None, as_json: JsonOption = False) -> None:
    """一项追回：已扣、尚余、每月限额和计划 / a recovery: what was taken, what is left, the limit and plan by month.

    例 / example: zhibao benefits recovery show 570200-2025-000001-R1
    """
    with open_home().reading() as session:
        told = _told(session, recovery_no, _moment(at))
    emit(told, as_json, lambda: _show(told))


@app.command("list")
def list_recoveries(
    case_no: Annotated[str | None, typer.Option("--case", help="一个案件的全部追回 / all of one case.")] = None,
    as_json: JsonOption = False,
) -> None:
    """尚未追回完的全部追回；--case 看一个案件 / the recoveries from which something is still to come.

    例 / example: zhibao benefits recovery list
    """
    from zhibao.benefits import recovery
    from zhibao.journeys import overpayment_to_recovery as journey

    with open_home().reading() as session:
        held = recovery.recoveries(session, case_no) if case_no else journey.open_recoveries(session)
    found = [one.document() for one in held]
    emit({"recoveries": found, "left_fen": sum(one["left_fen"] for one in found)}, as_json, lambda: _show_list(found))


def _moment(text: str | None) -> datetime:
    return clock.now() if text is None else clock.instant(text)


def _told(session: Any, recovery_no: str, at: datetime) -> dict[str, Any]:
    """A recovery with its entries, and the plan of the rest as things stand."""
    from zhibao.benefits import recovery
    from zhibao.journeys import overpayment_to_recovery as journey

    return journey.document(session, recovery.recovery(session, recovery_no), at)


_STATUS_ZH = {
    "decided": "已决定，待送达", "served": "已送达", "halted": "中止", "running": "追回中", "finished": "已追回完", "cancelled": "不再追回",
}  # fmt: skip


def _table(headings: Sequence[str]) -> Table:
    table = Table(box=box.SIMPLE)
    for heading in headings:
        table.add_column(heading, overflow="fold", justify="right" if "元" in heading else "left")
    return table


def _show(told: dict[str, Any]) -> None:
    share = f"{told['share']}（{told['mark']}）"
    page.print(f"{told['recovery_no']} {_STATUS_ZH[told['status']]} / {told['status']}", soft_wrap=True)
    page.print(f"  {told['item']}，{told['payee']}：多付 / overpaid {to_yuan(told['amount_fen'])}，尚余 / left {to_yuan(told['left_fen'])}", soft_wrap=True, markup=False)
    page.print(f"  每期上限 / share of a period {share}，送达 / served {told['served_on'] or '–'}，异议期至 / objection until {told['objection_until'] or '–'}", soft_wrap=True, markup=False)
    if told["entries"]:
        table = _table(("分录 / entry", "项目 / item", "期间 / period", "当期（元）", "上限（元）", "扣回（元）", "尚余（元）"))
        for one in told["entries"]:
            table.add_row(
                str(one["entry"]), one["item"], one["period"], *(to_yuan(one[name]) for name in ("of_fen", "limit_fen", "amount_fen", "left_fen")),
            )  # fmt: skip
        page.print(table)
    if told["plan"]:
        table = _table(("计划 / plan", "当期（元）", "上限（元）", "扣回（元）", "尚余（元）"))
        for one in told["plan"]:
            table.add_row(one["month"], *(to_yuan(one[name]) for name in ("of_fen", "limit_fen", "amount_fen", "left_fen")))
        page.print(table)
    elif told["left_fen"] and told["status"] != "cancelled":
        page.print("  没有可以扣回的按月待遇，由本人退回 / no monthly benefit to keep it from: the payee pays it back", soft_wrap=True)


def _show_kept(document: dict[str, Any]) -> None:
    for one in document["kept"]:
        why = f"：{one['zh']}" if "zh" in one else f" {to_yuan(one['kept_fen'])}，尚余 / left {to_yuan(one['left_fen'])}"
        page.print(f"{one['recovery_no']}{why}", soft_wrap=True, markup=False)
    console.print(f"{document['month']} 扣回合计 / kept in all {to_yuan(document['total_fen'])}")


def _show_list(found: list[dict[str, Any]]) -> None:
    table = _table(("追回 / recovery", "项目 / item", "状态 / status", "多付（元）", "尚余（元）"))
    for one in found:
        table.add_row(one["recovery_no"], one["item"], _STATUS_ZH[one["status"]], to_yuan(one["amount_fen"]), to_yuan(one["left_fen"]))
    page.print(table)
