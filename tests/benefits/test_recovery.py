"""Recovery: decided by two, served, after the time to object, never above the limit, reversible."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from tests.benefits.awarding import CASE, JOB, OFFICER, REVIEWER, WORKER, at, effective, line, monthly
from zhibao.benefits import periodical, recovery
from zhibao.benefits.recovery import Recovery, limit, plan
from zhibao.kit.actors import Actor
from zhibao.kit.clock import Month
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring

GROUND = "taoyuan-2025-1 §56(1)"
PAYEE = f"person:{WORKER}"
SEPTEMBER = date(2025, 9, 1)


@given(st.integers(1, 10**4), st.integers(0, 10**4), st.fractions(0, 1, max_denominator=1000))
@settings(max_examples=300, deadline=None)
def test_a_plan_ends_with_nothing_left_and_never_above_the_limit(
    amount: int, monthly_fen: int, share: Fraction
) -> None:
    found = plan(amount, monthly_fen, share)
    assert sum(found) == (amount if limit(monthly_fen, share) else 0)
    assert all(0 < fen <= monthly_fen * share for fen in found)
    assert all(fen == limit(monthly_fen, share) for fen in found[:-1])


def test_the_limit_is_never_rounded_up() -> None:
    assert (limit(1_004, Fraction(1, 5)), plan(500, 1_004, Fraction(1, 5))) == (200, [200, 200, 100])
    assert plan(500, 4, Fraction(1, 5)) == []


def decided(session: Session, keyring: Keyring, fen: int = 500, **changed: Any) -> Recovery:
    """A recovery beside a monthly allowance of 1,004 fen."""
    award = effective(
        session, keyring, [line("medical_care", 5_000), monthly("disability_allowance", 1_004, SEPTEMBER)]
    )
    said: dict[str, Any] = {
        "award_no": award.award_no, "item": "medical_care", "payee": PAYEE, "amount_fen": fen, "document": "sha256:d",
        "actor": OFFICER, "reviewer": REVIEWER, "at": at(9, 10), "ground": GROUND,
    }  # fmt: skip
    return recovery.decide_recovery(session, **(said | changed))


def served(session: Session, keyring: Keyring, fen: int = 500) -> Recovery:
    made = decided(session, keyring, fen)
    return recovery.serve_recovery(
        session, made.recovery_no, served_on=date(2025, 9, 15), document="sha256:s", actor=OFFICER, at=at(9, 15),
        ground="taoyuan-2025-1 §56(2)",
    )  # fmt: skip


def take(session: Session, made: Recovery, month: Month, on: Any) -> int:
    return recovery.withhold(session, made.recovery_no, month, actor=JOB, at=on)


def test_nothing_is_taken_before_service_and_objection(session: Session, keyring: Keyring) -> None:
    made = decided(session, keyring)
    assert (made.recovery_no, made.status, made.share) == (f"{CASE}-R1", "decided", Fraction(1, 5))
    with pytest.raises(CallerFault, match="recovery_not_open"):
        take(session, made, Month(2025, 10), at(12, 1))
    made = recovery.serve_recovery(
        session, made.recovery_no, served_on=date(2025, 9, 15), document="s", actor=OFFICER, at=at(9, 15), ground=GROUND
    )
    assert (made.status, made.objection_until) == ("served", date(2025, 9, 30))
    with pytest.raises(CallerFault, match="recovery_not_open"):
        take(session, made, Month(2025, 9), at(9, 30))
    assert take(session, made, Month(2025, 10), at(10, 1)) == 200


def test_it_is_taken_month_by_month_until_nothing_is_left(session: Session, keyring: Keyring) -> None:
    made = served(session, keyring)
    taken = [take(session, made, Month(2025, month), at(month, 8)) for month in (10, 11, 12)]
    assert taken == [200, 200, 100]
    assert recovery.recovery(session, made.recovery_no).status == "finished"
    with pytest.raises(CallerFault, match="recovery_not_open"):
        take(session, made, Month(2026, 1), at(1, 8, 2026))
    due = periodical.monthly_items(session, Month(2025, 12))
    assert [(one.amount_fen, one.withheld_fen, one.net_fen) for one in due] == [(1_004, 100, 904)]


def test_a_month_gives_once_also_to_two_recoveries(session: Session, keyring: Keyring) -> None:
    made = served(session, keyring)
    assert take(session, made, Month(2025, 10), at(10, 8)) == 200
    assert take(session, made, Month(2025, 10), at(10, 9)) == 0
    second = recovery.decide_recovery(
        session, award_no=made.award_no, item="medical_care", payee=PAYEE, amount_fen=100, document="x", actor=OFFICER,
        reviewer=REVIEWER, at=at(10, 9), ground=GROUND,
    )  # fmt: skip
    recovery.serve_recovery(
        session,
        second.recovery_no,
        served_on=date(2025, 10, 10),
        document="s",
        actor=OFFICER,
        at=at(10, 10),
        ground=GROUND,
    )
    assert take(session, second, Month(2025, 10), at(10, 26)) == 0


@pytest.mark.parametrize("served_on", [date(2025, 9, 9), date(2025, 9, 16)])
def test_service_lies_between_the_decision_and_today(session: Session, keyring: Keyring, served_on: date) -> None:
    """Else the time to object would be over before anybody could object."""
    made = decided(session, keyring)
    said: dict[str, Any] = {"document": "s", "at": at(9, 15), "ground": GROUND}
    with pytest.raises(CallerFault, match="service_day"):
        recovery.serve_recovery(session, made.recovery_no, served_on=served_on, actor=OFFICER, **said)
    with pytest.raises(CallerFault, match="person_needed"):
        recovery.serve_recovery(session, made.recovery_no, served_on=date(2025, 9, 15), actor=JOB, **said)
    assert recovery.recovery(session, made.recovery_no).status == "decided"


def test_an_objection_holds_it_up(session: Session, keyring: Keyring) -> None:
    made = served(session, keyring)
    more: dict[str, Any] = {"document": "o", "actor": OFFICER, "at": at(9, 20), "ground": GROUND}
    assert recovery.halt_recovery(session, made.recovery_no, "halted", **more).status == "halted"
    with pytest.raises(CallerFault, match="recovery_not_open"):
        take(session, made, Month(2025, 10), at(10, 8))
    recovery.halt_recovery(session, made.recovery_no, "resumed", **more)
    assert take(session, made, Month(2025, 10), at(10, 8)) == 200


def test_a_wrong_entry_is_reversed_and_given_back(session: Session, keyring: Keyring) -> None:
    made = served(session, keyring)
    take(session, made, Month(2025, 10), at(10, 8))
    entry = recovery.entries(session, made.recovery_no)[0]
    back = recovery.reverse_entry(session, entry.id, actor=OFFICER, at=at(10, 20), ground=GROUND)
    assert back.left_fen == 500
    assert [(one.item, one.period, one.amount_fen) for one in recovery.given_back(session, made.recovery_no)] == [
        ("disability_allowance:R1", "2025-10", 200)
    ]
    assert periodical.monthly_items(session, Month(2025, 10))[0].withheld_fen == 200
    with pytest.raises(IntegrityError), session.begin_nested():
        recovery.reverse_entry(session, entry.id, actor=OFFICER, at=at(10, 21), ground=GROUND)


def test_the_payee_may_pay_back_herself(session: Session, keyring: Keyring) -> None:
    made = served(session, keyring)
    paid = recovery.record_repayment(
        session,
        made.recovery_no,
        amount_fen=500,
        paid_on=date(2025, 9, 18),
        proof_digest="p",
        actor=OFFICER,
        at=at(9, 18),
    )
    assert (paid.left_fen, paid.status) == (0, "finished")
    with pytest.raises(CallerFault, match="amount_form"):
        recovery.record_repayment(
            session,
            made.recovery_no,
            amount_fen=1,
            paid_on=date(2025, 9, 18),
            proof_digest="q",
            actor=OFFICER,
            at=at(9, 18),
        )


def test_two_persons_decide(session: Session, keyring: Keyring) -> None:
    with pytest.raises(CallerFault, match="second_person_needed"):
        decided(session, keyring, reviewer=Actor(OFFICER.person, "benefit_approver"))


@pytest.mark.parametrize("wrong", [{"limit_fen": 199}, {"taken_on": "2025-09-30"}, {"left_fen": 301}, {"of_fen": 150}])
def test_the_database_refuses_more_than_the_limit_and_too_early(
    session: Session, keyring: Keyring, wrong: dict[str, Any]
) -> None:
    made = served(session, keyring)
    take(session, made, Month(2025, 10), at(10, 8))
    columns = "recovery_no, case_no, item, payee, objection_until, actor, at, act_id"
    write = (
        f"INSERT INTO recovery_entry ({columns}, entry_no, after_no, period, of_fen, limit_fen, before_fen, amount_fen,"
        f" left_fen, taken_on) SELECT {columns}, 2, 1, '2025-11', :of_fen, :limit_fen, 300, 200, :left_fen, :taken_on "
        "FROM recovery_entry"
    )
    sound = {"of_fen": 1_004, "limit_fen": 200, "left_fen": 100, "taken_on": "2025-11-08"}
    with pytest.raises(IntegrityError), session.begin_nested():
        session.execute(text(write), sound | wrong)
    session.execute(text(write), sound)
