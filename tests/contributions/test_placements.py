"""Receipts that nobody could place: a person makes them receipts or sets them aside, each row once."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from tests.contributions.collection_ground import CLERK, DECIDER, OFFICE, A, B, closed, receive
from tests.contributions.ground import JULY, PROVINCE, SmallBook
from zhibao.contributions import collected, month_open, placements, receipts
from zhibao.kit.clock import ZONE, now
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring

CODES = {A, B}


def rows(session: Session, keyring: Keyring) -> list[tuple[str, str | None, str | None, int | None]]:
    return [(one.reason, one.reference, one.month, one.amount_fen) for one in placements.unplaced(session, keyring)]


def place(session: Session, keyring: Keyring, row: int, **change: object) -> receipts.Receipt:
    facts = {"platform": A, "month": "2025-07", "tax_office": OFFICE, "reason": "与税务核对", "actor": CLERK, "platforms": CODES} | change
    return placements.place(session, keyring, row, **facts)  # type: ignore[arg-type]


def test_a_row_waits_until_a_person_places_it(session: Session, book: SmallBook, keyring: Keyring, tmp_path: Path) -> None:
    closed(session, book)
    receive(session, keyring, tmp_path, f"R1,{A[:-1]}Z,2025-07,7.00,2025-08-14,", "R2,,,8.00,2025-08-15,", f"R3,{A},2025-07,1.00,2025-08-15,")
    assert rows(session, keyring) == [("platform_unknown", "R1", "2025-07", 700), ("not_named", "R2", None, 800)]
    first, second = placements.unplaced(session, keyring)
    made = place(session, keyring, first.row)
    assert made == receipts.Receipt("R1", A, "2025-07", 700, date(2025, 8, 14), OFFICE)
    assert rows(session, keyring) == [("not_named", "R2", None, 800)]
    placements.set_aside(session, keyring, second.row, reason="利息", actor=CLERK)
    assert rows(session, keyring) == []
    assert [one.reference for one in receipts.receipts(session)] == ["R1", "R3"]
    for again in (first, second):
        with pytest.raises(CallerFault, match="unknown_row"):
            place(session, keyring, again.row)


def test_a_placed_receipt_is_known_from_its_placement_on(session: Session, book: SmallBook, keyring: Keyring, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    closed(session, book)
    receive(session, keyring, tmp_path, "R2,,,8.00,2025-08-15,")
    before = now()
    monkeypatch.setattr("zhibao.kit.acts.now", lambda: datetime(2199, 1, 1, tzinfo=ZONE))
    place(session, keyring, placements.unplaced(session, keyring)[0].row)
    window = (date(2025, 8, 1), date(2025, 8, 31))
    assert collected.received(session, *window, before) == []
    assert [one.amount_fen for one in collected.received(session, *window, datetime(2199, 1, 2, tzinfo=ZONE))] == [800]


def test_what_has_come_in_since_does_not_wait(session: Session, book: SmallBook, keyring: Keyring, tmp_path: Path) -> None:
    receive(session, keyring, tmp_path, f"R1,{A[:-1]}Z,2025-07,7.00,2025-08-14,")
    receive(session, keyring, tmp_path, f"R1,{A[:-1]}Z,2025-07,7.00,2025-08-14,", "R9,,,8.00,2025-08-15,")
    assert [one[1] for one in rows(session, keyring)] == ["R1", "R9"]
    receive(session, keyring, tmp_path, f"R1,{A},2025-07,7.00,2025-08-14,")
    assert [one[1] for one in rows(session, keyring)] == ["R9"]
    receive(session, keyring, tmp_path, f"R1,{A},2025-07,7.01,2025-08-14,")
    assert rows(session, keyring) == [("not_named", "R9", None, 800), ("reference_conflict", "R1", "2025-07", 701)]
    conflict = placements.unplaced(session, keyring)[1].row
    with pytest.raises(CallerFault, match="reference_conflict"):
        place(session, keyring, conflict)
    assert place(session, keyring, conflict, reference="R1-2").amount_fen == 701


def test_what_cannot_become_a_receipt_is_refused(session: Session, book: SmallBook, keyring: Keyring, tmp_path: Path) -> None:
    receive(session, keyring, tmp_path, f"R1,{A},2025-07,x,2025-08-14,", f"R2,{A},2025-07,1.00,x,", f"{'9' * 65},{A},2025-07,1.00,2025-08-14,", f"R4,{A}",
            f"R5,{B[:-1]}Z,2025-07,1.00,2025-08-14,")  # fmt: skip
    for one in placements.unplaced(session, keyring)[:4]:
        with pytest.raises(CallerFault, match="row_not_a_receipt"):
            place(session, keyring, one.row)
    row = placements.unplaced(session, keyring)[4].row
    for change, code in (
        ({"platform": "X"}, "platform_unknown"), ({"month": "2025-13"}, "month_form"), ({"tax_office": "999999"}, "unknown_tax_office"),
        ({"reason": ""}, "reason_missing"), ({"actor": DECIDER}, "post_not_allowed"),
    ):  # fmt: skip
        with pytest.raises(CallerFault, match=code):
            place(session, keyring, row, **change)


def test_a_row_that_waits_is_open_for_its_month(session: Session, book: SmallBook, keyring: Keyring, tmp_path: Path) -> None:
    receive(session, keyring, tmp_path, f"R1,{A[:-1]}Z,2025-07,7.00,2025-09-14,{OFFICE}", "R2,,,8.00,2025-08-15,", "R3,,,9.00,2025-09-15,",
            f"R4,{A[:-1]}Z,2025-07,7.00,2025-09-14,330000")  # fmt: skip
    waiting = placements.unplaced(session, keyring)
    items = month_open.of_unplaced(waiting, PROVINCE, JULY, now().date())
    assert [(one.kind, one.amount_fen, one.owner_en) for one in items] == [
        ("receipt_not_placed", fen, "the province's social insurance agency") for fen in (700, 800)
    ]
