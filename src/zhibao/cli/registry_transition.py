"""Commands of the transition out of stand-alone work injury insurance: the work list, files, decisions on records, tasks."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich import box
from rich.markup import escape
from rich.table import Table

from zhibao import law
from zhibao.cli.frame import JsonOption, emit, open_home, page, personal_number, progress_bar
from zhibao.kit import clock
from zhibao.kit.actors import Actor

if TYPE_CHECKING:
    from zhibao.registry.transition.standing import Shown

PlaceOption = Annotated[str, typer.Option("--place", help="省、市，名称或代码 / a province or city, by name or code.")]
RefArgument = Annotated[str, typer.Argument(help="参保记录号 / the number of the record.")]
ReasonOption = Annotated[str, typer.Option("--reason", help="理由 / why.")]
ByOption = Annotated[str, typer.Option("--by", help="办理人，岗位:人员 / who acts, post:person.")]
OnOption = Annotated[str | None, typer.Option("--on", help="按哪一日，空为今天 / as of which day; empty is today.")]


def _province(place: str) -> str:
    return law.places().province_of(law.places().resolve(place).code)


def transition(
    place: PlaceOption,
    on: OnOption = None,
    state: Annotated[str | None, typer.Option("--state", help="只列这种状态 / only records that stand so.")] = None,
    out: Annotated[Path | None, typer.Option("--out", help="写成 Excel / write it as Excel.")] = None,
    as_json: JsonOption = False,
) -> None:
    """单项工伤保险过渡的工作清单：每条记录的期限、状态、情形和结果，以及待答复的重复参保。

    Work list of the transition: last day, state, ground and result of every record, and what waits for an answer.

    例 / example: zhibao registry transition --place zhejiang
    """
    from zhibao.journeys import standalone_to_scheme as journey

    code = law.places().resolve(place).code
    province, day = _province(place), clock.day(on) if on else clock.today()
    with open_home().reading() as session:
        document = journey.work_list(session, province, day, area=None if code == province else code, state=state)
    if out is not None:
        journey.write_list(document, out)
    emit(document, as_json, lambda: _show(document, out))


def take_in(
    file: Annotated[Path, typer.Argument(help="Excel 或 CSV / Excel or CSV.")],
    place: PlaceOption,
    commit: Annotated[bool, typer.Option("--commit", help="写入；缺省只试算 / keep it; without this a dry run.")] = False,
    returned: Annotated[Path | None, typer.Option("--returned", help="退回文件的位置 / where bad rows are returned.")] = None,
    by: Annotated[str, typer.Option("--by", help="经办人 / who takes it in.")] = "operator",
    as_json: JsonOption = False,
) -> None:
    """导入单项工伤保险参保记录；先试算，再加 --commit；不合格的行连同原因退回 / take records of stand-alone insurance in.

    例 / example: zhibao registry transition-import records.xlsx --place zhejiang --commit
    """
    from zhibao.journeys import standalone_to_scheme as journey

    home = open_home()
    with progress_bar("导入 / import") as tell, home.session() if commit else home.reading() as session:
        report = journey.take_in(
            session, home.keyring, file, _province(place), commit=commit, demo=home.demo, actor=by, at=clock.now(), returned=returned, progress=tell
        )
    held = report.outcome
    document = {
        "place": held.place, "file_digest": held.digest, "dry_run": not commit, "committed": held.committed, "batch": held.batch, "same_as": held.same_as,
        "received": held.received, "added": held.added, "changed": held.changed, "unchanged": held.unchanged, "rejected": held.rejected,
        "returned": None if report.returned is None else report.returned.name,
        "rejections": [{"row": one.number, "code": one.code, "zh": one.zh, "en": one.en} for one in held.rejections],
    }  # fmt: skip

    def human() -> None:
        page.print(f"收到 {held.received:,} = 新增 {held.added:,} + 变更 {held.changed:,} + 无变化 {held.unchanged:,} + 退回 {held.rejected:,}")
        page.print(f"received {held.received:,} = added {held.added:,} + changed {held.changed:,} + unchanged {held.unchanged:,} + rejected {held.rejected:,}")
        if not commit:
            page.print("试算，未写入；加 --commit 写入 / a dry run, nothing was kept; add --commit to keep it")
        for one in held.rejections[:10]:
            page.print(f"第 {one.number} 行 / row {one.number}: {escape(one.zh)} {escape(one.en)}")

    emit(document, as_json, human)


def keep(
    ref: RefArgument,
    place: PlaceOption,
    ground: Annotated[str, typer.Option("--ground", help="appraised_grade_1_to_4|determination_pending|treatment_period|appraisal_pending|other_approved")],
    evidence: Annotated[str, typer.Option("--evidence", help="凭证的文书号 / number of the document that proves it.")],
    reason: ReasonOption,
    by: ByOption,
    accident: Annotated[str | None, typer.Option("--accident", help="事故日期 / day of the accident.")] = None,
    until: Annotated[str | None, typer.Option("--until", help="情形预计的最后一日 / last day of the ground, where known.")] = None,
    named: Annotated[str | None, typer.Option("--named", help="其他情形是什么 / what the other ground is.")] = None,
    as_json: JsonOption = False,
) -> None:
    """按法定情形保留一个关系，附凭证；其他情形写明后待第二人同意 / keep a relation on a ground, with what proves it.

    例 / example: zhibao registry transition-keep D000005 --place zhejiang --ground determination_pending --accident 2025-06-20 --evidence 受理〔2025〕31号 --reason 工伤认定尚未作出 --by case_clerk:zhou.yun
    """
    from zhibao.registry.transition import acts
    from zhibao.registry.transition.model import Ground

    if ground not in list(Ground):
        raise _unknown_ground(ground)
    home = open_home()
    with home.session() as session:
        shown = acts.keep(
            session, home.keyring, _province(place), ref, ground=Ground(ground), evidence_ref=evidence, reason=reason, actor=Actor.parse(by), at=clock.now(),
            accident_on=clock.day(accident) if accident else None, until=clock.day(until) if until else None, named=named,
        )  # fmt: skip
    _tell(shown, as_json)


def second(
    ref: RefArgument,
    place: PlaceOption,
    reason: ReasonOption,
    by: ByOption,
    refuse: Annotated[bool, typer.Option("--refuse", help="不同意 / do not agree.")] = False,
    as_json: JsonOption = False,
) -> None:
    """第二人同意或者不同意其他情形 / a second person agrees to another ground, or refuses it.

    例 / example: zhibao registry transition-second D000005 --place zhejiang --reason 情况属实 --by supervisor:fang.cao
    """
    from zhibao.registry.transition import acts

    home = open_home()
    with home.session() as session:
        shown = acts.second(session, home.keyring, _province(place), ref, agree=not refuse, reason=reason, actor=Actor.parse(by), at=clock.now())
    _tell(shown, as_json)


def end(
    ref: RefArgument,
    place: PlaceOption,
    reason: ReasonOption,
    by: ByOption,
    ground_ended: Annotated[str | None, typer.Option("--ground-ended", help="只登记情形消失的日期 / only note the day on which its ground ended.")] = None,
    as_json: JsonOption = False,
) -> None:
    """终止一个关系，终止日由法规确定；加 --ground-ended 先登记情形消失 / end a relation on the day laid down, or note that its ground ended.

    例 / example: zhibao registry transition-end D000005 --place zhejiang --reason 期限已到 --by case_clerk:zhou.yun
    """
    from zhibao.registry.transition import acts

    home, province, actor = open_home(), _province(place), Actor.parse(by)
    with home.session() as session:
        if ground_ended is not None:
            shown = acts.ground_ended(session, home.keyring, province, ref, last=clock.day(ground_ended), reason=reason, actor=actor, at=clock.now())
        else:
            shown = acts.end(session, home.keyring, province, ref, reason=reason, actor=actor, at=clock.now())
    _tell(shown, as_json)


def reverse(
    ref: RefArgument,
    place: PlaceOption,
    number: Annotated[int, typer.Option("--number", help="第几步 / which step.")],
    reason: ReasonOption,
    by: ByOption,
    as_json: JsonOption = False,
) -> None:
    """撤销办错的一步；撤销本身也是一步 / take back a step that was wrong, by a step of its own.

    例 / example: zhibao registry transition-reverse D000005 --place zhejiang --number 1 --reason 录错记录 --by case_clerk:zhou.yun
    """
    from zhibao.registry.transition import acts

    home = open_home()
    with home.session() as session:
        shown = acts.reverse(session, home.keyring, _province(place), ref, number, reason=reason, actor=Actor.parse(by), at=clock.now())
    _tell(shown, as_json)


def sweep(place: PlaceOption, as_json: JsonOption = False) -> None:
    """核对全部记录：同一单位同一人员重复参保、期限后受伤、未登记、重复领取，各成一项待办；再次运行没有新的待办。

    Look over every record: double coverage, later injuries, missing registrations, second benefits become tasks, each once.

    例 / example: zhibao registry transition-sweep --place zhejiang
    """
    from zhibao.journeys import standalone_to_scheme as journey

    home = open_home()
    with progress_bar("核对 / looking over") as tell, home.session() as session:
        tell(0, None, "records")
        document = journey.sweep(session, home.keyring, _province(place), clock.today(), actor=Actor("sweeper", "job"), at=clock.now())
    emit(document, as_json, lambda: page.print(f"{document['sweep']}：{document['records']:,} 条记录 / records，新的待办 {document['new_tasks']:,} / new tasks"))


def answer(
    task: Annotated[str, typer.Argument(help="待办编号 / number of the task.")],
    result: Annotated[str, typer.Option("--result", help="答复 / the answer, as the task offers it.")],
    reason: ReasonOption,
    by: ByOption,
    led_to: Annotated[str | None, typer.Option("--led-to", help="案件或者追回决定的编号 / number of the case or of the recovery.")] = None,
    items: Annotated[str, typer.Option("--items", help="由工伤保险支付的项目，逗号分隔 / benefits that the other scheme pays, by comma.")] = "",
    as_json: JsonOption = False,
) -> None:
    """答复一项待办，写明理由 / answer a task, with the reason.

    例 / example: zhibao registry transition-answer D330000-000001 --result ended --reason 已补办终止 --by case_clerk:zhou.yun
    """
    from zhibao.journeys import standalone_to_scheme as journey

    home = open_home()
    with home.session() as session:
        held = journey.answer(
            session, home.keyring, task, result=result, reason=reason, actor=Actor.parse(by), at=clock.now(), led_to=led_to,
            items=[one.strip() for one in items.split(",") if one.strip()],
        )  # fmt: skip
    document = held.document(clock.today())
    emit(document, as_json, lambda: page.print(f"{document['task']} {document['zh']}：{document['answer']['zh']} / {document['answer']['en']}"))


def person(
    number: Annotated[str, typer.Argument(help="- 或 @文件；不写号码 / - or @FILE, never the number itself.")],
    place: PlaceOption,
    by: Annotated[str, typer.Option("--by", help="查询人 / who looks.")] = "operator",
    as_json: JsonOption = False,
) -> None:
    """一名人员各项保障的起止：单项工伤保险和本制度；查询本身记录在案 / when each cover of a person applied; looking is recorded.

    例 / example: zhibao registry transition-person @number.txt --place zhejiang
    """
    from zhibao.journeys import standalone_to_scheme as journey
    from zhibao.kit import acts as official

    home, document_number = open_home(), personal_number(number)
    who = home.keyring.pseudonym(document_number.strip().upper())
    with home.session() as session:
        told = journey.covers_of(session, _province(place), who, clock.today())
        official.record(session, verb="looked_up_covers", subject=f"worker:{who}", actor=by, ground="zhejiang-2025-44 §2(7)", content={"fields": ["covers"]})
    names = {"stand_alone": "单项工伤保险 / stand-alone", "beyond": "超过期限 / beyond its last day", "this_scheme": "职业伤害保障 / this scheme"}

    def human() -> None:
        for one in told:
            page.print(f"{one['from']} – {one['to'] or '':10} {names[one['cover']]} {escape(one['of'])}", soft_wrap=True)
        if not told:
            page.print("没有单项工伤保险记录 / no record of stand-alone insurance")

    emit(told, as_json, human)


def register(app: typer.Typer) -> None:
    """Add the commands to those of the registry."""
    app.command("transition")(transition)
    app.command("transition-import")(take_in)
    app.command("transition-keep")(keep)
    app.command("transition-second")(second)
    app.command("transition-end")(end)
    app.command("transition-reverse")(reverse)
    app.command("transition-sweep")(sweep)
    app.command("transition-answer")(answer)
    app.command("transition-person")(person)


def _unknown_ground(ground: str) -> Exception:
    from zhibao.kit.errors import CallerFault
    from zhibao.registry.transition.model import Ground

    return CallerFault(
        "ground_unknown", f"没有“{ground[:32]}”这种情形。", f"There is no ground {ground[:32]!r}.", place="ground",
        remedy_zh=f"可用：{'、'.join(Ground)}。", remedy_en=f"Use: {', '.join(Ground)}.",
    )  # fmt: skip


def _tell(shown: Shown, as_json: bool) -> None:
    document = shown.document()
    emit(document, as_json, lambda: page.print(f"{document['ref']} {document['zh']} / {document['en']}，{document['ends_on'] or document['may_run_until'] or '—'}"))


def _show(document: dict[str, Any], out: Path | None) -> None:
    rule, counts = document["rule"], document["counts"]
    page.print(f"[bold]{document['area']} {document['on']}[/]　期限 / last day {rule['last_day']['value']}（{', '.join(rule['last_day']['cites'])}，{law.MARK_ZH[rule['last_day']['mark']]}）")
    for one in rule["not_laid_down"]:
        page.print(f"  [yellow]未规定 / not laid down：{one['zh']} {one['en']}[/]", soft_wrap=True)
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for heading in ("记录", "市", "单位", "状态 state", "应办", "情形 ground", "转入", "标记"):
        table.add_column(heading, overflow="fold")
    for one in document["records"][:200]:
        late = f"[red]{one['due_on']} (+{one['late_days']})[/]" if one["late_days"] else one["due_on"] or "—"
        ground = one["ground"] or (f"？{one['claimed']}" if one["claimed"] else "—")
        table.add_row(one["ref"], one["city"], escape(one["unit_name"] or one["unit"]), one["zh"], late, ground, one["moved_on"] or "—", law.MARK_ZH[one["mark"]])
    page.print(table)
    page.print("，".join(f"{state} {number:,}" for state, number in counts["by_state"].items() if number) + f"；逾期 / late {counts['late']:,}", soft_wrap=True)
    for one in document["tasks"]:
        said = "待答复 / waits" if one["answer"] is None else f"{one['answer']['zh']} / {one['answer']['en']}"
        page.print(f"  {one['task']} {one['zh']} · {one['en']}，{one['ref']}，{one['from']}–{one['to'] or ''}，{one['due_on'] or '—'}：{said}", soft_wrap=True)
    if out is not None:
        page.print(f"已写入 / written: {escape(out.name)}")
