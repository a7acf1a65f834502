"""`zhibao control`: the register of risk points, audit plans, inspections and incidents."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Annotated, Any

import typer
from rich import box
from rich.table import Table

from zhibao import law
from zhibao.cli.control import ByOption, PlaceOption
from zhibao.cli.frame import JsonOption, console, emit, open_home, page
from zhibao.kit import clock
from zhibao.kit.actors import Actor

WordsOption = Annotated[str, typer.Option("--words", help="说明 / what it is.")]
_FORM = "环节:季度:方式[:差错率]，方式为 inspection|sample|flags / STEP:QUARTER:METHOD[:RATE]"


def register(
    place: PlaceOption,
    month: Annotated[str | None, typer.Option("--month", help="只看某月提出的 / only flags raised in a month.")] = None,
    as_json: JsonOption = False,
) -> None:
    """风险点台账：各环节各点的命中、未办、已答复、成立 / the register of risk points: hits, open, answered, upheld, by place and month.

    例 / example: zhibao control register --place taoyuan
    """
    from zhibao.control import acts, rules
    from zhibao.control.register import register as registered
    from zhibao.control.register import steps

    home, code = open_home(), law.places().resolve(place).code
    with home.reading() as session:
        held = acts.flags(session, area=code)
    if month is not None:
        held = [one for one in held if one.at.astimezone(clock.ZONE).strftime("%Y-%m") == str(clock.Month.parse(month))]
    told = registered(held, rules.points())
    document = {"place": code, "month": month, "steps": steps(told), "points": told}

    def human() -> None:
        table = Table("环节", "风险点", "命中", "未办", "已答复", "成立", "含义", box=box.SIMPLE_HEAD, pad_edge=False)
        for one in told:
            table.add_row(one["step"], one["zh"], *(str(one[name]) for name in ("hits", "open", "answered", "upheld")), one["means_zh"])
        page.print(table)

    emit(document, as_json, human)


def plan(
    place: PlaceOption,
    year: Annotated[int, typer.Option("--year", help="年度 / year.")],
    item: Annotated[list[str], typer.Option("--item", help=_FORM)],
    by: ByOption,
    as_json: JsonOption = False,
) -> None:
    """制定年度稽核计划，另一人批准后可以据此检查 / make the audit plan of a year; inspections rest on it once another person approves.

    例 / example: zhibao control plan --place taoyuan --year 2026 --item payment:1:sample:0.05 --item grant:2:inspection --by control_officer:kong.jing
    """
    from zhibao.control.inspection import acts

    home, code = open_home(), law.places().resolve(place).code
    items = [_item(one) for one in item]
    with home.session() as session:
        document = acts.make_plan(session, code, year, items, actor=Actor.parse(by), at=clock.now())
    emit(document, as_json, lambda: _show_plan(document))


def plan_approve(
    number: Annotated[str, typer.Argument(help="计划编号 / number of the plan.")], by: ByOption, as_json: JsonOption = False
) -> None:
    """批准稽核计划，不得由制定人批准 / approve an audit plan, never by whoever made it.

    例 / example: zhibao control plan-approve J570000-2026-01 --by supervisor:xu.xing
    """
    from zhibao.control.inspection import acts

    home = open_home()
    with home.session() as session:
        document = acts.approve_plan(session, number, actor=Actor.parse(by), at=clock.now())
    emit(document, as_json, lambda: _show_plan(document))


def plans(place: PlaceOption, as_json: JsonOption = False) -> None:
    """稽核计划和各项的进展 / audit plans and how far their items are.

    例 / example: zhibao control plans --place taoyuan
    """
    from zhibao.control.inspection import acts

    home, code = open_home(), law.places().resolve(place).code
    with home.reading() as session:
        told = acts.plans(session, code)
    emit(told, as_json, lambda: _each(told, _show_plan))


def inspect_(
    place: PlaceOption,
    step: Annotated[str, typer.Option("--step", help="环节，如 payment、grant / which step.")],
    words: WordsOption,
    by: ByOption,
    plan: Annotated[str | None, typer.Option("--plan", help="已批准的计划 / an approved plan.")] = None,
    item: Annotated[int | None, typer.Option("--item", help="计划中的项目 / item of the plan.")] = None,
    sample: Annotated[str | None, typer.Option("--sample", help="所用的样本 / the sample it rests on.")] = None,
    as_json: JsonOption = False,
) -> None:
    """立一项检查：可以依据计划，也可以单独提起 / open an inspection, on a plan or for a reason of its own.

    例 / example: zhibao control inspect --place taoyuan --step grant --words "夜间办理较多" --by control_officer:kong.jing
    """
    from zhibao.control.inspection import acts

    home, code = open_home(), law.places().resolve(place).code
    with home.session() as session:
        document = acts.inspect(
            session, home.keyring, code, step=step, words=words, plan_no=plan, item=item, sample_no=sample, actor=Actor.parse(by), at=clock.now()
        ).document(clock.today())
    emit(document, as_json, lambda: _show_inspection(document))


def inspection_step(
    number: Annotated[str, typer.Argument(help="检查编号 / number of the inspection.")],
    verb: Annotated[str, typer.Option("--verb", help="finding|measure|followed|closed")],
    words: WordsOption,
    by: ByOption,
    of: Annotated[int | None, typer.Option("--of", help="所指的发现或者措施的序号 / number of the finding or measure.")] = None,
    due: Annotated[str | None, typer.Option("--due", help="措施的期限 / day by which a measure is due.")] = None,
    done: Annotated[bool | None, typer.Option("--done/--not-done", help="措施是否完成 / whether the measure is done.")] = None,
    as_json: JsonOption = False,
) -> None:
    """登记检查的发现、措施、验收和办结 / enter a finding, a measure, that it was seen done, or the close.

    例 / example: zhibao control inspection-step C570000-000001 --verb finding --words "两个步骤没有值班记录" --by control_officer:kong.jing
    """
    from zhibao.control.inspection import acts

    home = open_home()
    with home.session() as session:
        document = acts.take_step(
            session, home.keyring, number, verb, words, of=of, due_on=clock.day(due) if due else None, done=done, actor=Actor.parse(by), at=clock.now()
        ).document(clock.today())
    emit(document, as_json, lambda: _show_inspection(document))


def inspections(place: PlaceOption, as_json: JsonOption = False) -> None:
    """检查及其措施、逾期 / inspections with their measures and what is late.

    例 / example: zhibao control inspections --place taoyuan
    """
    from zhibao.control.inspection import acts

    home, code = open_home(), law.places().resolve(place).code
    with home.reading() as session:
        told = [one.document(clock.today()) for one in acts.inspections(session, code)]
    emit(told, as_json, lambda: _each(told, _show_inspection))


def incident(
    place: PlaceOption,
    kind: Annotated[str, typer.Option("--kind", help="fraud|data_leak|payment_error|misconduct|system_failure|other")],
    words: WordsOption,
    by: ByOption,
    found: Annotated[str | None, typer.Option("--found", help="发现时间，空为现在 / when it was found; empty is now.")] = None,
    grave: Annotated[bool, typer.Option("--grave", help="重大 / grave.")] = False,
    as_json: JsonOption = False,
) -> None:
    """登记风险事件；没有上报时限的省照样登记，并写明由谁确定 / register an incident; without a time limit too, saying who must fill it.

    例 / example: zhibao control incident --place taoyuan --kind data_leak --grave --words "名单外发" --by control_officer:kong.jing
    """
    from zhibao.control.inspection import acts

    home, code, at = open_home(), law.places().resolve(place).code, clock.now()
    with home.session() as session:
        document = acts.register_incident(
            session, home.keyring, code, kind, words, grave=grave, found_at=clock.instant(found) if found else at, actor=Actor.parse(by), at=at
        ).document(at)
    emit(document, as_json, lambda: _show_incident(document))


def incident_step(
    number: Annotated[str, typer.Argument(help="事件编号 / number of the incident.")],
    verb: Annotated[str, typer.Option("--verb", help="handled|reported|closed")],
    words: WordsOption,
    by: ByOption,
    as_json: JsonOption = False,
) -> None:
    """登记事件的处置、上报和办结 / enter what was done about an incident, its report, its close.

    例 / example: zhibao control incident-step S570000-000001 --verb reported --words "已报省级经办机构" --by control_officer:kong.jing
    """
    from zhibao.control.inspection import acts

    home, at = open_home(), clock.now()
    with home.session() as session:
        document = acts.incident_step(session, home.keyring, number, verb, words, actor=Actor.parse(by), at=at).document(at)
    emit(document, as_json, lambda: _show_incident(document))


def incidents(place: PlaceOption, as_json: JsonOption = False) -> None:
    """风险事件、上报时限和是否逾期 / incidents, until when each is to be reported, and what is late.

    例 / example: zhibao control incidents --place taoyuan
    """
    from zhibao.control.inspection import acts

    home, code, at = open_home(), law.places().resolve(place).code, clock.now()
    with home.reading() as session:
        told = [one.document(at) for one in acts.incidents(session, code)]
    emit(told, as_json, lambda: _each(told, _show_incident))


COMMANDS: dict[str, Callable[..., None]] = {
    "register": register, "plan": plan, "plan-approve": plan_approve, "plans": plans, "inspect": inspect_, "inspection-step": inspection_step,
    "inspections": inspections, "incident": incident, "incident-step": incident_step, "incidents": incidents,
}  # fmt: skip


def _each(told: Iterable[dict[str, Any]], show: Callable[[dict[str, Any]], None]) -> None:
    for one in told:
        show(one)


def _item(written: str) -> Any:
    from zhibao.control.inspection.model import PlanItem
    from zhibao.kit.errors import CallerFault

    parts = written.split(":")
    if len(parts) not in (3, 4) or not parts[1].isdigit():
        raise CallerFault("plan_form", f"项目写作：{_FORM}。", f"An item is written {_FORM}.", place=written)
    return PlanItem(parts[0], int(parts[1]), parts[2], parts[3] if len(parts) == 4 else None)


def _show_plan(one: dict[str, Any]) -> None:
    page.print(f"[bold]{one['plan']}[/] {one['year']}　{one['approved_by'] or '待批准 / waits for approval'}")
    for item in one["items"]:
        page.print(f"  {item['number']}. {item['step']} Q{item['quarter']} {item['method']} {item['tolerable'] or ''}　检查 {item['inspections']}，办结 {item['closed']}")


def _show_inspection(one: dict[str, Any]) -> None:
    page.print(f"[bold]{one['inspection']}[/] {one['step']}　{one['status']}　发现 {one['findings']}，措施 {one['measures']}，待验收 {one['waiting']}，逾期 {len(one['late'])}")


def _show_incident(one: dict[str, Any]) -> None:
    until = one["report_by"] or "—"
    page.print(f"[bold]{one['incident']}[/] {one['kind']}　{'重大' if one['grave'] else '一般'}　{one['status']}　上报时限 {until}{'　逾期 / late' if one['late'] else ''}")
    if one["missing_zh"]:
        console.print(f"  {one['missing_zh']}\n  {one['missing_en']}", soft_wrap=True)
