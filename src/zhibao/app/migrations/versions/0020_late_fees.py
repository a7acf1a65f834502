"""Late fees that are told apart after the receipt was booked"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None


def _whole() -> sa.types.TypeEngine[int]:
    return sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Apply this step."""
    op.create_table(
        "fund_late_fee_shift",
        sa.Column("id", _whole(), autoincrement=True, nullable=False),
        sa.Column("reference", sa.Text(), nullable=False),
        sa.Column("book", sa.Text(), nullable=False),
        sa.Column("place", _whole(), nullable=False),
        sa.Column("before_fen", _whole(), nullable=False),
        sa.Column("late_fee_fen", _whole(), nullable=False),
        sa.Column("entry_fen", _whole(), nullable=False),
        sa.Column("voucher_id", _whole(), nullable=False),
        sa.Column("entry_id", _whole(), nullable=False),
        sa.Column("act_id", _whole(), nullable=False),
        sa.CheckConstraint("before_fen >= 0 AND late_fee_fen >= 0 AND place > 0", name=op.f("ck_fund_late_fee_shift_amounts")),
        sa.CheckConstraint("entry_fen = before_fen - late_fee_fen AND entry_fen <> 0", name=op.f("ck_fund_late_fee_shift_difference")),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_fund_late_fee_shift_act_id_act")),
        sa.ForeignKeyConstraint(["entry_id", "entry_fen"], ["fund_entry.id", "fund_entry.amount_fen"], name="fk_fund_late_fee_shift_entry"),
        sa.ForeignKeyConstraint(["reference"], ["fund_receipt_booking.reference"], name=op.f("fk_fund_late_fee_shift_reference_fund_receipt_booking")),
        sa.ForeignKeyConstraint(["voucher_id"], ["fund_voucher.id"], name=op.f("fk_fund_late_fee_shift_voucher_id_fund_voucher")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_fund_late_fee_shift")),
        sa.UniqueConstraint("entry_id", name=op.f("uq_fund_late_fee_shift_entry_id")),
        sa.UniqueConstraint("reference", "place", name=op.f("uq_fund_late_fee_shift_reference_place")),
        info={"append_only": True},
        sqlite_strict=True,
    )


def downgrade() -> None:
    """Take this step back."""
    op.drop_table("fund_late_fee_shift")
