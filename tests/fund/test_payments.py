"""The way of a payment: prepared, signed, sent, settled or returned, and everything that must not happen on it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from sqlalchemy import func, select, text
from sqlalchemy.exc import IntegrityError

from tests.fund.ground import (
    APPROVER,
    BOOK,
    CHECKER,
    GROUND,
    JOB,
    MAKER,
    REGISTRAR,
    RELEASER,
    Office,
    payable,
)  # fmt: skip
from zhibao.fund import acts
from zhibao.fund.model import BankAnswer, NameCheck, Post, State
from zhibao.fund.tables import BatchRow, SlotRow
from zhibao.kit import acts as official
from zhibao.kit.actors import Actor
from zhibao.kit.errors import CallerFault

USUAL = 500_000


def test_from_the_award_to_the_last_fen(office: Office) -> None:
    owed = office.owing(payable(1, USUAL))
    batch = office.prepare(owed)
    number = batch.payments[0].payment_no
    assert (batch.lane, office.state(number)) == ("usual", State.PREPARED)
    assert office.state(office.sign(batch, Post.CHECKER).payments[0].payment_no) is State.CHECKED
    office.look(batch)
    office.sign(batch, Post.APPROVER)
    assert office.state(number) is State.APPROVED
    assert acts.reserved_fen(office.session, BOOK) == USUAL
    office.sign(batch, Post.RELEASER)
    assert office.state(number) is State.RELEASED
    office.send(batch)
    assert office.state(number) is State.SENT
    assert office.answer((number, State.ACCEPTED)) == ["applied"]
    assert office.state(number) is State.ACCEPTED
    assert (office.open_fen(owed[0]), office.cash()) == (USUAL, 10_000_000)
    assert office.answer((number, State.SETTLED)) == ["applied"]
    assert office.state(number) is State.SETTLED
    assert (office.open_fen(owed[0]), office.cash()) == (0, 10_000_000 - USUAL)
    assert acts.reserved_fen(office.session, BOOK) == 0
    assert sum(fen for _, fen in acts.trial_balance(office.session, BOOK)) == 0
    for subject in official.subjects(office.session):
        assert official.verify_chain(office.session, subject) == []


def test_returned_and_paid_again(office: Office) -> None:
    owed = office.owing(payable(1, USUAL))
    first = office.sent(owed).payments[0].payment_no
    office.answer((first, State.SETTLED))
    with pytest.raises(CallerFault, match="nothing_to_pay"):
        office.prepare(owed, "r2")
    assert office.answer((first, State.RETURNED)) == ["applied"]
    assert (office.open_fen(owed[0]), office.cash()) == (USUAL, 10_000_000)
    office.account(owed[0].payee, "6217000000000002")
    second = office.sent(owed, "r2").payments[0]
    assert second.attempt == 2
    office.answer((second.payment_no, State.SETTLED))
    assert (office.open_fen(owed[0]), office.cash()) == (0, 10_000_000 - USUAL)
    assert [one.state for one in acts.payments_of(office.session, owed[0].case_no)] == [State.RETURNED, State.SETTLED]


def test_rejected_before_it_was_booked(office: Office) -> None:
    owed = office.owing(payable(1))
    number = office.sent(owed).payments[0].payment_no
    assert office.answer((number, State.RETURNED)) == ["applied"]
    assert (office.open_fen(owed[0]), office.cash(), acts.reserved_fen(office.session, BOOK)) == (120_000, 10_000_000, 0)


def test_an_unknown_outcome_is_not_sent_again_before_somebody_knows(office: Office) -> None:
    owed = office.owing(payable(1))
    number = office.sent(owed).payments[0].payment_no
    assert office.answer((number, State.UNKNOWN)) == ["applied"]
    with pytest.raises(CallerFault, match="nothing_to_pay") as refused:
        office.prepare(owed, "r2")
    assert refused.value.facts["held"][0]["reason"] == "live_payment"
    for actor, evidence in ((JOB, "call"), (CHECKER, " ")):
        with pytest.raises(CallerFault, match="not_unknown"):
            acts.resolve_unknown(
                office.session, number, paid=False, evidence=evidence, actor=actor, ground=GROUND, at=office.at()
            )
    found = acts.resolve_unknown(
        office.session, number, paid=False, evidence="query 7", actor=CHECKER, ground=GROUND, at=office.at()
    )
    assert (found.state, found.reason) == (State.RETURNED, "not_paid")
    assert office.prepare(owed, "r2").payments[0].attempt == 2


def test_an_unknown_outcome_that_was_paid(office: Office) -> None:
    number = office.sent(office.owing(payable(1))).payments[0].payment_no
    office.answer((number, State.UNKNOWN))
    acts.resolve_unknown(
        office.session, number, paid=True, evidence="query 8", actor=CHECKER, ground=GROUND, at=office.at()
    )
    assert (office.state(number), office.cash()) == (State.SETTLED, 10_000_000 - 120_000)
    with pytest.raises(CallerFault, match="not_unknown"):
        acts.resolve_unknown(
            office.session, number, paid=False, evidence="x", actor=CHECKER, ground=GROUND, at=office.at()
        )


def test_the_database_lets_nothing_follow_an_unknown_outcome_without_evidence(office: Office) -> None:
    number = office.sent(office.owing(payable(1))).payments[0].payment_no
    office.answer((number, State.UNKNOWN))
    office.session.commit()
    copied = (
        "INSERT INTO payment_event (payment_id, event_no, kind, after_no, after_kind, actor, at, act_id) "
        "SELECT payment_id, event_no + 1, '{kind}', event_no, kind, actor, at, act_id FROM payment_event "
        "WHERE kind = 'unknown'"
    )
    for kind in ("sent", "settled", "returned", "prepared", "voided", "other"):
        with pytest.raises(IntegrityError):
            office.session.execute(text(copied.format(kind=kind)))
        office.session.rollback()


def test_answers_that_do_not_fit_stay_open(office: Office) -> None:
    number = office.sent(office.owing(payable(1))).payments[0].payment_no
    wrong = BankAnswer(number, State.SETTLED, 1, "x")
    stranger = BankAnswer("P-nobody", State.SETTLED, 1, "x")
    assert office.answer(wrong, stranger) == ["open amount_differs", "open unknown_payment"]
    assert office.answer((number, State.SETTLED), (number, State.SETTLED)) == ["applied", "repeated"]
    assert office.answer((number, State.ACCEPTED)) == ["repeated"]
    assert office.answer((number, State.UNKNOWN)) == ["open answer_out_of_order"]
    assert office.cash() == 10_000_000 - 120_000


def test_the_same_file_of_answers_is_read_once(office: Office) -> None:
    number = office.sent(office.owing(payable(1))).payments[0].payment_no
    assert office.answer((number, State.SETTLED), digest="d") == ["applied"]
    assert office.answer((number, State.RETURNED), digest="d") == ["applied"]
    assert office.state(number) is State.SETTLED


def test_the_same_request_gives_the_same_batch(office: Office) -> None:
    owed = office.owing(payable(1), payable(2))
    first = office.prepare(owed)
    assert office.prepare([*owed, owed[0]]).batch_no == first.batch_no
    with pytest.raises(CallerFault, match="key_reused"):
        office.prepare(owed[:1])
    assert office.session.scalar(select(func.count()).select_from(BatchRow)) == 1


def test_maker_and_approver_are_different_persons_whatever_their_posts(office: Office) -> None:
    batch = office.prepare(office.owing(payable(1, USUAL)))
    office.look(batch, Actor(MAKER.person, "payment_approver"))
    with pytest.raises(CallerFault, match="same_person"):
        office.sign(batch, Post.CHECKER, Actor(MAKER.person, "payment_checker"))
    office.sign(batch, Post.CHECKER)
    for person in (MAKER.person, CHECKER.person):
        with pytest.raises(CallerFault, match="same_person"):
            office.sign(batch, Post.APPROVER, Actor(person, "payment_approver"))


def test_posts_sign_in_order_and_once(office: Office) -> None:
    batch = office.prepare(office.owing(payable(1, USUAL)))
    with pytest.raises(CallerFault, match="not_yet"):
        office.sign(batch, Post.APPROVER)
    office.sign(batch, Post.CHECKER)
    assert len(office.sign(batch, Post.CHECKER).signatures) == 1
    with pytest.raises(CallerFault, match="already_signed"):
        office.sign(batch, Post.CHECKER, Actor("somebody", "payment_checker"))
    with pytest.raises(CallerFault, match="post_not_allowed"):
        office.sign(batch, Post.APPROVER, Actor("somebody", "payment_checker"))
    with pytest.raises(CallerFault, match="person_needed"):
        office.sign(batch, Post.APPROVER, JOB)
    with pytest.raises(CallerFault, match="not_released"):
        acts.file_values(office.session, office.keyring, batch.batch_no, at=office.at())


def test_a_large_amount_takes_four_persons(office: Office) -> None:
    batch = office.prepare(office.owing(payable(1, 20_000_000), fund=30_000_000))
    assert batch.lane == "large"
    office.look(batch)
    office.sign(batch, Post.CHECKER)
    office.sign(batch, Post.APPROVER)
    with pytest.raises(CallerFault, match="too_few_persons"):
        office.sign(batch, Post.RELEASER, Actor(MAKER.person, "payment_releaser"))
    office.sign(batch, Post.RELEASER)


def test_a_small_amount_takes_two(office: Office) -> None:
    batch = office.prepare(office.owing(payable(1)))
    assert batch.lane == "small"
    office.look(batch)
    with pytest.raises(CallerFault, match="post_not_in_lane"):
        office.sign(batch, Post.CHECKER)
    office.sign(batch, Post.APPROVER)
    office.sign(batch, Post.RELEASER, Actor(MAKER.person, "payment_releaser"))


def test_who_set_the_account_stays_away_from_it(office: Office) -> None:
    owed = office.owing(payable(1, USUAL))
    office.account(owed[0].payee, "6217000000000009", Actor(CHECKER.person, "account_officer"))
    batch = office.prepare(owed)
    with pytest.raises(CallerFault, match="changed_account"):
        office.sign(batch, Post.CHECKER)
    with pytest.raises(CallerFault, match="changed_account"):
        office.prepare(office.owing(payable(2)), "r2", actor=Actor(REGISTRAR.person, "payment_maker"))


def test_payee_and_relatives_stay_away(office: Office) -> None:
    owed = office.owing(payable(1, USUAL))
    declared = acts.declare_relative(
        office.session, CHECKER.person, owed[0].payee, "sibling", actor=CHECKER, ground=GROUND, at=office.at()
    )
    batch = office.prepare(owed)
    with pytest.raises(CallerFault, match="own_interest"):
        office.sign(batch, Post.CHECKER)
    acts.withdraw_relative(office.session, declared, actor=CHECKER, ground=GROUND, at=office.at())
    with pytest.raises(CallerFault, match="declaration_unknown"):
        acts.withdraw_relative(office.session, 99, actor=CHECKER, ground=GROUND, at=office.at())
    office.sign(batch, Post.CHECKER)
    with pytest.raises(CallerFault, match="own_interest"):
        office.sign(batch, Post.APPROVER, Actor("1001", "payment_approver"))


def test_the_approver_has_seen_the_case_after_its_last_change(office: Office) -> None:
    batch = office.prepare(office.owing(payable(1)))
    case_no = batch.payments[0].owed.case_no
    with pytest.raises(CallerFault, match="not_seen"):
        office.sign(batch, Post.APPROVER)
    office.look(batch)
    with pytest.raises(CallerFault, match="not_seen"):
        office.sign(batch, Post.APPROVER, changed={case_no: office.at()})
    with pytest.raises(CallerFault, match="not_seen"):
        acts.sign(
            office.session, batch.batch_no, Post.APPROVER, actor=APPROVER, ground=GROUND, at=office.now - timedelta(hours=1)
        )
    office.look(batch)
    assert office.sign(batch, Post.APPROVER, changed={case_no: office.now - timedelta(hours=1)}).signed(Post.APPROVER)


def test_an_edit_drops_every_signature(office: Office) -> None:
    owed = office.owing(payable(1, USUAL), payable(2, USUAL))
    batch = office.released(owed)
    dropped, stays = (one.payment_no for one in batch.payments)
    edited = acts.edit(
        office.session, batch.batch_no, drop=[dropped], reason="账单有误", actor=MAKER, ground=GROUND, at=office.at()
    )
    assert (edited.version, edited.signatures, edited.count, edited.total_fen) == (2, (), 1, USUAL)
    assert edited.content_digest != batch.content_digest
    assert (office.state(dropped), office.state(stays)) == (State.VOIDED, State.PREPARED)
    assert acts.reserved_fen(office.session, BOOK) == 0
    with pytest.raises(CallerFault, match="not_released"):
        acts.file_values(office.session, office.keyring, batch.batch_no, at=office.at())
    office.send(office.release(edited))
    assert acts.reserved_fen(office.session, BOOK) == USUAL
    with pytest.raises(CallerFault, match="already_sent"):
        acts.edit(office.session, batch.batch_no, reason="x", actor=MAKER, ground=GROUND, at=office.at())
    assert office.prepare(owed[:1], "r2").payments[0].attempt == 2


def test_whoever_made_an_earlier_version_signs_no_later_one(office: Office) -> None:
    first = office.prepare(office.owing(payable(1, USUAL)))
    other = Actor("Fang.Cao", "payment_maker")
    edited = acts.edit(office.session, first.batch_no, reason="复查", actor=other, ground=GROUND, at=office.at())
    office.look(edited)
    for person in (MAKER.person, MAKER.person.upper(), "fang.cao"):
        with pytest.raises(CallerFault, match="same_person"):
            office.sign(edited, Post.CHECKER, Actor(person, "payment_checker"))
    office.sign(edited, Post.CHECKER)
    office.sign(edited, Post.APPROVER)
    with pytest.raises(CallerFault, match="same_person"):
        office.sign(edited, Post.RELEASER, Actor(MAKER.person, "payment_releaser"))
    assert office.sign(edited, Post.RELEASER).signed(Post.RELEASER)


def test_an_edit_needs_its_reason_and_its_payments(office: Office) -> None:
    batch = office.prepare(office.owing(payable(1)))
    with pytest.raises(CallerFault, match="no_reason"):
        acts.edit(office.session, batch.batch_no, reason=" ", actor=MAKER, ground=GROUND, at=office.at())
    with pytest.raises(CallerFault, match="not_in_batch"):
        acts.edit(office.session, batch.batch_no, drop=["x"], reason="y", actor=MAKER, ground=GROUND, at=office.at())


def test_a_changed_account_must_be_signed_anew(office: Office) -> None:
    owed = office.owing(payable(1))
    batch = office.released(owed)
    office.account(owed[0].payee, "6217000000000005")
    with pytest.raises(CallerFault, match="account_changed"):
        office.send(batch)
    edited = acts.edit(
        office.session, batch.batch_no, refresh_accounts=True, reason="新账户", actor=MAKER, ground=GROUND, at=office.at()
    )
    office.release(edited)
    values = acts.file_values(office.session, office.keyring, batch.batch_no, at=office.at())
    assert [one.account for one in values.transfers] == ["6217000000000005"]


def test_what_was_not_seen_is_not_signed(office: Office) -> None:
    batch = office.prepare(office.owing(payable(1, USUAL)))
    acts.edit(office.session, batch.batch_no, reason="复查", actor=MAKER, ground=GROUND, at=office.at(), drop=())
    office.sign(batch, Post.CHECKER, content=batch.content_digest)
    with pytest.raises(CallerFault, match="content_changed"):
        office.sign(batch, Post.APPROVER, content="sha256:other")


def test_an_amount_that_changed_is_not_paid(office: Office) -> None:
    owed = office.owing(payable(1))
    batch = office.released(owed)
    acts.post_movement(
        office.session, BOOK, acts.Kind.RECOVERY, 20_000, owed=owed[0], actor=REGISTRAR, ground=GROUND, at=office.at()
    )
    with pytest.raises(CallerFault, match="amount_changed"):
        office.send(batch)
    acts.void(office.session, batch.batch_no, reason="金额变化", actor=MAKER, ground=GROUND, at=office.at())
    with pytest.raises(CallerFault, match="nothing_to_pay"):
        office.sign(batch, Post.APPROVER)
    again = office.sent(owed, "r2").payments[0]
    assert (again.amount_fen, again.attempt) == (100_000, 2)


def test_a_void_opens_the_payable_again(office: Office) -> None:
    owed = office.owing(payable(1), payable(2))
    batch = office.prepare(owed)
    acts.void(
        office.session, batch.payments[0].payment_no, reason="错", actor=MAKER, ground=GROUND, at=office.at()
    )
    assert acts.batch(office.session, batch.batch_no).count == 1
    assert office.prepare(owed[:1], "r2").payments[0].attempt == 2
    assert [one.batch_no for one in acts.batches(office.session, BOOK)] == [batch.batch_no, batch.batch_no[:-1] + "2"]


def test_nobody_recorded_as_dead_before_the_due_day_is_paid(office: Office) -> None:
    owed = office.owing(payable(1), payable(2))
    batch = office.prepare(owed, deaths={owed[0].payee: date(2025, 9, 14), owed[1].payee: date(2025, 9, 15)})
    assert [(one.owed, one.reason) for one in batch.held] == [(owed[0], "died_before_due")]
    assert acts.batch(office.session, batch.batch_no).held == batch.held
    office.look(batch)
    with pytest.raises(CallerFault, match="died_before_due"):
        office.sign(batch, Post.APPROVER, deaths={owed[1].payee: date(2025, 9, 1)})


def test_what_cannot_be_paid_is_held_with_its_reason(office: Office) -> None:
    owed = office.recognise(payable(1), payable(2))
    office.account(owed[0].payee, name_check=NameCheck.MISMATCHED)
    office.account(owed[1].payee)
    batch = office.prepare([*owed, payable(3).owed])
    assert [(one.owed, one.reason) for one in batch.held] == [
        (owed[0], "no_account"), (payable(3).owed, "not_recognised"),
    ]  # fmt: skip
    with pytest.raises(CallerFault, match="nothing_to_pay"):
        office.prepare([], "r2")


def test_a_short_fund_raises_an_alarm_and_delays_nothing(office: Office) -> None:
    owed = office.owing(payable(1), fund=100_000)
    number = office.sent(owed).payments[0].payment_no
    task = acts.tasks(office.session, BOOK)[0]
    assert (task.needed_fen, task.available_fen) == (120_000, 100_000)
    assert len(acts.tasks(office.session)) == 1
    office.answer((number, State.SETTLED))
    assert office.cash() == -20_000


def test_reservations_expire_and_are_made_again(office: Office) -> None:
    batch = office.prepare(office.owing(payable(1)))
    office.look(batch)
    office.sign(batch, Post.APPROVER)
    assert acts.expire(office.session, batch.batch_no, actor=JOB, ground=GROUND, at=office.at()) == 1
    assert acts.expire(office.session, batch.batch_no, actor=JOB, ground=GROUND, at=office.at()) == 0
    assert acts.reserved_fen(office.session, BOOK) == 0
    office.sign(batch, Post.RELEASER)
    assert acts.reserved_fen(office.session, BOOK) == 120_000
    with pytest.raises(CallerFault, match="already_released"):
        acts.expire(office.session, batch.batch_no, actor=JOB, ground=GROUND, at=office.at())


def test_a_file_is_the_same_until_it_has_left_and_its_number_is_used_once(office: Office) -> None:
    batch = office.released(office.owing(payable(1), payable(2)))
    fine = office.at() + timedelta(microseconds=7)
    values = acts.file_values(office.session, office.keyring, batch.batch_no, at=fine)
    assert (values.count, values.total_fen) == (2, 240_000)
    sound = {"file_no": values.file_no, "count": 2, "total_fen": 240_000, "file_digest": "d", "created_at": values.created_at}
    for change in ({"count": 1}, {"total_fen": 239_999}):
        with pytest.raises(CallerFault, match="file_differs"):
            acts.record_sent(office.session, batch.batch_no, actor=RELEASER, ground=GROUND, **{**sound, **change})
    first = acts.record_sent(office.session, batch.batch_no, actor=RELEASER, ground=GROUND, **sound)
    assert acts.record_sent(office.session, batch.batch_no, actor=RELEASER, ground=GROUND, **sound) == first
    with pytest.raises(CallerFault, match="file_differs"):
        acts.record_sent(office.session, batch.batch_no, actor=RELEASER, ground=GROUND, **{**sound, "file_digest": "e"})
    office.session.commit()
    office.session.expire_all()
    assert acts.file_values(office.session, office.keyring, batch.batch_no, at=office.at()) == values
    other = office.released(office.owing(payable(3)), "r2")
    with pytest.raises(CallerFault, match="file_number_used"):
        acts.record_sent(
            office.session, other.batch_no, actor=RELEASER, ground=GROUND,
            **{**sound, "count": 1, "total_fen": 120_000},
        )  # fmt: skip


def test_a_file_leads_back_to_its_batch(office: Office) -> None:
    batch = office.sent(office.owing(payable(1)))
    assert acts.batch_of_file(office.session, batch.file_no or "").batch_no == batch.batch_no
    with pytest.raises(CallerFault, match="unknown_file"):
        acts.batch_of_file(office.session, "F-other")


def test_one_live_payment_is_held_by_the_database(office: Office) -> None:
    """Against a program that forgot to ask: a second place is refused until the first is freed by a return or void."""
    owed = office.owing(payable(1))
    office.prepare(owed)
    office.session.commit()
    slot = "INSERT INTO payment_slot (case_no, item, period, payee, attempt, turn, payment_id, after_attempt, after_turn, freed_payment_id, event_no, event_kind) SELECT case_no, item, period, payee, "
    office.session.execute(
        text(
            "INSERT INTO payment (id, payment_no, batch_id, payable_id, case_no, item, period, payee, attempt, amount_fen, due_on, at) "
            "SELECT id + 100, 'x', batch_id, payable_id, case_no, item, period, payee, 2, amount_fen, due_on, at FROM payment"
        )
    )
    office.session.commit()
    for values in (
        "2, 'taken', payment_id + 100, 1, 'taken', NULL, NULL, NULL",
        "2, 'taken', payment_id + 100, 1, 'freed', NULL, NULL, NULL",
        "2, 'taken', payment_id + 100, NULL, NULL, NULL, NULL, NULL",
        "2, 'freed', payment_id + 100, 1, 'taken', payment_id, 1, 'prepared'",
        "attempt, 'taken', payment_id, NULL, NULL, NULL, NULL, NULL",
        "attempt + 1, 'taken', payment_id, attempt, 'freed', NULL, NULL, NULL",
        "attempt + 1, 'taken', payment_id, NULL, NULL, NULL, NULL, NULL",
        "attempt, 'freed', payment_id, attempt, 'taken', payment_id, 1, 'prepared'",
        "attempt, 'freed', payment_id, attempt, 'taken', payment_id, 2, 'returned'",
        "attempt, 'freed', payment_id, attempt, 'taken', payment_id, NULL, NULL",
    ):
        with pytest.raises(IntegrityError):
            office.session.execute(text(f"{slot}{values} FROM payment_slot"))
            office.session.commit()
        office.session.rollback()
    assert office.session.scalar(select(func.count()).select_from(SlotRow)) == 1


def test_the_database_refuses_an_approval_by_the_maker(office: Office) -> None:
    batch = office.prepare(office.owing(payable(1, USUAL)))
    office.sign(batch, Post.CHECKER)
    office.session.commit()
    with pytest.raises(IntegrityError):
        office.session.execute(
            text(
                "INSERT INTO payment_signature (batch_id, version, content_digest, maker, post, person, actor, at, act_id) "
                "SELECT batch_id, version, content_digest, maker, 'approver', maker, actor, at, act_id FROM payment_signature"
            )
        )
    office.session.rollback()
    with pytest.raises(IntegrityError):
        office.session.execute(
            text(
                "INSERT INTO payment_signature (batch_id, version, content_digest, maker, post, person, actor, at, act_id) "
                "SELECT batch_id, version, 'other', maker, 'approver', 'x', actor, at, act_id FROM payment_signature"
            )
        )


def test_what_does_not_exist_is_said(office: Office) -> None:
    with pytest.raises(CallerFault, match="batch_unknown"):
        acts.batch(office.session, "x")
    with pytest.raises(CallerFault, match="payment_unknown"):
        acts.payment(office.session, "x")
    with pytest.raises(CallerFault, match="payment_unknown"):
        acts.resolve_unknown(office.session, "x", paid=True, evidence="e", actor=MAKER, ground=GROUND, at=office.at())
