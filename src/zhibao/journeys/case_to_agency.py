"""From a case to what a service agency may see of it: where it stands, the conclusion, and the steps that led to it.

An agency sees the cases of the orders that carried it, and those that it reported itself of its own workers. As for a
platform the document is made by naming what may be shown; it has fewer names: no money, no question, no appraisal.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from zhibao.cases import parties
from zhibao.cases.model import CaseState, Track
from zhibao.cases.procedure import BY_VERB
from zhibao.cases.progress_words import PAST
from zhibao.journeys import case_to_platform
from zhibao.kit import acts
from zhibao.kit.secrets import Keyring
from zhibao.registry import answers as registry

_SHOWN = ("case_no", "worker", "injury_at", "place", "state", "zh", "en", "conclusion", "conclusion_on", "closed")


def lines(session: Session, keyring: Keyring, states: Sequence[CaseState], agency: str, on: date) -> list[dict[str, Any]]:
    """Cases, each in one line, in the order given."""
    return [
        {name: told[name] for name in _SHOWN}
        | {"platforms": _platforms(session, case, agency), "orders": _orders(session, case.case_no, agency)}
        for case, told in zip(states, case_to_platform.lines(session, keyring, states, agency, on), strict=True)
    ]


def whole(session: Session, keyring: Keyring, case: CaseState, agency: str, on: date) -> dict[str, Any]:
    """A case with the steps of its confirmation; what concerns a body, its healing and the money is not among them."""
    return lines(session, keyring, [case], agency, on)[0] | {
        "steps": [
            {"on": one.day.isoformat(), "zh": PAST[one.verb][0], "en": PAST[one.verb][1]}
            for one in case.steps
            if one.verb in PAST and BY_VERB[one.verb][0].track is Track.CONFIRMATION
        ]
    }  # fmt: skip


def _platforms(session: Session, case: CaseState, agency: str) -> list[str]:
    """The names of the platforms of the case that the agency served on the day of the injury."""
    found = [registry.enterprise_by_uscc(session, code) for code in parties.parties(session, case.case_no) if code != agency]
    day = case.injury_at.date()
    return [one.name for one in found if one is not None and registry.agency_serves(session, agency, one.slug, day)]


def _orders(session: Session, case_no: str, agency: str) -> list[str]:
    """The orders bound to the case that carried the agency."""
    query = select(acts.Act).where(acts.Act.subject == f"case:{case_no}", acts.Act.verb == "orders_bound")
    found: dict[str, None] = {}
    for act in session.scalars(query.order_by(acts.Act.place_in_chain)):
        found |= {str(one["order_no"]): None for one in act.content["orders"] if one.get("service_agency") == agency}
    return list(found)
