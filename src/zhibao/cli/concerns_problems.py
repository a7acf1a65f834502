"""`zhibao concerns problem`: important problems that a city reports, with receipt, day and answer of each body."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich import box
from rich.table import Table

from zhibao import law
from zhibao.cli.concerns import ByOption, PlaceOption, WordsOption, prefix_of
from zhibao.cli.frame import JsonOption, emit, open_home, page
from zhibao.kit import clock
from zhibao.kit.actors import Actor

app = typer.Typer(no_args_is_help=True, help="重大问题报告 / important problems.")
NumberArgument = Annotated[str, typer.Argument(help="编号 / number, E570100-2025-0001.")]


@app.command("report")
def report(
    place: PlaceOption,
    title: Annotated[str, typer.Option("--title", help="标题 / title.")],
    facts: Annotated[str, typer.Option("--facts", help="情况 / the facts.")],
    asked: Annotated[str, typer.Option("--asked", help="请求 / what is asked.")],
    by: ByOption,
    body: Annotated[list[str] | None, typer.Option("--body", help="四部门以外的对象，可重复 / a body beside the four; again for more.")] = None,
    attachment: Annotated[list[Path] | None, typer.Option("--attachment", help="附件，只记摘要，可重复 / a file, kept by its digest only.")] = None,
    as_json: JsonOption = False,
) -> None:
    """市报告重大问题，送省四部门 / a city reports an important problem to the four bodies of its province.

    例 / example: zhibao concerns problem report --place 570200 --title 收入户未开通 --facts 已两个月 --asked 请协调 --by supervisor:nan.yang
    """
    from zhibao.concerns.escalation import acts
    from zhibao.kit.digest import file_digest

    home, actor, code = open_home(), Actor.parse(by), law.places().resolve(place).code
    files = [{"digest": file_digest(one, "sm3"), "size": one.stat().st_size} for one in attachment or ()]
    with home.session() as session:
        told = acts.escalate(
            session, home.keyring, place=code, title=title, facts=facts, asked=asked, bodies=body or (), attachments=files, actor=actor, at=clock.now()
        ).document(clock.today())
    emit(told, as_json, lambda: page.print(f"{told['problem']} → {'、'.join(one['zh'] for one in told['bodies'])}；{told['due_on'] or '由省确定'} 前答复"))


@app.command("step")
def step(
    number: NumberArgument,
    step: Annotated[str, typer.Option("--step", help="received|answered|due_set")],
    words: WordsOption,
    by: ByOption,
    body: Annotated[str | None, typer.Option("--body", help="签收或者答复的部门 / the body that receives or answers.")] = None,
    due: Annotated[str | None, typer.Option("--due", help="省确定的答复日 / the day that the province sets.")] = None,
    as_json: JsonOption = False,
) -> None:
    """部门签收、答复；省确定答复日 / a body receives or answers; the province sets the day.

    例 / example: zhibao concerns problem step E570200-2025-0001 --step received --body finance --words 收到 --by finance_department:cai.yuan
    """
    from zhibao.concerns.escalation import acts

    home, actor = open_home(), Actor.parse(by)
    with home.session() as session:
        if step == "due_set":
            made = acts.set_due(session, home.keyring, number, clock.day(due or ""), words, actor=actor, at=clock.now())
        else:
            made = acts.take(session, home.keyring, number, step, body or "", words, actor=actor, at=clock.now())
        told = made.document(clock.today())
    emit(told, as_json, lambda: page.print(f"{number}：{told['zh']}"))


@app.command("list")
def listed(place: PlaceOption, late: Annotated[bool, typer.Option("--late", help="只列超期的 / only overdue ones.")] = False, as_json: JsonOption = False) -> None:
    """重大问题报告的签收、期限、答复 / important problems with receipt, day and answer of each body.

    例 / example: zhibao concerns problem list --place taoyuan --late
    """
    from zhibao.concerns.escalation import acts

    home, on = open_home(), clock.today()
    with home.reading() as session:
        told = [one.document(on) for one in acts.problems(session, prefix=prefix_of(place)) if one.overdue(on) or not late]

    def human() -> None:
        table = Table("编号", "部门", "签收", "答复", "期限", box=box.SIMPLE_HEAD, pad_edge=False)
        for one in told:
            for body in one["bodies"]:
                table.add_row(one["problem"], body["zh"], (body["received_at"] or "—")[:10], (body["answered_at"] or "—")[:10], (one["due_on"] or "—") + (" [red]超期[/]" if body["late"] else ""))
        page.print(table)

    emit(told, as_json, human)
