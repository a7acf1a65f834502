"""Pure decisions about orders, each with its article: versions, task periods, what is billed.

The compiled intake states the same in words of 64 bits; tests hold the two together row by row.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from zhibao.kit.clock import instant, millis
from zhibao.orders.model import INDUSTRIES

# From 2025-07-01 food delivery is merged into instant delivery (`mohrss-2025-24 §3`).
FOOD_DELIVERY_CODE = INDUSTRIES.index("food_delivery")
FOOD_DELIVERY_ENDS_MS = millis(instant("2025-07-01T00:00:00+08:00"))


# Intake takes no order that lasts longer; an order without an end is taken to last no longer either.
LONGEST_ORDER = timedelta(days=7)


class Outcome(StrEnum):
    """What becomes of a sound row."""

    ACCEPTED = "accepted"
    DUPLICATE = "duplicate"
    CONFLICT = "conflict"
    WAITING = "waiting"


@dataclass(frozen=True)
class Known:
    """A row of the same order number known before: version, content, and how it stands."""

    version: int
    content: int
    outcome: Outcome


@dataclass(frozen=True)
class Settled:
    """The outcome of each new row, the known waiting rows that are accepted now, and the version that stands."""

    outcomes: tuple[Outcome, ...]
    released: tuple[int, ...]
    standing: int


def settle(known: list[Known], rows: list[tuple[int, int]]) -> Settled:
    """Settle the rows (version, content) of one order number in the order of their arrival.

    Version n is accepted when n-1 is; the first content of a version stands, any other is a conflict, and the
    same content again is a duplicate. A row whose earlier version is missing waits as a conflict and is
    released when that version arrives. `known` is in the order of arrival.
    """
    state: dict[tuple[int, int], Outcome] = {}
    place_of: dict[tuple[int, int], int] = {}
    waiting: dict[int, list[tuple[int, int]]] = {}
    top = 0
    for place, item in enumerate(known):
        # What was released stands a second time, as accepted.
        entry = (item.version, item.content)
        state[entry] = item.outcome
        place_of[entry] = place
        if item.outcome is Outcome.ACCEPTED:
            top = max(top, item.version)
        elif item.outcome is Outcome.WAITING:
            waiting.setdefault(item.version, []).append(entry)
    news: list[tuple[int, int] | None] = []
    released: list[int] = []
    for row in rows:
        if row in state:
            news.append(None)
            continue
        news.append(row)
        state[row] = Outcome.WAITING if row[0] > top else Outcome.CONFLICT
        if row[0] > top:
            waiting.setdefault(row[0], []).append(row)
        while held := waiting.get(top + 1):
            first = held[0]
            state[first] = Outcome.ACCEPTED
            top += 1
            if first in place_of:
                released.append(place_of[first])
    for version in waiting:
        if version <= top:
            for entry in waiting[version]:
                if state[entry] is Outcome.WAITING:
                    state[entry] = Outcome.CONFLICT
    outcomes = tuple(Outcome.DUPLICATE if row is None else state[row] for row in news)
    return Settled(outcomes, tuple(released), top)


@dataclass(frozen=True)
class TaskPeriod:
    """The order task period (执行平台订单任务期间) by one version of the law.

    `starts` is "acceptance" or "start_of_execution"; `after_end` is added to the end.
    """

    law: str
    cites: str
    starts: str
    after_end: timedelta


def in_task_period(
    period: TaskPeriod,
    moment: datetime,
    accepted_at: datetime,
    started_at: datetime | None,
    completed_at: datetime | None,
) -> tuple[bool, bool]:
    """Whether an instant lies in the order task period, and whether the answer is provisional.

    By the measures of 2021 from acceptance to one hour after the end (`measures-2021 §10`), by those of 2025
    from the start of execution to the end (`measures-2025 §11`). Both ends belong to it. Where the platform
    reports no start of execution, acceptance stands in for it and the answer is provisional.
    """
    begin = accepted_at
    provisional = False
    if period.starts == "start_of_execution":
        begin = started_at or accepted_at
        provisional = started_at is None
    if moment < begin:
        return False, provisional
    return completed_at is None or moment <= completed_at + period.after_end, provisional
