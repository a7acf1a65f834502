"""The work list of an officer, what is due in an area, and the tasks that a person answers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Annotated, Any

from fastapi import APIRouter, Path, Query
from sqlalchemy import select

from zhibao.benefits import tasks as benefit_tasks
from zhibao.benefits.tables import BenefitTaskRow
from zhibao.cases import tasks
from zhibao.cases.board import Line
from zhibao.cases.model import ROLE_ZH, Role
from zhibao.cases.procedure import BY_VERB
from zhibao.cases.report_tables import InjuryReportRow
from zhibao.fund.tables import BatchRow
from zhibao.journeys import desk_work
from zhibao.journeys.desk_work import POST_ZH, Entry
from zhibao.kit.clock import ZONE
from zhibao.kit.errors import CallerFault
from zhibao.web.boards import board_of, visible_numbers
from zhibao.web.desk import At, Desk, operation
from zhibao.web.models.office import page
from zhibao.web.models.office_reports import TaskAnswerForm
from zhibao.web.models.office_work import BenefitTaskAnswer, DuePage, Kind, ListName, WorkPage
from zhibao.web.office import visible

router = APIRouter(prefix="/api")
_AT_ONCE = 400
# Posts that look at what runs out for everybody, whoever must act.
_OVERSEES = ("supervisor", "auditor", "legal_officer")
_TABS = {
    "confirmation": "confirmation", "appraisal": "appraisal", "benefit": "benefits", "remedy": "remedy", "closing": "file",
}  # fmt: skip
Colours = Annotated[str | None, Query(pattern=r"^(red|yellow|green)$")]
Offset = Annotated[int, Query(ge=0, le=10_000_000)]
Limit = Annotated[int, Query(ge=1, le=500)]


@operation(router, "GET", "/work", "work.list", response_model=WorkPage, summary="My work: mine, in progress, done, supervised")
def work(
    desk: At, list: ListName = "mine", colour: Colours = None, kind: Kind | None = None, q: Annotated[str | None, Query(max_length=60)] = None,
    offset: Offset = 0, limit: Limit = 50,
) -> Any:  # fmt: skip
    """What waits for the caller's post with its days left, and the other lists beside it. Red first."""
    found = lists_of(desk)
    entries = sorted(found[list], key=lambda one: one.rank)
    counts = {name: len(held) for name, held in found.items()}
    counts |= {name: sum(1 for one in entries if one.colour == name) for name in ("red", "yellow", "green")}
    chosen = [
        one for one in entries if (colour is None or one.colour == colour) and (kind is None or one.kind == kind) and (q is None or q in one.subject)
    ]
    rows = [row_of(one) for one in chosen[offset : offset + limit]]
    return page(rows, len(chosen), offset, limit) | {"as_of": _today(desk).isoformat(), "counts": counts}


@operation(router, "GET", "/due", "due.list", response_model=DuePage, summary="What is due in the area, whoever must act")
def due(
    desk: At, city: Annotated[str | None, Query(pattern=r"^[0-9]{6}$")] = None, all: bool = False, offset: Offset = 0, limit: Limit = 50
) -> Any:
    """Every clock that runs out or has run out, and every case that waits, with the body that must act. Red first."""
    today, board = _today(desk), board_of(desk)
    found = [
        desk_work.of_case(work, today)
        for line in board.lines(visible_numbers(desk, board).__contains__)
        if city is None or line.prefecture == city
        for work in line.at(today)
        if all or work.colour != "green"
    ]
    found.sort(key=lambda one: one.rank)
    return page([row_of(_responsible(one)) for one in found[offset : offset + limit]], len(found), offset, limit) | {"as_of": today.isoformat()}


@operation(router, "POST", "/tasks/answer", "tasks.answer", status_code=204, summary="Answer a task about a case or a report")
def answer(form: TaskAnswerForm, desk: At) -> None:
    """A person answers a task of her post. Raises `unknown_task` for one that is not open or not in her area."""
    kind, _, number = form.ref.rpartition("@")[0].partition(":")
    if kind == "case":
        visible(desk, number, hold=True)
    elif desk.session.execute(select(InjuryReportRow.id).where(InjuryReportRow.report_no == number)).first() is None:
        raise _unknown_task(form.ref)
    with desk.acting() as session:
        task = next((one for one in tasks.open_tasks(session, f"{kind}:{number}") if one.ref == form.ref), None)
        if task is None:
            raise _unknown_task(form.ref)
        if desk.who.post not in (task.post, Role.SUPERVISOR.value):
            raise CallerFault(
                "role_not_permitted", f"此事项由{POST_ZH.get(task.post, task.post)}答复。", f"This task is answered by the post {task.post}.", place=form.ref
            )
        tasks.answer_task(session, form.ref, outcome=form.outcome, actor=desk.actor, at=desk.at)


@operation(
    router, "POST", "/benefit-tasks/{task}/answer", "benefit_tasks.answer", status_code=204, summary="Answer a task about a benefit that is paid"
)
def answer_benefit_task(task: Annotated[int, Path(ge=1, le=2**31)], form: BenefitTaskAnswer, desk: At) -> None:
    """A person answers: the benefit goes on, she acted on it, or it is not concerned."""
    case_no = desk.session.execute(select(BenefitTaskRow.case_no).where(BenefitTaskRow.id == task)).scalar_one_or_none()
    if case_no is None:
        raise _unknown_task(str(task))
    visible(desk, case_no, hold=True)
    with desk.acting() as session:
        benefit_tasks.answer_task(
            session, task, outcome=form.outcome, document=form.document, actor=desk.actor, at=desk.at, ground=form.ground
        )


def lists_of(desk: Desk) -> dict[str, Sequence[Entry]]:
    """The four lists of the caller: what is hers, what she began, what she finished, what runs out."""
    today, board, post, actor = _today(desk), board_of(desk), desk.who.post or "", str(desk.actor)
    numbers = visible_numbers(desk, board)
    lines = board.lines(numbers.__contains__)
    with desk.acting() as session:
        beside = desk_work.beside_cases(session, board.open_tasks(), today)
    asked = [desk_work.of_case(work, today) for line in lines for work in line.at(today) if work.officer in (None, actor)]
    everything = [*asked, *_shown(desk, beside, numbers)]
    mine = desk_work.for_post(everything, post, actor)
    busy = {one.case_no for one in mine}
    acted = [line for line in lines if desk.who.account.person in line.persons]
    runs_out = [one for one in everything if one.colour != "green" and one.due is not None and (post in _OVERSEES or one.post == post)]
    return {
        "mine": mine, "in_progress": [_begun(line, today) for line in acted if not line.closed and line.case_no not in busy],
        "done": [_begun(line, today) for line in acted if line.closed], "supervised": [_responsible(one) for one in runs_out],
    }  # fmt: skip


def row_of(one: Entry) -> dict[str, Any]:
    """An entry as its row."""
    steps = [BY_VERB[verb][0] for verb in one.steps]
    tab = _TABS[steps[0].track.value] if steps else None
    where = "report" if one.report_no else "batch" if one.batch_no else "payables" if one.kind == "payable" else "case"
    link = {"page": where, "case_no": one.case_no, "tab": tab, "report_no": one.report_no, "award_no": one.award_no, "batch_no": one.batch_no, "task": one.task}
    return {
        "id": one.id, "kind": one.kind, "colour": one.colour, "subject": one.subject, "case_no": one.case_no, "zh": one.zh, "en": one.en,
        "why_zh": one.why_zh, "why_en": one.why_en, "responsible": one.post, "responsible_zh": POST_ZH.get(one.post or ""),
        "due": one.due and one.due.isoformat(), "days_left": one.days_left, "days_unit": one.days_unit, "provisional": one.provisional,
        "since": one.since and one.since.isoformat(), "steps": [{"verb": step.verb, "zh": step.zh, "en": step.en} for step in steps], "link": link,
    }  # fmt: skip


def _shown(desk: Desk, entries: Iterable[Entry], numbers: set[str]) -> list[Entry]:
    """What of the entries beside the cases lies in the caller's area: asked of her own narrowed session."""
    held = list(entries)
    reports = _narrowed(desk, InjuryReportRow.report_no, [one.report_no for one in held if one.report_no])
    batches = _narrowed(desk, BatchRow.batch_no, [one.batch_no for one in held if one.batch_no])
    return [
        one
        for one in held
        if (one.case_no is None or one.case_no in numbers)
        and (one.report_no is None or one.report_no in reports)
        and (one.batch_no is None or one.batch_no in batches)
    ]


def _narrowed(desk: Desk, column: Any, asked: Sequence[str]) -> set[str]:
    found: set[str] = set()
    for first in range(0, len(asked), _AT_ONCE):
        found.update(desk.session.execute(select(column).where(column.in_(asked[first : first + _AT_ONCE]))).scalars())
    return found


def _begun(line: Line, today: date) -> Entry:
    """A case in which the caller has acted, with what it waits for now."""
    work = sorted((desk_work.of_case(one, today) for one in line.at(today)), key=lambda one: one.rank)
    zh, en = ("已结案", "closed") if line.closed else (work[0].zh, work[0].en) if work else ("", "")
    post = work[0].post if work else None
    return Entry(
        f"case:{line.case_no}", "case", work[0].colour if work else "green", line.case_no, line.case_no, zh, en, post, due=work[0].due if work else None,
        days_left=work[0].days_left if work else None, days_unit=work[0].days_unit if work else None, since=line.opened_at.astimezone(ZONE).date(),
        why_zh="您在本案办理过步骤", why_en="you took a step in this case",
    )  # fmt: skip


def _responsible(one: Entry) -> Entry:
    named = POST_ZH.get(one.post or "") or ROLE_ZH.get(Role.JOB)
    return replace(one, why_zh=f"责任：{named}", why_en=f"responsible: {one.post}")


def _today(desk: Desk) -> date:
    return desk.at.astimezone(ZONE).date()


def _unknown_task(ref: str) -> CallerFault:
    return CallerFault("unknown_task", f"没有待办事项“{ref}”。", f"No task {ref!r} waits.", place=ref)
