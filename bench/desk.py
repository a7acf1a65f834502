"""Two hundred people at their screens on two cores while order files are loaded: within what time a screen's calls are answered.

The crowd of `./campaign.sh load`, 5 s of thought between two screens, on SQLite and on PostgreSQL; the home has the size of
a hundredth of a large province. The crowd itself works on the same two cores. A browser notes first what each screen asks.
"""

from __future__ import annotations

import sys

from ground import ROOT, Line, Options, keep, options, say

sys.path.insert(0, str(ROOT))

from campaigns.load import KINDS, PEOPLE, THINK, Place, at_work, checked, database_of, make, recorded, seated, serving
from tests.screens.ground import absent

NAMES = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}


def measure(kind: str, asked: Options) -> tuple[Line, dict[str, float]]:
    """One database: the line, and the 95th percentile of each screen in milliseconds."""
    full = asked.scale.name == "full"
    folder = asked.folder / f"desk-{kind}"
    folder.mkdir()
    with database_of(kind) as url:
        place = Place(folder, url) if full else Place(folder, url, injuries=40, orders=20_000)
        say(f"{NAMES[kind]}: making a home with {place.injuries} injuries more in work and {place.orders:,} orders")
        make(place)
        with serving(place) as address:
            say("a browser notes what each screen asks")
            screens = recorded(address, place)
            people = seated(address, screens, PEOPLE if full else 20)
            say(f"{len(people)} people at {len(screens)} screens")
            figures, files = at_work(address, place, people, seconds=120 if full else 20, seed=1, warm=15 if full else 5)
    checked(figures)
    name, slowest = figures.slowest()
    by_screen = {screen: round(seconds * 1000, 1) for screen, seconds in sorted(figures.by_screen().items(), key=lambda one: -one[1])}
    over = sum(1 for value in by_screen.values() if value >= 200)
    note = (
        f"all calls: p50 {figures.all(0.5) * 1000:.0f}, p95 {figures.all(0.95) * 1000:.0f}, p99 {figures.all(0.99) * 1000:.0f} ms; "
        f"{len(figures.answers) / figures.seconds:.0f} calls/s; slowest screen {name}; {over} of {len(by_screen)} screens above 200 ms; "
        f"{files} files of {place.orders:,} orders loaded meanwhile"
    )
    what = f"{len(people)} people, {THINK:.0f} s of thought, {NAMES[kind]}, order files loading: p95 of the calls of the slowest of {len(by_screen)} screens"
    return Line(what, f"{slowest * 1000:.0f} ms", "200 ms", "", note), by_screen


def main() -> None:
    """Measure both databases."""
    missing = absent()
    if missing:
        raise SystemExit(missing)
    with options(__doc__ or "") as asked:
        for kind in KINDS:
            if asked.only in (None, kind):
                line, by_screen = measure(kind, asked)
                keep(f"desk-{kind}", asked.scale, [line], {"p95_ms": by_screen})


if __name__ == "__main__":
    main()
