"""Quality of data: counts that exist become measures of a month, kept once, and what is wrong goes back to its supplier."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path

import openpyxl
import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tests.linkage.ground import ASKER, NOW, PROVINCE, ask, benefit, over, province, receive, told
from zhibao.edge.simulation.partners import Fault
from zhibao.journeys import counts_to_quality as journey
from zhibao.kit.actors import Actor
from zhibao.kit.clock import ZONE, Month
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring
from zhibao.linkage import quality
from zhibao.linkage.quality import Exchanged, Load
from zhibao.linkage.tables import QualityRow
from zhibao.orders.tables import OrderBatch, OrderCountRow, OrderSegment
from zhibao.registry import answers as registry

DECEMBER = Month(2025, 12)


def measured(session: Session, month: Month = DECEMBER, at: datetime = NOW) -> dict[tuple[str, str, str], tuple[int, int]]:
    made = journey.measure(over(session), over(session), PROVINCE, month, at=at)
    return {(one["source"], one["supplier"], one["dimension"]): (one["good"], one["whole"]) for one in made["measures"]}


def batch(session: Session, ref: str, platform: str, loaded: datetime, days: dict[date, int], **counts: int) -> None:
    """A batch as intake keeps it: 100 rows received, of which the counts named went wrong."""
    held = {"duplicate": 0, "quarantined": 0, "conflicts": 0} | {key: value for key, value in counts.items() if key != "missing"}
    missing = counts.get("missing", 0)
    row = OrderBatch(
        ref=ref, platform=platform, feed="standard", content_digest=ref, files=[], received=100, accepted=100 - sum(held.values()), released=0, declared=None,
        reasons={"missing_district": missing, "worker_id_check": held["quarantined"] - missing} if held["quarantined"] else {}, warnings=[], loaded_at=loaded, **held,
    )  # fmt: skip
    session.add(row)
    session.flush()
    segment = OrderSegment(batch_id=row.id, name=ref, kind="accepted", platform=platform, rows=1, earliest=0, latest=0, open_rows=0, cells=0, files=[], parts=[])
    session.add(segment)
    session.flush()
    for line, (on, orders) in enumerate(days.items(), start=1):
        session.add(OrderCountRow(segment_id=segment.id, line=line, platform=platform, industry="instant_delivery", status="completed", district="570102", day=on, orders=orders))
    session.flush()


def test_order_files_are_measured_in_five_dimensions(session: Session, keyring: Keyring) -> None:
    province(session, keyring)
    platform = registry.find_enterprise(session, "meituan").uscc
    assert platform is not None
    batch(session, "a", platform, NOW, {date(2025, 11, 30): 60, date(2025, 11, 20): 28}, duplicate=3, quarantined=7, conflicts=2, missing=4)
    batch(session, "b", platform, NOW + timedelta(days=40), {date(2026, 1, 9): 5})
    found = measured(session)
    assert {key[2]: value for key, value in found.items() if key[:2] == ("orders", platform)} == {
        "completeness": (96, 100), "validity": (97, 100), "uniqueness": (97, 100), "consistency": (98, 100), "timeliness": (60, 88),
    }  # fmt: skip


def test_a_month_is_kept_once_and_changes_become_editions(session: Session, keyring: Keyring) -> None:
    province(session, keyring)
    platform = str(registry.find_enterprise(session, "meituan").uscc)
    batch(session, "a", platform, NOW, {date(2025, 11, 30): 60}, duplicate=3)
    first = journey.measure(over(session), over(session), PROVINCE, DECEMBER, at=NOW)
    assert first["new"] > 0
    assert journey.measure(over(session), over(session), PROVINCE, DECEMBER, at=NOW)["new"] == 0
    batch(session, "b", platform, NOW, {date(2025, 11, 30): 60}, duplicate=5)
    assert measured(session)["orders", platform, "uniqueness"] == (192, 200)
    editions = session.scalars(select(QualityRow.edition).where(QualityRow.dimension == "uniqueness", QualityRow.source == "orders").order_by(QualityRow.edition))
    assert list(editions) == [1, 2]
    assert [one["edition"] for one in quality.board(session, PROVINCE) if one["dimension"] == "uniqueness" and one["source"] == "orders"] == [2]


def test_a_source_that_was_cut_off_is_measured_again(session: Session, keyring: Keyring, monkeypatch: pytest.MonkeyPatch) -> None:
    province(session, keyring)
    platform = str(registry.find_enterprise(session, "meituan").uscc)
    batch(session, "a", platform, NOW, {date(2025, 11, 30): 60}, duplicate=3)
    with monkeypatch.context() as patch:
        patch.setattr(journey, "of_rosters", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt()))
        with pytest.raises(KeyboardInterrupt):
            journey.measure(over(session), over(session), PROVINCE, DECEMBER, at=NOW)
    held = session.scalar(select(func.count()).select_from(QualityRow))
    assert held == 5, "the first source stands"
    measured(session)
    assert session.scalar(select(func.count()).select_from(QualityRow).where(QualityRow.source == "orders")) == held


def test_reports_and_exchanges_are_measured(session: Session, keyring: Keyring, tmp_path: Path) -> None:
    province(session, keyring)
    path = told(session, keyring, tmp_path, [benefit(0), benefit(1)], fault=Fault.DOUBLED)
    receive(session, keyring, path, at=NOW + timedelta(days=11))
    with pytest.raises(CallerFault):
        receive(session, keyring, told(session, keyring, tmp_path, [benefit(0)], "deaths", ("ref", "worker_id", "name", "birth"), Fault.WRONG_DIGEST))
    ask(session, keyring, tmp_path, "medical_settlements")
    later = NOW + timedelta(days=20)
    found = measured(session, at=later)
    partner = {key[1:]: value for key, value in found.items() if key[0] == "exchanges"}
    assert partner["work_injury_insurance", "completeness"] == (1, 1) and partner["work_injury_insurance", "timeliness"] == (0, 1)
    assert partner["work_injury_insurance", "uniqueness"] == (2, 4)
    assert partner["civil_status", "validity"] == (0, 1) and partner["medical_insurance", "completeness"] == (0, 1)
    assert ("medical_insurance", "validity") not in partner, "of no file nothing is said"


def test_pure_measures() -> None:
    made = quality.of_orders([Load("U", 10, 1, 2, {"missing_district": 1, "time_form": 2})], None)
    assert {one.dimension: (one.good, one.whole) for one in made} == {"completeness": (9, 10), "validity": (8, 10), "consistency": (8, 10), "uniqueness": (9, 10)}
    assert quality.of_rosters([Load("U", 10, 0, 0, {"rejected": 4}), Load("U", 10, 0, 0, {"rejected": 0})])[0].document()["permille"] == 800
    reports = quality.of_reports([("U", True, False), ("U", False, True)], [("U", "kept"), ("U", "late"), ("U", "open")])
    assert {one.dimension: (one.good, one.whole) for one in reports} == {"completeness": (1, 2), "uniqueness": (1, 2), "timeliness": (1, 2)}
    silent = Exchanged("P", False, None, 0, {}, 0, 0, 0, 0)
    assert [(one.dimension, one.good, one.whole) for one in quality.of_exchanges([silent])] == [("completeness", 0, 1)]


def test_a_list_goes_back_to_its_supplier_once(session: Session, keyring: Keyring, tmp_path: Path) -> None:
    province(session, keyring)
    platform = str(registry.find_enterprise(session, "meituan").uscc)
    batch(session, "a", platform, NOW, {date(2025, 11, 30): 60}, duplicate=3, quarantined=2)
    measured(session)
    out = tmp_path / "list.xlsx"
    with pytest.raises(CallerFault, match="person_needed"):
        journey.give_back(over(session), PROVINCE, DECEMBER, platform, out, actor=Actor("q", "job"), at=NOW)
    with pytest.raises(CallerFault, match="nothing_wrong"):
        journey.give_back(over(session), PROVINCE, DECEMBER, "nobody", out, actor=ASKER, at=NOW)
    assert not out.exists()
    made = journey.give_back(over(session), PROVINCE, DECEMBER, platform, out, actor=ASKER, at=NOW)
    assert (made["lines"], made["due_on"]) == (2, "2025-12-16")
    sheet = openpyxl.load_workbook(out).active
    assert sheet is not None and [[cell.value for cell in row] for row in sheet.iter_rows(min_row=4)] == [["订单", "唯一", "duplicate", 3, 100], ["订单", "有效", "worker_id_check", 2, 100]]
    journey.give_back(over(session), PROVINCE, DECEMBER, platform, out, actor=ASKER, at=NOW)
    assert len(quality.returns(session, PROVINCE)) == 1


def test_months_are_those_of_china(session: Session, keyring: Keyring) -> None:
    province(session, keyring)
    platform = str(registry.find_enterprise(session, "meituan").uscc)
    batch(session, "a", platform, datetime(2025, 12, 1, 0, 30, tzinfo=ZONE), {date(2025, 11, 30): 1})
    assert ("orders", platform, "validity") in measured(session)
    assert ("orders", platform, "validity") not in measured(session, Month(2025, 11))
