"""The fund: ledger, payables, accounts of payees, payments, what banks say"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

import zhibao.kit.tables

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply this step."""
    op.create_table(
        "fund_reservation",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("payment_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("round", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("book", sa.Text(), nullable=False),
        sa.Column("amount_fen", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_fund_reservation")),
        sa.UniqueConstraint("payment_id", "round", name=op.f("uq_fund_reservation_payment_id_round")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_fund_reservation_book"), "fund_reservation", ["book"], unique=False)
    op.create_table(
        "fund_view",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_fund_view")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_fund_view_subject_person"), "fund_view", ["subject", "person"], unique=False)
    op.create_table(
        "bank_answer_file",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("line_count", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_bank_answer_file_act_id_act")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bank_answer_file")),
        sa.UniqueConstraint("digest", name=op.f("uq_bank_answer_file_digest")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "bank_statement",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("book", sa.Text(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("line_count", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("total_fen", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_bank_statement_act_id_act")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bank_statement")),
        sa.UniqueConstraint("digest", name=op.f("uq_bank_statement_digest")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "declared_relative",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("officer", sa.Text(), nullable=False),
        sa.Column("payee", sa.Text(), nullable=False),
        sa.Column("relation", sa.Text(), nullable=False),
        sa.Column("withdraws", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_declared_relative_act_id_act")),
        sa.ForeignKeyConstraint(
            ["withdraws"], ["declared_relative.id"], name=op.f("fk_declared_relative_withdraws_declared_relative")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_declared_relative")),
        sa.UniqueConstraint("withdraws", name=op.f("uq_declared_relative_withdraws")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_declared_relative_payee"), "declared_relative", ["payee"], unique=False)
    op.create_table(
        "fund_task",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("book", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("batch_no", sa.Text(), nullable=False),
        sa.Column("needed_fen", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("available_fen", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.CheckConstraint("kind = 'financing'", name=op.f("ck_fund_task_kind")),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_fund_task_act_id_act")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_fund_task")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "fund_voucher",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("book", sa.Text(), nullable=False),
        sa.Column("voucher_no", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("previous_no", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("line_count", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("ground", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("reverses", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("lines_digest", sa.Text(), nullable=False),
        sa.Column("act_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.CheckConstraint(
            "(kind IN ('reversal', 'return')) = (reverses IS NOT NULL)", name=op.f("ck_fund_voucher_reversal")
        ),
        sa.CheckConstraint(
            "(voucher_no = 1 AND previous_no IS NULL) OR (previous_no IS NOT NULL AND previous_no = voucher_no - 1)",
            name=op.f("ck_fund_voucher_gapless"),
        ),
        sa.CheckConstraint("line_count >= 2", name=op.f("ck_fund_voucher_lines")),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_fund_voucher_act_id_act")),
        sa.ForeignKeyConstraint(
            ["book", "previous_no"], ["fund_voucher.book", "fund_voucher.voucher_no"], name="fk_fund_voucher_previous"
        ),
        sa.ForeignKeyConstraint(
            ["reverses", "book"], ["fund_voucher.id", "fund_voucher.book"], name="fk_fund_voucher_reverses"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_fund_voucher")),
        sa.UniqueConstraint("book", "voucher_no", name=op.f("uq_fund_voucher_book_voucher_no")),
        sa.UniqueConstraint("id", "book", name=op.f("uq_fund_voucher_id_book")),
        sa.UniqueConstraint("id", "line_count", name=op.f("uq_fund_voucher_id_line_count")),
        sa.UniqueConstraint("reverses", name=op.f("uq_fund_voucher_reverses")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "payee_account",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("payee", sa.Text(), nullable=False),
        sa.Column("entry_no", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("account_index", sa.LargeBinary(), nullable=False),
        sa.Column("name_check", sa.Text(), nullable=False),
        sa.Column("set_by", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.CheckConstraint(
            "channel IN ('social_security_card', 'bank_account')", name=op.f("ck_payee_account_channel")
        ),
        sa.CheckConstraint(
            "name_check IN ('matched', 'accepted_by_person', 'mismatched', 'not_checked')",
            name=op.f("ck_payee_account_name_check"),
        ),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_payee_account_act_id_act")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_payee_account")),
        sa.UniqueConstraint("payee", "entry_no", name=op.f("uq_payee_account_payee_entry_no")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "payment_batch",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("batch_no", sa.Text(), nullable=False),
        sa.Column("book", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("request_key", sa.Text(), nullable=False),
        sa.Column("request_digest", sa.Text(), nullable=False),
        sa.Column("held", zhibao.kit.tables.JsonText(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("act_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.CheckConstraint("kind IN ('single', 'monthly')", name=op.f("ck_payment_batch_kind")),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_payment_batch_act_id_act")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_payment_batch")),
        sa.UniqueConstraint("batch_no", name=op.f("uq_payment_batch_batch_no")),
        sa.UniqueConstraint("request_key", name=op.f("uq_payment_batch_request_key")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "bank_answer",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("file_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("line_no", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("payment_no", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("amount_fen", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("reference", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("because", sa.Text(), nullable=True),
        sa.CheckConstraint("outcome IN ('applied', 'repeated', 'open')", name=op.f("ck_bank_answer_outcome")),
        sa.ForeignKeyConstraint(
            ["file_id"], ["bank_answer_file.id"], name=op.f("fk_bank_answer_file_id_bank_answer_file")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bank_answer")),
        sa.UniqueConstraint("file_id", "line_no", name=op.f("uq_bank_answer_file_id_line_no")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "bank_statement_line",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("statement_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("book", sa.Text(), nullable=False),
        sa.Column("line_no", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("reference", sa.Text(), nullable=False),
        sa.Column("booked_on", zhibao.kit.tables.IsoDate(), nullable=False),
        sa.Column("amount_fen", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("payment_no", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.CheckConstraint("amount_fen <> 0", name=op.f("ck_bank_statement_line_amount")),
        sa.ForeignKeyConstraint(
            ["statement_id"], ["bank_statement.id"], name=op.f("fk_bank_statement_line_statement_id_bank_statement")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bank_statement_line")),
        sa.UniqueConstraint("book", "reference", name=op.f("uq_bank_statement_line_book_reference")),
        sa.UniqueConstraint("id", "amount_fen", name=op.f("uq_bank_statement_line_id_amount_fen")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "fund_entry",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("voucher_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("line_no", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("line_count", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("after_line", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("before_fen", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("amount_fen", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("after_fen", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("case_no", sa.Text(), nullable=True),
        sa.Column("item", sa.Text(), nullable=True),
        sa.Column("period", sa.Text(), nullable=True),
        sa.Column("payee", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "(case_no IS NULL AND item IS NULL AND period IS NULL AND payee IS NULL) OR (case_no IS NOT NULL AND item IS NOT NULL AND period IS NOT NULL AND payee IS NOT NULL)",
            name=op.f("ck_fund_entry_owed"),
        ),
        sa.CheckConstraint(
            "after_line = CASE WHEN line_no = 1 THEN line_count ELSE line_no - 1 END", name=op.f("ck_fund_entry_ring")
        ),
        sa.CheckConstraint("amount_fen <> 0", name=op.f("ck_fund_entry_amount")),
        sa.CheckConstraint("line_no > 1 OR before_fen = 0", name=op.f("ck_fund_entry_from_zero")),
        sa.CheckConstraint("line_no BETWEEN 1 AND line_count", name=op.f("ck_fund_entry_line_no")),
        sa.ForeignKeyConstraint(
            ["voucher_id", "after_line", "before_fen"],
            ["fund_entry.voucher_id", "fund_entry.line_no", "fund_entry.after_fen"],
            name="fk_fund_entry_ring",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["voucher_id", "line_count"], ["fund_voucher.id", "fund_voucher.line_count"], name="fk_fund_entry_voucher"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_fund_entry")),
        sa.UniqueConstraint("id", "amount_fen", name=op.f("uq_fund_entry_id_amount_fen")),
        sa.UniqueConstraint(
            "voucher_id", "line_no", "after_fen", name=op.f("uq_fund_entry_voucher_id_line_no_after_fen")
        ),
        sa.UniqueConstraint("voucher_id", "line_no", name=op.f("uq_fund_entry_voucher_id_line_no")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_index("ix_fund_entry_owed", "fund_entry", ["account", "case_no", "item", "period", "payee"], unique=False)
    op.create_table(
        "fund_payable",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("book", sa.Text(), nullable=False),
        sa.Column("award_no", sa.Text(), nullable=False),
        sa.Column("line_digest", sa.Text(), nullable=False),
        sa.Column("case_no", sa.Text(), nullable=False),
        sa.Column("benefit", sa.Text(), nullable=False),
        sa.Column("item", sa.Text(), nullable=False),
        sa.Column("period", sa.Text(), nullable=False),
        sa.Column("payee", sa.Text(), nullable=False),
        sa.Column("amount_fen", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("due_on", zhibao.kit.tables.IsoDate(), nullable=False),
        sa.Column("voucher_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.CheckConstraint("amount_fen > 0", name=op.f("ck_fund_payable_amount")),
        sa.ForeignKeyConstraint(
            ["voucher_id"], ["fund_voucher.id"], name=op.f("fk_fund_payable_voucher_id_fund_voucher")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_fund_payable")),
        sa.UniqueConstraint("id", "case_no", "item", "period", "payee", name="uq_fund_payable_owed"),
        sa.UniqueConstraint("line_digest", name=op.f("uq_fund_payable_line_digest")),
        sa.UniqueConstraint("voucher_id", name=op.f("uq_fund_payable_voucher_id")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_index("ix_fund_payable_owed", "fund_payable", ["case_no", "item", "period", "payee"], unique=False)
    op.create_table(
        "fund_reservation_end",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("reservation_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("voucher_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.CheckConstraint(
            "(outcome = 'posted') = (voucher_id IS NOT NULL)", name=op.f("ck_fund_reservation_end_posted")
        ),
        sa.CheckConstraint("outcome IN ('posted', 'voided', 'expired')", name=op.f("ck_fund_reservation_end_outcome")),
        sa.ForeignKeyConstraint(
            ["reservation_id"],
            ["fund_reservation.id"],
            name=op.f("fk_fund_reservation_end_reservation_id_fund_reservation"),
        ),
        sa.ForeignKeyConstraint(
            ["voucher_id"], ["fund_voucher.id"], name=op.f("fk_fund_reservation_end_voucher_id_fund_voucher")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_fund_reservation_end")),
        sa.UniqueConstraint("reservation_id", name=op.f("uq_fund_reservation_end_reservation_id")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "payment_batch_version",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("batch_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("version", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("previous_version", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("lane", sa.Text(), nullable=False),
        sa.Column("line_count", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("total_fen", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("content_digest", sa.Text(), nullable=False),
        sa.Column("maker", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.CheckConstraint(
            "(version = 1 AND previous_version IS NULL) OR (previous_version IS NOT NULL AND previous_version = version - 1)",
            name=op.f("ck_payment_batch_version_gapless"),
        ),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_payment_batch_version_act_id_act")),
        sa.ForeignKeyConstraint(
            ["batch_id", "previous_version"],
            ["payment_batch_version.batch_id", "payment_batch_version.version"],
            name="fk_payment_batch_version_previous",
        ),
        sa.ForeignKeyConstraint(
            ["batch_id"], ["payment_batch.id"], name=op.f("fk_payment_batch_version_batch_id_payment_batch")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_payment_batch_version")),
        sa.UniqueConstraint(
            "batch_id", "version", "content_digest", "line_count", "total_fen", name="uq_payment_batch_version_content"
        ),
        sa.UniqueConstraint("batch_id", "version", "content_digest", "maker", name="uq_payment_batch_version_signed"),
        sa.UniqueConstraint("batch_id", "version", name=op.f("uq_payment_batch_version_batch_id_version")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "bank_match",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("statement_line_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("entry_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("amount_fen", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry_id", "amount_fen"], ["fund_entry.id", "fund_entry.amount_fen"], name="fk_bank_match_entry"
        ),
        sa.ForeignKeyConstraint(
            ["statement_line_id", "amount_fen"],
            ["bank_statement_line.id", "bank_statement_line.amount_fen"],
            name="fk_bank_match_statement_line",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bank_match")),
        sa.UniqueConstraint("entry_id", name=op.f("uq_bank_match_entry_id")),
        sa.UniqueConstraint("statement_line_id", name=op.f("uq_bank_match_statement_line_id")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "fund_monthly_item",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("book", sa.Text(), nullable=False),
        sa.Column("month", sa.Text(), nullable=False),
        sa.Column("payable_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.ForeignKeyConstraint(
            ["payable_id"], ["fund_payable.id"], name=op.f("fk_fund_monthly_item_payable_id_fund_payable")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_fund_monthly_item")),
        sa.UniqueConstraint("payable_id", name=op.f("uq_fund_monthly_item_payable_id")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_fund_monthly_item_book_month"), "fund_monthly_item", ["book", "month"], unique=False)
    op.create_table(
        "payment",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("payment_no", sa.Text(), nullable=False),
        sa.Column("batch_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("payable_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("case_no", sa.Text(), nullable=False),
        sa.Column("item", sa.Text(), nullable=False),
        sa.Column("period", sa.Text(), nullable=False),
        sa.Column("payee", sa.Text(), nullable=False),
        sa.Column("attempt", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("amount_fen", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("due_on", zhibao.kit.tables.IsoDate(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.CheckConstraint("amount_fen > 0", name=op.f("ck_payment_amount")),
        sa.ForeignKeyConstraint(["batch_id"], ["payment_batch.id"], name=op.f("fk_payment_batch_id_payment_batch")),
        sa.ForeignKeyConstraint(
            ["payable_id", "case_no", "item", "period", "payee"],
            [
                "fund_payable.id",
                "fund_payable.case_no",
                "fund_payable.item",
                "fund_payable.period",
                "fund_payable.payee",
            ],
            name="fk_payment_payable",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_payment")),
        sa.UniqueConstraint("id", "amount_fen", name=op.f("uq_payment_id_amount_fen")),
        sa.UniqueConstraint("id", "case_no", "item", "period", "payee", "attempt", name="uq_payment_owed"),
        sa.UniqueConstraint("payment_no", name=op.f("uq_payment_payment_no")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_index("ix_payment_batch_id", "payment", ["batch_id"], unique=False)
    op.create_table(
        "payment_signature",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("batch_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("version", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("content_digest", sa.Text(), nullable=False),
        sa.Column("maker", sa.Text(), nullable=False),
        sa.Column("post", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.CheckConstraint("post = 'releaser' OR person <> maker", name=op.f("ck_payment_signature_four_eyes")),
        sa.CheckConstraint("post IN ('checker', 'approver', 'releaser')", name=op.f("ck_payment_signature_post")),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_payment_signature_act_id_act")),
        sa.ForeignKeyConstraint(
            ["batch_id", "version", "content_digest", "maker"],
            [
                "payment_batch_version.batch_id",
                "payment_batch_version.version",
                "payment_batch_version.content_digest",
                "payment_batch_version.maker",
            ],
            name="fk_payment_signature_version",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_payment_signature")),
        sa.UniqueConstraint("batch_id", "version", "post", name=op.f("uq_payment_signature_batch_id_version_post")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "payment_batch_line",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("batch_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("version", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("line_no", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("payment_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("account_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("amount_fen", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.ForeignKeyConstraint(
            ["account_id"], ["payee_account.id"], name=op.f("fk_payment_batch_line_account_id_payee_account")
        ),
        sa.ForeignKeyConstraint(
            ["batch_id", "version"],
            ["payment_batch_version.batch_id", "payment_batch_version.version"],
            name="fk_payment_batch_line_version",
        ),
        sa.ForeignKeyConstraint(
            ["payment_id", "amount_fen"], ["payment.id", "payment.amount_fen"], name="fk_payment_batch_line_payment"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_payment_batch_line")),
        sa.UniqueConstraint(
            "batch_id", "version", "line_no", name=op.f("uq_payment_batch_line_batch_id_version_line_no")
        ),
        sa.UniqueConstraint(
            "batch_id", "version", "payment_id", name=op.f("uq_payment_batch_line_batch_id_version_payment_id")
        ),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "payment_event",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("payment_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("event_no", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("after_no", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("after_kind", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("reference", sa.Text(), nullable=True),
        sa.Column("evidence", sa.Text(), nullable=True),
        sa.Column("voucher_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.CheckConstraint(
            "CASE kind WHEN 'prepared' THEN after_kind IS NULL WHEN 'voided' THEN after_kind = 'prepared' WHEN 'sent' THEN after_kind = 'prepared' WHEN 'accepted' THEN after_kind IN ('sent', 'unknown') WHEN 'unknown' THEN after_kind IN ('sent', 'accepted') WHEN 'settled' THEN after_kind IN ('sent', 'accepted', 'unknown') WHEN 'returned' THEN after_kind IN ('sent', 'accepted', 'unknown', 'settled') ELSE false END",
            name=op.f("ck_payment_event_order"),
        ),
        sa.CheckConstraint(
            "after_kind IS NULL OR after_kind <> 'unknown' OR evidence IS NOT NULL",
            name=op.f("ck_payment_event_known_again"),
        ),
        sa.CheckConstraint(
            "(event_no = 1 AND after_no IS NULL AND after_kind IS NULL) OR (after_no IS NOT NULL AND after_kind IS NOT NULL AND after_no = event_no - 1)",
            name=op.f("ck_payment_event_gapless"),
        ),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_payment_event_act_id_act")),
        sa.ForeignKeyConstraint(
            ["payment_id", "after_no", "after_kind"],
            ["payment_event.payment_id", "payment_event.event_no", "payment_event.kind"],
            name="fk_payment_event_after",
        ),
        sa.ForeignKeyConstraint(["payment_id"], ["payment.id"], name=op.f("fk_payment_event_payment_id_payment")),
        sa.ForeignKeyConstraint(
            ["voucher_id"], ["fund_voucher.id"], name=op.f("fk_payment_event_voucher_id_fund_voucher")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_payment_event")),
        sa.UniqueConstraint("payment_id", "event_no", "kind", name=op.f("uq_payment_event_payment_id_event_no_kind")),
        sa.UniqueConstraint("payment_id", "event_no", name=op.f("uq_payment_event_payment_id_event_no")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "payment_file",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("file_no", sa.Text(), nullable=False),
        sa.Column("batch_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("version", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("content_digest", sa.Text(), nullable=False),
        sa.Column("line_count", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("total_fen", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("release_post", sa.Text(), nullable=False),
        sa.Column("file_digest", sa.Text(), nullable=False),
        sa.Column("created_at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.CheckConstraint("release_post = 'releaser'", name=op.f("ck_payment_file_released")),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_payment_file_act_id_act")),
        sa.ForeignKeyConstraint(
            ["batch_id", "version", "content_digest", "line_count", "total_fen"],
            [
                "payment_batch_version.batch_id",
                "payment_batch_version.version",
                "payment_batch_version.content_digest",
                "payment_batch_version.line_count",
                "payment_batch_version.total_fen",
            ],
            name="fk_payment_file_version",
        ),
        sa.ForeignKeyConstraint(
            ["batch_id", "version", "release_post"],
            ["payment_signature.batch_id", "payment_signature.version", "payment_signature.post"],
            name="fk_payment_file_release",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_payment_file")),
        sa.UniqueConstraint("batch_id", name=op.f("uq_payment_file_batch_id")),
        sa.UniqueConstraint("file_no", name=op.f("uq_payment_file_file_no")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "payment_slot",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("case_no", sa.Text(), nullable=False),
        sa.Column("item", sa.Text(), nullable=False),
        sa.Column("period", sa.Text(), nullable=False),
        sa.Column("payee", sa.Text(), nullable=False),
        sa.Column("attempt", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("turn", sa.Text(), nullable=False),
        sa.Column("payment_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("after_attempt", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("after_turn", sa.Text(), nullable=True),
        sa.Column("freed_payment_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("event_no", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("event_kind", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "(turn = 'taken' AND attempt = 1 AND after_attempt IS NULL AND after_turn IS NULL) OR (turn = 'taken' AND attempt > 1 AND after_turn IS NOT NULL AND after_attempt IS NOT NULL AND after_turn = 'freed' AND after_attempt = attempt - 1) OR (turn = 'freed' AND after_turn IS NOT NULL AND after_attempt IS NOT NULL AND after_turn = 'taken' AND after_attempt = attempt)",
            name=op.f("ck_payment_slot_order"),
        ),
        sa.CheckConstraint(
            "(turn = 'taken' AND event_no IS NULL AND event_kind IS NULL AND freed_payment_id IS NULL) OR (turn = 'freed' AND event_no IS NOT NULL AND event_kind IS NOT NULL AND freed_payment_id IS NOT NULL AND event_kind IN ('returned', 'voided') AND freed_payment_id = payment_id)",
            name=op.f("ck_payment_slot_freed"),
        ),
        sa.ForeignKeyConstraint(
            ["case_no", "item", "period", "payee", "after_attempt", "after_turn", "freed_payment_id"],
            [
                "payment_slot.case_no",
                "payment_slot.item",
                "payment_slot.period",
                "payment_slot.payee",
                "payment_slot.attempt",
                "payment_slot.turn",
                "payment_slot.payment_id",
            ],
            name="fk_payment_slot_freed",
        ),
        sa.ForeignKeyConstraint(
            ["case_no", "item", "period", "payee", "after_attempt", "after_turn"],
            [
                "payment_slot.case_no",
                "payment_slot.item",
                "payment_slot.period",
                "payment_slot.payee",
                "payment_slot.attempt",
                "payment_slot.turn",
            ],
            name="fk_payment_slot_after",
        ),
        sa.ForeignKeyConstraint(
            ["payment_id", "case_no", "item", "period", "payee", "attempt"],
            ["payment.id", "payment.case_no", "payment.item", "payment.period", "payment.payee", "payment.attempt"],
            name="fk_payment_slot_payment",
        ),
        sa.ForeignKeyConstraint(
            ["payment_id", "event_no", "event_kind"],
            ["payment_event.payment_id", "payment_event.event_no", "payment_event.kind"],
            name="fk_payment_slot_event",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_payment_slot")),
        sa.UniqueConstraint(
            "case_no", "item", "period", "payee", "attempt", "turn", "payment_id", name="uq_payment_slot_payment"
        ),
        sa.UniqueConstraint("case_no", "item", "period", "payee", "attempt", "turn", name="uq_payment_slot_turn"),
        info={"append_only": True},
        sqlite_strict=True,
    )


def downgrade() -> None:
    """Take this step back."""
    op.drop_table("payment_slot")
    op.drop_table("payment_file")
    op.drop_table("payment_event")
    op.drop_table("payment_batch_line")
    op.drop_table("payment_signature")
    op.drop_index("ix_payment_batch_id", table_name="payment")
    op.drop_table("payment")
    op.drop_index(op.f("ix_fund_monthly_item_book_month"), table_name="fund_monthly_item")
    op.drop_table("fund_monthly_item")
    op.drop_table("bank_match")
    op.drop_table("payment_batch_version")
    op.drop_table("fund_reservation_end")
    op.drop_index("ix_fund_payable_owed", table_name="fund_payable")
    op.drop_table("fund_payable")
    op.drop_index("ix_fund_entry_owed", table_name="fund_entry")
    op.drop_table("fund_entry")
    op.drop_table("bank_statement_line")
    op.drop_table("bank_answer")
    op.drop_table("payment_batch")
    op.drop_table("payee_account")
    op.drop_table("fund_voucher")
    op.drop_table("fund_task")
    op.drop_index(op.f("ix_declared_relative_payee"), table_name="declared_relative")
    op.drop_table("declared_relative")
    op.drop_table("bank_statement")
    op.drop_table("bank_answer_file")
    op.drop_index(op.f("ix_fund_view_subject_person"), table_name="fund_view")
    op.drop_table("fund_view")
    op.drop_index(op.f("ix_fund_reservation_book"), table_name="fund_reservation")
    op.drop_table("fund_reservation")
