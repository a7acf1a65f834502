"""Load, decide, record: everything that moves money, and what stands about it.

The stories of the fund stand in files of their own; this is the one door that others take.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from zhibao.fund import rules
from zhibao.fund.bank import apply_answers, file_values, record_sent, resolve_unknown
from zhibao.fund.batches import batch, batch_of_file, batches, payment, payments, payments_of
from zhibao.fund.ledger import balance, books, post, reverse, trial_balance, voucher, vouchers
from zhibao.fund.making import edit, prepare, void
from zhibao.fund.model import Kind, Owed, Voucher
from zhibao.fund.monthly import monthly_run, run_of
from zhibao.fund.payables import payable, payables, recognise, withdraw
from zhibao.fund.payees import (
    accounts,
    declare_relative,
    live_account,
    opened,
    set_account,
    withdraw_relative,
)
from zhibao.fund.pools import sharing_of_ledger
from zhibao.fund.reconciliation import load_statement, reconcile
from zhibao.fund.refusals import refusals_of, refuse
from zhibao.fund.reservations import available_fen, reserved_fen, tasks
from zhibao.fund.signing import evidence_of, expire, last_changes, sign, why_not
from zhibao.fund.waiting import unbatched, unsent
from zhibao.kit.actors import Actor

__all__ = [
    "accounts",
    "apply_answers",
    "available_fen",
    "balance",
    "batch",
    "batch_of_file",
    "batches",
    "books",
    "declare_relative",
    "edit",
    "evidence_of",
    "expire",
    "file_values",
    "last_changes",
    "live_account",
    "load_statement",
    "monthly_run",
    "opened",
    "payable",
    "payables",
    "payment",
    "payments",
    "payments_of",
    "post",
    "post_movement",
    "prepare",
    "recognise",
    "reconcile",
    "record_sent",
    "refusals_of",
    "refuse",
    "reserved_fen",
    "resolve_unknown",
    "reverse",
    "run_of",
    "set_account",
    "sharing_of_ledger",
    "sign",
    "tasks",
    "transfer_in",
    "trial_balance",
    "unbatched",
    "unsent",
    "void",
    "voucher",
    "vouchers",
    "why_not",
    "withdraw",
    "withdraw_relative",
]


def post_movement(
    session: Session,
    book: str,
    kind: Kind,
    amount_fen: int,
    *,
    actor: Actor,
    ground: str,
    at: datetime,
    account: str | None = None,
    owed: Owed | None = None,
) -> Voucher:
    """Book a movement beside awards and payments: receipt, transfer, overpayment, recovery, an advance of the fund.

    Raises CallerFault `movement_form`.
    """
    draft = rules.movement(kind, amount_fen, account=account, owed=owed)
    return post(session, book, [draft], actor=actor, ground=ground, at=at)[0]


def transfer_in(
    session: Session,
    book: str,
    amount_fen: int,
    *,
    actor: Actor,
    ground: str,
    at: datetime,
    from_account: str = "treasury_account",
) -> Voucher:
    """Move money of the fund onto the expenditure account, from which benefits are paid."""
    return post_movement(
        session, book, Kind.TRANSFER, amount_fen, account=from_account, actor=actor, ground=ground, at=at
    )
