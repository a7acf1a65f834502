"""The working days of China with their make-up days (调休): one file per yearly notice, versions that follow one another.

A version is everything published up to a day: the files in `calendars/` in the order in which they were recorded.
After the last published year only weekends are known, and a day reckoned there is provisional. Holidays that fall on
a weekend anyway are not listed. Source: `holiday-notices §1`.
"""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from zhibao.kit.errors import CallerFault
from zhibao.law.amendments import Amendment, standing

FOLDER = Path(__file__).parent / "calendars"
_DAY = timedelta(days=1)
_SATURDAY = 5


@dataclass(frozen=True, eq=False)
class CalendarVersion:
    """All notices published up to a day: weekdays that are holidays, weekend days that are worked."""

    name: str
    recorded: date
    published_through: int
    holidays: frozenset[date]
    worked: frozenset[date]
    cites: tuple[str, ...]

    def working(self, day: date) -> bool:
        """Whether offices work on a day."""
        return day in self.worked or (day.weekday() < _SATURDAY and day not in self.holidays)


def versions() -> tuple[CalendarVersion, ...]:
    """All versions, the oldest first; in a session of a home with the notices that the home has added."""
    return _versions(standing("calendar"))


@cache
def _versions(amendments: tuple[Amendment, ...]) -> tuple[CalendarVersion, ...]:
    return read_versions(FOLDER, amendments)


def read_versions(folder: Path, amendments: Sequence[Amendment] = ()) -> tuple[CalendarVersion, ...]:
    """The versions in the files of a folder and in what a home has added. Raises ValueError for one that contradicts the form."""
    notices = [tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.toml"))]
    notices += [_notice(one) for one in amendments]
    found: list[CalendarVersion] = []
    holidays: frozenset[date] = frozenset()
    worked: frozenset[date] = frozenset()
    for notice in sorted(notices, key=lambda notice: notice["recorded"]):
        _check(notice)
        # A notice may take back what an earlier one said of the same day.
        holidays = (holidays - {*notice["worked"]}) | {*notice["holidays"]}
        worked = (worked - {*notice["holidays"]}) | {*notice["worked"]}
        through = max(notice["year"], found[-1].published_through if found else 0)
        found.append(
            CalendarVersion(notice["name"], notice["recorded"], through, holidays, worked, tuple(notice["cites"]))
        )
    return tuple(found)


def version(name: str) -> CalendarVersion:
    """A version by name. Raises CallerFault `unknown_calendar`."""
    for held in versions():
        if held.name == name:
            return held
    raise CallerFault(
        "unknown_calendar",
        f"没有名为“{name}”的工作日历版本。",
        f"There is no working-day calendar {name!r}.",
        remedy_zh=f"可用：{'、'.join(held.name for held in versions())}。",
        remedy_en=f"Use one of: {', '.join(held.name for held in versions())}.",
    )


def newest(on: date) -> CalendarVersion:
    """The version known on a day; before the first notice that is recorded here, that one."""
    known = [held for held in versions() if held.recorded <= on]
    return known[-1] if known else versions()[0]


def later(than: CalendarVersion, until: date) -> tuple[CalendarVersion, ...]:
    """The versions recorded after another one, up to a day."""
    return tuple(held for held in versions() if than.recorded < held.recorded <= until)


def working_day(day: date, by: CalendarVersion) -> bool:
    """Whether offices work on a day, by a version of the calendar."""
    return by.working(day)


@lru_cache(maxsize=65_536)
def add_working_days(start: date, number: int, by: CalendarVersion) -> tuple[date, bool]:
    """The n-th working day after a day, and whether it is provisional because its year is not published."""
    if number < 0:
        raise ValueError("working days are counted forwards")
    day, left = start, number
    while left:
        day += _DAY
        left -= by.working(day)
    return day, day.year > by.published_through and number > 0


@lru_cache(maxsize=65_536)
def working_days_between(start: date, end: date, by: CalendarVersion) -> int:
    """How many working days lie after `start` up to `end`, that day included."""
    return sum(by.working(start + _DAY * step) for step in range(1, (end - start).days + 1))


def _notice(added: Amendment) -> dict[str, Any]:
    """A notice that a home has added, in the form of a file."""
    said = added.content
    days = {name: [date.fromisoformat(day) for day in said[name]] for name in ("holidays", "worked")}
    return {"name": said["name"], "year": said["year"], "recorded": added.recorded, "cites": said["cites"]} | days


def _check(notice: dict[str, object]) -> None:
    held, worked = notice["holidays"], notice["worked"]
    assert isinstance(held, list) and isinstance(worked, list)
    if any(day.weekday() >= _SATURDAY for day in held) or any(day.weekday() < _SATURDAY for day in worked):
        raise ValueError(f"{notice['name']}: holidays stand on weekdays, worked days on weekends")
    if any(day.year != notice["year"] for day in [*held, *worked]) or not held:
        raise ValueError(f"{notice['name']}: a notice names days of its own year")


def published(year: int) -> tuple[list[date], list[date]]:
    """What the library chinesecalendar knows of a year, as a new file needs it: holidays on weekdays, worked weekends.

    `python -m zhibao.law.calendar 2027` prints the lines of a new file; its number and day come from the notice itself.
    """
    import chinese_calendar

    first = date(year, 1, 1)
    days = [first + _DAY * step for step in range((date(year + 1, 1, 1) - first).days)]
    return (
        [day for day in days if day.weekday() < _SATURDAY and chinese_calendar.is_holiday(day)],
        [day for day in days if day.weekday() >= _SATURDAY and chinese_calendar.is_workday(day)],
    )


if __name__ == "__main__":
    import sys

    for word, days in zip(("holidays", "worked"), published(int(sys.argv[1])), strict=True):
        print(f"{word} = [{', '.join(day.isoformat() for day in days)}]")
