"""The synthetic province: fictional enterprises' feeds for a month, with every mishap and the truth beside it.

For demonstrations, tests and measurement only. Everything is invented: people (region 57xxxx), organisations,
orders, positions, rates. Any order can be made again alone from (seed, place, day, number).

    generate("taoyuan", Month.parse("2025-07"), scale=20_000, seed=7, folder=Path("feeds"))
    order_at(7, "taoyuan", date(2025, 7, 3), 12_345)
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from zhibao.edge.simulation.bench_day import BenchDay, write_bench_day
from zhibao.edge.simulation.generated import Generated, days_of, generate, order_at
from zhibao.edge.simulation.profile import ENTERPRISES, REASONS, Enterprise
from zhibao.edge.simulation.province import Province

COURIER_TWIN: Final = Path(__file__).parent / "courier_twin.csv"
"""Fictional courier orders in the columns of the LaDe sample (feed `lade`)."""

__all__ = [
    "COURIER_TWIN",
    "ENTERPRISES",
    "REASONS",
    "BenchDay",
    "Enterprise",
    "Generated",
    "Province",
    "days_of",
    "generate",
    "order_at",
    "write_bench_day",
]
