"""A throwaway store: files are taken in whole as intake would, and nothing of them stays."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Table, create_engine
from sqlalchemy.orm import Session

from zhibao.kit.tables import Base
from zhibao.orders.manifest import Sessions
from zhibao.orders.tables import OrderBatch, OrderCountRow, OrderSegment


@contextmanager
def empty_store(folder: Path) -> Iterator[tuple[Sessions, Path]]:
    """A manifest and a store in a folder of the caller's, which she deletes afterwards."""
    engine = create_engine(f"sqlite:///{folder / 'trial.db'}")
    tables = [one.__table__ for one in (OrderBatch, OrderSegment, OrderCountRow)]
    Base.metadata.create_all(engine, tables=[one for one in tables if isinstance(one, Table)])

    @contextmanager
    def sessions() -> Iterator[Session]:
        with Session(engine) as session, session.begin():
            yield session

    try:
        yield sessions, folder / "orders"
    finally:
        engine.dispose()
