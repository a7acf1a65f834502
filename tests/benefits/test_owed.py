"""What a platform enterprise owes itself: due, paid with proof, reminded, late; the worker sees it."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy.orm import Session

from tests.benefits.awarding import CASE, OFFICER, WORKER, at, effective, line
from zhibao.benefits import acts, owed
from zhibao.benefits.awards import AwardLine
from zhibao.kit.clock import Month
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring

PLATFORM = "enterprise:91330000MA00000007"
GROUND = "taoyuan-2025-1 §51(4)"


def living(fen: int = 5_000, due: date | None = date(2025, 10, 10)) -> AwardLine:
    return line("living_security", fen, payer="platform", responsible=PLATFORM, due_on=due)


def only(session: Session, on: date) -> owed.Owed:
    [found] = owed.owed(session, on, case_no=CASE)
    return found


def pay(session: Session, award_no: str, fen: int, proof: str = "sha256:1", on: date = date(2025, 10, 5)) -> owed.Owed:
    return owed.record_platform_payment(
        session, award_no, 1, amount_fen=fen, paid_on=on, proof_digest=proof, actor=OFFICER, at=at(10, 6), ground=GROUND
    )


def test_it_is_due_then_late_then_paid(session: Session, keyring: Keyring) -> None:
    made = effective(session, keyring, [living()])
    assert acts.payables(session, made.award_no) == []
    assert (only(session, date(2025, 10, 10)).status, only(session, date(2025, 10, 11)).status) == ("due", "late")
    assert only(session, date(2025, 10, 13)).document()["days_late"] == 3
    part = pay(session, made.award_no, 2_000)
    assert (part.outstanding_fen, part.status, part.platform) == (3_000, "due", PLATFORM)
    assert only(session, date(2025, 10, 4)).paid_fen == 0
    with pytest.raises(CallerFault, match="amount_form"):
        pay(session, made.award_no, 3_001, "sha256:2")
    with pytest.raises(CallerFault, match="proof_used"):
        pay(session, made.award_no, 3_000)
    assert pay(session, made.award_no, 3_000, "sha256:2").status == "paid"
    assert owed.owed(session, date(2025, 10, 9), person=WORKER)[0].outstanding_fen == 0
    assert owed.owed(session, date(2025, 10, 9), person=WORKER + 1) == []


def test_a_reminder_counts_until_it_is_paid(session: Session, keyring: Keyring) -> None:
    made = effective(session, keyring, [living()])
    reminded = owed.remind(session, made.award_no, 1, document="sha256:d", actor=OFFICER, at=at(10, 12), ground=GROUND)
    assert (reminded.reminders, reminded.status) == (1, "late")
    pay(session, made.award_no, 5_000)
    with pytest.raises(CallerFault, match="nothing_owed"):
        owed.remind(session, made.award_no, 1, document="sha256:d", actor=OFFICER, at=at(10, 13), ground=GROUND)


def test_where_no_day_is_named_nothing_is_late(session: Session, keyring: Keyring) -> None:
    effective(session, keyring, [living(due=None)])
    assert only(session, date(2027, 1, 1)).status == "no_due_day"
    assert owed.due_day("570100", Month(2025, 9)) == date(2025, 10, 10)
    assert owed.due_day("330100", Month(2025, 9)) is None


def test_what_was_paid_counts_for_the_award_that_replaces(session: Session, keyring: Keyring) -> None:
    old = effective(session, keyring, [living()])
    pay(session, old.award_no, 2_000)
    new = effective(
        session, keyring, [living(6_000)], on=at(10, 20), replaces=old.award_no, effective_on=date(2025, 9, 1),
        reason="longer period",
    )  # fmt: skip
    found = only(session, date(2025, 10, 20))
    assert (found.award_no, found.amount_fen, found.outstanding_fen) == (new.award_no, 6_000, 4_000)
    with pytest.raises(CallerFault, match="not_found"):
        pay(session, old.award_no, 1, "sha256:9")
