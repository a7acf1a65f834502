"""Debts, releases and accounts in bulk, for whoever looks over spending. Only reads; accounts stand by a keyed index."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session, aliased

from zhibao.fund.payees import GOOD
from zhibao.fund.tables import (
    BankFileRow,
    BatchRow,
    PayableRow,
    PayeeAccountRow,
    PaymentEventRow,
    PaymentRow,
    SignatureRow,
    VersionRow,
    VoucherRow,
)
from zhibao.kit.clock import ZONE


@dataclass(frozen=True)
class Debt:
    """A debt of the fund that stands: what, to whom, recognised when, and the payment that settled it."""

    payable_id: int
    book: str
    award_no: str
    case_no: str
    benefit: str
    item: str
    period: str
    payee: str
    amount_fen: int
    on: date
    settled_on: date | None
    payment_no: str | None


@dataclass(frozen=True)
class Released:
    """A batch that was released: whose hands it went through, on which day, and what it pays of each award."""

    batch_no: str
    book: str
    persons: frozenset[str]
    released_on: date
    awards: dict[str, int]


@dataclass(frozen=True)
class PaidTo:
    """A payee and the account she is paid to, by its keyed index, set by whom and when."""

    payee: str
    index: str
    set_by: str
    on: date


def debts(session: Session, begins: str, until: datetime) -> list[Debt]:
    """The debts of the books whose code begins so, recognised until an instant; what was taken back is left out."""
    back = aliased(VoucherRow)
    settled = _settled(session, until)
    rows = session.scalars(
        select(PayableRow)
        .where(
            PayableRow.book.startswith(begins), PayableRow.at <= until,
            ~select(back.id).where(back.reverses == PayableRow.voucher_id).exists(),
        )
        .order_by(PayableRow.id)
    )  # fmt: skip
    return [
        Debt(
            row.id, row.book, row.award_no, row.case_no, row.benefit, row.item, row.period, row.payee, row.amount_fen,
            row.at.astimezone(ZONE).date(), *settled.get(row.id, (None, None)),
        )
        for row in rows
    ]  # fmt: skip


def _settled(session: Session, until: datetime) -> dict[int, tuple[date, str]]:
    """By debt the day on which the bank paid it and the payment, where it did not come back."""
    events = session.execute(
        select(PaymentEventRow, PaymentRow)
        .join(PaymentRow, PaymentRow.id == PaymentEventRow.payment_id)
        .where(PaymentEventRow.kind.in_(("settled", "returned")), PaymentEventRow.at <= until)
        .order_by(PaymentEventRow.id)
    )
    found: dict[int, tuple[date, str]] = {}
    for event, payment in events:
        if event.kind == "settled":
            found[payment.payable_id] = (event.at.astimezone(ZONE).date(), payment.payment_no)
        elif found.get(payment.payable_id, (None, None))[1] == payment.payment_no:
            del found[payment.payable_id]
    return found


def released(session: Session, begins: str, until: datetime) -> list[Released]:
    """The batches whose file was made until an instant, in the version that was released."""
    rows = session.execute(
        select(BatchRow, BankFileRow, VersionRow)
        .join(BankFileRow, BankFileRow.batch_id == BatchRow.id)
        .join(VersionRow, (VersionRow.batch_id == BankFileRow.batch_id) & (VersionRow.version == BankFileRow.version))
        .where(BatchRow.book.startswith(begins), BankFileRow.created_at <= until)
        .order_by(BatchRow.id)
    ).all()
    signed: dict[tuple[int, int], list[SignatureRow]] = defaultdict(list)
    for one in session.scalars(select(SignatureRow).order_by(SignatureRow.id)):
        signed[one.batch_id, one.version].append(one)
    paid: dict[int, dict[str, int]] = defaultdict(dict)
    sums = session.execute(
        select(PaymentRow.batch_id, PayableRow.award_no, func.sum(PaymentRow.amount_fen))
        .join(PayableRow, PayableRow.id == PaymentRow.payable_id)
        .group_by(PaymentRow.batch_id, PayableRow.award_no)
    )
    for batch_id, award_no, fen in sums:
        paid[batch_id][award_no] = int(fen)
    return [
        Released(
            batch.batch_no, batch.book, frozenset({version.maker, *(one.person for one in signed[batch.id, version.version])}),
            next(one.at for one in reversed(signed[batch.id, version.version]) if one.post == "releaser").astimezone(ZONE).date(),
            paid[batch.id],
        )
        for batch, _, version in rows
    ]  # fmt: skip


def paid_to(session: Session) -> dict[str, PaidTo]:
    """By payee the newest account with an accepted name check."""
    rows = session.scalars(select(PayeeAccountRow).where(PayeeAccountRow.name_check.in_(GOOD)).order_by(PayeeAccountRow.entry_no))
    return {row.payee: PaidTo(row.payee, row.account_index.hex(), row.set_by, row.at.astimezone(ZONE).date()) for row in rows}
