"""Concerns: enquiries and complaints, how many a plain page reached, important problems"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

import zhibao.kit.tables

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None


def _whole() -> sa.types.TypeEngine[int]:
    return sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Apply this step."""
    op.create_table(
        "enquiry",
        sa.Column("enquiry_no", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("year", _whole(), nullable=False),
        sa.Column("number", _whole(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("theme", sa.Text(), nullable=False),
        sa.Column("person", _whole(), nullable=True),
        sa.Column("party", sa.Text(), nullable=True),
        sa.Column("about_kind", sa.Text(), nullable=True),
        sa.Column("about", sa.Text(), nullable=True),
        sa.Column("post", sa.Text(), nullable=False),
        sa.Column("due_on", zhibao.kit.tables.IsoDate(), nullable=True),
        sa.Column("provisional", _whole(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", _whole(), nullable=False),
        sa.CheckConstraint("(about_kind IS NULL) = (about IS NULL)", name=op.f("ck_enquiry_about")),
        sa.CheckConstraint("about_kind IS NULL OR about_kind IN ('case', 'enterprise', 'insurer', 'unregistered')", name=op.f("ck_enquiry_about_kind")),
        sa.CheckConstraint("actor NOT LIKE 'job:%'", name=op.f("ck_enquiry_by_a_person")),
        sa.CheckConstraint("channel IN ('counter', 'telephone', 'phone', 'enterprise')", name=op.f("ck_enquiry_channel")),
        sa.CheckConstraint("kind IN ('enquiry', 'complaint')", name=op.f("ck_enquiry_kind")),
        sa.CheckConstraint("person IS NULL OR party IS NULL", name=op.f("ck_enquiry_one_asker")),
        sa.CheckConstraint("provisional IN (0, 1)", name=op.f("ck_enquiry_provisional")),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_enquiry_act_id_act")),
        sa.PrimaryKeyConstraint("enquiry_no", name=op.f("pk_enquiry")),
        sa.UniqueConstraint("place", "year", "number", name=op.f("uq_enquiry_place_year_number")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_enquiry_party"), "enquiry", ["party"], unique=False)
    op.create_index(op.f("ix_enquiry_person"), "enquiry", ["person"], unique=False)
    op.create_table(
        "enquiry_step",
        sa.Column("id", _whole(), autoincrement=True, nullable=False),
        sa.Column("enquiry_no", sa.Text(), nullable=False),
        sa.Column("number", _whole(), nullable=False),
        sa.Column("verb", sa.Text(), nullable=False),
        sa.Column("post", sa.Text(), nullable=True),
        sa.Column("due_on", zhibao.kit.tables.IsoDate(), nullable=True),
        sa.Column("provisional", _whole(), nullable=False),
        sa.Column("led_to", sa.Text(), nullable=True),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", _whole(), nullable=False),
        sa.CheckConstraint("actor NOT LIKE 'job:%'", name=op.f("ck_enquiry_step_by_a_person")),
        sa.CheckConstraint("verb <> 'due_set' OR due_on IS NOT NULL", name=op.f("ck_enquiry_step_due_on")),
        sa.CheckConstraint("(verb = 'referred') = (led_to IS NOT NULL)", name=op.f("ck_enquiry_step_led_to")),
        sa.CheckConstraint("(verb = 'assigned') = (post IS NOT NULL)", name=op.f("ck_enquiry_step_post")),
        sa.CheckConstraint("provisional IN (0, 1)", name=op.f("ck_enquiry_step_provisional")),
        sa.CheckConstraint("verb IN ('assigned', 'due_set', 'answered', 'reopened', 'referred')", name=op.f("ck_enquiry_step_verb")),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_enquiry_step_act_id_act")),
        sa.ForeignKeyConstraint(["enquiry_no"], ["enquiry.enquiry_no"], name=op.f("fk_enquiry_step_enquiry_no_enquiry")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_enquiry_step")),
        sa.UniqueConstraint("enquiry_no", "number", name=op.f("uq_enquiry_step_enquiry_no_number")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "guide_reach",
        sa.Column("id", _whole(), autoincrement=True, nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("month", sa.Text(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("people", _whole(), nullable=False),
        sa.Column("act_id", _whole(), nullable=True),
        sa.CheckConstraint("channel IN ('phone', 'website', 'counter', 'event')", name=op.f("ck_guide_reach_channel")),
        sa.CheckConstraint("people > 0", name=op.f("ck_guide_reach_people")),
        sa.CheckConstraint("(channel = 'phone') = (act_id IS NULL)", name=op.f("ck_guide_reach_told")),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_guide_reach_act_id_act")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_guide_reach")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_guide_reach_place_month"), "guide_reach", ["place", "month"], unique=False)
    op.create_table(
        "important_problem",
        sa.Column("problem_no", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("year", _whole(), nullable=False),
        sa.Column("number", _whole(), nullable=False),
        sa.Column("bodies", zhibao.kit.tables.JsonText(), nullable=False),
        sa.Column("attachments", zhibao.kit.tables.JsonText(), nullable=False),
        sa.Column("due_on", zhibao.kit.tables.IsoDate(), nullable=True),
        sa.Column("provisional", _whole(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", _whole(), nullable=False),
        sa.CheckConstraint("actor NOT LIKE 'job:%'", name=op.f("ck_important_problem_by_a_person")),
        sa.CheckConstraint("provisional IN (0, 1)", name=op.f("ck_important_problem_provisional")),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_important_problem_act_id_act")),
        sa.PrimaryKeyConstraint("problem_no", name=op.f("pk_important_problem")),
        sa.UniqueConstraint("place", "year", "number", name=op.f("uq_important_problem_place_year_number")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "important_problem_step",
        sa.Column("id", _whole(), autoincrement=True, nullable=False),
        sa.Column("problem_no", sa.Text(), nullable=False),
        sa.Column("number", _whole(), nullable=False),
        sa.Column("verb", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=True),
        sa.Column("due_on", zhibao.kit.tables.IsoDate(), nullable=True),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", _whole(), nullable=False),
        sa.CheckConstraint("(verb = 'due_set') = (body IS NULL)", name=op.f("ck_important_problem_step_body")),
        sa.CheckConstraint("actor NOT LIKE 'job:%'", name=op.f("ck_important_problem_step_by_a_person")),
        sa.CheckConstraint("(verb = 'due_set') = (due_on IS NOT NULL)", name=op.f("ck_important_problem_step_due_on")),
        sa.CheckConstraint("verb IN ('received', 'answered', 'due_set')", name=op.f("ck_important_problem_step_verb")),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_important_problem_step_act_id_act")),
        sa.ForeignKeyConstraint(["problem_no"], ["important_problem.problem_no"], name=op.f("fk_important_problem_step_problem_no_important_problem")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_important_problem_step")),
        sa.UniqueConstraint("problem_no", "number", name=op.f("uq_important_problem_step_problem_no_number")),
        info={"append_only": True},
        sqlite_strict=True,
    )


def downgrade() -> None:
    """Take this step back."""
    op.drop_table("important_problem_step")
    op.drop_table("important_problem")
    op.drop_index(op.f("ix_guide_reach_place_month"), table_name="guide_reach")
    op.drop_table("guide_reach")
    op.drop_table("enquiry_step")
    op.drop_index(op.f("ix_enquiry_party"), table_name="enquiry")
    op.drop_index(op.f("ix_enquiry_person"), table_name="enquiry")
    op.drop_table("enquiry")
