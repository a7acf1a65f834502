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
    op.create_table(
        "appraisal",
        sa.Column("ref", sa.Text(), nullable=False),
        sa.Column("case_no", sa.Text(), nullable=False),
        sa.Column("number", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("stage", sa.Text(), nullable=False),
        sa.Column("person", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("committee", sa.Text(), nullable=False),
        sa.Column("previous", sa.Text(), nullable=True),
        sa.Column("application_on", zhibao.kit.tables.IsoDate(), nullable=False),
        sa.Column("injury_on", zhibao.kit.tables.IsoDate(), nullable=False),
        sa.Column("seats", zhibao.kit.tables.JsonText(), nullable=False),
        sa.Column("treating_hospitals", zhibao.kit.tables.JsonText(), nullable=False),
        sa.Column("late", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.CheckConstraint("(previous IS NULL) = (stage = 'appraisal')", name=op.f("ck_appraisal_previous")),
        sa.CheckConstraint(
            "stage IN ('appraisal', 'second_appraisal', 'review_appraisal')", name=op.f("ck_appraisal_stage")
        ),
        sa.CheckConstraint("late IN (0, 1)", name=op.f("ck_appraisal_late")),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_appraisal_act_id_act")),
        sa.ForeignKeyConstraint(["previous"], ["appraisal.ref"], name=op.f("fk_appraisal_previous_appraisal")),
        sa.PrimaryKeyConstraint("ref", name=op.f("pk_appraisal")),
        sa.UniqueConstraint("case_no", "number", name=op.f("uq_appraisal_case_no_number")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "evidence_document",
        sa.Column("ref", sa.Text(), nullable=False),
        sa.Column("case_no", sa.Text(), nullable=False),
        sa.Column("number", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("person", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("paper", sa.Text(), nullable=False),
        sa.Column("media", sa.Text(), nullable=False),
        sa.Column("size", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("received_digest", sa.Text(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("sealed_digest", sa.Text(), nullable=False),
        sa.Column("capture", sa.LargeBinary(), nullable=True),
        sa.Column("bundle_digest", sa.Text(), nullable=True),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.CheckConstraint("media IN ('jpeg', 'png', 'pdf')", name=op.f("ck_evidence_document_media")),
        sa.CheckConstraint("size > 0", name=op.f("ck_evidence_document_size")),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_evidence_document_act_id_act")),
        sa.PrimaryKeyConstraint("ref", name=op.f("pk_evidence_document")),
        sa.UniqueConstraint("case_no", "number", name=op.f("uq_evidence_document_case_no_number")),
        sa.UniqueConstraint("sealed_digest", name=op.f("uq_evidence_document_sealed_digest")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    with op.batch_alter_table("evidence_document", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_evidence_document_digest"), ["digest"], unique=False)

    op.create_table(
        "expert",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("committee", sa.Text(), nullable=False),
        sa.Column("person", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("speciality", sa.Text(), nullable=False),
        sa.Column("hospital", sa.Text(), nullable=False),
        sa.Column("name", sa.LargeBinary(), nullable=False),
        sa.Column("licence", sa.LargeBinary(), nullable=False),
        sa.Column("licence_index", sa.LargeBinary(), nullable=False),
        sa.Column("active_from", zhibao.kit.tables.IsoDate(), nullable=False),
        sa.Column("active_to", zhibao.kit.tables.IsoDate(), nullable=True),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.CheckConstraint("active_to IS NULL OR active_to >= active_from", name=op.f("ck_expert_period")),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_expert_act_id_act")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_expert")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    with op.batch_alter_table("expert", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_expert_committee_person"), ["committee", "person"], unique=False)

    op.create_table(
        "appraisal_conclusion",
        sa.Column("appraisal", sa.Text(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("final", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.CheckConstraint("final IN (0, 1)", name=op.f("ck_appraisal_conclusion_final")),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_appraisal_conclusion_act_id_act")),
        sa.ForeignKeyConstraint(
            ["appraisal"], ["appraisal.ref"], name=op.f("fk_appraisal_conclusion_appraisal_appraisal")
        ),
        sa.PrimaryKeyConstraint("appraisal", name=op.f("pk_appraisal_conclusion")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "appraisal_draw_commitment",
        sa.Column("appraisal", sa.Text(), nullable=False),
        sa.Column("round", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False, nullable=False),
        sa.Column("commitment", sa.Text(), nullable=False),
        sa.Column("register_digest", sa.Text(), nullable=False),
        sa.Column("open_seats", zhibao.kit.tables.JsonText(), nullable=False),
        sa.Column("candidates", zhibao.kit.tables.JsonText(), nullable=False),
        sa.Column("excluded", zhibao.kit.tables.JsonText(), nullable=False),
        sa.Column("seed", sa.LargeBinary(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_appraisal_draw_commitment_act_id_act")),
        sa.ForeignKeyConstraint(
            ["appraisal"], ["appraisal.ref"], name=op.f("fk_appraisal_draw_commitment_appraisal_appraisal")
        ),
        sa.PrimaryKeyConstraint("appraisal", "round", name=op.f("pk_appraisal_draw_commitment")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "appraisal_examination",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("appraisal", sa.Text(), nullable=False),
        sa.Column("hospital", sa.Text(), nullable=False),
        sa.Column("examined_on", zhibao.kit.tables.IsoDate(), nullable=False),
        sa.Column("cost_fen", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.CheckConstraint("cost_fen >= 0", name=op.f("ck_appraisal_examination_cost")),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_appraisal_examination_act_id_act")),
        sa.ForeignKeyConstraint(
            ["appraisal"], ["appraisal.ref"], name=op.f("fk_appraisal_examination_appraisal_appraisal")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_appraisal_examination")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    with op.batch_alter_table("appraisal_examination", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_appraisal_examination_appraisal"), ["appraisal"], unique=False)

    op.create_table(
        "appraisal_reveal",
        sa.Column("appraisal", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.ForeignKeyConstraint(["appraisal"], ["appraisal.ref"], name=op.f("fk_appraisal_reveal_appraisal_appraisal")),
        sa.PrimaryKeyConstraint("appraisal", name=op.f("pk_appraisal_reveal")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "evidence_verdict",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("verdict", sa.Text(), nullable=False),
        sa.Column("reason", sa.LargeBinary(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.CheckConstraint(
            "verdict IN ('accepted', 'insufficient', 'rejected')", name=op.f("ck_evidence_verdict_verdict")
        ),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_evidence_verdict_act_id_act")),
        sa.ForeignKeyConstraint(
            ["document"], ["evidence_document.ref"], name=op.f("fk_evidence_verdict_document_evidence_document")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_evidence_verdict")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    with op.batch_alter_table("evidence_verdict", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_evidence_verdict_document"), ["document"], unique=False)

    op.create_table(
        "evidence_withdrawal",
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("reason", sa.LargeBinary(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_evidence_withdrawal_act_id_act")),
        sa.ForeignKeyConstraint(
            ["document"], ["evidence_document.ref"], name=op.f("fk_evidence_withdrawal_document_evidence_document")
        ),
        sa.PrimaryKeyConstraint("document", name=op.f("pk_evidence_withdrawal")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "appraisal_draw",
        sa.Column("appraisal", sa.Text(), nullable=False),
        sa.Column("round", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False, nullable=False),
        sa.Column("seed", sa.Text(), nullable=False),
        sa.Column("word", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_appraisal_draw_act_id_act")),
        sa.ForeignKeyConstraint(
            ["appraisal", "round"],
            ["appraisal_draw_commitment.appraisal", "appraisal_draw_commitment.round"],
            name=op.f("fk_appraisal_draw_appraisal_round_appraisal_draw_commitment"),
        ),
        sa.PrimaryKeyConstraint("appraisal", "round", name=op.f("pk_appraisal_draw")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "appraisal_panel_member",
        sa.Column("appraisal", sa.Text(), nullable=False),
        sa.Column("expert", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False, nullable=False),
        sa.Column("seat", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("round", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("speciality", sa.Text(), nullable=False),
        sa.Column("hospital", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["appraisal", "round"],
            ["appraisal_draw.appraisal", "appraisal_draw.round"],
            name=op.f("fk_appraisal_panel_member_appraisal_round_appraisal_draw"),
        ),
        sa.PrimaryKeyConstraint("appraisal", "expert", name=op.f("pk_appraisal_panel_member")),
        sa.UniqueConstraint("appraisal", "seat", "round", name=op.f("uq_appraisal_panel_member_appraisal_seat_round")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "appraisal_opinion",
        sa.Column("appraisal", sa.Text(), nullable=False),
        sa.Column("expert", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False, nullable=False),
        sa.Column("commitment", sa.Text(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_appraisal_opinion_act_id_act")),
        sa.ForeignKeyConstraint(
            ["appraisal", "expert"],
            ["appraisal_panel_member.appraisal", "appraisal_panel_member.expert"],
            name=op.f("fk_appraisal_opinion_appraisal_expert_appraisal_panel_member"),
        ),
        sa.PrimaryKeyConstraint("appraisal", "expert", name=op.f("pk_appraisal_opinion")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "appraisal_recusal",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("appraisal", sa.Text(), nullable=False),
        sa.Column("expert", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("asked_by", sa.Text(), nullable=False),
        sa.Column("granted", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("reason", sa.LargeBinary(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.CheckConstraint(
            "asked_by IN ('expert', 'worker', 'near_relative', 'platform', 'committee')",
            name=op.f("ck_appraisal_recusal_asked_by"),
        ),
        sa.CheckConstraint("granted IN (0, 1)", name=op.f("ck_appraisal_recusal_granted")),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_appraisal_recusal_act_id_act")),
        sa.ForeignKeyConstraint(
            ["appraisal", "expert"],
            ["appraisal_panel_member.appraisal", "appraisal_panel_member.expert"],
            name=op.f("fk_appraisal_recusal_appraisal_expert_appraisal_panel_member"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_appraisal_recusal")),
        info={"append_only": True},
        sqlite_strict=True,
    )


def downgrade() -> None:
    """Take this step back."""
    op.drop_table("appraisal_recusal")
    op.drop_table("appraisal_opinion")
    op.drop_table("appraisal_panel_member")
    op.drop_table("appraisal_draw")
    op.drop_table("evidence_withdrawal")
    with op.batch_alter_table("evidence_verdict", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_evidence_verdict_document"))

    op.drop_table("evidence_verdict")
    op.drop_table("appraisal_reveal")
    with op.batch_alter_table("appraisal_examination", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_appraisal_examination_appraisal"))

    op.drop_table("appraisal_examination")
    op.drop_table("appraisal_draw_commitment")
    op.drop_table("appraisal_conclusion")
    with op.batch_alter_table("expert", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_expert_committee_person"))

    op.drop_table("expert")
    with op.batch_alter_table("evidence_document", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_evidence_document_digest"))

    op.drop_table("evidence_document")
    op.drop_table("appraisal")
    op.drop_table("person_key")
