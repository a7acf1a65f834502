"""A citation that does not resolve fails: in code, in data, in the documents."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.house.source import PACKAGE, ROOT, tracked
from zhibao import law
from zhibao.kit.errors import CallerFault

ADDRESS = re.compile(r"\b([a-z][a-z0-9]*(?:-[a-z0-9]+)+) §([0-9A-Za-z]+(?:\([0-9a-z]+\))*)")
CITING = [
    path
    for path in tracked()
    if path.suffix in (".py", ".toml", ".md", ".typ")
    and (path.is_relative_to(PACKAGE) or path.is_relative_to(ROOT / "docs") or path.name == "README.md")
]


def unresolved(text: str) -> list[str]:
    """Addresses in a text that no provision has."""
    book = law.book()
    found = []
    for match in ADDRESS.finditer(text):
        if match.group(1).startswith("example-"):
            continue  # a made-up law that explains how a formula is written
        try:
            book.provision(match.group(0))
        except CallerFault:
            found.append(match.group(0))
    return found


@pytest.mark.parametrize("path", CITING, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_citation_resolves(path: Path) -> None:
    assert unresolved(path.read_text(encoding="utf-8")) == []


def test_there_are_citations_to_check() -> None:
    cited = [match.group(0) for path in CITING for match in ADDRESS.finditer(path.read_text(encoding="utf-8"))]
    assert len(cited) > 500
    assert len(set(cited)) > 200


def test_a_citation_of_nothing_is_noticed() -> None:
    assert unresolved("by `zhejiang-2025-44 §2(3)` and `zhejiang-2025-44 §99` and nobody-2025-1 §1") == [
        "zhejiang-2025-44 §99",
        "nobody-2025-1 §1",
    ]
