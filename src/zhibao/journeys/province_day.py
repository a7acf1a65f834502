"""The province today: its enterprises with what they sent and owe, and its books. Every figure is a sum of rows that can be opened."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from zhibao import law
from zhibao.fund import acts as fund
from zhibao.journeys import order_to_bill
from zhibao.journeys.payment_desk import balance
from zhibao.orders import acts as orders
from zhibao.orders.tables import OrderBatch
from zhibao.registry import answers as registry
from zhibao.registry.model import Enrolment, Enterprise


def enterprises(session: Session, province: str, on: date) -> list[dict[str, Any]]:
    """Every enterprise that is or was insured in a province: its loads added up, and its arrears."""
    enrolments = _enrolments(session, province)
    loads: dict[str, list[OrderBatch]] = defaultdict(list)
    for batch in orders.batches(session):
        loads[batch.platform].append(batch)
    owed = _owed(session, province, on)
    return [
        _line(one, enrolments[one.slug], loads[one.uscc or ""], owed[one.uscc or ""], on)
        for one in registry.enterprises(session)
        if one.slug in enrolments
    ]


def enterprise(session: Session, province: str, uscc: str, on: date, *, offset: int, limit: int) -> dict[str, Any] | None:
    """One enterprise with the rows behind its figures, its newest loads first; None where it is not insured in the province."""
    found = registry.enterprise_by_uscc(session, uscc)
    enrolments = _enrolments(session, province)
    if found is None or found.slug not in enrolments:
        return None
    loads = [one for one in orders.batches(session) if one.platform == uscc]
    owed = _owed(session, province, on)[uscc]
    return _line(found, enrolments[found.slug], loads, owed, on) | {
        "enrolments": [
            {"place": one.place, "place_zh": law.places().resolve(one.place).name_zh, "industry": one.industry.value,
             "tier": one.tier and one.tier.value, "since": one.first.isoformat(), "until": one.last and one.last.isoformat(), "mark": one.mark}
            for one in enrolments[found.slug]
        ],
        "arrears": [
            {name: item.get(name) for name in
             ("month", "tax_office", "billed_fen", "adjusted_fen", "paid_fen", "outstanding_fen", "late_fee_fen", "age_days", "provisional")}
            for item in owed
        ],
        "loads": [
            {"batch": one.ref, "loaded_at": one.loaded_at.isoformat(), "received": one.received, "accepted": one.accepted,
             "duplicate": one.duplicate, "quarantined": one.quarantined, "conflicts": one.conflicts, "declared": one.declared,
             "reasons": dict(one.reasons)}
            for one in sorted(loads, key=lambda one: -one.id)[offset : offset + limit]
        ],
        "loads_total": len(loads),
    }  # fmt: skip


def books(session: Session, province: str) -> list[dict[str, Any]]:
    """The books of the province and of its cities: what is free, what is reserved, what waits for money."""
    return [
        {name: said[name] for name in ("book", "available_fen", "reserved_fen", "financing_tasks")}
        | {"zh": law.places().resolve(book).name_zh}
        for book in fund.books(session)
        if province in law.places().path(book)
        for said in (balance(session, book),)
    ]


def _enrolments(session: Session, province: str) -> dict[str, list[Enrolment]]:
    found: dict[str, list[Enrolment]] = {}
    for one in registry.enrolments(session, province):
        found.setdefault(one.enterprise, []).append(one)
    return found


def _owed(session: Session, province: str, on: date) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for item in order_to_bill.arrears_on(session, [province], on)["items"]:
        found[item["platform"]].append(item)
    return found


def _line(
    one: Enterprise, enrolments: Sequence[Enrolment], loads: Sequence[OrderBatch], owed: Sequence[dict[str, Any]], on: date
) -> dict[str, Any]:
    counted: Counter[str] = Counter()
    for load in loads:
        counted.update({name: getattr(load, name) for name in ("received", "accepted", "duplicate", "quarantined", "conflicts")})
    fees = [item.get("late_fee_fen") for item in owed]
    return {
        "uscc": one.uscc or "", "name": one.name, "joined": one.joined.isoformat(), "mark": one.mark,
        "industries": sorted({held.industry.value for held in enrolments if held.first <= on and (held.last is None or on <= held.last)}),
        "batches": len(loads), **{name: counted[name] for name in ("received", "accepted", "duplicate", "quarantined", "conflicts")},
        "undeclared": sum(load.declared is not None and load.declared != load.received for load in loads),
        "last_loaded_at": max(load.loaded_at for load in loads).isoformat() if loads else None,
        "arrears_fen": sum(max(0, item["outstanding_fen"]) for item in owed),
        "late_fee_fen": None if any(fee is None for fee in fees) else sum(fee or 0 for fee in fees),
    }  # fmt: skip
