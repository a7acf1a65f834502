"""Every command and option is documented, each help has an example, and the page tells nothing that is not there."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer

from zhibao.cli import frame
from zhibao.cli.root import application
from zhibao.orders.model import BatchResult

PAGE = (Path(__file__).parents[2] / "docs" / "commands.md").read_text(encoding="utf-8")
READS_ONLY = ("law show", "law coverage", "law numbers", "law number", "law codes", "law places", "version")


def leaves(command: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[str, Any]]:
    """Every command that does something, by its whole name."""
    if getattr(command, "commands", None):
        for name, below in command.commands.items():
            yield from leaves(below, (*path, name))
    else:
        yield " ".join(path), command


COMMANDS = dict(leaves(typer.main.get_command(application())))


def sections(page: str) -> dict[str, str]:
    """The page by command."""
    parts = re.split(r"^### `zhibao ([a-z -]+)`$", page, flags=re.M)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


SECTIONS = sections(PAGE)


def faults(name: str, command: Any, section: str) -> list[str]:
    """What is wrong between a command and its section."""
    found = []
    options = {option for parameter in command.params for option in parameter.opts if option.startswith("--")}
    table = set(re.findall(r"^\| `(--[a-z-]+)` \|", section, re.M))
    found += [f"{option} is not documented" for option in sorted(options - table - {"--help"})]
    found += [f"{option} does not exist" for option in sorted(table - options)]
    found += [
        f"{parameter.opts[0]} is not documented"
        for parameter in command.params
        if parameter.param_type_name == "argument" and f"`{parameter.opts[0].upper()}" not in section
    ]
    example = re.search(r"```sh\n(.*?)\n```", section, re.S)
    if example is None or not example.group(1).startswith(f"zhibao {name}"):
        found.append("no example of its own")
    if "```json" not in section:
        found.append("no JSON")
    return found


def test_the_page_has_exactly_the_commands_that_exist() -> None:
    assert len(COMMANDS) >= 40
    assert set(SECTIONS) == set(COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_is_documented(name: str) -> None:
    assert faults(name, COMMANDS[name], SECTIONS[name]) == []


@pytest.mark.parametrize("name", COMMANDS)
def test_a_help_has_both_languages_and_an_example(name: str) -> None:
    said = COMMANDS[name].help or ""
    assert f"例 / example: zhibao {name}" in said
    assert re.search(r"[一-鿿]", said)
    assert re.search(r"[a-z]{4}", said.split("example:")[0])


@pytest.mark.parametrize("name", SECTIONS)
def test_the_json_of_the_page_is_json(name: str) -> None:
    for text in re.findall(r"```json\n(.*?)\n```", SECTIONS[name], re.S):
        json.loads(text)


@pytest.mark.parametrize("name", READS_ONLY)
def test_the_json_of_the_page_has_the_keys_of_the_command(
    name: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("ZHIBAO_HOME", str(tmp_path))
    told = json.loads(re.search(r"```json\n(.*?)\n```", SECTIONS[name], re.S).group(1))  # type: ignore[union-attr]
    example = re.search(r"```sh\nzhibao (.*?)\n```", SECTIONS[name], re.S).group(1)  # type: ignore[union-attr]
    words = [word.strip("'") for word in re.findall(r"'[^']*'|\S+", example)]
    assert frame.run(application(), [*words, "--json"]) == 0
    printed = json.loads(capsys.readouterr().out)
    assert set(told) <= set(printed)


def test_the_answer_of_a_load_is_told_whole() -> None:
    told = json.loads(re.search(r"```json\n(.*?)\n```", SECTIONS["orders load"], re.S).group(1))  # type: ignore[union-attr]
    assert list(told) == list(BatchResult("b", 0, 0, 0, 0, 0, 0).document())


def test_a_hidden_option_and_an_invented_one_are_noticed() -> None:
    section = SECTIONS["orders load"].replace("| `--feed` |", "| `--food` |")
    assert faults("orders load", COMMANDS["orders load"], section) == [
        "--feed is not documented",
        "--food does not exist",
    ]
    assert faults("orders verify", COMMANDS["orders verify"], "") == [
        "--json is not documented",
        "no example of its own",
        "no JSON",
    ]
