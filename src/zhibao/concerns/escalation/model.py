"""What escalation speaks of: a body, a problem with those addressed, and where it stands with each of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from zhibao.kit.clock import ZONE

STEP_WORDS: Mapping[str, tuple[str, str]] = {
    "received": ("签收", "received"), "answered": ("答复", "answered"), "due_set": ("确定答复日", "day set"),
}  # fmt: skip
STATE_WORDS: Mapping[str, tuple[str, str]] = {"open": ("办理中", "open"), "closed": ("全部答复，办结", "all have answered, closed")}


@dataclass(frozen=True)
class Body:
    """A kind of body: the post in which somebody of it acts, and whether it leads the pilot."""

    id: str
    zh: str
    en: str
    post: str
    leading: bool


@dataclass(frozen=True)
class Addressed:
    """A body to which a problem went: the place whose body it is, and its name there."""

    body: str
    place: str
    zh: str
    en: str


@dataclass(frozen=True)
class Step:
    """A receipt, an answer, or a day that the province set."""

    number: int
    verb: str
    body: str | None
    due_on: date | None
    person: str
    actor: str
    at: datetime


@dataclass(frozen=True)
class Problem:
    """An important problem as it stands, without its words. `attachments` are digests with sizes, the files go their own way."""

    problem_no: str
    place: str
    at: datetime
    addressed: tuple[Addressed, ...]
    attachments: tuple[Mapping[str, Any], ...]
    due_on: date | None
    provisional: bool
    steps: tuple[Step, ...]

    @property
    def state(self) -> str:
        """Closed once every body addressed has answered."""
        return "closed" if {one.body for one in self.addressed} <= {one.body for one in self.steps if one.verb == "answered"} else "open"

    def when(self, body: str, verb: str) -> Step | None:
        """The receipt or the answer of a body."""
        return next((one for one in self.steps if one.body == body and one.verb == verb), None)

    def late(self, body: str, on: date) -> bool:
        """Whether a body has not answered by the day, or answered after it."""
        answered = self.when(body, "answered")
        day = on if answered is None else answered.at.astimezone(ZONE).date()
        return self.due_on is not None and day > self.due_on

    def overdue(self, on: date) -> list[str]:
        """The bodies that still owe an answer after the day."""
        return [one.body for one in self.addressed if self.when(one.body, "answered") is None and self.late(one.body, on)]

    def document(self, on: date) -> dict[str, Any]:
        """As JSON, without its words."""
        zh, en = STATE_WORDS[self.state]
        return {
            "problem": self.problem_no, "place": self.place, "at": self.at.isoformat(), "due_on": self.due_on and self.due_on.isoformat(), "provisional": self.provisional,
            "state": self.state, "zh": zh, "en": en, "overdue": self.overdue(on), "attachments": [dict(one) for one in self.attachments],
            "bodies": [
                {"body": one.body, "place": one.place, "zh": one.zh, "en": one.en, "received_at": _at(self.when(one.body, "received")),
                 "answered_at": _at(self.when(one.body, "answered")), "late": self.late(one.body, on)}
                for one in self.addressed
            ],
        }  # fmt: skip


def _at(step: Step | None) -> str | None:
    return None if step is None else step.at.isoformat()
