"""Commands of the registry: enterprises, codes, tiers, branches, service agencies, workers."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated, Any

import typer
from rich import box
from rich.markup import escape
from rich.table import Table

from zhibao import law
from zhibao.cli import registry_transition
from zhibao.cli.frame import (
    JsonOption,
    console,
    document_of,
    emit,
    open_home,
    page,
    personal_number,
    progress_bar,
)
from zhibao.kit import acts as official
from zhibao.kit.clock import day as read_day
from zhibao.kit.clock import today
from zhibao.kit.errors import CallerFault
from zhibao.orders.leftovers import pseudonym_text
from zhibao.registry import acts
from zhibao.registry.model import INDUSTRY_ZH, Branch, Enrolment, Enterprise
from zhibao.registry.roster import WARNINGS
from zhibao.registry.workers import RosterOutcome

app = typer.Typer(
    no_args_is_help=True, help="参保登记：平台企业、服务机构、人员 / registration: enterprises, agencies, workers."
)
workers_app = typer.Typer(no_args_is_help=True, help="全体人员 / all workers.")
worker_app = typer.Typer(no_args_is_help=True, help="一名人员 / one worker.")
app.add_typer(workers_app, name="workers")
app.add_typer(worker_app, name="worker")

PlaceOption = Annotated[str | None, typer.Option("--place", help="省份名称或代码 / a province by name or code.")]
EnterpriseOption = Annotated[
    str, typer.Option("--enterprise", help="企业名称、代码或标识 / an enterprise by name, code or identifier.")
]
PlatformOption = Annotated[
    str, typer.Option("--platform", help="企业统一社会信用代码（或名称） / the enterprise's code (or name).")
]
ByOption = Annotated[str, typer.Option("--by", help="经办人 / who records it.")]
GroundOption = Annotated[str, typer.Option("--ground", help="依据：文号或条款 / the document or article it rests on.")]
FromOption = Annotated[str, typer.Option("--from", help="起始日期 / first day, 2025-07-01.")]
ToOption = Annotated[str | None, typer.Option("--to", help="终止日期 / last day; open when absent.")]


def _day(text: str | None) -> date | None:
    return None if text is None else read_day(text)


@app.command("enterprises")
def enterprises(
    place: PlaceOption = None,
    on: Annotated[str | None, typer.Option("--on", help="只列该日有效的 / only those that hold on a day.")] = None,
    as_json: JsonOption = False,
) -> None:
    """平台企业及其参保登记 / platform enterprises with their enrolments.

    例 / example: zhibao registry enterprises --place zhejiang --on 2025-07-01
    """
    moment = _day(on)
    with open_home().reading() as session:
        known = acts.enterprises(session)
        enrolments = [e for e in acts.enrolments(session, place) if moment is None or e.covers(moment)]
    listed = [(e, [x for x in enrolments if x.enterprise == e.slug]) for e in known]
    if place is not None or moment is not None:
        listed = [(e, theirs) for e, theirs in listed if theirs]
    document = [_enterprise_document(enterprise, theirs) for enterprise, theirs in listed]
    emit(document, as_json, lambda: _show_enterprises(listed))


def _enterprise_document(enterprise: Enterprise, enrolments: list[Enrolment]) -> dict[str, Any]:
    shown: dict[str, Any] = {
        "uscc": enterprise.uscc,
        "name": enterprise.name,
        "joined": enterprise.joined,
        "phase": enterprise.phase,
        "enrolments": [
            {
                "place": e.place,
                "industry": e.industry.value,
                "tier": None if e.tier is None else e.tier.value,
                "from": e.first,
                "to": e.last,
                "mark": e.mark,
                "tier_basis": e.tier_basis.value,
                "cites": e.cites,
            }
            for e in enrolments
        ],
        "id": enterprise.slug,
        "mark": enterprise.mark,
        "cites": enterprise.cites,
        "names": [
            {"name": n.name, "from": n.first, "to": n.last, "mark": n.mark, "cites": n.cites} for n in enterprise.names
        ],
    }
    document: dict[str, Any] = document_of(shown)
    return document


_BASIS = {"none": "", "entry": "入门档 entry", "decision": "已决定 decided", "undecided": "待登记 to be recorded"}


def _show_enterprises(listed: list[tuple[Enterprise, list[Enrolment]]]) -> None:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for heading in ("企业", "代码 code", "地区", "行业", "档次 tier", "起 from", "止 to", "标记"):
        table.add_column(heading, overflow="fold", no_wrap=heading != "档次 tier")
    for enterprise, enrolments in listed:
        for position, e in enumerate(enrolments):
            table.add_row(
                enterprise.name if position == 0 else "",
                (enterprise.uscc or "—") if position == 0 else "",
                e.place,
                INDUSTRY_ZH[e.industry],
                f"{e.tier.value if e.tier else ''} {_BASIS[e.tier_basis.value]}".strip(),
                str(e.first),
                "" if e.last is None else str(e.last),
                law.MARK_ZH[e.mark],
            )
    page.print(table)


@app.command("code")
def code(
    enterprise: EnterpriseOption,
    uscc: Annotated[str, typer.Option("--uscc", help="统一社会信用代码 / unified social credit code.")],
    replaces: Annotated[
        str | None, typer.Option("--replaces", help="被替换的现用代码 / the code in use that is replaced.")
    ] = None,
    ground: GroundOption = "营业执照 / business licence",
    by: ByOption = "operator",
    as_json: JsonOption = False,
) -> None:
    """登记企业的统一社会信用代码 / record an enterprise's unified social credit code.

    例 / example: zhibao registry code --enterprise 美团 --uscc 91330100799655058B
    """
    home = open_home()
    with home.session() as session:
        warnings = acts.record_code(
            session, enterprise=enterprise, uscc=uscc, demo=home.demo, actor=by, ground=ground, replaces=replaces
        )
        found = acts.find_enterprise(session, enterprise)
    document = {"enterprise": found.slug, "name": found.name, "uscc": found.uscc, "warnings": warnings}

    def human() -> None:
        page.print(f"{found.name} {found.uscc}")
        for warning in warnings:
            console.print(f"[yellow]校验码不符，请向发证机关核实 / check digit fails, ask the issuer ({warning})[/]")

    emit(document, as_json, human)


@app.command("tier")
def tier(
    enterprise: EnterpriseOption,
    place: Annotated[str, typer.Option("--place", help="省份名称或代码 / a province by name or code.")],
    tier: Annotated[str, typer.Option("--tier", help="low 或 / or high.")],
    first: FromOption,
    ground: GroundOption,
    last: ToOption = None,
    by: ByOption = "operator",
    as_json: JsonOption = False,
) -> None:
    """登记即时配送企业的档次决定 / record the decision on an enterprise's tier of instant delivery.

    例 / example: zhibao registry tier --enterprise 美团 --place jiangsu --tier high --from 2025-07-01 --to 2026-12-31 --ground 决定文号
    """
    home = open_home()
    with home.session() as session:
        enrolment = acts.record_tier(
            session,
            enterprise=enterprise,
            place=place,
            tier=tier,
            first=read_day(first),
            last=_day(last),
            actor=by,
            ground=ground,
        )
    document = document_of(
        {
            "enterprise": enrolment.enterprise,
            "name": enrolment.name,
            "place": enrolment.place,
            "industry": enrolment.industry.value,
            "tier": tier,
            "from": enrolment.first,
            "to": enrolment.last,
            "mark": enrolment.mark,
            "ground": ground,
        }
    )
    emit(document, as_json, lambda: page.print(f"{enrolment.name} {enrolment.place} {tier} {first} – {last or ''}"))


@app.command("branch")
def branch(
    enterprise: EnterpriseOption,
    place: Annotated[str, typer.Option("--place", help="所在地名称或代码 / where, by name or code.")],
    name: Annotated[str, typer.Option("--name", help="名称 / its name.")],
    first: FromOption,
    ground: GroundOption,
    head_office: Annotated[bool, typer.Option("--head-office", help="是总部 / it is the head office.")] = False,
    uscc: Annotated[str | None, typer.Option("--uscc", help="自己的代码 / its own code.")] = None,
    last: ToOption = None,
    by: ByOption = "operator",
    as_json: JsonOption = False,
) -> None:
    """登记总部或分支机构所在地 / record where an enterprise has its head office or a branch.

    例 / example: zhibao registry branch --enterprise 美团 --place 330100 --name 杭州分公司 --from 2025-07-01 --ground 登记表
    """
    home = open_home()
    role = "head_office" if head_office else "branch"
    with home.session() as session:
        said = Branch(read_day(first), _day(last), "official", (), enterprise, role, place, name, uscc)
        acts.record_branch(session, said, demo=home.demo, actor=by, ground=ground)
        listed = acts.branches(session, enterprise)
    document = document_of(
        [
            {"role": b.role, "place": b.place, "name": b.name, "uscc": b.uscc, "from": b.first, "to": b.last}
            for b in listed
        ]
    )
    emit(document, as_json, lambda: page.print("\n".join(f"{b.role} {b.place} {b.name}" for b in listed)))


@app.command("agencies")
def agencies(as_json: JsonOption = False) -> None:
    """平台服务机构及其服务的企业 / service agencies and the enterprises they serve.

    例 / example: zhibao registry agencies
    """
    with open_home().reading() as session:
        listed = acts.agencies(session)
        names = {e.slug: e.name for e in acts.enterprises(session)}
    document = document_of(
        [
            {
                "uscc": a.uscc,
                "name": a.name,
                "place": a.place,
                "serves": [{"enterprise": names[s], "from": first, "to": last} for s, first, last in a.serves],
            }
            for a in listed
        ]
    )

    def human() -> None:
        for a in listed:
            served = "；".join(f"{names[s]} {first} – {last or ''}" for s, first, last in a.serves)
            page.print(f"{a.uscc} {escape(a.name)} {a.place} {served}")

    emit(document, as_json, human)


@app.command("agency")
def agency(
    uscc: Annotated[str, typer.Option("--uscc", help="统一社会信用代码 / unified social credit code.")],
    name: Annotated[str, typer.Option("--name", help="名称 / its name.")],
    place: Annotated[str, typer.Option("--place", help="所在地名称或代码 / where, by name or code.")],
    serves: Annotated[
        str | None, typer.Option("--serves", help="服务的企业 / the enterprise it serves.")
    ] = None,
    first: Annotated[str | None, typer.Option("--from", help="起始日期 / first day of the service.")] = None,
    last: ToOption = None,
    ground: GroundOption = "登记表 / registration form",
    by: ByOption = "operator",
    as_json: JsonOption = False,
) -> None:
    """登记平台服务机构 / register a service agency, and whom it serves.

    例 / example: zhibao registry agency --uscc 91330000MA00000007 --name 某配送站 --place 330100 --serves 美团 --from 2025-07-01
    """
    if (serves is None) != (first is None):
        raise CallerFault(
            "serves_from", "--serves 与 --from 须同时给出。", "--serves and --from must be given together."
        )
    home = open_home()
    with home.session() as session:
        warnings = acts.record_agency(
            session, uscc=uscc, name=name, place=place, demo=home.demo, actor=by, ground=ground
        )
        if serves is not None and first is not None:
            acts.record_agency_link(
                session,
                uscc=uscc,
                enterprise=serves,
                first=read_day(first),
                last=_day(last),
                actor=by,
                ground=ground,
            )
    document = {"uscc": uscc.strip().upper(), "name": name, "warnings": warnings}
    emit(document, as_json, lambda: page.print(f"{uscc} {escape(name)}"))


@app.command("import")
def import_workers(
    file: Annotated[Path, typer.Argument(help="Excel 或 CSV 花名册 / a roster in Excel or CSV.")],
    platform: PlatformOption,
    commit: Annotated[bool, typer.Option("--commit", help="写入；缺省只试算 / keep it; without this a dry run.")] = False,
    since: Annotated[
        str | None, typer.Option("--since", help="未填起始日期的行用此日 / first day of rows that give none.")
    ] = None,
    returned: Annotated[
        Path | None, typer.Option("--returned", help="退回文件的位置 / where rows to be corrected are returned.")
    ] = None,
    by: ByOption = "operator",
    as_json: JsonOption = False,
) -> None:
    """导入人员花名册；先试算，再加 --commit 写入 / import a roster of workers; a dry run first, then with --commit.

    不合格的行连同原因以原表格式退回 / rows that cannot be registered come back in your own layout with the reason.

    例 / example: zhibao registry import workers.xlsx --platform 91330100799655058B --commit
    """
    from zhibao.journeys.roster_to_register import roster_to_register

    home = open_home()
    with progress_bar("导入 / import") as tell, home.session() if commit else home.reading() as session:
        report = roster_to_register(
            session,
            home.keyring,
            file,
            platform,
            commit=commit,
            actor=by,
            since=_day(since),
            returned=returned,
            progress=tell,
        )
        code = acts.find_enterprise(session, platform).uscc
    outcome = report.outcome
    document = {
        "platform": code,
        "file_digest": outcome.digest,
        "dry_run": not commit,
        "committed": outcome.committed,
        "batch": outcome.batch,
        "same_as": outcome.same_as,
        "received": outcome.received,
        "registered": outcome.registered,
        "linked": outcome.linked,
        "ended": outcome.ended,
        "unchanged": outcome.unchanged,
        "rejected": outcome.rejected,
        "warnings": outcome.warnings,
        "returned": None if report.returned is None else report.returned.name,
        "rejections": [
            {"row": r.number, "code": r.code, "zh": r.zh, "en": r.en, "cites": r.cites} for r in outcome.rejections
        ],
    }
    emit(document, as_json, lambda: _show_import(outcome, report.returned, commit))


def _show_import(outcome: RosterOutcome, returned: Path | None, commit: bool) -> None:
    page.print(
        f"收到 {outcome.received:,} = 新登记 {outcome.registered:,} + 新关系 {outcome.linked:,} + 终止 {outcome.ended:,} "
        f"+ 无变化 {outcome.unchanged:,} + 退回 {outcome.rejected:,}"
    )
    page.print(
        f"received {outcome.received:,} = registered {outcome.registered:,} + linked {outcome.linked:,} "
        f"+ ended {outcome.ended:,} + unchanged {outcome.unchanged:,} + rejected {outcome.rejected:,}"
    )
    if outcome.same_as is not None:
        page.print(f"该文件已作为批次 {outcome.same_as} 导入过 / this file came before as batch {outcome.same_as}")
    if not commit:
        page.print("试算，未写入；加 --commit 写入 / a dry run, nothing was kept; add --commit to keep it")
    elif not outcome.committed:
        page.print("没有变化，未写入 / nothing new, nothing was kept")
    for name, count in outcome.warnings.items():
        zh, en = WARNINGS[name]
        page.print(f"[yellow]提示 {count:,} 行：{zh} / note on {count:,} rows: {en}[/]")
    for rejection in outcome.rejections[:10]:
        page.print(f"第 {rejection.number} 行 / row {rejection.number}: {escape(rejection.zh)} {escape(rejection.en)}")
    if returned is not None:
        page.print(f"退回 {outcome.rejected:,} 行 / {outcome.rejected:,} rows returned in: {escape(returned.name)}")


@workers_app.command("count")
def count(
    platform: Annotated[str | None, typer.Option("--platform", help="只计该企业 / of one enterprise.")] = None,
    on: Annotated[str | None, typer.Option("--on", help="某日 / on a day; today when absent.")] = None,
    as_json: JsonOption = False,
) -> None:
    """某日登记在册的人数 / how many workers are registered on a day.

    例 / example: zhibao registry workers count --platform 美团 --on 2025-07-01
    """
    moment = _day(on) or today()
    with open_home().reading() as session:
        listed = acts.enterprises(session) if platform is None else [acts.find_enterprise(session, platform)]
        each = {e.name: len(acts.registered_pseudonyms(session, e.slug, on=moment)) for e in listed}
        whole = len(acts.registered_pseudonyms(session, platform, on=moment))
    document = {"on": moment.isoformat(), "workers": whole, "by_platform": each}

    def human() -> None:
        for name, number in each.items():
            page.print(f"{name} {number:,}")
        page.print(f"{moment}: {whole:,} 人 / workers")

    emit(document, as_json, human)


@worker_app.command("show")
def show(
    number: Annotated[str, typer.Argument(help="- 或 @文件；不写号码 / - or @FILE, never the number itself.")],
    reason: Annotated[str, typer.Option("--reason", help="查询事由 / why it is looked up.")] = "经办业务 / handling",
    by: ByOption = "operator",
    as_json: JsonOption = False,
) -> None:
    """一名人员的登记情况；查询本身记录在案 / how one worker is registered; looking is recorded too.

    例 / example: zhibao registry worker show @number.txt --reason 核实参保
    """
    document_number = personal_number(number)
    home = open_home()
    with home.session() as session:
        found = acts.find_worker(session, home.keyring, document_number)
        if found is not None:
            official.record(
                session,
                verb="looked_up_worker",
                subject=f"worker:{found.pseudonym}",
                actor=by,
                ground=reason,
                content={"fields": ["kind", "name_masked", "links"]},
            )
    if found is None:
        raise CallerFault(
            "worker_unknown",
            "该证件号码没有登记。",
            "This document number is not registered.",
            remedy_zh="未登记不影响保障；请核对号码，或由平台企业补登记。",
            remedy_en="Protection does not depend on it; check the number, or let the enterprise register the worker.",
        )
    document = document_of(
        {
            "pseudonym": pseudonym_text(found.pseudonym),
            "kind": found.kind.value,
            "name_masked": found.name_masked,
            "links": [
                {"platform": name, "from": link.first, "to": link.last, "service_agency": link.service_agency}
                for name, link in found.links
            ],
        }
    )

    def human() -> None:
        page.print(f"{found.name_masked or '—'} {found.kind.value} {pseudonym_text(found.pseudonym)}")
        for name, link in found.links:
            page.print(f"  {name} {link.first} – {link.last or ''} {link.service_agency or ''}")

    emit(document, as_json, human)


registry_transition.register(app)
