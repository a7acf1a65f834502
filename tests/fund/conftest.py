"""An office on each database, and a demo home for the command line, made once and copied."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from tests.fund.ground import Office
from zhibao.cli.frame import run
from zhibao.cli.root import application
from zhibao.kit.secrets import Keyring


@pytest.fixture
def office(session: Session, keyring: Keyring) -> Office:
    """An office with an empty book."""
    return Office(session, keyring)


@pytest.fixture(scope="session")
def demo_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A demo home of 桃源 as `init` makes it."""
    folder = tmp_path_factory.mktemp("demo") / "home"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ZHIBAO_HOME", str(folder))
        patch.delenv("ZHIBAO_DATABASE_URL", raising=False)
        assert run(application(), ["init", "--place", "taoyuan", "--demo"]) == 0
    return folder
