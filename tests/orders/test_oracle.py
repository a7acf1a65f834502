"""The oracle itself, against cases that can be judged by reading."""

from __future__ import annotations

import pytest

from tests.orders.oracle import REASONS, Oracle, Row, classify, fault
from zhibao.kit.identity import fictional_citizen_numbers

WORKER, OTHER = (number.decode() for number in fictional_citizen_numbers(2))

SOUND: dict[str, str] = {
    "platform": "P",
    "order_no": "20250701000001",
    "worker_id": WORKER,
    "industry": "instant_delivery",
    "district": "570101",
    "accepted_at": "2025-07-01T12:00:00+08:00",
    "completed_at": "2025-07-01T12:30:00+08:00",
    "status": "completed",
}


def row(**changes: str) -> Row:
    return SOUND | changes


BAD: dict[str, dict[str, str]] = {
    "missing_order_no": {"order_no": ""},
    "order_no_too_long": {"order_no": "9" * 65},
    "order_no_characters": {"order_no": "2025\x070701"},
    "missing_worker_id": {"worker_id": ""},
    "worker_id_check": {"worker_id": WORKER[:17] + ("0" if WORKER[17] != "0" else "1")},
    "worker_id_form": {"worker_id": WORKER[:17]},
    "unknown_industry": {"industry": "parcel"},
    "industry_not_on_day": {"industry": "food_delivery"},
    "missing_district": {"district": ""},
    "district_form": {"district": "5701"},
    "unknown_province": {"district": "990101"},
    "missing_accepted_at": {"accepted_at": ""},
    "time_form": {"completed_at": "yesterday"},
    "time_out_of_range": {"accepted_at": "1850-01-01T00:00:00", "status": "open", "completed_at": ""},
    "end_before_start": {"completed_at": "2025-07-01T11:00:00+08:00"},
    "duration_absurd": {"completed_at": "2025-07-09T12:00:00+08:00"},
    "missing_completed_at": {"completed_at": ""},
    "unknown_status": {"status": "done"},
    "open_with_end": {"status": "open"},
    "version_form": {"version": "two"},
    "version_out_of_range": {"version": "0"},
    "service_agency_form": {"service_agency": "123"},
    "coordinates": {"lng": "200", "lat": "30"},
}


def test_every_reason_has_a_case() -> None:
    assert set(BAD) == set(REASONS)


@pytest.mark.parametrize("reason", REASONS)
def test_fault(reason: str) -> None:
    assert fault(row()) is None
    assert fault(row(**BAD[reason])) == reason
    results = classify([[row(**BAD[reason])], [row(**BAD[reason])]])
    assert [result.outcomes for result in results] == [(f"quarantined:{reason}",)] * 2


def test_first_to_arrive_stands() -> None:
    changed = row(completed_at="2025-07-01T12:31:00+08:00")
    results = classify([[row(), changed, row()], [changed, row(worker_id=OTHER)]])
    assert results[0].outcomes == ("accepted", "conflict", "duplicate")
    assert results[1].outcomes == ("duplicate", "conflict")


def test_same_instant_in_other_writing_is_the_same_content() -> None:
    results = classify([[row(), row(accepted_at="2025-07-01 04:00:00+00:00", worker_id=WORKER.lower())]])
    assert results[0].outcomes == ("accepted", "duplicate")


def test_gap_waits_and_is_released() -> None:
    third = row(version="3")
    results = classify([[row(), third], [row(version="3", status="cancelled")], [row(version="2")], [third]])
    assert results[0].outcomes == ("accepted", "conflict")
    assert results[1].outcomes == ("conflict",)
    assert results[2].outcomes == ("accepted",)
    assert results[2].released == (("P", SOUND["order_no"], 3),)
    assert results[3].outcomes == ("duplicate",)


def test_order_of_rows_within_a_batch_does_not_make_a_gap() -> None:
    results = classify([[row(version="2"), row()]])
    assert results[0].outcomes == ("accepted", "accepted")
    assert results[0].released == ()


def test_billable_is_the_final_version() -> None:
    oracle = Oracle()
    oracle.take([row(), row(order_no="B"), row(order_no="C", status="cancelled")])
    assert set(oracle.billable()) == {("P", SOUND["order_no"]), ("P", "B")}
    oracle.take([row(version="2", status="cancelled")])
    assert set(oracle.billable()) == {("P", "B")}
    assert oracle.billable_counts() == {("P", "instant_delivery", "570101", "2025-07-01"): 1}
