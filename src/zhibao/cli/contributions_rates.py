"""Commands of the rate review: reckon, draft, take its steps, show, ask for rows, write the notice; and signs of suppressed reporting."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Annotated, Any

import typer
from rich import box
from rich.table import Table

from zhibao import law
from zhibao.cli.frame import JsonOption, console, emit, open_home, page, progress_bar
from zhibao.kit import clock
from zhibao.kit.actors import Actor
from zhibao.kit.errors import CallerFault
from zhibao.kit.money import to_yuan

YearOption = Annotated[int, typer.Option("--year", help="执行年度 / the year in which the standard begins, 2027.")]
PlaceOption = Annotated[str | None, typer.Option("--place", help="省份（本目录只有一个省时可不写）/ the province.")]
ActorOption = Annotated[str, typer.Option("--by", help="办理人，岗位:人员 / who acts, post:person.")]
SinceOption = Annotated[
    str | None, typer.Option("--from", help="年度周期以外的起始日 / first day of a change outside the yearly cycle.")
]
NumberArgument = Annotated[str, typer.Argument(help="编号 / number of the review, F570000-2027-0001.")]


def rate_review(year: YearOption, place: PlaceOption = None, since: SinceOption = None, as_json: JsonOption = False) -> None:
    """费率浮动：逐家企业的支缴率、发生率、档次和系数 / the rate review: ratio, incidence, band and factor of each enterprise.

    例 / example: zhibao contributions rate-review --year 2027 --place taoyuan
    """
    from zhibao.journeys import experience_to_factor as journey
    from zhibao.journeys import order_to_bill

    home = open_home()
    with home.reading() as session, progress_bar("费率浮动 / rate review") as progress:
        province = order_to_bill.one_province(home.places, place)
        found = journey.reckon(
            session, home.orders, home.keyring, province, year, known=clock.now(), since=clock.day(since) if since else None, progress=progress
        )
        document = journey.document(session, found)
    emit(document, as_json, lambda: _show_review(document))


def rate_draft(
    year: YearOption,
    by: ActorOption,
    platform: Annotated[str | None, typer.Option("--platform", help="只拟定一家 / one enterprise by code or name.")] = None,
    reason: Annotated[str, typer.Option("--reason", help="周期以外或再次拟定的理由 / reason of a change outside the cycle.")] = "",
    place: PlaceOption = None,
    since: SinceOption = None,
    as_json: JsonOption = False,
) -> None:
    """拟定浮动系数，留待复核、听取意见和决定 / draft the factors; others review, hear and decide.

    例 / example: zhibao contributions rate-draft --year 2027 --place taoyuan --by rate_clerk:he.ping
    """
    from zhibao.journeys import experience_to_factor as journey
    from zhibao.journeys import order_to_bill

    home, actor = open_home(), Actor.parse(by)
    with home.session() as session, progress_bar("拟定 / drafting") as progress:
        province = order_to_bill.one_province(home.places, place)
        made, refused = journey.draft(
            session, home.orders, home.keyring, province, year, actor=actor, at=clock.now(), reason=reason,
            since=clock.day(since) if since else None, platform=order_to_bill.platform_code(session, platform), progress=progress,
        )  # fmt: skip
        document = {"drafted": [one.document() for one in made], "not_rated": [one.document() for one in refused]}

    def human() -> None:
        for one in document["drafted"]:
            page.print(f"{one['number']} {one['calculation']['name']} {one['industry']}：{one['factor']}")
        _show_not_rated(document["not_rated"])

    emit(document, as_json, human)


def rate_step(
    number: NumberArgument,
    step: Annotated[str, typer.Option("--step", help="review|return|hear|decide|serve|object|uphold|reopen")],
    words: Annotated[str, typer.Option("--words", help="理由、企业的意见或者送达方式 / reasons, what was said, how it was served.")],
    by: ActorOption,
    on: Annotated[str | None, typer.Option("--on", help="听取意见或送达之日 / day of the hearing or of the service.")] = None,
    as_json: JsonOption = False,
) -> None:
    """办理一步：复核、退回、听取意见、决定、送达、异议、答复 / take a step of a review.

    例 / example: zhibao contributions rate-step F570000-2027-0001 --step review --words "数据无误" --by rate_reviewer:lu.an
    """
    from zhibao.contributions import rate_acts
    from zhibao.edge import rate_notice

    home, actor = open_home(), Actor.parse(by)
    with home.session() as session:
        facts: dict[str, Any] = {}
        if step == "serve":
            facts["notice_digest"] = rate_notice.digest(rate_notice.notice(rate_acts.review_of(session, number).document()))
        made = rate_acts.take(
            session, number, step, words=words, actor=actor, at=clock.now(), on=clock.day(on) if on else None, **facts
        )
        document = made.document()
    emit(document, as_json, lambda: console.print(f"{document['number']}：{document['state_zh']}"))


def rate_show(number: NumberArgument, as_json: JsonOption = False) -> None:
    """一家企业的费率浮动：计算、步骤和办理经过 / one review with its calculation and its steps.

    例 / example: zhibao contributions rate-show F570000-2027-0001
    """
    from zhibao.contributions import rate_acts
    from zhibao.edge import rate_notice

    home = open_home()
    with home.reading() as session:
        held = rate_acts.review_of(session, number)
        document = held.document()
        text = rate_notice.plain(rate_notice.notice(held.noticed.document()))
    emit(document, as_json, lambda: page.print(f"{document['state_zh']}\n{text}", markup=False))


def rate_rows(
    number: NumberArgument,
    figure: Annotated[str, typer.Option("--figure", help="benefits|contributions|billed|confirmed|orders|insured_days")],
    as_json: JsonOption = False,
) -> None:
    """一个数后面的明细：案件、凭证分录、到账、账单行、单量 / the rows behind a figure, as they were known when it was drafted.

    例 / example: zhibao contributions rate-rows F570000-2027-0001 --figure benefits
    """
    from zhibao.journeys import experience_to_factor as journey

    home = open_home()
    with home.reading() as session:
        document = journey.rows_of(session, home.orders, home.keyring, number, figure)

    def human() -> None:
        columns = list(document["rows"][0]) if document["rows"] else []
        table = Table(*columns, box=box.SIMPLE_HEAD, pad_edge=False)
        for row in document["rows"]:
            table.add_row(*(str(row[column]) for column in columns))
        page.print(table)
        said = "与拟定时一致 / as drafted" if document["agrees"] else "[red]与拟定时不一致 / not as drafted[/]"
        page.print(f"{len(document['rows'])} 行 / rows；{said}")

    emit(document, as_json, human)


def rate_notice(
    number: NumberArgument,
    out: Annotated[Path, typer.Option("--out", help="写入 .pdf 或 .txt / write a file.")],
    as_json: JsonOption = False,
) -> None:
    """费率告知书：全部计算、条款、依据等级和离上下档的距离 / the notice with the whole calculation and the distance to the next band.

    例 / example: zhibao contributions rate-notice F570000-2027-0001 --out notice.pdf
    """
    from zhibao.app.settings import font_folder
    from zhibao.contributions import rate_acts
    from zhibao.edge import documents
    from zhibao.edge import rate_notice as notices
    from zhibao.edge.workbooks import private_draft

    home = open_home()
    with home.reading() as session:
        document = rate_acts.review_of(session, number).noticed.document()
    said = notices.notice(document)
    if out.suffix.lower() == ".pdf":
        documents.write_notice(out, said, font_folder(), clock.now())
    elif out.suffix.lower() == ".txt":
        with private_draft(out) as draft:
            draft.write_text(notices.plain(said), encoding="utf-8")
    else:
        raise CallerFault("file_kind", "文件名须以 .pdf 或 .txt 结尾。", "The file must end in .pdf or .txt.", place=out.name)
    shown = {"number": number, "file": out.name, "digest": notices.digest(said), "check": notices.check_code(said) if said.decided else None, "provisional": document["provisional"]}
    emit(shown, as_json, lambda: console.print(f"已写入 / written: {out.name}"))


def suppressed(
    since: Annotated[str, typer.Option("--from", help="起始日 / first day of the injuries.")],
    until: Annotated[str, typer.Option("--to", help="终止日 / last day.")],
    records: Annotated[
        Path | None, typer.Option("--records", help="医院、公安的记录（CSV、Excel）/ records of hospitals and police.")
    ] = None,
    place: PlaceOption = None,
    by: Annotated[str | None, typer.Option("--by", help="写明办理人则登记为任务，岗位:人员 / with post:person each hit becomes a task.")] = None,
    as_json: JsonOption = False,
) -> None:
    """瞒报的迹象：报案远少于单量应有的，或者外部记录没有报案的；只是任务 / signs of suppressed reporting; a hit is a task, never a decision.

    例 / example: zhibao contributions suppressed --from 2026-01-01 --to 2026-06-30 --place taoyuan --by rate_clerk:he.ping
    """
    from zhibao.journeys import order_to_bill
    from zhibao.journeys import reports_to_signs as journey

    home = open_home()
    with home.session() if by else home.reading() as session:
        province = order_to_bill.one_province(home.places, place)
        document = journey.signs(
            session, province, clock.day(since), clock.day(until), known=clock.now(), records=journey.read_records(records) if records else ()
        )
        document["tasks"] = (
            [task.document() for task in journey.put(session, document, actor=Actor.parse(by), at=clock.now())] if by else []
        )
    emit(document, as_json, lambda: _show_signs(document))


def suppressed_answer(
    task: Annotated[str, typer.Argument(help="任务编号 / number of the task.")],
    finding: Annotated[str, typer.Option("--finding", help="nothing_found|reported_since|inspection")],
    reason: Annotated[str, typer.Option("--reason", help="理由 / what was found.")],
    by: ActorOption,
    as_json: JsonOption = False,
) -> None:
    """登记核查的结果 / record what a person found.

    例 / example: zhibao contributions suppressed-answer S570000-0123456789ab --finding nothing_found --reason "已核对门诊记录" --by rate_clerk:he.ping
    """
    from zhibao.contributions import suppression_tasks

    home, actor = open_home(), Actor.parse(by)
    with home.session() as session:
        document = suppression_tasks.answer(session, task, finding=finding, reason=reason, actor=actor, at=clock.now()).document()
    emit(document, as_json, lambda: console.print(f"{document['number']}：{document['finding']}"))


def _show_review(document: dict[str, Any]) -> None:
    page.print(
        f"[bold]费率浮动 {document['place']} {document['year']}[/]　统计期 {document['window'][0]}–{document['window'][1]}"
        f"　执行 {document['from']}–{document['to']}"
    )
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    industries = law.book().dimension("industry").terms
    for column in ("企业", "行业", "待遇（元）", "费（元）", "支缴率", "发生率", "系数", "参考"):
        table.add_column(column)
    for one in document["enterprises"]:
        steps = {step["step"]: step for step in one["steps"]}
        held = one["figures"]
        table.add_row(
            one["name"], industries[one["industry"]][0] if one["industry"] in industries else "—", to_yuan(held["benefits_fen"]), to_yuan(held["contributions_fen"]),
            steps["ratio"]["shown"] if steps else "—", steps["incidence"]["shown"] if steps else "—", one["factor"] or "—",
            (one["advice"] or {}).get("advised_factor") or "—",
        )  # fmt: skip
    page.print(table)
    _show_not_rated(document["enterprises"])
    if not document["window_over"] or document["open_months"]:
        console.print("[yellow]统计期未结束或有月份未结账，仅为试算 / a trial: the window is not over or not closed[/]")
    for one in document["reviews"]:
        page.print(f"  {one['number']} {one['platform']} {one['industry']} {one['state']} {one['factor']}")


def _show_not_rated(enterprises: Sequence[dict[str, Any]]) -> None:
    """Each reason once, with all whom it concerns."""
    told: dict[tuple[str, str], list[str]] = {}
    for one in enterprises:
        if (why := one["not_rated"]) is not None:
            told.setdefault((f"{why['zh']}{why['who_zh']}", f"{why['en']} {why['who_en']}"), []).append(one["name"])
    for (zh, en), names in told.items():
        console.print(f"  {'、'.join(names)}：{zh}\n    {en}", soft_wrap=True)


def _show_signs(document: dict[str, Any]) -> None:
    table = Table("企业", "报案", "应有", "概率", "界限", "提示", box=box.SIMPLE_HEAD, pad_edge=False)
    for one in document["tested"]:
        hit = "[yellow]请核查 look[/]" if one["hit"] else ""
        table.add_row(one["name"], str(one["reported"]), one["expected"], one["chance"], one["threshold"], hit)
    page.print(table)
    for one in document["unreported"]:
        page.print(f"  {one['source']} {one['reference']} {one['platform']} {one['day']}：没有报案 / no report")
    for one in document["tasks"]:
        page.print(f"  {one['number']} {one['kind']} {one['platform']}" + ("" if one["open"] else f" {one['finding']}"))


_COMMANDS: dict[str, Callable[..., None]] = {
    "rate-review": rate_review, "rate-draft": rate_draft, "rate-step": rate_step, "rate-show": rate_show, "rate-rows": rate_rows,
    "rate-notice": rate_notice, "suppressed": suppressed, "suppressed-answer": suppressed_answer,
}  # fmt: skip


def add_to(app: typer.Typer) -> None:
    """Put these commands under `contributions`; a second call changes nothing."""
    standing = {held.name for held in app.registered_commands}
    for name, command in _COMMANDS.items():
        if name not in standing:
            app.command(name)(command)
