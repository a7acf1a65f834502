"""A backup holds a home whole, tells of each byte that differs, and becomes a home again on either database."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text

from tests.web import phone_ground
from tests.web.ground import START
from zhibao.access import sessions
from zhibao.app import database, settings
from zhibao.app.backup import manifest as manifests
from zhibao.app.backup import restoring, rows, sealing, taking
from zhibao.app.backup.manifest import DATABASE, FILES
from zhibao.app.home import Home, key_file, open_home
from zhibao.app.upgrading import older_home, upgrade_home
from zhibao.kit import acts
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with orders, workers, accounts, an open session and a setting that is a secret."""
    folder = tmp_path_factory.mktemp("backup") / "home"
    home = phone_ground.make_home(folder)
    with home.session() as session:
        sessions.open_session(session, "lin.jin", second_factor=True, at=START)
    (folder / settings.FILE).write_text('metrics_token = "a-token-that-nobody-knows"\n', encoding="utf-8")
    (folder / "evidence").mkdir(exist_ok=True)
    (folder / "evidence" / "one.sealed").write_bytes(home.keyring.seal(b"a photograph"))
    home.engine.dispose()
    return folder


@pytest.fixture
def home(template: Path, tmp_path: Path) -> Iterator[Home]:
    """A copy of it."""
    shutil.copytree(template, tmp_path / "home")
    opened = open_home(tmp_path / "home")
    yield opened
    opened.engine.dispose()


def taken(home: Home, folder: Path) -> Path:
    return taking.take(home, folder, at=START).folder


def restored(backup: Path, home: Home, target: Path, url: str | None = None) -> restoring.Restored:
    return restoring.restore(backup, target, key_file(home.path), database_url=url or f"sqlite:///{target / 'zhibao.db'}", at=START)


def refused(code: str, backup: Path, home: Home, target: Path) -> CallerFault:
    with pytest.raises(CallerFault) as told:
        restored(backup, home, target)
    assert told.value.code == code and told.value.remedy_zh and told.value.remedy_en
    assert not (target / "home.toml").exists(), "what is not whole is no home"
    return told.value


def same(one: dict[str, rows.Content], other: dict[str, rows.Content]) -> bool:
    """Whether two databases hold the same, except who is signed in."""
    return {name: held for name, held in one.items() if name != "open_session"} == {name: held for name, held in other.items() if name != "open_session"}


def test_a_home_comes_back_whole_and_nobody_is_signed_in(home: Home, tmp_path: Path) -> None:
    backup = taken(home, tmp_path / "backups")
    assert manifests.read(backup, home.keyring).rows > 500
    made = restored(backup, home, tmp_path / "again")
    assert same(taking.snapshot_of(home), taking.snapshot_of(made.home)) and made.sessions_ended == 1
    for path in home.path.rglob("*"):
        name = path.relative_to(home.path)
        if path.is_file() and not name.name.startswith(("zhibao.db", "serve.lock")):
            assert (tmp_path / "again" / name).read_bytes() == path.read_bytes(), name
    assert made.home.keyring.unseal((tmp_path / "again" / "evidence" / "one.sealed").read_bytes()) == b"a photograph"
    # The database refuses there what it refused here.
    with pytest.raises(Exception, match="append-only"), made.home.session() as session:
        session.execute(text("UPDATE act SET verb = 'another'"))
    made.home.engine.dispose()


def test_a_backup_of_one_database_becomes_the_other_and_goes_on_counting(home: Home, tmp_path: Path, postgresql_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ZHIBAO_DATABASE_URL", postgresql_url)
    try:
        there = restored(taken(home, tmp_path / "one"), home, tmp_path / "there", postgresql_url).home
        assert there.engine.dialect.name == "postgresql" and same(taking.snapshot_of(home), taking.snapshot_of(there))
        with there.session() as session:
            newest = session.execute(text("SELECT max(id) FROM act")).scalar_one()
            made = acts.record(session, verb="tried", subject="a trial", actor="somebody", ground="none", content={}, at=START)
            assert made.id == newest + 1
        with pytest.raises(CallerFault, match="not empty"):
            restored(taken(home, tmp_path / "two"), home, tmp_path / "elsewhere", postgresql_url)
        backup = taken(there, tmp_path / "three")
        monkeypatch.delenv("ZHIBAO_DATABASE_URL")
        back = restored(backup, home, tmp_path / "back").home
        assert same(taking.snapshot_of(there), taking.snapshot_of(back))
        back.engine.dispose()
        there.engine.dispose()
    finally:
        engine = database.connect(postgresql_url)
        with engine.begin() as connection:
            connection.execute(text("DROP SCHEMA public CASCADE"))
            connection.execute(text("CREATE SCHEMA public"))
        engine.dispose()


def test_a_second_backup_links_what_the_first_one_holds(home: Home, tmp_path: Path) -> None:
    first = taken(home, tmp_path / "backups")
    (home.path / "evidence" / "two.sealed").write_bytes(b"new")
    made = taking.take(home, tmp_path / "backups", at=START)
    assert made.linked == len(made.manifest.files) - 2, "all but the new file and the sealed settings"
    for name in ("evidence/one.sealed", "home.toml"):
        assert os.path.samefile(first / FILES / name, made.folder / FILES / name)
    assert restoring.verify(first, home.keyring) and restoring.verify(made.folder, home.keyring)


def test_a_backup_holds_no_key_and_nothing_in_clear(home: Home, tmp_path: Path) -> None:
    keys = json.loads(key_file(home.path).read_text(encoding="utf-8"))
    backup = taken(home, tmp_path / "backups")
    everything = b"".join(path.read_bytes() for path in backup.rglob("*") if path.is_file())
    for secret in (keys["seal"], keys["blind"], "a-token-that-nobody-knows", phone_ground.ME.who.name, phone_ground.ME.who.document, "lin.jin", "a photograph"):
        assert secret.encode() not in everything, secret
        assert bytes.fromhex(keys["seal"]) not in everything
    assert backup.stat().st_mode & 0o077 == 0, "only its owner may look into it"
    assert not list(home.path.glob(".backup-*")), "what was opened on the way is gone"


@pytest.mark.parametrize("name", [DATABASE, f"{FILES}/evidence/one.sealed", f"{FILES}/home.toml"])
def test_a_byte_that_differs_is_told_by_its_file(home: Home, tmp_path: Path, name: str) -> None:
    backup = taken(home, tmp_path / "backups")
    content = bytearray((backup / name).read_bytes())
    content[len(content) // 2] ^= 1
    (backup / name).write_bytes(content)
    with pytest.raises(CallerFault) as told:
        restoring.verify(backup)
    assert (told.value.code, told.value.place) == ("backup_damaged", name.removeprefix(f"{FILES}/"))
    if not name.endswith("home.toml"):
        refused("backup_damaged", backup, home, tmp_path / "again")


def test_a_file_that_is_missing_cut_or_forged_is_refused(home: Home, tmp_path: Path) -> None:
    whole = taken(home, tmp_path / "backups")

    def copy(name: str) -> Path:
        shutil.copytree(whole, tmp_path / name)
        return tmp_path / name

    lost = copy("lost")
    (lost / FILES / "evidence" / "one.sealed").unlink()
    assert refused("backup_damaged", lost, home, tmp_path / "again1").place == "evidence/one.sealed"
    # A manifest that was made to fit a forged file has no seal of the home's keys.
    forged = copy("forged")
    (forged / FILES / "evidence" / "one.sealed").write_bytes(b"forged")
    document = json.loads((forged / "manifest.json").read_text(encoding="utf-8"))
    for one in document["files"]:
        if one["path"] == "evidence/one.sealed":
            one.update(size=6, sha256=manifests.sha256_of(forged / FILES / "evidence" / "one.sealed"))
    (forged / "manifest.json").write_text(json.dumps(document), encoding="utf-8")
    assert restoring.verify(forged), "without the keys it cannot be told"
    assert refused("backup_damaged", forged, home, tmp_path / "again2").place == "manifest.json"
    unfinished = copy("unfinished")
    (unfinished / "manifest.json").unlink()
    refused("no_backup", unfinished, home, tmp_path / "again3")


def test_a_row_that_was_changed_in_the_sealed_database_is_told_by_its_table(home: Home, tmp_path: Path) -> None:
    """Whoever holds the keys can seal another database; the tables are held against the manifest all the same."""
    backup, plain = taken(home, tmp_path / "backups"), tmp_path / "plain"
    sealing.open_file(home.keyring, backup / DATABASE, plain)
    with closing(sqlite3.connect(plain)) as file:
        file.execute("UPDATE enterprise SET mark = mark || '!' WHERE rowid = 1")
        file.commit()
    (backup / DATABASE).unlink()
    sealing.seal_file(home.keyring, plain, backup / DATABASE)
    held = manifests.read(backup, home.keyring)
    changed = manifests.Kept(DATABASE, (backup / DATABASE).stat().st_size, manifests.sha256_of(backup / DATABASE), 0)
    manifests.write(backup, manifests.Manifest(**{**vars(held), "database": changed}), home.keyring)
    assert refused("backup_damaged", backup, home, tmp_path / "again").place == "enterprise"


def test_another_key_a_newer_version_and_a_full_folder_are_refused(home: Home, tmp_path: Path) -> None:
    backup = taken(home, tmp_path / "backups")
    Keyring.create(tmp_path / "other.key")
    with pytest.raises(CallerFault, match="key file does not fit"):
        restoring.restore(backup, tmp_path / "again", tmp_path / "other.key", database_url=f"sqlite:///{tmp_path / 'a.db'}", at=START)
    shutil.rmtree(tmp_path / "again")
    held = manifests.read(backup)
    manifests.write(backup, manifests.Manifest(**{**vars(held), "schema": "9999"}), home.keyring)
    refused("backup_newer", backup, home, tmp_path / "again")
    manifests.write(backup, held, home.keyring)
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "something").write_text("mine", encoding="utf-8")
    refused("restore_place", backup, home, tmp_path / "full")
    for place in (home.path / "backups", home.path):
        with pytest.raises(CallerFault) as told:
            taken(home, place)
        assert told.value.code == "backup_place"


@pytest.mark.parametrize("place", ["complete", "write_marker"])
def test_a_restore_that_was_cut_off_goes_on(home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str) -> None:
    """Cut off with the rows half in, and with everything in but the last step."""

    def broken(*_: object) -> None:
        raise KeyboardInterrupt

    backup = taken(home, tmp_path / "backups")
    with monkeypatch.context() as patched:
        patched.setattr(database if place == "complete" else restoring, place, broken)
        with pytest.raises(KeyboardInterrupt):
            restored(backup, home, tmp_path / "again")
    assert not (tmp_path / "again" / "home.toml").exists()
    made = restored(backup, home, tmp_path / "again")
    assert same(taking.snapshot_of(home), taking.snapshot_of(made.home))
    made.home.engine.dispose()


def test_a_backup_that_was_cut_off_goes_on(home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(manifests, "write", broken)
        with pytest.raises(KeyboardInterrupt):
            taken(home, tmp_path / "backups")
    assert manifests.backups_in(tmp_path / "backups") == []
    before = {path: path.stat().st_ino for path in (tmp_path / "backups").rglob("*.sealed") if path.name != DATABASE}
    (home.path / "evidence" / "one.sealed").unlink()
    backup = taken(home, tmp_path / "backups")
    assert before and not [path for path in (tmp_path / "backups").iterdir() if path.name.endswith(".part")]
    assert not (backup / FILES / "evidence" / "one.sealed").exists(), "what the home no longer holds is not kept"
    assert restoring.verify(backup, home.keyring)


def test_what_is_written_meanwhile_does_not_mix_in(home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An act that is committed while the tables are read stands in none of them, not in some."""
    before, reading = taking.snapshot_of(home), rows.stored

    def disturbed(connection: object, table: rows.Table) -> Iterator[tuple[object, ...]]:
        if table.name in ("act", "enterprise"):
            with home.session() as session:
                acts.record(session, verb="tried", subject=f"meanwhile {table.name}", actor="somebody", ground="none", content={}, at=START)
        return reading(connection, table)  # type: ignore[arg-type]

    monkeypatch.setattr(rows, "stored", disturbed)
    backup = taken(home, tmp_path / "backups")
    monkeypatch.undo()
    assert rows.differing(manifests.read(backup).tables, before) == []
    assert taking.snapshot_of(home)["act"].rows == before["act"].rows + 2


def test_an_upgrade_backs_up_first_and_one_that_fails_changes_nothing(home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ZHIBAO_HOME", str(home.path))
    before = taking.snapshot_of(home)
    assert upgrade_home(older_home(), tmp_path / "backups", at=START).backup is None, "nothing to do"
    with home.engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '0009'"))
    with pytest.raises(CallerFault, match="earlier version"):
        open_home(home.path)
    # Its tables are those of a later version already, so that this step cannot be taken.
    with pytest.raises(Exception, match="duplicate column"):
        upgrade_home(older_home(), tmp_path / "backups", at=START)
    assert database.schema_of(home.engine) == "0009" and taking.snapshot_of(home) == before
    assert [manifests.read(path, home.keyring).schema for path in manifests.backups_in(tmp_path / "backups")] == ["0009"]
    with home.engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '7777'"))
    with pytest.raises(CallerFault, match="later version"):
        older_home()
