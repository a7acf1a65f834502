"""`demo injuries` is played once in a home, shows what happened afterwards, and does not go on from the middle."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from zhibao.app.home import open_home
from zhibao.cli import frame
from zhibao.cli.root import application
from zhibao.kit import acts

TOLD = {"stories": [{"key": "k", "zh": "一案", "en": "a case", "told": [{"on": "2025-08-05", "zh": "付", "en": "paid", "amount_fen": 118_050}]}]}


@pytest.fixture(autouse=True)
def _home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("ZHIBAO_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("ZHIBAO_DATABASE_URL", raising=False)


def note(subject: str, content: dict[str, object]) -> None:
    with open_home().session() as session:
        acts.record(session, verb="play", subject=subject, actor="demo", ground="demonstration", content=content)


def test_a_second_run_shows_what_happened(capsys: pytest.CaptureFixture[str]) -> None:
    assert frame.run(application(), ["init", "--place", "taoyuan", "--demo"]) == 0
    note("demo injuries begun", {})
    note("demo injuries", TOLD)
    capsys.readouterr()
    assert frame.run(application(), ["demo", "injuries", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == TOLD
    assert frame.run(application(), ["demo", "injuries"]) == 0
    said = capsys.readouterr().out
    assert "a case" in said and "1180.50" in said


def test_a_story_that_was_cut_is_not_gone_on_with(capsys: pytest.CaptureFixture[str]) -> None:
    assert frame.run(application(), ["init", "--place", "taoyuan", "--demo"]) == 0
    note("demo injuries begun", {})
    capsys.readouterr()
    assert frame.run(application(), ["demo", "injuries", "--json"]) == 2
    assert json.loads(capsys.readouterr().out)["error"] == "story_cut"


def test_another_province_has_no_stories(capsys: pytest.CaptureFixture[str]) -> None:
    assert frame.run(application(), ["init", "--place", "zhejiang", "--demo"]) == 0
    capsys.readouterr()
    assert frame.run(application(), ["demo", "injuries", "--json"]) == 2
    assert json.loads(capsys.readouterr().out)["error"] == "not_this_demo"


@pytest.mark.parametrize("step", ["assessment", "review", "award", "payment", "payment_return", "recovery", "recovery_done"])
def test_a_step_that_moves_money_is_not_taken_alone(step: str, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["cases", "do", "570100-2025-000001", step, "--as", "job:x", "--ground", "taoyuan-2025-1 §38", "--json"]
    assert frame.run(application(), words) == 2
    assert json.loads(capsys.readouterr().out)["error"] == "step_elsewhere"
