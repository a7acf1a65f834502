"""What waits for a post beside the cases themselves: reports, tasks, batches, and debts that nobody has put into a batch.

Cases, reports, benefits and the fund each know what is open with them; an officer has one list. This file asks each in
turn and says of every entry whose it is and why.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.orm import Session

from zhibao.benefits import tasks as benefit_tasks
from zhibao.cases.model import ROLE_ZH, Role
from zhibao.cases.reports import some_reports
from zhibao.cases.tasks import Task
from zhibao.cases.work import Work, days_left
from zhibao.fund import acts as fund
from zhibao.fund.model import Post
from zhibao.insurers import acts as insurers
from zhibao.insurers import hand_over
from zhibao.insurers.model import KIND_WORDS, TaskState
from zhibao.journeys import concern_to_office
from zhibao.kit.actors import Actor
from zhibao.kit.clock import ZONE

_ORDER = {"red": 0, "yellow": 1, "green": 2}
# What a task about a benefit is answered by, and which posts have a hand in a batch.
_BENEFITS = Role.BENEFIT_ASSESSOR.value
_SIGNS = {Post.CHECKER: "payment_checker", Post.APPROVER: "payment_approver", Post.RELEASER: "payment_releaser"}
_KEEPER = "list_keeper"
POST_ZH = {role.value: zh for role, zh in ROLE_ZH.items()} | {
    "payment_maker": "支付制单岗", "payment_checker": "支付复核岗", "payment_approver": "支付审批岗", "payment_releaser": "支付放行岗",
    _KEEPER: "目录与协议机构维护岗",
}  # fmt: skip


@dataclass(frozen=True)
class Entry:
    """One entry of a work list. `steps` are the steps of the procedure by which it is dealt with."""

    id: str
    kind: str
    colour: str
    subject: str
    case_no: str | None
    zh: str
    en: str
    post: str | None
    steps: tuple[str, ...] = ()
    due: date | None = None
    days_left: int | None = None
    days_unit: str | None = None
    provisional: bool = False
    since: date | None = None
    officer: str | None = None
    report_no: str | None = None
    award_no: str | None = None
    batch_no: str | None = None
    task: str | None = None
    concern_no: str | None = None
    mandate_no: str | None = None
    place: str | None = None

    @property
    def rank(self) -> tuple[int, date, str]:
        """Red first, then by its day."""
        return _ORDER[self.colour], self.due or date.max, self.id


def of_case(work: Work, on: date) -> Entry:
    """What a case asks for, as an entry."""
    left, unit = days_left(work.clock, on)
    name = work.clock.name if work.clock else (work.steps[0] if work.steps else work.zh)
    return Entry(
        f"{work.kind}:{work.case_no}:{name}", work.kind, work.colour, work.case_no, work.case_no, work.zh, work.en, work.role.value,
        work.steps, work.due, left, unit, work.clock is not None and work.clock.provisional,
        None if work.clock is None else work.clock.begun_on, officer=work.officer,
    )  # fmt: skip


def beside_cases(session: Session, reports: Sequence[str], on: date) -> list[Entry]:
    """Reports, benefits, batches and debts that wait, for whichever post and wherever; what of it somebody may see is asked afterwards."""
    return [
        *_reports(session, reports), *_benefit_tasks(session, on), *_batches(session), *_payables(session, on), *_handled(session, on), *_concerns(session, on),
    ]  # fmt: skip


def of_tasks(asked: Iterable[Task]) -> Iterator[Entry]:
    """Tasks about cases and reports, as entries."""
    for task in asked:
        kind, _, number = task.subject.partition(":")
        yield Entry(
            f"task:{task.ref}", "task", "yellow", number, number if kind == "case" else None, task.zh, task.en, task.post,
            since=_day(task.opened_at), report_no=number if kind == "report" else None, task=task.ref,
        )  # fmt: skip


def mandates_ending(session: Session, on: date, days: int) -> list[Entry]:
    """Mandates that end within so many days, or have ended, while tasks are open under them; for the post that keeps them."""
    found = []
    for held, last, count in hand_over.ending(session, on, days):
        left = (last - on).days
        found.append(Entry(
            f"mandate:{held.mandate_no}", "mandate", "red" if left <= 0 else "yellow", held.mandate_no, None,
            f"{held.insurer_name}的委托到期，须移交未办结任务 {count} 件（提前 {days} 天提醒是本系统的设置，不是法定期限）",
            f"the mandate of {held.insurer} ends: {count} open tasks to hand over (a reminder {days} days before is a setting of this system, no legal period)",
            _KEEPER, due=last, days_left=left, days_unit="natural_days", since=None, mandate_no=held.mandate_no, place=held.place,
        ))  # fmt: skip
    return found


def _reports(session: Session, numbers: Sequence[str]) -> Iterator[Entry]:
    for report in some_reports(session, numbers):
        yield Entry(
            f"report:{report.report_no}", "report", "yellow", report.report_no, None, "报案待判断归属", "a report waits to be placed",
            Role.CASE_CLERK.value, since=_day(report.received_at), report_no=report.report_no,
        )  # fmt: skip


def _benefit_tasks(session: Session, on: date) -> Iterator[Entry]:
    for task in benefit_tasks.open_tasks(session):
        zh, en = benefit_tasks.KINDS[task.kind]
        late = task.due_on is not None and task.due_on < on
        yield Entry(
            f"benefit_task:{task.id}", "benefit_task", "red" if late else "yellow", task.case_no, task.case_no, f"{task.item}：{zh}",
            f"{task.item}: {en}", _BENEFITS, due=task.due_on, days_left=None if task.due_on is None else (task.due_on - on).days,
            days_unit=None if task.due_on is None else "natural_days", since=_day(task.raised_at), task=str(task.id),
        )  # fmt: skip


def _batches(session: Session) -> Iterator[Entry]:
    for batch in fund.unsent(session):
        if batch.refusal is not None:
            post, zh, en = "payment_maker", "批次被退回，须修改或作废", "the batch was sent back: edit or void it"
        elif batch.next_post is not None:
            post, zh, en = _SIGNS[batch.next_post], "批次待签署", "the batch waits for a signature"
        else:
            post, zh, en = "payment_officer", "已放行，待生成银行文件", "released: its bank file waits"
        yield Entry(
            f"batch:{batch.batch_no}", "batch", "yellow", batch.batch_no, None, zh, en, post, since=_day(batch.at), batch_no=batch.batch_no
        )


def _payables(session: Session, on: date) -> Iterator[Entry]:
    """Awards of which something is owed and stands in no batch."""
    waiting: dict[str, tuple[str, date]] = {}
    for state in fund.unbatched(session):
        case_no, due = waiting.get(state.award_no, (state.payable.case_no, state.payable.due_on))
        waiting[state.award_no] = case_no, min(due, state.payable.due_on)
    for award_no, (case_no, due) in waiting.items():
        left = (due - on).days
        colour = "red" if left < 0 else "yellow" if left <= 1 else "green"
        yield Entry(
            f"payable:{award_no}", "payable", colour, award_no, case_no, "待编入支付批次", "waits to be put into a batch", "payment_maker",
            due=due, days_left=left, days_unit="natural_days", award_no=award_no,
        )  # fmt: skip


def _handled(session: Session, on: date) -> Iterator[Entry]:
    """What insurers have reported and nobody has taken over, and what they have not done in time: for the post that asked."""
    for task in insurers.tasks(session, open_only=True):
        zh, en = KIND_WORDS[task.kind]
        reported = task.state is TaskState.REPORTED
        if not reported and on <= task.due_on:
            continue
        yield Entry(
            f"handling:{task.task_no}", "task", "yellow" if reported else "red", task.case_no, task.case_no,
            f"承办结果待采用：{zh}" if reported else f"承办超期：{zh}", f"to be taken over: {en}" if reported else f"the insurer is late: {en}",
            Actor.parse(task.asked_by).post, since=_day(task.reported_at or task.asked_at), due=None if reported else task.due_on,
            days_left=None if reported else (task.due_on - on).days, days_unit=None if reported else "natural_days",
        )  # fmt: skip


def _concerns(session: Session, on: date) -> Iterator[Entry]:
    """Enquiries and important problems that wait for an answer."""
    for one in concern_to_office.waiting(session, on):
        left = None if one["due"] is None else (one["due"] - on).days
        colour = "red" if one["late"] else "yellow" if left is None or left <= 3 else "green"
        yield Entry(
            f"{one['kind']}:{one['number']}", one["kind"], colour, one["number"], None, one["zh"], one["en"], one["post"], due=one["due"], days_left=left,
            days_unit=None if left is None else "natural_days", provisional=one["provisional"], since=one["since"], concern_no=one["number"],
        )  # fmt: skip


def _day(moment: datetime) -> date:
    return moment.astimezone(ZONE).date()
