"""What a forecast knows: orders, injuries, benefits and running payments of a province up to the end of a month, row by row.

Nothing here estimates. Every row says to which record it leads, so that each cell of a triangle can be asked for them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import Any

from zhibao.kit.clock import Month


class Figure(StrEnum):
    """What a triangle holds: two counts of injuries, two sums of fen."""

    REPORTED = "reported"
    CONFIRMED = "confirmed"
    AWARDED = "awarded"
    PAID = "paid"

    @property
    def zh(self) -> str:
        """What officials call it."""
        return _FIGURES[self][0]

    @property
    def en(self) -> str:
        """The English name."""
        return _FIGURES[self][1]

    @property
    def money(self) -> bool:
        """Whether its cells are fen."""
        return self in (Figure.AWARDED, Figure.PAID)


_FIGURES = {
    Figure.REPORTED: ("已报告人次", "injuries reported"),
    Figure.CONFIRMED: ("已确认人次", "injuries confirmed"),
    Figure.AWARDED: ("已核定的一次性待遇", "one-off benefits awarded"),
    Figure.PAID: ("已支付待遇", "benefits paid"),
}


class Group(StrEnum):
    """Benefits that come about and are delayed in one way: treatment, disability, death, and the start of a monthly payment."""

    TREATMENT = "treatment"
    DISABILITY = "disability"
    DEATH = "death"
    MONTHLY = "monthly"

    @property
    def zh(self) -> str:
        """What officials call it."""
        return _GROUPS[self][0]

    @property
    def en(self) -> str:
        """The English name."""
        return _GROUPS[self][1]


_GROUPS = {
    Group.TREATMENT: ("医疗康复等费用", "treatment"),
    Group.DISABILITY: ("一次性伤残补助金", "disability lump sums"),
    Group.DEATH: ("因工死亡一次性待遇", "lump sums of death"),
    Group.MONTHLY: ("新增定期待遇（月额）", "new monthly payments, a month"),
}


@dataclass(frozen=True)
class Row:
    """One thing that became known of one injury: in which month it happened, in which it was known, and where it is recorded.

    `amount` is 1 for a count and fen for a sum. `leads_to` is a case number or a ledger entry "book/voucher/line".
    """

    figure: Figure
    industry: str
    happened: Month
    known: Month
    amount: int
    case_no: str
    leads_to: str
    group: Group | None = None

    def document(self) -> dict[str, Any]:
        """The row as JSON."""
        name = "amount_fen" if self.figure.money else "count"
        return {"case_no": self.case_no, "leads_to": self.leads_to, "happened": str(self.happened), "known": str(self.known), name: self.amount}


@dataclass(frozen=True)
class Running:
    """A monthly payment in force: its amount and the months in which it runs; `through` None while its award sets no end."""

    industry: str
    case_no: str
    item: str
    happened: Month
    first: Month
    through: Month | None
    amount_fen: int

    def due_fen(self, month: Month) -> int:
        """What is due in a month."""
        return self.amount_fen if self.first <= month and (self.through is None or month <= self.through) else 0


@dataclass(frozen=True)
class Experience:
    """Everything known of a province at the end of `until`, from the month `first` on.

    `orders`: completed orders by industry and month. `charged`: fen an order was charged lately, by industry, exact.
    `opening_fen`: what the fund held at the end of `until`. `industries` are those with orders.
    """

    province: str
    first: Month
    until: Month
    industries: tuple[str, ...]
    orders: Mapping[tuple[str, Month], int]
    rows: Sequence[Row]
    running: Sequence[Running]
    charged: Mapping[str, Fraction]
    opening_fen: int

    @property
    def months(self) -> tuple[Month, ...]:
        """The months of the history."""
        return months_from(self.first, lag(self.first, self.until) + 1)

    def of(self, figure: Figure, industry: str | None = None, group: Group | None = None) -> list[Row]:
        """The rows of a figure: of all industries or of one, of all benefits or of a group."""
        return [
            row for row in self.rows
            if row.figure is figure and industry in (None, row.industry) and (group is None or row.group is group)
        ]  # fmt: skip


def lag(first: Month, later: Month) -> int:
    """Whole months from one month to another."""
    return (later.year - first.year) * 12 + later.number - first.number


def months_from(first: Month, count: int) -> tuple[Month, ...]:
    """So many months in a row."""
    found = [first]
    while len(found) < count:
        found.append(found[-1].next())
    return tuple(found[:count])
