"""Passing out of stand-alone work injury insurance: its records, what was decided on them, what is asked of persons"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

import zhibao.kit.tables

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def _whole() -> sa.types.TypeEngine[int]:
    return sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Apply this step."""
    op.create_table(
        "standalone_batch",
        sa.Column("batch_no", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("number", _whole(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("received", _whole(), nullable=False),
        sa.Column("added", _whole(), nullable=False),
        sa.Column("changed", _whole(), nullable=False),
        sa.Column("unchanged", _whole(), nullable=False),
        sa.Column("rejected", _whole(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", _whole(), nullable=False),
        sa.CheckConstraint("received = added + changed + unchanged + rejected", name=op.f("ck_standalone_batch_counts_add_up")),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_standalone_batch_act_id_act")),
        sa.PrimaryKeyConstraint("batch_no", name=op.f("pk_standalone_batch")),
        sa.UniqueConstraint("place", "number", name=op.f("uq_standalone_batch_place_number")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_standalone_batch_digest"), "standalone_batch", ["digest"], unique=False)
    op.create_table(
        "standalone_sweep",
        sa.Column("sweep_no", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("number", _whole(), nullable=False),
        sa.Column("as_of", zhibao.kit.tables.IsoDate(), nullable=False),
        sa.Column("records", _whole(), nullable=False),
        sa.Column("states", zhibao.kit.tables.JsonText(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("new_tasks", _whole(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", _whole(), nullable=False),
        sa.CheckConstraint("new_tasks >= 0", name=op.f("ck_standalone_sweep_counts")),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_standalone_sweep_act_id_act")),
        sa.PrimaryKeyConstraint("sweep_no", name=op.f("pk_standalone_sweep")),
        sa.UniqueConstraint("place", "number", name=op.f("uq_standalone_sweep_place_number")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "standalone_task",
        sa.Column("task_no", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("city", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("ref", sa.Text(), nullable=False),
        sa.Column("person", _whole(), nullable=False),
        sa.Column("enterprise", sa.Text(), nullable=True),
        sa.Column("case_no", sa.Text(), nullable=True),
        sa.Column("first", zhibao.kit.tables.IsoDate(), nullable=False),
        sa.Column("last", zhibao.kit.tables.IsoDate(), nullable=True),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("owner", sa.Text(), nullable=False),
        sa.Column("due_on", zhibao.kit.tables.IsoDate(), nullable=True),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", _whole(), nullable=False),
        sa.CheckConstraint("(kind = 'second_benefit') = (case_no IS NOT NULL)", name=op.f("ck_standalone_task_of_a_case")),
        sa.CheckConstraint("kind IN ('duplicate', 'kept_registered', 'late_injury', 'not_registered', 'second_benefit')", name=op.f("ck_standalone_task_kind")),
        sa.CheckConstraint("last IS NULL OR last >= first", name=op.f("ck_standalone_task_period")),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_standalone_task_act_id_act")),
        sa.PrimaryKeyConstraint("task_no", name=op.f("pk_standalone_task")),
        sa.UniqueConstraint("place", "digest", name=op.f("uq_standalone_task_place_digest")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_standalone_task_place_city"), "standalone_task", ["place", "city"], unique=False)
    op.create_table(
        "standalone_answer",
        sa.Column("task_no", sa.Text(), nullable=False),
        sa.Column("result", sa.Text(), nullable=False),
        sa.Column("led_to", sa.Text(), nullable=True),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", _whole(), nullable=False),
        sa.CheckConstraint("actor NOT LIKE 'job:%'", name=op.f("ck_standalone_answer_by_a_person")),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_standalone_answer_act_id_act")),
        sa.ForeignKeyConstraint(["task_no"], ["standalone_task.task_no"], name=op.f("fk_standalone_answer_task_no_standalone_task")),
        sa.PrimaryKeyConstraint("task_no", name=op.f("pk_standalone_answer")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "standalone_record",
        sa.Column("id", _whole(), autoincrement=True, nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("city", sa.Text(), nullable=False),
        sa.Column("ref", sa.Text(), nullable=False),
        sa.Column("version", _whole(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("unit_name", sa.Text(), nullable=False),
        sa.Column("person", _whole(), nullable=False),
        sa.Column("document_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("name_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("first", zhibao.kit.tables.IsoDate(), nullable=False),
        sa.Column("last", zhibao.kit.tables.IsoDate(), nullable=True),
        sa.Column("accident_on", zhibao.kit.tables.IsoDate(), nullable=True),
        sa.Column("decided_on", zhibao.kit.tables.IsoDate(), nullable=True),
        sa.Column("treatment_until", zhibao.kit.tables.IsoDate(), nullable=True),
        sa.Column("appraisal_asked_on", zhibao.kit.tables.IsoDate(), nullable=True),
        sa.Column("appraised_on", zhibao.kit.tables.IsoDate(), nullable=True),
        sa.Column("grade", _whole(), nullable=True),
        sa.Column("paid", _whole(), nullable=False),
        sa.Column("batch_no", sa.Text(), nullable=False),
        sa.CheckConstraint("grade BETWEEN 1 AND 10", name=op.f("ck_standalone_record_grade")),
        sa.CheckConstraint("last IS NULL OR last >= first", name=op.f("ck_standalone_record_period")),
        sa.CheckConstraint("paid IN (0, 1)", name=op.f("ck_standalone_record_paid")),
        sa.ForeignKeyConstraint(["batch_no"], ["standalone_batch.batch_no"], name=op.f("fk_standalone_record_batch_no_standalone_batch")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_standalone_record")),
        sa.UniqueConstraint("place", "ref", "version", name=op.f("uq_standalone_record_place_ref_version")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_standalone_record_person"), "standalone_record", ["person"], unique=False)
    op.create_index(op.f("ix_standalone_record_place_city"), "standalone_record", ["place", "city"], unique=False)
    op.create_table(
        "standalone_step",
        sa.Column("id", _whole(), autoincrement=True, nullable=False),
        sa.Column("record_id", _whole(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("ref", sa.Text(), nullable=False),
        sa.Column("number", _whole(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("ground", sa.Text(), nullable=True),
        sa.Column("named", sa.Text(), nullable=True),
        sa.Column("accident_on", zhibao.kit.tables.IsoDate(), nullable=True),
        sa.Column("until", zhibao.kit.tables.IsoDate(), nullable=True),
        sa.Column("last", zhibao.kit.tables.IsoDate(), nullable=True),
        sa.Column("evidence_ref", sa.Text(), nullable=True),
        sa.Column("evidence_digest", sa.Text(), nullable=True),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("of_number", _whole(), nullable=True),
        sa.Column("of_person", sa.Text(), nullable=True),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", _whole(), nullable=False),
        sa.CheckConstraint("(kind = 'ended') = (last IS NOT NULL)", name=op.f("ck_standalone_step_last")),
        sa.CheckConstraint("(kind IN ('approved', 'refused', 'reversed')) = (of_number IS NOT NULL) AND (of_number IS NULL) = (of_person IS NULL)", name=op.f("ck_standalone_step_of")),
        sa.CheckConstraint("(kind IN ('kept', 'proposed')) = (ground IS NOT NULL) AND (ground IS NULL) = (evidence_ref IS NULL)", name=op.f("ck_standalone_step_ground")),
        sa.CheckConstraint("actor NOT LIKE 'job:%'", name=op.f("ck_standalone_step_by_a_person")),
        sa.CheckConstraint("kind <> 'ground_ended' OR until IS NOT NULL", name=op.f("ck_standalone_step_until")),
        sa.CheckConstraint("kind <> 'kept' OR ground <> 'other_approved'", name=op.f("ck_standalone_step_other_is_proposed")),
        sa.CheckConstraint("kind <> 'proposed' OR (ground = 'other_approved' AND named IS NOT NULL)", name=op.f("ck_standalone_step_named")),
        sa.CheckConstraint("kind IN ('kept', 'proposed', 'approved', 'refused', 'ground_ended', 'ended', 'reversed')", name=op.f("ck_standalone_step_kind")),
        sa.CheckConstraint("kind NOT IN ('approved', 'refused') OR person <> of_person", name=op.f("ck_standalone_step_two_persons")),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_standalone_step_act_id_act")),
        sa.ForeignKeyConstraint(["place", "ref", "of_number", "of_person"], ["standalone_step.place", "standalone_step.ref", "standalone_step.number", "standalone_step.person"], name="fk_standalone_step_of"),
        sa.ForeignKeyConstraint(["record_id"], ["standalone_record.id"], name=op.f("fk_standalone_step_record_id_standalone_record")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_standalone_step")),
        sa.UniqueConstraint("place", "ref", "number", "person", name=op.f("uq_standalone_step_place_ref_number_person")),
        sa.UniqueConstraint("place", "ref", "number", name=op.f("uq_standalone_step_place_ref_number")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_standalone_step_record_id"), "standalone_step", ["record_id"], unique=False)


def downgrade() -> None:
    """Take this step back."""
    op.drop_index(op.f("ix_standalone_step_record_id"), table_name="standalone_step")
    op.drop_table("standalone_step")
    op.drop_index(op.f("ix_standalone_record_place_city"), table_name="standalone_record")
    op.drop_index(op.f("ix_standalone_record_person"), table_name="standalone_record")
    op.drop_table("standalone_record")
    op.drop_table("standalone_answer")
    op.drop_index(op.f("ix_standalone_task_place_city"), table_name="standalone_task")
    op.drop_table("standalone_task")
    op.drop_table("standalone_sweep")
    op.drop_index(op.f("ix_standalone_batch_digest"), table_name="standalone_batch")
    op.drop_table("standalone_batch")
