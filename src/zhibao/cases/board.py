"""The board of a process: every case in short, kept in memory and brought up to date by what was appended since.

Acts are only ever appended, so a case in short is wrong only after a further act of its chain. Each question first asks
for the acts since the last one and folds the cases they concern anew. Nothing is decided from the board: it fills lists.
What a caller may see is not the board's affair: `visible` asks her own session.
"""

from __future__ import annotations

import gc
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from types import MappingProxyType
from typing import Any, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from zhibao import law
from zhibao.cases import tasks
from zhibao.cases.acts import case_states
from zhibao.cases.fold import STEPS, fold, read
from zhibao.cases.model import CaseState, State, Track
from zhibao.cases.reports import Step
from zhibao.cases.tables import CaseRow
from zhibao.cases.tasks import Task
from zhibao.cases.work import Work, as_of, due_of_platform, work_of
from zhibao.kit.acts import Act
from zhibao.kit.tables import in_parts
from zhibao.law import calendar

R = TypeVar("R")
_AT_ONCE = 400
# Two transactions of PostgreSQL may commit in another order than their acts were numbered in: a number that is not
# there yet is asked for again until so many later ones have come.
_PATIENCE = 20_000
_PLACED = tuple(f"report_{step}" for step in Step)
_WAITS = (f"report_{Step.HELD}", f"report_{Step.SEPARATED}")


@dataclass(frozen=True, slots=True)
class Line:
    """A case in short, with what it asks for on the day for which it was reckoned."""

    case_no: str
    person: int
    place: str
    prefecture: str
    injury_at: datetime
    version_of_law: str
    states: Mapping[Track, State]
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
    platform_due: date | None

    def at(self, on: date) -> tuple[Work, ...]:
        """What the case asks for on a day."""
        return self.work if on == self.reckoned_on else tuple(as_of(one, on) for one in self.work)


class Board:
    """All cases of a home in short. Safe to ask from many threads at once."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._law: tuple[str, law.Book] | None = None
        self._forget()

    def refresh(self, session: Session, on: date) -> None:
        """Take in what was appended since the last question. `session` reads only and must see everything."""
        # Whoever holds the lock never waits for a connection: those who have one may be waiting for the lock.
        session.connection()
        with self._lock:
            # Days are reckoned by the newest calendar and the numbers that hold now: with others, everything is reckoned anew.
            reckoned_by = calendar.newest(on).name, law.book()
            if reckoned_by != self._law:
                self._forget()
                self._law = reckoned_by
            subjects = self._new_subjects(session)
            with _undisturbed(len(subjects)):
                self._fold(session, [one.removeprefix("case:") for one in subjects if one.startswith("case:")], on)
                self._take_tasks(session, [one for one in subjects if one.startswith(("case:", "report:"))])
                self._take_reports(session, [one for one in subjects if one.startswith("report:")])

    def lines(self, numbers: Iterable[str], *, open_only: bool = False) -> list[Line]:
        """Cases in short by their numbers."""
        held = self._lines
        # A case that was opened since the last question comes with the next one.
        return [line for number in numbers if (line := held.get(number)) is not None and not (line.closed and open_only)]

    def line(self, case_no: str) -> Line | None:
        """One case in short."""
        return self._lines.get(case_no)

    def reckoned(self, session: Session, what: str, on: date, numbers: Iterable[str], of: Callable[[CaseState], R]) -> list[R]:
        """What is reckoned from cases as they stand on a day, in the order of the numbers: anew only after a further act of a case.

        `what` names it. `session` reads only and must see everything.
        """
        with self._lock:
            day, held = self._reckoned.get(what, (on, {}))
            if day != on:
                held = {}
            self._reckoned[what] = on, held
        lines = self.lines(numbers)
        stale = {one.case_no: one.last_act for one in lines if held.get(one.case_no, (0, None))[0] != one.last_act}
        for case_no, case in case_states(session, stale).items():
            # Of a case that grew meanwhile more is known already; it is reckoned once more with the next question.
            held[case_no] = stale[case_no], of(case)
        return [held[one.case_no][1] for one in lines]

    def acted(self, person: str) -> set[str]:
        """The cases in which somebody took a step that holds."""
        return self._by_person.get(person, set())

    def open_tasks(self, cases: Iterable[str] | None = None) -> list[Task]:
        """The tasks that nobody has answered: all, or those about reports and about some cases."""
        with self._lock:
            if cases is None:
                return [task for held in self._tasks.values() for task in held]
            found = [held for number in cases if (held := self._tasks.get(f"case:{number}"))]
            found += [self._tasks[subject] for subject in self._of_reports]
            return [task for held in found for task in held]

    def held_reports(self) -> list[str]:
        """The reports that wait for a person to say where they belong."""
        with self._lock:
            return sorted(self._held)

    def visible(self, session: Session, key: str | None) -> Sequence[str]:
        """The numbers of the cases that a narrowed session shows, in order. Under a key, what was asked before is not asked again.

        A key is the name of an area whose cases never leave it; None where what is shown may change.
        """
        with self._lock:
            asked, shown = self._seen.get(key, (0, [])) if key else (0, [])
            new = self._order[asked:]
            total = len(self._order)
        if not new:
            return shown
        found: list[str] = []
        if len(new) > _AT_ONCE * 4:
            known = self._lines
            found = [number for number in session.execute(select(CaseRow.case_no)).scalars() if number in known]
            shown = []
        else:
            for first in range(0, len(new), _AT_ONCE):
                query = select(CaseRow.case_no).where(CaseRow.case_no.in_(new[first : first + _AT_ONCE]))
                found += session.execute(query).scalars()
        merged = sorted({*shown, *found})
        if key:
            with self._lock:
                self._seen[key] = (total, merged)
        return merged

    def _forget(self) -> None:
        self._lines: dict[str, Line] = {}
        self._order: list[str] = []
        self._by_person: dict[str, set[str]] = {}
        self._tasks: dict[str, list[Task]] = {}
        self._of_reports: set[str] = set()
        self._held: set[str] = set()
        self._seen: dict[str, tuple[int, list[str]]] = {}
        self._reckoned: dict[str, tuple[date, dict[str, tuple[int, Any]]]] = {}
        self._through = 0
        self._missing: set[int] = set()

    def _new_subjects(self, session: Session) -> list[str]:
        """The chains that grew since the last question."""
        rows = [(row.id, row.subject) for row in session.execute(select(Act.id, Act.subject).where(Act.id > self._through))]
        for part in in_parts(sorted(self._missing)):
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
        for part in in_parts(numbers):
            chains: dict[str, list[Any]] = {}
            places: dict[str, int] = {}
            subjects = [f"case:{number}" for number in part]
            for act in session.execute(STEPS.where(Act.subject.in_(subjects)).order_by(Act.subject, Act.place_in_chain)):
                case_no = act.subject.partition(":")[2]
                places[case_no] = act.place_in_chain
                if (step := read(act)) is not None:
                    chains.setdefault(case_no, []).append(step)
            for case_no, chain in chains.items():
                line = line_of(fold(case_no, chain), places[case_no], on)
                before = self._lines.get(case_no)
                if before is None:
                    self._order.append(case_no)
                for person in line.persons ^ (before.persons if before else frozenset()):
                    held = self._by_person.setdefault(person, set())
                    held.add(case_no) if person in line.persons else held.discard(case_no)
                self._lines[case_no] = line

    def _take_tasks(self, session: Session, subjects: list[str]) -> None:
        for part in in_parts(subjects):
            found: dict[str, list[Task]] = {}
            for task in tasks.open_tasks_of(session, part):
                found.setdefault(task.subject, []).append(task)
            for subject in part:
                self._tasks.pop(subject, None)
            self._tasks |= found
            self._of_reports = (self._of_reports - set(part)) | {subject for subject in found if subject.startswith("report:")}

    def _take_reports(self, session: Session, subjects: list[str]) -> None:
        for part in in_parts(subjects):
            query = select(Act.subject, Act.verb).where(Act.subject.in_(part), Act.verb.in_(_PLACED)).order_by(Act.subject, Act.place_in_chain)
            for subject, verb in session.execute(query):
                number = subject.partition(":")[2]
                self._held.add(number) if verb in _WAITS else self._held.discard(number)


@contextmanager
def _undisturbed(work: int) -> Iterator[None]:
    """Let the first filling of a board run without the collector, and keep it out of every later collection."""
    if work < _AT_ONCE * 4 or not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
        gc.freeze()


def line_of(case: CaseState, last_act: int, on: date) -> Line:
    """A case in short."""
    facts, work = case.facts, work_of(case, on)
    persons = frozenset(step.person for step in case.steps)
    return Line(
        case.case_no, case.person, sys.intern(case.place), sys.intern(case.prefecture), case.injury_at, case.version_of_law,
        _shared(tuple(case.states.items())), case.closed,
        facts.get("outcome"), facts.get("late"), facts.get("before_scheme"), last_act, case.taken[0].at, case.taken[-1].at,
        _shared_persons(persons), on, work, due_of_platform(case, work),
    )  # fmt: skip


@lru_cache(maxsize=4096)
def _shared(states: tuple[tuple[Track, State], ...]) -> Mapping[Track, State]:
    """One mapping for all cases that stand alike."""
    return MappingProxyType(dict(states))


@lru_cache(maxsize=16_384)
def _shared_persons(persons: frozenset[str]) -> frozenset[str]:
    """One set for all cases in which the same persons acted."""
    return persons

