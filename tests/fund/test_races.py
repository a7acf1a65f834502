"""Several at once on one payment, at every step, on both databases: paid once. A slice of `campaign.sh races`."""

from __future__ import annotations

import random

import pytest
from sqlalchemy import Engine
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from tests.fund.ground import Office, payable
from tests.fund.racing import Race
from zhibao.fund import ledger
from zhibao.kit.secrets import Keyring


def test_raced_at_every_step_a_debt_is_paid_once(engine: Engine, keyring: Keyring) -> None:
    rng = random.Random(engine.dialect.name)
    for number in range(1, 4):
        met = Race(engine, keyring, number).run(rng)
        assert met["already_signed"] == 3 or met["Batch"] >= 6


def test_without_turns_the_database_still_pays_once(
    engine: Engine, keyring: Keyring, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The turns make it polite; the constraints make it safe."""
    if engine.dialect.name != "postgresql":
        pytest.skip("SQLite knows one writer at a time")
    race = Race(engine, keyring, 7)
    race.alone(lambda office: office.owing(payable(7)))
    with Session(engine) as one, Session(engine) as other:
        monkeypatch.setattr(ledger, "turn", lambda session, key: None)
        monkeypatch.setattr("zhibao.fund.making.turn", lambda session, key: None)
        Office(one, keyring).prepare([payable(7).owed], "one")
        other.connection().exec_driver_sql("SET lock_timeout = '500ms'")
        with pytest.raises(Exception, match=r"lock timeout|duplicate") as refused:
            Office(other, keyring).prepare([payable(7).owed], "two")
        assert isinstance(refused.value, IntegrityError) or "LockNotAvailable" in repr(refused.value)
