"""Admissions in an export: written by the system they hold, and each planted defect is found."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.orm import Session

from tests.journeys.counts import keep_counts
from tests.registry import admission_ground as ground
from zhibao.app import database
from zhibao.journeys import order_to_bill
from zhibao.journeys.home_to_export import home_to_export
from zhibao.kit.clock import ZONE, Month
from zhibao.kit.secrets import Keyring
from zhibao.kit.tables import Base
from zhibao_audit.admissions import check_admissions
from zhibao_audit.bindings import check_bindings
from zhibao_audit.export import Export
from zhibao_audit.report import Report

Rows = list[dict[str, Any]]
APRIL = Month(2026, 4)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One export of a home with an admission, an order before its day, two after it, and the closed bill of the month."""
    folder = tmp_path_factory.mktemp("admissions")
    engine = database.connect(f"sqlite:///{folder / 'zhibao.db'}")
    database.create_schema(engine)
    keyring = Keyring.create(folder / "zhibao.key")
    with Session(engine) as session:
        ground.taken(session, keyring, ground.applied(session, keyring).number, "admit")
        before, first = ground.FIRST - timedelta(days=1), ground.FIRST
        keep_counts(session, [(ground.USCC, "instant_delivery", "570102", before, 5), (ground.USCC, "instant_delivery", "570102", first, 2)], declared=None, name="a")
        order_to_bill.close_month(session, APRIL, ["570000"], actor="job:test")
        home_to_export(session, keyring, folder / "out", Base.metadata.sorted_tables, at=datetime(2026, 5, 6, tzinfo=ZONE), release="test")
    engine.dispose()
    return folder / "out"


def found(folder: Path, plant: dict[str, Callable[[Rows], object]], check: Callable[[Export, Report], object] = check_admissions) -> list[str]:
    """What an audit finds after some tables were changed; the files are put back."""
    kept = {table: (folder / f"{table}.jsonl").read_text(encoding="utf-8") for table in plant}
    try:
        for table, change in plant.items():
            rows = [json.loads(line) for line in kept[table].splitlines()]
            change(rows)
            (folder / f"{table}.jsonl").write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
        report = Report()
        check(Export(folder), report)
        return [one.en for one in report.findings]
    finally:
        for table, text in kept.items():
            (folder / f"{table}.jsonl").write_text(text, encoding="utf-8")


def test_what_the_system_wrote_holds(whole: Path) -> None:
    report = Report()
    check_admissions(Export(whole), report)
    assert report.findings == [] and report.checked["admissions"] == 1 and report.checked["bills_of_admitted"] == 1
    assert found(whole, {}, check_bindings) == []


def put(name: str, value: object) -> Callable[[Rows], object]:
    return lambda rows: rows[-1].update({name: value})


@pytest.mark.parametrize(("plant", "said"), [
    ({"enterprise_admission": put("reviewed_by", "WEN.DAO")}, "three persons"),
    ({"enterprise_admission": put("consent_document", None)}, "consent of the ministry"),
    ({"enterprise_admission": put("consent_on", "2026-05-01")}, "before consent_on"),
    ({"enterprise_admission": put("decided_on", "2026-05-01")}, "before decided_on"),
    ({"enterprise_admission": put("decided_by", "xu.xing")}, "the person who decided"),
    ({"enterprise_admission": put("act_id", 1)}, "no such decision"),
    ({"enterprise_admission": lambda rows: rows.clear()}, "has no admission"),
    ({"enterprise_enrolment": put("valid_from", "2026-04-01")}, "valid_from of the enrolment"),
    ({"enterprise_enrolment": lambda rows: rows.pop()}, "no enrolment"),
    ({"contribution_bill_line": put("orders", 7)}, "7 orders are billed, 2"),
    ({"contribution_bill": put("month", "2026-03")}, "2 orders are billed, 0"),
])  # fmt: skip
def test_a_planted_defect_is_found(whole: Path, plant: dict[str, Callable[[Rows], object]], said: str) -> None:
    assert any(said in one for one in found(whole, plant)), said


def test_a_decision_whose_row_was_taken_away_is_found(whole: Path) -> None:
    assert found(whole, {"enterprise_admission": lambda rows: rows.clear()}, check_bindings)
    assert date(2026, 4, 10) == ground.FIRST


def serve(*days: str, undecided: bool = False) -> Callable[[Rows], object]:
    """Acts of service after the decision of the export, or in a chain without one."""

    def plant(rows: Rows) -> None:
        decided = next(row for row in rows if row["verb"] == "admission_admitted")
        for number, day in enumerate(days, start=1):
            subject = "admission:N570000-2026-9999" if undecided else decided["subject"]
            rows.append(decided | {"id": 900_000 + number, "subject": subject, "verb": "admission_notice_served", "content": {"facts": {"on": day}}})

    return plant


@pytest.mark.parametrize(("plant", "said"), [
    (serve("2026-05-01", undecided=True), "nobody decided"), (serve("2020-01-01"), "before the day of its decision"), (serve("2027-01-01", "2027-01-02"), "served twice"),
])  # fmt: skip
def test_a_service_that_cannot_be_is_found(whole: Path, plant: Callable[[Rows], object], said: str) -> None:
    assert found(whole, {"act": serve("2027-01-01")}) == []
    assert any(said in one for one in found(whole, {"act": plant})), said
