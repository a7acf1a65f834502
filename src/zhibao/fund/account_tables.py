"""The tables of the accounts: receipts that were booked, money moved between accounts, closes, budgets, prevention charges.

Amounts stand beside the ledger line they belong to and are held equal to it by the database.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, ForeignKeyConstraint, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from zhibao.kit.tables import Base, JsonText

_APPEND_ONLY: dict[str, Any] = {"sqlite_strict": True, "info": {"append_only": True}}
_BY_A_PERSON = "actor NOT LIKE 'job:%'"
_ACCOUNTS = "'income_account', 'treasury_account', 'expenditure_account'"


class ReceiptBookingRow(Base):
    """A receipt of contributions as it was booked: the ledger line of the income account has its amount, and it is booked once."""

    __tablename__ = "fund_receipt_booking"
    __table_args__ = (
        UniqueConstraint("reference"),
        UniqueConstraint("entry_id"),
        ForeignKeyConstraint(["entry_id", "amount_fen"], ["fund_entry.id", "fund_entry.amount_fen"], name="fk_fund_receipt_booking_entry"),
        CheckConstraint("late_fee_fen = 0 OR (late_fee_fen > 0 AND late_fee_fen <= amount_fen)", name="late_fee"),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    reference: Mapped[str]
    book: Mapped[str]
    platform: Mapped[str]
    month: Mapped[str]
    received_on: Mapped[date]
    amount_fen: Mapped[int]
    late_fee_fen: Mapped[int]
    voucher_id: Mapped[int] = mapped_column(ForeignKey("fund_voucher.id"))
    entry_id: Mapped[int]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class LateFeeShiftRow(Base):
    """How much of a booked receipt is a late fee from a voucher on; the line of the late fees has the difference."""

    __tablename__ = "fund_late_fee_shift"
    __table_args__ = (
        UniqueConstraint("reference", "place"),
        UniqueConstraint("entry_id"),
        ForeignKeyConstraint(["entry_id", "entry_fen"], ["fund_entry.id", "fund_entry.amount_fen"], name="fk_fund_late_fee_shift_entry"),
        CheckConstraint("entry_fen = before_fen - late_fee_fen AND entry_fen <> 0", name="difference"),
        CheckConstraint("before_fen >= 0 AND late_fee_fen >= 0 AND place > 0", name="amounts"),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    reference: Mapped[str] = mapped_column(ForeignKey("fund_receipt_booking.reference"))
    book: Mapped[str]
    place: Mapped[int]
    before_fen: Mapped[int]
    late_fee_fen: Mapped[int]
    entry_fen: Mapped[int]
    voucher_id: Mapped[int] = mapped_column(ForeignKey("fund_voucher.id"))
    entry_id: Mapped[int]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class AccountTransferRow(Base):
    """Money moved between two bank accounts of the fund: the line that it left and the line where it came are the same amount."""

    __tablename__ = "fund_account_transfer"
    __table_args__ = (
        UniqueConstraint("transfer_no"),
        UniqueConstraint("out_entry_id"),
        UniqueConstraint("in_entry_id"),
        ForeignKeyConstraint(["out_entry_id", "out_fen"], ["fund_entry.id", "fund_entry.amount_fen"], name="fk_fund_account_transfer_out"),
        ForeignKeyConstraint(["in_entry_id", "in_fen"], ["fund_entry.id", "fund_entry.amount_fen"], name="fk_fund_account_transfer_in"),
        CheckConstraint("in_fen > 0 AND out_fen = -in_fen", name="agrees"),
        CheckConstraint(f"from_account IN ({_ACCOUNTS}) AND to_account IN ({_ACCOUNTS})", name="accounts"),
        CheckConstraint("from_book <> to_book OR from_account <> to_account", name="moves"),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    transfer_no: Mapped[str]
    from_book: Mapped[str]
    from_account: Mapped[str]
    to_book: Mapped[str]
    to_account: Mapped[str]
    out_entry_id: Mapped[int]
    out_fen: Mapped[int]
    in_entry_id: Mapped[int]
    in_fen: Mapped[int]
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class MonthCloseRow(Base):
    """A closed month of a book with its trial balance. Closes of a book follow each other month by month without a gap.

    `month_no` counts months: 12 times the year, and the months of the year that are over.
    """

    __tablename__ = "fund_month_close"
    __table_args__ = (
        UniqueConstraint("book", "close_no"),
        UniqueConstraint("book", "month"),
        UniqueConstraint("book", "month_no"),
        UniqueConstraint("book", "close_no", "month_no"),
        ForeignKeyConstraint(
            ["book", "previous_no", "previous_month_no"],
            ["fund_month_close.book", "fund_month_close.close_no", "fund_month_close.month_no"],
            name="fk_fund_month_close_previous",
        ),
        CheckConstraint(
            "(close_no = 1 AND previous_no IS NULL AND previous_month_no IS NULL) OR (previous_no IS NOT NULL AND previous_month_no IS NOT NULL "
            "AND previous_no = close_no - 1 AND previous_month_no = month_no - 1)",
            name="gapless",
        ),
        CheckConstraint("substr(last_day, 1, 7) = month", name="last_day"),
        CheckConstraint(_BY_A_PERSON, name="by_a_person"),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    book: Mapped[str]
    close_no: Mapped[int]
    month: Mapped[str]
    month_no: Mapped[int]
    last_day: Mapped[date]
    previous_no: Mapped[int | None]
    previous_month_no: Mapped[int | None]
    last_voucher_no: Mapped[int]
    balances: Mapped[Any] = mapped_column(JsonText)
    balances_digest: Mapped[str]
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class YearCloseRow(Base):
    """A closed year of a book, after its December: income and spending were carried to the balance by these vouchers."""

    __tablename__ = "fund_year_close"
    __table_args__ = (
        UniqueConstraint("book", "year"),
        UniqueConstraint("income_voucher_id"),
        UniqueConstraint("spending_voucher_id"),
        ForeignKeyConstraint(
            ["book", "december_no"], ["fund_month_close.book", "fund_month_close.month_no"], name="fk_fund_year_close_december"
        ),
        CheckConstraint("december_no = 12 * year + 11", name="december"),
        CheckConstraint(_BY_A_PERSON, name="by_a_person"),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    book: Mapped[str]
    year: Mapped[int]
    december_no: Mapped[int]
    income_fen: Mapped[int]
    spending_fen: Mapped[int]
    income_voucher_id: Mapped[int | None] = mapped_column(ForeignKey("fund_voucher.id"))
    spending_voucher_id: Mapped[int | None] = mapped_column(ForeignKey("fund_voucher.id"))
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class BudgetRow(Base):
    """A budget of a year as somebody drafted it: the first one, or an amendment that replaces the one before it whole."""

    __tablename__ = "fund_budget"
    __table_args__ = (
        UniqueConstraint("place", "year", "number"),
        UniqueConstraint("id", "drafter"),
        CheckConstraint("number > 0", name="number"),
        CheckConstraint(_BY_A_PERSON, name="by_a_person"),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    place: Mapped[str]
    year: Mapped[int]
    number: Mapped[int]
    reason: Mapped[str]
    drafter: Mapped[str]
    lines_digest: Mapped[str]
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class BudgetLineRow(Base):
    """One line of a budget: an income or spending account of an area, as an amount of its normal side."""

    __tablename__ = "fund_budget_line"
    __table_args__ = (
        UniqueConstraint("budget_id", "area", "account"),
        CheckConstraint("amount_fen >= 0", name="amount"),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    budget_id: Mapped[int] = mapped_column(ForeignKey("fund_budget.id"))
    area: Mapped[str]
    account: Mapped[str]
    amount_fen: Mapped[int]


class BudgetApprovalRow(Base):
    """The approval of a budget by another natural person than the one who drafted it."""

    __tablename__ = "fund_budget_approval"
    __table_args__ = (
        ForeignKeyConstraint(["budget_id", "drafter"], ["fund_budget.id", "fund_budget.drafter"], name="fk_fund_budget_approval_budget"),
        CheckConstraint("person <> drafter", name="four_eyes"),
        CheckConstraint(_BY_A_PERSON, name="by_a_person"),
        _APPEND_ONLY,
    )

    budget_id: Mapped[int] = mapped_column(primary_key=True)
    drafter: Mapped[str]
    person: Mapped[str]
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class PreventionChargeRow(Base):
    """Prevention spending charged to the work injury prevention budget: a memorandum, never a voucher of this fund.

    A row that `withdraws` another takes it back whole.
    """

    __tablename__ = "fund_prevention_charge"
    __table_args__ = (
        UniqueConstraint("withdraws"),
        CheckConstraint("amount_fen > 0", name="amount"),
        CheckConstraint(_BY_A_PERSON, name="by_a_person"),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    place: Mapped[str]
    budget_year: Mapped[int]
    programme: Mapped[str]
    amount_fen: Mapped[int]
    withdraws: Mapped[int | None] = mapped_column(ForeignKey("fund_prevention_charge.id"))
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))
