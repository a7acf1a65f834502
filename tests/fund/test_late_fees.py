"""Late fees told apart later: the two accounts of income change, the bank account never; the database holds each step to its voucher."""

from __future__ import annotations

import pytest
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from tests.fund.books import GROUND, JOB, PROVINCE, Books, moment
from zhibao.fund import acts, late_fees
from zhibao.fund.model import Kind, Line
from zhibao.fund.tables import LateFeeShiftRow
from zhibao.kit.errors import CallerFault


@pytest.fixture
def books(session: Session) -> Books:
    made = Books(session)
    made.receive("2025-08-14", 100, reference="a")
    made.receive("2025-08-15", 50, late_fee_fen=50, reference="b")
    return made


def shift(books: Books, **wanted: int) -> list[tuple[Line, ...]]:
    made = late_fees.shift(books.session, PROVINCE, wanted, actor=JOB, ground=GROUND, at=moment("2025-09-01"))
    assert {one.kind for one in made} <= {Kind.LATE_FEE_SHIFT}
    return [one.lines for one in made]


def balances(books: Books) -> dict[str, int]:
    return {name: acts.balance(books.session, PROVINCE, name) for name in ("income_account", "contribution", "late_fee")}


def test_a_late_fee_moves_there_and_back_once_each(books: Books) -> None:
    assert shift(books, a=7, b=50) == [(Line("contribution", 7), Line("late_fee", -7))]
    assert shift(books, a=7, b=50) == []
    assert balances(books) == {"income_account": 150, "contribution": -93, "late_fee": -57}
    assert shift(books, a=3, b=0) == [(Line("contribution", -4), Line("late_fee", 4)), (Line("contribution", -50), Line("late_fee", 50))]
    assert balances(books) == {"income_account": 150, "contribution": -147, "late_fee": -3}
    assert late_fees.standing(books.session, PROVINCE) == {"a": 3, "b": 0}
    rows = books.session.query(LateFeeShiftRow).order_by(LateFeeShiftRow.id).all()
    assert [(row.reference, row.place, row.before_fen, row.late_fee_fen) for row in rows] == [("a", 1, 0, 7), ("a", 2, 7, 3), ("b", 1, 50, 0)]


@pytest.mark.parametrize(("wanted", "code"), [({"c": 1}, "receipt_not_booked"), ({"a": 101}, "late_fee_above_receipt"), ({"a": -1}, "late_fee_above_receipt")])
def test_more_than_arrived_and_what_never_arrived_are_refused(books: Books, wanted: dict[str, int], code: str) -> None:
    with pytest.raises(CallerFault, match=code):
        shift(books, **wanted)
    assert balances(books) == {"income_account": 150, "contribution": -100, "late_fee": -50}


@pytest.mark.parametrize("change", [{"late_fee_fen": 8}, {"entry_fen": -8}, {"place": 1}, {"reference": "x"}])
def test_the_database_holds_each_step_to_its_voucher(books: Books, change: dict[str, object]) -> None:
    shift(books, a=7)
    shift(books, a=0)
    books.session.commit()
    row = books.session.query(LateFeeShiftRow).filter_by(place=1).one()
    held = {name: getattr(row, name) for name in ("reference", "book", "before_fen", "late_fee_fen", "entry_fen", "voucher_id", "entry_id", "act_id")}
    with pytest.raises(IntegrityError):
        books.session.add(LateFeeShiftRow(**{**held, "place": 3, "entry_id": row.entry_id + 1000} | change))
        books.session.flush()
    books.session.rollback()
