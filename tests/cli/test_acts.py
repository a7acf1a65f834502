"""`zhibao acts`: a day is sealed once, the seals are listed, and `audit --seal` holds one that was kept outside."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from zhibao.app.home import init_home, open_home
from zhibao.cli import frame
from zhibao.cli.root import application
from zhibao.kit import acts

Command = Callable[..., Any]


@pytest.fixture
def command(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> Command:
    """A way to run commands in a home with two acts; `code` is the exit code that is expected."""
    monkeypatch.setenv("ZHIBAO_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("ZHIBAO_DATABASE_URL", raising=False)
    with init_home("taoyuan", demo=True).session() as session:
        for number in range(2):
            acts.record(session, verb="noted", subject="case:1", actor="job:test", ground="taoyuan-2025-1 §67", content={"number": number})

    def call(*words: str, code: int = 0, text: bool = False) -> Any:
        capfd.readouterr()
        assert frame.run(application(), [*words] if text else [*words, "--json"]) == code
        out = capfd.readouterr().out
        return out if text else json.loads(out)

    return call


def test_a_day_is_sealed_once_and_listed(command: Command) -> None:
    first = command("acts", "seal")
    assert (first["new"], first["number"], first["acts_since"]) == (True, 1, 0)
    with open_home().session() as session:
        acts.record(session, verb="noted", subject="case:2", actor="job:test", ground="taoyuan-2025-1 §67", content={})
    again = command("acts", "seal")
    assert (again["new"], again["digest"], again["acts_since"]) == (False, first["digest"], 1)
    told = command("acts", "seals")
    assert ([one["digest"] for one in told["seals"]], told["acts_since"]) == ([first["digest"]], 1)
    assert first["digest"] in command("acts", "seal", text=True)
    assert "2" in command("acts", "seals", text=True)


def test_a_ground_that_is_no_law_seals_nothing(command: Command) -> None:
    assert command("acts", "seal", "--ground", "nowhere §1", code=2)["error"] == "unknown_instrument"
    assert command("acts", "seal", "--as", "nobody", code=2)["error"] == "actor_form"
    assert command("acts", "seals")["seals"] == []


def test_the_audit_finds_a_seal_that_was_kept_and_misses_another(command: Command) -> None:
    kept = command("acts", "seal")["digest"]
    assert command("audit", "--seal", kept)["checked"]["seals_kept_outside"] == 1
    other = "sm3:" + "7" * 64
    [finding] = command("audit", "--seal", kept, "--seal", other, code=1)["findings"]
    assert (finding["invariant"], finding["where"]) == ("A5", f"seal {other}")
