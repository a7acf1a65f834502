"""Databases of tests, filled by copying: hundreds of tests want the same empty schema, and building it is most of their time.

What is copied was built by the product itself, once in each process. Only an empty database is filled so; any other is left
to the product, and tests of the schema call it directly.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable
from functools import cache
from pathlib import Path

from sqlalchemy import URL, Engine, make_url, text

from zhibao.app import database

Build = Callable[[Engine], None]


class Templates:
    """One database of each kind for each way to build a schema, made when it is first wanted."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._made: set[tuple[str, str]] = set()

    def copying(self, build: Build) -> Build:
        """The same as `build`, but an empty database becomes a copy."""

        def filled(engine: Engine) -> None:
            kind = engine.dialect.name
            if not _is_empty(engine) or (kind == "postgresql" and not is_of_tests(engine.url)):
                build(engine)
            elif kind == "sqlite":
                self._copy_sqlite(build, engine)
            else:
                self._copy_postgresql(build, engine)

        return filled

    def _copy_sqlite(self, build: Build, engine: Engine) -> None:
        file = self._folder / f"{build.__name__}.db"
        if not file.is_file():
            made = database.connect(f"sqlite:///{file}")
            build(made)
            made.dispose()
        raw = engine.raw_connection()
        source = sqlite3.connect(file)
        try:
            target = raw.driver_connection
            assert isinstance(target, sqlite3.Connection)
            source.backup(target)
        finally:
            source.close()
            raw.close()

    def _copy_postgresql(self, build: Build, engine: Engine) -> None:
        name = f"template_{build.__name__}"
        server = engine.url.set(database="postgres")
        if (str(engine.url.query.get("host")), name) not in self._made:
            renew(server.set(database=name))
            made = database.connect(server.set(database=name).render_as_string(hide_password=False))
            build(made)
            made.dispose()
            self._made.add((str(engine.url.query.get("host")), name))
        engine.dispose()
        renew(engine.url, name)


class Whole:
    """A database of a server that has the whole schema and is handed from test to test, without rows.

    A test that changed more than rows gets the next one a new database: what the schema is made of is compared.
    """

    def __init__(self, server: str, template: Build) -> None:
        self._address = make_url(server).set(database="tests_whole")
        self._build = template
        self._made_of: str | None = None

    def emptied(self) -> str:
        """Its address, after whoever is still connected was cut off and every row was taken out."""
        url = self._address.render_as_string(hide_password=False)
        if self._made_of is not None:
            _cut_off(self._address)
        engine = database.connect(url)
        if self._made_of is None or _made_of(engine) != self._made_of:
            engine.dispose()
            renew(self._address)
            self._build(engine)
            self._made_of = _made_of(engine)
        _take_out_rows(engine)
        engine.dispose()
        return url


def _made_of(engine: Engine) -> str:
    query = """SELECT md5(string_agg(part, ' ' ORDER BY part)) FROM (
        SELECT format('class %s %s %s %s %s', oid, relname, relchecks, relrowsecurity, relnatts) AS part FROM pg_class WHERE relnamespace = 'public'::regnamespace
        UNION ALL SELECT format('trigger %s %s', oid, tgenabled) FROM pg_trigger
        UNION ALL SELECT format('constraint %s %s', oid, convalidated) FROM pg_constraint WHERE connamespace = 'public'::regnamespace
        UNION ALL SELECT format('policy %s', oid) FROM pg_policy
        UNION ALL SELECT format('function %s %s', oid, md5(prosrc)) FROM pg_proc WHERE pronamespace = 'public'::regnamespace
    ) AS parts"""
    with engine.connect() as connection:
        return str(connection.execute(text(query)).scalar())


def _take_out_rows(engine: Engine) -> None:
    with engine.begin() as connection:
        # The triggers that refuse to delete are for the program; here they sleep.
        connection.execute(text("SET LOCAL session_replication_role = replica"))
        filled = "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND pg_relation_size(oid) > 0"
        for name in connection.execute(text(filled)).scalars().all():
            connection.exec_driver_sql(f'DELETE FROM "{name}"')
        used = "SELECT sequencename FROM pg_sequences WHERE schemaname = 'public' AND last_value IS NOT NULL"
        for name in connection.execute(text(used)).scalars().all():
            connection.exec_driver_sql(f'ALTER SEQUENCE "{name}" RESTART')


def is_of_tests(url: URL) -> bool:
    """Whether a database of a server was made for tests, so that it may be dropped."""
    return str(url.database).startswith("tests")


def renew(url: URL | str, template: str = "template1") -> None:
    """Drop a database of a server and make it again as a copy of another; whoever is still connected is cut off."""
    address = make_url(url)
    name = str(address.database)
    _cut_off(address)
    with serving(address).connect() as connection:
        connection.execute(text(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)"))
        connection.execute(text(f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY FILE_COPY"))


def _cut_off(address: URL) -> None:
    name = str(address.database)
    with serving(address).connect() as connection:
        # The server looks for those who are still connected once in a tenth of a second; who has left is seen sooner here.
        others = "FROM pg_stat_activity WHERE datname = :name AND backend_type = 'client backend'"
        connection.execute(text(f"SELECT pg_terminate_backend(pid) {others}"), {"name": name})
        for _ in range(1000):
            if connection.execute(text(f"SELECT count(*) {others}"), {"name": name}).scalar() == 0:
                break
            time.sleep(0.002)


def serving(address: URL) -> Engine:
    """Connections to a server itself, kept for as long as the tests run."""
    return _serving(address.set(database="postgres", drivername="postgresql").render_as_string(hide_password=False))


@cache
def _serving(url: str) -> Engine:
    return database.connect(url).execution_options(isolation_level="AUTOCOMMIT")


def careless(url: str) -> None:
    """Let a server of tests answer before anything is on the disk, and clean up nothing: it is thrown away when they end."""
    with serving(make_url(url)).connect() as connection:
        for setting in ("fsync", "full_page_writes", "synchronous_commit", "autovacuum"):
            connection.execute(text(f"ALTER SYSTEM SET {setting} = off"))
        connection.execute(text("SELECT pg_reload_conf()"))


def _is_empty(engine: Engine) -> bool:
    if engine.dialect.name == "sqlite":
        query = "SELECT count(*) FROM sqlite_master"
    else:
        query = "SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace"
    with engine.connect() as connection:
        return connection.execute(text(query)).scalar() == 0
