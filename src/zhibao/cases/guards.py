"""Guards: what must hold beyond the state of the track before a step may be taken. Each says why it blocks.

Without facts (when the next steps are only listed) a guard looks at the case alone. No guard refuses a person anything
because a day has passed: lateness is shown and decided by a person.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from zhibao import law
from zhibao.cases.clocks import add_years, clocks, number_of
from zhibao.cases.model import (
    AppraisalState,
    BenefitState,
    Block,
    CaseState,
    ClockState,
    ConfirmationState,
    Outcome,
    RemedyState,
    Role,
    Step,
    Taken,
    Track,
)
from zhibao.kit.actors import Actor
from zhibao.kit.clock import day as day_of

CONFIRMED = (ConfirmationState.CONFIRMED, ConfirmationState.CONFIRMED_SERVED)
# The job that puts benefits forward which need no application.
UNAPPLIED = "unapplied"


@dataclass(frozen=True)
class Attempt:
    """A step about to be taken, or only asked about: then without actor and facts."""

    step: Step
    on: date
    actor: Actor | None = None
    facts: Mapping[str, Any] | None = None

    def fact(self, name: str) -> Any:
        """A fact of the attempt, None when it was not given."""
        return None if self.facts is None else self.facts.get(name)


Guard = Callable[[CaseState, Attempt], Block | None]
GUARDS: dict[str, Guard] = {}


def _guard(check: Guard) -> Guard:
    GUARDS[check.__name__] = check
    return check


def blocks(case: CaseState, attempt: Attempt) -> tuple[Block, ...]:
    """Everything that blocks a step, in the order of its guards."""
    found = [GUARDS[name](case, attempt) for name in attempt.step.guards]
    return tuple(block for block in found if block is not None)


def _unless(holds: bool, code: str, zh: str, en: str) -> Block | None:
    return None if holds else Block(code, zh, en)


# Application and papers


@_guard
def applicant_acts(case: CaseState, attempt: Attempt) -> Block | None:
    """A party applies for itself; only the counter takes in an application for somebody else."""
    actor, applicant = attempt.actor, attempt.fact("applicant")
    mine = actor is None or applicant is None or actor.post in (applicant, Role.CASE_CLERK)
    return _unless(mine, "not_the_applicant", "申请人与经办人不符。", "The applicant is not the one who acts.")


@_guard
def asked_once(case: CaseState, attempt: Attempt) -> Block | None:
    """All corrections are told at once: one request per application."""
    asked, applied = case.last("material_request"), case.last("application")
    again = asked is not None and applied is not None and asked.place > applied.place
    return _unless(
        not again,
        "asked_before",
        "补正只能一次告知，本次申请已经告知过。",
        "Missing material is asked for once, and it was asked for.",
    )


@_guard
def appraisal_asked_once(case: CaseState, attempt: Attempt) -> Block | None:
    """One request per application for an appraisal."""
    asked, applied = case.last("appraisal_material_request"), _appraisal_application(case)
    again = asked is not None and applied is not None and asked.place > applied.place
    return _unless(
        not again, "asked_before", "鉴定材料已经一次告知过。", "Missing appraisal papers were asked for before."
    )


@_guard
def late_explained(case: CaseState, attempt: Attempt) -> Block | None:
    """A late application is taken in with its form; before acceptance the form is there."""
    explained = case.facts.get("late_statement") or attempt.fact("late_statement")
    return _unless(
        not case.facts.get("late") or bool(explained),
        "late_statement_missing",
        "申请逾期，尚缺超期说明。",
        "The application was late and its statement is not there yet.",
    )


# Investigation and decision


@_guard
def new_inquiry(case: CaseState, attempt: Attempt) -> Block | None:
    """Every inquiry has a reference of its own."""
    used = {step.facts["ref"] for step in case.all("inquiry")}
    return _unless(attempt.fact("ref") not in used, "inquiry_exists", "该询问编号已用过。", "This inquiry is there already.")


@_guard
def open_inquiry(case: CaseState, attempt: Attempt) -> Block | None:
    """An answer belongs to an inquiry that waits for one."""
    waiting = _open(case, "inquiry", "inquiry_answer")
    fits = bool(waiting) if attempt.facts is None else attempt.fact("ref") in waiting
    return _unless(fits, "no_open_inquiry", "没有待答复的询问。", "No inquiry waits for this answer.")


@_guard
def inquiries_done(case: CaseState, attempt: Attempt) -> Block | None:
    """Whoever decides has the answers, or goes on without one only after its day has passed."""
    waiting = [
        clock
        for clock in clocks(case, attempt.on)
        if clock.name.startswith("inquiry:") and clock.state is ClockState.RUNNING
    ]
    return _unless(not waiting, "inquiry_open", "还有未到期、未答复的询问。", "An inquiry is still open and not past its day.")


@_guard
def time_left(case: CaseState, attempt: Attempt) -> Block | None:
    """A deadline that has passed is answered, not moved."""
    longer = ("decision", "redecision") if attempt.step.verb == "ordinary_case" else ("appraisal_conclusion",)
    passed = [c for c in clocks(case, attempt.on) if c.name in longer and c.state is ClockState.ELAPSED]
    return _unless(not passed, "deadline_passed", "期限已过，不能再延长。", "The deadline has passed; it is no longer moved.")


@_guard
def is_clear(case: CaseState, attempt: Attempt) -> Block | None:
    """Only a clear case becomes an ordinary one."""
    return _unless(bool(case.facts.get("clear")), "not_clear", "案件并未列为事实清楚案件。", "The case is not a clear one.")


@_guard
def fast_lane_open(case: CaseState, attempt: Attempt) -> Block | None:
    """The fast lane is a dated rule of the place: outpatient care only, cost up to its limit."""
    limit = number_of("fast_lane_cost_limit", case.prefecture, _applied_on(case) or attempt.on)
    if isinstance(limit, law.MissingNumber):
        return Block("no_fast_lane", limit.zh, limit.en)
    if attempt.facts is None:
        return None
    small = attempt.fact("outpatient_only") is True and attempt.fact("cost_fen") <= int(limit.value_fen or 0)
    return _unless(
        small,
        "not_small",
        f"快速办理限于门（急）诊、费用不超过{limit.value}元。",
        f"The fast lane takes outpatient care up to {limit.value} yuan.",
    )


@_guard
def suspension_provided(case: CaseState, attempt: Attempt) -> Block | None:
    """The clock stops only on a ground that the law of the place names."""
    grounds = number_of("suspension_grounds", case.prefecture, _applied_on(case) or attempt.on)
    if isinstance(grounds, law.MissingNumber):
        return Block("no_suspension", grounds.zh, grounds.en)
    assert isinstance(grounds.value, list)
    named = attempt.facts is None or attempt.fact("suspension_ground") in grounds.value
    return _unless(named, "ground_not_provided", "该事由不在规定的中止事由之列。", "The law names no such ground.")


@_guard
def received_after_decision(case: CaseState, attempt: Attempt) -> Block | None:
    """Nothing is received before it was decided or after today."""
    return _received_between(case.last("confirmation", "nonconfirmation", "nonacceptance"), attempt)


@_guard
def received_after_appraisal(case: CaseState, attempt: Attempt) -> Block | None:
    """The conclusion of the appraisal is received after it was drawn."""
    return _received_between(case.last("appraisal", "second_appraisal", "review_appraisal"), attempt)


def _received_between(decided: Taken | None, attempt: Attempt) -> Block | None:
    received = attempt.fact("received_on")
    fits = received is None or decided is None or decided.day <= day_of(received) <= attempt.on
    return _unless(
        fits, "received_when", "签收日须在作出之日以后、今日以前。", "The day of receipt lies between the decision and today."
    )


# One injury, one scheme


@_guard
def new_double_coverage(case: CaseState, attempt: Attempt) -> Block | None:
    """Every task has a reference of its own."""
    used = {step.facts["ref"] for step in case.all("double_coverage_task")}
    return _unless(attempt.fact("ref") not in used, "task_exists", "该编号已用过。", "This task is there already.")


@_guard
def open_double_coverage(case: CaseState, attempt: Attempt) -> Block | None:
    """A decision belongs to a task that waits for it."""
    waiting = _open(case, "double_coverage_task", "double_coverage_decision")
    fits = bool(waiting) if attempt.facts is None else attempt.fact("ref") in waiting
    return _unless(fits, "no_open_task", "没有待决定的事项。", "No such task waits for a decision.")


@_guard
def one_scheme(case: CaseState, attempt: Attempt) -> Block | None:
    """Only the items in question wait until the officer has decided (`measures-2025 §15(1)`)."""
    award = _award(case, attempt.fact("award_no"))
    waiting, items = waiting_items(case), award.facts.get("items", _items_of(case, award)) if award else ()
    held = {item for item in items if waits_for(waiting, item)}
    return _unless(
        not held or _tells(attempt),
        "other_scheme",
        f"等待承办人决定适用的制度：{'、'.join(sorted(held))}。",
        f"An officer must first decide the scheme of {', '.join(sorted(held))}.",
    )


def waiting_items(case: CaseState) -> set[str]:
    """The items that wait for an officer, or that she gave to the other scheme."""
    decided = {step.facts["ref"]: step.facts["scheme"] for step in case.all("double_coverage_decision")}
    return {
        item
        for task in case.all("double_coverage_task")
        if decided.get(task.facts["ref"]) != "injury_protection"
        for item in task.facts["items"]
    }


def waits_for(waiting: set[str], item: str) -> bool:
    """Whether an item is the same as one that waits: equal, or a part of it ("medical_care" holds "medical_care:B1")."""
    return any(item == held or item.startswith(f"{held}:") or held.startswith(f"{item}:") for held in waiting)


def may_be_paid(case: CaseState, item: str) -> bool:
    """Whether money may leave for an item now: a confirmation stands, and no officer has still to decide the scheme."""
    return case.at(Track.CONFIRMATION) in CONFIRMED and not waits_for(waiting_items(case), item)


def _tells(attempt: Attempt) -> bool:
    """Whether the system only tells a case what the bank has done: that happened, whatever now keeps money back."""
    return attempt.step.verb == "payment" and attempt.actor is not None and attempt.actor.machine


# Appraisal


@_guard
def confirmed(case: CaseState, attempt: Attempt) -> Block | None:
    """Without a confirmation in force there is no appraisal and no award."""
    return _unless(
        case.at(Track.CONFIRMATION) in CONFIRMED or _tells(attempt), "not_confirmed", "尚无有效的确认结论。", "No confirmation is in force."
    )


@_guard
def passed_on(case: CaseState, attempt: Attempt) -> Block | None:
    """The system passes on only what one application asked for together (`zhejiang-2025-44 §2(6)`), or what needs no application in the place."""
    if attempt.actor is None or not attempt.actor.machine:
        return None
    if attempt.actor.person == UNAPPLIED:
        return _needs_no_application(case, attempt)
    applied = case.last("application")
    agreed = () if applied is None else applied.facts.get("one_stop", ())
    return _unless(
        attempt.step.verb in agreed, "not_asked_together", "申请人没有一并申请这一环节。", "The applicant did not ask for this stage together with the first."
    )


def _needs_no_application(case: CaseState, attempt: Attempt) -> Block | None:
    """Benefits without application are those that the law of the place lists on the day (`shanghai-2025-17 §3`)."""
    free = number_of("benefits_without_application", case.prefecture, attempt.on)
    if isinstance(free, law.MissingNumber):
        return Block("application_needed", free.zh, free.en)
    asked = attempt.fact("items") or ()
    listed = attempt.step.verb == "benefit_application" and isinstance(free.value, list) and set(asked) <= set(free.value)
    return _unless(listed, "application_needed", "这些待遇须由本人申请。", "These benefits have to be applied for.")


@_guard
def not_final(case: CaseState, attempt: Attempt) -> Block | None:
    """A second appraisal is final (`work-injury-regulation §26`)."""
    return _unless(_stage(case) != "second_appraisal", "final", "再次鉴定结论为最终结论。", "The second appraisal is final.")


@_guard
def a_year_after(case: CaseState, attempt: Attempt) -> Block | None:
    """A review is asked for from a year after the conclusion; the number of years is the law's."""
    concluded = case.last("appraisal", "second_appraisal", "review_appraisal")
    if concluded is None:
        return None
    after = number_of("review_appraisal_after", case.prefecture, attempt.on)
    if isinstance(after, law.MissingNumber):
        return Block("no_review", after.zh, after.en)
    first = add_years(concluded.day, int(str(after.value)))
    return _unless(attempt.on >= first, "too_early", f"{first} 起可以申请复查鉴定。", f"A review is possible from {first}.")


@_guard
def committee_of_stage(case: CaseState, attempt: Attempt) -> Block | None:
    """The second appraisal belongs to the provincial committee, the others to that of the city."""
    provincial = attempt.actor is not None and attempt.actor.post == Role.PROVINCIAL_COMMITTEE
    fits = attempt.actor is None or provincial is (_stage(case) == "second_appraisal")
    return _unless(fits, "other_committee", "这一阶段由另一级鉴定委员会办理。", "Another committee handles this stage.")


@_guard
def stage_is_first(case: CaseState, attempt: Attempt) -> Block | None:
    """A first appraisal is under way."""
    return _stage_is(case, "appraisal")


@_guard
def stage_is_second(case: CaseState, attempt: Attempt) -> Block | None:
    """A second appraisal is under way."""
    return _stage_is(case, "second_appraisal")


@_guard
def stage_is_review(case: CaseState, attempt: Attempt) -> Block | None:
    """A review appraisal is under way."""
    return _stage_is(case, "review_appraisal")


@_guard
def extended_once(case: CaseState, attempt: Attempt) -> Block | None:
    """The time for the conclusion is extended once."""
    extended, applied = case.last("appraisal_extension"), _appraisal_application(case)
    again = extended is not None and applied is not None and extended.place > applied.place
    return _unless(not again, "extended_before", "鉴定期限只能延长一次。", "The time was extended before.")


# Benefits


@_guard
def other_person(case: CaseState, attempt: Attempt) -> Block | None:
    """Who assessed neither reviews nor approves, and who reviewed does not approve, whatever the post (`taoyuan-2025-1 §67`)."""
    assessed, reviewed = case.last("assessment"), case.last("review")
    before = [] if assessed is None else [assessed.person]
    if attempt.step.verb == "award" and assessed is not None and reviewed is not None and reviewed.place > assessed.place:
        before.append(reviewed.person)
    same = attempt.actor is not None and attempt.actor.person in before
    return _unless(
        not same, "same_person", "核定、复核、审批不得为同一人。", "Assessment, review and approval are by different persons."
    )


@_guard
def same_assessment(case: CaseState, attempt: Attempt) -> Block | None:
    """What is reviewed and approved is what was assessed last."""
    assessed = case.last("assessment")
    fits = attempt.facts is None or (assessed is not None and attempt.fact("digest") == assessed.facts["digest"])
    return _unless(fits, "other_assessment", "摘要值与最近一次核定不符。", "The digest is not that of the last assessment.")


@_guard
def new_award(case: CaseState, attempt: Attempt) -> Block | None:
    """Every award has a number of its own."""
    used = _award(case, attempt.fact("award_no"))
    return _unless(used is None, "award_exists", "该核定编号已用过。", "This award number was used before.")


@_guard
def known_award(case: CaseState, attempt: Attempt) -> Block | None:
    """The award was made and stands."""
    return _unless(_stands(case, attempt), "no_such_award", "没有这一有效的核定。", "There is no such award in force.")


@_guard
def unpaid_award(case: CaseState, attempt: Attempt) -> Block | None:
    """An award is paid once; again only after the bank returned it."""
    fits = _stands(case, attempt) and (attempt.facts is None or attempt.fact("award_no") in unpaid_awards(case))
    return _unless(fits, "nothing_to_pay", "没有待支付的该项核定。", "This award does not wait for payment.")


@_guard
def paid_award(case: CaseState, attempt: Attempt) -> Block | None:
    """Only what was paid can come back."""
    paid = _stands(case, attempt) and (attempt.facts is None or attempt.fact("award_no") not in unpaid_awards(case))
    return _unless(paid, "not_paid", "该项核定没有已支付的款项。", "Nothing was paid on this award.")


def unpaid_awards(case: CaseState) -> tuple[str, ...]:
    """The awards in force that wait for payment."""
    waiting: dict[str, None] = {}
    for step in case.all("award", "payment", "payment_return", "award_revocation"):
        if step.verb in ("award", "payment_return"):
            waiting[step.facts["award_no"]] = None
        else:
            waiting.pop(step.facts["award_no"], None)
    return tuple(waiting)


@_guard
def new_recovery(case: CaseState, attempt: Attempt) -> Block | None:
    """Every recovery has a reference of its own."""
    used = {step.facts["ref"] for step in case.all("recovery")}
    return _unless(attempt.fact("ref") not in used, "recovery_exists", "该追回编号已用过。", "This recovery is there already.")


@_guard
def open_recovery(case: CaseState, attempt: Attempt) -> Block | None:
    """Only what was decided is finished."""
    waiting = _open(case, "recovery", "recovery_done")
    fits = bool(waiting) if attempt.facts is None else attempt.fact("ref") in waiting
    return _unless(fits, "no_open_recovery", "没有进行中的该项追回。", "No such recovery is open.")


@_guard
def unserved_recovery(case: CaseState, attempt: Attempt) -> Block | None:
    """A recovery is served once, after it was decided; the time to object runs from the day on which it was received."""
    waiting = [ref for ref in _open(case, "recovery", "recovery_service") if ref in _open(case, "recovery", "recovery_done")]
    ref = attempt.fact("ref")
    fits = bool(waiting) if attempt.facts is None else ref in waiting
    decided = next((step for step in case.all("recovery") if step.facts["ref"] == ref), None)
    return _unless(
        fits, "nothing_to_serve", "没有待送达的该项追回决定。", "No such recovery waits to be served."
    ) or _received_between(decided, attempt)


# Remedies and closing


@_guard
def something_decided(case: CaseState, attempt: Attempt) -> Block | None:
    """An objection is against something that was decided."""
    decided = case.last("nonacceptance", "confirmation", "nonconfirmation", "appraisal", "review_appraisal", "award", "recovery")
    return _unless(decided is not None, "nothing_decided", "尚未作出任何决定。", "Nothing has been decided yet.")


@_guard
def something_served(case: CaseState, attempt: Attempt) -> Block | None:
    """The time for a remedy begins with service; before it nothing can be missed."""
    return _unless(
        case.last("service", "award_service") is not None, "nothing_served", "尚未送达任何决定。", "No decision has been served yet."
    )


_FITTING: Mapping[str, tuple[ConfirmationState, ...]] = {
    Outcome.PAID: CONFIRMED,
    Outcome.CONFIRMED_WITHOUT_BENEFIT: (ConfirmationState.CONFIRMED_SERVED,),
    Outcome.NOT_CONFIRMED: (ConfirmationState.NOT_CONFIRMED_SERVED,),
    Outcome.NOT_ACCEPTED: (ConfirmationState.NOT_ACCEPTED_SERVED,),
    Outcome.WITHDRAWN: (ConfirmationState.WITHDRAWN,),
    Outcome.NO_APPLICATION: (ConfirmationState.REPORTED, ConfirmationState.FILED),
    Outcome.BEFORE_SCHEME: (
        ConfirmationState.REPORTED,
        ConfirmationState.FILED,
        ConfirmationState.NOT_ACCEPTED_SERVED,
        ConfirmationState.NOT_CONFIRMED_SERVED,
    ),
    Outcome.OTHER_SCHEME: tuple(ConfirmationState),
    Outcome.MERGED: tuple(ConfirmationState),
}


@_guard
def outcome_fits(case: CaseState, attempt: Attempt) -> Block | None:
    """The outcome is what the steps have come to; a file is not closed on a person who may still apply."""
    outcome = attempt.fact("outcome")
    if outcome is None:
        return None
    fits = case.at(Track.CONFIRMATION) in _FITTING[outcome]
    if outcome == Outcome.PAID:
        fits = fits and case.at(Track.BENEFIT) is BenefitState.PAID
    elif outcome == Outcome.CONFIRMED_WITHOUT_BENEFIT:
        fits = fits and case.last("award") is None
    elif outcome == Outcome.NO_APPLICATION:
        fits = fits and not any(c.name == "worker_filing" and c.state is ClockState.RUNNING for c in clocks(case, attempt.on))
    elif outcome == Outcome.MERGED:
        fits = fits and attempt.fact("other_case") is not None
    elif outcome == Outcome.OTHER_SCHEME:
        fits = fits and any(step.facts["scheme"] == "work_injury" for step in case.all("double_coverage_decision"))
    return _unless(fits, "outcome_does_not_fit", "结案结果与案件的进展不符。", "The outcome does not fit what has happened.")


@_guard
def nothing_open(case: CaseState, attempt: Attempt) -> Block | None:
    """A file is closed when no duty, no payment and no dispute is open."""
    if attempt.fact("outcome") in (Outcome.MERGED, Outcome.OTHER_SCHEME):
        return None
    filing = ("platform_filing", "worker_filing")
    open_clock = next((c for c in clocks(case, attempt.on) if c.open and not c.right and c.name not in filing), None)
    if open_clock is not None:
        return Block("clock_open", f"“{open_clock.zh}”尚未答复。", f"The clock {open_clock.en!r} has no answer yet.")
    busy = (
        case.at(Track.REMEDY) is not RemedyState.QUIET
        or case.at(Track.APPRAISAL) not in (AppraisalState.NONE, AppraisalState.CONCLUDED_SERVED)
        or case.at(Track.BENEFIT) not in (BenefitState.NONE, BenefitState.PAID)
        or bool(unpaid_awards(case))
        or bool(_open(case, "recovery", "recovery_done"))
        or bool(_open(case, "double_coverage_task", "double_coverage_decision"))
    )
    return _unless(not busy, "still_busy", "还有未办结的鉴定、待遇、追回或者争议。", "An appraisal, benefit, recovery or dispute is still open.")


def _stage(case: CaseState) -> str | None:
    stage = case.facts.get("stage")
    return None if stage is None else str(stage)


def _stage_is(case: CaseState, stage: str) -> Block | None:
    return _unless(_stage(case) == stage, "other_stage", "正在进行的是另一种鉴定。", "Another kind of appraisal is under way.")


def _appraisal_application(case: CaseState) -> Taken | None:
    return case.last("appraisal_application", "second_appraisal_application", "review_appraisal_application")


def _applied_on(case: CaseState) -> date | None:
    applied = case.last("application")
    return None if applied is None else applied.day


def _open(case: CaseState, begun: str, ended: str) -> set[str]:
    """References that a step has opened and none has finished."""
    done = {step.facts["ref"] for step in case.all(ended)}
    return {str(step.facts["ref"]) for step in case.all(begun)} - done


def open_refs(case: CaseState, begun: str, ended: str) -> tuple[str, ...]:
    """References that a step has opened and none has finished, in order."""
    return tuple(sorted(_open(case, begun, ended)))


def _award(case: CaseState, award_no: object) -> Taken | None:
    return next((step for step in case.all("award") if step.facts["award_no"] == award_no), None)


def _items_of(case: CaseState, award: Taken) -> tuple[str, ...]:
    """The items of the assessment that an award approved."""
    assessed = [step for step in case.all("assessment") if step.place < award.place]
    return tuple(assessed[-1].facts["items"]) if assessed else ()


def _stands(case: CaseState, attempt: Attempt) -> bool:
    revoked = {step.facts["award_no"] for step in case.all("award_revocation")}
    standing = {step.facts["award_no"] for step in case.all("award")} - revoked
    return bool(standing) if attempt.facts is None else attempt.fact("award_no") in standing
