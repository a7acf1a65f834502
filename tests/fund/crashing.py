"""A home whose payment runs are killed again and again, each held against what the bank was given."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, text

from tests.fund.crash_child import story_of
from tests.fund.story import Broken, check, check_whole
from zhibao.app import database
from zhibao.kit.secrets import Keyring

ROOT = Path(__file__).parents[2]


class Killer:
    """The process that forks children and kills them."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.fund.crash_child"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT,
        )  # fmt: skip

    def __call__(self, **job: Any) -> dict[str, Any]:
        assert self._process.stdin and self._process.stdout
        self._process.stdin.write(json.dumps(job) + "\n")
        self._process.stdin.flush()
        answer = self._process.stdout.readline()
        if not answer:
            raise Broken("the process that forks the runs ended")
        told: dict[str, Any] = json.loads(answer)
        return told

    def close(self) -> None:
        """End it."""
        assert self._process.stdin
        self._process.stdin.close()
        self._process.wait(30)


@contextmanager
def killer() -> Iterator[Killer]:
    """A process that forks and kills, for as long as it is needed."""
    made = Killer()
    try:
        yield made
    finally:
        made.close()


@dataclass
class History:
    """A home and its runs."""

    home: Path
    url: str
    kill: Killer
    engine: Engine
    runs: int = 0
    kills: int = 0
    points: list[str] = field(default_factory=list)

    @classmethod
    def begin(cls, home: Path, url: str, kill: Killer) -> History:
        """An empty home."""
        (home / "out").mkdir(parents=True)
        Keyring.create(home / "zhibao.key")
        engine = database.connect(url)
        if url.startswith("postgresql"):
            with engine.begin() as connection:
                connection.execute(text("DROP SCHEMA public CASCADE"))
                connection.execute(text("CREATE SCHEMA public"))
        database.create_schema(engine)
        return cls(home, url, kill, engine)

    def one(self, at: int | str | None) -> None:
        """A new run, killed at a point and then played to its end by somebody else."""
        run = self.runs
        self.runs += 1
        story_of(self.home, self.url, run).begin()
        told = self._run(run, at)
        if at is None and told["ended"] != 0:
            raise Broken(f"the run ended with {told['ended']}")
        self.kills += told["ended"] == "killed"
        check(self.engine, self.home / "out")
        again = self._run(run, None) if told["ended"] == "killed" else told
        if again["ended"] != 0:
            raise Broken(f"the run that goes on ended with {again['ended']}")
        self.points = again["points"]
        check_whole(self.engine, self.home / "out", self.runs)

    def commits(self) -> list[int]:
        """The points right before and right after each commit of a run."""
        found = [number for number, name in enumerate(self.points) if name == "before COMMIT"]
        return sorted({place for number in found for place in (number, number + 1) if place < len(self.points)})

    def _run(self, run: int, at: int | str | None) -> dict[str, Any]:
        return self.kill(home=str(self.home), database_url=self.url, run=run, at=at)

    def end(self) -> None:
        """Let go of the database."""
        self.engine.dispose()
