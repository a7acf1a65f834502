"""The folder that is audited, in the open format `zhibao.export/1`.

`manifest.json` names every table with its file, the number of its rows and the SHA-256 of the file's bytes, its
columns with their kinds, which columns hold the number of an act, and (from SQLite) which column numbers the rows without a
gap. Under `data` it carries what the rules are written
in: the procedure table, the chart of accounts, the lanes of payment. Each file is JSON Lines: one row a line, canonical
JSON, in the order of the primary key. Amounts are whole fen (`*_fen`), instants whole milliseconds since 1970
(kind `instant_ms`), days ISO text, sealed content the digest of its bytes (kind `digest`); fractions are text.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from zhibao_audit.report import Report

FORMAT = "zhibao.export/1"
_BLOCK = 1 << 20

Row = dict[str, Any]


class Unreadable(Exception):
    """The folder is no export of this format."""


class Export:
    """An export that is read table by table, never whole."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        try:
            manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
            if manifest["format"] != FORMAT:
                raise ValueError(f"format {manifest['format']!r}")
            self.tables: dict[str, Row] = manifest["tables"]
            self._data: dict[str, list[Row]] = manifest["data"]
        except (OSError, ValueError, KeyError, TypeError) as problem:
            raise Unreadable(f"{folder.name}: no export of format {FORMAT} ({problem})") from None
        self.manifest: Row = manifest

    def has(self, *tables: str) -> bool:
        """Whether the export holds these tables."""
        return all(table in self.tables for table in tables)

    def data(self, name: str) -> list[Row]:
        """A table of the rules that came along as data; empty where the export has none."""
        return self._data.get(name, [])

    def rows(self, table: str) -> Iterator[Row]:
        """The rows of a table in the order of the file; none where the export has no such table."""
        if table in self.tables:
            with (self.folder / self.tables[table]["file"]).open(encoding="utf-8") as lines:
                for line in lines:
                    yield json.loads(line)


def check_files(export: Export, report: Report) -> bool:
    """Every file is the one that the manifest names: same bytes, same number of rows."""
    sound = True
    for table, said in export.tables.items():
        running, rows = hashlib.sha256(), 0
        try:
            with (export.folder / said["file"]).open("rb") as stream:
                while block := stream.read(_BLOCK):
                    running.update(block)
                    rows += block.count(b"\n")
        except OSError:
            report.find("export", table, "导出文件缺失", "the exported file is missing")
            sound = False
            continue
        report.count("files")
        report.count("rows", rows)
        derived = "sha256:" + running.hexdigest()
        sound &= report.compare("export", table, said["sha256"], derived, "文件摘要不符", "the digest of the file differs")
        sound &= report.compare("export", table, said["rows"], rows, "文件行数不符", "the number of rows differs")
    return sound
