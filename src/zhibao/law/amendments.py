"""What a home adds to the files of the law: numbers and calendars that two persons have let in.

A home reads the files of this version and, after them, its own additions in the order in which they were approved. An
addition is recorded on the day of its approval, so that a question "as of" an earlier day does not know it yet. The
additions hold where a session of the home is open; elsewhere only the files speak. They are asked for when the law is first
read in a session, so that one that never reads it asks nothing.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

Kind = Literal["number", "calendar"]


@dataclass(frozen=True)
class Amendment:
    """One addition: its number, the province it is made for, what it says, and the day on which it was let in."""

    number: str
    kind: Kind
    place: str
    written: str
    recorded: date

    @property
    def content(self) -> dict[str, Any]:
        """What it says, days as text."""
        said: dict[str, Any] = json.loads(self.written)
        return said


Asked = Callable[[], tuple[Amendment, ...]]
_STANDING: ContextVar[Asked] = ContextVar("amendments", default=tuple)


def standing(kind: Kind) -> tuple[Amendment, ...]:
    """The additions of a kind that hold here, the oldest first."""
    return tuple(one for one in _STANDING.get()() if one.kind == kind)


def drawn_from(document: Mapping[str, Any], name: str, keys_of: Callable[[str], Iterable[str]]) -> tuple[Amendment, ...]:
    """The values of a file of numbers as additions, so that the whole system can be asked as if they held; nothing is let in.

    `keys_of` says by what a number varies. Raises KeyError or TypeError for a file that has not the form of one.
    """
    found: list[Amendment] = []
    for parameter in document["parameter"]:
        keys = set(keys_of(parameter["name"]))
        for row in parameter.get("value", ()):
            said = {field: word for field, word in row.items() if field not in keys and field not in ("place", "places", "recorded")}
            said |= {"name": parameter["name"], "by": {key: str(row[key]) for key in keys if key in row}}
            written = json.dumps(said, ensure_ascii=False, sort_keys=True, default=date.isoformat)
            for place in row.get("places", [row.get("place", document["pack"]["jurisdiction"])]):
                found.append(Amendment(name, "number", place, written, date.max))
    return tuple(found)


@contextmanager
def amended(by: Asked) -> Iterator[None]:
    """Let the law be read with the additions that `by` gives, until the end."""
    token = _STANDING.set(by)
    try:
        yield
    finally:
        _STANDING.reset(token)
