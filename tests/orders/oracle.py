"""A slow, plain reading of the rules of intake, to check the fast one row by row.

One row is a dict of text by the column names of the feed `standard`, plus `platform` (USCC; "" when the test
has only one). An absent column, None and "" all mean: nothing written. Nothing here is shared with
`zhibao.orders`, except that both ask `zhibao.kit.identity` what a document number tells.

The rules:

* A row with a fault is quarantined with the first reason of `REASONS` that fits, also when it comes again.
* The key of a row is (platform, order_no, version). The first content to arrive under a key stands for it.
  A row with a content already seen under its key, whichever row brought it, is a duplicate. A row with a new,
  other content is a conflict.
* What stands for version n is accepted once something is accepted for version n-1 (version 1 needs nothing).
  This is settled at the end of each batch: a row that still misses a lower version then is a conflict.
  When a later batch brings the missing version, the waiting one is released: accepted from then on.
* The content is every standard column but the key: the worker in the normal form of the number, times as
  instants, positions as their H3 cell.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, timezone

from h3ronpy.vector import coordinates_to_cells

from zhibao.kit.identity import check_document, check_uscc, normalise

REASONS = (
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

INDUSTRIES = ("ride_hailing", "instant_delivery", "intracity_freight", "food_delivery")
STATUSES = ("open", "completed", "cancelled", "interrupted")
PROVINCES = frozenset(
    str(prefix)
    for first, last in ((11, 15), (21, 23), (31, 37), (41, 46), (50, 54), (57, 57), (61, 66))
    for prefix in range(first, last + 1)
)
ZONE = timezone(timedelta(hours=8))
H3_RESOLUTION = 9

Row = Mapping[str, str | None]
Key = tuple[str, str, int]
Content = tuple[object, ...]


@dataclass(frozen=True)
class BatchResult:
    """What became of one batch: one outcome per row, and the waiting keys it released."""

    outcomes: tuple[str, ...]
    released: tuple[Key, ...]

    def count(self, kind: str) -> int:
        """Rows whose outcome is `kind`, where `quarantined` counts every reason."""
        return sum(outcome.split(":")[0] == kind for outcome in self.outcomes)


@dataclass
class Oracle:
    """The memory between batches."""

    h3_resolution: int = H3_RESOLUTION
    seen: dict[Key, set[Content]] = field(default_factory=dict)
    standing: dict[Key, Content] = field(default_factory=dict)
    accepted: set[Key] = field(default_factory=set)

    def take(self, batch: Sequence[Row]) -> BatchResult:
        """Classify one batch."""
        outcomes = ["" for _ in batch]
        first_rows: dict[Key, int] = {}
        for number, row in enumerate(batch):
            reason = fault(row)
            if reason is not None:
                outcomes[number] = f"quarantined:{reason}"
                continue
            key = key_of(row)
            content = content_of(row, self.h3_resolution)
            known = self.seen.setdefault(key, set())
            if content in known:
                outcomes[number] = "duplicate"
            elif known:
                outcomes[number] = "conflict"
            else:
                self.standing[key] = content
                first_rows[key] = number
            known.add(content)
        newly = self._accept({key[:2] for key in first_rows})
        for key, number in first_rows.items():
            outcomes[number] = "accepted" if key in newly else "conflict"
        return BatchResult(tuple(outcomes), tuple(sorted(newly - first_rows.keys())))

    def _accept(self, orders: set[tuple[str, str]]) -> set[Key]:
        newly: set[Key] = set()
        for platform, order_no in orders:
            version = 1
            while (platform, order_no, version) in self.standing:
                key = (platform, order_no, version)
                if key not in self.accepted:
                    self.accepted.add(key)
                    newly.add(key)
                version += 1
        return newly

    def final(self) -> dict[tuple[str, str], Content]:
        """The content of the highest accepted version of every order: (platform, order_no) -> content."""
        highest: dict[tuple[str, str], int] = {}
        for platform, order_no, version in self.accepted:
            highest[platform, order_no] = max(version, highest.get((platform, order_no), 0))
        return {order: self.standing[(*order, version)] for order, version in highest.items()}

    def billable(self) -> dict[tuple[str, str], dict[str, object]]:
        """Orders whose final version is completed: industry, district, instant of completion (UTC)."""
        result: dict[tuple[str, str], dict[str, object]] = {}
        for order, content in self.final().items():
            named = dict(zip(CONTENT, content, strict=True))
            if named["status"] == "completed":
                result[order] = {name: named[name] for name in ("industry", "district", "completed_at")}
        return result

    def billable_counts(self) -> dict[tuple[str, str, str, str], int]:
        """Billable orders by (platform, industry, district, day of completion in China)."""
        counts: dict[tuple[str, str, str, str], int] = {}
        for (platform, _), order in self.billable().items():
            completed = order["completed_at"]
            assert isinstance(completed, datetime)
            day = completed.astimezone(ZONE).date().isoformat()
            key = (platform, str(order["industry"]), str(order["district"]), day)
            counts[key] = counts.get(key, 0) + 1
        return counts


def classify(batches: Sequence[Sequence[Row]], h3_resolution: int = H3_RESOLUTION) -> list[BatchResult]:
    """Classify batches in the order of their arrival."""
    oracle = Oracle(h3_resolution)
    return [oracle.take(batch) for batch in batches]


def text(row: Row, column: str) -> str:
    """What is written in a column; "" when nothing is."""
    return row.get(column) or ""


def instant(written: str) -> datetime | None:
    """An ISO 8601 instant (+08:00 when no zone is written), None when it is not one."""
    try:
        moment = datetime.fromisoformat(written)
    except ValueError:
        return None
    if len(written) <= 10:
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=ZONE)
    try:
        return moment.astimezone(UTC)
    except OverflowError:
        return datetime(1, 1, 2, tzinfo=UTC)


def fault(row: Row) -> str | None:
    """The first reason why the row is quarantined, None when it is sound."""
    found = faults(row)
    return next((reason for reason in REASONS if reason in found), None)


def faults(row: Row) -> set[str]:
    """Every reason that fits the row."""
    found: set[str] = set()
    found |= _order_no_faults(text(row, "order_no"))
    found |= _worker_faults(text(row, "worker_id"))
    found |= _time_faults(row)
    if text(row, "industry") not in INDUSTRIES:
        found.add("unknown_industry")
    elif text(row, "industry") == "food_delivery":
        accepted = instant(text(row, "accepted_at"))
        if accepted is not None and accepted >= datetime(2025, 7, 1, tzinfo=ZONE):
            found.add("industry_not_on_day")
    district = text(row, "district")
    if not district:
        found.add("missing_district")
    elif not re.fullmatch(r"[0-9]{6}", district):
        found.add("district_form")
    elif district[:2] not in PROVINCES:
        found.add("unknown_province")
    version = text(row, "version") or "1"
    if not re.fullmatch(r"-?[0-9]+", version):
        found.add("version_form")
    elif not 1 <= int(version) <= 60:
        found.add("version_out_of_range")
    agency = text(row, "service_agency")
    if agency and not check_uscc(agency).valid:
        found.add("service_agency_form")
    if not _position_sound(text(row, "lng"), text(row, "lat")):
        found.add("coordinates")
    return found


def _order_no_faults(order_no: str) -> set[str]:
    found = set()
    if not order_no:
        found.add("missing_order_no")
    if len(order_no) > 64:
        found.add("order_no_too_long")
    if any(ord(character) < 32 or 127 <= ord(character) < 160 for character in order_no):
        found.add("order_no_characters")
    return found


def _worker_faults(worker: str) -> set[str]:
    if not worker:
        return {"missing_worker_id"}
    wrong = check_document(worker).fault
    if wrong is None:
        return set()
    return {"worker_id_check"} if wrong == "check_digit" else {"worker_id_form"}


def _time_faults(row: Row) -> set[str]:
    found = set()
    written = {name: text(row, name) for name in ("accepted_at", "started_at", "completed_at")}
    times = {name: instant(value) for name, value in written.items() if value}
    if not written["accepted_at"]:
        found.add("missing_accepted_at")
    if any(moment is None for moment in times.values()):
        found.add("time_form")
    sound = {name: moment for name, moment in times.items() if moment is not None}
    if any(not 2015 <= moment.astimezone(ZONE).year <= 2099 for moment in sound.values()):
        found.add("time_out_of_range")
    accepted, started, ended = (sound.get(name) for name in written)
    for earlier, later in ((accepted, ended), (accepted, started), (started, ended)):
        if earlier is not None and later is not None and later < earlier:
            found.add("end_before_start")
    if accepted is not None and ended is not None and ended - accepted > timedelta(days=7):
        found.add("duration_absurd")
    status = text(row, "status")
    if status not in STATUSES:
        found.add("unknown_status")
    elif status == "open" and written["completed_at"]:
        found.add("open_with_end")
    elif status != "open" and not written["completed_at"]:
        found.add("missing_completed_at")
    return found


def _position_sound(lng: str, lat: str) -> bool:
    if not lng and not lat:
        return True
    try:
        return -180 <= float(lng) <= 180 and -90 <= float(lat) <= 90
    except ValueError:
        return False


def key_of(row: Row) -> Key:
    """(platform, order_no, version) of a sound row."""
    return text(row, "platform"), text(row, "order_no"), int(text(row, "version") or "1")


CONTENT = (
    "worker_id",
    "industry",
    "district",
    "accepted_at",
    "started_at",
    "completed_at",
    "status",
    "service_agency",
    "cell",
)


def content_of(row: Row, h3_resolution: int = H3_RESOLUTION) -> Content:
    """The content of a sound row, in the order of `CONTENT`."""
    cell = 0
    if text(row, "lng"):
        cells = coordinates_to_cells([float(text(row, "lat"))], [float(text(row, "lng"))], h3_resolution)
        cell = int(cells[0].as_py())
    agency = text(row, "service_agency")
    return (
        normalise(text(row, "worker_id")),
        text(row, "industry"),
        text(row, "district"),
        instant(text(row, "accepted_at")),
        instant(text(row, "started_at")) if text(row, "started_at") else None,
        instant(text(row, "completed_at")) if text(row, "completed_at") else None,
        text(row, "status"),
        check_uscc(agency).uscc if agency else "",
        cell,
    )
