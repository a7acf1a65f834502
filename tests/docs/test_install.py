"""The page about installing names only what is there: commands, options, files, settings; the units can be read."""

from __future__ import annotations

import configparser
import re
from pathlib import Path

import pytest

from tests.docs.test_commands import COMMANDS
from zhibao.app.settings import ServerSettings, Settings

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "install.md").read_text(encoding="utf-8")
UNITS = sorted(path.name for path in (ROOT / "deploy").glob("zhibao*"))


def commands_in(text: str) -> list[tuple[str, set[str]]]:
    """Every command of ours in a text, with its options."""
    found = []
    for line in re.findall(r"(?:bin/)?zhibao ((?:[a-z]+ ?)+(?:[^\n`]*))", text):
        words = line.split()
        name = next((" ".join(words[:count]) for count in (3, 2, 1) if " ".join(words[:count]) in COMMANDS), None)
        if name is not None or words[0] in {one.split()[0] for one in COMMANDS}:
            found.append((name or line, {word for word in words if word.startswith("--")}))
    return found


def wrong(text: str) -> list[str]:
    """Commands and options that are not there."""
    bad = []
    for name, options in commands_in(text):
        if name not in COMMANDS:
            bad.append(name)
            continue
        there = {option for parameter in COMMANDS[name].params for option in parameter.opts} | {"--help"}
        bad += [f"{name} {option}" for option in options - there]
    return bad


def test_the_page_names_commands_that_are_there() -> None:
    assert wrong(PAGE) == []
    assert {name for name, _ in commands_in(PAGE)} >= {"backup", "restore", "upgrade", "doctor", "acts seal", "access bootstrap", "audit", "serve", "init"}
    assert wrong("zhibao backup --elsewhere x") == ["backup --elsewhere"], "an option that is not there is noticed"


def test_files_and_settings_of_the_page_are_there() -> None:
    for name in re.findall(r"deploy/([a-z.-]+)", PAGE):
        assert (ROOT / "deploy" / name).is_file(), name
    settings = {f"ZHIBAO_{name.upper()}" for name in Settings.model_fields} | {f"ZHIBAO_SERVER_{name.upper()}" for name in ServerSettings.model_fields}
    told = set(re.findall(r"ZHIBAO_[A-Z_]+", PAGE + (ROOT / "deploy" / "environment").read_text(encoding="utf-8")))
    assert told and told <= settings


@pytest.mark.parametrize("name", UNITS)
def test_a_unit_can_be_read_and_calls_what_is_there(name: str) -> None:
    text = (ROOT / "deploy" / name).read_text(encoding="utf-8")
    unit = configparser.ConfigParser(strict=False, interpolation=None, allow_no_value=False)
    unit.optionxform = str  # type: ignore[assignment,method-assign]
    unit.read_string(text)
    assert unit.sections()[0] == "Unit" and unit["Unit"]["Description"]
    assert wrong(text) == []
    if name.endswith(".service"):
        assert unit["Service"]["User"] == "zhibao" and unit["Service"]["NoNewPrivileges"] == "yes"


def test_the_proxy_lets_the_largest_request_through() -> None:
    from zhibao.web.passing import LARGEST

    said = re.search(r"client_max_body_size (\d+)m;", (ROOT / "deploy" / "nginx.conf").read_text(encoding="utf-8"))
    assert said is not None and int(said[1]) << 20 > LARGEST
