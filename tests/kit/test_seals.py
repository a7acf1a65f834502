"""The seal of a day: once a day, over every chain, and it tells whoever rewrites or removes what lies under it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.orm import Session

from zhibao.app import database
from zhibao.journeys.home_to_export import home_to_export
from zhibao.kit import acts, seals
from zhibao.kit.actors import Actor
from zhibao.kit.clock import instant
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring
from zhibao.kit.tables import Base
from zhibao_audit import audit

JOB = Actor("daily_seal", "job")
GROUND = "taoyuan-2025-1 §67"
FIRST_DAY, SECOND_DAY, THIRD_DAY = (instant(f"2025-09-0{day}T23:00") for day in (1, 2, 3))


def note(session: Session, subject: str, *words: str) -> None:
    for word in words:
        acts.record(
            session, verb="noted", subject=subject, actor="clerk:li.na", ground=GROUND, content={"word": word},
            at=instant("2025-08-01T09:00"),
        )  # fmt: skip


def seal(session: Session, at: datetime) -> seals.Seal:
    return seals.seal_day(session, actor=JOB, ground=GROUND, at=at)[0]


def two_days(session: Session) -> list[seals.Seal]:
    """Two chains under the first seal; one of them grows and a third begins before the second; one act is newer."""
    note(session, "case:1", "a", "b")
    note(session, "case:2", "c")
    first = seal(session, FIRST_DAY)
    note(session, "case:1", "d")
    note(session, "case:3", "e")
    second = seal(session, SECOND_DAY)
    note(session, "case:2", "f")
    session.commit()
    return [first, second]


def test_a_day_is_sealed_once(session: Session) -> None:
    first, second = two_days(session)
    assert (first.number, first.acts, first.chains, first.previous) == (1, 3, 2, seals.FIRST)
    # the act of the first sealing, one more act of the first chain, and a third chain
    assert (second.number, second.acts, second.chains, second.previous) == (2, 6, 4, first.digest)
    again, new = seals.seal_day(session, actor=JOB, ground=GROUND, at=SECOND_DAY)
    assert (again, new, seals.acts_after(session, again)) == (second, False, 1)
    assert seals.seals(session) == [first, second]
    assert acts.verify_chain(session, seals.SUBJECT) == []


def test_a_clock_that_stands_before_a_sealed_day_seals_nothing(session: Session) -> None:
    two_days(session)
    with pytest.raises(CallerFault, match="day_before_seal"):
        seal(session, FIRST_DAY)
    assert len(seals.seals(session)) == 2


def test_a_home_without_acts_can_be_sealed(session: Session, keyring: Keyring, tmp_path: Path) -> None:
    made = seal(session, FIRST_DAY)
    assert (made.last_act, made.acts, made.chains) == (0, 0, 0)
    assert found(session, keyring, tmp_path) == []


def found(session: Session, keyring: Keyring, folder: Path, kept: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    """What the auditor finds in an export: the place and the English sentence."""
    session.commit()
    home_to_export(session, keyring, folder / "export", Base.metadata.sorted_tables, at=SECOND_DAY, release="test")
    return [(one.where, one.en.partition(":")[0]) for one in audit(folder / "export", kept=kept).findings]


def behind_its_back(session: Session, *statements: str) -> None:
    """Change rows as somebody with the whole database in his hands would."""
    if session.get_bind().dialect.name == "sqlite":
        for name in ("act_no_update", "act_no_delete", "act_seal_no_update", "act_seal_no_delete"):
            session.execute(text(f"DROP TRIGGER {name}"))
    else:
        for table in ("act", "act_seal"):
            session.execute(text(f"DROP TRIGGER {table}_append_only ON {table}"))
    for statement in statements:
        session.execute(text(statement))
    session.expire_all()


def rewritten(session: Session, subject: str, number: int) -> None:
    """Change an act and mend the whole chain behind it, hash by hash."""
    behind_its_back(session)
    previous = seals.FIRST
    rows = session.query(acts.Act).filter_by(subject=subject).order_by(acts.Act.place_in_chain).all()
    for act in rows:
        if act.place_in_chain == number:
            act.content = {"word": "another"}
        act.previous = previous
        act.hash = previous = acts._hash(act)
    session.flush()
    assert acts.verify_chain(session, subject) == []


TOUCHED, ACTS, CHAINS = (
    "acts before the seal were rewritten, added or removed", "the number of acts that the seal adds differs",
    "the number of new chains that the seal adds differs",
)  # fmt: skip
ONE, TWO = "act_seal 1 2025-09-01", "act_seal 2 2025-09-02"


def test_a_sound_home_passes_and_a_kept_seal_is_found_in_it(session: Session, keyring: Keyring, tmp_path: Path) -> None:
    kept = tuple(one.digest for one in two_days(session))
    assert found(session, keyring, tmp_path, kept) == []


DEFECTS: dict[str, tuple[Callable[[Session], None], list[tuple[str, str]]]] = {
    "an act changed with its whole chain": (lambda session: rewritten(session, "case:1", 1), [(ONE, TOUCHED), (TWO, TOUCHED)]),
    "the newest act of a chain under the second seal": (lambda session: rewritten(session, "case:1", 3), [(TWO, TOUCHED)]),
    "an act that is newer than every seal": (lambda session: rewritten(session, "case:2", 2), []),
}  # fmt: skip


@pytest.mark.parametrize("name", DEFECTS)
def test_a_rewritten_chain_is_found(session: Session, keyring: Keyring, tmp_path: Path, name: str) -> None:
    plant, expected = DEFECTS[name]
    two_days(session)
    plant(session)
    assert found(session, keyring, tmp_path) == expected


def test_a_chain_that_was_taken_away_whole_is_found(session: Session, keyring: Keyring, tmp_path: Path) -> None:
    """On PostgreSQL, where numbers have gaps by nature, the seal alone tells; SQLite also misses the number."""
    two_days(session)
    behind_its_back(session, "DELETE FROM act WHERE subject = 'case:3'")
    told = [one for one in found(session, keyring, tmp_path) if one[0].startswith("act_seal")]
    assert told == [(TWO, ACTS), (TWO, CHAINS), (TWO, TOUCHED)]


def test_who_makes_the_seals_anew_is_found_by_the_one_kept_outside(session: Session, keyring: Keyring, tmp_path: Path) -> None:
    _, kept = two_days(session)
    rewritten(session, "case:1", 1)
    behind = "DELETE FROM act_seal", f"DELETE FROM act WHERE subject = '{seals.SUBJECT}'"
    for statement in behind:
        session.execute(text(statement))
    session.expire_all()
    seal(session, FIRST_DAY)
    inside = [one for one in found(session, keyring, tmp_path) if not one[0].startswith("act ")]
    assert inside == []
    outside = found(session, keyring, tmp_path / "again", (kept.digest,))
    assert ("seal " + kept.digest, "a seal kept outside is not among them") in outside


def test_the_database_refuses_a_second_seal_of_a_day_and_a_gap(session: Session) -> None:
    two_days(session)
    columns = "last_act, acts, chains, previous, actor, at, act_id"
    write = f"INSERT INTO act_seal (number, after_number, day, digest, {columns}) SELECT :number, :after, :day, 'sm3:x', {columns} FROM act_seal WHERE number = 2"
    for wrong in ({"number": 3, "after": 2, "day": "2025-09-02"}, {"number": 4, "after": 3, "day": "2025-09-03"}, {"number": 3, "after": None, "day": "2025-09-03"}):
        with pytest.raises(IntegrityError), session.begin_nested():
            session.execute(text(write), wrong)
    session.execute(text(write), {"number": 3, "after": 2, "day": "2025-09-03"})
    with pytest.raises(DBAPIError, match="append-only"):
        session.execute(text("UPDATE act_seal SET digest = 'sm3:y'"))


def test_two_who_seal_at_once_make_one_seal(engine: Engine) -> None:
    with Session(engine) as session, session.begin():
        note(session, "case:1", "a")
    told: list[Any] = []

    def run() -> None:
        with Session(engine) as session, session.begin():
            told.append(seals.seal_day(session, actor=JOB, ground=GROUND, at=FIRST_DAY)[1])

    both = [threading.Thread(target=run) for _ in range(2)]
    for one in both:
        one.start()
    for one in both:
        one.join()
    assert sorted(told) == [False, True]
    with Session(engine) as session:
        assert len(seals.seals(session)) == 1


def test_an_act_under_way_is_waited_for(postgresql_url: str) -> None:
    """A number that is drawn already but not kept yet must not come in below a seal."""
    engine = database.connect(postgresql_url)
    database.create_schema(engine)
    try:
        begun, drawn = threading.Event(), threading.Event()
        order: list[str] = []

        def slow() -> None:
            with Session(engine) as session, session.begin():
                note(session, "case:slow", "a")
                drawn.set()
                begun.wait(5)
                order.append("kept")

        thread = threading.Thread(target=slow)
        thread.start()
        drawn.wait(5)
        with Session(engine) as session, session.begin():
            threading.Timer(0.3, begun.set).start()
            made = seal(session, THIRD_DAY)
            order.append("sealed")
        thread.join()
        assert (order, made.acts) == (["kept", "sealed"], 1)
    finally:
        with engine.begin() as connection:
            connection.execute(text("DROP SCHEMA public CASCADE"))
            connection.execute(text("CREATE SCHEMA public"))
        engine.dispose()
