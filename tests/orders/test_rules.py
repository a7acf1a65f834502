"""The plain rules of orders by themselves: what stands of an order number, and when somebody is on an order."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from zhibao.kit.clock import ZONE
from zhibao.orders.rules import Known, Outcome, Settled, TaskPeriod, in_task_period, settle

ACCEPTED, DUPLICATE, CONFLICT, WAITING = Outcome.ACCEPTED, Outcome.DUPLICATE, Outcome.CONFLICT, Outcome.WAITING


@pytest.mark.parametrize(
    ("known", "rows", "outcomes", "released", "standing"),
    [
        ([], [(1, 7)], (ACCEPTED,), (), 1),
        ([], [(1, 7), (1, 7), (1, 8)], (ACCEPTED, DUPLICATE, CONFLICT), (), 1),
        ([], [(2, 7)], (WAITING,), (), 0),
        ([], [(2, 7), (1, 7)], (ACCEPTED, ACCEPTED), (), 2),
        ([], [(2, 7), (2, 8), (1, 7)], (ACCEPTED, CONFLICT, ACCEPTED), (), 2),
        ([Known(2, 7, WAITING)], [(1, 7)], (ACCEPTED,), (0,), 2),
        ([Known(2, 7, WAITING), Known(2, 8, WAITING)], [(1, 7)], (ACCEPTED,), (0,), 2),
        ([Known(2, 7, WAITING), Known(1, 7, ACCEPTED), Known(2, 7, ACCEPTED)], [(2, 7), (3, 7)], (DUPLICATE, ACCEPTED), (), 3),
        ([Known(1, 7, ACCEPTED), Known(1, 8, CONFLICT)], [(1, 8), (1, 9)], (DUPLICATE, CONFLICT), (), 1),
    ],
)
def test_the_first_content_of_each_version_stands(
    known: list[Known], rows: list[tuple[int, int]], outcomes: tuple[Outcome, ...], released: tuple[int, ...], standing: int
) -> None:
    assert settle(known, rows) == Settled(outcomes, released, standing)


NOON = datetime(2025, 8, 1, 12, 0, tzinfo=ZONE)
OLD = TaskPeriod("measures-2021", "measures-2021 §10", "acceptance", timedelta(hours=1))
NEW = TaskPeriod("measures-2025", "measures-2025 §11", "start_of_execution", timedelta(0))


def minute(number: int) -> datetime:
    return NOON + timedelta(minutes=number)


@pytest.mark.parametrize(
    ("period", "moment", "started", "completed", "inside", "provisional"),
    [
        (OLD, -1, 5, 30, False, False),
        (OLD, 0, 5, 30, True, False),
        (OLD, 90, 5, 30, True, False),
        (OLD, 91, 5, 30, False, False),
        (OLD, 5_000, None, None, True, False),
        (NEW, 4, 5, 30, False, False),
        (NEW, 5, 5, 30, True, False),
        (NEW, 30, 5, 30, True, False),
        (NEW, 31, 5, 30, False, False),
        (NEW, 0, None, 30, True, True),
        (NEW, -1, None, None, False, True),
        (NEW, 31, None, 30, False, True),
    ],
)
def test_the_task_period_of_each_version_of_the_law(
    period: TaskPeriod, moment: int, started: int | None, completed: int | None, inside: bool, provisional: bool
) -> None:
    begun, ended = (None if one is None else minute(one) for one in (started, completed))
    assert in_task_period(period, minute(moment), NOON, begun, ended) == (inside, provisional)
