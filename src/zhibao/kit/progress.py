"""Progress of long work: whoever works calls it, whoever shows it decides how."""

from __future__ import annotations

from typing import Protocol


class Progress(Protocol):
    """Told how far the work has come; must return quickly."""

    def __call__(self, done: int, total: int | None, unit: str, note: str = "") -> None:
        """`done` of `total` (None when not known) in `unit`, with a note on the present stage."""


def silent(done: int, total: int | None, unit: str, note: str = "") -> None:
    """The progress that shows nothing."""
