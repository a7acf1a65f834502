"""A served home for each test, copied from one that is made once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.web import ground, phone_ground
from tests.web.ground import Office


@pytest.fixture(scope="session")
def office_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A demo home with its accounts."""
    folder = tmp_path_factory.mktemp("office") / "home"
    home = ground.make_home(folder)
    home.engine.dispose()
    return folder


@pytest.fixture
def desk_office(office_template: Path, tmp_path: Path) -> Iterator[Office]:
    """A copy of it, served."""
    with ground.office(office_template, tmp_path / "home") as opened:
        yield opened


@pytest.fixture(scope="session")
def phone_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with two platforms and the orders of two workers."""
    folder = tmp_path_factory.mktemp("phone") / "home"
    phone_ground.make_home(folder).engine.dispose()
    return folder


@pytest.fixture
def served(phone_template: Path, tmp_path: Path) -> Iterator[Office]:
    """A copy of it, served."""
    with phone_ground.phone(phone_template, tmp_path / "home") as opened:
        yield opened
