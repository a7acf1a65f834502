"""The audit of the collection: a home that was played holds; each planted defect is found by exactly the finding it deserves."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any, cast

import pytest

from tests.journeys.counts import keep_counts
from zhibao.app import database
from zhibao.app.home import init_home
from zhibao.contributions import allocation, collection_decisions, placements, reminders, tax_files
from zhibao.journeys import bill_to_settlement as journey
from zhibao.journeys import order_to_bill, receipts_to_fund
from zhibao.journeys.home_to_export import home_to_export
from zhibao.kit.actors import Actor
from zhibao.kit.clock import Month, now, today
from zhibao.kit.tables import Base
from zhibao.registry import answers as registry
from zhibao_audit import audit
from zhibao_audit.collection import check_collection
from zhibao_audit.export import Export
from zhibao_audit.report import Report

JULY, P = Month(2025, 7), ["570000"]
CLERK, DECIDER = Actor.parse("collection_clerk:he.ping"), Actor.parse("collection_decider:fang.yi")
JOB = Actor("receipts", "job")
Tables = dict[str, list[dict[str, Any]]]


class Held:
    """Tables as an export gives them."""

    def __init__(self, tables: Tables) -> None:
        self.tables = tables

    def has(self, *names: str) -> bool:
        return all(name in self.tables for name in names)

    def rows(self, name: str) -> Iterator[dict[str, Any]]:
        return iter(copy.deepcopy(self.tables.get(name, [])))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An export of a home in which a month was pushed, paid too much, adjusted, refunded and fined."""
    place = tmp_path_factory.mktemp("collection")
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("ZHIBAO_DATABASE_URL", raising=False)
        home = init_home("taoyuan", True, place / "home")
        with home.session() as session:
            code = next(one.uscc or "" for one in registry.enterprises(session) if one.name == "饿了么")
            keep_counts(session, [(code, "instant_delivery", "570102", date(2025, 7, 1), 10_000)])
            order_to_bill.close_month(session, JULY, P, actor="经办员")
            journey.push(session, JULY, P[0], tax_office=None, actor=CLERK)
            keep_counts(session, [(code, "instant_delivery", "570102", date(2025, 7, 1), 100)], name="late")
            order_to_bill.close_month(session, JULY, P, actor="经办员")
            journey.push(session, JULY, P[0], tax_office=None, actor=CLERK)
            reminders.issue(session, P, date(2025, 8, 16), actor=CLERK)
            reminders.issue(session, P, date(2025, 9, 16), actor=CLERK)
            file = place / "r.csv"
            file.write_text(f"reference,platform,month,amount,received_on\nR1,{code},2025-07,900.00,2025-08-20\nR2,,2025-07,5.00,2025-08-20\n")
            journey.read_receipts(session, file, account=None, keyring=home.keyring, actor="甲")
            (row,) = placements.unplaced(session, home.keyring)
            placements.place(session, home.keyring, row.row, platform=code, month="2025-07", tax_office="570000", reason="核对", actor=CLERK, platforms={code})
            told = place / "t.csv"
            told.write_text(f"reference,platform,month,tax_office,amount,day\nT1,{code},2025-07,570000,900.00,2025-08-19\n")
            tax_files.load(session, told, "taken", platforms={code}, tax_offices={"570000"}, keyring=home.keyring, actor="甲")
            made, _ = allocation.allocate(session, P, today(), actor=CLERK)
            allocation.undo(session, made[0].id, reason="试错", actor=CLERK)
            allocation.allocate(session, P, today(), actor=CLERK)
        booked = [receipts_to_fund.book_receipts(home.session, P[0], P, actor=JOB, at=now())]
        with home.session() as session:
            fee = collection_decisions.propose_late_fee(session, P, platform=code, month=JULY, tax_office="570000", until=date(2025, 8, 20), reason="逾期", actor=CLERK)
            collection_decisions.take(session, fee.number, "decide", reason="同意", actor=DECIDER, on=today())
            collection_decisions.pay_late_fee(session, fee.number, "R1", amount_fen=None, reason="企业来函", actor=CLERK)
            refund = collection_decisions.propose_refund(session, P, "R1", amount_fen=10_000, reason="多缴", on=today(), actor=CLERK)
            collection_decisions.take(session, refund.number, "decide", reason="同意", actor=DECIDER, on=today())
            collection_decisions.take(session, refund.number, "confirm", reason="已退", actor=CLERK, on=today(), reference="G1", day=today())
        with home.reading() as session:
            waiting = receipts_to_fund.open_receipts(session, P[0], P, now(), today())
        assert sorted((one.kind, one.reference) for one in waiting) == [("late_fee_not_booked", "R1"), ("receipt_not_booked", "G1")]
        booked.append(receipts_to_fund.book_receipts(home.session, P[0], P, actor=JOB, at=now()))
        assert [(one.booked, one.booked_fen, one.late_fees) for one in booked] == [(2, 90_500, 0), (1, -10_000, 1)]
        database.load_tables()
        with home.reading() as session:
            home_to_export(session, home.keyring, place / "export", Base.metadata.sorted_tables, at=now(), release="test")
    return place / "export"


@pytest.fixture
def tables(folder: Path) -> Tables:
    export = Export(folder)
    return {name: list(export.rows(name)) for name in export.tables}


def found(tables: Tables) -> list[tuple[str, str]]:
    report = Report()
    check_collection(cast(Export, Held(tables)), report)
    return [(one.invariant, one.where) for one in report.findings]


def test_a_played_home_holds(folder: Path) -> None:
    report = audit(folder)
    # Counts were written without their segments, which the check of the order store sees.
    assert [one.document() for one in report.findings if not one.where.startswith("order_batch")] == []
    assert report.checked["late_fees_not_booked"] == report.checked["receipts_not_booked"] == 0
    for what in ("receipts_booked", "late_fee_shifts", "late_fees_reckoned", "pushed_lines", "allocations", "collection_decisions", "reminders", "tax_rows"):
        assert report.checked[what] > 0


def row(tables: Tables, name: str, **where: Any) -> dict[str, Any]:
    return next(one for one in tables[name] if all(one[key] == value for key, value in where.items()))


def more_given_back(tables: Tables) -> None:
    """100 yuan of what paid the month go into the refund, every sum mended."""
    part = row(tables, "contribution_allocation", target="contribution", reverses=None, place=3)
    part["amount_fen"] -= 5_000
    for later in sorted((one for one in tables["contribution_allocation"] if one["receipt_id"] == part["receipt_id"] and one["place"] >= 3), key=lambda one: one["place"]):
        later["left_before_fen"] += 5_000 if later["place"] > 3 else 0
        later["left_after_fen"] += 5_000
    refund = row(tables, "contribution_allocation", target="refund")
    for one in (refund, row(tables, "collection_decision", kind="refund")):
        one["amount_fen"] += 5_000
    refund["left_after_fen"] -= 5_000


PLANTED: dict[str, tuple[Callable[[Tables], object], list[tuple[str, str]]]] = {
    "more went back than was overpaid": (more_given_back, [("L1", "collection_decision R570000-2025-07-0001")]),
    "a refund above what left the receipt": (
        lambda tables: row(tables, "collection_decision", kind="refund").update(amount_fen=10_001), [("L1", "collection_decision R570000-2025-07-0001")]
    ),
    "decided by the proposer": (
        lambda tables: row(tables, "collection_decision_step", number="R570000-2025-07-0001", place=1).update(person="he.ping", actor="collection_decider:he.ping"),
        [("P3", "collection_decision R570000-2025-07-0001")],
    ),
    "the decision taken out": (
        lambda tables: tables["collection_decision_step"].remove(row(tables, "collection_decision_step", number="R570000-2025-07-0001", place=1)),
        [("K2", "collection_decision R570000-2025-07-0001"), ("L1", "collection_decision R570000-2025-07-0001")],
    ),
    "a late fee below what was paid of it": (
        lambda tables: row(tables, "collection_decision", kind="late_fee").update(amount_fen=1),
        [("L2", "collection_decision L570000-2025-07-0001"), ("L1", "collection_decision L570000-2025-07-0001")],
    ),
    "a late fee reckoned on a day more": (
        lambda tables: row(tables, "collection_decision", kind="late_fee")["basis"]["stretches"][-1].update(to="2025-08-21"),
        [("L2", "collection_decision L570000-2025-07-0001"), ("L2", "collection_decision L570000-2025-07-0001")],
    ),
    "a late fee reckoned on more than was billed": (
        lambda tables: row(tables, "collection_decision", kind="late_fee")["basis"]["stretches"][0].update(owed_fen=10_000_000),
        [("L2", "collection_decision L570000-2025-07-0001"), ("L2", "collection_decision L570000-2025-07-0001")],
    ),
    "a late fee at another rate": (
        lambda tables: next(one for one in row(tables, "collection_decision", kind="late_fee")["basis"]["figures"] if one["name"] == "late_fee_daily_rate").update(value="0.01"),
        [("L2", "collection_decision L570000-2025-07-0001")],
    ),
    "a part of a receipt": (
        lambda tables: row(tables, "contribution_allocation", target="late_fee").update(amount_fen=1),
        [("L1", "contribution_allocation 4"), ("L1", "contribution_allocation 5")],
    ),
    "a reversal of another amount": (
        lambda tables: row(tables, "contribution_allocation", rule="reversal").update(month="2025-08"), [("L3", "contribution_allocation 2")]
    ),
    "a receipt that is gone": (lambda tables: tables["contribution_receipt"].pop(0), [("L1", "contribution_receipt 1")]),
    "a pushed amount": (
        lambda tables: row(tables, "contribution_push_line", batch=0).update(amount_fen=1),
        [("L1", "contribution_push T570000-2025-07-570000-1"), ("A5", "contribution_push T570000-2025-07-570000-1"), ("L1", "contribution_push T570000-2025-07-570000-1/1")],
    ),
    "pushed twice": (
        lambda tables: row(tables, "contribution_push_line", batch=1).update(batch=0),
        [("A5", "contribution_push T570000-2025-07-570000-2"), ("L1", "contribution_push T570000-2025-07-570000-2/1")],
    ),
    "a further push that names none": (
        lambda tables: row(tables, "contribution_push", number=2).update(previous=None), [("L7", "contribution_push T570000-2025-07-570000-2")]
    ),
    "a tax file": (lambda tables: tables["contribution_tax_file"][0].update(accepted_fen=1), [("L1", "contribution_tax_file 1")]),
    "a reminder left out": (lambda tables: tables["contribution_reminder"].pop(0), [("K3", "contribution_reminder C570000-2025-000002")]),
    "a reminder before its day": (
        lambda tables: tables["contribution_reminder"][0].update(issued_on="2025-08-15"), [("K3", "contribution_reminder C570000-2025-000001")]
    ),
}


@pytest.mark.parametrize("name", PLANTED)
def test_a_planted_defect_is_found(tables: Tables, name: str) -> None:
    assert found(tables) == []
    plant, expected = PLANTED[name]
    plant(tables)
    got = found(tables)
    assert [one for one in got if one in expected] and sorted(set(got)) == sorted(set(expected))
