"""Ours beside the declared, the taken and the received: each difference with amount, owner, age and state."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.contributions.collection_ground import OFFICE, XIKOU, A, B, adjusted, closed, receive, tell
from tests.contributions.ground import SmallBook
from zhibao.contributions import declarations, tax_files, three_way
from zhibao.contributions.acts import ClosedBill
from zhibao.contributions.collection_tables import TaxQuarantineRow
from zhibao.kit.clock import today
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring


def shown(session: Session, bill: ClosedBill, on: date | None = None) -> list[tuple[str, str, int, str, str]]:
    """Tax office, kind, difference, owner and state of every difference."""
    return [
        (row.tax_office, one["kind"], one["difference"], one["owner_en"], one["state"])
        for row in three_way.rows(session, bill, on or today()) for one in row.differences
    ]  # fmt: skip


def test_figures_that_agree_have_no_difference(session: Session, book: SmallBook, keyring: Keyring, tmp_path: Path) -> None:
    bill = closed(session, book)
    assert shown(session, bill) == [(OFFICE, "not_declared", -70_000, "the head office of the platform enterprise", "open")]
    tell(session, keyring, tmp_path, "declared", f"D1,{A},2025-07,{OFFICE},10000,700.00,2025-08-10")
    assert shown(session, bill) == []
    tell(session, keyring, tmp_path, "taken", f"T1,{A},2025-07,{OFFICE},300.00,2025-08-12", f"T2,{A},2025-07,{OFFICE},400.00,2025-08-13")
    assert shown(session, bill) == [(OFFICE, "received", -70_000, "the province's social insurance agency", "open")]
    receive(session, keyring, tmp_path, f"R1,{A},2025-07,700.00,2025-08-14,")
    assert shown(session, bill) == []
    (row,) = three_way.rows(session, bill, today())
    assert (row.orders, row.amount_fen, row.declared_orders, row.declared_fen, row.taken_fen, row.received_fen) == (10_000, 70_000, 10_000, 70_000, 70_000, 70_000)


def test_each_difference_has_its_amount_and_owner(session: Session, book: SmallBook, keyring: Keyring, tmp_path: Path) -> None:
    bill = closed(session, book, elsewhere=100)
    tell(session, keyring, tmp_path, "declared", f"D1,{A},2025-07,{OFFICE},9900,693.00,2025-08-10", f"D2,{B},2025-07,{XIKOU},5,0.35,2025-08-10",
         f"D3,{A},2025-07,330000,1,1.00,2025-08-10")  # fmt: skip
    tell(session, keyring, tmp_path, "taken", f"T1,{A},2025-07,{OFFICE},690.00,2025-08-12")
    receive(session, keyring, tmp_path, f"R1,{A},2025-07,680.00,2025-08-14,{OFFICE}", f"R2,{A},2025-07,7.00,2025-08-14,{XIKOU}")
    platform, office, agency = "the head office of the platform enterprise", "the tax office", "the province's social insurance agency"
    assert sorted(shown(session, bill)) == sorted([
        (OFFICE, "declared_amount", -700, platform, "open"), (OFFICE, "declared_orders", -100, platform, "open"),
        (OFFICE, "received", -1_000, agency, "open"), (OFFICE, "taken", -300, office, "open"),
        (XIKOU, "not_declared", -700, platform, "open"), (XIKOU, "received", 700, office, "open"),
        (XIKOU, "declared_amount", 35, platform, "open"), (XIKOU, "declared_orders", 5, platform, "open"),
    ])  # fmt: skip


def test_a_difference_is_explained_and_opens_again_when_a_figure_moves(
    session: Session, book: SmallBook, keyring: Keyring, tmp_path: Path
) -> None:
    bill = closed(session, book)
    tell(session, keyring, tmp_path, "declared", f"D1,{A},2025-07,{OFFICE},10001,700.00,2025-08-10")
    item = f"declared_orders:570000:2025-07:{OFFICE}:{A}"
    found = three_way.find(session, bill, item, today() + timedelta(days=3))
    assert (found.age_days, three_way.month_of(item)) == (3, ("570000", bill.month))
    declarations.assign_difference(session, found, owner="何平", actor="甲")
    declarations.close_difference(session, found, reason="已取消一单", actor="甲")
    assert shown(session, bill) == [(OFFICE, "declared_orders", 1, "何平", "explained")]
    assert three_way.differences(session, bill, today()) == []
    with pytest.raises(CallerFault, match="no_difference"):
        three_way.find(session, bill, item, today())
    tell(session, keyring, tmp_path, "declared", f"D2,{A},2025-07,{OFFICE},10002,700.00,2025-08-11")
    assert shown(session, bill) == [(OFFICE, "declared_orders", 2, "何平", "open")]
    tell(session, keyring, tmp_path, "declared", f"D3,{A},2025-07,{OFFICE},10000,700.00,2025-08-12")
    assert shown(session, bill) == [(OFFICE, "declared_orders", 0, "the head office of the platform enterprise", "settled")]


def test_an_adjustment_moves_our_figure(session: Session, book: SmallBook, keyring: Keyring, tmp_path: Path) -> None:
    bill = closed(session, book)
    tell(session, keyring, tmp_path, "declared", f"D1,{A},2025-07,{OFFICE},10000,700.00,2025-08-10")
    bill = adjusted(session, book, bill, 10_100)
    assert [row[1:3] for row in shown(session, bill)] == [("declared_amount", -700), ("declared_orders", -100)]


def test_the_latest_declaration_counts_in_whatever_order_files_come(
    session: Session, book: SmallBook, keyring: Keyring, tmp_path: Path
) -> None:
    tell(session, keyring, tmp_path, "declared", f"D3,{A},2025-07,{OFFICE},3,3.00,2025-08-11")
    tell(session, keyring, tmp_path, "declared", f"D2,{A},2025-07,{OFFICE},2,2.00,2025-08-11", f"D1,{A},2025-07,{OFFICE},1,1.00,2025-08-12")
    assert {key: row.orders for key, row in tax_files.declared(session, "2025-07").items()} == {(A, OFFICE): 1}
    tell(session, keyring, tmp_path, "declared", f"D0,{A},2025-07,{OFFICE},9,9.00,2025-08-12", f"D4,{A},2025-07,{OFFICE},4,4.00,2025-08-11")
    assert {key: row.orders for key, row in tax_files.declared(session, "2025-07").items()} == {(A, OFFICE): 1}


GOOD = {
    "reference": "D1", "platform": A, "month": "2025-07", "tax_office": OFFICE, "orders": "10", "amount": "0.70", "day": "2025-08-10"
}
BAD = {
    "reference_form": {"reference": ""}, "platform_unknown": {"platform": "X"}, "month_form": {"month": "2025-13"}, "month_future": {"month": "2199-01"},
    "tax_office_unknown": {"tax_office": "9"}, "orders_form": {"orders": "-1"}, "amount_form": {"amount": "1.005"},
    "amount_negative": {"amount": "-1.00"}, "date_form": {"day": "2025-02-30"}, "date_range": {"day": "2025-06-30"},
}  # fmt: skip


def test_every_reason_of_a_tax_file_is_tested() -> None:
    assert {*BAD, "columns", "reference_conflict"} == set(tax_files.REASONS)


@pytest.mark.parametrize("reason", sorted(BAD))
def test_a_bad_row_is_quarantined(session: Session, keyring: Keyring, tmp_path: Path, reason: str) -> None:
    made = tell(session, keyring, tmp_path, "declared", ",".join((GOOD | {"reference": "D2"} | BAD[reason]).values()), ",".join(GOOD.values()))
    assert (made.received, made.accepted, made.quarantined, made.reasons) == (2, 1, 1, {reason: 1})
    assert b"{" in keyring.unseal(session.scalars(select(TaxQuarantineRow.content)).one())
    assert made.document()["rows"][0]["en"] == tax_files.REASONS[reason][1]


def test_the_same_file_or_row_again_changes_nothing(session: Session, keyring: Keyring, tmp_path: Path) -> None:
    row = ",".join(GOOD.values())
    first = tell(session, keyring, tmp_path, "declared", row, "D9,1")
    assert (first.accepted, first.reasons) == (1, {"columns": 1})
    again = tell(session, keyring, tmp_path, "declared", row, "D9,1")
    assert (again.already_read, again.accepted) == (True, 1)
    third = tell(session, keyring, tmp_path, "declared", row, ",".join((GOOD | {"amount": "0.71"}).values()))
    assert (third.accepted, third.duplicate, third.reasons) == (0, 1, {"reference_conflict": 1})
    # A number of a declaration and of a tax receipt may be the same: they are of two series.
    assert tell(session, keyring, tmp_path, "taken", f"D1,{A},2025-07,{OFFICE},-0.70,2025-08-10").accepted == 1
