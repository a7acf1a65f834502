"""Accounts, posts and grants, sessions, machines, and who read what"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

import zhibao.kit.tables

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def _whole() -> sa.types.TypeEngine[int]:
    return sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Apply this step."""
    op.create_table(
        "answered_request",
        sa.Column("caller", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("request", sa.Text(), nullable=False),
        sa.Column("status", _whole(), nullable=False),
        sa.Column("answer", sa.LargeBinary(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.PrimaryKeyConstraint("caller", "key", name=op.f("pk_answered_request")),
        info={"append_only": True, "stays": True},
        sqlite_strict=True,
    )
    op.create_table(
        "machine_nonce",
        sa.Column("client_no", sa.Text(), nullable=False),
        sa.Column("nonce", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.PrimaryKeyConstraint("client_no", "nonce", name=op.f("pk_machine_nonce")),
        info={"stays": True},
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_machine_nonce_at"), "machine_nonce", ["at"], unique=False)
    op.create_table(
        "person_read",
        sa.Column("id", _whole(), autoincrement=True, nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("person", _whole(), nullable=False),
        sa.Column("case_no", sa.Text(), nullable=True),
        sa.Column("operation", sa.Text(), nullable=False),
        sa.Column("fields", zhibao.kit.tables.JsonText(), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("unmasked", _whole(), nullable=False),
        sa.Column("previous", sa.Text(), nullable=False),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person_read")),
        sa.UniqueConstraint("hash", name=op.f("uq_person_read_hash")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_person_read_person"), "person_read", ["person"], unique=False)
    op.create_table(
        "sign_in_miss",
        sa.Column("id", _whole(), autoincrement=True, nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sign_in_miss")),
        info={"stays": True},
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_sign_in_miss_account"), "sign_in_miss", ["account"], unique=False)
    op.create_index(op.f("ix_sign_in_miss_address"), "sign_in_miss", ["address"], unique=False)
    op.create_table(
        "account",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("shown_as", sa.LargeBinary(), nullable=False),
        sa.Column("pseudonym", _whole(), nullable=True),
        sa.Column("act_id", _whole(), nullable=False),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_account_act_id_act")),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_account")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_account_person"), "account", ["person"], unique=False)
    op.create_index(op.f("ix_account_pseudonym"), "account", ["pseudonym"], unique=False)
    op.create_table(
        "machine_client",
        sa.Column("client_no", sa.Text(), nullable=False),
        sa.Column("owner_kind", sa.Text(), nullable=False),
        sa.Column("owner", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("per_minute", _whole(), nullable=False),
        sa.Column("act_id", _whole(), nullable=False),
        sa.CheckConstraint("owner_kind IN ('enterprise', 'insurer')", name=op.f("ck_machine_client_owner_kind")),
        sa.CheckConstraint("per_minute > 0", name=op.f("ck_machine_client_per_minute")),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_machine_client_act_id_act")),
        sa.PrimaryKeyConstraint("client_no", name=op.f("pk_machine_client")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_machine_client_owner"), "machine_client", ["owner"], unique=False)
    op.create_table(
        "account_step",
        sa.Column("id", _whole(), autoincrement=True, nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("step", sa.Text(), nullable=False),
        sa.Column("act_id", _whole(), nullable=False),
        sa.CheckConstraint("step IN ('closed', 'opened')", name=op.f("ck_account_step_step")),
        sa.ForeignKeyConstraint(["account"], ["account.name"], name=op.f("fk_account_step_account_account")),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_account_step_act_id_act")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_account_step")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_account_step_account"), "account_step", ["account"], unique=False)
    op.create_table(
        "credential",
        sa.Column("id", _whole(), autoincrement=True, nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=True),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("recorded", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.CheckConstraint("kind IN ('password', 'passkey', 'identity')", name=op.f("ck_credential_kind")),
        sa.ForeignKeyConstraint(["account"], ["account.name"], name=op.f("fk_credential_account_account")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_credential")),
        info={"append_only": True, "stays": True},
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_credential_account"), "credential", ["account"], unique=False)
    op.create_index(op.f("ix_credential_kind_key"), "credential", ["kind", "key"], unique=True)
    op.create_table(
        "machine_client_step",
        sa.Column("id", _whole(), autoincrement=True, nullable=False),
        sa.Column("client_no", sa.Text(), nullable=False),
        sa.Column("step", sa.Text(), nullable=False),
        sa.Column("act_id", _whole(), nullable=False),
        sa.CheckConstraint("step = 'ended'", name=op.f("ck_machine_client_step_step")),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_machine_client_step_act_id_act")),
        sa.ForeignKeyConstraint(
            ["client_no"], ["machine_client.client_no"], name=op.f("fk_machine_client_step_client_no_machine_client")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_machine_client_step")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_machine_client_step_client_no"), "machine_client_step", ["client_no"], unique=False)
    op.create_table(
        "machine_secret",
        sa.Column("id", _whole(), autoincrement=True, nullable=False),
        sa.Column("client_no", sa.Text(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("holds_from", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.ForeignKeyConstraint(
            ["client_no"], ["machine_client.client_no"], name=op.f("fk_machine_secret_client_no_machine_client")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_machine_secret")),
        info={"append_only": True, "stays": True},
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_machine_secret_client_no"), "machine_secret", ["client_no"], unique=False)
    op.create_table(
        "open_session",
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("csrf", sa.Text(), nullable=False),
        sa.Column("grant_no", sa.Text(), nullable=True),
        sa.Column("second_factor", _whole(), nullable=False),
        sa.Column("opened_at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("seen_at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("ended_at", zhibao.kit.tables.InstantMs(), nullable=True),
        sa.Column("challenge", sa.Text(), nullable=True),
        sa.Column("challenged_at", zhibao.kit.tables.InstantMs(), nullable=True),
        sa.ForeignKeyConstraint(["account"], ["account.name"], name=op.f("fk_open_session_account_account")),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_open_session")),
        info={"stays": True},
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_open_session_account"), "open_session", ["account"], unique=False)
    op.create_table(
        "post_grant",
        sa.Column("grant_no", sa.Text(), nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("post", sa.Text(), nullable=False),
        sa.Column("area_kind", sa.Text(), nullable=False),
        sa.Column("area", sa.Text(), nullable=False),
        sa.Column("valid_from", zhibao.kit.tables.IsoDate(), nullable=False),
        sa.Column("valid_to", zhibao.kit.tables.IsoDate(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("act_id", _whole(), nullable=False),
        sa.ForeignKeyConstraint(["account"], ["account.name"], name=op.f("fk_post_grant_account_account")),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_post_grant_act_id_act")),
        sa.PrimaryKeyConstraint("grant_no", name=op.f("pk_post_grant")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_post_grant_account"), "post_grant", ["account"], unique=False)
    op.create_table(
        "credential_use",
        sa.Column("id", _whole(), autoincrement=True, nullable=False),
        sa.Column("credential", _whole(), nullable=False),
        sa.Column("step", sa.Text(), nullable=False),
        sa.Column("counter", _whole(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.CheckConstraint("step IN ('used', 'ended')", name=op.f("ck_credential_use_step")),
        sa.ForeignKeyConstraint(
            ["credential"], ["credential.id"], name=op.f("fk_credential_use_credential_credential")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_credential_use")),
        info={"append_only": True, "stays": True},
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_credential_use_credential"), "credential_use", ["credential"], unique=False)
    op.create_table(
        "machine_secret_end",
        sa.Column("id", _whole(), autoincrement=True, nullable=False),
        sa.Column("secret", _whole(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.ForeignKeyConstraint(
            ["secret"], ["machine_secret.id"], name=op.f("fk_machine_secret_end_secret_machine_secret")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_machine_secret_end")),
        info={"append_only": True, "stays": True},
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_machine_secret_end_secret"), "machine_secret_end", ["secret"], unique=False)
    op.create_table(
        "machine_token",
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("client_no", sa.Text(), nullable=False),
        sa.Column("secret", _whole(), nullable=False),
        sa.Column("issued_at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("expires_at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.ForeignKeyConstraint(
            ["client_no"], ["machine_client.client_no"], name=op.f("fk_machine_token_client_no_machine_client")
        ),
        sa.ForeignKeyConstraint(["secret"], ["machine_secret.id"], name=op.f("fk_machine_token_secret_machine_secret")),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_machine_token")),
        info={"stays": True},
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_machine_token_client_no"), "machine_token", ["client_no"], unique=False)
    op.create_table(
        "post_grant_step",
        sa.Column("id", _whole(), autoincrement=True, nullable=False),
        sa.Column("grant_no", sa.Text(), nullable=False),
        sa.Column("step", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", zhibao.kit.tables.InstantMs(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("act_id", _whole(), nullable=False),
        sa.CheckConstraint(
            "step IN ('reviewed', 'approved', 'refused', 'revoked', 'kept')", name=op.f("ck_post_grant_step_step")
        ),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_post_grant_step_act_id_act")),
        sa.ForeignKeyConstraint(
            ["grant_no"], ["post_grant.grant_no"], name=op.f("fk_post_grant_step_grant_no_post_grant")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_post_grant_step")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_post_grant_step_grant_no"), "post_grant_step", ["grant_no"], unique=False)


def downgrade() -> None:
    """Take this step back."""
    op.drop_index(op.f("ix_post_grant_step_grant_no"), table_name="post_grant_step")
    op.drop_table("post_grant_step")
    op.drop_index(op.f("ix_machine_token_client_no"), table_name="machine_token")
    op.drop_table("machine_token")
    op.drop_index(op.f("ix_machine_secret_end_secret"), table_name="machine_secret_end")
    op.drop_table("machine_secret_end")
    op.drop_index(op.f("ix_credential_use_credential"), table_name="credential_use")
    op.drop_table("credential_use")
    op.drop_index(op.f("ix_post_grant_account"), table_name="post_grant")
    op.drop_table("post_grant")
    op.drop_index(op.f("ix_open_session_account"), table_name="open_session")
    op.drop_table("open_session")
    op.drop_index(op.f("ix_machine_secret_client_no"), table_name="machine_secret")
    op.drop_table("machine_secret")
    op.drop_index(op.f("ix_machine_client_step_client_no"), table_name="machine_client_step")
    op.drop_table("machine_client_step")
    op.drop_index(op.f("ix_credential_kind_key"), table_name="credential")
    op.drop_index(op.f("ix_credential_account"), table_name="credential")
    op.drop_table("credential")
    op.drop_index(op.f("ix_account_step_account"), table_name="account_step")
    op.drop_table("account_step")
    op.drop_index(op.f("ix_machine_client_owner"), table_name="machine_client")
    op.drop_table("machine_client")
    op.drop_index(op.f("ix_account_pseudonym"), table_name="account")
    op.drop_index(op.f("ix_account_person"), table_name="account")
    op.drop_table("account")
    op.drop_index(op.f("ix_sign_in_miss_address"), table_name="sign_in_miss")
    op.drop_index(op.f("ix_sign_in_miss_account"), table_name="sign_in_miss")
    op.drop_table("sign_in_miss")
    op.drop_index(op.f("ix_person_read_person"), table_name="person_read")
    op.drop_table("person_read")
    op.drop_index(op.f("ix_machine_nonce_at"), table_name="machine_nonce")
    op.drop_table("machine_nonce")
    op.drop_table("answered_request")
