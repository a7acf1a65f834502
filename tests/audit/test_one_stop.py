"""One-stop handling in an export: written by the system it holds, and each planted defect is found."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from tests.audit.test_exchanges import Rows, found
from tests.cases import test_one_stop as together
from tests.cases import test_unapplied as free
from tests.cases.ground import at
from tests.journeys.test_paper_to_partner import Desk, finding
from zhibao.app import database
from zhibao.cases import one_stop, unapplied
from zhibao.journeys.home_to_export import home_to_export
from zhibao.kit.secrets import Keyring
from zhibao.kit.tables import Base
from zhibao_audit.export import Export
from zhibao_audit.one_stop import check_one_stop
from zhibao_audit.report import Report


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory, keyring: Keyring) -> Path:
    """An export of a case passed on twice, one put forward in part, and one whose paper was fetched."""
    folder = tmp_path_factory.mktemp("one_stop")
    engine = database.connect(f"sqlite:///{folder / 'zhibao.db'}")
    database.create_schema(engine)
    with Session(engine) as session:
        desk = Desk(session, keyring, folder)
        desk.fetch()
        desk.answered([finding()])
        made = together.file(session, keyring, together.BOTH)
        together.served(made)
        for verb in ("appraisal_acceptance", "panel", "examination", "appraisal", "appraisal_service"):
            made.take(verb, "2025-10-20")
        together.served(made, "2025-10-20")
        put = free.appraised(session, keyring)
        unapplied.decline(session, put.case_no, [free.LISTED[1]], actor=free.HER, at=at("2026-10-20"))
        free.put(put)
        home_to_export(session, keyring, folder / "out", Base.metadata.sorted_tables, at=at("2026-10-20") + timedelta(days=1), release="test")
    engine.dispose()
    return folder / "out"


def act(verb: str, change: Callable[[dict], object], actor: str | None = None) -> Callable[[Rows], object]:  # type: ignore[type-arg]
    return lambda held: change(next(row for row in held if row["verb"] == verb and actor in (None, row["actor"])))


def facts(**values: object) -> Callable[[dict], object]:  # type: ignore[type-arg]
    return lambda row: row["content"]["facts"].update(values)


def said(**values: object) -> Callable[[dict], object]:  # type: ignore[type-arg]
    return lambda row: row["content"].update(values)


def test_what_the_system_wrote_holds(exported: Path) -> None:
    report = Report()
    check_one_stop(Export(exported), report)
    assert report.findings == []
    counted = [report.checked[name] for name in ("steps_passed_on", "benefits_put_forward", "papers_asked_elsewhere", "papers_fetched")]
    assert counted == [2, 2, 1, 1]


@pytest.mark.parametrize(
    ("table", "plant", "invariants"),
    [
        ("act", lambda held: [row["content"]["facts"].pop("one_stop", None) for row in held if row["verb"] == "application"], ["K8"]),
        ("act", act("application", facts(one_stop=[one_stop.BENEFIT]), None), ["K8"]),
        ("act", act(one_stop.BENEFIT, facts(items=["medical_care"]), "job:unapplied"), ["K9"]),
        ("act", act(one_stop.BENEFIT, facts(items=[free.LISTED[1]]), "job:unapplied"), ["K8"]),
        ("law_number", lambda held: held[:] == [] or [row.update(value=[]) for row in held if row["name"] == "benefits_without_application"], ["K9"]),
        ("linkage_request", lambda held: held.clear(), ["A4"]),
        ("linkage_request", lambda held: held[0].update(exchange="paper_death"), ["A4"]),
        ("linkage_request_step", lambda held: [row.update(step="refused") for row in held if row["step"] == "received"], ["A4"]),
        ("act", act("paper_fetch_asked", lambda row: row.update(verb="paper_looked_at")), ["A4"]),
        ("act", act("paper_fetched", said(document="570100-2025-000001-E9")), ["A4"]),
        ("act", act("paper_fetched", said(answer="sm3:0")), ["A4"]),
    ],
)  # fmt: skip
def test_each_planted_defect_is_found(exported: Path, table: str, plant: Callable[[Rows], object], invariants: list[str]) -> None:
    assert found(exported, table, plant, check_one_stop) == invariants
