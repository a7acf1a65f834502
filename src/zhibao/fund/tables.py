"""The tables of the fund. Every one is append-only; what must hold of the money is held by the database itself.

A voucher's lines form a ring: each line names the line before it with the sum so far, and the first line names the last
with 0. So a voucher whose lines do not add up to zero, or one with a line too few or too many, cannot be committed.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, ForeignKeyConstraint, Index, LargeBinary, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from zhibao.fund.account_tables import (
    AccountTransferRow,
    BudgetApprovalRow,
    BudgetLineRow,
    BudgetRow,
    LateFeeShiftRow,
    MonthCloseRow,
    PreventionChargeRow,
    ReceiptBookingRow,
    YearCloseRow,
)
from zhibao.fund.payment_tables import (
    BankFileRow,
    BatchRow,
    PaymentEventRow,
    PaymentLineRow,
    PaymentRow,
    SignatureRow,
    SlotRow,
    VersionRow,
)
from zhibao.kit.tables import Base

__all__ = [
    "AccountTransferRow",
    "AnswerFileRow",
    "AnswerRow",
    "BankFileRow",
    "BatchRow",
    "BudgetApprovalRow",
    "BudgetLineRow",
    "BudgetRow",
    "DeclaredRelativeRow",
    "EntryRow",
    "FundTaskRow",
    "FundViewRow",
    "LateFeeShiftRow",
    "MatchRow",
    "MonthCloseRow",
    "MonthlyItemRow",
    "PayableRow",
    "PayeeAccountRow",
    "PaymentEventRow",
    "PaymentLineRow",
    "PaymentRow",
    "PreventionChargeRow",
    "ReceiptBookingRow",
    "ReservationEndRow",
    "ReservationRow",
    "SignatureRow",
    "SlotRow",
    "StatementLineRow",
    "StatementRow",
    "VersionRow",
    "VoucherRow",
    "YearCloseRow",
]

_APPEND_ONLY: dict[str, Any] = {"sqlite_strict": True, "info": {"append_only": True}}
# A new voucher has an accounting day, and that day lies after the last closed month of its book. Only the year close itself
# still posts on the last day of December, and only once. An adjustment names an earlier month than the one it stands in.
_CLOSED = (
    "NEW.accounted_on IS NULL "
    "OR (NEW.concerns IS NOT NULL AND NEW.concerns >= substr(NEW.accounted_on, 1, 7)) "
    "OR (NEW.kind = 'closing' AND (substr(NEW.accounted_on, 6, 5) <> '12-31' OR EXISTS (SELECT 1 FROM fund_year_close y "
    "WHERE y.book = NEW.book AND y.year = CAST(substr(NEW.accounted_on, 1, 4) AS INTEGER)))) "
    "OR EXISTS (SELECT 1 FROM fund_month_close c WHERE c.book = NEW.book AND c.last_day >= NEW.accounted_on "
    "AND NOT (NEW.kind = 'closing' AND c.last_day = NEW.accounted_on))"
)


class VoucherRow(Base):
    """A voucher; numbers follow each other in a book without a gap.

    `accounted_on` is NULL in rows that were written before there were accounting days: it is the day of `at` then.
    """

    __tablename__ = "fund_voucher"
    __table_args__ = (
        UniqueConstraint("book", "voucher_no"),
        UniqueConstraint("reverses"),
        UniqueConstraint("id", "line_count"),
        UniqueConstraint("id", "book"),
        Index(None, "book", "accounted_on"),
        ForeignKeyConstraint(
            ["book", "previous_no"],
            ["fund_voucher.book", "fund_voucher.voucher_no"],
            name="fk_fund_voucher_previous",
        ),
        ForeignKeyConstraint(
            ["reverses", "book"], ["fund_voucher.id", "fund_voucher.book"], name="fk_fund_voucher_reverses"
        ),
        CheckConstraint(
            "(voucher_no = 1 AND previous_no IS NULL) OR (previous_no IS NOT NULL AND previous_no = voucher_no - 1)",
            name="gapless",
        ),
        CheckConstraint("line_count >= 2", name="lines"),
        CheckConstraint("(kind IN ('reversal', 'return')) = (reverses IS NOT NULL)", name="reversal"),
        {"sqlite_strict": True, "info": {"append_only": True, "refuse_insert": ("closed", _CLOSED)}},
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    book: Mapped[str]
    voucher_no: Mapped[int]
    previous_no: Mapped[int | None]
    line_count: Mapped[int]
    kind: Mapped[str]
    at: Mapped[datetime]
    ground: Mapped[str]
    actor: Mapped[str]
    reverses: Mapped[int | None]
    lines_digest: Mapped[str]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))
    accounted_on: Mapped[date | None]
    concerns: Mapped[str | None]


class EntryRow(Base):
    """One line of a voucher in the ring of its lines: debit positive, credit negative."""

    __tablename__ = "fund_entry"
    __table_args__ = (
        UniqueConstraint("voucher_id", "line_no"),
        UniqueConstraint("voucher_id", "line_no", "after_fen"),
        UniqueConstraint("id", "amount_fen"),
        Index("ix_fund_entry_owed", "account", "case_no", "item", "period", "payee"),
        ForeignKeyConstraint(
            ["voucher_id", "line_count"],
            ["fund_voucher.id", "fund_voucher.line_count"],
            name="fk_fund_entry_voucher",
        ),
        ForeignKeyConstraint(
            ["voucher_id", "after_line", "before_fen"],
            ["fund_entry.voucher_id", "fund_entry.line_no", "fund_entry.after_fen"],
            name="fk_fund_entry_ring",
            deferrable=True,
            initially="DEFERRED",
        ),
        CheckConstraint("line_no BETWEEN 1 AND line_count", name="line_no"),
        CheckConstraint(
            "after_line = CASE WHEN line_no = 1 THEN line_count ELSE line_no - 1 END", name="ring"
        ),
        CheckConstraint("line_no > 1 OR before_fen = 0", name="from_zero"),
        CheckConstraint("amount_fen <> 0", name="amount"),
        CheckConstraint(
            "(case_no IS NULL AND item IS NULL AND period IS NULL AND payee IS NULL) OR "
            "(case_no IS NOT NULL AND item IS NOT NULL AND period IS NOT NULL AND payee IS NOT NULL)",
            name="owed",
        ),
        {
            "sqlite_strict": True,
            # A guard at the insert and no constraint of the row: whoever alters a stored fen by force is for the auditor to find.
            "info": {"append_only": True, "only_insert": "NEW.after_fen = NEW.before_fen + NEW.amount_fen"},
        },
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    voucher_id: Mapped[int]
    line_no: Mapped[int]
    line_count: Mapped[int]
    after_line: Mapped[int]
    before_fen: Mapped[int]
    amount_fen: Mapped[int]
    after_fen: Mapped[int]
    account: Mapped[str]
    case_no: Mapped[str | None]
    item: Mapped[str | None]
    period: Mapped[str | None]
    payee: Mapped[str | None]


class PayableRow(Base):
    """A line of an award that the fund owes; what is still owed is the fold of the ledger."""

    __tablename__ = "fund_payable"
    __table_args__ = (
        UniqueConstraint("line_digest"),
        UniqueConstraint("voucher_id"),
        UniqueConstraint("id", "case_no", "item", "period", "payee", name="uq_fund_payable_owed"),
        Index("ix_fund_payable_owed", "case_no", "item", "period", "payee"),
        CheckConstraint("amount_fen > 0", name="amount"),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    book: Mapped[str]
    award_no: Mapped[str]
    line_digest: Mapped[str]
    case_no: Mapped[str]
    benefit: Mapped[str]
    item: Mapped[str]
    period: Mapped[str]
    payee: Mapped[str]
    amount_fen: Mapped[int]
    account: Mapped[str]
    due_on: Mapped[date]
    voucher_id: Mapped[int] = mapped_column(ForeignKey("fund_voucher.id"))
    at: Mapped[datetime]


class PayeeAccountRow(Base):
    """An account of a payee, set by an act of its own; number, bank and holder are sealed."""

    __tablename__ = "payee_account"
    __table_args__ = (
        UniqueConstraint("payee", "entry_no"),
        CheckConstraint("channel IN ('social_security_card', 'bank_account')", name="channel"),
        CheckConstraint(
            "name_check IN ('matched', 'accepted_by_person', 'mismatched', 'not_checked')", name="name_check"
        ),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    payee: Mapped[str]
    entry_no: Mapped[int]
    channel: Mapped[str]
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
    account_index: Mapped[bytes] = mapped_column(LargeBinary)
    name_check: Mapped[str]
    set_by: Mapped[str]
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class DeclaredRelativeRow(Base):
    """A member of staff declares that a payee is she herself or a relative; a later row may take it back."""

    __tablename__ = "declared_relative"
    __table_args__ = (UniqueConstraint("withdraws"), Index(None, "payee"), _APPEND_ONLY)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    officer: Mapped[str]
    payee: Mapped[str]
    relation: Mapped[str]
    withdraws: Mapped[int | None] = mapped_column(ForeignKey("declared_relative.id"))
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class FundViewRow(Base):
    """Who opened the evidence of what, and when."""

    __tablename__ = "fund_view"
    __table_args__ = (Index(None, "subject", "person"), _APPEND_ONLY)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    subject: Mapped[str]
    person: Mapped[str]
    actor: Mapped[str]
    at: Mapped[datetime]


class ReservationRow(Base):
    """Money kept ready for an approved payment."""

    __tablename__ = "fund_reservation"
    __table_args__ = (UniqueConstraint("payment_id", "round"), Index(None, "book"), _APPEND_ONLY)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    payment_id: Mapped[int]
    round: Mapped[int]
    book: Mapped[str]
    amount_fen: Mapped[int]
    at: Mapped[datetime]


class ReservationEndRow(Base):
    """How a reservation ended: posted with its voucher, voided or expired; once."""

    __tablename__ = "fund_reservation_end"
    __table_args__ = (
        UniqueConstraint("reservation_id"),
        CheckConstraint("outcome IN ('posted', 'voided', 'expired')", name="outcome"),
        CheckConstraint("(outcome = 'posted') = (voucher_id IS NOT NULL)", name="posted"),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    reservation_id: Mapped[int] = mapped_column(ForeignKey("fund_reservation.id"))
    outcome: Mapped[str]
    voucher_id: Mapped[int | None] = mapped_column(ForeignKey("fund_voucher.id"))
    at: Mapped[datetime]


class FundTaskRow(Base):
    """A task of finance: the money on the expenditure account does not cover what was approved."""

    __tablename__ = "fund_task"
    __table_args__ = (CheckConstraint("kind = 'financing'", name="kind"), _APPEND_ONLY)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    book: Mapped[str]
    kind: Mapped[str]
    batch_no: Mapped[str]
    needed_fen: Mapped[int]
    available_fen: Mapped[int]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class MonthlyItemRow(Base):
    """A monthly benefit that a run has recognised; one run of a month takes an item once."""

    __tablename__ = "fund_monthly_item"
    __table_args__ = (UniqueConstraint("payable_id"), Index(None, "book", "month"), _APPEND_ONLY)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    book: Mapped[str]
    month: Mapped[str]
    payable_id: Mapped[int] = mapped_column(ForeignKey("fund_payable.id"))


class AnswerFileRow(Base):
    """A file of answers of the bank that was read whole."""

    __tablename__ = "bank_answer_file"
    __table_args__ = (UniqueConstraint("digest"), _APPEND_ONLY)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    digest: Mapped[str]
    line_count: Mapped[int]
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class AnswerRow(Base):
    """One answer of the bank and what became of it."""

    __tablename__ = "bank_answer"
    __table_args__ = (
        UniqueConstraint("file_id", "line_no"),
        CheckConstraint("outcome IN ('applied', 'repeated', 'open')", name="outcome"),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    file_id: Mapped[int] = mapped_column(ForeignKey("bank_answer_file.id"))
    line_no: Mapped[int]
    payment_no: Mapped[str]
    state: Mapped[str]
    amount_fen: Mapped[int]
    reference: Mapped[str]
    reason: Mapped[str | None]
    outcome: Mapped[str]
    because: Mapped[str | None]


class StatementRow(Base):
    """A statement of one of the bank accounts of a book; `account` is NULL for the expenditure account."""

    __tablename__ = "bank_statement"
    __table_args__ = (UniqueConstraint("digest"), _APPEND_ONLY)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    book: Mapped[str]
    digest: Mapped[str]
    line_count: Mapped[int]
    total_fen: Mapped[int]
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))
    account: Mapped[str | None]


class StatementLineRow(Base):
    """One line of a statement; a reference of the bank is accepted once in a book.

    A transfer between two accounts of a book may stand on both under one reference of the bank: other accounts than the
    expenditure account stand before theirs ("income_account/REF").
    """

    __tablename__ = "bank_statement_line"
    __table_args__ = (
        UniqueConstraint("book", "reference"),
        UniqueConstraint("id", "amount_fen"),
        CheckConstraint("amount_fen <> 0", name="amount"),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    statement_id: Mapped[int] = mapped_column(ForeignKey("bank_statement.id"))
    book: Mapped[str]
    line_no: Mapped[int]
    reference: Mapped[str]
    booked_on: Mapped[date]
    amount_fen: Mapped[int]
    payment_no: Mapped[str | None]
    reason: Mapped[str | None]


class MatchRow(Base):
    """One statement line and one ledger line of the same amount belong together; each at most once."""

    __tablename__ = "bank_match"
    __table_args__ = (
        UniqueConstraint("statement_line_id"),
        UniqueConstraint("entry_id"),
        ForeignKeyConstraint(
            ["statement_line_id", "amount_fen"],
            ["bank_statement_line.id", "bank_statement_line.amount_fen"],
            name="fk_bank_match_statement_line",
        ),
        ForeignKeyConstraint(
            ["entry_id", "amount_fen"], ["fund_entry.id", "fund_entry.amount_fen"], name="fk_bank_match_entry"
        ),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    statement_line_id: Mapped[int]
    entry_id: Mapped[int]
    amount_fen: Mapped[int]
    actor: Mapped[str]
    at: Mapped[datetime]
