"""The relational database: SQLite in the home by default, PostgreSQL where an address is given.

SQLite runs with a write-ahead log and full synchronisation, and a writing transaction takes its lock at the
start, so that two writers wait for each other instead of failing halfway. Tables marked `append_only` refuse
UPDATE and DELETE by trigger on both databases.
"""

from __future__ import annotations

import importlib
from pathlib import Path
from time import monotonic_ns
from typing import Any

from psycopg import OperationalError
from sqlalchemy import Engine, create_engine, event, make_url, text
from sqlalchemy.engine import Connection
from sqlalchemy.exc import DBAPIError, DisconnectionError

from zhibao.kit.tables import Base

# More than a server process has threads, beside its jobs: nobody waits for a connection while another waits for what she
# holds. Connections are opened when they are needed.
_CONNECTIONS = 16
# As many questions as all screens ask are kept prepared: with fewer, each would push out another, and be planned anew.
_PLANS = 1_000
# Whoever takes a connection that was used within this many nanoseconds does not ask first whether it still holds.
_FRESH = 1_000_000_000
_USED = "used"
TABLE_MODULES = (
    "zhibao.kit.acts",
    "zhibao.kit.seals",
    "zhibao.kit.vault",
    "zhibao.registry.tables",
    "zhibao.registry.transition.tables",
    "zhibao.registry.admission.tables",
    "zhibao.registry.extension.tables",
    "zhibao.registry.duties.tables",
    "zhibao.orders.tables",
    "zhibao.contributions.tables",
    "zhibao.contributions.deduction_tables",
    "zhibao.contributions.collection_tables",
    "zhibao.contributions.shifting.tables",
    "zhibao.cases.tables",
    "zhibao.cases.report_tables",
    "zhibao.cases.evidence_tables",
    "zhibao.cases.appraisal_tables",
    "zhibao.cases.party_tables",
    "zhibao.cases.rescue_tables",
    "zhibao.benefits.tables",
    "zhibao.fund.tables",
    "zhibao.insurers.tables",
    "zhibao.insurers.review.tables",
    "zhibao.insurers.supervision.tables",
    "zhibao.access.tables",
    "zhibao.control.inspection.tables",
    "zhibao.control.tables",
    "zhibao.linkage.tables",
    "zhibao.concerns.tables",
    "zhibao.concerns.escalation.tables",
    "zhibao.app.tables",
)


# The last step of the migrations; a home whose schema ends elsewhere is not opened.
SCHEMAS = tuple(f"{number:04d}" for number in range(1, 24))
NEWEST = SCHEMAS[-1]


def load_tables() -> None:
    """Import every module that declares tables, so that the schema is whole."""
    for name in TABLE_MODULES:
        importlib.import_module(name)


def connect(url: str) -> Engine:
    """An engine for a database address, set up so that an acknowledged commit is on disk."""
    address = make_url(url)
    if address.get_backend_name() == "sqlite":
        # A database in memory, which lives for a test, has one connection and no pool.
        pool = {"pool_size": _CONNECTIONS, "max_overflow": 0} if address.database else {}
        engine = create_engine(address, connect_args={"timeout": 60, "isolation_level": None}, **pool)
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
        return engine
    if address.drivername == "postgresql":
        address = address.set(drivername="postgresql+psycopg")
    engine = create_engine(address, pool_size=_CONNECTIONS, max_overflow=0)
    event.listen(engine, "connect", _keep_plans)
    event.listen(engine, "checkout", _still_there)
    event.listen(engine, "checkin", _given_back)
    return engine


def _keep_plans(connection: Any, _record: object) -> None:
    connection.prepared_max = _PLANS


def create_schema(engine: Engine) -> None:
    """The whole schema at once, as the migrations build it step by step; for databases that live for a test."""
    load_tables()
    with engine.begin() as connection:
        Base.metadata.create_all(connection)
        guard_append_only(connection)


def migrate(engine: Engine) -> None:
    """Bring the schema of a home to this version, step by step. Idempotent."""
    with engine.begin() as connection:
        complete(connection)


def complete(connection: Connection) -> None:
    """Bring a database to this version of the schema inside a transaction, with the rules and the wall that guard its rows."""
    from zhibao.app.wall import raise_wall

    migrate_to(connection, "head")
    guard_append_only(connection)
    raise_wall(connection)


def migrate_to(connection: Connection, schema: str) -> None:
    """Bring a database to a version of the schema inside a transaction, without the rules that guard its rows."""
    from alembic import command
    from alembic.config import Config

    load_tables()
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.attributes["connection"] = connection
    command.upgrade(config, schema)


def schema_of(engine: Engine) -> str | None:
    """The version of the schema of a database, None where there is none."""
    with engine.connect() as connection:
        try:
            found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
        except DBAPIError:
            return None
    return None if found is None else str(found)


def is_current(engine: Engine) -> bool:
    """Whether the schema of a home is the one this version works with."""
    return schema_of(engine) == NEWEST


def guard_append_only(connection: Connection) -> None:
    """Let the database itself refuse UPDATE and DELETE on the tables that say `append_only`.

    A table may name the one change of a row that it allows, as a condition on OLD and NEW in `except_update`, and what
    must hold of every new row, as a condition on NEW in `only_insert`; `refuse_insert` is a word and a condition that may
    ask other tables, and a row that meets it is refused by that word.
    """
    dialect = connection.dialect.name
    for table in Base.metadata.sorted_tables:
        if table.info.get("append_only") or table.name == "act":
            for statement in _guards(dialect, table.name, table.info.get("except_update")):
                connection.execute(text(statement))
        if condition := table.info.get("only_insert"):
            for statement in _insert_guard(dialect, table.name, condition):
                connection.execute(text(statement))
        if refusal := table.info.get("refuse_insert"):
            for statement in _insert_refusal(dialect, table.name, *refusal):
                connection.execute(text(statement))


def _insert_guard(dialect: str, table: str, condition: str) -> list[str]:
    if dialect == "sqlite":
        return [
            f"CREATE TRIGGER IF NOT EXISTS {table}_adds_up BEFORE INSERT ON {table} WHEN (NOT ({condition})) "
            f"BEGIN SELECT RAISE(ABORT, '{table} does not add up'); END"
        ]
    return [
        "CREATE OR REPLACE FUNCTION zhibao_does_not_add_up() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION '% does not add up', TG_TABLE_NAME USING ERRCODE = 'check_violation'; END $$",
        f"CREATE OR REPLACE TRIGGER {table}_adds_up BEFORE INSERT ON {table} "
        f"FOR EACH ROW WHEN (NOT ({condition})) EXECUTE FUNCTION zhibao_does_not_add_up()",
    ]


def _insert_refusal(dialect: str, table: str, word: str, condition: str) -> list[str]:
    """A condition that asks other tables stands in the body of a function on PostgreSQL, which allows it nowhere else."""
    if dialect == "sqlite":
        return [
            f"CREATE TRIGGER IF NOT EXISTS {table}_{word} BEFORE INSERT ON {table} WHEN ({condition}) "
            f"BEGIN SELECT RAISE(ABORT, '{table} is {word}'); END"
        ]
    return [
        f"CREATE OR REPLACE FUNCTION zhibao_{table}_{word}() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN IF {condition} THEN RAISE EXCEPTION '% is {word}', TG_TABLE_NAME USING ERRCODE = 'check_violation'; END IF; "
        "RETURN NEW; END $$",
        f"CREATE OR REPLACE TRIGGER {table}_{word} BEFORE INSERT ON {table} FOR EACH ROW EXECUTE FUNCTION zhibao_{table}_{word}()",
    ]


def _guards(dialect: str, table: str, except_update: str | None) -> list[str]:
    unless = "" if except_update is None else f"WHEN (NOT ({except_update})) "
    if dialect == "sqlite":
        return [
            f"CREATE TRIGGER IF NOT EXISTS {table}_no_{verb.lower()} BEFORE {verb} ON {table} "
            f"{unless if verb == 'UPDATE' else ''}BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
            for verb in ("UPDATE", "DELETE")
        ]
    always = "UPDATE OR DELETE OR TRUNCATE" if except_update is None else "DELETE OR TRUNCATE"
    guards = [
        "CREATE OR REPLACE FUNCTION zhibao_append_only() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$",
        f"CREATE OR REPLACE TRIGGER {table}_append_only BEFORE {always} ON {table} "
        "FOR EACH STATEMENT EXECUTE FUNCTION zhibao_append_only()",
    ]
    if except_update is not None:
        guards.append(
            f"CREATE OR REPLACE TRIGGER {table}_no_other_update BEFORE UPDATE ON {table} "
            f"FOR EACH ROW {unless}EXECUTE FUNCTION zhibao_append_only()"
        )
    return guards


def _still_there(connection: Any, record: Any, _fairy: object) -> None:
    """Ask a connection that nobody used for a moment whether its server is still there; where it is not, another is opened."""
    if monotonic_ns() - record.info.get(_USED, 0) < _FRESH:
        return
    try:
        cursor = connection.execute("SELECT 1")
        cursor.close()
        connection.rollback()
    except OperationalError as gone:
        raise DisconnectionError from gone


def _given_back(_connection: object, record: Any) -> None:
    record.info[_USED] = monotonic_ns()


def _prepare_sqlite(connection: Any, _record: object) -> None:
    cursor = connection.cursor()
    for setting in (
        "PRAGMA journal_mode=WAL",
        "PRAGMA synchronous=FULL",
        "PRAGMA foreign_keys=ON",
        # Without it INSERT OR REPLACE takes a row away and no trigger sees it.
        "PRAGMA recursive_triggers=ON",
        "PRAGMA busy_timeout=60000",
    ):
        cursor.execute(setting)
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    reading = connection.get_execution_options().get("reading", False)
    connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")
