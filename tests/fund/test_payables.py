"""Payables, accounts of payees: each line of an award once, each account sealed and set by an act of its own."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.fund.ground import BOOK, GROUND, JOB, MAKER, REGISTRAR, Office, payable
from tests.kit.forgetting import forget
from zhibao.fund import acts, payees
from zhibao.fund.model import Kind, NameCheck, State
from zhibao.fund.tables import PayeeAccountRow
from zhibao.kit.actors import Actor
from zhibao.kit.errors import CallerFault

PLATFORM = "enterprise:91570000MA0000001X"


def withdraw(office: Office, payable_id: int, reason: str = "复查后改判") -> bool:
    state = acts.withdraw(
        office.session, payable_id, reason=reason, actor=REGISTRAR, ground=GROUND, at=office.at()
    )
    return state.withdrawn


def test_a_line_of_an_award_becomes_a_payable_once(office: Office) -> None:
    office.recognise(payable(1), payable(2))
    office.recognise(payable(1))
    assert [state.open_fen for state in acts.payables(office.session)] == [120_000, 120_000]
    assert acts.balance(office.session, BOOK, "medical_care") == 240_000
    for change in ({"amount_fen": 1}, {"due_on": date(2025, 10, 15)}):
        with pytest.raises(CallerFault, match="payable_stands"):
            office.recognise(payable(1, **change))
    with pytest.raises(CallerFault, match="payable_stands"):
        office.recognise(payable(1), award="A2")
    twice = [payable(3), payable(3, amount_fen=5)]
    with pytest.raises(CallerFault, match="payable_stands"):
        acts.recognise(office.session, BOOK, "A1", twice, actor=REGISTRAR, ground=GROUND, at=office.at())
    assert acts.recognise(office.session, BOOK, "A1", [], actor=REGISTRAR, ground=GROUND, at=office.at()) == []


def test_payables_are_found_by_what_they_belong_to(office: Office) -> None:
    owed = office.owing(payable(1), payable(2))
    office.answer((office.sent(owed[:1]).payments[0].payment_no, State.SETTLED))
    assert len(acts.payables(office.session, book=BOOK)) == 2
    assert acts.payables(office.session, book="570200") == []
    assert [state.payable for state in acts.payables(office.session, open_only=True)] == [payable(2)]
    assert [state.payable for state in acts.payables(office.session, case_no=payable(1).case_no)] == [payable(1)]
    assert [state.payable for state in acts.payables(office.session, award_no=f"{payable(2).case_no}-A1")] == [payable(2)]


def test_a_payable_is_taken_back_until_it_is_paid(office: Office) -> None:
    owed = office.owing(payable(1), payable(2), payable(3))
    one, two, three = acts.payables(office.session)
    assert withdraw(office, one.id) and withdraw(office, one.id)
    assert acts.payables(office.session)[0].open_fen == 0
    assert acts.balance(office.session, BOOK, "medical_care") == 240_000
    batch = office.sent(owed[1:2])
    acts.post_movement(
        office.session, BOOK, Kind.RECOVERY, 5, owed=owed[2], actor=REGISTRAR, ground=GROUND, at=office.at()
    )
    for payable_id in (two.id, three.id):
        with pytest.raises(CallerFault, match="live_payment"):
            withdraw(office, payable_id)
    office.answer((batch.payments[0].payment_no, State.SETTLED))
    with pytest.raises(CallerFault, match="live_payment"):
        withdraw(office, two.id)
    with pytest.raises(CallerFault, match="payable_unknown"):
        withdraw(office, 99)
    office.recognise(replace(payable(1), amount_fen=77), award="A2")
    assert office.open_fen(owed[0]) == 77
    with pytest.raises(CallerFault, match="live_payment"):
        withdraw(office, acts.payables(office.session)[-1].id, reason=" ")


def test_the_live_account_is_the_newest_whose_name_was_accepted(office: Office) -> None:
    payee = payable(1).payee
    assert acts.live_account(office.session, payee) is None
    office.account(payee, name_check=NameCheck.NOT_CHECKED)
    assert acts.live_account(office.session, payee) is None
    good = office.account(payee, "6217000000000002")
    office.account(payee, "6217000000000003", name_check=NameCheck.MISMATCHED)
    assert acts.live_account(office.session, payee) == good
    newest = office.account(payee, "6217000000000004", name_check=NameCheck.ACCEPTED_BY_PERSON)
    assert (newest.entry_no, newest.channel, newest.payable) == (4, "social_security_card", True)
    assert acts.live_account(office.session, payee) == newest
    assert [one.payable for one in acts.accounts(office.session, payee)] == [False, True, False, True]


def test_an_account_is_sealed(office: Office) -> None:
    made = office.account(payable(1).payee, "6217 0000 0000 0001")
    row = office.session.get_one(PayeeAccountRow, made.id)
    assert b"62170000" not in row.sealed and "张三".encode() not in row.sealed
    assert payees.in_clear(office.session, office.keyring, made.id) == {
        "holder": "张三", "account": "6217000000000001", "bank": "桃花银行",
    }  # fmt: skip
    again = office.account(payable(2).payee, "6217000000000001")
    assert office.session.get_one(PayeeAccountRow, again.id).account_index == row.account_index
    forget(office.session, 1001, ground=GROUND, at=office.at())
    with pytest.raises(CallerFault, match="person_key_destroyed"):
        payees.in_clear(office.session, office.keyring, made.id)


def test_an_enterprise_is_paid_to_its_bank_account(office: Office) -> None:
    owed = office.owing(payable(1, payee=PLATFORM))
    assert acts.live_account(office.session, PLATFORM).channel == "bank_account"
    assert acts.balance(office.session, BOOK, "reimbursements_payable", owed=owed[0]) == -120_000
    batch = office.released(owed)
    values = acts.file_values(office.session, office.keyring, batch.batch_no, at=office.at())
    assert values.transfers[0].account == "6217000000000001"
    office.send(batch)
    office.answer((batch.payments[0].payment_no, State.SETTLED))
    assert acts.balance(office.session, BOOK, "reimbursements_payable") == 0


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"number": "1234567"}, "account_form"),
        ({"number": "6217-0000-0000"}, "account_form"),
        ({"number": "６２１７００００００００"}, "account_form"),
        ({"holder": " "}, "account_form"),
        ({"bank": ""}, "account_form"),
        ({"channel": "bank_account"}, "channel_differs"),
        ({"name_check": NameCheck.ACCEPTED_BY_PERSON, "actor": JOB}, "person_needed"),
    ],
)
def test_an_account_that_cannot_be_set(office: Office, change: dict[str, object], code: str) -> None:
    with pytest.raises(CallerFault, match=code):
        office.account(payable(1).payee, **change)


@pytest.mark.parametrize("payee", ["person:x", "relative:D1@c"])
def test_an_account_needs_a_payee_that_is_known(office: Office, payee: str) -> None:
    with pytest.raises(CallerFault, match="payee_form"):
        office.account(payee)


def test_a_declaration_is_told_of_its_officer_only(office: Office) -> None:
    acts.declare_relative(office.session, "a", payable(1).payee, "self", actor=MAKER, ground=GROUND, at=office.at())
    assert payees.related(office.session, "a") == {payable(1).payee}
    assert payees.related(office.session, "b") == set()
    assert payees.setters(office.session, [office.account(payable(1).payee, actor=Actor("x", "y")).id]) == {"x"}
