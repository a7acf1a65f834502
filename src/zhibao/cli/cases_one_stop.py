"""Commands of one-stop handling: its cases and effect, passing on, who is in charge; time and effort of each step."""

from __future__ import annotations

from typing import Annotated, Any

import typer
from rich import box
from rich.table import Table

from zhibao import law
from zhibao.cli.cases_report import AsOption, CaseArgument
from zhibao.cli.frame import JsonOption, emit, open_home, page, progress_bar
from zhibao.kit import clock
from zhibao.kit.actors import Actor

CityOption = Annotated[str, typer.Option("--place", help="省、市，名称或代码 / a province or city, by name or code.")]


def _here(place: str) -> str:
    code = law.places().resolve(place).code
    return code[:2] if code.endswith("0000") else code[:4]


def one_stop(place: CityOption, as_json: JsonOption = False) -> None:
    """一件事：可以一并申请的环节、在办案件由谁负责、下一步；与一般办理相比的天数、次数、材料，列出背后的案件。

    One-stop cases with who is in charge and what comes next, and their days, ways and papers beside ordinary cases.

    例 / example: zhibao cases one-stop --place taoyuan
    """
    from zhibao.cases import acts
    from zhibao.cases import one_stop as rules

    code, here = law.places().resolve(place).code, _here(place)
    found = rules.stages(code, clock.today())
    allowed = list(found.value) if isinstance(found.value, list) else []
    with open_home().reading() as session:
        mine = [case for case in acts.cases(session) if case.prefecture.startswith(here)]
        held = [
            {"case_no": case.case_no, "asked_together": list(rules.agreed(case)), "in_charge": rules.in_charge(session, case.case_no), "next": rules.following(case, allowed)}
            for case in mine if rules.agreed(case)
        ]  # fmt: skip
        effect = rules.effect(way for case in mine if (way := rules.way_of(case)) is not None)
    document = {"place": code, "stages": allowed, "mark": found.mark, "cites": list(found.cites), "cases": held, "effect": effect}
    emit(document, as_json, lambda: _show(document))


def pass_on(place: CityOption, as_json: JsonOption = False) -> None:
    """把已送达结论的案件转入一并申请的下一环节；再次运行不重复 / pass cases on to the next stage asked for; again does nothing.

    例 / example: zhibao cases one-stop-pass --place taoyuan
    """
    from zhibao.cases import acts
    from zhibao.cases import one_stop as rules

    home, here, passed = open_home(), _here(place), []
    rules.stages(law.places().resolve(place).code, clock.today())
    with home.reading() as session:
        numbers = [case.case_no for case in acts.cases(session, open_only=True) if case.prefecture.startswith(here) and rules.agreed(case)]
    with progress_bar("转办 / passing on") as tell:
        for done, case_no in enumerate(numbers, start=1):
            with home.session() as session:
                verb = rules.carry_on(session, home.keyring, case_no, "service", at=clock.now())
            passed += [{"case_no": case_no, "step": verb}] if verb is not None else []
            tell(done, len(numbers), "cases")
    emit({"passed_on": passed}, as_json, lambda: page.print(f"转办 {len(passed)} 件 / cases passed on"))


def charge(
    case_no: CaseArgument,
    officer: Annotated[str, typer.Option("--officer", help="全程负责的人，岗位:人员 / who is in charge throughout, post:person.")],
    as_: AsOption,
    as_json: JsonOption = False,
) -> None:
    """指定一名工作人员全程负责一件事案件 / name the one person in charge of a one-stop case.

    例 / example: zhibao cases one-stop-charge 570100-2025-000001 --officer case_clerk:zhou.yun --as supervisor:fang.cao
    """
    from zhibao.cases import one_stop as rules

    home = open_home()
    with home.session() as session:
        rules.take_charge(session, case_no, Actor.parse(officer), actor=Actor.parse(as_), at=clock.now())
        document = {"case_no": case_no, "in_charge": rules.in_charge(session, case_no)}
    emit(document, as_json, lambda: page.print(f"{case_no}：{document['in_charge']}"))


def effort(place: CityOption, as_json: JsonOption = False) -> None:
    """各步骤的时间和工作量：次数、由谁办理、距上一步的天数、最久的案件；累计天数最多的排在前面 / time and effort of each step.

    例 / example: zhibao cases effort --place taoyuan
    """
    from zhibao.cases import acts
    from zhibao.cases import one_stop as rules

    here = _here(place)
    with open_home().reading() as session:
        document = rules.effort(case for case in acts.cases(session) if case.prefecture.startswith(here))

    def human() -> None:
        table = Table("步骤 step", "次数", "由谁 by", "中位天数", "最久", "案件", "累计天数", box=box.SIMPLE_HEAD, pad_edge=False)
        for one in document:
            by = "，".join(f"{who} {count}" for who, count in one["by"].items())
            table.add_row(f"{one['zh']} {one['en']}", str(one["times"]), by, str(one["median_days"]), str(one["longest_days"]), one["longest_case"], str(one["total_days"]))
        page.print(table)

    emit(document, as_json, human)


def register(app: typer.Typer) -> None:
    """Add the commands to those of the cases."""
    app.command("one-stop")(one_stop)
    app.command("one-stop-pass")(pass_on)
    app.command("one-stop-charge")(charge)
    app.command("effort")(effort)


def _show(document: dict[str, Any]) -> None:
    page.print(f"[bold]{document['place']}[/] {'、'.join(document['stages'])}（{', '.join(document['cites'])}，{law.MARK_ZH[document['mark']]}）")
    for one in document["cases"]:
        page.print(f"  {one['case_no']} {', '.join(one['asked_together'])}　{one['in_charge'] or '未指定 / nobody named'}　→ {one['next'] or '—'}", soft_wrap=True)
    table = Table("", "案件 cases", "中位天数 days", "办理次数 ways", "材料 papers", box=box.SIMPLE_HEAD, pad_edge=False)
    for name, zh in (("one_stop", "一件事 one-stop"), ("ordinary", "一般办理 ordinary")):
        held = document["effect"][name]
        table.add_row(zh, str(held["cases"]), *("—" if held[key] is None else str(held[key]) for key in ("median_days", "median_visits", "median_papers")))
    page.print(table)
