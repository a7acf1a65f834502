"""Commands of what a person must look at: tasks about monthly benefits, and a death that an officer records."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any

import typer
from rich import box
from rich.table import Table

from zhibao.cli.frame import JsonOption, console, emit, open_home, page, progress_bar
from zhibao.cli.keys import PersonArgument, person_of
from zhibao.kit import clock
from zhibao.kit.actors import Actor
from zhibao.kit.errors import CallerFault
from zhibao.kit.money import to_yuan

app = typer.Typer(
    help="按月待遇的核对任务：清单、提出、生存核对、答复 / tasks about monthly benefits: list, raise, ask, answer.",
    no_args_is_help=True,
)

ActorOption = Annotated[str, typer.Option("--as", help="岗位:人员 / who acts, post:person.")]
GroundOption = Annotated[str, typer.Option("--ground", help="依据条款 / address of the law.")]
AtOption = Annotated[str | None, typer.Option("--at", help="时间（默认现在）/ time; default: now.")]
OFFICERS = ("benefit_assessor", "benefit_reviewer", "benefit_approver")


@app.command("list")
def list_tasks(
    case_no: Annotated[str | None, typer.Option("--case", help="只看一个案件，连同已答复的 / one case, with answered ones.")] = None,
    kind: Annotated[str | None, typer.Option("--kind", help="只看一类，如 life_certificate / one kind only.")] = None,
    as_json: JsonOption = False,
) -> None:
    """待答复的任务：年龄、再婚、生存核对、比对线索 / tasks that wait: age, remarriage, proof of life, a match.

    例 / example: zhibao benefits task list --kind life_certificate
    """
    from zhibao.benefits import tasks

    _known_kind(kind)
    home = open_home()
    with home.reading() as session:
        found = [one.document() for one in tasks.open_tasks(session, case_no=case_no) if kind in (None, one.kind)]
        done = [one for one in tasks.answered(session, home.keyring, case_no) if kind in (None, one["kind"])] if case_no else []
    emit({"tasks": found} | ({"answered": done} if case_no else {}), as_json, lambda: _show(found, done))


@app.command("raise")
def raise_task(
    case_no: Annotated[str, typer.Argument(help="案件编号 / number of the case.")],
    item: Annotated[str, typer.Option("--item", help="待遇项目 / item, survivor_pension:D1.")],
    payee: Annotated[str, typer.Option("--payee", help="收款人 / payee, person:….")],
    kind: Annotated[str, typer.Option("--kind", help="age、remarriage、register_match、death_match… / the kind.")],
    evidence: Annotated[str, typer.Option("--evidence", help="线索的编号或摘要，不写姓名 / a reference or digest, no name.")],
    by: ActorOption,
    ground: GroundOption,
    due_on: Annotated[str | None, typer.Option("--due", help="何时以前答复 / to be answered by.")] = None,
    at: AtOption = None,
    as_json: JsonOption = False,
) -> None:
    """提出一项核对任务；待遇照常支付，由人答复 / put something before a person; the benefit is paid on meanwhile.

    例 / example: zhibao benefits task raise 570100-2025-000003 --item survivor_pension:D2 --payee person:123 --kind age
    --evidence sha256:ab12 --due 2026-09-01 --as benefit_assessor:qian.mo --ground "taoyuan-2025-1 §56"
    """
    from zhibao.benefits import periodical, tasks

    _known_kind(kind)
    home = open_home()
    with home.session() as session:
        if all(course.line.holds != (item, payee) for course in periodical.courses(session, case_no)):
            raise CallerFault(
                "not_running", f"案件没有对该收款人按月支付的“{item}”。", f"The case has no monthly {item!r} to this payee.", place=case_no
            )
        made = tasks.raise_task(
            session, case_no=case_no, item=item, payee=payee, kind=kind, evidence=evidence,
            due_on=clock.day(due_on) if due_on else None, actor=Actor.parse(by), at=_moment(at), ground=ground,
        ).document()  # fmt: skip
    emit(made, as_json, lambda: _show([made], []))


@app.command("life-certificates")
def life_certificates(
    by: Annotated[str, typer.Option("--as", help="岗位:人员，默认每月作业 / who acts; default: the monthly job.")] = "job:proofs_of_life",
    at: AtOption = None,
    as_json: JsonOption = False,
) -> None:
    """为逾期未核对生存状况的待遇提出任务，不停发 / raise a task where the proof of life is older than the law allows.

    例 / example: zhibao benefits task life-certificates
    """
    from zhibao.benefits import tasks

    with open_home().session() as session, progress_bar("生存核对 / proofs of life") as tell:
        found = [one.document() for one in tasks.ask_for_proofs_of_life(session, actor=Actor.parse(by), at=_moment(at))]
        tell(len(found), len(found), "项 / tasks")
    emit({"tasks": found}, as_json, lambda: _show(found, []))


@app.command()
def answer(
    task: Annotated[int, typer.Argument(help="任务编号 / number of the task.")],
    outcome: Annotated[str, typer.Option("--outcome", help="goes_on 继续、acted 已另行处理、not_concerned 无关 / the answer.")],
    reason: Annotated[str, typer.Option("--reason", help="理由，加密保存 / the reasons; kept sealed.")],
    document: Annotated[str, typer.Option("--document", help="凭据的编号或摘要 / number or digest of the paper.")],
    by: ActorOption,
    ground: GroundOption,
    at: AtOption = None,
    as_json: JsonOption = False,
) -> None:
    """由人答复一项任务，写明理由；要变更待遇须另办 / answer a task with reasons; a change needs an act of its own.

    例 / example: zhibao benefits task answer 7 --outcome goes_on --reason "本人到场核对" --document sha256:ab12
    --as benefit_assessor:qian.mo --ground "taoyuan-2025-1 §56(4)"
    """
    from zhibao.benefits import tasks
    from zhibao.journeys.overpayment_to_recovery import in_post

    actor = Actor.parse(by)
    in_post(actor, OFFICERS)
    if not reason.strip():
        raise CallerFault("reason_needed", "须写明理由。", "Reasons are needed.")
    home = open_home()
    with home.session() as session:
        tasks.answer_task(
            session, task, outcome=outcome, document=document, actor=actor, at=_moment(at), ground=ground,
            keyring=home.keyring, reason=reason,
        )  # fmt: skip
    emit({"task": task, "outcome": outcome, "document": document}, as_json, lambda: console.print("已答复 / answered"))


def death(
    person: PersonArgument,
    died_on: Annotated[str, typer.Option("--on", help="死亡日期 / day of death.")],
    document: Annotated[str, typer.Option("--document", help="证明的编号或摘要 / number or digest of the proof.")],
    by: ActorOption,
    ground: GroundOption,
    withdraw: Annotated[bool, typer.Option("--withdraw", help="撤回误记的死亡 / take a wrong record back.")] = False,
    at: AtOption = None,
    as_json: JsonOption = False,
) -> None:
    """经办人登记死亡：次月起不再应付，未发出的不发出；--withdraw 撤回 / record a death; nothing is due for the months after.

    例 / example: zhibao benefits death person:123 --on 2026-05-02 --document D-3 --as benefit_assessor:qian.mo
    --ground "taoyuan-2025-1 §56"
    """
    from zhibao.benefits import periodical
    from zhibao.journeys import overpayment_to_recovery as journey

    home, actor, day = open_home(), Actor.parse(by), clock.day(died_on)
    journey.in_post(actor, OFFICERS)
    act = periodical.withdraw_death if withdraw else periodical.record_death
    with home.session() as session:
        number = person_of(person, home.keyring)
        act(session, number, day, document=document, actor=actor, at=_moment(at), ground=ground)
        ends = periodical.ends_by_death(session, number, day)
        beyond = [] if withdraw else journey.paid_after(session, number, day)
    said: dict[str, Any] = {
        "person": number, "died_on": day.isoformat(), "state": "withdrawn" if withdraw else "recorded",
        "ends" if not withdraw else "runs_on": [{"case_no": case_no, "item": item, "from": str(month)} for case_no, item, month in ends],
        "recognised_after": [
            {"case_no": one.payable.case_no, "item": one.payable.item, "month": one.payable.period, "amount_fen": one.payable.amount_fen, "open_fen": one.open_fen}
            for one in beyond
        ],
    }  # fmt: skip
    emit(said, as_json, lambda: _show_death(said))


def _show_death(said: dict[str, Any]) -> None:
    console.print("已撤回 / withdrawn" if said["state"] == "withdrawn" else "已登记 / recorded")
    for one in said.get("ends", []):
        page.print(f"{one['case_no']} {one['item']}：自 {one['from']} 起不再应付 / not due from {one['from']} on", soft_wrap=True, markup=False)
    for one in said.get("runs_on", []):
        page.print(f"{one['case_no']} {one['item']}：照常应付 / due as before", soft_wrap=True, markup=False)
    for one in said["recognised_after"]:
        state = "尚未付出，不会付给此人 / not paid, and not going to be" if one["open_fen"] else "已付，是否追回由人决定 / paid; a person decides whether it comes back"
        page.print(f"  {one['case_no']} {one['item']} {one['month']} {to_yuan(one['amount_fen'])} 元：{state}", soft_wrap=True, markup=False)


def _known_kind(kind: str | None) -> None:
    from zhibao.benefits import tasks

    if kind is not None and kind not in tasks.KINDS:
        raise CallerFault(
            "task_kind", f"没有“{kind}”这类任务。", f"There is no task of the kind {kind!r}.",
            remedy_zh=f"可用：{'、'.join(tasks.KINDS)}。", remedy_en=f"Known: {', '.join(tasks.KINDS)}.",
        )  # fmt: skip


def _moment(text: str | None) -> datetime:
    return clock.now() if text is None else clock.instant(text)


def _show(found: list[dict[str, Any]], done: list[dict[str, Any]]) -> None:
    from zhibao.benefits.tasks import OUTCOMES

    table = Table(box=box.SIMPLE)
    for heading in ("任务 / task", "案件、项目 / case, item", "核对什么 / what", "期限 / due", "线索、答复 / evidence, answer"):
        table.add_column(heading, overflow="fold")
    for one in found + done:
        said = f"{OUTCOMES[one['outcome']][0]}：{one['reason'] or '–'}" if "outcome" in one else one["evidence"]
        table.add_row(str(one["task"]), f"{one['case_no']}\n{one['item']}", f"{one['zh']}\n{one['en']}", one["due_on"] or "–", said)
    page.print(table)
    page.print(f"待答复 / waiting: {len(found)}")
