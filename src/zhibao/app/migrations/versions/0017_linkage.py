"""Exchange and matching: requests with their steps, rows of partners, hits with their answers, private sets, quality"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

import zhibao.kit.tables

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def _whole() -> sa.types.TypeEngine[int]:
    return sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Apply this step."""
    op.create_table(
        "linkage_private_set",
        sa.Column("id", _whole(), autoincrement=True, nullable=False),
        sa.Column("session_no", sa.Text(), nullable=False),
        sa.Column("step", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("exchange", sa.Text(), nullable=False),
        sa.Column("own", _whole(), nullable=False),
        sa.Column("other", _whole(), nullable=True),
        sa.Column("shared", _whole(), nullable=True),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("secret", sa.LargeBinary(), nullable=True),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", _whole(), nullable=False),
        sa.CheckConstraint("(step = 'begun') = (secret IS NOT NULL)", name=op.f("ck_linkage_private_set_secret")),
        sa.CheckConstraint("actor NOT LIKE 'job:%'", name=op.f("ck_linkage_private_set_by_a_person")),
        sa.CheckConstraint("step IN ('begun', 'answered', 'finished')", name=op.f("ck_linkage_private_set_step")),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_linkage_private_set_act_id_act")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_linkage_private_set")),
        sa.UniqueConstraint("session_no", "step", name=op.f("uq_linkage_private_set_session_no_step")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "linkage_quality",
        sa.Column("id", _whole(), autoincrement=True, nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("month", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("supplier", sa.Text(), nullable=False),
        sa.Column("dimension", sa.Text(), nullable=False),
        sa.Column("edition", _whole(), nullable=False),
        sa.Column("good", _whole(), nullable=False),
        sa.Column("whole", _whole(), nullable=False),
        sa.Column("why", zhibao.kit.tables.JsonText(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", _whole(), nullable=False),
        sa.CheckConstraint("dimension IN ('completeness', 'validity', 'timeliness', 'consistency', 'uniqueness')", name=op.f("ck_linkage_quality_dimension")),
        sa.CheckConstraint("source IN ('orders', 'rosters', 'reports', 'exchanges')", name=op.f("ck_linkage_quality_source")),
        sa.CheckConstraint("good >= 0 AND good <= whole AND edition > 0", name=op.f("ck_linkage_quality_counts")),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_linkage_quality_act_id_act")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_linkage_quality")),
        sa.UniqueConstraint("place", "month", "source", "supplier", "dimension", "edition", name="uq_linkage_quality_measure"),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "linkage_quality_return",
        sa.Column("id", _whole(), autoincrement=True, nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("month", sa.Text(), nullable=False),
        sa.Column("supplier", sa.Text(), nullable=False),
        sa.Column("lines", _whole(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("due_on", zhibao.kit.tables.IsoDate(), nullable=True),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", _whole(), nullable=False),
        sa.CheckConstraint("actor NOT LIKE 'job:%'", name=op.f("ck_linkage_quality_return_by_a_person")),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_linkage_quality_return_act_id_act")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_linkage_quality_return")),
        sa.UniqueConstraint("place", "month", "supplier", "digest", name=op.f("uq_linkage_quality_return_place_month_supplier_digest")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "linkage_request",
        sa.Column("request_no", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("number", _whole(), nullable=False),
        sa.Column("side", sa.Text(), nullable=False),
        sa.Column("exchange", sa.Text(), nullable=False),
        sa.Column("partner", sa.Text(), nullable=False),
        sa.Column("first", zhibao.kit.tables.IsoDate(), nullable=False),
        sa.Column("last", zhibao.kit.tables.IsoDate(), nullable=False),
        sa.Column("fields", zhibao.kit.tables.JsonText(), nullable=False),
        sa.Column("cites", zhibao.kit.tables.JsonText(), nullable=False),
        sa.Column("mark", sa.Text(), nullable=False),
        sa.Column("due_on", zhibao.kit.tables.IsoDate(), nullable=True),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", _whole(), nullable=False),
        sa.CheckConstraint("actor NOT LIKE 'job:%'", name=op.f("ck_linkage_request_by_a_person")),
        sa.CheckConstraint("side IN ('ours', 'theirs')", name=op.f("ck_linkage_request_side")),
        sa.CheckConstraint("last >= first", name=op.f("ck_linkage_request_period")),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_linkage_request_act_id_act")),
        sa.PrimaryKeyConstraint("request_no", name=op.f("pk_linkage_request")),
        sa.UniqueConstraint("place", "number", name=op.f("uq_linkage_request_place_number")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "linkage_run",
        sa.Column("run_no", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("number", _whole(), nullable=False),
        sa.Column("compared", zhibao.kit.tables.JsonText(), nullable=False),
        sa.Column("hits", _whole(), nullable=False),
        sa.Column("new_hits", _whole(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", _whole(), nullable=False),
        sa.CheckConstraint("new_hits >= 0 AND hits >= new_hits", name=op.f("ck_linkage_run_counts")),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_linkage_run_act_id_act")),
        sa.PrimaryKeyConstraint("run_no", name=op.f("pk_linkage_run")),
        sa.UniqueConstraint("place", "number", name=op.f("uq_linkage_run_place_number")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "linkage_request_step",
        sa.Column("id", _whole(), autoincrement=True, nullable=False),
        sa.Column("request_no", sa.Text(), nullable=False),
        sa.Column("number", _whole(), nullable=False),
        sa.Column("step", sa.Text(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("taken", sa.Text(), nullable=True),
        sa.Column("rows", _whole(), nullable=False),
        sa.Column("accepted", _whole(), nullable=False),
        sa.Column("doubled", _whole(), nullable=False),
        sa.Column("changed", _whole(), nullable=False),
        sa.Column("withdrawn", _whole(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", _whole(), nullable=False),
        sa.CheckConstraint("(step = 'received') = (taken IS NOT NULL)", name=op.f("ck_linkage_request_step_taken")),
        sa.CheckConstraint("step <> 'received' OR rows = accepted + doubled + changed + withdrawn", name=op.f("ck_linkage_request_step_adds_up")),
        sa.CheckConstraint("step <> 'refused' OR (reason IS NOT NULL AND accepted + doubled + changed + withdrawn = 0)", name=op.f("ck_linkage_request_step_nothing_kept")),
        sa.CheckConstraint("step IN ('prepared', 'sent', 'received', 'refused', 'closed')", name=op.f("ck_linkage_request_step_step")),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_linkage_request_step_act_id_act")),
        sa.ForeignKeyConstraint(["request_no"], ["linkage_request.request_no"], name=op.f("fk_linkage_request_step_request_no_linkage_request")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_linkage_request_step")),
        sa.UniqueConstraint("request_no", "number", name=op.f("uq_linkage_request_step_request_no_number")),
        sa.UniqueConstraint("taken", name=op.f("uq_linkage_request_step_taken")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "linkage_row",
        sa.Column("id", _whole(), autoincrement=True, nullable=False),
        sa.Column("request_no", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("exchange", sa.Text(), nullable=False),
        sa.Column("ref", sa.Text(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.Column("person", _whole(), nullable=True),
        sa.Column("keys", zhibao.kit.tables.JsonText(), nullable=False),
        sa.Column("first", zhibao.kit.tables.IsoDate(), nullable=True),
        sa.Column("last", zhibao.kit.tables.IsoDate(), nullable=True),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("act_id", _whole(), nullable=False),
        sa.CheckConstraint("standing IN ('live', 'paid', 'ended', 'withdrawn')", name=op.f("ck_linkage_row_standing")),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_linkage_row_act_id_act")),
        sa.ForeignKeyConstraint(["request_no"], ["linkage_request.request_no"], name=op.f("fk_linkage_row_request_no_linkage_request")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_linkage_row")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_linkage_row_person"), "linkage_row", ["person"], unique=False)
    op.create_index(op.f("ix_linkage_row_place_exchange_ref"), "linkage_row", ["place", "exchange", "ref"], unique=False)
    op.create_table(
        "linkage_hit",
        sa.Column("hit_no", sa.Text(), nullable=False),
        sa.Column("rule", sa.Text(), nullable=False),
        sa.Column("version", _whole(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("case_no", sa.Text(), nullable=True),
        sa.Column("person", _whole(), nullable=True),
        sa.Column("exchange", sa.Text(), nullable=False),
        sa.Column("request_no", sa.Text(), nullable=False),
        sa.Column("row_id", _whole(), nullable=False),
        sa.Column("by_key", sa.Text(), nullable=False),
        sa.Column("permille", _whole(), nullable=False),
        sa.Column("mark", sa.Text(), nullable=False),
        sa.Column("serious", _whole(), nullable=False),
        sa.Column("owner", sa.Text(), nullable=False),
        sa.Column("due_on", zhibao.kit.tables.IsoDate(), nullable=True),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", _whole(), nullable=False),
        sa.CheckConstraint("by_key = 'likeness' OR permille = 1000", name=op.f("ck_linkage_hit_advice")),
        sa.CheckConstraint("permille BETWEEN 0 AND 1000", name=op.f("ck_linkage_hit_permille")),
        sa.CheckConstraint("serious IN (0, 1)", name=op.f("ck_linkage_hit_serious")),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_linkage_hit_act_id_act")),
        sa.ForeignKeyConstraint(["request_no"], ["linkage_request.request_no"], name=op.f("fk_linkage_hit_request_no_linkage_request")),
        sa.ForeignKeyConstraint(["row_id"], ["linkage_row.id"], name=op.f("fk_linkage_hit_row_id_linkage_row")),
        sa.PrimaryKeyConstraint("hit_no", name=op.f("pk_linkage_hit")),
        sa.UniqueConstraint("digest", name=op.f("uq_linkage_hit_digest")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_linkage_hit_place_rule"), "linkage_hit", ["place", "rule"], unique=False)
    op.create_table(
        "linkage_hit_answer",
        sa.Column("id", _whole(), autoincrement=True, nullable=False),
        sa.Column("hit_no", sa.Text(), nullable=False),
        sa.Column("number", _whole(), nullable=False),
        sa.Column("finding", sa.Text(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("led_to", sa.Text(), nullable=True),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", _whole(), nullable=False),
        sa.CheckConstraint("actor NOT LIKE 'job:%'", name=op.f("ck_linkage_hit_answer_by_a_person")),
        sa.CheckConstraint("finding IN ('looked_into', 'same', 'not_the_same', 'already_known', 'no_consequence')", name=op.f("ck_linkage_hit_answer_finding")),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_linkage_hit_answer_act_id_act")),
        sa.ForeignKeyConstraint(["hit_no"], ["linkage_hit.hit_no"], name=op.f("fk_linkage_hit_answer_hit_no_linkage_hit")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_linkage_hit_answer")),
        sa.UniqueConstraint("hit_no", "number", name=op.f("uq_linkage_hit_answer_hit_no_number")),
        info={"append_only": True},
        sqlite_strict=True,
    )


def downgrade() -> None:
    """Take this step back."""
    op.drop_table("linkage_hit_answer")
    op.drop_index(op.f("ix_linkage_hit_place_rule"), table_name="linkage_hit")
    op.drop_table("linkage_hit")
    op.drop_index(op.f("ix_linkage_row_place_exchange_ref"), table_name="linkage_row")
    op.drop_index(op.f("ix_linkage_row_person"), table_name="linkage_row")
    op.drop_table("linkage_row")
    op.drop_table("linkage_request_step")
    op.drop_table("linkage_run")
    op.drop_table("linkage_request")
    op.drop_table("linkage_quality_return")
    op.drop_table("linkage_quality")
    op.drop_table("linkage_private_set")
