"""`zhibao audit`: export, check by a program of its own, say what was found, leave nothing behind."""

from __future__ import annotations

import json
import stat
from pathlib import Path
from typing import Any

import pytest
import typer

from zhibao.app import auditing
from zhibao.app.home import init_home, open_home
from zhibao.cli.audit import audit
from zhibao.cli.frame import run
from zhibao.kit import acts
from zhibao.kit.errors import OwnFault

ROOMS = "zhibao-audit-*"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A demo home with an act."""
    folder = tmp_path / "home"
    monkeypatch.setenv("ZHIBAO_HOME", str(folder))
    monkeypatch.delenv("ZHIBAO_DATABASE_URL", raising=False)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    with init_home("taoyuan", demo=True).session() as session:
        for number in range(2):
            acts.record(session, verb="noted", subject="case:1", actor="job:test", ground="taoyuan-2025-1 §67", content={"number": number})
    return folder


def asked(*words: str) -> int:
    app = typer.Typer()
    app.command()(audit)
    return run(app, list(words))


def forge() -> None:
    """Change an act behind the back of the system."""
    with open_home().engine.begin() as connection:
        connection.exec_driver_sql("DROP TRIGGER act_no_update")
        connection.exec_driver_sql("UPDATE act SET content = '{\"number\":7}' WHERE verb = 'noted' AND place_in_chain = 2")


def test_a_sound_home_passes_and_nothing_is_left_behind(home: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert asked("--json") == 0
    said: dict[str, Any] = json.loads(capfd.readouterr().out)
    assert said["ok"] is True
    assert said["findings"] == []
    assert said["checked"]["acts"] >= 2
    assert 0 < said["exported"]["rows"] < said["checked"]["rows"]  # and the numbers of the law
    assert said["folder"] is None
    assert list(tmp_path.glob(ROOMS)) == []


def test_a_changed_act_is_found_and_the_command_ends_with_one(home: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    forge()
    assert asked("--json") == 1
    said = json.loads(capfd.readouterr().out)
    assert said["ok"] is False
    assert [finding["invariant"] for finding in said["findings"]] == ["A5"]
    assert said["findings"][0].keys() == {"invariant", "where", "zh", "en"}
    assert asked() == 1
    told = capfd.readouterr().out
    assert "A5" in told
    assert "case:1#2" in told
    assert list(tmp_path.glob(ROOMS)) == []


def test_the_export_is_kept_where_it_is_asked_for(home: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "for the auditor"
    assert asked("--out", str(out)) == 0
    assert "All holds" in capfd.readouterr().out
    assert json.loads((out / "manifest.json").read_text(encoding="utf-8"))["format"] == "zhibao.export/1"
    assert stat.S_IMODE(out.stat().st_mode) == 0o700
    assert asked("--out", str(out)) == 2
    assert asked("--keep", "--json") == 0
    kept = list(tmp_path.glob(ROOMS))
    assert len(kept) == 1


def test_an_auditor_that_breaks_is_our_fault(home: Path, tmp_path: Path) -> None:
    with pytest.raises(OwnFault, match="audit_failed"):
        auditing.checked(tmp_path / "nothing")
