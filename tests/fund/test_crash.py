"""kill -9 at commits and writes of a payment run, on both databases: nothing lost, nothing twice.

A slice; `campaign.sh payments` kills at every commit and every write.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fund.crashing import History, Killer, killer


@pytest.fixture(scope="module")
def kill() -> Iterator[Killer]:
    with killer() as made:
        yield made


@pytest.fixture
def history(database_url: str, tmp_path: Path, kill: Killer) -> Iterator[History]:
    home = tmp_path / "home"
    url = f"sqlite:///{home / 'zhibao.db'}" if database_url.startswith("sqlite") else database_url
    made = History.begin(home, url, kill)
    yield made
    made.end()


def test_killed_right_after_a_file_was_noted_and_at_a_sampled_commit(history: History) -> None:
    history.one(None)
    commits = history.commits()
    assert len(commits) >= 40
    noted = history.points.index("before COMMIT", history.points.index("before INSERT INTO payment_file"))
    history.one(noted + 1)
    history.one(random.Random(history.url[:6]).choice(commits))
    assert history.kills == 2
