"""What the calls of each screen cost one server process and the database: processor time, nothing else running.

The same home and screens as `bench/desk.py`, asked one call after the other. Processor time does not depend on what else the
machine does, so it tells where the crowd of that measurement waits.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from statistics import median

import httpx
import psutil
from ground import ROOT, Line, keep, options, say

sys.path.insert(0, str(ROOT))

from campaigns.crowd import Person
from campaigns.load import Place, database_of, make, recorded, seated, serving
from tests.screens.ground import absent

TURNS = 10
WARM = 3


@dataclass(frozen=True)
class Cost:
    """The processor time of one call in milliseconds: of the server and of the database."""

    screen: str
    path: str
    server: float
    database: float


def costs(address: str, people: list[Person], *, turns: int = TURNS) -> list[Cost]:
    """What each call of each screen costs, the mean of some turns."""
    found, done = list[Cost](), set[tuple[str, str]]()
    with httpx.Client(base_url=address, trust_env=False, timeout=60) as http:
        for person in people:
            headers = {"Cookie": person.cookie, "Accept": "application/json"}
            for screen in person.screens:
                for path in screen.calls:
                    if (screen.name, path) in done:
                        continue
                    done.add((screen.name, path))
                    for _ in range(WARM):
                        http.get(path, headers=headers)
                    server, database = _spent()
                    for _ in range(turns):
                        http.get(path, headers=headers)
                    after = _spent()
                    found.append(Cost(screen.name, path, (after[0] - server) * 1000 / turns, (after[1] - database) * 1000 / turns))
    return sorted(found, key=lambda one: -one.server - one.database)


def _spent() -> tuple[float, float]:
    """Seconds of processor of the servers of this process and of all processes of PostgreSQL on this machine, so far."""
    mine = [one for one in psutil.Process().children(recursive=True) if "zhibao" in " ".join(_words(one))]
    return sum(map(_seconds, mine)), sum(_seconds(one) for one in psutil.process_iter(["name"]) if one.info["name"] == "postgres")


def _words(process: psutil.Process) -> list[str]:
    try:
        return process.cmdline()
    except psutil.Error:
        return []


def _seconds(process: psutil.Process) -> float:
    try:
        times = process.cpu_times()
    except psutil.Error:
        return 0.0
    return float(times.user + times.system)


@contextmanager
def served(place: Place) -> Iterator[tuple[str, list[Person]]]:
    """A home behind one process, and one person in each seat."""
    with serving(place, 1) as address:
        say("a browser notes what each screen asks")
        screens = recorded(address, place)
        yield address, seated(address, screens, len({(one.account, one.post) for one in screens}))


def main() -> None:
    """Measure on PostgreSQL."""
    missing = absent()
    if missing:
        raise SystemExit(missing)
    with options(__doc__ or "") as asked, database_of("postgresql") as url:
        full = asked.scale.name == "full"
        place = Place(asked.folder, url) if full else Place(asked.folder, url, injuries=40, orders=20_000)
        say(f"making a home with {place.injuries} injuries more in work and {place.orders:,} orders")
        make(place)
        with served(place) as (address, people):
            found = costs(address, people)
    for one in found[:40]:
        print(f"{one.server:7.1f} {one.database:7.1f}  {one.screen}  {one.path.split('?')[0]}")
    both = [one.server + one.database for one in found]
    line = Line(
        f"processor of a call, server and PostgreSQL, mean of {len(found)} calls of the screens", f"{sum(both) / len(both):.1f} ms", "", "",
        f"median {median(both):.1f}, dearest {both[0]:.1f} ms; PostgreSQL {sum(one.database for one in found) / len(found):.1f} ms of the mean",
    )  # fmt: skip
    keep("calls", asked.scale, [line], {"calls": [[one.screen, one.path, round(one.server, 1), round(one.database, 1)] for one in found]})


if __name__ == "__main__":
    main()
