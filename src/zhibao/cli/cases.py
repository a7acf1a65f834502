"""Commands of cases: list, show, next, do, due."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated, Any

import typer
from rich import box
from rich.table import Table

from zhibao.cli import cases_one_stop
from zhibao.cli.cases_screen import read_json
from zhibao.cli.frame import JsonOption, console, emit, open_home, page
from zhibao.kit import clock
from zhibao.kit.actors import Actor
from zhibao.kit.errors import CallerFault

app = typer.Typer(
    help="案件：报案、受理、调查、确认、鉴定、待遇、救济、期限 / cases: every legal step and its clock.",
    no_args_is_help=True,
    rich_markup_mode="rich",
)

CaseArgument = Annotated[str, typer.Argument(metavar="CASE", help="案件编号 / number of the case.")]
OnOption = Annotated[str | None, typer.Option("--on", help="截至日（默认今天）/ as of a day; default today.")]
PlaceOption = Annotated[str | None, typer.Option("--place", help="只看一个市 / one city by code.")]

_UNTOUCHED = ("none", "quiet", "open")
_COLOUR = {"red": "[bold red]●[/]", "yellow": "[yellow]●[/]", "green": "[green]●[/]"}


def _day(on: str | None) -> date:
    return clock.today() if on is None else clock.day(on)


@app.command("list")
def list_cases(
    place: PlaceOption = None,
    open_only: Annotated[bool, typer.Option("--open", help="只列未结案的 / open files only.")] = False,
    as_json: JsonOption = False,
) -> None:
    """案件清单 / all cases with where they stand.

    例 / example: zhibao cases list --open
    """
    from zhibao.cases import acts, documents

    with open_home().reading() as session:
        found = [
            documents.summary(case) for case in acts.cases(session, prefecture=_city(place), open_only=open_only)
        ]

    def human() -> None:
        table = Table(box=box.SIMPLE_HEAD)
        for title in ("案件 / case", "受伤 / injury"):
            table.add_column(title, no_wrap=True)
        table.add_column("状态 / where it stands")
        for case in found:
            states = [f"{one['track_zh']}：{one['zh']}" for one in case["states"].values() if one["state"] not in _UNTOUCHED]
            table.add_row(case["case_no"], case["injury_at"][:10], "，".join(states))
        page.print(table)
        console.print(f"{len(found)} 件 / cases")

    emit(found, as_json, human)


@app.command()
def show(case_no: CaseArgument, on: OnOption = None, as_json: JsonOption = False) -> None:
    """一个案件：环节、期限、步骤 / one case: tracks, clocks, steps with what was told in them.

    例 / example: zhibao cases show 570100-2025-000001
    """
    from zhibao.cases import acts

    home = open_home()
    with home.reading() as session:
        document = acts.case_file(session, home.keyring, case_no, _day(on))
    emit(document, as_json, lambda: _show(document))


@app.command("next")
def next_steps(case_no: CaseArgument, on: OnOption = None, as_json: JsonOption = False) -> None:
    """可以办理的步骤，以及为什么还不能办理 / the steps that are possible, and what still blocks the others.

    例 / example: zhibao cases next 570100-2025-000001
    """
    from zhibao.cases import acts, documents

    with open_home().reading() as session:
        found = [documents.permitted_document(one) for one in acts.next_steps(session, case_no, _day(on))]

    def human() -> None:
        table = Table(box=box.SIMPLE_HEAD)
        for title in ("", "步骤 / step", "岗位 / by", "需要 / needs", "文书、阻碍 / document, blocked"):
            table.add_column(title, overflow="fold")
        for one in found:
            reasons = "".join(block["zh"] for block in one["blocked"])
            table.add_row(
                "[red]✗[/]" if reasons else "[green]✓[/]",
                f"{one['zh']}\n[dim]{one['step']}[/]",
                "、".join(one["roles_zh"]),
                "\n".join(one["required"]) or "–",
                f"[red]{reasons}[/]" if reasons else (one["document"] or ""),
            )
        page.print(table)

    emit(found, as_json, human)


# Steps that stand for something that happened in benefits or in the fund: taken alone they would say what is not so.
_ELSEWHERE = {
    "assessment": "zhibao benefits award",
    "review": "zhibao benefits review",
    "assessment_return": "zhibao benefits review --send-back",
    "award": "zhibao benefits review --approve",
    "payment": "zhibao fund bank-answer",
    "payment_return": "zhibao fund bank-answer",
    "recovery": "zhibao benefits recovery decide",
    "recovery_service": "zhibao benefits recovery serve",
    "recovery_done": "zhibao benefits recovery finish",
}


@app.command("do")
def do_step(
    case_no: CaseArgument,
    step: Annotated[str, typer.Argument(metavar="STEP", help="步骤 / the step, acceptance.")],
    by: Annotated[str, typer.Option("--as", help="岗位:人员 / who acts, post:person.")],
    ground: Annotated[str, typer.Option("--ground", help="依据条款 / address of the law, measures-2025 §14.")],
    facts: Annotated[
        Path | None, typer.Option("--facts", help="事实（JSON 文件）/ the facts of the step, a JSON file.")
    ] = None,
    time: Annotated[str | None, typer.Option("--at", help="时刻（默认现在）/ when; default now.")] = None,
    behalf: Annotated[str | None, typer.Option("--on-behalf-of", help="代谁办理 / for whom.")] = None,
    key: Annotated[str | None, typer.Option("--key", help="请求编号：同一编号只办一次 / the same key acts once.")] = None,
    as_json: JsonOption = False,
) -> None:
    """办理一个步骤 / take one step of the procedure.

    例 / example: zhibao cases do 570100-2025-000001 acceptance --as case_clerk:li.na --ground "taoyuan-2025-1 §31"
    """
    from zhibao.cases import acts
    from zhibao.cases.onward import onward

    if step in _ELSEWHERE:
        raise CallerFault(
            "step_elsewhere",
            f"步骤“{step}”与核定或者资金同时发生，由另一命令办理。",
            f"The step {step!r} happens together with an award or a payment and is taken by another command.",
            remedy_zh=f"请用 {_ELSEWHERE[step]}。",
            remedy_en=f"Use `{_ELSEWHERE[step]}`.",
        )
    home = open_home()
    with home.session() as session:
        act = acts.take_step(
            session,
            home.keyring,
            case_no,
            step,
            actor=Actor.parse(by),
            ground=ground,
            facts=_facts(facts),
            at=clock.now() if time is None else clock.instant(time),
            on_behalf_of=behalf,
            key=key,
        )
        onward(session, home.keyring, case_no, step, at=act.at)
        document = {
            "case_no": case_no,
            "place": act.place_in_chain,
            "step": act.verb,
            "at": act.at.isoformat(),
            "actor": act.actor,
            "clocks": act.content.get("clocks", {}),
            "hash": act.hash,
        }

    def human() -> None:
        console.print(f"已办理 / done: {case_no} #{document['place']} {step}")
        for name, begun in document["clocks"].items():
            console.print(f"  {name} → {begun['due'] or '未定 / not established'}")

    emit(document, as_json, human)


@app.command()
def due(
    on: OnOption = None,
    place: PlaceOption = None,
    everything: Annotated[
        bool, typer.Option("--all", help="也列未临近的期限 / also clocks with time left.")
    ] = False,
    as_json: JsonOption = False,
) -> None:
    """到期和临近到期的期限，以及无人推动的案件 / what is due, red and yellow, with the body that must act.

    例 / example: zhibao cases due --on 2025-11-12
    """
    from zhibao.cases import acts, documents

    with open_home().reading() as session:
        found = [
            documents.due_document(entry)
            for entry in acts.due(session, _day(on), prefecture=_city(place), all_of_them=everything)
        ]

    def human() -> None:
        table = Table(box=box.SIMPLE_HEAD)
        for title in ("", "案件 / case", "事项 / what", "责任 / by"):
            table.add_column(title)
        for one in found:
            table.add_row(_COLOUR[one["colour"]], one["case_no"], f"{one['zh']}\n{one['en']}", one["responsible_zh"])
        page.print(table)
        console.print(f"{len(found)} 项 / entries")

    emit(found, as_json, human)


def _city(place: str | None) -> str | None:
    from zhibao import law

    return None if place is None else law.places().prefecture_of(law.places().resolve(place).code)


def _facts(path: Path | None) -> dict[str, Any]:
    """The facts of a step. Raises CallerFault `no_file`, `json_form`, `facts_form`."""
    if path is None:
        return {}
    told = read_json(path)
    if not isinstance(told, dict):
        raise CallerFault(
            "facts_form", "事实文件应是一个 JSON 对象。", "The file of facts must be one JSON object.", place=path.name
        )
    return told


def _show(document: dict[str, Any]) -> None:
    page.print(f"[bold]{document['case_no']}[/]  {document['injury_at'][:16]}  {document['version_of_law']}")
    page.print("  ".join(f"{state['track_zh']}：{state['zh']}" for state in document["states"].values()))
    clocks = Table(box=box.SIMPLE_HEAD, title="期限 / clocks", title_justify="left")
    for title in ("", "起 / from", "止 / due"):
        clocks.add_column(title, no_wrap=True)
    for title in ("期限 / clock", "责任 / by", "依据 / cites"):
        clocks.add_column(title, overflow="fold")
    for one in document["clocks"]:
        mark = "（暂定）" if one["provisional"] else ""
        clocks.add_row(
            _COLOUR[one["colour"]],
            one["begun_on"],
            (one["due"] or "–") + mark,
            f"{one['zh']}\n[dim]{one['state_zh']}[/]",
            one["responsible_zh"],
            "; ".join(one["cites"]) or one.get("missing", {}).get("who_zh", ""),
        )
    page.print(clocks)
    steps = Table(box=box.SIMPLE_HEAD, title="步骤 / steps", title_justify="left")
    for title in ("#", "时间 / at"):
        steps.add_column(title, no_wrap=True)
    for title in ("步骤 / step", "经办 / by", "依据 / ground"):
        steps.add_column(title, overflow="fold")
    for one in document["steps"]:
        gone = f" [dim]（已由 #{one['corrected_by']} 更正）[/]" if one["corrected_by"] else ""
        # Of what was told under a key that was destroyed only the digest remains.
        gone += "\n[dim]内容已销毁，无法再读取 / content destroyed[/]" if "digest" in one and one["told"] is None else ""
        steps.add_row(str(one["place"]), one["at"][:16], f"{one['zh']}{gone}", one["actor"], one["ground"])
    page.print(steps)


cases_one_stop.register(app)
