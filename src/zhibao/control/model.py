"""What control looks at and what it says: rows of spending as plain values, risk points, hits, strata and intervals.

Persons stand by pseudonym, hospitals and accounts by a keyed index, so that nothing here names anybody or an illness.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from typing import Any


@dataclass(frozen=True)
class Point:
    """A risk point (风险点): what is asked at which step, on which ground, how serious a hit is and whose task it becomes.

    `version` grows when the rule is changed, so that old flags say which rule raised them. `numbers` are the numbers of
    the law it reads. `means_*` says what a flag means. `about` is whom a flag speaks of: person, staff, insurer. `duty`
    names the posts outside internal control that see its flags; `frequency` how often the rule is looked with.
    """

    id: str
    version: int
    step: str
    zh: str
    en: str
    question_zh: str
    question_en: str
    cites: tuple[str, ...]
    mark: str
    serious: bool
    owner: str
    numbers: tuple[str, ...] = ()
    means_zh: str = ""
    means_en: str = ""
    about: str = "person"
    duty: tuple[str, ...] = ()
    frequency: str = "daily"

    def document(self) -> dict[str, Any]:
        """The point as others read it."""
        return {
            "rule": self.id, "version": self.version, "step": self.step, "zh": self.zh, "en": self.en,
            "question_zh": self.question_zh, "question_en": self.question_en, "cites": list(self.cites), "mark": self.mark,
            "serious": self.serious, "owner": self.owner, "numbers": list(self.numbers), "means_zh": self.means_zh,
            "means_en": self.means_en, "about": self.about, "duty": list(self.duty), "frequency": self.frequency,
        }  # fmt: skip


@dataclass(frozen=True)
class Limits:
    """The parameters of all rules as they hold in a place on a day, each a number of the law."""

    overlap_days: int
    content_lines: int
    same_injury_days: int
    peers_least: int
    unusual_power: int
    unusual_multiple: Fraction
    near_limit_share: Fraction
    splitting_count: int
    splitting_days: int
    splitting_share: Fraction


@dataclass(frozen=True)
class Paid:
    """One debt of the fund to a payee as it was recognised: of which award, for what, how much, and what became of it.

    `on` is the day of recognition, `settled_on` the day the bank paid. `group` is what its amount is compared with:
    benefit and grade, or for medical cost whether there was a stay in hospital; None where it is compared with nothing.
    """

    ref: str
    place: str
    case_no: str
    award_no: str
    person: int
    payee: str
    benefit: str
    item: str
    period: str
    amount_fen: int
    injury_on: date
    on: date
    settled_on: date | None = None
    group: str | None = None
    payment_no: str | None = None


@dataclass(frozen=True)
class Limit:
    """An amount beside the limit that a text sets for it: `amount_fen` of `subject` may not pass `limit_fen`."""

    subject: str
    place: str
    case_no: str
    benefit: str
    amount_fen: int
    limit_fen: int
    on: date
    cites: tuple[str, ...]
    mark: str


@dataclass(frozen=True)
class BillLine:
    """A line of a receipt: what was accepted, and what the catalogue of the day says may be accepted.

    `allowed_fen` is None where no catalogue holds on that day. `entry` is whether the item stands in it.
    """

    line_no: int
    submitted_fen: int
    accepted_fen: int
    allowed_fen: int | None
    entry: bool
    by_officer: bool


@dataclass(frozen=True)
class Receipt:
    """A receipt of treatment: its keyed number, the digest of its lines, the clinic by a keyed index, first and last day.

    `stay` is whether it bills days in hospital.
    """

    bill_no: str
    place: str
    case_no: str
    person: int
    receipt_key: str
    lines_digest: str
    clinic: str
    first: date
    last: date
    stay: bool
    submitted_fen: int
    on: date
    lines: tuple[BillLine, ...] = ()
    lane_limit_fen: int | None = None

    @property
    def accepted_fen(self) -> int:
        """What was accepted of it."""
        return sum(line.accepted_fen for line in self.lines)


@dataclass(frozen=True)
class Advanced:
    """An item that somebody advanced: what was advanced, what is eligible of it, and what went back to those who advanced."""

    place: str
    case_no: str
    item: str
    payer: str
    advanced_fen: int
    eligible_fen: int
    returned_fen: int
    on: date


@dataclass(frozen=True)
class Month:
    """A month of a benefit that was paid or is owed, with what ended it: an end of the award, a stop, a death, a new grade.

    Months are text ("2025-09"). `ended` is the last month that was due and `because` says why; None while it runs on.
    """

    ref: str
    place: str
    case_no: str
    item: str
    payee: str
    period: str
    amount_fen: int
    on: date
    ended: str | None = None
    because: str | None = None


@dataclass(frozen=True)
class Proof:
    """A running monthly benefit with the month of its last proof of life and the interval of the law, in months."""

    place: str
    case_no: str
    item: str
    payee: str
    since: str
    months: int
    interval: int
    amount_fen: int
    on: date
    cites: tuple[str, ...]


@dataclass(frozen=True)
class Account:
    """An account by its keyed index, a payee that is paid to it, and the cases for which she is."""

    index: str
    place: str
    payee: str
    cases: tuple[str, ...]
    amount_fen: int
    on: date


@dataclass(frozen=True)
class Handled:
    """An award and a batch that paid it: who decided on which day, who made and released on which day."""

    place: str
    case_no: str
    award_no: str
    batch_no: str
    deciders: frozenset[str]
    decided_on: date
    payers: frozenset[str]
    released_on: date
    amount_fen: int


@dataclass(frozen=True)
class Spending:
    """Everything that control looks at, of a place up to a day. The order of the rows changes nothing."""

    paid: tuple[Paid, ...] = ()
    limits: tuple[Limit, ...] = ()
    receipts: tuple[Receipt, ...] = ()
    advances: tuple[Advanced, ...] = ()
    months: tuple[Month, ...] = ()
    proofs: tuple[Proof, ...] = ()
    accounts: tuple[Account, ...] = ()
    handled: tuple[Handled, ...] = ()


@dataclass(frozen=True)
class Hit:
    """What a rule found: which subject, why in a sentence of each language, the figures it used and the rows behind them.

    `on` is the newest day among the rows, `amount_fen` what is at stake. Subject, rows and `content` are what makes a hit
    one and the same: figures that move with the peers do not, so that a later look does not raise it again.
    """

    rule: str
    subject: str
    place: str
    case_no: str
    on: date
    amount_fen: int
    zh: str
    en: str
    figures: Mapping[str, int | str]
    rows: tuple[str, ...]
    content: tuple[int | str, ...] = ()
    mark: str = "official"


@dataclass(frozen=True)
class Unjudged:
    """What a rule could not judge, and why: too few peers, no catalogue, no interval of the law."""

    rule: str
    what: str
    zh: str
    en: str
    count: int = 1

    def document(self) -> dict[str, Any]:
        """The remark as others read it."""
        return {"rule": self.rule, "what": self.what, "zh": self.zh, "en": self.en, "count": self.count}


@dataclass(frozen=True)
class Looked:
    """What a look over spending gave: the hits, and what could not be judged."""

    hits: tuple[Hit, ...]
    unjudged: tuple[Unjudged, ...] = field(default=())
