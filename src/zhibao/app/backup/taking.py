"""Taking a backup while the home is in use: the database at one instant first, then the files that it speaks of.

Files of a home are never changed once they are there, so that a file which an earlier backup holds is linked and not
copied again: a day costs what the day brought. Nobody who works waits for it.
"""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import Connection, text

import zhibao
from zhibao.app.backup import manifest as manifests
from zhibao.app.backup import rows, sealing
from zhibao.app.backup.manifest import DATABASE, FILES, UNFINISHED, Kept, Manifest
from zhibao.app.home import Home
from zhibao.journeys.home_to_export import at_one_instant
from zhibao.kit.errors import CallerFault
from zhibao.kit.progress import Progress, silent

# What belongs to a running process, to the database, or must be kept apart from every backup.
_LEFT_OUT = {"zhibao.db", "zhibao.db-wal", "zhibao.db-shm", "zhibao.key", "serve.lock", "demo"}
# Holds secrets in plain words, so it goes sealed.
_SEALED = {"settings.toml"}
_COPIED_AT_ONCE = 1 << 20


@dataclass(frozen=True)
class Taken:
    """A backup that was made: where, what it holds, and how many of its files an earlier one held already."""

    folder: Path
    manifest: Manifest
    linked: int
    linked_bytes: int


def take(home: Home, target: Path, *, at: datetime, progress: Progress = silent) -> Taken:
    """Make a backup of a home in a folder of its own below `target`. One that was cut off is gone on with.

    Raises CallerFault `backup_place`, `no_space`.
    """
    _check_place(home, target)
    try:
        return _take(home, target, at, progress)
    except OSError as error:
        if error.errno != 28:
            raise
        raise CallerFault(
            "no_space", "备份位置空间不足，备份未完成。", "There is no room left where the backup is made; it is unfinished.", place=target.name,
            remedy_zh="请清理较早的备份后再次运行，已复制的文件不会重来。", remedy_en="Clear away older backups and run it again; what was copied stays.",
        ) from None  # fmt: skip


def _take(home: Home, target: Path, at: datetime, progress: Progress) -> Taken:
    part = _part_of(target, at)
    earlier = _earlier(home, target)
    (part / DATABASE).unlink(missing_ok=True)
    with TemporaryDirectory(prefix=".backup-", dir=home.path) as work, home.reading() as session:
        connection = at_one_instant(session).connection()
        schema = str(connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one())
        plain = Path(work) / "database"
        contents = rows.write_file(connection, plain, progress)
        sealing.seal_file(home.keyring, plain, part / DATABASE)
    database = _kept(part / DATABASE, DATABASE)
    files, linked = [], list[Kept]()
    for source, name in _files(home):
        held = _copied(home, source, name, part, earlier)
        if held is None:
            continue
        files.append(held)
        if name in earlier and earlier[name][1] == held:
            linked.append(held)
        progress(len(files), None, "files", name.partition("/")[0])
    _forget_others(part, {one.path for one in files})
    made = Manifest(
        home=manifests.home_of(home.keyring), at=at.isoformat(), release=zhibao.__version__, schema=schema, demo=home.demo, places=list(home.places),
        database=database, tables={name: {"rows": one.rows, "digest": one.digest} for name, one in contents.items()}, files=files,
    )  # fmt: skip
    manifests.write(part, made, home.keyring)
    whole = part.with_name(part.name.removesuffix(UNFINISHED))
    part.rename(whole)
    manifests.on_disk(target)
    return Taken(whole, made, len(linked), sum(one.size for one in linked))


def _check_place(home: Home, target: Path) -> None:
    inside = target.resolve().is_relative_to(home.path.resolve())
    if inside or (target.exists() and not target.is_dir()):
        raise CallerFault(
            "backup_place", "备份须放在数据目录以外的文件夹。", "A backup is made in a folder outside the home.", place=target.name,
            remedy_zh="请指定另一块磁盘或另一台机器上的文件夹。", remedy_en="Name a folder on another disk or machine.",
        )  # fmt: skip
    target.mkdir(parents=True, exist_ok=True, mode=0o700)


def _part_of(target: Path, at: datetime) -> Path:
    """The unfinished backup in a folder, or a new one."""
    unfinished = sorted(target.glob(f"*{UNFINISHED}"))
    if unfinished:
        return unfinished[-1]
    name = at.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    number = sum(1 for path in target.glob(f"{name}*"))
    part = target / f"{name}{f'-{number + 1}' if number else ''}{UNFINISHED}"
    part.mkdir(mode=0o700)
    return part


def _earlier(home: Home, target: Path) -> dict[str, tuple[Path, Kept]]:
    """The files of the newest backup of the same home in the folder."""
    for folder in reversed(manifests.backups_in(target)):
        try:
            held = manifests.read(folder, home.keyring)
        except CallerFault:
            continue
        if held.home == manifests.home_of(home.keyring):
            return {one.path: (folder / FILES / one.path, one) for one in held.files}
    return {}


def _files(home: Home) -> Iterator[tuple[Path, str]]:
    """The files of a home that a backup holds, with their names in it."""
    for path in sorted(home.path.rglob("*")):
        name = path.relative_to(home.path).as_posix()
        top = name.partition("/")[0]
        if top in _LEFT_OUT or top.startswith((".backup-", ".audit-")) or name.endswith(".new"):
            continue
        if stat.S_ISREG(path.lstat().st_mode) if path.exists() else False:
            yield path, name


def _copied(home: Home, source: Path, name: str, part: Path, earlier: dict[str, tuple[Path, Kept]]) -> Kept | None:
    """A file in the backup: linked from an earlier one, there already, or copied. None where it is gone meanwhile."""
    target = part / FILES / name
    try:
        about = source.stat()
    except FileNotFoundError:
        return None
    target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    if name in _SEALED:
        target.unlink(missing_ok=True)
        sealing.seal_file(home.keyring, source, target)
        return _kept(target, name)
    before = earlier.get(name)
    if before is not None and (before[1].size, before[1].mtime_ns) == (about.st_size, about.st_mtime_ns) and before[0].is_file():
        target.unlink(missing_ok=True)
        try:
            os.link(before[0], target)
            return before[1]
        except OSError:
            pass
    if not (target.is_file() and (target.stat().st_size, target.stat().st_mtime_ns) == (about.st_size, about.st_mtime_ns)):
        _copy(source, target, about)
    return _kept(target, name)


def _copy(source: Path, target: Path, about: os.stat_result) -> None:
    """Copy a file; only a whole copy carries the time of its source, so that one that was cut off is made anew."""
    target.unlink(missing_ok=True)
    with source.open("rb") as reading, target.open("xb") as writing:
        os.fchmod(writing.fileno(), 0o600)
        shutil.copyfileobj(reading, writing, _COPIED_AT_ONCE)
        writing.flush()
        os.fsync(writing.fileno())
    os.utime(target, ns=(about.st_atime_ns, about.st_mtime_ns))


def _forget_others(part: Path, names: set[str]) -> None:
    """What an earlier try copied and the home holds no more."""
    for path in list((part / FILES).rglob("*")):
        if path.is_file() and path.relative_to(part / FILES).as_posix() not in names:
            path.unlink()


def _kept(path: Path, name: str) -> Kept:
    about = path.stat()
    return Kept(name, about.st_size, manifests.sha256_of(path), about.st_mtime_ns)


def snapshot_of(home: Home) -> dict[str, rows.Content]:
    """What the tables of a home hold at this instant."""
    with home.reading() as session:
        connection: Connection = at_one_instant(session).connection()
        return rows.contents_of(connection, [one.name for one in rows.tables_of(connection)])
