"""What a case asks of whom, and the board that keeps it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from sqlalchemy import insert
from sqlalchemy.orm import Session

from tests.cases.ground import File, actor
from tests.cases.walk import Walk
from zhibao.cases import acts, one_scheme, rules, tasks
from zhibao.cases.board import Board, line_of
from zhibao.cases.model import CaseState
from zhibao.cases.work import as_of, days_left, work_of
from zhibao.kit import acts as kit_acts
from zhibao.kit.actors import Actor
from zhibao.kit.secrets import Keyring

ON = date(2025, 9, 24)


def _asked(case: CaseState, on: date = ON) -> list[tuple[str, tuple[str, ...]]]:
    return [(work.role.value, work.steps) for work in work_of(case, on)]


def test_each_state_names_the_post_whose_turn_it_is(session: Session, keyring: Keyring) -> None:
    file = File(session, keyring)
    assert _asked(file.state) == [("platform", ("application",))]
    file.go("2025-09-23", "application")
    assert ("case_clerk", ("acceptance", "material_request")) in _asked(file.state)
    file.go("2025-09-23", "acceptance")
    assert _asked(file.state) == [("investigator", ("investigation",))]
    file.go("2025-09-24", "investigation")
    assert _asked(file.state) == [("confirmation_officer", ("confirmation", "nonconfirmation"))]
    file.go("2025-09-24", "confirmation")
    assert ("case_clerk", ("service",)) in _asked(file.state)


def test_a_clock_gives_the_colour_and_the_days_left(session: Session, keyring: Keyring) -> None:
    file = File(session, keyring)
    file.go("2025-09-23", "application", "acceptance", "investigation")
    (work,) = work_of(file.state, ON)
    assert work.clock is not None and work.clock.name == "decision"
    left, unit = days_left(work.clock, ON)
    assert unit == "working_days"
    assert left is not None and left > 0
    assert work.due is not None
    late = work_of(file.state, date(2026, 3, 2))[0]
    assert late.colour == "red"
    assert (days_left(late.clock, date(2026, 3, 2))[0] or 0) < 0


def test_a_closed_case_asks_for_nothing(session: Session, keyring: Keyring) -> None:
    file = File(session, keyring)
    file.go("2025-09-23", "application", "withdrawal")
    file.take("closing", "2025-09-24", outcome="withdrawn")
    assert work_of(file.state, ON) == ()


def test_the_second_appraisal_lies_with_the_province(session: Session, keyring: Keyring) -> None:
    file = File(session, keyring)
    file.go("2025-09-23", "application", "acceptance", "investigation", "confirmation", "service")
    for verb in ("appraisal_application", "appraisal_acceptance", "panel", "examination"):
        file.take(verb, "2025-09-24", post="appraisal_clerk")
    assert ("appraisal_committee", ("appraisal",)) in _asked(file.state)
    file.take("appraisal", "2025-09-24")
    file.take("appraisal_service", "2025-09-24", post="appraisal_clerk")
    file.take("second_appraisal_application", "2025-09-24", post="worker")
    assert ("provincial_committee", ("appraisal_acceptance", "appraisal_material_request")) in _asked(file.state)
    for verb in ("appraisal_acceptance", "panel", "examination"):
        file.take(verb, "2025-09-24", post="provincial_committee")
    assert ("provincial_committee", ("second_appraisal",)) in _asked(file.state)


def test_a_task_about_two_schemes_is_the_named_officers(session: Session, keyring: Keyring) -> None:
    file = File(session, keyring)
    record = one_scheme.OtherSchemeRecord(
        "WI1", one_scheme.OtherScheme.WORK_INJURY_APPLICATION, file.state.person, None, file.state.injury_at.date(), one_scheme.Standing.LIVE
    )
    one_scheme.record_other_scheme(
        session, keyring, file.case_no, record, officer=Actor("chen", "confirmation_officer"), actor=actor("acceptance"), at=file.state.taken[-1].at
    )
    found = [work for work in work_of(file.state, ON) if work.kind == "double_coverage"]
    assert [work.officer for work in found] == ["confirmation_officer:chen"]


@pytest.mark.parametrize("seed", range(4))
def test_every_duty_that_runs_is_somebodys_and_every_open_case_is_driven(session: Session, keyring: Keyring, seed: int) -> None:
    walk = Walk(session, keyring, seed)
    for _ in range(25):
        walk.walk(1)
        case, on = walk.case, walk.now.date()
        asked = work_of(case, on)
        assert case.closed or asked
        named = {work.clock.name for work in asked if work.clock is not None}
        duties = {entry.clock.name for entry in rules.due_entries(case, on, all_of_them=True) if entry.clock is not None}
        assert named == duties


def test_work_reckoned_for_one_day_is_right_on_another(session: Session, keyring: Keyring) -> None:
    # Later than these days another calendar is known, and the board reckons everything anew.
    file = File(session, keyring)
    file.go("2025-09-23", "application")
    for day in (date(2025, 9, 29), date(2025, 10, 20), date(2025, 11, 3)):
        reckoned = [as_of(work, day) for work in work_of(file.state, ON)]
        assert [(work.colour, work.clock) for work in reckoned] == [(work.colour, work.clock) for work in work_of(file.state, day)]


# The board


def test_the_board_says_what_the_fold_says_and_follows_what_is_appended(session: Session, keyring: Keyring) -> None:
    board = Board()
    first, second = File(session, keyring), File(session, keyring)
    board.refresh(session, ON)
    first.go("2025-09-23", "application", "acceptance")
    tasks.open_task(session, f"case:{second.case_no}", "no_order", ground="measures-2025 §15(2)", actor=Actor("reports", "job"), at=first.state.taken[-1].at)
    board.refresh(session, ON)
    for file in (first, second):
        last = kit_acts.last(session, f"case:{file.case_no}")
        assert last is not None
        assert board.line(file.case_no) == line_of(acts.case_state(session, file.case_no), last.place_in_chain, ON)
    assert [task.code for task in board.open_tasks()] == ["no_order"]
    tasks.answer_task(session, board.open_tasks()[0].ref, outcome="checked", actor=actor("acceptance"), at=first.state.taken[-1].at)
    board.refresh(session, ON)
    assert board.open_tasks() == []


def test_what_is_reckoned_from_a_case_is_reckoned_anew_after_its_next_act_and_on_another_day(session: Session, keyring: Keyring) -> None:
    board, asked = Board(), list[str]()
    one, other = File(session, keyring), File(session, keyring)
    numbers = [other.case_no, one.case_no]

    def steps(case: CaseState) -> int:
        asked.append(case.case_no)
        return len(case.taken)

    def reckoned(on: date = ON) -> list[int]:
        board.refresh(session, on)
        return board.reckoned(session, "steps", on, numbers, steps)

    before = reckoned()
    assert reckoned() == before and sorted(asked) == sorted(numbers)
    one.go("2025-09-23", "application")
    # An act of somebody else in the same chain is no step of the case; the case is read again and stays as it is.
    kit_acts.record(session, verb="noted", subject=f"case:{other.case_no}", actor="somebody", ground="none", content={})
    assert reckoned() == [before[0], before[1] + 1] and len(asked) == 4
    assert reckoned() == [before[0], before[1] + 1] and len(asked) == 4
    reckoned(date(2025, 9, 25))
    assert len(asked) == 6


def test_an_act_that_is_committed_after_a_later_one_is_not_missed(session: Session, keyring: Keyring) -> None:
    """As on PostgreSQL, where two transactions may commit in another order than their acts were numbered in."""
    board = Board()
    first, second = File(session, keyring), File(session, keyring)
    board.refresh(session, ON)
    left_out = board._through + 1
    session.execute(insert(kit_acts.Act).values(_after(session, second.case_no, left_out + 1, "further_report", {"channel": "app"})))
    board.refresh(session, ON)
    board.refresh(session, ON)
    late = _after(session, first.case_no, left_out, "further_report", {"channel": "counter"})
    session.execute(insert(kit_acts.Act).values(late))
    board.refresh(session, ON)
    line = board.line(first.case_no)
    assert line is not None
    assert line.last_act == late["place_in_chain"] == first.state.taken[-1].place


def _after(session: Session, case_no: str, number: int, verb: str, facts: dict[str, str]) -> dict[str, Any]:
    """The values of an act under a number of our choice, behind the last one of a case."""
    last = kit_acts.last(session, f"case:{case_no}")
    assert last is not None
    return {
        "id": number, "subject": last.subject, "place_in_chain": last.place_in_chain + 1, "verb": verb, "actor": "job:reports", "on_behalf_of": None,
        "at": last.at, "ground": last.ground, "content": {"facts": facts}, "previous": last.hash, "hash": f"sm3:{number}",
    }  # fmt: skip


def test_what_was_seen_once_is_not_asked_again_under_the_name_of_an_area(session: Session, keyring: Keyring) -> None:
    board = Board()
    File(session, keyring)
    board.refresh(session, ON)
    assert len(board.visible(session, "city:570100")) == 1
    File(session, keyring)
    board.refresh(session, ON)
    assert len(board.visible(session, "city:570100")) == 2
    assert len(board.visible(session, None)) == 2
