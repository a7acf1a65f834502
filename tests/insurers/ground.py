"""A city of 桃源 with insurers under mandate, and tasks that go as a test says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from fractions import Fraction
from typing import Any

from sqlalchemy.orm import Session

from zhibao.insurers import acts, rules, terms
from zhibao.insurers.model import FeeShape, Mandate, Task, TaskKind
from zhibao.kit.actors import Actor
from zhibao.kit.clock import ZONE
from zhibao.kit.secrets import Keyring

CITY, COUNTY = "570100", "570102"
KEEPER, OFFICER, SECOND, THIRD = (Actor(person, post) for person, post in (
    ("shu.mu", "list_keeper"), ("tao.zhu", "investigator"), ("xu.xing", "supervisor"), ("kong.jing", "control_officer"),
))  # fmt: skip
START = datetime(2025, 7, 1, 9, 0, tzinfo=ZONE)
FEE = FeeShape(fixed_fen=900_000, per_case_fen=12_000, per_task_fen={TaskKind.VISIT: 5_000}, retained_share=Fraction(1, 5))


def at(text: str, hour: int = 9, minute: int = 0) -> datetime:
    return datetime.fromisoformat(text).replace(hour=hour, minute=minute, tzinfo=ZONE)


@dataclass
class City:
    """A city whose insurers handle tasks; `done` plays one through."""

    session: Session
    keyring: Keyring
    cases: int = 0
    mandates: dict[str, Mandate] = field(default_factory=dict)

    def mandate(self, insurer: str, *, kinds: Sequence[TaskKind] = tuple(TaskKind), until: date = date(2025, 12, 31), fee: FeeShape | None = FEE,
                areas: Sequence[str] = (), staff: Sequence[str] | None = None, place: str = CITY) -> Mandate:  # fmt: skip
        made = acts.record_mandate(
            self.session, insurer=insurer, insurer_name=f"{insurer}财险", place=place, kinds=kinds, valid_from=START.date(), valid_to=until,
            procurement="桃采2025-17", actor=KEEPER, at=START,
        )  # fmt: skip
        if fee is not None:
            terms.record_terms(self.session, made.mandate_no, since=START.date(), areas=areas, fee=fee, document="合同1", actor=KEEPER, at=START)
        for account in [insurer] if staff is None else staff:
            terms.admit(self.session, made.mandate_no, account, since=START.date(), actor=KEEPER, at=START)
        self.mandates[insurer] = made
        return made

    def new_case(self) -> tuple[str, int]:
        self.cases += 1
        return f"{CITY}-2025-{self.cases:06d}", 9_000 + self.cases

    def task(self, insurer: str, kind: TaskKind = TaskKind.MATERIAL_CHECK, *, case: tuple[str, int] | None = None, asked: datetime = START, due: date | None = None) -> Task:
        case_no, person = case or self.new_case()
        return acts.assign(
            self.session, self.keyring, case_no=case_no, person=person, city=CITY, insurer=insurer, kind=kind, due_on=due, asked="请核对材料。", actor=OFFICER, at=asked
        )

    def step(self, task: Task, verb: str, moment: datetime, words: str | None = "已办。", facts: Mapping[str, Any] | None = None) -> Task:
        by = rules.BY_VERB[verb].by
        actor = OFFICER if by == rules.OFFICE else Actor(f"{task.insurer}.staff", "insurer")
        return acts.take_step(self.session, self.keyring, task.task_no, verb, by=by, words=words, facts=facts or {}, actor=actor, at=moment)

    def done(self, insurer: str, kind: TaskKind = TaskKind.MATERIAL_CHECK, *, case: tuple[str, int] | None = None, asked: datetime = START, days: int = 1,
             hours: int = 5, sent_back: bool = False) -> Task:  # fmt: skip
        """A task that was accepted at once, visited after `hours` where it is a visit, reported after `days` and taken over."""
        task = self.task(insurer, kind, case=case, asked=asked)
        self.step(task, "accept", asked + timedelta(hours=1))
        if kind is TaskKind.VISIT:
            when = asked + timedelta(hours=hours)
            self.step(task, "visit", when, facts={"visited_at": when.isoformat(), "met": ["worker"]})
        reported = asked + timedelta(days=days)
        self.step(task, "report", reported)
        if sent_back:
            self.step(task, "send_back", reported)
            self.step(task, "report", reported)
        return self.step(task, "confirm", reported + timedelta(hours=1))
