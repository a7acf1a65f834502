"""Injury reports and where they belong"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

import zhibao.kit.tables

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def _whole() -> sa.types.TypeEngine[int]:
    return sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Apply this step."""
    op.create_table(
        "injury_report",
        sa.Column("id", _whole(), autoincrement=True, nullable=False),
        sa.Column("report_no", sa.Text(), nullable=False),
        sa.Column("prefecture", sa.Text(), nullable=False),
        sa.Column("year", _whole(), nullable=False),
        sa.Column("number", _whole(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("reporter", sa.Text(), nullable=False),
        sa.Column("person", _whole(), nullable=False),
        sa.Column("place_of_injury", sa.Text(), nullable=False),
        sa.Column("injury_at", zhibao.kit.tables.InstantMs(), nullable=True),
        sa.Column("received_at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("orders", zhibao.kit.tables.JsonText(), nullable=False),
        sa.Column("narrative", sa.LargeBinary(), nullable=True),
        sa.Column("contact", sa.LargeBinary(), nullable=True),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("act_id", _whole(), nullable=False),
        sa.CheckConstraint("number > 0", name=op.f("ck_injury_report_number")),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_injury_report_act_id_act")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_injury_report")),
        sa.UniqueConstraint("content", name=op.f("uq_injury_report_content")),
        sa.UniqueConstraint("prefecture", "year", "number", name=op.f("uq_injury_report_prefecture_year_number")),
        sa.UniqueConstraint("report_no", name=op.f("uq_injury_report_report_no")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_injury_report_person"), "injury_report", ["person"], unique=False)
    op.create_table(
        "injury_report_step",
        sa.Column("id", _whole(), autoincrement=True, nullable=False),
        sa.Column("report_no", sa.Text(), nullable=False),
        sa.Column("step", sa.Text(), nullable=False),
        sa.Column("case_no", sa.Text(), nullable=True),
        sa.Column("candidates", zhibao.kit.tables.JsonText(), nullable=False),
        sa.Column("reason", sa.LargeBinary(), nullable=True),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("recorded", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", _whole(), nullable=False),
        sa.CheckConstraint(
            "(case_no IS NULL) = (step IN ('held', 'separated'))", name=op.f("ck_injury_report_step_case_no")
        ),
        sa.CheckConstraint(
            "step IN ('opened', 'joined', 'held', 'separated')", name=op.f("ck_injury_report_step_step")
        ),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_injury_report_step_act_id_act")),
        sa.ForeignKeyConstraint(
            ["report_no"], ["injury_report.report_no"], name=op.f("fk_injury_report_step_report_no_injury_report")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_injury_report_step")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_injury_report_step_case_no"), "injury_report_step", ["case_no"], unique=False)


def downgrade() -> None:
    """Take this step back."""
    op.drop_index(op.f("ix_injury_report_step_case_no"), table_name="injury_report_step")
    op.drop_table("injury_report_step")
    op.drop_index(op.f("ix_injury_report_person"), table_name="injury_report")
    op.drop_table("injury_report")
