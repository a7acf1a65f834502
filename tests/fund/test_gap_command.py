"""`zhibao fund gap-share` as people type it: from a file without a home, and from the ledger of a home."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.fund.ground import GROUND, REGISTRAR, payable
from zhibao.app.home import open_home
from zhibao.cli.frame import run
from zhibao.cli.root import application
from zhibao.fund import acts
from zhibao.fund.model import Kind
from zhibao.kit.actors import Actor
from zhibao.kit.clock import instant, now
from zhibao.law import changes

Command = Callable[..., Any]
THREE = "area,income,benefits,work_injury_benefits\n330100,,600.00,1000.00\n330200,,300.00,0\n[bold]温州,,100.00,5.5\nTOTAL,900.00,,\n"


@pytest.fixture
def command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Command:
    """The command without a home; each call gives the JSON document, also of a refusal."""
    monkeypatch.setenv("ZHIBAO_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("ZHIBAO_DATABASE_URL", raising=False)
    monkeypatch.chdir(tmp_path)

    def typed(*words: str, code: int = 0, human: bool = False) -> Any:
        capsys.readouterr()
        assert run(application(), ["fund", "gap-share", *words, *([] if human else ["--json"])]) == code
        said = capsys.readouterr()
        return said.out if human else json.loads(said.out)

    return typed


@pytest.fixture
def figures(tmp_path: Path) -> str:
    path = tmp_path / "figures.csv"
    path.write_text(THREE, encoding="utf-8")
    return str(path)


def test_a_file_needs_no_home_and_gives_what_the_contract_says(command: Command, figures: str, tmp_path: Path) -> None:
    said = command(figures, "--mode", "A")
    assert (said["mode"], said["total_gap_fen"], said["provisional"], said["province"]) == ("A", 10_000, True, "330000")
    assert [(one["area"], one["gap_fen"], one["benefits_with_gap_fen"]) for one in said["areas"]] == [
        ("330100", 6_000, 106_000), ("330200", 3_000, 3_000), ("[bold]温州", 1_000, 1_550),
    ]  # fmt: skip
    assert command(figures, "--mode", "a") == said
    assert not (tmp_path / "home").exists()


def test_mode_b_by_file(command: Command, tmp_path: Path) -> None:
    (tmp_path / "b.csv").write_text("area,income,benefits\na,500.00,600.00\nb,350.00,300.00\n", encoding="utf-8")
    said = command("b.csv", "--mode", "B", "--budget", "deficit", "--budget-gap", "100.00")
    assert [(one["gap_fen"], one["surplus_fen"], one["bears_fen"]) for one in said["areas"]] == [(10_000, 0, 2_000), (0, 5_000, 0)]
    assert (said["total_gap_fen"], said["surplus_fen"], said["responsibility"]["province_fen"]) == (10_000, 5_000, 8_000)


def test_no_gap_gives_every_area_zero(command: Command, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("area,income,benefits\na,,1.00\nb,,2.00\nTOTAL,3.00,\n", encoding="utf-8")
    said = command("a.csv", "--mode", "A")
    assert (said["total_gap_fen"], [one["gap_fen"] for one in said["areas"]], said["needs"]) == (0, [0, 0], [])


def test_ninety_counties(command: Command, tmp_path: Path) -> None:
    rows = "".join(f"县{number},,{1_000_000_000_000 + number}.{number:02d}\n" for number in range(90))
    (tmp_path / "a.csv").write_text(f"area,income,benefits\n{rows}TOTAL,0.01,\n", encoding="gb18030")
    said = command("a.csv", "--mode", "A")
    assert sum(one["gap_fen"] for one in said["areas"]) == said["total_gap_fen"] == said["benefits_fen"] - 1


def test_another_place_and_year_and_what_if(command: Command, figures: str) -> None:
    said = command(figures, "--mode", "A", "--place", "taoyuan", "--year", "2026", "--what-if", "330100=-10%", "--what-if", "330200=+5%")
    assert (said["province"], said["year"], said["provisional"], said["responsibility"]["province_fen"]) == ("570000", 2026, False, 8_000)
    assert [one["benefits_fen"]["after"] for one in said["what_if"]["areas"]] == [54_000, 31_500, 10_000]
    assert said["what_if"]["provisional"] is True


def test_what_people_read(command: Command, figures: str) -> None:
    told = command(figures, "--mode", "A", "--budget", "surplus", "--budget-gap", "100", "--what-if", "330100=-1/10", human=True)
    for part in ("浙江省 2025 年缺口分担", "暂定", "[bold]温州", "1060.00", "省级承担 90.00 元", "推定的口径", "不保存", "分担·后", "-37.02"):
        assert part in told.replace("\n", ""), part
    assert "责任分担还缺" in command(figures, "--mode", "A", human=True)


def test_a_workbook(command: Command, figures: str, tmp_path: Path) -> None:
    assert command(figures, "--mode", "A", "--out", str(tmp_path / "shares.xlsx"))["file"] == "shares.xlsx"
    book = openpyxl.load_workbook(tmp_path / "shares.xlsx")
    assert book.sheetnames == ["缺口分担", "依据"]
    assert any("暂定" in str(row[0]) for row in book["缺口分担"].iter_rows(values_only=True))
    assert command(figures, "--mode", "A", "--out", "shares.pdf", code=2)["error"] == "file_kind"


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ((), "mode_needed"),
        (("--mode", "C"), "choice"),
        (("--mode", "A", "--budget", "even"), "choice"),
        (("--mode", "A", "--budget-gap", "1,0"), "amount_form"),
        (("--mode", "A", "--budget-gap", "0"), "budget_gap_form"),
        (("--mode", "A", "--what-if", "x=-10%"), "what_if_area"),
        (("--mode", "A", "--income", "1"), "option_of_ledger"),
        (("--mode", "A", "--work-injury", "x.csv"), "option_of_ledger"),
        (("--mode", "A", "--place", "nowhere"), "unknown_place"),
        (("--mode", "A", "--place", "jiangsu"), "missing_number"),
        (("--mode", "A", "--year", "2024"), "before_scheme"),
        (("--mode", "A", "--year", "2028"), "missing_number"),
        (("--mode", "B"), "amount_missing"),
    ],
)
def test_what_cannot_be_reckoned_is_said(command: Command, figures: str, words: tuple[str, ...], code: str) -> None:
    said = command(figures, *words, code=2)
    assert said["error"] == code and said["zh"] and said["en"]


# From the ledger


@pytest.fixture
def home(command: Command, demo_template: Path, tmp_path: Path) -> Command:
    """A home of 桃源 with a year of money."""
    shutil.copytree(demo_template, tmp_path / "home")
    at = instant("2025-09-10T09:00")
    with open_home().session() as session:
        for number, (book, income, spent) in enumerate((("570100", 100_000, 120_000), ("570200", 50_000, 30_000)), start=1):
            acts.post_movement(session, book, Kind.RECEIPT, income, account="contribution", actor=REGISTRAR, ground=GROUND, at=at)
            owed = payable(number, spent, case_no=f"{book}-2025-{number:06d}")
            acts.recognise(session, book, f"A{number}", [owed], actor=REGISTRAR, ground=GROUND, at=at)
    (tmp_path / "work.csv").write_text("area,work_injury_benefits\n570100,1.00\n570200,2\n570300,0\n渔歌市,0\n", encoding="utf-8")
    return command


def test_a_year_of_the_ledger(home: Command) -> None:
    said = home("--year", "2025", "--place", "taoyuan", "--work-injury", "work.csv")
    assert (said["source"], said["mode"], said["total_gap_fen"], said["provisional"]) == ("ledger", "B", 20_000, True)
    assert [(one["area"], one["gap_fen"], one["bears_fen"]) for one in said["areas"]] == [
        ("570100", 20_000, 4_000), ("570200", 0, 0), ("570300", 0, 0), ("570400", 0, 0),
    ]  # fmt: skip
    assert [one["benefits_with_gap_fen"] for one in said["areas"]] == [20_100, 200, 0, 0]


def test_the_mode_may_be_chosen_and_the_income_given(home: Command) -> None:
    assert home("--year", "2025", "--place", "桃源", "--mode", "A")["total_gap_fen"] == 0
    said = home("--year", "2025", "--place", "570000", "--income", "1400.00")
    assert (said["mode"], [one["gap_fen"] for one in said["areas"]]) == ("A", [8_000, 2_000, 0, 0])


def test_what_a_home_has_laid_down_for_itself_holds_for_its_ledger(home: Command) -> None:
    said = {"name": "gap_surplus", "from": "2025-12-01", "value": "negative", "cites": ["taoyuan-2025-1 §59(2)"], "mark": "official"}
    with open_home().session() as session:
        made = changes.propose(session, place="570000", kind="number", content=said, reason="省厅来函。", actor=Actor("lv.li", "law_keeper"), at=now())
        changes.decide(session, made.number, approve=True, reason="核对无误。", actor=Actor("he.yan", "law_approver"), at=now())
    found = home("--year", "2025", "--place", "taoyuan", "--what-if", "570100=-10%")
    assert [one["gap_fen"] for one in found["areas"]] == [20_000, -20_000, 0, 0]
    assert [one["gap_fen"]["after"] for one in found["what_if"]["areas"]] == [8_000, -20_000, 0, 0]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ((), "figures_needed"),
        (("--year", "2025"), "figures_needed"),
        (("--place", "taoyuan"), "figures_needed"),
        (("--year", "2025", "--place", "zhejiang"), "place_not_here"),
        (("--year", "2025", "--place", "jiangsu"), "missing_number"),
        (("--year", "2025", "--place", "taoyuan", "--mode", "B", "--income", "1"), "income_missing"),
        (("--year", "2025", "--place", "taoyuan", "--work-injury", "nowhere.csv"), "no_file"),
    ],
)
def test_what_the_ledger_cannot_answer_is_said(home: Command, words: tuple[str, ...], code: str) -> None:
    assert home(*words, code=2)["error"] == code


def test_without_a_home_it_says_how_to_make_one(command: Command) -> None:
    said = command("--year", "2025", "--place", "taoyuan", code=2)
    assert "init" in said["remedy_en"]
