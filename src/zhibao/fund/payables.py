"""What the fund owes: lines of awards become payables, each once, and are still owed until the ledger says otherwise."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, insert, select
from sqlalchemy.orm import Session, aliased

from zhibao.fund import ledger, rules
from zhibao.fund.charts import chart
from zhibao.fund.model import Owed, Payable, PayableState, Voucher
from zhibao.fund.tables import EntryRow, PayableRow, PaymentRow, SlotRow, VoucherRow
from zhibao.kit.actors import Actor
from zhibao.kit.digest import text_digest
from zhibao.kit.errors import CallerFault
from zhibao.kit.tables import canonical_json, in_parts
from zhibao.kit.turn import turn

_AT_ONCE = 400


def recognise(
    session: Session,
    book: str,
    award_no: str,
    payables: Sequence[Payable],
    *,
    actor: Actor,
    ground: str,
    at: datetime,
) -> list[PayableState]:
    """Make the lines of an award payables. A line that is there already stays; the others become vouchers.

    Raises CallerFault `payable_stands` when something else stands under the same identity, `not_paid_by_fund`.
    """
    return recognise_many(
        session, book, [(award_no, line) for line in payables], actor=actor, ground=ground, at=at
    )


def recognise_many(
    session: Session,
    book: str,
    lines: Sequence[tuple[str, Payable]],
    *,
    actor: Actor,
    ground: str,
    at: datetime,
) -> list[PayableState]:
    """Make lines of many awards payables at once; see `recognise`."""
    turn(session, f"fund:{book}")
    digests = [line_digest(award_no, payable) for award_no, payable in lines]
    known = _known(session, digests)
    new = {digest: line for digest, line in zip(digests, lines, strict=True) if digest not in known}
    _refuse_standing(session, [payable.owed for _, payable in new.values()])
    drafts = [rules.recognition(payable) for _, payable in new.values()]
    vouchers = ledger.post(session, book, drafts, actor=actor, ground=ground, at=at)
    if vouchers:
        session.execute(
            insert(PayableRow),
            [
                _row(book, digest, award_no, payable, voucher)
                for (digest, (award_no, payable)), voucher in zip(new.items(), vouchers, strict=True)
            ],
        )
    found = {state.id: state for state in states_of(session, [payable.owed for _, payable in lines])}
    ids = _known(session, digests)
    return [found[ids[digest]] for digest in digests]


def standing_otherwise(session: Session, lines: Sequence[tuple[str, Payable]]) -> list[Owed]:
    """The lines under whose identity something else stands already; a person decides what becomes of them."""
    digests = [line_digest(award_no, payable) for award_no, payable in lines]
    known = _known(session, digests)
    new = [payable.owed for digest, (_, payable) in zip(digests, lines, strict=True) if digest not in known]
    standing = {state.payable.owed for state in states_of(session, new) if not state.withdrawn}
    return [one for one in new if one in standing]


def withdraw(
    session: Session, payable_id: int, *, reason: str, actor: Actor, ground: str, at: datetime
) -> PayableState:
    """Take a payable back before it is paid, by reversing its voucher.

    Raises CallerFault `payable_unknown`, `live_payment`; what was paid is handled as a recovery.
    """
    row = session.get(PayableRow, payable_id)
    if row is None:
        raise _unknown(payable_id)
    turn(session, f"fund:{row.book}")
    state = _state(session, payable_id)
    if state.withdrawn:
        return state
    if state.payment_no is not None or state.open_fen != row.amount_fen or not reason.strip():
        raise CallerFault(
            "live_payment",
            "这笔应付款正在支付、已付或已抵扣，或者没有写明撤回的原因，不能撤回。",
            "This payable is being paid, was paid or kept, or no reason was given; it cannot be taken back.",
            place=str(state.payable.owed),
            remedy_zh="未发出的请先作废支付；已付的请按追回办理。",
            remedy_en="Void a payment that has not left; what was paid is handled as a recovery.",
        )
    ledger.reverse(session, row.voucher_id, actor=actor, ground=ground, at=at)
    return _state(session, payable_id)


def payables(
    session: Session,
    *,
    book: str | None = None,
    case_no: str | None = None,
    award_no: str | None = None,
    open_only: bool = False,
) -> list[PayableState]:
    """Payables with what is still owed, in the order of their recognition."""
    wanted = {PayableRow.book: book, PayableRow.case_no: case_no, PayableRow.award_no: award_no}
    where = [column == value for column, value in wanted.items() if value is not None]
    found = states_where(session, *where)
    return [state for state in found if state.open_fen > 0] if open_only else found


def payable(session: Session, payable_id: int) -> PayableState:
    """One payable as it stands. Raises CallerFault `payable_unknown`."""
    found = states_where(session, PayableRow.id == payable_id)
    if not found:
        raise _unknown(payable_id)
    return found[0]


def states_of(session: Session, owed: Iterable[Owed]) -> list[PayableState]:
    """The payables of some identities."""
    wanted = set(owed)
    found = []
    for cases in in_parts(sorted({one.case_no for one in wanted})):
        found += [
            state
            for state in states_where(session, PayableRow.case_no.in_(cases))
            if state.payable.owed in wanted
        ]
    return found


def line_digest(award_no: str, payable: Payable) -> str:
    """The digest that makes a line of an award one and the same."""
    return text_digest(
        canonical_json(
            [
                award_no,
                payable.case_no,
                payable.benefit,
                payable.item,
                payable.period,
                payable.payee,
                payable.amount_fen,
                payable.due_on.isoformat(),
            ]
        )
    )


def _known(session: Session, digests: Sequence[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for part in in_parts(digests):
        rows = session.execute(
            select(PayableRow.line_digest, PayableRow.id).where(PayableRow.line_digest.in_(part))
        )
        found |= dict(rows.all())
    return found


def _refuse_standing(session: Session, owed: Sequence[Owed]) -> None:
    standing = {state.payable.owed for state in states_of(session, owed) if not state.withdrawn}
    twice = standing | {one for one, times in Counter(owed).items() if times > 1}
    if twice:
        raise CallerFault(
            "payable_stands",
            "同一案件、项目、期间、收款人已有另一笔应付款。",
            "Another payable stands for the same case, item, period and payee.",
            place=str(min(twice)),
            remedy_zh="差额请作为单独的项目；原来的也可先撤回。",
            remedy_en="Hand a difference over as an item of its own, or withdraw the former one first.",
        )


def _row(book: str, digest: str, award_no: str, payable: Payable, voucher: Voucher) -> dict[str, Any]:
    return {
        "book": book,
        "award_no": award_no,
        "line_digest": digest,
        "case_no": payable.case_no,
        "benefit": payable.benefit,
        "item": payable.item,
        "period": payable.period,
        "payee": payable.payee,
        "amount_fen": payable.amount_fen,
        "account": chart()[rules.owed_account(payable.payee)].number,
        "due_on": payable.due_on,
        "voucher_id": voucher.id,
        "at": voucher.at,
    }


def _state(session: Session, payable_id: int) -> PayableState:
    return states_where(session, PayableRow.id == payable_id)[0]


def states_where(session: Session, *where: ColumnElement[bool]) -> list[PayableState]:
    """Payables with their fold, their live payment and whether they were taken back, in one question."""
    return [
        PayableState(
            row.id,
            row.award_no,
            row.book,
            Payable(row.case_no, row.benefit, row.item, row.period, row.payee, row.amount_fen, row.due_on),
            0 if taken_back else int(open_fen),
            None if taken_back else payment_no,
            voucher_no,
            taken_back is not None,
        )
        for row, voucher_no, open_fen, payment_no, taken_back in session.execute(_states().where(*where))
    ]


@cache
def _states() -> Select[Any]:
    """The question for all payables. Putting it together takes longer than asking it, so it is put together once."""
    owing = [account.number for account in chart().values() if account.owed]
    # Tied to each payable, so that the fold reads the lines of one debt by their index and not the whole ledger.
    fold = (
        select(-func.coalesce(func.sum(EntryRow.amount_fen), 0))
        .where(EntryRow.account.in_(owing), *same_debt(EntryRow, PayableRow))
        .scalar_subquery()
    )
    freed = aliased(SlotRow)
    live = (
        select(PaymentRow.payment_no)
        .join(SlotRow, SlotRow.payment_id == PaymentRow.id)
        .where(
            SlotRow.turn == "taken",
            *same_debt(SlotRow, PayableRow),
            ~select(freed.id)
            .where(freed.turn == "freed", freed.attempt == SlotRow.attempt, *same_debt(freed, SlotRow))
            .exists(),
        )
        .scalar_subquery()
    )
    back = aliased(VoucherRow)
    return (
        select(PayableRow, VoucherRow.voucher_no, fold, live, back.id)
        .join(VoucherRow, VoucherRow.id == PayableRow.voucher_id)
        .outerjoin(back, and_(back.reverses == PayableRow.voucher_id))
        .order_by(PayableRow.id)
    )


def same_debt(one: Any, other: Any) -> list[ColumnElement[bool]]:
    """Whether two rows speak of the same debt."""
    return [getattr(one, name) == getattr(other, name) for name in ("case_no", "item", "period", "payee")]



def _unknown(payable_id: int) -> CallerFault:
    return CallerFault(
        "payable_unknown",
        f"没有编号 {payable_id} 的应付款。",
        f"There is no payable {payable_id}.",
        remedy_zh="应付款见 zhibao fund payables。",
        remedy_en="`zhibao fund payables` lists them.",
    )
