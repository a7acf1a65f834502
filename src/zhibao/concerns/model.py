"""What concerns speak of: an enquiry or a complaint with its channel, theme, subject, owner, day and state."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from zhibao.kit.clock import ZONE


class Kind(StrEnum):
    """Whether somebody asks or complains."""

    ENQUIRY = "enquiry"
    COMPLAINT = "complaint"


class Channel(StrEnum):
    """How it came in."""

    COUNTER = "counter"
    TELEPHONE = "telephone"
    PHONE = "phone"
    ENTERPRISE = "enterprise"


class About(StrEnum):
    """What it is about, where it names something."""

    CASE = "case"
    ENTERPRISE = "enterprise"
    INSURER = "insurer"
    UNREGISTERED = "unregistered"


class State(StrEnum):
    """Where it stands."""

    OPEN = "open"
    REOPENED = "reopened"
    ANSWERED = "answered"


KIND_WORDS = {Kind.ENQUIRY: ("咨询", "enquiry"), Kind.COMPLAINT: ("投诉", "complaint")}
CHANNEL_WORDS = {
    Channel.COUNTER: ("窗口", "counter"), Channel.TELEPHONE: ("电话", "telephone"), Channel.PHONE: ("手机", "phone"),
    Channel.ENTERPRISE: ("企业", "enterprise"),
}  # fmt: skip
ABOUT_WORDS = {
    About.CASE: ("案件", "case"), About.ENTERPRISE: ("平台企业", "enterprise"), About.INSURER: ("承办机构", "insurer"),
    About.UNREGISTERED: ("没有参保的企业", "an enterprise that is not enrolled"),
}  # fmt: skip
STATE_WORDS = {State.OPEN: ("待答复", "to be answered"), State.REOPENED: ("再次提出，待答复", "brought up again, to be answered"), State.ANSWERED: ("已答复", "answered")}
STEP_WORDS = {
    "assigned": ("转交", "given to another post"), "due_set": ("确定答复日", "day set"), "answered": ("答复", "answered"),
    "reopened": ("再次提出", "brought up again"), "referred": ("转承办机构考评", "passed on to the review of the insurer"),
}  # fmt: skip


@dataclass(frozen=True)
class Theme:
    """What enquiries and complaints are about, and the post that gets one first."""

    id: str
    zh: str
    en: str
    post: str


@dataclass(frozen=True)
class Step:
    """A step of an enquiry: what, by whom, when; `words` stay sealed in the table."""

    number: int
    verb: str
    post: str | None
    due_on: date | None
    led_to: str | None
    person: str
    actor: str
    at: datetime


@dataclass(frozen=True)
class Enquiry:
    """An enquiry or a complaint as it stands, without what was said in it.

    `person` is the pseudonym of the worker who asks, `party` the code of the enterprise that asks; both are None where
    somebody asks without a name. `about` is a case, a code, an insurer, or the name of an enterprise that is not enrolled.
    """

    enquiry_no: str
    place: str
    at: datetime
    channel: Channel
    kind: Kind
    theme: str
    person: int | None
    party: str | None
    about_kind: About | None
    about: str | None
    post: str
    due_on: date | None
    provisional: bool
    steps: tuple[Step, ...]

    @property
    def state(self) -> State:
        """Open until it is answered; open again when the asker brings it up again."""
        last = next((one.verb for one in reversed(self.steps) if one.verb in ("answered", "reopened")), None)
        return State.OPEN if last is None else State.ANSWERED if last == "answered" else State.REOPENED

    @property
    def answered_at(self) -> datetime | None:
        """When it was answered first."""
        return next((one.at for one in self.steps if one.verb == "answered"), None)

    @property
    def days_to_answer(self) -> int | None:
        """Whole days from its coming in to its first answer."""
        return None if self.answered_at is None else (self.answered_at.astimezone(ZONE).date() - self.at.astimezone(ZONE).date()).days

    @property
    def in_time(self) -> bool | None:
        """Whether the newest answer came by its day; None before an answer or without a day."""
        last = next((one for one in reversed(self.steps) if one.verb == "answered"), None)
        if last is None or self.due_on is None or self.state is not State.ANSWERED:
            return None
        return last.at.astimezone(ZONE).date() <= self.due_on

    def late(self, on: date) -> bool:
        """Whether it waits beyond its day."""
        return self.state is not State.ANSWERED and self.due_on is not None and on > self.due_on

    def document(self, on: date) -> dict[str, Any]:
        """As JSON, without a person and without what was said."""
        state, about = self.state, self.about_kind
        return {
            "enquiry": self.enquiry_no, "place": self.place, "at": self.at.isoformat(), "channel": self.channel.value, "channel_words": _two(CHANNEL_WORDS[self.channel]),
            "kind": self.kind.value, "kind_words": _two(KIND_WORDS[self.kind]), "theme": self.theme, "known_asker": self.person is not None or self.party is not None,
            "about_kind": about and about.value, "about": self.about, "about_words": about and _two(ABOUT_WORDS[about]), "post": self.post,
            "due_on": self.due_on and self.due_on.isoformat(), "provisional": self.provisional, "state": state.value, "state_words": _two(STATE_WORDS[state]),
            "answered_at": self.answered_at and self.answered_at.isoformat(), "days_to_answer": self.days_to_answer, "in_time": self.in_time, "late": self.late(on),
            "reopened": sum(one.verb == "reopened" for one in self.steps),
        }  # fmt: skip


def _two(words: tuple[str, str]) -> dict[str, str]:
    return {"zh": words[0], "en": words[1]}
