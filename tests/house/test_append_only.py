"""Official rows are appended and never changed: the database itself refuses, on both kinds."""

from __future__ import annotations

import importlib
from typing import Any

import pytest
from sqlalchemy import BigInteger, Engine, Integer, LargeBinary, Table, text
from sqlalchemy.engine import Connection
from sqlalchemy.exc import DBAPIError

from zhibao.app import database, scope_rules
from zhibao.kit.kept import GROWING
from zhibao.kit.tables import Base, InstantMs

database.load_tables()
TABLES = sorted(Base.metadata.tables)
# No official record: an open session (where it stands and when it was used), a machine's token of an hour, a nonce that
# was used and a sign-in that failed pass away with their time. Opening and ending access are acts and stay.
# The same holds of an upload, a job and a message to a webhook on its way: what they did stands in acts.
PASSING = ["job", "machine_nonce", "machine_token", "open_session", "sandbox_request", "sign_in_miss", "upload", "webhook_delivery"]
KEPT = [name for name in TABLES if name not in PASSING]


def statements(table: Table) -> list[str]:
    """What nobody may do to a table."""
    column = next(iter(table.columns)).name
    return [f'UPDATE {table.name} SET "{column}" = "{column}"', f"DELETE FROM {table.name}"]


def a_row(table: Table) -> dict[str, Any]:
    """Some row that the column types allow."""
    row: dict[str, Any] = {}
    for column in table.columns:
        if column.nullable and not column.primary_key:
            continue
        if isinstance(column.type, (Integer, BigInteger, InstantMs)):
            row[column.name] = 1
        else:
            row[column.name] = b"x" if isinstance(column.type, LargeBinary) else "x"
    return row


def plant(connection: Connection, table: Table, verb: str = "INSERT") -> None:
    """Put a row into a table of SQLite, whose triggers fire by row."""
    row = a_row(table)
    if "before_fen" in row and table.info.get("only_insert"):
        row["before_fen"] = 0  # the one table that asks of a new row that it adds up
    if table.info.get("refuse_insert"):
        row["accounted_on"] = "2025-07-01"  # the one table that takes nothing into a closed month
    names = ", ".join(f'"{name}"' for name in row)
    marks = ", ".join("?" for _ in row)
    connection.exec_driver_sql(f"{verb} INTO {table.name} ({names}) VALUES ({marks})", tuple(row.values()))


def plant_key(connection: Connection) -> None:
    """Put the key of a person into a database of either kind."""
    connection.execute(
        text("INSERT INTO person_key (person, wrapped, made_at) VALUES (7, :wrapped, 1)"), {"wrapped": b"x"}
    )


def test_every_table_is_appended_to_only() -> None:
    others = [name for name in TABLES if not Base.metadata.tables[name].info.get("append_only")]
    assert [name for name in others if name != "act"] == PASSING, "a table that may change must say here why"


def test_one_table_lets_one_change_happen() -> None:
    excepted = [name for name in TABLES if Base.metadata.tables[name].info.get("except_update")]
    # The key of a person must be forgettable, so that her content becomes unreadable everywhere at once: a row of
    # `person_key` may lose its key, once, and nothing else of it may change.
    assert excepted == ["person_key"], "a change of a row that is allowed must be explained here"


def test_a_line_that_does_not_add_up_is_refused(sealed_engine: Engine) -> None:
    table = Base.metadata.tables["fund_entry"]
    if sealed_engine.dialect.name != "sqlite":
        pytest.skip("on PostgreSQL the same is held by tests/fund/test_ledger.py")
    with sealed_engine.connect() as connection:
        plant(connection, table)
        names = [name for name in TABLES if Base.metadata.tables[name].info.get("only_insert")]
        assert names == ["fund_entry"]
        with pytest.raises(DBAPIError, match="does not add up"):
            connection.exec_driver_sql(
                "INSERT INTO fund_entry SELECT id + 1, voucher_id, line_no + 1, line_count, after_line, before_fen, amount_fen + 1, after_fen, "
                "account, case_no, item, period, payee FROM fund_entry"
            )
        connection.rollback()


@pytest.mark.parametrize(
    "change",
    [
        "person = 8",
        "made_at = 2",
        "wrapped = NULL",
        "destroyed_at = 2",
        "wrapped = NULL, destroyed_at = 2, person = 8",
        "wrapped = NULL, destroyed_at = 2, made_at = 2",
    ],
)
def test_a_person_key_can_only_be_destroyed(sealed_engine: Engine, change: str) -> None:
    with sealed_engine.connect() as connection:
        plant_key(connection)
        with pytest.raises(DBAPIError, match="append-only"):
            connection.execute(text(f"UPDATE person_key SET {change}"))
        connection.rollback()


def test_a_destroyed_person_key_never_comes_back(sealed_engine: Engine) -> None:
    with sealed_engine.connect() as connection:
        plant_key(connection)
        connection.execute(text("UPDATE person_key SET wrapped = NULL, destroyed_at = 2"))
        with pytest.raises(DBAPIError, match="append-only"):
            connection.execute(text("UPDATE person_key SET wrapped = :wrapped, destroyed_at = NULL"), {"wrapped": b"x"})
        connection.rollback()


@pytest.mark.parametrize("name", KEPT)
def test_a_row_cannot_be_changed_or_taken_away(sealed_engine: Engine, name: str) -> None:
    table = Base.metadata.tables[name]
    for statement in statements(table):
        with sealed_engine.connect() as connection:
            if sealed_engine.dialect.name == "sqlite":
                plant(connection, table)
            elif table.info.get("except_update"):
                plant_key(connection)
            with pytest.raises(DBAPIError, match="append-only"):
                connection.execute(text(statement))
            connection.rollback()


@pytest.mark.parametrize("name", ["act", "order_segment", "enterprise", "person_key"])
def test_a_row_cannot_be_put_in_the_place_of_another(sealed_engine: Engine, name: str) -> None:
    if sealed_engine.dialect.name != "sqlite":
        pytest.skip("only SQLite knows INSERT OR REPLACE")
    table = Base.metadata.tables[name]
    with sealed_engine.connect() as connection:
        plant(connection, table)
        with pytest.raises(DBAPIError, match="append-only"):
            plant(connection, table, "INSERT OR REPLACE")
        connection.rollback()


def test_a_table_without_its_guard_is_noticed(sealed_engine: Engine) -> None:
    table = Base.metadata.tables["act"]
    with sealed_engine.connect() as connection:
        if sealed_engine.dialect.name == "sqlite":
            for verb in ("update", "delete"):
                connection.execute(text(f"DROP TRIGGER act_no_{verb}"))
            plant(connection, table)
        else:
            connection.execute(text("DROP TRIGGER act_append_only ON act"))
        for statement in statements(table):
            connection.execute(text(statement))
        connection.rollback()


def test_what_is_kept_until_it_grows_is_open_to_everybody_and_only_appended_to() -> None:
    importlib.import_module("zhibao.registry.answers")
    named = {table.name for module, tables in GROWING if module.startswith("zhibao.") for table in tables}
    assert "enterprise" in named
    assert {name for name in named if name not in KEPT or scope_rules.RULES[name] != scope_rules.Open()} == set()
