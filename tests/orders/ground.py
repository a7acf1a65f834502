"""A small order store for tests: a database, keys, and rows given as dicts of text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from tests.orders.oracle import PROVINCES, Row
from zhibao.kit.secrets import Keyring
from zhibao.orders import acts
from zhibao.orders.columns import Vocabulary
from zhibao.orders.feed import FileSeen, Piece, held
from zhibao.orders.model import BatchResult

COLUMNS = (
    "order_no", "version", "worker_id", "industry", "district", "accepted_at", "started_at", "completed_at",
    "status", "service_agency", "lng", "lat",
)  # fmt: skip


class RowsFeed:
    """A feed of rows held in memory, in pieces of `piece` rows."""

    name = "standard"
    checked = True

    def __init__(self, rows: Sequence[Row], name: str, piece: int = 7) -> None:
        self.files = (FileSeen(f"test:{name}", len(rows), "rows"),)
        self.rows: int | None = len(rows)
        self._rows = list(rows)
        self._piece = piece

    def pieces(self) -> Iterator[Piece]:
        for first in range(0, len(self._rows), self._piece):
            part = self._rows[first : first + self._piece]
            yield held(pa.table({name: pa.array([row.get(name) or "" for row in part], pa.string()) for name in COLUMNS}))


@dataclass
class Ground:
    """An order store in a temporary folder."""

    engine: Engine
    keyring: Keyring
    store: Path
    loads: int = 0

    @contextmanager
    def session(self) -> Iterator[Session]:
        with Session(self.engine) as opened, opened.begin():
            yield opened

    @contextmanager
    def reading(self) -> Iterator[Session]:
        with Session(self.engine.execution_options(reading=True)) as opened, opened.begin():
            yield opened

    def load(self, rows: Sequence[Row], *, name: str | None = None, chunk_rows: int = 1000, piece: int = 7) -> BatchResult:
        self.loads += 1
        return acts.load_orders(
            reading=self.reading,
            writing=self.session,
            store=self.store,
            keyring=self.keyring,
            platform="P",
            feed=RowsFeed(rows, name or f"load {self.loads}", piece),
            words=Vocabulary(lambda code: code[:2] in PROVINCES, lambda code: True),
            refuse_fictional=False,
            chunk_rows=chunk_rows,
        )
