"""The decisions of cases by themselves, from histories written here: both ways of every condition."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tests.cases.ground import FACTS, INJURY, actor, at
from zhibao.cases import rules
from zhibao.cases.fold import fold
from zhibao.cases.model import CaseState, ClockState, Taken
from zhibao.cases.procedure import BY_VERB
from zhibao.kit.actors import Actor
from zhibao.kit.errors import CallerFault

CASE = "570100-2025-000007"
OPENED = {"person": "7", "place": "570100", "prefecture": "570100", "injury_at": INJURY.isoformat()}


def taken(place: int, verb: str, day: str, **facts: Any) -> Taken:
    """A step with its usual facts."""
    told = OPENED if verb == "opening" else {name: FACTS.get(name, day) for name in BY_VERB[verb][0].required}
    return Taken(place, verb, at(day), str(actor(verb)), None, "taoyuan-2025-1 §33(1)", {**told, **facts})


def history(*steps: tuple[str, str] | tuple[str, str, dict[str, Any]]) -> CaseState:
    """A case that was opened and reported on 2025-09-22, then went on by these steps."""
    whole = (("opening", "2025-09-22", {}), ("report", "2025-09-22", {}), *steps)
    return fold(CASE, [taken(place, one[0], one[1], **(one[2] if len(one) > 2 else {})) for place, one in enumerate(whole, start=1)])


def elsewhere(case: CaseState) -> CaseState:
    """The same in a province where the scheme has not begun: nobody has set its limits."""
    return fold(CASE, [replace(step, facts={**step.facts, "place": "520100", "prefecture": "520100"}) for step in case.taken])


def refused(code: str, function: Any, *words: Any) -> CallerFault:
    with pytest.raises(CallerFault) as held:
        function(*words)
    assert held.value.code == code
    return held.value


TO_INVESTIGATION = (("application", "2025-09-24"), ("acceptance", "2025-09-25"), ("investigation", "2025-09-26"))
TO_CONFIRMATION = (*TO_INVESTIGATION, ("confirmation", "2025-10-09"))
CLOSED = (*TO_INVESTIGATION, ("nonconfirmation", "2025-10-09"), ("service", "2025-10-10"), ("closing", "2025-12-20"))
ON = date(2025, 10, 10)


def test_a_step_is_taken_where_the_table_has_it() -> None:
    case = history()
    step = rules.check_step(case, "application", Actor("w1", "worker"), {"applicant": "worker"}, ON)
    assert step.verb == "application"
    refused("unknown_step", rules.check_step, case, "nothing", Actor("w1", "worker"), {}, ON)
    refused("unknown_step", rules.check_step, case, "opening", Actor("w1", "worker"), {}, ON)
    refused("step_not_permitted", rules.check_step, case, "acceptance", actor("acceptance"), {}, ON)
    fault = refused("step_blocked", rules.check_step, case, "application", Actor("w1", "worker"), {"applicant": "union"}, ON)
    assert fault.facts["because"] == ["not_the_applicant"]


def test_a_closed_file_is_corrected_or_opened_again_and_nothing_else() -> None:
    case = history(*CLOSED)
    for verb in ("reopening", "correction"):
        rules.check_step(case, verb, actor("closing"), {"act": 8, "reason": "r"}, ON)
    refused("step_not_permitted", rules.check_step, case, "inquiry_answer", actor("inquiry_answer"), {"ref": "I1"}, ON)
    assert [one.step.verb for one in rules.next_steps(case, ON)] == ["correction", "reopening"]
    assert {"correction", "closing"} <= {one.step.verb for one in rules.next_steps(history(), ON)}


def test_a_job_takes_no_adverse_step_and_a_post_only_its_own() -> None:
    case = history(*TO_INVESTIGATION)
    facts = {"article": "a", "reason": "r", "remedy": "m"}
    refused("person_needed", rules.check_step, case, "nonconfirmation", Actor("nightly", "job"), facts, ON)
    refused("role_not_permitted", rules.check_step, case, "nonconfirmation", Actor("w1", "worker"), facts, ON)
    refused("role_not_permitted", rules.check_step, case, "confirmation", Actor("nightly", "job"), facts, ON)
    rules.check_opening(Actor("nightly", "job"))
    refused("role_not_permitted", rules.check_opening, Actor("p", "confirmation_officer"))


def correcting(case: CaseState, act: int, post: str) -> list[str]:
    try:
        rules.check_step(case, "correction", Actor("p", post), {"act": act, "reason": "r"}, ON)
    except CallerFault as fault:
        return list(fault.facts["because"])
    return []


def test_what_is_corrected_is_there_is_ones_own_and_carries_nothing_later() -> None:
    case = history(*TO_INVESTIGATION, ("hearing", "2025-09-28"), ("late_statement", "2025-09-28"))
    for nothing in (1, 2, 99):
        assert correcting(case, nothing, "supervisor") == ["nothing_to_correct"]
    assert correcting(case, 6, "case_clerk") == ["not_your_step"]
    assert correcting(case, 6, "investigator") == []
    assert correcting(case, 6, "supervisor") == []
    assert correcting(case, 4, "supervisor") == ["others_rest_on_it"]
    once = history(*TO_INVESTIGATION, ("hearing", "2025-09-28"), ("correction", "2025-09-29", {"act": 6}))
    assert correcting(once, 6, "supervisor") == ["nothing_to_correct"]
    assert correcting(once, 7, "supervisor") == []


def test_a_step_whose_guard_asks_for_the_corrected_one_holds_it() -> None:
    """The answer goes on without its inquiry by the state of the case, and is blocked by its guard alone."""
    asked = (*TO_INVESTIGATION, ("inquiry", "2025-09-27", {"ref": "I1"}))
    assert correcting(history(*asked), 6, "supervisor") == []
    assert correcting(history(*asked, ("inquiry_answer", "2025-09-28", {"ref": "I1"})), 6, "supervisor") == ["others_rest_on_it"]
    # A step that no table allows any more without the corrected one.
    assert correcting(history(*TO_INVESTIGATION), 5, "supervisor") == []
    assert correcting(history(*TO_CONFIRMATION), 5, "supervisor") == ["others_rest_on_it"]


def test_a_correction_is_only_listed_without_its_facts() -> None:
    case = history(*TO_INVESTIGATION)
    for facts, who in ((None, None), (None, actor("hearing")), ({"act": 4}, None)):
        attempt = rules.Attempt(BY_VERB["correction"][0], ON, who, facts)
        assert rules.blocks_of(case, attempt) == ()


def test_an_application_is_late_after_the_limit_of_its_applicant() -> None:
    case = history()
    due = {clock.name: clock.due for clock in rules.clocks(case, ON)}
    for applicant, name in (("platform", "platform_filing"), ("service_agency", "platform_filing"), ("worker", "worker_filing")):
        last = due[name]
        assert last is not None
        assert rules.lateness(case, applicant, last) is False
        assert rules.lateness(case, applicant, date.fromordinal(last.toordinal() + 1)) is True
    for applicant in ("platform", "worker"):
        assert rules.lateness(elsewhere(case), applicant, ON) is None
        assert rules.lateness(fold(CASE, case.taken[:1]), applicant, ON) is None


def said(case: CaseState, on: date, **more: Any) -> list[str]:
    return [entry.reason_en for entry in rules.due_entries(case, on, **more)]


def test_what_is_due_is_told_when_it_comes_near() -> None:
    case = history(*TO_INVESTIGATION)
    decision = next(clock for clock in rules.clocks(case, ON) if clock.name == "decision")
    assert decision.due is not None
    assert any("due" in one for one in said(case, ON, all_of_them=True))
    assert said(case, ON) == []
    assert any("past" in one for one in said(case, date(2027, 1, 1)))
    held = history(*TO_INVESTIGATION, ("suspension", "2025-09-29"))
    assert any("suspended since 2025-09-29" in one for one in said(held, ON, all_of_them=True))
    assert said(history(*CLOSED), ON) == []
    assert rules.driven(history(*CLOSED), ON) and rules.driven(case, ON)


def test_what_nobody_has_set_is_told_with_who_must() -> None:
    (entry,) = rules.due_entries(elsewhere(history(*TO_INVESTIGATION)), ON)
    assert (entry.colour, entry.clock and entry.clock.state) == ("yellow", ClockState.MISSING)
    assert entry.clock is not None and entry.clock.missing is not None
    assert entry.reason_en == f"{entry.clock.en}: {entry.clock.missing.en}"


def test_an_officer_s_list_holds_what_no_clock_drives() -> None:
    task = history(*TO_CONFIRMATION, ("double_coverage_task", "2025-10-10", {"ref": "T1"}))
    assert any("double coverage T1" in one for one in said(task, ON))
    before = history(("application", "2025-09-24", {"before_scheme": True}))
    assert any("before the scheme" in one for one in said(before, ON))
    disputed = history(*TO_CONFIRMATION, ("service", "2025-10-10"), ("objection", "2025-10-11"))
    assert any("a dispute is open" in one for one in said(disputed, date(2025, 10, 12)))
    served = history(*TO_CONFIRMATION, ("service", "2025-10-10"))
    assert said(served, ON) == ["confirmed, no benefit applied for"]
    withdrawn = history(("application", "2025-09-24"), ("withdrawal", "2025-09-25"))
    assert "withdrawn" in " ".join(said(withdrawn, ON))
    for case in (task, before, disputed, served, withdrawn):
        assert rules.driven(case, ON)


def test_red_stands_first_then_the_nearest_day() -> None:
    open_ = rules.due_entries(history(*TO_INVESTIGATION), ON, all_of_them=True)
    late = rules.due_entries(history(*TO_INVESTIGATION), date(2027, 1, 1))
    standing = rules.due_entries(history(*TO_CONFIRMATION, ("service", "2025-10-10")), ON)
    unset = rules.due_entries(elsewhere(history(*TO_INVESTIGATION)), ON)
    other = tuple(replace(one, case_no="570100-2025-000001") for one in standing)
    assert rules.sorted_entries([*standing, *open_, *late, *unset, *other]) == (*late, *other, *standing, *unset, *open_)
