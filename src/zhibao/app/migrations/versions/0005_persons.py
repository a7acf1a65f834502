"""Keys of persons, evidence, appraisal"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

import zhibao.kit.tables

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply this step."""
    op.create_table(
        "person_key",
        sa.Column("person", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False, nullable=False),
        sa.Column("wrapped", sa.LargeBinary(), nullable=True),
        sa.Column("made_at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("destroyed_at", zhibao.kit.tables.InstantMs(), nullable=True),
        sa.CheckConstraint("(wrapped IS NULL) = (destroyed_at IS NOT NULL)", name=op.f("ck_person_key_destroyed")),
        sa.PrimaryKeyConstraint("person", name=op.f("pk_person_key")),
        info={"append_only": True},
        sqlite_strict=True,
    )


def downgrade() -> None:
    """Take this step back."""
    op.drop_table("person_key")
