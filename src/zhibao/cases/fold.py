"""A case from its acts: nothing about its state is stored, so nothing can disagree with what was done.

The steps are replayed in order. A step that a later one corrected is left out, as if it had never been taken.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import Row, select

from zhibao.cases.model import INITIAL, CaseState, Taken
from zhibao.cases.procedure import BY_VERB, row
from zhibao.kit.acts import Act
from zhibao.kit.clock import instant
from zhibao.kit.errors import OwnFault

OPENING = "opening"
CORRECTION = "correction"
# What a step is read from. Plain rows: many chains pass through here, and no session need keep them.
STEPS = select(Act.subject, Act.place_in_chain, Act.verb, Act.at, Act.actor, Act.on_behalf_of, Act.ground, Act.content)


def read(act: Act | Row[Any]) -> Taken | None:
    """An act as a step of the procedure; None for the acts of others in the same chain."""
    if act.verb not in BY_VERB:
        return None
    return Taken(
        place=act.place_in_chain,
        verb=act.verb,
        at=act.at,
        actor=act.actor,
        on_behalf_of=act.on_behalf_of,
        ground=act.ground,
        facts=act.content.get("facts", {}),
        content=act.content.get("sealed"),
        clocks=act.content.get("clocks", {}),
    )


def fold(case_no: str, steps: Iterable[Taken]) -> CaseState:
    """The state of a case from its steps. Raises OwnFault `illegal_history` where a step does not follow."""
    taken = tuple(steps)
    corrections = corrections_of(taken)
    states, facts = dict(INITIAL), dict[str, Any]()
    standing: list[Taken] = []
    for step in taken:
        if step.place in corrections:
            continue
        held = row(step.verb, states)
        if held is None:
            raise _illegal(case_no, step)
        if held.target is not None:
            states[held.track] = held.target
        facts.update(step.facts)
        facts.update(held.sets)
        standing.append(step)
    if not standing or standing[0].verb != OPENING:
        raise _illegal(case_no, taken[0] if taken else None)
    return CaseState(
        case_no=case_no,
        person=int(facts["person"]),
        place=str(facts["place"]),
        prefecture=str(facts["prefecture"]),
        injury_at=_injury_at(facts),
        states=states,
        facts=facts,
        taken=taken,
        steps=tuple(standing),
        corrections=corrections,
    )


def corrections_of(steps: Iterable[Taken]) -> dict[int, int]:
    """For every step that does not hold: the step that corrected it. A correction can itself be corrected."""
    undone: dict[int, int] = {}
    for step in reversed(list(steps)):
        if step.verb == CORRECTION and step.place not in undone:
            undone[int(step.facts["act"])] = step.place
    return undone


def _injury_at(facts: dict[str, Any]) -> datetime:
    return instant(str(facts["injury_at"]))


def _illegal(case_no: str, step: Taken | None) -> OwnFault:
    where = "" if step is None else f" {step.place} {step.verb}"
    return OwnFault(
        "illegal_history",
        "案件的步骤记录前后不符。",
        "The recorded steps of the case do not follow one another.",
        place=f"{case_no}{where}",
    )
