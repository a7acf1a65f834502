"""Important problems: a city reports, the bodies addressed receive and answer; and the home of each department."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from fastapi import APIRouter, Path

from zhibao import law
from zhibao.access.model import AreaKind, Grant
from zhibao.concerns.escalation import acts, rules
from zhibao.concerns.escalation.model import Problem
from zhibao.journeys import department_day
from zhibao.web.desk import At, Desk, operation, page_of
from zhibao.web.models import departments
from zhibao.web.models import problems as shapes
from zhibao.web.routes.me import Limit, Offset

router = APIRouter(prefix="/api")
ProblemNo = Annotated[str, Path(pattern=r"^E[0-9]{6}-[0-9]{4}-[0-9]{4,}$", examples=["E570200-2025-0001"])]


@operation(router, "GET", "/department", "department.home", response_model=departments.DepartmentHome, summary="What my department needs of the scheme")
def home(desk: At) -> Any:
    """Sums of its duty and the problems addressed to it; nothing personal."""
    with desk.acting() as session:
        return department_day.day(session, desk.home.orders, desk.home.keyring, _grant(desk), at=desk.at, on=desk.today)


@operation(router, "GET", "/problems", "problems.list", response_model=shapes.ProblemPage, summary="Important problems of my city, or addressed to my body")
def listed(desk: At, which: Literal["all", "overdue"] = "all", offset: Offset = 0, limit: Limit = 50) -> Any:
    """The newest first."""
    with desk.acting() as session:
        held = department_day.problems(session, _grant(desk))
        late = [one for one in held if one.overdue(desk.today)]
        page = page_of(late if which == "overdue" else held, offset=offset, limit=limit)
        rows = [_line(desk, one) for one in page["rows"]]
    others = [{"id": one.id, "zh": one.zh, "en": one.en} for one in rules.bodies().values() if not one.leading]
    return {**page, "rows": rows, "overdue": len(late), "choices": others}


@operation(router, "POST", "/problems", "problems.report", response_model=shapes.ProblemFile, status_code=201, summary="Report an important problem to the bodies of the province")
def report(form: shapes.ProblemForm, desk: At) -> Any:
    """To the four leading bodies, and to those named beside them."""
    with desk.acting() as session:
        made = acts.escalate(
            session, desk.home.keyring, place=_grant(desk).area.value, title=form.title, facts=form.facts, asked=form.asked, bodies=form.bodies,
            attachments=[one.model_dump() for one in form.attachments], actor=desk.actor, at=desk.at,
        )  # fmt: skip
    return _file(desk, made)


@operation(router, "GET", "/problems/{problem_no}", "problems.show", response_model=shapes.ProblemFile, summary="An important problem in full")
def show(problem_no: ProblemNo, desk: At) -> Any:
    """For its city and for the bodies to which it went."""
    return _file(desk, _mine(desk, problem_no))


@operation(router, "POST", "/problems/{problem_no}/steps/{verb}", "problems.step", response_model=shapes.ProblemFile, summary="Receive a problem, or answer it")
def step(problem_no: ProblemNo, verb: Literal["received", "answered"], form: shapes.ProblemStepForm, desk: At) -> Any:
    """For the body of the caller, each once. Raises CallerFault `not_addressed`, `problem_step_form`."""
    _mine(desk, problem_no)
    with desk.acting() as session:
        body = department_day.body_of(_grant(desk).post.name)
        made = acts.take(session, desk.home.keyring, problem_no, verb, body, form.words, actor=desk.actor, at=desk.at)
    return _file(desk, made)


@operation(router, "POST", "/problems/{problem_no}/due", "problems.due", response_model=shapes.ProblemFile, summary="Set the day of the answers")
def due(problem_no: ProblemNo, form: shapes.ProblemDueForm, desk: At) -> Any:
    """The province sets it where the law has none, or anew."""
    _mine(desk, problem_no)
    with desk.acting() as session:
        made = acts.set_due(session, desk.home.keyring, problem_no, form.due_on, form.words, actor=desk.actor, at=desk.at)
    return _file(desk, made)


def _grant(desk: Desk) -> Grant:
    assert desk.who.grant is not None, "the permission line asks for a post"
    return desk.who.grant


def _mine(desk: Desk, problem_no: str) -> Problem:
    """A problem that the caller may see. Raises CallerFault `unknown_problem`."""
    with desk.acting() as session:
        held = {one.problem_no: one for one in department_day.problems(session, _grant(desk))}
    if problem_no not in held:
        raise acts.unknown(problem_no)
    return held[problem_no]


def _line(desk: Desk, one: Problem, told: dict[str, Any] | None = None) -> dict[str, Any]:
    place = law.places().resolve(one.place)
    said = told or acts.told(desk.session, desk.home.keyring, one.problem_no)
    return one.document(desk.today) | {"place_zh": place.name_zh, "place_en": place.name_en, "title": said["title"]}


def _file(desk: Desk, one: Problem) -> dict[str, Any]:
    grant = _grant(desk)
    mine = None if grant.area.kind is AreaKind.CITY and grant.post.name == "supervisor" else department_day.body_of(grant.post.name)
    with desk.acting() as session:
        told = acts.told(session, desk.home.keyring, one.problem_no)
    next_step = [] if mine is None or one.when(mine, "answered") is not None else ["received"] if one.when(mine, "received") is None else ["answered"]
    return _line(desk, one, told) | {"facts": told["facts"], "asked": told["asked"], "steps": told["steps"], "mine": mine, "open_steps": next_step}
