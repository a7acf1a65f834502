"""Bringing a home of an earlier version to this one: a backup first, then all changes of its tables in one transaction."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from zhibao.app import database, serving, settings
from zhibao.app.backup.taking import take
from zhibao.app.home import Home, database_url, key_file, marker_of
from zhibao.kit.errors import CallerFault
from zhibao.kit.progress import Progress, silent
from zhibao.kit.secrets import Keyring


@dataclass(frozen=True)
class Upgraded:
    """What an upgrade did: the schema before and after, and the backup made first."""

    before: str
    after: str
    backup: Path | None


def older_home() -> Home:
    """The home of the settings, also where an earlier version made it. Raises CallerFault `no_home`, `home_newer`."""
    folder = settings.home_folder()
    written = tomllib.loads(marker_of(folder).read_text(encoding="utf-8"))
    engine = database.connect(database_url(folder))
    if (schema := database.schema_of(engine)) not in database.SCHEMAS:
        raise CallerFault(
            "home_newer", "本数据目录由更新的版本建立。", "This home was made by a later version.", place=str(schema),
            remedy_zh="请使用建立它的版本，或用升级前的备份恢复。", remedy_en="Use the version that made it, or restore the backup made before its upgrade.",
        )  # fmt: skip
    return Home(folder, engine, Keyring.load(key_file(folder)), bool(written["demo"]), tuple(written["places"]))


def upgrade_home(home: Home, backup: Path | None, *, at: datetime, progress: Progress = silent) -> Upgraded:
    """Back a home up where a folder is named, and change its tables. Raises CallerFault `served_already`.

    The changes are one transaction on both databases: where one of them fails nothing was changed.
    """
    with serving.alone(home):
        before = database.schema_of(home.engine) or ""
        if before == database.NEWEST:
            return Upgraded(before, before, None)
        made = None if backup is None else take(home, backup, at=at, progress=progress).folder
        database.migrate(home.engine)
        return Upgraded(before, database.NEWEST, made)
