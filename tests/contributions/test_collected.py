"""Receipts are divided over industries and provinces by what was billed, and add up to the fen; later rows are not known earlier."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

from sqlalchemy.orm import Session

from tests.contributions.ground import JULY, PROVINCE, SmallBook, count, standing, tariff
from zhibao.contributions import acts, collected, receipts
from zhibao.contributions.rules import rate_month
from zhibao.kit.clock import ZONE, now
from zhibao.kit.secrets import Keyring

FIRST, LAST = date(2025, 8, 1), date(2025, 8, 31)
CODE = "A"


def closed(session: Session, book: SmallBook) -> None:
    """A is billed 7.00 for deliveries and 2.00 for rides in 桃花, and 3.50 for deliveries in 溪口, which has its own tax office."""
    rates = tariff([standing(CODE), standing(CODE, "ride_hailing", None)], book=book)
    counts = [count(CODE, "570102", 100), count(CODE, "570102", 200, industry="ride_hailing"), count(CODE, "570202", 50)]
    acts.close(session, JULY, PROVINCE, rate_month(counts, rates, JULY), actor="经办员", ground="test §x")


def receive(session: Session, keyring: Keyring, folder: Path, *rows: str) -> None:
    file = folder / f"{len(rows)}{rows[0][:2]}.csv"
    file.write_text("reference,platform,month,amount,received_on,tax_office\n" + "\n".join(rows) + "\n", encoding="utf-8")
    receipts.load(session, file, platforms={CODE, "B"}, tax_offices={"570000", "570200"}, keyring=keyring, actor="经办员")


def parts(session: Session, known: datetime | None = None) -> list[tuple[str, str | None, int]]:
    return [(one.reference, one.industry, one.amount_fen) for one in collected.received(session, FIRST, LAST, known or now())]


def test_a_receipt_is_divided_by_what_was_billed(session: Session, book: SmallBook, keyring: Keyring, tmp_path: Path) -> None:
    closed(session, book)
    receive(
        session, keyring, tmp_path,
        f"R1,{CODE},2025-07,9.00,2025-08-14,570000", f"R2,{CODE},2025-07,0.10,2025-08-14,570000", f"R3,{CODE},2025-07,12.50,2025-08-15,",
        f"R4,{CODE},2025-07,-0.01,2025-08-16,570200", f"R5,{CODE},2025-07,5.00,2025-09-01,570000", "R6,B,2025-07,1.00,2025-08-14,570000",
    )  # fmt: skip
    assert parts(session) == [
        ("R1", "instant_delivery", 700), ("R1", "ride_hailing", 200),
        ("R2", "instant_delivery", 8), ("R2", "ride_hailing", 2),
        ("R3", "instant_delivery", 1050), ("R3", "ride_hailing", 200),
        ("R4", "instant_delivery", -1),
        ("R6", None, 100),
    ]  # fmt: skip


def test_what_was_recorded_later_is_not_known_earlier(session: Session, book: SmallBook, keyring: Keyring, tmp_path: Path) -> None:
    long_ago = datetime(2025, 8, 1, tzinfo=ZONE)
    closed(session, book)
    receive(session, keyring, tmp_path, f"R1,{CODE},2025-07,9.00,2025-08-14,570000")
    assert parts(session, long_ago) == []
    assert collected.billed(session, long_ago) == []
    assert collected.closed_months(session, PROVINCE, long_ago) == set()
    assert collected.closed_months(session, PROVINCE, now()) == {"2025-07"}


def test_adjustments_stand_beside_the_lines(session: Session, book: SmallBook) -> None:
    closed(session, book)
    held = acts.closed_bill(session, JULY, PROVINCE)
    assert held is not None
    late = [count(CODE, "570102", 110), count(CODE, "570102", 200, industry="ride_hailing"), count(CODE, "570202", 50)]
    rates = tariff([standing(CODE), standing(CODE, "ride_hailing", None)], book=book)
    acts.record_adjustments(session, held, rate_month(late, rates, JULY), actor="经办员", ground="迟到批次")
    rows = collected.billed(session, now(), ["2025-07"])
    assert sum(row.orders for row in rows) == 360 and sum(row.amount_fen for row in rows) == 700 + 200 + 350 + 70
    assert [(row.batch, row.orders, row.base_fen) for row in rows if row.batch] == [(1, 10, 7)]
    assert collected.billed(session, now(), ["2025-06"]) == []
    assert collected.last_billed_month(session, PROVINCE, CODE, "ride_hailing") == "2025-07"
    assert collected.last_billed_month(session, PROVINCE, CODE, "intracity_freight") is None


def test_rows_are_told(session: Session, book: SmallBook) -> None:
    closed(session, book)
    told = [row.document() for row in collected.billed(session, now())]
    assert {"bill", "batch", "line", "month", "prefecture", "tax_office", "orders", "base_fen", "amount_fen"} == set(told[0])
