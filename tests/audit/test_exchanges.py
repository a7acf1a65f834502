"""Exchanges and hits in an export: written by the system they hold, and each planted defect is found."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.orm import Session

from tests.linkage.ground import NOW, OWNER, benefit, over, province, receive, told
from zhibao.app import database
from zhibao.edge.simulation.partners import Fault
from zhibao.journeys import partners_to_hits
from zhibao.journeys.home_to_export import home_to_export
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring
from zhibao.kit.tables import Base
from zhibao.linkage import hits
from zhibao_audit.bindings import check_bindings
from zhibao_audit.exchanges import check_exchanges
from zhibao_audit.export import Export
from zhibao_audit.report import Report

Rows = list[dict[str, Any]]


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory, keyring: Keyring) -> Path:
    """An export of a province that asked twice, had an answer refused and a hit answered."""
    folder = tmp_path_factory.mktemp("exchanges")
    engine = database.connect(f"sqlite:///{folder / 'zhibao.db'}")
    database.create_schema(engine)
    with Session(engine) as session:
        province(session, keyring)
        receive(session, keyring, told(session, keyring, folder, [benefit(0), benefit(1)], fault=Fault.DOUBLED))
        with pytest.raises(CallerFault):
            receive(session, keyring, told(session, keyring, folder, [{"ref": "T1"}], "deaths", ("ref",), Fault.WRONG_DIGEST))
        partners_to_hits.match(over(session), over(session), keyring, "570000", advice=False, at=NOW)
        for one in hits.hits(session):
            hits.answer(session, keyring, one.number, finding="same", reason="核对属实", actor=OWNER, at=NOW)
        home_to_export(session, keyring, folder / "out", Base.metadata.sorted_tables, at=NOW, release="test")
    engine.dispose()
    return folder / "out"


def found(folder: Path, table: str | None, plant: Callable[[Rows], object], check: Callable[[Export, Report], object] = check_exchanges) -> list[str]:
    """The invariants that are found broken after a table was changed; the table is put back."""
    export = Export(folder)
    if table is None:
        report = Report()
        check(export, report)
        return sorted({one.invariant for one in report.findings})
    path = folder / export.tables[table]["file"]
    before = path.read_text(encoding="utf-8")
    held = [json.loads(line) for line in before.splitlines()]
    plant(held)
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in held), encoding="utf-8")
    try:
        return found(folder, None, lambda _: None, check)
    finally:
        path.write_text(before, encoding="utf-8")


def first(name: str, value: Any, **values: Any) -> Callable[[Rows], object]:
    return lambda held: next(row for row in held if row[name] == value).update(values)


def test_what_the_system_wrote_holds(exported: Path) -> None:
    report = Report()
    check_exchanges(Export(exported), report)
    assert report.findings == []
    assert (report.checked["requests_between_bodies"], report.checked["hits"], report.checked["hit_answers"]) == (2, 2, 2)
    assert found(exported, None, lambda _: None, check_bindings) == []


@pytest.mark.parametrize(
    ("table", "plant", "invariants"),
    [
        ("linkage_request", first("side", "ours", actor="job:feed"), ["K8"]), ("linkage_request", first("side", "ours", cites=[]), ["A4"]),
        ("linkage_request_step", first("step", "sent", digest="sm3:0"), ["A4"]), ("linkage_request_step", first("step", "received", accepted=9), ["O1"]),
        ("linkage_request_step", first("step", "refused", accepted=1), ["O1"]), ("linkage_request_step", lambda held: held.pop(0), ["A4", "A5"]),
        ("linkage_row", lambda held: held.pop(), ["O1"]), ("linkage_hit_answer", first("number", 1, actor="job:matching"), ["K8"]),
        ("linkage_hit_answer", first("number", 1, actor="control_officer:kong.jing"), ["K8"]),
    ],
)  # fmt: skip
def test_a_planted_defect_is_found(exported: Path, table: str, plant: Callable[[Rows], object], invariants: list[str]) -> None:
    assert found(exported, table, plant) == invariants


@pytest.mark.parametrize(
    ("table", "plant"),
    [
        ("linkage_hit", first("rule", "benefit_elsewhere", rule="payee_dead")), ("linkage_hit_answer", first("number", 1, finding="not_the_same")),
        ("linkage_hit_answer", first("number", 1, sealed="sm3:0")), ("linkage_request_step", first("step", "received", digest="sm3:0")),
        ("linkage_hit", lambda held: held.pop()),
    ],
)  # fmt: skip
def test_a_row_that_says_otherwise_than_its_act_is_found(exported: Path, table: str, plant: Callable[[Rows], object]) -> None:
    assert "A5" in found(exported, table, plant, check_bindings)


def test_money_that_names_a_hit_is_found(exported: Path) -> None:
    hit = json.loads((exported / "linkage_hit.jsonl").read_text(encoding="utf-8").splitlines()[0])["hit_no"]

    def plant(held: Rows) -> None:
        held[0].update(subject="payment_batch:P1", content={"held_by": hit})

    assert found(exported, "act", plant) == ["K8"]
