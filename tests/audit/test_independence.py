"""The auditor imports nothing of the system and nothing that is not in Python itself; so it can be handed to anybody."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.audit.ground import DATA, GOOD, change, write
from tests.house.source import ROOT, imports, parsed
from zhibao_audit.__main__ import main

AUDITOR = ROOT / "src" / "zhibao_audit"


def strangers(folder: Path) -> set[str]:
    """Modules that are neither of the auditor nor of the standard library."""
    named = {name for path in folder.rglob("*.py") for name in imports(parsed(path))}
    return {name for name in named if name.split(".")[0] not in {*sys.stdlib_module_names, "zhibao_audit"}}


def test_it_imports_nothing_of_the_system() -> None:
    assert len(list(AUDITOR.glob("*.py"))) > 10
    assert strangers(AUDITOR) == set()


def test_a_borrowed_module_is_noticed(tmp_path: Path) -> None:
    (tmp_path / "planted.py").write_text("from zhibao.kit import money\nimport sqlalchemy\nfrom zhibao_audit import exact\n")
    assert strangers(tmp_path) == {"zhibao.kit.money", "sqlalchemy"}


def test_it_runs_alone_where_nothing_else_is_installed(tmp_path: Path) -> None:
    write(tmp_path, GOOD, DATA)
    code = f"import sys; sys.path[:0] = [{str(AUDITOR.parent)!r}]; import zhibao_audit.__main__ as a; code = a.main(); "
    code += "assert not any(name.split('.')[0] in ('zhibao', 'sqlalchemy', 'cryptography') for name in sys.modules); sys.exit(code)"
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", code, str(tmp_path), "--json"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["ok"] is True
    assert "[2/" in done.stderr


def test_a_person_reads_what_was_checked_and_found(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(tmp_path, GOOD, DATA)
    assert main([str(tmp_path)]) == 0
    assert "All holds" in capsys.readouterr().out
    tables = GOOD | {"act": [act | {"ground": ""} for act in GOOD["act"]]}
    write(tmp_path, tables, DATA)
    assert main([str(tmp_path)]) == 1
    said = capsys.readouterr().out
    assert "findings" in said
    assert "K1" in said


def test_a_changed_file_is_found_by_the_manifest(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(tmp_path, GOOD, DATA)
    file = tmp_path / "fund_entry.jsonl"
    file.write_text(file.read_text() + "\n")
    assert main([str(tmp_path), "--json"]) == 1
    found = json.loads(capsys.readouterr().out)["findings"]
    assert {(one["invariant"], one["where"]) for one in found} >= {("export", "fund_entry")}
    (tmp_path / "act.jsonl").unlink()
    assert main([str(tmp_path), "--json"]) == 1


def test_a_row_that_cannot_be_read_is_a_finding_and_the_rest_is_checked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    tables = {name: [dict(row) for row in rows] for name, rows in GOOD.items()}
    del tables["order_batch"][0]["received"]
    change("fund_voucher", 0, lines_digest="x")(tables)
    write(tmp_path, tables, DATA)
    assert main([str(tmp_path), "--json"]) == 1
    found = json.loads(capsys.readouterr().out)["findings"]
    assert [one["invariant"] for one in found] == ["export", "L3", "L3"]


def test_a_folder_that_is_no_export_is_refused(tmp_path: Path) -> None:
    assert main([str(tmp_path)]) == 2
    (tmp_path / "manifest.json").write_text('{"format": "other"}')
    assert main([str(tmp_path)]) == 2
