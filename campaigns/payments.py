"""kill -9 while payments run: at every commit and every write in turn, on SQLite and PostgreSQL.

A trial is one kill of a run from awards to statements; the run is then played to its end, and every debt was paid once.
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from campaigns.crash import _server as server
from campaigns.trial import Found, Tally
from tests.fund.crashing import History, killer
from tests.fund.story import Broken

USUAL = 800
IN_ONE_HOME = 10


def run(n: int, seed: int) -> Tally:
    """Kill `n` payment runs: first at each commit, then at each write."""
    tally = Tally("payments", seed, n, "kills")
    folder = Path(tempfile.mkdtemp(prefix="zhibao payments "))
    started = server(Path(tempfile.mkdtemp(prefix="zhibao-pg-")))
    places: list[int] = []
    try:
        with killer() as kill:
            home_seed = seed
            while tally.done < n:
                kind = ("sqlite", "postgresql")[home_seed % 2]
                home = folder / f"home {home_seed}"
                url = f"sqlite:///{home / 'zhibao.db'}" if kind == "sqlite" else started.get_uri()
                history = History.begin(home, url, kill)
                try:
                    history.one(None)
                    if not places:
                        commits = history.commits()
                        places = commits + [at for at in range(len(history.points)) if at not in set(commits)]
                    # Both databases meet the same places: two homes that follow each other share them.
                    first = home_seed // 2 * IN_ONE_HOME
                    for number in range(first, first + min(IN_ONE_HOME, n - tally.done)):
                        place = number % len(places)
                        history.one(places[place])
                        tally.add(1, **{kind: 1, "at_a_commit" if place < len(commits) else "at_a_write": 1})
                except Broken as broken:
                    raise Found(
                        f"{broken} ({kind}); ./campaign.sh payments --n {IN_ONE_HOME} --seed {home_seed}; {home}"
                    ) from None
                finally:
                    history.end()
                shutil.rmtree(home)
                home_seed += 1
                tally.next_seed = home_seed
    finally:
        started.cleanup()
    shutil.rmtree(folder, ignore_errors=True)
    return tally
