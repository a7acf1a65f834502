"""A database of each kind with the whole schema, made once for all tests of the tables' guards."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, text

from zhibao.app import database


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def sealed_engine(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """An engine with the whole schema and its guards; tests undo what they do."""
    if request.param == "sqlite":
        folder: Path = tmp_path_factory.mktemp("guards")
        made = database.connect(f"sqlite:///{folder / 'zhibao.db'}")
        database.create_schema(made)
        with made.connect() as connection:
            # Rows are planted to see them refused; what they mean does not matter here.
            connection.exec_driver_sql("COMMIT")
            connection.exec_driver_sql("PRAGMA foreign_keys=OFF")
            connection.exec_driver_sql("PRAGMA ignore_check_constraints=ON")
        yield made
        made.dispose()
        return
    made = database.connect(request.getfixturevalue("postgresql_url"))
    database.create_schema(made)
    yield made
    with made.begin() as connection:
        connection.execute(text("DROP SCHEMA public CASCADE"))
        connection.execute(text("CREATE SCHEMA public"))
    made.dispose()
