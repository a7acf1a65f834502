"""What an order, a batch and an answer are."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from zhibao import law


class Status(StrEnum):
    """How an order stands: open, completed, cancelled or interrupted."""

    OPEN = "open"
    COMPLETED = "completed"
    CANCELLED = "cancelled"
    INTERRUPTED = "interrupted"


class Source(StrEnum):
    """Where a row was found: accepted, quarantined or in conflict."""

    ACCEPTED = "accepted"
    QUARANTINED = "quarantined"
    CONFLICT = "conflict"


STATUSES = tuple(Status)
# By the code that stands in sealed files; an industry in preparation has none.
INDUSTRIES = law.accepted_industries()


class SegmentKind(StrEnum):
    """What a sealed segment holds: accepted rows, conflicts (with rows that wait for an earlier version),
    quarantined rows, or the sealed document numbers of persons met for the first time."""

    ACCEPTED = "accepted"
    CONFLICT = "conflict"
    QUARANTINE = "quarantine"
    PERSONS = "persons"


@dataclass(frozen=True)
class OrderCount:
    """Completed orders of a platform, net of what later versions replaced.

    `day` is the day of completion in China, `district` the county of acceptance.
    """

    platform: str
    industry: str
    district: str
    day: date
    orders: int


@dataclass(frozen=True)
class BatchResult:
    """What became of one load: accepted + duplicate + quarantined + conflicts = received.

    `released` counts rows of earlier loads that waited for a version and were accepted now; `repeated` says
    that the same files had been loaded before and nothing was done; `resumed` says how many rows an interrupted
    load of them had settled.
    """

    batch: str
    received: int
    accepted: int
    duplicate: int
    quarantined: int
    conflicts: int
    warnings: int
    released: int = 0
    repeated: bool = False
    resumed: int = 0
    declared: int | None = None
    reasons: dict[str, int] = field(default_factory=dict)
    warning_codes: dict[str, int] = field(default_factory=dict)

    def document(self) -> dict[str, Any]:
        """The result as the public JSON document."""
        document: dict[str, Any] = {
            "batch": self.batch,
            "received": self.received,
            "accepted": self.accepted,
            "duplicate": self.duplicate,
            "quarantined": self.quarantined,
            "conflicts": self.conflicts,
            "warnings": self.warnings,
            "released": self.released,
            "repeated": self.repeated,
            "resumed": self.resumed,
            "quarantine_reasons": self.reasons,
            "warning_codes": self.warning_codes,
        }
        if self.declared is not None:
            document["declared"] = self.declared
        return document


@dataclass(frozen=True)
class OrderAt:
    """An order a worker was on at an instant, as the file of a case needs it."""

    order_no: str
    version: int
    platform: str
    industry: str | None
    district: str | None
    accepted_at: datetime | None
    started_at: datetime | None
    completed_at: datetime | None
    status: str | None
    in_task_period: bool | None
    version_of_law: str | None
    provisional: bool
    source: Source
    loaded_at: datetime | None = None
    reasons: tuple[str, ...] = ()
    # The service agency that the platform named for the order, by its code.
    service_agency: str | None = None
