"""`zhibao control`: risk points, a look over spending, flags and their answers, samples for later re-examination."""

from __future__ import annotations

from typing import Annotated, Any

import typer
from rich import box
from rich.table import Table

from zhibao import law
from zhibao.cli.frame import JsonOption, console, emit, open_home, page, progress_bar
from zhibao.kit import clock
from zhibao.kit.actors import Actor
from zhibao.kit.money import exact, to_yuan, yuan

app = typer.Typer(help="风险防控：风险点、提示、事后复核、稽核检查、风险事件 / risk control: points, flags, samples, inspections, incidents.", no_args_is_help=True)

PlaceOption = Annotated[str, typer.Option("--place", help="省、市，名称或代码 / a province or prefecture, by name or code.")]
ByOption = Annotated[str, typer.Option("--by", help="办理人，岗位:人员 / who acts, post:person.")]
FlagArgument = Annotated[str, typer.Argument(help="提示编号 / number of the flag.")]
SampleArgument = Annotated[str, typer.Argument(help="样本编号 / number of the sample.")]
ReasonOption = Annotated[str, typer.Option("--reason", help="理由 / why.")]


@app.command()
def points(
    place: Annotated[str, typer.Option("--place", help="按哪里的参数 / with the parameters of which place.")] = "taoyuan", as_json: JsonOption = False
) -> None:
    """风险点：每一项问什么、依据、参数和它们的依据等级 / the risk points with what each asks, its ground and its parameters.

    例 / example: zhibao control points --place taoyuan
    """
    from zhibao.control import rules

    code, on = law.places().resolve(place).code, clock.today()
    told = []
    for point in rules.points().values():
        numbers = [law.book().number(name, place=code, on=on) for name in point.numbers if name.startswith("control_")]
        shown = [{"name": one.name, "zh": one.zh, "en": one.en, "value": one.value, "mark": one.mark, "cites": list(one.cites)} for one in numbers]
        told.append(point.document() | {"numbers": shown, "mark": law.weakest([one.mark for one in numbers])})

    def human() -> None:
        table = Table("风险点", "环节", "等级", "问题", "参数", box=box.SIMPLE_HEAD, pad_edge=False)
        for one in told:
            parameters = "，".join(f"{each['zh']} {each['value']}" for each in one["numbers"])
            table.add_row(one["zh"], one["step"], "严重" if one["serious"] else "一般", one["question_zh"], parameters)
        page.print(table)

    emit(told, as_json, human)


@app.command()
def sweep(
    place: PlaceOption,
    since: Annotated[str | None, typer.Option("--from", help="起始日，空为全部 / first day; empty is from the beginning.")] = None,
    until: Annotated[str | None, typer.Option("--to", help="终止日，空为今天 / last day; empty is today.")] = None,
    as_json: JsonOption = False,
) -> None:
    """排查各环节：命中成为内控岗的任务，付款照常；再次运行没有新的提示 / look over every step; a hit is a task, payments go on; again gives nothing new.

    例 / example: zhibao control sweep --place taoyuan --from 2026-01-01
    """
    from zhibao.journeys import spending_to_flags as journey
    from zhibao.journeys.process_to_flags import Files

    home = open_home()
    code = law.places().resolve(place).code
    with progress_bar("排查风险 / looking over every step") as tell:
        document = journey.sweep(
            home.reading, home.session, home.keyring, code, clock.day(since) if since else None, clock.day(until) if until else clock.today(),
            files=Files(home.orders, home.path / "evidence"), at=clock.now(), progress=tell,
        )  # fmt: skip
    emit(document, as_json, lambda: _show_sweep(document))


@app.command()
def flags(
    place: PlaceOption,
    rule: Annotated[str | None, typer.Option("--rule", help="风险点 / one risk point.")] = None,
    status: Annotated[
        str | None, typer.Option("--status", help="open|looked_into|waits_for_second|closed|not_closed")
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """提示：理由、数字、账龄、期限、承办岗位和答复 / the flags with reason, figures, age, due day, owner and answers.

    例 / example: zhibao control flags --place taoyuan --status not_closed
    """
    from zhibao.journeys import flags_to_answers as journey

    home = open_home()
    with home.reading() as session:
        code = law.places().resolve(place).code
        told = [one.document(clock.today()) for one in journey.flags(session, home.keyring, area=code, rule=rule, stands=status)]
    emit(told, as_json, lambda: _show_flags(told))


@app.command("flag-answer")
def flag_answer(
    flag: FlagArgument,
    finding: Annotated[
        str, typer.Option("--finding", help="looked_into|explained|irregular|re_examine|recovery_proposed|confirmed|returned")
    ],
    reason: ReasonOption,
    by: ByOption,
    as_json: JsonOption = False,
) -> None:
    """答复提示；严重的由第二人确认或者退回 / answer a flag; a second person confirms or returns the conclusion on a serious one.

    例 / example: zhibao control flag-answer K570100-0123456789abcdef --finding explained --reason "中途结算，日期无重叠" --by control_officer:kong.jing
    """
    from zhibao.journeys import flags_to_answers as journey

    home, actor = open_home(), Actor.parse(by)
    with home.session() as session:
        document = journey.answer(session, home.keyring, flag, finding=finding, reason=reason, actor=actor, at=clock.now()).document(clock.today())
    emit(document, as_json, lambda: console.print(f"{document['flag']}：{document['status']}"))


@app.command()
def follow(
    by: ByOption,
    flag: Annotated[str | None, typer.Option("--flag", help="提示编号 / number of the flag.")] = None,
    sample: Annotated[str | None, typer.Option("--sample", help="样本编号 / number of the sample.")] = None,
    award: Annotated[str | None, typer.Option("--award", help="样本中的核定 / award of the sample.")] = None,
    recovery: Annotated[str | None, typer.Option("--recovery", help="追回决定 / number of the recovery.")] = None,
    new_award: Annotated[str | None, typer.Option("--new-award", help="补付的核定 / award that pays what was missing.")] = None,
    as_json: JsonOption = False,
) -> None:
    """登记提示或者差错引起的追回、补付 / note which recovery or award a flag or an error led to.

    例 / example: zhibao control follow --flag K570100-0123456789abcdef --recovery 570100-2025-000001-R1 --by control_officer:kong.jing
    """
    from zhibao.journeys import flags_to_answers as journey
    from zhibao.kit.errors import CallerFault

    if (flag is None) == (sample is None or award is None) or (recovery is None) == (new_award is None):
        raise CallerFault(
            "follow_form", "请写明一项提示，或者一个样本和其中的核定；以及一项追回或者一项核定。",
            "Name a flag, or a sample with its award; and a recovery or an award.",
        )  # fmt: skip
    home, actor = open_home(), Actor.parse(by)
    with home.session() as session:
        journey.follow(
            session, flag_no=flag, sample_no=sample, award_no=award, recovery_no=recovery, new_award_no=new_award, actor=actor, at=clock.now()
        )
    document = {"flag": flag, "sample": sample, "award": award, "led_to": recovery or new_award}
    emit(document, as_json, lambda: console.print(f"{flag or sample} → {recovery or new_award}"))


@app.command()
def sample(
    place: PlaceOption,
    since: Annotated[str, typer.Option("--from", help="支付期间起始日 / first day of payment.")],
    until: Annotated[str, typer.Option("--to", help="终止日 / last day.")],
    tolerable: Annotated[str, typer.Option("--tolerable", help="事先写明的差错率，如 0.05 / error rate stated before.")],
    by: ByOption,
    as_json: JsonOption = False,
) -> None:
    """固定事后复核的样本：样本框、各层数量、封存的种子 / fix a sample: frame, size of each stratum, and the promise of a seed.

    例 / example: zhibao control sample --place taoyuan --from 2026-01-01 --to 2026-06-30 --tolerable 0.05 --by control_officer:kong.jing
    """
    from zhibao.journeys import flags_to_answers as journey

    home, actor = open_home(), Actor.parse(by)
    with home.session() as session:
        document = journey.fix_sample(
            session, home.keyring, law.places().resolve(place).code, clock.day(since), clock.day(until), exact(tolerable), actor=actor, at=clock.now()
        )
    emit(document, as_json, lambda: _show_sample(document))


@app.command("sample-draw")
def sample_draw(
    sample: SampleArgument,
    word: Annotated[str, typer.Option("--word", help="另一人当场说出的口令 / the word that another person says.")],
    by: ByOption,
    as_json: JsonOption = False,
) -> None:
    """另一人说出口令，种子公开，抽取样本；任何人可以重新抽取 / another person says a word: seed and word draw, and anybody can draw again.

    例 / example: zhibao control sample-draw R570000-000001 --word qingming --by supervisor:xu.xing
    """
    from zhibao.control import samples

    home, actor = open_home(), Actor.parse(by)
    with home.session() as session:
        document = samples.draw(session, home.keyring, sample, word, actor=actor, at=clock.now())
    emit(document, as_json, lambda: _show_sample(document))


@app.command("sample-result")
def sample_result(
    sample: SampleArgument,
    award: Annotated[str | None, typer.Option("--award", help="复核的核定；不写则显示结果 / award that was looked at; without it the result is shown.")] = None,
    outcome: Annotated[str | None, typer.Option("--outcome", help="correct|overpaid|underpaid|other_error")] = None,
    difference: Annotated[str | None, typer.Option("--difference", help="多付、少付的元 / yuan paid too much or too little.")] = None,
    reason: Annotated[str | None, typer.Option("--reason", help="理由 / why.")] = None,
    by: Annotated[str | None, typer.Option("--by", help="办理人，岗位:人员 / who acts, post:person.")] = None,
    record: Annotated[bool, typer.Option("--record", help="显示可以重新抽取的记录 / show the record with which anybody draws again.")] = False,
    as_json: JsonOption = False,
) -> None:
    """登记复核结果，或者显示各层的差错和区间 / record what was found, or show errors and their exact bounds by stratum.

    例 / example: zhibao control sample-result R570000-000001 --award 570100-2025-000001-A1 --outcome correct --reason "逐项核对无误" --by control_officer:cha.ming
    """
    from zhibao.control import samples
    from zhibao.journeys import flags_to_answers as journey

    home = open_home()
    if award is None:
        with home.reading() as session:
            document = samples.draw_record(session, sample) if record else journey.sample(session, home.keyring, sample)
    else:
        with home.session() as session:
            document = journey.record_result(
                session, home.keyring, sample, award, outcome=outcome or "", difference_fen=yuan(difference) if difference else 0, reason=reason or "",
                actor=Actor.parse(by or ""), at=clock.now(),
            )  # fmt: skip
    emit(document, as_json, lambda: page.print(document) if record else _show_sample(document))


def _show_sweep(document: dict[str, Any]) -> None:
    from zhibao.control import rules

    page.print(f"{document['sweep']}　命中 {document['hits']}，新的提示 {document['new_flags']} / hits, new flags")
    for name, count in document["by_rule"].items():
        if count:
            page.print(f"  {rules.points()[name].zh} {rules.points()[name].en}：{count}")
    for one in document["unjudged"]:
        console.print(f"  未判断 / not judged（{one['count']}）：{one['zh']}\n    {one['en']}", soft_wrap=True)


def _show_flags(told: list[dict[str, Any]]) -> None:
    for one in told:
        grave = "[red]严重[/]" if one["serious"] else "一般"
        late = f"[yellow]{one['due_on']} 已逾期 / late[/]" if one["late"] else one["due_on"]
        page.print(f"[bold]{one['flag']}[/] {one['name_zh']} {one['name_en']}　{grave}　{to_yuan(one['amount_fen'])} 元　{one['status']}", soft_wrap=True)
        page.print(f"  {one['zh']}\n  {one['en']}\n  案件 {one['case_no']}，{one['age']} 日，期限 {late}，{one['owner']}", soft_wrap=True)
    page.print(f"{len(told)} 项 / flags")


def _show_sample(document: dict[str, Any]) -> None:
    page.print(f"[bold]{document['sample']}[/] {document['from']}–{document['to']}　差错率 {document['tolerable']}，把握 {document['confidence']}　{document['commitment']}")
    table = Table("层", "核定", "抽取", "已复核", "差错", "全层差错区间", "在写明的差错率内", box=box.SIMPLE_HEAD, pad_edge=False)
    for one in document["strata"]:
        bounds = "—" if one["errors_at_most"] is None else f"{one['errors_at_least']}–{one['errors_at_most']}"
        within = {None: "—", True: "是 / yes", False: "否 / no"}[one["within_stated"]]
        table.add_row(one["stratum"], str(one["awards"]), str(one["size"]), str(one["looked_at"]), str(one["errors"]), bounds, within)
    page.print(table)
    for one in document["drawn"]:
        page.print(f"  {one['award_no']} {one['stratum']} {one['outcome'] or '待复核 / waits'}")
