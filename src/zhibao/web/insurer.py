"""What the operations of insurers and of offices about them share: tasks as documents, and the mandate that must hold."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from zhibao import law
from zhibao.access import masking
from zhibao.cases import acts as cases
from zhibao.insurers import acts as insurers
from zhibao.insurers import rules, terms
from zhibao.insurers.model import KIND_WORDS, OPEN, STATE_WORDS, Mandate, Task
from zhibao.kit.clock import ZONE
from zhibao.kit.errors import CallerFault
from zhibao.registry import answers as registry
from zhibao.web.desk import Desk

_SOON = 2


def insurer_of(desk: Desk) -> str:
    """The insurer for which somebody, or a machine, asks."""
    assert desk.who.grant is not None, "the permission line asks for a post"
    return desk.who.grant.area.value


def covered(desk: Desk, session: Session) -> set[str]:
    """The insurer's mandates that hold today and name the caller. Raises CallerFault `mandate_over`, `staff_not_named`: else nothing is read."""
    held = {one.mandate_no for one in insurers.mandates(session, insurer=insurer_of(desk)) if one.in_force(desk.today)}
    named = {number for number in held if any(one.account == desk.who.account.name and one.admitted(desk.today) for one in terms.staff(session, number))}
    if held and not named:
        raise CallerFault(
            "staff_not_named", "您不在有效委托列名的经办人员之内，不能查看任何案件。", "No mandate that holds names you; no case can be looked at.",
            remedy_zh="请由委托机构列名。", remedy_en="Ask the authority that gave the mandate to admit you.",
        )  # fmt: skip
    if not held:
        raise CallerFault(
            "mandate_over", "贵机构今天没有有效的委托，不能查看任何案件。", "No mandate of yours holds today; no case can be looked at.",
            remedy_zh="请与委托机构联系。", remedy_en="Ask the authority that gave the mandate.",
        )  # fmt: skip
    return named


def own_tasks(desk: Desk) -> list[Task]:
    """The tasks of the insurer under mandates that hold today, found by her own narrowed session."""
    with desk.acting() as session:
        held = covered(desk, session)
    return [one for one in insurers.tasks(desk.session, insurer=insurer_of(desk)) if one.mandate_no in held]


def own_task(desk: Desk, task_no: str) -> Task:
    """One of them. Raises CallerFault `unknown_task`."""
    found = next((one for one in own_tasks(desk) if one.task_no == task_no), None)
    if found is None:
        raise CallerFault("unknown_task", f"没有编号为“{task_no}”的任务。", f"There is no task {task_no!r}.")
    return found


def mandate_document(one: Mandate, on: date) -> dict[str, Any]:
    """A mandate as JSON."""
    return {
        "mandate_no": one.mandate_no, "insurer": one.insurer, "insurer_name": one.insurer_name, "place": one.place,
        "place_zh": law.places().resolve(one.place).name_zh, "kinds": [kind.value for kind in one.kinds],
        "kinds_zh": [KIND_WORDS[kind][0] for kind in one.kinds], "since": one.valid_from.isoformat(), "until": one.valid_to.isoformat(),
        "procurement": one.procurement, "ended_on": one.ended_on and one.ended_on.isoformat(), "in_force": one.in_force(on),
    }  # fmt: skip


def lines_of(desk: Desk, tasks: Sequence[Task]) -> list[dict[str, Any]]:
    """Tasks in short: the worker masked, the place by its county. That a masked name was read is noted."""
    today, found = desk.today, []
    with desk.acting() as session:
        held = cases.case_states(session, {one.case_no for one in tasks})
        registry.read_workers(session, desk.home.keyring, [one.person for one in held.values()])
        for one in tasks:
            case = held[one.case_no]
            name = registry.name_of_worker(session, desk.home.keyring, case.person)
            state = one.state
            left = (one.due_on - today).days if state in OPEN else None
            desk.read(case.person, ("name_masked",), case_no=one.case_no)
            found.append({
                "task_no": one.task_no, "case_no": one.case_no, "insurer": one.insurer, "kind": one.kind.value, "zh": KIND_WORDS[one.kind][0],
                "en": KIND_WORDS[one.kind][1], "state": state.value, "state_zh": STATE_WORDS[state][0], "state_en": STATE_WORDS[state][1],
                "due": one.due_on.isoformat(), "days_left": left,
                "colour": None if left is None else "red" if left < 0 else "yellow" if left <= _SOON else "green",
                "asked_at": one.asked_at.isoformat(), "place_zh": law.places().resolve(case.place).name_zh,
                "worker": None if name is None else masking.masked_name(name), "injury_at": case.injury_at.isoformat(),
            })  # fmt: skip
    return found


def whole(desk: Desk, one: Task, by: str) -> dict[str, Any]:
    """A task with its words in clear, for those whose task it is; the read is noted."""
    line = lines_of(desk, [one])[0]
    with desk.acting() as session:
        words = {step.place: insurers.words_of(session, desk.home.keyring, one, step.sealed) for step in one.steps}
        asked = insurers.words_of(session, desk.home.keyring, one, one.asked)
    desk.read(one.person, ("handling",), case_no=one.case_no)
    return line | {
        "asked": asked, "asked_by": one.asked_by,
        "steps": [
            {"verb": step.verb, "zh": rules.BY_VERB[step.verb].zh, "en": rules.BY_VERB[step.verb].en, "by": step.actor, "at": step.at.isoformat(),
             "visited_on": step.facts.get("visited_on"), "met": step.facts.get("met", []), "words": words[step.place]}
            for step in one.steps
        ],
        "next": [{"verb": step.verb, "zh": step.zh, "en": step.en, "words": step.words} for step in rules.open_steps(one, by)],
    }  # fmt: skip


def standings_of(one: Task, today: date) -> set[str]:
    """Under which words of the own figures a task is counted."""
    found = {"open"} if one.state in OPEN else {one.state.value} & {"returned", "confirmed"}
    if one.reported_at is not None:
        found.add("in_time" if one.reported_at.astimezone(ZONE).date() <= one.due_on else "late")
    elif one.state in OPEN and one.due_on < today:
        found.add("overdue")
    if any(step.verb == "send_back" for step in one.steps):
        found.add("sent_back")
    return found
