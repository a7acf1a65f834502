"""The accounts of the fund: accounting days, booked receipts, transfers, closes, budgets, prevention charges"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.schema import SchemaItem

import zhibao.kit.tables

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

_ACCOUNTS = "'income_account', 'treasury_account', 'expenditure_account'"


def _whole() -> sa.types.TypeEngine[int]:
    return sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def _id() -> sa.Column[int]:
    return sa.Column("id", _whole(), autoincrement=True, nullable=False)


def _act(table: str) -> tuple[SchemaItem, ...]:
    return (
        sa.Column("act_id", _whole(), nullable=False),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f(f"fk_{table}_act_id_act")),
    )


def _by() -> tuple[SchemaItem, ...]:
    return (sa.Column("actor", sa.Text(), nullable=False), sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False))


def _by_a_person(table: str) -> sa.CheckConstraint:
    return sa.CheckConstraint("actor NOT LIKE 'job:%'", name=op.f(f"ck_{table}_by_a_person"))


def _table(name: str, *parts: SchemaItem) -> None:
    op.create_table(name, *parts, *_act(name), info={"append_only": True}, sqlite_strict=True)


def upgrade() -> None:
    """Apply this step. Rows that stand keep no accounting day: it is the day on which they were posted."""
    op.add_column("fund_voucher", sa.Column("accounted_on", zhibao.kit.tables.IsoDate(), nullable=True))
    op.add_column("fund_voucher", sa.Column("concerns", sa.Text(), nullable=True))
    op.add_column("bank_statement", sa.Column("account", sa.Text(), nullable=True))
    op.create_index(op.f("ix_fund_voucher_book_accounted_on"), "fund_voucher", ["book", "accounted_on"], unique=False)
    _receipts_and_transfers()
    _closes()
    _budgets()


def _receipts_and_transfers() -> None:
    _table(
        "fund_receipt_booking",
        _id(),
        sa.Column("reference", sa.Text(), nullable=False),
        sa.Column("book", sa.Text(), nullable=False),
        sa.Column("platform", sa.Text(), nullable=False),
        sa.Column("month", sa.Text(), nullable=False),
        sa.Column("received_on", zhibao.kit.tables.IsoDate(), nullable=False),
        sa.Column("amount_fen", _whole(), nullable=False),
        sa.Column("late_fee_fen", _whole(), nullable=False),
        sa.Column("voucher_id", _whole(), nullable=False),
        sa.Column("entry_id", _whole(), nullable=False),
        sa.CheckConstraint("late_fee_fen = 0 OR (late_fee_fen > 0 AND late_fee_fen <= amount_fen)", name=op.f("ck_fund_receipt_booking_late_fee")),
        sa.ForeignKeyConstraint(["entry_id", "amount_fen"], ["fund_entry.id", "fund_entry.amount_fen"], name="fk_fund_receipt_booking_entry"),
        sa.ForeignKeyConstraint(["voucher_id"], ["fund_voucher.id"], name=op.f("fk_fund_receipt_booking_voucher_id_fund_voucher")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_fund_receipt_booking")),
        sa.UniqueConstraint("entry_id", name=op.f("uq_fund_receipt_booking_entry_id")),
        sa.UniqueConstraint("reference", name=op.f("uq_fund_receipt_booking_reference")),
    )
    _table(
        "fund_account_transfer",
        _id(),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("transfer_no", "from_book", "from_account", "to_book", "to_account")),
        *(sa.Column(name, _whole(), nullable=False) for name in ("out_entry_id", "out_fen", "in_entry_id", "in_fen")),
        *_by(),
        sa.CheckConstraint("in_fen > 0 AND out_fen = -in_fen", name=op.f("ck_fund_account_transfer_agrees")),
        sa.CheckConstraint(f"from_account IN ({_ACCOUNTS}) AND to_account IN ({_ACCOUNTS})", name=op.f("ck_fund_account_transfer_accounts")),
        sa.CheckConstraint("from_book <> to_book OR from_account <> to_account", name=op.f("ck_fund_account_transfer_moves")),
        sa.ForeignKeyConstraint(["in_entry_id", "in_fen"], ["fund_entry.id", "fund_entry.amount_fen"], name="fk_fund_account_transfer_in"),
        sa.ForeignKeyConstraint(["out_entry_id", "out_fen"], ["fund_entry.id", "fund_entry.amount_fen"], name="fk_fund_account_transfer_out"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_fund_account_transfer")),
        sa.UniqueConstraint("in_entry_id", name=op.f("uq_fund_account_transfer_in_entry_id")),
        sa.UniqueConstraint("out_entry_id", name=op.f("uq_fund_account_transfer_out_entry_id")),
        sa.UniqueConstraint("transfer_no", name=op.f("uq_fund_account_transfer_transfer_no")),
    )
    _table(
        "fund_prevention_charge",
        _id(),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("budget_year", _whole(), nullable=False),
        sa.Column("programme", sa.Text(), nullable=False),
        sa.Column("amount_fen", _whole(), nullable=False),
        sa.Column("withdraws", _whole(), nullable=True),
        *_by(),
        sa.CheckConstraint("amount_fen > 0", name=op.f("ck_fund_prevention_charge_amount")),
        _by_a_person("fund_prevention_charge"),
        sa.ForeignKeyConstraint(
            ["withdraws"], ["fund_prevention_charge.id"], name=op.f("fk_fund_prevention_charge_withdraws_fund_prevention_charge")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_fund_prevention_charge")),
        sa.UniqueConstraint("withdraws", name=op.f("uq_fund_prevention_charge_withdraws")),
    )


def _closes() -> None:
    _table(
        "fund_month_close",
        _id(),
        sa.Column("book", sa.Text(), nullable=False),
        sa.Column("close_no", _whole(), nullable=False),
        sa.Column("month", sa.Text(), nullable=False),
        sa.Column("month_no", _whole(), nullable=False),
        sa.Column("last_day", zhibao.kit.tables.IsoDate(), nullable=False),
        sa.Column("previous_no", _whole(), nullable=True),
        sa.Column("previous_month_no", _whole(), nullable=True),
        sa.Column("last_voucher_no", _whole(), nullable=False),
        sa.Column("balances", zhibao.kit.tables.JsonText(), nullable=False),
        sa.Column("balances_digest", sa.Text(), nullable=False),
        *_by(),
        sa.CheckConstraint(
            "(close_no = 1 AND previous_no IS NULL AND previous_month_no IS NULL) OR (previous_no IS NOT NULL AND previous_month_no IS NOT NULL "
            "AND previous_no = close_no - 1 AND previous_month_no = month_no - 1)",
            name=op.f("ck_fund_month_close_gapless"),
        ),
        sa.CheckConstraint("substr(last_day, 1, 7) = month", name=op.f("ck_fund_month_close_last_day")),
        _by_a_person("fund_month_close"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_fund_month_close")),
        sa.UniqueConstraint("book", "close_no", "month_no", name=op.f("uq_fund_month_close_book_close_no_month_no")),
        sa.UniqueConstraint("book", "close_no", name=op.f("uq_fund_month_close_book_close_no")),
        sa.UniqueConstraint("book", "month", name=op.f("uq_fund_month_close_book_month")),
        sa.UniqueConstraint("book", "month_no", name=op.f("uq_fund_month_close_book_month_no")),
        sa.ForeignKeyConstraint(
            ["book", "previous_no", "previous_month_no"],
            ["fund_month_close.book", "fund_month_close.close_no", "fund_month_close.month_no"],
            name="fk_fund_month_close_previous",
        ),
    )
    _table(
        "fund_year_close",
        _id(),
        sa.Column("book", sa.Text(), nullable=False),
        *(sa.Column(name, _whole(), nullable=False) for name in ("year", "december_no", "income_fen", "spending_fen")),
        *(sa.Column(name, _whole(), nullable=True) for name in ("income_voucher_id", "spending_voucher_id")),
        *_by(),
        sa.CheckConstraint("december_no = 12 * year + 11", name=op.f("ck_fund_year_close_december")),
        _by_a_person("fund_year_close"),
        sa.ForeignKeyConstraint(
            ["book", "december_no"], ["fund_month_close.book", "fund_month_close.month_no"], name="fk_fund_year_close_december"
        ),
        *(
            sa.ForeignKeyConstraint([name], ["fund_voucher.id"], name=op.f(f"fk_fund_year_close_{name}_fund_voucher"))
            for name in ("income_voucher_id", "spending_voucher_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_fund_year_close")),
        sa.UniqueConstraint("book", "year", name=op.f("uq_fund_year_close_book_year")),
        *(sa.UniqueConstraint(name, name=op.f(f"uq_fund_year_close_{name}")) for name in ("income_voucher_id", "spending_voucher_id")),
    )


def _budgets() -> None:
    _table(
        "fund_budget",
        _id(),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("year", _whole(), nullable=False),
        sa.Column("number", _whole(), nullable=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("reason", "drafter", "lines_digest")),
        *_by(),
        sa.CheckConstraint("number > 0", name=op.f("ck_fund_budget_number")),
        _by_a_person("fund_budget"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_fund_budget")),
        sa.UniqueConstraint("id", "drafter", name=op.f("uq_fund_budget_id_drafter")),
        sa.UniqueConstraint("place", "year", "number", name=op.f("uq_fund_budget_place_year_number")),
    )
    op.create_table(
        "fund_budget_line",
        _id(),
        sa.Column("budget_id", _whole(), nullable=False),
        sa.Column("area", sa.Text(), nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("amount_fen", _whole(), nullable=False),
        sa.CheckConstraint("amount_fen >= 0", name=op.f("ck_fund_budget_line_amount")),
        sa.ForeignKeyConstraint(["budget_id"], ["fund_budget.id"], name=op.f("fk_fund_budget_line_budget_id_fund_budget")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_fund_budget_line")),
        sa.UniqueConstraint("budget_id", "area", "account", name=op.f("uq_fund_budget_line_budget_id_area_account")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    _table(
        "fund_budget_approval",
        sa.Column("budget_id", _whole(), nullable=False),
        sa.Column("drafter", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        *_by(),
        sa.CheckConstraint("person <> drafter", name=op.f("ck_fund_budget_approval_four_eyes")),
        _by_a_person("fund_budget_approval"),
        sa.ForeignKeyConstraint(["budget_id", "drafter"], ["fund_budget.id", "fund_budget.drafter"], name="fk_fund_budget_approval_budget"),
        sa.PrimaryKeyConstraint("budget_id", name=op.f("pk_fund_budget_approval")),
    )


def downgrade() -> None:
    """Take this step back."""
    for table in (
        "fund_budget_approval", "fund_budget_line", "fund_budget", "fund_year_close", "fund_month_close", "fund_prevention_charge",
        "fund_account_transfer", "fund_receipt_booking",
    ):  # fmt: skip
        op.drop_table(table)
    op.drop_index(op.f("ix_fund_voucher_book_accounted_on"), table_name="fund_voucher")
    op.execute("DROP TRIGGER IF EXISTS fund_voucher_closed" + (" ON fund_voucher" if op.get_bind().dialect.name == "postgresql" else ""))
    op.drop_column("bank_statement", "account")
    op.drop_column("fund_voucher", "concerns")
    op.drop_column("fund_voucher", "accounted_on")
