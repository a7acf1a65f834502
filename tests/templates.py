"""Databases of tests, filled by copying: hundreds of tests want the same empty schema, and building it is most of their time.

What is copied was built by the product itself, once in each process. Only an empty database is filled so; any other is left
to the product, and tests of the schema call it directly.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
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


def is_of_tests(url: URL) -> bool:
    """Whether a database of a server was made for tests, so that it may be dropped."""
    return url.database == "tests"


def renew(url: URL | str, template: str = "template1") -> None:
    """Drop a database of a server and make it again as a copy of another; whoever is still connected is cut off."""
    address = make_url(url)
    engine = database.connect(address.set(database="postgres", drivername="postgresql").render_as_string(hide_password=False))
    with engine.execution_options(isolation_level="AUTOCOMMIT").connect() as connection:
        connection.execute(text(f"DROP DATABASE IF EXISTS {address.database} WITH (FORCE)"))
        connection.execute(text(f"CREATE DATABASE {address.database} TEMPLATE {template} STRATEGY FILE_COPY"))
    engine.dispose()


def careless(url: str) -> None:
    """Let a server of tests answer before anything is on the disk: it is thrown away when they end."""
    engine = database.connect(url)
    with engine.execution_options(isolation_level="AUTOCOMMIT").connect() as connection:
        for setting in ("fsync", "full_page_writes", "synchronous_commit"):
            connection.execute(text(f"ALTER SYSTEM SET {setting} = off"))
        connection.execute(text("SELECT pg_reload_conf()"))
    engine.dispose()


def _is_empty(engine: Engine) -> bool:
    if engine.dialect.name == "sqlite":
        query = "SELECT count(*) FROM sqlite_master"
    else:
        query = "SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace"
    with engine.connect() as connection:
        return connection.execute(text(query)).scalar() == 0
