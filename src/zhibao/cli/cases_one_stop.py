"""Commands of one-stop handling: its cases and effect, passing on, who is in charge; time and effort of each step."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer
from rich import box
from rich.table import Table

from zhibao import law
from zhibao.cli.cases_report import AsOption, CaseArgument
from zhibao.cli.frame import JsonOption, emit, open_home, page, progress_bar
from zhibao.kit import clock
from zhibao.kit.actors import Actor

ByOption = Annotated[str, typer.Option("--by", help="办理人，岗位:人员 / who acts, post:person.")]
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
    reason: Annotated[str, typer.Option("--reason", help="变更的原因：leave moved workload recused asked_by_party / why somebody else takes over.")] = "first_named",
    as_json: JsonOption = False,
) -> None:
    """指定一名工作人员全程负责一件事案件；变更须写明原因 / name the one person in charge of a one-stop case; a change needs its reason.

    例 / example: zhibao cases one-stop-charge 570100-2025-000001 --officer case_clerk:zhou.yun --as supervisor:fang.cao
    """
    from zhibao.cases import one_stop as rules
    from zhibao.journeys.cases_to_one_stop import name_charge

    home = open_home()
    with home.session() as session:
        name_charge(session, case_no, Actor.parse(officer), reason, actor=Actor.parse(as_), at=clock.now())
        document = {"case_no": case_no, "in_charge": rules.in_charge(session, case_no), "charges": rules.charges(session, case_no)}
    emit(document, as_json, lambda: page.print(f"{case_no}：{document['in_charge']}"))


def effort(place: CityOption, as_json: JsonOption = False) -> None:
    """各步骤的时间和工作量：次数、由谁办理、距上一步的天数、最久的案件；累计天数最多的排在前面 / time and effort of each step.

    例 / example: zhibao cases effort --place taoyuan
    """
    from zhibao.cases import acts
    from zhibao.cases import one_stop as rules

    here = _here(place)
    with open_home().reading() as session:
        document = rules.effort(wait for case in acts.cases(session) if case.prefecture.startswith(here) for wait in rules.waits_of(case))

    def human() -> None:
        table = Table("步骤 step", "次数", "由谁 by", "中位天数", "最久", "案件", "累计天数", box=box.SIMPLE_HEAD, pad_edge=False)
        for one in document:
            by = "，".join(f"{who} {count}" for who, count in one["by"].items())
            table.add_row(f"{one['zh']} {one['en']}", str(one["times"]), by, str(one["median_days"]), str(one["longest_days"]), one["longest_case"], str(one["total_days"]))
        page.print(table)

    emit(document, as_json, human)


def fetch(
    case_no: CaseArgument,
    kind: Annotated[str, typer.Argument(help="材料种类，见 zhibao cases fetch-list / the kind of paper.")],
    out: Annotated[Path, typer.Option("--out", help="请求文件写入这个文件夹 / the folder for the files of the request.")],
    by: ByOption,
    as_json: JsonOption = False,
) -> None:
    """向持有材料的部门请求一份材料，不再向当事人索要；先登记、后发出；没有依据的说明由谁确定 / fetch a paper from the body that holds it, instead of asking the party.

    例 / example: zhibao cases fetch 570100-2025-000001 accident_finding --out out --by case_clerk:zhou.yun
    """
    from zhibao.cases.papers import paper
    from zhibao.journeys import exchange_to_log, paper_to_partner

    home = open_home()
    out.mkdir(parents=True, exist_ok=True)
    made = paper_to_partner.fetch(
        home.reading, home.session, home.keyring, case_no, paper(kind), leave=exchange_to_log.to_folder(out), actor=Actor.parse(by), at=clock.now()
    )
    document = made.document_of(clock.today())
    emit(document, as_json, lambda: page.print(f"{document['zh']}：{document['request']}，{document['due_on']} 前答复 / answer due"))


def fetch_answer(
    case_no: CaseArgument,
    kind: Annotated[str, typer.Argument(help="材料种类 / the kind of paper.")],
    file: Annotated[Path, typer.Argument(help="对方的答复，旁有说明文件 / the answer, with its envelope.")],
    by: ByOption,
    as_json: JsonOption = False,
) -> None:
    """收下对方的答复，成为案件的材料，等待核对；对方没有的，改请当事人提供 / take the answer: it becomes evidence to be judged, or the party is asked.

    例 / example: zhibao cases fetch-answer 570100-2025-000001 accident_finding X570000-000001.csv --by case_clerk:zhou.yun
    """
    from zhibao.app import settings
    from zhibao.cases.papers import paper
    from zhibao.journeys import paper_to_partner

    home = open_home()
    made = paper_to_partner.take(
        home.reading, home.session, home.keyring, home.path / "evidence", settings.font_folder(), case_no, paper(kind), file, actor=Actor.parse(by), at=clock.now()
    )
    document = made.document_of(clock.today())
    emit(document, as_json, lambda: page.print(f"{document['zh']}：{document['document'] or document['why_zh']}"))


def fetch_list(place: CityOption, as_json: JsonOption = False) -> None:
    """可以直接取得的材料、依据和期限；已请求而未办完的；逾期的转为请当事人提供的事项 / papers that are fetched, on which ground; what waits; what is late becomes a task.

    例 / example: zhibao cases fetch-list --place taoyuan
    """
    from zhibao.cases import acts, fetching
    from zhibao.journeys import paper_to_partner

    home, here, on = open_home(), _here(place), clock.today()
    with home.session() as session:
        mine = [case.case_no for case in acts.cases(session, open_only=True) if case.prefecture.startswith(here)]
        fetching.watch(session, mine, at=clock.now())
        waiting = paper_to_partner.open_fetches(session, mine, on)
    document = {"papers": paper_to_partner.config(law.places().resolve(place).code, on), "waiting": waiting}

    def human() -> None:
        for one in document["papers"]:
            ground = "，".join(one["cites"]) or f"没有依据，由{one['filled_by_zh']}确定 / no ground, {one['filled_by_en']} must give it"
            page.print(f"{one['zh']} {one['paper']}　{one['partner_zh']}　{ground}", soft_wrap=True)
        for one in document["waiting"]:
            page.print(f"  {one['case_no']} {one['zh']} {one['request']} {one['status']} {one['due_on']} {one['why_zh'] or ''}", soft_wrap=True)

    emit(document, as_json, human)


def unapplied_(place: CityOption, as_json: JsonOption = False) -> None:
    """免申即享：当地列出的待遇；已送达鉴定结论而无人申领的，由系统提出，按一般程序核定；再次运行不重复 / put forward the benefits that need no application.

    例 / example: zhibao cases unapplied --place 570100
    """
    from zhibao.cases import acts, unapplied

    home, here = open_home(), _here(place)
    found = unapplied.listed(law.places().resolve(place).code, clock.today())
    with home.reading() as session:
        numbers = [case.case_no for case in acts.cases(session, open_only=True) if case.prefecture.startswith(here)]
    put = []
    with progress_bar("提出 / putting forward") as tell:
        for done, case_no in enumerate(numbers, start=1):
            with home.session() as session:
                items = unapplied.put_forward(session, home.keyring, case_no, at=clock.now())
            put += [{"case_no": case_no, "items": list(items)}] if items else []
            tell(done, len(numbers), "cases")
    document = {"listed": found.value, "mark": found.mark, "cites": list(found.cites), "put_forward": put}
    emit(document, as_json, lambda: page.print(f"提出 {len(put)} 件 / cases put forward（{', '.join(found.cites)}，{law.MARK_ZH[found.mark]}）"))


def register(app: typer.Typer) -> None:
    """Add the commands to those of the cases."""
    app.command("one-stop")(one_stop)
    app.command("one-stop-pass")(pass_on)
    app.command("one-stop-charge")(charge)
    app.command("effort")(effort)
    app.command("fetch")(fetch)
    app.command("fetch-answer")(fetch_answer)
    app.command("fetch-list")(fetch_list)
    app.command("unapplied")(unapplied_)


def _show(document: dict[str, Any]) -> None:
    page.print(f"[bold]{document['place']}[/] {'、'.join(document['stages'])}（{', '.join(document['cites'])}，{law.MARK_ZH[document['mark']]}）")
    for one in document["cases"]:
        page.print(f"  {one['case_no']} {', '.join(one['asked_together'])}　{one['in_charge'] or '未指定 / nobody named'}　→ {one['next'] or '—'}", soft_wrap=True)
    table = Table("", "案件 cases", "中位天数 days", "办理次数 ways", "材料 papers", box=box.SIMPLE_HEAD, pad_edge=False)
    for name, zh in (("one_stop", "一件事 one-stop"), ("ordinary", "一般办理 ordinary")):
        held = document["effect"][name]
        table.add_row(zh, str(held["cases"]), *("—" if held[key] is None else str(held[key]) for key in ("median_days", "median_visits", "median_papers")))
    page.print(table)
