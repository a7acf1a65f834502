"""The numbers of the law as a province keeps them: what stands with its mark, what is missing and who fills it, changes under four eyes."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Path, Query
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from zhibao import law as laws
from zhibao.app import jobs
from zhibao.kit.actors import Actor
from zhibao.kit.acts import Act
from zhibao.kit.clock import ZONE
from zhibao.kit.errors import CallerFault
from zhibao.law import calendar, changes
from zhibao.law.changes import Change
from zhibao.web.desk import At, Desk, operation
from zhibao.web.models.office import page
from zhibao.web.models.office_law import (
    CalendarsOut,
    ChangeOut,
    ChangePage,
    DecideChange,
    NumberForm,
    NumbersPage,
    ProposeCalendar,
    ProposeNumber,
)
from zhibao.web.models.province_candidates import JobOut
from zhibao.web.office import province_of
from zhibao.web.routes.province_candidates import job_told

router = APIRouter(prefix="/api/law")
ChangeNo = Annotated[str, Path(pattern=r"^L[0-9]{6}-[0-9]{4}$", examples=["L570000-0001"])]
Offset = Annotated[int, Query(ge=0, le=10_000_000)]
Limit = Annotated[int, Query(ge=1, le=500)]
_STATE_ZH = {"proposed": "待审核", "approved": "已采用", "refused": "未采用"}


@operation(router, "GET", "/numbers", "law.numbers", response_model=NumbersPage, summary="The numbers of my province on a day, with marks, and what is missing")
def numbers(
    desk: At, on: date | None = None, standing: Literal["missing", "assumed", "reported", "official"] | None = None,
    q: Annotated[str | None, Query(max_length=60)] = None, offset: Offset = 0, limit: Limit = 50,
) -> Any:  # fmt: skip
    """One line for each number, place and key: the narrowest place and the newest record. What is missing says who must fill it."""
    day, book, province = on or desk.today, laws.book(), province_of(desk)
    found = [_line(book, parameter, item) for parameter, item in book.standing(province, day)]
    if q:
        found = [one for one in found if q.lower() in f"{one['name']} {one['zh']} {one['en']}".lower()]
    counts = Counter(_class_of(one) for one in found)
    chosen = [one for one in found if standing is None or _class_of(one) == standing]
    return page(chosen[offset : offset + limit], len(chosen), offset, limit) | {
        "on": day.isoformat(), "counts": {name: counts[name] for name in ("missing", "assumed", "reported", "official")}
    }  # fmt: skip


@operation(router, "GET", "/numbers/{name}/form", "law.number_form", response_model=NumberForm, summary="What a new value of a number needs")
def form(name: Annotated[str, Path(pattern=r"^[a-z][a-z0-9_]{1,59}$", examples=["minimum_wage"])], desk: At) -> Any:
    """Its unit, its keys with their words, and what must be asked of whom."""
    book = laws.book()
    known = book.parameter(name)
    office = book.offices[known.office]
    return {
        "name": known.name, "zh": known.zh, "en": known.en, "unit": known.unit, "unit_zh": laws.UNITS[known.unit].zh, "form": known.form,
        "keys": {
            key: [{"word": word, "zh": zh, "en": en} for word, (zh, en) in book.dimension(key).terms.items()] for key in known.keys
        },
        "choices": list(known.choices), "question_zh": known.question_zh, "question_en": known.question_en, "filled_by_zh": office.zh,
        "filled_by_en": office.en,
    }  # fmt: skip


@operation(router, "GET", "/changes", "law.changes", response_model=ChangePage, summary="Changes of the law's data in my province, the newest first")
def listed(desk: At, state: Literal["proposed", "approved", "refused"] | None = None, offset: Offset = 0, limit: Limit = 50) -> Any:
    """Each with what it says, what stood before, who wrote it and who decided."""
    with desk.acting() as session:
        found = [one for one in reversed(changes.changes(session, province_of(desk))) if state is None or one.state == state]
    return page([_change(desk, one) for one in found[offset : offset + limit]], len(found), offset, limit)


@operation(router, "POST", "/changes/number", "law.propose_number", response_model=ChangeOut, status_code=201, summary="Propose a new value of a number")
def propose_number(form: ProposeNumber, desk: At) -> Any:
    """It holds only after another person has let it in. What would contradict the law's data is told at once."""
    province = province_of(desk)
    content = {
        "name": form.name, "by": dict(form.by), "from": form.since.isoformat(), "to": form.until and form.until.isoformat(), "value": form.value,
        "cites": list(form.cites), "mark": form.mark, "note": form.note, "source": form.source,
    } | ({"place": form.place} if form.place and form.place != province else {})  # fmt: skip
    with desk.acting() as session:
        made = changes.propose(session, place=province, kind="number", content=content, reason=form.reason, actor=desk.actor, at=desk.at)
    return _change(desk, made)


@operation(router, "POST", "/changes/calendar", "law.propose_calendar", response_model=ChangeOut, status_code=201, summary="Propose the working days of a year")
def propose_calendar(form: ProposeCalendar, desk: At) -> Any:
    """The yearly notice; clocks that run are reckoned anew from the day on which it was let in."""
    content = {
        "name": form.name, "year": form.year, "notice": form.notice, "holidays": sorted(day.isoformat() for day in form.holidays),
        "worked": sorted(day.isoformat() for day in form.worked), "cites": list(form.cites),
    }  # fmt: skip
    with desk.acting() as session:
        made = changes.propose(session, place=province_of(desk), kind="calendar", content=content, reason=form.reason, actor=desk.actor, at=desk.at)
    return _change(desk, made)


@operation(router, "POST", "/changes/{number}/decide", "law.decide", response_model=ChangeOut, summary="Let a change in, or send it back")
def decide(number: ChangeNo, form: DecideChange, desk: At) -> Any:
    """By another person than wrote it. From the next request on the number holds."""
    with desk.acting() as session:
        if changes.change(session, number).place != province_of(desk):
            raise CallerFault("unknown_law_change", f"没有编号为“{number}”的数值变更。", f"There is no change {number!r} of the law's data.")
        made = changes.decide(session, number, approve=form.approve, reason=form.reason, actor=desk.actor, at=desk.at)
    return _change(desk, made)


@operation(router, "GET", "/changes/{number}/impact", "law.impact", response_model=JobOut, summary="What a proposed change would move, as checked last")
def impact(number: ChangeNo, desk: At) -> Any:
    """Bills, awards, payments and clocks that would be otherwise, and nothing else; a state of `none` where nobody asked yet."""
    with desk.acting() as session:
        _mine(desk, session, number)
        found = [one for one in jobs.of_owner(session, [jobs.IMPACT], province_of(desk)) if one.subject.startswith(f"{number}:")]
        return job_told(found[0] if found else None)


@operation(router, "POST", "/changes/{number}/impact", "law.impact_check", response_model=JobOut, status_code=202, summary="Check what a proposed change would move")
def check_impact(number: ChangeNo, desk: At) -> Any:
    """Beside the requests, before anybody decides. Nothing is kept of it but the result. Raises CallerFault `unknown_law_change`, `law_change_decided`."""
    with desk.acting() as session:
        held = _mine(desk, session, number)
        if held.state != "proposed":
            raise CallerFault("law_change_decided", f"变更 {number} 已经决定。", f"The change {number} is decided already.", place=number)
        if held.kind != "number":
            raise CallerFault("impact_of_numbers", "只能核对数值变更的影响。", "Only a change of a number is checked.", place=number)
        # What stands is part of the question: after further acts it is another one.
        extent = session.scalar(select(func.max(Act.id))) or 0
        subject = f"{number}:{desk.today.isoformat()}:{extent}"
        return job_told(jobs.enqueue(session, jobs.IMPACT, subject, owner=province_of(desk), actor=str(desk.actor), at=desk.at))


def _mine(desk: Desk, session: Session, number: str) -> Change:
    """A change of the caller's province. Raises CallerFault `unknown_law_change`, also for another's."""
    held = changes.change(session, number)
    if held.place != province_of(desk):
        raise CallerFault("unknown_law_change", f"没有编号为“{number}”的数值变更。", f"There is no change {number!r} of the law's data.")
    return held


@operation(router, "GET", "/calendars", "law.calendars", response_model=CalendarsOut, summary="The working-day calendars that are known")
def calendars(desk: At) -> Any:
    """Each version adds a notice to those before; the newest stands first."""
    return {
        "rows": [
            {"name": one.name, "recorded": one.recorded.isoformat(), "published_through": one.published_through, "cites": list(one.cites),
             "holidays": sorted(day.isoformat() for day in one.holidays if day.year == one.published_through),
             "worked": sorted(day.isoformat() for day in one.worked if day.year == one.published_through)}
            for one in reversed(calendar.versions())
        ]
    }  # fmt: skip


def counts_of(province: str, day: date) -> Counter[str]:
    """How many numbers of a province are missing, assumed, reported, official on a day."""
    book = laws.book()
    return Counter(_class_of(_line(book, parameter, item)) for parameter, item in book.standing(province, day))


def _line(book: laws.Book, parameter: laws.Parameter, item: laws.Entry | laws.Gap) -> dict[str, Any]:
    entry, gap = (item, None) if isinstance(item, laws.Entry) else (None, item)
    office = book.offices[gap.office if gap else parameter.office]
    unit = laws.UNITS[entry.unit if entry else parameter.unit]
    words = [book.dimension(name).terms.get(word, (word, word))[0] for name, word in item.keys]
    return {
        "name": parameter.name, "zh": parameter.zh, "en": parameter.en, "unit": parameter.unit if entry is None else entry.unit, "unit_zh": unit.zh,
        "place": item.place, "place_zh": laws.places().resolve(item.place).name_zh, "by": dict(item.keys), "by_zh": words,
        "since": item.valid_from.isoformat(), "until": item.valid_to and item.valid_to.isoformat(), "value": entry and entry.value,
        "value_fen": entry and entry.value_fen, "cites": list(item.cites), "mark": entry and entry.mark,
        "mark_zh": laws.MARK_ZH[entry.mark] if entry else None, "provisional": entry is not None and entry.mark == "assumed", "gap": gap and gap.state,
        "question_zh": gap and gap.question_zh, "question_en": gap and gap.question_en, "filled_by_zh": office.zh, "filled_by_en": office.en,
        "recorded": item.recorded.isoformat(), "change": item.file if item.file.startswith("L") and item.line is None else None,
    }  # fmt: skip


def _class_of(line: dict[str, Any]) -> str:
    """Missing, or the mark. That there is known to be no value is established, so it counts as what it rests on."""
    return "missing" if line["gap"] == "open" else str(line["mark"] or "official")


def _change(desk: Desk, one: Change) -> dict[str, Any]:
    known = laws.book().parameters.get(str(one.content.get("name"))) if one.kind == "number" else None
    zh, en = (known.zh, known.en) if known else ("工作日历", "working-day calendar") if one.kind == "calendar" else ("", "")
    return {
        "number": one.number, "kind": one.kind, "place": one.place, "title_zh": zh, "title_en": en, "content": dict(one.content),
        "before": _before(one), "reason": one.reason, "ground": one.ground, "by": one.actor, "at": one.at.isoformat(), "state": one.state,
        "state_zh": _STATE_ZH[one.state], "decided_by": one.decided_by, "decided_at": one.decided_at and one.decided_at.isoformat(),
        "decided_reason": one.decided_reason, "mine": Actor.parse(one.actor).person == desk.actor.person,
    }  # fmt: skip


def _before(one: Change) -> Any:
    """What stood on the first day of the new value when it was written; None where nothing did."""
    if one.kind != "number":
        return None
    try:
        held = laws.book().number(
            str(one.content["name"]), place=str(one.content.get("place") or one.place), on=date.fromisoformat(one.content["from"]),
            by=one.content["by"], as_of=one.at.astimezone(ZONE).date(),
        )  # fmt: skip
    except CallerFault:
        return None
    return held.value
