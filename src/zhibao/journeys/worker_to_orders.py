"""From a worker and an instant to the orders she was on, with what the law of that day calls the task period.

The story in four steps: ask the law which version governed, ask the store, ask the register whether the enterprise was
enrolled when the order was accepted, then tell beside each order whether it stands in a closed bill and whether that bill is
paid. The answer never depends on the latter two.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy.orm import Session

from zhibao import contributions, law
from zhibao.contributions import acts as bills
from zhibao.contributions import arrears, positions
from zhibao.contributions.acts import ClosedBill
from zhibao.contributions.model import Adjustment, Line
from zhibao.kit.clock import ZONE, Month, today
from zhibao.orders.model import OrderAt, Source
from zhibao.orders.rules import TaskPeriod
from zhibao.orders.store import OrderStore
from zhibao.registry import answers as registry

_STARTS = {"accepted_at": "acceptance", "started_at": "start_of_execution"}


def orders_at(session: Session, store: OrderStore, worker: int, moment: datetime) -> list[dict[str, Any]]:
    """The orders a worker (by pseudonym) was on at an instant, as the public JSON documents."""
    found = store.at(worker, moment, task_period(moment))
    enrolled: _Enrolled = {}
    return [_document(session, order, {}, enrolled) for order in found]


def task_period(moment: datetime) -> TaskPeriod | None:
    """The order task period of the law that governed an instant; None before any did.

    Until 2025-06-30 from acceptance to one hour after completion (`measures-2021 §10`), from 2025-07-01 from
    the start of execution to completion (`measures-2025 §11`).
    """
    try:
        value = law.book().number("order_task_period", place=law.COUNTRY, on=moment.astimezone(ZONE).date())
    except law.BeforeScheme:
        return None
    rule = value.value
    assert isinstance(rule, dict)
    return TaskPeriod(
        law=value.cites[0].split(" ")[0],
        cites=value.cites[0],
        starts=_STARTS[str(rule["starts"])],
        after_end=timedelta(minutes=int(rule["minutes_after"])),
    )


def orders_of_month(session: Session, store: OrderStore, worker: int, month: Month) -> list[dict[str, Any]]:
    """The orders a worker took in a month, the newest first, as the same documents; a month's bill is read once."""
    begin = datetime.combine(month.first, time(), ZONE)
    end = datetime.combine(month.next().first, time(), ZONE)
    bills_of: _Bills = {}
    enrolled: _Enrolled = {}
    return [
        _document(session, order, bills_of, enrolled)
        | {"version_of_law": None if (period := task_period(order.accepted_at or begin)) is None else period.law}
        for order in store.taken(worker, begin, end)
    ]


# Whether an enterprise was enrolled, by its code, province, industry and day.
_Enrolled = dict[tuple[str, str, str, date], bool]


def _was_enrolled(session: Session, order: OrderAt, known: _Enrolled) -> bool | None:
    """Whether the enterprise was enrolled when the order was accepted; None where the row does not say enough.

    Before the first day of its enrolment an order has no cover (`measures-2025 §2`, `zhejiang-2025-44 §2(1)`).
    """
    if order.accepted_at is None or order.industry is None or order.district is None:
        return None
    # A row in quarantine may name a place that there is not, or an industry; protection never depends on that.
    place = law.places().get(order.district)
    if place is None or order.industry not in law.book().dimension("industry").terms:
        return None
    day = order.accepted_at.astimezone(ZONE).date()
    key = (order.platform, law.places().province_of(place.code), contributions.rated_industry(order.industry, day), day)
    if key not in known:
        enterprise = registry.enterprise_by_uscc(session, order.platform)
        held = registry.enrolments(session, key[1]) if enterprise else []
        known[key] = any(enterprise and one.enterprise == enterprise.slug and one.industry == key[2] and one.covers(day) for one in held)
    return known[key]


# The closed bills that a list has met already, by month and province, each with what is owed by it.
_Bills = dict[tuple[Month, str], tuple[ClosedBill | None, list[arrears.Receivable]]]


def _document(session: Session, order: OrderAt, bills_of: _Bills, enrolled: _Enrolled) -> dict[str, Any]:
    billed, paid = _billed(session, order, bills_of)
    return {
        "order_no": order.order_no,
        "version": order.version,
        "platform": order.platform,
        "industry": order.industry,
        "district": order.district,
        "accepted_at": _iso(order.accepted_at),
        "started_at": _iso(order.started_at),
        "completed_at": _iso(order.completed_at),
        "status": order.status,
        "in_task_period": order.in_task_period,
        "version_of_law": order.version_of_law,
        "provisional": order.provisional,
        "source": order.source.value,
        "reasons": list(order.reasons),
        "enrolled": _was_enrolled(session, order, enrolled),
        "billed": billed,
        "paid": paid,
    }


def _iso(moment: datetime | None) -> str | None:
    return None if moment is None else moment.astimezone(ZONE).isoformat()


def _billed(session: Session, order: OrderAt, bills_of: _Bills) -> tuple[bool, bool]:
    """Whether an order stands in the closed bill of its month, and whether that bill is paid in full."""
    if order.source is not Source.ACCEPTED or order.status != "completed" or order.completed_at is None:
        return False, False
    assert order.district is not None
    key = Month.of(order.completed_at.astimezone(ZONE).date()), law.places().province_of(order.district)
    if key not in bills_of:
        bills_of[key] = _bill(session, *key)
    closed, owed = bills_of[key]
    if closed is None or not _in_time(session, order, closed):
        return False, False
    office = law.places().tax_office(order.district).id
    if not _stands(order, office, closed):
        return False, False
    mine = [one for one in owed if one.platform == order.platform and one.tax_office == office]
    return True, bool(mine) and all(one.paid_fen >= one.owed_fen for one in mine)


def _bill(session: Session, month: Month, province: str) -> tuple[ClosedBill | None, list[arrears.Receivable]]:
    closed = bills.closed_bill(session, month, province)
    if closed is None:
        return None, []
    owed = arrears.receivables([closed], today())
    positions.pay(session, owed, [province])
    return closed, owed


def _stands(order: OrderAt, tax_office: str, closed: ClosedBill) -> bool:
    """Whether orders like this one stand in the lines of the bill: where no rate reached them, none was billed."""
    assert order.industry is not None and order.completed_at is not None
    industry = contributions.rated_industry(order.industry, order.completed_at.astimezone(ZONE).date())
    like = (order.platform, industry, tax_office)
    parts: tuple[Line | Adjustment, ...] = (*closed.lines, *closed.adjustments)
    return sum(part.orders for part in parts if (part.key.platform, part.key.industry, part.key.tax_office) == like) > 0


def _in_time(session: Session, order: OrderAt, closed: ClosedBill) -> bool:
    """Whether the order had been loaded before the bill, or its last adjustment, was fixed."""
    fixed = max([closed.closed_at, *(change.recorded for change in closed.adjustments if change.recorded)])
    return order.loaded_at is not None and order.loaded_at <= fixed
