"""Risk points of every step: prints of pictures, audit plans, inspections with their files, incidents"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

import zhibao.kit.tables

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None


def _whole() -> sa.types.TypeEngine[int]:
    return sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Apply this step."""
    op.create_table(
        "control_print",
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("algorithm", sa.Text(), nullable=False),
        sa.Column("print", sa.Text(), nullable=True),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.PrimaryKeyConstraint("document", name=op.f("pk_control_print")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_control_print_place"), "control_print", ["place"], unique=False)
    op.create_table(
        "control_incident",
        sa.Column("incident_no", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("number", _whole(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("grave", _whole(), nullable=False),
        sa.Column("found_at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("report_by", zhibao.kit.tables.InstantMs(), nullable=True),
        sa.Column("cites", sa.Text(), nullable=True),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", _whole(), nullable=False),
        sa.CheckConstraint("actor NOT LIKE 'job:%'", name=op.f("ck_control_incident_by_a_person")),
        sa.CheckConstraint("(report_by IS NULL) = (cites IS NULL)", name=op.f("ck_control_incident_report_by")),
        sa.CheckConstraint("grave IN (0, 1)", name=op.f("ck_control_incident_grave")),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_control_incident_act_id_act")),
        sa.PrimaryKeyConstraint("incident_no", name=op.f("pk_control_incident")),
        sa.UniqueConstraint("place", "number", name=op.f("uq_control_incident_place_number")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_control_incident_place"), "control_incident", ["place"], unique=False)
    op.create_table(
        "control_plan",
        sa.Column("plan_no", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("year", _whole(), nullable=False),
        sa.Column("number", _whole(), nullable=False),
        sa.Column("items", zhibao.kit.tables.JsonText(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", _whole(), nullable=False),
        sa.CheckConstraint("actor NOT LIKE 'job:%'", name=op.f("ck_control_plan_by_a_person")),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_control_plan_act_id_act")),
        sa.PrimaryKeyConstraint("plan_no", name=op.f("pk_control_plan")),
        sa.UniqueConstraint("place", "year", "number", name=op.f("uq_control_plan_place_year_number")),
        sa.UniqueConstraint("plan_no", "person", name=op.f("uq_control_plan_plan_no_person")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "control_incident_step",
        sa.Column("id", _whole(), autoincrement=True, nullable=False),
        sa.Column("incident_no", sa.Text(), nullable=False),
        sa.Column("number", _whole(), nullable=False),
        sa.Column("verb", sa.Text(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", _whole(), nullable=False),
        sa.CheckConstraint("actor NOT LIKE 'job:%'", name=op.f("ck_control_incident_step_by_a_person")),
        sa.CheckConstraint("verb IN ('handled', 'reported', 'closed')", name=op.f("ck_control_incident_step_verb")),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_control_incident_step_act_id_act")),
        sa.ForeignKeyConstraint(["incident_no"], ["control_incident.incident_no"], name=op.f("fk_control_incident_step_incident_no_control_incident")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_control_incident_step")),
        sa.UniqueConstraint("incident_no", "number", name=op.f("uq_control_incident_step_incident_no_number")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "control_plan_approval",
        sa.Column("plan_no", sa.Text(), nullable=False),
        sa.Column("prepared_by", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", _whole(), nullable=False),
        sa.CheckConstraint("actor NOT LIKE 'job:%'", name=op.f("ck_control_plan_approval_by_a_person")),
        sa.CheckConstraint("person <> prepared_by", name=op.f("ck_control_plan_approval_two_persons")),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_control_plan_approval_act_id_act")),
        sa.ForeignKeyConstraint(["plan_no", "prepared_by"], ["control_plan.plan_no", "control_plan.person"], name="fk_control_plan_approval_plan"),
        sa.PrimaryKeyConstraint("plan_no", name=op.f("pk_control_plan_approval")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "control_inspection",
        sa.Column("inspection_no", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("number", _whole(), nullable=False),
        sa.Column("plan_no", sa.Text(), nullable=True),
        sa.Column("item", _whole(), nullable=True),
        sa.Column("step", sa.Text(), nullable=False),
        sa.Column("sample_no", sa.Text(), nullable=True),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", _whole(), nullable=False),
        sa.CheckConstraint("actor NOT LIKE 'job:%'", name=op.f("ck_control_inspection_by_a_person")),
        sa.CheckConstraint("(plan_no IS NULL) = (item IS NULL)", name=op.f("ck_control_inspection_item")),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_control_inspection_act_id_act")),
        sa.ForeignKeyConstraint(["plan_no"], ["control_plan_approval.plan_no"], name=op.f("fk_control_inspection_plan_no_control_plan_approval")),
        sa.ForeignKeyConstraint(["sample_no"], ["control_sample.sample_no"], name=op.f("fk_control_inspection_sample_no_control_sample")),
        sa.PrimaryKeyConstraint("inspection_no", name=op.f("pk_control_inspection")),
        sa.UniqueConstraint("place", "number", name=op.f("uq_control_inspection_place_number")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "control_inspection_step",
        sa.Column("id", _whole(), autoincrement=True, nullable=False),
        sa.Column("inspection_no", sa.Text(), nullable=False),
        sa.Column("number", _whole(), nullable=False),
        sa.Column("verb", sa.Text(), nullable=False),
        sa.Column("facts", zhibao.kit.tables.JsonText(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", _whole(), nullable=False),
        sa.CheckConstraint("actor NOT LIKE 'job:%'", name=op.f("ck_control_inspection_step_by_a_person")),
        sa.CheckConstraint("verb IN ('finding', 'measure', 'followed', 'closed')", name=op.f("ck_control_inspection_step_verb")),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_control_inspection_step_act_id_act")),
        sa.ForeignKeyConstraint(["inspection_no"], ["control_inspection.inspection_no"], name=op.f("fk_control_inspection_step_inspection_no_control_inspection")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_control_inspection_step")),
        sa.UniqueConstraint("inspection_no", "number", name=op.f("uq_control_inspection_step_inspection_no_number")),
        info={"append_only": True},
        sqlite_strict=True,
    )


def downgrade() -> None:
    """Take this step back."""
    op.drop_table("control_inspection_step")
    op.drop_table("control_inspection")
    op.drop_table("control_plan_approval")
    op.drop_table("control_incident_step")
    op.drop_table("control_plan")
    op.drop_index(op.f("ix_control_incident_place"), table_name="control_incident")
    op.drop_table("control_incident")
    op.drop_index(op.f("ix_control_print_place"), table_name="control_print")
    op.drop_table("control_print")
