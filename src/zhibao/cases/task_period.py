"""The order task period (执行平台订单任务期间): whether an instant lies inside it, by the version of the law.

By the measures of 2021 from acceptance to one hour after completion (`measures-2021 §10(3)`), by those of 2025 in
principle from the start of execution to completion (`measures-2025 §11(3)`). Both ends belong to it. Start, end and
minutes are the number `order_task_period` of the place; where no start of execution is reported,
`task_period_start_fallback` says what stands in for it, and its mark travels with the answer.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from zhibao import law
from zhibao.cases.screening_facts import UNKNOWN, OrderTimes
from zhibao.law.marks import Mark


@dataclass(frozen=True)
class TaskPeriod:
    """The rule of a place and day, with what stands in for an unreported start and what all that rests on."""

    starts: str
    after_end: timedelta
    cites: tuple[str, ...]
    mark: Mark
    fallback: str | None = None
    fallback_cites: tuple[str, ...] = ()
    fallback_mark: Mark = "official"


@dataclass(frozen=True)
class PeriodAnswer:
    """Whether the instant lies inside; None where a missing fact decides. `needs` are facts that could change it."""

    inside: bool | None
    cites: tuple[str, ...]
    mark: Mark
    needs: tuple[str, ...] = ()
    start_stands_in: bool = False


def task_period(place: str, on: date) -> TaskPeriod:
    """The order task period of a place for accidents of a day. Raises law.MissingNumber."""
    book = law.book()
    value = book.number("order_task_period", place=place, on=on)
    rule = value.value
    assert isinstance(rule, dict)
    after_end = timedelta(minutes=int(rule["minutes_after"]))
    starts = str(rule["starts"])
    if starts != "started_at":
        return TaskPeriod(starts, after_end, value.cites, value.mark)
    try:
        fallback = book.number("task_period_start_fallback", place=place, on=on)
    except law.MissingNumber:
        return TaskPeriod(starts, after_end, value.cites, value.mark)
    return TaskPeriod(
        starts, after_end, value.cites, value.mark, str(fallback.value), fallback.cites, fallback.mark
    )


def answer(period: TaskPeriod, order: OrderTimes, moment: datetime) -> PeriodAnswer:
    """Whether an instant lies in the order task period of an order."""
    begin, needs, stands_in = _begin(period, order)
    cites, mark = period.cites, period.mark
    end = order.completed_at
    if isinstance(end, datetime) and moment - end > period.after_end:
        return PeriodAnswer(False, cites, mark)
    if begin is not None and moment < begin:
        return PeriodAnswer(False, cites, mark)
    if end is UNKNOWN:
        needs += ("order.completed_at",)
    if stands_in:
        cites, mark = (*cites, *period.fallback_cites), law.weakest([mark, period.fallback_mark])
    inside = None if begin is None or end is UNKNOWN else True
    return PeriodAnswer(inside, cites, mark, needs, stands_in)


def _begin(period: TaskPeriod, order: OrderTimes) -> tuple[datetime | None, tuple[str, ...], bool]:
    """Where the period begins, the facts missing for it, and whether another instant stands in for the start."""
    start = getattr(order, period.starts)
    if isinstance(start, datetime):
        return start, (), False
    needs = (f"order.{period.starts}",) if start is UNKNOWN else ()
    stand_in = getattr(order, period.fallback) if period.fallback else UNKNOWN
    if isinstance(stand_in, datetime):
        return stand_in, needs, True
    return None, (*needs, f"order.{period.fallback}") if period.fallback else needs, False
