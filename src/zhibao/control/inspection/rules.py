"""What may follow what in a plan, an inspection and an incident, and who may do it (`control-parameters §24`, `control-parameters §25`)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from zhibao.control.inspection.model import Incident, Inspection, PlanItem
from zhibao.kit.actors import Actor
from zhibao.kit.answers import must_be_one_of
from zhibao.kit.errors import CallerFault

STEPS = ("identity", "enrolment", "order", "accident", "paper", "appraisal", "benefit", "payment", "account", "grant", "handling")
METHODS = ("inspection", "sample", "flags")
KINDS = ("fraud", "data_leak", "payment_error", "misconduct", "system_failure", "other")
INSPECTS, APPROVES = "control_officer", "supervisor"
INSPECTION_VERBS = ("finding", "measure", "followed", "closed")
INCIDENT_VERBS = ("handled", "reported", "closed")


def check_post(actor: Actor, post: str) -> None:
    """Refuse a job and every other post. Raises CallerFault `person_needed`, `post_needed`."""
    if actor.machine:
        raise CallerFault("person_needed", "须由工作人员办理。", "A person must act.")
    if actor.post != post:
        raise CallerFault(
            "post_needed", f"须由 {post} 岗位办理，经办人的岗位是 {actor.post}。", f"The post {post} acts here; the actor holds {actor.post}.",
            remedy_zh=f"请由 {post} 岗位的人员办理。", remedy_en=f"Let somebody in the post {post} act.",
        )  # fmt: skip


def check_other(actor: Actor, before: str) -> None:
    """Refuse whoever did the step before. Raises CallerFault `second_person_needed`."""
    if actor.person == before:
        raise CallerFault(
            "second_person_needed", "须由另一人办理。", "Another person must act.",
            remedy_zh="请由没有办理前一步的人员办理。", remedy_en="Let somebody act who did not take the step before.",
        )  # fmt: skip


def check_items(items: Sequence[PlanItem]) -> None:
    """Refuse a plan whose items say nothing or too much. Raises CallerFault `plan_empty`, `plan_form` and those of `must_be_one_of`."""
    if not items:
        raise CallerFault("plan_empty", "计划没有任何项目。", "The plan has no item.", remedy_zh="至少写一项。", remedy_en="Name at least one item.")
    for one in items:
        must_be_one_of(one.step, STEPS)
        must_be_one_of(one.method, METHODS)
        if one.quarter not in (1, 2, 3, 4) or (one.method == "sample") != (one.tolerable is not None):
            raise CallerFault(
                "plan_form", "项目须写季度（1至4）；抽样须写事先的差错率，其他方式不写。", "An item names a quarter (1 to 4); a sample states an error rate, others none.",
                place=f"{one.step}:{one.quarter}:{one.method}",
            )  # fmt: skip


def check_step(one: Inspection, verb: str, facts: Mapping[str, Any], actor: Actor, on: date) -> None:
    """Refuse what may not follow in an inspection.

    Raises CallerFault `inspection_closed`, `no_finding`, `no_measure`, `due_past`, `measures_wait`, `second_person_needed`.
    """
    must_be_one_of(verb, INSPECTION_VERBS)
    if one.closed:
        raise CallerFault(
            "inspection_closed", "检查已经办结。", "The inspection is closed.", remedy_zh="新的情况另立检查。", remedy_en="Open another one for what is new."
        )
    numbers = {"measure": {step.number for step in one.findings}, "followed": {step.number for step in one.measures}}.get(verb)
    if numbers is not None and facts.get("of") not in numbers:
        raise CallerFault(
            "no_finding" if verb == "measure" else "no_measure", "没有所指的发现或者措施。", "There is no such finding or measure.",
            place=str(facts.get("of")), remedy_zh="写明案卷中的序号。", remedy_en="Name its number in the file.",
        )  # fmt: skip
    if verb == "measure" and date.fromisoformat(facts["due_on"]) < on:
        raise CallerFault("due_past", "措施的期限已过。", "The day by which the measure is due is past.", place="due_on")
    if verb == "followed":
        check_other(actor, next(step.person for step in one.measures if step.number == facts["of"]))
    if verb == "closed":
        check_other(actor, one.opened_by)
        if one.waiting():
            raise CallerFault(
                "measures_wait", f"还有 {len(one.waiting())} 项措施没有验收。", f"{len(one.waiting())} measure(s) were not seen done.",
                remedy_zh="先由另一人验收。", remedy_en="Let another person see them done first.",
            )  # fmt: skip


def check_incident_step(one: Incident, verb: str) -> None:
    """Refuse what may not follow in an incident. Raises CallerFault `incident_closed`, `reported_already`, `not_reported`."""
    must_be_one_of(verb, INCIDENT_VERBS)
    if one.status == "closed":
        raise CallerFault("incident_closed", "事件已经办结。", "The incident is closed.")
    if verb == "reported" and one.reported_at is not None:
        raise CallerFault("reported_already", "事件已经上报。", "The incident was reported already.")
    if verb == "closed" and one.reported_at is None:
        raise CallerFault(
            "not_reported", "事件尚未上报，不能办结。", "The incident was not reported yet and cannot be closed.", remedy_zh="先上报。", remedy_en="Report it first."
        )


def report_by(found_at: datetime, hours: int) -> datetime:
    """The instant until which an incident is to be reported (`control-parameters §25`)."""
    return found_at + timedelta(hours=hours)
