"""One SQLite database in memory for a whole module; every test is undone. For rules that no database decides."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from zhibao.app import database


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    """The schema, made once."""
    made = database.connect("sqlite://")
    database.create_schema(made)
    yield made
    made.dispose()


@pytest.fixture
def session(engine: Engine) -> Iterator[Session]:
    """A session whose writes are undone."""
    with Session(engine) as opened:
        yield opened
        opened.rollback()
