"""The tutorial is executed as it stands; where it says what a command prints, that is compared."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.docs.console import WIDTH, Reader, blocks, fits, steps_of
from zhibao.cli import frame

PAGE = Path(__file__).parents[2] / "docs" / "tutorial.md"


def test_every_step_of_the_tutorial_does_what_it_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "environ", os.environ.copy())
    monkeypatch.setattr(frame.page, "_width", WIDTH)
    monkeypatch.setattr(frame.console, "_width", WIDTH)
    reader = Reader(tmp_path)
    steps = [step for _, _, found in blocks(PAGE.read_text(encoding="utf-8")) for step in found]
    assert len(steps) > 30
    for number, step in enumerate(steps):
        reader.type(step)
        asked = number + 1 < len(steps) and steps[number + 1].command == "echo $?"
        assert reader.last == 0 or asked or step.command == "echo $?", f"{step.command}\n" + "\n".join(step.printed)
        if step.said:
            assert fits(step.said, step.printed), f"$ {step.command}\n" + "\n".join(step.printed)


def test_a_page_that_says_something_else_is_noticed() -> None:
    assert fits(["收到 5", "…", "end"], ["收到 5", "a", "b", "end"])
    assert fits(["root sha256:…"], ["root sha256:00ff"])
    assert fits(["root …", "next"], ["root x", "next"])
    assert not fits(["root …"], ["root x", "next"])
    assert not fits(["收到 5"], ["收到 6"])
    assert not fits(["收到 5"], ["收到 5", "退回 1"])


def test_a_block_is_read_as_commands_and_their_output() -> None:
    first, second = steps_of("$ cat > a <<'END'\n> x\n> END\n$ zhibao version\n0.1.0\n")
    assert first.command == "cat > a <<'END'\nx\nEND"
    assert (second.command, second.said) == ("zhibao version", ["0.1.0"])
