"""The page of clauses has every clause once, and names only commands and tests that exist."""

from __future__ import annotations

import csv
import re
from pathlib import Path

from tests.docs.test_commands import COMMANDS
from tests.screens.shown import AGENCY, ENTERPRISE, INSURER, OFFICE, PHONE

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "clauses.md"
SCREENS = {one.name for one in (*OFFICE, *ENTERPRISE, *AGENCY, *INSURER, *PHONE)}
ROW = re.compile(r"^\| ([ZJ]-[0-9.]+-[a-z]) \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$", re.M)


def rows(page: str) -> list[tuple[str, str, str, str]]:
    """id, what is asked, what carries it, the test."""
    return [tuple(part.strip() for part in match) for match in ROW.findall(page)]


def faults(page: str) -> list[str]:
    """What is wrong in the rows of a page."""
    found = []
    for name, asked, carried, test in rows(page):
        command = re.fullmatch(r"`zhibao ([a-z -]+)`", carried)
        if command and command.group(1) not in COMMANDS:
            found.append(f"{name}: there is no command {command.group(1)}")
        screen = re.fullmatch(r"screen `([a-z0-9-]+)`", carried)
        if screen and screen.group(1) not in SCREENS:
            found.append(f"{name}: there is no screen {screen.group(1)}")
        if (command or screen) and not (ROOT / test).is_file():
            found.append(f"{name}: there is no test {test}")
        if not (command or screen) and (carried, test) != ("later part", "—"):
            found.append(f"{name}: neither a command, a screen nor a later part")
        if len(asked) < 12:
            found.append(f"{name}: says nothing")
    return found


def test_rows_name_what_exists() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert faults(page) == []
    names = [row[0] for row in rows(page)]
    assert len(names) == len(set(names)) >= 100


def test_the_ids_are_those_of_the_checklist(shared: Path) -> None:
    with (shared / "law" / "clauses.csv").open(encoding="utf-8") as stream:
        listed = {row["id"]: row for row in csv.DictReader(stream)}
    told = {row[0]: row[1] for row in rows(PAGE.read_text(encoding="utf-8"))}
    assert set(told) == set(listed)
    copied = [name for name, asked in told.items() if asked == listed[name]["requirement"].rstrip(".")]
    assert copied == []


def test_the_count_said_is_the_count() -> None:
    page = PAGE.read_text(encoding="utf-8")
    said = [(int(done), int(whole)) for done, whole in re.findall(r"^(\d+) of (\d+) are carried", page, re.M)]
    found = rows(page)
    assert said == [
        (sum(row[2] != "later part" for row in mine), len(mine))
        for mine in ([row for row in found if row[0].startswith(letter)] for letter in "ZJ")
    ]


def test_a_planted_row_is_noticed() -> None:
    page = "| Z-1-a | something that is asked | `zhibao law sing` | tests/nowhere.py |\n| Z-1-b | something else asked | soon | — |\n"
    page += "| Z-1-c | a third thing asked | screen `nothing` | tests/docs/test_clauses.py |\n"
    assert faults(page) == [
        "Z-1-a: there is no command law sing",
        "Z-1-a: there is no test tests/nowhere.py",
        "Z-1-b: neither a command, a screen nor a later part",
        "Z-1-c: there is no screen nothing",
    ]
