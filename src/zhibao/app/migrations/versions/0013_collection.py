"""The collection: pushes, files of the tax office, placed receipts, allocations, decisions, reminders, settled months"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

import zhibao.kit.tables

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def _whole() -> sa.types.TypeEngine[int]:
    return sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Apply this step."""
    op.create_index("uq_contribution_receipt_id_amount_fen", "contribution_receipt", ["id", "amount_fen"], unique=True)
    op.create_table(
        "contribution_month_settlement",
        sa.Column("id", _whole(), autoincrement=True, nullable=False),
        sa.Column("province", sa.Text(), nullable=False),
        sa.Column("month", sa.Text(), nullable=False),
        sa.Column("number", _whole(), nullable=False),
        sa.Column("left_open", zhibao.kit.tables.JsonText(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("recorded", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", _whole(), nullable=False),
        sa.CheckConstraint("number > 0", name=op.f("ck_contribution_month_settlement_number")),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_contribution_month_settlement_act_id_act")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contribution_month_settlement")),
        sa.UniqueConstraint("province", "month", "number", name=op.f("uq_contribution_month_settlement_province_month_number")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "contribution_push",
        sa.Column("push_no", sa.Text(), nullable=False),
        sa.Column("province", sa.Text(), nullable=False),
        sa.Column("tax_office", sa.Text(), nullable=False),
        sa.Column("month", sa.Text(), nullable=False),
        sa.Column("number", _whole(), nullable=False),
        sa.Column("previous", sa.Text(), nullable=True),
        sa.Column("orders", _whole(), nullable=False),
        sa.Column("amount_fen", _whole(), nullable=False),
        sa.Column("line_count", _whole(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("mark", sa.Text(), nullable=False),
        sa.Column("pushed_by", sa.Text(), nullable=False),
        sa.Column("recorded", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", _whole(), nullable=False),
        sa.CheckConstraint("(number = 1) = (previous IS NULL)", name=op.f("ck_contribution_push_previous")),
        sa.CheckConstraint("number > 0 AND line_count > 0", name=op.f("ck_contribution_push_number")),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_contribution_push_act_id_act")),
        sa.ForeignKeyConstraint(["previous"], ["contribution_push.push_no"], name=op.f("fk_contribution_push_previous_contribution_push")),
        sa.PrimaryKeyConstraint("push_no", name=op.f("pk_contribution_push")),
        sa.UniqueConstraint("previous", name=op.f("uq_contribution_push_previous")),
        sa.UniqueConstraint(
            "province", "tax_office", "month", "number", name=op.f("uq_contribution_push_province_tax_office_month_number")
        ),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "contribution_reminder",
        sa.Column("reminder_no", sa.Text(), nullable=False),
        sa.Column("province", sa.Text(), nullable=False),
        sa.Column("tax_office", sa.Text(), nullable=False),
        sa.Column("platform", sa.Text(), nullable=False),
        sa.Column("month", sa.Text(), nullable=False),
        sa.Column("stage", _whole(), nullable=False),
        sa.Column("issued_on", zhibao.kit.tables.IsoDate(), nullable=False),
        sa.Column("due_on", zhibao.kit.tables.IsoDate(), nullable=False),
        sa.Column("owed_fen", _whole(), nullable=False),
        sa.Column("facts", zhibao.kit.tables.JsonText(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("recorded", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", _whole(), nullable=False),
        sa.CheckConstraint("stage > 0 AND owed_fen > 0", name=op.f("ck_contribution_reminder_stage")),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_contribution_reminder_act_id_act")),
        sa.PrimaryKeyConstraint("reminder_no", name=op.f("pk_contribution_reminder")),
        sa.UniqueConstraint("province", "tax_office", "platform", "month", "stage", name="uq_contribution_reminder_stage"),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_contribution_reminder_platform"), "contribution_reminder", ["platform"], unique=False)
    op.create_table(
        "contribution_tax_file",
        sa.Column("id", _whole(), autoincrement=True, nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("received", _whole(), nullable=False),
        sa.Column("accepted", _whole(), nullable=False),
        sa.Column("duplicate", _whole(), nullable=False),
        sa.Column("quarantined", _whole(), nullable=False),
        sa.Column("accepted_fen", _whole(), nullable=False),
        sa.Column("recorded", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("recorded_by", sa.Text(), nullable=False),
        sa.Column("act_id", _whole(), nullable=False),
        sa.CheckConstraint("kind IN ('declared', 'taken')", name=op.f("ck_contribution_tax_file_kind")),
        sa.CheckConstraint("received = accepted + duplicate + quarantined", name=op.f("ck_contribution_tax_file_adds_up")),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_contribution_tax_file_act_id_act")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contribution_tax_file")),
        sa.UniqueConstraint("digest", name=op.f("uq_contribution_tax_file_digest")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "contribution_push_line",
        sa.Column("id", _whole(), autoincrement=True, nullable=False),
        sa.Column("push_no", sa.Text(), nullable=False),
        sa.Column("line_no", _whole(), nullable=False),
        sa.Column("batch", _whole(), nullable=False),
        sa.Column("platform", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("tax_office", sa.Text(), nullable=False),
        sa.Column("industry", sa.Text(), nullable=False),
        sa.Column("tier", sa.Text(), nullable=True),
        sa.Column("orders", _whole(), nullable=False),
        sa.Column("base_fen", _whole(), nullable=False),
        sa.Column("factor", sa.Text(), nullable=False),
        sa.Column("amount_fen", _whole(), nullable=False),
        sa.Column("cites", zhibao.kit.tables.JsonText(), nullable=False),
        sa.Column("mark", sa.Text(), nullable=False),
        sa.CheckConstraint("batch >= 0", name=op.f("ck_contribution_push_line_batch")),
        sa.ForeignKeyConstraint(
            ["push_no"], ["contribution_push.push_no"], name=op.f("fk_contribution_push_line_push_no_contribution_push")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contribution_push_line")),
        sa.UniqueConstraint("push_no", "line_no", name=op.f("uq_contribution_push_line_push_no_line_no")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "contribution_tax_quarantine",
        sa.Column("id", _whole(), autoincrement=True, nullable=False),
        sa.Column("file_id", _whole(), nullable=False),
        sa.Column("row_no", _whole(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["file_id"], ["contribution_tax_file.id"], name=op.f("fk_contribution_tax_quarantine_file_id_contribution_tax_file")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contribution_tax_quarantine")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "contribution_tax_row",
        sa.Column("id", _whole(), autoincrement=True, nullable=False),
        sa.Column("file_id", _whole(), nullable=False),
        sa.Column("row_no", _whole(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("reference", sa.Text(), nullable=False),
        sa.Column("platform", sa.Text(), nullable=False),
        sa.Column("month", sa.Text(), nullable=False),
        sa.Column("tax_office", sa.Text(), nullable=False),
        sa.Column("orders", _whole(), nullable=True),
        sa.Column("amount_fen", _whole(), nullable=False),
        sa.Column("day", zhibao.kit.tables.IsoDate(), nullable=False),
        sa.Column("recorded", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.CheckConstraint("(kind = 'declared') = (orders IS NOT NULL)", name=op.f("ck_contribution_tax_row_orders")),
        sa.CheckConstraint("kind = 'taken' OR (amount_fen >= 0 AND orders >= 0)", name=op.f("ck_contribution_tax_row_declared")),
        sa.CheckConstraint("kind IN ('declared', 'taken')", name=op.f("ck_contribution_tax_row_kind")),
        sa.ForeignKeyConstraint(
            ["file_id"], ["contribution_tax_file.id"], name=op.f("fk_contribution_tax_row_file_id_contribution_tax_file")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contribution_tax_row")),
        sa.UniqueConstraint("kind", "reference", name=op.f("uq_contribution_tax_row_kind_reference")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_contribution_tax_row_month_platform"), "contribution_tax_row", ["month", "platform"], unique=False)
    op.create_table(
        "collection_decision",
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("province", sa.Text(), nullable=False),
        sa.Column("tax_office", sa.Text(), nullable=False),
        sa.Column("platform", sa.Text(), nullable=False),
        sa.Column("month", sa.Text(), nullable=False),
        sa.Column("amount_fen", _whole(), nullable=False),
        sa.Column("receipt_id", _whole(), nullable=True),
        sa.Column("until", zhibao.kit.tables.IsoDate(), nullable=True),
        sa.Column("basis", zhibao.kit.tables.JsonText(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("ground", sa.Text(), nullable=False),
        sa.Column("mark", sa.Text(), nullable=False),
        sa.Column("proposer", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("recorded", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", _whole(), nullable=False),
        sa.CheckConstraint("(kind = 'late_fee') = (until IS NOT NULL)", name=op.f("ck_collection_decision_until")),
        sa.CheckConstraint("(kind = 'refund') = (receipt_id IS NOT NULL)", name=op.f("ck_collection_decision_receipt")),
        sa.CheckConstraint("kind IN ('late_fee', 'refund')", name=op.f("ck_collection_decision_kind")),
        sa.CheckConstraint("amount_fen > 0", name=op.f("ck_collection_decision_amount")),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_collection_decision_act_id_act")),
        sa.ForeignKeyConstraint(
            ["receipt_id"], ["contribution_receipt.id"], name=op.f("fk_collection_decision_receipt_id_contribution_receipt")
        ),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_collection_decision")),
        sa.UniqueConstraint("number", "proposer", name=op.f("uq_collection_decision_number_proposer")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_collection_decision_platform"), "collection_decision", ["platform"], unique=False)
    op.create_table(
        "contribution_placement",
        sa.Column("id", _whole(), autoincrement=True, nullable=False),
        sa.Column("quarantine_id", _whole(), nullable=False),
        sa.Column("receipt_id", _whole(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("recorded", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", _whole(), nullable=False),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_contribution_placement_act_id_act")),
        sa.ForeignKeyConstraint(["quarantine_id"], ["contribution_receipt_quarantine.id"], name="fk_contribution_placement_row"),
        sa.ForeignKeyConstraint(
            ["receipt_id"], ["contribution_receipt.id"], name=op.f("fk_contribution_placement_receipt_id_contribution_receipt")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contribution_placement")),
        sa.UniqueConstraint("quarantine_id", name=op.f("uq_contribution_placement_quarantine_id")),
        sa.UniqueConstraint("receipt_id", name=op.f("uq_contribution_placement_receipt_id")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "collection_decision_step",
        sa.Column("id", _whole(), autoincrement=True, nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("place", _whole(), nullable=False),
        sa.Column("step", sa.Text(), nullable=False),
        sa.Column("proposer", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("reference", sa.Text(), nullable=True),
        sa.Column("day", zhibao.kit.tables.IsoDate(), nullable=True),
        sa.Column("recorded", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", _whole(), nullable=False),
        sa.CheckConstraint("(step = 'paid') = (day IS NOT NULL)", name=op.f("ck_collection_decision_step_day")),
        sa.CheckConstraint("(step = 'paid') = (reference IS NOT NULL)", name=op.f("ck_collection_decision_step_reference")),
        sa.CheckConstraint("person <> proposer OR step = 'paid'", name=op.f("ck_collection_decision_step_four_eyes")),
        sa.CheckConstraint("place = CASE WHEN step = 'paid' THEN 2 ELSE 1 END", name=op.f("ck_collection_decision_step_place")),
        sa.CheckConstraint("step IN ('decided', 'refused', 'paid')", name=op.f("ck_collection_decision_step_step")),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_collection_decision_step_act_id_act")),
        sa.ForeignKeyConstraint(
            ["number", "proposer"],
            ["collection_decision.number", "collection_decision.proposer"],
            name="fk_collection_decision_step_proposed",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_collection_decision_step")),
        sa.UniqueConstraint("number", "place", name=op.f("uq_collection_decision_step_number_place")),
        sa.UniqueConstraint("number", "step", name=op.f("uq_collection_decision_step_number_step")),
        sa.UniqueConstraint("reference", name=op.f("uq_collection_decision_step_reference")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "contribution_allocation",
        sa.Column("id", _whole(), autoincrement=True, nullable=False),
        sa.Column("receipt_id", _whole(), nullable=False),
        sa.Column("receipt_fen", _whole(), nullable=False),
        sa.Column("place", _whole(), nullable=False),
        sa.Column("previous_place", _whole(), nullable=True),
        sa.Column("left_before_fen", _whole(), nullable=False),
        sa.Column("amount_fen", _whole(), nullable=False),
        sa.Column("left_after_fen", _whole(), nullable=False),
        sa.Column("target", sa.Text(), nullable=False),
        sa.Column("decision", sa.Text(), nullable=True),
        sa.Column("province", sa.Text(), nullable=False),
        sa.Column("tax_office", sa.Text(), nullable=False),
        sa.Column("platform", sa.Text(), nullable=False),
        sa.Column("month", sa.Text(), nullable=False),
        sa.Column("rule", sa.Text(), nullable=False),
        sa.Column("reverses", _whole(), nullable=True),
        sa.Column("ground", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("mark", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("recorded", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", _whole(), nullable=False),
        sa.CheckConstraint("(rule = 'reversal') = (reverses IS NOT NULL)", name=op.f("ck_contribution_allocation_reverses")),
        sa.CheckConstraint("(target = 'contribution') = (decision IS NULL)", name=op.f("ck_contribution_allocation_decision")),
        sa.CheckConstraint("rule IN ('named_month', 'oldest_due', 'person', 'reversal')", name=op.f("ck_contribution_allocation_rule")),
        sa.CheckConstraint("target IN ('contribution', 'late_fee', 'refund')", name=op.f("ck_contribution_allocation_target")),
        sa.CheckConstraint(
            "CASE WHEN place = 1 THEN previous_place IS NULL AND left_before_fen = receipt_fen ELSE previous_place IS NOT NULL AND previous_place = place - 1 END",
            name=op.f("ck_contribution_allocation_chain"),
        ),
        sa.CheckConstraint(
            "CASE WHEN receipt_fen > 0 THEN left_after_fen >= 0 AND left_after_fen <= receipt_fen ELSE left_after_fen <= 0 AND left_after_fen >= receipt_fen END",
            name=op.f("ck_contribution_allocation_within"),
        ),
        sa.CheckConstraint(
            "amount_fen <> 0 AND left_after_fen = left_before_fen - amount_fen", name=op.f("ck_contribution_allocation_left_over")
        ),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_contribution_allocation_act_id_act")),
        sa.ForeignKeyConstraint(
            ["decision"], ["collection_decision.number"], name=op.f("fk_contribution_allocation_decision_collection_decision")
        ),
        sa.ForeignKeyConstraint(
            ["receipt_id", "previous_place", "left_before_fen"],
            ["contribution_allocation.receipt_id", "contribution_allocation.place", "contribution_allocation.left_after_fen"],
            name="fk_contribution_allocation_previous",
        ),
        sa.ForeignKeyConstraint(
            ["receipt_id", "receipt_fen"],
            ["contribution_receipt.id", "contribution_receipt.amount_fen"],
            name="fk_contribution_allocation_receipt",
        ),
        sa.ForeignKeyConstraint(
            ["reverses"], ["contribution_allocation.id"], name=op.f("fk_contribution_allocation_reverses_contribution_allocation")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contribution_allocation")),
        sa.UniqueConstraint(
            "receipt_id", "place", "left_after_fen", name=op.f("uq_contribution_allocation_receipt_id_place_left_after_fen")
        ),
        sa.UniqueConstraint("receipt_id", "place", name=op.f("uq_contribution_allocation_receipt_id_place")),
        sa.UniqueConstraint("reverses", name=op.f("uq_contribution_allocation_reverses")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_contribution_allocation_month_platform"), "contribution_allocation", ["month", "platform"], unique=False)


def downgrade() -> None:
    """Take this step back."""
    op.drop_index(op.f("ix_contribution_allocation_month_platform"), table_name="contribution_allocation")
    op.drop_table("contribution_allocation")
    op.drop_table("collection_decision_step")
    op.drop_table("contribution_placement")
    op.drop_index(op.f("ix_collection_decision_platform"), table_name="collection_decision")
    op.drop_table("collection_decision")
    op.drop_index(op.f("ix_contribution_tax_row_month_platform"), table_name="contribution_tax_row")
    op.drop_table("contribution_tax_row")
    op.drop_table("contribution_tax_quarantine")
    op.drop_table("contribution_push_line")
    op.drop_table("contribution_tax_file")
    op.drop_index(op.f("ix_contribution_reminder_platform"), table_name="contribution_reminder")
    op.drop_table("contribution_reminder")
    op.drop_table("contribution_push")
    op.drop_table("contribution_month_settlement")
    op.drop_index("uq_contribution_receipt_id_amount_fen", table_name="contribution_receipt")
