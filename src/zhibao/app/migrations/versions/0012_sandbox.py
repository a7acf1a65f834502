"""What machines of the sandbox asked"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

import zhibao.kit.tables

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def _whole() -> sa.types.TypeEngine[int]:
    return sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Apply this step."""
    op.create_table(
        "sandbox_request",
        sa.Column("id", _whole(), autoincrement=True, nullable=False),
        sa.Column("client_no", sa.Text(), nullable=False),
        sa.Column("request", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("operation", sa.Text(), nullable=False),
        sa.Column("status", _whole(), nullable=False),
        sa.Column("said", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(["client_no"], ["machine_client.client_no"], name=op.f("fk_sandbox_request_client_no_machine_client")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sandbox_request")),
        info={"stays": True},
        sqlite_strict=True,
    )
    op.create_index("ix_sandbox_request_client", "sandbox_request", ["client_no", "id"], unique=False)


def downgrade() -> None:
    """Take this step back."""
    op.drop_index("ix_sandbox_request_client", table_name="sandbox_request")
    op.drop_table("sandbox_request")
