"""The auditor derives where every record of the transition stood again from an export, and finds each planted defect."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from tests.registry.transition.test_against_truth import AT, ON, PLACE, played
from zhibao.app import database
from zhibao.journeys import standalone_to_scheme
from zhibao.journeys.home_to_export import home_to_export
from zhibao.kit.actors import Actor
from zhibao.kit.secrets import Keyring
from zhibao.kit.tables import Base
from zhibao.registry.transition import tasks
from zhibao_audit.bindings import check_bindings
from zhibao_audit.export import Export
from zhibao_audit.report import Report
from zhibao_audit.transition import check_transition

Rows = list[dict[str, Any]]


@pytest.fixture(scope="module")
def exported(keyring: Keyring, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An export of a province whose transition was played from a simulated truth."""
    folder = tmp_path_factory.mktemp("transition")
    engine: Engine = database.connect(f"sqlite:///{folder / 'zhibao.db'}")
    database.create_schema(engine)
    with Session(engine) as session:
        played(session, keyring, folder, 5, 24)
        first = next(one for one in tasks.tasks(session, PLACE) if one.kind.value == "duplicate")
        standalone_to_scheme.answer(session, keyring, first.number, result="lawful", reason="另一单位", actor=Actor("zhou.yun", "case_clerk"), at=AT)
        home_to_export(session, keyring, folder / "out", Base.metadata.sorted_tables, at=AT, release="test")
    engine.dispose()
    assert first.first <= ON
    return folder / "out"


def found(folder: Path, into: Path, table: str, plant: Callable[[Rows], object], check: Callable[[Export, Report], object] = check_transition) -> list[str]:
    """The invariants that an audit finds broken after a table of a copy was changed."""
    shutil.copytree(folder, into)
    path = into / f"{table}.jsonl"
    held = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    plant(held)
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in held), encoding="utf-8")
    report = Report()
    check(Export(into), report)
    return sorted({one.invariant for one in report.findings})


def test_what_the_system_wrote_holds(exported: Path) -> None:
    report = Report()
    check_transition(Export(exported), report)
    check_bindings(Export(exported), report)
    assert report.findings == []
    assert report.checked["transition_records"] == 24 and report.checked["transition_steps"] > 10 and report.checked["transition_tasks"] > 5


def first(**where: Any) -> Callable[[dict[str, Any]], Callable[[Rows], None]]:
    def change(values: dict[str, Any]) -> Callable[[Rows], None]:
        return lambda held: next(row for row in held if where.items() <= row.items()).update(values)

    return change


def every(values: dict[str, Any], **where: Any) -> Callable[[Rows], None]:
    def change(held: Rows) -> None:
        for row in held:
            if where.items() <= row.items():
                row.update(values)

    return change


@pytest.mark.parametrize(
    ("table", "plant", "invariants"),
    [
        ("standalone_record", every({"last": "2025-06-30"}, last=None), {"A5"}),
        ("standalone_record", first(version=1)({"version": 2}), {"O1"}),
        ("standalone_record", lambda held: held.pop(), {"O1"}),
        ("standalone_step", first(kind="ended")({"last": "2025-07-01"}), {"K8"}),
        ("standalone_step", first(kind="ended")({"actor": "job:x"}), {"K8"}),
        ("standalone_step", first(kind="approved")({"person": "zhou.yun", "actor": "supervisor:zhou.yun"}), {"P3"}),
        ("standalone_step", first(kind="kept")({"evidence_ref": ""}), {"K5"}),
        ("standalone_step", every({"until": None}, kind="kept", ground="treatment_period"), {"A5"}),
        ("standalone_step", lambda held: held.remove(next(row for row in held if row["kind"] == "ground_ended")), {"K1", "K8"}),
        ("standalone_sweep", first(number=1)({"digest": "sm3:0"}), {"A5"}),
        ("standalone_sweep", first(number=1)({"states": {}}), {"A5"}),
        ("standalone_task", first(kind="duplicate")({"first": "2025-07-31"}), {"A5"}),
        ("standalone_answer", first(result="lawful")({"person": "somebody"}), {"K8"}),
        ("standalone_batch", first(number=1)({"added": 23}), {"O1"}),
        ("enterprise_enrolment", lambda held: held.clear(), {"A5"}),
        ("law_number", lambda held: held.clear(), {"K9"}),
    ],
)  # fmt: skip
def test_a_planted_defect_is_found(exported: Path, tmp_path: Path, table: str, plant: Callable[[Rows], object], invariants: set[str]) -> None:
    told = found(exported, tmp_path / "spoiled", table, plant)
    assert invariants <= set(told), told


@pytest.mark.parametrize(
    ("table", "values"),
    [("standalone_step", {"ground": "treatment_period"}), ("standalone_task", {"digest": "sm3:0"}), ("standalone_answer", {"result": "ended"}), ("standalone_sweep", {"new_tasks": 0})],
)
def test_a_row_that_is_not_what_its_act_recorded_is_found(exported: Path, tmp_path: Path, table: str, values: dict[str, Any]) -> None:
    assert "A5" in found(exported, tmp_path / "spoiled", table, lambda held: held[0].update(values), check_bindings)
