"""The board of a process: every case in short, kept in memory and brought up to date by what was appended since.

Acts are only ever appended, so a case in short is wrong only after a further act of its chain. Each question first asks
for the acts since the last one and folds the cases they concern anew. Nothing is decided from the board: it fills lists.
What a caller may see is not the board's affair: `visible` asks her own session.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, cast

from sqlalchemy import select
from sqlalchemy.orm import Session

from zhibao.cases import tasks
from zhibao.cases.fold import fold, read
from zhibao.cases.model import CaseState, State, Track
from zhibao.cases.tables import CaseRow
from zhibao.cases.tasks import Task
from zhibao.cases.work import Work, as_of, work_of
from zhibao.kit.acts import Act
from zhibao.law import calendar

_AT_ONCE = 400
# Two transactions of PostgreSQL may commit in another order than their acts were numbered in: a number that is not
# there yet is asked for again until so many later ones have come.
_PATIENCE = 20_000
# Plain rows: a whole home passes through here once, and the session need not keep it.
_ACTS = select(Act.subject, Act.place_in_chain, Act.verb, Act.at, Act.actor, Act.on_behalf_of, Act.ground, Act.content)


@dataclass(frozen=True, slots=True)
class Line:
    """A case in short, with what it asks for on the day for which it was reckoned."""

    case_no: str
    person: int
    place: str
    prefecture: str
    injury_at: datetime
    version_of_law: str
    states: dict[Track, State]
    closed: bool
    outcome: Any
    late: Any
    before_scheme: Any
    last_act: int
    opened_at: datetime
    last_at: datetime
    persons: frozenset[str]
    reckoned_on: date
    work: tuple[Work, ...]

    def at(self, on: date) -> tuple[Work, ...]:
        """What the case asks for on a day."""
        return self.work if on == self.reckoned_on else tuple(as_of(one, on) for one in self.work)


class Board:
    """All cases of a home in short. Safe to ask from many threads at once."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._lines: dict[str, Line] = {}
        self._order: list[str] = []
        self._tasks: dict[str, Task] = {}
        self._seen: dict[str, tuple[int, set[str]]] = {}
        self._through = 0
        self._missing: set[int] = set()
        self._calendar: str | None = None

    def refresh(self, session: Session, on: date) -> None:
        """Take in what was appended since the last question. `session` reads only and must see everything."""
        with self._lock:
            newest = calendar.newest(on).name
            if newest != self._calendar:
                self._forget()
                self._calendar = newest
            subjects = self._new_subjects(session)
            self._fold(session, [one.removeprefix("case:") for one in subjects if one.startswith("case:")], on)
            self._take_tasks(session, subjects)

    def lines(self, visible: Callable[[str], bool]) -> list[Line]:
        """The cases that a caller may see, in the order of their numbers."""
        with self._lock:
            return [self._lines[case_no] for case_no in sorted(self._order) if visible(case_no)]

    def line(self, case_no: str) -> Line | None:
        """One case in short."""
        return self._lines.get(case_no)

    def open_tasks(self) -> list[Task]:
        """The tasks that nobody has answered, in the order in which they were opened."""
        with self._lock:
            return list(self._tasks.values())

    def visible(self, session: Session, key: str | None) -> set[str]:
        """The cases that a narrowed session shows. Under a key, what was asked before is not asked again.

        A key is the name of an area whose cases never leave it; None where what is shown may change.
        """
        with self._lock:
            asked, shown = self._seen.get(key, (0, set())) if key else (0, set())
            new = self._order[asked:]
            total = len(self._order)
        found = set(shown)
        if len(new) > _AT_ONCE * 4:
            found = set(session.execute(select(CaseRow.case_no)).scalars())
        else:
            for first in range(0, len(new), _AT_ONCE):
                query = select(CaseRow.case_no).where(CaseRow.case_no.in_(new[first : first + _AT_ONCE]))
                found.update(session.execute(query).scalars())
        if key and new:
            with self._lock:
                self._seen[key] = (total, found)
        return found

    def _forget(self) -> None:
        self._lines, self._order, self._tasks, self._seen = {}, [], {}, {}
        self._through, self._missing = 0, set()

    def _new_subjects(self, session: Session) -> list[str]:
        """The chains that grew since the last question."""
        rows = [(row.id, row.subject) for row in session.execute(select(Act.id, Act.subject).where(Act.id > self._through))]
        for part in _parts(sorted(self._missing)):
            late = session.execute(select(Act.id, Act.subject).where(Act.id.in_(part)))
            rows += [(row.id, row.subject) for row in late]
        there = {number for number, _ in rows}
        top = max([self._through, *there])
        if self._through:
            self._missing |= set(range(self._through + 1, top))
        self._missing = {number for number in self._missing - there if number > top - _PATIENCE}
        self._through = top
        return list(dict.fromkeys(subject for _, subject in rows))

    def _fold(self, session: Session, numbers: list[str], on: date) -> None:
        for part in _parts(numbers):
            chains: dict[str, list[Any]] = {}
            places: dict[str, int] = {}
            subjects = [f"case:{number}" for number in part]
            for act in session.execute(_ACTS.where(Act.subject.in_(subjects)).order_by(Act.subject, Act.place_in_chain)):
                case_no = act.subject.partition(":")[2]
                places[case_no] = act.place_in_chain
                if (step := read(cast(Act, act))) is not None:
                    chains.setdefault(case_no, []).append(step)
            for case_no, chain in chains.items():
                if case_no not in self._lines:
                    self._order.append(case_no)
                self._lines[case_no] = line_of(fold(case_no, chain), places[case_no], on)

    def _take_tasks(self, session: Session, subjects: list[str]) -> None:
        asked = [one for one in subjects if one.startswith(("case:", "report:"))]
        grown = set(asked)
        self._tasks = {ref: task for ref, task in self._tasks.items() if task.subject not in grown}
        for part in _parts(asked):
            self._tasks |= {task.ref: task for task in tasks.open_tasks_of(session, part)}
        self._tasks = dict(sorted(self._tasks.items(), key=lambda held: (held[1].opened_at, held[0])))


def line_of(case: CaseState, last_act: int, on: date) -> Line:
    """A case in short."""
    facts = case.facts
    return Line(
        case.case_no, case.person, case.place, case.prefecture, case.injury_at, case.version_of_law, dict(case.states), case.closed,
        facts.get("outcome"), facts.get("late"), facts.get("before_scheme"), last_act, case.taken[0].at, case.taken[-1].at,
        frozenset(step.person for step in case.steps), on, work_of(case, on),
    )  # fmt: skip


def _parts(values: list[Any]) -> Iterable[list[Any]]:
    return (values[first : first + _AT_ONCE] for first in range(0, len(values), _AT_ONCE))
