"""A decision is one page, says why, and points into code that exists."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = sorted((ROOT / "docs" / "decisions").glob("*.md"))
SECTIONS = ("**Context.**", "**Decision.**", "**Alternatives.**", "**Consequences.**", "**Where.**")
PLACES = ("", "src/zhibao/", "src/zhibao/orders/", "src/zhibao/contributions/", "src/zhibao/app/")


def faults(page: str) -> list[str]:
    """What is wrong with a page."""
    found = [f"no {section}" for section in SECTIONS if page.count(section) != 1]
    if len(page.splitlines()) > 60:
        found.append("longer than a page")
    where = page.partition("**Where.**")[2]
    for name in re.findall(r"`([\w./-]+\.\w+|[\w./-]+/)`", where):
        if not any((ROOT / place / name).exists() for place in PLACES):
            found.append(f"there is no {name}")
    return found


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_a_decision_is_whole_and_points_to_what_exists(path: Path) -> None:
    page = path.read_text(encoding="utf-8")
    assert faults(page) == []
    assert page.startswith(f"# {path.stem[:3]}. ")


def test_numbers_run_without_a_gap() -> None:
    assert [int(path.stem[:3]) for path in PAGES] == list(range(1, len(PAGES) + 1))


def test_links_between_the_documents_lead_somewhere() -> None:
    documents = [ROOT / "README.md", ROOT / "CHANGELOG.md", *(ROOT / "docs").rglob("*.md")]
    broken = [
        f"{path.name}: {target}"
        for path in documents
        for target in re.findall(r"\]\(([^)#:]+)\)", path.read_text(encoding="utf-8"))
        if not (path.parent / target).exists()
    ]
    assert broken == []


def test_a_page_without_its_parts_is_noticed() -> None:
    page = "# 1. x\n**Context.** a\n**Decision.** b\n**Alternatives.** c\n**Where.** `src/zhibao/nowhere.py`\n"
    assert faults(page) == ["no **Consequences.**", "there is no src/zhibao/nowhere.py"]
