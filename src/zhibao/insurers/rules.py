"""Which step of a task is open to whom, and what it must say. Nothing here decides about the injury (`zhejiang-2025-44 §2(6)`)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from fractions import Fraction
from typing import Any

from zhibao import law
from zhibao.insurers.model import (
    ACCEPT_CLOCK,
    CLOCKS,
    RELATIONS,
    Candidate,
    FeeShape,
    Interest,
    Mandate,
    Proposal,
    Task,
    TaskClock,
    TaskKind,
    TaskState,
    Terms,
)
from zhibao.kit.clock import ZONE, instant
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


def check_visit(facts: Mapping[str, Any], opened: datetime, at: datetime) -> dict[str, Any]:
    """The facts of a visit: its day, its hour where it is told, and whom it met. Raises CallerFault `visit_form`, `time_form`."""
    hour = instant(str(facts["visited_at"])) if facts.get("visited_at") else None
    try:
        day = hour.date() if hour is not None else date.fromisoformat(str(facts["visited_on"]))
        met = sorted({str(one) for one in facts["met"]})
    except (KeyError, TypeError, ValueError):
        raise _visit() from None
    early = hour is not None and not opened.replace(second=0, microsecond=0) <= hour <= at
    if early or not opened.astimezone(ZONE).date() <= day <= at.astimezone(ZONE).date() or not met or not set(met) <= set(MET) or ("nobody" in met and len(met) > 1):
        raise _visit()
    return {"visited_on": day.isoformat(), "met": met} | ({} if hour is None else {"visited_at": hour.isoformat()})


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


def check_fee(fee: FeeShape, law_per_case_fen: int | None) -> None:
    """Refuse a fee that is no fee, or that passes what the law sets for a case (`taoyuan-2025-1 §63`). Raises CallerFault `fee_form`, `fee_above_law`."""
    amounts = (fee.fixed_fen, fee.per_case_fen, *fee.per_task_fen.values())
    if any(one < 0 for one in amounts) or not any(amounts) or not 0 <= fee.retained_share < 1:
        raise CallerFault(
            "fee_form", "服务费至少有一部分大于零，各部分不小于零，留存比例在0（含）和1之间。",
            "A fee has a part above zero and none below, and keeps back from 0 up to less than 1.", place="fee",
        )  # fmt: skip
    if law_per_case_fen is not None and fee.per_case_fen > law_per_case_fen:
        raise CallerFault(
            "fee_above_law", f"每案服务费高于规定的 {law_per_case_fen} 分。", f"The fee for a case passes the {law_per_case_fen} fen laid down.", place="per_case",
        )  # fmt: skip


def check_interest(kind: str, subject: str, relation: str) -> None:
    """Raises CallerFault `interest_form`."""
    if relation not in RELATIONS or RELATIONS[relation][0] != kind or not subject.strip():
        raise CallerFault(
            "interest_form", "利害关系须写明对象、种类和与之相符的关系。", "A relation names its subject, its kind and a relation that fits it.", place="relation",
            remedy_zh=f"可用：{'、'.join(RELATIONS)}。", remedy_en=f"Use one of: {', '.join(RELATIONS)}.",
        )  # fmt: skip


def propose(candidates: Iterable[Candidate], county: str, parties: Collection[tuple[str, str]], on: date) -> list[Proposal]:
    """Whom to ask in a case, the least loaded first, with reasons; those who cannot be asked come last (`taoyuan-2025-1 §62(1)`).

    `parties` are the enterprises and the person of the case as (kind, subject). The load is open tasks for each person admitted.
    """
    suited, others = [], []
    for one in candidates:
        against = conflicts(one.interests, parties, on)
        load = Fraction(one.open_tasks, one.staff) if one.staff else None
        if against:
            others.append((one, load, f"回避：{'、'.join(RELATIONS[each.relation][1] for each in against)}",
                           f"recused: {', '.join(RELATIONS[each.relation][2] for each in against)}"))  # fmt: skip
        elif one.terms is not None and not one.terms.covers(county):
            others.append((one, load, "委托不含该县（市、区）", "its mandate does not cover the county"))
        elif load is None:
            others.append((one, load, "没有列名的经办人员", "nobody of its staff is admitted"))
        else:
            suited.append((one, load, f"在委托地区内；{one.staff} 人办理中 {one.open_tasks} 件", f"in its area; {one.open_tasks} open among {one.staff}"))
    suited.sort(key=lambda found: (found[1], found[0].mandate.mandate_no))
    others.sort(key=lambda found: found[0].mandate.mandate_no)
    return [
        Proposal(one.mandate.mandate_no, one.mandate.insurer, one.mandate.insurer_name, place <= len(suited), place if place <= len(suited) else None, load, zh, en)
        for place, (one, load, zh, en) in enumerate([*suited, *others], start=1)
    ]


def conflicts(interests: Iterable[Interest], parties: Collection[tuple[str, str]], on: date) -> list[Interest]:
    """The declared relations with somebody of a case that stand on a day."""
    return [one for one in interests if one.holds(on) and (one.kind, one.subject) in parties]


def check_no_conflict(interests: Iterable[Interest], parties: Collection[tuple[str, str]], on: date) -> None:
    """Raises CallerFault `insurer_related` where the insurer declared a relation with somebody of the case (`taoyuan-2025-1 §62(1)`)."""
    against = conflicts(interests, parties, on)
    if against:
        zh, en = RELATIONS[against[0].relation][1:]
        raise CallerFault(
            "insurer_related", f"该机构申报了与本案当事人的利害关系（{zh}），应当回避。", f"The insurer declared a relation with a party of the case ({en}).",
            place="insurer", remedy_zh="请交另一机构或者由经办机构自行办理。", remedy_en="Ask another insurer, or let the agency handle it itself.",
        )  # fmt: skip


def check_area(terms: Terms | None, county: str) -> None:
    """Raises CallerFault `mandate_area` where the terms of a mandate do not cover a county."""
    if terms is not None and not terms.covers(county):
        raise CallerFault(
            "mandate_area", "该机构的委托不含案件所在的县（市、区）。", "Its mandate does not cover the county of the case.", place="insurer",
            remedy_zh="请交其他机构，或者由经办机构自行办理。", remedy_en="Ask another insurer, or let the agency handle it itself.",
        )  # fmt: skip


# Why somebody else than the first proposed is asked.
CHOSEN = {
    "proposed": ("按建议", "as proposed"), "continuity": ("同案已由其办理", "it handles the case already"), "distance": ("距离更近", "it is nearer"),
    "expertise": ("专业需要", "its expertise"), "capacity": ("人手安排", "its capacity"),
}  # fmt: skip


def check_choice(proposals: Sequence[Proposal], insurer: str, because: str) -> None:
    """Raises CallerFault `choice_reason`: who asks another than the first proposed says why."""
    first = next((one.insurer for one in proposals if one.suited), None)
    if because not in CHOSEN or ((because == "proposed") and first is not None and insurer != first):
        raise CallerFault(
            "choice_reason", "没有按建议交办的，须写明原因。", "Whoever asks another insurer than the first proposed says why.", place="because",
            remedy_zh=f"可用：{'、'.join(name for name in CHOSEN if name != 'proposed')}。", remedy_en=f"Use one of: {', '.join(name for name in CHOSEN if name != 'proposed')}.",
        )  # fmt: skip


def limit_of(kind: TaskKind, place: str, on: date) -> law.Value:
    """The time limit for a kind of task. Raises law.MissingNumber where the province has not laid it down."""
    return law.book().number(CLOCKS[kind], place=place, on=on)


def due_at(asked_at: datetime, limit: law.Value) -> datetime:
    """When a time limit ends: after so many hours, or at the end of the last of so many calendar days."""
    length = int(str(limit.value))
    if limit.unit == "hours":
        return asked_at + timedelta(hours=length)
    return datetime.combine(asked_at.astimezone(ZONE).date() + timedelta(days=length + 1), time(0), ZONE) - timedelta(milliseconds=1)


def clocks(task: Task, place: str) -> list[TaskClock]:
    """The time limits of a task: to accept it, and to visit or to report; none where the province has none."""
    met = {ACCEPT_CLOCK: met_at(task, "accept"), CLOCKS[task.kind]: met_at(task, "visit" if task.kind is TaskKind.VISIT else "report")}
    found = []
    for name, when in met.items():
        try:
            limit = law.book().number(name, place=place, on=task.asked_at.astimezone(ZONE).date())
        except law.MissingNumber:
            continue
        found.append(TaskClock(name, limit.zh, limit.en, due_at(task.asked_at, limit), when, limit.cites, limit.mark, limit.provisional))
    return found


def met_at(task: Task, verb: str) -> datetime | None:
    """When a step was first done: a visit at the hour it states, else when it was recorded."""
    step = next((one for one in task.steps if one.verb == verb), None)
    if step is None:
        return None
    return instant(str(step.facts["visited_at"])) if verb == "visit" and step.facts.get("visited_at") else step.at
