"""Answers are kept for one reading session and one view, and never in a session that writes."""

from __future__ import annotations

from datetime import datetime

import pytest
from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from zhibao.app.scope import View
from zhibao.kit import acts
from zhibao.kit.clock import ZONE
from zhibao.kit.errors import CallerFault
from zhibao.kit.kept import KEPT, VIEW, keep, kept_until_it_grows, kept_while_reading

AT = datetime(2026, 3, 2, 9, tzinfo=ZONE)
ASKED: list[tuple[object, ...]] = []


@kept_while_reading
def verb_of(session: Session, subject: str, *, loud: bool = False) -> str:
    """The newest verb of a subject. Raises CallerFault `unknown`."""
    ASKED.append((subject, loud))
    found = acts.last(session, subject)
    if found is None:
        raise CallerFault("unknown", "没有。", "None.")
    return found.verb.upper() if loud else found.verb


@kept_while_reading
def noted(session: Session, subject: str) -> str:
    """Only that it was asked."""
    ASKED.append((subject, session.info[VIEW]))
    return subject


@kept_until_it_grows(acts.Act)
def verbs(session: Session, subject: str) -> list[str]:
    """All verbs of a subject."""
    ASKED.append((subject,))
    return list(session.scalars(select(acts.Act.verb).where(acts.Act.subject == subject).order_by(acts.Act.id)))


@pytest.fixture(autouse=True)
def _empty() -> None:
    ASKED.clear()


def record(session: Session, verb: str) -> None:
    acts.record(session, verb=verb, subject="one", actor="somebody", ground="none", content={}, at=AT)


def test_a_reading_session_asks_once(engine: Engine) -> None:
    with Session(engine) as session:
        record(session, "first")
        session.commit()
    with Session(engine, info={KEPT: {}}) as session:
        assert [verb_of(session, "one"), verb_of(session, "one"), verb_of(session, "one", loud=True)] == ["first", "first", "FIRST"]
        assert ASKED == [("one", False), ("one", True)]
        for _ in range(2):
            with pytest.raises(CallerFault):
                verb_of(session, "two")
        assert len(ASKED) == 4, "a refusal is not kept"
    with Session(engine, info={KEPT: {}}) as session:
        assert verb_of(session, "one") == "first" and len(ASKED) == 5, "another session asks anew"


def test_another_view_asks_anew(engine: Engine) -> None:
    with Session(engine, info={KEPT: {}}) as session:
        for view in (None, View(None, "somebody"), View(None, "another"), View(None, "somebody")):
            session.info[VIEW] = view
            noted(session, "one")
    assert len(ASKED) == 3


def test_a_session_that_writes_asks_each_time(engine: Engine) -> None:
    with Session(engine) as session:
        record(session, "first")
        assert verb_of(session, "one") == "first"
        record(session, "second")
        assert verb_of(session, "one") == "second"


def test_an_answer_found_together_with_others_is_not_asked_again_and_never_kept_where_one_writes(engine: Engine) -> None:
    with Session(engine) as session:
        record(session, "first")
        keep(session, verb_of, "kept", "one")
        assert verb_of(session, "one") == "first", "a session that writes asks the database"
        session.commit()
    with Session(engine, info={KEPT: {}}) as session:
        keep(session, verb_of, "kept", "one")
        assert [verb_of(session, "one"), verb_of(session, "one", loud=True)] == ["kept", "FIRST"]
        session.info[VIEW] = View(None, "somebody")
        with pytest.raises(CallerFault):
            verb_of(session, "one")  # another view asks anew, and is shown nothing


def test_what_nobody_adds_to_is_read_once_and_again_when_it_grew(engine: Engine) -> None:
    def read() -> list[str]:
        with Session(engine, info={KEPT: {}}) as session:
            return verbs(session, "one") + verbs(session, "one")

    with Session(engine) as session:
        record(session, "first")
        session.commit()
    assert [read(), read(), len(ASKED)] == [["first"] * 2, ["first"] * 2, 1]
    with Session(engine) as session:
        record(session, "second")
        assert verbs(session, "one") == ["first", "second"], "who writes always asks"
        session.rollback()
    assert [read(), len(ASKED)] == [["first"] * 2, 2], "what was undone is not seen"
    with Session(engine) as session:
        record(session, "third")
        session.commit()
    assert [read(), read(), len(ASKED)] == [["first", "third"] * 2, ["first", "third"] * 2, 3]


def test_a_row_that_was_committed_late_is_seen(engine: Engine) -> None:
    """Two persons add side by side, and the first number is committed last: the newest number stays, the count does not."""
    table = acts.Act.__table__
    with Session(engine) as session:
        for verb in ("first", "second", "third"):
            record(session, verb)
        rows = [dict(row) for row in session.execute(select(table).order_by(table.c.id)).mappings()]
        session.rollback()
    with engine.begin() as connection:
        connection.execute(table.insert(), [rows[0], rows[2]])
    with Session(engine, info={KEPT: {}}) as session:
        assert verbs(session, "one") == ["first", "third"]
    with engine.begin() as connection:
        connection.execute(table.insert(), rows[1:2])
    with Session(engine, info={KEPT: {}}) as session:
        assert verbs(session, "one") == ["first", "second", "third"]
