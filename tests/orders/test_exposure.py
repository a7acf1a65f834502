"""How much work there was: completed orders by day, and insured days, each person and day once."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from sqlalchemy import Engine

from tests.orders.ground import Ground
from tests.orders.test_intake import WORKERS, order
from zhibao.kit.clock import ZONE, Month, now
from zhibao.kit.secrets import Keyring
from zhibao.orders import exposure

JULY = Month(2025, 7)


@pytest.fixture
def ground(engine: Engine, keyring: Keyring, tmp_path: Path) -> Iterator[Ground]:
    yield Ground(engine, keyring, tmp_path / "orders")


def row(number: int, worker: int, accepted: str, **change: str) -> dict[str, str]:
    facts = {
        "order_no": f"E{number}", "worker_id": WORKERS[worker], "accepted_at": accepted, "started_at": accepted, "completed_at": f"{accepted[:11]}23:59:00+08:00",
        "status": "completed", "industry": "ride_hailing", "district": "330106",
    }  # fmt: skip
    return {**order(number), **facts, **change}


def test_each_person_and_day_counts_once(ground: Ground) -> None:
    ground.load(
        [
            row(1, 0, "2025-07-01T08:00:00+08:00"), row(2, 0, "2025-07-01T09:00:00+08:00"), row(3, 1, "2025-07-01T09:00:00+08:00"),
            row(4, 0, "2025-07-02T00:00:00+08:00"), row(5, 0, "2025-06-30T20:00:00+08:00"), row(6, 0, "2025-08-01T00:00:00+08:00"),
            row(7, 0, "2025-07-01T10:00:00+08:00", industry="intracity_freight"), row(8, 0, "2025-07-01T11:00:00+08:00", district="320505"),
        ]
    )  # fmt: skip
    ground.load([row(9, 0, "2025-07-01T12:00:00+08:00"), row(10, 0, "2025-07-31T22:00:00+08:00")])
    with ground.reading() as session:
        found = {(one.industry, one.province): one.days for one in exposure.insured_days(session, ground.store, JULY, now())}
        before = exposure.insured_days(session, ground.store, JULY, datetime(2020, 1, 1, tzinfo=ZONE))
    # worker 0 on the 1st, 2nd and 31st, worker 1 on the 1st
    assert found == {("ride_hailing", "330000"): 4, ("intracity_freight", "330000"): 1, ("ride_hailing", "320000"): 1}
    assert before == []


def test_completed_orders_by_day_from_loads_that_were_there(ground: Ground) -> None:
    ground.load([row(1, 0, "2025-07-01T08:00:00+08:00"), row(2, 0, "2025-07-01T09:00:00+08:00"), row(3, 0, "2025-07-02T09:00:00+08:00", status="cancelled")])
    with ground.reading() as session:
        found = exposure.completed(session, date(2025, 7, 1), date(2025, 7, 31), now())
        before = exposure.completed(session, date(2025, 7, 1), date(2025, 7, 31), datetime(2020, 1, 1, tzinfo=ZONE))
    assert [(one.platform, one.industry, one.district, one.day, one.orders) for one in found] == [("P", "ride_hailing", "330106", date(2025, 7, 1), 2)]
    assert before == []
