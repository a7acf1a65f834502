"""Those who take part in a case, hidden reports, agreement hospitals, and what runs beside requests"""

from __future__ import annotations

import json

import sqlalchemy as sa
from alembic import op

import zhibao.kit.tables

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def _whole() -> sa.types.TypeEngine[int]:
    return sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Apply this step."""
    op.create_table(
        "agreement_hospital",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("name_en", sa.Text(), nullable=True),
        sa.Column("level", sa.Text(), nullable=True),
        sa.Column("county", sa.Text(), nullable=False),
        sa.Column("address", sa.Text(), nullable=True),
        sa.Column("telephone", sa.Text(), nullable=True),
        sa.Column("lng_e6", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("lat_e6", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("emergency", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("rehabilitation", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("valid_from", zhibao.kit.tables.IsoDate(), nullable=False),
        sa.Column("valid_to", zhibao.kit.tables.IsoDate(), nullable=True),
        sa.Column("origin", sa.Text(), nullable=False),
        sa.Column("recorded_at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.CheckConstraint("(lng_e6 IS NULL) = (lat_e6 IS NULL)", name=op.f("ck_agreement_hospital_point")),
        sa.CheckConstraint("valid_to IS NULL OR valid_to >= valid_from", name=op.f("ck_agreement_hospital_period")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agreement_hospital")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_agreement_hospital_code"), "agreement_hospital", ["code"], unique=False)
    op.create_index(op.f("ix_agreement_hospital_county"), "agreement_hospital", ["county"], unique=False)
    op.create_table(
        "job",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("owner", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("attempts", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("done", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("total", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("what", sa.Text(), nullable=True),
        sa.Column("result", zhibao.kit.tables.JsonText(), nullable=True),
        sa.Column("fault", zhibao.kit.tables.JsonText(), nullable=True),
        sa.Column("created_at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("seen_at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("ended_at", zhibao.kit.tables.InstantMs(), nullable=True),
        sa.CheckConstraint("state IN ('queued', 'running', 'done', 'failed')", name=op.f("ck_job_state")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_job")),
        sa.UniqueConstraint("kind", "subject", name=op.f("uq_job_kind_subject")),
        info={"stays": True},
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_job_owner"), "job", ["owner"], unique=False)
    op.create_index(op.f("ix_job_state_id"), "job", ["state", "id"], unique=False)
    op.create_table(
        "upload",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("owner", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("purpose", zhibao.kit.tables.JsonText(), nullable=False),
        sa.Column("size", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("received", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("created_at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("touched_at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.CheckConstraint("state IN ('open', 'finished', 'given_up')", name=op.f("ck_upload_state")),
        sa.CheckConstraint("received >= 0 AND received <= size", name=op.f("ck_upload_received")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_upload")),
        info={"stays": True},
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_upload_owner_digest"), "upload", ["owner", "digest"], unique=False)
    op.create_table(
        "webhook",
        sa.Column("webhook", sa.Text(), nullable=False),
        sa.Column("owner", sa.Text(), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("events", zhibao.kit.tables.JsonText(), nullable=False),
        sa.Column("secret", sa.LargeBinary(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.PrimaryKeyConstraint("webhook", name=op.f("pk_webhook")),
        info={"append_only": True, "stays": True},
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_webhook_owner"), "webhook", ["owner"], unique=False)
    op.create_table(
        "case_party",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("case_no", sa.Text(), nullable=False),
        sa.Column("party", sa.Text(), nullable=False),
        sa.Column("step", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.CheckConstraint("step IN ('reported', 'filed', 'named', 'released')", name=op.f("ck_case_party_step")),
        sa.ForeignKeyConstraint(["case_no"], ["case_file.case_no"], name=op.f("fk_case_party_case_no_case_file")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case_party")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_case_party_case_no"), "case_party", ["case_no"], unique=False)
    op.create_index(op.f("ix_case_party_party_case_no"), "case_party", ["party", "case_no"], unique=False)
    op.create_table(
        "deduction_report",
        sa.Column("report_no", sa.Text(), nullable=False),
        sa.Column("prefecture", sa.Text(), nullable=False),
        sa.Column("year", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("number", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("person", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("told", sa.LargeBinary(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.CheckConstraint("number > 0", name=op.f("ck_deduction_report_number")),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_deduction_report_act_id_act")),
        sa.PrimaryKeyConstraint("report_no", name=op.f("pk_deduction_report")),
        sa.UniqueConstraint("prefecture", "year", "number", name=op.f("uq_deduction_report_prefecture_year_number")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_deduction_report_person"), "deduction_report", ["person"], unique=False)
    op.create_table(
        "issued_letter",
        sa.Column("check_code", sa.Text(), nullable=False),
        sa.Column("case_no", sa.Text(), nullable=False),
        sa.Column("letter", sa.Text(), nullable=False),
        sa.Column("version", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("letter_no", sa.Text(), nullable=False),
        sa.Column("copy", sa.Text(), nullable=False),
        sa.Column("award_no", sa.Text(), nullable=True),
        sa.Column("issued_on", zhibao.kit.tables.IsoDate(), nullable=False),
        sa.Column("facts", sa.LargeBinary(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.CheckConstraint("copy IN ('person', 'platform')", name=op.f("ck_issued_letter_copy")),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_issued_letter_act_id_act")),
        sa.ForeignKeyConstraint(["case_no"], ["case_file.case_no"], name=op.f("fk_issued_letter_case_no_case_file")),
        sa.PrimaryKeyConstraint("check_code", name=op.f("pk_issued_letter")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_issued_letter_case_no"), "issued_letter", ["case_no"], unique=False)
    op.create_table(
        "proxy",
        sa.Column("proxy_no", sa.Text(), nullable=False),
        sa.Column("person", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("document", sa.Text(), nullable=True),
        sa.Column("valid_from", zhibao.kit.tables.IsoDate(), nullable=False),
        sa.Column("valid_to", zhibao.kit.tables.IsoDate(), nullable=True),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("act_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.CheckConstraint("kind IN ('relative', 'union')", name=op.f("ck_proxy_kind")),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_proxy_act_id_act")),
        sa.PrimaryKeyConstraint("proxy_no", name=op.f("pk_proxy")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_proxy_account"), "proxy", ["account"], unique=False)
    op.create_index(op.f("ix_proxy_person"), "proxy", ["person"], unique=False)
    op.create_table(
        "webhook_delivery",
        sa.Column("delivery", sa.Text(), nullable=False),
        sa.Column("webhook", sa.Text(), nullable=False),
        sa.Column("owner", sa.Text(), nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("body", zhibao.kit.tables.JsonText(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("attempts", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("next_at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("status", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("ended_at", zhibao.kit.tables.InstantMs(), nullable=True),
        sa.CheckConstraint("state IN ('waiting', 'delivered', 'given_up')", name=op.f("ck_webhook_delivery_state")),
        sa.ForeignKeyConstraint(["webhook"], ["webhook.webhook"], name=op.f("fk_webhook_delivery_webhook_webhook")),
        sa.PrimaryKeyConstraint("delivery", name=op.f("pk_webhook_delivery")),
        info={"stays": True},
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_webhook_delivery_state_next_at"), "webhook_delivery", ["state", "next_at"], unique=False)
    op.create_index(op.f("ix_webhook_delivery_webhook"), "webhook_delivery", ["webhook"], unique=False)
    op.create_table(
        "webhook_end",
        sa.Column("webhook", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.ForeignKeyConstraint(["webhook"], ["webhook.webhook"], name=op.f("fk_webhook_end_webhook_webhook")),
        sa.PrimaryKeyConstraint("webhook", name=op.f("pk_webhook_end")),
        info={"append_only": True, "stays": True},
        sqlite_strict=True,
    )
    op.create_table(
        "deduction_step",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("report_no", sa.Text(), nullable=False),
        sa.Column("step", sa.Text(), nullable=False),
        sa.Column("words", sa.LargeBinary(), nullable=True),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.CheckConstraint("step IN ('taken_up', 'answered')", name=op.f("ck_deduction_step_step")),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_deduction_step_act_id_act")),
        sa.ForeignKeyConstraint(["report_no"], ["deduction_report.report_no"], name=op.f("fk_deduction_step_report_no_deduction_report")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_deduction_step")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_deduction_step_report_no"), "deduction_step", ["report_no"], unique=False)
    op.create_table(
        "injury_report_point",
        sa.Column("report_no", sa.Text(), nullable=False),
        sa.Column("point", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["report_no"], ["injury_report.report_no"], name=op.f("fk_injury_report_point_report_no_injury_report")),
        sa.PrimaryKeyConstraint("report_no", name=op.f("pk_injury_report_point")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "proxy_end",
        sa.Column("proxy_no", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("act_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_proxy_end_act_id_act")),
        sa.ForeignKeyConstraint(["proxy_no"], ["proxy.proxy_no"], name=op.f("fk_proxy_end_proxy_no_proxy")),
        sa.PrimaryKeyConstraint("proxy_no", name=op.f("pk_proxy_end")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "report_sender",
        sa.Column("report_no", sa.Text(), nullable=False),
        sa.Column("party", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.ForeignKeyConstraint(["report_no"], ["injury_report.report_no"], name=op.f("fk_report_sender_report_no_injury_report")),
        sa.PrimaryKeyConstraint("report_no", name=op.f("pk_report_sender")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_report_sender_party"), "report_sender", ["party"], unique=False)

    _parties_of_before()


def _parties_of_before() -> None:
    """Write down the parties of the cases that are there, as their acts name them, in the order of the acts."""
    bind = op.get_bind()
    party = sa.table(
        "case_party", *(sa.column(name) for name in ("case_no", "party", "step", "actor", "at"))
    )
    query = sa.text(
        "SELECT subject, verb, actor, at, content FROM act WHERE verb IN ('responsible_platform', 'filing') "
        "AND subject LIKE 'case:%' ORDER BY id"
    )
    held: dict[str, set[str]] = {}
    for subject, verb, actor, at, content in bind.execute(query).all():
        told = json.loads(content)
        code = told.get("platform") if verb == "responsible_platform" else told.get("facts", {}).get("platform")
        if not code:
            continue
        case_no = subject.partition(":")[2]
        known = held.setdefault(case_no, set())
        turns = [] if code in known else [(code, "named" if verb == "responsible_platform" else "filed")]
        if verb == "responsible_platform" and not actor.startswith("job:"):
            turns = [(other, "released") for other in sorted(known - {code})] + turns
            known.clear()
        known.add(code)
        for one, step in turns:
            bind.execute(party.insert().values(case_no=case_no, party=one, step=step, actor=actor, at=at))


def downgrade() -> None:
    """Take this step back."""
    op.drop_index(op.f("ix_report_sender_party"), table_name="report_sender")
    op.drop_table("report_sender")
    op.drop_table("proxy_end")
    op.drop_table("injury_report_point")
    op.drop_index(op.f("ix_deduction_step_report_no"), table_name="deduction_step")
    op.drop_table("deduction_step")
    op.drop_table("webhook_end")
    op.drop_index(op.f("ix_webhook_delivery_webhook"), table_name="webhook_delivery")
    op.drop_index(op.f("ix_webhook_delivery_state_next_at"), table_name="webhook_delivery")
    op.drop_table("webhook_delivery")
    op.drop_index(op.f("ix_proxy_person"), table_name="proxy")
    op.drop_index(op.f("ix_proxy_account"), table_name="proxy")
    op.drop_table("proxy")
    op.drop_index(op.f("ix_issued_letter_case_no"), table_name="issued_letter")
    op.drop_table("issued_letter")
    op.drop_index(op.f("ix_deduction_report_person"), table_name="deduction_report")
    op.drop_table("deduction_report")
    op.drop_index(op.f("ix_case_party_party_case_no"), table_name="case_party")
    op.drop_index(op.f("ix_case_party_case_no"), table_name="case_party")
    op.drop_table("case_party")
    op.drop_index(op.f("ix_webhook_owner"), table_name="webhook")
    op.drop_table("webhook")
    op.drop_index(op.f("ix_upload_owner_digest"), table_name="upload")
    op.drop_table("upload")
    op.drop_index(op.f("ix_job_state_id"), table_name="job")
    op.drop_index(op.f("ix_job_owner"), table_name="job")
    op.drop_table("job")
    op.drop_index(op.f("ix_agreement_hospital_county"), table_name="agreement_hospital")
    op.drop_index(op.f("ix_agreement_hospital_code"), table_name="agreement_hospital")
    op.drop_table("agreement_hospital")
