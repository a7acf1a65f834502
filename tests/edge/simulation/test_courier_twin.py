"""The fictional courier orders look like the LaDe sample and hold overlapping orders."""

from __future__ import annotations

import csv
from datetime import datetime
from pathlib import Path

from zhibao.edge.simulation import COURIER_TWIN

HEADER = ["order_id", "courier_id", "lng", "lat", "accept_time", "delivery_time"]


def test_columns_and_rows() -> None:
    with COURIER_TWIN.open(encoding="utf-8") as stream:
        rows = list(csv.DictReader(stream))
    assert list(rows[0]) == HEADER and len(rows) == 120
    assert len({row["order_id"] for row in rows}) == 120
    for row in rows:
        accepted, delivered = (_moment(row[name]) for name in HEADER[4:])
        assert accepted < delivered
        assert 73 < float(row["lng"]) < 135 and 18 < float(row["lat"]) < 54


def test_orders_overlap() -> None:
    with COURIER_TWIN.open(encoding="utf-8") as stream:
        rows = [
            (r["courier_id"], _moment(r["accept_time"]), _moment(r["delivery_time"]))
            for r in csv.DictReader(stream)
        ]
    pairs = [
        (a, b) for n, a in enumerate(rows) for b in rows[:n] if a[0] == b[0] and a[1] < b[2] and b[1] < a[2]
    ]
    assert len(pairs) > 20


def test_no_row_of_the_sample(shared: Path) -> None:
    sample = (shared / "data" / "lade_jilin_sample.csv").read_text(encoding="utf-8").splitlines()
    twin = COURIER_TWIN.read_text(encoding="utf-8").splitlines()
    assert sample[0] == twin[0]
    real = {(row.split(",")[0]) for row in sample[1:]} | {row.split(",")[1] for row in sample[1:]}
    assert not real & ({row.split(",")[0] for row in twin[1:]} | {row.split(",")[1] for row in twin[1:]})


def _moment(text: str) -> datetime:
    return datetime.strptime("2024-" + text, "%Y-%m-%d %H:%M:%S")
