"""From a released batch to the bank and back: a file goes out once, answers and statements come in, nothing twice.

The file is noted as sent in the ledger's own transaction and written only after its commit. The same batch gives the
same file under the same number at any time, so a crash between the two loses nothing, and the bank takes a number once.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from sqlalchemy.orm import Session

from zhibao.edge import bank
from zhibao.edge.workbooks import private_draft
from zhibao.fund import acts as fund
from zhibao.fund.model import AnswerOutcome, BankAnswer, BankFile, Reconciliation, State, StatementLine
from zhibao.fund.reconciliation import EXPENDITURE
from zhibao.journeys.kept_back import of_batch
from zhibao.kit.actors import Actor
from zhibao.kit.digest import text_digest
from zhibao.kit.secrets import Keyring
from zhibao.orders.manifest import Sessions

GROUND = "zhejiang-2025-44 §2(5)"


@dataclass(frozen=True)
class Sent:
    """A file that went out: its number, count, sum and digest, without anything personal."""

    file_no: str
    batch_no: str
    count: int
    total_fen: int
    digest: str


def send_file(
    writing: Sessions, keyring: Keyring, batch_no: str, out: Path, *, debtor: bank.Debtor, form: bank.Form,
    pay_on: date, actor: Actor, at: datetime, ground: str = GROUND,
) -> Sent:  # fmt: skip
    """Note a released batch as sent and write its file, readable by its owner only. Again: the same file once more.

    Raises CallerFault `not_released`, those of changed content, and those of the bank file.
    """
    with writing() as session:
        sent, content = file_of(session, keyring, batch_no, debtor=debtor, form=form, pay_on=pay_on, actor=actor, at=at, ground=ground)
    with private_draft(out) as draft:
        draft.write_bytes(content)
    return sent


def file_of(
    session: Session, keyring: Keyring, batch_no: str, *, debtor: bank.Debtor, form: bank.Form, pay_on: date, actor: Actor, at: datetime,
    ground: str = GROUND,
) -> tuple[Sent, bytes]:  # fmt: skip
    """Note a released batch as sent and give its file, to be handed out once the transaction is committed. Again: the same bytes."""
    kept = of_batch(session, batch_no)
    values = fund.file_values(session, keyring, batch_no, at=at, deaths=kept.deaths, waiting=kept.waiting)
    content = bank.transfer_bytes(transfer_file(values, debtor, pay_on), form)
    sent = Sent(values.file_no, batch_no, values.count, values.total_fen, text_digest(content))
    fund.record_sent(
        session, batch_no, file_no=sent.file_no, count=sent.count, total_fen=sent.total_fen,
        file_digest=sent.digest, created_at=values.created_at, actor=actor, ground=ground,
    )  # fmt: skip
    return sent, content


def transfer_file(values: BankFile, debtor: bank.Debtor, pay_on: date) -> bank.TransferFile:
    """The values of the ledger as the bank's file has them."""
    return bank.TransferFile(
        file_no=values.file_no,
        batch_no=values.batch_no,
        created_at=values.created_at,
        pay_on=pay_on,
        debtor=debtor,
        transfers=tuple(
            bank.Transfer(one.payment_no, one.amount_fen, one.holder, one.account, one.bank, one.remark)
            for one in values.transfers
        ),
    )


def take_answers(
    session: Session, content: bytes, *, actor: Actor, at: datetime, ground: str = GROUND
) -> list[AnswerOutcome]:
    """Take in what the bank says of the payments of one file. Again: nothing changes, and that is said.

    An answer for the file as a whole holds for each of its payments. Raises CallerFault `bank_*`, `unknown_file`.
    """
    said = bank.read_answers(content)
    if said.whole is None:
        answers = [
            BankAnswer(one.payment_no, State(one.outcome.value), one.amount_fen, one.reference, one.reason)
            for one in said.answers
        ]
    else:
        answers = [
            BankAnswer(payment.payment_no, State(said.whole.value), payment.amount_fen, said.answer_no, said.reason)
            for payment in fund.batch_of_file(session, said.file_no).payments
        ]
    return fund.apply_answers(session, answers, digest=said.digest, actor=actor, ground=ground, at=at)


def take_statement(
    session: Session, book: str, content: bytes, *, account: str | None, actor: Actor, at: datetime, ground: str = GROUND,
    of: str = EXPENDITURE,
) -> Reconciliation:  # fmt: skip
    """Take in a statement of a bank account of a book and set it beside the ledger. Raises CallerFault `bank_*`."""
    statement = bank.read_statement(content, account)
    lines = [
        StatementLine(one.reference, one.booked_on, one.amount_fen, one.payment_no, one.reason)
        for one in statement.entries
    ]
    return fund.load_statement(session, book, lines, digest=statement.digest, actor=actor, ground=ground, at=at, account=of)
