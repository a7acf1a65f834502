"""From closed cases to the persons whose time of keeping is over: what an archivist may propose to forget, and what still stands in the way.

The time runs from the day on which her last case was closed (`personal-information-law §19`, `personal-information-law §47`). Nothing is
forgotten here: one officer proposes it, another one decides, and only the content goes; acts, amounts and digests stay.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from zhibao import law
from zhibao.cases import acts as cases
from zhibao.cases.clocks import add_years
from zhibao.cases.model import CaseState
from zhibao.kit import vault

_CLOSING = "closing"


@dataclass(frozen=True)
class Kept:
    """A person all of whose cases are closed: the last day of the keeping, and whether somebody proposed to forget her."""

    person: int
    cases: tuple[str, ...]
    kept_until: date
    state: str
    cites: tuple[str, ...]
    mark: str

    def over_on(self, day: date) -> bool:
        """Whether nothing of hers need be kept any longer; the last day still counts."""
        return self.kept_until < day


def over(session: Session, province: str, on: date) -> list[Kept]:
    """The persons of a province whose time of keeping is over on a day, the longest first. Raises law.MissingNumber where nobody laid it down."""
    return [one for one in kept(session, province, on) if one.over_on(on)]


def kept(session: Session, province: str, on: date) -> list[Kept]:
    """Every person of a province with a key and without an open case, with the last day of the keeping."""
    number = law.book().number("case_keeping_years", place=province, on=on)
    by_person: dict[int, list[CaseState]] = {}
    for case in cases.cases(session):
        by_person.setdefault(case.person, []).append(case)
    found = []
    for person, mine in by_person.items():
        # Somebody with a case in another province is kept by its rule as well: that office has to say it is over there.
        last = _closed_on(mine)
        if last is None or not all(case.prefecture.startswith(province[:2]) for case in mine):
            continue
        state = str(vault.state(session, person)["state"])
        if state in ("held", "proposed"):
            until = add_years(last, int(str(number.value)))
            found.append(Kept(person, tuple(sorted(case.case_no for case in mine)), until, state, tuple(number.cites), number.mark))
    return sorted(found, key=lambda one: (one.kept_until, one.person))


def _closed_on(mine: Iterable[CaseState]) -> date | None:
    """The day on which the last of some cases was closed, None while one is open."""
    days = [step.day if case.closed and (step := case.last(_CLOSING)) is not None else None for case in mine]
    return None if None in days else max(day for day in days if day is not None)
