"""Reviews and fees in an export: what the system wrote holds, derived by other code; each planted defect is found."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.orm import Session

from tests.insurers.ground import CITY, City, at
from tests.insurers.review.ground import AGAIN, COMPARER, DECIDER, DRAFTER, FIRST, Q3, quarter
from zhibao.app import database
from zhibao.insurers.review import acts, samples
from zhibao.insurers.supervision import acts as supervision
from zhibao.journeys import tasks_to_review as journey
from zhibao.journeys.home_to_export import home_to_export
from zhibao.kit.actors import Actor
from zhibao.kit.secrets import Keyring
from zhibao.kit.tables import Base
from zhibao_audit.bindings import check_bindings
from zhibao_audit.export import Export
from zhibao_audit.insurers import check_insurers
from zhibao_audit.report import Report

Rows = list[dict[str, Any]]
DAY = at("2025-10-09")
INSURER = Actor("wu.yi", "insurer")


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory, keyring: Keyring) -> Iterator[Path]:
    """An export of a city with a sample, remarks, a notice, a decided review and two fees, one with a share kept back."""
    folder = tmp_path_factory.mktemp("insurers")
    engine = database.connect(f"sqlite:///{folder / 'z.db'}")
    database.create_schema(engine)
    with Session(engine) as session:
        city = quarter(City(session, keyring), retained=False)
        number = str(samples.fix(session, keyring, CITY, Q3, journey.due_in(session, CITY, Q3), actor=FIRST, at=DAY)["sample"])
        for place, one in enumerate(samples.draw(session, keyring, number, "qingming", actor=DRAFTER, at=DAY)["drawn"][:4]):
            samples.handle_again(session, keyring, number, one["task_no"], "重新核对。", actor=AGAIN, at=DAY)
            samples.compare(session, keyring, number, one["task_no"], "differs" if place == 0 else "agrees", "比较。", actor=COMPARER, at=DAY)
        remark = supervision.remark(session, keyring, f"{CITY}-2025-000002-T1", "complaint", "未到场。", actor=FIRST, at=DAY)
        supervision.find(session, keyring, remark, True, "属实。", actor=AGAIN, at=DAY)
        notice = supervision.notify(session, keyring, CITY, "yuanjiang", "规范走访。", remark_no=remark, actor=FIRST, at=DAY)
        supervision.step_notice(session, keyring, notice, "answered", "已整改。", actor=INSURER, at=DAY)
        supervision.step_notice(session, keyring, notice, "closed", "复查通过。", actor=AGAIN, at=DAY)
        review = str(journey.draft(session, CITY, Q3, actor=DRAFTER, at=DAY)["review"])
        acts.hear(session, keyring, review, "wuling", "无意见。", actor=INSURER, at=DAY)
        acts.decide(session, keyring, review, "decided", "同意。", actor=DECIDER, at=at("2025-10-15"))
        for held in city.mandates.values():
            acts.state_fee(session, review, held.mandate_no, actor=DRAFTER, at=at("2025-10-16"))
        session.commit()
        home_to_export(session, keyring, folder / "out", Base.metadata.sorted_tables, at=DAY, release="test")
    engine.dispose()
    yield folder / "out"


@pytest.fixture
def exported(whole: Path, tmp_path: Path) -> Path:
    return shutil.copytree(whole, tmp_path / "out")


def found(folder: Path, table: str | None = None, plant: Callable[[Rows], object] | None = None, check: Callable[[Export, Report], object] = check_insurers) -> set[str]:
    """The invariants found broken after a table was changed."""
    if table is not None and plant is not None:
        path = folder / f"{table}.jsonl"
        held = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        plant(held)
        path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in held), encoding="utf-8")
    report = Report()
    check(Export(folder), report)
    return {one.invariant for one in report.findings}


def test_what_the_system_wrote_holds(whole: Path) -> None:
    report = Report()
    check_insurers(Export(whole), report)
    assert report.findings == []
    assert {name: report.checked[name] for name in ("reviews", "review_tasks", "fees", "handling_samples_drawn", "results_compared")} == {
        "reviews": 1, "review_tasks": 44, "fees": 2, "handling_samples_drawn": 1, "results_compared": 4,
    }  # fmt: skip
    assert report.checked["fee_lines"] == 1 + 11 + 22 + 22 and found(whole, check=check_bindings) == set()


def change(number: int, **values: Any) -> Callable[[Rows], None]:
    return lambda held: held[number].update(values)


def of(verb: str, **values: Any) -> Callable[[Rows], None]:
    return lambda held: next(row for row in held if verb in (row.get("verb"), row.get("kind"), row.get("insurer"))).update(values)


def flip(held: Rows) -> None:
    row = next(one for one in held if "arrival" in one["met"])
    row["met"]["arrival"] = 1 - row["met"]["arrival"]


def later(held: Rows) -> None:
    next(row for row in held if row["verb"] == "report").update(at=next(row for row in held if row["verb"] == "report")["at"] + 40 * 86_400_000)


def again(held: Rows) -> None:
    held.append({**next(row for row in held if row["kind"] == "case"), "id": 9_999})


@pytest.mark.parametrize(
    ("table", "plant", "invariants"),
    [
        ("insurer_review_score", of("wuling", score="99.99"), {"P7"}), ("insurer_review_score", of("wuling", low="99.99"), {"P7"}),
        ("insurer_review_score", of("yuanjiang", rank=1), {"P7"}), ("insurer_review_score", of("yuanjiang", tasks=40), {"P7"}),
        ("insurer_review_score", lambda held: held.pop(), {"P7"}), ("insurer_review_task", flip, {"A5", "P7"}), ("insurer_review_task", lambda held: held.pop(), {"A5"}),
        ("insurer_review_task", change(0, likeness="x"), {"A5"}), ("insurer_task_step", later, {"P7"}), ("insurer_remark_finding", change(0, upheld=0), {"P7"}),
        ("insurer_sample_result", change(0, outcome="agrees"), {"P7"}), ("insurer_sample_result", change(0, person=AGAIN.person), {"P3"}),
        ("insurer_handled_again", lambda held: held.pop(), {"K8"}), ("insurer_sample_drawn", lambda held: held.pop(), {"A5"}), ("insurer_sample_draw", change(0, word="x"), {"A5"}),
        ("insurer_sample_draw", change(0, person=FIRST.person), {"P3"}), ("insurer_sample_unit", change(0, stratum="x"), {"A5"}),
        ("insurer_remark_finding", change(0, person=FIRST.person), {"P3"}), ("insurer_notice_step", of("closed", person=FIRST.person), {"P3"}),
        ("insurer_review_step", of("decided", person=DRAFTER.person), {"P3"}), ("insurer_review_step", lambda held: held.pop(), {"P3"}),
        ("insurer_review", change(0, scheme={"weights": {"arrival": "1"}, "shrinkage": 10, "least_tasks": 20, "interval": "49/25"}), {"P7"}),
        ("insurer_fee", of("wuling", payable_fen=1), {"P7"}), ("insurer_fee", of("wuling", kept_fen=1), {"P7"}), ("insurer_fee", of("yuanjiang", moved_fen=0), {"P7"}),
        ("insurer_fee", of("wuling", score="60.00"), {"P7"}), ("insurer_fee_line", of("fixed", amount_fen=1), {"P7"}), ("insurer_fee_line", of("task", amount_fen=5_001), {"P7"}),
        ("insurer_fee_line", of("case", case_no="570100-2025-000999"), {"P7"}), ("insurer_fee_line", again, {"P1"}), ("insurer_mandate_term", change(0, per_case_fen=1), {"P7"}),
    ],
)  # fmt: skip
def test_a_planted_defect_is_found(exported: Path, table: str, plant: Callable[[Rows], object], invariants: set[str]) -> None:
    assert invariants <= found(exported, table, plant)


@pytest.mark.parametrize(
    ("table", "values"),
    [("insurer_mandate_term", {"fixed_fen": 1}), ("insurer_staff", {"account": "x"}), ("insurer_review", {"quarter": "2025-Q2"}), ("insurer_fee", {"payable_fen": 1}),
     ("insurer_remark", {"kind": "irregularity"}), ("insurer_notice", {"due_on": "2030-01-01"}), ("insurer_notice_step", {"sealed": "sm3:0"}), ("insurer_review_step", {"insurer": "x"})],
)  # fmt: skip
def test_a_row_that_is_not_what_its_act_recorded_is_found(exported: Path, table: str, values: dict[str, Any]) -> None:
    assert "A5" in found(exported, table, change(0, **values), check_bindings)


def test_a_task_that_its_person_rated_twice_is_found(exported: Path) -> None:
    def plant(rows: Rows) -> None:
        own = {"kind": "satisfaction", "degree": 4, "actor": "worker:w1"}
        rows += [rows[0] | own | {"remark_no": f"X570100-90000{number}"} for number in (1, 2)]

    assert "K8" in found(exported, "insurer_remark", plant)
