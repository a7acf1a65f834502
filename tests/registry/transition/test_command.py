"""The commands of the transition in a real home: Zhejiang's own rule, the way from a file to an answer, and who is refused."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from zhibao.app.home import init_home
from zhibao.cli import registry
from zhibao.cli.frame import run
from zhibao.edge.simulation import standalone as simulation
from zhibao.kit.identity import fictional_citizen_number, fictional_uscc

WHO = [fictional_citizen_number("570100", seed) for seed in (5, 6, 7)]
BY = ("--by", "case_clerk:zhou.yun", "--place", "330100", "--reason", "核对原件")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ZHIBAO_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("ZHIBAO_DATABASE_URL", raising=False)
    init_home("zhejiang", True)
    return tmp_path


def call(capsys: pytest.CaptureFixture[str], *words: str, exit_code: int = 0) -> Any:
    """The JSON document that a command prints; on the way every number of a person is looked for."""
    assert run(registry.app, [*words, "--json"]) == exit_code
    printed = capsys.readouterr()
    for number in WHO:
        assert number not in printed.out + printed.err
    return json.loads(printed.out) if exit_code == 0 else printed.err


def write(path: Path) -> Path:
    """One record of an enterprise of the pilot, one of an enterprise admitted in 2026, one of a unit outside."""
    rows = [("D000005", WHO[0], 2, "2025-06-20"), ("D000006", WHO[1], 12, ""), ("D000007", WHO[2], 701, "")]
    with path.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.DictWriter(stream, simulation.HEADINGS, restval="")
        writer.writeheader()
        for ref, number, unit, hurt in rows:
            writer.writerow({"参保记录号": ref, "证件号码": number, "单位代码": fictional_uscc(unit), "参保地": "杭州市", "参保起始日期": "2024-03-01", "事故日期": hurt})
    return path


def test_from_a_file_to_an_answer(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = str(write(home / "records.csv"))
    assert call(capsys, "transition-import", path, "--place", "zhejiang")["dry_run"]
    assert call(capsys, "transition-import", path, "--place", "zhejiang", "--commit")["added"] == 3
    told = call(capsys, "transition", "--place", "zhejiang", "--on", "2026-11-27")
    states = {one["ref"]: (one["state"], one["due_on"], one["mark"]) for one in told["records"]}
    assert states == {"D000005": ("without_ground", "2025-06-30", "official"), "D000006": ("without_ground", "2026-06-30", "assumed"), "D000007": ("outside", None, "official")}
    assert told["provisional"] and [one["name"] for one in told["rule"]["not_laid_down"]] == ["standalone_kept_person_rides", "standalone_answer_days"]
    ahead = {one["ref"]: one["state"] for one in call(capsys, "transition", "--place", "hangzhou", "--on", "2026-06-30")["records"]}
    assert ahead["D000006"] == "to_end", "whoever is admitted later moves on the day of the admission"
    kept = call(capsys, "transition-keep", "D000005", *BY, "--ground", "determination_pending", "--accident", "2025-06-20", "--evidence", "受理〔2025〕31号")
    assert (kept["state"], kept["claimed"], kept["evidence"]) == ("kept", None, "受理〔2025〕31号")
    assert call(capsys, "transition-end", "D000005", *BY, "--ground-ended", "2025-08-20")["state"] == "ground_ended"
    assert call(capsys, "transition-end", "D000005", *BY)["ends_on"] == "2025-08-20"
    assert call(capsys, "transition-reverse", "D000005", *BY, "--number", "3")["state"] == "ground_ended"
    assert call(capsys, "transition-end", "D000005", *BY)["state"] == "kept_ended"
    swept = call(capsys, "transition-sweep", "--place", "zhejiang")
    assert (swept["records"], swept["new_tasks"]) == (3, 1)
    task = call(capsys, "transition", "--place", "zhejiang")["tasks"][0]
    assert (task["kind"], task["due_on"]) == ("not_registered", None), "nobody has laid the days down for Zhejiang"
    answered = call(capsys, "transition-answer", task["task"], "--result", "stopped_work", "--reason", "已离职", "--by", "case_clerk:zhou.yun")
    assert answered["answer"]["result"] == "stopped_work"
    (home / "number.txt").write_text(WHO[0] + "\n", encoding="utf-8")
    line = call(capsys, "transition-person", f"@{home / 'number.txt'}", "--place", "zhejiang")
    assert [(one["cover"], one["from"], one["to"]) for one in line] == [("stand_alone", "2024-03-01", "2025-08-20")]


def test_what_is_refused(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "standalone_ends" in call(capsys, "transition", "--place", "jiangsu", exit_code=2)
    assert "unknown_record" in call(capsys, "transition-end", "D9", *BY, exit_code=2)
    assert "ground_unknown" in call(capsys, "transition-keep", "D9", *BY, "--ground", "tired", "--evidence", "x", exit_code=2)
    assert "number_as_argument" in call(capsys, "transition-person", "1234", "--place", "zhejiang", exit_code=2)
