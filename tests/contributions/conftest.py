"""The small law stands in for the book, so that acts are tested apart from what the real law says today."""

from __future__ import annotations

import pytest

from tests.contributions.ground import SmallBook, small_book
from zhibao import law


class LawOfTests(SmallBook):
    """The small law with provisions that always resolve."""

    def provision(self, address: str) -> str:
        return address


@pytest.fixture
def book(monkeypatch: pytest.MonkeyPatch) -> SmallBook:
    """The law that acts ask."""
    made = LawOfTests()
    made.said = small_book().said
    monkeypatch.setattr(law, "book", lambda: made)
    return made
