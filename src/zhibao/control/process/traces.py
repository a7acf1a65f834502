"""Injuries beside the orders and the register: no trace of work, an order after the accident, two cities at once. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import combinations

from zhibao.control.model import Hit
from zhibao.control.process.model import Injury, OrderSeen, Process, ProcessLimits


def enrolled_after(process: Process, limits: ProcessLimits) -> Iterator[Hit]:
    """Persons whom an enterprise registered only after the day of the injury (`control-parameters §16`)."""
    for one in process.injuries:
        if one.enrolled_on is not None and one.enrolled_on > one.injury_at.date():
            days = (one.enrolled_on - one.injury_at.date()).days
            yield _hit(
                "enrolled_after", one, f"受伤 {days} 日后才由平台企业登记；是否受保障不取决于登记，请核对接单记录。",
                f"An enterprise registered the person {days} day(s) after the injury; cover does not depend on it: check her orders.",
                {"days": days, "enrolled_on": one.enrolled_on.isoformat()},
            )  # fmt: skip


def no_order_trace(process: Process, limits: ProcessLimits) -> Iterator[Hit]:
    """Injuries of persons without any order in the hours around, where the orders of that city and day are there (`control-parameters §17`)."""
    span = timedelta(hours=limits.trace_hours)
    for one in process.injuries:
        near = [order for order in one.orders if order.accepted_at <= one.injury_at + span and (order.ended_at or one.injury_at) >= one.injury_at - span]
        if one.loaded and not near:
            yield _hit(
                "no_order_trace", one, f"受伤前后 {limits.trace_hours} 小时没有任何订单，而当地当日的订单已经到齐；可能漏报，也可能不在工作。",
                f"No order within {limits.trace_hours} hours of the injury, while orders of that city and day are there: left out by the platform, or not at work.",
                {"hours": limits.trace_hours},
            )  # fmt: skip


def order_after_accident(process: Process, limits: ProcessLimits) -> Iterator[Hit]:
    """No order at the instant of the injury, and one accepted within minutes after it (`control-parameters §17`)."""
    until = timedelta(minutes=limits.after_minutes)
    for one in process.injuries:
        if any(_runs(order, one.injury_at) for order in one.orders):
            continue
        after = [order for order in one.orders if one.injury_at < order.accepted_at <= one.injury_at + until]
        if after:
            first = min(after, key=lambda order: order.accepted_at)
            minutes = int((first.accepted_at - one.injury_at).total_seconds() // 60)
            yield _hit(
                "order_after_accident", one, f"受伤时没有订单，{minutes} 分钟后却接了一单。",
                f"There was no order at the time of the injury, and one was accepted {minutes} minutes after it.",
                {"minutes": minutes}, (f"order:{first.platform}/{first.order_no}",),
            )  # fmt: skip


def two_cities(process: Process, limits: ProcessLimits) -> Iterator[Hit]:
    """Orders of one person that run at one time, on two platforms in two cities (`control-parameters §18`)."""
    least = timedelta(minutes=limits.apart_minutes)
    for one in process.injuries:
        orders = sorted(one.orders, key=lambda order: (order.accepted_at, order.platform, order.order_no))
        for first, second in combinations(orders, 2):
            if first.city == second.city or first.platform == second.platform or first.ended_at is None or second.ended_at is None:
                continue
            shared = min(first.ended_at, second.ended_at) - max(first.accepted_at, second.accepted_at)
            if shared >= least:
                minutes = int(shared.total_seconds() // 60)
                yield _hit(
                    "two_cities", one, f"同一人在两个市、两个平台的订单同时进行了 {minutes} 分钟；账号可能由他人使用。",
                    f"Orders of one person ran for {minutes} minutes at once on two platforms in two cities; somebody else may use an account.",
                    {"minutes": minutes}, tuple(f"order:{order.platform}/{order.order_no}" for order in (first, second)),
                )  # fmt: skip
                break


def _runs(order: OrderSeen, at: datetime) -> bool:
    return order.accepted_at <= at and (order.ended_at is None or at <= order.ended_at)


def _hit(rule: str, one: Injury, zh: str, en: str, figures: dict[str, int | str], rows: tuple[str, ...] = ()) -> Hit:
    return Hit(rule, f"case:{one.case_no}", one.place, one.case_no, one.reported_on, 0, zh, en, figures, (f"case:{one.case_no}", *rows))
