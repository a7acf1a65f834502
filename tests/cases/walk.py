"""Random walks over the procedure table: permitted steps, forbidden ones, days that pass; what must hold is checked after each.

The checks do not use the fold: they read the rows of the chain and replay the table by themselves.
"""

from __future__ import annotations

import random
from collections import Counter
from datetime import date, datetime, timedelta
from itertools import pairwise
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.cases.ground import FACTS, PERSON
from zhibao.cases import acts, rules
from zhibao.cases.clocks import clocks
from zhibao.cases.facts import FACTS as FORMS
from zhibao.cases.facts import resolves
from zhibao.cases.fold import fold, read
from zhibao.cases.model import INITIAL, CaseState, ClockState, Role, State, Step, Track
from zhibao.cases.procedure import BY_VERB, STEPS
from zhibao.kit import acts as kit_acts
from zhibao.kit.actors import Actor
from zhibao.kit.acts import Act
from zhibao.kit.clock import ZONE
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring

CANARY = "赵钱孙李"
PLACES = ("570100", "570371", "330106", "310115")
GROUND = "work-injury-regulation §20(3)"
REFUSALS = ("nonacceptance", "nonconfirmation", "revocation", "award_revocation", "recovery", "objection_answer")
_POOLS: dict[str, tuple[Any, ...]] = {
    "ref": ("I1", "I2", "I3"),
    "award_no": ("A1", "A2", "A3"),
    "items": (["medical_care"], ["hospital_meals"], ["medical_care", "hospital_meals"]),
    "scheme": ("injury_protection", "work_injury"),
    "cost_fen": (80_000, 300_000, 300_001),
    "addressee": ("worker", "platform"),
}


class Walk:
    """One case on its way, with a clock that only goes forward."""

    def __init__(self, session: Session, keyring: Keyring, seed: int) -> None:
        self.session, self.keyring, self.rng = session, keyring, random.Random(seed)
        injury = datetime(2022, 7, 1, 12, tzinfo=ZONE) + timedelta(days=self.rng.randrange(1_500))
        self.now = injury + timedelta(days=self.rng.randrange(3))
        self.counts: Counter[str] = Counter()
        self.elapsed: dict[tuple[str, int], date] = {}
        self.case_no = acts.open_case(
            session, keyring, place=self.rng.choice(PLACES), injury_at=injury, person=PERSON, channel="app",
            actor=Actor("p1", "worker"), at=self.now, facts={"statement": CANARY},
        )  # fmt: skip

        self.case = acts.case_state(session, self.case_no)

    def walk(self, steps: int) -> Counter[str]:
        """Take so many steps or attempts, checking after each."""
        for _ in range(steps):
            self.now += timedelta(days=self.rng.choice((0, 0, 0, 1, 1, 3, 9, 30, 100)), minutes=1)
            if self.rng.random() < 0.12:
                self.attempt_anything()
            else:
                self.go_on()
            self.check()
        assert kit_acts.verify_chain(self.session, acts.subject(self.case_no)) == [], "K1: the chain is broken"
        return self.counts

    # moves

    def go_on(self) -> None:
        """Take one of the steps that are listed as possible; a listed step is refused only for its facts."""
        case = self.case
        listed = [one.step for one in rules.next_steps(case, self.now.date()) if not one.blocks]
        weights = [_weight(step) for step in listed]
        step = self.rng.choices(listed, weights)[0]
        role = self.rng.choice(step.roles)
        facts = self.facts(step, case, role)
        try:
            self.take(step.verb, Actor(f"p{self.rng.randrange(4)}", role), facts)
            self.counts[step.verb] += 1
        except CallerFault as fault:
            assert fault.code == "step_blocked", f"a listed step was refused: {step.verb} {fault}"
            self.counts["blocked"] += 1

    def attempt_anything(self) -> None:
        """Try any step as anybody with some facts; what the table forbids must be refused and leave nothing."""
        states = self.case.states
        verb = self.rng.choice(tuple(BY_VERB))
        step = BY_VERB[verb][0]
        role = self.rng.choice(tuple(Role))
        facts = self.facts(step, self.case, role)
        if facts and self.rng.random() < 0.4:
            facts.pop(self.rng.choice(list(facts)))
        forbidden = (
            verb == "opening"
            or role not in step.roles
            or (role is Role.JOB and step.adverse)
            or any(name not in facts for name in step.required)
            or not any(states[row.track] in row.sources for row in BY_VERB[verb])
            or (str(states[Track.CLOSING]) == "closed" and verb not in ("correction", "reopening"))
        )
        try:
            self.take(verb, Actor(f"p{self.rng.randrange(4)}", role), facts)
            assert not forbidden, f"K2: {verb} by {role} was taken in {states}"
        except CallerFault:
            newest = kit_acts.last(self.session, acts.subject(self.case_no))
            assert newest is not None and newest.place_in_chain == self.case.taken[-1].place, "a refusal left something"
            self.counts["refused"] += 1

    def take(self, verb: str, actor: Actor, facts: dict[str, Any]) -> None:
        """Take a step now; one in ten is sent twice under a key and must be the same act."""
        key = f"k{self.now.isoformat()}" if self.rng.random() < 0.1 else None
        asked: dict[str, Any] = {"actor": actor, "ground": GROUND, "facts": facts, "at": self.now, "key": key}
        done = acts.take_step(self.session, self.keyring, self.case_no, verb, **asked)
        if key is not None:
            assert acts.take_step(self.session, self.keyring, self.case_no, verb, **asked).id == done.id

    def facts(self, step: Step, case: CaseState, role: str) -> dict[str, Any]:
        """Facts for a step: mostly such that fit, sometimes others."""
        told: dict[str, Any] = {}
        for name in step.required:
            if FORMS[name].personal:
                told[name] = CANARY
            elif name in ("received_on", "held_on"):
                told[name] = (self.now.date() - timedelta(days=self.rng.choice((0, 0, 0, 1, 9)))).isoformat()
            elif name == "due":
                told[name] = (self.now.date() + timedelta(days=self.rng.choice((3, 10, 30)))).isoformat()
            elif name == "applicant":
                told[name] = role if role in FORMS[name].choices else "worker"
            elif name == "act":
                told[name] = self.rng.choice(case.taken[-4:]).place
            elif name == "outcome":
                told[name] = self.rng.choice(FORMS[name].choices)
            elif name in _POOLS:
                told[name] = self.rng.choice(_POOLS[name])
            else:
                told[name] = FACTS[name]
        if self.rng.random() < 0.2 and step.verb in ("application", "acceptance"):
            told["late_statement"] = "E9"
        return told

    # what must hold

    def check(self) -> None:
        """The invariants of cases, on the rows as they stand."""
        chain, today = rows(self.session, self.case_no), self.now.date()
        states = replayed(chain)
        case = self.case = folded(self.case_no, chain)
        assert case.states == states, "K2: the fold differs from the replayed table"
        for row in chain[-2:]:
            self.check_act(row)
        for earlier, later in pairwise(chain[-3:]):
            assert later.previous == earlier.hash and later.at >= earlier.at, "K1"
        held = clocks(case, today)
        assert held == clocks(folded(self.case_no, chain), today), "K3: a clock is not computable again"
        entries = rules.due_entries(case, today)
        duties = [clock for clock in held if clock.open and not clock.right]
        assert case.closed or duties or entries, "K2: nothing drives the case"
        listed = {entry.clock.name for entry in entries if entry.clock}
        served = any(row.verb in ("service", "award_service") for row in chain)
        for clock in held:
            if clock.state is ClockState.ELAPSED and not case.closed:
                assert clock.name in listed, "K3: a deadline that has passed is not on the list"
            assert served or not clock.name.startswith(("reconsideration", "litigation")), "K5: a remedy clock without service"
        self.check_elapsed(case, {(clock.name, clock.started_by): clock.state for clock in held if clock.due})

    def check_elapsed(self, case: CaseState, now: dict[tuple[str, int], ClockState]) -> None:
        """What has passed stays passed until it is answered, unless the step that began it was corrected."""
        places = {step.place for step in case.steps}
        touched = any(step.verb in ("correction", "clear_case", "fast_lane") for step in case.taken)
        for key in [key for key in self.elapsed if key[1] in places and not touched]:
            assert now.get(key) in (ClockState.ELAPSED, ClockState.ANSWERED_LATE), f"K3: {key} was cleared"
        for key, state in now.items():
            if state is ClockState.ELAPSED:
                self.elapsed[key] = self.now.date()

    def check_act(self, row: Act) -> None:
        """Who, when, on which ground; a refusal with its parts; no machine against a person; nothing personal."""
        step, facts = BY_VERB[row.verb][0], row.content.get("facts", {})
        assert Actor.parse(row.actor) and row.at and resolves(row.ground), "K1"
        assert not (step.adverse and Actor.parse(row.actor).machine), "K8: a machine against a person"
        if row.verb in REFUSALS:
            assert row.content.get("sealed") and facts.get("article") and facts.get("remedy"), "K5: a refusal without its parts"
        assert CANARY not in str(row.content), "A11: personal content in an act"


def rows(session: Session, case_no: str) -> list[Act]:
    """The chain of a case, as the database holds it."""
    return list(session.execute(select(Act).where(Act.subject == f"case:{case_no}").order_by(Act.place_in_chain)).scalars())


def folded(case_no: str, chain: list[Act]) -> CaseState:
    """The case as the product folds it from these rows."""
    return fold(case_no, [step for step in map(read, chain) if step is not None])


def replayed(chain: list[Act]) -> dict[Track, State]:
    """Where the tracks are, by the table alone. Fails where a step does not follow."""
    undone: set[int] = set()
    for row in reversed(chain):
        if row.verb == "correction" and row.place_in_chain not in undone:
            undone.add(row.content["facts"]["act"])
    states = dict(INITIAL)
    for row in chain:
        if row.place_in_chain in undone:
            continue
        fitting = [step for step in STEPS if step.verb == row.verb and states[step.track] in step.sources]
        assert len(fitting) == 1, f"K2: {row.verb} does not follow in {states}"
        if fitting[0].target is not None:
            states[fitting[0].track] = fitting[0].target
    return states


_AWAY = {"withdrawal", "closing", "correction", "revocation", "award_revocation", "nonacceptance", "nonconfirmation", "objection",
         "reconsideration", "litigation", "assessment_return", "double_coverage_task", "recusal"}  # fmt: skip


def _weight(step: Step) -> int:
    """Steps that lead on are taken more often than those that stay, go back or close."""
    return 2 if step.verb in _AWAY else 5 if step.target is None else 30
