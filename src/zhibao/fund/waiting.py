"""What of the fund waits for a person: batches that have not left, and debts that stand in no batch."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from zhibao.fund import batches, payables, refusals
from zhibao.fund.model import PayableState, Payment, Post, State
from zhibao.fund.refusals import Refusal
from zhibao.fund.tables import BankFileRow, BatchRow, PayableRow, PaymentEventRow, PaymentRow, SlotRow, VoucherRow


@dataclass(frozen=True)
class Unsent:
    """A batch that has not left: who signs next, None when it was released; and its refusal, if it was sent back."""

    batch_no: str
    book: str
    at: datetime
    next_post: Post | None
    refusal: Refusal | None


def unsent(session: Session) -> list[Unsent]:
    """The batches that hold payments and have not gone to the bank, the oldest first."""
    sent = select(BankFileRow.batch_id).where(BankFileRow.batch_id == BatchRow.id).exists()
    numbers = session.scalars(select(BatchRow.batch_no).where(~sent).order_by(BatchRow.id)).all()
    return [one for number in numbers if (one := _unsent(session, number)) is not None]


def unbatched(session: Session) -> list[PayableState]:
    """What is owed and stands in no batch."""
    freed, back = aliased(SlotRow), aliased(VoucherRow)
    live = (
        select(SlotRow.id)
        .where(SlotRow.turn == "taken", *payables.same_debt(SlotRow, PayableRow))
        .where(~select(freed.id).where(freed.turn == "freed", freed.attempt == SlotRow.attempt, *payables.same_debt(freed, SlotRow)).exists())
        .exists()
    )
    taken_back = select(back.id).where(back.reverses == PayableRow.voucher_id).exists()
    return [state for state in payables.states_where(session, ~live, ~taken_back) if state.open_fen > 0]


def _unsent(session: Session, batch_no: str) -> Unsent | None:
    held = batches.standing(session, batch_no)
    if not held.version.line_count:
        return None
    following = next((post for post in held.lane.posts[1:] if post not in held.signed), None)
    refusal = refusals.refusal_of(session, batch_no, held.version.version)
    return Unsent(batch_no, held.batch.book, held.batch.at, following, refusal)


def unknown(session: Session, book: str, until: datetime) -> list[Payment]:
    """Payments of a book whose outcome nobody knew at a moment or since: what the bank did with them is still open."""
    later = aliased(PaymentEventRow)
    last = ~select(later.id).where(later.payment_id == PaymentEventRow.payment_id, later.event_no > PaymentEventRow.event_no).exists()
    numbers = session.scalars(
        select(PaymentRow.payment_no)
        .join(PaymentEventRow, PaymentEventRow.payment_id == PaymentRow.id)
        .join(BatchRow, BatchRow.id == PaymentRow.batch_id)
        .where(BatchRow.book == book, PaymentEventRow.kind == State.UNKNOWN.value, PaymentEventRow.at <= until, last)
        .order_by(PaymentRow.id)
    )
    return [batches.payment(session, number) for number in numbers]
