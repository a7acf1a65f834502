"""Money kept ready for what was approved: reserved, then posted, voided or expired, each exactly once.

Where the expenditure account does not cover what was approved, finance gets a task and the payment goes on: a short
fund never delays a confirmed benefit.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, func, insert, select
from sqlalchemy.orm import Session

from zhibao.fund import ledger
from zhibao.fund.tables import FundTaskRow, ReservationEndRow, ReservationRow
from zhibao.kit import acts
from zhibao.kit.actors import Actor

_AT_ONCE = 400


def reserve(
    session: Session,
    book: str,
    batch_no: str,
    payments: Sequence[tuple[int, int]],
    *,
    actor: Actor,
    ground: str,
    at: datetime,
) -> None:
    """Keep the money of payments (id, fen) ready; those that are kept already stay as they are."""
    kept = set(open_of(session, [payment_id for payment_id, _ in payments]))
    new = [(payment_id, fen) for payment_id, fen in payments if payment_id not in kept]
    if not new:
        return
    rounds = _rounds(session, [payment_id for payment_id, _ in new])
    available = available_fen(session, book)
    session.execute(
        insert(ReservationRow),
        [
            {"payment_id": id_, "round": rounds.get(id_, 0) + 1, "book": book, "amount_fen": fen, "at": at}
            for id_, fen in new
        ],
    )
    needed = sum(fen for _, fen in new)
    if needed > available:
        _alarm(session, book, batch_no, needed, available, actor=actor, ground=ground, at=at)


def end(
    session: Session,
    payment_ids: Collection[int],
    outcome: str,
    at: datetime,
    vouchers: dict[int, int] | None = None,
) -> None:
    """End the open reservations of payments: posted (each with its voucher), voided or expired."""
    ending = open_of(session, payment_ids)
    if ending:
        session.execute(
            insert(ReservationEndRow),
            [
                {
                    "reservation_id": reservation_id,
                    "outcome": outcome,
                    "voucher_id": vouchers[payment_id] if vouchers else None,
                    "at": at,
                }
                for payment_id, reservation_id in ending.items()
            ],
        )


def open_of(session: Session, payment_ids: Collection[int]) -> dict[int, int]:
    """The open reservation of each payment that has one: payment id to reservation id."""
    found: dict[int, int] = {}
    wanted = sorted(payment_ids)
    for first in range(0, len(wanted), _AT_ONCE):
        rows = session.execute(
            select(ReservationRow.payment_id, ReservationRow.id).where(
                ReservationRow.payment_id.in_(wanted[first : first + _AT_ONCE]), ~_ended()
            )
        )
        found |= dict(rows.all())
    return found


def reserved_fen(session: Session, book: str) -> int:
    """What is kept ready in a book."""
    query = select(func.coalesce(func.sum(ReservationRow.amount_fen), 0)).where(
        ReservationRow.book == book, ~_ended()
    )
    return int(session.scalar(query) or 0)


def available_fen(session: Session, book: str) -> int:
    """What the expenditure account holds beyond what is kept ready."""
    return ledger.balance(session, book, "expenditure_account") - reserved_fen(session, book)


def tasks(session: Session, book: str | None = None) -> list[FundTaskRow]:
    """The tasks of finance that short funds opened."""
    query = select(FundTaskRow).order_by(FundTaskRow.id)
    return list(session.scalars(query.where(FundTaskRow.book == book) if book else query))


def _alarm(
    session: Session,
    book: str,
    batch_no: str,
    needed: int,
    available: int,
    *,
    actor: Actor,
    ground: str,
    at: datetime,
) -> None:
    act = acts.record(
        session,
        verb="fund_short",
        subject=f"fund:{book}",
        actor=str(actor),
        ground=ground,
        content={"batch": batch_no, "needed_fen": needed, "available_fen": available},
        at=at,
    )
    session.add(
        FundTaskRow(
            book=book,
            kind="financing",
            batch_no=batch_no,
            needed_fen=needed,
            available_fen=available,
            at=act.at,
            act_id=act.id,
        )
    )
    session.flush()


def _ended() -> ColumnElement[bool]:
    return select(ReservationEndRow.id).where(ReservationEndRow.reservation_id == ReservationRow.id).exists()


def _rounds(session: Session, payment_ids: Sequence[int]) -> dict[int, int]:
    found: dict[int, int] = {}
    for first in range(0, len(payment_ids), _AT_ONCE):
        rows = session.execute(
            select(ReservationRow.payment_id, func.max(ReservationRow.round))
            .where(ReservationRow.payment_id.in_(payment_ids[first : first + _AT_ONCE]))
            .group_by(ReservationRow.payment_id)
        )
        found |= dict(rows.all())
    return found
