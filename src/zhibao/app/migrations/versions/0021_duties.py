"""Duties of enterprises: guidance and requests, coverage gaps, inspections of passed-on cost"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

import zhibao.kit.tables

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None


def _whole() -> sa.types.TypeEngine[int]:
    return sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Apply this step."""
    op.create_table(
        "enterprise_paper",
        sa.Column("paper_no", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("number", _whole(), nullable=False),
        sa.Column("enterprise", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("case_no", sa.Text(), nullable=True),
        sa.Column("cite", sa.Text(), nullable=False),
        sa.Column("due_on", zhibao.kit.tables.IsoDate(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", _whole(), nullable=False),
        sa.CheckConstraint("actor NOT LIKE 'job:%'", name=op.f("ck_enterprise_paper_by_a_person")),
        sa.CheckConstraint("kind IN ('guidance', 'order_data', 'witness', 'papers', 'statement')", name=op.f("ck_enterprise_paper_kind")),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_enterprise_paper_act_id_act")),
        sa.PrimaryKeyConstraint("paper_no", name=op.f("pk_enterprise_paper")),
        sa.UniqueConstraint("place", "number", name=op.f("uq_enterprise_paper_place_number")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_enterprise_paper_enterprise"), "enterprise_paper", ["enterprise"], unique=False)
    op.create_table(
        "enterprise_paper_step",
        sa.Column("id", _whole(), autoincrement=True, nullable=False),
        sa.Column("paper_no", sa.Text(), nullable=False),
        sa.Column("number", _whole(), nullable=False),
        sa.Column("step", sa.Text(), nullable=False),
        sa.Column("due_on", zhibao.kit.tables.IsoDate(), nullable=True),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", _whole(), nullable=False),
        sa.CheckConstraint("actor NOT LIKE 'job:%'", name=op.f("ck_enterprise_paper_step_by_a_person")),
        sa.CheckConstraint("(step = 'returned') = (due_on IS NOT NULL)", name=op.f("ck_enterprise_paper_step_due_on")),
        sa.CheckConstraint("step IN ('acknowledged', 'answered', 'reminded', 'returned')", name=op.f("ck_enterprise_paper_step_step")),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_enterprise_paper_step_act_id_act")),
        sa.ForeignKeyConstraint(["paper_no"], ["enterprise_paper.paper_no"], name=op.f("fk_enterprise_paper_step_paper_no_enterprise_paper")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_enterprise_paper_step")),
        sa.UniqueConstraint("paper_no", "number", name=op.f("uq_enterprise_paper_step_paper_no_number")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_enterprise_paper_step_paper_no"), "enterprise_paper_step", ["paper_no"], unique=False)
    op.create_table(
        "coverage_gap",
        sa.Column("gap_no", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("number", _whole(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("enterprise", sa.Text(), nullable=True),
        sa.Column("matter", sa.Text(), nullable=False),
        sa.Column("first", zhibao.kit.tables.IsoDate(), nullable=False),
        sa.Column("last", zhibao.kit.tables.IsoDate(), nullable=False),
        sa.Column("size", _whole(), nullable=False),
        sa.Column("evidence", zhibao.kit.tables.JsonText(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", _whole(), nullable=False),
        sa.CheckConstraint("kind IN ('worker_not_registered', 'enterprise_not_enrolled', 'injured_without_order', 'declared_below_counted', 'known_elsewhere')", name=op.f("ck_coverage_gap_kind")),
        sa.CheckConstraint("size >= 0", name=op.f("ck_coverage_gap_size")),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_coverage_gap_act_id_act")),
        sa.PrimaryKeyConstraint("gap_no", name=op.f("pk_coverage_gap")),
        sa.UniqueConstraint("digest", name=op.f("uq_coverage_gap_digest")),
        sa.UniqueConstraint("place", "number", name=op.f("uq_coverage_gap_place_number")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_coverage_gap_enterprise"), "coverage_gap", ["enterprise"], unique=False)
    op.create_table(
        "coverage_gap_step",
        sa.Column("id", _whole(), autoincrement=True, nullable=False),
        sa.Column("gap_no", sa.Text(), nullable=False),
        sa.Column("number", _whole(), nullable=False),
        sa.Column("step", sa.Text(), nullable=False),
        sa.Column("due_on", zhibao.kit.tables.IsoDate(), nullable=True),
        sa.Column("ground", sa.Text(), nullable=True),
        sa.Column("sealed", sa.LargeBinary(), nullable=True),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", _whole(), nullable=False),
        sa.CheckConstraint("step IN ('settled', 'found_again') OR (actor NOT LIKE 'job:%' AND sealed IS NOT NULL)", name=op.f("ck_coverage_gap_step_by_a_person")),
        sa.CheckConstraint("(step = 'reminded') = (due_on IS NOT NULL)", name=op.f("ck_coverage_gap_step_due_on")),
        sa.CheckConstraint("step IN ('reminded', 'answered', 'accepted', 'not_accepted', 'settled', 'found_again')", name=op.f("ck_coverage_gap_step_step")),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_coverage_gap_step_act_id_act")),
        sa.ForeignKeyConstraint(["gap_no"], ["coverage_gap.gap_no"], name=op.f("fk_coverage_gap_step_gap_no_coverage_gap")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_coverage_gap_step")),
        sa.UniqueConstraint("gap_no", "number", name=op.f("uq_coverage_gap_step_gap_no_number")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_coverage_gap_step_gap_no"), "coverage_gap_step", ["gap_no"], unique=False)
    op.create_table(
        "shifting_inspection",
        sa.Column("inspection_no", sa.Text(), nullable=False),
        sa.Column("city", sa.Text(), nullable=False),
        sa.Column("number", _whole(), nullable=False),
        sa.Column("platform", sa.Text(), nullable=False),
        sa.Column("first_month", sa.Text(), nullable=False),
        sa.Column("last_month", sa.Text(), nullable=False),
        sa.Column("due_on", zhibao.kit.tables.IsoDate(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", _whole(), nullable=False),
        sa.CheckConstraint("actor NOT LIKE 'job:%'", name=op.f("ck_shifting_inspection_by_a_person")),
        sa.CheckConstraint("first_month <= last_month", name=op.f("ck_shifting_inspection_period")),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_shifting_inspection_act_id_act")),
        sa.PrimaryKeyConstraint("inspection_no", name=op.f("pk_shifting_inspection")),
        sa.UniqueConstraint("city", "number", name=op.f("uq_shifting_inspection_city_number")),
        sa.UniqueConstraint("inspection_no", "person", name=op.f("uq_shifting_inspection_inspection_no_person")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_shifting_inspection_platform"), "shifting_inspection", ["platform"], unique=False)
    op.create_table(
        "shifting_report",
        sa.Column("report_no", sa.Text(), nullable=False),
        sa.Column("inspection_no", sa.Text(), nullable=False),
        sa.Column("city", sa.Text(), nullable=False),
        sa.Column("act_id", _whole(), nullable=False),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_shifting_report_act_id_act")),
        sa.ForeignKeyConstraint(["inspection_no"], ["shifting_inspection.inspection_no"], name=op.f("fk_shifting_report_inspection_no_shifting_inspection")),
        sa.ForeignKeyConstraint(["report_no"], ["deduction_report.report_no"], name=op.f("fk_shifting_report_report_no_deduction_report")),
        sa.PrimaryKeyConstraint("report_no", name=op.f("pk_shifting_report")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_shifting_report_inspection_no"), "shifting_report", ["inspection_no"], unique=False)
    op.create_table(
        "shifting_statement",
        sa.Column("id", _whole(), autoincrement=True, nullable=False),
        sa.Column("inspection_no", sa.Text(), nullable=False),
        sa.Column("worker", _whole(), nullable=False),
        sa.Column("month", sa.Text(), nullable=False),
        sa.Column("pay_fen", _whole(), nullable=False),
        sa.Column("deducted_fen", _whole(), nullable=False),
        sa.Column("act_id", _whole(), nullable=False),
        sa.CheckConstraint("pay_fen >= 0 AND deducted_fen >= 0", name=op.f("ck_shifting_statement_amounts")),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_shifting_statement_act_id_act")),
        sa.ForeignKeyConstraint(["inspection_no"], ["shifting_inspection.inspection_no"], name=op.f("fk_shifting_statement_inspection_no_shifting_inspection")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_shifting_statement")),
        sa.UniqueConstraint("inspection_no", "worker", "month", name=op.f("uq_shifting_statement_inspection_no_worker_month")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "shifting_sample",
        sa.Column("inspection_no", sa.Text(), nullable=False),
        sa.Column("city", sa.Text(), nullable=False),
        sa.Column("tolerable", sa.Text(), nullable=False),
        sa.Column("confidence", sa.Text(), nullable=False),
        sa.Column("size", _whole(), nullable=False),
        sa.Column("frame_digest", sa.Text(), nullable=False),
        sa.Column("commitment", sa.Text(), nullable=False),
        sa.Column("seed", sa.LargeBinary(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", _whole(), nullable=False),
        sa.CheckConstraint("actor NOT LIKE 'job:%'", name=op.f("ck_shifting_sample_by_a_person")),
        sa.CheckConstraint("size > 0", name=op.f("ck_shifting_sample_size")),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_shifting_sample_act_id_act")),
        sa.ForeignKeyConstraint(["inspection_no"], ["shifting_inspection.inspection_no"], name=op.f("fk_shifting_sample_inspection_no_shifting_inspection")),
        sa.PrimaryKeyConstraint("inspection_no", name=op.f("pk_shifting_sample")),
        sa.UniqueConstraint("inspection_no", "person", name=op.f("uq_shifting_sample_inspection_no_person")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "shifting_draw",
        sa.Column("inspection_no", sa.Text(), nullable=False),
        sa.Column("city", sa.Text(), nullable=False),
        sa.Column("fixed_by", sa.Text(), nullable=False),
        sa.Column("seed", sa.Text(), nullable=False),
        sa.Column("word", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", _whole(), nullable=False),
        sa.CheckConstraint("actor NOT LIKE 'job:%'", name=op.f("ck_shifting_draw_by_a_person")),
        sa.CheckConstraint("person <> fixed_by", name=op.f("ck_shifting_draw_two_persons")),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_shifting_draw_act_id_act")),
        sa.ForeignKeyConstraint(["inspection_no", "fixed_by"], ["shifting_sample.inspection_no", "shifting_sample.person"], name="fk_shifting_draw_fixed"),
        sa.PrimaryKeyConstraint("inspection_no", name=op.f("pk_shifting_draw")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "shifting_check",
        sa.Column("id", _whole(), autoincrement=True, nullable=False),
        sa.Column("inspection_no", sa.Text(), nullable=False),
        sa.Column("city", sa.Text(), nullable=False),
        sa.Column("worker", _whole(), nullable=False),
        sa.Column("deducted_fen", _whole(), nullable=False),
        sa.Column("evidence_ref", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", _whole(), nullable=False),
        sa.CheckConstraint("deducted_fen >= 0", name=op.f("ck_shifting_check_amount")),
        sa.CheckConstraint("actor NOT LIKE 'job:%'", name=op.f("ck_shifting_check_by_a_person")),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_shifting_check_act_id_act")),
        sa.ForeignKeyConstraint(["inspection_no"], ["shifting_inspection.inspection_no"], name=op.f("fk_shifting_check_inspection_no_shifting_inspection")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_shifting_check")),
        sa.UniqueConstraint("inspection_no", "worker", name=op.f("uq_shifting_check_inspection_no_worker")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "shifting_finding",
        sa.Column("id", _whole(), autoincrement=True, nullable=False),
        sa.Column("inspection_no", sa.Text(), nullable=False),
        sa.Column("city", sa.Text(), nullable=False),
        sa.Column("number", _whole(), nullable=False),
        sa.Column("result", sa.Text(), nullable=False),
        sa.Column("cite", sa.Text(), nullable=False),
        sa.Column("owed_fen", _whole(), nullable=False),
        sa.Column("workers", _whole(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", _whole(), nullable=False),
        sa.CheckConstraint("actor NOT LIKE 'job:%'", name=op.f("ck_shifting_finding_by_a_person")),
        sa.CheckConstraint("(result = 'shifted') = (owed_fen > 0) AND (owed_fen > 0) = (workers > 0)", name=op.f("ck_shifting_finding_owed")),
        sa.CheckConstraint("result IN ('shifted', 'not_shifted')", name=op.f("ck_shifting_finding_result")),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_shifting_finding_act_id_act")),
        sa.ForeignKeyConstraint(["inspection_no"], ["shifting_inspection.inspection_no"], name=op.f("fk_shifting_finding_inspection_no_shifting_inspection")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_shifting_finding")),
        sa.UniqueConstraint("inspection_no", "number", name=op.f("uq_shifting_finding_inspection_no_number")),
        sa.UniqueConstraint("inspection_no", "number", "person", name=op.f("uq_shifting_finding_inspection_no_number_person")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "shifting_decision",
        sa.Column("id", _whole(), autoincrement=True, nullable=False),
        sa.Column("inspection_no", sa.Text(), nullable=False),
        sa.Column("number", _whole(), nullable=False),
        sa.Column("found_by", sa.Text(), nullable=False),
        sa.Column("agreed", _whole(), nullable=False),
        sa.Column("due_on", zhibao.kit.tables.IsoDate(), nullable=True),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", _whole(), nullable=False),
        sa.CheckConstraint("agreed IN (0, 1)", name=op.f("ck_shifting_decision_agreed")),
        sa.CheckConstraint("actor NOT LIKE 'job:%'", name=op.f("ck_shifting_decision_by_a_person")),
        sa.CheckConstraint("agreed = 1 OR due_on IS NULL", name=op.f("ck_shifting_decision_due_on")),
        sa.CheckConstraint("person <> found_by", name=op.f("ck_shifting_decision_two_persons")),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_shifting_decision_act_id_act")),
        sa.ForeignKeyConstraint(["inspection_no", "number", "found_by"], ["shifting_finding.inspection_no", "shifting_finding.number", "shifting_finding.person"], name="fk_shifting_decision_found"),
        sa.ForeignKeyConstraint(["inspection_no"], ["shifting_inspection.inspection_no"], name=op.f("fk_shifting_decision_inspection_no_shifting_inspection")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_shifting_decision")),
        sa.UniqueConstraint("inspection_no", "number", name=op.f("uq_shifting_decision_inspection_no_number")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "shifting_repayment",
        sa.Column("id", _whole(), autoincrement=True, nullable=False),
        sa.Column("inspection_no", sa.Text(), nullable=False),
        sa.Column("number", _whole(), nullable=False),
        sa.Column("worker", _whole(), nullable=False),
        sa.Column("amount_fen", _whole(), nullable=False),
        sa.Column("paid_on", zhibao.kit.tables.IsoDate(), nullable=False),
        sa.Column("proof_ref", sa.Text(), nullable=False),
        sa.Column("reverses", _whole(), nullable=True),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", _whole(), nullable=False),
        sa.CheckConstraint("(reverses IS NULL) = (amount_fen > 0) AND amount_fen <> 0", name=op.f("ck_shifting_repayment_amount")),
        sa.CheckConstraint("actor NOT LIKE 'job:%'", name=op.f("ck_shifting_repayment_by_a_person")),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_shifting_repayment_act_id_act")),
        sa.ForeignKeyConstraint(["inspection_no"], ["shifting_inspection.inspection_no"], name=op.f("fk_shifting_repayment_inspection_no_shifting_inspection")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_shifting_repayment")),
        sa.UniqueConstraint("inspection_no", "number", name=op.f("uq_shifting_repayment_inspection_no_number")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_shifting_repayment_worker"), "shifting_repayment", ["worker"], unique=False)
    op.create_table(
        "shifting_end",
        sa.Column("inspection_no", sa.Text(), nullable=False),
        sa.Column("owed_fen", _whole(), nullable=False),
        sa.Column("repaid_fen", _whole(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", _whole(), nullable=False),
        sa.CheckConstraint("actor NOT LIKE 'job:%'", name=op.f("ck_shifting_end_by_a_person")),
        sa.CheckConstraint("repaid_fen = owed_fen", name=op.f("ck_shifting_end_whole")),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_shifting_end_act_id_act")),
        sa.ForeignKeyConstraint(["inspection_no"], ["shifting_inspection.inspection_no"], name=op.f("fk_shifting_end_inspection_no_shifting_inspection")),
        sa.PrimaryKeyConstraint("inspection_no", name=op.f("pk_shifting_end")),
        info={"append_only": True},
        sqlite_strict=True,
    )


def downgrade() -> None:
    """Take this step back."""
    op.drop_index(op.f("ix_shifting_repayment_worker"), table_name="shifting_repayment")
    op.drop_index(op.f("ix_shifting_report_inspection_no"), table_name="shifting_report")
    op.drop_index(op.f("ix_shifting_inspection_platform"), table_name="shifting_inspection")
    op.drop_index(op.f("ix_coverage_gap_step_gap_no"), table_name="coverage_gap_step")
    op.drop_index(op.f("ix_coverage_gap_enterprise"), table_name="coverage_gap")
    op.drop_index(op.f("ix_enterprise_paper_step_paper_no"), table_name="enterprise_paper_step")
    op.drop_index(op.f("ix_enterprise_paper_enterprise"), table_name="enterprise_paper")
    op.drop_table("shifting_end")
    op.drop_table("shifting_repayment")
    op.drop_table("shifting_decision")
    op.drop_table("shifting_finding")
    op.drop_table("shifting_check")
    op.drop_table("shifting_draw")
    op.drop_table("shifting_sample")
    op.drop_table("shifting_statement")
    op.drop_table("shifting_report")
    op.drop_table("shifting_inspection")
    op.drop_table("coverage_gap_step")
    op.drop_table("coverage_gap")
    op.drop_table("enterprise_paper_step")
    op.drop_table("enterprise_paper")
