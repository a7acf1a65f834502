"""How long the bill of a month of 400 million orders takes from its counts, SQL included.

    python bench/bill.py [ROWS] [ROUNDS]

A home of Zhejiang in a temporary folder gets ROWS count rows (200,000 unless told) over eleven enterprises, 91
districts and 31 days, as many loads leave them, 400 million orders together. Timed in one warm process, median of
the rounds: the counts out of SQLite; the rating; the whole bill as its JSON document. Beside it, on the same rows:
an object per row from the ORM and one exact multiplication per row, and one GROUP BY in SQL with the rates typed in
(which explains nothing and knows no law). Totals must agree to the fen.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from datetime import date
from fractions import Fraction
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

import numpy as np
from sqlalchemy import select, text
from sqlalchemy.orm import Session

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.journeys.counts import keep_counts
from zhibao import law
from zhibao.app.home import Home, init_home
from zhibao.journeys import order_to_bill
from zhibao.kit.clock import Month
from zhibao.kit.money import round_half_up, to_yuan
from zhibao.orders.tables import OrderCountRow
from zhibao.registry import answers as registry

JULY = Month(2025, 7)
ZHEJIANG = "330000"
ORDERS = 400_000_000
BASE = {"ride_hailing": 1, "instant_delivery": 7, "intracity_freight": 18}


def fill(home: Home, rows: int) -> None:
    """Counts of a month: every combination in turn, the same total whatever the number of rows."""
    with home.session() as session:
        places = [
            (one.uscc or "", one.industry.value)
            for one in registry.enrolments(session, ZHEJIANG)
            if one.covers(JULY.first)
        ]
        counties = [
            place.code for place in law.places() if place.level == "county" and place.province == ZHEJIANG
        ]
        random = np.random.default_rng(1)
        shares = random.random(rows)
        orders = np.floor(shares / shares.sum() * ORDERS).astype(np.int64)
        orders[0] += ORDERS - int(orders.sum())
        days = [date(2025, 7, day) for day in range(1, 32)]
        per_load = 5000
        for start in range(0, rows, per_load):
            counts = []
            for row in range(start, min(start + per_load, rows)):
                code, industry = places[row % len(places)]
                county = counties[row // len(places) % len(counties)]
                day = days[row // (len(places) * len(counties)) % 31]
                counts.append((code, industry, county, day, int(orders[row])))
            keep_counts(session, counts, name=f"load-{start}")


def timed(rounds: int, work: Callable[[], object]) -> float:
    """The median of some rounds in seconds, after one that does not count."""
    work()
    times = []
    for _ in range(rounds):
        began = perf_counter()
        work()
        times.append(perf_counter() - began)
    return median(times)


def by_objects(session: Session) -> int:
    """The obvious way: an object per row, one exact multiplication each, rounded once per office."""
    sums: dict[tuple[str, str, str], Fraction] = {}
    query = select(OrderCountRow).where(
        OrderCountRow.status == "completed", OrderCountRow.day.between(JULY.first, JULY.last)
    )
    for row in session.scalars(query):
        key = (row.platform, row.industry, law.places().tax_office(row.district).id)
        sums[key] = sums.get(key, Fraction(0)) + row.orders * BASE[row.industry] * Fraction("1")
    session.expunge_all()
    return sum(round_half_up(value) for value in sums.values())


def by_sql(session: Session) -> int:
    """One GROUP BY with the rates typed into the statement."""
    cases = " ".join(f"WHEN '{industry}' THEN {fen}" for industry, fen in BASE.items())
    found = session.execute(
        text(
            f"SELECT platform, industry, SUM(orders) * (CASE industry {cases} END) FROM order_count "
            "WHERE status = 'completed' AND day BETWEEN '2025-07-01' AND '2025-07-31' GROUP BY platform, industry"
        )
    )
    return sum(row[2] for row in found)


def main() -> None:
    """Fill a home, time the ways, print the table."""
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 200_000
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    with TemporaryDirectory() as folder:
        home = init_home("zhejiang", True, Path(folder) / "home")
        fill(home, rows)
        with home.reading() as session:
            counts = order_to_bill.counted(session, JULY)
            made = order_to_bill.month_bill(session, JULY, [ZHEJIANG])
            document = order_to_bill.document(session, made)
            total = document["total_fen"]
            assert document["orders"] == ORDERS, document["orders"]
            assert total == by_objects(session) == by_sql(session)
            figures = {
                "counts out of SQLite": timed(rounds, lambda: order_to_bill.counted(session, JULY)),
                "rating": timed(rounds, lambda: order_to_bill.rate(session, JULY, [ZHEJIANG], counts)),
                "whole bill as JSON document": timed(
                    rounds,
                    lambda: order_to_bill.document(
                        session, order_to_bill.month_bill(session, JULY, [ZHEJIANG])
                    ),
                ),
                "beside: object per row, exact": timed(max(1, rounds // 2), lambda: by_objects(session)),
                "beside: one GROUP BY, no law": timed(rounds, lambda: by_sql(session)),
            }
    load = " ".join(f"{value:.1f}" for value in os.getloadavg())
    print(f"{rows:,} count rows, {ORDERS:,} orders, {len(document['lines'])} lines, {to_yuan(total)} yuan")
    print(f"{os.cpu_count()} cores, load {load}, median of {rounds}")
    for name, seconds in figures.items():
        print(f"  {name:32} {seconds:7.3f} s")


if __name__ == "__main__":
    main()
