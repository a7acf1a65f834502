"""From the cases of a place to one picture of one-stop handling: what is offered, which cases go that way, who is in charge, what it is worth.

The story in order. What each city lays down is read from the law, with marks; what is missing says who must fill it. Each case that was applied
for together is told with its days, its next step and who is in charge today, a stand-in where that person is away. Beside it stand the
effect against ordinary cases, the effort of each step, and the papers that wait elsewhere. Nothing is decided here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy.orm import Session

from zhibao import law
from zhibao.access import acts as access
from zhibao.access import leaves
from zhibao.cases import acts as cases
from zhibao.cases import fetching, one_stop, progress, unapplied
from zhibao.cases.model import CaseState
from zhibao.journeys import paper_to_partner
from zhibao.kit.actors import Actor
from zhibao.kit.clock import ZONE


@dataclass(frozen=True, slots=True)
class Seen:
    """What the board keeps of a case: whether it was applied for together, its way, its steps, and what was put forward in it."""

    case_no: str
    together: bool
    closed: bool
    way: one_stop.Way | None
    waits: tuple[one_stop.Wait, ...]
    put: tuple[str, ...]


def seen(case: CaseState) -> Seen:
    """A case as the board keeps it; it changes with the next act of the case only."""
    return Seen(case.case_no, bool(one_stop.agreed(case)), case.closed, one_stop.way_of(case), one_stop.waits_of(case), unapplied.put_items(case))


def board(session: Session, place: str, found: Sequence[Seen], of: int, on: date) -> dict[str, Any]:
    """One-stop handling of a place on a day; `found` are its newest cases, of so many in all."""
    away = leaves.leaves(session, on)
    together = cases.case_states(session, [one.case_no for one in found if one.together])
    return {
        "place": place, "looked_at": len(found), "of": of, "cities": [offered(city, on) for city in _cities(place)], "papers": paper_to_partner.config(place, on),
        "cases": [line(session, case, on, away) for case in together.values()], "effect": one_stop.effect(one.way for one in found if one.way is not None),
        "effort": one_stop.effort(wait for one in found for wait in one.waits),
        "fetches": paper_to_partner.open_fetches(session, [one.case_no for one in found if not one.closed], on),
        "put_forward": [{"case_no": one.case_no, "items": list(one.put), "declined": list(unapplied.declined(session, one.case_no))} for one in found if one.put],
    }  # fmt: skip


def offered(city: str, on: date) -> dict[str, Any]:
    """What a city lays down: stages that may be asked for together, benefits without application, each with its mark or who must fill it."""
    known = law.places().resolve(city)
    return {"place": city, "zh": known.name_zh, "en": known.name_en, "stages": _rule("one_stop_stages", city, on), "free": _rule("benefits_without_application", city, on)}


def line(session: Session, case: CaseState, on: date, away: Sequence[leaves.Leave]) -> dict[str, Any]:
    """A one-stop case: what was asked for together, since when, what comes next, by whom, who is in charge."""
    applied, told = case.last("application"), progress.progress(case, on)
    rule = _rule("one_stop_stages", case.prefecture, on)
    last = next((step.day for step in case.steps if step.verb == "payment"), on)
    return {
        "case_no": case.case_no, "place": case.prefecture, "asked_together": list(one_stop.agreed(case)),
        "applied_on": None if applied is None else applied.day.isoformat(), "days": 0 if applied is None else (last - applied.day).days,
        "now_zh": told.now_zh, "now_en": told.now_en, "next_zh": told.next_zh, "next_en": told.next_en, "who_zh": told.who_zh, "who_en": told.who_en,
        "due": told.due and told.due.isoformat(), "overdue": told.overdue, "passed_on_next": one_stop.following(case, rule["value"]), "closed": case.closed,
    } | charge(session, case.case_no, away, on)  # fmt: skip


def charge(session: Session, case_no: str, away: Sequence[leaves.Leave], on: date) -> dict[str, Any]:
    """Who is in charge of a case, and who does the work today where that person is away."""
    held = one_stop.charges(session, case_no)
    if not held:
        return {"in_charge": None, "stand_in": None, "stand_in_until": None, "charges": []}
    officer = held[-1]["officer"]
    leave = next((one for one in away if one.holds(on) and one.actor == officer), None)
    said = [{**one, "reason_zh": one_stop.REASONS[one["reason"]][0], "reason_en": one_stop.REASONS[one["reason"]][1]} for one in held]
    return {
        "in_charge": officer, "stand_in": None if leave is None else str(Actor(leave.stand_in, leave.post)),
        "stand_in_until": None if leave is None else leave.last.isoformat(), "charges": said,
    }  # fmt: skip


def name_charge(session: Session, case_no: str, officer: Actor, reason: str, *, actor: Actor, at: datetime) -> None:
    """Put a person in charge who holds the post in which she is named. Raises CallerFault `role_not_permitted` and those of `one_stop.take_charge`."""
    if not officer.machine:
        access.check_holds(session, officer, at.astimezone(ZONE).date())
    one_stop.take_charge(session, case_no, officer, reason, actor=actor, at=at)


def of_case(session: Session, case: CaseState, on: date) -> dict[str, Any]:
    """What one-stop handling is in a single case, whether or not it was applied for together."""
    told = [one.document_of(on) for one in fetching.fetches(session, case.case_no)]
    return line(session, case, on, leaves.leaves(session, on)) | {
        "reasons": [{"value": name, "zh": zh, "en": en} for name, (zh, en) in one_stop.REASONS.items()], "offered": offered(case.prefecture, on), "fetches": told, "unapplied": unapplied.told(session, case, on),
    }  # fmt: skip


def _rule(name: str, city: str, on: date) -> dict[str, Any]:
    try:
        found = law.book().number(name, place=city, on=on)
    except law.MissingNumber as missing:
        return {"value": [], "mark": "missing", "cites": [], "missing_zh": missing.zh, "missing_en": missing.en}
    return {"value": list(found.value) if isinstance(found.value, list) else [], "mark": found.mark, "cites": list(found.cites), "missing_zh": None, "missing_en": None}


def _cities(place: str) -> list[str]:
    known = law.places().resolve(place)
    return [one.code for one in law.places().children(known.code)] if known.level == "province" else [law.places().prefecture_of(known.code)]
