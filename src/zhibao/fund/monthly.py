"""Monthly benefits as one job: recognised in parts that are kept one by one, then put into a batch; run again it goes on."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import date, datetime

from sqlalchemy import func, insert, select
from sqlalchemy.orm import Session

from zhibao.fund import batches, making, payables, payees, rules
from zhibao.fund.model import Batch, Held, MonthlyRun, Owed, Payable, PayableState
from zhibao.fund.tables import BatchRow, MonthlyItemRow, PayableRow
from zhibao.kit.actors import Actor
from zhibao.kit.clock import Month
from zhibao.kit.errors import CallerFault
from zhibao.kit.turn import turn

AT_ONCE = 500

Writing = Callable[[], AbstractContextManager[Session]]
Told = Callable[[int, int], None]


def monthly_run(
    writing: Writing,
    book: str,
    month: str,
    lines: Sequence[tuple[str, Payable]],
    *,
    actor: Actor,
    ground: str,
    at: datetime,
    deaths: Mapping[str, date] | None = None,
    waiting: Collection[Owed] = (),
    told: Told | None = None,
) -> MonthlyRun:
    """Recognise the monthly lines of a month (award number and line each) and put what can be paid into a batch.

    `writing` opens one transaction and commits it. A run that was cut off goes on where it was; a finished run changes
    nothing, only lines that came later, or can be paid only now, make a further batch. A line under whose identity
    another amount stands stops nobody else: it is held for a person.
    Raises CallerFault `month_differs` when a line is of another month.
    """
    Month.parse(month)
    if any(payable.period != month for _, payable in lines):
        raise CallerFault(
            "month_differs",
            f"有的待遇行不属于 {month}。",
            f"A line is not of the month {month}.",
            remedy_zh="请只交来当月的待遇行。",
            remedy_en="Hand over the lines of the month only.",
        )
    otherwise: list[Owed] = []
    for first in range(0, len(lines), AT_ONCE):
        with writing() as session:
            turn(session, f"fund:{book}")
            part = lines[first : first + AT_ONCE]
            clashing = payables.standing_otherwise(session, part)
            sound = [line for line in part if line[1].owed not in clashing]
            _note(session, book, month, payables.recognise_many(session, book, sound, actor=actor, ground=ground, at=at))
            otherwise += clashing
        if told is not None:
            told(min(first + AT_ONCE, len(lines)), len(lines))
    with writing() as session:
        made = _batch(session, book, month, actor=actor, ground=ground, at=at, deaths=deaths or {}, waiting=waiting)
    return replace(made, held=(*made.held, *map(rules.stands_otherwise, otherwise)))


def run_of(session: Session, book: str, month: str) -> MonthlyRun:
    """How far the run of a month has come."""
    return _run(session, book, month, _last_batch(session, book, month), ())


def _note(session: Session, book: str, month: str, states: Sequence[PayableState]) -> None:
    ids = [state.id for state in states]
    known = set(session.scalars(select(MonthlyItemRow.payable_id).where(MonthlyItemRow.payable_id.in_(ids))))
    new = [{"book": book, "month": month, "payable_id": id_} for id_ in ids if id_ not in known]
    if new:
        session.execute(insert(MonthlyItemRow), new)


def _batch(
    session: Session,
    book: str,
    month: str,
    *,
    actor: Actor,
    ground: str,
    at: datetime,
    deaths: Mapping[str, date],
    waiting: Collection[Owed],
) -> MonthlyRun:
    turn(session, f"fund:{book}")
    unpaid = [
        state for state in _states(session, book, month) if state.open_fen > 0 and state.payment_no is None
    ]
    accounts = payees.live_accounts(session, [state.payable.payee for state in unpaid])
    held = [
        why
        for state in unpaid
        if (why := making.held_of(state.payable.owed, state, accounts, deaths, waiting)) is not None
    ]
    stopped = {why.owed for why in held}
    paying = [state.payable.owed for state in unpaid if state.payable.owed not in stopped]
    batch_no = _last_batch(session, book, month)
    if paying:
        made = making.prepare(
            session,
            book,
            paying,
            key=f"{_key(book, month)}{_made(session, book, month) + 1}",
            kind="monthly",
            actor=actor,
            ground=ground,
            at=at,
            deaths=deaths,
            waiting=waiting,
        )
        batch_no = made.batch_no
    return _run(session, book, month, batch_no, tuple(held))


def _run(session: Session, book: str, month: str, batch_no: str | None, held: tuple[Held, ...]) -> MonthlyRun:
    count, total = session.execute(
        select(func.count(), func.coalesce(func.sum(PayableRow.amount_fen), 0))
        .join(MonthlyItemRow, MonthlyItemRow.payable_id == PayableRow.id)
        .where(MonthlyItemRow.book == book, MonthlyItemRow.month == month)
    ).one()
    return MonthlyRun(month, book, int(count), int(total), batch_no, held)


def _states(session: Session, book: str, month: str) -> list[PayableState]:
    return payables.states_where(
        session,
        PayableRow.id.in_(
            select(MonthlyItemRow.payable_id).where(
                MonthlyItemRow.book == book, MonthlyItemRow.month == month
            )
        ),
    )


def _key(book: str, month: str) -> str:
    return f"monthly:{book}:{month}:"


def _made(session: Session, book: str, month: str) -> int:
    query = (
        select(func.count()).select_from(BatchRow).where(BatchRow.request_key.startswith(_key(book, month)))
    )
    return int(session.scalar(query) or 0)


def _last_batch(session: Session, book: str, month: str) -> str | None:
    return session.scalar(
        select(BatchRow.batch_no)
        .where(BatchRow.request_key.startswith(_key(book, month)))
        .order_by(BatchRow.id.desc())
        .limit(1)
    )


def batch_of(session: Session, book: str, month: str) -> Batch | None:
    """The newest batch of a month's run."""
    number = _last_batch(session, book, month)
    return batches.batch(session, number) if number else None
