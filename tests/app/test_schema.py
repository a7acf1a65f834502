"""The migrations build the schema that the tables declare, on both databases, and can be taken back."""

from __future__ import annotations

from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from sqlalchemy import Engine, MetaData, text

from zhibao.app import database
from zhibao.app.home import init_home, open_home
from zhibao.kit.errors import CallerFault
from zhibao.kit.tables import Base

# Taken when the file is read, before any test runs.
BUILDS = (database.create_schema, database.migrate)


@pytest.fixture(autouse=True)
def built_by_the_product(monkeypatch: pytest.MonkeyPatch) -> None:
    """Other tests copy a schema; these build it each time."""
    monkeypatch.setattr(database, "create_schema", BUILDS[0])
    monkeypatch.setattr(database, "migrate", BUILDS[1])


def test_migrations_build_what_the_tables_declare(database_url: str) -> None:
    engine = database.connect(database_url)
    database.migrate(engine)
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), Base.metadata) == []
    migrated = _checks(engine)
    with engine.begin() as connection:
        everything = MetaData()
        everything.reflect(connection)
        everything.drop_all(connection)
    database.create_schema(engine)
    assert _checks(engine) == migrated
    engine.dispose()


def _checks(engine: Engine) -> set[str]:
    """Named check constraints and triggers, as the database itself lists them."""
    if engine.dialect.name == "sqlite":
        query = "SELECT name FROM sqlite_master WHERE type IN ('trigger', 'index') AND name NOT LIKE 'sqlite_%'"
        strict = "SELECT name FROM pragma_table_list WHERE strict = 1 AND schema = 'main' AND name <> 'alembic_version'"
        checks = "SELECT name || ' has checks' FROM sqlite_master WHERE sql LIKE '%CHECK (%'"
        queries = [query, strict, checks]
    else:
        queries = [
            "SELECT conname FROM pg_constraint c JOIN pg_namespace n ON n.oid = c.connamespace WHERE n.nspname = 'public' "
            "AND conname NOT LIKE 'alembic%'",
            "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal",
        ]
    with engine.connect() as connection:
        return {str(row[0]) for query in queries for row in connection.execute(text(query))}


def test_a_migrated_home_can_be_migrated_again(database_url: str) -> None:
    engine = database.connect(database_url)
    database.migrate(engine)
    before = _checks(engine)
    database.migrate(engine)
    assert _checks(engine) == before
    engine.dispose()


def test_a_home_of_an_earlier_version_is_brought_up_by_init(tmp_path: Path) -> None:
    home = init_home("taoyuan", True, tmp_path / "home")
    steps = Path(database.__file__).parent / "migrations" / "versions"
    assert max(path.name[:4] for path in steps.glob("0*.py")) == database.NEWEST
    config = Config()
    config.set_main_option("script_location", str(steps.parent))
    with home.engine.begin() as connection:
        config.attributes["connection"] = connection
        command.downgrade(config, "-1")
    with pytest.raises(CallerFault) as told:
        open_home(tmp_path / "home")
    assert told.value.code == "home_older"
    init_home("taoyuan", True, tmp_path / "home")
    assert open_home(tmp_path / "home").places == ("570000",)
