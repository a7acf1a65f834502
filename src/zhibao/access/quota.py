"""How many requests a machine may send: a bucket for each, filled evenly. Counted by each server for itself."""

from __future__ import annotations

import threading
from datetime import datetime

from zhibao.kit.clock import millis

# A request costs what a quota of one a minute fills in a minute; so everything is whole.
_COST = 60_000


class Buckets:
    """The buckets of one server. A bucket holds the requests of a minute."""

    def __init__(self) -> None:
        self._held: dict[str, tuple[int, int]] = {}
        self._lock = threading.Lock()

    def take(self, who: str, per_minute: int, at: datetime) -> int:
        """Take a request out; 0 when there was one, else the seconds until there is one."""
        now, full = millis(at), per_minute * _COST
        with self._lock:
            level, since = self._held.get(who, (full, now))
            level = min(full, level + max(now - since, 0) * per_minute)
            if level >= _COST:
                self._held[who] = (level - _COST, now)
                return 0
            self._held[who] = (level, now)
            return -((level - _COST) // (per_minute * 1_000))
