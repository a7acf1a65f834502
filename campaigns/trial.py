"""What campaigns share: what one trial says, and how progress is shown."""

from __future__ import annotations

import sys
import time
from collections import Counter
from dataclasses import dataclass, field


class Found(Exception):
    """A trial found something that does not hold."""


@dataclass
class Tally:
    """What the trials of a campaign came to."""

    name: str
    seed: int
    n: int
    unit: str
    done: int = 0
    next_seed: int | None = None
    counts: Counter[str] = field(default_factory=Counter)
    begun: float = field(default_factory=time.monotonic)
    _shown: float = 0.0

    def add(self, number: int = 1, **counts: int) -> None:
        """Note finished trials and what they met."""
        self.done += number
        self.counts.update(counts)
        now = time.monotonic()
        if now - self._shown > (0.5 if sys.stderr.isatty() else 20) or self.done >= self.n:
            self._shown = now
            rate = self.done / max(now - self.begun, 1e-6)
            end = "\r" if sys.stderr.isatty() and self.done < self.n else "\n"
            print(f"{self.name}: {self.done:,}/{self.n:,} {self.unit}  {rate:.1f}/s  {self._said()}", end=end, file=sys.stderr)

    def closing(self) -> str:
        """The last line: what was done, and how to go on."""
        seconds = time.monotonic() - self.begun
        return (
            f"{self.name}: {self.done:,} {self.unit}, 无不符 / nothing found; {self._said()}; seed {self.seed}, "
            f"{seconds:,.0f} s; 接着运行 / go on with --seed {self.next_seed or self.seed + self.done}"
        )

    def _said(self) -> str:
        return ", ".join(f"{name.replace('_', ' ')} {number:,}" for name, number in sorted(self.counts.items()))
