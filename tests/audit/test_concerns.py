"""The auditor holds enquiries and important problems against their acts, and finds each planted defect."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session, sessionmaker

from tests.audit.test_transition import Rows, first, found
from zhibao.app import database
from zhibao.journeys import concern_stories
from zhibao.journeys.home_to_export import home_to_export
from zhibao.journeys.injury_office import Office
from zhibao.kit.clock import ZONE
from zhibao.kit.secrets import Keyring
from zhibao.kit.tables import Base
from zhibao_audit.bindings import check_bindings
from zhibao_audit.concerns import check_concerns
from zhibao_audit.export import Export
from zhibao_audit.report import Report

AT = datetime(2025, 11, 27, 9, tzinfo=ZONE)


@pytest.fixture(scope="module")
def exported(keyring: Keyring, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An export of a province whose concerns were played."""
    folder = tmp_path_factory.mktemp("concerns")
    engine: Engine = database.connect(f"sqlite:///{folder / 'zhibao.db'}")
    database.create_schema(engine)
    opened = sessionmaker(engine)
    concern_stories.play(Office(opened, opened.begin, keyring, folder, folder), AT)
    with Session(engine) as session:
        home_to_export(session, keyring, folder / "out", Base.metadata.sorted_tables, at=AT, release="test")
    engine.dispose()
    return folder / "out"


def test_what_the_system_wrote_holds(exported: Path) -> None:
    report = Report()
    check_concerns(Export(exported), report)
    check_bindings(Export(exported), report)
    assert report.findings == []
    assert (report.checked["enquiries"], report.checked["important_problems"]) == (13, 3) and report.checked["important_problem_steps"] == 15


def gone(**where: Any) -> Callable[[Rows], None]:
    return lambda held: held.remove(next(row for row in held if where.items() <= row.items()))


def again(held: Rows) -> None:
    """The same person answers once more what she had answered."""
    last = max((row for row in held if row["verb"] == "assigned"), key=lambda row: row["number"])
    before = next(row for row in held if row["enquiry_no"] == last["enquiry_no"] and row["verb"] == "answered")
    held.append(before | {"id": 999, "number": last["number"] + 1})


@pytest.mark.parametrize(("table", "plant", "invariant"), [
    ("enquiry", first(kind="enquiry")({"number": 77}), "A5"), ("enquiry", first(kind="enquiry")({"due_on": "2025-01-01"}), "K9"),
    ("enquiry", gone(channel="phone"), "A5"), ("enquiry_step", again, "P3"), ("enquiry_step", gone(verb="reopened"), "K1"), ("enquiry_step", first(verb="answered")({"person": "nobody"}), "K8"),
    ("enquiry_step", first(verb="answered")({"verb": "reopened"}), "A5"),
    ("important_problem", lambda held: held[0]["bodies"].pop(0), "A5"), ("important_problem_step", gone(verb="received"), "A5"),
    ("important_problem_step", first(verb="answered")({"body": "transport"}), "A5"), ("important_problem_step", first(verb="received")({"actor": "job:night"}), "K8"),
])  # fmt: skip
def test_a_planted_defect_is_found(exported: Path, tmp_path: Path, table: str, plant: Callable[[Rows], object], invariant: str) -> None:
    assert invariant in found(exported, tmp_path / "planted", table, plant, check_concerns)


@pytest.mark.parametrize(("table", "values"), [
    ("enquiry", {"due_on": "2026-12-31"}), ("enquiry", {"about": "other"}), ("enquiry", {"sealed": "AAAA"}), ("enquiry_step", {"sealed": "AAAA"}), ("important_problem", {"due_on": "2026-12-31"}),
    ("important_problem_step", {"body": "tax2"}),
])  # fmt: skip
def test_a_row_that_says_otherwise_than_its_act_is_found(exported: Path, tmp_path: Path, table: str, values: dict[str, Any]) -> None:
    assert found(exported, tmp_path / "planted", table, first()(values), check_bindings)
