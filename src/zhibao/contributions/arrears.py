"""Arrears: what was billed against what arrived, with its age, and the late fee where the law has its numbers.

A receivable is what one platform owes one tax office for one month: the closed lines and the recorded adjustments.
The lines fall due on the due day of the following month (`payment_due_day`), an adjustment on the due day of the
month after it was recorded; what is taken back counts from its day. The late fee runs on the overdue balance from
the day after the due date to the day of payment or of the question, that day included, and is rounded once.
A place whose due day or rate nobody has fixed has arrears with an age, but no late fee: it says who must fill it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

from zhibao import law
from zhibao.contributions.acts import ClosedBill
from zhibao.contributions.model import Figure
from zhibao.contributions.receipts import Receipt
from zhibao.contributions.rules import rounder
from zhibao.contributions.tariff import cites_of, figure_of
from zhibao.kit.clock import Month
from zhibao.kit.money import exact

_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Due:
    """An amount that falls due, with the day its month ended or it was recorded; negative takes back."""

    amount_fen: int
    arose: date
    month: Month


@dataclass
class Receivable:
    """What one platform owes one tax office for one month."""

    month: Month
    province: str
    platform: str
    tax_office: str
    billed_fen: int = 0
    adjusted_fen: int = 0
    dues: list[Due] = field(default_factory=list)
    receipts: list[Receipt] = field(default_factory=list)
    marks: set[str] = field(default_factory=set)
    carried: bool = False
    minimum: Figure | None = None

    @property
    def owed_fen(self) -> int:
        """Lines and recorded adjustments."""
        return self.billed_fen + self.adjusted_fen

    @property
    def paid_fen(self) -> int:
        """Everything that arrived."""
        return sum(receipt.amount_fen for receipt in self.receipts)


def receivables(bills: Iterable[ClosedBill], on: date) -> list[Receivable]:
    """The receivables of closed bills with the adjustments recorded up to a day, in the order of their keys."""
    found: dict[tuple[Month, str, str], Receivable] = {}
    for bill in bills:
        for line in bill.lines:
            one = _receivable(found, bill, line.key.platform, line.key.tax_office)
            one.billed_fen += line.amount_fen
            one.marks.add(line.mark)
        for change in bill.adjustments:
            if change.recorded is not None and change.recorded.date() <= on:
                one = _receivable(found, bill, change.key.platform, change.key.tax_office)
                one.adjusted_fen += change.amount_fen
                one.marks.add(change.mark)
                arose = change.recorded.date()
                one.dues.append(Due(change.amount_fen, arose, max(bill.month, Month.of(arose))))
    for one in found.values():
        one.dues.insert(0, Due(one.billed_fen, one.month.last, one.month))
    return [found[key] for key in sorted(found)]


def _receivable(
    found: dict[tuple[Month, str, str], Receivable], bill: ClosedBill, platform: str, tax_office: str
) -> Receivable:
    key = (bill.month, platform, tax_office)
    if key not in found:
        found[key] = Receivable(bill.month, bill.province, platform, tax_office)
    return found[key]


def carry(book: law.Book, owed: Sequence[Receivable]) -> None:
    """Carry bills below the smallest amount that is collected to the next bill of the same platform and office.

    They fall due with the first bill that reaches it together with them; until then they are owed but not due.
    Where no smallest amount is laid down, every bill falls due by itself. Source: `taoyuan-2025-1 §19`.
    """
    waiting: dict[tuple[str, str, str], list[Receivable]] = defaultdict(list)
    for one in sorted(owed, key=lambda one: one.month):
        smallest = _minimum(book, one)
        if smallest is None or one.billed_fen <= 0:
            continue
        held = waiting[one.province, one.platform, one.tax_office]
        held.append(one)
        short = sum(part.billed_fen for part in held) < exact(smallest.value) * 100
        for part in held:
            part.carried, part.minimum = short, smallest if short or len(held) > 1 else None
        if not short:
            for part in held:
                part.dues[0] = replace(part.dues[0], month=one.month)
            held.clear()


def _minimum(book: law.Book, one: Receivable) -> Figure | None:
    try:
        return figure_of(book.number("minimum_contribution", place=one.province, on=one.month.last))
    except law.MissingNumber:
        return None


def match(owed: Sequence[Receivable], arrived: Iterable[Receipt]) -> list[tuple[Receipt, str]]:
    """Give every receipt to its receivable; what fits none is returned with the reason code.

    A receipt without a tax office fits when the platform owes one office only for that month.
    """
    by_month: dict[tuple[str, str], list[Receivable]] = defaultdict(list)
    for one in owed:
        by_month[str(one.month), one.platform].append(one)
    unmatched: list[tuple[Receipt, str]] = []
    for receipt in arrived:
        fitting = [
            one
            for one in by_month.get((receipt.month, receipt.platform), [])
            if receipt.tax_office in (None, one.tax_office)
        ]
        if len(fitting) == 1:
            fitting[0].receipts.append(receipt)
        else:
            unmatched.append((receipt, "several_tax_offices" if fitting else "no_bill"))
    return unmatched


UNMATCHED = {
    "no_bill": (
        "该企业该月在该税务机关没有已结账的缴费单",
        "no closed bill of this enterprise, month and tax office",
    ),
    "several_tax_offices": (
        "该企业该月由多个税务机关征收，到账记录须注明税务机关",
        "several tax offices collect from this enterprise for this month; the receipt must name one",
    ),
}


@dataclass(frozen=True)
class LateFee:
    """A late fee with the figures it rests on and the stretches of days it was reckoned over."""

    amount_fen: int
    exact_fen: Fraction
    stretches: tuple[tuple[date, date, int], ...]
    figures: tuple[Figure, ...]


def due_on(book: law.Book, province: str, due: Due) -> tuple[date, Figure]:
    """The day an amount falls due: the due day of the month after the one it belongs to. Raises MissingNumber."""
    following = due.month.next()
    figure = figure_of(book.number("payment_due_day", place=province, on=due.month.last))
    return following.first.replace(day=int(figure.value)), figure


Rates = Callable[[str, date], Figure]


def daily_rates(book: law.Book) -> Rates:
    """The late fee of each day in each province, asked once. Raises MissingNumber when called."""
    known: dict[tuple[str, date], Figure] = {}

    def rate(province: str, day: date) -> Figure:
        if (province, day) not in known:
            known[province, day] = figure_of(book.number("late_fee_daily_rate", place=province, on=day))
        return known[province, day]

    return rate


def late_fee(book: law.Book, rates: Rates, one: Receivable, on: date) -> LateFee:
    """The late fee of a receivable up to a day, that day included. Raises MissingNumber."""
    due: list[tuple[date, int]] = []
    figures: list[Figure] = []
    for part in one.dues:
        day, figure = due_on(book, one.province, part)
        due.append((day if part.amount_fen > 0 else part.arose, part.amount_fen))
        figures.append(figure)
    total = Fraction(0)
    stretches: list[tuple[date, date, int]] = []
    days = sorted({day + _DAY for day, _ in due} | {receipt.received_on + _DAY for receipt in one.receipts})
    for first, following in zip(days, [*days[1:], on + _DAY], strict=True):
        last = min(following - _DAY, on)
        balance = sum(fen for day, fen in due if day < first) - sum(
            receipt.amount_fen for receipt in one.receipts if receipt.received_on < first
        )
        if balance <= 0 or last < first:
            continue
        stretches.append((first, last, balance))
        day = first
        while day <= last:
            rate = rates(one.province, day)
            total += balance * exact(rate.value)
            figures.append(rate)
            day += _DAY
    if not stretches:
        figures.append(rates(one.province, on))
    rounding = figure_of(book.number("contribution_rounding", place=one.province, on=on))
    used = tuple(dict.fromkeys([*figures, rounding]))
    return LateFee(rounder(rounding)(total), total, tuple(stretches), used)


def report(
    book: law.Book, owed: Sequence[Receivable], on: date, *, all_of_them: bool = False
) -> list[dict[str, Any]]:
    """Arrears as JSON: receivables that are not fully paid (or all), with age and late fee."""
    rates = daily_rates(book)
    items = [_item(book, rates, one, on) for one in owed]
    return [item for item in items if all_of_them or item["outstanding_fen"] != 0 or item.get("late_fee_fen")]


def _item(book: law.Book, rates: Rates, one: Receivable, on: date) -> dict[str, Any]:
    outstanding = one.owed_fen - one.paid_fen
    item: dict[str, Any] = {
        "month": str(one.month),
        "platform": one.platform,
        "tax_office": one.tax_office,
        "place": one.province,
        "billed_fen": one.billed_fen,
        "adjusted_fen": one.adjusted_fen,
        "paid_fen": one.paid_fen,
        "outstanding_fen": outstanding,
        "overpaid": outstanding < 0,
        "references": [receipt.reference for receipt in one.receipts],
    }
    marks = set(one.marks)
    cites: tuple[str, ...] = ()
    if one.minimum is not None:
        item["minimum"] = one.minimum.document()
        marks.add(one.minimum.mark)
    if one.carried:
        item |= {"carried": True, "due_on": None, "age_days": 0, "age_from": "not_due", "late_fee_fen": 0}
        mark = law.weakest(marks)
        return item | {
            "cites": list(one.minimum.cites) if one.minimum else [],
            "mark": mark,
            "provisional": mark == "assumed",
        }
    try:
        due, figure = due_on(book, one.province, one.dues[0])
        item |= {"due_on": due.isoformat(), "age_days": max(0, (on - due).days), "age_from": "due_on"}
        marks.add(figure.mark)
        fee = late_fee(book, rates, one, on)
        item["late_fee_fen"] = fee.amount_fen
        item["late_fee"] = {
            "exact_fen": str(fee.exact_fen),
            "stretches": [
                {"from": first.isoformat(), "to": last.isoformat(), "overdue_fen": fen}
                for first, last, fen in fee.stretches
            ],
            "figures": [used.document() for used in fee.figures],
        }
        cites = cites_of(fee.figures)
        marks |= {used.mark for used in fee.figures}
    except law.MissingNumber as missing:
        item.setdefault("age_days", max(0, (on - one.month.last).days))
        item.setdefault("age_from", "month_end")
        item["late_fee_refused"] = {
            "number": missing.facts.get("name"),
            "zh": missing.zh,
            "en": missing.en,
            "who_zh": missing.facts.get("filled_by_zh"),
            "who_en": missing.facts.get("filled_by_en"),
        }
    mark = law.weakest(marks)
    return item | {"cites": list(cites), "mark": mark, "provisional": mark == "assumed"}
