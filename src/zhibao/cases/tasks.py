"""Tasks for a person: what the system found and may not decide, folded from two acts of the subject it concerns.

A task is opened by an act and answered by an act; it never answers itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from zhibao.cases.model import Role
from zhibao.kit import acts
from zhibao.kit.actors import Actor
from zhibao.kit.errors import CallerFault

OPENED, ANSWERED = "task_opened", "task_answered"

TASKS = {
    "before_scheme": ("事故发生在当地实施之前，由承办人处理", "the accident came before the scheme began here; an officer handles it"),
    "same_accident": ("是否同一事故有疑问，由承办人判断", "whether it is the same accident is in doubt; a person decides"),
    "time_unknown": ("受伤时间不明，请查明", "the time of the injury is not known; find it out"),
    "time_contradicts": ("所报受伤时间晚于报案时间，请核对", "the injury is told to be later than the report; check it"),
    "person_unknown": ("受伤人身份不明，请查明", "who was hurt is not known; find it out"),
    "responsible_platform": ("责任平台须由承办人认定", "a person decides which platform is responsible"),
    "no_order": ("没有查到当时的订单，请调查", "no order of that time was found; inquire"),
    "order_not_found": ("报案所列订单没有查到，请平台核对", "an order that the report names was not found; ask the platform"),
    "worker_not_registered": ("此人当日没有参保登记，不影响保障，请补登记", "the worker was not registered, which changes no protection; complete the register"),
    "cross_province": ("跨省订单，请核对管辖和支付", "the order was taken in another province; check competence and payer"),
    "number_missing": ("有关规定的数值尚未登记，请确认", "a number of the law is not recorded; confirm what applies"),
    "lookup_misses": ("多次按证件号码查找未找到，请问明原因", "many look-ups by document number found nobody; ask why"),
    "recovery_proposed": ("核定岗提请追回多付的待遇，请决定", "the assessor proposes to recover what was paid too much; decide"),
    "hurry": ("督办：请尽快办理本案", "hurried by a supervisor: deal with this case soon"),
    "paper_not_fetched": ("材料没有取得，请按一般程序请当事人提供", "a paper could not be fetched; ask the parties for it in the ordinary way"),
    "benefit_declined": ("本人谢绝不经申请提出的待遇，请处理", "the worker declines benefits that were put forward without her application; deal with it"),
    "case_without_report": ("案件的报案已全部并入他案，请处理", "no report is left in the case; deal with it"),
}  # fmt: skip


@dataclass(frozen=True)
class Task:
    """A task that waits: its reference, what it concerns, which post, and what it is, in both languages."""

    ref: str
    subject: str
    code: str
    post: str
    opened_at: datetime
    detail: dict[str, Any]

    @property
    def zh(self) -> str:
        """What is to be done, in Chinese."""
        return TASKS[self.code][0]

    @property
    def en(self) -> str:
        """What is to be done, in English."""
        return TASKS[self.code][1]

    def document(self) -> dict[str, Any]:
        """The task as a JSON document."""
        return {
            "ref": self.ref, "subject": self.subject, "code": self.code, "post": self.post,
            "opened_at": self.opened_at.isoformat(), "detail": self.detail, "zh": self.zh, "en": self.en,
        }  # fmt: skip


def open_task(
    session: Session, subject: str, code: str, *, ground: str, actor: Actor, at: datetime,
    post: str = Role.CASE_CLERK, **detail: Any,
) -> Task:  # fmt: skip
    """Open a task about a report or a case. Its reference is the subject and the place of the act in its chain."""
    if code not in TASKS:
        raise KeyError(code)
    content = {"task": code, "post": str(post), "detail": detail}
    act = acts.record(session, verb=OPENED, subject=subject, actor=str(actor), ground=ground, content=content, at=at)
    return _task(act)


def answer_task(session: Session, ref: str, *, outcome: str, actor: Actor, at: datetime) -> None:
    """Answer a task, by a person. `outcome` is a code or the number of the act that settled it, never a narrative.

    Raises CallerFault `person_needed` or `unknown_task`.
    """
    if actor.machine:
        raise CallerFault("person_needed", "事项须由人答复。", "A person answers a task.")
    task = next((one for one in open_tasks(session) if one.ref == ref), None)
    if task is None:
        raise CallerFault("unknown_task", f"没有待办事项“{ref}”。", f"No task {ref!r} waits.")
    ground = session.execute(
        select(acts.Act.ground).where(acts.Act.subject == task.subject, acts.Act.place_in_chain == _place(ref))
    ).scalar_one()
    content = {"task": ref, "outcome": outcome}
    acts.record(session, verb=ANSWERED, subject=task.subject, actor=str(actor), ground=ground, content=content, at=at)


def open_tasks(session: Session, subject: str | None = None) -> list[Task]:
    """The tasks that wait, in the order in which they were opened: all, or those about one report or case."""
    query = _told()
    return _waiting(session, query if subject is None else query.where(acts.Act.subject == subject))


def open_tasks_of(session: Session, subjects: Sequence[str]) -> list[Task]:
    """The tasks that wait about some reports or cases."""
    return _waiting(session, _told().where(acts.Act.subject.in_(subjects)))


def _told() -> Select[acts.Act]:
    return select(acts.Act).where(acts.Act.verb.in_((OPENED, ANSWERED))).order_by(acts.Act.id)


def _waiting(session: Session, query: Select[acts.Act]) -> list[Task]:
    waiting: dict[str, Task] = {}
    for act in session.execute(query).scalars():
        if act.verb == OPENED:
            task = _task(act)
            waiting[task.ref] = task
        else:
            waiting.pop(act.content["task"], None)
    return list(waiting.values())


def _task(act: acts.Act) -> Task:
    content = act.content
    return Task(
        f"{act.subject}@{act.place_in_chain}", act.subject, content["task"], content["post"], act.at, content["detail"]
    )


def _place(ref: str) -> int:
    return int(ref.rpartition("@")[2])
