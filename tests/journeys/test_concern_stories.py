"""The concerns of 桃源: the theme that comes back, what waits, and the problems stand as they were made."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.orm import Session, sessionmaker

from zhibao.app import database
from zhibao.concerns import acts, publicity, rules
from zhibao.concerns.escalation import acts as escalation
from zhibao.concerns.model import State
from zhibao.journeys import concern_stories, concern_to_office
from zhibao.journeys.injury_office import Office
from zhibao.kit.clock import ZONE
from zhibao.kit.secrets import Keyring

NOW = datetime(2025, 11, 27, 9, tzinfo=ZONE)


def test_the_truth_is_what_was_played(tmp_path: Path, keyring: Keyring) -> None:
    engine: Engine = database.connect(f"sqlite:///{tmp_path / 'zhibao.db'}")
    database.create_schema(engine)
    opened = sessionmaker(engine)
    office = Office(opened, opened.begin, keyring, tmp_path, tmp_path)
    told = concern_stories.play(office, NOW)
    with Session(engine) as session:
        held = acts.enquiries(session, prefix="5701")
        assert len(held) == 13 and sum(one.state is State.ANSWERED for one in held) == 8
        assert concern_to_office.themes(session, "57")["recurring"] == ["待遇支付和到账"]
        assert [one["name"] for one in acts.unregistered(session, "57")] == [concern_stories.UNREGISTERED]
        again = acts.find(session, told[0]["zh"].partition("（")[2].rstrip("）"))
        assert (again.state, again.post) == (State.REOPENED, rules.SUPERVISOR)
        problems = {one.problem_no: one for one in escalation.problems(session)}
        assert {number: one.state for number, one in problems.items()} == {"E570200-2025-0001": "closed", "E570200-2025-0002": "open", "E570100-2025-0001": "open"}
        assert problems["E570200-2025-0002"].overdue(NOW.date()) == ["finance"]
        assert [(one["kind"], one["number"]) for one in concern_to_office.waiting(session, NOW.date()) if one["kind"] == "problem"] == [("problem", "E570100-2025-0001")]
        assert {one["channel"]: one["people"] for one in publicity.reached(session, "57")} == {"website": 1260, "event": 85}
    engine.dispose()
