"""The order store of this process: opened once for a home, and opened further when something was loaded since.

Sealed segments never change, so that their maps stay in memory. One question is asked at a time.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.orm import Session

from zhibao.orders import manifest
from zhibao.orders.store import OrderStore
from zhibao.web.desk import Desk

_LOCK = threading.Lock()
_OPENED: dict[str, tuple[int, OrderStore]] = {}


@contextmanager
def order_store(desk: Desk, session: Session) -> Iterator[OrderStore]:
    """The order store as the manifest stands now; `session` sees the whole manifest."""
    home = str(desk.home.engine.url)
    with _LOCK:
        head = manifest.head(session)
        known = _OPENED.get(home)
        if known is None or known[0] != head:
            opened = OrderStore.open(session, desk.home.orders, desk.home.keyring)
            if known is not None:
                _keep_maps(known[1], opened)
            known = _OPENED[home] = (head, opened)
        yield known[1]


def _keep_maps(before: OrderStore, opened: OrderStore) -> None:
    """Let the segments that were open already stay with what they have read."""
    segments = {one.name: one for one in before.segments}
    opened.segments = [segments.get(one.name, one) for one in opened.segments]
    quarantines = {one.name: one for one in before.quarantines}
    opened.quarantines = [quarantines.get(one.name, one) for one in opened.quarantines]
