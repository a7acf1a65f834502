"""A history of loads that are killed again and again, held against the oracle after every kill."""

from __future__ import annotations

import json
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy import text

from tests.orders.crash_child import ground_of, load
from tests.orders.forms import write
from tests.orders.ground import Ground
from tests.orders.oracle import BatchResult, Oracle
from tests.orders.test_intake import random_rows
from zhibao.app import database
from zhibao.kit.clock import Month
from zhibao.kit.secrets import Keyring
from zhibao.orders import acts
from zhibao.orders.verify import rederive, verify

ROOT = Path(__file__).parents[2]
MONTHS = ("2025-07", "2025-08")


class Broken(AssertionError):
    """An invariant did not hold after a kill."""


class Killer:
    """The process that forks children and kills them."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.orders.crash_child"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT,
        )  # fmt: skip

    def __call__(self, **job: Any) -> dict[str, Any]:
        assert self._process.stdin and self._process.stdout
        self._process.stdin.write(json.dumps(job) + "\n")
        self._process.stdin.flush()
        answer = self._process.stdout.readline()
        if not answer:
            raise Broken("the process that forks the loads ended")
        told: dict[str, Any] = json.loads(answer)
        return told

    def close(self) -> None:
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
    """A home whose loads are killed: what was sent, what was acknowledged, what the oracle says."""

    home: Path
    url: str
    kill: Killer
    rng: random.Random
    oracle: Oracle = field(default_factory=Oracle)
    acknowledged: int = 0
    kills: int = 0
    files: int = 0
    rows: int = 0
    resumed: int = 0

    @classmethod
    def begin(cls, home: Path, url: str, kill: Killer, seed: int) -> History:
        """An empty home."""
        home.mkdir(parents=True)
        Keyring.create(home / "zhibao.key")
        engine = database.connect(url)
        if url.startswith("postgresql"):
            with engine.begin() as connection:
                connection.execute(text("DROP SCHEMA public CASCADE"))
                connection.execute(text("CREATE SCHEMA public"))
        database.create_schema(engine)
        engine.dispose()
        return cls(home, url, kill, random.Random(seed))

    def new_file(self, size: int | None = None, form: str | None = None) -> tuple[Path, list[dict[str, str]]]:
        """The next file: rows that meet those sent before."""
        rows = random_rows(self.rng, size or self.rng.choice([5, 60, 400, 400]))
        self.files += 1
        path = self.home / f"feed-{self.files}"
        return write(rows, path, form or self.rng.choice(["csv", "csv.gz", "parquet-words"])), rows

    def points(self, path: Path) -> list[str]:
        """The writes of a load of this file, counted on a copy of the home."""
        if not self.url.startswith("sqlite"):
            raise ValueError("only an embedded database can be copied")
        copy = self.home.with_name(self.home.name + "-copy")
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(self.home, copy)
        told = self.kill(home=str(copy), database_url=f"sqlite:///{copy / 'zhibao.db'}", file=str(path))
        shutil.rmtree(copy)
        names: list[str] = told["points"]
        return names

    def kill_once(
        self, path: Path, rows: list[dict[str, str]], *, at: int | str | None = None, after_ms: float | None = None
    ) -> str:
        """Kill one load of the file; whatever is left must be the state before or the state after it."""
        told = self.kill(home=str(self.home), database_url=self.url, file=str(path), at=at, after_ms=after_ms)
        if told["ended"] not in ("killed", 0):
            raise Broken(f"the load ended with {told['ended']}")
        self.kills += told["ended"] == "killed"
        ground = ground_of(self.home, self.url)
        try:
            return self._judge(ground, path, rows, told)
        finally:
            ground.engine.dispose()

    def finish(self, path: Path, rows: list[dict[str, str]]) -> None:
        """Load the file without a kill: exactly the right totals, and nothing is left lying about."""
        ground = ground_of(self.home, self.url)
        try:
            expected = self._take(rows)
            result = load(ground, path)
            if result.repeated:
                raise Broken("a batch was there that nobody had noticed")
            self.resumed += result.resumed > 0
            got = (result.received, result.accepted, result.duplicate, result.conflicts, result.quarantined, result.released)
            wanted = (
                len(rows), *(expected.count(kind) for kind in ("accepted", "duplicate", "conflict", "quarantined")),
                len(expected.released),
            )  # fmt: skip
            if got != wanted:
                raise Broken(f"totals {got} instead of {wanted}")
            self._clean(ground)
        finally:
            ground.engine.dispose()

    def _judge(self, ground: Ground, path: Path, rows: list[dict[str, str]], told: dict[str, Any]) -> str:
        batches = self._batches(ground)
        if "acknowledged" in told and batches == self.acknowledged:
            raise Broken("an acknowledged batch is lost")
        if batches not in (self.acknowledged, self.acknowledged + 1):
            raise Broken(f"{batches} batches instead of {self.acknowledged} or one more")
        with ground.reading() as session:
            bad = [finding for finding in verify(session, ground.store).findings if finding.code != "unfinished"]
        if bad:
            raise Broken(f"after the kill: {bad[0].code} {bad[0].place}")
        if batches == self.acknowledged:
            self._counts(ground)
            return "not kept"
        self._take(rows)
        self._counts(ground)
        if not load(ground, path).repeated:
            raise Broken("the same file was taken twice")
        self._clean(ground)
        return "kept"

    def _take(self, rows: list[dict[str, str]]) -> BatchResult:
        self.acknowledged += 1
        self.rows += len(rows)
        return self.oracle.take([row | {"platform": "P"} for row in rows])

    @staticmethod
    def _batches(ground: Ground) -> int:
        with ground.reading() as session:
            return len(acts.batches(session))

    def _counts(self, ground: Ground) -> None:
        expected = {key: number for key, number in self.oracle.billable_counts().items() if number}
        with ground.reading() as session:
            counted = {
                (c.platform, c.industry, c.district, c.day.isoformat()): c.orders
                for month in MONTHS
                for c in acts.order_counts(session, Month.parse(month))
            }
        if counted != expected:
            raise Broken("the counts are not those of the batches that exist")

    def _clean(self, ground: Ground) -> None:
        with ground.reading() as session:
            findings = verify(session, ground.store).findings
            for month in map(Month.parse, MONTHS):
                if set(rederive(session, ground.store, month)) != set(acts.order_counts(session, month)):
                    raise Broken("the sealed rows give other counts")
        if findings:
            raise Broken(f"after the next load: {findings[0].code} {findings[0].place}")
        left = [path.name for name in ("incoming", "pending") for path in (ground.store / name).glob("*")]
        if left:
            raise Broken(f"left behind: {left[0]}")
        self._counts(ground)
