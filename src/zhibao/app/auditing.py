"""An audit that is asked for over the interface: the export in a private folder that is gone afterwards, the result kept.

The auditor is a program of its own that never loads this one (`zhibao_audit`).
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import zhibao
from zhibao.app import database
from zhibao.app.home import Home
from zhibao.journeys.home_to_export import at_one_instant, home_to_export
from zhibao.kit.errors import CallerFault, OwnFault
from zhibao.kit.tables import Base

SHOWN = 200
_ONE = threading.Lock()


def audit_home(home: Home, *, by: str, at: datetime) -> dict[str, Any]:
    """Export the official tables, let the auditor check the export, keep what it says. Raises CallerFault `audit_running`."""
    if not _ONE.acquire(blocking=False):
        raise CallerFault(
            "audit_running", "已有一次核对正在进行。", "An audit is under way.", remedy_zh="请稍后查看结果。", remedy_en="Look at its result in a while."
        )
    try:
        database.load_tables()
        # Beside the home's own files, on the same disk, and only its owner may enter.
        folder = Path(tempfile.mkdtemp(prefix=".audit-", dir=home.path))
        try:
            with home.reading() as session:
                made = home_to_export(
                    at_one_instant(session), home.keyring, folder / "export", Base.metadata.sorted_tables, at=at, release=zhibao.__version__
                )
            report = checked(made.folder)
        finally:
            shutil.rmtree(folder, ignore_errors=True)
        said = {
            "at": at.isoformat(), "by": by, "ok": report["ok"], "checked": report["checked"], "findings": report["findings"][:SHOWN],
            "findings_total": len(report["findings"]), "exported": {"tables": made.tables, "rows": made.rows},
        }  # fmt: skip
        _keep(home, said)
        return said
    finally:
        _ONE.release()


def checked(folder: Path, seals: Sequence[str] = ()) -> dict[str, Any]:
    """What the auditor says of an export, set beside seals that were kept elsewhere. Raises OwnFault `audit_failed`."""
    kept = [word for seal in seals for word in ("--seal", seal)]
    done = subprocess.run(
        [sys.executable, "-m", "zhibao_audit", str(folder), "--json", *kept], stdout=subprocess.PIPE, text=True, check=False
    )
    if done.returncode not in (0, 1) or not done.stdout.startswith("{"):
        raise OwnFault("audit_failed", "核对器没有完成。", "The auditor did not finish.", place=folder.name)
    report: dict[str, Any] = json.loads(done.stdout)
    return report


def last_audit(home: Home) -> dict[str, Any] | None:
    """The result of the last audit; None before the first."""
    try:
        said: dict[str, Any] = json.loads(_file(home).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    return said


def _keep(home: Home, said: dict[str, Any]) -> None:
    draft = _file(home).with_suffix(".new")
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as stream:
        json.dump(said, stream, ensure_ascii=False)
        stream.flush()
        os.fsync(stream.fileno())
    draft.replace(_file(home))


def _file(home: Home) -> Path:
    return home.path / "last-audit.json"
