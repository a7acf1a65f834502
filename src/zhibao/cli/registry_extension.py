"""Commands of the extension: candidates with their checks and feasibility, the plan of a province, and how far its cities are."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer
from rich import box
from rich.table import Table

from zhibao.cli.frame import JsonOption, console, emit, open_home, page, progress_bar
from zhibao.kit import clock
from zhibao.kit.actors import Actor
from zhibao.kit.clock import Month
from zhibao.kit.errors import CallerFault
from zhibao.kit.money import to_yuan

app = typer.Typer(no_args_is_help=True, help="候选企业 / candidate enterprises.")
plans = typer.Typer(no_args_is_help=True, help="扩围计划和各市进展 / the plan of the extension and the progress of each city.")

ByOption = Annotated[str, typer.Option("--by", help="办理人，岗位:人员 / who acts, post:person.")]
CityOption = Annotated[str, typer.Option("--city", help="市名或代码 / a city by name or code.")]
PlaceOption = Annotated[str | None, typer.Option("--place", help="省份（本目录只有一个省时可不写）/ the province.")]
NumberArgument = Annotated[str, typer.Argument(help="编号 / number, C570100-0001.")]
MonthOption = Annotated[str | None, typer.Option("--month", help="月份，默认上月 / month, default the last one.")]
WordsOption = Annotated[str, typer.Option("--words", help="理由或者说明 / reasons, or what it is.")]


@app.command("survey")
def survey(
    city: CityOption,
    name: Annotated[str, typer.Option("--name", help="企业名称 / name of the enterprise.")],
    industry: Annotated[str, typer.Option("--industry", help="行业，可为拟纳入的行业 / industry, also one in preparation.")],
    workers: Annotated[int, typer.Option("--workers", help="接单人员 / workers.")],
    orders: Annotated[str, typer.Option("--orders", help="月单量：最少,可能,最多 / orders a month: least,likely,most.")],
    by: ByOption,
    readiness: Annotated[str, typer.Option("--readiness", help="unknown|unwilling|willing|preparing|ready")] = "unknown",
    words: Annotated[str, typer.Option("--words", help="说明 / what was found out.")] = "",
    uscc: Annotated[str | None, typer.Option("--uscc", help="统一社会信用代码 / unified social credit code.")] = None,
    as_json: JsonOption = False,
) -> None:
    """摸排登记：一家候选企业的行业、人员、单量、准备情况 / survey a candidate: industry, workers, orders, readiness.

    例 / example: zhibao registry candidate survey --city 桃花市 --name 渔人送 --industry instant_delivery --workers 120 --orders 20000,26000,40000
    --by admission_clerk:wen.dao
    """
    from zhibao.registry.extension import acts

    home, actor, volume = open_home(), Actor.parse(by), _volume(orders)
    with home.session() as session:
        document = acts.survey(
            session, city=city, name=name, industry=industry, workers=workers, orders=volume, readiness=readiness, words=words, demo=home.demo, actor=actor,
            at=clock.now(), uscc=uscc,
        ).document()  # fmt: skip
    emit(document, as_json, lambda: console.print(f"{document['number']} {document['name']}"))


@app.command("list")
def listed(
    place: Annotated[str | None, typer.Option("--place", help="省份或城市 / a province or a city.")] = None, as_json: JsonOption = False
) -> None:
    """候选企业清单：行业、人员、单量、准备情况、还缺的检查 / the candidates: industry, workers, orders, readiness, missing checks.

    例 / example: zhibao registry candidate list --place taoyuan
    """
    from zhibao import law
    from zhibao.registry.extension import acts

    code = law.places().resolve(place).code if place else None
    with open_home().reading() as session:
        found = [one.document() for one in acts.candidates(session, code)]

    def human() -> None:
        table = Table("编号", "企业", "行业", "人员", "月单量", "准备情况", "还缺", box=box.SIMPLE_HEAD, pad_edge=False)
        for one in found:
            held = one["survey"]
            table.add_row(one["number"], one["name"], one["industry"], f"{held['workers']:,}", f"{held['orders_likely']:,}", held["readiness_zh"], " ".join(one["missing"]) or "—")
        page.print(table)

    emit({"candidates": found}, as_json, human)


@app.command("contact")
def contact(
    number: NumberArgument,
    matter: Annotated[str, typer.Option("--matter", help="data|enrolment|reporting|money")],
    person: Annotated[Path, typer.Option("--person", help="文件：第一行姓名，第二行电话 / a file: name on the first line, telephone on the second.")],
    by: ByOption,
    as_json: JsonOption = False,
) -> None:
    """登记候选企业的联系人（加密保存）/ keep whom to ask at a candidate, sealed.

    例 / example: zhibao registry candidate contact C570100-0001 --matter data --person contact.txt --by admission_clerk:wen.dao
    """
    from zhibao.registry.extension import acts

    lines = [*_file(person).read_text(encoding="utf-8").splitlines(), "", ""]
    home, actor = open_home(), Actor.parse(by)
    with home.session() as session:
        document = acts.name_contact(session, home.keyring, number, matter=matter, name=lines[0], telephone=lines[1], actor=actor, at=clock.now()).document()
    emit(document, as_json, lambda: console.print(f"{number}：{'、'.join(document['contacts'])}"))


@app.command("check")
def check(
    number: NumberArgument,
    by: ByOption,
    orders: Annotated[list[Path] | None, typer.Option("--orders", help="数据试传：订单文件 / data test: order files.")] = None,
    roster: Annotated[Path | None, typer.Option("--roster", help="参保试办：花名册 / enrolment test: a roster.")] = None,
    machine: Annotated[str | None, typer.Option("--machine", help="报案试办：沙箱机器编号 / reporting test: a machine of the sandbox.")] = None,
    as_json: JsonOption = False,
) -> None:
    """候选企业的准备：试一遍数据、参保、报案，只记结果 / try data, enrolment and reporting of a candidate; only the result is kept.

    例 / example: zhibao registry candidate check C570100-0001 --orders orders.csv --by admission_clerk:wen.dao
    """
    from zhibao.edge.feeds import StandardFeed
    from zhibao.journeys import candidate_to_preparation as journey
    from zhibao.registry.extension import acts

    home, actor, at = open_home(), Actor.parse(by), clock.now()
    with home.session() as session, progress_bar("试传 / trial") as progress:
        made = acts.candidate(session, number)
        if orders:
            made = journey.try_orders(session, home.keyring, number, feed=StandardFeed([_file(path) for path in orders]), demo=home.demo, actor=actor, at=at, progress=progress)
        if roster:
            made = journey.try_roster(session, number, _file(roster), demo=home.demo, today=clock.today(), actor=actor, at=at)
        if machine:
            made = journey.see_reports(session, home.keyring, number, machine, actor=actor, at=at)
        document = made.document()

    def human() -> None:
        for one in document["checks"]:
            page.print(f"{one['zh']} {'通过 passed' if one['passed'] else '未通过 not passed'} {one['figures']}", markup=False)
        page.print("已准备好 / prepared" if document["prepared"] else f"还缺 / missing: {', '.join(document['missing'])}")

    emit(document, as_json, human)


@app.command("feasibility")
def feasibility(
    number: NumberArgument,
    on: Annotated[str | None, typer.Option("--on", help="按当日所知 / as known on this day.")] = None,
    seed: Annotated[int, typer.Option("--seed", help="随机种子 / seed.")] = 1,
    draft: Annotated[Path | None, typer.Option("--draft", help="按草案试算 / under a draft of rules.")] = None,
    as_json: JsonOption = False,
) -> None:
    """纳入可行性：一年的单量、费、伤害、待遇和余缺，带区间；暂定 / a year of a candidate with intervals; provisional.

    例 / example: zhibao registry candidate feasibility C570100-0001 --on 2026-03-31
    """
    from zhibao.journeys import candidate_to_feasibility as journey
    from zhibao.law.overlay import drafted

    home = open_home()
    day = clock.day(on) if on else clock.today()
    with home.reading() as session:
        book = drafted(draft).book if draft else None
        document = journey.feasibility(session, home.orders, home.keyring, number, on=day, known=clock.now(), seed=seed, book=book)
    emit(document, as_json, lambda: _show_feasibility(document))


def _show_feasibility(document: dict[str, Any]) -> None:
    for one in document["needs"]:
        page.print(f"[red]缺 needs[/] {one['zh']} {one['en']}")
    if document["year"]:
        table = Table("一年 / a year", "5%", "50%", "95%", box=box.SIMPLE_HEAD, pad_edge=False)
        for name, points in document["year"].items():
            if isinstance(points, dict):
                words = [to_yuan(points[key]) if name.endswith("_fen") else f"{points[key]:,}" for key in ("p05", "p50", "p95")]
                table.add_row(name, *words)
        page.print(table)
        page.print(f"入不敷出的可能 / chance of a deficit: {document['year']['short_of_balance']}")
    page.print("[yellow]暂定 / provisional[/]")
    for one in document["assumed"]:
        page.print(f"  {one['zh']} {one['en']}", markup=False)


@plans.command("plan")
def plan(
    file: Annotated[Path, typer.Argument(help="计划文件 TOML / the plan as TOML.")],
    words: WordsOption,
    by: ByOption,
    place: PlaceOption = None,
    as_json: JsonOption = False,
) -> None:
    """确定全省扩围计划：节点、步骤、先后、日期、承办人 / lay down the plan of a province: nodes, steps, order, dates, owners.

    例 / example: zhibao registry extension plan plan.toml --words "厅务会通过" --by admission_decider:du.ke
    """
    from zhibao.journeys import order_to_bill
    from zhibao.registry.extension import acts

    home, actor = open_home(), Actor.parse(by)
    with home.session() as session:
        province = order_to_bill.one_province(home.places, place)
        made = acts.lay_down(session, place=province, text=_file(file).read_text(encoding="utf-8"), words=words, actor=actor, at=clock.now())
    document = {"place": province, "nodes": len(made.nodes), "steps": len(made.steps), "ground": made.ground}
    emit(document, as_json, lambda: console.print(f"{document['steps']} 步 / steps"))


@plans.command("report")
def report(
    step: Annotated[str, typer.Argument(help="步骤代码 / code of the step.")],
    city: CityOption,
    on: Annotated[str, typer.Option("--on", help="完成之日 / day on which it was done.")],
    words: WordsOption,
    by: ByOption,
    undo: Annotated[bool, typer.Option("--undo", help="撤回 / take it back.")] = False,
    as_json: JsonOption = False,
) -> None:
    """报告某市完成了一步，或者撤回 / report a step of a city as done, or take that back.

    例 / example: zhibao registry extension report survey --city 桃花市 --on 2026-02-20 --words "摸排完成" --by admission_clerk:wen.dao
    """
    from zhibao.registry.extension import acts

    home, actor = open_home(), Actor.parse(by)
    with home.session() as session:
        held = acts.report_step(session, city=city, step=step, on=clock.day(on), words=words, actor=actor, at=clock.now(), done=not undo)
    document = {"city": city, "done": [{"step": one.step, "on": one.on.isoformat(), "words": one.words} for one in held]}
    emit(document, as_json, lambda: console.print(f"{city}：{', '.join(one.step for one in held) or '—'}"))


@plans.command("progress")
def progress_(
    place: PlaceOption = None,
    month: MonthOption = None,
    on: Annotated[str | None, typer.Option("--on", help="以当日计 / as of this day.")] = None,
    as_json: JsonOption = False,
) -> None:
    """各市进展：步骤对照计划、逾期、由谁办理，企业参保情况 / each city against the plan: what is late, who is to act, who has joined.

    例 / example: zhibao registry extension progress --place taoyuan --month 2026-03
    """
    from zhibao.journeys import order_to_bill, province_to_progress

    home = open_home()
    day = clock.day(on) if on else clock.today()
    asked = Month.parse(month) if month else Month.of(day).previous()
    with home.reading() as session, progress_bar("进展 / progress") as progress:
        document = province_to_progress.progress_of(session, home.orders, order_to_bill.one_province(home.places, place), asked, day, progress=progress)
    emit(document, as_json, lambda: _show_progress(document))


@plans.command("risks")
def risks(
    place: PlaceOption = None,
    on: Annotated[str | None, typer.Option("--on", help="按当日所知 / as known on this day.")] = None,
    as_json: JsonOption = False,
) -> None:
    """行业风险比较：每百万单伤害、每件和每单费用；记录太少的不比 / risk of industries side by side; thin records are not compared.

    例 / example: zhibao registry extension risks --place taoyuan --on 2026-09-10
    """
    from zhibao.journeys import candidate_to_feasibility, experience_to_forecast, order_to_bill

    home = open_home()
    day = clock.day(on) if on else clock.today()
    with home.reading() as session:
        province = order_to_bill.one_province(home.places, place)
        known = experience_to_forecast.gather(session, home.orders, home.keyring, province, on=day, known=clock.now())
        found = candidate_to_feasibility.risks(known)
    document = {"place": province, "on": day.isoformat(), "industries": found, "mark": "assumed", "provisional": True, "cites": ["jiangsu-2025-31 §preamble", "extension-parameters §4"]}

    def human() -> None:
        table = Table("行业", "单量", "伤害", "每百万单", "每件费用（元）", box=box.SIMPLE_HEAD, pad_edge=False)
        for one in found:
            cost = to_yuan(one["cost_an_injury_fen"]) if one["cost_an_injury_fen"] is not None else "记录太少 thin"
            table.add_row(one["industry"], f"{one['orders']:,}", str(one["injuries"]), one["per_million_orders"] or "—", cost)
        page.print(table)
        page.print("[yellow]暂定 / provisional[/]")

    emit(document, as_json, human)


def _show_progress(document: dict[str, Any]) -> None:
    table = Table("市", "步骤", "逾期（由谁办理）", "已参保/部分/未参保", box=box.SIMPLE_HEAD, pad_edge=False)
    for one in document["cities"]:
        late = "；".join(f"{step['zh']} {step['days']} 日（{step['owner']}）" for step in one["late"])
        table.add_row(one["zh"], f"{one['done']}/{one['of']}", late or "—", "/".join(str(one["joined"][state]) for state in ("joined", "partly", "not_joined")))
    page.print(table)
    if not document["planned"]:
        page.print("[yellow]本省还没有计划 / no plan was laid down[/]")


@plans.command("follow")
def follow(
    city: CityOption,
    platform: Annotated[str, typer.Option("--platform", help="企业名称、代码或标识 / an enterprise.")],
    words: WordsOption,
    by: ByOption,
    as_json: JsonOption = False,
) -> None:
    """督促企业参保，记下找了谁、怎么说 / note that an enterprise was asked to join in a city.

    例 / example: zhibao registry extension follow --city 桃花市 --platform 达达 --words "电话督促" --by admission_clerk:wen.dao
    """
    from zhibao.registry.extension import acts

    home, actor = open_home(), Actor.parse(by)
    with home.session() as session:
        acts.follow(session, city=city, enterprise=platform, words=words, actor=actor, at=clock.now())
    emit({"city": city, "platform": platform, "words": words}, as_json, lambda: console.print("已记录 / noted"))


def _volume(text: str) -> tuple[int, int, int]:
    """Raises CallerFault `orders_form`."""
    parts = [part.strip() for part in text.split(",")]
    if len(parts) != 3 or not all(part.isdecimal() for part in parts):
        raise CallerFault("orders_form", "月单量写成 最少,可能,最多。", "Write orders as least,likely,most.", place="--orders", remedy_zh="例如 20000,26000,40000。", remedy_en="For example 20000,26000,40000.")
    return int(parts[0]), int(parts[1]), int(parts[2])


def _file(path: Path) -> Path:
    if not path.is_file():
        raise CallerFault("no_file", f"找不到文件“{path.name}”。", f"The file {path.name!r} does not exist.", place=path.name)
    return path
