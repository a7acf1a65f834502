"""Arrears and the late fee, against hand-reckoned days."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from fractions import Fraction
from typing import Any, cast

import pytest

from tests.contributions.ground import JULY, PROVINCE, SmallBook, count, small_book, standing, tariff
from zhibao import law
from zhibao.contributions import arrears
from zhibao.contributions.acts import ClosedBill
from zhibao.contributions.model import Adjustment, Because
from zhibao.contributions.receipts import Receipt
from zhibao.contributions.rules import rate_month
from zhibao.kit.clock import ZONE, Month


def closed(orders: int = 10_000, district: str = "570102") -> ClosedBill:
    """A closed bill over 10,000 orders at 7 fen: 700 yuan, due on 2025-08-15."""
    lines = rate_month([count("A", district, orders)], tariff([standing("A")]), JULY).lines
    moment = datetime(2025, 8, 2, tzinfo=ZONE)
    return ClosedBill(1, JULY, PROVINCE, moment, "甲", "g", lines, (), (), "", "", 0)


def paid(yuan: int, day: date, reference: str = "R", **change: Any) -> Receipt:
    return replace(Receipt(reference, "A", "2025-07", yuan * 100, day, None), **change)


def report(
    on: date, *receipts: Receipt, bill: ClosedBill | None = None, book: SmallBook | None = None
) -> Any:
    owed = arrears.receivables([bill or closed()], on)
    assert arrears.match(owed, receipts) == []
    return arrears.report(cast(law.Book, book or small_book()), owed, on, all_of_them=True)[0]


@pytest.mark.parametrize(
    ("on", "fen"),
    [(date(2025, 8, 15), 0), (date(2025, 8, 16), 35), (date(2025, 8, 25), 350), (date(2025, 9, 14), 1050)],
)
def test_the_late_fee_runs_from_the_day_after_the_due_date(on: date, fen: int) -> None:
    item = report(on)
    assert item["due_on"] == "2025-08-15"
    assert item["late_fee_fen"] == fen
    assert item["age_days"] == (on - date(2025, 8, 15)).days


def test_paid_in_time_owes_nothing() -> None:
    item = report(date(2025, 12, 1), paid(700, date(2025, 8, 15)))
    assert (item["outstanding_fen"], item["late_fee_fen"]) == (0, 0)


def test_the_fee_runs_on_what_is_left_and_the_day_of_payment_counts() -> None:
    item = report(date(2025, 8, 25), paid(400, date(2025, 8, 20)))
    assert item["outstanding_fen"] == 30000
    # five days on 700 yuan, five days on 300 yuan, at 0.05 %
    assert Fraction(item["late_fee"]["exact_fen"]) == 5 * 70000 * Fraction(5, 10000) + 5 * 30000 * Fraction(
        5, 10000
    )
    assert item["late_fee_fen"] == 250


def test_a_rate_that_changes_is_used_day_by_day() -> None:
    book = small_book().say("late_fee_daily_rate", "0.001", since=date(2025, 8, 21), mark="assumed")
    item = report(date(2025, 8, 25), book=book)
    assert item["late_fee_fen"] == 5 * 35 + 5 * 70
    assert item["provisional"]


def test_without_a_due_day_the_fee_is_refused_and_the_age_counts_from_the_end_of_the_month() -> None:
    book = small_book()
    del book.said["payment_due_day"]
    item = report(date(2025, 8, 10), book=book)
    assert "late_fee_fen" not in item
    assert item["late_fee_refused"]["number"] == "payment_due_day"
    assert item["late_fee_refused"]["who_en"] == "somebody"
    assert (item["age_days"], item["age_from"]) == (10, "month_end")


def adjusted(amount_fen: int, recorded: date) -> ClosedBill:
    bill = closed()
    moment = datetime(recorded.year, recorded.month, recorded.day, 12, tzinfo=ZONE)
    because = Because.ORDERS_ADDED if amount_fen > 0 else Because.ORDERS_REMOVED
    change = Adjustment(bill.lines[0].key, PROVINCE, 0, amount_fen, because, (), "official", 1, moment)
    return replace(bill, adjustments=(change,))


def test_an_adjustment_is_due_in_the_month_after_it_was_recorded() -> None:
    bill = adjusted(7000, date(2025, 9, 3))
    full = paid(700, date(2025, 8, 10))
    assert report(date(2025, 10, 15), full, bill=bill)["late_fee_fen"] == 0
    assert report(date(2025, 10, 17), full, bill=bill)["late_fee_fen"] == 7
    assert report(date(2025, 9, 2), full, bill=bill)["outstanding_fen"] == 0


def test_what_is_taken_back_counts_from_its_day() -> None:
    bill = adjusted(-70000, date(2025, 8, 20))
    item = report(date(2025, 9, 30), bill=bill)
    assert item["outstanding_fen"] == 0
    assert item["late_fee_fen"] == 5 * 35


def test_receipts_find_their_receivable_or_say_why_not() -> None:
    one, other = closed(), closed(100, "570202")
    both = replace(one, lines=(*one.lines, *other.lines))
    owed = arrears.receivables([both], date(2025, 9, 1))
    day = date(2025, 8, 10)
    unmatched = arrears.match(
        owed,
        [
            paid(1, day, "named", tax_office="570200"),
            paid(1, day, "unnamed"),
            paid(1, day, "other month", month="2025-06"),
            paid(1, day, "other office", tax_office="570371"),
        ],
    )
    assert [(receipt.reference, reason) for receipt, reason in unmatched] == [
        ("unnamed", "several_tax_offices"),
        ("other month", "no_bill"),
        ("other office", "no_bill"),
    ]
    assert {one.tax_office: one.paid_fen for one in owed} == {"570000": 0, "570200": 100}


def test_returned_money_is_owed_again() -> None:
    back = paid(-700, date(2025, 8, 12), "back")
    assert report(date(2025, 8, 16), paid(700, date(2025, 8, 10)), back)["outstanding_fen"] == 70000


def test_overpaid_is_shown_as_such() -> None:
    item = report(date(2025, 8, 16), paid(900, date(2025, 8, 10)))
    assert item["overpaid"] and item["outstanding_fen"] == -20000


def test_months_are_months() -> None:
    assert closed().month == Month(2025, 7)


def small(month: Month, orders: int) -> ClosedBill:
    """A bill of some orders at 7 fen in another month."""
    lines = tuple(replace(line, orders=orders, amount_fen=orders * 7) for line in closed(1).lines)
    return replace(closed(), month=month, lines=lines)


def test_a_bill_below_the_minimum_falls_due_with_the_one_that_reaches_it() -> None:
    book = small_book().say("minimum_contribution", "1.00")
    months = [small(Month(2025, 7), 5), small(Month(2025, 8), 9), small(Month(2025, 9), 2)]
    owed = arrears.receivables(months, date(2025, 12, 31))
    arrears.carry(cast(law.Book, book), owed)
    items = arrears.report(cast(law.Book, book), owed, date(2025, 9, 30))
    # 35 fen are below one yuan; 35 + 63 fen still are; with 14 fen more they are 1.12 yuan
    assert [(item["month"], item["due_on"], item.get("carried", False)) for item in items] == [
        ("2025-07", "2025-10-15", False),
        ("2025-08", "2025-10-15", False),
        ("2025-09", "2025-10-15", False),
    ]
    assert sum(item["late_fee_fen"] for item in items) == 0
    first = arrears.receivables(months[:1], date(2025, 12, 31))
    arrears.carry(cast(law.Book, book), first)
    alone = arrears.report(cast(law.Book, book), first, date(2025, 12, 31))[0]
    assert alone["carried"] and alone["due_on"] is None and alone["outstanding_fen"] == 35


def test_a_bill_that_reaches_the_minimum_is_not_carried() -> None:
    book = small_book().say("minimum_contribution", "1.00")
    owed = arrears.receivables([small(Month(2025, 7), 15)], date(2025, 12, 31))
    arrears.carry(cast(law.Book, book), owed)
    assert arrears.report(cast(law.Book, book), owed, date(2025, 8, 1))[0]["due_on"] == "2025-08-15"


def test_money_that_arrives_on_two_days_running_counts_each_on_its_day() -> None:
    item = report(date(2025, 8, 31), paid(400, date(2025, 8, 20)), paid(300, date(2025, 8, 21), "R2"))
    # five days on 700 yuan, one day on 300 yuan
    assert item["late_fee_fen"] == 5 * 35 + 15
