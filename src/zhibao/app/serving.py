"""One server at a time over a SQLite home: the second one is told, before it has read anything."""

from __future__ import annotations

import fcntl
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager

from zhibao.app.home import Home
from zhibao.kit.errors import CallerFault

_LOCK = "serve.lock"


@contextmanager
def alone(home: Home) -> Iterator[None]:
    """Hold the home's lock while serving; the system gives it back when the process ends, however it ends.

    A PostgreSQL may have several servers. Raises CallerFault `served_already`.
    """
    if home.engine.dialect.name != "sqlite":
        yield
        return
    handle = os.open(home.path / _LOCK, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise CallerFault(
                "served_already", "这个数据目录已有一个服务在运行。", "This home is being served already.", place=home.path.name,
                remedy_zh="请使用已在运行的服务，或先停止它；需要多个服务时改用 PostgreSQL（ZHIBAO_DATABASE_URL）。",
                remedy_en="Use the one that runs, or stop it first; for several servers use PostgreSQL (ZHIBAO_DATABASE_URL).",
            ) from None  # fmt: skip
        yield
    finally:
        os.close(handle)


def listening(host: str, port: int) -> socket.socket:
    """A socket on an address; port 0 takes a free one. Raises CallerFault `port_taken`."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # Named as TCP, and told not to wait: the body of an answer would otherwise stay behind until its head was acknowledged, 40 ms.
    made = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    made.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    try:
        made.bind((host, port))
    except (OSError, OverflowError) as error:
        made.close()
        raise CallerFault(
            "port_taken", f"不能在 {host}:{port} 上提供服务。", f"Cannot listen on {host}:{port} ({error}).", place=f"{host}:{port}",
            remedy_zh="端口可能已被占用，请用 --port 另选一个。", remedy_en="The port may be in use; choose another by --port.",
        ) from None  # fmt: skip
    return made
