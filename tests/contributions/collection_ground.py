"""A closed month of one or more enterprises, and files of the bank and of the tax office beside it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from sqlalchemy.orm import Session

from tests.contributions.ground import JULY, PROVINCE, SmallBook, count, standing, tariff
from zhibao.contributions import acts, receipts, tax_files
from zhibao.contributions.acts import ClosedBill
from zhibao.contributions.receipts import ReceiptFile
from zhibao.contributions.rules import rate_month
from zhibao.contributions.tax_files import Kind, TaxFile
from zhibao.kit.actors import Actor
from zhibao.kit.clock import Month
from zhibao.kit.secrets import Keyring

A, B = "91570000MA0000001X", "91570000MA0000023G"
CLERK, OTHER = Actor.parse("collection_clerk:he.ping"), Actor.parse("collection_clerk:lu.an")
DECIDER, SAME = Actor.parse("collection_decider:fang.yi"), Actor.parse("collection_decider:he.ping")
AUGUST = Month(2025, 8)
ON = date(2025, 10, 1)
OFFICE, XIKOU = "570000", "570200"
OFFICES = {"570000", "570200", "570371"}


def closed(session: Session, book: SmallBook, month: Month = JULY, orders: int = 10_000, elsewhere: int = 0) -> ClosedBill:
    """A closed month in which A is billed 7 fen an order at the province's tax office, and some at Xikou's."""
    counts = [count(A, "570102", orders)] + ([count(A, "570202", elsewhere)] if elsewhere else [])
    counts = [one._replace(day=month.first) for one in counts]
    rating = rate_month(counts, tariff([standing(A)], book=book), month)
    return acts.close(session, month, PROVINCE, rating, actor="经办员", ground="test §x")


def adjusted(session: Session, book: SmallBook, bill: ClosedBill, orders: int, elsewhere: int = 0) -> ClosedBill:
    """The same month counted again with other orders, recorded as an adjustment."""
    counts = [count(A, "570102", orders)] + ([count(A, "570202", elsewhere)] if elsewhere else [])
    rating = rate_month([one._replace(day=bill.month.first) for one in counts], tariff([standing(A)], book=book), bill.month)
    return acts.record_adjustments(session, bill, rating, actor="经办员", ground="test §x")


def receive(session: Session, keyring: Keyring, folder: Path, *rows: str) -> ReceiptFile:
    """Read receipts: reference, platform, month, amount, received_on, tax_office."""
    file = folder / f"receipts{len(list(folder.iterdir()))}.csv"
    file.write_text("reference,platform,month,amount,received_on,tax_office\n" + "\n".join(rows) + "\n", encoding="utf-8")
    return receipts.load(session, file, platforms={A, B}, tax_offices=OFFICES, keyring=keyring, actor="经办员")


def tell(session: Session, keyring: Keyring, folder: Path, kind: Kind, *rows: str) -> TaxFile:
    """Read a file of the tax office: reference, platform, month, tax_office, [orders,] amount, day."""
    file = folder / f"{kind}{len(list(folder.iterdir()))}.csv"
    header = "reference,platform,month,tax_office," + ("orders," if kind == "declared" else "") + "amount,day"
    file.write_text(header + "\n" + "\n".join(rows) + "\n", encoding="utf-8")
    return tax_files.load(session, file, kind, platforms={A, B}, tax_offices=OFFICES, keyring=keyring, actor="经办员")
