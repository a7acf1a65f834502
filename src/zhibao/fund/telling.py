"""What a letter may say of a payment: the day it was settled, and the tail of the account it went to."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from zhibao.fund import payees
from zhibao.fund.model import State
from zhibao.fund.tables import PaymentEventRow, PaymentRow
from zhibao.kit.clock import ZONE
from zhibao.kit.kept import kept_while_reading
from zhibao.kit.secrets import Keyring

_TAIL = 4


@kept_while_reading
def settled_on(session: Session, payment_no: str) -> date | None:
    """The day on which the bank's word that a payment was made was taken in; None before that."""
    moments = session.scalars(
        select(PaymentEventRow.at)
        .join(PaymentRow, PaymentRow.id == PaymentEventRow.payment_id)
        .where(PaymentRow.payment_no == payment_no, PaymentEventRow.kind == State.SETTLED.value)
        .order_by(PaymentEventRow.id)
    ).all()
    return moments[-1].astimezone(ZONE).date() if moments else None


@kept_while_reading
def account_tail(session: Session, keyring: Keyring, payee: str) -> tuple[str, str] | None:
    """The last four signs of the number of a payee's account, and its bank; None where none is recorded."""
    account = payees.live_account(session, payee)
    if account is None:
        return None
    clear = payees.in_clear(session, keyring, account.id)
    return clear["account"][-_TAIL:], clear["bank"]
