"""Benefits without application (免申即享): put forward by the system where the law of the place lists them, told to the worker, declined by her.

Carries `shanghai-2025-17 §3`, `taoyuan-2025-1 §74(2)`, `taoyuan-2025-1 §38(1)`. What is put forward is the ordinary application step, taken by a
named job once the appraisal was served; assessment, review, approval and payment stay with their persons. No item is put forward twice, and
none that anybody applied for.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from zhibao import law
from zhibao.cases import acts as cases
from zhibao.cases import one_stop, tasks
from zhibao.cases.guards import UNAPPLIED
from zhibao.cases.model import AppraisalState, BenefitState, CaseState, Role, Track
from zhibao.kit import acts
from zhibao.kit.actors import JOB, Actor
from zhibao.kit.clock import ZONE
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring

DECLINED = "benefit_declined"
PUTTER = Actor(UNAPPLIED, JOB)
_OF_HER = ("worker", "relative", "union")
_STILL = (BenefitState.NONE, BenefitState.APPLIED)


def listed(place: str, on: date) -> law.Value:
    """The items that need no application in a place. Raises law.MissingNumber with who must fill them."""
    return law.book().number("benefits_without_application", place=place, on=on)


def put_items(case: CaseState) -> tuple[str, ...]:
    """What the system put forward in a case, empty where it did not."""
    return tuple(item for step in case.steps if step.verb == one_stop.BENEFIT and step.actor == str(PUTTER) for item in step.facts.get("items", ()))


def due(case: CaseState, free: Sequence[str], declined: Sequence[str] = ()) -> tuple[str, ...]:
    """The items to be put forward now: the appraisal was served, nobody applied for them or asked for them together, she did not decline them."""
    if case.closed or case.at(Track.APPRAISAL) is not AppraisalState.CONCLUDED_SERVED or case.at(Track.BENEFIT) is not BenefitState.NONE:
        return ()
    if one_stop.BENEFIT in one_stop.agreed(case):
        return ()
    applied = {item for step in case.steps if step.verb == one_stop.BENEFIT for item in step.facts.get("items", ())}
    return tuple(item for item in free if item not in applied and item not in declined)


def put_forward(session: Session, keyring: Keyring, case_no: str, *, at: datetime) -> tuple[str, ...]:
    """Put forward what needs no application; the items, none where nothing is due. Again does nothing. A place without a list puts nothing forward."""
    case = cases.case_state(session, case_no)
    try:
        found = listed(case.prefecture, at.astimezone(ZONE).date())
    except law.MissingNumber:  # nothing of the kind was promised there; she applies
        return ()
    items = due(case, list(found.value) if isinstance(found.value, list) else [], declined(session, case_no))
    if items:
        cases.take_step(
            session, keyring, case_no, one_stop.BENEFIT, actor=PUTTER, ground=found.cites[0], facts={"applicant": "worker", "items": list(items)}, at=at,
            on_behalf_of=f"person:{case.person}",
        )  # fmt: skip
    return items


def carry_on(session: Session, keyring: Keyring, case_no: str, verb: str, *, at: datetime) -> tuple[str, ...]:
    """After a step: put forward what needs no application where an appraisal was served."""
    return put_forward(session, keyring, case_no, at=at) if verb == "appraisal_service" else ()


def decline(session: Session, case_no: str, items: Sequence[str], *, actor: Actor, at: datetime) -> None:
    """The worker, or who acts for her, declines items that were or would be put forward; the assessor finds a task, nothing stops by itself.

    Raises CallerFault `person_needed`, `not_put_forward`, `already_decided`.
    """
    if actor.post not in _OF_HER:
        raise CallerFault("person_needed", "只有本人或者代其办理的人可以谢绝。", "Only the worker, or who acts for her, may decline.", place=case_no)
    case = cases.case_state(session, case_no)
    on = at.astimezone(ZONE).date()
    free = _listed_or_put(case, on)
    strange = [item for item in items if item not in free]
    if strange or not items:
        raise CallerFault(
            "not_put_forward", "这些待遇没有不经申请提出。", "These benefits were not put forward without an application.", place=case_no,
            remedy_zh="可以谢绝的：" + ("、".join(free) or "无") + "。", remedy_en="May be declined: " + (", ".join(free) or "none") + ".",
        )  # fmt: skip
    if case.at(Track.BENEFIT) not in _STILL:
        raise CallerFault(
            "already_decided", "待遇已经进入核定，不能再谢绝。", "The benefits are being assessed or were decided; they can no longer be declined here.", place=case_no,
            remedy_zh="请向办理单位提出异议。", remedy_en="Object to the body that decides.",
        )  # fmt: skip
    ground = listed(case.prefecture, on).cites[0]
    acts.record(session, verb=DECLINED, subject=cases.subject(case_no), actor=str(actor), ground=ground, content={"items": list(items)}, at=at)
    if put_items(case):
        tasks.open_task(
            session, cases.subject(case_no), "benefit_declined", ground=ground, actor=PUTTER, at=at, post=Role.BENEFIT_ASSESSOR, items=list(items)
        )


def declined(session: Session, case_no: str) -> tuple[str, ...]:
    """The items that she declined."""
    query = select(acts.Act).where(acts.Act.subject == cases.subject(case_no), acts.Act.verb == DECLINED).order_by(acts.Act.place_in_chain)
    return tuple(item for act in session.scalars(query) for item in act.content["items"])


def told(session: Session, case: CaseState, on: date) -> dict[str, Any]:
    """What a place lists, what was put forward in a case, what she declined and still may."""
    put, gone = put_items(case), declined(session, case.case_no)
    try:
        found = listed(case.prefecture, on)
        rule: dict[str, Any] = {"listed": list(found.value) if isinstance(found.value, list) else [], "mark": found.mark, "cites": list(found.cites), "missing_zh": None, "missing_en": None}
    except law.MissingNumber as missing:
        rule = {"listed": [], "mark": "missing", "cites": [], "missing_zh": missing.zh, "missing_en": missing.en}
    still = [item for item in _listed_or_put(case, on) if item not in gone] if case.at(Track.BENEFIT) in _STILL and not case.closed else []
    return rule | {"put_forward": list(put), "declined": list(gone), "may_decline": still}


def _listed_or_put(case: CaseState, on: date) -> tuple[str, ...]:
    put = put_items(case)
    if put:
        return put
    try:
        found = listed(case.prefecture, on)
    except law.MissingNumber:
        return ()
    return tuple(found.value) if isinstance(found.value, list) else ()
