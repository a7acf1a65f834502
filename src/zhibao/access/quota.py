"""How many requests a machine may send: a bucket of tokens for each, filled evenly. Counted by each server for itself."""

from __future__ import annotations

import threading
from datetime import datetime


class Buckets:
    """The buckets of one server. A bucket holds the tokens of a minute."""

    def __init__(self) -> None:
        self._held: dict[str, tuple[float, datetime]] = {}
        self._lock = threading.Lock()

    def take(self, who: str, per_minute: int, at: datetime) -> int:
        """Take a token; 0 when there was one, else the seconds until there is one."""
        with self._lock:
            tokens, since = self._held.get(who, (float(per_minute), at))
            tokens = min(float(per_minute), tokens + max((at - since).total_seconds(), 0.0) * per_minute / 60)
            if tokens >= 1:
                self._held[who] = (tokens - 1, at)
                return 0
            self._held[who] = (tokens, at)
            return max(1, round((1 - tokens) * 60 / per_minute))
