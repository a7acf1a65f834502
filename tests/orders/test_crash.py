"""kill -9 at the stages and writes of a load, on both databases: nothing acknowledged is lost, no half batch is seen.

A slice; `campaign.sh crash` kills thousands of times, at every write and at random moments.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.orders.crashing import History, Killer, killer

STAGES = ("noted", "sealed", "synced", "marked", "renamed", "durable", "written", "committed")


@pytest.fixture(scope="module")
def kill() -> Iterator[Killer]:
    with killer() as made:
        yield made


def home_url(database_url: str, home: Path) -> str:
    return f"sqlite:///{home / 'zhibao.db'}" if database_url.startswith("sqlite") else database_url


@pytest.fixture
def history(database_url: str, tmp_path: Path, kill: Killer) -> History:
    home = tmp_path / "home"
    return History.begin(home, home_url(database_url, home), kill, seed=5)


def test_killed_at_every_stage_and_then_finished(history: History) -> None:
    path, rows = history.new_file()
    history.finish(path, rows)
    outcomes = {}
    for stage in STAGES:
        path, rows = history.new_file(400)
        outcomes[stage] = history.kill_once(path, rows, at=f"stage {stage}")
        if outcomes[stage] == "not kept":
            history.finish(path, rows)
    assert outcomes == dict.fromkeys(STAGES, "not kept") | {"committed": "kept"}
    assert history.kills == len(STAGES)
    assert history.resumed >= 1, "what was sealed before the kill is not read again"


def test_killed_between_chunks_a_load_goes_on_in_every_form(history: History) -> None:
    """Where the next chunk begins within a block of the file, and where it begins with one."""
    for number, form in enumerate(("csv", "csv.gz", "parquet-words")):
        path, rows = history.new_file(400, form)
        assert history.kill_once(path, rows, at="stage noted") == "not kept"
        history.finish(path, rows)
        assert history.resumed == number + 1


def test_killed_at_a_sample_of_all_writes(history: History) -> None:
    rng = random.Random(history.url[:6])
    path, rows = history.new_file(60)
    history.finish(path, rows)
    for place in sorted(rng.sample(range(60), 5)):
        path, rows = history.new_file(400)
        if history.kill_once(path, rows, at=place) == "not kept":
            history.finish(path, rows)
    assert history.kills == 5


def test_killed_at_random_moments(history: History) -> None:
    rng = random.Random(9)
    for _ in range(6):
        path, rows = history.new_file()
        outcome = "not kept"
        for _ in range(2):
            outcome = history.kill_once(path, rows, after_ms=rng.uniform(2, 120))
            if outcome == "kept":
                break
        if outcome == "not kept":
            history.finish(path, rows)
    assert history.acknowledged == 6
