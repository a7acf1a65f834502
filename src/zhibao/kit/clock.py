"""Time as the administration reads it: instants with a zone (+08:00 when none is given), days and months.

`now()` is the only place where the system asks what time it is, so that a test or a replay can set it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone

from zhibao.kit.errors import CallerFault

ZONE = timezone(timedelta(hours=8), "+08:00")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def now() -> datetime:
    """The present instant, with the zone +08:00."""
    return datetime.now(tz=ZONE)


def today() -> date:
    """The present day in China."""
    return now().date()


def instant(text: str) -> datetime:
    """An instant from ISO 8601 text, in the zone +08:00; text without a zone is taken as +08:00.

    Raises CallerFault `time_form`.
    """
    try:
        moment = datetime.fromisoformat(text.strip())
        if moment.tzinfo is None:
            moment = moment.replace(tzinfo=ZONE)
        return moment.astimezone(ZONE)
    except (ValueError, OverflowError):
        raise CallerFault(
            "time_form",
            f"时间“{text}”不是有效的 ISO 8601 时间。",
            f"The time {text!r} is not a valid ISO 8601 time.",
            remedy_zh="请按“2025-07-01T12:07:00+08:00”的形式填写。",
            remedy_en='Write it like "2025-07-01T12:07:00+08:00".',
        ) from None


def day(text: str) -> date:
    """A day from "2025-07-01". Raises CallerFault `date_form`."""
    try:
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text.strip()) is None:
            raise ValueError
        return date.fromisoformat(text.strip())
    except ValueError:
        raise CallerFault(
            "date_form",
            f"日期“{text}”不是有效的日期。",
            f"The date {text!r} is not a valid date.",
            remedy_zh="请按“2025-07-01”的形式填写。",
            remedy_en='Write it like "2025-07-01".',
        ) from None


def millis(moment: datetime) -> int:
    """An aware instant as whole milliseconds since 1970-01-01T00:00Z."""
    if moment.tzinfo is None:
        raise ValueError("an instant needs a zone")
    delta = moment - _EPOCH
    return (delta.days * 86_400 + delta.seconds) * 1_000 + delta.microseconds // 1_000


def from_millis(value: int) -> datetime:
    """Milliseconds since 1970-01-01T00:00Z as an instant in the zone +08:00."""
    return (_EPOCH + timedelta(milliseconds=value)).astimezone(ZONE)


@dataclass(frozen=True, order=True)
class Month:
    """A calendar month in China, written "2025-07"."""

    year: int
    number: int

    @classmethod
    def parse(cls, text: str) -> Month:
        """A month from "2025-07". Raises CallerFault `month_form`."""
        match = re.fullmatch(r"(\d{4})-(0[1-9]|1[0-2])", text.strip())
        if match is None or match.group(1) == "0000":
            raise CallerFault(
                "month_form",
                f"月份“{text}”不是有效的月份。",
                f"The month {text!r} is not a valid month.",
                remedy_zh="请按“2025-07”的形式填写。",
                remedy_en='Write it like "2025-07".',
            )
        return cls(int(match.group(1)), int(match.group(2)))

    @classmethod
    def of(cls, when: date) -> Month:
        """The month a day lies in."""
        return cls(when.year, when.month)

    @property
    def first(self) -> date:
        """The first day."""
        return date(self.year, self.number, 1)

    @property
    def last(self) -> date:
        """The last day."""
        return self.next().first - timedelta(days=1)

    def next(self) -> Month:
        """The month after."""
        return Month(self.year + 1, 1) if self.number == 12 else Month(self.year, self.number + 1)

    def previous(self) -> Month:
        """The month before."""
        return Month(self.year - 1, 12) if self.number == 1 else Month(self.year, self.number - 1)

    def __str__(self) -> str:
        return f"{self.year:04d}-{self.number:02d}"
