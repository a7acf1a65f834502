"""Loads that are killed: a process that forks one child for each, so that thousands of kills take minutes.

Reads one JSON document per line on standard input and answers with one line each:
`{"home", "database_url", "file", "at": number | name | null, "after_ms": number | null}` loads `file` in a child that dies
at the write `at`, or is killed from outside after some time. The answer tells how the child ended, the points it
passed, and what it had acknowledged before it died.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from tests.orders.breaking import breaking, die
from tests.orders.forms import write
from tests.orders.ground import Ground
from tests.orders.oracle import PROVINCES
from tests.orders.test_intake import order
from zhibao.app import database
from zhibao.edge.feeds import StandardFeed
from zhibao.kit.secrets import Keyring
from zhibao.orders import acts
from zhibao.orders.columns import Vocabulary
from zhibao.orders.model import BatchResult

CHUNK_ROWS = 150


def ground_of(home: Path, url: str) -> Ground:
    """The store and the database of a home."""
    return Ground(database.connect(url), Keyring.load(home / "zhibao.key"), home / "orders")


def load(ground: Ground, file: Path, told: Any = lambda stage: None) -> BatchResult:
    """Load a file of the feed `standard` in small chunks."""

    @contextmanager
    def writing() -> Any:
        with Session(ground.engine) as session, session.begin():
            yield session

    return acts.load_orders(
        reading=ground.reading, writing=writing, store=ground.store, keyring=ground.keyring, platform="P",
        feed=StandardFeed([file]), words=Vocabulary(lambda code: code[:2] in PROVINCES, lambda code: True),
        refuse_fictional=False, chunk_rows=CHUNK_ROWS, before_commit=told,
    )  # fmt: skip


def one(job: dict[str, Any], answer: int) -> None:
    """In the child: load, and say so; it does not come back from a kill."""
    ground = ground_of(Path(job["home"]), job["database_url"])
    with breaking(job.get("at"), die, engine=ground.engine) as points:
        result = load(ground, Path(job["file"]), lambda stage: points.reached(f"stage {stage}"))
    os.write(answer, json.dumps({"acknowledged": result.document(), "points": points.names}).encode())


def run(job: dict[str, Any]) -> dict[str, Any]:
    """Fork, wait or kill, and tell how it ended."""
    with tempfile.TemporaryFile() as told:
        child = os.fork()
        if child == 0:
            code = 70
            try:
                one(job, told.fileno())
                code = 0
            finally:
                os._exit(code)
        if job.get("after_ms") is not None:
            time.sleep(job["after_ms"] / 1000)
            os.kill(child, signal.SIGKILL)
        until = time.monotonic() + 60
        while True:
            done, status = os.waitpid(child, os.WNOHANG)
            if done:
                break
            if time.monotonic() > until:
                os.kill(child, signal.SIGKILL)
                os.waitpid(child, 0)
                return {"ended": "hung"}
            time.sleep(0.002)
        told.seek(0)
        said = told.read()
    ended = os.waitstatus_to_exitcode(status)
    return {"ended": "killed" if ended == -signal.SIGKILL else ended} | (json.loads(said) if said else {})


def warm() -> None:
    """Load the compiled loops once, so that the children inherit them."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        Keyring.create(home / "zhibao.key")
        ground = ground_of(home, f"sqlite:///{home / 'zhibao.db'}")
        database.create_schema(ground.engine)
        for version in (2, 1):
            load(ground, write([order(n, version=str(version)) for n in range(300)], home / f"{version}", "csv"))
        ground.engine.dispose()


def main() -> None:
    """Serve jobs until standard input ends."""
    warm()
    for line in sys.stdin:
        print(json.dumps(run(json.loads(line))), flush=True)


if __name__ == "__main__":
    main()
