"""What machines and sign-ins leave in the database, on both kinds: nonces, tokens, kept answers, misses."""

from __future__ import annotations

import threading
from datetime import datetime, timedelta

import pytest
from sqlalchemy import Engine, func, select
from sqlalchemy.orm import Session

from zhibao.access import answered, machines, misses
from zhibao.access.answered import Answered
from zhibao.access.model import Area, AreaKind
from zhibao.access.tables import MachineNonceRow, SignInMissRow
from zhibao.kit.actors import Actor
from zhibao.kit.clock import ZONE
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring

AT = datetime(2026, 3, 2, 9, tzinfo=ZONE)
SHOP = Area(AreaKind.ENTERPRISE, "91570000MA0000002X")
WHO = Actor("meituan", "platform")


def test_a_nonce_is_used_once_and_forgotten_when_its_time_is_over(engine: Engine) -> None:
    for at, taken in ((AT, True), (AT + timedelta(minutes=10), False), (AT + timedelta(minutes=12), True)):
        try:
            with Session(engine) as session, session.begin():
                machines.use_nonce(session, "M1", "n" * 16, at)
            assert taken
        except CallerFault as fault:
            assert fault.code == "nonce_used" and not taken
    with Session(engine) as session, session.begin():
        machines.use_nonce(session, "M2", "n" * 16, AT)
        assert session.execute(select(func.count()).select_from(MachineNonceRow)).scalar_one() == 2


def test_only_an_enterprise_or_an_insurer_has_machines(session: Session, keyring: Keyring) -> None:
    with pytest.raises(CallerFault, match="machine_area"):
        machines.register(session, keyring, Area(AreaKind.CITY, "570100"), "x", per_minute=1, actor=WHO, at=AT)
    made, secret = machines.register(session, keyring, SHOP, "推送", per_minute=1, actor=WHO, at=AT)
    assert [one.client_no for one in machines.machines(session, SHOP)] == [made.client_no] and len(secret) > 40
    with pytest.raises(CallerFault, match="overlap_long"):
        machines.rotate(session, keyring, made.client_no, overlap=timedelta(days=31), actor=WHO, at=AT)
    machines.rotate(session, keyring, made.client_no, overlap=timedelta(days=2), actor=WHO, at=AT)
    machines.rotate(session, keyring, made.client_no, overlap=timedelta(0), actor=WHO, at=AT + timedelta(hours=1))
    ends = [held.holds_to for held in machines.machine(session, made.client_no).secrets]
    assert ends == [AT + timedelta(hours=1), AT + timedelta(hours=1), None], "a leaked secret ends at once, whatever was said before"


def test_a_kept_answer_comes_back_and_nothing_else_does(session: Session, keyring: Keyring) -> None:
    said = Answered(201, "application/json", "eyJ9", [])
    assert answered.earlier(session, keyring, "lin.jin", "key-1234", "sm3:1") is None
    answered.keep(session, keyring, "lin.jin", "key-1234", "sm3:1", said, AT)
    assert answered.earlier(session, keyring, "lin.jin", "key-1234", "sm3:1") == said
    assert answered.earlier(session, keyring, "other", "key-1234", "sm3:2") is None
    with pytest.raises(CallerFault, match="key_used_otherwise"):
        answered.earlier(session, keyring, "lin.jin", "key-1234", "sm3:2")


def test_two_who_bring_one_key_at_once_do_the_work_once(engine: Engine, keyring: Keyring) -> None:
    done: list[str] = []
    together = threading.Barrier(2)

    def ask(name: str) -> None:
        together.wait()
        with Session(engine) as session, session.begin():
            if answered.earlier(session, keyring, "lin.jin", "key-1234", "sm3:1") is None:
                done.append(name)
                answered.keep(session, keyring, "lin.jin", "key-1234", "sm3:1", Answered(200, None, "", []), AT)

    threads = [threading.Thread(target=ask, args=(name,)) for name in "ab"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(done) == 1


def test_misses_are_kept_for_a_day_without_names(session: Session, keyring: Keyring) -> None:
    for minute in range(misses.FREE_OF_ACCOUNT):
        misses.check(session, keyring, "lin.jin", "10.0.0.9", AT + timedelta(minutes=minute))
        misses.record(session, keyring, "lin.jin", "10.0.0.9", AT + timedelta(minutes=minute))
    with pytest.raises(CallerFault, match="too_many_requests"):
        misses.check(session, keyring, "lin.jin", "10.0.0.1", AT + timedelta(minutes=4, seconds=1))
    misses.check(session, keyring, "wei.guang", "10.0.0.9", AT + timedelta(minutes=4, seconds=1))
    row = session.execute(select(SignInMissRow).limit(1)).scalar_one()
    assert len(row.account) == len(row.address) == 64, "blind indexes"
    misses.forget(session, keyring, "lin.jin")
    misses.check(session, keyring, "lin.jin", "10.0.0.1", AT + timedelta(minutes=5))
    misses.record(session, keyring, "wei.guang", "10.0.0.9", AT + timedelta(days=2))
    assert session.execute(select(func.count()).select_from(SignInMissRow)).scalar_one() == 1
