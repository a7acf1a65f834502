"""The accounts in an export: a good one holds, and each planted defect is found by what it deserves."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.orm import Session

from tests.audit.ground import Tables, rehash, write
from tests.fund.books import CITY, CLERK, GROUND, OTHER, PROVINCE, Books, moment
from zhibao.app import database
from zhibao.fund import acts, budgets, late_fees, prevention
from zhibao.fund.budgets import BudgetLine
from zhibao.fund.model import Draft, Kind, Line
from zhibao.journeys.home_to_export import home_to_export, rules_as_data
from zhibao.kit.secrets import Keyring
from zhibao.kit.tables import Base
from zhibao_audit.accounts import check_accounts
from zhibao_audit.bindings import check_bindings
from zhibao_audit.exact import canonical, sha256
from zhibao_audit.export import Export
from zhibao_audit.ledger import check_ledger
from zhibao_audit.report import Report


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory, keyring: Keyring) -> Iterator[Tables]:
    """A quarter of a province with closes, an adjustment, the year close, a budget and a prevention charge, as its own export says it."""
    folder = tmp_path_factory.mktemp("accounts")
    engine = database.connect(f"sqlite:///{folder / 'books.db'}")
    database.create_schema(engine)
    with Session(engine) as session:
        books = Books(session)
        budget = (BudgetLine(PROVINCE, "contribution", 3_000_000), BudgetLine(CITY, "medical_care", 900_000))
        budgets.draft(session, PROVINCE, 2025, budget, reason="", actor=CLERK, ground=GROUND, at=moment("2025-01-10"))
        budgets.approve(session, PROVINCE, 2025, 1, actor=OTHER, ground=GROUND, at=moment("2025-01-11"))
        books.quarter()
        for book in (PROVINCE, CITY):
            books.close(book, "2025-10")
        draft = Draft(Kind.TRANSFER, (Line("treasury_account", 5), Line("income_account", -5)))
        acts.post(session, PROVINCE, [draft], actor=CLERK, ground=GROUND, at=moment("2025-10-20"))
        books.bank(PROVINCE, "income_account", ("x", "2025-11-01", -5))
        books.bank(PROVINCE, "treasury_account", ("x", "2025-11-01", 5))
        late_fees.shift(session, PROVINCE, {"R1": 9}, actor=CLERK, ground=GROUND, at=moment("2025-12-15"))
        for book in (PROVINCE, CITY):
            books.close(book, "2025-11")
            books.close(book, "2025-12")
            books.close_year(book, 2025)
        prevention.charge(session, PROVINCE, 500, programme="安全培训", budget_year=2026, actor=CLERK, ground=GROUND, at=moment("2026-02-01"))
        session.commit()
        database.load_tables()
        home_to_export(session, keyring, folder / "export", Base.metadata.sorted_tables, at=moment("2026-04-01"), release="0")
    engine.dispose()
    read = {path.stem: [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()] for path in (folder / "export").glob("*.jsonl")}
    read["contribution_receipt"] = [
        {name: row[name] for name in ("id", "reference", "amount_fen", "platform", "month", "received_on")} for row in read["fund_receipt_booking"]
    ]
    fees = {row["reference"]: row["late_fee_fen"] for row in (*read["fund_receipt_booking"], *read["fund_late_fee_shift"])}
    read["contribution_allocation"] = [
        {"id": row["id"], "receipt_id": row["id"], "target": "late_fee", "amount_fen": fees[row["reference"]]}
        for row in read["contribution_receipt"] if fees[row["reference"]]
    ]  # fmt: skip
    yield read


def findings(folder: Path, tables: Tables, plant: Callable[[Tables], object] = lambda _: None) -> list[tuple[str, str]]:
    held = copy.deepcopy(tables)
    plant(held)
    named = {name: ["act_id"] for name in held if held[name] and "act_id" in held[name][0]}
    write(folder, held, rules_as_data(), named)
    export, report = Export(folder), Report()
    ledger = check_ledger(export, report)
    check_bindings(export, report)
    check_accounts(export, ledger, report)
    assert report.checked["month_closes"] == len(held["fund_month_close"])
    return [(finding.invariant, finding.where) for finding in report.findings]


def test_good_accounts_hold(tmp_path: Path, good: Tables) -> None:
    assert findings(tmp_path, good) == []


def change(table: str, number: int, **values: Any) -> Callable[[Tables], object]:
    return lambda tables: tables[table][number].update(values)


def posted_late(tables: Tables) -> None:
    """Somebody posts into October after it was closed, and makes the act of posting fit."""
    (row,) = (row for row in tables["fund_voucher"] if row["concerns"] is not None)
    row |= {"accounted_on": "2025-10-20", "concerns": None}
    act = next(act for act in tables["act"] if act["id"] == row["act_id"])
    act["content"]["days"] = sha256(canonical([["2025-10-20", None]]))
    rehash(tables["act"])


def double(tables: Tables) -> None:
    tables["fund_receipt_booking"].append(tables["fund_receipt_booking"][0] | {"id": 99})


def half(tables: Tables) -> None:
    """A city books an allotment that the province never sent."""
    tables["fund_account_transfer"] = [row for row in tables["fund_account_transfer"] if row["transfer_no"] != "T570000-000002"]


def uncarried(tables: Tables) -> None:
    """A year close whose voucher of spending is gone from it."""
    next(row for row in tables["fund_year_close"] if row["book"] == CITY)["spending_voucher_id"] = None


OCTOBER, WHERE = "2025-10", f"fund_month_close {PROVINCE} 2025-10"


@pytest.mark.parametrize(
    ("plant", "expected"),
    [
        (posted_late, {("L4", f"fund_voucher {PROVINCE}/10")}),
        (double, {("L6", "fund_receipt_booking R1")}),
        (change("contribution_receipt", 0, amount_fen=1), {("L6", "fund_receipt_booking R1")}),
        (change("fund_receipt_booking", 0, late_fee_fen=0), {("L6", "fund_receipt_booking R1"), ("L6", "fund_late_fee_shift R1/1")}),
        (change("contribution_allocation", 0, amount_fen=10), {("L6", "fund_receipt_booking R1")}),
        (change("fund_late_fee_shift", 0, before_fen=2), {("L6", "fund_late_fee_shift R1/1")}),
        (change("fund_late_fee_shift", 0, late_fee_fen=8), {("L6", "fund_late_fee_shift R1/1"), ("L6", "fund_receipt_booking R1")}),
        (change("fund_receipt_booking", 0, reference="R0"), {("L6", "fund_receipt_booking R0"), ("L6", "fund_late_fee_shift R1/1")}),
        (half, {("A5", "act"), ("L1", "fund_voucher")}),
        (change("fund_account_transfer", 1, in_fen=1), {("L1", "fund_account_transfer T570000-000002"), ("A5", "fund_account_transfer 2")}),
        (change("fund_account_transfer", 1, to_account="treasury_account"), {("L1", "fund_account_transfer T570000-000002")}),
        (change("fund_month_close", 0, month_no=24_300), {("L7", WHERE), ("L7", f"fund_month_close {PROVINCE} 2025-11")}),
        (change("fund_month_close", 0, last_day="2025-10-30"), {("L4", WHERE)}),
        (change("fund_month_close", 0, balances={}), {("L4", WHERE)}),
        (change("fund_month_close", 0, actor="job:x"), {("K1", "fund_month_close 1"), ("K8", WHERE)}),
        (change("fund_year_close", 0, income_fen=1), {("A5", "fund_year_close 1"), ("L4", f"fund_year_close {PROVINCE} 2025")}),
        (uncarried, {("L4", "fund_voucher")}),
        (change("fund_budget_line", 0, amount_fen=1), {("A5", f"fund_budget {PROVINCE} 2025/1")}),
        (change("fund_budget_approval", 0, person="sun.li", actor="finance_officer:sun.li"), {("K1", "fund_budget_approval 2"), ("P3", "fund_budget_approval 1")}),
        (change("fund_prevention_charge", 0, amount_fen=1), {("A5", "fund_prevention_charge 1")}),
    ],
)  # fmt: skip
def test_a_planted_defect_is_found(tmp_path: Path, good: Tables, plant: Callable[[Tables], object], expected: set[tuple[str, str]]) -> None:
    found = set(findings(tmp_path, good, plant))
    assert found, "the defect went unseen"
    assert all(any(invariant == said and where.startswith(place) for invariant, where in found) for said, place in expected), found
    assert all(any(invariant == said and where.startswith(place) for said, place in expected) for invariant, where in found), found


def test_an_export_from_before_there_were_accounts_is_read(tmp_path: Path, good: Tables) -> None:
    tables = {name: rows for name, rows in good.items() if not name.startswith(("fund_month", "fund_receipt"))}
    write(tmp_path, tables, rules_as_data())
    export, report = Export(tmp_path), Report()
    check_accounts(export, check_ledger(export, report), report)
    assert report.findings == []
