"""`zhibao insurers`: mandates in full, hand-over, declared relations, proposals, the time limits of tasks."""

from __future__ import annotations

from typing import Annotated, Any

import typer
from rich import box
from rich.table import Table

from zhibao import law
from zhibao.cli.frame import JsonOption, console, emit, open_home, page, personal_number
from zhibao.kit import clock
from zhibao.kit.actors import Actor
from zhibao.kit.errors import CallerFault
from zhibao.kit.money import exact, to_yuan, yuan

app = typer.Typer(help="委托承办：委托、交接、考评、服务费、监督 / commissioned insurers: mandates, hand-over, review, fee, supervision.", no_args_is_help=True)

PlaceOption = Annotated[str, typer.Option("--place", help="地市，名称或代码 / a city, by name or code.")]
ByOption = Annotated[str, typer.Option("--by", help="办理人，岗位:人员 / who acts, post:person.")]
MandateArgument = Annotated[str, typer.Argument(help="委托编号 / number of the mandate.")]
WordsOption = Annotated[str, typer.Option("--words", help="内容或理由 / what or why.")]


@app.command()
def mandates(place: PlaceOption, as_json: JsonOption = False) -> None:
    """委托：采购结果、地区、事项、期限、条款、列名人员 / mandates with procurement, area, tasks, period, terms and staff.

    例 / example: zhibao insurers mandates --place 570100
    """
    from zhibao.insurers import acts

    home = open_home()
    with home.reading() as session:
        told = [mandate_document(session, one) for one in acts.mandates(session, place=law.places().resolve(place).code)]

    def human() -> None:
        table = Table("委托", "机构", "期限", "事项", "固定/案/留存", "人员", box=box.SIMPLE_HEAD, pad_edge=False)
        for one in told:
            fee = one["terms"][-1] if one["terms"] else None
            shape = "—" if fee is None else f"{to_yuan(fee['fixed_fen'])}/{to_yuan(fee['per_case_fen'])}/{fee['retained_share']}"
            table.add_row(one["mandate"], one["insurer_name"], f"{one['since']}—{one['until']}", "、".join(one["kinds"]), shape, "、".join(each["account"] for each in one["staff"]))
        page.print(table)

    emit(told, as_json, human)


@app.command()
def terms(
    mandate: MandateArgument,
    since: Annotated[str, typer.Option("--since", help="从哪天起 / from which day.")],
    document: Annotated[str, typer.Option("--document", help="合同或协议编号 / the contract.")],
    by: ByOption,
    fixed: Annotated[str, typer.Option("--fixed", help="每季度固定服务费，元 / fixed fee a quarter, yuan.")] = "0",
    per_case: Annotated[str, typer.Option("--per-case", help="每办结一案，元 / for each finished case, yuan.")] = "0",
    per_task: Annotated[list[str] | None, typer.Option("--per-task", help="每件任务，如 visit=50.00 / for each task.")] = None,
    retained: Annotated[str, typer.Option("--retained", help="留存到考评的比例 / share kept back until the review.")] = "0",
    county: Annotated[list[str] | None, typer.Option("--county", help="县（市、区）代码，不写为全市 / counties; none is the whole city.")] = None,
    as_json: JsonOption = False,
) -> None:
    """登记委托从某日起的地区和服务费；以后的变更另登一条 / record area and fee of a mandate from a day on; a change is a row of its own.

    例 / example: zhibao insurers terms M570100-001 --since 2025-07-01 --fixed 9000.00 --per-case 120.00 --per-task visit=50.00 --retained 0.2 --document 合同1 --by list_keeper:shu.mu
    """
    from zhibao.insurers import acts
    from zhibao.insurers import terms as held
    from zhibao.insurers.model import FeeShape

    fee = FeeShape(yuan(fixed), yuan(per_case), {_kind(name): yuan(text) for name, _, text in (one.partition("=") for one in per_task or [])}, exact(retained))
    home, actor = open_home(), Actor.parse(by)
    with home.session() as session:
        held.record_terms(session, mandate, since=clock.day(since), areas=county or [], fee=fee, document=document, actor=actor, at=clock.now())
        told = mandate_document(session, acts.mandate(session, mandate))
    emit(told, as_json, lambda: console.print(f"{mandate}：{since} 起的条款已登记。"))


@app.command()
def procurement(
    mandate: MandateArgument,
    method: Annotated[str, typer.Option("--method", help="open_tender|negotiation|single_source")],
    announced_on: Annotated[str, typer.Option("--announced-on", help="公告日 / day of the announcement.")],
    bidders: Annotated[int, typer.Option("--bidders", help="投标机构数 / how many took part.")],
    by: ByOption,
    ceiling: Annotated[str | None, typer.Option("--ceiling", help="最高限价，元 / ceiling price, yuan.")] = None,
    digest: Annotated[str | None, typer.Option("--digest", help="采购文件的摘要 / digest of the record.")] = None,
    as_json: JsonOption = False,
) -> None:
    """登记委托的机构是怎样选定的；登记一次 / record how the insurer of a mandate was chosen; once.

    例 / example: zhibao insurers procurement M570100-001 --method open_tender --announced-on 2025-06-10 --bidders 4 --by list_keeper:shu.mu
    """
    from zhibao.insurers import acts
    from zhibao.insurers import terms as held

    home, actor = open_home(), Actor.parse(by)
    with home.session() as session:
        held.record_procurement(
            session, mandate, method=method, announced_on=clock.day(announced_on), bidders=bidders, ceiling_fen=yuan(ceiling) if ceiling else None, digest=digest,
            actor=actor, at=clock.now(),
        )  # fmt: skip
        told = mandate_document(session, acts.mandate(session, mandate))
    emit(told, as_json, lambda: console.print(f"{mandate}：采购结果已登记。"))


@app.command()
def staff(
    mandate: MandateArgument,
    account: Annotated[str, typer.Option("--account", help="账号 / the account.")],
    by: ByOption,
    since: Annotated[str | None, typer.Option("--since", help="列名的起始日 / admitted from.")] = None,
    leaves_on: Annotated[str | None, typer.Option("--leaves-on", help="不再列名的起始日 / no longer admitted from.")] = None,
    reason: Annotated[str, typer.Option("--reason", help="不再列名的理由 / why she leaves.")] = "",
    as_json: JsonOption = False,
) -> None:
    """经办人员列名或者不再列名；名单以外的人看不到案件 / admit somebody of the insurer by name, or end it; nobody else sees a case.

    例 / example: zhibao insurers staff M570100-001 --account wuling --since 2025-07-01 --by list_keeper:shu.mu
    """
    from zhibao.insurers import acts
    from zhibao.insurers import terms as held

    if (since is None) == (leaves_on is None):
        raise CallerFault("staff_form", "请写明 --since 或者 --leaves-on 之一。", "Say either --since or --leaves-on.", place="since")
    home, actor = open_home(), Actor.parse(by)
    with home.session() as session:
        if since is not None:
            held.admit(session, mandate, account, since=clock.day(since), actor=actor, at=clock.now())
        elif leaves_on is not None:
            held.dismiss(session, mandate, account, on=clock.day(leaves_on), reason=reason, actor=actor, at=clock.now())
        told = mandate_document(session, acts.mandate(session, mandate))
    emit(told, as_json, lambda: console.print(f"{mandate}：{account}"))


@app.command("hand-over")
def hand_over(
    mandate: MandateArgument, words: WordsOption, by: ByOption,
    to: Annotated[str | None, typer.Option("--to", help="接办的委托；不写则收回经办机构 / the mandate that goes on; none is back to the agency.")] = None,
    as_json: JsonOption = False,
) -> None:  # fmt: skip
    """委托最后一日移交未办结的任务；再次运行没有新的移交 / hand open tasks over on the last day of a mandate; again hands nothing over.

    例 / example: zhibao insurers hand-over M570100-001 --to M570100-002 --words 委托期满 --by investigator:tao.zhu
    """
    from zhibao.insurers import hand_over as journey

    home, actor = open_home(), Actor.parse(by)
    with home.session() as session:
        moved = journey.hand_over(session, home.keyring, mandate, to=to, words=words, actor=actor, at=clock.now())
    told = {"mandate": mandate, "to": to, "tasks": [{"task_no": old, "went_on_as": new} for old, new in moved]}
    emit(told, as_json, lambda: console.print(f"{mandate}：移交 {sum(new is not None for _, new in moved)}，收回 {sum(new is None for _, new in moved)}。"))


@app.command()
def interest(
    insurer: Annotated[str, typer.Argument(help="承办机构 / the insurer.")],
    by: ByOption,
    relation: Annotated[str | None, typer.Option("--relation", help="relative|employed|insured|commercial_insurer|shareholding|contract")] = None,
    enterprise: Annotated[str | None, typer.Option("--enterprise", help="企业信用代码 / code of an enterprise.")] = None,
    worker: Annotated[str | None, typer.Option("--worker", help="证件号码：-（标准输入）或 @文件 / document number: - or @FILE.")] = None,
    since: Annotated[str | None, typer.Option("--since", help="从哪天起，空为今天 / from which day; empty is today.")] = None,
    end: Annotated[int | None, typer.Option("--end", help="终止第几号申报 / end this declaration.")] = None,
    as_json: JsonOption = False,
) -> None:
    """承办机构申报与企业、个人的利害关系，或者终止申报；有关系的案件不派给它 / declare or end a relation; a related case is not given to it.

    例 / example: zhibao insurers interest wuling --enterprise 91570000MA000004X3 --relation commercial_insurer --by insurer:wuling
    """
    from zhibao.insurers import terms as held

    home, actor, today = open_home(), Actor.parse(by), clock.today()
    with home.session() as session:
        if end is not None:
            held.end_interest(session, insurer, end, on=clock.day(since) if since else today, actor=actor, at=clock.now())
        else:
            if (enterprise is None) == (worker is None):
                raise CallerFault("interest_form", "请写明企业或者个人之一。", "Name either an enterprise or a worker.", place="enterprise")
            subject = enterprise if enterprise is not None else str(home.keyring.pseudonym(personal_number(worker or "")))
            held.declare_interest(
                session, insurer, kind="enterprise" if enterprise is not None else "person", subject=subject, relation=relation or "",
                since=clock.day(since) if since else today, actor=actor, at=clock.now(),
            )  # fmt: skip
        told = [
            {"id": one.id, "kind": one.kind, "subject": one.subject, "relation": one.relation, "since": one.since.isoformat(), "ended_on": one.ended_on and one.ended_on.isoformat()}
            for one in held.interests(session, insurer)
        ]
    emit(told, as_json, lambda: console.print(f"{insurer}：{len(told)}"))


@app.command()
def propose(
    case: Annotated[str, typer.Argument(help="案件编号 / number of the case.")],
    kind: Annotated[str, typer.Option("--kind", help="visit|material_check|inquiry|appraisal_appointment|assessment_draft")],
    as_json: JsonOption = False,
) -> None:
    """建议交给哪家机构：按地区、在办件数和利害关系，附理由，由经办人确认 / whom to ask in a case, by area, load and relations, with reasons.

    例 / example: zhibao insurers propose 570100-2025-000001 --kind visit
    """
    from zhibao.journeys import case_to_insurer

    home = open_home()
    with home.reading() as session:
        told = [
            {"mandate": one.mandate_no, "insurer": one.insurer, "insurer_name": one.insurer_name, "suited": one.suited, "place": one.place,
             "load": None if one.load is None else str(one.load), "zh": one.zh, "en": one.en}
            for one in case_to_insurer.proposals(session, case, _kind(kind), clock.today())
        ]  # fmt: skip

    def human() -> None:
        for one in told:
            page.print(f"{one['place'] or '—'}  {one['insurer_name']}（{one['mandate']}）：{one['zh']}")

    emit(told, as_json, human)


@app.command()
def tasks(
    place: PlaceOption,
    insurer: Annotated[str | None, typer.Option("--insurer", help="只看一家机构 / one insurer only.")] = None,
    as_json: JsonOption = False,
) -> None:
    """在办任务和它们的期限 / open tasks with their time limits.

    例 / example: zhibao insurers tasks --place 570100
    """
    from zhibao.insurers import acts

    home, at, code = open_home(), clock.now(), law.places().resolve(place).code
    with home.reading() as session:
        here = {one.mandate_no for one in acts.mandates(session, place=code)}
        told = [task_document(one, code, at) for one in acts.tasks(session, insurer=insurer, open_only=True) if one.mandate_no in here]

    def human() -> None:
        for one in told:
            limits = "；".join(f"{each['zh']} {each['due_at'][:16]} {each['state']}" for each in one["clocks"])
            page.print(f"{one['task_no']} {one['insurer']} {one['kind']} {one['due']}  {limits}")

    emit(told, as_json, human)


def task_document(one: Any, place: str, at: Any) -> dict[str, Any]:
    """A task with its time limits as JSON."""
    from zhibao.insurers import rules

    return {
        "task_no": one.task_no, "case_no": one.case_no, "insurer": one.insurer, "kind": one.kind.value, "state": one.state.value, "due": one.due_on.isoformat(),
        "clocks": [
            {"name": each.name, "zh": each.zh, "en": each.en, "due_at": each.due_at.isoformat(), "met_at": each.met_at and each.met_at.isoformat(),
             "state": each.state(at), "cites": list(each.cites), "mark": each.mark}
            for each in rules.clocks(one, place)
        ],
    }  # fmt: skip


def mandate_document(session: Any, one: Any) -> dict[str, Any]:
    """A mandate in full as JSON."""
    from zhibao.insurers import terms as held

    return {
        "mandate": one.mandate_no, "insurer": one.insurer, "insurer_name": one.insurer_name, "place": one.place, "kinds": [kind.value for kind in one.kinds],
        "since": one.valid_from.isoformat(), "until": one.valid_to.isoformat(), "ended_on": one.ended_on and one.ended_on.isoformat(), "procurement": one.procurement,
        "chosen": held.procurement(session, one.mandate_no),
        "terms": [
            {"number": each.number, "since": each.since.isoformat(), "counties": list(each.areas), "fixed_fen": each.fee.fixed_fen, "per_case_fen": each.fee.per_case_fen,
             "per_task_fen": {kind.value: fen for kind, fen in each.fee.per_task_fen.items()}, "retained_share": str(each.fee.retained_share), "document": each.document}
            for each in held.terms(session, one.mandate_no)
        ],
        "staff": [{"account": each.account, "since": each.since.isoformat(), "ended_on": each.ended_on and each.ended_on.isoformat()} for each in held.staff(session, one.mandate_no)],
    }  # fmt: skip


def _kind(text: str) -> Any:
    """A kind of task. Raises CallerFault `kind_form`."""
    from zhibao.insurers.model import TaskKind

    try:
        return TaskKind(text)
    except ValueError:
        raise CallerFault(
            "kind_form", f"没有“{text}”这类任务。", f"There is no kind of task {text!r}.", place="kind",
            remedy_zh=f"可用：{'、'.join(one.value for one in TaskKind)}。", remedy_en=f"Use one of: {', '.join(one.value for one in TaskKind)}.",
        ) from None  # fmt: skip
