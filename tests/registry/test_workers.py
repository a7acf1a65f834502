"""Registering workers on both databases: counts add up, nothing twice, nothing in clear, fast."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from datetime import date
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, text
from sqlalchemy.exc import DatabaseError
from sqlalchemy.orm import Session

from zhibao.kit import acts as chain
from zhibao.kit.errors import CallerFault
from zhibao.kit.identity import fictional_citizen_number, fictional_citizen_numbers, fictional_uscc
from zhibao.kit.secrets import Keyring
from zhibao.registry import acts, workers
from zhibao.registry.roster import RosterRow
from zhibao.registry.workers import RosterOutcome

MEITUAN, DADA = fictional_uscc(2), fictional_uscc(4)
JULY = date(2025, 7, 1)


def person(seed: int) -> str:
    return fictional_citizen_number("570100", seed)


@pytest.fixture
def home(session: Session) -> Session:
    acts.load_enterprises(session, "taoyuan", demo=True)
    return session


def register(
    session: Session, keyring: Keyring, rows: Sequence[RosterRow], platform: str = MEITUAN, **more: Any
) -> RosterOutcome:
    given: dict[str, Any] = {"digest": "sha256:x", "commit": True, "actor": "officer-1"} | more
    outcome = workers.register_roster(session, keyring, platform, rows, **given)
    assert outcome.received == len(rows)
    assert outcome.received == (
        outcome.registered + outcome.linked + outcome.ended + outcome.unchanged + outcome.rejected
    )
    return outcome


def counts(outcome: RosterOutcome) -> tuple[int, int, int, int, int]:
    return outcome.registered, outcome.linked, outcome.ended, outcome.unchanged, outcome.rejected


def test_one_person_works_for_several_enterprises(home: Session, keyring: Keyring) -> None:
    rows = [RosterRow(2, person(1), "2025-07-01", name="王一"), RosterRow(3, person(2), "2025-07-10", name="李二")]
    assert counts(register(home, keyring, rows)) == (2, 0, 0, 0, 0)
    assert counts(register(home, keyring, rows[:1], DADA)) == (0, 1, 0, 0, 0)
    found = acts.find_worker(home, keyring, person(1).lower())
    assert found is not None and found.name_masked == "王*"
    assert [(name, link.first) for name, link in found.links] == [("达达", JULY), ("美团", JULY)]
    assert acts.find_worker(home, keyring, person(3)) is None
    pseudonym = keyring.pseudonym(person(2))
    assert not acts.was_registered(home, pseudonym, MEITUAN, date(2025, 7, 9))
    assert acts.was_registered(home, pseudonym, "美团", date(2025, 7, 10))
    assert not acts.was_registered(home, pseudonym, DADA, date(2025, 7, 10))


def test_the_same_file_again_changes_nothing_and_says_so(home: Session, keyring: Keyring) -> None:
    rows = [RosterRow(number, person(number), "2025-07-01", name="王一") for number in range(2, 40)]
    rows.append(RosterRow(40, "57", "2025-07-01"))
    first = register(home, keyring, rows)
    again = register(home, keyring, rows)
    assert counts(again) == (0, 0, 0, 38, 1)
    assert (first.committed, again.committed, again.batch, again.same_as) == (True, False, None, first.batch)
    assert first.same_as is None
    assert home.scalar(text("SELECT COUNT(*) FROM registry_batch")) == 1
    assert chain.verify_chain(home, "platform:meituan") == []


def test_a_dry_run_counts_the_same_and_keeps_nothing(home: Session, keyring: Keyring) -> None:
    rows = [RosterRow(2, person(1), "2025-07-01"), RosterRow(3, person(1), "2025-07-01"), RosterRow(4, "x", "")]
    dry = register(home, keyring, rows, commit=False)
    assert not dry.committed and home.scalar(text("SELECT COUNT(*) FROM worker")) == 0
    assert counts(dry) == counts(register(home, keyring, rows)) == (1, 0, 0, 1, 1)


def test_ends_and_returns(home: Session, keyring: Keyring) -> None:
    number = person(1)
    register(home, keyring, [RosterRow(2, number, "2025-07-01")])
    assert counts(register(home, keyring, [RosterRow(2, number, "2025-07-01", "2025-07-20")])) == (0, 0, 1, 0, 0)
    pseudonym = keyring.pseudonym(number)
    days = [date(2025, 7, 1), date(2025, 7, 20), date(2025, 7, 21)]
    assert [acts.was_registered(home, pseudonym, MEITUAN, day) for day in days] == [True, True, False]
    refused = register(home, keyring, [RosterRow(2, number, "2025-07-01")])
    assert refused.rejections[0].code == "link_already_ended"
    assert counts(register(home, keyring, [RosterRow(2, number, "2025-08-01")])) == (0, 1, 0, 0, 0)
    assert acts.was_registered(home, pseudonym, MEITUAN, date(2026, 1, 1))
    assert [len(acts.registered_pseudonyms(home, MEITUAN, on=day)) for day in (*days, date(2025, 8, 1))] == [1, 1, 0, 1]


def test_a_link_that_begins_and_ends_in_one_file(home: Session, keyring: Keyring) -> None:
    rows = [
        RosterRow(2, person(1), "2025-07-01"),
        RosterRow(3, person(1), "2025-07-01", "2025-07-05"),
        RosterRow(4, person(1), "2025-07-09"),
    ]
    assert counts(register(home, keyring, rows)) == (1, 1, 1, 0, 0)
    pseudonym = keyring.pseudonym(person(1))
    held = [acts.was_registered(home, pseudonym, MEITUAN, date(2025, 7, day)) for day in (5, 6, 8, 9)]
    assert held == [True, False, False, True]


def test_names_learnt_later_and_names_that_differ(home: Session, keyring: Keyring) -> None:
    register(home, keyring, [RosterRow(2, person(1), "2025-07-01")])
    register(home, keyring, [RosterRow(2, person(1), "2025-07-01", name="欧阳三")])
    found = acts.find_worker(home, keyring, person(1))
    assert found is not None and found.name_masked == "欧**"
    differing = register(home, keyring, [RosterRow(2, person(1), "2025-07-01", name="李四")])
    assert differing.warnings == {"name_differs": 1} and not differing.committed
    in_one = [RosterRow(2, person(9), "2025-07-01"), RosterRow(3, person(9), "2025-07-01", name="赵六")]
    register(home, keyring, in_one)
    found = acts.find_worker(home, keyring, person(9))
    assert found is not None and found.name_masked == "赵*"


def test_a_service_agency_that_is_not_known_keeps_nobody_out(home: Session, keyring: Keyring) -> None:
    agency, given = fictional_uscc(100_001), {"actor": "a", "ground": "b"}
    row = RosterRow(2, person(1), "2025-07-01", agency=agency)
    assert register(home, keyring, [row]).warnings == {"agency_unknown": 1}
    acts.record_agency(home, uscc=agency, name="站", place="570100", demo=True, **given)
    row = RosterRow(2, person(2), "2025-07-01", agency=agency)
    assert register(home, keyring, [row]).warnings == {"agency_not_serving": 1}
    acts.record_agency_link(home, uscc=agency, enterprise="美团", first=JULY, last=None, **given)
    outcome = register(home, keyring, [RosterRow(2, person(3), "2025-07-01", agency=agency)])
    assert outcome.warnings == {} and outcome.registered == 1
    found = acts.find_worker(home, keyring, person(3))
    assert found is not None and found.links[0][1].service_agency == agency


def test_production_refuses_fictional_persons(session: Session, keyring: Keyring) -> None:
    acts.load_enterprises(session, "zhejiang", demo=False)
    with pytest.raises(CallerFault, match="enterprise_unknown"):
        register(session, keyring, [], "91330100799655058B")
    acts.record_code(
        session, enterprise="美团", uscc="91330100799655058B", demo=False, actor="a", ground="b"
    )
    rows = [RosterRow(2, person(1), "2025-07-01"), RosterRow(3, "11010519491231002X", "2025-07-01")]
    outcome = register(session, keyring, rows, "91330100799655058B")
    assert [r.code for r in outcome.rejections] == ["fictional_person"] and outcome.registered == 1
    with pytest.raises(CallerFault, match="bad_row"):
        workers.register_bulk(session, keyring, "美团", [person(1)], since=JULY)


def test_many_at_once_and_the_sorted_pseudonyms(home: Session, keyring: Keyring) -> None:
    numbers = [number.decode() for number in fictional_citizen_numbers(25_000)]
    names = ["某人"] * len(numbers)
    outcome = workers.register_bulk(home, keyring, MEITUAN, numbers, names, since=JULY)
    assert outcome.registered == 25_000
    workers.register_bulk(home, keyring, DADA, numbers[:15_000], since=date(2025, 7, 5))
    expected = np.sort(np.array([keyring.pseudonym(number) for number in numbers], dtype=np.int64))
    assert np.array_equal(acts.registered_pseudonyms(home, on=JULY), expected)
    assert len(acts.registered_pseudonyms(home, DADA, on=JULY)) == 0
    assert len(acts.registered_pseudonyms(home, DADA, on=date(2025, 7, 5))) == 15_000
    assert len(acts.registered_pseudonyms(home, on=date(2025, 6, 30))) == 0


def test_a_bulk_with_a_bad_row_keeps_nothing(home: Session, keyring: Keyring) -> None:
    with pytest.raises(CallerFault, match="row 2"):
        workers.register_bulk(home, keyring, MEITUAN, [person(1), person(2)[:-1]], since=JULY)
    assert home.scalar(text("SELECT COUNT(*) FROM worker")) == 0


def test_no_number_and_no_name_stands_in_clear(home: Session, keyring: Keyring, engine: Engine) -> None:
    numbers = [person(seed) for seed in range(50)]
    register(home, keyring, [RosterRow(2 + i, n, "2025-07-01", name="司马相如") for i, n in enumerate(numbers)])
    register(home, keyring, [RosterRow(2, numbers[0][:-1], "x", name=numbers[1])])
    home.commit()
    dump = _dump(engine)
    assert len(dump) > 10_000
    for canary in (*numbers, *(n[:17] for n in numbers), "司马相如"):
        assert canary.encode() not in dump


def _dump(engine: Engine) -> bytes:
    if engine.dialect.name == "sqlite":
        with sqlite3.connect(str(engine.url.database)) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        assert engine.url.database is not None
        with open(engine.url.database, "rb") as stream:
            return stream.read()
    with engine.connect() as connection:
        tables = connection.execute(text("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")).scalars().all()
        rows = [repr(tuple(row)) for table in tables for row in connection.execute(text(f"SELECT * FROM {table}"))]
    shown = "".join(rows).replace("memory", "")
    with engine.connect() as connection:
        raw = [
            bytes(cell)
            for row in connection.execute(text("SELECT blind, document_sealed, name_sealed FROM worker"))
            for cell in row
            if cell is not None
        ]
    return shown.encode() + b"".join(raw)


def test_the_register_is_appended_to_only(home: Session, keyring: Keyring) -> None:
    register(home, keyring, [RosterRow(2, person(1), "2025-07-01")])
    home.commit()
    for statement in ("DELETE FROM worker", "UPDATE worker_link SET valid_to = '2025-07-02'"):
        with pytest.raises(DatabaseError):
            home.execute(text(statement))
        home.rollback()


_REPORTS = st.lists(
    st.tuples(st.integers(1, 3), st.integers(1, 20), st.one_of(st.none(), st.integers(0, 12))), max_size=14
)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(_REPORTS, st.integers(0, 14))
def test_splitting_a_roster_changes_nobodys_registration(
    home: Session, keyring: Keyring, reports: list[tuple[int, int, int | None]], cut: int
) -> None:
    rows = [
        RosterRow(number, person(seed), f"2025-07-{first:02d}", "" if length is None else f"2025-07-{first + length:02d}")
        if first + (length or 0) <= 31
        else RosterRow(number, person(seed), f"2025-07-{first:02d}")
        for number, (seed, first, length) in enumerate(reports)
    ]
    days = [date(2025, 7, day) for day in range(1, 32)]
    held = []
    for parts in ([rows], [rows[:cut], rows[cut:]]):
        nested = home.begin_nested()
        for part in parts:
            register(home, keyring, part)
        held.append([acts.registered_pseudonyms(home, MEITUAN, on=day).tolist() for day in days])
        nested.rollback()
    assert held[0] == held[1]
