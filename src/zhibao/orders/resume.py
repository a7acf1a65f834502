"""Going on where an interrupted load stopped: what was sealed so far, noted after every chunk.

The note lies beside the sealed files of the load and counts only for the same files, the same store and bytes
that still have their digests. Anything else starts from the first row. It holds no personal content.
"""

from __future__ import annotations

import json
import os
from dataclasses import asdict
from pathlib import Path
from typing import Any

from zhibao.kit.digest import file_digest
from zhibao.orders.model import SegmentKind
from zhibao.orders.segment import Cell, Sealed
from zhibao.orders.tally import Tally

NOTE = "resume.json"
_VERSION = 1


def save(folder: Path, head: int, tally: Tally) -> None:
    """Note what a load has sealed so far; `head` is the last segment of the store it was settled against."""
    document = {"version": _VERSION, "head": head, "tally": asdict(tally)}
    draft = folder / (NOTE + ".new")
    draft.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
    os.replace(draft, folder / NOTE)


def find(folder: Path, head: int) -> Tally | None:
    """What an interrupted load of the same files had sealed, if it still stands; other files are removed."""
    try:
        document = json.loads((folder / NOTE).read_text(encoding="utf-8"))
        if document["version"] != _VERSION or document["head"] != head:
            return None
        tally = _tally(document["tally"])
    except (OSError, ValueError, KeyError, TypeError):
        return None
    known = {name: said["digest"] for sealed in tally.sealed for name, said in sealed.files.items()}
    for name, digest in known.items():
        path = folder / name
        if not path.is_file() or file_digest(path) != digest:
            return None
    for path in folder.iterdir():
        if path.name not in known:
            path.unlink()
    return tally


def forget(folder: Path) -> None:
    """Take the note away: the load is complete."""
    (folder / NOTE).unlink(missing_ok=True)


def _tally(said: dict[str, Any]) -> Tally:
    sealed = [
        Sealed(**{**part, "kind": SegmentKind(part["kind"]), "cells": [Cell(**cell) for cell in part["cells"]]})
        for part in said["sealed"]
    ]
    taken_back = {int(number): [Cell(**cell) for cell in cells] for number, cells in said["taken_back"].items()}
    return Tally(**{**said, "sealed": sealed, "taken_back": taken_back})
