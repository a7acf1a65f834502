"""Cases, steps and clocks as JSON documents with stable keys."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from zhibao import law
from zhibao.cases.model import CLOCK_STATE_ZH, ROLE_ZH, STATE_ZH, TRACK_ZH, CaseState, Clock, DueEntry, Permitted, Taken
from zhibao.cases.procedure import BY_VERB


def summary(case: CaseState) -> dict[str, Any]:
    """One line of a list: number, place, day and where the tracks are."""
    return {
        "case_no": case.case_no,
        "person": case.person,
        "place": case.place,
        "prefecture": case.prefecture,
        "injury_at": case.injury_at.isoformat(),
        "version_of_law": case.version_of_law,
        "states": {
            track.value: {"state": state.value, "zh": STATE_ZH[track][state], "track_zh": TRACK_ZH[track]}
            for track, state in case.states.items()
        },
        "closed": case.closed,
        "outcome": case.facts.get("outcome"),
        "late": case.facts.get("late"),
        "before_scheme": case.facts.get("before_scheme"),
    }


def case_document(
    case: CaseState, clocks: Iterable[Clock], opened: Mapping[int, dict[str, Any] | None]
) -> dict[str, Any]:
    """The whole file."""
    return summary(case) | {
        "clocks": [clock_document(clock) for clock in clocks],
        "steps": [step_document(case, step, opened.get(step.place)) for step in case.taken],
    }


def step_document(case: CaseState, step: Taken, opened: dict[str, Any] | None) -> dict[str, Any]:
    """One step with what was told in it; a step that no longer holds names the one that corrected it."""
    row = BY_VERB[step.verb][0]
    return {
        "place": step.place,
        "verb": step.verb,
        "zh": row.zh,
        "en": row.en,
        "at": step.at.isoformat(),
        "actor": step.actor,
        "on_behalf_of": step.on_behalf_of,
        "ground": step.ground,
        "facts": dict(step.facts),
        "clocks": dict(step.clocks),
        "corrected_by": case.corrections.get(step.place),
    } | ({"told": opened, "digest": step.content} if step.content else {})


def clock_document(clock: Clock) -> dict[str, Any]:
    """One clock."""
    document: dict[str, Any] = {
        "clock": clock.name,
        "zh": clock.zh,
        "en": clock.en,
        "right": clock.right,
        "begun_on": clock.begun_on.isoformat(),
        "length": clock.length,
        "unit": clock.unit,
        "due": None if clock.due is None else clock.due.isoformat(),
        "state": clock.state.value,
        "state_zh": CLOCK_STATE_ZH[clock.state],
        "colour": clock.colour,
        "responsible": clock.responsible,
        "responsible_zh": clock.responsible_zh,
        "ended_on": None if clock.ended_on is None else clock.ended_on.isoformat(),
        "suspended_on": None if clock.suspended_on is None else clock.suspended_on.isoformat(),
        "provisional": clock.provisional,
        "mark": clock.mark,
        "cites": list(clock.cites),
        "calendar": clock.calendar,
    }
    if clock.missing is not None:
        document["missing"] = {
            "number": clock.missing.number,
            "zh": clock.missing.zh,
            "en": clock.missing.en,
            "who_zh": clock.missing.who_zh,
            "who_en": clock.missing.who_en,
        }
    return document


def permitted_document(permitted: Permitted) -> dict[str, Any]:
    """One possible next step: who takes it, what it needs, what blocks it, what it issues."""
    step = permitted.step
    form = step.document
    return {
        "step": step.verb,
        "zh": step.zh,
        "en": step.en,
        "track": step.track.value,
        "roles": [role.value for role in step.roles],
        "roles_zh": [ROLE_ZH[role] for role in step.roles],
        "required": list(step.required),
        "blocked": [{"code": block.code, "zh": block.zh, "en": block.en} for block in permitted.blocks],
        "document": None if form is None else law.code_list("form").zh_of(form),
        "starts": list(step.starts),
        "ends": list(step.ends),
        "adverse": step.adverse,
        "cites": list(step.cites),
    }


def due_document(entry: DueEntry) -> dict[str, Any]:
    """One line of what is due."""
    document: dict[str, Any] = {
        "case_no": entry.case_no,
        "colour": entry.colour,
        "zh": entry.reason_zh,
        "en": entry.reason_en,
        "responsible": entry.responsible,
        "responsible_zh": entry.responsible_zh,
    }
    return document | ({"clock": clock_document(entry.clock)} if entry.clock else {})
