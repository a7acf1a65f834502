"""Instants with a zone, days, months."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from hypothesis import given
from hypothesis import strategies as st

from zhibao.kit import clock
from zhibao.kit.clock import ZONE, Month, day, from_millis, instant, millis
from zhibao.kit.errors import CallerFault

MONTHS = st.builds(Month, st.integers(1, 9998), st.integers(1, 12))


def test_text_without_a_zone_is_meant_in_china() -> None:
    assert instant("2025-07-01T12:07:00") == datetime(2025, 7, 1, 4, 7, tzinfo=UTC)
    assert instant("2025-07-01T04:07:00Z").isoformat() == "2025-07-01T12:07:00+08:00"


@pytest.mark.parametrize("text", ["", "yesterday", "2025-13-01T00:00:00", "2025-07-01T25:00:00", "12:07"])
def test_a_time_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(CallerFault) as refused:
        instant(text)
    assert refused.value.code == "time_form"


@pytest.mark.parametrize("text", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00"])
def test_a_time_outside_the_calendar_is_refused_too(text: str) -> None:
    with pytest.raises(CallerFault) as refused:
        instant(text)
    assert refused.value.code == "time_form"


@pytest.mark.parametrize("text", ["2025-7-1", "20250701", "2025-02-30", "2025-07-01T00:00", ""])
def test_a_day_has_one_form(text: str) -> None:
    assert day("2025-07-01") == date(2025, 7, 1)
    with pytest.raises(CallerFault) as refused:
        day(text)
    assert refused.value.code == "date_form"


@given(st.datetimes(datetime(1900, 1, 1), datetime(2200, 1, 1)))
def test_milliseconds_come_back(naive: datetime) -> None:
    moment = naive.replace(tzinfo=ZONE, microsecond=naive.microsecond // 1000 * 1000)
    assert from_millis(millis(moment)) == moment
    assert from_millis(millis(moment)).utcoffset() == timedelta(hours=8)


def test_an_instant_needs_a_zone() -> None:
    with pytest.raises(ValueError, match="zone"):
        millis(datetime(2025, 7, 1))
    assert millis(datetime(1969, 12, 31, 23, 59, 59, 999_000, tzinfo=UTC)) == -1


@given(MONTHS)
def test_months_follow_each_other(month: Month) -> None:
    assert Month.parse(str(month)) == month
    assert month.next().previous() == month
    assert month.next().first == month.last + timedelta(days=1)
    assert Month.of(month.first) == Month.of(month.last) == month
    assert month < month.next()


@pytest.mark.parametrize("text", ["2025-7", "2025-00", "2025-13", "0000-01", "2025/07", "202507", "2025-07-01"])
def test_a_month_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(CallerFault) as refused:
        Month.parse(text)
    assert refused.value.code == "month_form"


def test_february_knows_leap_years() -> None:
    assert [Month(year, 2).last.day for year in (1900, 2000, 2024, 2025)] == [28, 29, 29, 28]


def test_only_one_place_asks_what_time_it_is() -> None:
    with time_machine.travel(datetime(2025, 6, 30, 16, 30, tzinfo=UTC), tick=False):
        assert clock.now().isoformat() == "2025-07-01T00:30:00+08:00"
        assert clock.today() == date(2025, 7, 1)
