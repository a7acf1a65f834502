"""Plans, inspections and incidents as they stand, folded from their acts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any


@dataclass(frozen=True)
class PlanItem:
    """What a plan says of one step: in which quarter it is inspected, how, and which error rate was stated before (samples)."""

    step: str
    quarter: int
    method: str
    tolerable: str | None = None

    def document(self) -> dict[str, Any]:
        """The item as others read it, and as the act keeps it."""
        return {"step": self.step, "quarter": self.quarter, "method": self.method, "tolerable": self.tolerable}


@dataclass(frozen=True)
class Step:
    """One entry of the file of an inspection or incident; `words` None where nobody asked for them."""

    number: int
    verb: str
    facts: Mapping[str, Any]
    words: str | None
    person: str
    actor: str
    at: datetime

    def document(self) -> dict[str, Any]:
        """The entry as others read it."""
        return {"number": self.number, "verb": self.verb, **self.facts, "words": self.words, "actor": self.actor, "at": self.at.isoformat()}


@dataclass(frozen=True)
class Inspection:
    """An inspection with its file: findings, the measures set on them, and whether somebody else saw them done."""

    number: str
    place: str
    plan_no: str | None
    item: int | None
    step: str
    sample_no: str | None
    words: str | None
    opened_by: str
    actor: str
    at: datetime
    steps: tuple[Step, ...]

    @property
    def closed(self) -> bool:
        """Whether it was closed."""
        return bool(self.steps) and self.steps[-1].verb == "closed"

    @property
    def findings(self) -> tuple[Step, ...]:
        """What was found."""
        return tuple(one for one in self.steps if one.verb == "finding")

    @property
    def measures(self) -> tuple[Step, ...]:
        """What was ordered."""
        return tuple(one for one in self.steps if one.verb == "measure")

    def waiting(self) -> tuple[Step, ...]:
        """Measures that nobody has seen done."""
        done = {one.facts["of"] for one in self.steps if one.verb == "followed" and one.facts["done"]}
        return tuple(one for one in self.measures if one.number not in done)

    def document(self, on: date) -> dict[str, Any]:
        """The inspection as others read it on a day."""
        late = [one.number for one in self.waiting() if on > date.fromisoformat(one.facts["due_on"])]
        return {
            "inspection": self.number, "place": self.place, "plan": self.plan_no, "item": self.item, "step": self.step, "sample": self.sample_no,
            "words": self.words, "actor": self.actor, "at": self.at.isoformat(),
            "status": "closed" if self.closed else "measures" if self.measures else "found" if self.findings else "open",
            "findings": len(self.findings), "measures": len(self.measures), "waiting": len(self.waiting()), "late": late,
            "steps": [one.document() for one in self.steps],
        }  # fmt: skip


@dataclass(frozen=True)
class Incident:
    """Something that happened: what kind, how grave, when it was found, and until when it is to be reported.

    `report_by` is None where no time limit is established in the place; `missing_*` then says who must fill it.
    """

    number: str
    place: str
    kind: str
    grave: bool
    found_at: datetime
    report_by: datetime | None
    cites: str | None
    missing_zh: str | None
    missing_en: str | None
    words: str | None
    actor: str
    at: datetime
    steps: tuple[Step, ...]

    @property
    def reported_at(self) -> datetime | None:
        """When it was reported upward, None where it was not."""
        return next((one.at for one in self.steps if one.verb == "reported"), None)

    @property
    def status(self) -> str:
        """registered, reported or closed."""
        return "registered" if not self.steps else "closed" if self.steps[-1].verb == "closed" else "reported" if self.reported_at else "handled"

    def document(self, now: datetime) -> dict[str, Any]:
        """The incident as others read it at an instant."""
        until = self.reported_at or now
        return {
            "incident": self.number, "place": self.place, "kind": self.kind, "grave": self.grave, "found_at": self.found_at.isoformat(),
            "report_by": self.report_by and self.report_by.isoformat(), "cites": self.cites, "missing_zh": self.missing_zh,
            "missing_en": self.missing_en, "words": self.words, "actor": self.actor, "at": self.at.isoformat(), "status": self.status,
            "late": self.report_by is not None and until > self.report_by, "steps": [one.document() for one in self.steps],
        }  # fmt: skip
