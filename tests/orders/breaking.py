"""Something happens at the n-th write: the process dies, or the disk is full.

Every file operation of a load is a point before it and a point after it; so is every statement that writes to the
database and its commit. Nothing of this stands in the product: the functions are replaced in this process only.
"""

from __future__ import annotations

import errno
import os
import shutil
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any
from unittest import mock

import pyarrow as pa
import pyarrow.parquet as pq
from sqlalchemy import Engine, event

Reached = Callable[[str], None]


class Points:
    """Counts the points and acts at one of them, named by its number from 0 or by its name."""

    def __init__(self, at: int | str | None, action: Reached) -> None:
        self.at = at
        self.action = action
        self.names: list[str] = []
        self._lock = threading.Lock()

    def reached(self, name: str) -> None:
        """One more point."""
        with self._lock:
            number = len(self.names)
            self.names.append(name)
        if self.at in (number, name):
            self.action(name)


def die(_name: str) -> None:
    """End at once, as by kill -9."""
    os.kill(os.getpid(), signal.SIGKILL)


def disk_full(name: str) -> None:
    """What the system says when there is no room."""
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), name.split(" ")[-1])


def _around(points: Points, name: str, function: Callable[..., Any], after: bool) -> Callable[..., Any]:
    def called(*args: Any, **kwargs: Any) -> Any:
        points.reached(f"before {name}")
        result = function(*args, **kwargs)
        if after:
            points.reached(f"after {name}")
        return result

    return called


def _writing_open(points: Points, function: Callable[..., Any], after: bool) -> Callable[..., Any]:
    def called(path: Path, mode: str = "r", *args: Any, **kwargs: Any) -> Any:
        if "w" not in mode:
            return function(path, mode, *args, **kwargs)
        return _around(points, "open", function, after)(path, mode, *args, **kwargs)

    return called


GROWING = (
    (Path, "mkdir"), (Path, "touch"), (Path, "rename"), (os, "replace"), (os, "fsync"), (pa, "OSFile"),
    (pq.ParquetWriter, "write_table"), (pq.ParquetWriter, "close"),
)  # fmt: skip
SHRINKING: tuple[tuple[Any, str], ...] = ((Path, "unlink"), (shutil, "rmtree"))


@contextmanager
def breaking(
    at: int | str | None, action: Reached, *, engine: Engine | None = None, growing_only: bool = False
) -> Iterator[Points]:
    """Within it, `action` runs at the point `at`; with None the points are only counted.

    With `growing_only` a point is reached before operations that need room, as on a full disk.
    """
    points = Points(at, action)
    after = not growing_only
    with ExitStack() as stack:
        for owner, name in GROWING if growing_only else (*GROWING, *SHRINKING):
            original = getattr(owner, name)
            stack.enter_context(mock.patch.object(owner, name, _around(points, name, original, after)))
        stack.enter_context(mock.patch.object(Path, "open", _writing_open(points, Path.open, after)))
        if engine is not None:
            stack.enter_context(_database(points, engine))
        yield points


@contextmanager
def _database(points: Points, engine: Engine) -> Iterator[None]:
    def executed(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        if statement.startswith(("INSERT", "UPDATE", "DELETE")):
            points.reached("before " + statement.split("(")[0].strip()[:40])

    def committed(_connection: Any) -> None:
        points.reached("before COMMIT")

    event.listen(engine, "before_cursor_execute", executed)
    event.listen(engine, "commit", committed)
    try:
        yield
    finally:
        event.remove(engine, "before_cursor_execute", executed)
        event.remove(engine, "commit", committed)
