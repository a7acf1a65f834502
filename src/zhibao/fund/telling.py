"""What a letter may say of a payment: the day it was settled, and the tail of the account it went to."""

from __future__ import annotations

from collections.abc import Sequence
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


def settled_days(session: Session, payment_nos: Sequence[str]) -> dict[str, date]:
    """The day on which the bank's word that a payment was made was taken in, by number; a payment without such a word is left out."""
    moments = session.execute(
        select(PaymentRow.payment_no, PaymentEventRow.at)
        .join(PaymentRow, PaymentRow.id == PaymentEventRow.payment_id)
        .where(PaymentRow.payment_no.in_(payment_nos), PaymentEventRow.kind == State.SETTLED.value)
        .order_by(PaymentEventRow.id)
    )
    return {number: at.astimezone(ZONE).date() for number, at in moments}


@kept_while_reading
def account_tail(session: Session, keyring: Keyring, payee: str) -> tuple[str, str] | None:
    """The last four signs of the number of a payee's account, and its bank; None where none is recorded."""
    account = payees.live_account(session, payee)
    if account is None:
        return None
    clear = payees.in_clear(session, keyring, account.id)
    return clear["account"][-_TAIL:], clear["bank"]
