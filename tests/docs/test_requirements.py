"""The page of requirements names only files and commands that exist, and each line says what shows it or what is open."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.docs.test_commands import COMMANDS

ROOT = Path(__file__).parents[2]
PAGES = sorted((ROOT / "docs" / "requirements").glob("*.md"))


def rows(page: str) -> list[list[str]]:
    """The lines of the page's tables: number, asked, shown by, open."""
    return [[part.strip() for part in line.strip("|").split("|")] for line in page.splitlines() if re.match(r"\| \d+ \|", line)]


def faults(page: str) -> list[str]:
    """What is wrong in a page."""
    found = []
    for number, asked, shown, still_open in rows(page):
        for name in re.findall(r"`([^`]+)`", shown):
            command = name.removeprefix("zhibao ")
            exists = command in COMMANDS if name.startswith("zhibao ") else (ROOT / name).exists()
            if not exists:
                found.append(f"{number}: there is no {name}")
        if not shown and still_open in ("", "—"):
            found.append(f"{number}: neither shown nor open: {asked}")
    return found


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_a_page_names_what_exists(path: Path) -> None:
    page = path.read_text(encoding="utf-8")
    assert faults(page) == []
    numbers = [int(row[0]) for row in rows(page)]
    assert numbers == list(range(1, len(numbers) + 1))
    assert len(numbers) > 20


def test_a_planted_line_is_noticed() -> None:
    page = "| 1 | a thing | `tests/nowhere.py`, `zhibao law sing` | — |\n| 2 | another | | — |\n| 3 | third | | the test |\n"
    assert faults(page) == [
        "1: there is no tests/nowhere.py",
        "1: there is no zhibao law sing",
        "2: neither shown nor open: another",
    ]
