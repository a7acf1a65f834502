"""What every operation of the platforms does first: find whose enterprise asks; and files that are read without a name on disk."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from zhibao.kit.clock import ZONE
from zhibao.web.desk import Desk

_MEMORY = Path("/dev/shm")


def enterprise_of(desk: Desk) -> str:
    """The code of the enterprise for which somebody, or a machine, asks."""
    assert desk.who.grant is not None, "the permission line asks for a post"
    return desk.who.grant.area.value


def owner_of(desk: Desk) -> str:
    """The enterprise as the owner of uploads, jobs and webhooks."""
    return f"enterprise:{enterprise_of(desk)}"


def today_of(desk: Desk) -> date:
    """The day of the request in China."""
    return desk.at.astimezone(ZONE).date()


@contextmanager
def private_folder(desk: Desk) -> Iterator[Path]:
    """A folder that only this process's user may open and that is gone afterwards: in memory where the system has such a
    place, so that nothing of a person is ever written to a disk in clear."""
    incoming = desk.home.path / "incoming"
    incoming.mkdir(mode=0o700, exist_ok=True)
    with TemporaryDirectory(prefix="zhibao-", dir=_MEMORY if _MEMORY.is_dir() else incoming) as folder:
        yield Path(folder)
