"""What intake asks of a feed: digests of its files, and its rows in pieces that any thread may read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Protocol

import pyarrow as pa


@dataclass(frozen=True)
class FileSeen:
    """A file of a load: its digest and size. Its name is not kept, names may hold personal data."""

    digest: str
    size: int
    form: str


@dataclass(frozen=True)
class Piece:
    """Some rows of a feed, in their order, in the standard columns; `read` may be called by any thread."""

    rows: int
    read: Callable[[], pa.Table]


class Feed(Protocol):
    """A platform's order files in the standard columns."""

    name: str
    checked: bool
    files: tuple[FileSeen, ...]
    rows: int | None

    def pieces(self) -> Iterator[Piece]:
        """All rows in the order of the files and of their rows."""


class Stream:
    """The pieces of a feed one after the other, large ones cut, so that each fits where it goes.

    Not safe for several threads at once; the caller holds a lock around `take`.
    """

    def __init__(self, pieces: Iterator[Piece], most: int) -> None:
        self._pieces = pieces
        self._most = max(1, most)
        self._held: list[Piece] = []

    def more(self) -> bool:
        """Whether there is another piece."""
        return self._peek() is not None

    def take(self, room: int) -> Piece | None:
        """The next piece when it has at most `room` rows, else None."""
        piece = self._peek()
        if piece is None or piece.rows > room:
            return None
        return self._held.pop(0)

    def skip(self, rows: int) -> None:
        """Pass over the first `rows` rows; pieces that lie among them as a whole are not read."""
        while rows > 0:
            piece = self._held.pop(0) if self._held else next(self._pieces, None)
            if piece is None:
                return
            if piece.rows > rows:
                self._held = self._cut(piece.read().slice(rows)) + self._held
            rows -= piece.rows

    def _cut(self, table: pa.Table) -> list[Piece]:
        # Every piece that is held fits into an empty chunk; one that did not would never be taken.
        return [held(table.slice(first, self._most)) for first in range(0, table.num_rows, self._most)]

    def _peek(self) -> Piece | None:
        while not self._held:
            piece = next(self._pieces, None)
            if piece is None:
                return None
            if piece.rows > self._most:
                self._held = self._cut(piece.read())
            elif piece.rows:
                self._held = [piece]
        return self._held[0]


def held(table: pa.Table) -> Piece:
    """A table already read, as a piece."""
    return Piece(table.num_rows, lambda: table)
