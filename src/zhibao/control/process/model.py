"""The rows that control looks at beside spending: ties between cases, papers, orders, acts and reads of staff, reviews.

Persons stand by pseudonym, staff by their reference, clinics, contacts and accounts by a keyed index. Nothing here names anybody.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from fractions import Fraction
from typing import Any


@dataclass(frozen=True)
class ProcessLimits:
    """The parameters of the rules of the process as they hold in a place on a day, each a number of the law."""

    ring_cases: int
    ring_most: int
    account_days: int
    picture_bits: int
    trace_hours: int
    after_minutes: int
    apart_minutes: int
    night_from: int
    night_to: int
    night_acts: int
    reads_least: int
    reads_share: Fraction
    reviews_least: int
    confidence: Fraction


@dataclass(frozen=True)
class Tie:
    """Something that a case has and another may share: a clinic, a contact, a witness, a proxy, an account (`kind`)."""

    case_no: str
    place: str
    person: int
    kind: str
    key: str
    on: date


@dataclass(frozen=True)
class AccountSet:
    """A change of the account of a payee, and the first payment that went to the new one; `payment_on` None: none yet."""

    payee: str
    place: str
    case_no: str
    before: str
    after: str
    by: str
    changed_on: date
    payment_on: date | None
    amount_fen: int


@dataclass(frozen=True)
class Paper:
    """A document of a case: what it is, the digest of its bytes, the print of what is seen on it (None: no picture)."""

    ref: str
    place: str
    case_no: str
    person: int
    kind: str
    digest: str
    print: str | None
    injury_at: datetime
    on: date


@dataclass(frozen=True)
class OrderSeen:
    """An order of a worker: which platform, in which city, from when to when (None: still open)."""

    platform: str
    order_no: str
    city: str
    accepted_at: datetime
    ended_at: datetime | None


@dataclass(frozen=True)
class Injury:
    """A reported injury beside the register and the orders of the person around it.

    `enrolled_on` is the first day on which any enterprise had registered her, None where none has. `orders` are those around the
    injury; `loaded` says whether any orders of that city and day are there at all.
    """

    case_no: str
    place: str
    person: int
    injury_at: datetime
    reported_on: date
    enrolled_on: date | None
    loaded: bool
    orders: tuple[OrderSeen, ...] = ()


@dataclass(frozen=True)
class Panellist:
    """An expert of an appraisal with the clinic she works at, by the keyed index under which receipts hold it."""

    appraisal: str
    place: str
    case_no: str
    expert: int
    clinic: str
    on: date


@dataclass(frozen=True)
class Hand:
    """An act of staff on a case: who, in which post of which group, what, when, and whether it was a day off."""

    officer: str
    post: str
    group: str
    place: str
    case_no: str
    verb: str
    at: datetime
    day_off: bool


@dataclass(frozen=True)
class Interest:
    """What ties staff to a payee: she is the payee, shares her account, or declared a relation (`how`)."""

    officer: str
    place: str
    case_no: str
    payee: str
    how: str


@dataclass(frozen=True)
class Look:
    """That staff read a person, in a case or outside one; `served` says whether she ever acted in a case of this person."""

    officer: str
    place: str
    person: int
    case_no: str
    on: date
    served: bool


@dataclass(frozen=True)
class Verdict:
    """A decision that may go either way: of whom (`by`), of which kind, and whether it went against what was put."""

    by: str
    kind: str
    place: str
    case_no: str
    against: bool
    on: date


@dataclass(frozen=True)
class Process:
    """Everything that control looks at beside spending, of a place up to a day. The order of the rows changes nothing."""

    ties: tuple[Tie, ...] = ()
    accounts: tuple[AccountSet, ...] = ()
    papers: tuple[Paper, ...] = ()
    injuries: tuple[Injury, ...] = ()
    panellists: tuple[Panellist, ...] = ()
    hands: tuple[Hand, ...] = ()
    interests: tuple[Interest, ...] = ()
    looks: tuple[Look, ...] = ()
    reviews: tuple[Verdict, ...] = ()
    outcomes: tuple[Verdict, ...] = ()
    # Groups of posts that one person may not hold together.
    apart: frozenset[frozenset[str]] = field(default=frozenset())

    @property
    def looked_at(self) -> Mapping[str, int]:
        """How many rows of each kind."""
        rows: dict[str, Any] = vars(self)
        return {name: len(held) for name, held in rows.items() if name != "apart"}
