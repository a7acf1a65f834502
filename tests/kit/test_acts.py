"""Acts are appended and chained; every planted defect breaks the chain at its place."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import Engine, select, text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from zhibao.kit import acts
from zhibao.kit.acts import Act, record, subjects, verify_chain
from zhibao.kit.clock import instant

START = instant("2025-07-01T09:00:00")


def write(session: Session, subject: str = "bill:1", number: int = 4) -> list[Act]:
    """Some acts about a subject."""
    return [
        record(
            session,
            verb="close",
            subject=subject,
            actor="王芳",
            ground="taoyuan-2025-1 §14",
            content={"n": n, "text": "结账"},
            at=START + timedelta(minutes=n),
        )
        for n in range(number)
    ]


def unguarded(engine: Engine) -> None:
    """Take the guard away, as somebody with the rights of the database could."""
    with engine.begin() as connection:
        if engine.dialect.name == "sqlite":
            for verb in ("update", "delete"):
                connection.execute(text(f"DROP TRIGGER act_no_{verb}"))
        else:
            connection.execute(text("DROP TRIGGER act_append_only ON act"))


def test_a_chain_holds(engine: Engine) -> None:
    with Session(engine) as session:
        written = write(session)
        write(session, "bill:2", 2)
        session.commit()
        assert [act.place_in_chain for act in written] == [1, 2, 3, 4]
        assert [act.previous for act in written[1:]] == [act.hash for act in written[:-1]]
        assert written[0].previous == "sm3:" + "0" * 64
    with Session(engine) as session:
        assert verify_chain(session, "bill:1") == []
        assert verify_chain(session, "bill:2") == []
        assert subjects(session) == ["bill:1", "bill:2"]


DEFECTS = {
    "content": "UPDATE act SET content = '{\"n\":9,\"text\":\"结账\"}' WHERE place_in_chain = 2",
    "actor": "UPDATE act SET actor = '李四' WHERE place_in_chain = 2",
    "behalf": "UPDATE act SET on_behalf_of = '李四' WHERE place_in_chain = 2",
    "ground": "UPDATE act SET ground = 'taoyuan-2025-1 §15' WHERE place_in_chain = 2",
    "time": "UPDATE act SET at = at + 1 WHERE place_in_chain = 2",
    "taken away": "DELETE FROM act WHERE place_in_chain = 2",
    "first taken away": "DELETE FROM act WHERE place_in_chain = 1",
    "moved": "UPDATE act SET subject = 'bill:9' WHERE place_in_chain = 2",
    "verb": "UPDATE act SET verb = 'reopen' WHERE place_in_chain = 4",
}


@pytest.mark.parametrize("defect", DEFECTS.values(), ids=DEFECTS)
def test_a_planted_defect_is_found(engine: Engine, defect: str) -> None:
    with Session(engine) as session:
        write(session)
        session.commit()
    unguarded(engine)
    with engine.begin() as connection:
        connection.exec_driver_sql(defect)
    with Session(engine) as session:
        assert verify_chain(session, "bill:1") != []


def test_an_act_written_again_with_its_own_hash_still_breaks_the_next(engine: Engine) -> None:
    with Session(engine) as session:
        write(session)
        session.commit()
    unguarded(engine)
    with Session(engine) as session:
        second = session.execute(select(Act).where(Act.place_in_chain == 2)).scalar_one()
        second.actor = "李四"
        second.hash = acts._hash(second)
        session.commit()
        assert [link.reason for link in verify_chain(session, "bill:1")] == ["it does not follow the act before it"]


def test_time_never_runs_backwards_in_a_chain(session: Session) -> None:
    first = write(session, number=1)[0]
    late = record(
        session, verb="close", subject="bill:1", actor="王芳", ground="g", content={}, at=START - timedelta(days=1)
    )
    assert late.at == first.at


def test_two_acts_cannot_stand_at_one_place(session: Session) -> None:
    act = write(session, number=1)[0]
    session.add(
        Act(
            subject=act.subject, place_in_chain=1, verb="close", actor="x", at=START, ground="g", content={},
            previous=act.previous, hash="sm3:other",
        )
    )
    with pytest.raises(IntegrityError):
        session.flush()


def test_a_float_cannot_enter_a_record(session: Session) -> None:
    with pytest.raises(TypeError, match="float"):
        record(session, verb="close", subject="bill:1", actor="x", ground="g", content={"rate": 0.07})


def test_the_hash_is_the_same_on_every_database(engine: Engine) -> None:
    with Session(engine) as session:
        assert write(session)[-1].hash == "sm3:8bf00cb712a3a9a61d47a8a2dc5343a6d30610867fb23756d5179a58a7208351"
