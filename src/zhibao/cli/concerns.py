"""`zhibao concerns`: enquiries and complaints with owner, day and answer; themes that come back; what the plain pages reached."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Any

import typer
from rich import box
from rich.table import Table

from zhibao import law
from zhibao.cli.frame import JsonOption, emit, open_home, page, personal_number
from zhibao.kit import clock
from zhibao.kit.actors import Actor
from zhibao.kit.clock import Month

app = typer.Typer(no_args_is_help=True, help="咨询投诉和重大问题报告 / enquiries, complaints, important problems.")

ByOption = Annotated[str, typer.Option("--by", help="办理人，岗位:人员 / who acts, post:person.")]
PlaceOption = Annotated[str, typer.Option("--place", help="省、市的名称或者代码 / a province or city by name or code.")]
WordsOption = Annotated[str, typer.Option("--words", help="内容或者理由 / what is said, or why.")]
NumberArgument = Annotated[str, typer.Argument(help="编号 / number, Q570100-2025-000001.")]


def prefix_of(place: str) -> str:
    """The beginning of the codes of a province or city."""
    return law.places().resolve(place).code.removesuffix("00").removesuffix("00")


@app.command("ask")
def ask(
    place: PlaceOption,
    kind: Annotated[str, typer.Option("--kind", help="enquiry|complaint")],
    theme: Annotated[str, typer.Option("--theme", help="主题，见 zhibao concerns themes --list / a theme.")],
    words: WordsOption,
    by: ByOption,
    channel: Annotated[str, typer.Option("--channel", help="counter|telephone")] = "counter",
    worker: Annotated[str | None, typer.Option("--worker", help="提出人证件号：- 或 @文件；不写为匿名 / document number by - or @FILE; none is anonymous.")] = None,
    contact: Annotated[str | None, typer.Option("--contact", help="联系方式 / how to reach who asks.")] = None,
    about_kind: Annotated[str | None, typer.Option("--about-kind", help="case|enterprise|insurer|unregistered")] = None,
    about: Annotated[str | None, typer.Option("--about", help="案件编号、信用代码、承办机构或者企业名称 / what it is about.")] = None,
    as_json: JsonOption = False,
) -> None:
    """登记窗口或者电话的咨询投诉 / take in an enquiry or a complaint at the counter or by telephone.

    例 / example: zhibao concerns ask --place 570100 --kind complaint --theme payment --words 待遇还没有到账 --by case_clerk:zhou.yun
    """
    from zhibao.journeys import concern_to_office

    home, actor = open_home(), Actor.parse(by)
    person = None if worker is None else home.keyring.pseudonym(personal_number(worker))
    with home.session() as session:
        made = concern_to_office.take_in(
            session, home.keyring, place=place, channel=channel, kind=kind, theme=theme, words=words, contact=contact, person=person, about_kind=about_kind, about=about,
            actor=actor, at=clock.now(),
        )  # fmt: skip
        told = concern_to_office.document(session, made, clock.today())
    emit(told, as_json, lambda: page.print(f"{told['enquiry']}：{told['post_zh']}，{told['due_on'] or '由工作人员确定'} 前答复"))


@app.command("list")
def listed(
    place: PlaceOption, waiting: Annotated[bool, typer.Option("--waiting", help="只列待答复的 / only those that wait.")] = False, as_json: JsonOption = False
) -> None:  # fmt: skip
    """咨询投诉及其办理情况，不含内容 / enquiries and where they stand, without what was said.

    例 / example: zhibao concerns list --place 570100 --waiting
    """
    from zhibao.concerns import acts
    from zhibao.journeys import concern_to_office

    home = open_home()
    with home.reading() as session:
        held = acts.waiting(session, prefix_of(place)) if waiting else acts.enquiries(session, prefix=prefix_of(place))
        told = [concern_to_office.document(session, one, clock.today()) for one in held]

    def human() -> None:
        table = Table("编号", "种类", "主题", "岗位", "答复日", "状态", box=box.SIMPLE_HEAD, pad_edge=False)
        for one in told:
            late = " [red]迟延[/]" if one["late"] else ""
            table.add_row(one["enquiry"], one["kind_words"]["zh"], one["theme_zh"], one["post_zh"], one["due_on"] or "—", one["state_words"]["zh"] + late)
        page.print(table)

    emit(told, as_json, human)


@app.command("step")
def step(
    number: NumberArgument,
    step: Annotated[str, typer.Option("--step", help="assigned|due_set|answered|reopened")],
    words: WordsOption,
    by: ByOption,
    post: Annotated[str | None, typer.Option("--post", help="转交的岗位 / the post that gets it.")] = None,
    due: Annotated[str | None, typer.Option("--due", help="答复日 / the day of the answer.")] = None,
    as_json: JsonOption = False,
) -> None:
    """办理：转交、确定答复日、答复；提出人再次提出 / pass on, set the day, answer; the asker brings it up again.

    例 / example: zhibao concerns step Q570100-2025-000001 --step answered --words 款项已于昨日到账 --by payment_officer:wan.zhou
    """
    from zhibao.journeys import concern_to_office

    home, actor = open_home(), Actor.parse(by)
    with home.session() as session:
        made = _taken(session, home, number, step, words, post=post, due=due, actor=actor)
        told = concern_to_office.document(session, made, clock.today())
    emit(told, as_json, lambda: page.print(f"{number}：{told['state_words']['zh']}"))


def _taken(session: Any, home: Any, number: str, step: str, words: str, *, post: str | None, due: str | None, actor: Actor) -> Any:
    from zhibao.concerns import acts
    from zhibao.kit.answers import must_be_one_of

    must_be_one_of(step, ("assigned", "due_set", "answered", "reopened"))
    at = clock.now()
    if step == "assigned":
        return acts.assign(session, home.keyring, number, post or "", words, actor=actor, at=at)
    if step == "due_set":
        return acts.set_due(session, home.keyring, number, clock.day(due or ""), words, actor=actor, at=at)
    return (acts.answer if step == "answered" else acts.reopen)(session, home.keyring, number, words, actor=actor, at=at)


@app.command("refer")
def refer(
    number: NumberArgument,
    task: Annotated[str, typer.Option("--task", help="承办任务编号 / number of the insurer's task.")],
    words: WordsOption,
    by: ByOption,
    as_json: JsonOption = False,
) -> None:
    """把对承办机构的投诉转为一件任务的投诉记录，经另一人查实才计入考评 / make a complaint about an insurer a remark on a task.

    例 / example: zhibao concerns refer Q570100-2025-000002 --task 570100-2025-000001-T1 --words 约好未到 --by supervisor:fang.cao
    """
    from zhibao.journeys import complaint_to_review

    home, actor = open_home(), Actor.parse(by)
    with home.session() as session:
        made = complaint_to_review.refer(session, home.keyring, number, task, words, actor=actor, at=clock.now())
    emit({"enquiry": number, "remark": made}, as_json, lambda: page.print(f"{number} → {made}"))


@app.command("themes")
def themes(place: PlaceOption, words: Annotated[bool, typer.Option("--list", help="只列主题的词 / the words of the themes only.")] = False, as_json: JsonOption = False) -> None:
    """按月、按市的主题和件数，反复出现的标出 / themes by month and city with counts; those that come back are marked.

    例 / example: zhibao concerns themes --place taoyuan
    """
    from zhibao.concerns import rules
    from zhibao.journeys import concern_to_office

    if words:
        known = [{"theme": one.id, "zh": one.zh, "en": one.en, "post": one.post} for one in rules.themes().values()]
        emit(known, as_json, lambda: _lines(f"{one['theme']}  {one['zh']}  {one['post']}" for one in known))
        return
    home = open_home()
    with home.reading() as session:
        told = concern_to_office.themes(session, prefix_of(place))

    def human() -> None:
        table = Table("月份", "市", "主题", "种类", "件数", "已答复", "按期", "中位天数", "反复", box=box.SIMPLE_HEAD, pad_edge=False)
        for one in told["rows"]:
            table.add_row(one["month"], one["place_zh"], one["zh"], one["kind"], str(one["count"]), str(one["answered"]), str(one["in_time"]), str(one["median_days"] if one["median_days"] is not None else "—"), "是" if one["recurring"] else "")
        page.print(table)

    emit(told, as_json, human)


@app.command("unregistered")
def unregistered(place: PlaceOption, as_json: JsonOption = False) -> None:
    """被投诉的没有参保的企业 / enterprises that are not enrolled and were complained of.

    例 / example: zhibao concerns unregistered --place taoyuan
    """
    from zhibao.concerns import acts

    home = open_home()
    with home.reading() as session:
        told = acts.unregistered(session, prefix_of(place))
    emit(told, as_json, lambda: _lines(f"{one['place']} {one['name']}：{one['complaints']} 件，{one['first']} 至 {one['last']}" for one in told))


@app.command("reach")
def reach(
    place: PlaceOption,
    month: Annotated[str | None, typer.Option("--month", help="登记的月份 / the month to tell.")] = None,
    channel: Annotated[str | None, typer.Option("--channel", help="website|counter|event")] = None,
    people: Annotated[int | None, typer.Option("--people", help="人数 / how many.")] = None,
    by: Annotated[str | None, typer.Option("--by", help="办理人，岗位:人员 / who tells it, post:person.")] = None,
    as_json: JsonOption = False,
) -> None:
    """权益页面和宣传触达的人数；给出渠道的为登记 / how many were reached by month; with a channel it is told.

    例 / example: zhibao concerns reach --place 570100 --month 2025-09 --channel event --people 120 --by case_clerk:zhou.yun
    """
    from zhibao.concerns import publicity

    home = open_home()
    if channel is not None:
        with home.session() as session:
            code = law.places().resolve(place).code
            publicity.tell(session, code, Month.parse(month or ""), channel, people or 0, actor=Actor.parse(by or ""), at=clock.now())
    with home.reading() as session:
        told = publicity.reached(session, prefix_of(place))
    emit(told, as_json, lambda: _lines(f"{one['month']} {one['place']} {one['zh']}：{one['people']}" for one in told))


def _lines(told: Iterable[str]) -> None:
    for line in told:
        page.print(line)
