"""Benefits: awards, catalogues, bills, advances, periodical payments, recovery"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

import zhibao.kit.tables

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply this step."""
    op.create_table(
        "advance",
        sa.Column("advance_no", sa.Text(), nullable=False),
        sa.Column("case_no", sa.Text(), nullable=False),
        sa.Column("number", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("benefit", sa.Text(), nullable=False),
        sa.Column("item", sa.Text(), nullable=False),
        sa.Column("payer_kind", sa.Text(), nullable=False),
        sa.Column("payer", sa.Text(), nullable=False),
        sa.Column("amount_fen", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("paid_on", zhibao.kit.tables.IsoDate(), nullable=False),
        sa.Column("proof_digest", sa.Text(), nullable=False),
        sa.Column("form", sa.Text(), nullable=False),
        sa.Column("withdraws", sa.Text(), nullable=True),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.CheckConstraint(
            "payer_kind IN ('platform', 'service_agency', 'relative')", name=op.f("ck_advance_payer_kind")
        ),
        sa.CheckConstraint("amount_fen > 0", name=op.f("ck_advance_amount")),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_advance_act_id_act")),
        sa.ForeignKeyConstraint(
            ["withdraws"], ["advance.advance_no"], name=op.f("fk_advance_withdraws_advance")
        ),
        sa.PrimaryKeyConstraint("advance_no", name=op.f("pk_advance")),
        sa.UniqueConstraint("case_no", "number", name=op.f("uq_advance_case_no_number")),
        sa.UniqueConstraint("withdraws", name=op.f("uq_advance_withdraws")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    with op.batch_alter_table("advance", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_advance_proof_digest"), ["proof_digest"], unique=False)

    op.create_table(
        "award",
        sa.Column("award_no", sa.Text(), nullable=False),
        sa.Column("case_no", sa.Text(), nullable=False),
        sa.Column("number", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("person", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("law_version", sa.Text(), nullable=False),
        sa.Column("assessed_at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("provisional", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("line_count", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("total_fen", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("assessment_digest", sa.Text(), nullable=False),
        sa.Column("replaces", sa.Text(), nullable=True),
        sa.Column("effective_on", zhibao.kit.tables.IsoDate(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("ground", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("prepared_person", sa.Text(), nullable=False),
        sa.Column("act_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.CheckConstraint("actor NOT LIKE 'job:%'", name=op.f("ck_award_by_a_person")),
        sa.CheckConstraint(
            "(replaces IS NULL) = (effective_on IS NULL) AND (replaces IS NULL) = (reason IS NULL)",
            name=op.f("ck_award_replaces"),
        ),
        sa.CheckConstraint("provisional IN (0, 1)", name=op.f("ck_award_provisional")),
        sa.CheckConstraint("total_fen >= 0 AND line_count >= 0", name=op.f("ck_award_total")),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_award_act_id_act")),
        sa.ForeignKeyConstraint(["replaces"], ["award.award_no"], name=op.f("fk_award_replaces_award")),
        sa.PrimaryKeyConstraint("award_no", name=op.f("pk_award")),
        sa.UniqueConstraint(
            "award_no",
            "line_count",
            "total_fen",
            "prepared_person",
            name=op.f("uq_award_award_no_line_count_total_fen_prepared_person"),
        ),
        sa.UniqueConstraint("case_no", "number", name=op.f("uq_award_case_no_number")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "benefit_catalogue",
        sa.Column(
            "id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False
        ),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("since", zhibao.kit.tables.IsoDate(), nullable=False),
        sa.Column("until", zhibao.kit.tables.IsoDate(), nullable=True),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("entries", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("ground", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.CheckConstraint("actor NOT LIKE 'job:%'", name=op.f("ck_benefit_catalogue_by_a_person")),
        sa.CheckConstraint(
            "kind IN ('drugs', 'treatments', 'hospital_services', 'devices')",
            name=op.f("ck_benefit_catalogue_kind"),
        ),
        sa.CheckConstraint("until IS NULL OR until >= since", name=op.f("ck_benefit_catalogue_period")),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_benefit_catalogue_act_id_act")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_benefit_catalogue")),
        sa.UniqueConstraint("place", "kind", "digest", name=op.f("uq_benefit_catalogue_place_kind_digest")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "benefit_task",
        sa.Column(
            "id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False
        ),
        sa.Column("case_no", sa.Text(), nullable=False),
        sa.Column("item", sa.Text(), nullable=False),
        sa.Column("payee", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("evidence", sa.Text(), nullable=False),
        sa.Column("due_on", zhibao.kit.tables.IsoDate(), nullable=True),
        sa.Column("ground", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.CheckConstraint(
            "kind IN ('age', 'remarriage', 'life_certificate', 'register_match', 'death_match', 'other')",
            name=op.f("ck_benefit_task_kind"),
        ),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_benefit_task_act_id_act")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_benefit_task")),
        sa.UniqueConstraint(
            "case_no",
            "item",
            "payee",
            "kind",
            "evidence",
            name=op.f("uq_benefit_task_case_no_item_payee_kind_evidence"),
        ),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "death_record",
        sa.Column(
            "id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False
        ),
        sa.Column("person", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("number", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("step", sa.Text(), nullable=False),
        sa.Column("died_on", zhibao.kit.tables.IsoDate(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("ground", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.CheckConstraint("actor NOT LIKE 'job:%'", name=op.f("ck_death_record_by_a_person")),
        sa.CheckConstraint("step IN ('recorded', 'withdrawn')", name=op.f("ck_death_record_step")),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_death_record_act_id_act")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_death_record")),
        sa.UniqueConstraint("person", "number", name=op.f("uq_death_record_person_number")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "medical_bill",
        sa.Column("bill_no", sa.Text(), nullable=False),
        sa.Column("case_no", sa.Text(), nullable=False),
        sa.Column("number", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("person", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("receipt_key", sa.Text(), nullable=False),
        sa.Column("line_count", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("submitted_fen", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.CheckConstraint("line_count > 0 AND submitted_fen >= 0", name=op.f("ck_medical_bill_submitted")),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_medical_bill_act_id_act")),
        sa.PrimaryKeyConstraint("bill_no", name=op.f("pk_medical_bill")),
        sa.UniqueConstraint("case_no", "number", name=op.f("uq_medical_bill_case_no_number")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    with op.batch_alter_table("medical_bill", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_medical_bill_receipt_key"), ["receipt_key"], unique=False)

    op.create_table(
        "periodical_step",
        sa.Column(
            "id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False
        ),
        sa.Column("case_no", sa.Text(), nullable=False),
        sa.Column("item", sa.Text(), nullable=False),
        sa.Column("payee", sa.Text(), nullable=False),
        sa.Column("number", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("step", sa.Text(), nullable=False),
        sa.Column("from_month", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("ground", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.CheckConstraint("actor NOT LIKE 'job:%'", name=op.f("ck_periodical_step_by_a_person")),
        sa.CheckConstraint("step IN ('stopped', 'resumed')", name=op.f("ck_periodical_step_step")),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_periodical_step_act_id_act")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_periodical_step")),
        sa.UniqueConstraint(
            "case_no", "item", "payee", "number", name=op.f("uq_periodical_step_case_no_item_payee_number")
        ),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "third_party_payment",
        sa.Column(
            "id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False
        ),
        sa.Column("case_no", sa.Text(), nullable=False),
        sa.Column("party", sa.Text(), nullable=False),
        sa.Column("benefit", sa.Text(), nullable=False),
        sa.Column("item", sa.Text(), nullable=False),
        sa.Column("amount_fen", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("paid_on", zhibao.kit.tables.IsoDate(), nullable=False),
        sa.Column("proof_digest", sa.Text(), nullable=False),
        sa.Column("withdraws", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.CheckConstraint("amount_fen > 0", name=op.f("ck_third_party_payment_amount")),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_third_party_payment_act_id_act")),
        sa.ForeignKeyConstraint(
            ["withdraws"],
            ["third_party_payment.id"],
            name=op.f("fk_third_party_payment_withdraws_third_party_payment"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_third_party_payment")),
        sa.UniqueConstraint("withdraws", name=op.f("uq_third_party_payment_withdraws")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    with op.batch_alter_table("third_party_payment", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_third_party_payment_case_no_item"), ["case_no", "item"], unique=False
        )

    op.create_table(
        "third_party_recovery",
        sa.Column(
            "id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False
        ),
        sa.Column("case_no", sa.Text(), nullable=False),
        sa.Column("party", sa.Text(), nullable=False),
        sa.Column("step_no", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("step", sa.Text(), nullable=False),
        sa.Column("benefit", sa.Text(), nullable=False),
        sa.Column("amount_fen", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("ground", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.CheckConstraint(
            "(step = 'closed') = (amount_fen = 0) AND amount_fen >= 0",
            name=op.f("ck_third_party_recovery_amount"),
        ),
        sa.CheckConstraint("actor NOT LIKE 'job:%'", name=op.f("ck_third_party_recovery_by_a_person")),
        sa.CheckConstraint(
            "step IN ('opened', 'received', 'closed')", name=op.f("ck_third_party_recovery_step")
        ),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_third_party_recovery_act_id_act")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_third_party_recovery")),
        sa.UniqueConstraint(
            "case_no", "party", "step_no", name=op.f("uq_third_party_recovery_case_no_party_step_no")
        ),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "award_line",
        sa.Column("award_no", sa.Text(), nullable=False),
        sa.Column("line_no", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("previous_no", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("benefit", sa.Text(), nullable=False),
        sa.Column("item", sa.Text(), nullable=False),
        sa.Column("paid", sa.Text(), nullable=False),
        sa.Column("since", zhibao.kit.tables.IsoDate(), nullable=True),
        sa.Column("until", zhibao.kit.tables.IsoDate(), nullable=True),
        sa.Column("end_ground", sa.Text(), nullable=True),
        sa.Column("payee", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("payer", sa.Text(), nullable=False),
        sa.Column("responsible", sa.Text(), nullable=True),
        sa.Column("due_on", zhibao.kit.tables.IsoDate(), nullable=True),
        sa.Column("before_fen", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("amount_fen", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("after_fen", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("mark", sa.Text(), nullable=False),
        sa.Column("ground", sa.Text(), nullable=False),
        sa.Column("receipts", zhibao.kit.tables.JsonText(), nullable=False),
        sa.CheckConstraint("(paid = 'monthly') = (since IS NOT NULL)", name=op.f("ck_award_line_since")),
        sa.CheckConstraint(
            "(payer = 'platform') = (responsible IS NOT NULL)", name=op.f("ck_award_line_responsible")
        ),
        sa.CheckConstraint("item = benefit OR item LIKE benefit || ':%'", name=op.f("ck_award_line_item")),
        sa.CheckConstraint(
            "paid IN ('once', 'monthly') AND payer IN ('fund', 'platform')", name=op.f("ck_award_line_rule")
        ),
        sa.CheckConstraint(
            "(previous_no IS NULL AND line_no = 1) OR previous_no = line_no - 1",
            name=op.f("ck_award_line_previous"),
        ),
        sa.CheckConstraint(
            "(until IS NULL) = (end_ground IS NULL) AND (until IS NULL OR (since IS NOT NULL AND until >= since))",
            name=op.f("ck_award_line_until"),
        ),
        sa.CheckConstraint(
            "after_fen = before_fen + amount_fen AND (line_no > 1 OR before_fen = 0)",
            name=op.f("ck_award_line_running_sum"),
        ),
        sa.CheckConstraint("amount_fen > 0", name=op.f("ck_award_line_amount")),
        sa.ForeignKeyConstraint(
            ["award_no", "previous_no", "before_fen"],
            ["award_line.award_no", "award_line.line_no", "award_line.after_fen"],
            name="fk_award_line_previous",
        ),
        sa.ForeignKeyConstraint(["award_no"], ["award.award_no"], name=op.f("fk_award_line_award_no_award")),
        sa.PrimaryKeyConstraint("award_no", "line_no", name=op.f("pk_award_line")),
        sa.UniqueConstraint("award_no", "item", "payee", name=op.f("uq_award_line_award_no_item_payee")),
        sa.UniqueConstraint(
            "award_no", "line_no", "after_fen", name=op.f("uq_award_line_award_no_line_no_after_fen")
        ),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "award_receipt",
        sa.Column("award_no", sa.Text(), nullable=False),
        sa.Column("person", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["award_no"], ["award.award_no"], name=op.f("fk_award_receipt_award_no_award")
        ),
        sa.PrimaryKeyConstraint("award_no", name=op.f("pk_award_receipt")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "benefit_catalogue_entry",
        sa.Column(
            "id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False
        ),
        sa.Column("catalogue_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("zh", sa.Text(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("ceiling_fen", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("self_share", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "ceiling_fen IS NULL OR ceiling_fen >= 0", name=op.f("ck_benefit_catalogue_entry_ceiling")
        ),
        sa.ForeignKeyConstraint(
            ["catalogue_id"],
            ["benefit_catalogue.id"],
            name=op.f("fk_benefit_catalogue_entry_catalogue_id_benefit_catalogue"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_benefit_catalogue_entry")),
        sa.UniqueConstraint(
            "catalogue_id", "code", name=op.f("uq_benefit_catalogue_entry_catalogue_id_code")
        ),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "benefit_task_answer",
        sa.Column(
            "task_id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=False,
            nullable=False,
        ),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.CheckConstraint("actor NOT LIKE 'job:%'", name=op.f("ck_benefit_task_answer_by_a_person")),
        sa.CheckConstraint(
            "outcome IN ('goes_on', 'acted', 'not_concerned')", name=op.f("ck_benefit_task_answer_outcome")
        ),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_benefit_task_answer_act_id_act")),
        sa.ForeignKeyConstraint(
            ["task_id"], ["benefit_task.id"], name=op.f("fk_benefit_task_answer_task_id_benefit_task")
        ),
        sa.PrimaryKeyConstraint("task_id", name=op.f("pk_benefit_task_answer")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "medical_bill_line",
        sa.Column(
            "id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False
        ),
        sa.Column("bill_no", sa.Text(), nullable=False),
        sa.Column("line_no", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("judgement", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("benefit", sa.Text(), nullable=False),
        sa.Column("submitted_fen", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("accepted_fen", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("cut_fen", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("refused_fen", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("waiting_fen", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("reasons", zhibao.kit.tables.JsonText(), nullable=False),
        sa.Column("ground", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.CheckConstraint(
            "judgement = 1 OR (waiting_fen = 0 AND actor NOT LIKE 'job:%')",
            name=op.f("ck_medical_bill_line_by_a_person"),
        ),
        sa.CheckConstraint(
            "submitted_fen = accepted_fen + cut_fen + refused_fen + waiting_fen",
            name=op.f("ck_medical_bill_line_adds_up"),
        ),
        sa.CheckConstraint(
            "submitted_fen >= 0 AND accepted_fen >= 0 AND cut_fen >= 0 AND refused_fen >= 0 AND waiting_fen >= 0",
            name=op.f("ck_medical_bill_line_amounts"),
        ),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_medical_bill_line_act_id_act")),
        sa.ForeignKeyConstraint(
            ["bill_no"], ["medical_bill.bill_no"], name=op.f("fk_medical_bill_line_bill_no_medical_bill")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_medical_bill_line")),
        sa.UniqueConstraint(
            "bill_no", "line_no", "judgement", name=op.f("uq_medical_bill_line_bill_no_line_no_judgement")
        ),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "medical_bill_settled",
        sa.Column("bill_no", sa.Text(), nullable=False),
        sa.Column("submitted_fen", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("accepted_fen", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("cut_fen", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("refused_fen", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.CheckConstraint("actor NOT LIKE 'job:%'", name=op.f("ck_medical_bill_settled_by_a_person")),
        sa.CheckConstraint(
            "submitted_fen = accepted_fen + cut_fen + refused_fen",
            name=op.f("ck_medical_bill_settled_adds_up"),
        ),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_medical_bill_settled_act_id_act")),
        sa.ForeignKeyConstraint(
            ["bill_no"], ["medical_bill.bill_no"], name=op.f("fk_medical_bill_settled_bill_no_medical_bill")
        ),
        sa.PrimaryKeyConstraint("bill_no", name=op.f("pk_medical_bill_settled")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "recovery",
        sa.Column("recovery_no", sa.Text(), nullable=False),
        sa.Column("case_no", sa.Text(), nullable=False),
        sa.Column("number", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("award_no", sa.Text(), nullable=False),
        sa.Column("item", sa.Text(), nullable=False),
        sa.Column("payee", sa.Text(), nullable=False),
        sa.Column("amount_fen", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("share", sa.Text(), nullable=False),
        sa.Column("objection_days", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("mark", sa.Text(), nullable=False),
        sa.Column("ground", sa.Text(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("reviewer", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.CheckConstraint("actor NOT LIKE 'job:%'", name=op.f("ck_recovery_by_a_person")),
        sa.CheckConstraint("amount_fen > 0", name=op.f("ck_recovery_amount")),
        sa.CheckConstraint("person <> reviewer", name=op.f("ck_recovery_two_persons")),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_recovery_act_id_act")),
        sa.ForeignKeyConstraint(["award_no"], ["award.award_no"], name=op.f("fk_recovery_award_no_award")),
        sa.PrimaryKeyConstraint("recovery_no", name=op.f("pk_recovery")),
        sa.UniqueConstraint("case_no", "number", name=op.f("uq_recovery_case_no_number")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "award_review",
        sa.Column("award_no", sa.Text(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("replaced", sa.Text(), nullable=True),
        sa.Column("run_through", sa.Text(), nullable=True),
        sa.Column("line_count", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("last_line", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("total_fen", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("prepared_person", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.CheckConstraint("actor NOT LIKE 'job:%'", name=op.f("ck_award_review_by_a_person")),
        sa.CheckConstraint(
            "outcome = 'effective' OR (replaced IS NULL AND reason <> '')",
            name=op.f("ck_award_review_returned"),
        ),
        sa.CheckConstraint("outcome IN ('effective', 'returned')", name=op.f("ck_award_review_outcome")),
        sa.CheckConstraint(
            "last_line = line_count OR (last_line IS NULL AND line_count = 0 AND total_fen = 0)",
            name=op.f("ck_award_review_sum"),
        ),
        sa.CheckConstraint("person <> prepared_person", name=op.f("ck_award_review_two_persons")),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_award_review_act_id_act")),
        sa.ForeignKeyConstraint(
            ["award_no", "last_line", "total_fen"],
            ["award_line.award_no", "award_line.line_no", "award_line.after_fen"],
            name="fk_award_review_sum",
        ),
        sa.ForeignKeyConstraint(
            ["award_no", "line_count", "total_fen", "prepared_person"],
            ["award.award_no", "award.line_count", "award.total_fen", "award.prepared_person"],
            name="fk_award_review_award",
        ),
        sa.ForeignKeyConstraint(
            ["replaced"], ["award.award_no"], name=op.f("fk_award_review_replaced_award")
        ),
        sa.PrimaryKeyConstraint("award_no", name=op.f("pk_award_review")),
        sa.UniqueConstraint("replaced", name=op.f("uq_award_review_replaced")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "periodical_amount",
        sa.Column(
            "id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False
        ),
        sa.Column("award_no", sa.Text(), nullable=False),
        sa.Column("line_no", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("from_month", sa.Text(), nullable=False),
        sa.Column("amount_fen", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("rate", sa.Text(), nullable=False),
        sa.Column("mark", sa.Text(), nullable=False),
        sa.Column("ground", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("reviewer", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.CheckConstraint("actor NOT LIKE 'job:%'", name=op.f("ck_periodical_amount_by_a_person")),
        sa.CheckConstraint("amount_fen > 0", name=op.f("ck_periodical_amount_amount")),
        sa.CheckConstraint("person <> reviewer", name=op.f("ck_periodical_amount_two_persons")),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_periodical_amount_act_id_act")),
        sa.ForeignKeyConstraint(
            ["award_no", "line_no"],
            ["award_line.award_no", "award_line.line_no"],
            name="fk_periodical_amount_line",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_periodical_amount")),
        sa.UniqueConstraint(
            "award_no", "line_no", "from_month", name=op.f("uq_periodical_amount_award_no_line_no_from_month")
        ),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "platform_payment",
        sa.Column(
            "id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False
        ),
        sa.Column("award_no", sa.Text(), nullable=False),
        sa.Column("line_no", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("amount_fen", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("paid_on", zhibao.kit.tables.IsoDate(), nullable=False),
        sa.Column("proof_digest", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.CheckConstraint("amount_fen > 0", name=op.f("ck_platform_payment_amount")),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_platform_payment_act_id_act")),
        sa.ForeignKeyConstraint(
            ["award_no", "line_no"],
            ["award_line.award_no", "award_line.line_no"],
            name="fk_platform_payment_line",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_platform_payment")),
        sa.UniqueConstraint(
            "award_no",
            "line_no",
            "proof_digest",
            name=op.f("uq_platform_payment_award_no_line_no_proof_digest"),
        ),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "platform_reminder",
        sa.Column(
            "id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False
        ),
        sa.Column("award_no", sa.Text(), nullable=False),
        sa.Column("line_no", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("number", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("platform", sa.Text(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_platform_reminder_act_id_act")),
        sa.ForeignKeyConstraint(
            ["award_no", "line_no"],
            ["award_line.award_no", "award_line.line_no"],
            name="fk_platform_reminder_line",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_platform_reminder")),
        sa.UniqueConstraint(
            "award_no", "line_no", "number", name=op.f("uq_platform_reminder_award_no_line_no_number")
        ),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "recovery_halt",
        sa.Column(
            "id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False
        ),
        sa.Column("recovery_no", sa.Text(), nullable=False),
        sa.Column("number", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("step", sa.Text(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("ground", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.CheckConstraint("actor NOT LIKE 'job:%'", name=op.f("ck_recovery_halt_by_a_person")),
        sa.CheckConstraint("step IN ('halted', 'resumed', 'cancelled')", name=op.f("ck_recovery_halt_step")),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_recovery_halt_act_id_act")),
        sa.ForeignKeyConstraint(
            ["recovery_no"], ["recovery.recovery_no"], name=op.f("fk_recovery_halt_recovery_no_recovery")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_recovery_halt")),
        sa.UniqueConstraint("recovery_no", "number", name=op.f("uq_recovery_halt_recovery_no_number")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "recovery_service",
        sa.Column("recovery_no", sa.Text(), nullable=False),
        sa.Column("served_on", zhibao.kit.tables.IsoDate(), nullable=False),
        sa.Column("objection_until", zhibao.kit.tables.IsoDate(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.CheckConstraint("objection_until > served_on", name=op.f("ck_recovery_service_objection")),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_recovery_service_act_id_act")),
        sa.ForeignKeyConstraint(
            ["recovery_no"], ["recovery.recovery_no"], name=op.f("fk_recovery_service_recovery_no_recovery")
        ),
        sa.PrimaryKeyConstraint("recovery_no", name=op.f("pk_recovery_service")),
        sa.UniqueConstraint(
            "recovery_no", "objection_until", name=op.f("uq_recovery_service_recovery_no_objection_until")
        ),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "award_difference",
        sa.Column(
            "id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False
        ),
        sa.Column("award_no", sa.Text(), nullable=False),
        sa.Column("benefit", sa.Text(), nullable=False),
        sa.Column("item", sa.Text(), nullable=False),
        sa.Column("period", sa.Text(), nullable=False),
        sa.Column("payee", sa.Text(), nullable=False),
        sa.Column("payer", sa.Text(), nullable=False),
        sa.Column("before_fen", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("after_fen", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("difference_fen", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("mark", sa.Text(), nullable=False),
        sa.Column("ground", sa.Text(), nullable=False),
        sa.CheckConstraint("before_fen >= 0 AND after_fen >= 0", name=op.f("ck_award_difference_amounts")),
        sa.CheckConstraint(
            "difference_fen = after_fen - before_fen", name=op.f("ck_award_difference_difference")
        ),
        sa.ForeignKeyConstraint(
            ["award_no"], ["award_review.award_no"], name=op.f("fk_award_difference_award_no_award_review")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_award_difference")),
        sa.UniqueConstraint(
            "award_no", "item", "period", "payee", name=op.f("uq_award_difference_award_no_item_period_payee")
        ),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "award_item",
        sa.Column(
            "id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False
        ),
        sa.Column("case_no", sa.Text(), nullable=False),
        sa.Column("item", sa.Text(), nullable=False),
        sa.Column("payee", sa.Text(), nullable=False),
        sa.Column("turn", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("award_no", sa.Text(), nullable=False),
        sa.Column("after_turn", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("after_award", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "(turn = 1 AND after_turn IS NULL AND after_award IS NULL) OR (turn > 1 AND after_turn = turn - 1 AND after_award IS NOT NULL)",
            name=op.f("ck_award_item_turn"),
        ),
        sa.ForeignKeyConstraint(
            ["award_no", "item", "payee"],
            ["award_line.award_no", "award_line.item", "award_line.payee"],
            name="fk_award_item_line",
        ),
        sa.ForeignKeyConstraint(
            ["award_no"], ["award_review.award_no"], name=op.f("fk_award_item_award_no_award_review")
        ),
        sa.ForeignKeyConstraint(
            ["case_no", "item", "payee", "after_turn", "after_award"],
            [
                "award_item.case_no",
                "award_item.item",
                "award_item.payee",
                "award_item.turn",
                "award_item.award_no",
            ],
            name="fk_award_item_before",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_award_item")),
        sa.UniqueConstraint(
            "case_no",
            "item",
            "payee",
            "turn",
            "award_no",
            name=op.f("uq_award_item_case_no_item_payee_turn_award_no"),
        ),
        sa.UniqueConstraint(
            "case_no", "item", "payee", "turn", name=op.f("uq_award_item_case_no_item_payee_turn")
        ),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "recovery_entry",
        sa.Column(
            "id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False
        ),
        sa.Column("recovery_no", sa.Text(), nullable=False),
        sa.Column("entry_no", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("after_no", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("case_no", sa.Text(), nullable=False),
        sa.Column("item", sa.Text(), nullable=False),
        sa.Column("payee", sa.Text(), nullable=False),
        sa.Column("period", sa.Text(), nullable=False),
        sa.Column("of_fen", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("limit_fen", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("before_fen", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("amount_fen", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("left_fen", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("taken_on", zhibao.kit.tables.IsoDate(), nullable=False),
        sa.Column("objection_until", zhibao.kit.tables.IsoDate(), nullable=False),
        sa.Column("reverses", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.CheckConstraint(
            "taken_on > objection_until OR item = 'repayment'", name=op.f("ck_recovery_entry_after_objection")
        ),
        sa.CheckConstraint(
            "(entry_no = 1 AND after_no IS NULL) OR (entry_no > 1 AND after_no = entry_no - 1)",
            name=op.f("ck_recovery_entry_after"),
        ),
        sa.CheckConstraint(
            "(reverses IS NULL) = (amount_fen > 0) AND amount_fen <> 0",
            name=op.f("ck_recovery_entry_reversal"),
        ),
        sa.CheckConstraint(
            "amount_fen <= limit_fen AND limit_fen <= of_fen", name=op.f("ck_recovery_entry_within_the_limit")
        ),
        sa.CheckConstraint(
            "left_fen = before_fen - amount_fen AND left_fen >= 0", name=op.f("ck_recovery_entry_rest")
        ),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_recovery_entry_act_id_act")),
        sa.ForeignKeyConstraint(
            ["recovery_no", "after_no", "before_fen"],
            ["recovery_entry.recovery_no", "recovery_entry.entry_no", "recovery_entry.left_fen"],
            name="fk_recovery_entry_before",
        ),
        sa.ForeignKeyConstraint(
            ["recovery_no", "objection_until"],
            ["recovery_service.recovery_no", "recovery_service.objection_until"],
            name="fk_recovery_entry_service",
        ),
        sa.ForeignKeyConstraint(
            ["recovery_no"], ["recovery.recovery_no"], name=op.f("fk_recovery_entry_recovery_no_recovery")
        ),
        sa.ForeignKeyConstraint(
            ["reverses"], ["recovery_entry.id"], name=op.f("fk_recovery_entry_reverses_recovery_entry")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_recovery_entry")),
        sa.UniqueConstraint(
            "recovery_no",
            "entry_no",
            "left_fen",
            name=op.f("uq_recovery_entry_recovery_no_entry_no_left_fen"),
        ),
        sa.UniqueConstraint("recovery_no", "entry_no", name=op.f("uq_recovery_entry_recovery_no_entry_no")),
        sa.UniqueConstraint("reverses", name=op.f("uq_recovery_entry_reverses")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    with op.batch_alter_table("recovery_entry", schema=None) as batch_op:
        batch_op.create_index(
            "uq_recovery_entry_period",
            ["case_no", "item", "payee", "period"],
            unique=True,
            sqlite_where=sa.text("reverses IS NULL"),
            postgresql_where=sa.text("reverses IS NULL"),
        )


def downgrade() -> None:
    """Take this step back."""
    with op.batch_alter_table("recovery_entry", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_recovery_entry_period",
            sqlite_where=sa.text("reverses IS NULL"),
            postgresql_where=sa.text("reverses IS NULL"),
        )

    op.drop_table("recovery_entry")
    op.drop_table("award_item")
    op.drop_table("award_difference")
    op.drop_table("recovery_service")
    op.drop_table("recovery_halt")
    op.drop_table("platform_reminder")
    op.drop_table("platform_payment")
    op.drop_table("periodical_amount")
    op.drop_table("award_review")
    op.drop_table("recovery")
    op.drop_table("medical_bill_settled")
    op.drop_table("medical_bill_line")
    op.drop_table("benefit_task_answer")
    op.drop_table("benefit_catalogue_entry")
    op.drop_table("award_receipt")
    op.drop_table("award_line")
    op.drop_table("third_party_recovery")
    with op.batch_alter_table("third_party_payment", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_third_party_payment_case_no_item"))

    op.drop_table("third_party_payment")
    op.drop_table("periodical_step")
    with op.batch_alter_table("medical_bill", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_medical_bill_receipt_key"))

    op.drop_table("medical_bill")
    op.drop_table("death_record")
    op.drop_table("benefit_task")
    op.drop_table("benefit_catalogue")
    op.drop_table("award")
    with op.batch_alter_table("advance", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_advance_proof_digest"))

    op.drop_table("advance")
