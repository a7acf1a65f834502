"""Seals over the chains of acts"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

import zhibao.kit.tables

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def _whole() -> sa.types.TypeEngine[int]:
    return sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Apply this step."""
    op.create_table(
        "act_seal",
        sa.Column("number", _whole(), autoincrement=False, nullable=False),
        sa.Column("after_number", _whole(), nullable=True),
        sa.Column("day", zhibao.kit.tables.IsoDate(), nullable=False),
        sa.Column("last_act", _whole(), nullable=False),
        sa.Column("acts", _whole(), nullable=False),
        sa.Column("chains", _whole(), nullable=False),
        sa.Column("previous", sa.Text(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", _whole(), nullable=False),
        sa.CheckConstraint(
            "number > 0 AND last_act >= 0 AND acts >= chains AND chains >= 0", name=op.f("ck_act_seal_covers")
        ),
        sa.CheckConstraint(
            "(number = 1) = (after_number IS NULL) AND after_number = number - 1", name=op.f("ck_act_seal_after")
        ),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_act_seal_act_id_act")),
        sa.ForeignKeyConstraint(["after_number"], ["act_seal.number"], name=op.f("fk_act_seal_after_number_act_seal")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_act_seal")),
        sa.UniqueConstraint("day", name=op.f("uq_act_seal_day")),
        sa.UniqueConstraint("digest", name=op.f("uq_act_seal_digest")),
        info={"append_only": True},
        sqlite_strict=True,
    )


def downgrade() -> None:
    """Take this step back."""
    op.drop_table("act_seal")
