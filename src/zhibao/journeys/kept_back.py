"""What keeps money back at each door it could leave by: a recorded death, a confirmation that fell, an open choice of scheme.

The fund knows debts, not cases; so the same question is asked for it when a batch is made, signed and sent, and for
the monthly run. What is kept back stays owed: a person decides, and then it is paid.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from zhibao.benefits import periodical
from zhibao.cases import acts as cases
from zhibao.cases.guards import may_be_paid
from zhibao.fund import acts as fund
from zhibao.fund.model import Owed


@dataclass(frozen=True)
class KeptBack:
    """The day of death of payees whom an act records as dead, and the debts that wait for an officer."""

    deaths: Mapping[str, date]
    waiting: frozenset[Owed]


def kept_back(session: Session, owed: Iterable[Owed]) -> KeptBack:
    """What keeps some debts back now. A debt whose case is not of this home is left to the fund alone."""
    asked = set(owed)
    states = cases.case_states(session, {one.case_no for one in asked})
    waiting = {one for one in asked if one.case_no in states and not may_be_paid(states[one.case_no], one.item)}
    return KeptBack(periodical.recorded_deaths(session), frozenset(waiting))


def of_batch(session: Session, batch_no: str) -> KeptBack:
    """What keeps the payments of a batch back now. Raises CallerFault `batch_unknown`."""
    return kept_back(session, [payment.owed for payment in fund.batch(session, batch_no).payments])
