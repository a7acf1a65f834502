"""What happens to payments: events appended one after the other; a return or a void frees the place for the next attempt."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from zhibao.fund.model import State
from zhibao.fund.tables import PaymentEventRow, PaymentRow, SlotRow
from zhibao.kit.actors import Actor
from zhibao.kit.acts import Act

_AT_ONCE = 400


@dataclass(frozen=True)
class Detail:
    """What an event carries beside its kind."""

    reason: str | None = None
    reference: str | None = None
    evidence: str | None = None
    voucher_id: int | None = None
    act_id: int | None = None


@dataclass(frozen=True)
class Happened:
    """The last event of a payment."""

    number: int
    state: State
    reason: str | None
    voucher_id: int | None


def last(session: Session, payment_ids: Collection[int]) -> dict[int, Happened]:
    """The last event of each payment; the voucher is that of its settlement, also after later events."""
    found: dict[int, Happened] = {}
    wanted = sorted(payment_ids)
    for first in range(0, len(wanted), _AT_ONCE):
        rows = session.scalars(
            select(PaymentEventRow)
            .where(PaymentEventRow.payment_id.in_(wanted[first : first + _AT_ONCE]))
            .order_by(PaymentEventRow.event_no)
        )
        for row in rows:
            before = found.get(row.payment_id)
            voucher_id = row.voucher_id or (before.voucher_id if before else None)
            found[row.payment_id] = Happened(row.event_no, State(row.kind), row.reason, voucher_id)
    return found


def append(
    session: Session,
    state: State,
    payments: Sequence[PaymentRow],
    *,
    actor: Actor,
    act: Act,
    details: Mapping[int, Detail] | None = None,
) -> None:
    """Append the same kind of event to payments; `act` stands for those whose detail names none of its own."""
    if not payments:
        return
    before = last(session, [payment.id for payment in payments])
    held = details or {}
    rows = []
    for payment in payments:
        earlier = before.get(payment.id)
        detail = held.get(payment.id, Detail())
        rows.append(
            {
                "payment_id": payment.id,
                "event_no": earlier.number + 1 if earlier else 1,
                "kind": state.value,
                "after_no": earlier.number if earlier else None,
                "after_kind": earlier.state.value if earlier else None,
                "reason": detail.reason,
                "reference": detail.reference,
                "evidence": detail.evidence,
                "voucher_id": detail.voucher_id,
                "actor": str(actor),
                "at": act.at,
                "act_id": detail.act_id or act.id,
            }
        )
    session.execute(insert(PaymentEventRow), rows)
    if state in (State.RETURNED, State.VOIDED):
        numbers = {row["payment_id"]: row["event_no"] for row in rows}
        session.execute(
            insert(SlotRow), [_freed(payment, numbers[payment.id], state) for payment in payments]
        )


def take(session: Session, payments: Sequence[PaymentRow]) -> None:
    """Take the one place of each payment's (case, item, period, payee)."""
    session.execute(insert(SlotRow), [_taken(payment) for payment in payments])


def _taken(payment: PaymentRow) -> dict[str, object]:
    again = payment.attempt > 1
    return _slot(payment) | {
        "turn": "taken",
        "after_attempt": payment.attempt - 1 if again else None,
        "after_turn": "freed" if again else None,
        "freed_payment_id": None,
        "event_no": None,
        "event_kind": None,
    }


def _freed(payment: PaymentRow, event_no: object, state: State) -> dict[str, object]:
    return _slot(payment) | {
        "turn": "freed",
        "after_attempt": payment.attempt,
        "after_turn": "taken",
        "freed_payment_id": payment.id,
        "event_no": event_no,
        "event_kind": state.value,
    }


def _slot(payment: PaymentRow) -> dict[str, object]:
    return {
        "case_no": payment.case_no,
        "item": payment.item,
        "period": payment.period,
        "payee": payment.payee,
        "attempt": payment.attempt,
        "payment_id": payment.id,
    }
