"""Months and years of a book: closed in their turn, held by the database, later facts as adjustments, the year carried to the balance."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from tests.fund.books import CITY, CLERK, GROUND, JOB, OTHER, PROVINCE, Books, moment
from zhibao.fund import acts, closing, ledger, periods
from zhibao.fund.closing import Open
from zhibao.fund.model import Draft, Kind, Line
from zhibao.fund.pools import books_of_year
from zhibao.fund.tables import MonthCloseRow, VoucherRow
from zhibao.kit.clock import Month
from zhibao.kit.errors import CallerFault


@pytest.fixture
def books(session: Session) -> Books:
    return Books(session)


def transfer(day: str | None = None, fen: int = 5) -> Draft:
    return Draft(Kind.TRANSFER, (Line("treasury_account", fen), Line("income_account", -fen)), on=None if day is None else date.fromisoformat(day))


def test_a_month_is_closed_with_its_trial_balance(books: Books) -> None:
    books.quarter()
    made = books.close(PROVINCE, "2025-10", at="2025-12-20")
    assert (made.close_no, made.month, made.last_day) == (1, "2025-10", date(2025, 10, 31))
    assert made.balances == {"1002": 300_000, "1003": 200_001, "1301": 500_000, "4001": -1_000_000, "4004": -1}
    assert sum(made.balances.values()) == 0
    assert closing.closes(books.session, PROVINCE) == [made]
    assert periods.closed_through(books.session, PROVINCE) == date(2025, 10, 31)
    assert periods.closed_through(books.session, CITY) is None


def test_what_is_open_is_listed_and_keeps_the_month_open(books: Books) -> None:
    books.receive("2025-10-05", 700)
    books.bank(PROVINCE, "treasury_account", ("stray", "2025-10-31", 9), ("later", "2025-11-01", 8))
    other = Open("payment_unknown", "P1", date(2025, 10, 2), 5, "支付结果不明", "not known")
    with pytest.raises(CallerFault, match="month_open") as told:
        books.close(PROVINCE, "2025-10", others=[other])
    assert [(one["kind"], one["reference"], one.get("amount_fen")) for one in told.value.facts["open"]] == [
        ("unmatched_ledger", "income_account 1", 700), ("unmatched_statement", "treasury_account treasury_account/stray", 9),
        ("payment_unknown", "P1", 5),
    ]  # fmt: skip
    assert closing.closes(books.session, PROVINCE) == []


def test_a_month_waits_for_its_end_and_its_turn(books: Books) -> None:
    books.quarter()
    for month, at, code in (
        ("2025-10", "2025-10-31", "month_not_over"), ("2025-11", "2025-12-20", "months_in_order"), ("2025-12", "2026-01-02", "months_in_order"),
    ):  # fmt: skip
        with pytest.raises(CallerFault, match=code):
            books.close(PROVINCE, month, at=at)
    books.close(PROVINCE, "2025-10", at="2025-11-01")
    for month, code in (("2025-10", "month_closed"), ("2025-09", "month_closed"), ("2025-12", "months_in_order")):
        with pytest.raises(CallerFault, match=code):
            books.close(PROVINCE, month)
    with pytest.raises(CallerFault, match="person_needed"):
        books.close(PROVINCE, "2025-11", actor=JOB)


def test_later_facts_are_adjustments_of_the_first_open_month(books: Books) -> None:
    books.quarter()
    books.close(PROVINCE, "2025-10")
    books.close(PROVINCE, "2025-11")
    made = acts.post(books.session, PROVINCE, [transfer("2025-10-20"), transfer("2025-12-20")], actor=CLERK, ground=GROUND, at=moment("2026-03-02"))
    assert [(one.accounted_on, one.concerns) for one in made] == [(date(2025, 12, 1), "2025-10"), (date(2025, 12, 20), None)]
    again = acts.voucher(books.session, made[0].id)
    assert again == made[0]
    late = acts.reverse(books.session, made[0].id, actor=CLERK, ground=GROUND, at=moment("2025-10-25"))
    assert (late.accounted_on, late.concerns) == (date(2025, 12, 1), "2025-10")
    with pytest.raises(CallerFault, match="accounting_day_ahead"):
        acts.post(books.session, PROVINCE, [transfer("2026-03-03")], actor=CLERK, ground=GROUND, at=moment("2026-03-02"))


def test_a_payment_is_booked_whatever_is_closed(books: Books) -> None:
    books.quarter()
    for month in ("2025-10", "2025-11", "2025-12"):
        books.close(CITY, month)
    books.owe("2025-11-20", 9, 50)
    books.pay("2025-11-21", 9, 50)
    (voucher,) = books.session.query(VoucherRow).filter_by(book=CITY, kind="payment", concerns="2025-11")
    assert voucher.accounted_on == date(2026, 1, 1)


def raw(session: Session, number: int, day: str, kind: str = "transfer", concerns: str | None = None) -> None:
    """A sound voucher written past every rule of the program."""
    like = session.execute(text("SELECT id FROM fund_voucher WHERE book = '570000' AND kind = 'transfer' ORDER BY id LIMIT 1")).scalar_one()
    session.execute(
        text(
            "INSERT INTO fund_voucher (id, book, voucher_no, previous_no, line_count, kind, at, ground, actor, reverses, lines_digest, act_id, accounted_on, concerns) "
            "SELECT 9000 + :number, book, :number, :before, line_count, :kind, at, ground, actor, NULL, lines_digest, act_id, :day, :concerns "
            "FROM fund_voucher WHERE id = :like"
        ),
        {"number": number, "before": number - 1, "kind": kind, "day": day, "concerns": concerns, "like": like},
    )


@pytest.mark.parametrize(
    ("day", "kind", "concerns"),
    [
        ("2025-10-31", "transfer", None), ("2025-10-01", "transfer", None), ("2024-01-01", "transfer", None), (None, "transfer", None),
        ("2025-12-01", "transfer", "2025-12"), ("2025-12-01", "transfer", "2026-01"),
        ("2025-11-30", "closing", None), ("2025-12-30", "closing", None),
    ],
)  # fmt: skip
def test_the_database_itself_takes_nothing_into_a_closed_month(books: Books, day: str, kind: str, concerns: str | None) -> None:
    books.quarter()
    books.close(PROVINCE, "2025-10")
    books.session.commit()
    number = ledger.last_number(books.session, PROVINCE) + 1
    with pytest.raises(IntegrityError, match="fund_voucher is closed"):
        raw(books.session, number, day, kind, concerns)
    books.session.rollback()
    raw(books.session, number, "2025-11-01", "transfer", "2025-10")
    books.session.rollback()


def test_the_database_itself_closes_months_one_after_the_other(books: Books) -> None:
    books.quarter()
    made = books.close(PROVINCE, "2025-10")
    books.session.commit()
    for number, before, month, month_no in ((2, 1, "2025-12", 24311), (3, 2, "2025-11", 24310), (2, 1, "2025-10", 24309), (1, None, "2025-11", 24310)):
        with pytest.raises(IntegrityError):
            books.session.add(
                MonthCloseRow(
                    book=PROVINCE, close_no=number, month=month, month_no=month_no, last_day=Month.parse(month).last, previous_no=before,
                    previous_month_no=None if before is None else month_no - 1, last_voucher_no=1, balances={}, balances_digest="x",
                    actor=str(CLERK), at=made.at, act_id=made.act_id,
                )
            )  # fmt: skip
            books.session.flush()
        books.session.rollback()


def test_a_year_is_carried_to_the_balance(books: Books) -> None:
    books.quarter()
    for book in (PROVINCE, CITY):
        for month in ("2025-10", "2025-11", "2025-12"):
            books.close(book, month)
    province, city = books.close_year(PROVINCE, 2025), books.close_year(CITY, 2025, actor=OTHER)
    assert (province.income_fen, province.spending_fen) == (3_000_006, 0)
    assert (city.income_fen, city.spending_fen) == (0, 900_006)
    balance = {account.name: fen for account, fen in ledger.trial_balance(books.session, CITY) if fen}
    assert balance == {"expenditure_account": 599_994, "between_books": -1_500_000, "balance": 900_006}
    held = {account.name: fen for account, fen in ledger.trial_balance(books.session, PROVINCE) if fen}
    assert held == {"income_account": 600_006, "treasury_account": 900_000, "between_books": 1_500_000, "balance": -3_000_006}
    carried = acts.voucher(books.session, province.income_voucher_id)
    assert (carried.kind, carried.accounted_on, carried.concerns) == (Kind.CLOSING, date(2025, 12, 31), None)
    assert [line.amount_fen for line in carried.lines] == [3_000_000, 6, -3_000_006]
    with pytest.raises(CallerFault, match="year_closed"):
        books.close_year(PROVINCE, 2025)
    with pytest.raises(IntegrityError, match="fund_voucher is closed"):
        raw(books.session, ledger.last_number(books.session, PROVINCE) + 1, "2025-12-31", "closing")
    books.session.rollback()


def test_gap_sharing_sees_the_same_year_before_and_after_its_close(books: Books) -> None:
    books.quarter()
    before = books_of_year(books.session, PROVINCE, 2025)
    assert [(one.book, one.income_fen, one.benefits_fen) for one in before] == [(PROVINCE, 3_000_006, 0), (CITY, 0, 900_006)]
    for book in (PROVINCE, CITY):
        for month in ("2025-10", "2025-11", "2025-12"):
            books.close(book, month)
        books.close_year(book, 2025)
    assert books_of_year(books.session, PROVINCE, 2025) == before


def test_years_follow_each_other(books: Books) -> None:
    books.quarter()
    books.close(PROVINCE, "2025-10")
    with pytest.raises(CallerFault, match="december_open"):
        books.close_year(PROVINCE, 2025)
    books.close(PROVINCE, "2025-11")
    books.close(PROVINCE, "2025-12")
    with pytest.raises(CallerFault, match="year_open"):
        books.close(PROVINCE, "2026-01")
    with pytest.raises(CallerFault, match="december_open"):
        books.close_year(PROVINCE, 2026)
    with pytest.raises(CallerFault, match="person_needed"):
        books.close_year(PROVINCE, 2025, actor=JOB)
    books.close_year(PROVINCE, 2025)
    assert books.close(PROVINCE, "2026-01").close_no == 4


def test_incomes_that_cancel_each_other_out_reach_no_balance(books: Books) -> None:
    lines = (Line("contribution", 5), Line("late_fee", -5))
    acts.post(books.session, PROVINCE, [Draft(Kind.TRANSFER, lines)], actor=CLERK, ground=GROUND, at=moment("2025-12-05"))
    books.close(PROVINCE, "2025-12")
    row = books.close_year(PROVINCE, 2025)
    assert (row.income_fen, row.spending_fen, row.spending_voucher_id) == (0, 0, None)
    assert [line.account for line in acts.voucher(books.session, row.income_voucher_id).lines] == ["contribution", "late_fee"]


def test_a_book_of_an_earlier_version_has_its_days_from_its_instants(engine: Engine) -> None:
    with Session(engine) as session:
        books = Books(session)
        books.receive("2025-10-31", 5)
        session.commit()
        if engine.dialect.name == "sqlite":
            session.execute(text("DROP TRIGGER fund_voucher_no_update"))
        else:
            session.execute(text("DROP TRIGGER fund_voucher_append_only ON fund_voucher"))
        session.execute(text("UPDATE fund_voucher SET accounted_on = NULL"))
        assert periods.first_day(session, [PROVINCE]) == date(2025, 10, 31)
        balances = {account.name: fen for account, fen in ledger.trial_balance(session, PROVINCE, date(2025, 10, 31))}
        assert balances["income_account"] == 5
        assert not any(fen for _, fen in ledger.trial_balance(session, PROVINCE, date(2025, 10, 30)))
        session.rollback()
