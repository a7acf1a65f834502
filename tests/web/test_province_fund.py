"""The fund over the interface: books and closes, statements down to the entry, files, budget; each post what it may."""

from __future__ import annotations

from datetime import date, datetime
from io import BytesIO

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from tests.fund.books import CITY, CLERK, GROUND, PROVINCE, Books
from tests.web.ground import Client, Office, refused
from zhibao.fund import budgets, prevention
from zhibao.fund.budgets import BudgetLine
from zhibao.kit.clock import ZONE, now

FUND = "/province/fund"


@pytest.fixture
def staff(served: Office) -> tuple[Client, Client]:
    """Accountant and supervisor of the fund, in a home with the books of last July."""
    with served.home.session() as session:
        books = Books(session)
        books.owe("2025-07-05", 1, 300_001)
        books.allot("2025-07-06", 500_000)
        books.pay("2025-07-08", 1, 300_001)
        books.bank(CITY, "expenditure_account", ("o", "2025-07-06", 500_000), ("p", "2025-07-08", -300_001))
    return served.client("suan.chou"), served.client("ji.he")


def test_a_city_is_closed_by_the_posts_of_the_province(served: Office, staff: tuple[Client, Client]) -> None:
    accountant, supervisor = staff
    books = {one["book"]: one for one in accountant.seen(FUND)["books"]}
    assert [(one["next"], one["over"], one["open"], one["closed"]) for one in (books[PROVINCE], books[CITY])] == [
        ("2025-07", True, 1, None), ("2025-07", True, 0, None),
    ]  # fmt: skip
    assert [one["amount_fen"] for one in books[CITY]["accounts"]] == [0, 0, 199_999]
    refused(supervisor.post_to(f"{FUND}/books/{CITY}/months/2025-07/close"), 403, "not_permitted")
    refused(accountant.post_to(f"{FUND}/books/{CITY}/years/2025/close"), 403, "not_permitted")
    refused(accountant.post_to(f"{FUND}/books/{CITY}/months/2025-09/close"), 409, "month_not_over")
    refused(accountant.post_to(f"{FUND}/books/{CITY}/months/2025-08/close"), 409, "months_in_order")
    refused(supervisor.post_to(f"{FUND}/books/{CITY}/years/2025/close"), 409, "december_open")
    for wrong in ("330100", "570200"):
        refused(accountant.get(f"{FUND}/books/{wrong}"), 404, "book_unknown")
    said = accountant.post_to(f"{FUND}/books/{PROVINCE}/months/2025-07/close")
    refused(said, 409, "month_open")
    (item,) = accountant.seen(f"{FUND}/books/{PROVINCE}")["open"]
    assert (item["kind"], item["amount_fen"]) == ("unmatched_ledger", -500_000)
    done = accountant.post_to(f"{FUND}/books/{CITY}/months/2025-07/close").json()
    assert ([one["month"] for one in done["months"]], done["next"], done["may_close_year"]) == (["2025-07"], "2025-08", None)
    refused(accountant.post_to(f"{FUND}/books/{CITY}/months/2025-07/close"), 409, "month_closed")


def test_a_statement_leads_to_its_entries_and_its_files(staff: tuple[Client, Client]) -> None:
    accountant, supervisor = staff
    for by in ("industry", "enterprise", "prefecture", "book", "month"):
        found = supervisor.seen(f"{FUND}/statement", period="2025-07", by=by)
        assert sum(part["spending_fen"] for part in found["parts"]) == found["spending_fen"]
        for part in found["parts"]:
            rows = supervisor.seen(f"{FUND}/statement/rows", period="2025-07", by=by, figure="spending", key=part["key"])
            assert rows["amount_fen"] == part["spending_fen"]
    assert found["balance_sheet"]["assets_fen"] == found["balance_sheet"]["liabilities_fen"] + found["balance_sheet"]["balance_fen"]
    whole = accountant.seen(f"{FUND}/statement/rows", period="2025-07", figure="medical_care", limit=1)
    assert whole["rows"][0]["account"] == "medical_care" and len(whole["rows"]) == 1
    refused(accountant.get(f"{FUND}/statement/rows", period="2025-07", figure="tier"), 404, "unknown_figure")
    refused(accountant.get(f"{FUND}/statement", period="2025-13"), 422, "period_form")
    sheet, paper = (accountant.get(f"{FUND}/statement/file", period="2025-07", form=form).content for form in ("xlsx", "pdf"))
    assert load_workbook(BytesIO(sheet)).sheetnames == ["收支表", "按行业", "资产负债表", "依据"]
    assert "资产负债表" in "".join(one.extract_text() for one in PdfReader(BytesIO(paper)).pages)


def test_a_budget_is_approved_by_the_supervisor(served: Office, staff: tuple[Client, Client]) -> None:
    accountant, supervisor = staff
    lines = (BudgetLine(PROVINCE, "contribution", 5_000), BudgetLine(CITY, "medical_care", 300_000))
    at = datetime.combine(date(2025, 1, 10), datetime.min.time(), ZONE)
    with served.home.session() as session:
        budgets.draft(session, PROVINCE, 2025, lines, reason="", actor=CLERK, ground=GROUND, at=at)
        prevention.charge(session, PROVINCE, 700, programme="培训", budget_year=now().year, actor=CLERK, ground=GROUND, at=now())
    assert accountant.seen(FUND)["prevention_fen"] == 700
    held = accountant.seen(f"{FUND}/budgets/2025")
    assert held.get("budget") is None and held["budgets"][0]["state"] == "drafted"
    refused(accountant.post_to(f"{FUND}/budgets/2025/approve", {"number": 1}), 403, "not_permitted")
    refused(supervisor.post_to(f"{FUND}/budgets/2025/approve", {"number": 2}), 404, "budget_unknown")
    done = supervisor.post_to(f"{FUND}/budgets/2025/approve", {"number": 1}).json()
    assert done["budget"] == 1
    row = next(one for one in done["rows"] if (one["area"], one["account"]) == (CITY, "medical_care"))
    assert row["deviation_fen"] == row["actual_fen"] - 300_000
    refused(supervisor.post_to(f"{FUND}/budgets/2025/approve", {"number": 1}), 409, "budget_stands")
