"""To which enterprise an injury counts: the responsible platform that an act names, else the one that filed it (`readings §57`).

Read from the chains as they stood at a moment, so that a rate review can later be asked again for what it saw.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from zhibao.cases.fold import fold, read
from zhibao.cases.model import CaseState
from zhibao.cases.tables import CaseRow
from zhibao.kit.acts import Act
from zhibao.kit.clock import ZONE

_AT_ONCE = 500
_NAMED = "responsible_platform"


@dataclass(frozen=True)
class Counted:
    """An injury as far as rates look at it: the case, its enterprise and order, where and when, and its confirmation.

    `platform` is None where nobody named one. `confirmed_on` is the day of the conclusion that still stands.
    `reported_on`, the day on which the case was opened, is no part of the document that drafts of rates keep.
    """

    case_no: str
    platform: str | None
    order_no: str | None
    place: str
    prefecture: str
    injury_on: date
    confirmed_on: date | None
    reported_on: date

    def document(self) -> dict[str, Any]:
        """The row as JSON."""
        return {
            "case_no": self.case_no, "prefecture": self.prefecture, "injury_on": self.injury_on.isoformat(),
            "confirmed_on": self.confirmed_on.isoformat() if self.confirmed_on else None,
        }  # fmt: skip


def confirmed(session: Session, first: date, last: date, known: datetime) -> list[Counted]:
    """Injuries whose confirmation still stands and was concluded from one day to another."""
    begin, end = _span(first, last)
    subjects = session.scalars(
        select(Act.subject).where(Act.verb == "confirmation", Act.at >= begin, Act.at < end, Act.subject.startswith("case:")).distinct()
    )
    found = of_cases(session, [subject.partition(":")[2] for subject in subjects], known)
    return [one for one in found.values() if one.confirmed_on is not None and first <= one.confirmed_on <= last]


def reported(session: Session, first: date, last: date, known: datetime) -> list[Counted]:
    """Injuries that happened from one day to another and were reported, whatever became of them."""
    begin, end = _span(first, last)
    numbers = session.scalars(select(CaseRow.case_no).where(CaseRow.injury_at >= begin, CaseRow.injury_at < end, CaseRow.opened_at <= known))
    return list(of_cases(session, numbers, known).values())


def persons(session: Session, first: date, last: date, known: datetime) -> dict[int, list[date]]:
    """By person, the days of the injuries around a period that were reported for her up to a moment."""
    begin, end = _span(first - timedelta(days=31), last + timedelta(days=31))
    found: dict[int, list[date]] = {}
    query = select(CaseRow.person, CaseRow.injury_at).where(CaseRow.injury_at >= begin, CaseRow.injury_at < end, CaseRow.opened_at <= known)
    for person, at in session.execute(query):
        found.setdefault(person, []).append(at.astimezone(ZONE).date())
    return found


def of_cases(session: Session, numbers: Iterable[str], known: datetime) -> dict[str, Counted]:
    """Cases by number as they stood at a moment; numbers of no case here are left out."""
    wanted = sorted(set(numbers))
    chains: dict[str, list[Act]] = {}
    for place in range(0, len(wanted), _AT_ONCE):
        subjects = [f"case:{number}" for number in wanted[place : place + _AT_ONCE]]
        query = select(Act).where(Act.subject.in_(subjects), Act.at <= known).order_by(Act.subject, Act.place_in_chain)
        for act in session.scalars(query):
            chains.setdefault(act.subject.partition(":")[2], []).append(act)
    return {number: _counted(number, chain) for number, chain in chains.items()}


def _counted(case_no: str, chain: list[Act]) -> Counted:
    case = fold(case_no, [step for act in chain if (step := read(act)) is not None])
    named = next((act.content for act in reversed(chain) if act.verb == _NAMED), None)
    platform = named["platform"] if named else None
    return Counted(
        case_no=case_no,
        platform=platform or case.facts.get("platform"),
        order_no=named.get("order_no") if named and platform else None,
        place=case.place,
        prefecture=case.prefecture,
        injury_on=case.injury_at.astimezone(ZONE).date(),
        confirmed_on=_confirmed_on(case),
        reported_on=chain[0].at.astimezone(ZONE).date(),
    )


def _confirmed_on(case: CaseState) -> date | None:
    """The day of the last conclusion, where it confirms and was not revoked."""
    decided = case.last("confirmation", "nonconfirmation", "revocation")
    return decided.at.astimezone(ZONE).date() if decided is not None and decided.verb == "confirmation" else None


def _span(first: date, last: date) -> tuple[datetime, datetime]:
    return datetime.combine(first, time(), ZONE), datetime.combine(last + timedelta(days=1), time(), ZONE)
