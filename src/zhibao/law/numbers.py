"""Numbers of the law as data: what a parameter is, what its values are, and where a gap has been declared.

A pack is one file of `numbers/` for one jurisdiction. National values hold everywhere; a province's file
holds only what differs. A correction is a further value with a later `recorded`; nothing is overwritten.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from typing import Any, Literal

from zhibao.kit.money import exact
from zhibao.law.marks import Mark
from zhibao.law.units import UNITS, Form

Scalar = str | int | bool
Content = Scalar | list[Any] | dict[str, Any]
Keys = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Dimension:
    """What a number may vary by: its words in both languages; an open dimension takes further words.

    A word in preparation may stand in a draft; no number in force has to answer for it.
    """

    name: str
    zh: str
    en: str
    terms: Mapping[str, tuple[str, str]]
    open: bool = False
    in_preparation: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Office:
    """Whose task it is to fill a number that nobody has established."""

    name: str
    zh: str
    en: str


@dataclass(frozen=True)
class Pack:
    """A file of numbers: its jurisdiction and whether it is in force, a draft, or declared open."""

    file: str
    jurisdiction: str
    state: Literal["in_force", "draft", "open"]
    zh: str
    en: str
    verified_from: date
    verified_to: date
    cites: tuple[str, ...] = ()
    question_zh: str | None = None
    question_en: str | None = None


@dataclass(frozen=True)
class Entry:
    """One established value of a parameter: where, for which keys, when, and what it rests on."""

    place: str
    keys: Keys
    valid_from: date
    valid_to: date | None
    recorded: date
    value: Content
    value_fen: int | None
    unit: str
    cites: tuple[str, ...]
    mark: Mark
    note: str | None = None
    source: str | None = None
    starts: str | None = None
    statistic_year: int | None = None
    file: str = ""
    line: int | None = None


@dataclass(frozen=True)
class Gap:
    """A period without an established value (`open`), or for which there is known to be none (`none`)."""

    place: str
    keys: Keys
    valid_from: date
    valid_to: date | None
    recorded: date
    state: Literal["open", "none"]
    question_zh: str
    question_en: str
    office: str
    cites: tuple[str, ...] = ()
    file: str = ""
    line: int | None = None


@dataclass
class Parameter:
    """A named number of the law with everything that is known of it, over all packs."""

    name: str
    zh: str
    en: str
    unit: str
    kind: str
    keys: tuple[str, ...]
    reckoned_on: str
    office: str
    question_zh: str
    question_en: str
    home: str
    file: str
    line: int | None = None
    choices: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    local_allowed: frozenset[str] = frozenset()
    verified_from: date | None = None
    note: str | None = None
    entries: list[Entry] = field(default_factory=list)
    gaps: list[Gap] = field(default_factory=list)

    @property
    def form(self) -> Form:
        """The form in which values are written."""
        return UNITS[self.unit].form

    @property
    def statements(self) -> list[Entry | Gap]:
        """All values and declared gaps, of all places."""
        return [*self.entries, *self.gaps]

    def at(self, place: str) -> list[Entry | Gap]:
        """Everything stated for exactly this place."""
        return [item for item in self.statements if item.place == place]


@dataclass(frozen=True)
class Value:
    """A number of the law as it stands for a place, a day and keys, with what it rests on.

    `value` is written in the unit (a string for money and rates); `value_fen` is integer fen for money.
    `provisional` is true when the mark is `assumed`. `starts` names the event a time limit runs from.
    """

    name: str
    value: Content
    value_fen: int | None
    unit: str
    valid_from: date
    valid_to: date | None
    cites: tuple[str, ...]
    mark: Mark
    provisional: bool
    zh: str
    en: str
    reckoned_on: str
    place: str
    by: Mapping[str, str]
    recorded: date
    kind: str
    starts: str | None = None
    statistic_year: int | None = None
    note: str | None = None
    source: str | None = None

    @property
    def exact(self) -> Fraction:
        """A rate or a whole number as an exact fraction; money in fen. Raises TypeError for anything else."""
        if self.value_fen is not None:
            return Fraction(self.value_fen)
        if isinstance(self.value, bool) or not isinstance(self.value, (str, int)):
            raise TypeError(f"{self.name} is a {self.unit}, not a number")
        return exact(self.value)

    @property
    def as_date(self) -> date:
        """The value of a parameter of unit `date`. Raises TypeError for other units."""
        if self.unit != "date" or not isinstance(self.value, str):
            raise TypeError(f"{self.name} is a {self.unit}, not a date")
        return date.fromisoformat(self.value)

    def document(self) -> dict[str, Any]:
        """The value as the JSON document of `law number`."""
        parts: dict[str, Any] = {
            "name": self.name,
            "value": self.value,
            "value_fen": self.value_fen,
            "unit": self.unit,
            "from": self.valid_from.isoformat(),
            "to": self.valid_to.isoformat() if self.valid_to else None,
            "cites": list(self.cites),
            "mark": self.mark,
            "provisional": self.provisional,
            "zh": self.zh,
            "en": self.en,
            "reckoned_on": self.reckoned_on,
            "place": self.place,
            "by": dict(self.by),
            "recorded": self.recorded.isoformat(),
        }
        for name in ("starts", "statistic_year", "note", "source"):
            if getattr(self, name) is not None:
                parts[name] = getattr(self, name)
        return parts


def compatible(one: Keys, other: Keys) -> bool:
    """True when two sets of keys can mean the same case: they agree wherever both speak."""
    known = dict(one)
    return all(known.get(name, word) == word for name, word in other)


def overlapping(one: Entry | Gap, other: Entry | Gap) -> bool:
    """True when two periods share a day."""
    one_ends = one.valid_to or date.max
    other_ends = other.valid_to or date.max
    return one.valid_from <= other_ends and other.valid_from <= one_ends
