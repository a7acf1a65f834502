"""What the synthetic province looks like: enterprises, their feeds, the shape of a day, the rates of mishaps.

Every share, rate and shape here is invented for the simulation (assumed); only the peaks of the day (11 to 13,
16 to 20 o'clock) and the dominance of instant delivery follow published aggregates. Names and industries of the
enterprises are those of the scheme's first eleven (mohrss-2025-24 §5). Codes and people are fictional.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Final

from zhibao.kit.identity import fictional_uscc

TIERS_FROM: Final = date(2025, 7, 1)
"""From this day food delivery is part of instant delivery (mohrss-2025-24 §3)."""

CYCLE: Final = 2000
"""Orders are dealt to the enterprises in cycles of this many, each enterprise its `share` of every cycle."""


@dataclass(frozen=True)
class Enterprise:
    """One enterprise and the habits of its feed.

    `share`: orders of every `CYCLE`. `numbers`: how its order numbers look ("day": the day and a sequence;
    "opaque": no day inside; "long": more than 23 characters, one of them Chinese). `text`: it always sends
    CSV, in `encoding`. `joined`: membership in the scheme. `per_day`: orders of a worker on a working day.
    """

    slug: str
    name: str
    ordinal: int
    industry: str
    share: int
    per_day: int
    joined: date
    numbers: str = "day"
    text: bool = False
    encoding: str = "utf-8"
    versions: bool = True
    started: bool = True
    agencies: bool = False
    positions: bool = False
    lower_case: bool = False

    @property
    def uscc(self) -> str:
        """Its fictional unified social credit code, the same in every demo."""
        return fictional_uscc(self.ordinal)

    def industry_on(self, day: date) -> str:
        """Its industry on a day: the two food deliverers were `food_delivery` before July 2025."""
        if self.slug in ("meituan", "eleme") and day < TIERS_FROM:
            return "food_delivery"
        return self.industry

    def columns(self) -> tuple[str, ...]:
        """The standard columns that its files carry."""
        optional = {
            "version": self.versions,
            "started_at": self.started,
            "service_agency": self.agencies,
            "lng": self.positions,
            "lat": self.positions,
        }
        return tuple(name for name in COLUMNS if optional.get(name, True))


COLUMNS: Final = (
    "order_no",
    "version",
    "worker_id",
    "industry",
    "district",
    "accepted_at",
    "started_at",
    "completed_at",
    "status",
    "service_agency",
    "lng",
    "lat",
)

_FIRST, _SECOND = date(2022, 7, 1), date(2025, 7, 1)
_RIDE, _DELIVERY, _FREIGHT = "ride_hailing", "instant_delivery", "intracity_freight"

ENTERPRISES: Final = (
    Enterprise("caocao", "曹操出行", 1, _RIDE, 16, 26, _FIRST, text=True, started=False, lower_case=True),
    Enterprise("meituan", "美团", 2, _DELIVERY, 940, 68, _FIRST, agencies=True),
    Enterprise("eleme", "饿了么", 3, _DELIVERY, 520, 68, _FIRST, agencies=True),
    Enterprise("dada", "达达", 4, _DELIVERY, 240, 68, _FIRST, versions=False, started=False),
    Enterprise("shansong", "闪送", 5, _DELIVERY, 80, 44, _FIRST, positions=True),
    Enterprise("huolala", "货拉拉", 6, _FREIGHT, 10, 14, _FIRST, numbers="opaque", positions=True),
    Enterprise(
        "kuaigou",
        "快狗打车",
        7,
        _FREIGHT,
        2,
        14,
        _FIRST,
        numbers="long",
        text=True,
        encoding="gb18030",
        started=False,
    ),
    Enterprise("didi", "滴滴出行", 8, _RIDE, 84, 26, _SECOND, positions=True),
    Enterprise("sf_intracity", "顺丰同城", 9, _DELIVERY, 100, 60, _SECOND),
    Enterprise("didi_freight", "滴滴货运", 10, _FREIGHT, 5, 14, _SECOND),
    Enterprise("manbang_shengsheng", "满帮省省", 11, _FREIGHT, 3, 14, _SECOND),
)

AGENCIES: Final = 40
AGENCY_FIRST_INDEX: Final = 1001
"""Fictional service agencies are the fictional organisations from this index on."""

# Weights of the 24 hours; each list is scaled to a million in `shape_of_day`.
_HOURS: Final = {
    _DELIVERY: (6, 4, 3, 2, 2, 4, 12, 28, 34, 34, 62, 124, 112, 58, 42, 44, 62, 98, 112, 84, 52, 42, 30, 16),
    _RIDE: (14, 9, 7, 6, 8, 18, 40, 74, 78, 52, 46, 48, 48, 48, 46, 48, 56, 80, 82, 60, 50, 48, 40, 24),
    _FREIGHT: (1, 1, 1, 2, 4, 12, 34, 70, 92, 98, 92, 70, 54, 74, 86, 82, 74, 56, 38, 24, 14, 8, 4, 2),
}

WEEKDAYS: Final = (97, 96, 97, 98, 105, 106, 101)
"""Volume of Monday to Sunday in percent of the average day."""

MINUTES: Final = {_DELIVERY: (12, 20), _RIDE: (6, 25), _FREIGHT: (40, 70)}
"""Duration: so many minutes and twice a draw from 0 to the second number."""

CANCELLED_PER_10K: Final = 300
INTERRUPTED_PER_10K: Final = 40
UNREGISTERED_PER_1000: Final = 5
UNKNOWN_COUNTY_PER_10K: Final = 5
GUESTS_PERCENT: Final = 12
"""Of the workers of an enterprise, so many work for another enterprise as well."""

FATES: Final = {
    "plain": None,
    "bad": 60,
    "bad_corrected": 60,
    "late": 500,
    "restated_cancelled": 200,
    "restated_time": 300,
    "restated_twice": 30,
    "duplicate_same_file": 100,
    "duplicate_later": 50,
    "conflict_same_file": 20,
    "conflict_later": 30,
    "conflict_repeated": 10,
    "gap_for_ever": 5,
    "gap_released": 10,
    "first_version_never": 5,
    "open_first": 100,
}
"""What befalls an order, per 100,000; everything else is plain. The meaning of each stands in `fates.py`."""

REASONS: Final = (
    "missing_order_no",
    "order_no_too_long",
    "order_no_characters",
    "missing_worker_id",
    "worker_id_check",
    "worker_id_form",
    "unknown_industry",
    "industry_not_on_day",
    "missing_district",
    "district_form",
    "unknown_province",
    "missing_accepted_at",
    "time_form",
    "time_out_of_range",
    "end_before_start",
    "duration_absurd",
    "missing_completed_at",
    "unknown_status",
    "open_with_end",
    "version_form",
    "version_out_of_range",
    "service_agency_form",
    "coordinates",
)
"""Every reason of quarantine; a full month holds each of them."""


def shape_of_day(industry: str) -> tuple[int, ...]:
    """How a million orders spread over the 24 hours."""
    weights = _HOURS[_DELIVERY if industry == "food_delivery" else industry]
    total = sum(weights)
    cumulative = [1_000_000 * sum(weights[:hour]) // total for hour in range(25)]
    return tuple(later - earlier for earlier, later in pairwise(cumulative))


def duration_of(industry: str) -> tuple[int, int]:
    """Minutes that every order takes, and the bound of each of two draws on top."""
    return MINUTES[_DELIVERY if industry == "food_delivery" else industry]
