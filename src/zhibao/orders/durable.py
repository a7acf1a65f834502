"""How a load becomes durable: alone in the store, files first, then the manifest row, leftovers taken away.

| folder of the store | holds |
| --- | --- |
| `incoming/REF` | the files of a load in progress |
| `segments/REF` | the sealed files of a load; they exist once its manifest row does |
| `pending/REF` | an empty mark: the files stand in `segments`, their manifest row is not known to |

The mark is durable before the files move and goes after the commit. So the next load knows what an interrupted one
left behind, and takes away exactly that. A folder without a row and without a mark was not left by a load (another
database, an older backup of it): nobody deletes it; `orders verify` names it.
"""

from __future__ import annotations

import errno
import fcntl
import os
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from sqlalchemy import select, text
from sqlalchemy.exc import OperationalError

from zhibao.kit.errors import CallerFault, OwnFault
from zhibao.orders.manifest import SEGMENTS, Sessions
from zhibao.orders.tables import OrderBatch

INCOMING = "incoming"
PENDING = "pending"
ASIDE = "set-aside"

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_SHUT = (errno.EACCES, errno.EPERM, errno.EROFS)
_SQLITE_FULL, _SQLITE_IOERR, _SQLITE_READONLY = 13, 10, 8
_POSTGRESQL_FULL = "53100"


@contextmanager
def alone(store: Path) -> Iterator[None]:
    """One load at a time in one store; a second one is told so instead of waiting unseen."""
    store.mkdir(parents=True, exist_ok=True)
    with (store / ".lock").open("w") as lock:
        if not _locked(lock):
            raise CallerFault(
                "store_busy",
                "另一个进程正在向本数据目录载入订单。",
                "Another process is loading orders into this home.",
                place=store.name,
                remedy_zh="请等它结束后再运行；同一文件重复载入不会重复计数。",
                remedy_en="Wait until it has ended; loading a file again never counts it twice.",
            )
        yield


def _locked(lock: IO[str]) -> bool:
    # `is_busy` holds the lock for an instant, so one refusal does not yet mean another load.
    for _ in range(5):
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return True
        except BlockingIOError:
            time.sleep(0.02)
    return False


def is_busy(store: Path) -> bool:
    """Whether a load is running in the store."""
    if not (store / ".lock").is_file():
        return False
    with (store / ".lock").open("r") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
    return False


@contextmanager
def room(store: Path) -> Iterator[None]:
    """Tell a full or unwritable disk in one sentence, whether the store or the database met it."""
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            raise _disk_full(store) from error
        if error.errno in _SHUT:
            raise _not_writable(store) from error
        raise
    except OperationalError as error:
        primary = (getattr(error.orig, "sqlite_errorcode", None) or 0) & 0xFF
        if primary == _SQLITE_FULL or getattr(error.orig, "sqlstate", None) == _POSTGRESQL_FULL:
            raise _disk_full(store) from error
        if primary in (_SQLITE_IOERR, _SQLITE_READONLY):
            raise _not_writable(store) from error
        raise


def _disk_full(store: Path) -> OwnFault:
    return OwnFault(
        "disk_full",
        "磁盘空间不足，本批未写入任何内容。",
        "The disk is full; nothing of this batch was kept.",
        place=store.name,
        remedy_zh="请清理或扩大磁盘后重新载入同一文件。",
        remedy_en="Free or enlarge the disk, then load the same file again.",
    )


def _not_writable(store: Path) -> OwnFault:
    return OwnFault(
        "store_not_writable",
        "数据目录无法写入，本批未写入任何内容。",
        "The home cannot be written to; nothing of this batch was kept.",
        place=store.name,
        remedy_zh="请检查目录的权限和磁盘是否只读或有故障，然后重新载入同一文件。",
        remedy_en="Check permissions and whether the disk is read-only or failing, then load the file again.",
    )


def clear_unfinished(writing: Sessions, store: Path, keep: str | None = None) -> None:
    """Take away what interrupted loads left behind; the caller is alone in the store.

    The sealed chunks of the load `keep` stay, so that it can go on with them. A mark whose manifest row exists belongs to a load that was cut after its commit: only the mark goes.
    """
    marks = [path.name for path in _entries(store / PENDING)]
    if marks:
        with writing() as session:
            if session.get_bind().dialect.name == "postgresql":
                # A server may still be carrying out the commit of a process that is gone: wait for it.
                session.execute(text("LOCK TABLE order_batch IN SHARE ROW EXCLUSIVE MODE"))
            committed = set(session.execute(select(OrderBatch.ref).where(OrderBatch.ref.in_(marks))).scalars())
        for ref in marks:
            if ref not in committed:
                _remove(store / SEGMENTS / ref)
        if (store / SEGMENTS).is_dir():
            sync(store / SEGMENTS)
        for ref in marks:
            (store / PENDING / ref).unlink(missing_ok=True)
    for leftover in _entries(store / INCOMING):
        if leftover.name != keep:
            _remove(leftover)


def empty(folder: Path) -> None:
    """Remove everything in a folder."""
    for path in _entries(folder):
        _remove(path)


def new_folders(store: Path, ref: str) -> tuple[Path, Path]:
    """The folder for the files of a load, with what an interrupted load of the same files left in it, and the place they will move to."""
    incoming, final = store / INCOMING / ref, store / SEGMENTS / ref
    for folder in (incoming, final.parent, store / PENDING):
        folder.mkdir(parents=True, exist_ok=True)
    if final.exists():
        aside = store / ASIDE
        aside.mkdir(exist_ok=True)
        final.rename(aside / f"{ref}-{len(_entries(aside))}")
    return incoming, final


def make_durable(incoming: Path, final: Path, told: Callable[[str], None]) -> Path:
    """Bring the files of a load to disk and to their place; returns the mark that says they are not committed."""
    for path in sorted(incoming.iterdir()):
        sync(path)
    sync(incoming)
    told("synced")
    mark = final.parent.parent / PENDING / final.name
    mark.touch()
    sync(mark.parent)
    told("marked")
    incoming.rename(final)
    told("renamed")
    sync(final.parent)
    sync(incoming.parent)
    told("durable")
    return mark


def sync(path: Path) -> None:
    """Bring a file or a folder to disk."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _entries(folder: Path) -> list[Path]:
    return sorted(folder.iterdir()) if folder.is_dir() else []


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
