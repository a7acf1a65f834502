"""`zhibao control` as people type it, in a demo home."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.control.planted import FOUND, irregular, planted_award
from zhibao.app.home import init_home
from zhibao.cli.frame import run
from zhibao.cli.root import application
from zhibao.kit import sampling

Command = Callable[..., Any]
KONG, CHA = "control_officer:kong.jing", "control_officer:cha.ming"


@pytest.fixture
def command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Command:
    """A home with an irregular city; each call gives the JSON document, or what a person reads."""
    monkeypatch.setenv("ZHIBAO_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("ZHIBAO_DATABASE_URL", raising=False)
    home = init_home("taoyuan", True)
    with home.session() as session:
        city = irregular(session, home.keyring)
        planted_award(city, 300, disability=False)

    def typed(*words: str, code: int = 0, human: bool = False) -> Any:
        capsys.readouterr()
        assert run(application(), ["control", *words, *([] if human else ["--json"])]) == code
        said = capsys.readouterr()
        return said.out if human else json.loads(said.out)

    return typed


def test_from_a_look_to_a_closed_flag(command: Command) -> None:
    # Whoever paid what she had assessed also held posts that do not go together in one case.
    assert command("sweep", "--place", "taoyuan")["new_flags"] == sum(FOUND.values()) + 1
    assert command("sweep", "--place", "570100")["new_flags"] == 0
    (flag,) = command("flags", "--place", "taoyuan", "--rule", "receipt_twice")
    number = flag["flag"]
    said = command("flag-answer", number, "--finding", "irregular", "--reason", "两案为同一张票据", "--by", KONG)
    assert said["status"] == "waits_for_second" and said["answers"][0]["reason"] == "两案为同一张票据"
    assert command("flag-answer", number, "--finding", "confirmed", "--reason", "同意", "--by", KONG, code=2)["error"] == "second_person_needed"
    assert command("flag-answer", number, "--finding", "confirmed", "--reason", "同意", "--by", CHA)["status"] == "closed"
    assert [one["flag"] for one in command("flags", "--place", "570000", "--status", "closed")] == [number]
    assert "票据重复" in command("flags", "--place", "taoyuan", human=True)
    assert command("follow", "--flag", number, "--by", KONG, code=2)["error"] == "follow_form"
    assert command("follow", "--flag", number, "--recovery", "570100-2025-000001-R1", "--by", KONG, code=2)["error"] == "not_found"


def test_a_sample_is_drawn_again_from_what_is_published(command: Command) -> None:
    period = ("--from", "2025-09-01", "--to", "2025-09-30")
    made = command("sample", "--place", "taoyuan", *period, "--tolerable", "0.1", "--by", KONG)
    number = made["sample"]
    assert made["strata"][0]["size"] == 1 and made["drawn"] == []
    drawn = command("sample-draw", number, "--word", "qingming", "--by", "supervisor:xu.xing")
    record = command("sample-result", number, "--record")
    assert [award for award, _ in sampling.replay(record)] == [one["award_no"] for one in drawn["drawn"]]
    award = drawn["drawn"][0]["award_no"]
    told = command("sample-result", number, "--award", award, "--outcome", "underpaid", "--difference", "1.50", "--reason", "漏算一日", "--by", CHA)
    assert (told["strata"][0]["errors"], told["strata"][0]["underpaid_fen"], told["open"]) == (1, 150, 0)
    assert "medical" in command("sample-result", number, human=True)


def test_the_points_say_what_they_ask_and_how_sure_their_parameters_are(command: Command) -> None:
    told = {one["rule"]: one for one in command("points")}
    assert told["stay_twice"]["mark"] == "official"
    assert {one["rule"]: one for one in command("points", "--place", "zhejiang")}["stay_twice"]["mark"] == "assumed"
    assert "住院日期重叠" in command("points", human=True)
