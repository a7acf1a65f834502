"""The demonstration of insurers: three of known quality are ranked as the truth says, fees add up, and the audit agrees."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy.orm import Session, sessionmaker

from tests.cases.ground import File
from zhibao.app import database
from zhibao.insurers.review import acts
from zhibao.insurers.review.model import Quarter
from zhibao.insurers.supervision import acts as supervision
from zhibao.journeys import insurer_stories
from zhibao.journeys.home_to_export import home_to_export
from zhibao.journeys.injury_office import Office
from zhibao.kit.clock import ZONE
from zhibao.kit.secrets import Keyring
from zhibao.kit.tables import Base
from zhibao_audit.bindings import check_bindings
from zhibao_audit.export import Export
from zhibao_audit.insurers import check_insurers
from zhibao_audit.report import Report

NOW = datetime(2026, 11, 27, 9, tzinfo=ZONE)


def test_three_insurers_are_ranked_as_they_truly_are(tmp_path: Path, keyring: Keyring) -> None:
    engine = database.connect(f"sqlite:///{tmp_path / 'z.db'}")
    database.create_schema(engine)
    with Session(engine) as session:
        numbers = [File(session, keyring, place=place).case_no for place in ("570102", "570103", "570104", "570102", "570103", "570104")]
        session.commit()
    sessions = sessionmaker(engine).begin
    office = Office(sessions, sessions, keyring, tmp_path, tmp_path)
    # Cases that are not settled before the quarter are left alone.
    assert insurer_stories.play(office, numbers, datetime(2025, 10, 9, tzinfo=ZONE)) == []
    told = insurer_stories.play(office, numbers, NOW)
    assert [one["key"] for one in told] == ["reviewed", "notice"]
    with Session(engine) as session:
        (held,) = acts.reviews(session, "570100", Quarter(2026, 3))
        found = acts.scores(session, held.review_no)
        truth = sorted(insurer_stories.INSURERS, key=lambda one: -insurer_stories.INSURERS[one][1])
        assert [(one.insurer, one.rank, one.tasks) for one in found] == [(insurer, place, insurer_stories.TASKS) for place, insurer in enumerate(truth, start=1)]
        fees = {one["insurer"]: one for one in acts.statements(session, review_no=held.review_no)}
        assert fees["wuling"]["kept_fen"] == 0 < fees["taohualife"]["kept_fen"] and fees["yuanjiang"]["moved_fen"] < 0
        (notice,) = supervision.notices(session, keyring, insurer="yuanjiang")
        assert (notice["status"], notice["review"]) == ("issued", held.review_no)
        home_to_export(session, keyring, tmp_path / "out", Base.metadata.sorted_tables, at=NOW, release="test")
    engine.dispose()
    report = Report()
    check_insurers(Export(tmp_path / "out"), report)
    check_bindings(Export(tmp_path / "out"), report)
    assert report.findings == [] and report.checked["fees"] == 3


@pytest.mark.parametrize(("day", "quarter"), [("2026-11-27", "2026-Q3"), ("2026-01-01", "2025-Q4"), ("2026-03-31", "2025-Q4")])
def test_the_last_quarter_is_the_one_before_this(day: str, quarter: str) -> None:
    assert str(insurer_stories.last_quarter(datetime.fromisoformat(f"{day}T09:00:00+08:00"))) == quarter
