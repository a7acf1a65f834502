"""A slice of the walks over the procedure table, on both databases; `./campaign.sh stateful` takes the long way."""

from __future__ import annotations

from collections import Counter

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from tests.cases.walk import Walk
from zhibao.cases.procedure import VERBS
from zhibao.kit.secrets import Keyring

STEPS = 45


def walks(engine: Engine, keyring: Keyring, seeds: range) -> Counter[str]:
    met: Counter[str] = Counter()
    for seed in seeds:
        with Session(engine) as session:
            try:
                met += Walk(session, keyring, seed).walk(STEPS)
            except AssertionError as error:
                raise AssertionError(f"seed {seed}: {error}") from error
            session.rollback()
    return met


def test_walks_over_the_table(engine: Engine, keyring: Keyring) -> None:
    seeds = range(10) if engine.dialect.name == "sqlite" else range(10, 14)
    met = walks(engine, keyring, seeds)
    assert met["refused"] > len(seeds)
    assert len(set(VERBS) & set(met)) > 18
