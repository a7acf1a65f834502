"""Which step of a task is open to whom, and what it must say. Nothing here decides about the injury (`zhejiang-2025-44 §2(6)`)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from zhibao.insurers.model import Mandate, Task, TaskKind, TaskState
from zhibao.kit.errors import CallerFault

INSURER, OFFICE = "insurer", "office"
MET = ("worker", "relative", "witness", "hospital", "platform", "police", "nobody")


@dataclass(frozen=True)
class Step:
    """A step of a task: who takes it, in which states, whether it needs words, its names."""

    verb: str
    by: str
    states: tuple[TaskState, ...]
    words: bool
    zh: str
    en: str


STEPS: tuple[Step, ...] = (
    Step("accept", INSURER, (TaskState.ASSIGNED,), False, "接办", "accept"),
    Step("visit", INSURER, (TaskState.ACCEPTED,), True, "记录走访", "record a visit"),
    Step("report", INSURER, (TaskState.ACCEPTED,), True, "提交结果", "report the result"),
    Step("return", INSURER, (TaskState.ASSIGNED, TaskState.ACCEPTED), True, "退回", "return it"),
    Step("confirm", OFFICE, (TaskState.REPORTED,), False, "采用", "take it over"),
    Step("send_back", OFFICE, (TaskState.REPORTED,), True, "退回补正", "send it back"),
    Step("take_back", OFFICE, (TaskState.ASSIGNED, TaskState.ACCEPTED, TaskState.REPORTED), True, "收回", "take it back"),
)
BY_VERB: Mapping[str, Step] = {step.verb: step for step in STEPS}


def open_steps(task: Task, by: str) -> list[Step]:
    """The steps that are open to one side now."""
    visited = any(step.verb == "visit" for step in task.steps)
    return [
        step for step in STEPS
        if step.by == by and task.state in step.states and not (step.verb == "report" and task.kind is TaskKind.VISIT and not visited)
    ]  # fmt: skip


def check_step(task: Task, verb: str, by: str, words: str | None) -> Step:
    """Raises CallerFault `unknown_task_step`, `task_step_closed`, `words_missing`."""
    step = BY_VERB.get(verb)
    if step is None or step.by != by:
        raise CallerFault("unknown_task_step", f"没有“{verb}”这一步。", f"There is no step {verb!r} here.", place="verb")
    if step not in open_steps(task, by):
        raise CallerFault(
            "task_step_closed", f"任务 {task.task_no} 现在不能“{step.zh}”。", f"The task {task.task_no} does not allow to {step.en} now.", place=task.task_no,
            remedy_zh="请刷新后查看任务状态；走访任务须先记录走访。", remedy_en="Reload and look at its state; a visit is recorded before its result.",
        )  # fmt: skip
    if step.words and not (words or "").strip():
        raise CallerFault("words_missing", f"“{step.zh}”须写明内容或理由。", f"To {step.en} needs words.", place="words")
    return step


def check_visit(facts: Mapping[str, Any], opened: date, on: date) -> dict[str, Any]:
    """The facts of a visit: its day, and whom it met. Raises CallerFault `visit_form`."""
    try:
        day = date.fromisoformat(str(facts["visited_on"]))
        met = sorted({str(one) for one in facts["met"]})
    except (KeyError, TypeError, ValueError):
        raise _visit() from None
    if not opened <= day <= on or not met or not set(met) <= set(MET) or ("nobody" in met and len(met) > 1):
        raise _visit()
    return {"visited_on": day.isoformat(), "met": met}


def _visit() -> CallerFault:
    return CallerFault(
        "visit_form", "走访记录须写明日期（不早于交办、不晚于今天）和见到的人。", "A visit states its day, not before it was asked for and not after today, and whom it met.",
        place="facts", remedy_zh=f"见到的人：{'、'.join(MET)}。", remedy_en=f"Whom it met: {', '.join(MET)}.",
    )  # fmt: skip


def mandate_for(mandates: Iterable[Mandate], insurer: str, place: str, kind: TaskKind, on: date) -> Mandate:
    """The mandate under which an insurer may be asked for something. Raises CallerFault `mandate_missing`."""
    for one in mandates:
        if one.insurer == insurer and one.place == place and kind in one.kinds and one.in_force(on):
            return one
    raise CallerFault(
        "mandate_missing", "该机构在本地没有这类事项的有效委托。", "The insurer has no mandate for this here today.", place="insurer",
        remedy_zh="请核对委托的地区、事项和期限。", remedy_en="Check the area, the tasks and the period of its mandate.",
    )  # fmt: skip


def check_due(due_on: date, on: date, mandate: Mandate) -> None:
    """Raises CallerFault `due_form`: a task is due from today on, within its mandate."""
    if not on <= due_on <= mandate.valid_to:
        raise CallerFault(
            "due_form", f"完成期限应在今天至 {mandate.valid_to} 之间。", f"It is due between today and {mandate.valid_to}.", place="due_on",
        )  # fmt: skip
