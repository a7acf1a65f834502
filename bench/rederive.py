"""The month counted again from the sealed rows alone: equal to the bill to the fen, and how fast. Part of month.py.

The measure is the rate beside that of PyArrow reading all columns of the same sealed files.
"""

from __future__ import annotations

from collections.abc import Sequence

from ground import Line, Scale, alternate, decode_parquet, keep, rate
from sqlalchemy.orm import Session

from zhibao.app.home import Home
from zhibao.contributions.model import CountedOrders
from zhibao.journeys import order_to_bill
from zhibao.kit.clock import Month
from zhibao.kit.money import to_yuan
from zhibao.orders import acts, verify
from zhibao.orders.model import OrderCount

PROVINCE = "570000"


def rederive(home: Home, scale: Scale, month: Month) -> None:
    """Count again and compare."""
    with home.reading() as session:
        files = sorted((home.orders / "segments").glob("*/*[ab].parquet"))
        from_manifest = acts.order_counts(session, month)
        from_rows = verify.rederive(session, home.orders, month)
        assert sorted(from_rows, key=_key) == sorted(from_manifest, key=_key)
        due = _amount(session, month, from_rows)
        assert due == _amount(session, month, from_manifest)
        rows = sum(count.orders for count in from_rows)
        found = alternate(
            {
                "decode": lambda: decode_parquet(files),
                "again": lambda: verify.rederive(session, home.orders, month),
            },
            {},
            rounds=3,
        )
    line = Line(
        f"month of {rows:,} completed orders re-derived from sealed rows, equal to the bill to the fen",
        f"{rate(rows, found.median('again'))}, {found.share('again', 'decode'):.2f} of the decode rate",
        "runs, rate stated", "at the decode rate", f"{to_yuan(due)} yuan both ways",
    )  # fmt: skip
    keep("rederive", scale, [line], {"rows": rows, "due_fen": due, **found.seconds})


def _key(count: OrderCount) -> tuple[str, str, str, str]:
    return count.platform, count.industry, count.district, str(count.day)


def _amount(session: Session, month: Month, counts: Sequence[OrderCount]) -> int:
    """The contribution due for counts, in fen; every count is rated."""
    rows = [CountedOrders(count.platform, count.industry, count.district, count.day, count.orders) for count in counts]
    rating = order_to_bill.rate(session, month, [PROVINCE], {PROVINCE: rows})[PROVINCE]
    assert not rating.refused, rating.refused
    return rating.total_fen
