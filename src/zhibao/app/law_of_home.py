"""The law as a home reads it: every session sees the numbers and calendars that the home has let in, also in other processes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from weakref import WeakKeyDictionary

from sqlalchemy import Engine, Pool
from sqlalchemy.orm import Session

from zhibao.law import changes
from zhibao.law.amendments import Amendment, amended

# What each home has let in, beside how many acts there were about it when that was read.
_READ: WeakKeyDictionary[Pool, tuple[int, tuple[Amendment, ...]]] = WeakKeyDictionary()


@contextmanager
def followed(session: Session) -> Iterator[None]:
    """Read the law with what this home has added, as of the beginning of the session."""
    bind = session.get_bind()
    pool = (bind if isinstance(bind, Engine) else bind.engine).pool
    extent = changes.extent(session)
    held = _READ.get(pool)
    if held is None or held[0] != extent:
        held = _READ[pool] = (extent, changes.in_force(session) if extent else ())
    with amended(held[1]):
        yield
