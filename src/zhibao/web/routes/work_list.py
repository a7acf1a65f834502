"""The work list of an officer, what is due in an area, and the tasks that a person answers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from fastapi import APIRouter, Path, Query
from sqlalchemy import select

from zhibao.access import leaves
from zhibao.access.leaves import Leave
from zhibao.access.model import AreaKind
from zhibao.benefits import tasks as benefit_tasks
from zhibao.benefits.tables import BenefitTaskRow
from zhibao.cases import tasks
from zhibao.cases.board import Line
from zhibao.cases.model import Role
from zhibao.cases.procedure import BY_VERB
from zhibao.cases.report_tables import InjuryReportRow
from zhibao.concerns.escalation.tables import ProblemRow
from zhibao.concerns.tables import EnquiryRow
from zhibao.fund.tables import BatchRow
from zhibao.journeys import desk_work
from zhibao.journeys.desk_work import POST_ZH, Entry
from zhibao.kit.clock import ZONE
from zhibao.kit.errors import CallerFault
from zhibao.web.boards import beside_of, board_of, visible_numbers
from zhibao.web.desk import At, Desk, operation
from zhibao.web.models.office import page
from zhibao.web.models.office_reports import TaskAnswerForm
from zhibao.web.models.office_work import BenefitTaskAnswer, Counts, DuePage, Kind, ListName, WorkPage
from zhibao.web.office import in_my_area, visible
from zhibao.web.routes.leaves import leave_lines

router = APIRouter(prefix="/api")
_AT_ONCE = 400
# Of what is done nobody turns further back than this; the list of cases finds the rest.
_MOST_DONE = 1_000
_ENTRIES: dict[str, tuple[Line, date, tuple[Entry, ...]]] = {}
# Posts that look at what runs out for everybody, whoever must act.
_OVERSEES = ("supervisor", "auditor", "legal_officer")
_MANDATES = ("list_keeper", "supervisor", "auditor")
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
    """What waits for the caller's post with its days left, and the other lists beside it. Red first; what is done: the newest first."""
    lists = lists_of(desk)
    found = entries_in(lists, list, desk.today, text=q)
    counts = Counter({"mine": len(lists.mine), "in_progress": len(lists.in_progress), "done": len(lists.done), "supervised": len(lists.supervised)})
    counts.update(one.colour for one in found)
    chosen = [one for one in found if (colour is None or one.colour == colour) and (kind is None or one.kind == kind)]
    rows = [row_of(one, list) for one in chosen[offset : offset + limit]]
    named = {name: counts[name] for name in Counts.model_fields}
    return page(rows, len(chosen), offset, limit) | {
        "as_of": desk.today.isoformat(), "counts": named, "stands_in_for": leave_lines(desk, lists.stands_in_for),
    }  # fmt: skip


@operation(router, "GET", "/due", "due.list", response_model=DuePage, summary="What is due in the area, whoever must act")
def due(
    desk: At, city: Annotated[str | None, Query(pattern=r"^[0-9]{6}$")] = None, all: bool = False, offset: Offset = 0, limit: Limit = 50
) -> Any:
    """Every clock that runs out or has run out, and every case that waits, with the body that must act. Red first."""
    today, board = desk.today, board_of(desk)
    found = [
        one
        for line in board.lines(visible_numbers(desk, board), open_only=True)
        if city is None or line.prefecture == city
        for one in entries_of(line, today)
        if all or one.colour != "green"
    ]
    found.sort(key=lambda one: one.rank)
    return page([row_of(one, "supervised") for one in found[offset : offset + limit]], len(found), offset, limit) | {"as_of": today.isoformat()}


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
        if task.code == "recovery_proposed":
            raise CallerFault(
                "decided_elsewhere", "追回的提请须作出决定，不能只作答复。", "A proposed recovery is decided, not only answered.", place=form.ref,
                remedy_zh="请在案件的“待遇”页决定。", remedy_en="Decide it on the benefits tab of the case.",
            )  # fmt: skip
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


@dataclass(frozen=True)
class Lists:
    """The lists of the caller: what is hers, what runs out, and the cases that she began or finished."""

    mine: list[Entry]
    supervised: list[Entry]
    in_progress: list[Line]
    done: list[Line]
    stands_in_for: list[Leave]


def lists_of(desk: Desk) -> Lists:
    """The four lists of the caller, as of now."""
    today, board, post, actor = desk.today, board_of(desk), desk.who.post or "", str(desk.actor)
    numbers = visible_numbers(desk, board)
    shown = set(numbers)
    beside = [*beside_of(desk, board), *desk_work.of_tasks(board.open_tasks(numbers))]
    asked = [one for line in board.lines(numbers, open_only=True) for one in entries_of(line, today)]
    with desk.acting() as session:
        # What an officer was named for waits for her, and while she is away for whoever stands in.
        away = leaves.stood_in_for(session, desk.who.account.name, today)
    named = {None, actor, *(one.actor for one in away)}
    everything = [*(one for one in asked if one.officer in named), *_shown(desk, beside, shown), *_mandates(desk, post)]
    mine = [one for one in everything if one.post == post]
    busy = {one.case_no for one in mine}
    acted = board.lines(shown & board.acted(desk.who.account.person))
    return Lists(
        mine, [one for one in everything if one.colour != "green" and one.due is not None and (post in _OVERSEES or one.post == post)],
        [line for line in acted if not line.closed and line.case_no not in busy], [line for line in acted if line.closed], away,
    )  # fmt: skip


def entries_in(lists: Lists, name: ListName, today: date, *, text: str | None = None) -> list[Entry]:
    """The entries of a list in its order: by what is most urgent, of what is done the newest first."""
    if name in ("mine", "supervised"):
        entries = lists.mine if name == "mine" else lists.supervised
        return sorted((one for one in entries if text is None or text in one.subject), key=lambda one: one.rank)
    lines = lists.in_progress if name == "in_progress" else lists.done
    held = [line for line in lines if text is None or text in line.case_no]
    if name == "done":
        return [_begun(line, today) for line in sorted(held, key=lambda line: (line.last_at, line.case_no), reverse=True)[:_MOST_DONE]]
    return sorted((_begun(line, today) for line in held), key=lambda one: one.rank)


def row_of(one: Entry, name: ListName) -> dict[str, Any]:
    """An entry as its row, with why it stands in this list."""
    zh = POST_ZH.get(one.post or "", one.post or "")
    why_zh, why_en = {
        "mine": (f"由{zh}办理", f"done by the post {one.post}"), "supervised": (f"责任：{zh}", f"responsible: {one.post}"),
    }.get(name, ("您在本案办理过步骤", "you took a step in this case"))  # fmt: skip
    if name == "mine" and one.officer is not None:
        why_zh, why_en = "指定由您或您替岗的人承办", "you were named for it, or somebody for whom you stand in"
    steps = [BY_VERB[verb][0] for verb in one.steps]
    tab = _TABS[steps[0].track.value] if steps else None
    where = (
        one.kind if one.concern_no else "report" if one.report_no else "batch" if one.batch_no
        else "payables" if one.kind == "payable" else "mandate" if one.mandate_no else "case"
    )  # fmt: skip
    link = {
        "page": where, "case_no": one.case_no, "tab": tab, "report_no": one.report_no, "award_no": one.award_no, "batch_no": one.batch_no, "task": one.task,
        "concern_no": one.concern_no, "mandate_no": one.mandate_no,
    }  # fmt: skip
    return {
        "id": one.id, "kind": one.kind, "colour": one.colour, "subject": one.subject, "case_no": one.case_no, "zh": one.zh, "en": one.en,
        "why_zh": why_zh, "why_en": why_en, "responsible": one.post, "responsible_zh": POST_ZH.get(one.post or ""),
        "due": one.due and one.due.isoformat(), "days_left": one.days_left, "days_unit": one.days_unit, "provisional": one.provisional,
        "since": one.since and one.since.isoformat(), "steps": [{"verb": step.verb, "zh": step.zh, "en": step.en} for step in steps], "link": link,
    }  # fmt: skip


def entries_of(line: Line, today: date) -> tuple[Entry, ...]:
    """What a case asks for as entries, made once for each case as it stands and each day."""
    held = _ENTRIES.get(line.case_no)
    if held is None or held[0] is not line or held[1] != today:
        held = _ENTRIES[line.case_no] = (line, today, tuple(desk_work.of_case(work, today) for work in line.at(today)))
    return held[2]


def _mandates(desk: Desk, post: str) -> list[Entry]:
    """Mandates of the caller's area that end while tasks are open; only for who hands them over or oversees it."""
    if post not in _MANDATES:
        return []
    with desk.acting() as session:
        found = desk_work.mandates_ending(session, desk.today, desk.settings.mandate_reminder_days)
    return [one for one in found if one.place is not None and in_my_area(desk, one.place)]


def _shown(desk: Desk, entries: Iterable[Entry], numbers: set[str]) -> list[Entry]:
    """What of the entries beside the cases lies in the caller's area: asked of her own narrowed session."""
    held = list(entries)
    reports = _narrowed(desk, InjuryReportRow.report_no, [one.report_no for one in held if one.report_no])
    batches = _narrowed(desk, BatchRow.batch_no, [one.batch_no for one in held if one.batch_no])
    enquiries = _narrowed(desk, EnquiryRow.enquiry_no, [one.concern_no for one in held if one.kind == "enquiry" and one.concern_no])
    problems = _narrowed(desk, ProblemRow.problem_no, [one.concern_no for one in held if one.kind == "problem" and one.concern_no]) if _for_the_province(desk) else set()
    return [
        one
        for one in held
        if (one.concern_no is None or one.concern_no in (enquiries if one.kind == "enquiry" else problems))
        and (one.case_no is None or one.case_no in numbers)
        and (one.report_no is None or one.report_no in reports)
        and (one.batch_no is None or one.batch_no in batches)
    ]


def _for_the_province(desk: Desk) -> bool:
    """Whether the caller acts for the province, to which problems are reported; a city has reported its own itself."""
    return desk.who.grant is not None and desk.who.grant.area.kind is AreaKind.PROVINCE


def _narrowed(desk: Desk, column: Any, asked: Sequence[str]) -> set[str]:
    found: set[str] = set()
    for first in range(0, len(asked), _AT_ONCE):
        found.update(desk.session.execute(select(column).where(column.in_(asked[first : first + _AT_ONCE]))).scalars())
    return found


def _begun(line: Line, today: date) -> Entry:
    """A case in which the caller has acted, with what it waits for now."""
    work = sorted(entries_of(line, today), key=lambda one: one.rank)
    zh, en = ("已结案", "closed") if line.closed else (work[0].zh, work[0].en) if work else ("", "")
    post = work[0].post if work else None
    return Entry(
        f"case:{line.case_no}", "case", work[0].colour if work else "green", line.case_no, line.case_no, zh, en, post, due=work[0].due if work else None,
        days_left=work[0].days_left if work else None, days_unit=work[0].days_unit if work else None, since=line.opened_at.astimezone(ZONE).date(),
    )  # fmt: skip


def _unknown_task(ref: str) -> CallerFault:
    return CallerFault("unknown_task", f"没有待办事项“{ref}”。", f"No task {ref!r} waits.", place=ref)
