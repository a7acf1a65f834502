"""What befalls an order on its way into the feed: in which file it lies, in which form, and what becomes of it.

The truth of the simulation is this table: each appearance of an order is written down with the outcome that
follows from how it was made, not from reading the files again.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from zhibao.edge.simulation.profile import FATES

File = Literal["main", "late", "restated", "second"]
Form = Literal["plain", "open", "bad", "cancelled", "later_end", "back", "other_end"]
Outcome = Literal["accepted", "duplicate", "conflict", "quarantined"]


@dataclass(frozen=True)
class Appearance:
    """One row of an order: its file, version, form and outcome; `stands` when its content is now the final one.

    Files: `main` is the one of its day; `late` and `restated` come on the next day of extra deliveries,
    `second` on the one after. `releases` when it makes a waiting version 3 the final one.
    Forms: `open` without an end; `bad` with one fault; `cancelled` turns completed into cancelled (and any other
    end into completed); `later_end` ends some minutes later; `back` is version 3, completed; `other_end` is
    another content under the same version.
    """

    file: File
    version: int = 1
    form: Form = "plain"
    outcome: Outcome = "accepted"
    stands: bool = True
    releases: bool = False


_FIRST = Appearance("main")
_GAP = Appearance("restated", 3, "back", "conflict", stands=False)

APPEARANCES: Final[dict[str, tuple[Appearance, ...]]] = {
    "plain": (_FIRST,),
    "bad": (Appearance("main", 1, "bad", "quarantined", stands=False),),
    "bad_corrected": (Appearance("main", 1, "bad", "quarantined", stands=False), Appearance("late")),
    "late": (Appearance("late"),),
    "restated_cancelled": (_FIRST, Appearance("restated", 2, "cancelled")),
    "restated_time": (_FIRST, Appearance("restated", 2, "later_end")),
    "restated_twice": (_FIRST, Appearance("restated", 2, "cancelled"), Appearance("restated", 3, "back")),
    "duplicate_same_file": (_FIRST, Appearance("main", 1, "plain", "duplicate", stands=False)),
    "duplicate_later": (_FIRST, Appearance("restated", 1, "plain", "duplicate", stands=False)),
    "conflict_same_file": (_FIRST, Appearance("main", 1, "other_end", "conflict", stands=False)),
    "conflict_later": (_FIRST, Appearance("restated", 1, "other_end", "conflict", stands=False)),
    "conflict_repeated": (
        _FIRST,
        Appearance("restated", 1, "other_end", "conflict", stands=False),
        Appearance("restated", 1, "other_end", "duplicate", stands=False),
    ),
    "gap_for_ever": (_FIRST, _GAP),
    "gap_released": (_FIRST, _GAP, Appearance("second", 2, "later_end", stands=False, releases=True)),
    "first_version_never": (Appearance("restated", 2, "later_end", "conflict", stands=False),),
    "open_first": (Appearance("main", 1, "open"), Appearance("restated", 2, "plain")),
}

FATE_NAMES: Final = tuple(FATES)
FATE: Final = {name: number for number, name in enumerate(FATE_NAMES)}
assert set(APPEARANCES) == set(FATES)


def thresholds() -> tuple[int, ...]:
    """Upper bounds of the fates other than plain on a scale of 100,000, in the order of `FATE_NAMES[1:]`."""
    bounds, total = [], 0
    for name in FATE_NAMES[1:]:
        total += FATES[name] or 0
        bounds.append(total)
    return tuple(bounds)


def fates_in(file: File) -> tuple[int, ...]:
    """The numbers of the fates that have a row in a file."""
    return tuple(FATE[name] for name, rows in APPEARANCES.items() if any(row.file == file for row in rows))
