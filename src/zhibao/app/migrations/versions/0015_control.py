"""Control of spending: sweeps, flags with their answers, samples for later re-examination, and what they led to"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

import zhibao.kit.tables

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def _whole() -> sa.types.TypeEngine[int]:
    return sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Apply this step."""
    op.create_table(
        "control_flag",
        sa.Column("flag_no", sa.Text(), nullable=False),
        sa.Column("rule", sa.Text(), nullable=False),
        sa.Column("version", _whole(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("case_no", sa.Text(), nullable=False),
        sa.Column("happened_on", zhibao.kit.tables.IsoDate(), nullable=False),
        sa.Column("amount_fen", _whole(), nullable=False),
        sa.Column("zh", sa.Text(), nullable=False),
        sa.Column("en", sa.Text(), nullable=False),
        sa.Column("figures", zhibao.kit.tables.JsonText(), nullable=False),
        sa.Column("rows", zhibao.kit.tables.JsonText(), nullable=False),
        sa.Column("mark", sa.Text(), nullable=False),
        sa.Column("serious", _whole(), nullable=False),
        sa.Column("owner", sa.Text(), nullable=False),
        sa.Column("due_on", zhibao.kit.tables.IsoDate(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", _whole(), nullable=False),
        sa.CheckConstraint("amount_fen >= 0", name=op.f("ck_control_flag_amount")),
        sa.CheckConstraint("serious IN (0, 1)", name=op.f("ck_control_flag_serious")),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_control_flag_act_id_act")),
        sa.PrimaryKeyConstraint("flag_no", name=op.f("pk_control_flag")),
        sa.UniqueConstraint("rule", "version", "subject", "digest", name=op.f("uq_control_flag_rule_version_subject_digest")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_control_flag_case_no"), "control_flag", ["case_no"], unique=False)
    op.create_index(op.f("ix_control_flag_place_rule"), "control_flag", ["place", "rule"], unique=False)
    op.create_table(
        "control_sample",
        sa.Column("sample_no", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("number", _whole(), nullable=False),
        sa.Column("first", zhibao.kit.tables.IsoDate(), nullable=False),
        sa.Column("last", zhibao.kit.tables.IsoDate(), nullable=False),
        sa.Column("tolerable", sa.Text(), nullable=False),
        sa.Column("confidence", sa.Text(), nullable=False),
        sa.Column("sizes", zhibao.kit.tables.JsonText(), nullable=False),
        sa.Column("frame_digest", sa.Text(), nullable=False),
        sa.Column("commitment", sa.Text(), nullable=False),
        sa.Column("seed", sa.LargeBinary(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", _whole(), nullable=False),
        sa.CheckConstraint("actor NOT LIKE 'job:%'", name=op.f("ck_control_sample_by_a_person")),
        sa.CheckConstraint("last >= first", name=op.f("ck_control_sample_period")),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_control_sample_act_id_act")),
        sa.PrimaryKeyConstraint("sample_no", name=op.f("pk_control_sample")),
        sa.UniqueConstraint("place", "number", name=op.f("uq_control_sample_place_number")),
        sa.UniqueConstraint("sample_no", "person", name=op.f("uq_control_sample_sample_no_person")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "control_sweep",
        sa.Column("sweep_no", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("number", _whole(), nullable=False),
        sa.Column("first", zhibao.kit.tables.IsoDate(), nullable=True),
        sa.Column("last", zhibao.kit.tables.IsoDate(), nullable=False),
        sa.Column("looked_at", zhibao.kit.tables.JsonText(), nullable=False),
        sa.Column("unjudged", zhibao.kit.tables.JsonText(), nullable=False),
        sa.Column("hits", _whole(), nullable=False),
        sa.Column("new_flags", _whole(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", _whole(), nullable=False),
        sa.CheckConstraint("new_flags >= 0 AND hits >= new_flags", name=op.f("ck_control_sweep_counts")),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_control_sweep_act_id_act")),
        sa.PrimaryKeyConstraint("sweep_no", name=op.f("pk_control_sweep")),
        sa.UniqueConstraint("place", "number", name=op.f("uq_control_sweep_place_number")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "control_flag_answer",
        sa.Column("id", _whole(), autoincrement=True, nullable=False),
        sa.Column("flag_no", sa.Text(), nullable=False),
        sa.Column("number", _whole(), nullable=False),
        sa.Column("finding", sa.Text(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("of_number", _whole(), nullable=True),
        sa.Column("of_person", sa.Text(), nullable=True),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", _whole(), nullable=False),
        sa.CheckConstraint("(finding IN ('confirmed', 'returned')) = (of_number IS NOT NULL) AND (of_number IS NULL) = (of_person IS NULL)", name=op.f("ck_control_flag_answer_second")),
        sa.CheckConstraint("actor NOT LIKE 'job:%'", name=op.f("ck_control_flag_answer_by_a_person")),
        sa.CheckConstraint("finding IN ('looked_into', 'explained', 'irregular', 're_examine', 'recovery_proposed', 'confirmed', 'returned')", name=op.f("ck_control_flag_answer_finding")),
        sa.CheckConstraint("of_number IS NULL OR of_number = number - 1", name=op.f("ck_control_flag_answer_of_the_last")),
        sa.CheckConstraint("of_person IS NULL OR person <> of_person", name=op.f("ck_control_flag_answer_two_persons")),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_control_flag_answer_act_id_act")),
        sa.ForeignKeyConstraint(["flag_no", "of_number", "of_person"], ["control_flag_answer.flag_no", "control_flag_answer.number", "control_flag_answer.person"], name="fk_control_flag_answer_of"),
        sa.ForeignKeyConstraint(["flag_no"], ["control_flag.flag_no"], name=op.f("fk_control_flag_answer_flag_no_control_flag")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_control_flag_answer")),
        sa.UniqueConstraint("flag_no", "number", "person", name=op.f("uq_control_flag_answer_flag_no_number_person")),
        sa.UniqueConstraint("flag_no", "number", name=op.f("uq_control_flag_answer_flag_no_number")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "control_sample_draw",
        sa.Column("sample_no", sa.Text(), nullable=False),
        sa.Column("fixed_by", sa.Text(), nullable=False),
        sa.Column("seed", sa.Text(), nullable=False),
        sa.Column("word", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", _whole(), nullable=False),
        sa.CheckConstraint("actor NOT LIKE 'job:%'", name=op.f("ck_control_sample_draw_by_a_person")),
        sa.CheckConstraint("person <> fixed_by", name=op.f("ck_control_sample_draw_two_persons")),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_control_sample_draw_act_id_act")),
        sa.ForeignKeyConstraint(["sample_no", "fixed_by"], ["control_sample.sample_no", "control_sample.person"], name="fk_control_sample_draw_fixed"),
        sa.PrimaryKeyConstraint("sample_no", name=op.f("pk_control_sample_draw")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "control_sample_unit",
        sa.Column("id", _whole(), autoincrement=True, nullable=False),
        sa.Column("sample_no", sa.Text(), nullable=False),
        sa.Column("award_no", sa.Text(), nullable=False),
        sa.Column("case_no", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("stratum", sa.Text(), nullable=False),
        sa.Column("amount_fen", _whole(), nullable=False),
        sa.ForeignKeyConstraint(["sample_no"], ["control_sample.sample_no"], name=op.f("fk_control_sample_unit_sample_no_control_sample")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_control_sample_unit")),
        sa.UniqueConstraint("sample_no", "award_no", name=op.f("uq_control_sample_unit_sample_no_award_no")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "control_sample_drawn",
        sa.Column("unit_id", _whole(), autoincrement=False, nullable=False),
        sa.Column("sample_no", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["sample_no"], ["control_sample_draw.sample_no"], name=op.f("fk_control_sample_drawn_sample_no_control_sample_draw")),
        sa.ForeignKeyConstraint(["unit_id"], ["control_sample_unit.id"], name=op.f("fk_control_sample_drawn_unit_id_control_sample_unit")),
        sa.PrimaryKeyConstraint("unit_id", name=op.f("pk_control_sample_drawn")),
        sa.UniqueConstraint("unit_id", "sample_no", name=op.f("uq_control_sample_drawn_unit_id_sample_no")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "control_sample_result",
        sa.Column("unit_id", _whole(), autoincrement=False, nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("difference_fen", _whole(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", _whole(), nullable=False),
        sa.CheckConstraint("(outcome IN ('overpaid', 'underpaid')) = (difference_fen > 0) AND difference_fen >= 0", name=op.f("ck_control_sample_result_difference")),
        sa.CheckConstraint("actor NOT LIKE 'job:%'", name=op.f("ck_control_sample_result_by_a_person")),
        sa.CheckConstraint("outcome IN ('correct', 'overpaid', 'underpaid', 'other_error')", name=op.f("ck_control_sample_result_outcome")),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_control_sample_result_act_id_act")),
        sa.ForeignKeyConstraint(["unit_id"], ["control_sample_drawn.unit_id"], name=op.f("fk_control_sample_result_unit_id_control_sample_drawn")),
        sa.PrimaryKeyConstraint("unit_id", name=op.f("pk_control_sample_result")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "control_follow",
        sa.Column("id", _whole(), autoincrement=True, nullable=False),
        sa.Column("flag_no", sa.Text(), nullable=True),
        sa.Column("unit_id", _whole(), nullable=True),
        sa.Column("recovery_no", sa.Text(), nullable=True),
        sa.Column("award_no", sa.Text(), nullable=True),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", _whole(), nullable=False),
        sa.CheckConstraint("actor NOT LIKE 'job:%'", name=op.f("ck_control_follow_by_a_person")),
        sa.CheckConstraint("(flag_no IS NULL) <> (unit_id IS NULL)", name=op.f("ck_control_follow_of_what")),
        sa.CheckConstraint("(recovery_no IS NULL) <> (award_no IS NULL)", name=op.f("ck_control_follow_led_to")),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_control_follow_act_id_act")),
        sa.ForeignKeyConstraint(["flag_no"], ["control_flag.flag_no"], name=op.f("fk_control_follow_flag_no_control_flag")),
        sa.ForeignKeyConstraint(["unit_id"], ["control_sample_result.unit_id"], name=op.f("fk_control_follow_unit_id_control_sample_result")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_control_follow")),
        info={"append_only": True},
        sqlite_strict=True,
    )


def downgrade() -> None:
    """Take this step back."""
    op.drop_table("control_follow")
    op.drop_table("control_sample_result")
    op.drop_table("control_sample_drawn")
    op.drop_table("control_sample_unit")
    op.drop_table("control_sample_draw")
    op.drop_table("control_flag_answer")
    op.drop_table("control_sweep")
    op.drop_table("control_sample")
    op.drop_index(op.f("ix_control_flag_place_rule"), table_name="control_flag")
    op.drop_index(op.f("ix_control_flag_case_no"), table_name="control_flag")
    op.drop_table("control_flag")
