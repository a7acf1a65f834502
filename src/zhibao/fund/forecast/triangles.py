"""Triangles (流量三角形): what became known of the injuries of a period, by how many periods later it became known.

Whole numbers only: injuries, or fen. A cell is a sum of rows and can be asked for them; what the future holds is not there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from zhibao.fund.forecast.experience import Figure, Row, lag, months_from
from zhibao.kit.clock import Month

MONTHLY, QUARTERLY = 1, 3


@dataclass(frozen=True)
class Triangle:
    """One figure by period of accident and of development; `step` is the length of a period in months.

    Origins begin at `first`; the last one may not be over by `until` only where `step` does not divide the history, so
    the history is cut at its beginning to whole periods.
    """

    figure: Figure
    first: Month
    until: Month
    step: int
    rows: tuple[Row, ...]

    @property
    def size(self) -> int:
        """How many periods there are."""
        return (lag(self.first, self.until) + 1) // self.step

    @property
    def origins(self) -> tuple[Month, ...]:
        """The first month of each period of accident."""
        return months_from(self.first, self.size * self.step)[:: self.step]

    @cached_property
    def _by_cell(self) -> dict[tuple[int, int], list[Row]]:
        found: dict[tuple[int, int], list[Row]] = {}
        for row in self.rows:
            origin, known = lag(self.first, row.happened) // self.step, lag(self.first, row.known) // self.step
            found.setdefault((origin, known - origin), []).append(row)
        return found

    def rows_of(self, origin: Month, age: int) -> list[Row]:
        """The rows of a cell: injuries of a period that became known `age` periods later."""
        return self._by_cell.get((lag(self.first, origin) // self.step, age), [])

    def cell(self, origin: int, age: int) -> int:
        """A cell: what became known of a period so many periods later."""
        return sum(row.amount for row in self._by_cell.get((origin, age), ()))

    def cumulative(self) -> list[list[int]]:
        """By origin, what was known at the end of each period that is over."""
        found = []
        for origin in range(self.size):
            line, so_far = [], 0
            for age in range(self.size - origin):
                so_far += self.cell(origin, age)
                line.append(so_far)
            found.append(line)
        return found

    def document(self) -> dict[str, Any]:
        """The triangle as JSON: increments by origin, as far as they are over."""
        name = "cells_fen" if self.figure.money else "cells"
        lines = [
            {"origin": str(origin), name: [self.cell(at, age) for age in range(self.size - at)]}
            for at, origin in enumerate(self.origins)
        ]
        return {"figure": self.figure.value, "zh": self.figure.zh, "en": self.figure.en, "step_months": self.step, "until": str(self.until), "lines": lines}


def triangle(rows: Sequence[Row], figure: Figure, first: Month, until: Month, *, industry: str | None = None, step: int = MONTHLY) -> Triangle:
    """The triangle of a figure over whole periods that end with `until`; what lies before the first whole period is left out."""
    over = (lag(first, until) + 1) % step
    begin = months_from(first, over + 1)[over]
    held = tuple(
        row for row in rows
        if row.figure is figure and industry in (None, row.industry) and begin <= row.happened <= until and row.known <= until
    )  # fmt: skip
    return Triangle(figure, begin, until, step, held)
