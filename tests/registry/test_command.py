"""The commands of the registry in a real home: what they print as JSON, what they refuse, and what stays secret."""

from __future__ import annotations

import csv
import io
import json
import sys
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from zhibao.app.home import init_home
from zhibao.cli import registry
from zhibao.cli.frame import run
from zhibao.kit.identity import fictional_citizen_number, fictional_uscc

MEITUAN = fictional_uscc(2)
PERSONS = [fictional_citizen_number("570200", seed) for seed in range(30)]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ZHIBAO_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("ZHIBAO_DATABASE_URL", raising=False)
    init_home("taoyuan", True)
    return tmp_path


def call(capsys: pytest.CaptureFixture[str], *words: str, exit_code: int = 0) -> Any:
    """The JSON document that a command prints."""
    assert run(registry.app, [*words, "--json"]) == exit_code
    printed = capsys.readouterr()
    for number in PERSONS:
        assert number not in printed.out + printed.err
    return json.loads(printed.out)


def a_roster(path: Path, rows: list[list[str]]) -> Path:
    book = openpyxl.Workbook()
    page: Any = book.active
    page.append(["姓名", "证件号码", "起始日期", "是否职工"])
    for row in rows:
        page.append(row)
    book.save(path)
    return path


def test_enterprises_as_the_contract_says(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    init_home("zhejiang", True)
    listed = call(capsys, "enterprises")
    meituan = next(entry for entry in listed if entry["name"] == "美团")
    assert list(meituan)[:5] == ["uscc", "name", "joined", "phase", "enrolments"]
    assert (meituan["uscc"], meituan["joined"], meituan["phase"]) == (MEITUAN, "2022-07-01", 2022)
    here = [entry for entry in meituan["enrolments"] if entry["place"] == "330000"]
    assert [list(entry)[:6] for entry in here] == [["place", "industry", "tier", "from", "to", "mark"]]
    assert (here[0]["industry"], here[0]["tier"], here[0]["from"], here[0]["to"], here[0]["mark"]) == (
        "instant_delivery", "low", "2025-07-01", None, "assumed",
    )  # fmt: skip
    assert len(call(capsys, "enterprises", "--place", "570000")) == 11
    in_july = call(capsys, "enterprises", "--place", "zhejiang", "--on", "2025-07-01")
    assert len(in_july) == 11 and len(call(capsys, "enterprises", "--place", "zhejiang")) == 25
    assert run(registry.app, ["enterprises"]) == 0
    assert "美团" in capsys.readouterr().out


def test_an_import_from_dry_run_to_the_returned_file(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = [[f"王{n}", number, "2025-07-01", "否"] for n, number in enumerate(PERSONS[:9])]
    rows = [["王一", number, "2025-07-01", "否"] for number in PERSONS[:9]]
    rows += [["李二", PERSONS[9], "2025-07-01", "是"], ["赵三", PERSONS[10][:-1], "2025-07-01", ""]]
    path = a_roster(home / "名单.xlsx", rows)
    dry = call(capsys, "import", str(path), "--platform", MEITUAN)
    expected = {"received": 11, "registered": 9, "linked": 0, "ended": 0, "unchanged": 0, "rejected": 2}
    assert {key: dry[key] for key in expected} == expected
    assert (dry["dry_run"], dry["committed"], dry["batch"]) == (True, False, None)
    assert call(capsys, "workers", "count", "--on", "2025-07-01")["workers"] == 0
    kept = call(capsys, "import", str(path), "--platform", "美团", "--commit")
    assert {key: kept[key] for key in expected} == expected and kept["committed"]
    assert [(r["row"], r["code"], r["cites"]) for r in kept["rejections"]] == [
        (11, "employee_under_work_injury_regulation", "measures-2025 §2"),
        (12, "document_form", None),
    ]
    back = openpyxl.load_workbook(home / kept["returned"]).active
    assert back is not None
    shown = [[cell.value for cell in row] for row in back.iter_rows()]
    assert shown[0] == ["姓名", "证件号码", "起始日期", "是否职工", "原因", "reason"]
    assert shown[1][1] == PERSONS[9] and "《工伤保险条例》" in shown[1][4] and shown[2][5].startswith("Row 12")
    again = call(capsys, "import", str(path), "--platform", MEITUAN, "--commit")
    assert (again["committed"], again["same_as"], again["unchanged"]) == (False, kept["batch"], 9)
    assert call(capsys, "workers", "count", "--on", "2025-07-01") == {
        "on": "2025-07-01",
        "workers": 9,
        "by_platform": {"曹操出行": 0, "美团": 9, "饿了么": 0, "达达": 0, "闪送": 0, "货拉拉": 0, "快狗打车": 0,
                        "滴滴出行": 0, "顺丰同城": 0, "滴滴货运": 0, "满帮省省": 0},
    }  # fmt: skip


def test_a_corrected_file_comes_back(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = home / "a.csv"
    path.write_text(f"name,id_number,from\n王一,{PERSONS[0]},2025-07-01\n李二,{PERSONS[1]},bad\n", "gb18030")
    first = call(capsys, "import", str(path), "--platform", MEITUAN, "--commit")
    returned = home / first["returned"]
    lines = list(csv.reader(io.StringIO(returned.read_text("gb18030"))))
    assert lines[0] == ["name", "id_number", "from", "原因", "reason"] and len(lines) == 2
    returned.write_text(returned.read_text("gb18030").replace("bad", "2025/7/2"), "utf-8")
    second = call(capsys, "import", str(returned), "--platform", MEITUAN, "--commit")
    assert (second["registered"], second["rejected"], second["returned"]) == (1, 0, None)


def test_one_worker_is_shown_without_a_number_and_the_look_is_recorded(
    home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = a_roster(home / "w.xlsx", [["欧阳一", PERSONS[0], "2025-07-01", ""]])
    call(capsys, "import", str(path), "--platform", MEITUAN, "--commit")
    (home / "number.txt").write_text(PERSONS[0] + "\n", "utf-8")
    shown = call(capsys, "worker", "show", f"@{home / 'number.txt'}", "--reason", "核实")
    assert (shown["kind"], shown["name_masked"]) == ("citizen_number", "欧**")
    assert shown["links"] == [{"platform": "美团", "from": "2025-07-01", "to": None, "service_agency": None}]
    monkeypatch.setattr(sys, "stdin", io.StringIO(PERSONS[0].lower() + "\n"))
    assert call(capsys, "worker", "show", "-") == shown
    monkeypatch.setattr(sys, "stdin", io.StringIO(PERSONS[5] + "\n"))
    assert call(capsys, "worker", "show", "-", exit_code=2)["error"] == "worker_unknown"
    assert call(capsys, "worker", "show", PERSONS[0], exit_code=2)["error"] == "number_as_argument"


def test_codes_tiers_branches_and_agencies(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("ZHIBAO_HOME", str(tmp_path / "production"))
    monkeypatch.delenv("ZHIBAO_DATABASE_URL", raising=False)
    init_home("jiangsu", False)
    real = "91330100799655058B"
    assert call(capsys, "enterprises")[1]["uscc"] is None
    refused = call(capsys, "code", "--enterprise", "美团", "--uscc", MEITUAN, exit_code=2)
    assert refused["error"] == "fictional_code"
    assert call(capsys, "code", "--enterprise", "美团", "--uscc", real)["uscc"] == real
    words = ["--enterprise", real, "--place", "320500", "--from", "2025-07-01"]
    decided = call(capsys, "tier", *words, "--tier", "high", "--to", "2026-12-31", "--ground", "苏社保函〔2025〕1号")
    assert (decided["tier"], decided["mark"], decided["to"]) == ("high", "official", "2026-12-31")
    listed = call(capsys, "enterprises", "--place", "jiangsu", "--on", "2026-01-01")
    assert [e["tier"] for e in listed[1]["enrolments"]] == ["high"]
    assert call(capsys, "tier", *words, "--tier", "top", "--ground", "x", exit_code=2)["error"] == "tier_unknown"
    made = call(capsys, "branch", *words, "--name", "苏州分公司", "--ground", "登记表")
    assert made == [
        {"role": "branch", "place": "320500", "name": "苏州分公司", "uscc": None, "from": "2025-07-01", "to": None}
    ]
    station = ["--uscc", "91320500MA00000010", "--name", "某站", "--place", "320500"]
    assert call(capsys, "agency", *station, "--serves", "美团", exit_code=2)["error"] == "serves_from"
    call(capsys, "agency", *station, "--serves", "美团", "--from", "2025-07-01")
    (agency,) = call(capsys, "agencies")
    assert agency["serves"] == [{"enterprise": "美团", "from": "2025-07-01", "to": None}]
    for words in (["enterprises"], ["agencies"], ["workers", "count"]):
        assert run(registry.app, words) == 0 and capsys.readouterr().out
    missing = call(capsys, "import", str(tmp_path / "none.xlsx"), "--platform", real, exit_code=2)
    assert missing["error"] == "no_file"


@pytest.mark.parametrize(
    "command",
    ["enterprises", "code", "tier", "branch", "agencies", "agency", "import", "workers count", "worker show"],
)
def test_every_command_has_an_example(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(registry.app, [*command.split(), "--help"]) == 0
    assert f"zhibao registry {command}" in " ".join(capsys.readouterr().out.split())
