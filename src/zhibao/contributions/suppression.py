"""Signs of suppressed reporting (瞒报): too few reports for so many orders, or a record outside without a report.

Whoever pays by its injuries may be tempted to hide them. A hit here is a task for a person and never a decision
(`readings §62`): an enterprise may simply be safe, and chance alone makes some look safer than they are. That is why the
test is exact, looks at everybody at once, and is strict about it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any, Literal

from zhibao.contributions.model import written
from zhibao.contributions.rate_review import shown

# Among enterprises that hide nothing, at most once in a hundred reviews does any of them become a hit by chance.
LEVEL = Fraction(1, 100)
# Days between an injury as others recorded it and as it was reported, within which both are taken for the same.
SAME_INJURY_DAYS = 3
_SCALE = 10**60
# Orders and reported injuries.
_Counts = tuple[int, int]


@dataclass(frozen=True)
class Exposure:
    """Orders and reported injuries of one enterprise in one industry and prefecture."""

    platform: str
    industry: str
    prefecture: str
    orders: int
    reported: int


@dataclass(frozen=True)
class Sign:
    """What the test says of an enterprise: reported against expected, how unlikely so few are, and whether it is a hit."""

    platform: str
    reported: int
    expected: Fraction
    chance: Fraction
    threshold: Fraction
    hit: bool
    uncompared_orders: int

    def document(self) -> dict[str, Any]:
        """The sign as JSON; `chance` is the probability of so few or fewer."""
        return {
            "platform": self.platform, "reported": self.reported, "expected": shown(self.expected),
            "chance": scientific(self.chance), "threshold": written(self.threshold), "hit": self.hit,
            "uncompared_orders": self.uncompared_orders, "cites": ["readings §62"], "mark": "assumed",
        }  # fmt: skip


Source = Literal["hospital", "police"]


@dataclass(frozen=True)
class OutsideRecord:
    """The port for others' records: a hospital or the police treated or met an injured worker on a day.

    `person` is her pseudonym and `platform` the enterprise on whose order she was. Who compares the data of other
    departments (`zhejiang-2025-44 §3`) hands these over; nothing here knows a name or a diagnosis.
    """

    source: Source
    reference: str
    person: int
    platform: str
    day: date


def few_reports(exposures: Iterable[Exposure], level: Fraction = LEVEL) -> list[Sign]:
    """Every enterprise with what its orders would lead one to expect, the most unlikely first.

    Expected is what the others of the same industry and prefecture had per order, times its orders. The chance of so few
    is the lower tail of a Poisson law; Holm's step-down holds the chance of any false hit at `level`.
    """
    own: dict[str, dict[tuple[str, str], _Counts]] = {}
    all_of_them: dict[tuple[str, str], _Counts] = {}
    for row in exposures:
        stratum = (row.industry, row.prefecture)
        for held in (own.setdefault(row.platform, {}), all_of_them):
            orders, reports = held.get(stratum, (0, 0))
            held[stratum] = orders + row.orders, reports + row.reported
    found = []
    for platform, mine in sorted(own.items()):
        reported, expected, uncompared = 0, Fraction(0), 0
        for stratum, (orders, reports) in mine.items():
            others = all_of_them[stratum][0] - orders
            if others == 0:
                uncompared += orders
                continue
            reported += reports
            expected += Fraction(orders * (all_of_them[stratum][1] - reports), others)
        found.append((platform, reported, expected, poisson_tail(reported, expected), uncompared))
    return _holm(sorted(found, key=lambda one: (one[3], one[0])), level)


def _holm(found: Sequence[tuple[str, int, Fraction, Fraction, int]], level: Fraction) -> list[Sign]:
    """Step down: the k-th most unlikely must lie below level / (m - k + 1), and so must all before it."""
    signs, open_still = [], True
    for place, (platform, reported, expected, chance, uncompared) in enumerate(found):
        threshold = Fraction(level) / Fraction(len(found) - place)
        open_still = open_still and chance <= threshold
        signs.append(Sign(platform, reported, expected, chance, threshold, open_still, uncompared))
    return signs


def poisson_tail(reported: int, expected: Fraction) -> Fraction:
    """P(X <= reported) for a Poisson X of the expected mean, in whole numbers, right to more than forty digits.

    The mean is cut down to a millionth, which can only make the chance larger: in doubt nobody becomes a hit.
    """
    mean = expected.numerator * 1_000_000 // expected.denominator
    term, upto, beyond, count = _SCALE, 0, 0, 0
    while count <= reported or term * _SCALE > upto + beyond:
        upto, beyond = (upto + term, beyond) if count <= reported else (upto, beyond + term)
        count += 1
        term = term * mean // (count * 1_000_000)
        if term == 0:
            break
    return Fraction(upto, upto + beyond)


def scientific(value: Fraction) -> str:
    """A small chance as people read it: two digits and a power of ten, "3.1e-7"."""
    if value == 0 or value >= Fraction(1, 100):
        return shown(value)
    power = 0
    while value < 1:
        value, power = value * 10, power + 1
    return f"{written(Fraction(int(value * 10), 10))}e-{power}"


def unreported(records: Iterable[OutsideRecord], reported: Mapping[int, Sequence[date]], within: int = SAME_INJURY_DAYS) -> list[OutsideRecord]:
    """The records of hospitals and police near whose day nobody reported an injury of that person, by day and reference."""
    missing = [
        one for one in records if not any(abs((one.day - day).days) <= within for day in reported.get(one.person, ()))
    ]  # fmt: skip
    return sorted(missing, key=lambda one: (one.day, one.source, one.reference))
