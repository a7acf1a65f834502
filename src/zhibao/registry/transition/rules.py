"""Decisions of the transition without a database: the last day of a record, where it stands, and what must be asked of a person.

`zhejiang-2025-44 §2(7)`, `taoyuan-2025-1 §73`; readings `readings §26` to `readings §29`, `transition-readings §1`, `transition-readings §2`.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from zhibao import law
from zhibao.kit.errors import CallerFault
from zhibao.registry.transition.model import (
    RESULTS,
    Admission,
    Ask,
    Cover,
    Dated,
    Facts,
    Ground,
    Kind,
    Record,
    Rule,
    Standing,
    State,
    Step,
)

_DAY = timedelta(days=1)
KEPT, PROPOSED, APPROVED, REFUSED, GROUND_ENDED, ENDED, REVERSED = "kept", "proposed", "approved", "refused", "ground_ended", "ended", "reversed"
STEP_KINDS = (KEPT, PROPOSED, APPROVED, REFUSED, GROUND_ENDED, ENDED, REVERSED)
_REVERSIBLE = (KEPT, APPROVED, GROUND_ENDED, ENDED)
_OF_AN_INJURY = (Ground.DETERMINATION_PENDING, Ground.TREATMENT_PERIOD, Ground.APPRAISAL_PENDING)
_READING = "transition-readings §1"


def rule_of(place: str, on: date) -> Rule:
    """What a province has laid down, as of a day. Raises law.MissingNumber with who must fill it."""
    laid_down = [entry.valid_from for parameter, entry in law.book().numbers(place) if parameter.name == "standalone_ends" and isinstance(entry, law.Entry)]
    # Whoever prepares before the first day looks at what will hold then.
    day = max((on, *laid_down[:1]))

    def needed(name: str) -> Dated:
        found = law.book().number(name, place=place, on=day)
        return Dated(found.value, found.mark, tuple(found.cites))

    def perhaps(name: str) -> Dated | None:
        try:
            return needed(name)
        except law.MissingNumber:  # a blank that the work list shows; an officer deals with it
            return None

    ends = needed("standalone_ends")
    return Rule(
        place, replace(ends, value=date.fromisoformat(str(ends.value))), needed("standalone_ends_later_platforms"), needed("standalone_kept_grounds"), needed("standalone_kept_until"),
        perhaps("standalone_kept_person_rides"), perhaps("standalone_answer_days"),
    )  # fmt: skip


def prefix(area: str) -> str:
    """The digits with which every place of an area begins."""
    return area[:2] if area.endswith("0000") else area[:4] if area.endswith("00") else area


def limit(rule: Rule, admission: Admission) -> Dated:
    """The last day of stand-alone insurance of an admitted enterprise: the day laid down, or the day before a later admission."""
    if admission.first <= rule.last_day.value + _DAY:
        return Dated(rule.last_day.value, law.weakest((rule.last_day.mark, admission.mark)), rule.last_day.cites)
    return Dated(admission.first - _DAY, law.weakest((rule.later.mark, admission.mark)), rule.later.cites)


def claimed_ground(facts: Facts, last_day: date) -> Ground | None:
    """What the facts of the other insurance would be a ground for; an officer decides. Grades need no day of the accident (`readings §26`)."""
    if facts.grade is not None and facts.grade <= 4:
        return Ground.GRADE_1_TO_4
    if facts.accident_on is None or facts.accident_on > last_day:
        return None
    if facts.decided_on is None:
        return Ground.DETERMINATION_PENDING
    if facts.treatment_until is not None and facts.treatment_until > last_day:
        return Ground.TREATMENT_PERIOD
    if facts.appraisal_asked_on is not None and facts.appraised_on is None:
        return Ground.APPRAISAL_PENDING
    return None


@dataclass(frozen=True)
class Decided:
    """What the steps of a record come to: the ground that was accepted, until when it holds, a proposal that waits, the end."""

    accepted: Step | None = None
    ground_until: date | None = None
    waiting: Step | None = None
    ended: Step | None = None


def decided(steps: Sequence[Step]) -> Decided:
    """Fold the steps of a record; what was reversed does not count."""
    taken_back = {step.of_number for step in steps if step.kind == REVERSED}
    live = {step.number: step for step in steps if step.kind != REVERSED and step.number not in taken_back}
    accepted: Step | None = None
    until: date | None = None
    waiting: Step | None = None
    ended: Step | None = None
    for step in live.values():
        if step.kind == KEPT:
            accepted, until = step, step.until
        elif step.kind == PROPOSED:
            waiting = step
        elif step.kind in (APPROVED, REFUSED):
            if step.kind == APPROVED and step.of_number in live:
                accepted = live[step.of_number]
                until = accepted.until
            waiting = None if waiting is not None and waiting.number == step.of_number else waiting
        elif step.kind == GROUND_ENDED:
            until = step.until
        elif step.kind == ENDED:
            ended = step
    return Decided(accepted, until, waiting, ended)


def standing(rule: Rule, record: Record, admission: Admission | None, steps: Sequence[Step], covers: Sequence[Cover], on: date) -> Standing:
    """Where a record stands on a day. A record that came to an end by its last day needs nothing; a later one needs a ground.

    Source: `zhejiang-2025-44 §2(7)`; that a kept relation runs through the day on which its ground ends: `transition-readings §1`.
    """
    if admission is None or (admission.last is not None and record.first > admission.last):
        return Standing(State.OUTSIDE, None, None, None, record.last, False, None, None, None, 0, None, rule.last_day.mark, rule.last_day.cites)
    last_day, came = limit(rule, admission), decided(steps)
    ends = record.last if came.ended is None else came.ended.last
    may_run: date | None = last_day.value
    mark, cites = last_day.mark, last_day.cites
    ground = None
    if came.accepted is not None:
        ground = came.accepted.ground
        may_run = None if came.ground_until is None else max(last_day.value, came.ground_until)
        mark = law.weakest((mark, rule.grounds.mark, *(() if may_run is None else (rule.kept_until.mark,))))
        cites = tuple(dict.fromkeys((*cites, *rule.grounds.cites, *(() if may_run is None else (*rule.kept_until.cites, _READING)))))
    state = _state(last_day.value, may_run, ends, came, on)
    due = None if state in (State.ENDED, State.KEPT_ENDED) else may_run
    own = [cover for cover in covers if cover.enterprise == admission.enterprise and (cover.last is None or cover.last > last_day.value)]
    return Standing(
        state, admission.enterprise, last_day.value, may_run, ends, came.ended is not None, ground,
        claimed_ground(record.facts, last_day.value) if ground is None else None, due, max((on - due).days, 0) if due else 0,
        min((max(cover.first, last_day.value + _DAY) for cover in own), default=None), mark, cites,
    )  # fmt: skip


def _state(last_day: date, may_run: date | None, ends: date | None, came: Decided, on: date) -> State:
    if ends is not None and ends <= last_day:
        return State.ENDED
    if came.accepted is not None:
        if ends is not None and ends < on and (may_run is None or ends <= may_run):
            return State.KEPT_ENDED
        return State.KEPT if may_run is None or on <= may_run else State.GROUND_ENDED
    if on <= last_day:
        return State.TO_END
    return State.PROPOSED if came.waiting is not None else State.WITHOUT_GROUND


def asks(record: Record, held: Standing, covers: Sequence[Cover], on: date) -> list[Ask]:
    """What of a record a person must look at, as of a day: double coverage by days, an injury after the last day, nobody's registration.

    The same person of another unit is no double coverage by the wording (同一单位同一人员), and is not asked about.
    """
    if held.enterprise is None or held.limit is None:
        return []
    found: list[Ask] = []

    def ask(kind: Kind, first: date, last: date | None) -> None:
        found.append(Ask(kind, record.ref, record.person, record.city, held.enterprise, first, last))

    own = [cover for cover in covers if cover.enterprise == held.enterprise]
    for cover in own:
        # Days beyond what the law allows are double; days that are allowed beside the registration are an officer's question.
        may_run = held.may_run_until
        double = None if may_run is None else _common((record.first, held.ends_on), (max(cover.first, may_run + _DAY), cover.last), on)
        beside = _common((record.first, held.ends_on), (max(cover.first, held.limit + _DAY), _sooner(cover.last, may_run)), on) if held.ground is not None else None
        if double is not None:
            ask(Kind.DUPLICATE, *double)
        if beside is not None:
            ask(Kind.KEPT_REGISTERED, *beside)
    hurt = record.facts.accident_on
    if hurt is not None and hurt > (held.may_run_until or date.max) and hurt <= (record.last or date.max):
        ask(Kind.LATE_INJURY, hurt, hurt)
    gone = held.state in (State.ENDED, State.KEPT_ENDED) and held.ends_on is not None and held.limit <= held.ends_on < on
    if gone and held.ends_on is not None and not any(cover.last is None or cover.last > held.ends_on for cover in own):
        ask(Kind.NOT_REGISTERED, held.ends_on + _DAY, None)
    return found


def _common(one: tuple[date, date | None], other: tuple[date, date | None], on: date) -> tuple[date, date | None] | None:
    """The days that two periods have in common, as far as they have come."""
    first, last = max(one[0], other[0]), _sooner(one[1], other[1])
    return None if first > on or (last is not None and last < first) else (first, last)


def _sooner(one: date | None, other: date | None) -> date | None:
    return min((day for day in (one, other) if day is not None), default=None)


def check_kept(rule: Rule, record: Record, held: Standing, ground: Ground, accident_on: date | None, until: date | None, evidence_ref: str) -> None:
    """Raises CallerFault where a relation may not be kept on this ground: the law does not know it, its day does not fit, nothing proves it."""
    if held.limit is None:
        raise CallerFault("transition_outside", "该单位没有纳入试点，关系照常继续，不需要保留。", "The unit is outside the pilot; the relation goes on by itself.", place=record.ref)
    if ground not in rule.grounds.value:
        raise CallerFault("ground_unknown", "该省没有规定这种情形。", "The province has laid down no such ground.", place="ground")
    if record.first > held.limit:
        raise CallerFault(
            "begun_after_last_day", f"该关系在期限（{held.limit}）以后才开始，不能保留。", f"The relation began after the last day ({held.limit}) and cannot be kept.",
            place=record.ref, remedy_zh="请办理终止。", remedy_en="End it.",
        )  # fmt: skip
    if ground in _OF_AN_INJURY and (accident_on is None or accident_on > held.limit):
        raise CallerFault(
            "accident_too_late", f"这种情形只限 {held.limit + _DAY} 以前发生的事故。", f"This ground asks for an accident before {held.limit + _DAY}.",
            place="accident_on", remedy_zh="请填写事故日期。", remedy_en="Give the day of the accident.",
        )  # fmt: skip
    if ground is Ground.TREATMENT_PERIOD and until is None:
        raise CallerFault("until_needed", "请填写停工留薪期的最后一日。", "Give the last day of the paid treatment period.", place="until")
    if not evidence_ref.strip():
        raise CallerFault("evidence_needed", "保留须有凭证。", "What proves the ground is needed.", place="evidence_ref")


def end_day(held: Standing, record: Record, open_injury: bool) -> date:
    """The day on which a record ends when somebody ends it: the law's, not hers. Raises CallerFault.

    Before it is ended, somebody hurt under it after that day has been told where she belongs (`transition-readings §2`).
    """
    if held.limit is None:
        raise CallerFault("transition_outside", "该单位没有纳入试点，不因过渡而终止。", "The unit is outside the pilot; the transition does not end it.", place=record.ref)
    if held.state in (State.ENDED, State.KEPT_ENDED):
        raise CallerFault("already_ended", f"该关系已于 {held.ends_on} 终止。", f"The relation has ended on {held.ends_on} already.", place=record.ref)
    if held.may_run_until is None or held.state is State.PROPOSED:
        raise CallerFault(
            "ground_stands", "保留的情形仍在，或者尚待第二人决定，现在终止会使其失去保障。", "Its ground still stands, or waits for a second person; ending it now would take protection away.",
            place=record.ref, remedy_zh="情形消失后先登记消失的日期。", remedy_en="Record the day on which the ground ends first.",
        )  # fmt: skip
    if open_injury:
        raise CallerFault(
            "injury_unanswered", "该人员在期限以后受过伤，尚未确定归哪一项制度。", "The person was hurt after the last day, and nobody has said yet which scheme it belongs to.",
            place=record.ref, remedy_zh="请先答复该项待办。", remedy_en="Answer that task first.",
        )  # fmt: skip
    return held.may_run_until


def check_reversal(steps: Sequence[Step], number: int) -> None:
    """Raises CallerFault `nothing_to_reverse` where a step is not there, was reversed, or is none that can be."""
    taken_back = {step.of_number for step in steps if step.kind == REVERSED}
    if not any(step.number == number and step.kind in _REVERSIBLE and number not in taken_back for step in steps):
        raise CallerFault("nothing_to_reverse", f"没有可以撤销的第 {number} 步。", f"There is no step {number} that can be reversed.", place="number")


def check_second(waiting: Step | None, person: str) -> Step:
    """The proposal that a second person decides on. Raises CallerFault `nothing_proposed` or `same_person`."""
    if waiting is None:
        raise CallerFault("nothing_proposed", "没有待同意的其他情形。", "No other ground waits to be agreed to.")
    if waiting.person == person:
        raise CallerFault("same_person", "提出和同意须由不同的人办理。", "Proposal and agreement are by different persons.")
    return waiting


def check_result(kind: Kind, result: str, held: Standing, registered: bool, answered: Collection[str]) -> None:
    """Raises CallerFault where a task is closed, the result is none of its kind, or it says what is not so."""
    if answered:
        raise CallerFault("task_closed", "该项待办已经答复。", "The task has been answered.")
    if result not in RESULTS[kind]:
        raise CallerFault(
            "result_unknown", f"“{result}”不是这种待办的答复。", f"{result!r} is no answer to this kind of task.", place="result",
            remedy_zh=f"可用：{'、'.join(RESULTS[kind])}。", remedy_en=f"Use: {', '.join(RESULTS[kind])}.",
        )  # fmt: skip
    if result == "ended" and held.state not in (State.ENDED, State.KEPT_ENDED):
        raise CallerFault("not_ended", "该关系还没有终止。", "The relation has not been ended.", remedy_zh="请先办理终止。", remedy_en="End it first.")
    if result == "registered" and not registered:
        raise CallerFault("not_registered", "登记册中还没有该人员。", "The register does not hold the person yet.", remedy_zh="请企业补登记。", remedy_en="Let the enterprise register her.")
