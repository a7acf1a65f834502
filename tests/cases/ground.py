"""The ground of the tests of cases: a file in 桃源 and its usual steps, with people of every post."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy.orm import Session

from zhibao.cases import acts
from zhibao.cases.model import CaseState, Clock
from zhibao.cases.procedure import BY_VERB
from zhibao.kit.actors import Actor
from zhibao.kit.acts import Act
from zhibao.kit.clock import ZONE
from zhibao.kit.secrets import Keyring

PERSON = 4_611_686_018_427_387_904
INJURY = datetime(2025, 9, 20, 12, 7, tzinfo=ZONE)
GROUND = "taoyuan-2025-1 §33(1)"

FACTS: Mapping[str, Any] = {
    "channel": "app",
    "platform": "platform:meituan",
    "applicant": "worker",
    "application_kind": "disability",
    "statement": "在送餐途中摔倒。",
    "missing_papers": ["diagnosis"],
    "papers": ["E1"],
    "due": "2099-01-01",
    "late_statement": "E2",
    "reason": "事实清楚。",
    "article": "measures-2025 §11(1)(1)",
    "remedy": "可以申请行政复议或者提起行政诉讼。",
    "ref": "I1",
    "asked": "platform",
    "question": "请提供订单和轨迹。",
    "answer": "见附件。",
    "held_on": "2025-10-20",
    "cost_fen": 80_000,
    "outpatient_only": True,
    "suspension_ground": "judicial_finding_pending",
    "addressee": "worker",
    "delivery": "direct",
    "proof": "R1",
    "officer": "confirmation_officer:chen",
    "items": ["medical_care"],
    "scheme": "injury_protection",
    "appraisal": "G1",
    "digest": "sm3:ab",
    "total_fen": 100_000,
    "award_no": "A1",
    "payment": "P1",
    "body": "桃花市人民政府",
    "result": "upheld",
    "document": "D1",
    "outcome": "paid",
}


def at(day: str, hour: int = 9) -> datetime:
    """An hour of a day."""
    return datetime.fromisoformat(day).replace(hour=hour, tzinfo=ZONE)


def actor(verb: str, post: str | None = None) -> Actor:
    """Somebody whose post may take a step; the same person for a post everywhere."""
    name = post or BY_VERB[verb][0].roles[0].value
    return Actor(f"p.{name}", name)


class File:
    """One case, with steps taken by whoever may take them."""

    def __init__(self, session: Session, keyring: Keyring, *, injury: datetime = INJURY, reported: str = "2025-09-22", place: str = "570100") -> None:
        self.session, self.keyring = session, keyring
        self.case_no = acts.open_case(
            session, keyring, place=place, injury_at=injury, person=PERSON, channel="app",
            actor=Actor("w1", "worker"), at=at(reported), facts={"statement": "摔倒"},
        )  # fmt: skip

    def take(self, verb: str, day: str, *, post: str | None = None, person: str | None = None, key: str | None = None, ground: str = GROUND, **facts: Any) -> Act:
        """Take a step with its usual facts, some of them given."""
        told = {name: FACTS[name] for name in BY_VERB[verb][0].required if name != "received_on" and name != "act"}
        if "received_on" in BY_VERB[verb][0].required:
            told["received_on"] = day
        told |= facts
        if verb == "application" and post is None:
            post = told["applicant"]
        who = actor(verb, post)
        return acts.take_step(
            self.session, self.keyring, self.case_no, verb, key=key, ground=ground, at=at(day), facts=told,
            actor=Actor(person, who.post) if person else who,
        )  # fmt: skip

    def go(self, day: str, *verbs: str) -> File:
        """Take steps one after another on one day."""
        for verb in verbs:
            self.take(verb, day)
        return self

    @property
    def state(self) -> CaseState:
        """The case as it stands."""
        return acts.case_state(self.session, self.case_no)

    def clock(self, name: str, on: str) -> Clock:
        """One clock on a day, the newest of its name."""
        return [clock for clock in acts.clocks(self.session, self.case_no, date.fromisoformat(on)) if clock.name == name][-1]

    def due(self, on: str) -> list[tuple[str, str]]:
        """The list of this case on a day: colour and clock or reason."""
        entries = acts.due(self.session, date.fromisoformat(on))
        return [(one.colour, one.clock.name if one.clock else one.reason_en) for one in entries]


def days(start: date, number: int) -> date:
    """Some days later."""
    return start + timedelta(days=number)
