"""Working days with make-up days: by day, by version, and beyond what is published."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhibao.law import calendar

CN_2025 = calendar.version("cn-2025")
CN_2026 = calendar.version("cn-2026")
DAYS = st.dates(date(2022, 1, 1), date(2027, 6, 30))


@pytest.mark.parametrize(
    ("day", "worked"),
    [
        ("2025-10-01", False),  # National Day, a Wednesday
        ("2025-10-08", False),  # the last day off of the long holiday
        ("2025-10-09", True),
        ("2025-09-28", True),  # a Sunday that is worked
        ("2025-10-11", True),  # a Saturday that is worked
        ("2025-10-12", False),
        ("2025-01-28", False),  # the eve of Spring Festival
        ("2025-02-08", True),  # a Saturday that is worked
        ("2025-07-05", False),
        ("2025-07-07", True),
    ],
)
def test_days_of_2025(day: str, worked: bool) -> None:
    assert calendar.working_day(date.fromisoformat(day), CN_2025) is worked


def test_thirty_and_seven_working_days_over_the_long_holiday() -> None:
    # 2025-09-24 is a Wednesday: 25, 26, 28 (worked Sunday), 29, 30, 9 October, 10.
    assert calendar.add_working_days(date(2025, 9, 24), 7, CN_2025) == (date(2025, 10, 10), False)
    assert calendar.add_working_days(date(2025, 9, 24), 8, CN_2025) == (date(2025, 10, 11), False)
    assert calendar.add_working_days(date(2025, 7, 1), 30, CN_2025) == (date(2025, 8, 12), False)


def test_beyond_the_last_published_year_only_weekends_are_known() -> None:
    by_2025 = calendar.add_working_days(date(2025, 12, 30), 3, CN_2025)
    assert by_2025 == (date(2026, 1, 2), True)
    # The notice for 2026 gives 1 to 3 January off and has 4 January, a Sunday, worked.
    assert calendar.add_working_days(date(2025, 12, 30), 3, CN_2026) == (date(2026, 1, 5), False)


def test_the_version_known_on_a_day() -> None:
    assert calendar.newest(date(2025, 11, 3)).name == "cn-2025"
    assert calendar.newest(date(2025, 11, 4)).name == "cn-2026"
    assert [held.name for held in calendar.later(CN_2025, date(2026, 1, 1))] == ["cn-2026"]


@given(DAYS, st.integers(0, 60))
def test_what_is_added_is_counted_again(start: date, number: int) -> None:
    end, _ = calendar.add_working_days(start, number, CN_2026)
    assert calendar.working_days_between(start, end, CN_2026) == number
    if number:
        assert CN_2026.working(end)


@given(DAYS)
def test_our_days_are_those_of_the_library(day: date) -> None:
    import chinese_calendar

    if day.year <= CN_2026.published_through:
        assert CN_2026.working(day) is chinese_calendar.is_workday(day)


@pytest.mark.parametrize("year", range(2022, 2027))
def test_every_published_year_has_its_file(year: int) -> None:
    days = {date(year, 1, 1) + timedelta(days=step) for step in range(365)}
    own = calendar.version(f"cn-{year}")
    assert own.published_through == year
    assert own.recorded.year == year - 1
    assert (own.holidays & days, own.worked & days) == tuple(map(set, calendar.published(year)))


def test_a_file_whose_days_cannot_be_is_refused(tmp_path: Path) -> None:
    (tmp_path / "2025.toml").write_text(
        'name = "x"\nyear = 2025\nrecorded = 2024-11-12\ncites = []\nholidays = [2025-10-04]\nworked = []\n'
    )
    with pytest.raises(ValueError, match="weekdays"):
        calendar.read_versions(tmp_path)
