"""Flags, answers and samples in an export: written by the system they hold, and each planted defect is found."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.orm import Session

from tests.control.planted import CONTROL, NOW, SECOND, irregular, planted_award
from tests.control.test_flags import sweep
from zhibao.app import database
from zhibao.control import acts, samples
from zhibao.control.inspection import acts as inspection
from zhibao.control.inspection.model import PlanItem
from zhibao.fund.tables import PaymentRow
from zhibao.journeys import flags_to_answers
from zhibao.journeys.home_to_export import home_to_export
from zhibao.kit.actors import Actor
from zhibao.kit.secrets import Keyring
from zhibao.kit.tables import Base
from zhibao_audit.bindings import check_bindings
from zhibao_audit.control import check_control
from zhibao_audit.export import Export
from zhibao_audit.report import Report

Rows = list[dict[str, Any]]
SUPERVISOR = Actor("xu.xing", "supervisor")


@pytest.fixture(scope="module")
def whole(keyring: Keyring, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An export that is written once: an export knows no database."""
    folder = tmp_path_factory.mktemp("control")
    engine = database.connect(f"sqlite:///{folder / 'zhibao.db'}")
    database.create_schema(engine)
    with Session(engine) as session:
        made = written(session, keyring, folder / "out")
    engine.dispose()
    return made


@pytest.fixture
def exported(whole: Path, tmp_path: Path) -> Path:
    """A copy of it, to be changed."""
    return Path(shutil.copytree(whole, tmp_path / "out"))


def written(session: Session, keyring: Keyring, out: Path) -> Path:
    """An export of a city with flags that were answered, and a sample that was drawn and looked at."""
    city = irregular(session, keyring)
    for number in range(4):
        planted_award(city, 200 + number, disability=False)
    sweep(session, keyring)
    for one in acts.flags(session):
        flags_to_answers.answer(session, keyring, one.number, finding="irregular", reason="核对", actor=CONTROL, at=NOW)
        if one.serious:
            flags_to_answers.answer(session, keyring, one.number, finding="confirmed", reason="同意", actor=SECOND, at=NOW)
    made = flags_to_answers.fix_sample(session, keyring, "570100", date(2025, 9, 1), date(2025, 9, 30), Fraction(1, 2), actor=CONTROL, at=NOW)
    told = samples.draw(session, keyring, made["sample"], "qingming", actor=SUPERVISOR, at=NOW)
    flags_to_answers.record_result(
        session, keyring, made["sample"], told["drawn"][0]["award_no"], outcome="overpaid", difference_fen=5, reason="核对", actor=SECOND, at=NOW
    )
    inspected(session, keyring)
    database.load_tables()
    home_to_export(session, keyring, out, Base.metadata.sorted_tables, at=NOW, release="test")
    return out


def inspected(session: Session, keyring: Keyring) -> None:
    """A plan that was approved, an inspection on it with a measure that was seen done, and an incident that was reported."""
    plan = inspection.make_plan(session, "570000", 2026, [PlanItem("grant", 1, "inspection")], actor=CONTROL, at=NOW)["plan"]
    inspection.approve_plan(session, plan, actor=SUPERVISOR, at=NOW)
    number = inspection.inspect(session, keyring, "570000", step="grant", words="核对值班", plan_no=plan, item=1, actor=CONTROL, at=NOW).number
    inspection.take_step(session, keyring, number, "finding", "没有值班记录", actor=CONTROL, at=NOW)
    inspection.take_step(session, keyring, number, "measure", "补记", of=1, due_on=date(2026, 4, 1), actor=CONTROL, at=NOW)
    inspection.take_step(session, keyring, number, "followed", "已补", of=2, done=True, actor=SECOND, at=NOW)
    inspection.take_step(session, keyring, number, "closed", "办结", actor=SECOND, at=NOW)
    incident = inspection.register_incident(session, keyring, "570000", "data_leak", "名单外发", grave=True, found_at=NOW, actor=CONTROL, at=NOW).number
    inspection.incident_step(session, keyring, incident, "reported", "已上报", actor=CONTROL, at=NOW)
    inspection.incident_step(session, keyring, incident, "closed", "已处置", actor=SECOND, at=NOW)


def rows(folder: Path, table: str) -> Rows:
    return [json.loads(line) for line in (folder / f"{table}.jsonl").read_text(encoding="utf-8").splitlines()]


def found(folder: Path, table: str | None = None, plant: Callable[[Rows], object] | None = None, check: Callable[[Export, Report], object] = check_control) -> list[str]:
    """The invariants that an audit of control finds broken after a table was changed."""
    export = Export(folder)
    if table is not None and plant is not None:
        path = folder / export.tables[table]["file"]
        held = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        plant(held)
        path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in held), encoding="utf-8")
    report = Report()
    check(export, report)
    return sorted({one.invariant for one in report.findings})


def test_what_the_system_wrote_holds(session: Session, keyring: Keyring, tmp_path: Path) -> None:
    exported = written(session, keyring, tmp_path / "out")
    report = Report()
    check_control(Export(exported), report)
    assert report.findings == []
    assert report.checked["flags"] == 11 and report.checked["flag_answers"] == 11 + 8 and report.checked["samples_drawn"] == 1
    assert report.checked["sample_results"] == 1 and report.checked["rows_of_money_beside_flags"] > session.query(PaymentRow).count()
    told = Report()
    check_bindings(Export(exported), told)
    assert [(one.where, one.zh) for one in told.findings] == []


def change(number: int, **values: Any) -> Callable[[Rows], None]:
    return lambda held: held[number].update(values)


def first(finding: str, **values: Any) -> Callable[[Rows], None]:
    return lambda held: next(row for row in held if row["finding"] == finding).update(values)



@pytest.mark.parametrize(
    ("table", "plant", "invariants"),
    [
        ("control_flag_answer", first("irregular", actor="job:sweeper"), ["K8"]),
        ("control_flag_answer", first("irregular", person="somebody"), ["K8", "P3"]),
        ("control_flag_answer", first("confirmed", person="kong.jing", actor="control_officer:kong.jing"), ["P3"]),
        ("control_flag_answer", first("confirmed", of_person="somebody"), ["P3"]),
        ("control_flag_answer", lambda held: held.remove(next(row for row in held if row["finding"] == "irregular")), ["K8"]),
        ("control_flag", lambda held: held.clear(), ["K8"]),
        ("control_sample_unit", change(0, stratum="death"), ["A5"]),
        ("control_sample_draw", change(0, word="other", seed="11"), ["A5"]),
        ("control_sample_draw", change(0, seed="00"), ["A5"]),
        ("control_sample_draw", change(0, person="kong.jing"), ["P3"]),
        ("control_sample", change(0, sizes={"medical": 1}), ["A5"]),
        ("control_sample_drawn", lambda held: held.pop(), ["A5"]),
        ("control_sample_result", change(0, actor="job:x"), ["K8"]),
        ("control_sample_result", change(0, unit_id=99_999), ["K8"]),
        ("control_flag", lambda held: held[0].update(rows=["officer:kong.jing"]), ["P3"]),
        ("control_plan_approval", change(0, person="kong.jing"), ["P3"]),
        ("control_plan_approval", lambda held: held.clear(), ["K8"]),
        ("control_inspection", change(0, item=2), ["K8"]),
        ("control_inspection_step", change(2, person="kong.jing"), ["P3"]),
        ("control_inspection_step", change(2, facts={"of": 2, "done": False}), ["K8"]),
        ("control_inspection_step", change(3, person="kong.jing"), ["P3"]),
        ("control_inspection_step", lambda held: held.pop(0), ["K8"]),
        ("control_incident_step", lambda held: held.pop(0), ["K8"]),
    ],
)  # fmt: skip
def test_a_planted_defect_is_found(exported: Path, table: str, plant: Callable[[Rows], object], invariants: list[str]) -> None:
    told = found(exported, table, plant)
    assert set(invariants) <= set(told) and told, told


@pytest.mark.parametrize(("table", "column"), [("payment_batch", "held"), ("payment_batch_version", "reason"), ("fund_voucher", "ground")])
def test_a_payment_that_waited_for_a_flag_is_found(exported: Path, table: str, column: str) -> None:
    flag = rows(exported, "control_flag")[0]["flag_no"]
    assert found(exported, table, change(0, **{column: f"待核查 {flag}"})) == ["K8"]


@pytest.mark.parametrize(("table", "values"), [("control_flag", {"digest": "sha256:0"}), ("control_flag_answer", {"finding": "explained"}), ("control_sample_result", {"difference_fen": 6}), ("control_flag_answer", {"sealed": "sm3:0"}), ("control_plan", {"year": 2027}), ("control_inspection", {"step": "order"}), ("control_inspection_step", {"verb": "measure"}), ("control_incident", {"grave": 0}), ("control_incident", {"report_by": None}), ("control_incident_step", {"sealed": "sm3:0"})])
def test_a_row_that_is_not_what_its_act_recorded_is_found(exported: Path, table: str, values: dict[str, Any]) -> None:
    assert "A5" in found(exported, table, change(0, **values), check_bindings)
