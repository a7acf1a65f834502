"""The decisions of cases: which step may be taken by whom, what comes next, what is due, and whether an application is late.

Everything here follows from the procedure table (`zhibao.cases.procedure`), the guards and the clocks.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from zhibao.cases.clocks import clocks
from zhibao.cases.fold import CORRECTION, fold
from zhibao.cases.guards import Attempt, blocks, open_refs
from zhibao.cases.model import (
    ROLE_ZH,
    STATE_ZH,
    TRACK_ZH,
    BenefitState,
    Block,
    CaseState,
    Clock,
    ClockState,
    ConfirmationState,
    DueEntry,
    Permitted,
    RemedyState,
    Role,
    Step,
    Taken,
    Track,
)
from zhibao.cases.procedure import BY_VERB, STEPS, row
from zhibao.kit.actors import Actor
from zhibao.kit.errors import CallerFault, OwnFault

_ALWAYS = (CORRECTION, "reopening")
_BY_PLATFORM = ("platform", "service_agency")


def check_step(case: CaseState, verb: str, actor: Actor, facts: Mapping[str, Any], on: date) -> Step:
    """The row of the step that is taken.

    Raises CallerFault `unknown_step`, `person_needed`, `role_not_permitted`, `step_not_permitted` or `step_blocked`.
    """
    if verb not in BY_VERB or verb == "opening":
        raise unknown_step(verb)
    step = row(verb, case.states)
    if step is None or (case.closed and verb not in _ALWAYS):
        raise _not_permitted(case, BY_VERB[verb][0])
    _check_actor(step, actor)
    found = blocks_of(case, Attempt(step, on, actor, facts))
    if found:
        raise _blocked(step, found)
    return step


def check_opening(actor: Actor) -> None:
    """Who may open a file. Raises CallerFault `role_not_permitted`."""
    _check_actor(BY_VERB["opening"][0], actor)


def _check_actor(step: Step, actor: Actor) -> None:
    """The post may take the step, and an adverse step needs a natural person, whatever the post."""
    if actor.machine and step.adverse:
        raise CallerFault(
            "person_needed",
            f"“{step.zh}”须由具名的工作人员决定，系统作业不得办理。",
            f"A named person decides on the step {step.verb!r}; a job may not.",
        )
    if actor.post not in step.roles:
        raise CallerFault(
            "role_not_permitted",
            f"岗位“{actor.post}”不能办理“{step.zh}”。",
            f"The post {actor.post!r} may not take the step {step.verb!r}.",
            remedy_zh=f"可以办理的岗位：{'、'.join(ROLE_ZH[role] for role in step.roles)}。",
            remedy_en=f"It is taken by: {', '.join(step.roles)}.",
        )


def blocks_of(case: CaseState, attempt: Attempt) -> tuple[Block, ...]:
    """Everything that blocks a step; a correction is also checked against all steps that came after."""
    if attempt.step.verb == CORRECTION:
        return _blocks_of_correction(case, attempt)
    return blocks(case, attempt)


def next_steps(case: CaseState, on: date) -> tuple[Permitted, ...]:
    """The steps that the state of the case allows, each with what still blocks it."""
    rows = (step for step in STEPS if step.verb != "opening" and case.at(step.track) in step.sources)
    return tuple(
        Permitted(step, () if step.verb == CORRECTION else blocks(case, Attempt(step, on)))
        for step in rows
        if not case.closed or step.verb in _ALWAYS
    )


# Corrections


def _blocks_of_correction(case: CaseState, attempt: Attempt) -> tuple[Block, ...]:
    if attempt.facts is None or attempt.actor is None:
        return ()
    place = attempt.facts["act"]
    target = next((step for step in case.taken if step.place == place), None)
    if target is None or place in case.corrections or target.verb in ("opening", "report"):
        return (Block("nothing_to_correct", "没有可以更正的这一步骤。", "There is no such step to correct."),)
    roles = {role for held in BY_VERB[target.verb] for role in held.roles}
    if attempt.actor.post not in (*roles, Role.SUPERVISOR):
        return (Block("not_your_step", "只能更正本岗位办理的步骤。", "Only a step of one's own post is corrected."),)
    correction = Taken(
        place=case.taken[-1].place + 1,
        verb=CORRECTION,
        at=case.taken[-1].at,
        actor=str(attempt.actor),
        on_behalf_of=None,
        ground="",
        facts={"act": place},
    )
    if _still_legal(case.case_no, (*case.taken, correction), place):
        return ()
    return (Block("others_rest_on_it", "以后的步骤以它为前提，须先更正以后的步骤。", "Later steps rest on it; correct those first."),)


def _still_legal(case_no: str, taken: tuple[Taken, ...], place: int) -> bool:
    """Whether every later step could have been taken without the corrected one."""
    try:
        standing = fold(case_no, taken).steps
        for number, step in enumerate(standing):
            if step.place <= place or step.verb == CORRECTION:
                continue
            before = fold(case_no, standing[:number])
            held = row(step.verb, before.states)
            # Where the whole folds, every step has its row.
            assert held is not None
            actor = Actor.parse(step.actor)
            if blocks(before, Attempt(held, step.day, actor, step.facts)):
                return False
    except OwnFault:
        return False
    return True


# Lateness


def lateness(case: CaseState, applicant: str, on: date) -> bool | None:
    """Whether an application of a day is late for its applicant; None where the limit is not established."""
    name = "platform_filing" if applicant in _BY_PLATFORM else "worker_filing"
    clock = next((held for held in clocks(case, on) if held.name == name), None)
    if clock is None or clock.due is None:
        return None
    return on > clock.due


# What is due


def due_entries(case: CaseState, on: date, *, all_of_them: bool = False) -> tuple[DueEntry, ...]:
    """What must be done in a case: clocks that run out or have run out, limits nobody has set, and what nothing drives."""
    if case.closed:
        return ()
    duties = [clock for clock in clocks(case, on) if clock.open and not clock.right]
    entries = [_of_clock(case, clock) for clock in duties if all_of_them or clock.colour != "green"]
    entries += [
        _entry(case, Role.CONFIRMATION_OFFICER, f"另有参保待承办人决定：{ref}", f"double coverage {ref} waits for its officer")
        for ref in open_refs(case, "double_coverage_task", "double_coverage_decision")
    ]
    if case.facts.get("before_scheme"):
        entries.append(
            _entry(case, Role.CONFIRMATION_OFFICER, "事故早于本地实施日", "the accident lies before the scheme began there")
        )
    if case.at(Track.REMEDY) is not RemedyState.QUIET:
        entries.append(_entry(case, Role.LEGAL_OFFICER, "争议尚未办结", "a dispute is open"))
    if not duties and not entries:
        entries.append(_standing(case))
    return tuple(entries)


def driven(case: CaseState, on: date) -> bool:
    """Whether a case has ended, is on a clock, or stands on the list (liveness of every case)."""
    on_a_clock = any(clock.open and not clock.right for clock in clocks(case, on))
    return case.closed or on_a_clock or bool(due_entries(case, on))


def _of_clock(case: CaseState, clock: Clock) -> DueEntry:
    zh, en = clock.zh, clock.en
    if clock.missing is not None:
        zh, en = f"{zh}：{clock.missing.zh}", f"{en}: {clock.missing.en}"
    elif clock.state is ClockState.SUSPENDED:
        zh, en = f"{zh}：{clock.suspended_on} 起中止", f"{en}: suspended since {clock.suspended_on}"
    elif clock.state is ClockState.ELAPSED:
        zh, en = f"{zh}：已过 {clock.due}", f"{en}: past {clock.due}"
    else:
        zh, en = f"{zh}：{clock.due} 到期", f"{en}: due {clock.due}"
    return DueEntry(case.case_no, clock.colour, zh, en, clock.responsible, clock.responsible_zh, clock)


def _entry(case: CaseState, role: Role, zh: str, en: str) -> DueEntry:
    return DueEntry(case.case_no, "yellow", zh, en, role, ROLE_ZH[role])


_WAITING: Mapping[ConfirmationState, tuple[Role, str, str]] = {
    ConfirmationState.REPORTED: (Role.PLATFORM, "已报案，无人申请", "reported, nobody has applied"),
    ConfirmationState.FILED: (Role.PLATFORM, "已备案，无人申请", "filed, nobody has applied"),
    ConfirmationState.APPLIED: (Role.CASE_CLERK, "待审核材料", "the papers wait for their check"),
    ConfirmationState.MATERIAL_REQUESTED: (Role.WORKER, "待补正", "missing material is awaited"),
    ConfirmationState.ACCEPTED: (Role.INVESTIGATOR, "待调查核实", "the investigation waits"),
    ConfirmationState.INVESTIGATING: (Role.CONFIRMATION_OFFICER, "待作出结论", "the decision waits"),
    ConfirmationState.SUSPENDED: (Role.CONFIRMATION_OFFICER, "中止中", "suspended"),
    ConfirmationState.CONFIRMED: (Role.CASE_CLERK, "确认结论待送达", "the confirmation waits to be served"),
    ConfirmationState.NOT_CONFIRMED: (Role.CASE_CLERK, "不予确认结论待送达", "the refusal waits to be served"),
    ConfirmationState.NOT_CONFIRMED_SERVED: (Role.CASE_CLERK, "待结案", "the file waits to be closed"),
    ConfirmationState.NOT_ACCEPTED: (Role.CASE_CLERK, "不予受理决定待送达", "the non-acceptance waits to be served"),
    ConfirmationState.NOT_ACCEPTED_SERVED: (Role.CASE_CLERK, "待结案", "the file waits to be closed"),
    ConfirmationState.REVOKED: (Role.CONFIRMATION_OFFICER, "待重新办理", "a new decision waits"),
    ConfirmationState.WITHDRAWN: (Role.CASE_CLERK, "申请已撤回，待结案", "withdrawn, the file waits to be closed"),
}
_WAITING_BENEFIT: Mapping[BenefitState, tuple[Role, str, str]] = {
    BenefitState.NONE: (Role.WORKER, "已确认，尚未申领待遇", "confirmed, no benefit applied for"),
    BenefitState.APPLIED: (Role.BENEFIT_ASSESSOR, "待核定", "the assessment waits"),
    BenefitState.ASSESSED: (Role.BENEFIT_REVIEWER, "待复核", "the review waits"),
    BenefitState.REVIEWED: (Role.BENEFIT_APPROVER, "待审批", "the award waits"),
    BenefitState.AWARDED: (Role.PAYMENT_OFFICER, "待支付", "the payment waits"),
    BenefitState.PAID: (Role.CASE_CLERK, "已支付，待结案", "paid, the file waits to be closed"),
}


def _standing(case: CaseState) -> DueEntry:
    """Who must move a case that no duty clock drives."""
    state = case.at(Track.CONFIRMATION)
    assert isinstance(state, ConfirmationState)
    if state is ConfirmationState.CONFIRMED_SERVED:
        benefit = case.at(Track.BENEFIT)
        assert isinstance(benefit, BenefitState)
        return _entry(case, *_WAITING_BENEFIT[benefit])
    return _entry(case, *_WAITING[state])


def sorted_entries(entries: Iterable[DueEntry]) -> tuple[DueEntry, ...]:
    """Red first, then by the day that is due, then by case."""
    order = {"red": 0, "yellow": 1, "green": 2}
    return tuple(
        sorted(entries, key=lambda one: (order[one.colour], (one.clock and one.clock.due) or date.max, one.case_no))
    )


def with_step(case: CaseState, step: Taken) -> CaseState:
    """The case after one more step."""
    return fold(case.case_no, (*case.taken, step))


# Refusals


def unknown_step(verb: str) -> CallerFault:
    """The refusal of a verb that the procedure does not know."""
    return CallerFault(
        "unknown_step",
        f"程序表中没有“{verb}”这一步骤。",
        f"The procedure has no step {verb!r}.",
        remedy_zh=f"可用：{'、'.join(BY_VERB)}。",
        remedy_en=f"Use one of: {', '.join(BY_VERB)}.",
    )


def _not_permitted(case: CaseState, step: Step) -> CallerFault:
    track = Track.CLOSING if case.closed else step.track
    state = case.at(track)
    return CallerFault(
        "step_not_permitted",
        f"案件现在不能办理“{step.zh}”：{TRACK_ZH[track]}环节的状态是“{STATE_ZH[track][state]}”。",
        f"The step {step.verb!r} is not possible now: the track {track} is {state}.",
        place=case.case_no,
        remedy_zh="可用 zhibao cases next 查看可以办理的步骤。",
        remedy_en="zhibao cases next lists the steps that are possible.",
    )


def _blocked(step: Step, found: tuple[Block, ...]) -> CallerFault:
    return CallerFault(
        "step_blocked",
        f"“{step.zh}”还不能办理：{''.join(block.zh for block in found)}",
        f"The step {step.verb!r} is blocked: {' '.join(block.en for block in found)}",
        because=[block.code for block in found],
    )
