"""An office on each database."""

from __future__ import annotations

import pytest
from sqlalchemy.orm import Session

from tests.fund.ground import Office
from zhibao.kit.secrets import Keyring


@pytest.fixture
def office(session: Session, keyring: Keyring) -> Office:
    """An office with an empty book."""
    return Office(session, keyring)
