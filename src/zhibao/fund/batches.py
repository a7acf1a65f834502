"""Batches and payments as they stand: the newest version, its signatures, and the last event of each payment."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from zhibao.fund import events, rules
from zhibao.fund.charts import lanes
from zhibao.fund.model import Batch, Held, Lane, Owed, Payment, Post, Signature, State
from zhibao.fund.tables import (
    BankFileRow,
    BatchRow,
    PaymentEventRow,
    PaymentLineRow,
    PaymentRow,
    SignatureRow,
    VersionRow,
)
from zhibao.kit.digest import text_digest
from zhibao.kit.errors import CallerFault
from zhibao.kit.kept import kept_while_reading
from zhibao.kit.tables import canonical_json


@dataclass(frozen=True)
class Heading:
    """A batch in its newest version without its lines."""

    batch: BatchRow
    version: VersionRow
    signatures: tuple[SignatureRow, ...]
    file: BankFileRow | None

    @property
    def signed(self) -> dict[Post, str]:
        """Who signed, by post."""
        return {Post(row.post): row.person for row in self.signatures}

    @property
    def lane(self) -> Lane:
        """The lane of the version."""
        return next(lane for lane in lanes() if lane.name == self.version.lane)


@dataclass(frozen=True)
class Standing(Heading):
    """The rows of a batch in its newest version."""

    lines: tuple[tuple[PaymentLineRow, PaymentRow], ...]

    @property
    def payments(self) -> list[PaymentRow]:
        """The payments of the version."""
        return [payment for _, payment in self.lines]


def earlier_makers(session: Session, held: Standing) -> set[str]:
    """The natural persons who made a version of the batch before the newest one."""
    makers = session.scalars(
        select(VersionRow.maker).where(VersionRow.batch_id == held.batch.id, VersionRow.version < held.version.version)
    )
    return {maker for maker in makers if not maker.startswith("job:")}


def standing(session: Session, batch_no: str) -> Standing:
    """The rows of a batch. Raises CallerFault `batch_unknown`."""
    held = headings(session, [batch_no]).get(batch_no)
    if held is None:
        raise CallerFault(
            "batch_unknown",
            f"没有编号为 {batch_no} 的支付批次。",
            f"There is no payment batch {batch_no}.",
            remedy_zh="批次见 zhibao fund pay list。",
            remedy_en="`zhibao fund pay list` lists them.",
        )
    lines = session.execute(
        select(PaymentLineRow, PaymentRow)
        .join(PaymentRow, PaymentRow.id == PaymentLineRow.payment_id)
        .where(PaymentLineRow.batch_id == held.batch.id, PaymentLineRow.version == held.version.version)
        .order_by(PaymentLineRow.line_no)
    )
    return Standing(held.batch, held.version, held.signatures, held.file, tuple((line, payment) for line, payment in lines))


def headings(session: Session, numbers: Sequence[str]) -> dict[str, Heading]:
    """Batches without their lines, by number; a number of no batch is left out. At most a page of them at once."""
    newest = select(func.max(VersionRow.version)).where(VersionRow.batch_id == BatchRow.id).correlate(BatchRow).scalar_subquery()
    rows = session.execute(
        select(BatchRow, VersionRow, BankFileRow)
        .join(VersionRow, (VersionRow.batch_id == BatchRow.id) & (VersionRow.version == newest))
        .outerjoin(BankFileRow, BankFileRow.batch_id == BatchRow.id)
        .where(BatchRow.batch_no.in_(numbers))
    ).all()
    signatures: dict[tuple[int, int], list[SignatureRow]] = {}
    signed = select(SignatureRow).where(SignatureRow.batch_id.in_([batch.id for batch, _, _ in rows])).order_by(SignatureRow.id)
    for one in session.scalars(signed):
        signatures.setdefault((one.batch_id, one.version), []).append(one)
    return {
        batch.batch_no: Heading(batch, version, tuple(signatures.get((batch.id, version.version), ())), file) for batch, version, file in rows
    }


def batch(session: Session, batch_no: str) -> Batch:
    """A batch as it stands. Raises CallerFault `batch_unknown`."""
    return view(session, standing(session, batch_no))


def batches(session: Session, book: str | None = None) -> list[Batch]:
    """All batches, or those of a book, in the order they were made."""
    query = select(BatchRow.batch_no).order_by(BatchRow.id)
    numbers = session.scalars(query.where(BatchRow.book == book) if book else query).all()
    return [batch(session, number) for number in numbers]


def settled_counts(session: Session, held: Sequence[Heading]) -> dict[str, int]:
    """How many payments of each batch have come to an end: settled, returned or voided."""
    named = {one.batch.id: one for one in held}
    ended = (
        select(PaymentLineRow.batch_id, PaymentLineRow.version, func.count(PaymentLineRow.payment_id.distinct()))
        .join(PaymentEventRow, PaymentEventRow.payment_id == PaymentLineRow.payment_id)
        .where(
            PaymentLineRow.batch_id.in_(named),
            PaymentEventRow.kind.in_([State.SETTLED.value, State.RETURNED.value, State.VOIDED.value]),
        )
        .group_by(PaymentLineRow.batch_id, PaymentLineRow.version)
    )
    counted = {(batch, version): number for batch, version, number in session.execute(ended)}
    return {one.batch.batch_no: counted.get((one.batch.id, one.version.version), 0) for one in held}


def batch_of_file(session: Session, file_no: str) -> Batch:
    """The batch that left with a file number. Raises CallerFault `unknown_file`."""
    number = session.scalar(
        select(BatchRow.batch_no)
        .join(BankFileRow, BankFileRow.batch_id == BatchRow.id)
        .where(BankFileRow.file_no == file_no)
    )
    if number is None:
        raise CallerFault(
            "unknown_file",
            f"没有编号为 {file_no} 的付款文件。",
            f"No file of payments with the number {file_no} left this office.",
            remedy_zh="请核对是否为本机构的文件。",
            remedy_en="Check that the file is this office's.",
        )
    return batch(session, number)


@kept_while_reading
def payment(session: Session, payment_no: str) -> Payment:
    """A payment as it stands, also one that was dropped from its batch. Raises CallerFault `payment_unknown`."""
    row = payment_row(session, payment_no)
    if row is None:
        raise CallerFault(
            "payment_unknown",
            f"没有编号为 {payment_no} 的支付。",
            f"There is no payment {payment_no}.",
            remedy_zh="支付见 zhibao fund pay list。",
            remedy_en="`zhibao fund pay list` lists them.",
        )
    return _of_many_batches(session, [row])[0]


@kept_while_reading
def payments_of(session: Session, case_no: str) -> tuple[Payment, ...]:
    """Every payment of a case, in the order they were made."""
    return tuple(_of_many_batches(session, session.scalars(select(PaymentRow).where(PaymentRow.case_no == case_no).order_by(PaymentRow.id)).all()))


def payments(session: Session, numbers: Sequence[str]) -> list[Payment]:
    """Payments by their numbers, in the order they were made; a number of no payment is left out."""
    found: list[PaymentRow] = []
    for first in range(0, len(numbers), 400):
        found += session.scalars(select(PaymentRow).where(PaymentRow.payment_no.in_(numbers[first : first + 400])))
    return _of_many_batches(session, sorted(found, key=lambda row: row.id))


def payment_row(session: Session, payment_no: str) -> PaymentRow | None:
    """The row of a payment by its number."""
    return session.scalar(select(PaymentRow).where(PaymentRow.payment_no == payment_no))


def view(session: Session, held: Standing) -> Batch:
    """The rows of a batch as others read them."""
    return Batch(
        batch_no=held.batch.batch_no,
        book=held.batch.book,
        kind=held.batch.kind,
        version=held.version.version,
        lane=held.version.lane,
        posts=held.lane.posts,
        content_digest=held.version.content_digest,
        total_fen=held.version.total_fen,
        signatures=tuple(Signature(Post(row.post), row.person, row.actor, row.at) for row in held.signatures),
        payments=tuple(_payments(session, held.batch.batch_no, held.payments, held.signed)),
        file_no=held.file.file_no if held.file else None,
        held=tuple(Held(Owed(*one["owed"]), one["reason"], one["zh"], one["en"]) for one in held.batch.held),
    )


def digest_of(lines: Sequence[tuple[PaymentRow, int]]) -> str:
    """The digest of the content of a version: payments in line order, each with the account it goes to."""
    return text_digest(
        canonical_json(
            [
                [
                    row.payment_no,
                    row.case_no,
                    row.item,
                    row.period,
                    row.payee,
                    row.attempt,
                    row.amount_fen,
                    account_id,
                ]
                for row, account_id in lines
            ]
        )
    )


def last_attempts(session: Session, owed: Sequence[Owed]) -> dict[Owed, int]:
    """The number of the last attempt of each identity that has one."""
    cases = sorted({one.case_no for one in owed})
    found: dict[Owed, int] = {}
    for first in range(0, len(cases), 400):
        rows = session.execute(
            select(
                PaymentRow.case_no,
                PaymentRow.item,
                PaymentRow.period,
                PaymentRow.payee,
                func.max(PaymentRow.attempt),
            )
            .where(PaymentRow.case_no.in_(cases[first : first + 400]))
            .group_by(PaymentRow.case_no, PaymentRow.item, PaymentRow.period, PaymentRow.payee)
        )
        found |= {
            Owed(case_no, item, period, payee): attempt for case_no, item, period, payee, attempt in rows
        }
    return found


def _payments(
    session: Session, batch_no: str, rows: Sequence[PaymentRow], signed: dict[Post, str]
) -> list[Payment]:
    happened = events.last(session, [row.id for row in rows])
    return [_payment(row, batch_no, happened[row.id], signed) for row in rows]


def _payment(row: PaymentRow, batch_no: str, last: events.Happened, signed: dict[Post, str]) -> Payment:
    return Payment(
        row.payment_no, batch_no, owed_of(row), row.attempt, row.amount_fen, row.due_on, rules.state_of(last.state, signed), row.at, last.reason
    )


def _of_many_batches(session: Session, rows: Sequence[PaymentRow]) -> list[Payment]:
    """Payments of whatever batches: the batches, who signed each, and what happened to each payment are asked once for all."""
    if not rows:
        return []
    ids = sorted({row.batch_id for row in rows})
    numbers = dict(session.execute(select(BatchRow.id, BatchRow.batch_no).where(BatchRow.id.in_(ids))).all())
    signed = _signed(session, ids)
    happened = events.last(session, [row.id for row in rows])
    return [_payment(row, numbers[row.batch_id], happened[row.id], signed[row.batch_id]) for row in rows]


def _signed(session: Session, batch_ids: Sequence[int]) -> dict[int, dict[Post, str]]:
    """Who signed the newest version of some batches, by post; their payments are not read for that."""
    newest = select(func.max(VersionRow.version)).where(VersionRow.batch_id == SignatureRow.batch_id).correlate(SignatureRow).scalar_subquery()
    rows = session.execute(
        select(SignatureRow.batch_id, SignatureRow.post, SignatureRow.person).where(SignatureRow.batch_id.in_(batch_ids), SignatureRow.version == newest)
    )
    found: dict[int, dict[Post, str]] = {number: {} for number in batch_ids}
    for batch_id, post, person in rows:
        found[batch_id][Post(post)] = person
    return found


def book_of(session: Session, row: PaymentRow) -> str:
    """The book that a payment stands in."""
    return session.get_one(BatchRow, row.batch_id).book


def owed_of(row: PaymentRow) -> Owed:
    """What a payment serves."""
    return Owed(row.case_no, row.item, row.period, row.payee)
