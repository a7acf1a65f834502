"""The rows of a database as they are stored: whole numbers, text and bytes, the same on SQLite and PostgreSQL.

All columns are stored in these three forms, so that a backup of one database can become the other.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, inspect, text

from zhibao.kit.progress import Progress, silent

# What a database keeps for itself; the version of the schema stands in the manifest.
_OWN = {"alembic_version"}
_AT_ONCE = 2_000
_MODULUS = 1 << 256


@dataclass(frozen=True)
class Table:
    """A table as it is stored: its name and its columns."""

    name: str
    columns: tuple[str, ...]

    @property
    def quoted(self) -> str:
        """Its columns as SQL names them."""
        return ", ".join(f'"{one}"' for one in self.columns)


@dataclass
class Content:
    """What a table holds: how many rows, and a digest that does not depend on their order."""

    rows: int = 0
    total: int = 0

    def add(self, row: Sequence[Any]) -> None:
        """Count a row in."""
        self.rows += 1
        self.total = (self.total + int.from_bytes(hashlib.sha256(_spelt(row)).digest())) % _MODULUS

    @property
    def digest(self) -> str:
        """The digest: the sum of the SHA-256 of all rows."""
        return f"sum-sha256:{self.total:064x}"


def tables_of(connection: Connection) -> list[Table]:
    """The tables of a database; those that others point to come first."""
    found = inspect(connection)
    ordered = [name for name, _ in found.get_sorted_table_and_fkc_names() if name is not None and name not in _OWN]
    return [Table(name, tuple(sorted(column["name"] for column in found.get_columns(name)))) for name in ordered]


def stored(connection: Connection, table: Table) -> Iterator[tuple[Any, ...]]:
    """All rows of a table as they are stored."""
    every = text(f'SELECT {table.quoted} FROM "{table.name}"')
    for row in connection.execute(every, execution_options={"yield_per": _AT_ONCE}):
        yield tuple(bytes(value) if isinstance(value, memoryview) else value for value in row)


def write_file(connection: Connection, path: Path, progress: Progress = silent) -> dict[str, Content]:
    """Write all tables of a snapshot to a plain SQLite file without keys and rules; what each of them holds."""
    contents: dict[str, Content] = {}
    with closing(sqlite3.connect(path, isolation_level=None)) as file:
        file.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; BEGIN")
        for table in tables_of(connection):
            file.execute(f'CREATE TABLE "{table.name}" ({table.quoted})')
            contents[table.name] = content = Content()
            places = ", ".join("?" * len(table.columns))
            for part in _parts(stored(connection, table), content):
                file.executemany(f'INSERT INTO "{table.name}" ({table.quoted}) VALUES ({places})', part)
                progress(sum(one.rows for one in contents.values()), None, "rows", table.name)
        file.execute("COMMIT")
    return contents


def contents_of_file(path: Path) -> dict[str, Content]:
    """What the tables of such a file hold."""
    contents: dict[str, Content] = {}
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as file:
        for table in _tables_of_file(file):
            contents[table.name] = content = Content()
            for row in file.execute(f'SELECT {table.quoted} FROM "{table.name}"'):
                content.add(row)
    return contents


def load_file(path: Path, connection: Connection, progress: Progress = silent) -> dict[str, Content]:
    """Put the rows of such a file into an empty database that has the same tables; what was put in."""
    contents: dict[str, Content] = {}
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as file:
        there = {table.name: table for table in _tables_of_file(file)}
        for name in [one.name for one in tables_of(connection) if one.name in there] + list(there):
            if name in contents:
                continue
            table = there[name]
            contents[name] = content = Content()
            places = ", ".join(f":{number}" for number in range(len(table.columns)))
            into = text(f'INSERT INTO "{name}" ({table.quoted}) VALUES ({places})')
            for part in _parts(file.execute(f'SELECT {table.quoted} FROM "{name}"'), content):
                connection.execute(into, [{str(number): value for number, value in enumerate(row)} for row in part])
                progress(sum(one.rows for one in contents.values()), None, "rows", name)
    _count_on(connection)
    return contents


def contents_of(connection: Connection, names: Iterable[str]) -> dict[str, Content]:
    """What tables of a database hold."""
    wanted, contents = set(names), dict[str, Content]()
    for table in tables_of(connection):
        if table.name in wanted:
            contents[table.name] = content = Content()
            for row in stored(connection, table):
                content.add(row)
    return contents


def differing(told: Mapping[str, Mapping[str, Any]], found: Mapping[str, Content]) -> list[str]:
    """The tables that hold something else than was told."""
    return sorted(
        name for name in {*told, *found}
        if name not in told or name not in found or (told[name]["rows"], told[name]["digest"]) != (found[name].rows, found[name].digest)
    )  # fmt: skip


def _count_on(connection: Connection) -> None:
    """Let a PostgreSQL give the numbers that follow those of the rows that were put in."""
    if connection.dialect.name != "postgresql":
        return
    # Whether all rows fit together is said now; tables that still wait for it cannot be changed.
    connection.execute(text("SET CONSTRAINTS ALL IMMEDIATE"))
    for name, column in connection.execute(
        text("SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'public' AND (column_default LIKE 'nextval(%' OR is_identity = 'YES')")
    ).all():  # fmt: skip
        connection.execute(
            text(f"SELECT setval(pg_get_serial_sequence('\"{name}\"', '{column}'), GREATEST((SELECT max(\"{column}\") FROM \"{name}\"), 1), (SELECT count(*) > 0 FROM \"{name}\"))")
        )


def _tables_of_file(file: sqlite3.Connection) -> list[Table]:
    names = [name for (name,) in file.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY rowid")]
    return [Table(name, tuple(row[1] for row in file.execute(f'PRAGMA table_info("{name}")'))) for name in names]


def _parts(rows: Iterable[tuple[Any, ...]], content: Content) -> Iterator[list[tuple[Any, ...]]]:
    part: list[tuple[Any, ...]] = []
    for row in rows:
        content.add(row)
        part.append(row)
        if len(part) == _AT_ONCE:
            yield part
            part = []
    if part:
        yield part


def _spelt(row: Sequence[Any]) -> bytes:
    return json.dumps([{"hex": value.hex()} if isinstance(value, bytes) else value for value in row], ensure_ascii=False, separators=(",", ":")).encode()
