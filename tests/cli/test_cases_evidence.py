"""`zhibao cases evidence|experts|appraisal`: from a photograph to a conclusion, by commands alone."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import typer

from tests.cases import pictures
from tests.cases.appraisals import NERVES, register_line, write_register
from zhibao.app.home import Home, init_home
from zhibao.cases.acts import open_case
from zhibao.cli import cases_appraisal, cases_evidence, cases_experts
from zhibao.cli.frame import run
from zhibao.kit.actors import Actor
from zhibao.kit.clock import instant

Command = Callable[..., Any]
CLERK = "appraisal_clerk:lin.hao"
AT = "2025-10-10T09:00"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Home:
    """A demo home of 桃源."""
    monkeypatch.setenv("ZHIBAO_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("ZHIBAO_DATABASE_URL", raising=False)
    return init_home("taoyuan", True)


@pytest.fixture
def case_no(home: Home) -> str:
    """A case of 桃花."""
    with home.session() as session:
        return open_case(
            session,
            home.keyring,
            place="570102",
            injury_at=instant("2025-09-03T12:07"),
            person=4711,
            channel="app",
            actor=Actor("self", "worker"),
            at=instant("2025-09-03T13:00"),
        )


@pytest.fixture
def command(capsys: pytest.CaptureFixture[str]) -> Command:
    """A way to run the commands; `code` is the exit code that is expected."""
    app = typer.Typer()
    app.add_typer(cases_evidence.app, name="evidence")
    app.add_typer(cases_experts.app, name="experts")
    app.add_typer(cases_appraisal.app, name="appraisal")

    def call(*words: str, code: int = 0) -> Any:
        assert run(app, [*words, "--json"]) == code
        answer = json.loads(capsys.readouterr().out)
        if code == 0:
            assert run(app, list(words)) in (0, 2)  # what a person reads; a repeated act may be refused
            capsys.readouterr()
        return answer

    return call


def test_evidence_by_commands(home: Home, case_no: str, command: Command, tmp_path: Path) -> None:
    picture = tmp_path / "现场 张三.jpg"
    picture.write_bytes(pictures.jpeg())
    (made,) = command(
        "evidence", "add", case_no, str(picture), "--kind", "scene_photograph", "--as", "worker:self", "--at", AT
    )
    assert (made["ref"], made["status"], made["media"]) == (f"{case_no}-E1", "pending", "jpeg")
    assert "张三" not in str([path.name for path in (home.path / "evidence").iterdir()])
    judged = command(
        "evidence", "verdict", made["ref"], "accepted", "--reason", "已核对", "--as", "case_clerk:zhou.lan", "--at", AT
    )
    assert judged["status"] == "accepted"
    assert command("evidence", "list", case_no)[0]["status"] == "accepted"
    read = command("evidence", "read", made["ref"], "--out", str(tmp_path / "out.jpg"))
    assert read["capture"]["lat"] == "30.2750000"
    assert b"home address" not in (tmp_path / "out.jpg").read_bytes()
    assert command("evidence", "read", made["ref"], "--out", str(tmp_path / "out.jpg"), code=2)["error"] == "file_there"
    withdrawn = command("evidence", "withdraw", made["ref"], "--reason", "传错了", "--as", "worker:self", "--at", AT)
    assert withdrawn["status"] == "withdrawn"
    wrong = command(
        "evidence", "verdict", made["ref"], "perfect", "--reason", "x", "--as", "case_clerk:zhou.lan", code=2
    )
    assert wrong["error"] == "verdict_form"


def test_a_bad_file_is_turned_away_with_a_remedy(home: Home, case_no: str, command: Command, tmp_path: Path) -> None:
    bad = tmp_path / "a.exe"
    bad.write_bytes(b"MZ")
    found = command("evidence", "add", case_no, str(bad), "--kind", "diagnosis", "--as", "worker:self", code=2)
    assert found["error"] == "evidence_kind"
    assert found["remedy_zh"]
    assert command("evidence", "list", case_no) == []


def test_a_checklist_by_command(command: Command) -> None:
    needed = command("evidence", "checklist", "violence", "--injury", "2025-09-03", "--died", "--late", "--advanced")
    assert {"police_record", "death_certificate", "late_application"} <= {one["paper"] for one in needed}
    assert set(needed[0]) == {"paper", "zh", "en", "step", "cites", "mark"}
    assert (
        command("evidence", "checklist", "violence", "--injury", "2025-12-03", "--fast-lane", "beijing")[0]["mark"]
        == "official"
    )
    assert command("evidence", "checklist", "fire", "--injury", "2025-09-03", code=2)["error"] == "unknown_case_kind"


def test_an_appraisal_by_commands(
    home: Home, case_no: str, command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = [register_line(n) for n in range(6)] + [register_line(n, NERVES) for n in range(6, 9)]
    register = write_register(tmp_path / "experts.csv", lines)
    act = ("--as", CLERK, "--at", AT)
    assert command("experts", "import", str(register), "--as", CLERK, "--at", "2025-09-01T09:00")["new"] == 9
    assert len(command("experts", "list", "570100", "--on", "2025-10-10")) == 9
    seats = "bones_and_burns,bones_and_burns,nerves_and_mind"
    ref = command("appraisal", "open", case_no, "--seats", seats, "--application", "2025-10-09", *act)["appraisal"]
    assert command("appraisal", "open", case_no, "--seats", "dentist", "--application", "2025-10-09", *act, code=2)[
        "error"
    ] == ("unknown_speciality")
    assert command("appraisal", "draw", ref, *act)["round"] == 1
    assert len(command("appraisal", "draw", ref, "--word", "osmanthus-7", *act)["members"]) == 3
    recuse = ("--asked-by", "worker", "--reason", "曾任主治医师")
    assert command("appraisal", "recuse", ref, "--seat", "2", *recuse, *act)["open_seats"] == [2]
    command("appraisal", "draw", ref, *act)
    command("appraisal", "draw", ref, "--word", "again", *act)
    published = command("appraisal", "panel", ref)
    (tmp_path / "panel.json").write_text(json.dumps(published), encoding="utf-8")
    assert [one["fits"] for one in command("appraisal", "replay", str(tmp_path / "panel.json"))] == [True, True]
    del published["draws"][1]["seed"]
    fits = []
    # Another word draws the same persons now and then; not four words one after the other.
    for word in ("another", "a third", "a fourth", "a fifth"):
        published["draws"][0]["word"] = word
        (tmp_path / "panel.json").write_text(json.dumps(published), encoding="utf-8")
        refused = command("appraisal", "replay", str(tmp_path / "panel.json"), code=2)
        assert refused["error"] == "draw_does_not_fit"
        fits.append([one["fits"] for one in refused["facts"]["draws"]])
    assert [False, False] in fits and all(not second for _, second in fits)
    said = tmp_path / "opinion.json"
    said.write_text(
        json.dumps({"findings": ["5.8.2(14)"], "need_help": ["moving"], "reasons": "右膝"}), encoding="utf-8"
    )
    for seat in ("1", "2"):
        assert command("appraisal", "opinion", ref, "--seat", seat, "--file", str(said), *act)["commitment"].startswith(
            "sm3:"
        )
    assert command("appraisal", "reveal", ref, *act, code=2)["error"] == "opinions_outstanding"
    monkeypatch.setattr("sys.stdin", io.StringIO(said.read_text(encoding="utf-8")))
    assert command("appraisal", "opinion", ref, "--seat", "3", "--file", "-", *act)["seat"] == 3
    assert len(command("appraisal", "reveal", ref, *act)) == 3
    decided = tmp_path / "conclusion.json"
    decided.write_text("{}", encoding="utf-8")
    assert command("appraisal", "conclude", ref, "--file", str(decided), *act, code=2)["error"] == "appraisal_file"
    conclusion = {
        "findings": ["5.8.2(14)"], "grade": 8, "care_level": "partial", "need_help": ["moving"], "agreed": [1, 2],
        "incapacity_to": "2026-03-03",
    }  # fmt: skip
    decided.write_text(json.dumps(conclusion), encoding="utf-8")
    made = command("appraisal", "conclude", ref, "--file", str(decided), *act)
    assert (made["grade"], made["proposal"]["grade"], made["final"], made["provisional"]) == (8, 8, False, False)
    assert command("appraisal", "show", ref) == made
