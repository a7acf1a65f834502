"""Receipts and transfers: booked once, apart from late fees, paired to the fen, matched with the statements of all three accounts."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from tests.fund.books import CITY, CLERK, GROUND, JOB, PROVINCE, Books, moment
from zhibao.fund import acts, moving, reconciliation
from zhibao.fund.model import Kind, Line
from zhibao.fund.moving import Arrival
from zhibao.fund.tables import AccountTransferRow, ReceiptBookingRow
from zhibao.kit.errors import CallerFault


@pytest.fixture
def books(session: Session) -> Books:
    return Books(session)


def arrival(reference: str = "R", fen: int = 100, late: int = 0) -> Arrival:
    return Arrival(reference, "91570000MA00000017", "2025-07", date(2025, 8, 14), fen, late)


def book(books: Books, *arrivals: Arrival) -> list[int]:
    made = moving.book_arrivals(books.session, PROVINCE, arrivals, actor=JOB, ground=GROUND, at=moment("2025-08-20"))
    return [one.number for one in made]


def test_a_receipt_becomes_a_voucher_of_its_day_with_the_late_fee_apart(books: Books) -> None:
    assert book(books, arrival(fen=100, late=7), arrival("back", -30), arrival("fee", 9, 9)) == [1, 2, 3]
    held = acts.vouchers(books.session, PROVINCE)
    assert [(one.kind, one.accounted_on) for one in held] == [(Kind.RECEIPT, date(2025, 8, 14)), (Kind.REFUND, date(2025, 8, 14)), (Kind.RECEIPT, date(2025, 8, 14))]
    assert [one.lines for one in held] == [
        (Line("income_account", 100), Line("contribution", -93), Line("late_fee", -7)),
        (Line("income_account", -30), Line("contribution", 30)),
        (Line("income_account", 9), Line("late_fee", -9)),
    ]
    assert moving.booked(books.session) == {"R", "back", "fee"}
    for wrong in (arrival("x", 5, 6), arrival("x", -5, 1), arrival("x", 5, -1)):
        with pytest.raises(CallerFault, match="late_fee_above_receipt"):
            book(books, wrong)


def test_a_receipt_is_booked_once(books: Books) -> None:
    assert book(books, arrival("a"), arrival("b")) == [1, 2]
    assert book(books, arrival("b"), arrival("c")) == [3]
    assert book(books, arrival("a")) == []
    assert acts.balance(books.session, PROVINCE, "income_account") == 300


@pytest.mark.parametrize("change", ["reference = 'a'", "entry_id = 1, amount_fen = 100", "amount_fen = 99"])
def test_the_database_itself_books_a_receipt_once_and_with_its_amount(books: Books, change: str) -> None:
    book(books, arrival("a"))
    books.session.commit()
    row = books.session.query(ReceiptBookingRow).one()
    held = {name: getattr(row, name) for name in ("book", "platform", "month", "received_on", "late_fee_fen", "voucher_id", "act_id")}
    new = {"reference": "b", "entry_id": 2, "amount_fen": -100, **eval(f"dict({change})")}
    with pytest.raises(IntegrityError):
        books.session.add(ReceiptBookingRow(**held, **new))
        books.session.flush()
    books.session.rollback()


def test_money_moves_between_accounts_and_between_books(books: Books) -> None:
    book(books, arrival(fen=1_000))
    inside, across = books.remit("2025-08-21", 800), books.allot("2025-08-22", 500)
    assert inside.out == inside.into
    assert (across.out.book, across.into.book) == (PROVINCE, CITY)
    assert [one.transfer_no for one in (inside, across)] == ["T570000-000001", "T570000-000002"]
    balances = {
        (place, name): acts.balance(books.session, place, name)
        for place in (PROVINCE, CITY) for name in ("income_account", "treasury_account", "expenditure_account", "between_books")
    }  # fmt: skip
    assert {key: fen for key, fen in balances.items() if fen} == {
        (PROVINCE, "income_account"): 200, (PROVINCE, "treasury_account"): 300, (PROVINCE, "between_books"): 500,
        (CITY, "expenditure_account"): 500, (CITY, "between_books"): -500,
    }  # fmt: skip
    back = books.move("2025-08-23", 500, (CITY, "expenditure_account"), (PROVINCE, "treasury_account"))
    assert back.transfer_no == "T570100-000001"
    assert acts.balance(books.session, CITY, "between_books") == 0


@pytest.mark.parametrize(
    ("fen", "source", "target", "code"),
    [
        (0, (PROVINCE, "income_account"), (PROVINCE, "treasury_account"), "movement_form"),
        (-5, (PROVINCE, "income_account"), (PROVINCE, "treasury_account"), "movement_form"),
        (5, (PROVINCE, "income_account"), (PROVINCE, "income_account"), "one_account"),
        (5, (PROVINCE, "contribution"), (PROVINCE, "treasury_account"), "bank_account"),
        (5, (PROVINCE, "income_account"), (PROVINCE, "between_books"), "bank_account"),
    ],
)
def test_what_is_no_transfer_is_refused(books: Books, fen: int, source: tuple[str, str], target: tuple[str, str], code: str) -> None:
    with pytest.raises(CallerFault, match=code):
        books.move("2025-08-21", fen, source, target)
    assert acts.books(books.session) == []


@pytest.mark.parametrize("change", [{"in_fen": 501}, {"out_fen": -501}, {"out_fen": -501, "in_fen": 501}, {"out_fen": 500, "in_fen": -500}])
def test_the_database_itself_pairs_the_two_sides_of_a_transfer(books: Books, change: dict[str, int]) -> None:
    books.allot("2025-08-22", 500)
    books.session.commit()
    row = books.session.query(AccountTransferRow).one()
    values = {column.name: getattr(row, column.name) for column in AccountTransferRow.__table__.columns if column.name != "id"}
    with pytest.raises(IntegrityError):
        books.session.add(AccountTransferRow(**{**values, "transfer_no": "T2", **change}))
        books.session.flush()
    books.session.rollback()


def test_statements_of_all_three_accounts_meet_the_ledger(books: Books) -> None:
    books.quarter()
    for place, account in ((PROVINCE, "income_account"), (PROVINCE, "treasury_account"), (CITY, "expenditure_account")):
        found = acts.reconcile(books.session, place, account)
        assert (found.account, found.matched, found.open_items) == (account, 6, ())
        assert found.statement_fen == found.ledger_fen == acts.balance(books.session, place, account)


def test_one_reference_of_the_bank_may_stand_on_two_accounts(books: Books) -> None:
    books.remit("2025-08-21", 800)
    assert books.bank(PROVINCE, "income_account", ("same", "2025-08-21", -800)).matched == 1
    found = books.bank(PROVINCE, "treasury_account", ("same", "2025-08-21", 800))
    assert (found.matched, found.open_items) == (1, ())
    with pytest.raises(CallerFault, match="reference_conflict"):
        books.bank(PROVINCE, "treasury_account", ("same", "2025-08-21", 801))
    books.session.rollback()


def test_equal_amounts_are_told_apart_by_receipt_and_by_day_and_else_by_a_person(books: Books) -> None:
    book(books, arrival("a"), arrival("b"))
    assert books.bank(PROVINCE, "income_account", ("b", "2025-08-14", 100)).matched == 1
    for day in ("2025-08-21", "2025-08-22"):
        books.remit(day, 50)
    assert books.bank(PROVINCE, "treasury_account", ("x", "2025-08-21", 50)).matched == 1
    books.remit("2025-08-25", 9)
    books.remit("2025-08-25", 9)
    found = books.bank(PROVINCE, "treasury_account", ("y", "2025-08-25", 9), ("z", "2025-08-25", 9))
    assert found.matched == 1
    numbers = [int(item.reference) for item in found.open_items if item.side == "ledger" and item.amount_fen == 9]

    def pair(reference: str, number: int, **change: object) -> reconciliation.Reconciliation:
        given: dict[str, object] = {"account": "treasury_account", "actor": CLERK, "ground": GROUND, "at": moment("2025-08-26"), **change}
        return reconciliation.pair(books.session, PROVINCE, reference, number, **given)  # type: ignore[arg-type]

    with pytest.raises(CallerFault, match="amounts_differ"):
        pair("y", next(int(item.reference) for item in found.open_items if item.side == "ledger" and item.amount_fen == 50))
    with pytest.raises(CallerFault, match="person_needed"):
        pair("y", numbers[0], actor=JOB)
    with pytest.raises(CallerFault, match="bank_account"):
        pair("y", numbers[0], account="contribution")
    assert pair("y", numbers[0]).matched == 2
    with pytest.raises(CallerFault, match="not_open"):
        pair("y", numbers[1])
    assert pair("z", numbers[1]).matched == 3
