"""Foundations: acts, registry, orders, contributions"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

import zhibao.kit.tables

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply this step."""
    op.create_table(
        "act",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("place_in_chain", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("verb", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("on_behalf_of", sa.Text(), nullable=True),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("ground", sa.Text(), nullable=False),
        sa.Column("content", zhibao.kit.tables.JsonText(), nullable=False),
        sa.Column("previous", sa.Text(), nullable=False),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_act")),
        sa.UniqueConstraint("hash", name=op.f("uq_act_hash")),
        sa.UniqueConstraint("subject", "place_in_chain", name=op.f("uq_act_subject_place_in_chain")),
        sqlite_strict=True,
    )
    op.create_table(
        "enterprise",
        sa.Column("slug", sa.Text(), nullable=False),
        sa.Column("ordinal", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("phase", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("joined", zhibao.kit.tables.IsoDate(), nullable=False),
        sa.Column("mark", sa.Text(), nullable=False),
        sa.Column("cites", zhibao.kit.tables.JsonText(), nullable=False),
        sa.Column("recorded_at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.PrimaryKeyConstraint("slug", name=op.f("pk_enterprise")),
        sa.UniqueConstraint("ordinal", name=op.f("uq_enterprise_ordinal")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "order_batch",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("ref", sa.Text(), nullable=False),
        sa.Column("platform", sa.Text(), nullable=False),
        sa.Column("feed", sa.Text(), nullable=False),
        sa.Column("content_digest", sa.Text(), nullable=False),
        sa.Column("files", zhibao.kit.tables.JsonText(), nullable=False),
        sa.Column("received", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("accepted", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("duplicate", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("quarantined", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("conflicts", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("released", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("declared", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("reasons", zhibao.kit.tables.JsonText(), nullable=False),
        sa.Column("warnings", zhibao.kit.tables.JsonText(), nullable=False),
        sa.Column("loaded_at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.CheckConstraint(
            "received = accepted + duplicate + quarantined + conflicts", name=op.f("ck_order_batch_adds_up")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_order_batch")),
        sa.UniqueConstraint("platform", "content_digest", name=op.f("uq_order_batch_platform_content_digest")),
        sa.UniqueConstraint("ref", name=op.f("uq_order_batch_ref")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "contribution_bill",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("month", sa.Text(), nullable=False),
        sa.Column("province", sa.Text(), nullable=False),
        sa.Column("closed_at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("closed_by", sa.Text(), nullable=False),
        sa.Column("ground", sa.Text(), nullable=False),
        sa.Column("total_fen", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("orders", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("line_count", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("refused", zhibao.kit.tables.JsonText(), nullable=False),
        sa.Column("rules_digest", sa.Text(), nullable=False),
        sa.Column("numbers_digest", sa.Text(), nullable=False),
        sa.Column("lines_digest", sa.Text(), nullable=False),
        sa.Column("act_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_contribution_bill_act_id_act")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contribution_bill")),
        sa.UniqueConstraint("month", "province", name=op.f("uq_contribution_bill_month_province")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "contribution_declaration",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("month", sa.Text(), nullable=False),
        sa.Column("province", sa.Text(), nullable=False),
        sa.Column("platform", sa.Text(), nullable=False),
        sa.Column("orders", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("amount_fen", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("declared_by", sa.Text(), nullable=False),
        sa.Column("recorded", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.CheckConstraint("orders >= 0", name=op.f("ck_contribution_declaration_orders")),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_contribution_declaration_act_id_act")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contribution_declaration")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    with op.batch_alter_table("contribution_declaration", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_contribution_declaration_month_platform"), ["month", "platform"], unique=False
        )

    op.create_table(
        "contribution_difference_step",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("item", sa.Text(), nullable=False),
        sa.Column("step", sa.Text(), nullable=False),
        sa.Column("owner", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("declared", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("ours", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("recorded", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.CheckConstraint("step IN ('assigned', 'closed')", name=op.f("ck_contribution_difference_step_step")),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_contribution_difference_step_act_id_act")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contribution_difference_step")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    with op.batch_alter_table("contribution_difference_step", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_contribution_difference_step_item"), ["item"], unique=False)

    op.create_table(
        "contribution_receipt_file",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("recorded", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("recorded_by", sa.Text(), nullable=False),
        sa.Column("received", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("accepted", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("duplicate", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("quarantined", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("accepted_fen", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("act_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.CheckConstraint(
            "received = accepted + duplicate + quarantined", name=op.f("ck_contribution_receipt_file_adds_up")
        ),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_contribution_receipt_file_act_id_act")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contribution_receipt_file")),
        sa.UniqueConstraint("digest", name=op.f("uq_contribution_receipt_file_digest")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "enterprise_branch",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("enterprise", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("uscc", sa.Text(), nullable=True),
        sa.Column("valid_from", zhibao.kit.tables.IsoDate(), nullable=False),
        sa.Column("valid_to", zhibao.kit.tables.IsoDate(), nullable=True),
        sa.Column("mark", sa.Text(), nullable=False),
        sa.Column("cites", zhibao.kit.tables.JsonText(), nullable=False),
        sa.Column("act", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.CheckConstraint("role IN ('head_office', 'branch')", name=op.f("ck_enterprise_branch_role")),
        sa.ForeignKeyConstraint(["act"], ["act.id"], name=op.f("fk_enterprise_branch_act_act")),
        sa.ForeignKeyConstraint(
            ["enterprise"], ["enterprise.slug"], name=op.f("fk_enterprise_branch_enterprise_enterprise")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_enterprise_branch")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    with op.batch_alter_table("enterprise_branch", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_enterprise_branch_enterprise"), ["enterprise"], unique=False)

    op.create_table(
        "enterprise_code",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("enterprise", sa.Text(), nullable=False),
        sa.Column("uscc", sa.Text(), nullable=False),
        sa.Column("warnings", zhibao.kit.tables.JsonText(), nullable=False),
        sa.Column("act", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("recorded_at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.ForeignKeyConstraint(["act"], ["act.id"], name=op.f("fk_enterprise_code_act_act")),
        sa.ForeignKeyConstraint(
            ["enterprise"], ["enterprise.slug"], name=op.f("fk_enterprise_code_enterprise_enterprise")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_enterprise_code")),
        sa.UniqueConstraint("uscc", name=op.f("uq_enterprise_code_uscc")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    with op.batch_alter_table("enterprise_code", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_enterprise_code_enterprise"), ["enterprise"], unique=False)

    op.create_table(
        "enterprise_enrolment",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("enterprise", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("industry", sa.Text(), nullable=False),
        sa.Column("tier", sa.Text(), nullable=True),
        sa.Column("tier_basis", sa.Text(), nullable=False),
        sa.Column("valid_from", zhibao.kit.tables.IsoDate(), nullable=False),
        sa.Column("valid_to", zhibao.kit.tables.IsoDate(), nullable=True),
        sa.Column("mark", sa.Text(), nullable=False),
        sa.Column("cites", zhibao.kit.tables.JsonText(), nullable=False),
        sa.Column("origin", sa.Text(), nullable=False),
        sa.Column("edition", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("act", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("recorded_at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.CheckConstraint(
            "(origin = 'decision') = (act IS NOT NULL)", name=op.f("ck_enterprise_enrolment_decision_has_act")
        ),
        sa.CheckConstraint("mark IN ('official', 'reported', 'assumed')", name=op.f("ck_enterprise_enrolment_mark")),
        sa.CheckConstraint("origin IN ('data', 'decision')", name=op.f("ck_enterprise_enrolment_origin")),
        sa.CheckConstraint("tier IN ('low', 'high')", name=op.f("ck_enterprise_enrolment_tier")),
        sa.CheckConstraint("valid_to IS NULL OR valid_to >= valid_from", name=op.f("ck_enterprise_enrolment_period")),
        sa.ForeignKeyConstraint(["act"], ["act.id"], name=op.f("fk_enterprise_enrolment_act_act")),
        sa.ForeignKeyConstraint(
            ["enterprise"], ["enterprise.slug"], name=op.f("fk_enterprise_enrolment_enterprise_enterprise")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_enterprise_enrolment")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    with op.batch_alter_table("enterprise_enrolment", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_enterprise_enrolment_place_enterprise"), ["place", "enterprise"], unique=False
        )

    op.create_table(
        "enterprise_name",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("enterprise", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("valid_from", zhibao.kit.tables.IsoDate(), nullable=True),
        sa.Column("valid_to", zhibao.kit.tables.IsoDate(), nullable=True),
        sa.Column("mark", sa.Text(), nullable=False),
        sa.Column("cites", zhibao.kit.tables.JsonText(), nullable=False),
        sa.CheckConstraint("mark IN ('official', 'reported', 'assumed')", name=op.f("ck_enterprise_name_mark")),
        sa.ForeignKeyConstraint(
            ["enterprise"], ["enterprise.slug"], name=op.f("fk_enterprise_name_enterprise_enterprise")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_enterprise_name")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    with op.batch_alter_table("enterprise_name", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_enterprise_name_enterprise"), ["enterprise"], unique=False)

    op.create_table(
        "order_segment",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("batch_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("platform", sa.Text(), nullable=False),
        sa.Column("rows", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("earliest", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("latest", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("open_rows", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("cells", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("files", zhibao.kit.tables.JsonText(), nullable=False),
        sa.Column("parts", zhibao.kit.tables.JsonText(), nullable=False),
        sa.ForeignKeyConstraint(["batch_id"], ["order_batch.id"], name=op.f("fk_order_segment_batch_id_order_batch")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_order_segment")),
        sa.UniqueConstraint("name", name=op.f("uq_order_segment_name")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    with op.batch_alter_table("order_segment", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_order_segment_batch_id"), ["batch_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_order_segment_platform"), ["platform"], unique=False)

    op.create_table(
        "rating_decision",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("platform", sa.Text(), nullable=False),
        sa.Column("province", sa.Text(), nullable=False),
        sa.Column("industry", sa.Text(), nullable=False),
        sa.Column("factor", sa.Text(), nullable=False),
        sa.Column("since", zhibao.kit.tables.IsoDate(), nullable=False),
        sa.Column("until", zhibao.kit.tables.IsoDate(), nullable=True),
        sa.Column("ground", sa.Text(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("decided_by", sa.Text(), nullable=False),
        sa.Column("recorded", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.CheckConstraint("until IS NULL OR until >= since", name=op.f("ck_rating_decision_period")),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_rating_decision_act_id_act")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rating_decision")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    with op.batch_alter_table("rating_decision", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_rating_decision_province_platform"), ["province", "platform"], unique=False
        )

    op.create_table(
        "registry_batch",
        sa.Column("number", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("enterprise", sa.Text(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("received", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("registered", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("linked", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("ended", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("unchanged", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("rejected", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("act", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("recorded_at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.CheckConstraint(
            "received = registered + linked + ended + unchanged + rejected",
            name=op.f("ck_registry_batch_counts_add_up"),
        ),
        sa.ForeignKeyConstraint(["act"], ["act.id"], name=op.f("fk_registry_batch_act_act")),
        sa.ForeignKeyConstraint(
            ["enterprise"], ["enterprise.slug"], name=op.f("fk_registry_batch_enterprise_enterprise")
        ),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_registry_batch")),
        sa.UniqueConstraint("id", name=op.f("uq_registry_batch_id")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    with op.batch_alter_table("registry_batch", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_registry_batch_digest"), ["digest"], unique=False)

    op.create_table(
        "service_agency",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("uscc", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("warnings", zhibao.kit.tables.JsonText(), nullable=False),
        sa.Column("act", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("recorded_at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.ForeignKeyConstraint(["act"], ["act.id"], name=op.f("fk_service_agency_act_act")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_service_agency")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    with op.batch_alter_table("service_agency", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_service_agency_uscc"), ["uscc"], unique=False)

    op.create_table(
        "service_agency_link",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("service_agency", sa.Text(), nullable=False),
        sa.Column("enterprise", sa.Text(), nullable=False),
        sa.Column("valid_from", zhibao.kit.tables.IsoDate(), nullable=False),
        sa.Column("valid_to", zhibao.kit.tables.IsoDate(), nullable=True),
        sa.Column("act", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.CheckConstraint("valid_to IS NULL OR valid_to >= valid_from", name=op.f("ck_service_agency_link_period")),
        sa.ForeignKeyConstraint(["act"], ["act.id"], name=op.f("fk_service_agency_link_act_act")),
        sa.ForeignKeyConstraint(
            ["enterprise"], ["enterprise.slug"], name=op.f("fk_service_agency_link_enterprise_enterprise")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_service_agency_link")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    with op.batch_alter_table("service_agency_link", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_service_agency_link_service_agency"), ["service_agency"], unique=False)

    op.create_table(
        "contribution_adjustment_batch",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("bill_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("number", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("recorded", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("recorded_by", sa.Text(), nullable=False),
        sa.Column("ground", sa.Text(), nullable=False),
        sa.Column("total_fen", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("rules_digest", sa.Text(), nullable=False),
        sa.Column("numbers_digest", sa.Text(), nullable=False),
        sa.Column("act_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_contribution_adjustment_batch_act_id_act")),
        sa.ForeignKeyConstraint(
            ["bill_id"],
            ["contribution_bill.id"],
            name=op.f("fk_contribution_adjustment_batch_bill_id_contribution_bill"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contribution_adjustment_batch")),
        sa.UniqueConstraint("bill_id", "number", name=op.f("uq_contribution_adjustment_batch_bill_id_number")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "contribution_bill_group",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("bill_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("group_no", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("platform", sa.Text(), nullable=False),
        sa.Column("industry", sa.Text(), nullable=False),
        sa.Column("tier", sa.Text(), nullable=True),
        sa.Column("tax_office", sa.Text(), nullable=False),
        sa.Column("amount_fen", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("explanation", zhibao.kit.tables.JsonText(), nullable=False),
        sa.ForeignKeyConstraint(
            ["bill_id"], ["contribution_bill.id"], name=op.f("fk_contribution_bill_group_bill_id_contribution_bill")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contribution_bill_group")),
        sa.UniqueConstraint("bill_id", "group_no", name=op.f("uq_contribution_bill_group_bill_id_group_no")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "contribution_bill_line",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("bill_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("line_no", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("platform", sa.Text(), nullable=False),
        sa.Column("industry", sa.Text(), nullable=False),
        sa.Column("tier", sa.Text(), nullable=True),
        sa.Column("tax_office", sa.Text(), nullable=False),
        sa.Column("prefecture", sa.Text(), nullable=False),
        sa.Column("base_fen", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("factor", sa.Text(), nullable=False),
        sa.Column("orders", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("amount_fen", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("exact_fen", sa.Text(), nullable=False),
        sa.Column("cites", zhibao.kit.tables.JsonText(), nullable=False),
        sa.Column("mark", sa.Text(), nullable=False),
        sa.CheckConstraint("amount_fen >= 0", name=op.f("ck_contribution_bill_line_amount")),
        sa.CheckConstraint("orders > 0", name=op.f("ck_contribution_bill_line_orders")),
        sa.ForeignKeyConstraint(
            ["bill_id"], ["contribution_bill.id"], name=op.f("fk_contribution_bill_line_bill_id_contribution_bill")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contribution_bill_line")),
        sa.UniqueConstraint("bill_id", "line_no", name=op.f("uq_contribution_bill_line_bill_id_line_no")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "contribution_receipt",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("file_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("row_no", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("reference", sa.Text(), nullable=False),
        sa.Column("platform", sa.Text(), nullable=False),
        sa.Column("month", sa.Text(), nullable=False),
        sa.Column("tax_office", sa.Text(), nullable=True),
        sa.Column("amount_fen", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("received_on", zhibao.kit.tables.IsoDate(), nullable=False),
        sa.CheckConstraint("amount_fen <> 0", name=op.f("ck_contribution_receipt_amount")),
        sa.ForeignKeyConstraint(
            ["file_id"],
            ["contribution_receipt_file.id"],
            name=op.f("fk_contribution_receipt_file_id_contribution_receipt_file"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contribution_receipt")),
        sa.UniqueConstraint("reference", name=op.f("uq_contribution_receipt_reference")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    with op.batch_alter_table("contribution_receipt", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_contribution_receipt_month_platform"), ["month", "platform"], unique=False)

    op.create_table(
        "contribution_receipt_quarantine",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("file_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("row_no", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["file_id"],
            ["contribution_receipt_file.id"],
            name=op.f("fk_contribution_receipt_quarantine_file_id_contribution_receipt_file"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contribution_receipt_quarantine")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "order_count",
        sa.Column("segment_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("line", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("platform", sa.Text(), nullable=False),
        sa.Column("industry", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("district", sa.Text(), nullable=False),
        sa.Column("day", zhibao.kit.tables.IsoDate(), nullable=False),
        sa.Column("orders", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.ForeignKeyConstraint(
            ["segment_id"], ["order_segment.id"], name=op.f("fk_order_count_segment_id_order_segment")
        ),
        sa.PrimaryKeyConstraint("segment_id", "line", name=op.f("pk_order_count")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    with op.batch_alter_table("order_count", schema=None) as batch_op:
        batch_op.create_index(
            "ix_order_count_rating", ["status", "day", "platform", "industry", "district", "orders"], unique=False
        )

    op.create_table(
        "worker",
        sa.Column(
            "pseudonym", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False, nullable=False
        ),
        sa.Column("blind", sa.LargeBinary(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("document_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("name_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("batch", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.ForeignKeyConstraint(["batch"], ["registry_batch.number"], name=op.f("fk_worker_batch_registry_batch")),
        sa.PrimaryKeyConstraint("pseudonym", name=op.f("pk_worker")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "contribution_adjustment",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("batch_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("line_no", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("platform", sa.Text(), nullable=False),
        sa.Column("industry", sa.Text(), nullable=False),
        sa.Column("tier", sa.Text(), nullable=True),
        sa.Column("tax_office", sa.Text(), nullable=False),
        sa.Column("prefecture", sa.Text(), nullable=False),
        sa.Column("base_fen", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("factor", sa.Text(), nullable=False),
        sa.Column("orders", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("amount_fen", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("because", sa.Text(), nullable=False),
        sa.Column("cites", zhibao.kit.tables.JsonText(), nullable=False),
        sa.Column("mark", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["batch_id"],
            ["contribution_adjustment_batch.id"],
            name=op.f("fk_contribution_adjustment_batch_id_contribution_adjustment_batch"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contribution_adjustment")),
        sa.UniqueConstraint("batch_id", "line_no", name=op.f("uq_contribution_adjustment_batch_id_line_no")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "worker_link",
        sa.Column("enterprise", sa.Text(), nullable=False),
        sa.Column("pseudonym", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("valid_from", zhibao.kit.tables.IsoDate(), nullable=False),
        sa.Column("service_agency", sa.Text(), nullable=False),
        sa.Column("valid_to", zhibao.kit.tables.IsoDate(), nullable=True),
        sa.Column("batch", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.CheckConstraint("valid_to IS NULL OR valid_to >= valid_from", name=op.f("ck_worker_link_period")),
        sa.ForeignKeyConstraint(["batch"], ["registry_batch.number"], name=op.f("fk_worker_link_batch_registry_batch")),
        sa.ForeignKeyConstraint(["enterprise"], ["enterprise.slug"], name=op.f("fk_worker_link_enterprise_enterprise")),
        sa.ForeignKeyConstraint(["pseudonym"], ["worker.pseudonym"], name=op.f("fk_worker_link_pseudonym_worker")),
        sa.PrimaryKeyConstraint("enterprise", "pseudonym", "valid_from", "service_agency", name=op.f("pk_worker_link")),
        info={"append_only": True},
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("worker_link", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_worker_link_pseudonym"), ["pseudonym"], unique=False)

    op.create_table(
        "worker_name",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("pseudonym", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("name_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("batch", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.ForeignKeyConstraint(["batch"], ["registry_batch.number"], name=op.f("fk_worker_name_batch_registry_batch")),
        sa.ForeignKeyConstraint(["pseudonym"], ["worker.pseudonym"], name=op.f("fk_worker_name_pseudonym_worker")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_worker_name")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    with op.batch_alter_table("worker_name", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_worker_name_pseudonym"), ["pseudonym"], unique=False)

    op.create_table(
        "worker_link_end",
        sa.Column("enterprise", sa.Text(), nullable=False),
        sa.Column("pseudonym", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("valid_from", zhibao.kit.tables.IsoDate(), nullable=False),
        sa.Column("service_agency", sa.Text(), nullable=False),
        sa.Column("valid_to", zhibao.kit.tables.IsoDate(), nullable=False),
        sa.Column("batch", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.CheckConstraint("valid_to >= valid_from", name=op.f("ck_worker_link_end_period")),
        sa.ForeignKeyConstraint(
            ["batch"], ["registry_batch.number"], name=op.f("fk_worker_link_end_batch_registry_batch")
        ),
        sa.ForeignKeyConstraint(
            ["enterprise", "pseudonym", "valid_from", "service_agency"],
            ["worker_link.enterprise", "worker_link.pseudonym", "worker_link.valid_from", "worker_link.service_agency"],
            name=op.f("fk_worker_link_end_enterprise_pseudonym_valid_from_service_agency_worker_link"),
        ),
        sa.PrimaryKeyConstraint(
            "enterprise", "pseudonym", "valid_from", "service_agency", name=op.f("pk_worker_link_end")
        ),
        info={"append_only": True},
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )


def downgrade() -> None:
    """Undo this step."""
    op.drop_table("worker_link_end")
    with op.batch_alter_table("worker_name", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_worker_name_pseudonym"))

    op.drop_table("worker_name")
    with op.batch_alter_table("worker_link", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_worker_link_pseudonym"))

    op.drop_table("worker_link")
    op.drop_table("contribution_adjustment")
    op.drop_table("worker")
    with op.batch_alter_table("order_count", schema=None) as batch_op:
        batch_op.drop_index("ix_order_count_rating")

    op.drop_table("order_count")
    op.drop_table("contribution_receipt_quarantine")
    with op.batch_alter_table("contribution_receipt", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_contribution_receipt_month_platform"))

    op.drop_table("contribution_receipt")
    op.drop_table("contribution_bill_line")
    op.drop_table("contribution_bill_group")
    op.drop_table("contribution_adjustment_batch")
    with op.batch_alter_table("service_agency_link", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_service_agency_link_service_agency"))

    op.drop_table("service_agency_link")
    with op.batch_alter_table("service_agency", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_service_agency_uscc"))

    op.drop_table("service_agency")
    with op.batch_alter_table("registry_batch", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_registry_batch_digest"))

    op.drop_table("registry_batch")
    with op.batch_alter_table("rating_decision", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_rating_decision_province_platform"))

    op.drop_table("rating_decision")
    with op.batch_alter_table("order_segment", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_order_segment_platform"))
        batch_op.drop_index(batch_op.f("ix_order_segment_batch_id"))

    op.drop_table("order_segment")
    with op.batch_alter_table("enterprise_name", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_enterprise_name_enterprise"))

    op.drop_table("enterprise_name")
    with op.batch_alter_table("enterprise_enrolment", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_enterprise_enrolment_place_enterprise"))

    op.drop_table("enterprise_enrolment")
    with op.batch_alter_table("enterprise_code", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_enterprise_code_enterprise"))

    op.drop_table("enterprise_code")
    with op.batch_alter_table("enterprise_branch", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_enterprise_branch_enterprise"))

    op.drop_table("enterprise_branch")
    op.drop_table("contribution_receipt_file")
    with op.batch_alter_table("contribution_difference_step", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_contribution_difference_step_item"))

    op.drop_table("contribution_difference_step")
    with op.batch_alter_table("contribution_declaration", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_contribution_declaration_month_platform"))

    op.drop_table("contribution_declaration")
    op.drop_table("contribution_bill")
    op.drop_table("order_batch")
    op.drop_table("enterprise")
    op.drop_table("act")
