"""The clocks of a case: dated numbers of the law, reckoned from the steps by which they start, stop and go on.

A clock is never stored as truth: it is computed again from the steps, the numbers and the calendar. The day on which a
clock starts is not counted. A number that nobody has established gives a clock that says who must fill it.

A calendar published later moves a deadline only while it has not passed (see `holiday-notices §2`).
"""

from __future__ import annotations

import calendar as months
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

from zhibao import law
from zhibao.cases.clock_rules import FLAGS, RULES, ClockRule
from zhibao.cases.model import ROLE_ZH, CaseState, Clock, ClockState, MissingLimit, Step, Taken
from zhibao.cases.procedure import BY_VERB
from zhibao.kit.clock import day as day_of
from zhibao.law import calendar
from zhibao.law.calendar import CalendarVersion

_DAY = timedelta(days=1)


@dataclass
class _Run:
    """What happened to one clock: when it started, was held up and ended."""

    rule: ClockRule
    name: str
    step: Taken
    pauses: list[tuple[date, date | None]] = field(default_factory=list)
    extensions: int = 0
    ended: date | None = None
    flags: Mapping[str, Any] = field(default_factory=dict)


def clocks(case: CaseState, on: date) -> tuple[Clock, ...]:
    """Every clock of a case as it stands on a day, in the order in which they started."""
    by = law.book(), calendar.newest(on)
    held = case.reckoned.get(on)
    if held is None or held[0] != by:
        held = case.reckoned[on] = by, tuple(_clock(case, run, on) for run in _runs(case))
    found: tuple[Clock, ...] = held[1]
    return found


def _runs(case: CaseState) -> list[_Run]:
    """Replay the clock effects of the steps. A clock keeps the flags of the case as they were while it ran."""
    finished: list[_Run] = []
    going: dict[str, _Run] = {}
    flags: dict[str, Any] = {}
    for step in case.steps:
        row = _row(step)
        for key in _ended(row, step, going):
            going[key].ended = step.day
            finished.append(going.pop(key))
        for name in row.suspends:
            if name in going:
                going[name].pauses.append((step.day, None))
        for name in row.resumes:
            if name in going:
                going[name].pauses[-1] = (going[name].pauses[-1][0], step.day)
        for name in row.extends:
            if name in going:
                going[name].extensions += 1
        told = {name: value for name, value in (*step.facts.items(), *row.sets) if name in FLAGS}
        if told:
            # A new mapping, so that clocks which have ended keep theirs.
            flags = flags | told
        for name in row.starts:
            _start(going, _key(name, step), step, flags)
        for run in going.values():
            run.flags = flags
    return sorted([*finished, *going.values()], key=lambda run: run.step.place)


def _row(step: Taken) -> Step:
    """A row of the verb: all rows of one verb have the same clock effects."""
    return BY_VERB[step.verb][0]


def _key(name: str, step: Taken) -> str:
    """The clock that a step starts or ends: `inquiry:ref` is one clock per inquiry."""
    base, colon, fact = name.partition(":")
    return f"{base}:{step.facts[fact]}" if colon else base


def _ended(row: Step, step: Taken, going: Mapping[str, _Run]) -> list[str]:
    """The running clocks that a step ends; a name without a fact ends every clock of that name."""
    names = {_key(name, step) for name in row.ends}
    return [key for key in going if key in names or key.partition(":")[0] in names]


def _start(going: dict[str, _Run], key: str, step: Taken, flags: Mapping[str, Any]) -> None:
    rule = RULES[key.partition(":")[0]]
    if rule.only_if is not None and not flags.get(rule.only_if):
        return
    # What starts again before its answer keeps its first day, except a period that runs from each receipt.
    if key not in going or rule.restarts:
        going[key] = _Run(rule, key, step)


def _clock(case: CaseState, run: _Run, on: date) -> Clock:
    begun = _begun(run)
    if run.rule.number is None:
        return _finish(run, on, begun, day_of(str(run.step.facts["due"])), None, None, None, ())
    number = _number_name(run)
    value = _value(number, case.prefecture, _reckoned(case, run, number, begun))
    if isinstance(value, law.MissingNumber):
        return _without_number(run, begun, number, value)
    if value.starts == "accident":
        begun = case.injury_at.date()
    length = int(str(value.value)) + _extension(case, run, begun) * run.extensions
    due, provisional, by = _due(run, begun, length, value.unit, on)
    clock = _finish(run, on, begun, due, length, value.unit, by if value.unit == "working_days" else None, value.cites)
    return _marked(clock, value, provisional or run.rule.assumed)


def _begun(run: _Run) -> date:
    if run.rule.from_receipt:
        return day_of(str(run.step.facts["received_on"]))
    return run.step.day


def _number_name(run: _Run) -> str:
    """The number that sets the length: a clear case and the fast lane have their own."""
    for flag, number in run.rule.instead:
        if run.flags.get(flag):
            return number
    assert run.rule.number is not None
    return run.rule.number


def _reckoned(case: CaseState, run: _Run, number: str, begun: date) -> date:
    """The day on which the number is looked up: what the number itself is reckoned on."""
    reckoned_on = law.book().parameter(number).reckoned_on
    if reckoned_on == "injury":
        return case.injury_at.date()
    before = [step for step in case.all(*run.rule.reckoned) if step.place <= run.step.place]
    return before[-1].day if before else begun


def _value(number: str, place: str, on: date) -> law.Value | law.MissingNumber:
    return _said(law.book(), number, place, on)


@lru_cache(maxsize=4096)
def _said(book: law.Book, number: str, place: str, on: date) -> law.Value | law.MissingNumber:
    try:
        return book.number(number, place=place, on=on)
    except law.MissingNumber as missing:
        return missing


def number_of(number: str, place: str, on: date) -> law.Value | law.MissingNumber:
    """A number of the law, or the refusal that says who must fill it."""
    return _value(number, place, on)


def _extension(case: CaseState, run: _Run, begun: date) -> int:
    if not run.extensions or run.rule.extension is None:
        return 0
    value = _value(run.rule.extension, case.prefecture, _reckoned(case, run, run.rule.extension, begun))
    return 0 if isinstance(value, law.MissingNumber) else int(str(value.value))


def _due(run: _Run, begun: date, length: int, unit: str, on: date) -> tuple[date | None, bool, CalendarVersion]:
    """The last day, by the newest calendar that may still move it."""
    last_change = max([begun, run.step.day, *(end for _, end in run.pauses if end)])
    by = calendar.newest(last_change)
    due, provisional = _reckon(run, begun, length, unit, by)
    for version in calendar.later(by, on):
        if due is None or version.recorded > due:
            break
        by = version
        due, provisional = _reckon(run, begun, length, unit, by)
    return due, provisional, by


def _reckon(run: _Run, begun: date, length: int, unit: str, by: CalendarVersion) -> tuple[date | None, bool]:
    """The last day by one calendar; None while the clock is held up. A pause after the last day changes nothing."""
    start, left = begun, length
    due, provisional = _add(start, left, unit, by)
    for paused, resumed in run.pauses:
        if due < paused:
            break
        if resumed is None:
            return None, False
        left -= calendar.working_days_between(start, paused, by) if unit == "working_days" else (paused - start).days
        start = resumed
        due, provisional = _add(start, left, unit, by)
    return due, provisional


def _add(start: date, length: int, unit: str, by: CalendarVersion) -> tuple[date, bool]:
    if unit == "working_days":
        return calendar.add_working_days(start, length, by)
    if unit in ("months", "years"):
        return _add_months(start, length * (12 if unit == "years" else 1)), False
    return start + _DAY * length, False


def _add_months(start: date, number: int) -> date:
    """The same day of a later month, or its last day where it has no such day."""
    year, month = divmod(start.year * 12 + start.month - 1 + number, 12)
    return date(year, month + 1, min(start.day, months.monthrange(year, month + 1)[1]))


def add_years(start: date, number: int) -> date:
    """The same day some years later; 28 February for a 29th that is not there."""
    return _add_months(start, 12 * number)


def _finish(
    run: _Run,
    on: date,
    begun: date,
    due: date | None,
    length: int | None,
    unit: str | None,
    by: CalendarVersion | None,
    cites: tuple[str, ...],
) -> Clock:
    paused = run.pauses[-1][0] if run.pauses and run.pauses[-1][1] is None else None
    state = _state(run, due, on)
    return Clock(
        name=run.name,
        zh=run.rule.zh,
        en=run.rule.en,
        right=run.rule.right,
        started_by=run.step.place,
        begun_on=begun,
        length=length,
        unit=unit,
        due=due,
        state=state,
        colour=_colour(state, begun, due, on),
        responsible=run.rule.responsible,
        responsible_zh=ROLE_ZH[run.rule.responsible],
        ended_on=run.ended,
        suspended_on=paused,
        cites=cites,
        calendar=None if by is None else by.name,
    )


def _state(run: _Run, due: date | None, on: date) -> ClockState:
    if run.ended is not None:
        late = due is not None and run.ended > due
        return ClockState.ANSWERED_LATE if late else ClockState.ANSWERED
    if due is None:
        return ClockState.SUSPENDED
    if on <= due:
        return ClockState.RUNNING
    return ClockState.LAPSED if run.rule.right else ClockState.ELAPSED


def _colour(state: ClockState, begun: date, due: date | None, on: date) -> str:
    """Red when elapsed; yellow in the last fifth of the time, at least on the last two days; else green."""
    if state in (ClockState.ELAPSED, ClockState.ANSWERED_LATE):
        return "red"
    if state is not ClockState.RUNNING or due is None:
        return "green"
    return "yellow" if (due - on).days <= max(1, (due - begun).days // 5) else "green"


def _marked(clock: Clock, value: law.Value, provisional: bool) -> Clock:
    return replace(clock, mark=value.mark, provisional=provisional or value.provisional)


def _without_number(run: _Run, begun: date, number: str, missing: law.MissingNumber) -> Clock:
    clock = _finish(run, begun, begun, None, None, None, None, ())
    says = MissingLimit(
        number,
        missing.zh,
        missing.en,
        missing.facts.get("filled_by_zh"),
        missing.facts.get("filled_by_en"),
    )
    ended = run.ended is not None
    return replace(
        clock,
        state=ClockState.ANSWERED if ended else ClockState.MISSING,
        colour="green" if ended else "yellow",
        missing=says,
    )
