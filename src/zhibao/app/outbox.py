"""The outbox: what must leave the system is written down in the transaction of what happened, and sent afterwards.

Told are events of cases, batches and bills to the enterprises that asked for them: numbers, verbs and times, nothing of a
person. Which acts become an event stands here in one table; what is not named tells nobody anything.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from zhibao.app import scope
from zhibao.app.tables import WebhookDeliveryRow, WebhookEndRow, WebhookRow
from zhibao.cases import parties
from zhibao.contributions.tables import BillLineRow, BillRow
from zhibao.kit.acts import APPENDED

CASE_OPENED, CASE_STEP, BATCH_DONE, BATCH_FAILED, BILL_CLOSED, BILL_ADJUSTED = (
    "case.opened", "case.step", "batch.done", "batch.failed", "bill.closed", "bill.adjusted",
)  # fmt: skip
EVENTS = (CASE_OPENED, CASE_STEP, BATCH_DONE, BATCH_FAILED, BILL_CLOSED, BILL_ADJUSTED)

# The steps of a case that a platform enterprise is told of: what it must do, what was concluded, what was paid.
_OF_CASE: Mapping[str, str] = {
    "report": CASE_OPENED,
    **dict.fromkeys(
        (
            "filing", "application", "withdrawal", "material_request", "material_received", "acceptance", "nonacceptance", "inquiry",
            "inquiry_answer", "suspension", "resumption", "confirmation", "nonconfirmation", "service", "revocation", "award", "payment",
            "payment_return", "closing", "reopening",
        ),
        CASE_STEP,
    ),
}  # fmt: skip
_OF_BILL: Mapping[str, str] = {"close_month": BILL_CLOSED, "adjust_month": BILL_ADJUSTED}


@dataclass(frozen=True)
class _Hook:
    webhook: str
    events: frozenset[str]


def fill(session: Session) -> None:
    """Put into the outbox what the acts of this transaction tell those who asked for it."""
    appended: list[tuple[str, str, datetime]] = session.info.pop(APPENDED, [])
    told = [one for one in appended if _event(*one[:2]) is not None]
    if not told:
        return
    with scope.lifted(session):
        hooks = _hooks(session)
        if not hooks:
            return
        for subject, verb, at in told:
            kind, _, name = subject.partition(":")
            event = str(_event(subject, verb))
            for party in parties.parties(session, name) if kind == "case" else _billed(session, name):
                body = {"case_no": name, "step": verb} if kind == "case" else {"place": name.partition(":")[0], "month": name.partition(":")[2]}
                _put(session, hooks.get(f"enterprise:{party}", ()), f"enterprise:{party}", event, body, at)


def tell(session: Session, owner: str, event: str, body: Mapping[str, Any], at: datetime) -> None:
    """Put an event into the outbox that no act tells: of a batch that was taken in."""
    _put(session, _hooks(session).get(owner, ()), owner, event, body, at)


def _event(subject: str, verb: str) -> str | None:
    kind = subject.partition(":")[0]
    return _OF_CASE.get(verb) if kind == "case" else _OF_BILL.get(verb) if kind == "bill" else None


def _hooks(session: Session) -> dict[str, list[_Hook]]:
    """The webhooks that hold, by owner."""
    ended = select(WebhookEndRow.webhook)
    found: dict[str, list[_Hook]] = {}
    for row in session.scalars(select(WebhookRow).where(WebhookRow.webhook.not_in(ended))):
        found.setdefault(row.owner, []).append(_Hook(row.webhook, frozenset(row.events)))
    return found


def _billed(session: Session, name: str) -> list[str]:
    """The enterprises that stand in a closed bill."""
    place, _, month = name.partition(":")
    query = (
        select(BillLineRow.platform).join(BillRow, BillRow.id == BillLineRow.bill_id)
        .where(BillRow.province == place, BillRow.month == month).distinct().order_by(BillLineRow.platform)
    )  # fmt: skip
    return list(session.scalars(query))


def _put(session: Session, hooks: Iterable[_Hook], owner: str, event: str, body: Mapping[str, Any], at: datetime) -> None:
    for hook in hooks:
        if event in hook.events:
            session.add(
                WebhookDeliveryRow(
                    delivery=f"d_{secrets.token_hex(12)}", webhook=hook.webhook, owner=owner, event=event, at=at, state="waiting", attempts=0,
                    body={"event": event, "at": at.isoformat(), **body}, next_at=at, status=None, ended_at=None,
                )
            )
    session.flush()
