"""From the cases of a platform enterprise to whether it keeps its days: its own application, answers to questions, living security.

Each figure is the number of lines of a list. A day that nobody has established is never late; it stands apart as missing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from zhibao.benefits import owed
from zhibao.benefits.owed import Owed
from zhibao.cases.board import Board
from zhibao.cases.clocks import clocks
from zhibao.cases.model import CaseState, Clock, ClockState
from zhibao.journeys import case_to_platform

STATES = ("kept", "kept_late", "running", "broken", "missing")
_OF_CLOCK = {
    ClockState.ANSWERED: "kept", ClockState.ANSWERED_LATE: "kept_late", ClockState.RUNNING: "running", ClockState.SUSPENDED: "running",
    ClockState.ELAPSED: "broken", ClockState.LAPSED: "broken", ClockState.MISSING: "missing",
}  # fmt: skip
_OF_OWED = {"paid": "kept", "due": "running", "late": "broken", "no_due_day": "missing"}


@dataclass(frozen=True)
class Kept:
    """One duty of the enterprise in one case: by which day, and whether it was kept."""

    kind: str
    zh: str
    en: str
    case_no: str
    state: str
    due: date | None
    ended_on: date | None
    cites: tuple[str, ...]
    mark: str | None
    provisional: bool

    def document(self) -> dict[str, Any]:
        """As the interface tells it."""
        return vars(self) | {
            "due": self.due and self.due.isoformat(), "ended_on": self.ended_on and self.ended_on.isoformat(), "cites": list(self.cites),
        }  # fmt: skip


def punctuality(session: Session, board: Board, platform: str, first: date, last: date, on: date) -> tuple[dict[str, int], list[Kept]]:
    """The duties that fell due between two days, or have none, the latest first; and how many were kept, late, open, broken."""
    found = [
        one
        for one in (*_of_all(session, board, platform, on), *(_of_owed(one) for one in owed.owed(session, on, platform=platform)))
        if one.due is None or first <= one.due <= last
    ]
    found.sort(key=lambda one: (one.due or date.max, one.case_no, one.kind), reverse=True)
    counted = Counter(one.state for one in found)
    return {state: counted[state] for state in STATES}, found


def _of_all(session: Session, board: Board, platform: str, on: date) -> Iterator[Kept]:
    yield from of_cases(session, board, case_to_platform.numbers_of(session, platform), on)


def of_cases(session: Session, board: Board, numbers: Sequence[str], on: date) -> Iterator[Kept]:
    """What cases ask of their enterprises: to file, and to answer inquiries."""
    for duties in board.reckoned(session, "duties of platforms", on, numbers, lambda case: tuple(_of_clocks(case, on))):
        yield from duties


def _of_clocks(case: CaseState, on: date) -> Iterator[Kept]:
    asked = {str(step.facts["ref"]) for step in case.all("inquiry") if step.facts["asked"] == "platform"}
    for clock in clocks(case, on):
        base, _, ref = clock.name.partition(":")
        if base == "platform_filing" or (base == "inquiry" and ref in asked):
            yield _clock(case, base, clock)


def _clock(case: CaseState, kind: str, clock: Clock) -> Kept:
    return Kept(kind, clock.zh, clock.en, case.case_no, _OF_CLOCK[clock.state], clock.due, clock.ended_on, clock.cites, clock.mark, clock.provisional)


def _of_owed(one: Owed) -> Kept:
    paid_on = one.paid_on if one.status == "paid" else None
    late = paid_on is not None and one.due_on is not None and paid_on > one.due_on
    return Kept(
        "owed", "应由企业支付的待遇", "a benefit that the enterprise pays", one.case_no, "kept_late" if late else _OF_OWED[one.status],
        one.due_on, paid_on, (one.ground,), one.mark, one.mark == "assumed",
    )  # fmt: skip
