"""Backup, restore, upgrade and doctor as an operator types them."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from zhibao.app import database
from zhibao.app.doctor import FAULT, OK, WARNING, examine, names
from zhibao.app.home import init_home, open_home
from zhibao.cli import frame
from zhibao.cli.root import application
from zhibao.kit import acts
from zhibao.kit.clock import now
from zhibao.kit.secrets import Keyring


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A production home whose keys lie in it."""
    folder = tmp_path / "home"
    monkeypatch.setenv("ZHIBAO_HOME", str(folder))
    monkeypatch.delenv("ZHIBAO_DATABASE_URL", raising=False)
    init_home("zhejiang", False, folder).engine.dispose()
    yield folder


def run(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, Any, str]:
    """The exit code of a command, its JSON, and what it said beside."""
    capsys.readouterr()
    code = frame.run(application(), [*words, "--json"])
    said = capsys.readouterr()
    return code, json.loads(said.out) if said.out.strip() else None, said.out + said.err


def levels(at: datetime | None = None, backups: Path | None = None) -> dict[str, str]:
    return {one.name: one.level for one in examine(backups, at=at or now())}


def test_a_backup_is_made_checked_and_restored(home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    code, made, _ = run(capsys, "backup", "--to", str(tmp_path / "backups"))
    assert code == 0 and made["rows"] > 50 and made["key"] == str(home / "zhibao.key")
    code, checked, _ = run(capsys, "backup", "--verify", made["backup"], "--key", str(home / "zhibao.key"))
    assert code == 0 and checked["rows_checked"] and checked["rows"] == made["rows"]
    code, said, _ = run(capsys, "restore", made["backup"], "--key", str(home / "zhibao.key"), "--home", str(tmp_path / "again"))
    assert code == 0 and said["rows"] == made["rows"]
    code, said, told = run(capsys, "restore", made["backup"], "--key", str(home / "zhibao.key"))
    assert code == 2 and "restore_place" in told and (home / "zhibao.db").is_file(), "a home is never written over"
    monkeypatch.setenv("ZHIBAO_HOME", str(tmp_path / "again"))
    assert open_home().places == ("330000",)


def test_wrong_words_are_told(home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for words in (("backup",), ("backup", "--to", "x", "--verify", "y"), ("upgrade",), ("upgrade", "--backup", "x", "--without-backup")):
        code, _, told = run(capsys, *words)
        assert code == 2 and "backup_place" in told, words
    code, _, told = run(capsys, "backup", "--verify", str(tmp_path))
    assert code == 2 and "no_backup" in told
    assert run(capsys, "upgrade", "--without-backup")[:2] == (0, {"from": database.NEWEST, "to": database.NEWEST, "changed": False, "backup": None})


def test_the_keys_may_lie_elsewhere(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert levels()["keys"] == WARNING
    (tmp_path / "keys").mkdir()
    shutil.move(home / "zhibao.key", tmp_path / "keys" / "zhibao.key")
    assert levels()["keys"] == FAULT
    monkeypatch.setenv("ZHIBAO_KEY_FILE", str(tmp_path / "keys" / "zhibao.key"))
    assert levels()["keys"] == OK and open_home().keyring
    os.chmod(tmp_path / "keys" / "zhibao.key", 0o644)
    assert levels()["keys"] == FAULT
    monkeypatch.setenv("ZHIBAO_KEY_FILE", str(tmp_path / "new" / "zhibao.key"))
    monkeypatch.setenv("ZHIBAO_HOME", str(tmp_path / "another"))
    made = init_home("jiangsu", False)
    assert (tmp_path / "new" / "zhibao.key").is_file() and not (tmp_path / "another" / "zhibao.key").exists()
    made.engine.dispose()


def test_the_doctor_tells_what_is_wrong(home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert list(levels()) == list(names())
    code, said, _ = run(capsys, "doctor")
    assert code == 0 and {one["name"] for one in said["checks"] if one["level"] != OK} >= {"keys", "settings", "backup"}
    assert all(one["zh"] and one["en"] for one in said["checks"])
    opened = open_home()
    with opened.session() as session:
        acts.record(session, verb="tried", subject="a trial", actor="somebody", ground="none", content={}, at=now() + timedelta(days=1))
    found = levels(backups=tmp_path)
    assert (found["clock"], found["seal"], found["backup"]) == (FAULT, WARNING, FAULT)
    with opened.engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '0009'"))
    opened.engine.dispose()
    assert levels()["schema"] == FAULT
    assert run(capsys, "doctor")[0] == 1
    (home / "zhibao.db").write_bytes(b"no database" * 100)
    found = levels()
    assert (found["database"], found["clock"], found["machine"]) == (FAULT, FAULT, OK), "what cannot be looked at is a fault, the rest is told"


def test_a_backup_of_yesterday_is_well_and_one_of_another_home_is_none(home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(capsys, "backup", "--to", str(tmp_path / "backups"))
    assert levels(backups=tmp_path / "backups")["backup"] == OK
    assert levels(now() + timedelta(days=3), tmp_path / "backups")["backup"] == FAULT
    (home / "zhibao.key").unlink()
    Keyring.create(home / "zhibao.key")
    assert levels(backups=tmp_path / "backups")["backup"] == FAULT


def test_the_key_is_exchanged_while_nobody_serves_the_home(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from zhibao.app import serving

    given = ("keys", "rotate", "--reason", "年度更换", "--as", "archivist:gu.wen")
    before = open_home().keyring.seal(b"x")
    with serving.alone(open_home()):
        code, _, told = run(capsys, *given)
        assert code == 2 and "served_already" in told and open_home().keyring.exchanged == 0
    assert run(capsys, *given[:-1], "job:x")[0] == 2
    code, said, _ = run(capsys, *given)
    assert code == 0 and said["exchanged"] == 1
    opened = open_home()
    assert opened.keyring.unseal(before) == b"x" and levels()["keys"] == WARNING
    with opened.reading() as session:
        act = acts.last(session, "home:key")
        assert act is not None and act.content == {"exchanged": 1, "reason": "年度更换"} and act.actor == "archivist:gu.wen"
