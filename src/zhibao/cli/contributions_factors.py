"""Commands for a factor that was decided elsewhere: one person writes it down, another confirms it or sends it back."""

from __future__ import annotations

from typing import Annotated, Any

import typer
from rich import box
from rich.table import Table

from zhibao.cli.frame import JsonOption, console, emit, open_home, page
from zhibao.kit import clock
from zhibao.kit.actors import Actor

PlaceOption = Annotated[str | None, typer.Option("--place", help="省份（本目录只有一个省时可不写）/ the province.")]
ActorOption = Annotated[str, typer.Option("--by", help="办理人，岗位:人员 / who acts, post:person.")]


def factor(
    platform: Annotated[str, typer.Option("--platform", help="平台企业代码或名称 / enterprise by code or name.")],
    industry: Annotated[str, typer.Option("--industry", help="行业 / industry, instant_delivery.")],
    value: Annotated[str, typer.Option("--factor", help="系数 / factor, 0.8.")],
    since: Annotated[str, typer.Option("--from", help="起始日 / first day, 2027-01-01.")],
    document: Annotated[str, typer.Option("--document", help="决定文号 / number of the decision.")],
    ground: Annotated[str, typer.Option("--ground", help="依据条款 / address of the law, zhejiang-2025-44 §2(2).")],
    by: ActorOption,
    until: Annotated[str | None, typer.Option("--to", help="终止日 / last day.")] = None,
    decided_by: Annotated[str, typer.Option("--decided-by", help="决定机关 / who decided.")] = "省社保经办机构",
    place: PlaceOption = None,
    as_json: JsonOption = False,
) -> None:
    """登记已作出的浮动系数决定，由另一人核对后才用于计费 / write a decided factor down; bills use it once another person confirmed it.

    例 / example: zhibao contributions factor --platform 美团 --industry instant_delivery --factor 0.8 --from 2027-01-01
    --to 2027-12-31 --document 省社保〔2026〕9号 --ground "zhejiang-2025-44 §2(2)" --by rate_clerk:he.ping
    """
    from zhibao.contributions import factor_records
    from zhibao.journeys import order_to_bill

    home, actor = open_home(), Actor.parse(by)
    with home.session() as session:
        province = order_to_bill.one_province(home.places, place)
        order_to_bill.known_industry(industry)
        shown = factor_records.propose(
            session, platform=order_to_bill.platform_code(session, platform) or platform, province=province, industry=industry, factor=value,
            since=clock.day(since), until=clock.day(until) if until else None, ground=ground, paper=document, decided_by=decided_by,
            actor=actor, at=clock.now(),
        ).document()  # fmt: skip
    said = f"已登记 {shown['number']}，待另一人核对 / written down; another person confirms it: {shown['factor']}"
    emit(shown, as_json, lambda: console.print(said))


def factor_answer(
    number: Annotated[str, typer.Argument(help="登记编号 / number, D570000-0001.")],
    reason: Annotated[str, typer.Option("--reason", help="核对的依据或者退回的理由 / what it was held against, or why it is sent back.")],
    by: ActorOption,
    refuse: Annotated[bool, typer.Option("--refuse", help="退回 / send it back.")] = False,
    as_json: JsonOption = False,
) -> None:
    """核对他人登记的系数，确认后用于计费 / confirm a factor that another person wrote down, or send it back.

    例 / example: zhibao contributions factor-answer D570000-0001 --reason "与决定原件一致" --by rate_reviewer:lu.an
    """
    from zhibao.contributions import factor_records

    home, actor = open_home(), Actor.parse(by)
    with home.session() as session:
        made = factor_records.answer(session, number, confirm=not refuse, reason=reason, actor=actor, at=clock.now())
    state = factor_records.STATE_ZH[made.state]
    emit(made.document(), as_json, lambda: console.print(f"{made.number}：{state} / {made.state}"))


def factors(place: PlaceOption = None, as_json: JsonOption = False) -> None:
    """登记过的系数决定及其核对情况 / the factors that were written down and where each stands.

    例 / example: zhibao contributions factors --place taoyuan
    """
    from zhibao.contributions import factor_records
    from zhibao.journeys import order_to_bill

    home = open_home()
    with home.reading() as session:
        province = order_to_bill.one_province(home.places, place)
        document: dict[str, Any] = {"place": province, "factors": [one.document() for one in factor_records.proposals(session, province)]}

    def human() -> None:
        table = Table("编号", "企业", "行业", "系数", "执行", "文号", "登记人", "状态", box=box.SIMPLE_HEAD, pad_edge=False)
        for one in document["factors"]:
            table.add_row(
                one["number"], one["platform"], one["industry"], one["factor"], f"{one['from']}–{one['to'] or ''}", one["document"],
                one["actor"], factor_records.STATE_ZH[one["state"]],
            )  # fmt: skip
        page.print(table)

    emit(document, as_json, human)
