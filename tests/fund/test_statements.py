"""Statements: folds that add up across every division, rows behind every figure, a warning, and how long the balance lasts."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from types import SimpleNamespace
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from tests.fund.books import CITY, CLERK, GROUND, PROVINCE, Books, moment
from zhibao.fund import acts, statement_lines, statements
from zhibao.fund.model import Kind
from zhibao.fund.statements import DIMENSIONS, UNATTRIBUTED, Part, Reserve
from zhibao.kit.errors import CallerFault

YEAR = date(2025, 1, 1), date(2025, 12, 31)
LATER = moment("2026-06-01")


def lines(session: Session, *span: date) -> list[Part]:
    return statement_lines.lines(session, statement_lines.books_of(session, PROVINCE), *(span or YEAR), LATER)


def test_lines_of_income_and_spending_lead_to_receipts_and_cases(session: Session) -> None:
    Books(session).quarter()
    found = lines(session, date(2025, 11, 1), date(2025, 11, 30))
    assert [(one.book, one.account, one.amount_fen, one.source, one.on) for one in found] == [
        (PROVINCE, "contribution", 1_000_000, "R5", date(2025, 11, 5)), (PROVINCE, "late_fee", 2, "R5", date(2025, 11, 5)),
        (CITY, "medical_care", 300_002, "570100-2025-000002", date(2025, 11, 12)),
    ]  # fmt: skip
    assert statement_lines.lines(session, [PROVINCE], *YEAR, moment("2025-10-01")) == []


def test_a_statement_is_the_same_before_and_after_the_year_close(session: Session) -> None:
    books = Books(session)
    books.quarter()
    before = statements.income_statement(lines(session), "month")
    for book in (PROVINCE, CITY):
        for month in ("2025-10", "2025-11", "2025-12"):
            books.close(book, month)
        books.close_year(book, 2025)
    assert statements.income_statement(lines(session), "month") == before
    assert (before["income_fen"], before["spending_fen"], before["surplus_fen"]) == (3_000_006, 900_006, 2_100_000)
    sheet = statements.balance_sheet(statement_lines.balances(session, [PROVINCE, CITY], YEAR[1]))
    assert (sheet["assets_fen"], sheet["liabilities_fen"], sheet["equity_fen"], sheet["result_fen"], sheet["balance_fen"]) == (2_100_000, 0, 2_100_000, 0, 2_100_000)


def test_the_balance_sheet_balances_at_every_day(session: Session) -> None:
    Books(session).quarter()
    for day in (date(2025, 9, 30), date(2025, 10, 12), date(2025, 11, 9), date(2025, 12, 31)):
        for books in ([PROVINCE], [CITY], [PROVINCE, CITY]):
            sheet = statements.balance_sheet(statement_lines.balances(session, books, day))
            assert sheet["assets_fen"] == sheet["liabilities_fen"] + sheet["balance_fen"]
    whole = statements.balance_sheet(statement_lines.balances(session, [PROVINCE, CITY], date(2025, 10, 12)))
    assert "between_books" not in {row["account"] for row in whole["assets"]}
    assert [(row["account"], row["amount_fen"]) for row in whole["liabilities"]] == [("benefits_payable", 300_001)]


MONEY = st.integers(-(10**12), 10**12)
PARTS = st.lists(
    st.builds(
        Part, book=st.sampled_from([PROVINCE, CITY]), voucher_no=st.integers(1, 9), line_no=st.integers(1, 3), kind=st.just("receipt"),
        account=st.sampled_from(["contribution", "late_fee", "medical_care", "funeral_benefit"]), on=st.dates(*YEAR), amount_fen=MONEY,
        source=st.none() | st.just("R"), enterprise=st.none() | st.sampled_from(["A", "B"]),
        industry=st.none() | st.sampled_from(["instant_delivery", "ride_hailing"]), prefecture=st.none() | st.sampled_from(["570100", "570200"]),
    )
)  # fmt: skip


@given(PARTS, st.sampled_from(DIMENSIONS))
def test_every_division_adds_up_to_the_whole_and_every_figure_to_its_rows(parts: list[Part], by: str) -> None:
    found = statements.income_statement(parts, by)
    for name in ("income_fen", "spending_fen", "surplus_fen"):
        assert sum(part[name] for part in found["parts"]) == found[name]
    for figure in ("income", "spending"):
        assert sum(one.amount_fen for one in statements.rows_of(parts, by, figure, None)) == found[f"{figure}_fen"]
        for part in found["parts"]:
            assert sum(one.amount_fen for one in statements.rows_of(parts, by, figure, part["key"])) == part[f"{figure}_fen"]
    for row in found["accounts"]:
        assert sum(one.amount_fen for one in statements.rows_of(parts, by, row["account"], None)) == row["amount_fen"]
    keys = [part["key"] for part in found["parts"]]
    assert ("instant_delivery" not in keys[1:]) and (UNATTRIBUTED not in keys[:-1])


def test_what_nobody_placed_is_a_part_of_its_own() -> None:
    lines = [Part(CITY, 1, 1, "recognition", "medical_care", YEAR[0], fen, industry=industry) for fen, industry in ((5, None), (7, "ride_hailing"), (9, "instant_delivery"))]
    found = statements.income_statement(lines, "industry")["parts"]
    assert [(part["key"], part["spending_fen"]) for part in found] == [("instant_delivery", 9), ("ride_hailing", 7), ("unattributed", 5)]


def test_what_cannot_be_asked_is_refused() -> None:
    with pytest.raises(CallerFault, match="statement_by"):
        statements.income_statement([], "tier")
    for figure in ("treasury_account", "nothing", "balance"):
        with pytest.raises(CallerFault, match="unknown_figure"):
            statements.rows_of([], "book", figure, None)


@pytest.mark.parametrize(
    ("income", "spending", "warned"), [(100, 90, False), (100, 80, False), (100, 81, True), (0, 0, False), (0, 1, True), (-5, 0, True)]
)
def test_a_warning_stands_above_the_threshold_only(income: int, spending: int, warned: bool) -> None:
    threshold = cast(Any, SimpleNamespace(exact=Fraction("0.8")))
    assert statements.warned({"income_fen": income, "spending_fen": spending}, threshold) is (warned or spending > Fraction("0.8") * income)
    if (income, spending) == (100, 80):
        assert statements.warned({"income_fen": income, "spending_fen": spending}, threshold) is False


@pytest.mark.parametrize(
    ("balance", "benefits", "months", "shown", "stands"),
    [
        (900, 100, 1, "9.0", "within"), (899, 100, 1, "8.9", "below"), (1_200, 1_200, 12, "12.0", "within"), (1_201, 1_200, 12, "12.0", "above"),
        (-55, 100, 1, "-0.6", "below"), (5, 0, 12, None, "unknown"), (5, -5, 12, None, "unknown"),
    ],
)  # fmt: skip
def test_reserve_months_are_exact_and_never_rounded_up(balance: int, benefits: int, months: int, shown: str | None, stands: str) -> None:
    held = Reserve(balance, benefits, months)
    assert held.document().get("shown") == shown
    assert statements.watched(held.months, (Fraction(9), Fraction(12))) == stands


def test_the_reserve_looks_back_as_far_as_the_books_go(session: Session) -> None:
    books = Books(session)
    with pytest.raises(CallerFault, match="no_vouchers"):
        statement_lines.reserve(session, [PROVINCE], date(2025, 12, 31), 12)
    books.quarter()
    held = statement_lines.reserve(session, [PROVINCE, CITY], date(2025, 12, 31), 12)
    assert (held.balance_fen, held.benefits_fen, held.looked_back) == (2_100_000, 900_006, 3)
    assert statement_lines.reserve(session, [PROVINCE, CITY], date(2025, 12, 31), 2).benefits_fen == 600_005
    acts.post_movement(session, CITY, Kind.OVERPAYMENT, 6, account="medical_care", actor=CLERK, ground=GROUND, at=moment("2025-12-30"))
    assert statement_lines.reserve(session, [PROVINCE, CITY], date(2025, 12, 31), 12).benefits_fen == 900_000
