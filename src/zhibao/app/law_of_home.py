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
    """Read the law with what this home has added, as of the moment at which the session first reads it.

    Nothing is asked before: whoever opens a session may still say how its transaction is to run.
    """
    read: list[tuple[Amendment, ...]] = []

    def asked() -> tuple[Amendment, ...]:
        if not read:
            with session.no_autoflush:
                read.append(_read(session))
        return read[0]

    with amended(asked):
        yield


def _read(session: Session) -> tuple[Amendment, ...]:
    bind = session.get_bind()
    pool = (bind if isinstance(bind, Engine) else bind.engine).pool
    extent = changes.extent(session)
    held = _READ.get(pool)
    if held is None or held[0] != extent:
        held = _READ[pool] = (extent, changes.in_force(session) if extent else ())
    return held[1]
