"""The province: the books of the fund, their closes, statements down to the entry, budget and final account."""

from __future__ import annotations

import tempfile
from pathlib import Path as File
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Path, Query, Response
from sqlalchemy.orm import Session

from zhibao import law
from zhibao.app.settings import font_folder
from zhibao.fund import acts as fund
from zhibao.fund import budgets, periods, prevention, statement_lines
from zhibao.fund.reconciliation import ACCOUNTS
from zhibao.journeys import ledger_to_statement, period_to_close
from zhibao.journeys.ledger_to_statement import Asked
from zhibao.kit.clock import Month
from zhibao.kit.errors import CallerFault
from zhibao.web.desk import At, Desk, operation, page_of
from zhibao.web.models import province_fund as shapes
from zhibao.web.office import province_of
from zhibao.web.parts import bytes_answer
from zhibao.web.routes.me import Limit, Offset

router = APIRouter(prefix="/api/province/fund")
GROUND = "shandong-2025 §6"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PDF = "application/pdf"
Book = Annotated[str, Path(pattern=r"^[0-9]{6}$", examples=["570000"])]
MonthPath = Annotated[str, Path(pattern=r"^[0-9]{4}-[0-9]{2}$", examples=["2025-12"])]
YearPath = Annotated[int, Path(ge=2022, le=2100, examples=[2025])]
Period = Annotated[str, Query(pattern=r"^[0-9]{4}(-[0-9]{2})?$", examples=["2025"], description="A year or a month.")]
By = Literal["industry", "enterprise", "prefecture", "book", "month"]


@operation(router, "GET", "", "province.fund", response_model=shapes.FundBooks, summary="The books of the fund")
def shown(desk: At) -> Any:
    """The bank accounts of every book, and how far each is closed."""
    place = province_of(desk)
    with desk.acting() as session:
        books = statement_lines.books_of(session, place)
        charges = prevention.charges(session, place, desk.today.year)
        return {"place": place, "books": [_line(desk, session, book) for book in books], "prevention_fen": sum(one["amount_fen"] for one in charges)}


@operation(router, "GET", "/books/{book}", "province.fund_book", response_model=shapes.FundBookOut, summary="Closes of a book, and what is open")
def book(book: Book, desk: At) -> Any:
    """What keeps the next month open is listed item by item."""
    with desk.acting() as session:
        return _book(desk, session, _mine(desk, session, book))


@operation(
    router, "POST", "/books/{book}/months/{month}/close", "province.fund_close_month", response_model=shapes.FundBookOut, summary="Close a month of a book"
)
def close_month(book: Book, month: MonthPath, desk: At) -> Any:
    """Refused with the list while anything is open. Raises CallerFault `month_open`, `months_in_order`, `month_not_over`, `month_closed`."""
    with desk.acting() as session:
        _mine(desk, session, book)
        period_to_close.close_month(session, book, Month.parse(month), desk.home.places, actor=desk.actor, at=desk.at)
        return _book(desk, session, book)


@operation(router, "POST", "/books/{book}/years/{year}/close", "province.fund_close_year", response_model=shapes.FundBookOut, summary="Close a year of a book")
def close_year(book: Book, year: YearPath, desk: At) -> Any:
    """Income and spending are carried to the balance. Raises CallerFault `december_open`, `year_closed`, `year_open`."""
    with desk.acting() as session:
        _mine(desk, session, book)
        period_to_close.close_year(session, book, year, actor=desk.actor, at=desk.at)
        return _book(desk, session, book)


@operation(router, "GET", "/statement", "province.fund_statement", response_model=shapes.FundStatementOut, summary="Income, spending and balance of a period")
def statement(desk: At, period: Period, by: By = "industry") -> Any:
    """Instant delivery stands first; what nobody can place is a part of its own."""
    with desk.acting() as session:
        return _statement(desk, session, period, by)


@operation(router, "GET", "/statement/rows", "province.fund_rows", response_model=shapes.FundRowsOut, summary="The entries behind a figure")
def rows(
    desk: At, period: Period, figure: Annotated[str, Query(pattern=r"^[a-z_]{1,40}$", examples=["contribution"])], by: By = "industry",
    key: Annotated[str | None, Query(max_length=40, examples=["instant_delivery"])] = None, offset: Offset = 0, limit: Limit = 50,
) -> Any:  # fmt: skip
    """All entries add up to the figure. Raises CallerFault `unknown_figure`."""
    with desk.acting() as session:
        asked = Asked.of(province_of(desk), period, by)
        found = ledger_to_statement.rows(session, desk.home.orders, desk.home.keyring, asked, figure, key, at=desk.at)
    return {**{name: found.get(name) for name in ("figure", "key", "amount_fen")}, **page_of(found["rows"], offset=offset, limit=limit)}


@operation(
    router, "GET", "/statement/file", "province.fund_file", response_class=Response, summary="The statement as Excel or PDF",
    responses=bytes_answer(XLSX, PDF, text="A workbook, or PDF to be printed"),
)  # fmt: skip
def file(desk: At, period: Period, by: By = "industry", form: Literal["xlsx", "pdf"] = "xlsx") -> Any:
    """The same figures as on the screen."""
    from zhibao.edge import fund_statements

    with desk.acting() as session:
        document = _statement(desk, session, period, by)
    with tempfile.TemporaryDirectory() as folder:
        out = File(folder) / f"statement.{form}"
        fund_statements.write(out, document, font_folder(), desk.at)
        content = out.read_bytes()
    name = f"fund-{document['place']}-{period}.{form}"
    return Response(content, media_type=XLSX if form == "xlsx" else PDF, headers={"content-disposition": f'attachment; filename="{name}"'})


@operation(router, "GET", "/budgets/{year}", "province.fund_budget", response_model=shapes.FundBudgetOut, summary="Budget and final account of a year")
def budget(year: YearPath, desk: At) -> Any:
    """The books beside the budget that holds."""
    with desk.acting() as session:
        return _budget(session, province_of(desk), year)


@operation(
    router, "POST", "/budgets/{year}/approve", "province.fund_budget_approve", response_model=shapes.FundBudgetOut, summary="Approve a drafted budget"
)
def approve(year: YearPath, form: shapes.FundApproveIn, desk: At) -> Any:
    """Never by the person who drafted it. Raises CallerFault `same_person`, `budget_stands`, `budget_unknown`."""
    place = province_of(desk)
    with desk.acting() as session:
        budgets.approve(session, place, year, form.number, actor=desk.actor, ground=GROUND, at=desk.at)
        return _budget(session, place, year)


def _mine(desk: Desk, session: Session, book: str) -> str:
    """Raises CallerFault `book_unknown`, also for another province's."""
    if book not in statement_lines.books_of(session, province_of(desk)):
        raise CallerFault("book_unknown", f"没有账簿“{book}”。", f"There is no book {book!r}.", remedy_zh="请核对代码。", remedy_en="Check the code.")
    return book


def _named(book: str) -> dict[str, str]:
    place = law.places().resolve(book)
    return {"book": book, "zh": place.name_zh, "en": place.name_en}


def _line(desk: Desk, session: Session, book: str) -> dict[str, Any]:
    state = period_to_close.state(session, book, desk.home.places, desk.at)
    held = {account.name: (account, fen) for account, fen in fund.trial_balance(session, book)}
    return _named(book) | {
        "accounts": [{"account": name, "zh": held[name][0].zh, "en": held[name][0].en, "amount_fen": held[name][1]} for name in ACCOUNTS],
        "closed": state["months"][-1]["month"] if state["months"] else None,
        "next": state.get("next"), "over": state.get("over", False), "open": len(state.get("open", [])),
    }  # fmt: skip


def _book(desk: Desk, session: Session, book: str) -> dict[str, Any]:
    state = period_to_close.state(session, book, desk.home.places, desk.at)
    through = periods.closed_through(session, book)
    year = through.year if through is not None and through.month == 12 and through.year not in periods.closed_years(session, book) else None
    return _named(book) | state | {"next": state.get("next"), "over": state.get("over", False), "open": state.get("open", []), "may_close_year": year}


def _statement(desk: Desk, session: Session, period: str, by: str) -> dict[str, Any]:
    asked = Asked.of(province_of(desk), period, by)
    return ledger_to_statement.statement(session, desk.home.orders, desk.home.keyring, asked, at=desk.at)


def _budget(session: Session, place: str, year: int) -> dict[str, Any]:
    found = budgets.final_account(session, place, year)
    return {
        "year": year, "budgets": [one.document() for one in budgets.budgets(session, place, year)],
        **({"budget": found["budget"]} if "budget" in found else {}), "rows": found["rows"],
    }  # fmt: skip
