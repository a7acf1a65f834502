"""Transition out of stand-alone work injury insurance: the work list of the caller's area, one record, and what persons decide."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path as FilePath
from typing import Annotated, Any

from fastapi import APIRouter, Path, Query, Response
from sqlalchemy.orm import Session

from zhibao import law
from zhibao.access import masking
from zhibao.access.model import AreaKind
from zhibao.journeys import standalone_to_scheme as journey
from zhibao.kit.errors import CallerFault
from zhibao.registry import answers as registry
from zhibao.registry.transition import acts, rules, standing, tasks
from zhibao.registry.transition.model import RESULTS, Ground, Step
from zhibao.registry.transition.standing import Shown, iso
from zhibao.registry.transition.tasks import Task
from zhibao.web.desk import At, Desk, operation, page_of
from zhibao.web.models import transition as shapes
from zhibao.web.office import province_of
from zhibao.web.parts import OCTET_BODY, TOO_LARGE, SheetBytes, SheetName
from zhibao.web.platform import private_folder
from zhibao.web.routes.lists import RETURNED
from zhibao.web.routes.me import Limit, Offset

router = APIRouter(prefix="/api/transition")
Ref = Annotated[str, Path(pattern=r"^[0-9A-Za-z._-]{1,64}$", examples=["D000005"])]
TaskNo = Annotated[str, Path(pattern=r"^D[0-9]{6}-[0-9]{6}$", examples=["D570000-000001"])]


@operation(router, "GET", "/records", "transition.list", response_model=shapes.TransitionPage, summary="Work list of the transition in my area")
def listed(desk: At, state: shapes.TransitionState | None = None, city: Annotated[str | None, Query(pattern=r"^[0-9]{6}$", examples=["570100"])] = None, offset: Offset = 0, limit: Limit = 50) -> Any:
    """What is late first. Counts are of the whole area; the page holds what was asked for. No name stands in it."""
    with desk.acting() as session:
        place = province_of(desk)
        found = standing.shown(session, place, desk.today, area=_area(desk))
        rule = standing.rule_document(rules.rule_of(place, desk.today))
    counts = standing.counts(found)
    wanted = [one for one in found if (state is None or one.held.state == state) and (city is None or one.record.city == city)]
    page = page_of(sorted(wanted, key=lambda one: (-one.held.late_days, one.record.ref)), offset=offset, limit=limit)
    cities = [{"city": one.pop("city"), "states": one} for one in counts["by_city"]]
    return {
        **page, "rows": [_with_city(one.document()) for one in page["rows"]], "rule": rule, "by_state": counts["by_state"], "by_ground": counts["by_ground"],
        "by_city": [_with_city(one) for one in cities], "late": counts["late"], "provisional": any(one.held.mark == "assumed" for one in found),
    }  # fmt: skip


@operation(
    router, "POST", "/records/file", "transition.import", response_model=shapes.TransitionImport, responses=TOO_LARGE, openapi_extra=OCTET_BODY,
    summary="Try a file of stand-alone insurance, or take it in",
)  # fmt: skip
def take_in(content: SheetBytes, desk: At, name: SheetName, dry_run: bool = True) -> Any:
    """With `dry_run` nothing is written. Good rows are kept in one transaction, bad ones told with their reason. The same bytes again are the same batch."""
    with private_folder(desk) as folder, desk.acting() as session:
        held = journey.take_in(
            session, desk.home.keyring, _sheet(folder, content, name), province_of(desk), commit=not dry_run, demo=desk.home.demo, actor=str(desk.actor), at=desk.at,
            returned=folder / f"returned{FilePath(name).suffix.lower()}", area=_area(desk),
        ).outcome  # fmt: skip
    return {
        "read": held.received, "rejected": held.rejected, "new": held.added + held.changed, "committed": held.committed, "added": held.added, "changed": held.changed,
        "unchanged": held.unchanged, "batch": held.batch, "same_as": held.same_as,
        "rows": [{"row": one.number, "zh": one.zh, "en": one.en} for one in held.rejections][:200],
    }  # fmt: skip


@operation(
    router, "POST", "/records/file/returned", "transition.returned", writes=False, response_class=Response, openapi_extra=OCTET_BODY, responses=RETURNED,
    summary="The bad rows of a file in the sender's own layout",
)  # fmt: skip
def returned(content: SheetBytes, desk: At, name: SheetName) -> Any:
    """What must be corrected, with the reason beside each row. Nothing is kept."""
    with private_folder(desk) as folder, desk.acting() as session:
        report = journey.take_in(
            session, desk.home.keyring, _sheet(folder, content, name), province_of(desk), commit=False, demo=desk.home.demo, actor=str(desk.actor), at=desk.at,
            returned=folder / f"returned{FilePath(name).suffix.lower()}", area=_area(desk),
        )  # fmt: skip
        if report.returned is None:
            return Response(status_code=204)
        headers = {"Content-Disposition": f'attachment; filename="returned{report.returned.suffix}"'}
        return Response(report.returned.read_bytes(), media_type="application/octet-stream", headers=headers)


@operation(router, "GET", "/tasks", "transition.tasks", response_model=shapes.TransitionTaskPage, summary="Tasks of the transition in my area")
def asked(desk: At, waiting: bool = True, offset: Offset = 0, limit: Limit = 50) -> Any:
    """Those that wait, or all."""
    with desk.acting() as session:
        found = tasks.tasks(session, province_of(desk), area=_area(desk), still_open=waiting)
    page = page_of(sorted(found, key=lambda one: one.answer is not None), offset=offset, limit=limit)
    return {**page, "rows": [_task(desk, one) for one in page["rows"]]}


@operation(router, "GET", "/records/{ref}", "transition.record", response_model=shapes.TransitionRecord, summary="A record with its steps, covers and tasks")
def record(ref: Ref, desk: At) -> Any:
    """The read is logged, because name and reasons speak of a person."""
    with desk.acting() as session:
        return _told(desk, session, ref)


@operation(router, "POST", "/records/{ref}/keep", "transition.keep", response_model=shapes.TransitionRecord, summary="Keep a relation on a ground")
def keep(ref: Ref, form: shapes.TransitionKeep, desk: At) -> Any:
    """Another ground waits for a second person."""
    return _done(desk, ref, lambda session: acts.keep(
        session, desk.home.keyring, province_of(desk), ref, ground=Ground(form.ground), evidence_ref=form.evidence, reason=form.reason, actor=desk.actor,
        at=desk.at, accident_on=form.accident_on, until=form.until, named=form.named,
    ))  # fmt: skip


@operation(router, "POST", "/records/{ref}/second", "transition.second", response_model=shapes.TransitionRecord, summary="Agree to another ground, or refuse it")
def second(ref: Ref, form: shapes.TransitionSecond, desk: At) -> Any:
    """By another person than the one who proposed it."""
    return _done(desk, ref, lambda session: acts.second(
        session, desk.home.keyring, province_of(desk), ref, agree=form.agree, reason=form.reason, actor=desk.actor, at=desk.at
    ))  # fmt: skip


@operation(router, "POST", "/records/{ref}/end", "transition.end", response_model=shapes.TransitionRecord, summary="End a relation, or note that its ground ended")
def end(ref: Ref, form: shapes.TransitionEnd, desk: At) -> Any:
    """The day of the end is the law's."""

    def act(session: Session) -> object:
        place, keyring = province_of(desk), desk.home.keyring
        if form.ground_ended is not None:
            return acts.ground_ended(session, keyring, place, ref, last=form.ground_ended, reason=form.reason, actor=desk.actor, at=desk.at)
        return acts.end(session, keyring, place, ref, reason=form.reason, actor=desk.actor, at=desk.at)

    return _done(desk, ref, act)


@operation(router, "POST", "/records/{ref}/reverse", "transition.reverse", response_model=shapes.TransitionRecord, summary="Take a step back")
def reverse(ref: Ref, form: shapes.TransitionReverse, desk: At) -> Any:
    """By a step of its own; both stay readable."""
    return _done(desk, ref, lambda session: acts.reverse(
        session, desk.home.keyring, province_of(desk), ref, form.number, reason=form.reason, actor=desk.actor, at=desk.at
    ))  # fmt: skip


@operation(router, "POST", "/tasks/{task_no}/answer", "transition.answer", response_model=shapes.TransitionTask, summary="Answer a task of the transition")
def answer(task_no: TaskNo, form: shapes.TransitionAnswerIn, desk: At) -> Any:
    """Only by the post whose task it is."""
    with desk.acting() as session:
        held = tasks.task(session, task_no)
        if not held.city.startswith(rules.prefix(_area(desk) or held.city)) or held.place != province_of(desk):
            raise CallerFault("unknown_task", f"没有编号为“{task_no}”的过渡待办。", f"There is no task {task_no!r} of the transition.", place="task")
        if held.owner != desk.actor.post:
            raise CallerFault(
                "role_not_permitted", "该项待办由另一岗位答复。", "Another post answers this task.", place="task",
                remedy_zh=f"由 {held.owner} 答复。", remedy_en=f"It is answered by {held.owner}.",
            )  # fmt: skip
        journey.answer(
            session, desk.home.keyring, task_no, result=form.result, reason=form.reason, actor=desk.actor, at=desk.at, led_to=form.led_to, items=form.items
        )
        desk.read(held.person, ("standalone_record",))
        return _task(desk, tasks.task(session, task_no, keyring=desk.home.keyring))


def _sheet(folder: FilePath, content: bytes, name: str) -> FilePath:
    """The sheet in a private folder; its own name stays away from every file and fault."""
    path = folder / f"sheet{FilePath(name).suffix.lower()}"
    path.write_bytes(content)
    return path


def _done(desk: Desk, ref: str, act: Callable[[Session], object]) -> dict[str, Any]:
    with desk.acting() as session:
        _visible(desk, session, ref)
        act(session)
        return _told(desk, session, ref)


def _area(desk: Desk) -> str | None:
    """The caller's city, None for who oversees a province."""
    area = None if desk.who.grant is None else desk.who.grant.area
    return area.value if area is not None and area.kind is AreaKind.CITY else None


def _visible(desk: Desk, session: Session, ref: str) -> Shown:
    """A record of the caller's area. Raises CallerFault `unknown_record`, also for another area's."""
    found = standing.one(session, province_of(desk), ref, desk.today, keyring=desk.home.keyring)
    area = _area(desk)
    if area is not None and not found.record.city.startswith(rules.prefix(area)):
        raise CallerFault("unknown_record", f"没有记录号为“{ref}”的单项工伤保险记录。", f"There is no stand-alone record {ref!r}.", place="ref")
    return found


def _told(desk: Desk, session: Session, ref: str) -> dict[str, Any]:
    one = _visible(desk, session, ref)
    place, person = province_of(desk), one.record.person
    desk.read(person, ("standalone_record", "name_masked"))
    name = registry.name_of_worker(session, desk.home.keyring, person) or standing.name_of(session, desk.home.keyring, one.record)
    waiting = rules.decided(one.steps).waiting
    facts = one.record.facts
    line = standing.line_of_time(standing.shown(session, place, desk.today, person=person, area=_area(desk)), desk.today)
    return _with_city(one.document()) | {
        "name_masked": None if name is None else masking.masked_name(name), "steps": [_step(step) for step in one.steps], "covers": line,
        "facts": {
            "accident_on": iso(facts.accident_on), "decided_on": iso(facts.decided_on), "treatment_until": iso(facts.treatment_until),
            "appraisal_asked_on": iso(facts.appraisal_asked_on), "appraised_on": iso(facts.appraised_on), "grade": facts.grade, "paid": facts.paid,
        },
        "tasks": [_task(desk, each) for each in tasks.tasks(session, place, ref=ref, keyring=desk.home.keyring)],
        "second_waits": waiting is not None, "may_second": waiting is not None and waiting.person != desk.actor.person, "today": desk.today.isoformat(),
    }  # fmt: skip


def _with_city(told: dict[str, Any]) -> dict[str, Any]:
    """What is told, with the name of its city in both languages."""
    place = law.places().get(told["city"])
    return told | {"city_zh": told["city"] if place is None else place.name_zh, "city_en": told["city"] if place is None else place.name_en}


def _step(step: Step) -> dict[str, Any]:
    return {
        "number": step.number, "kind": step.kind, "ground": None if step.ground is None else step.ground.value, "named": step.named,
        "accident_on": iso(step.accident_on), "until": iso(step.until), "last": iso(step.last), "evidence": step.evidence_ref, "of_number": step.of_number,
        "reason": step.reason, "actor": step.actor, "at": step.at.isoformat(),
    }  # fmt: skip


def _task(desk: Desk, one: Task) -> dict[str, Any]:
    offered = RESULTS[one.kind] if one.answer is None and one.owner == desk.actor.post else {}
    return _with_city(one.document(desk.today)) | {"results": [{"result": result, "zh": zh, "en": en} for result, (zh, en) in offered.items()]}
