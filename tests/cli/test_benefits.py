"""`zhibao benefits`: from a catalogue and a bill to an award that explains itself, by commands."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cases.ground import File
from zhibao.app.home import Home, init_home
from zhibao.cli.benefits import app
from zhibao.cli.frame import run
from zhibao.edge.catalogues import FICTIONAL
from zhibao.kit.digest import file_digest

Command = Callable[..., Any]
ASSESSOR = "benefit_assessor:qian.mo"
FACTS = {
    "place": "570100",
    "injury_date": "2025-09-20",
    "confirmation_date": "2025-10-10",
    "appraisal_date": None,
    "grade": None,
    "care_level": None,
    "death_date": None,
    "incapacity_period": {"from": "2025-09-20", "to": "2025-10-19"},
    "medical": {"claimed": "107.20", "eligible": "80.40"},
    "hospital_days": 0,
}
HEAD = "票据号,医疗机构,目录,编码,名称,数量,单价,金额,日期,其他疾病\n"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Home:
    """A demo home of 桃源."""
    monkeypatch.setenv("ZHIBAO_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("ZHIBAO_DATABASE_URL", raising=False)
    return init_home("taoyuan", True)


@pytest.fixture
def case_no(home: Home) -> str:
    """A confirmed case of 桃花 whose benefits were applied for."""
    with home.session() as session:
        file = File(session, home.keyring)
        file.go("2025-10-08", "filing", "application", "acceptance", "investigation")
        file.go("2025-10-10", "confirmation")
        file.go("2025-10-12", "benefit_application")
        return file.case_no


@pytest.fixture
def command(home: Home, capsys: pytest.CaptureFixture[str]) -> Command:
    """A way to run commands; `code` is the exit code that is expected."""

    def call(*words: str, code: int = 0, text: bool = False) -> Any:
        capsys.readouterr()
        assert run(app, [*words] if text else [*words, "--json"]) == code
        out = capsys.readouterr().out
        return out if text else json.loads(out)

    return call


def import_drugs(command: Command, *more: str, code: int = 0, path: Path = FICTIONAL / "drugs.csv") -> Any:
    return command(
        "catalogue", "import", str(path), "--kind", "drugs", "--place", "taoyuan", "--from", "2025-07-01",
        "--as", "agency_officer:wu.ping", *more, code=code,
    )  # fmt: skip


def test_a_catalogue_is_tried_first_and_kept_whole_or_not_at_all(command: Command, tmp_path: Path) -> None:
    assert import_drugs(command)["dry_run"] is True
    kept = import_drugs(command, "--commit")
    assert (kept["catalogue"], kept["entries"], kept["rejected"]) == (1, 8, 0)
    assert import_drugs(command, "--commit", code=2)["error"] == "catalogue_known"
    bad = tmp_path / "drugs.csv"
    bad.write_text("编码,名称,最高限价\nY1,头孢,1.00\n,无名,1.00\n", encoding="utf-8")
    tried = import_drugs(command, path=bad)
    assert (tried["entries"], tried["rejected"], tried["rows"][0]["row"]) == (1, 1, 3)
    assert import_drugs(command, "--commit", path=bad, code=2)["error"] == "catalogue_rows"
    assert "缺少编码" in (tmp_path / "drugs.returned.csv").read_text(encoding="utf-8-sig")
    assert command("catalogue", "import", str(bad), "--kind", "sweets", "--place", "taoyuan", "--from", "2025-07-01",
                   "--as", "a_b:c", code=2)["error"] == "unknown_kind"  # fmt: skip


def test_a_bill_is_judged_decided_and_settled(command: Command, case_no: str, tmp_path: Path) -> None:
    import_drugs(command, "--commit")
    path = tmp_path / "receipts.csv"
    path.write_text(
        HEAD
        + "0042,桃花市人民医院,药品,TY-Y001,头孢呋辛酯片,2,26.80,53.60,2025-09-21,否\n"
        + "0042,桃花市人民医院,药品,TY-Y001,头孢呋辛酯片,2,26.80,53.60,2025-09-22,是\n",
        encoding="utf-8",
    )
    [judged] = command("bill", case_no, str(path), "--from", "2025-09-20", "--to", "2025-10-19", "--as", ASSESSOR)[
        "bills"
    ]
    assert [line["outcome"] for line in judged["lines"]] == ["accepted", "waiting"]
    bill_no = judged["bill_no"]
    assert command("bill-settle", bill_no, "--as", ASSESSOR, code=2)["error"] == "lines_waiting"
    decided = command("bill-line", bill_no, "2", "--accepted", "26.80", "--refused", "26.80", "--as", ASSESSOR)
    assert decided["lines"][1]["decided_by"] == ASSESSOR
    settled = command("bill-settle", bill_no, "--as", ASSESSOR)
    assert (settled["settled"], settled["accepted_fen"], settled["waiting_fen"]) == (True, 8_040, 0)
    assert "认可" in command("show", case_no, text=True)


def test_an_award_is_prepared_approved_shown_and_explained(command: Command, case_no: str, tmp_path: Path) -> None:
    facts = tmp_path / "facts.json"
    facts.write_text(json.dumps(FACTS), encoding="utf-8")
    advanced = command(
        "advance", case_no, "--payer", "enterprise:91330000MA00000007", "--kind", "platform", "--item", "medical_care",
        "--amount", "30.00", "--paid-on", "2025-09-21", "--proof", file_digest(facts), "--as", ASSESSOR,
    )  # fmt: skip
    assert advanced["form"] == "职业伤害保障待遇垫付情况说明"
    made = command("award", case_no, str(facts), "--as", ASSESSOR, "--at", "2025-10-13T10:00")
    assert (made["status"], made["award_no"]) == ("prepared", f"{case_no}-A1")
    assert {(line["item"], line["role"]): line["amount_fen"] for line in made["lines"]}[
        ("medical_care", "worker")
    ] == 5_040
    review = ["review", made["award_no"], "--at", "2025-10-14T10:00"]
    assert command(*review, "--as", "benefit_reviewer:sang.zhu")["status"] == "prepared"
    counts = command(*review, "--as", "benefit_approver:liang.tian", "--approve")
    assert counts["status"] == "effective"
    assert sorted(one["amount_fen"] for one in counts["payables"]) == [3_000, 5_040]
    told = command("explain", case_no)["awards"][0]["lines"]
    assert {line["amount_fen"] for line in told} >= {3_000, 5_040}
    assert all(line["steps"] and line["receipts"] for line in told)
    said = command("explain", case_no, text=True)
    assert "50.40" in said
    assert "付给垫付方 30.00 元" in said
    [living] = command("owed", "--case", case_no, "--on", "2025-11-11")["owed"]
    assert (living["status"], living["due_on"], living["benefit"]) == ("late", "2025-11-10", "living_security")
    shown = command("show", case_no, "--known-on", "2025-10-12")
    assert (shown["awards"], len(shown["advances"]), shown["owed_by_platforms"][0]["outstanding_fen"] > 0) == (
        [],
        1,
        True,
    )
    assert "逾期" in command("owed", text=True)
    assert command("due", "--month", "2025-11", "--place", "taoyuan") == {
        "month": "2025-11", "items": [], "total_fen": 0, "provisional": False,
    }  # fmt: skip


def test_faults_of_the_caller_leave_with_two(command: Command, case_no: str, tmp_path: Path) -> None:
    assert command("review", f"{case_no}-A9", "--as", "benefit_approver:x", code=2)["error"] == "not_found"
    both = ["--approve", "--send-back", "no"]
    assert command("review", f"{case_no}-A1", "--as", "benefit_approver:x", *both, code=2)["error"] == "one_outcome"
    facts = tmp_path / "facts.json"
    facts.write_text(json.dumps(FACTS), encoding="utf-8")
    assert command("award", case_no, str(facts), "--as", ASSESSOR, "--payee", "D1", code=2)["error"] == "pair_form"
