"""Cases"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

import zhibao.kit.tables

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply this step."""
    op.create_table(
        "case_file",
        sa.Column("case_no", sa.Text(), nullable=False),
        sa.Column("prefecture", sa.Text(), nullable=False),
        sa.Column("year", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("number", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("person", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("injury_at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("opened_at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.CheckConstraint("number > 0", name=op.f("ck_case_file_number")),
        sa.PrimaryKeyConstraint("case_no", name=op.f("pk_case_file")),
        sa.UniqueConstraint("prefecture", "year", "number", name=op.f("uq_case_file_prefecture_year_number")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_case_file_person"), "case_file", ["person"], unique=False)
    op.create_table(
        "case_content",
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("case_no", sa.Text(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["case_no"], ["case_file.case_no"], name=op.f("fk_case_content_case_no_case_file")),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_case_content")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_case_content_case_no"), "case_content", ["case_no"], unique=False)
    op.create_table(
        "case_step_key",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("case_no", sa.Text(), nullable=False),
        sa.Column("act_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_case_step_key_act_id_act")),
        sa.ForeignKeyConstraint(["case_no"], ["case_file.case_no"], name=op.f("fk_case_step_key_case_no_case_file")),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_case_step_key")),
        sa.UniqueConstraint("act_id", name=op.f("uq_case_step_key_act_id")),
        info={"append_only": True},
        sqlite_strict=True,
    )


def downgrade() -> None:
    """Take this step back."""
    op.drop_table("case_step_key")
    op.drop_index(op.f("ix_case_content_case_no"), table_name="case_content")
    op.drop_table("case_content")
    op.drop_index(op.f("ix_case_file_person"), table_name="case_file")
    op.drop_table("case_file")
