"""What one chooses from on the pages is what the lists of the capability hold."""

from __future__ import annotations

import re
import tomllib
from importlib import resources
from pathlib import Path

from zhibao.concerns.model import About, Kind

PAGE = (Path(__file__).parents[2] / "ui/src/office/concerns/themes-list.ts").read_text(encoding="utf-8")


def listed(name: str) -> list[str]:
    """The words of a plain list of the page."""
    found = re.search(rf"export const {name} = \[(.*?)\]", PAGE)
    assert found is not None
    return re.findall(r'"([^"]+)"', found[1])


def test_themes_kinds_and_subjects_are_those_of_the_capability() -> None:
    written = tomllib.loads(resources.files("zhibao.concerns").joinpath("themes.toml").read_text(encoding="utf-8"))["theme"]
    assert re.findall(r'\["([a-z_]+)", "([^"]+)", "([^"]+)"\]', PAGE) == [(one["id"], one["zh"], one["en"]) for one in written]
    assert listed("KINDS") == [one.value for one in Kind]
    assert listed("ABOUT") == [one.value for one in About]
