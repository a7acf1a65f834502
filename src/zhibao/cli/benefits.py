"""Commands of the benefits: assess, award, review, show, explain, owed, due; bills and catalogues beside them."""

from __future__ import annotations

from typing import Annotated, Any

import typer
from rich import box
from rich.markup import escape
from rich.table import Table

from zhibao.cli import benefits_assess, benefits_bills
from zhibao.cli.frame import JsonOption, console, emit, open_home, page
from zhibao.kit import clock
from zhibao.kit.actors import Actor
from zhibao.kit.clock import Month
from zhibao.kit.errors import CallerFault
from zhibao.kit.money import to_yuan, yuan

app = typer.Typer(
    help="待遇：试算、核定、复核、说明、平台应付 / benefits: assess, award, explain, owed.",
    no_args_is_help=True,
    rich_markup_mode="rich",
)
app.command()(benefits_assess.assess)

CaseArgument = Annotated[str, typer.Argument(help="案件编号 / number of the case, 570100-2025-000012.")]
AwardArgument = Annotated[str, typer.Argument(help="核定编号 / number of the award, 570100-2025-000012-A1.")]
ActorOption = Annotated[str, typer.Option("--as", help="经办人，岗位:人员 / who acts, post:person.")]
AtOption = Annotated[str | None, typer.Option("--at", help="时间（默认现在）/ time; default: now.")]
GroundOption = Annotated[str, typer.Option("--ground", help="依据条款 / address of the law.")]
GROUND = "zhejiang-2025-44 §2(5)"


@app.command()
def award(
    case_no: CaseArgument,
    facts: benefits_assess.FactsArgument,
    by: ActorOption,
    only: Annotated[
        list[str] | None, typer.Option("--only", help="只核定这些待遇 / these benefits only, medical_care.")
    ] = None,
    payee: Annotated[
        list[str] | None, typer.Option("--payee", help="谁收款，D1=person:… / who is meant, D1=person:….")
    ] = None,
    item: Annotated[
        list[str] | None, typer.Option("--item", help="项目编号 / a name for an item, medical_care=medical_care:B1.")
    ] = None,
    replaces: Annotated[str | None, typer.Option("--replaces", help="替换哪一份核定 / award that it replaces.")] = None,
    reason: Annotated[str | None, typer.Option("--reason", help="重新核定的理由 / reason of a re-decision.")] = None,
    ground: GroundOption = GROUND,
    at: AtOption = None,
    as_json: JsonOption = False,
) -> None:
    """核定待遇（由另一人复核后生效）/ write down the award of a case; it counts once another person has reviewed it.

    例 / example: zhibao benefits award 570100-2025-000012 facts.json --as benefit_assessor:lin.wen
    """
    from zhibao.journeys import injury_to_payment

    home = open_home()
    with home.session() as session:
        made = injury_to_payment.assess_case(
            session,
            home.keyring,
            case_no,
            benefits_assess.facts_document(facts),
            actor=Actor.parse(by),
            at=_moment(at),
            payees=_pairs(payee),
            only=only or (),
            items=_pairs(item),
            replaces=replaces,
            reason=reason,
            ground=ground,
        )
        document = made.award.document() | {"needs": [need.document() for need in made.assessment.needs]}
    emit(document, as_json, lambda: _show_award(document))


@app.command()
def review(
    award_no: AwardArgument,
    by: ActorOption,
    approve: Annotated[bool, typer.Option("--approve", help="批准生效 / approve: from now on it counts.")] = False,
    send_back: Annotated[
        str | None, typer.Option("--send-back", help="退回的理由 / send it back, with the reason.")
    ] = None,
    ground: GroundOption = GROUND,
    at: AtOption = None,
    as_json: JsonOption = False,
) -> None:
    """复核一份核定；--approve 批准生效，--send-back 退回 / review an award, approve it, or send it back.

    例 / example: zhibao benefits review 570100-2025-000012-A1 --as benefit_reviewer:zhao.yu
    """
    from zhibao.benefits import acts
    from zhibao.journeys import injury_to_payment

    if approve and send_back:
        raise CallerFault("one_outcome", "批准和退回只能选一个。", "Approve it or send it back, not both.")
    home, actor, moment = open_home(), Actor.parse(by), _moment(at)
    with home.session() as session:
        if send_back:
            injury_to_payment.return_case(
                session, home.keyring, award_no, reason=send_back, actor=actor, at=moment, ground=ground
            )
        elif approve:
            injury_to_payment.award_case(session, home.keyring, award_no, actor=actor, at=moment, ground=ground)
        else:
            injury_to_payment.review_case(session, home.keyring, award_no, actor=actor, at=moment, ground=ground)
        document = acts.award(session, award_no).document()
        if document["status"] == "effective":
            due = [*acts.payables(session, award_no), *acts.past_months(session, award_no)]
            document["payables"] = [one.document() for one in due]
            document["overpaid"] = [one.document() for one in acts.overpaid(session, award_no)]
    emit(document, as_json, lambda: _show_award(document))


@app.command()
def advance(
    case_no: CaseArgument,
    payer: Annotated[str, typer.Option("--payer", help="垫付方 / who paid, enterprise:USCC or person:….")],
    kind: Annotated[str, typer.Option("--kind", help="platform、service_agency 或 relative / kind of payer.")],
    item: Annotated[str, typer.Option("--item", help="待遇项目 / item, medical_care.")],
    amount: Annotated[str, typer.Option("--amount", help="金额（元）/ amount, yuan.")],
    paid_on: Annotated[str, typer.Option("--paid-on", help="垫付日期 / day of payment.")],
    proof: Annotated[str, typer.Option("--proof", help="凭证的摘要 / digest of the proof.")],
    by: ActorOption,
    ground: GroundOption = GROUND,
    at: AtOption = None,
    as_json: JsonOption = False,
) -> None:
    """登记一笔垫付 / record an advance with its proof; it goes back to exactly its payer.

    例 / example: zhibao benefits advance 570100-2025-000012 --payer enterprise:91330000MA00000007 --kind platform
    --item medical_care --amount 1200.00 --paid-on 2025-08-03 --proof sha256:ab12 --as benefit_assessor:lin.wen
    """
    from zhibao.benefits import advances

    home = open_home()
    with home.session() as session:
        made = advances.record_advance(
            session,
            case_no=case_no,
            item=item,
            payer_kind=kind,
            payer=payer,
            amount_fen=yuan(amount),
            paid_on=clock.day(paid_on),
            proof_digest=proof,
            actor=Actor.parse(by),
            at=_moment(at),
            ground=ground,
        )
    document = made.document()
    emit(document, as_json, lambda: console.print(f"已登记垫付 / advance recorded: {made.advance_no}"))


@app.command()
def show(
    case_no: CaseArgument,
    known_on: Annotated[
        str | None, typer.Option("--known-on", help="按当日已知 / the awards as known on this day.")
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """案件的全部待遇 / everything that stands about the benefits of a case.

    例 / example: zhibao benefits show 570100-2025-000012
    """
    from zhibao.benefits import telling

    home = open_home()
    with home.reading() as session:
        document = telling.case_document(
            session, case_no, on=clock.today(), known_on=clock.day(known_on) if known_on else None
        )
    emit(document, as_json, lambda: _show_case(document))


@app.command()
def explain(case_no: CaseArgument, as_json: JsonOption = False) -> None:
    """逐步说明每一分钱怎么来的 / how each amount came about, from the receipts of its award.

    例 / example: zhibao benefits explain 570100-2025-000012
    """
    from zhibao.benefits import telling

    home = open_home()
    with home.reading() as session:
        told = telling.explained(session, home.keyring, case_no)
    emit(
        {"case_no": case_no, "awards": told},
        as_json,
        lambda: page.print(escape(telling.explained_text(told)), soft_wrap=True),
    )


@app.command()
def owed(
    case_no: Annotated[str | None, typer.Option("--case", help="只看一个案件 / one case only.")] = None,
    on: Annotated[str | None, typer.Option("--on", help="截至哪一天（默认今天）/ as of a day.")] = None,
    as_json: JsonOption = False,
) -> None:
    """平台企业自己应付的待遇：应付、已付、逾期 / what platform enterprises owe themselves: due, paid, late.

    例 / example: zhibao benefits owed --case 570100-2025-000012
    """
    from zhibao.benefits import owed as owing

    home = open_home()
    with home.reading() as session:
        found = owing.owed(session, clock.day(on) if on else clock.today(), case_no=case_no)
    emit({"owed": [one.document() for one in found]}, as_json, lambda: _show_owed([one.document() for one in found]))


@app.command()
def due(
    month: Annotated[str, typer.Option("--month", help="月份 / month, 2025-09.")],
    place: Annotated[str | None, typer.Option("--place", help="地区 / one place and what lies in it.")] = None,
    as_json: JsonOption = False,
) -> None:
    """某月应由资金支付的按月待遇 / the monthly benefits that the fund owes for a month, net of recoveries.

    例 / example: zhibao benefits due --month 2025-09 --place taoyuan
    """
    from zhibao.benefits import periodical

    home = open_home()
    with home.reading() as session:
        found = periodical.monthly_items(session, Month.parse(month), place=place)
    document = {
        "month": month,
        "items": [one.document() for one in found],
        "total_fen": sum(one.net_fen for one in found),
        "provisional": any(one.mark == "assumed" for one in found),
    }
    emit(document, as_json, lambda: _show_due(document))


benefits_bills.add_to(app)


def _moment(at: str | None) -> Any:
    return clock.instant(at) if at else clock.now()


def _pairs(words: list[str] | None) -> dict[str, str]:
    """ "name=value" words as a mapping. Raises CallerFault `pair_form`."""
    pairs = {}
    for word in words or []:
        name, sign, value = word.partition("=")
        if not (name and sign and value):
            raise CallerFault("pair_form", f"“{word}”应写作“名称=值”。", f"{word!r} must be written as name=value.")
        pairs[name] = value
    return pairs


def _table(title: str, *headings: str) -> Table:
    table = Table(title=title, title_justify="left", box=box.SIMPLE)
    for heading in headings:
        table.add_column(heading, overflow="fold", justify="right" if "元" in heading else "left")
    return table


def _show_award(document: dict[str, Any]) -> None:
    from zhibao.benefits.telling import STATUS_ZH

    flag = "（暂定 / provisional）" if document["provisional"] else ""
    status = STATUS_ZH[document["status"]]
    table = _table(
        f"{document['award_no']} {status} / {document['status']}{flag}",
        "待遇 / benefit", "收款人 / payee", "金额（元）/ yuan", "支付 / paid", "依据 / ground",
    )  # fmt: skip
    for line in document["lines"]:
        how = f"每月，从 {line['from'][:7]}" if line["paid"] == "monthly" else "一次"
        table.add_row(
            f"{line['zh']} {line['item']}", line["payee"], to_yuan(line["amount_fen"]), f"{how}，{line['payer']}",
            line["ground"],
        )  # fmt: skip
    page.print(table)
    for change in document.get("differences", []):
        page.print(f"  {change['item']} {change['period']}：{to_yuan(change['difference_fen'])} 元", soft_wrap=True)
    for need in document.get("needs", []):
        page.print(f"  [yellow]{need['zh']}[/]", soft_wrap=True)


def _show_case(document: dict[str, Any]) -> None:
    for one in document["awards"]:
        _show_award(one)
    for bill in document["bills"]:
        benefits_bills.show_bill(bill)
    for one in document["advances"]:
        page.print(f"垫付 {one['advance_no']} {one['item']} {to_yuan(one['amount_fen'])} 元，{one['payer']}")
    for one in document["recoveries"]:
        page.print(f"追回 {one['recovery_no']} {one['status']}，尚余 {to_yuan(one['left_fen'])} 元")
    for one in document["tasks"]:
        page.print(f"[yellow]待办[/] {one['task']} {one['item']}：{one['zh']}")
    if document["owed_by_platforms"]:
        _show_owed(document["owed_by_platforms"])


_OWED_ZH = {"paid": "已付清", "due": "应付", "late": "[red]逾期[/]", "no_due_day": "没有规定支付日"}


def _show_owed(found: list[dict[str, Any]]) -> None:
    table = _table(
        "平台企业应付 / owed by platforms",
        "案件 / case", "待遇 / benefit", "平台 / platform", "应付（元）", "已付（元）", "支付日 / due", "状态 / status",
    )  # fmt: skip
    for one in found:
        table.add_row(
            one["case_no"], one["item"], one["platform"], to_yuan(one["amount_fen"]), to_yuan(one["paid_fen"]),
            one["due_on"] or "", _OWED_ZH[one["status"]],
        )  # fmt: skip
    page.print(table)


def _show_due(document: dict[str, Any]) -> None:
    table = _table(
        f"{document['month']} 按月待遇 / monthly benefits",
        "案件 / case", "待遇 / benefit", "收款人 / payee", "应付（元）", "扣回（元）", "实付（元）",
    )  # fmt: skip
    for one in document["items"]:
        table.add_row(
            one["case_no"], one["item"], one["payee"], to_yuan(one["amount_fen"]), to_yuan(one["withheld_fen"]),
            to_yuan(one["net_fen"]),
        )  # fmt: skip
    page.print(table)
    page.print(f"合计 / total {to_yuan(document['total_fen'])}")
