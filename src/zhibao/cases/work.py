"""What a case asks of whom on a day: the next step of each track with its post, its clock and its days left.

The list of what is due (`rules.due_entries`) tells a supervisor what runs out; this tells an officer what is hers to do.
Both read the same states and clocks. Nothing here decides anything.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from zhibao.cases.clocks import clocks
from zhibao.cases.guards import open_refs
from zhibao.cases.model import (
    ROLE_ZH,
    AppraisalState,
    BenefitState,
    CaseState,
    Clock,
    ClockState,
    ConfirmationState,
    RemedyState,
    Role,
    State,
    Track,
)
from zhibao.cases.progress import questions
from zhibao.law import calendar

C, A, B, M = ConfirmationState, AppraisalState, BenefitState, RemedyState


@dataclass(frozen=True, slots=True)
class Work:
    """One thing that a case asks for: of which post, which steps, until when.

    `officer` names the one person who was charged with it, where one was.
    """

    case_no: str
    kind: str
    role: Role
    steps: tuple[str, ...]
    zh: str
    en: str
    colour: str
    clock: Clock | None = None
    officer: str | None = None

    @property
    def role_zh(self) -> str:
        """The post in Chinese."""
        return ROLE_ZH[self.role]

    @property
    def due(self) -> date | None:
        """Its last day."""
        return None if self.clock is None else self.clock.due


@dataclass(frozen=True)
class _Turn:
    """Whose turn it is in a state, for which steps, under which clocks."""

    role: Role
    steps: tuple[str, ...]
    clocks: tuple[str, ...]
    zh: str
    en: str


_DECISION = ("decision", "redecision")
_TURNS: Mapping[Track, Mapping[State, _Turn]] = {
    Track.CONFIRMATION: {
        C.REPORTED: _Turn(Role.PLATFORM, ("application",), ("platform_filing",), "已报案，待申请", "reported, an application is awaited"),
        C.FILED: _Turn(Role.PLATFORM, ("application",), ("platform_filing",), "已备案，待申请", "filed, an application is awaited"),
        C.APPLIED: _Turn(Role.CASE_CLERK, ("acceptance", "material_request"), ("paper_check",), "待审核材料", "the papers wait for their check"),
        C.MATERIAL_REQUESTED: _Turn(Role.WORKER, ("material_received",), ("material_supply",), "待补正", "missing material is awaited"),
        C.ACCEPTED: _Turn(Role.INVESTIGATOR, ("investigation",), _DECISION, "待调查核实", "the investigation waits"),
        C.INVESTIGATING: _Turn(Role.CONFIRMATION_OFFICER, ("confirmation", "nonconfirmation"), _DECISION, "待作出结论", "the decision waits"),
        C.SUSPENDED: _Turn(Role.CONFIRMATION_OFFICER, ("resumption",), _DECISION, "中止中", "suspended"),
        C.CONFIRMED: _Turn(Role.CASE_CLERK, ("service",), ("service",), "确认结论待送达", "the confirmation waits to be served"),
        C.NOT_CONFIRMED: _Turn(Role.CASE_CLERK, ("service",), ("service",), "不予确认结论待送达", "the refusal waits to be served"),
        C.NOT_ACCEPTED: _Turn(Role.CASE_CLERK, ("service",), ("service",), "不予受理决定待送达", "the non-acceptance waits to be served"),
        C.NOT_CONFIRMED_SERVED: _Turn(Role.CASE_CLERK, ("closing",), (), "待结案", "the file waits to be closed"),
        C.NOT_ACCEPTED_SERVED: _Turn(Role.CASE_CLERK, ("closing",), (), "待结案", "the file waits to be closed"),
        C.REVOKED: _Turn(Role.CONFIRMATION_OFFICER, ("redecision",), _DECISION, "待重新办理", "a new decision waits"),
        C.WITHDRAWN: _Turn(Role.CASE_CLERK, ("closing",), (), "申请已撤回，待结案", "withdrawn, the file waits to be closed"),
    },
    Track.APPRAISAL: {
        A.APPLIED: _Turn(Role.APPRAISAL_CLERK, ("appraisal_acceptance", "appraisal_material_request"), ("appraisal_papers",), "鉴定申请待受理", "the application for an appraisal waits"),
        A.MATERIAL_REQUESTED: _Turn(Role.WORKER, ("appraisal_material_received",), ("appraisal_material_supply",), "鉴定材料待补正", "missing appraisal papers are awaited"),
        A.ACCEPTED: _Turn(Role.APPRAISAL_CLERK, ("panel",), ("appraisal_conclusion",), "待抽取专家组", "the panel waits to be drawn"),
        A.PANEL_DRAWN: _Turn(Role.APPRAISAL_CLERK, ("examination",), ("appraisal_conclusion",), "待检查和收集意见", "examination and opinions wait"),
        A.EXAMINED: _Turn(Role.APPRAISAL_COMMITTEE, ("appraisal",), ("appraisal_conclusion",), "待作出鉴定结论", "the conclusion of the appraisal waits"),
        A.CONCLUDED: _Turn(Role.APPRAISAL_CLERK, ("appraisal_service",), ("appraisal_delivery",), "鉴定结论待送达", "the conclusion of the appraisal waits to be served"),
    },
    Track.BENEFIT: {
        B.APPLIED: _Turn(Role.BENEFIT_ASSESSOR, ("assessment",), (), "待核定待遇", "the assessment waits"),
        B.ASSESSED: _Turn(Role.BENEFIT_REVIEWER, ("review",), (), "待复核", "the review waits"),
        B.REVIEWED: _Turn(Role.BENEFIT_APPROVER, ("award",), (), "待审批", "the award waits for its approval"),
        B.AWARDED: _Turn(Role.PAYMENT_OFFICER, ("payment",), ("payment", "fast_lane_payment"), "待支付", "the payment waits"),
        B.PAID: _Turn(Role.CASE_CLERK, ("closing",), (), "已支付，待结案", "paid, the file waits to be closed"),
    },
    Track.REMEDY: {
        M.OBJECTED: _Turn(Role.CONFIRMATION_OFFICER, ("objection_answer",), (), "异议待答复", "an objection waits for its answer"),
        M.RECONSIDERING: _Turn(Role.LEGAL_OFFICER, ("reconsideration_result",), (), "行政复议中", "a reconsideration is under way"),
        M.LITIGATING: _Turn(Role.LEGAL_OFFICER, ("litigation_result",), (), "行政诉讼中", "a litigation is under way"),
    },
}  # fmt: skip
_CLOSING = ("closing",)


def work_of(case: CaseState, on: date) -> tuple[Work, ...]:
    """Everything that an open case asks for on a day; a closed one asks for nothing."""
    if case.closed:
        return ()
    running = {clock.name: clock for clock in clocks(case, on) if clock.open and not clock.right}
    found = list(_turns(case, running))
    taken = {one.clock.name for one in found if one.clock is not None}
    found += [_of_clock(case, clock) for name, clock in running.items() if name not in taken]
    found += _double_coverage(case)
    if case.facts.get("before_scheme"):
        found.append(_plain(case, "waiting", Role.CONFIRMATION_OFFICER, (), "事故早于本地实施日", "the accident lies before the scheme began there"))
    return tuple(found)


def due_of_platform(case: CaseState, asked: Iterable[Work]) -> date | None:
    """The first day by which the platform must do something: its own application, or a question to it that has no answer."""
    names = {"platform_filing", *(f"inquiry:{one.ref}" for one in questions(case, "platform"))}
    return min((one.due for one in asked if one.clock is not None and one.clock.name in names and one.due is not None), default=None)


def as_of(work: Work, on: date) -> Work:
    """The same work on another day, by the calendar that was known when it was reckoned."""
    held = work.clock
    if held is None or held.due is None or held.state not in (ClockState.RUNNING, ClockState.ELAPSED):
        return work
    late = on > held.due
    near = (held.due - on).days <= max(1, (held.due - held.begun_on).days // 5)
    colour = "red" if late else "yellow" if near else "green"
    clock = replace(held, state=ClockState.ELAPSED if late else ClockState.RUNNING, colour=colour)
    return replace(work, clock=clock, colour=colour)


def days_left(clock: Clock | None, on: date) -> tuple[int | None, str | None]:
    """The days until a clock runs out and what kind of days they are; below 0 since it ran out."""
    if clock is None or clock.due is None or not clock.open:
        return None, None
    if clock.unit != "working_days":
        return (clock.due - on).days, "natural_days"
    by = calendar.newest(on)
    if on <= clock.due:
        return calendar.working_days_between(on, clock.due, by), "working_days"
    return -calendar.working_days_between(clock.due, on, by), "working_days"


def _turns(case: CaseState, running: Mapping[str, Clock]) -> Iterator[Work]:
    busy = any(case.at(track) in _TURNS[track] and _TURNS[track][case.at(track)].steps != _CLOSING for track in _TURNS)
    for track, states in _TURNS.items():
        turn = states.get(case.at(track))
        # The file is closed when nothing else is to be done in it.
        if turn is None or (turn.steps == _CLOSING and busy):
            continue
        clock = next((held for name in turn.clocks for key, held in running.items() if key.partition(":")[0] == name), None)
        role = _before(case, track, turn.role)
        yield Work(
            case.case_no, "waiting" if clock is None else "clock", role, _steps(case, turn), turn.zh, turn.en,
            "yellow" if clock is None else clock.colour, clock,
        )  # fmt: skip
    if case.at(Track.CONFIRMATION) is C.CONFIRMED_SERVED and case.at(Track.BENEFIT) is B.NONE:
        yield _plain(case, "waiting", Role.WORKER, ("benefit_application",), "已确认，尚未申领待遇", "confirmed, no benefit applied for")


def _before(case: CaseState, track: Track, role: Role) -> Role:
    """The second appraisal lies with the committee of the province."""
    provincial = track is Track.APPRAISAL and case.facts.get("stage") == "second_appraisal"
    return Role.PROVINCIAL_COMMITTEE if provincial and role is not Role.WORKER else role


def _steps(case: CaseState, turn: _Turn) -> tuple[str, ...]:
    return (str(case.facts.get("stage", "appraisal")),) if turn.steps == ("appraisal",) else turn.steps


def _of_clock(case: CaseState, clock: Clock) -> Work:
    role = Role(clock.responsible)
    if clock.name.partition(":")[0].startswith("appraisal_"):
        role = _before(case, Track.APPRAISAL, role)
    steps = {"inquiry": ("inquiry_answer",), "award_service": ("award_service",)}.get(clock.name.partition(":")[0], ())
    zh, en = (clock.zh, clock.en) if clock.missing is None else (clock.missing.zh, clock.missing.en)
    return Work(case.case_no, "clock", role, steps, zh, en, clock.colour, clock)


def _double_coverage(case: CaseState) -> Iterator[Work]:
    for ref in open_refs(case, "double_coverage_task", "double_coverage_decision"):
        asked = next(step for step in reversed(case.all("double_coverage_task")) if step.facts["ref"] == ref)
        told = _plain(
            case, "double_coverage", Role.CONFIRMATION_OFFICER, ("double_coverage_decision",),
            f"另有参保待决定：{ref}", f"double coverage {ref} waits for its officer",
        )  # fmt: skip
        yield replace(told, officer=str(asked.facts["officer"]))


def _plain(case: CaseState, kind: str, role: Role, steps: tuple[str, ...], zh: str, en: str) -> Work:
    return Work(case.case_no, kind, role, steps, zh, en, "yellow")
