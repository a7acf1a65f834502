"""The decisions of the duties without a database: how far a duty is kept, where a paper and a gap stand.

`zhejiang-2025-44 §2(1)`, `zhejiang-2025-44 §2(6)`, `zhejiang-2025-44 §3(2)`. A measure decides nothing; it says where to look.
"""

from __future__ import annotations

import tomllib
from collections import Counter
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

from zhibao.kit.clock import ZONE
from zhibao.kit.digest import text_digest
from zhibao.kit.errors import CallerFault
from zhibao.kit.tables import canonical_json
from zhibao.registry.duties.model import (
    CLOSED_GAPS,
    DUTY_STATES,
    GUIDANCE,
    PAPER_STATES,
    PAPER_WORDS,
    Duty,
    Found,
    Gap,
    Measure,
    Paper,
)

_ANSWERS = ("acknowledged", "answered")


@cache
def duties() -> tuple[Duty, ...]:
    """The duties of an enterprise in the order of the list."""
    read = tomllib.loads((files("zhibao.registry.duties") / "duties.toml").read_text(encoding="utf-8"))
    return tuple(Duty(one["id"], one["zh"], one["en"], one["measure_zh"], one["measure_en"], tuple(one["cites"]), one["mark"]) for one in read["duty"])


def measure_state(measure: Measure) -> str:
    """Missed things weigh more than late ones; what is not due yet weighs nothing."""
    if measure.unmeasured is not None:
        return "not_measured"
    counted = Counter(row.state for row in measure.rows)
    if counted["missed"]:
        return "not_fulfilled"
    if counted["late"]:
        return "late"
    if counted["done"]:
        return "fulfilled"
    return "running" if counted["running"] else "nothing"


def measured(measure: Measure) -> dict[str, Any]:
    """A measure as others read it: numerator over denominator, what was late or missed, and the rows behind it."""
    counted = Counter(row.state for row in measure.rows)
    state, duty = measure_state(measure), measure.duty
    return {
        "duty": duty.id, "zh": duty.zh, "en": duty.en, "measure_zh": duty.measure_zh, "measure_en": duty.measure_en, "cites": list(duty.cites), "mark": duty.mark,
        "state": state, "state_zh": DUTY_STATES[state][0], "state_en": DUTY_STATES[state][1], "kept": counted["done"],
        "of": counted["done"] + counted["late"] + counted["missed"], "late": counted["late"], "missed": counted["missed"], "running": counted["running"],
        "unmeasured_zh": measure.unmeasured and measure.unmeasured[0], "unmeasured_en": measure.unmeasured and measure.unmeasured[1],
        "rows": [{"ref": row.ref, "state": row.state, "on": row.on and row.on.isoformat()} for row in measure.rows],
    }  # fmt: skip


def paper_due(paper: Paper) -> date:
    """By which day an answer is due: the day asked for, or that of the last return."""
    return next((step.due_on for step in reversed(paper.steps) if step.due_on is not None), paper.due_on)


def paper_state(paper: Paper, on: date) -> str:
    """Where a paper stands on a day. One that was given back waits again, until the day named then."""
    last = next((step for step in reversed(paper.steps) if step.step != "reminded"), None)
    due = paper_due(paper)
    if last is None or last.step == "returned":
        return "waiting" if on <= due else "overdue"
    return "in_time" if last.at.astimezone(ZONE).date() <= due else "late"


def paper_document(paper: Paper, on: date) -> dict[str, Any]:
    """A paper as others read it on a day."""
    state = paper_state(paper, on)
    return {
        "paper": paper.number, "place": paper.place, "enterprise": paper.enterprise, "kind": paper.kind, "zh": PAPER_WORDS[paper.kind][0], "en": PAPER_WORDS[paper.kind][1],
        "case_no": paper.case_no, "cite": paper.cite, "due_on": paper_due(paper).isoformat(), "words": paper.words, "sent_by": paper.actor, "sent_at": paper.at.isoformat(),
        "state": state, "state_zh": PAPER_STATES[state][0], "state_en": PAPER_STATES[state][1],
        "late_days": max((on - paper_due(paper)).days, 0) if state == "overdue" else 0, "reminders": sum(step.step == "reminded" for step in paper.steps),
        "steps": [
            {"number": step.number, "step": step.step, "due_on": step.due_on and step.due_on.isoformat(), "words": step.words, "actor": step.actor, "at": step.at.isoformat()}
            for step in paper.steps
        ],
    }  # fmt: skip


def check_paper_step(paper: Paper, step: str, on: date) -> None:
    """Raises CallerFault `paper_step` where a step does not follow."""
    stands = paper_state(paper, on)
    open_still = stands in ("waiting", "overdue")
    answer = "acknowledged" if paper.kind == GUIDANCE else "answered"
    sound = {answer: open_still, "reminded": open_still, "returned": not open_still and paper.kind != GUIDANCE}
    if not sound.get(step, False):
        raise CallerFault(
            "paper_step", f"{paper.number} 现在不能办理“{step}”。", f"The step {step!r} does not follow: {paper.number} stands at {stands}.", place=paper.number,
            remedy_zh="指导由企业签收，请求由企业答复；答复以后才能退回。", remedy_en="Guidance is acknowledged, a request is answered; only an answer is given back.",
        )  # fmt: skip


def gap_digest(found: Found) -> str:
    """What makes a gap one: kind, place, enterprise and matter. Its size may grow and makes no new gap."""
    return text_digest(canonical_json([found.kind.value, found.place, found.enterprise, found.matter]), "sm3")


def gap_due(gap: Gap) -> date | None:
    """By which day the last reminder asks for an answer."""
    return next((step.due_on for step in reversed(gap.steps) if step.step == "reminded"), None)


def gap_state(gap: Gap, on: date) -> str:
    """Where a gap stands on a day. An answer alone closes nothing: an officer accepts it, or the data show that the gap is gone."""
    state = "open"
    for step in gap.steps:
        if step.step == "found_again":
            state = "open" if gap_due(gap) is None else "reminded"
        else:
            state = "reminded" if step.step == "not_accepted" else step.step
    due = gap_due(gap)
    return "overdue" if state == "reminded" and due is not None and on > due else state


def check_gap_step(gap: Gap, step: str, person: str, on: date) -> None:
    """Raises CallerFault `gap_step` where a step does not follow, `same_person` where who answered would accept her own answer."""
    state = gap_state(gap, on)
    sound = {
        "reminded": state not in (*CLOSED_GAPS, "answered"), "answered": state in ("reminded", "overdue"),
        "accepted": state == "answered", "not_accepted": state == "answered",
    }  # fmt: skip
    if not sound.get(step, False):
        raise CallerFault(
            "gap_step", f"{gap.number} 现在不能办理“{step}”。", f"The step {step!r} does not follow: {gap.number} stands at {state}.", place=gap.number,
            remedy_zh="次序是：督促、企业答复、核实。", remedy_en="The order is: a reminder, the answer of the enterprise, acceptance.",
        )  # fmt: skip
    if step == "accepted" and any(one.step == "answered" and one.person == person for one in gap.steps):
        raise CallerFault("same_person", "答复的人不能自己核实。", "Who answered does not accept her own answer.", place=gap.number)
