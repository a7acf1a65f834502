"""What is done once a day for each province of a home: a look for red flags, papers that others owe, people who ought to be insured.

Each is a job with a place and a day. Done again for the same day it finds nothing new.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Any

from zhibao.app.home import Home
from zhibao.kit.clock import Month, now
from zhibao.kit.progress import Progress

CONTROL_SWEEP, PAPER_WATCH, COVERAGE_LOOK = "control_sweep", "paper_watch", "coverage_look"


def look_over(home: Home, place: str, day: date, progress: Progress) -> dict[str, Any]:
    """Look over a province for red flags up to the end of a day; hits become tasks, payments go on."""
    from zhibao.journeys.process_to_flags import Files
    from zhibao.journeys.spending_to_flags import sweep

    found = sweep(home.reading, home.session, home.keyring, place, None, day, files=Files(home.orders, home.path / "evidence"), at=now(), progress=progress)
    return {name: found[name] for name in ("sweep", "place", "to", "hits", "new_flags", "by_rule")}


def watch_papers(home: Home, place: str, day: date, progress: Progress) -> dict[str, Any]:
    """Papers that were asked for elsewhere and did not come in time become tasks: the party is asked in the ordinary way."""
    from zhibao.cases import acts, fetching

    with home.session() as session:
        numbers = [case.case_no for case in acts.cases(session, open_only=True) if case.prefecture.startswith(place[:2])]
        late = fetching.watch(session, numbers, at=now())
    return {"place": place, "day": day.isoformat(), "looked_at": len(numbers), "late": len(late)}


def look_for_gaps(home: Home, place: str, day: date, progress: Progress) -> dict[str, Any]:
    """Look for people who ought to be insured, in the month of the day before: the first day of a month looks over the whole month that ended."""
    from zhibao.journeys import sources_to_gaps

    month = Month.of(day - timedelta(days=1))
    with home.session() as session:
        return {"place": place, "month": str(month)} | sources_to_gaps.look(session, home.keyring, home.orders, place, month, at=now())


WORK: Mapping[str, Callable[[Home, str, date, Progress], dict[str, Any]]] = {
    CONTROL_SWEEP: look_over, PAPER_WATCH: watch_papers, COVERAGE_LOOK: look_for_gaps,
}  # fmt: skip
