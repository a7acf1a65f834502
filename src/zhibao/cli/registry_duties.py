"""Commands of the duties of enterprises: the list, guidance and requests, who does not help, and the under-coverage list."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated, Any

import typer
from rich import box
from rich.markup import escape
from rich.table import Table

from zhibao import law
from zhibao.cli.frame import JsonOption, emit, open_home, page, progress_bar
from zhibao.kit import clock
from zhibao.kit.actors import Actor
from zhibao.kit.clock import Month

PlaceOption = Annotated[str, typer.Option("--place", help="省、市，名称或代码 / a province or city, by name or code.")]
MonthOption = Annotated[str | None, typer.Option("--month", help="月份，空为上月 / the month; empty is the last one.")]
WordsOption = Annotated[str, typer.Option("--words", help="内容 / the words.")]
ByOption = Annotated[str, typer.Option("--by", help="办理人，岗位:人员 / who acts, post:person.")]
DueOption = Annotated[str, typer.Option("--due", help="期限 / by which day.")]
EnterpriseArgument = Annotated[list[str], typer.Argument(help="企业，代码或名称，可以多个 / enterprises, by code or name.")]


def _lead(place: str) -> tuple[str, str, str]:
    """Province, code and the beginning of the codes of an area."""
    code = law.places().resolve(place).code
    return law.places().province_of(code), code, code[:2] if code.endswith("0000") else code[:4]


def _month(text: str | None) -> Month:
    return Month.parse(text) if text else Month.of(clock.today()).previous()


def duties(
    place: PlaceOption,
    month: MonthOption = None,
    enterprise: Annotated[str | None, typer.Option("--enterprise", help="只列一家，并列出每一行 / only one, with every row.")] = None,
    as_json: JsonOption = False,
) -> None:
    """各平台企业主体责任清单：每项责任的履行情况，分子和分母都能查到每一行 / how each enterprise keeps its duties, figure by row.

    例 / example: zhibao registry duties --place taoyuan --month 2025-07
    """
    from zhibao.cases.board import Board
    from zhibao.journeys import enterprise_to_duties as journey
    from zhibao.registry.duties import papers

    (province, _, lead), home, asked, today = _lead(place), open_home(), _month(month), clock.today()
    board = Board()
    with progress_bar("核对 / looking over") as tell, home.reading() as session:
        tell(0, None, "enterprises")
        board.refresh(session, today)
        held = journey.seen(session, home.orders, province, lead, asked, today)
        found = journey.listed(session, board, held, None if enterprise is None else papers.code_of(session, enterprise))
    document = {"place": place, "month": str(asked), "on": today.isoformat(), "enterprises": found}

    def human() -> None:
        table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
        table.add_column("企业 / enterprise", overflow="fold")
        for duty in found[0]["duties"] if found else ():
            table.add_column(f"{duty['zh']} {duty['en']}", overflow="fold")
        for one in found:
            table.add_row(escape(one["name"]), *(f"{duty['state_zh']} {duty['kept']}/{duty['of']}" for duty in one["duties"]))
        page.print(table)
        if enterprise is not None:
            for duty in found[0]["duties"]:
                page.print(f"[bold]{duty['zh']} / {duty['en']}[/]：{duty['measure_zh']} / {duty['measure_en']}（{'、'.join(duty['cites'])}）", soft_wrap=True)
                for row in [row for row in duty["rows"] if row["state"] != "done"][:40]:
                    page.print(f"  {row['state']} {row['ref']}")

    emit(document, as_json, human)


def send(
    enterprises: EnterpriseArgument,
    place: PlaceOption,
    words: WordsOption,
    due: DueOption,
    by: ByOption,
    kind: Annotated[str, typer.Option("--kind", help="guidance|order_data|witness|papers|statement")] = "guidance",
    cite: Annotated[str | None, typer.Option("--cite", help="依据 / the provision.")] = None,
    case: Annotated[str | None, typer.Option("--case", help="案件编号，仅请求 / the case, for a request.")] = None,
    as_json: JsonOption = False,
) -> None:
    """向企业发用工指导，或者发有期限的协助请求 / send guidance, or a dated request, to enterprises.

    例 / example: zhibao registry paper-send 美团 --place 570100 --kind guidance --words 接单前核对登记 --due 2025-10-31 --by investigator:tao.zhu
    """
    from zhibao.cases import acts as cases
    from zhibao.registry.duties import papers, rules

    home = open_home()
    with home.session() as session:
        if case is not None:
            cases.case_state(session, case)
        made = papers.send(
            session, home.keyring, place, enterprises, kind, words, cite=cite, due_on=clock.day(due), case_no=case, actor=Actor.parse(by), at=clock.now()
        )
    document = [rules.paper_document(one, clock.today()) for one in made]
    emit(document, as_json, lambda: _papers(document))


def listed(
    place: PlaceOption,
    state: Annotated[str | None, typer.Option("--state", help="waiting|overdue|in_time|late")] = None,
    as_json: JsonOption = False,
) -> None:
    """用工指导和协助请求：已发、已签收或答复、逾期 / guidance and requests: sent, acknowledged or answered, overdue.

    例 / example: zhibao registry papers --place taoyuan --state overdue
    """
    from zhibao.registry.duties import papers, rules

    home = open_home()
    with home.reading() as session:
        found = papers.papers(session, home.keyring, lead=_lead(place)[2])
    document = [told for one in found if (told := rules.paper_document(one, clock.today()))["state"] == (state or told["state"])]
    emit(document, as_json, lambda: _papers(document))


def step(
    paper: Annotated[str, typer.Argument(help="编号 / the number.")],
    kind: Annotated[str, typer.Option("--step", help="acknowledged|answered（企业 / the enterprise）；reminded|returned（经办 / an officer）")],
    words: WordsOption,
    by: ByOption,
    due: Annotated[str | None, typer.Option("--due", help="退回后的新期限 / the further day of a return.")] = None,
    as_json: JsonOption = False,
) -> None:
    """企业签收或者答复（签收写姓名）；经办人催办或者退回补充 / acknowledge, answer, remind, give back.

    例 / example: zhibao registry paper-step G570100-000001 --step acknowledged --words 王强 --by platform:wang.qiang
    """
    from zhibao.registry.duties import papers, rules

    home = open_home()
    with home.session() as session:
        held = papers.take(session, home.keyring, paper, kind, words, due_on=clock.day(due) if due else None, actor=Actor.parse(by), at=clock.now())
    document = [rules.paper_document(held, clock.today())]
    emit(document, as_json, lambda: _papers(document))


def helped(
    place: PlaceOption,
    first: Annotated[str, typer.Option("--from", help="从哪一日 / from which day.")],
    last: Annotated[str, typer.Option("--to", help="到哪一日 / to which day.")],
    as_json: JsonOption = False,
) -> None:
    """谁没有配合：案内询问和专门请求，按企业列出按期、逾期和没有答复的 / who does not help, by enterprise.

    例 / example: zhibao registry cooperation --place taoyuan --from 2025-07-01 --to 2025-12-31
    """
    from zhibao.cases.board import Board
    from zhibao.journeys import enterprise_to_duties as journey

    home, board, today = open_home(), Board(), clock.today()
    with home.reading() as session:
        board.refresh(session, today)
        found = journey.cooperation(session, board, _lead(place)[2], clock.day(first), clock.day(last), today)

    def human() -> None:
        table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
        for heading in ("企业 enterprise", "被请求 asked", "按期 in time", "逾期 late", "没有答复 no answer", "期限未到 running"):
            table.add_column(heading)
        for one in found:
            table.add_row(escape(one["name"]), *(str(one[name]) for name in ("asked", "in_time", "late", "no_answer", "running")))
        page.print(table)

    emit(found, as_json, human)


def gap_list(
    place: PlaceOption,
    kind: Annotated[str | None, typer.Option("--kind", help="只列这一种 / only of this kind.")] = None,
    state: Annotated[str | None, typer.Option("--state", help="open|reminded|overdue|answered|accepted|settled")] = None,
    as_json: JsonOption = False,
) -> None:
    """应保未保线索清单：未登记人员的订单、没有订单的受伤人员、申报少于已到、从别处得知的企业，直到办结 / who ought to be insured and is not.

    例 / example: zhibao registry coverage-gaps --place taoyuan
    """
    from zhibao.registry.duties import gaps

    home, today = open_home(), clock.today()
    with home.reading() as session:
        found = gaps.gaps(session, home.keyring, lead=_lead(place)[2])
    document = [told for one in found if (told := one.document(today))["state"] == (state or told["state"]) and told["kind"] == (kind or told["kind"])]
    emit(document, as_json, lambda: _gaps(document))


def gap_look(place: PlaceOption, month: MonthOption = None, as_json: JsonOption = False) -> None:
    """查找一个月的应保未保线索；再次运行没有新的，已补齐的自动办结 / look over a month; again gives nothing new, what is gone is settled.

    例 / example: zhibao registry coverage-gaps-look --place taoyuan --month 2025-07
    """
    from zhibao.journeys import sources_to_gaps as journey

    home = open_home()
    with progress_bar("查找 / looking") as tell, home.session() as session:
        tell(0, None, "sources")
        told = journey.look(session, home.keyring, home.orders, _lead(place)[0], _month(month), at=clock.now())
    emit(told, as_json, lambda: page.print(f"线索 {told['found']:,}，新增 {told['new']:,}，已补齐 {told['settled']:,}，重新出现 {told['found_again']:,} / found, new, settled, found again"))


def gap_step(
    gap: Annotated[str, typer.Argument(help="编号 / the number.")],
    kind: Annotated[str, typer.Option("--step", help="reminded|accepted|not_accepted（经办 / an officer）；answered（企业 / the enterprise）")],
    words: WordsOption,
    by: ByOption,
    due: Annotated[str | None, typer.Option("--due", help="督促的答复期限 / the day of a reminder.")] = None,
    ground: Annotated[str | None, typer.Option("--ground", help="企业答复的理由 / the ground of an answer.")] = None,
    as_json: JsonOption = False,
) -> None:
    """督促、答复、核实一条应保未保线索 / remind, answer or look at the answer of a coverage gap.

    例 / example: zhibao registry coverage-gaps-step Q570000-000001 --step reminded --words 请补登记 --due 2025-10-31 --by investigator:tao.zhu
    """
    from zhibao.registry.duties import gaps

    home = open_home()
    with home.session() as session:
        held = gaps.take(session, home.keyring, gap, kind, words, due_on=clock.day(due) if due else None, ground=ground, actor=Actor.parse(by), at=clock.now())
    document = [held.document(clock.today())]
    emit(document, as_json, lambda: _gaps(document))


def gap_measure(
    months: Annotated[int, typer.Option("--months", help="模拟几个月，至多12 / how many months, 12 at most.", min=1, max=12)] = 3,
    seed: Annotated[int, typer.Option("--seed", help="种子 / the seed.")] = 1,
    as_json: JsonOption = False,
) -> None:
    """在已知真相的模拟月份中查找，给出查全率和误报率 / find in simulated months whose truth is known: recall and false rate.

    例 / example: zhibao registry coverage-gaps-measure --months 3 --seed 1
    """
    from zhibao.app.home import init_home
    from zhibao.journeys import gaps_to_truth as journey

    trials = []
    with progress_bar("模拟 / simulating") as tell, TemporaryDirectory(prefix="zhibao-") as folder:
        home = init_home("taoyuan", True, Path(folder) / "home")
        world = journey.World(home.reading, home.session, home.orders, home.keyring, Path(folder))
        for number in range(months):
            tell(number, months, "months")
            trials.append(journey.trial(world, seed, number))
        home.engine.dispose()
    document = journey.summed(trials, seed)

    def human() -> None:
        for one in document["kinds"]:
            page.print(f"{one['zh']}：真 / true {one['true']}，误 / false {one['false']}，漏 / missed {one['missed']}")
        page.print(f"查全 / recall {document['recall_permille']}‰，误报 / false {document['false_permille']}‰（模拟 / simulated）")

    emit(document, as_json, human)


COMMANDS: Mapping[str, Callable[..., None]] = {
    "duties": duties, "paper-send": send, "papers": listed, "paper-step": step, "cooperation": helped, "coverage-gaps": gap_list, "coverage-gaps-look": gap_look,
    "coverage-gaps-step": gap_step, "coverage-gaps-measure": gap_measure,
}  # fmt: skip
"""The commands, to be mounted on those of the registry."""


def _papers(told: list[dict[str, Any]]) -> None:
    for one in told:
        page.print(f"{one['paper']} {one['zh']} / {one['en']}，{one['enterprise']}，{one['due_on']}：{one['state_zh']} / {one['state_en']}", soft_wrap=True)
    if not told:
        page.print("没有 / none")


def _gaps(told: list[dict[str, Any]]) -> None:
    for one in told:
        page.print(
            f"{one['gap']} {one['zh']} / {one['en']}，{escape(one['enterprise'] or '—')}，{one['place']}，{one['from']}–{one['to']}，{one['size']:,} {one['unit_zh']}：{one['state_zh']} / {one['state_en']}",
            soft_wrap=True,
        )
    if not told:
        page.print("没有 / none")
