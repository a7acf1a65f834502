"""What a backup says of itself: which home, when, which schema, every file with its digest, every table with its content."""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from zhibao.app.backup.sealing import damaged
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring
from zhibao.kit.tables import canonical_json

FORMAT = "zhibao.backup/1"
NAME, DATABASE, FILES, UNFINISHED = "manifest.json", "database.sealed", "files", ".part"


@dataclass(frozen=True)
class Kept:
    """A file of a home in a backup."""

    path: str
    size: int
    sha256: str
    mtime_ns: int


@dataclass(frozen=True)
class Manifest:
    """What a backup holds. `schema` is the version of the tables, `home` a name that only the keys of the home give."""

    home: str
    at: str
    release: str
    schema: str
    demo: bool
    places: list[str]
    database: Kept
    tables: dict[str, dict[str, Any]]
    files: list[Kept] = field(default_factory=list)

    @property
    def rows(self) -> int:
        """All rows."""
        return sum(int(one["rows"]) for one in self.tables.values())

    @property
    def bytes(self) -> int:
        """The bytes of all files with the database."""
        return self.database.size + sum(one.size for one in self.files)


def home_of(keyring: Keyring) -> str:
    """A name of a home that is the same in all its backups."""
    return keyring.blind("zhibao backup").hex()[:16]


def write(folder: Path, manifest: Manifest, keyring: Keyring) -> None:
    """Write the manifest with its seal: a folder without it is no backup."""
    said = asdict(manifest)
    document = {"format": FORMAT, **said, "seal": keyring.blind(canonical_json(said)).hex()}
    draft = folder / f"{NAME}.new"
    with draft.open("w", encoding="utf-8") as stream:
        json.dump(document, stream, ensure_ascii=False, indent=1)
        stream.flush()
        os.fsync(stream.fileno())
    draft.rename(folder / NAME)
    on_disk(folder)


def read(folder: Path, keyring: Keyring | None = None) -> Manifest:
    """The manifest of a backup; with the keys also whether it is as it was written. Raises CallerFault `no_backup`, `backup_damaged`."""
    try:
        document = json.loads((folder / NAME).read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise _none(folder) from None
    except (ValueError, NotADirectoryError):
        raise damaged(NAME) from None
    if not isinstance(document, dict) or document.pop("format", None) != FORMAT:
        raise _none(folder)
    seal = document.pop("seal", None)
    try:
        held = Manifest(**document | {"database": Kept(**document["database"]), "files": [Kept(**one) for one in document["files"]]})
    except (KeyError, TypeError):
        raise damaged(NAME) from None
    if keyring is not None and keyring.blind(canonical_json(asdict(held))).hex() != seal and home_of(keyring) == held.home:
        raise damaged(NAME)
    return held


def backups_in(folder: Path) -> list[Path]:
    """The whole backups in a folder, the oldest first."""
    return sorted(path.parent for path in folder.glob(f"*/{NAME}") if not path.parent.name.endswith(UNFINISHED))


def sha256_of(path: Path) -> str:
    """The digest of a file."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def on_disk(path: Path) -> None:
    """Let the names in a folder be on disk."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _none(folder: Path) -> CallerFault:
    return CallerFault(
        "no_backup", f"“{folder.name}”不是一份完整的备份。", f"{folder.name!r} is no whole backup.", place=folder.name,
        remedy_zh="完整的备份含有 manifest.json；以 .part 结尾的是未完成的备份，再次运行 zhibao backup 即可接着完成。",
        remedy_en="A whole backup holds manifest.json; one that ends in .part is unfinished, and `zhibao backup` goes on with it.",
    )  # fmt: skip
