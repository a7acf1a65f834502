"""Extension: evidence and decisions of admissions, contact persons of candidates"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

import zhibao.kit.tables

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None


def _whole() -> sa.types.TypeEngine[int]:
    return sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Apply this step."""
    op.create_table(
        "admission_evidence",
        sa.Column("id", _whole(), autoincrement=True, nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("uscc", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("size", _whole(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("act_id", _whole(), nullable=False),
        sa.Column("recorded_at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.CheckConstraint("size > 0", name=op.f("ck_admission_evidence_size")),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_admission_evidence_act_id_act")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_admission_evidence")),
        sa.UniqueConstraint("number", "digest", name=op.f("uq_admission_evidence_number_digest")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "enterprise_admission",
        sa.Column("id", _whole(), autoincrement=True, nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("uscc", sa.Text(), nullable=False),
        sa.Column("enterprise", sa.Text(), nullable=False),
        sa.Column("industry", sa.Text(), nullable=False),
        sa.Column("valid_from", zhibao.kit.tables.IsoDate(), nullable=False),
        sa.Column("consent_of", sa.Text(), nullable=False),
        sa.Column("consent_document", sa.Text(), nullable=True),
        sa.Column("consent_on", zhibao.kit.tables.IsoDate(), nullable=True),
        sa.Column("decided_on", zhibao.kit.tables.IsoDate(), nullable=False),
        sa.Column("assessed_by", sa.Text(), nullable=False),
        sa.Column("reviewed_by", sa.Text(), nullable=False),
        sa.Column("decided_by", sa.Text(), nullable=False),
        sa.Column("enrolment", _whole(), nullable=False),
        sa.Column("act_id", _whole(), nullable=False),
        sa.Column("recorded_at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.CheckConstraint("(consent_of = 'ministry') = (consent_document IS NOT NULL)", name=op.f("ck_enterprise_admission_consent_document")),
        sa.CheckConstraint("consent_of IN ('ministry', 'province')", name=op.f("ck_enterprise_admission_consent_of")),
        sa.CheckConstraint("kind = 'batch' OR consent_on IS NULL OR valid_from >= consent_on", name=op.f("ck_enterprise_admission_not_before_the_consent")),
        sa.CheckConstraint("kind = 'batch' OR valid_from >= decided_on", name=op.f("ck_enterprise_admission_not_before_the_decision")),
        sa.CheckConstraint("kind IN ('application', 'batch')", name=op.f("ck_enterprise_admission_kind")),
        sa.CheckConstraint("(consent_document IS NULL) = (consent_on IS NULL)", name=op.f("ck_enterprise_admission_consent_on")),
        sa.CheckConstraint("assessed_by <> reviewed_by AND assessed_by <> decided_by AND reviewed_by <> decided_by", name=op.f("ck_enterprise_admission_three_persons")),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_enterprise_admission_act_id_act")),
        sa.ForeignKeyConstraint(["enrolment"], ["enterprise_enrolment.id"], name=op.f("fk_enterprise_admission_enrolment_enterprise_enrolment")),
        sa.ForeignKeyConstraint(["enterprise"], ["enterprise.slug"], name=op.f("fk_enterprise_admission_enterprise_enterprise")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_enterprise_admission")),
        sa.UniqueConstraint("enrolment", name=op.f("uq_enterprise_admission_enrolment")),
        sa.UniqueConstraint("number", "enterprise", "industry", name=op.f("uq_enterprise_admission_number_enterprise_industry")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "candidate_contact",
        sa.Column("id", _whole(), autoincrement=True, nullable=False),
        sa.Column("candidate", sa.Text(), nullable=False),
        sa.Column("city", sa.Text(), nullable=False),
        sa.Column("matter", sa.Text(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("act_id", _whole(), nullable=False),
        sa.Column("recorded_at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.CheckConstraint("matter IN ('data', 'enrolment', 'reporting', 'money')", name=op.f("ck_candidate_contact_matter")),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_candidate_contact_act_id_act")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_candidate_contact")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_candidate_contact_candidate"), "candidate_contact", ["candidate"], unique=False)


def downgrade() -> None:
    """Take this step back."""
    op.drop_index(op.f("ix_candidate_contact_candidate"), table_name="candidate_contact")
    op.drop_table("candidate_contact")
    op.drop_table("enterprise_admission")
    op.drop_table("admission_evidence")
