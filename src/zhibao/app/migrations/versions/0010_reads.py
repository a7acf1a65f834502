"""Notes beside reads, one chain of them an account, reads withheld until a day, look-ups that found nobody"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

import zhibao.kit.tables

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def _whole() -> sa.types.TypeEngine[int]:
    return sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Apply this step."""
    op.add_column("person_read", sa.Column("note", sa.LargeBinary(), nullable=True))
    op.create_index(op.f("ix_person_read_account_previous"), "person_read", ["account", "previous"], unique=True)
    op.create_table(
        "read_withheld",
        sa.Column("id", _whole(), autoincrement=True, nullable=False),
        sa.Column("case_no", sa.Text(), nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("since", zhibao.kit.tables.IsoDate(), nullable=False),
        sa.Column("until", zhibao.kit.tables.IsoDate(), nullable=False),
        sa.Column("reason", sa.LargeBinary(), nullable=False),
        sa.Column("act_id", _whole(), nullable=False),
        sa.CheckConstraint("until >= since", name=op.f("ck_read_withheld_period")),
        sa.ForeignKeyConstraint(["account"], ["account.name"], name=op.f("fk_read_withheld_account_account")),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_read_withheld_act_id_act")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_read_withheld")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_read_withheld_case_no"), "read_withheld", ["case_no"], unique=False)
    op.create_table(
        "lookup_miss",
        sa.Column("id", _whole(), autoincrement=True, nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_lookup_miss")),
        info={"append_only": True, "stays": True},
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_lookup_miss_account_at"), "lookup_miss", ["account", "at"], unique=False)


def downgrade() -> None:
    """Take this step back."""
    op.drop_index(op.f("ix_lookup_miss_account_at"), table_name="lookup_miss")
    op.drop_table("lookup_miss")
    op.drop_index(op.f("ix_read_withheld_case_no"), table_name="read_withheld")
    op.drop_table("read_withheld")
    op.drop_index(op.f("ix_person_read_account_previous"), table_name="person_read")
    op.drop_column("person_read", "note")
