"""What the exchange of data speaks of: partners, fields, exchanges with their ground; records of both sides, rules, matches.

Persons stand by pseudonym and keys by digest, so that nothing here names anybody.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any


@dataclass(frozen=True)
class Partner:
    """A body with which data are exchanged (共享对象)."""

    id: str
    zh: str
    en: str


@dataclass(frozen=True)
class Field:
    """A field that may be exchanged; `kind` says its form, `standard` its name in the national data standard."""

    id: str
    zh: str
    en: str
    kind: str
    standard: str | None = None


@dataclass(frozen=True)
class Ground:
    """The legal basis (法律依据) of an exchange in a place: articles and how well they are supported."""

    cites: tuple[str, ...]
    mark: str


@dataclass(frozen=True)
class Exchange:
    """An entry of the register (共享目录): partner, purpose, ground, fields, period and owner.

    `way` is `ask` (we ask, they answer) or `give` (we tell); `subject` is about whom. `period_days` is how long a period may
    be at most. `ground_in` holds the ground of single provinces by name; where a place has none, `filled_by` is the office
    that must give it.
    """

    id: str
    partner: Partner
    way: str
    subject: str
    purpose_zh: str
    purpose_en: str
    sends: tuple[str, ...]
    takes: tuple[str, ...]
    period_days: int
    owner: str
    filled_by: str
    ground: Ground | None
    ground_in: Mapping[str, Ground]

    def document(self, ground: Ground | None) -> dict[str, Any]:
        """The entry as others read it, with its ground in a place; a missing ground is told as missing."""
        return {
            "exchange": self.id, "partner": self.partner.id, "partner_zh": self.partner.zh, "partner_en": self.partner.en, "way": self.way,
            "subject": self.subject, "purpose_zh": self.purpose_zh, "purpose_en": self.purpose_en, "sends": list(self.sends), "takes": list(self.takes),
            "period_days": self.period_days, "owner": self.owner, "cites": [] if ground is None else list(ground.cites),
            "mark": "missing" if ground is None else ground.mark, "filled_by": self.filled_by,
        }  # fmt: skip


@dataclass(frozen=True)
class Envelope:
    """What goes with a file of rows: whose request it answers, its exchange, period, fields, number of rows and SM3 digest."""

    request: str
    exchange: str
    first: date
    last: date
    fields: tuple[str, ...]
    rows: int
    digest: str

    def document(self) -> dict[str, Any]:
        """The envelope as it is written."""
        return {
            "format": "zhibao.exchange/1", "request": self.request, "exchange": self.exchange, "first": self.first.isoformat(),
            "last": self.last.isoformat(), "fields": list(self.fields), "rows": self.rows, "digest": self.digest,
        }  # fmt: skip


@dataclass(frozen=True)
class Counted:
    """What became of the rows of an answer: new, the same again, with other content than before, withdrawn by the partner."""

    accepted: int = 0
    doubled: int = 0
    changed: int = 0
    withdrawn: int = 0

    @property
    def received(self) -> int:
        """All of them."""
        return self.accepted + self.doubled + self.changed + self.withdrawn


@dataclass(frozen=True)
class Record:
    """A row of ours or of a partner, ready to be compared.

    `kind` is a kind of ours (case, bill, monthly, report, worker, enterprise) or an exchange of theirs. `keys` are digests
    by the name of the key. `first` and `last` are its days; without a first day it may be of any day. `traits` are what the
    weighing of likeness reads (name, birth, tail, unit) and leave memory with the run.
    """

    kind: str
    ref: str
    place: str
    keys: Mapping[str, str]
    first: date | None = None
    last: date | None = None
    person: int | None = None
    case_no: str | None = None
    row: int | None = None
    traits: Mapping[str, str] = field(default_factory=dict, compare=False)


@dataclass(frozen=True)
class Rule:
    """A rule of matching (比对规则): which exchange is held against what of ours, by which keys in order, and what a hit asks.

    `when` is `found` (a hit where something of ours fits) or `absent` (a hit where nothing does); with `among`, an absent
    one counts only where the row is of somebody whom `among` knows. `slack_days` widens the days of the partner's row. `only`
    holds the rule to rows whose field says one of some words.
    """

    id: str
    version: int
    exchanges: tuple[str, ...]
    ours: str
    keys: tuple[str, ...]
    when: str
    among: str
    slack_days: int
    owner: str
    serious: bool
    zh: str
    en: str
    question_zh: str
    question_en: str
    cites: tuple[str, ...]
    mark: str
    only: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def speaks_of(self, row: Record) -> bool:
        """Whether a row of a partner is one that this rule looks at."""
        return row.kind in self.exchanges and all(row.keys.get(name) in words for name, words in self.only.items())

    def document(self) -> dict[str, Any]:
        """The rule as others read it."""
        told = vars(self) | {"exchanges": list(self.exchanges), "keys": list(self.keys), "cites": list(self.cites)}
        return told | {"only": {name: list(words) for name, words in self.only.items()}}


@dataclass(frozen=True)
class Match:
    """What a rule found: a row of theirs, what of ours it fits (None where it is missing), by which key, how strongly.

    `key` is `likeness` where only a weighing of likeness speaks; then `permille` says how sure it is, and it is advice.
    """

    rule: str
    subject: str
    theirs: Record
    ours: Record | None
    key: str
    permille: int = 1000

    @property
    def exact(self) -> bool:
        """Whether a key spoke, not a likeness."""
        return self.key != "likeness"
