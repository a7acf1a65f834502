"""From a case to its screening: place, time and order come from the file, the rest from the officer who asks.

Where the store knows no order near the accident the order stays unknown: that nothing was found is no fact, and no item
is closed by it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from zhibao.cases import acts as cases
from zhibao.cases.order_fit import LOOK_BACK
from zhibao.cases.screening import Screening, screen
from zhibao.cases.screening_facts import read_facts
from zhibao.kit.secrets import Keyring
from zhibao.orders.model import OrderAt
from zhibao.orders.rules import TaskPeriod
from zhibao.orders.store import OrderStore

_NEAR = TaskPeriod("", "", "acceptance", LOOK_BACK)


def screen_case(session: Session, store: Path, keyring: Keyring, case_no: str, told: Mapping[str, Any]) -> Screening:
    """Screen a case by its own place, time and order; what the officer tells stands before what the file knows.

    Raises CallerFault `unknown_case`, `facts_form`, `unknown_fact`.
    """
    case = cases.case_state(session, case_no)
    facts: dict[str, Any] = {"place": case.place, "injury_at": case.injury_at.isoformat()}
    order = order_carried(OrderStore.open(session, store, keyring).at(case.person, case.injury_at, _NEAR), case.injury_at)
    if order is not None:
        facts["order"] = {
            "accepted_at": _text(order.accepted_at), "started_at": _text(order.started_at), "completed_at": _text(order.completed_at),
        }  # fmt: skip
    return screen(read_facts(facts | dict(told)))


def order_carried(found: Sequence[OrderAt], at: datetime) -> OrderAt | None:
    """The order that she carried at an instant: of those not yet ended the last she took, else the last that had ended."""
    taken = [order for order in found if order.accepted_at is not None and order.accepted_at <= at]
    going = [order for order in taken if order.completed_at is None or order.completed_at >= at]
    return max(going or taken, key=lambda order: (order.accepted_at, order.order_no), default=None)


def _text(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat()
