"""Mandates of insurers and the tasks that they handle inside a case"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

import zhibao.kit.tables

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def _whole() -> sa.types.TypeEngine[int]:
    return sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Apply this step."""
    op.create_table(
        "insurer_mandate",
        sa.Column("mandate_no", sa.Text(), nullable=False),
        sa.Column("insurer", sa.Text(), nullable=False),
        sa.Column("insurer_name", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("kinds", zhibao.kit.tables.JsonText(), nullable=False),
        sa.Column("valid_from", zhibao.kit.tables.IsoDate(), nullable=False),
        sa.Column("valid_to", zhibao.kit.tables.IsoDate(), nullable=False),
        sa.Column("procurement", sa.Text(), nullable=False),
        sa.Column("act_id", _whole(), nullable=False),
        sa.CheckConstraint("valid_to >= valid_from", name=op.f("ck_insurer_mandate_period")),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_insurer_mandate_act_id_act")),
        sa.PrimaryKeyConstraint("mandate_no", name=op.f("pk_insurer_mandate")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_insurer_mandate_insurer"), "insurer_mandate", ["insurer"], unique=False)
    op.create_index(op.f("ix_insurer_mandate_place"), "insurer_mandate", ["place"], unique=False)
    op.create_table(
        "insurer_mandate_end",
        sa.Column("mandate_no", sa.Text(), nullable=False),
        sa.Column("ended_on", zhibao.kit.tables.IsoDate(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("act_id", _whole(), nullable=False),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_insurer_mandate_end_act_id_act")),
        sa.ForeignKeyConstraint(
            ["mandate_no"], ["insurer_mandate.mandate_no"], name=op.f("fk_insurer_mandate_end_mandate_no_insurer_mandate")
        ),
        sa.PrimaryKeyConstraint("mandate_no", name=op.f("pk_insurer_mandate_end")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "insurer_task",
        sa.Column("task_no", sa.Text(), nullable=False),
        sa.Column("mandate_no", sa.Text(), nullable=False),
        sa.Column("insurer", sa.Text(), nullable=False),
        sa.Column("case_no", sa.Text(), nullable=False),
        sa.Column("person", _whole(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("due_on", zhibao.kit.tables.IsoDate(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("asked", sa.LargeBinary(), nullable=False),
        sa.Column("act_id", _whole(), nullable=False),
        sa.CheckConstraint(
            "kind IN ('visit', 'material_check', 'inquiry', 'appraisal_appointment', 'assessment_draft')", name=op.f("ck_insurer_task_kind")
        ),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_insurer_task_act_id_act")),
        sa.ForeignKeyConstraint(["mandate_no"], ["insurer_mandate.mandate_no"], name=op.f("fk_insurer_task_mandate_no_insurer_mandate")),
        sa.PrimaryKeyConstraint("task_no", name=op.f("pk_insurer_task")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_insurer_task_case_no"), "insurer_task", ["case_no"], unique=False)
    op.create_index(op.f("ix_insurer_task_insurer_case_no"), "insurer_task", ["insurer", "case_no"], unique=False)
    op.create_table(
        "insurer_task_step",
        sa.Column("id", _whole(), autoincrement=True, nullable=False),
        sa.Column("task_no", sa.Text(), nullable=False),
        sa.Column("place", _whole(), nullable=False),
        sa.Column("verb", sa.Text(), nullable=False),
        sa.Column("facts", zhibao.kit.tables.JsonText(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=True),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", _whole(), nullable=False),
        sa.CheckConstraint(
            "verb IN ('accept', 'visit', 'report', 'return', 'confirm', 'send_back', 'take_back')", name=op.f("ck_insurer_task_step_verb")
        ),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_insurer_task_step_act_id_act")),
        sa.ForeignKeyConstraint(["task_no"], ["insurer_task.task_no"], name=op.f("fk_insurer_task_step_task_no_insurer_task")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_insurer_task_step")),
        sa.UniqueConstraint("task_no", "place", name=op.f("uq_insurer_task_step_task_no_place")),
        info={"append_only": True},
        sqlite_strict=True,
    )


def downgrade() -> None:
    """Take this step back."""
    op.drop_table("insurer_task_step")
    op.drop_index(op.f("ix_insurer_task_insurer_case_no"), table_name="insurer_task")
    op.drop_index(op.f("ix_insurer_task_case_no"), table_name="insurer_task")
    op.drop_table("insurer_task")
    op.drop_table("insurer_mandate_end")
    op.drop_index(op.f("ix_insurer_mandate_place"), table_name="insurer_mandate")
    op.drop_index(op.f("ix_insurer_mandate_insurer"), table_name="insurer_mandate")
    op.drop_table("insurer_mandate")
