"""Insurers: their mandates and figures, their tasks, visits and results. Nothing here decides about an injury."""

from __future__ import annotations

from collections import Counter
from typing import Annotated, Any

from fastapi import APIRouter, Path, Query

from zhibao.cases import acts as cases
from zhibao.insurers import acts as insurers
from zhibao.insurers import rules, terms
from zhibao.insurers.model import KIND_WORDS, OPEN
from zhibao.kit.errors import CallerFault
from zhibao.registry import answers as registry
from zhibao.web.desk import At, operation
from zhibao.web.insurer import (
    insurer_of,
    lines_of,
    mandate_document,
    own_task,
    own_tasks,
    standings_of,
    whole,
)
from zhibao.web.models.insurer import (
    ContactOut,
    Figures,
    HandlingForm,
    HandlingPage,
    HandlingTask,
    InsurerHome,
    KindName,
    Standing,
)
from zhibao.web.models.office import page
from zhibao.web.office import contacts_of

router = APIRouter(prefix="/api/insurer")
TaskNo = Annotated[str, Path(pattern=r"^[0-9]{6}-[0-9]{4}-[0-9]{6}-T[0-9]{1,3}$", examples=["570100-2025-000001-T1"])]
Verb = Annotated[str, Path(pattern=r"^[a-z_]{3,20}$", examples=["accept"])]
Offset = Annotated[int, Query(ge=0, le=10_000_000)]
Limit = Annotated[int, Query(ge=1, le=200)]


@operation(router, "GET", "", "insurer.home", response_model=InsurerHome, summary="The insurer today: mandates and own figures")
def home(desk: At) -> Any:
    """Each figure is the length of the task list under the same word. Without a mandate that holds, the figures are empty."""
    today = desk.today
    with desk.acting() as session:
        held = insurers.mandates(session, insurer=insurer_of(desk))
        named = any(
            one.in_force(today) and any(each.account == desk.who.account.name and each.admitted(today) for each in terms.staff(session, one.mandate_no))
            for one in held
        )
    tasks = own_tasks(desk) if named else []
    counted: Counter[str] = Counter(word for one in tasks for word in standings_of(one, today))
    kinds = Counter(one.kind for one in tasks)
    waiting = Counter(one.kind for one in tasks if one.state in OPEN)
    figures = {name: counted[name] for name in Figures.model_fields if name != "total"} | {"total": len(tasks)}
    return {
        "insurer": insurer_of(desk), "mandates": [mandate_document(one, today) for one in held], "figures": figures,
        "by_kind": [
            {"kind": kind.value, "zh": KIND_WORDS[kind][0], "en": KIND_WORDS[kind][1], "open": waiting[kind], "total": kinds[kind]}
            for kind in KIND_WORDS if kinds[kind]
        ],
    }  # fmt: skip


@operation(router, "GET", "/tasks", "insurer.tasks", response_model=HandlingPage, summary="My tasks, the most urgent first")
def tasks(desk: At, standing: Standing | None = None, kind: KindName | None = None, offset: Offset = 0, limit: Limit = 50) -> Any:
    """Under mandates that hold today; workers masked."""
    today = desk.today
    found = [
        one for one in own_tasks(desk) if (standing is None or standing in standings_of(one, today)) and kind in (None, one.kind.value)
    ]
    found.sort(key=lambda one: (one.state not in OPEN, one.due_on, one.task_no))
    return page(lines_of(desk, found[offset : offset + limit]), len(found), offset, limit)


@operation(router, "GET", "/tasks/{task_no}", "insurer.task", response_model=HandlingTask, summary="A task with what is asked and what was done")
def task(task_no: TaskNo, desk: At) -> Any:
    """The read is logged."""
    return whole(desk, own_task(desk, task_no), rules.INSURER)


@operation(router, "POST", "/tasks/{task_no}/contact", "insurer.contact", response_model=ContactOut, summary="Whom to visit, in clear")
def contact(task_no: TaskNo, desk: At) -> Any:
    """Name and telephone while a task is being handled. The person sees who asked."""
    one = own_task(desk, task_no)
    if one.state.value != "accepted":
        raise CallerFault(
            "task_step_closed", "接办之后、提交之前才能查看联系方式。", "Contacts are shown while the task is being handled.", place=task_no,
            remedy_zh="请先接办。", remedy_en="Accept the task first.",
        )  # fmt: skip
    with desk.acting() as session:
        case = cases.case_state(session, one.case_no)
        name = registry.name_of_worker(session, desk.home.keyring, one.person)
    desk.read(one.person, ("name", "contact"), case_no=one.case_no, purpose="contact", unmasked=True, note=task_no)
    return {"name": name, "contacts": contacts_of(desk, case)}


@operation(router, "POST", "/tasks/{task_no}/steps/{verb}", "insurer.step", response_model=HandlingTask, summary="Accept, record a visit, report, return")
def step(task_no: TaskNo, verb: Verb, form: HandlingForm, desk: At) -> Any:
    """A result becomes part of the case only when an officer takes it over."""
    own_task(desk, task_no)
    facts = {"met": form.met} | ({} if form.visited_on is None else {"visited_on": form.visited_on.isoformat()}) | (
        {} if form.visited_at is None else {"visited_at": form.visited_at.isoformat()}
    )
    with desk.acting() as session:
        made = insurers.take_step(
            session, desk.home.keyring, task_no, verb, by=rules.INSURER, words=form.words, facts=facts, actor=desk.actor, at=desk.at
        )
    return whole(desk, made, rules.INSURER)
