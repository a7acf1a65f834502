"""What became of the rows of a load so far."""

from __future__ import annotations

from dataclasses import dataclass, field

from zhibao.orders.segment import Cell, Sealed


@dataclass
class Tally:
    """Rows by outcome, the segments that hold them, and what later versions take back from earlier segments.

    `counties` counts sound rows by district; `resumed` says how many rows an interrupted load had settled before.
    """

    received: int = 0
    accepted: int = 0
    duplicate: int = 0
    quarantined: int = 0
    conflicts: int = 0
    released: int = 0
    resumed: int = 0
    reasons: dict[str, int] = field(default_factory=dict)
    counties: dict[str, int] = field(default_factory=dict)
    sealed: list[Sealed] = field(default_factory=list)
    taken_back: dict[int, list[Cell]] = field(default_factory=dict)
