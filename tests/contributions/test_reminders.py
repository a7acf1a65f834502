"""Reminders: stage after stage on the days of the law, each once; refused where nobody has established them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from tests.contributions.collection_ground import AUGUST, CLERK, DECIDER, OFFICE, A, B, adjusted, closed, receive
from tests.contributions.ground import PROVINCE, SmallBook
from zhibao.contributions import reminders
from zhibao.kit.clock import now
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring

P = [PROVINCE]


def due(session: Session, on: date) -> list[tuple[str, int, int, int | None]]:
    return [(one.month, one.stage, one.owed_fen, one.late_fee_fen) for one in reminders.due(session, P, on)[0]]


def test_stages_follow_one_another(session: Session, book: SmallBook) -> None:
    book.say("reminder_days", ["1", "15", "30"])
    closed(session, book)
    assert due(session, date(2025, 8, 15)) == []
    assert due(session, date(2025, 8, 16)) == [("2025-07", 1, 70_000, 35)]
    (made,) = reminders.issue(session, P, date(2025, 8, 16), actor=CLERK)
    assert (made.number, made.stage, made.stages) == ("C570000-2025-000001", 1, 3)
    assert reminders.issue(session, P, date(2025, 8, 16), actor=CLERK) == []
    assert due(session, date(2025, 8, 29)) == []
    assert due(session, date(2025, 9, 20)) == [("2025-07", 2, 70_000, 36 * 35)]
    reminders.issue(session, P, date(2025, 9, 20), actor=CLERK)
    assert due(session, date(2025, 9, 20)) == [("2025-07", 3, 70_000, 36 * 35)]
    reminders.issue(session, P, date(2025, 9, 20), actor=CLERK)
    assert due(session, date(2025, 12, 1)) == []
    assert [one.stage for one in reminders.issued(session, P)] == [1, 2, 3]


def test_who_has_paid_is_not_reminded(session: Session, book: SmallBook, keyring: Keyring, tmp_path: Path) -> None:
    book.say("reminder_days", ["1"])
    closed(session, book)
    closed(session, book, AUGUST)
    receive(session, keyring, tmp_path, f"R1,{A},2025-07,700.00,2025-08-14,", f"R2,{A},2025-08,1.00,2025-09-14,")
    assert due(session, date(2025, 9, 20)) == [("2025-08", 1, 69_900, 5 * 35)]
    assert reminders.issue(session, P, date(2025, 9, 20), platform=B, actor=CLERK) == []


def test_a_back_payment_is_reminded_from_its_own_due_day(session: Session, book: SmallBook, keyring: Keyring, tmp_path: Path) -> None:
    book.say("reminder_days", ["1"])
    bill = closed(session, book)
    receive(session, keyring, tmp_path, f"R1,{A},2025-07,700.00,2025-08-14,")
    adjusted(session, book, bill, 10_100)
    today = now().date()
    assert due(session, today) == []
    later = date(today.year + 1, today.month, 1)
    assert [row[:3] for row in due(session, later)] == [("2025-07", 1, 700)]


@pytest.mark.parametrize("missing", ["reminder_days", "payment_due_day"])
def test_without_stages_or_due_day_it_is_refused_with_who_must_fill_it(session: Session, book: SmallBook, missing: str) -> None:
    book.say("reminder_days", ["1"])
    del book.said[missing]
    closed(session, book)
    ready, refused = reminders.due(session, P, date(2025, 9, 1))
    assert (ready, [(one.number, one.who_en, one.owed_fen) for one in refused]) == ([], [(missing, "somebody", 70_000)])
    assert reminders.issue(session, P, date(2025, 9, 1), actor=CLERK) == []


def test_an_issued_reminder_keeps_its_words(session: Session, book: SmallBook) -> None:
    book.say("reminder_days", ["1"], mark="assumed")
    closed(session, book)
    (made,) = reminders.issue(session, P, date(2025, 8, 20), actor=CLERK)
    assert reminders.reminder_of(session, "C570000-2025-000001") == made
    assert (made.facts["provisional"], made.facts["billed_fen"], made.digest is not None) == (True, 70_000, True)
    assert made.document()["days"] == 5
    with pytest.raises(CallerFault, match="unknown_reminder"):
        reminders.reminder_of(session, "C1")
    with pytest.raises(CallerFault, match="post_not_allowed"):
        reminders.issue(session, P, date(2025, 8, 20), actor=DECIDER)


def test_a_month_below_the_smallest_amount_is_not_reminded(session: Session, book: SmallBook) -> None:
    book.say("reminder_days", ["1"]).say("minimum_contribution", "1.00")
    closed(session, book, orders=10)
    assert reminders.due(session, P, date(2025, 9, 1)) == ([], [])


def test_the_tax_office_stands_in_the_reminder(session: Session, book: SmallBook) -> None:
    book.say("reminder_days", ["1"])
    closed(session, book, elsewhere=100)
    assert [(one.tax_office, one.owed_fen) for one in reminders.due(session, P, date(2025, 9, 1))[0]] == [(OFFICE, 70_000), ("570200", 700)]
