"""The auditor adds up again what has to be paid back, from an export alone, and finds each planted defect."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from tests.audit.test_transition import Rows, every, first, found
from tests.contributions.shifting.test_inspection import AT, OFFICER, THEIRS, later, ordered
from tests.registry.duties.test_papers_and_gaps import DUE, FOUND, JOB
from zhibao.app import database
from zhibao.contributions.shifting import acts, rules
from zhibao.journeys.home_to_export import home_to_export
from zhibao.kit.secrets import Keyring
from zhibao.kit.tables import Base
from zhibao.registry import acts as registry
from zhibao.registry.duties import gaps, papers
from zhibao_audit.bindings import check_bindings
from zhibao_audit.export import Export
from zhibao_audit.report import Report
from zhibao_audit.shifting import check_shifting


@pytest.fixture(scope="module")
def exported(keyring: Keyring, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An export of an inspection that was repaid whole, guidance that was acknowledged, and a gap that was reminded of."""
    folder = tmp_path_factory.mktemp("shifting")
    engine: Engine = database.connect(f"sqlite:///{folder / 'zhibao.db'}")
    database.create_schema(engine)
    with Session(engine) as session:
        registry.load_enterprises(session, "taoyuan", demo=True)
        held = ordered(session, keyring)
        for worker, fen in rules.owed(held.statements, held.checks).items():
            acts.repay(session, keyring, held.number, worker, fen, paid_on=date(2025, 11, 1), proof_ref="回单", actor=THEIRS, at=later(31))
        acts.end(session, keyring, held.number, actor=OFFICER, at=later(35))
        paper = papers.send(session, keyring, "570100", ["美团"], "guidance", "x", due_on=DUE, actor=OFFICER, at=AT)[0]
        papers.take(session, keyring, paper.number, "acknowledged", "王强", actor=THEIRS, at=AT)
        gaps.note(session, "57", [FOUND], date(2025, 7, 1), date(2025, 7, 31), actor=JOB, at=AT)
        gaps.take(session, keyring, gaps.gaps(session)[0].number, "reminded", "x", due_on=DUE, actor=OFFICER, at=AT)
        gaps.note(session, "57", [], date(2025, 7, 1), date(2025, 7, 31), actor=JOB, at=AT)
        home_to_export(session, keyring, folder / "out", Base.metadata.sorted_tables, at=later(40), release="test")
    engine.dispose()
    return folder / "out"


def test_what_the_system_wrote_holds(exported: Path) -> None:
    report = Report()
    check_shifting(Export(exported), report)
    check_bindings(Export(exported), report)
    assert report.findings == []
    assert (report.checked["inspections"], report.checked["pay_statements"], report.checked["shifting_findings"]) == (1, 24, 1)
    assert report.checked["repayments"] >= 6 and report.checked["coverage_gaps"] == report.checked["enterprise_papers"] == 1


def without_last(held: Rows) -> None:
    held.pop()


@pytest.mark.parametrize(("table", "plant", "invariant"), [
    ("shifting_statement", first(month="2025-07")({"deducted_fen": 619}), "A5"), ("shifting_statement", without_last, "O1"),
    ("shifting_draw", first()({"word": "other"}), "A5"), ("shifting_draw", first()({"seed": "00"}), "A5"), ("shifting_draw", first()({"person": "tao.zhu"}), "P3"),
    ("shifting_check", first()({"deducted_fen": 1}), "L1"), ("shifting_check", first()({"worker": 99}), "A5"), ("shifting_finding", first()({"owed_fen": 1}), "L1"),
    ("shifting_finding", first()({"result": "not_shifted"}), "K5"), ("shifting_decision", first()({"person": "tao.zhu"}), "P3"),
    ("shifting_decision", first()({"due_on": None}), "K5"), ("shifting_decision", first()({"agreed": 0}), "L1"), ("shifting_repayment", first(number=1)({"amount_fen": 9_999}), "L1"),
    ("shifting_repayment", without_last, "L1"), ("shifting_repayment", first(number=2)({"number": 9}), "K1"), ("shifting_end", first()({"repaid_fen": 1}), "L1"),
    ("enterprise_paper_step", first()({"actor": "job:x"}), "K8"), ("enterprise_paper_step", first()({"number": 3}), "K1"),
    ("coverage_gap", first()({"matter": "2025-08"}), "A5"), ("coverage_gap_step", first(step="reminded")({"actor": "job:gap_finder"}), "K8"),
])  # fmt: skip
def test_a_planted_defect_is_found(exported: Path, tmp_path: Path, table: str, plant: Callable[[Rows], Any], invariant: str) -> None:
    assert invariant in found(exported, tmp_path / "copy", table, plant, check_shifting)


@pytest.mark.parametrize(("table", "values"), [
    ("shifting_repayment", {"proof_ref": "别的"}), ("shifting_inspection", {"platform": "x"}), ("shifting_finding", {"cite": "x"}), ("enterprise_paper", {"due_on": "2030-01-01"}),
    ("coverage_gap", {"size": 99}), ("shifting_check", {"evidence_ref": "x"}),
])  # fmt: skip
def test_a_row_that_is_not_what_its_act_recorded_is_found(exported: Path, tmp_path: Path, table: str, values: dict[str, Any]) -> None:
    assert found(exported, tmp_path / "copy", table, every(values), check_bindings) == ["A5"]
