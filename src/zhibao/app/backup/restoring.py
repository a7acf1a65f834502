"""Making a home of a backup: everything is checked first, put in its place, and held against what the backup says of itself.

The home exists only when all of it is there. A restore that was cut off is gone on with; what is there already and right
is not copied again.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text, update
from sqlalchemy.exc import DataError, IntegrityError

from zhibao.access.tables import OpenSessionRow
from zhibao.app import database
from zhibao.app.backup import manifest as manifests
from zhibao.app.backup import rows, sealing
from zhibao.app.backup.manifest import DATABASE, FILES, Kept, Manifest
from zhibao.app.home import Home, key_file, open_home, write_marker
from zhibao.kit.errors import CallerFault
from zhibao.kit.progress import Progress, silent
from zhibao.kit.secrets import Keyring

_BEGUN = ".restoring"
_SEALED = {"settings.toml"}
_PLAIN = ".restored-database"
_MARKER = "home.toml"


@dataclass(frozen=True)
class Restored:
    """A home that was made of a backup."""

    home: Home
    manifest: Manifest
    sessions_ended: int


def verify(folder: Path, keyring: Keyring | None = None, progress: Progress = silent) -> Manifest:
    """Read a whole backup again and hold every byte against its manifest; with the keys also the rows of the database.

    Raises CallerFault `no_backup`, `backup_damaged`, `backup_key`.
    """
    held = manifests.read(folder, keyring)
    _check(folder / DATABASE, held.database)
    for number, one in enumerate(held.files, 1):
        _check(folder / FILES / one.path, one)
        progress(number, len(held.files), "files", one.path.partition("/")[0])
    if keyring is not None:
        plain = folder.parent / f".verify-{folder.name}"
        try:
            sealing.open_file(keyring, folder / DATABASE, plain)
            _check_rows(held, rows.contents_of_file(plain))
        finally:
            plain.unlink(missing_ok=True)
    return held


def restore(folder: Path, target: Path, key: Path, *, database_url: str, at: datetime, progress: Progress = silent) -> Restored:
    """Make a home in an empty folder, and its database in an empty one, of a backup and the key file that belongs to it.

    Raises CallerFault `no_backup`, `backup_damaged`, `backup_key`, `backup_newer`, `restore_place`, `key_file`.
    """
    keyring = Keyring.load(key)
    held = manifests.read(folder, keyring)
    if held.schema not in database.SCHEMAS:
        raise CallerFault(
            "backup_newer", "这份备份来自更新的版本。", "This backup was made by a newer version.", place=held.release,
            remedy_zh=f"请安装不早于 {held.release} 的版本。", remedy_en=f"Install version {held.release} or a later one.",
        )  # fmt: skip
    _check_place(target, held)
    engine = database.connect(database_url)
    try:
        _put_files(folder, target, held, keyring, progress)
        plain = target / _PLAIN
        try:
            sealing.open_file(keyring, folder / DATABASE, plain)
            ended = _put_rows(engine, plain, held, at, progress)
        finally:
            plain.unlink(missing_ok=True)
    finally:
        engine.dispose()
    _put_key(key, target)
    write_marker(target, held.demo, tuple(held.places))
    (target / _BEGUN).unlink()
    return Restored(open_home(target), held, ended)


def _check_place(target: Path, held: Manifest) -> None:
    begun = target / _BEGUN
    there = {path.name for path in target.iterdir()} if target.is_dir() else set()
    if there and not (begun.is_file() and begun.read_text(encoding="utf-8") == f"{held.home} {held.at}"):
        raise CallerFault(
            "restore_place", "恢复的位置不是空文件夹。", "The place to restore to is no empty folder.", place=target.name,
            remedy_zh="请用 --home 指定一个空文件夹；原数据目录不会被覆盖。", remedy_en="Name an empty folder by --home; a home is never written over.",
        )  # fmt: skip
    target.mkdir(parents=True, exist_ok=True, mode=0o700)
    begun.write_text(f"{held.home} {held.at}", encoding="utf-8")


def _put_files(folder: Path, target: Path, held: Manifest, keyring: Keyring, progress: Progress) -> None:
    for number, one in enumerate(held.files, 1):
        source, place = folder / FILES / one.path, target / one.path
        if one.path != _MARKER and not (place.is_file() and place.stat().st_size == one.size and manifests.sha256_of(place) == one.sha256):
            _check(source, one)
            place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            if one.path in _SEALED:
                sealing.open_file(keyring, source, place)
            else:
                shutil.copyfile(source, place)
                os.chmod(place, 0o600)
                os.utime(place, ns=(one.mtime_ns, one.mtime_ns))
        progress(number, len(held.files), "files", one.path.partition("/")[0])
    _check(folder / DATABASE, held.database)


def _put_rows(engine: Engine, plain: Path, held: Manifest, at: datetime, progress: Progress) -> int:
    """The tables of the backup's own version, its rows, then the tables of this version: one transaction, all or nothing.

    Returns how many sessions were ended. Where a restore was cut off after this, the database holds the rows already.
    """
    with _without_rules(engine) as connection:
        if inspect(connection).has_table("act") and connection.execute(text("SELECT count(*) FROM act")).scalar():
            _check_same(held, rows.contents_of(connection, held.tables))
            return 0
        database.migrate_to(connection, held.schema)
        try:
            _check_rows(held, rows.load_file(plain, connection, progress))
        except (IntegrityError, DataError):
            raise sealing.damaged(DATABASE) from None
        database.complete(connection)
        _check_rows(held, rows.contents_of(connection, held.tables), of=held.schema)
        return _end_sessions(connection, at)


def _check_same(held: Manifest, found: dict[str, rows.Content]) -> None:
    """Raises CallerFault `restore_place` where a database holds something else than this backup."""
    if set(rows.differing(held.tables, found)) - {OpenSessionRow.__tablename__}:
        raise CallerFault(
            "restore_place", "数据库不是空的。", "The database is not empty.",
            remedy_zh="请恢复到一个空的数据库。", remedy_en="Restore into an empty database.",
        )  # fmt: skip


@contextmanager
def _without_rules(engine: Engine) -> Iterator[Connection]:
    """A transaction in which rows may come in any order; whether they fit together is checked at its end."""
    sqlite = engine.dialect.name == "sqlite"
    with engine.connect() as connection:
        if sqlite:
            connection.exec_driver_sql("COMMIT")
            connection.exec_driver_sql("PRAGMA foreign_keys=OFF")
            connection.exec_driver_sql("BEGIN IMMEDIATE")
        yield connection
        if sqlite and (broken := connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()):
            raise sealing.damaged(str(broken[0][0]))
        connection.commit()


def _check_rows(held: Manifest, found: dict[str, rows.Content], of: str | None = None) -> None:
    # A later schema may hold the same rows in other columns; then only their number is told.
    if of is not None and of != database.NEWEST:
        if different := [name for name, one in found.items() if one.rows != held.tables[name]["rows"]]:
            raise sealing.damaged(different[0])
        return
    if different := rows.differing(held.tables, found):
        raise sealing.damaged(different[0])


def _end_sessions(connection: Connection, at: datetime) -> int:
    """Nobody is signed in to a restored home: who was signed out since the backup must not be let in again."""
    ended = connection.execute(update(OpenSessionRow).where(OpenSessionRow.ended_at.is_(None)).values(ended_at=at))
    return int(ended.rowcount)


def _put_key(key: Path, target: Path) -> None:
    place = key_file(target)
    if place.exists():
        return
    place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    handle = os.open(place, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as stream:
        stream.write(key.read_bytes())
        stream.flush()
        os.fsync(stream.fileno())


def _check(path: Path, told: Kept) -> None:
    if not path.is_file() or path.stat().st_size != told.size or manifests.sha256_of(path) != told.sha256:
        raise sealing.damaged(told.path)
