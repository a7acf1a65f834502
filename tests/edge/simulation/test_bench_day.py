"""The large day for measuring: what it says of itself is what the oracle finds in it."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from tests.orders.oracle import classify
from zhibao.edge.simulation import feed as feeds
from zhibao.edge.simulation import write_bench_day
from zhibao.kit.clock import ZONE
from zhibao.kit.errors import CallerFault

DAY = date(2025, 7, 31)


def test_outcomes_are_those_of_the_oracle(tmp_path: Path) -> None:
    path = tmp_path / "day.parquet"
    made = write_bench_day(path, orders=30_000, day=DAY, seed=3)
    rows = feeds.rows(pq.read_table(path))
    assert pq.read_schema(path).names == [
        "order_no", "worker_id", "industry", "district", "accepted_at", "completed_at", "status",
    ]  # fmt: skip
    found = Counter(outcome.split(":")[0] for outcome in classify([rows])[0].outcomes)
    assert found == {"accepted": made.accepted, "duplicate": made.duplicate, "quarantined": made.quarantined}
    assert made.rows == len(rows) == sum(found.values())
    strays = {row["order_no"] for row in rows if not row["order_no"].startswith("20250731")}
    assert len(strays) == made.strays and 0.025 < made.strays / made.rows < 0.035
    assert {number[:8] for number in strays} == {f"202507{n:02d}" for n in range(1, 31)}
    assert made.bytes == path.stat().st_size


def test_outcomes_hold_where_bad_rows_are_repeated(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("zhibao.edge.simulation.bench_day.REPEATED_PER_100K", 20_000)
    monkeypatch.setattr("zhibao.edge.simulation.bench_day.BAD_PER_100K", 20_000)
    path = tmp_path / "day.parquet"
    made = write_bench_day(path, orders=4_000, day=DAY, seed=3)
    outcomes = classify([feeds.rows(pq.read_table(path))])[0].outcomes
    found = Counter(outcome.split(":")[0] for outcome in outcomes)
    assert found == {"accepted": made.accepted, "duplicate": made.duplicate, "quarantined": made.quarantined}


def test_days_do_not_meet(tmp_path: Path) -> None:
    numbers: Counter[str] = Counter()
    for day in (DAY, date(2025, 7, 30), date(2025, 7, 21)):
        path = tmp_path / f"{day}.parquet"
        write_bench_day(path, orders=20_000, day=day, seed=3)
        numbers.update(set(pq.read_table(path, columns=["order_no"])["order_no"].to_pylist()))
    assert max(numbers.values()) == 1


def test_rows_lie_in_their_day(tmp_path: Path) -> None:
    path = tmp_path / "day.parquet"
    write_bench_day(path, orders=5_000, day=DAY, seed=4)
    rows = pq.read_table(path).to_pylist()
    assert {row["accepted_at"].astimezone(ZONE).date() for row in rows} == {DAY}
    assert all(row["completed_at"] > row["accepted_at"] for row in rows)


def test_row_groups(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import zhibao.edge.simulation.bench_day as module

    monkeypatch.setattr(module, "ROW_GROUP", 1_000)
    made = write_bench_day(tmp_path / "day.parquet", orders=2_500, day=DAY, seed=3)
    file = pq.ParquetFile(tmp_path / "day.parquet")
    assert [file.metadata.row_group(n).num_rows for n in range(file.num_row_groups)] == [1_000, 1_000, 500]
    assert made.rows == 2_500


def test_refusals(tmp_path: Path) -> None:
    for path, orders in ((tmp_path, 5), (tmp_path / "no" / "day.parquet", 5), (tmp_path / "day.parquet", 0)):
        with pytest.raises(CallerFault):
            write_bench_day(path, orders=orders, day=DAY, seed=1)
    assert list(tmp_path.iterdir()) == []
