"""Which platform is responsible for an injury (平台责任), from the orders in progress at the instant.

The dispatching platform of the order being carried out (`measures-2025 §15(2)`). Orders of several platforms at once
and responsibility hard to determine, which a person states with reasons: the first accepted order of the same trip.
Until she states it the answer lists the candidates and asks. The rule is the number `several_orders_responsibility`
of the place; where nobody has established it, as under the measures of 2021 outside 桃源, a person decides.

An order counts whether or not its row was accepted, billed or paid; rows in quarantine or conflict are named as such.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from zhibao import law
from zhibao.cases.screening_facts import UNKNOWN, OrderTimes
from zhibao.cases.task_period import answer, task_period
from zhibao.kit.actors import Actor
from zhibao.kit.clock import ZONE, instant
from zhibao.kit.errors import CallerFault
from zhibao.law.marks import Mark


class DecidedBy(StrEnum):
    """What fixes the responsible platform: the order being carried out, the first order of the trip, a person."""

    ORDER = "order_being_carried_out"
    FIRST_ORDER = "first_order_of_the_trip"
    PERSON = "person"


@dataclass(frozen=True)
class Statement:
    """What a person states, with reasons: that responsibility is hard to determine, or which platform it is.

    `trip` names the orders of the same trip where not all candidates belong to it.
    """

    actor: Actor
    reasons: str
    trip: tuple[str, ...] = ()
    platform: str | None = None


@dataclass(frozen=True)
class Candidate:
    """An order at the instant that may make its platform responsible."""

    order_no: str
    platform: str
    accepted_at: datetime | None
    completed_at: datetime | None
    source: str
    being_carried_out: bool | None

    def document(self) -> dict[str, Any]:
        """The candidate as a JSON document."""
        accepted = None if self.accepted_at is None else self.accepted_at.isoformat()
        return {
            "order_no": self.order_no,
            "platform": self.platform,
            "accepted_at": accepted,
            "source": self.source,
            "being_carried_out": self.being_carried_out,
        }


@dataclass(frozen=True)
class Responsibility:
    """The responsible platform with its reason; None where a person still has to decide."""

    platform: str | None
    order_no: str | None
    decided_by: DecidedBy | None
    candidates: tuple[Candidate, ...]
    zh: str
    en: str
    cites: tuple[str, ...]
    mark: Mark

    @property
    def asks_a_person(self) -> bool:
        """Whether a person must decide, or state that responsibility is hard to determine."""
        return self.platform is None

    def document(self) -> dict[str, Any]:
        """The answer as a JSON document."""
        return {
            "platform": self.platform,
            "order_no": self.order_no,
            "decided_by": None if self.decided_by is None else str(self.decided_by),
            "asks_a_person": self.asks_a_person,
            "candidates": [candidate.document() for candidate in self.candidates],
            "zh": self.zh,
            "en": self.en,
            "cites": list(self.cites),
            "mark": self.mark,
            "provisional": self.mark == "assumed",
        }


def responsible_platform(
    place: str, moment: datetime, orders: Sequence[Mapping[str, Any]], statement: Statement | None = None
) -> Responsibility:
    """The responsible platform for an injury at an instant, from the orders in progress as `orders at` gives them.

    Raises CallerFault `statement_person`, `statement_reasons` or `statement_trip`.
    """
    if statement is not None:
        _check(statement, orders)
    candidates, cites, mark = _candidates(place, moment, orders)
    if statement is not None and statement.platform is not None:
        return _by_person(statement, candidates, cites)
    rule = _rule(place, moment)
    if rule is None:
        return Responsibility(
            None, None, None, candidates,
            "当地适用的规定没有确定多平台责任的规则，由承办人说明理由后决定。",
            "No rule on several platforms is established for the place and day; a person decides with reasons.",
            cites, "official",
        )  # fmt: skip
    cites = (*rule.cites, *cites)
    mark = law.weakest([mark, rule.mark])
    carried_out = _carried_out(candidates, moment)
    platforms = sorted({candidate.platform for candidate in carried_out})
    if not platforms:
        return Responsibility(
            None, None, None, candidates,
            "受伤时没有查到正在执行的订单，由承办人调查后决定。",
            "No order being carried out at that instant was found; a person decides after inquiry.",
            cites, mark,
        )  # fmt: skip
    if len(platforms) == 1:
        return _by_order(candidates, carried_out, cites, mark)
    if statement is None:
        return Responsibility(
            None, None, None, candidates,
            f"受伤时同时有 {len(platforms)} 个平台的订单正在执行；请承办人认定责任平台，或说明难以确定责任的理由。",
            f"Orders of {len(platforms)} platforms were being carried out at once: name the responsible one, or state why it is hard to determine.",
            cites, mark,
        )  # fmt: skip
    return _by_first_order(statement, candidates, carried_out, cites, mark)


def _candidates(
    place: str, moment: datetime, orders: Sequence[Mapping[str, Any]]
) -> tuple[tuple[Candidate, ...], tuple[str, ...], Mark]:
    """The orders with whether each was being carried out, and what the order task period rests on."""
    try:
        period = task_period(place, moment.astimezone(ZONE).date())
    except law.MissingNumber:
        return tuple(_candidate(row, None) for row in orders), (), "official"
    told = [(row, answer(period, order_times(row), moment)) for row in orders]
    inside = [one for _, one in told if one.inside]
    cites = tuple(dict.fromkeys(cite for one in inside or [one for _, one in told] for cite in one.cites))
    return tuple(_candidate(row, one.inside) for row, one in told), cites, law.weakest(one.mark for one in inside)


def order_times(row: Mapping[str, Any]) -> OrderTimes:
    """The times of an order row; what a stored row leaves empty is known not to have been reported."""
    accepted = _instant(row, "accepted_at")
    return OrderTimes(accepted or UNKNOWN, _instant(row, "started_at"), _instant(row, "completed_at"))


def _instant(row: Mapping[str, Any], key: str) -> datetime | None:
    value = row.get(key)
    return value if value is None or isinstance(value, datetime) else instant(str(value))


def _candidate(row: Mapping[str, Any], inside: bool | None) -> Candidate:
    accepted, ended = _instant(row, "accepted_at"), _instant(row, "completed_at")
    return Candidate(str(row["order_no"]), str(row["platform"]), accepted, ended, str(row["source"]), inside)


def _rule(place: str, moment: datetime) -> law.Value | None:
    try:
        return law.book().number("several_orders_responsibility", place=place, on=moment.astimezone(ZONE).date())
    except law.MissingNumber:
        return None


def _carried_out(candidates: tuple[Candidate, ...], moment: datetime) -> list[Candidate]:
    """The orders being carried out; one that has ended but still lies in the period counts only where none goes on."""
    inside = [one for one in candidates if one.being_carried_out]
    return [one for one in inside if one.completed_at is None or moment <= one.completed_at] or inside


def _by_order(
    candidates: tuple[Candidate, ...], carried_out: list[Candidate], cites: tuple[str, ...], mark: Mark
) -> Responsibility:
    first = min(carried_out, key=_accepted)
    aside = "" if all(one.source == "accepted" for one in carried_out) else "（该行尚在隔离或冲突中，不影响保障）"
    aside_en = "" if not aside else " (its row stands in quarantine or conflict, which changes no protection)"
    return Responsibility(
        first.platform, first.order_no, DecidedBy.ORDER, candidates,
        f"受伤时正在执行订单 {first.order_no}，由派单平台承担平台责任{aside}。",
        f"Order {first.order_no} was being carried out; its dispatching platform is responsible{aside_en}.",
        cites, mark,
    )  # fmt: skip


def _by_first_order(
    statement: Statement, candidates: tuple[Candidate, ...], carried_out: list[Candidate], cites: tuple[str, ...], mark: Mark
) -> Responsibility:
    trip = [one for one in candidates if one.order_no in statement.trip] if statement.trip else carried_out
    first = min(trip, key=_accepted)
    if len({one.platform for one in trip if _accepted(one) == _accepted(first)}) > 1:
        return Responsibility(
            None, None, None, candidates,
            "同一路程中有不同平台的订单同时接单，首接单不能确定，由承办人决定。",
            "Orders of different platforms on the trip were accepted at the same instant; a person decides.",
            cites, mark,
        )  # fmt: skip
    return Responsibility(
        first.platform, first.order_no, DecidedBy.FIRST_ORDER, candidates,
        f"同时接送多单，承办人 {statement.actor} 说明难以确定责任；同一路程首接单 {first.order_no} 的平台承担平台责任。",
        f"Several orders at once; {statement.actor} states that responsibility is hard to determine, so the first accepted order of the trip, {first.order_no}, decides.",
        cites, mark,
    )  # fmt: skip


def _by_person(statement: Statement, candidates: tuple[Candidate, ...], cites: tuple[str, ...]) -> Responsibility:
    mine = [one.order_no for one in candidates if one.platform == statement.platform]
    return Responsibility(
        statement.platform, mine[0] if len(mine) == 1 else None, DecidedBy.PERSON, candidates,
        f"承办人 {statement.actor} 说明理由后认定。", f"Decided by {statement.actor} with reasons.", cites, "official",
    )  # fmt: skip


def _accepted(one: Candidate) -> datetime:
    return one.accepted_at or datetime.max.replace(tzinfo=ZONE)


def _check(statement: Statement, orders: Sequence[Mapping[str, Any]]) -> None:
    if statement.actor.machine:
        raise CallerFault(
            "statement_person", "是否难以确定责任须由人认定。", "Whether responsibility is hard to determine is for a person to state."
        )
    if not statement.reasons.strip():
        raise CallerFault("statement_reasons", "请说明理由。", "State the reasons.", place="reasons")
    known = {str(row["order_no"]) for row in orders}
    if not set(statement.trip) <= known:
        raise CallerFault(
            "statement_trip",
            f"所列同一路程的订单不在查到的订单中：{'、'.join(sorted(set(statement.trip) - known))}。",
            f"Orders named as the same trip are not among those found: {', '.join(sorted(set(statement.trip) - known))}.",
            place="trip",
        )
