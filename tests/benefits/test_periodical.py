"""Months of periodical payments: only an award's own end or a person's act ends them; amounts are appended."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from tests.benefits.awarding import CASE, JOB, OFFICER, REVIEWER, WORKER, at, effective, line, monthly
from tests.kit.forgetting import forget
from zhibao import law
from zhibao.benefits import acts, periodical, tasks
from zhibao.kit.actors import Actor
from zhibao.kit.acts import Act
from zhibao.kit.clock import Month
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring

GROUND = "taoyuan-2025-1 §56"
PAYEE = f"person:{WORKER}"
SEPTEMBER = date(2025, 9, 1)


def amounts(session: Session, *months: str) -> list[list[int]]:
    return [[one.amount_fen for one in periodical.monthly_items(session, Month.parse(month))] for month in months]


def pension(session: Session, keyring: Keyring, **changed: Any) -> acts.Award:
    return effective(
        session, keyring, [line("medical_care", 5), monthly("disability_allowance", 1_000, SEPTEMBER, **changed)]
    )


def test_it_runs_from_its_first_month_until_the_end_that_the_award_sets(session: Session, keyring: Keyring) -> None:
    pension(session, keyring, until=date(2025, 11, 30), end_ground="taoyuan-2025-1 §49(1)")
    assert amounts(session, "2025-08", "2025-09", "2025-11", "2025-12") == [[], [1_000], [1_000], []]
    [due] = periodical.monthly_items(session, Month(2025, 9))
    assert (due.item, due.period, due.payee, due.mark) == ("disability_allowance", "2025-09", PAYEE, "official")


def test_a_part_month_counts_whole_and_is_marked(session: Session, keyring: Keyring) -> None:
    effective(session, keyring, [monthly("disability_allowance", 1_000, date(2025, 9, 17))])
    assert [periodical.monthly_items(session, Month(2025, number))[0].mark for number in (9, 10)] == [
        "assumed",
        "official",
    ]


def test_only_its_own_place(session: Session, keyring: Keyring) -> None:
    pension(session, keyring)
    found = [
        len(periodical.monthly_items(session, Month(2025, 9), place=place)) for place in ("570000", "570100", "570200")
    ]
    assert found == [1, 1, 0]


def stop(session: Session, **changed: Any) -> None:
    said: dict[str, Any] = {
        "case_no": CASE, "item": "disability_allowance", "payee": PAYEE, "from_month": Month(2025, 11),
        "reason": "conditions_lost", "document": "sha256:d", "actor": OFFICER, "at": at(10, 20), "ground": GROUND,
    }  # fmt: skip
    periodical.stop(session, **(said | changed))


def test_a_person_stops_and_resumes(session: Session, keyring: Keyring) -> None:
    pension(session, keyring)
    stop(session)
    assert amounts(session, "2025-10", "2025-11", "2026-01") == [[1_000], [], []]
    periodical.resume(
        session, case_no=CASE, item="disability_allowance", payee=PAYEE, from_month=Month(2026, 1), reason="appraised",
        document="sha256:e", actor=OFFICER, at=at(12, 20), ground=GROUND,
    )  # fmt: skip
    assert amounts(session, "2025-12", "2026-01") == [[], [1_000]]


@pytest.mark.parametrize(
    ("changed", "code"),
    [({"actor": JOB}, "person_needed"), ({"reason": "remarried"}, "stop_condition"), ({"item": "x"}, "not_running")],
)
def test_neither_a_job_nor_an_unknown_condition_stops(
    session: Session, keyring: Keyring, changed: dict[str, Any], code: str
) -> None:
    pension(session, keyring)
    with pytest.raises(CallerFault, match=code):
        stop(session, **changed)
    assert amounts(session, "2025-12") == [[1_000]]


def test_the_database_refuses_a_stop_by_a_job(session: Session, keyring: Keyring) -> None:
    pension(session, keyring)
    stop(session)
    for table in ("periodical_step", "award_review", "benefit_task_answer", "death_record"):
        definition = session.get_bind().dialect.get_check_constraints  # type: ignore[attr-defined]
        checks = definition(session.connection(), table)
        assert any("job" in str(check["sqltext"]) for check in checks), table
    write = (
        "INSERT INTO periodical_step (case_no, item, payee, number, step, from_month, reason, document, ground, actor, at,"
        " act_id) SELECT case_no, item, payee, 2, step, from_month, reason, document, ground, 'job:night', at, act_id "
        "FROM periodical_step"
    )
    with pytest.raises(IntegrityError), session.begin_nested():
        session.execute(text(write))


def test_a_death_that_an_officer_recorded_ends_the_months_after_it(session: Session, keyring: Keyring) -> None:
    pension(session, keyring)
    with pytest.raises(CallerFault, match="person_needed"):
        periodical.record_death(
            session, WORKER, date(2025, 10, 9), document="d", actor=JOB, at=at(10, 12), ground=GROUND
        )
    periodical.record_death(
        session, WORKER, date(2025, 10, 9), document="d", actor=OFFICER, at=at(10, 12), ground=GROUND
    )
    assert amounts(session, "2025-10", "2025-11") == [[1_000], []]
    assert periodical.recorded_deaths(session) == {PAYEE: date(2025, 10, 9)}
    periodical.withdraw_death(
        session, WORKER, date(2025, 10, 9), document="e", actor=OFFICER, at=at(10, 13), ground=GROUND
    )
    assert (amounts(session, "2025-11"), periodical.recorded_deaths(session)) == ([[1_000]], {})
    with pytest.raises(CallerFault, match="not_found"):
        periodical.withdraw_death(
            session, WORKER, date(2025, 10, 9), document="e", actor=OFFICER, at=at(10, 13), ground=GROUND
        )


def test_a_match_is_a_task_and_stops_nothing(session: Session, keyring: Keyring) -> None:
    pension(session, keyring)
    said: dict[str, Any] = {
        "case_no": CASE, "item": "disability_allowance", "payee": PAYEE, "kind": "death_match", "evidence": "sha256:m",
        "due_on": None, "actor": JOB, "at": at(10, 12), "ground": GROUND,
    }  # fmt: skip
    task = tasks.raise_task(session, **said)
    assert tasks.raise_task(session, **said) == task
    assert (amounts(session, "2025-11"), tasks.open_tasks(session, case_no=CASE)) == ([[1_000]], [task])
    answer: dict[str, Any] = {"outcome": "goes_on", "document": "d", "at": at(10, 13), "ground": GROUND}
    with pytest.raises(CallerFault, match="person_needed"):
        tasks.answer_task(session, task.id, actor=JOB, **answer)
    tasks.answer_task(session, task.id, actor=OFFICER, **answer)
    assert tasks.open_tasks(session) == []
    with pytest.raises(CallerFault, match="not_found"):
        tasks.answer_task(session, task.id, actor=OFFICER, **answer)


def test_reasons_are_kept_under_the_key_of_the_payee(session: Session, keyring: Keyring) -> None:
    pension(session, keyring)
    task = tasks.raise_task(
        session, case_no=CASE, item="disability_allowance", payee=PAYEE, kind="age", evidence="sha256:a", due_on=None, actor=JOB,
        at=at(10, 12), ground=GROUND,
    )  # fmt: skip
    answer: dict[str, Any] = {"document": "d", "actor": OFFICER, "at": at(10, 13), "ground": GROUND, "keyring": keyring}
    with pytest.raises(CallerFault, match="task_outcome"):
        tasks.answer_task(session, task.id, outcome="perhaps", **answer)
    tasks.answer_task(session, task.id, outcome="not_concerned", reason="本人到场说明", **answer)
    [told] = tasks.answered(session, keyring, CASE)
    assert (told["task"], told["outcome"], told["reason"], told["answered_by"]) == (task.id, "not_concerned", "本人到场说明", str(OFFICER))
    kept = session.scalars(select(Act.content).where(Act.verb == "benefit_task_answered")).one()
    assert "本人" not in str(kept)
    forget(session, WORKER, ground=GROUND, at=at(10, 14))
    assert [one["reason"] for one in tasks.answered(session, keyring, CASE)] == [None]


def test_a_death_ends_what_runs_on_and_does_not_lie_in_the_future(session: Session, keyring: Keyring) -> None:
    pension(session, keyring)
    said: dict[str, Any] = {"document": "d", "actor": OFFICER, "at": at(10, 12), "ground": GROUND}
    with pytest.raises(CallerFault, match="death_day"):
        periodical.record_death(session, WORKER, date(2025, 10, 13), **said)
    periodical.record_death(session, WORKER, date(2025, 10, 12), **said)
    assert periodical.ends_by_death(session, WORKER, date(2025, 10, 12)) == [(CASE, "disability_allowance", Month(2025, 11))]
    assert periodical.ends_by_death(session, WORKER, date(2025, 6, 1)) == [(CASE, "disability_allowance", Month(2025, 9))]
    assert periodical.ends_by_death(session, WORKER + 1, date(2025, 10, 12)) == []


def test_a_missing_proof_of_life_is_asked_for_once_a_year(session: Session, keyring: Keyring) -> None:
    pension(session, keyring)
    assert tasks.ask_for_proofs_of_life(session, actor=JOB, at=at(8, 31, 2026)) == []
    [task] = tasks.ask_for_proofs_of_life(session, actor=JOB, at=at(9, 1, 2026))
    assert (task.kind, amounts(session, "2026-10")) == ("life_certificate", [[1_000]])
    tasks.answer_task(
        session, task.id, outcome="goes_on", document="d", actor=OFFICER, at=at(9, 5, 2026), ground=GROUND
    )
    assert tasks.ask_for_proofs_of_life(session, actor=JOB, at=at(10, 1, 2026)) == []
    assert len(tasks.ask_for_proofs_of_life(session, actor=JOB, at=at(9, 1, 2027))) == 1


def adjust(session: Session, award_no: str, month: Month, **changed: Any) -> int:
    said: dict[str, Any] = {"from_month": month, "actor": OFFICER, "reviewer": REVIEWER, "at": at(12, 28)}
    return periodical.adjust(session, award_no, 2, **(said | changed))


def test_a_yearly_adjustment_is_appended_from_a_month_on(session: Session, keyring: Keyring) -> None:
    made = effective(session, keyring, [line("medical_care", 5), monthly("survivor_pension:D1", 100_055, SEPTEMBER)])
    with pytest.raises(CallerFault, match="second_person_needed"):
        adjust(session, made.award_no, Month(2026, 1), reviewer=Actor(OFFICER.person, "benefit_approver"))
    assert adjust(session, made.award_no, Month(2026, 1)) == 103_057
    assert amounts(session, "2025-12", "2026-01") == [[100_055], [103_057]]
    assert periodical.monthly_items(session, Month(2026, 1))[0].ground == "taoyuan-2025-1 §56(3)"
    with pytest.raises(CallerFault, match="already_adjusted"):
        adjust(session, made.award_no, Month(2026, 1))
    assert adjust(session, made.award_no, Month(2027, 1)) == 106_149
    assert amounts(session, "2026-12", "2027-01") == [[103_057], [106_149]]


def test_an_adjusted_allowance_keeps_its_floor(session: Session, keyring: Keyring) -> None:
    made = effective(session, keyring, [line("medical_care", 5), monthly("disability_allowance", 1_000, SEPTEMBER)])
    floor = law.book().number("minimum_wage", place="570100", on=date(2026, 1, 1)).value_fen
    assert adjust(session, made.award_no, Month(2026, 1)) == floor


def test_without_a_published_adjustment_nothing_is_adjusted(session: Session, keyring: Keyring) -> None:
    made = effective(
        session, keyring, [line("medical_care", 5), monthly("survivor_pension:D1", 100, SEPTEMBER)], place="330100"
    )
    with pytest.raises(law.MissingNumber):
        adjust(session, made.award_no, Month(2026, 1))


def test_a_re_decision_looks_at_stops_and_deaths(session: Session, keyring: Keyring) -> None:
    old = effective(
        session,
        keyring,
        [monthly("disability_allowance", 100, SEPTEMBER), monthly("attendance_allowance", 7, SEPTEMBER)],
    )
    stop(session, from_month=Month(2025, 10), at=at(9, 20))
    new = effective(
        session, keyring, [monthly("disability_allowance", 130, SEPTEMBER)], on=at(12, 3), replaces=old.award_no,
        effective_on=SEPTEMBER, reason="second_appraisal",
    )  # fmt: skip
    assert [(one.period, one.difference_fen) for one in acts.found_differences(session, new.award_no)] == [
        ("2025-09", -7), ("2025-10", -7), ("2025-11", -7), ("2025-09", 30),
    ]  # fmt: skip
    assert amounts(session, "2025-12") == [[]]


def test_an_item_that_was_dropped_and_awarded_again_is_due_once_a_month(session: Session, keyring: Keyring) -> None:
    first = effective(session, keyring, [line("medical_care", 5), monthly("disability_allowance", 100, SEPTEMBER)])
    more: dict[str, Any] = {"effective_on": date(2025, 11, 1), "reason": "second_appraisal"}
    second = effective(session, keyring, [line("medical_care", 5)], on=at(11, 3), replaces=first.award_no, **more)
    effective(
        session, keyring, [line("medical_care", 5), monthly("disability_allowance", 130, SEPTEMBER)], on=at(12, 3),
        replaces=second.award_no, **more,
    )  # fmt: skip
    assert amounts(session, "2025-10", "2025-11", "2025-12") == [[100], [130], [130]]
