"""How well the orders of a worker fit an injury that was reported: a plain statement for each, for whoever decides.

A report is bound to the orders in progress at that time and place. An order that had ended shortly before is shown as
well, with its minutes, because reported times are rough; a row in quarantine or conflict protects as any other and is
named as such. That no order fits stops nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from zhibao import law
from zhibao.cases.responsibility import order_times
from zhibao.cases.task_period import TaskPeriod, answer, task_period
from zhibao.kit.clock import ZONE

# A working rule of this system, not of the law: how long after its end an order is still shown beside a report.
LOOK_BACK = timedelta(hours=4)


class Fit(StrEnum):
    """How an order lies to the instant: inside the order task period, in progress but outside it, or ended before."""

    IN_TASK_PERIOD = "in_task_period"
    IN_PROGRESS = "in_progress"
    ENDED_BEFORE = "ended_before"
    UNKNOWN = "unknown"


_ORDER = tuple(Fit)
_SOURCE = {
    "quarantined": ("（该行在隔离中，不影响保障）", " (its row stands in quarantine; protection does not depend on it)"),
    "conflict": ("（该行有冲突待处理，不影响保障）", " (its row is in conflict; protection does not depend on it)"),
}


@dataclass(frozen=True)
class OrderFit:
    """One order with its fit; `same_county` None where the order names no county."""

    order_no: str
    platform: str
    source: str
    fit: Fit
    ended_minutes_before: int | None
    same_county: bool | None
    named: bool
    provisional: bool
    zh: str
    en: str

    def document(self) -> dict[str, Any]:
        """The fit as a JSON document."""
        return {
            "order_no": self.order_no,
            "platform": self.platform,
            "source": self.source,
            "fit": str(self.fit),
            "ended_minutes_before": self.ended_minutes_before,
            "same_county": self.same_county,
            "named": self.named,
            "provisional": self.provisional,
            "zh": self.zh,
            "en": self.en,
        }


def order_fits(
    place_of_injury: str, moment: datetime, orders: Sequence[Mapping[str, Any]], named: Sequence[str] = ()
) -> tuple[OrderFit, ...]:
    """How each order of the worker fits an injury, the best first; orders that a report names before others of their fit."""
    try:
        period = task_period(place_of_injury, moment.astimezone(ZONE).date())
    except law.MissingNumber:
        period = None
    fits = [_fit(place_of_injury, moment, row, period, named) for row in orders]
    return tuple(sorted(fits, key=lambda one: (_ORDER.index(one.fit), not one.named, one.order_no)))


def unfound(orders: Sequence[Mapping[str, Any]], named: Sequence[str]) -> tuple[str, ...]:
    """Orders that a report names and the store does not know near that time."""
    known = {str(row["order_no"]) for row in orders}
    return tuple(order_no for order_no in named if order_no not in known)


def _fit(
    place: str, moment: datetime, row: Mapping[str, Any], period: TaskPeriod | None, named: Sequence[str]
) -> OrderFit:
    times = order_times(row)
    told = None if period is None else answer(period, times, moment)
    ended = times.completed_at
    minutes: int | None = None
    if told is not None and told.inside:
        fit, zh, en = Fit.IN_TASK_PERIOD, "在执行平台订单任务期间", "inside the order task period"
    elif isinstance(ended, datetime) and ended < moment:
        minutes = -(-int((moment - ended).total_seconds()) // 60)
        fit, zh, en = Fit.ENDED_BEFORE, f"已于 {minutes} 分钟前结束", f"had ended {minutes} minutes before"
    elif isinstance(times.accepted_at, datetime):
        fit, zh, en = Fit.IN_PROGRESS, "已接单，尚未开始执行", "accepted, not yet being carried out"
    else:
        fit, zh, en = Fit.UNKNOWN, "时间不全，无法判断", "its times are not complete"
    county = row.get("district")
    same = None if county is None else str(county) == law.places().resolve(place).code
    elsewhere = ("", "") if same in (None, True) else (f"，接单地 {county} 与受伤地不同", f", taken in {county}, not in the county of the injury")
    source = _SOURCE.get(str(row["source"]), ("", ""))
    return OrderFit(
        order_no=str(row["order_no"]),
        platform=str(row["platform"]),
        source=str(row["source"]),
        fit=fit,
        ended_minutes_before=minutes,
        same_county=same,
        named=str(row["order_no"]) in named,
        provisional=told is not None and told.mark == "assumed",
        zh=zh + elsewhere[0] + source[0],
        en=en + elsewhere[1] + source[1],
    )
