"""Random posts in random areas ask for what is not theirs, on SQLite and PostgreSQL: refused, unseen, and nothing changed.

A trial is one question of one post in one area, told by its number. The home is the demo home with its stories and the open
work of a day. Each database has one home for the whole run; a hundred trials in a row are asked of the same one.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import time_machine

from campaigns.crash import _server as server
from campaigns.trial import Found, Tally
from tests.web.crossing import Crossing, Wrong
from zhibao.app import demo_accounts
from zhibao.app.home import Home, init_home
from zhibao.journeys import desk_stories, injury_stories
from zhibao.journeys.injury_office import Office
from zhibao.kit.clock import ZONE

USUAL = 2_000
_ROOT = Path(__file__).parents[1]
IN_A_ROW = 100
START = datetime(2026, 5, 20, 10, 0, tzinfo=ZONE)
KINDS = ("sqlite", "postgresql")


def run(n: int, seed: int) -> Tally:
    """Ask `n` questions. Raises Found where an answer is not what the table and the rows say."""
    tally = Tally("permissions", seed, n, "questions")
    if n >= USUAL:
        _whole_matrix()
    folder = Path(tempfile.mkdtemp(prefix="zhibao permissions "))
    numbers = range(seed, seed + n)
    with served(folder, {kind_of(number) for number in numbers}) as homes:
        crossings: dict[str, tuple[int, Crossing]] = {}
        for number in numbers:
            kind, row = kind_of(number), number // IN_A_ROW
            if kind not in crossings or crossings[kind][0] != row:
                crossings[kind] = (row, Crossing(homes[kind], name=f"t{row}"))
            try:
                told = crossings[kind][1].run(number)
            except Wrong as wrong:
                raise Found(f"{wrong} ({kind}); ./campaign.sh permissions --n 1 --seed {number}") from None
            tally.add(1, **{kind: 1, told: 1})
    shutil.rmtree(folder, ignore_errors=True)
    return tally


def _whole_matrix() -> None:
    """Every post, every operation: the tests ask a part of what is not named."""
    done = subprocess.run([sys.executable, "-m", "pytest", "tests/web/test_matrix.py", "-q", "-n", "0"], cwd=_ROOT, env=os.environ | {"ZHIBAO_PERMISSIONS": "all"}, check=False)
    if done.returncode:
        raise Found("the matrix of posts and operations does not hold; see above")


def kind_of(number: int) -> str:
    """The database that a trial is asked of."""
    return KINDS[number // IN_A_ROW % 2]


@contextmanager
def served(folder: Path, kinds: set[str]) -> Iterator[dict[str, Home]]:
    """A played demo home on each database, on a day on which the stories are over."""
    before = os.environ.pop("ZHIBAO_DATABASE_URL", None)
    started = server(Path(tempfile.mkdtemp(prefix="zhibao-pg-"))) if "postgresql" in kinds else None
    homes: dict[str, Home] = {}
    try:
        with time_machine.travel(START, tick=True):
            for kind in sorted(kinds):
                if started is not None and kind == "postgresql":
                    os.environ["ZHIBAO_DATABASE_URL"] = started.get_uri()
                homes[kind] = played(folder / kind)
                os.environ.pop("ZHIBAO_DATABASE_URL", None)
                Crossing(homes[kind], name="f").furnish()
            yield homes
    finally:
        for home in homes.values():
            home.engine.dispose()
        if started is not None:
            started.cleanup()
        if before is not None:
            os.environ["ZHIBAO_DATABASE_URL"] = before


def played(folder: Path) -> Home:
    """A demo home with the nine stories, the open work of a day and the accounts."""
    home, files = init_home("taoyuan", True, folder), folder.with_name(f"{folder.name} files")
    files.mkdir()
    with time_machine.travel(START, tick=False):
        injury_stories.play(Office(home.reading, home.session, home.keyring, home.orders, files))
        desk_stories.play(lambda _: Office(home.reading, home.session, home.keyring, home.orders, files), START)
        demo_accounts.make_demo_accounts(home, START)
    return home
