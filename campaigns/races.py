"""Several at once on one payment, at every step of its way, on SQLite and PostgreSQL: paid once, nobody told untrue.

A trial is one payment with a race at each of its steps.
"""

from __future__ import annotations

import random
import shutil
import tempfile
from pathlib import Path

from sqlalchemy import text

from campaigns.crash import _server as server
from campaigns.trial import Found, Tally
from tests.fund.racing import Race
from zhibao.app import database
from zhibao.kit.secrets import Keyring

USUAL = 1_000
IN_ONE_HOME = 25


def run(n: int, seed: int) -> Tally:
    """Race `n` payments."""
    tally = Tally("races", seed, n, "payments")
    folder = Path(tempfile.mkdtemp(prefix="zhibao races "))
    started = server(Path(tempfile.mkdtemp(prefix="zhibao-pg-")))
    keyring = Keyring.create(folder / "zhibao.key")
    try:
        for first in range(seed, seed + n, IN_ONE_HOME):
            kind = ("sqlite", "postgresql")[first // IN_ONE_HOME % 2]
            path = folder / f"{first}.db"
            engine = database.connect(f"sqlite:///{path}" if kind == "sqlite" else started.get_uri())
            if kind == "postgresql":
                with engine.begin() as connection:
                    connection.execute(text("DROP SCHEMA public CASCADE"))
                    connection.execute(text("CREATE SCHEMA public"))
            database.create_schema(engine)
            for number in range(first, min(first + IN_ONE_HOME, seed + n)):
                try:
                    met = Race(engine, keyring, number).run(random.Random(number))
                except AssertionError as error:
                    raise Found(f"{error} ({kind}); ./campaign.sh races --n 1 --seed {number}") from error
                tally.add(1, **{kind: 1, "refused": sum(times for name, times in met.items() if name.islower())})
            engine.dispose()
    finally:
        started.cleanup()
    shutil.rmtree(folder, ignore_errors=True)
    return tally
