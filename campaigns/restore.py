"""A restore drill: backups taken from a home in use and cut off at random, restored elsewhere, audited, with measured times.

A trial: somebody writes without a pause; a backup is killed at a random moment and taken again; the home is made anew from
it in another place, killed and gone on with, on the other database in turn. The rows must be those of the instant of the
backup, every byte must hold, the independent audit must pass. What is measured: how long the backup took (so much of the
newest work it can miss at most, beside the pause between two backups), and how long until the home stood again.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from campaigns.load import KINDS, Place, database_of
from campaigns.trial import Found, Tally
from zhibao.app.backup import manifest as manifests
from zhibao.app.backup.manifest import Manifest
from zhibao.kit.secrets import Keyring

USUAL = 20
_ZHIBAO = Path(sys.executable).with_name("zhibao")
# Writes acts and small order files until it is ended.
_WRITER = """
import sys
from datetime import date, timedelta
from pathlib import Path
from zhibao.app.home import open_home
from zhibao.edge.feeds import StandardFeed
from zhibao.edge.simulation import write_bench_day
from zhibao.edge.simulation.profile import ENTERPRISES
from zhibao.journeys.orders_to_store import orders_to_store
from zhibao.kit import acts
from zhibao.kit.clock import now
home, folder, number = open_home(), Path(sys.argv[1]), int(sys.argv[2])
while True:
    number += 1
    for turn in range(40):
        with home.session() as session:
            acts.record(session, verb="drill", subject=f"drill {turn % 7}", actor="drill", ground="none", content={"number": number}, at=now())
    path = folder / f"{number}.parquet"
    write_bench_day(path, orders=1_000, day=date(2025, 7, 1) + timedelta(days=number % 28), seed=number, workers=100)
    orders_to_store(reading=home.reading, writing=home.session, store=home.orders, keyring=home.keyring, demo=True,
                    platform=ENTERPRISES[number % 3].uscc, feed=StandardFeed([path]))
    path.unlink()
"""


@dataclass
class Times:
    """Seconds of backups and restores that ran to their end."""

    backups: list[float] = field(default_factory=list)
    restores: list[float] = field(default_factory=list)


def run(n: int, seed: int) -> Tally:
    """Drill `n` times, half of them on each database. Raises Found where something is lost or differs."""
    tally, times = Tally("restore", seed, n, "drills"), Times()
    for half, kind in enumerate(KINDS):
        drills = n // 2 + (n % 2 if half == 0 else 0)
        if drills:
            with tempfile.TemporaryDirectory(prefix="zhibao restore ") as folder, database_of(kind) as url, database_of(KINDS[1 - half]) as other:
                place = Place(Path(folder), url)
                place.command("init", "--place", "taoyuan", "--demo")
                place.command("demo", "injuries")
                for number in range(drills):
                    drill(place, other if number % 2 else None, random.Random(f"{seed} {kind} {number}"), times, tally, number)
                    tally.add(1, **{kind: 1})
    print(
        f"  备份 backup: median {median(times.backups):.2f} s, longest {max(times.backups):.2f} s; "
        f"恢复 restore: median {median(times.restores):.2f} s, longest {max(times.restores):.2f} s",
        file=sys.stderr,
    )
    return tally


def drill(place: Place, url: str | None, rng: random.Random, times: Times, tally: Tally, number: int) -> None:
    """One drill; `url` is the other database, which the home is restored into, else a new SQLite file."""
    files = place.folder / "written"
    files.mkdir(exist_ok=True)
    writer = subprocess.Popen([sys.executable, "-W", "ignore", "-c", _WRITER, str(files), str(number * 1000 + rng.randrange(900))], env=place.environment, stderr=subprocess.PIPE)
    try:
        time.sleep(2)
        tally.add(0, backups_killed=_killed([str(_ZHIBAO), "backup", "--to", str(place.folder / "backups")], place.environment, rng.uniform(0.5, 2.5)))
        begun = time.perf_counter()
        place.command("backup", "--to", str(place.folder / "backups"))
        times.backups.append(time.perf_counter() - begun)
        if writer.poll() is not None:
            raise Found(f"the writer ended: {writer.stderr.read().decode()[-2000:] if writer.stderr else ''}")
    finally:
        writer.kill()
        writer.wait()
    if url is not None:
        _empty(url)
    key = place.home / "zhibao.key"
    backup = manifests.backups_in(place.folder / "backups")[-1]
    again = Place(place.folder / f"again-{number}", url)
    again.folder.mkdir()
    words = ["restore", str(backup), "--key", str(key), "--home", str(again.home)]
    tally.add(0, restores_killed=_killed([str(_ZHIBAO), *words], again.environment, rng.uniform(0.5, 3)))
    begun = time.perf_counter()
    if not (again.home / "home.toml").exists():
        again.command(*words)
        times.restores.append(time.perf_counter() - begun)
    place.command("backup", "--verify", str(backup), "--key", str(key))
    again.command("audit")
    _same(manifests.read(backup, Keyring.load(key)), again)
    shutil.rmtree(again.folder)
    for old in manifests.backups_in(place.folder / "backups")[:-2]:
        shutil.rmtree(old)


def _killed(command: list[str], environment: dict[str, str], after: float) -> int:
    """Begin a command and kill it after some seconds; 1 where it was still at it."""
    working = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        working.wait(after)
        return 0
    except subprocess.TimeoutExpired:
        os.kill(working.pid, signal.SIGKILL)
        working.wait()
        return 1


def _same(held: Manifest, again: Place) -> None:
    """A backup of the restored home must tell the same tables, but for who is signed in."""
    again.command("backup", "--to", str(again.folder / "backups"))
    made = manifests.read(manifests.backups_in(again.folder / "backups")[-1])
    different = sorted(name for name in {*held.tables, *made.tables} if held.tables.get(name) != made.tables.get(name) and name != "open_session")
    files = {one.path: one.sha256 for one in held.files if one.path != "home.toml"}
    lost = sorted(path for path, digest in files.items() if {one.path: one.sha256 for one in made.files}.get(path) != digest)
    if different or lost:
        raise Found(f"tables that differ: {different}; files that differ: {lost[:5]}")


def _empty(url: str) -> None:
    from sqlalchemy import text

    from zhibao.app import database

    engine = database.connect(url)
    with engine.begin() as connection:
        connection.execute(text("DROP SCHEMA public CASCADE"))
        connection.execute(text("CREATE SCHEMA public"))
    engine.dispose()
