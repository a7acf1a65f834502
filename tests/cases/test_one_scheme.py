"""One injury, one scheme: a task for a named officer, and only the same item waits."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy.orm import Session

from zhibao.cases import acts as cases
from zhibao.cases import one_scheme
from zhibao.cases.one_scheme import OtherScheme, OtherSchemeRecord, Standing, concern
from zhibao.kit.actors import Actor
from zhibao.kit.clock import instant
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring

HURT = instant("2025-08-01T12:10:00")
LATER = HURT + timedelta(days=3)
CLERK = Actor("li.na", "case_clerk")
CHEN = Actor("chen.mei", "confirmation_officer")
WORK_INJURY = OtherSchemeRecord(
    "WI-1", OtherScheme.WORK_INJURY_APPLICATION, 77, "U", date(2025, 8, 1), Standing.LIVE, ("medical_care",)
)
STANDALONE = OtherSchemeRecord("SA-1", OtherScheme.STANDALONE_RECORD, 77, "U", None, Standing.LIVE, since=date(2025, 1, 1))


@pytest.fixture
def case_no(session: Session, keyring: Keyring) -> str:
    return cases.open_case(session, keyring, place="570101", injury_at=HURT, person=77, channel="counter", actor=CLERK, at=HURT)


def record(session: Session, keyring: Keyring, case_no: str, told: OtherSchemeRecord) -> bool:
    return one_scheme.record_other_scheme(
        session, keyring, case_no, told, officer=CHEN, actor=CLERK, at=LATER
    ).concerns


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (WORK_INJURY, True),
        (replace(WORK_INJURY, standing=Standing.PAID, kind=OtherScheme.WORK_INJURY_BENEFIT), True),
        (replace(WORK_INJURY, standing=Standing.REFUSED), False),
        (replace(WORK_INJURY, standing=Standing.WITHDRAWN), False),
        (replace(WORK_INJURY, event_on=date(2025, 8, 2)), False),
        (replace(WORK_INJURY, event_on=None), True),
        (replace(WORK_INJURY, person=78), False),
        (replace(WORK_INJURY, unit="V"), True),
        (STANDALONE, True),
        (replace(STANDALONE, unit="V"), False),
        (replace(STANDALONE, unit=None), True),
        (replace(STANDALONE, person=78), False),
        (replace(STANDALONE, until=date(2025, 7, 31)), False),
        (replace(STANDALONE, until=date(2025, 8, 1)), True),
        (replace(STANDALONE, since=date(2025, 8, 2)), False),
        (replace(STANDALONE, standing=Standing.ENDED), False),
    ],
)
def test_what_concerns_a_case(told: OtherSchemeRecord, expected: bool) -> None:
    assert concern(told, person=77, unit="U", injury_on=date(2025, 8, 1)).concerns is expected


def test_only_the_same_item_waits_until_the_officer_decides(session: Session, keyring: Keyring, case_no: str) -> None:
    assert record(session, keyring, case_no, WORK_INJURY)
    task = cases.case_state(session, case_no).last("double_coverage_task")
    assert task is not None and task.facts["officer"] == str(CHEN)
    assert one_scheme.payment_waits(session, case_no, "medical_care")
    assert one_scheme.payment_waits(session, case_no, "medical_care:2025-08-inv3")
    assert not one_scheme.payment_waits(session, case_no, "disability_lump_sum")
    assert not one_scheme.payment_waits(session, case_no, "medical_care_x")
    # Inquiry and clocks go on: the next steps are open and the same clocks run.
    assert {clock.name for clock in cases.clocks(session, case_no, LATER.date())} >= {"platform_filing", "worker_filing"}
    cases.take_step(
        session, keyring, case_no, "application", actor=Actor("w", "worker"), ground="practice-reports §5",
        facts={"applicant": "worker", "application_kind": "disability"}, at=LATER,
    )  # fmt: skip
    one_scheme.decide_other_scheme(
        session, keyring, case_no, str(task.facts["ref"]), this_scheme=True, reason="对方已撤回", actor=CHEN, at=LATER
    )
    assert not one_scheme.payment_waits(session, case_no, "medical_care")


def test_an_item_given_to_the_other_scheme_stays_unpaid_here(session: Session, keyring: Keyring, case_no: str) -> None:
    record(session, keyring, case_no, WORK_INJURY)
    task = cases.case_state(session, case_no).last("double_coverage_task")
    assert task is not None
    one_scheme.decide_other_scheme(
        session, keyring, case_no, str(task.facts["ref"]), this_scheme=False, reason="已由工伤保险认定", actor=CHEN, at=LATER
    )
    assert one_scheme.payment_waits(session, case_no, "medical_care")
    assert not one_scheme.payment_waits(session, case_no, "funeral_benefit")


def test_without_a_named_item_nothing_waits_but_the_officer_has_her_task(
    session: Session, keyring: Keyring, case_no: str
) -> None:
    assert record(session, keyring, case_no, STANDALONE)
    assert cases.case_state(session, case_no).last("double_coverage_task") is not None
    assert not one_scheme.payment_waits(session, case_no, "medical_care")
    # The other scheme names an item later: that is a new task, and the item waits.
    record(session, keyring, case_no, replace(STANDALONE, items=("medical_care",)))
    assert one_scheme.payment_waits(session, case_no, "medical_care")
    assert len(cases.case_state(session, case_no).all("double_coverage_task")) == 2


def test_the_same_record_again_is_noted_and_asks_nobody_twice(session: Session, keyring: Keyring, case_no: str) -> None:
    record(session, keyring, case_no, WORK_INJURY)
    record(session, keyring, case_no, replace(WORK_INJURY, standing=Standing.PAID))
    assert len(cases.case_state(session, case_no).all("double_coverage_task")) == 1
    assert one_scheme.records(session, case_no) == [replace(WORK_INJURY, standing=Standing.PAID)]


def test_a_record_of_another_event_opens_no_task(session: Session, keyring: Keyring, case_no: str) -> None:
    assert not record(session, keyring, case_no, replace(WORK_INJURY, event_on=date(2024, 1, 1)))
    assert cases.case_state(session, case_no).last("double_coverage_task") is None
    assert len(one_scheme.records(session, case_no)) == 1


def test_a_machine_is_no_officer_and_decides_nothing(session: Session, keyring: Keyring, case_no: str) -> None:
    with pytest.raises(CallerFault, match="officer_needed"):
        one_scheme.record_other_scheme(
            session, keyring, case_no, WORK_INJURY, officer=Actor("x", "job"), actor=CLERK, at=LATER
        )
    record(session, keyring, case_no, WORK_INJURY)
    task = cases.case_state(session, case_no).last("double_coverage_task")
    assert task is not None
    with pytest.raises(CallerFault):
        one_scheme.decide_other_scheme(
            session, keyring, case_no, str(task.facts["ref"]), this_scheme=True, reason="x", actor=Actor("x", "job"), at=LATER
        )
