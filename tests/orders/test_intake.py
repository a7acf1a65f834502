"""The compiled intake against the plain reading of its rules, row by row and fen by fen."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from sqlalchemy import Engine

from tests.orders.ground import Ground
from tests.orders.oracle import Oracle, Row
from zhibao.kit.clock import Month
from zhibao.kit.identity import fictional_citizen_number
from zhibao.kit.secrets import Keyring
from zhibao.orders import acts

WORKERS = [fictional_citizen_number("570100", seed) for seed in range(12)]


@pytest.fixture
def ground(engine: Engine, keyring: Keyring, tmp_path: Path) -> Iterator[Ground]:
    yield Ground(engine, keyring, tmp_path / "orders")


def order(number: int, **changes: str) -> dict[str, str]:
    """A sound order of 2025-07-(1..28)."""
    day = number % 28 + 1
    row = {
        "order_no": f"202507{day:02d}{number:08d}",
        "version": "1",
        "worker_id": WORKERS[number % len(WORKERS)],
        "industry": "instant_delivery",
        "district": "570102",
        "accepted_at": f"2025-07-{day:02d}T11:{number % 60:02d}:00+08:00",
        "started_at": "",
        "completed_at": f"2025-07-{day:02d}T12:{number % 60:02d}:30+08:00",
        "status": "completed",
    }
    return row | changes


FAULTS: list[dict[str, str]] = [
    {"order_no": ""},
    {"order_no": "x" * 65},
    {"order_no": "a\tb"},
    {"order_no": "ab\u0085c"},
    {"worker_id": ""},
    {"worker_id": WORKERS[0][:17] + ("0" if WORKERS[0][17] != "0" else "1")},
    {"worker_id": "12"},
    {"worker_id": "330100200102300011"},
    {"industry": "flying"},
    {"industry": "food_delivery"},
    {"district": ""},
    {"district": "57010"},
    {"district": "990101"},
    {"accepted_at": ""},
    {"accepted_at": "yesterday"},
    {"accepted_at": "1850-01-01T00:00:00+08:00"},
    {"completed_at": "2199-01-01T00:00:00+08:00"},
    {"completed_at": "2025-06-01T00:00:00+08:00"},
    {"started_at": "2025-06-01T00:00:00+08:00"},
    {"completed_at": "2025-08-20T00:00:00+08:00"},
    {"completed_at": ""},
    {"status": "lost"},
    {"status": "open"},
    {"version": "one"},
    {"version": "0"},
    {"version": "61"},
    {"version": "-1"},
    {"service_agency": "??"},
    {"lng": "120.1"},
    {"lng": "120.1", "lat": "91"},
    {"lng": "east", "lat": "30"},
]

CHANGES: list[dict[str, str]] = [
    {"status": "cancelled"},
    {"status": "interrupted"},
    {"district": "570203"},
    {"industry": "ride_hailing"},
    {"worker_id": WORKERS[5]},
    {"worker_id": WORKERS[3].lower()},
    {"status": "open", "completed_at": ""},
    {"started_at": "2025-07-01T11:59:59+08:00"},
    {"service_agency": "91330100799655058B"},
    {"lng": "120.1551", "lat": "30.2741"},
    {"completed_at": "2025-08-01T00:00:00+08:00"},
]


def random_rows(rng: random.Random, count: int) -> list[dict[str, str]]:
    """Rows that meet each other: repeated numbers, versions, conflicts, gaps, faults."""
    rows = []
    for _ in range(count):
        number = rng.randrange(max(3, count // 3))
        row = order(number)
        if rng.random() < 0.2:
            row["order_no"] = f"no day {number}"
        elif rng.random() < 0.15:
            row["order_no"] = f"2025-07-{number % 28 + 1:02d}/a rather long order number {number:04d} 订单"
        if rng.random() < 0.4:
            row["version"] = str(rng.randrange(1, 5))
        if rng.random() < 0.3:
            row |= rng.choice(CHANGES)
        if rng.random() < 0.1:
            row |= rng.choice(FAULTS)
        rows.append(row)
    return rows


def check(ground: Ground, batches: list[list[dict[str, str]]], chunk_rows: int) -> None:
    """Every batch has the counts of the oracle; the month's counts and the sealed rows are those of the oracle."""
    oracle = Oracle()
    for number, batch in enumerate(batches):
        expected = oracle.take([row | {"platform": "P"} for row in batch])
        got = ground.load(batch, chunk_rows=chunk_rows)
        assert (got.received, got.accepted, got.duplicate, got.conflicts, got.quarantined, got.released) == (
            len(batch),
            expected.count("accepted"),
            expected.count("duplicate"),
            expected.count("conflict"),
            expected.count("quarantined"),
            len(expected.released),
        ), f"batch {number}"
        reasons: dict[str, int] = {}
        for outcome in expected.outcomes:
            if outcome.startswith("quarantined:"):
                reasons[outcome[12:]] = reasons.get(outcome[12:], 0) + 1
        assert got.reasons == reasons
    with ground.reading() as session:
        counted = {
            (c.platform, c.industry, c.district, c.day.isoformat()): c.orders
            for month in ("2025-07", "2025-08")
            for c in acts.order_counts(session, Month.parse(month))
        }
    assert counted == {key: n for key, n in oracle.billable_counts().items() if n}
    assert sealed_rows(ground) == {
        (key[1], key[2], content[1:3], str(content[6])) for key, content in oracle.standing.items() if key in oracle.accepted
    }


def sealed_rows(ground: Ground) -> set[tuple[object, ...]]:
    """(order_no, version, (industry, district), status) of every accepted row in the sealed files."""
    rows: list[tuple[object, ...]] = []
    for path in sorted((ground.store / "segments").glob("*/*.parquet")):
        if path.stem[-1] in "ab":
            table = pq.read_table(path)
            for row in table.to_pylist():
                rows.append((row["order_no"], row["version"], (row["industry"], row["district"]), row["status"]))
    assert len(rows) == len(set(rows))
    return set(rows)


@pytest.mark.parametrize("seed", range(6))
def test_random_batches_are_settled_as_the_plain_reading_says(ground: Ground, seed: int) -> None:
    rng = random.Random(seed)
    batches = [random_rows(rng, rng.choice([3, 20, 60, 150])) for _ in range(5)]
    batches.append(list(batches[1]))
    check(ground, batches, chunk_rows=rng.choice([10, 37, 1000]))


def test_every_fault_is_quarantined_with_its_reason(ground: Ground) -> None:
    check(ground, [[order(n) | fault for n, fault in enumerate(FAULTS)]], 1000)


def test_a_number_sent_hundreds_of_times_is_settled_too(ground: Ground) -> None:
    rows: list[dict[str, str]] = []
    for n in range(400):
        rows.append(order(1, version=str(n % 40 + 1), completed_at=f"2025-07-02T12:{n % 7:02d}:30+08:00"))
    rows += [order(2) for _ in range(300)]
    check(ground, [rows, list(reversed(rows))], 1000)


def test_an_order_sent_again_under_another_day_is_found(ground: Ground) -> None:
    first = order(3)
    again = first | {"accepted_at": "2025-07-20T11:00:00+08:00", "completed_at": "2025-07-20T12:00:00+08:00"}
    assert ground.load([first]).accepted == 1
    result = ground.load([again, first])
    assert (result.accepted, result.conflicts, result.duplicate) == (0, 1, 1)


def test_the_same_files_again_change_nothing_and_say_so(ground: Ground) -> None:
    rows: list[Row] = [order(n) for n in range(20)]
    first = ground.load(rows, name="a file")
    again = ground.load(rows, name="a file")
    assert again.repeated
    assert (again.batch, again.received, again.duplicate) == (first.batch, 20, 20)
    with ground.reading() as session:
        assert len(acts.batches(session)) == 1
