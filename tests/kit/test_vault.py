"""Personal content under a key of the person: bound to her, and gone for good once the key is destroyed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, select, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from zhibao.app import database
from zhibao.kit import acts, vault
from zhibao.kit.actors import JOB, Actor
from zhibao.kit.clock import instant
from zhibao.kit.errors import CallerFault, OwnFault
from zhibao.kit.secrets import Keyring
from zhibao.kit.vault import PersonKey, destroy_key, open_for, seal_for

PERSON = 2**63 - 1
OTHER = 7
OFFICER = Actor("chen.mei", "archivist")
SECOND = Actor("han.lu", "supervisor")
AT = instant("2025-09-01T09:00")
GROUND = "taoyuan-2025-1 §3"
STATEMENT = "证言：12时07分在路口被撞".encode()


def propose(session: Session, person: int = PERSON, actor: Actor = OFFICER, **changed: Any) -> vault.Proposal:
    """Propose as an officer does."""
    said: dict[str, Any] = {"reason": "保存期满", "kept_until": date(2025, 8, 31)}
    return vault.propose_destruction(session, person, actor=actor, ground=GROUND, at=AT, **(said | changed))


def destroy(session: Session, person: int = PERSON, actor: Actor = SECOND) -> acts.Act:
    """Decide on it as another officer does."""
    return destroy_key(session, person, actor=actor, at=AT)


def forget(session: Session, person: int = PERSON) -> acts.Act:
    """Both, one after the other."""
    propose(session, person)
    return destroy(session, person)


def test_what_is_sealed_for_a_person_opens_for_her(session: Session, keyring: Keyring) -> None:
    sealed = seal_for(session, keyring, PERSON, STATEMENT)
    assert STATEMENT not in sealed
    assert open_for(session, keyring, PERSON, sealed) == STATEMENT
    assert seal_for(session, keyring, PERSON, STATEMENT) != sealed
    assert len(session.execute(select(PersonKey.person)).all()) == 1


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=st.binary(max_size=300), person=st.integers(0, 2**63 - 1), data=st.data())
def test_one_changed_bit_is_found(
    session: Session, keyring: Keyring, content: bytes, person: int, data: st.DataObject
) -> None:
    sealed = bytearray(seal_for(session, keyring, person, content))
    assert open_for(session, keyring, person, bytes(sealed)) == content
    place = data.draw(st.integers(0, len(sealed) - 1))
    sealed[place] ^= 1 << data.draw(st.integers(0, 7))
    with pytest.raises(OwnFault) as refused:
        open_for(session, keyring, person, bytes(sealed))
    assert refused.value.code == "seal_broken"


@pytest.mark.parametrize("sealed", [b"", b"x" * 27])
def test_a_torn_seal_is_found(session: Session, keyring: Keyring, sealed: bytes) -> None:
    seal_for(session, keyring, PERSON, STATEMENT)
    with pytest.raises(OwnFault):
        open_for(session, keyring, PERSON, sealed)


def test_content_of_one_person_does_not_open_for_another(session: Session, keyring: Keyring) -> None:
    sealed = seal_for(session, keyring, PERSON, STATEMENT)
    with pytest.raises(OwnFault):
        open_for(session, keyring, OTHER, sealed)
    seal_for(session, keyring, OTHER, b"x")
    with pytest.raises(OwnFault):
        open_for(session, keyring, OTHER, sealed)


def test_a_key_does_not_serve_in_the_row_of_another_person(session: Session, keyring: Keyring) -> None:
    sealed = seal_for(session, keyring, PERSON, STATEMENT)
    wrapped = session.execute(select(PersonKey.wrapped)).scalar_one()
    session.add(PersonKey(person=OTHER, wrapped=wrapped, made_at=AT))
    session.flush()
    for attempt in (lambda: open_for(session, keyring, OTHER, sealed), lambda: seal_for(session, keyring, OTHER, b"x")):
        with pytest.raises(OwnFault) as refused:
            attempt()
        assert refused.value.code == "seal_broken"


def test_a_destroyed_key_ends_reading_and_adding(session: Session, keyring: Keyring) -> None:
    sealed = seal_for(session, keyring, PERSON, STATEMENT)
    kept = seal_for(session, keyring, OTHER, b"another person")
    act = forget(session)
    session.commit()
    for attempt in (
        lambda: open_for(session, keyring, PERSON, sealed),
        lambda: seal_for(session, keyring, PERSON, b"more"),
        lambda: destroy(session),
        lambda: propose(session),
    ):
        with pytest.raises(CallerFault) as refused:
            attempt()
        assert refused.value.code == "person_key_destroyed"
    assert open_for(session, keyring, OTHER, kept) == b"another person"
    assert (act.verb, act.subject, act.actor) == ("person_key_destroyed", f"person-key:{PERSON}", "supervisor:han.lu")
    assert (act.ground, act.content["proposed_by"], act.content["reason"]) == (GROUND, "archivist:chen.mei", "保存期满")
    assert acts.verify_chain(session, act.subject) == []


def code(session: Session, act: Callable[..., Any], *words: Any, **more: Any) -> str:
    """How an attempt is refused."""
    with pytest.raises(CallerFault) as refused:
        act(session, *words, **more)
    return refused.value.code


def test_nobody_destroys_a_key_that_is_not_there_and_no_job_any(session: Session, keyring: Keyring) -> None:
    assert (code(session, propose), code(session, destroy)) == ("person_key_unknown", "person_key_unknown")
    assert vault.state(session, PERSON) == {"person": PERSON, "state": "none"}
    sealed = seal_for(session, keyring, PERSON, STATEMENT)
    job = Actor("retention", JOB)
    assert code(session, propose, actor=job) == "person_needed"
    propose(session)
    assert code(session, destroy, actor=job) == "person_needed"
    assert open_for(session, keyring, PERSON, sealed) == STATEMENT


def test_two_persons_destroy_a_key_with_a_reason_when_the_time_is_over(session: Session, keyring: Keyring) -> None:
    sealed = seal_for(session, keyring, PERSON, STATEMENT)
    assert vault.state(session, PERSON)["state"] == "held"
    assert code(session, destroy) == "not_proposed"
    assert code(session, propose, kept_until=date(2025, 9, 1)) == "retention_running"
    assert code(session, propose, reason=" ") == "reason_needed"
    made = propose(session)
    assert (vault.state(session, PERSON)["state"], vault.proposal(session, PERSON)) == ("proposed", made)
    # The same person in another post is the same person.
    assert code(session, destroy, actor=Actor(OFFICER.person, "supervisor")) == "second_person_needed"
    assert open_for(session, keyring, PERSON, sealed) == STATEMENT
    again = propose(session, actor=SECOND, reason="期满，复核")
    assert code(session, destroy, actor=SECOND) == "second_person_needed"
    destroy(session, actor=OFFICER)
    told = vault.state(session, PERSON)
    assert (told["state"], told["destroyed_by"], told["ground"]) == ("destroyed", str(OFFICER), GROUND)
    assert told["proposal"]["proposal"] == again.act_id
    assert vault.proposal(session, PERSON) is None
    assert acts.verify_chain(session, f"person-key:{PERSON}") == []


@pytest.mark.parametrize("change", ["wrapped = wrapped", "made_at = 2", "wrapped = NULL", "person = 3"])
def test_the_database_refuses_every_other_change(session: Session, keyring: Keyring, change: str) -> None:
    seal_for(session, keyring, PERSON, STATEMENT)
    with pytest.raises(DBAPIError, match=r"append-only|CHECK"):
        session.execute(text(f"UPDATE person_key SET {change}"))


def test_the_sealed_key_is_overwritten_in_the_file(tmp_path: Path, keyring: Keyring) -> None:
    path = tmp_path / "zhibao.db"
    engine = database.connect(f"sqlite:///{path}")
    database.create_schema(engine)
    with Session(engine) as session, session.begin():
        seal_for(session, keyring, PERSON, STATEMENT)
        wrapped = session.execute(select(PersonKey.wrapped)).scalar_one()
    assert wrapped is not None
    with Session(engine) as session, session.begin():
        forget(session)
    engine.dispose()
    left = path.read_bytes()
    assert not any(wrapped[place : place + 8] in left for place in range(len(wrapped) - 7))


def test_two_at_once_make_one_key(engine: Engine, keyring: Keyring) -> None:
    """The slower of two transactions uses the key of the faster one."""
    with Session(engine) as first:
        sealed = seal_for(first, keyring, PERSON, STATEMENT)
        first.commit()
    with Session(engine) as second:
        vault._make(second, keyring, PERSON, AT)
        assert open_for(second, keyring, PERSON, sealed) == STATEMENT
