"""Commands of reports and applications: take a report in, list them, say where one belongs, apply for benefits."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer
from rich import box
from rich.markup import escape
from rich.table import Table

from zhibao.cli.cases_evidence import AtOption, when
from zhibao.cli.cases_screen import read_json
from zhibao.cli.frame import JsonOption, emit, open_home, page
from zhibao.kit.actors import JOB, Actor
from zhibao.kit.clock import instant
from zhibao.kit.errors import CallerFault

AsOption = Annotated[str, typer.Option("--as", help="经办人，岗位:人员 / who acts, post:person.")]
ReportArgument = Annotated[str, typer.Argument(help="报案编号 / the number of a report.")]
CaseArgument = Annotated[str, typer.Argument(help="案件编号 / the number of a case.")]
ReasonOption = Annotated[str, typer.Option("--reason", help="理由 / the reason.")]

STEP_ZH = {"opened": "立案", "joined": "并入", "held": "待人工判断", "separated": "已拆出"}


def report(
    file: Annotated[Path, typer.Argument(help="报案文件，JSON / the file of a report, JSON.")],
    as_: Annotated[str | None, typer.Option("--as", help="经办人，岗位:人员；缺省为报案人本人渠道 / who acts, post:person; else the channel.")] = None,
    at: AtOption = None,
    as_json: JsonOption = False,
) -> None:
    """报案：收下、对上订单、立案或并案，需要人判断的列为事项。

    Report an injury: it is kept, bound to orders, and opens or joins a case; what a person must decide becomes a task.

    例 / example: zhibao cases report report.json --as case_clerk:li.na
    """
    from zhibao.cases.report_file import read_report
    from zhibao.journeys.report_to_case import report_to_case

    home, moment = open_home(), when(at)
    told = read_report(read_json(file), home.keyring, at=moment)
    actor = Actor("reports", JOB) if as_ is None else Actor.parse(as_)
    with home.session() as session:
        outcome = report_to_case(session, home.orders, home.keyring, told, actor=actor, at=moment)
        document = outcome.document()
    emit(document, as_json, lambda: _show(document))


def reports(
    case: Annotated[str | None, typer.Option("--case", help="案件编号 / the number of a case.")] = None,
    waiting: Annotated[bool, typer.Option("--waiting", help="只列待人工判断的 / only those that wait for a person.")] = False,
    as_json: JsonOption = False,
) -> None:
    """全部报案及其去向 / all reports and where each stands, with the tasks that wait.

    例 / example: zhibao cases reports --waiting
    """
    from zhibao.cases import reports as held
    from zhibao.cases import tasks

    home = open_home()
    with home.reading() as session:
        found = [one for one in held.reports(session, case_no=case) if one.waits or not waiting]
        open_ones = tasks.open_tasks(session)
        rows = [
            one.document()
            | {"tasks": [task.document() for task in open_ones if task.subject in (f"report:{one.report_no}", f"case:{one.case_no}")]}
            for one in found
        ]

    def human() -> None:
        table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
        for heading in ("报案 report", "受伤 injury", "地点", "渠道", "去向", "案件 case", "事项 tasks"):
            table.add_column(heading, overflow="fold")
        for row in rows:
            table.add_row(
                row["report_no"], (row["injury_at"] or "—")[:16].replace("T", " "), row["place_of_injury"],
                f"{row['channel']}/{row['reporter']}", STEP_ZH.get(row["step"] or "", "—"),
                row["case_no"] or ", ".join(row["candidates"]) or "—", str(len(row["tasks"])),
            )  # fmt: skip
        page.print(table)

    emit(rows, as_json, human)


def settle_report(
    report_no: ReportArgument,
    as_: AsOption,
    reason: ReasonOption,
    join: Annotated[str | None, typer.Option("--join", help="并入的案件 / the case it joins.")] = None,
    injury_at: Annotated[str | None, typer.Option("--injury-at", help="查明的受伤时间 / the time of the injury, found out.")] = None,
    separate: Annotated[bool, typer.Option("--separate", help="从案件拆出 / take it out of its case.")] = False,
    at: AtOption = None,
    as_json: JsonOption = False,
) -> None:
    """由人判断报案归入何案：并入、单独立案，或拆出 / a person says where a report belongs; it can be taken back.

    例 / example: zhibao cases settle-report R570100-2025-000002 --join 570100-2025-000001 --as case_clerk:li.na --reason 同一路口
    """
    from zhibao.cases import reports as held
    from zhibao.journeys import report_to_case as journey

    home, moment, actor = open_home(), when(at), Actor.parse(as_)
    with home.session() as session:
        if separate:
            settled = held.separate(session, home.keyring, report_no, reason=reason, actor=actor, at=moment)
        else:
            settled = journey.settle_report(
                session, home.orders, home.keyring, report_no, join=join,
                injury_at=None if injury_at is None else instant(injury_at), reason=reason, actor=actor, at=moment,
            )  # fmt: skip
    document = settled.document()
    emit(document, as_json, lambda: page.print(f"{settled.report_no}：{STEP_ZH[str(settled.step)]} {settled.case_no or ''}"))


def platform(
    case_no: CaseArgument,
    as_: AsOption,
    reason: ReasonOption,
    uscc: Annotated[str | None, typer.Option("--platform", help="认定的责任平台 / the platform decided on.")] = None,
    trip: Annotated[list[str] | None, typer.Option("--trip", help="同一路程的订单 / orders of the same trip.")] = None,
    at: AtOption = None,
    as_json: JsonOption = False,
) -> None:
    """说明难以确定责任（按首接单），或直接认定责任平台 / state that responsibility is hard to determine, or name the platform.

    例 / example: zhibao cases platform 570100-2025-000001 --as confirmation_officer:chen.mei --reason 两单同车
    """
    from zhibao.cases.responsibility import Statement
    from zhibao.journeys.orders_to_store import platform_code
    from zhibao.journeys.report_to_case import decide_platform

    home = open_home()
    with home.session() as session:
        code = None if uscc is None else platform_code(session, uscc)
        statement = Statement(Actor.parse(as_), reason, trip=tuple(trip or ()), platform=code)
        document = decide_platform(session, home.orders, home.keyring, case_no, statement, at=when(at)).document()
    emit(document, as_json, lambda: page.print(f"{document['platform'] or '—'}  {escape(document['zh'])}\n{escape(document['en'])}", soft_wrap=True))


def apply_(
    case_no: CaseArgument,
    as_: AsOption,
    by: Annotated[str, typer.Option("--by", help="platform、worker、relative 或 union / who applies.")],
    facts: Annotated[Path, typer.Option("--facts", help="申请内容，JSON / what is applied for, JSON.")],
    at: AtOption = None,
    as_json: JsonOption = False,
) -> None:
    """待遇给付申请；超期的也收下，附超期说明 / apply for benefits; a late one is taken in with its statement.

    例 / example: zhibao cases apply 570100-2025-000001 --as platform:wang.fang --by platform --facts application.json
    """
    from zhibao.cases.filing import apply_for_benefits

    home, given = open_home(), _application(read_json(facts))
    with home.session() as session:
        filing = apply_for_benefits(
            session, home.keyring, case_no, applicant=by, actor=Actor.parse(as_), at=when(at), **given
        )
    emit(filing.document(), as_json, lambda: page.print(f"{filing.zh}\n{filing.en}", soft_wrap=True))


_APPLICATION = ("application_kind", "papers", "late_statement")


def _application(document: Any) -> dict[str, Any]:
    """What the file of an application says; its words are checked by the step itself."""
    for key in document if isinstance(document, dict) else ("FILE",):
        if key not in _APPLICATION:
            raise CallerFault(
                "application_form",
                f"申请文件中没有“{key}”这一项。",
                f"An application has no part {key!r}.",
                place=str(key),
                remedy_zh=f"可用：{'、'.join(_APPLICATION)}。",
                remedy_en=f"Use: {', '.join(_APPLICATION)}.",
            )
    if "application_kind" not in document:
        raise CallerFault(
            "application_form", "请写明申请种类 application_kind。", "Say which application_kind it is.", place="application_kind",
            remedy_zh="disability（伤残待遇）或 death（死亡待遇）。", remedy_en="disability or death.",
        )  # fmt: skip
    return dict(document)


def _show(document: dict[str, Any]) -> None:
    where = document["case_no"] or "待人工判断 / waits for a person"
    page.print(f"报案 / report {document['report_no']}  →  {where}")
    page.print(f"{document['zh']}。{document['en']}.", soft_wrap=True)
    for fit in document["order_fits"]:
        page.print(f"  订单 / order {escape(fit['order_no'])}  {fit['platform']}：{fit['zh']} · {fit['en']}", soft_wrap=True)
    for order_no in document["orders_not_found"]:
        page.print(f"  订单 / order {escape(order_no)}：没有查到 / not found")
    found = document["responsible_platform"]
    if found is not None:
        page.print(f"责任平台 / responsible platform: {found['platform'] or '—'}  {escape(found['zh'] + found['en'])}", soft_wrap=True)
    for task in document["tasks"]:
        page.print(f"  [yellow]事项 / task[/] {task['ref']}  {task['zh']} · {task['en']}", soft_wrap=True)
