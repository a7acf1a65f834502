"""Statement and ledger: one to one, or open with a reason; a statement also ends an unknown outcome."""

from __future__ import annotations

from datetime import date

import pytest

from tests.fund.ground import BOOK, GROUND, REGISTRAR, Office, payable
from zhibao.fund import acts
from zhibao.fund.model import Kind, Reconciliation, State, StatementLine
from zhibao.kit.errors import CallerFault

DAY = date(2025, 9, 11)


def load(office: Office, *lines: StatementLine, digest: str = "s1", book: str = BOOK) -> Reconciliation:
    return acts.load_statement(
        office.session, book, lines, digest=digest, actor=REGISTRAR, ground=GROUND, at=office.at()
    )


def line(reference: str, fen: int, payment_no: str | None = None) -> StatementLine:
    return StatementLine(reference, DAY, fen, payment_no)


def test_statement_and_ledger_meet_line_by_line(office: Office) -> None:
    numbers = [one.payment_no for one in office.sent(office.owing(payable(1), payable(2))).payments]
    office.answer(*((number, State.SETTLED) for number in numbers))
    found = load(office, line("in", 10_000_000), line("a", -120_000, numbers[0]), line("b", -120_000, numbers[1]))
    assert (found.matched, found.open_items) == (3, ())
    assert found.statement_fen == found.ledger_fen == office.cash()
    assert load(office, line("in", 10_000_000)) == found


def test_a_statement_ends_an_unknown_outcome(office: Office) -> None:
    number = office.sent(office.owing(payable(1))).payments[0].payment_no
    office.answer((number, State.UNKNOWN))
    found = load(office, line("a", -120_000, number), line("in", 10_000_000))
    assert (office.state(number), found.matched, found.open_items) == (State.SETTLED, 2, ())
    found = load(office, line("back", 120_000, number), digest="s2")
    assert (office.state(number), found.matched, found.open_items) == (State.RETURNED, 3, ())


def test_what_is_alone_is_open(office: Office) -> None:
    number = office.sent(office.owing(payable(1))).payments[0].payment_no
    found = load(
        office, line("fee", -500), line("wrong", -1, number), line("nobody", -7, "P-nobody"),
        line("other", -120_000, number), line("late", -120_000, number),
    )  # fmt: skip
    assert office.state(number) is State.SETTLED
    assert [(item.side, item.reference, item.amount_fen) for item in found.open_items] == [
        ("statement", "fee", -500),
        ("statement", "wrong", -1),
        ("statement", "nobody", -7),
        ("statement", "late", -120_000),
        ("ledger", "1", 10_000_000),
    ]
    assert found.matched == 1
    assert acts.reconcile(office.session, BOOK) == found


def test_amounts_that_are_not_alone_are_not_guessed(office: Office) -> None:
    office.fund(500)
    office.fund(500)
    assert load(office, line("in", 500)).matched == 0
    assert load(office, line("in2", 500), digest="s2").matched == 0
    acts.post_movement(
        office.session, BOOK, Kind.ADVANCE_RECOVERED, 700, actor=REGISTRAR, ground=GROUND, at=office.at()
    )
    assert load(office, line("in3", 700), digest="s3").matched == 1


def test_a_reference_of_the_bank_stands_once(office: Office) -> None:
    office.fund(500)
    assert load(office, line("in", 500), line("in", 500)).matched == 1
    assert load(office, line("in", 500), digest="s2").statement_fen == 500
    with pytest.raises(CallerFault, match="reference_conflict"):
        load(office, line("new", 5), line("in", 501), digest="s3")
    office.session.rollback()


def test_a_line_says_nothing_of_a_payment_of_another_book_or_one_that_has_not_left(office: Office) -> None:
    batch = office.released(office.owing(payable(1)))
    number = batch.payments[0].payment_no
    load(office, line("a", -120_000, number))
    assert office.state(number) is State.RELEASED
    office.send(batch)
    load(office, line("b", -120_000, number), digest="s2", book="570200")
    assert office.state(number) is State.SENT
