"""Commands for what happens to benefits afterwards: a third party paid, a platform paid, a person stops or resumes one."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

import typer

from zhibao.cli.frame import JsonOption, console, emit, open_home
from zhibao.kit import clock
from zhibao.kit.actors import Actor
from zhibao.kit.clock import Month
from zhibao.kit.money import yuan

CaseArgument = Annotated[str, typer.Argument(help="案件编号 / number of the case.")]
AwardArgument = Annotated[str, typer.Argument(help="核定编号 / number of the award.")]
LineArgument = Annotated[int, typer.Argument(help="核定的第几行 / line of the award.")]
ItemOption = Annotated[str, typer.Option("--item", help="待遇项目 / item, medical_care.")]
AmountOption = Annotated[str, typer.Option("--amount", help="金额（元）/ amount, yuan.")]
PaidOnOption = Annotated[str, typer.Option("--paid-on", help="支付日期 / day of payment.")]
ProofOption = Annotated[str, typer.Option("--proof", help="凭证的摘要 / digest of the proof.")]
ActorOption = Annotated[str, typer.Option("--as", help="岗位:人员 / who acts, post:person.")]
GroundOption = Annotated[str, typer.Option("--ground", help="依据条款 / address of the law.")]
AtOption = Annotated[str | None, typer.Option("--at", help="时间（默认现在）/ time; default: now.")]


def third_party(
    case_no: CaseArgument,
    party: Annotated[str, typer.Option("--party", help="第三人的编号，不写姓名 / a reference, no name.")],
    item: ItemOption,
    amount: AmountOption,
    paid_on: PaidOnOption,
    proof: ProofOption,
    by: ActorOption,
    ground: GroundOption,
    at: AtOption = None,
    as_json: JsonOption = False,
) -> None:
    """登记第三人已支付的一项；医疗费不重复支付 / record what a third party paid of an item; medical cost is paid once.

    例 / example: zhibao benefits third-party 570100-2025-000012 --party T1 --item medical_care --amount 1000.00
    --paid-on 2025-08-20 --proof sha256:ab12 --as benefit_assessor:qian.mo --ground "taoyuan-2025-1 §53"
    """
    from zhibao.benefits import third_party as others

    home = open_home()
    with home.session() as session:
        made = others.record_payment(
            session, case_no=case_no, party=party, item=item, amount_fen=yuan(amount), paid_on=clock.day(paid_on),
            proof_digest=proof, actor=Actor.parse(by), at=_moment(at), ground=ground,
        )  # fmt: skip
    emit(made.document(), as_json, lambda: console.print("已登记 / recorded"))


def platform_paid(
    award_no: AwardArgument,
    line_no: LineArgument,
    amount: AmountOption,
    paid_on: PaidOnOption,
    proof: ProofOption,
    by: ActorOption,
    ground: GroundOption,
    at: AtOption = None,
    as_json: JsonOption = False,
) -> None:
    """登记平台企业已支付的生活保障费，凭证在案 / record what a platform paid of what it owes, with its proof.

    例 / example: zhibao benefits platform-paid 570100-2025-000012-A1 4 --amount 2160.00 --paid-on 2025-09-09
    --proof sha256:ab12 --as benefit_assessor:qian.mo --ground "taoyuan-2025-1 §51(4)"
    """
    from zhibao.benefits import owed

    home = open_home()
    with home.session() as session:
        made = owed.record_platform_payment(
            session, award_no, line_no, amount_fen=yuan(amount), paid_on=clock.day(paid_on), proof_digest=proof,
            actor=Actor.parse(by), at=_moment(at), ground=ground,
        )  # fmt: skip
    emit(made.document(), as_json, lambda: console.print("已登记 / recorded"))


def remind(
    award_no: AwardArgument,
    line_no: LineArgument,
    document: Annotated[str, typer.Option("--document", help="提醒书编号 / number of the letter.")],
    by: ActorOption,
    ground: GroundOption,
    at: AtOption = None,
    as_json: JsonOption = False,
) -> None:
    """提醒平台企业支付尚未支付的一行 / remind a platform of what it has not paid.

    例 / example: zhibao benefits remind 570100-2025-000012-A1 4 --document T-12 --as benefit_assessor:qian.mo
    --ground "taoyuan-2025-1 §51(4)"
    """
    from zhibao.benefits import owed

    home = open_home()
    with home.session() as session:
        made = owed.remind(
            session, award_no, line_no, document=document, actor=Actor.parse(by), at=_moment(at), ground=ground
        )
    emit(made.document(), as_json, lambda: console.print("已提醒 / reminded"))


def stop(
    case_no: CaseArgument,
    item: ItemOption,
    payee: Annotated[str, typer.Option("--payee", help="收款人 / payee, person:….")],
    from_month: Annotated[str, typer.Option("--from", help="自哪个月起 / from which month, 2026-01.")],
    reason: Annotated[str, typer.Option("--reason", help="法定情形 / the condition of the law, conditions_lost.")],
    document: Annotated[str, typer.Option("--document", help="决定的文号 / number of the decision.")],
    by: ActorOption,
    ground: GroundOption,
    resume: Annotated[bool, typer.Option("--resume", help="恢复发放 / let it run again.")] = False,
    at: AtOption = None,
    as_json: JsonOption = False,
) -> None:
    """由人停发一项按月待遇；--resume 恢复 / a person stops a monthly benefit, or lets it run again.

    例 / example: zhibao benefits stop 570100-2025-000012 --item disability_allowance --payee person:123 --from 2026-01
    --reason conditions_lost --document J-7 --as benefit_approver:liang.tian --ground "taoyuan-2025-1 §56"
    """
    from zhibao.benefits import periodical

    home = open_home()
    act = periodical.resume if resume else periodical.stop
    with home.session() as session:
        act(
            session, case_no=case_no, item=item, payee=payee, from_month=Month.parse(from_month), reason=reason,
            document=document, actor=Actor.parse(by), at=_moment(at), ground=ground,
        )  # fmt: skip
    said = {"case_no": case_no, "item": item, "payee": payee, "from": from_month, "state": "running" if resume else "stopped"}
    emit(said, as_json, lambda: console.print("已登记 / recorded"))


def _moment(text: str | None) -> datetime:
    return clock.now() if text is None else clock.instant(text)
