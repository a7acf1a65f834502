"""Benefit spending in a period: what banks settled less what they returned, or what was awarded less what was withdrawn."""

from __future__ import annotations

from datetime import date, datetime

from tests.fund.ground import BOOK, GROUND, REGISTRAR, Office, payable
from zhibao.fund import acts, ledger, rules, spending
from zhibao.fund.model import Kind, Voucher
from zhibao.kit.clock import ZONE

FIRST, LAST = date(2025, 9, 10), date(2025, 9, 30)
LATER = datetime(2026, 1, 1, tzinfo=ZONE)


def settle(office: Office, fen: int, at: datetime | None = None) -> Voucher:
    (made,) = ledger.post(office.session, BOOK, [rules.settlement(payable().owed, fen)], actor=REGISTRAR, ground=GROUND, at=at or office.at())
    return made


def test_paid_is_what_was_settled_less_what_came_back(office: Office) -> None:
    settle(office, 700)
    returned = settle(office, 50)
    ledger.reverse(office.session, returned.id, actor=REGISTRAR, ground=GROUND, at=office.at(), kind=Kind.RETURN)
    found = spending.paid(office.session, FIRST, LAST, LATER)
    assert [(one.kind, one.amount_fen, one.line_no) for one in found] == [("payment", 700, 1), ("payment", 50, 1), ("return", -50, 1)]
    assert {one.case_no for one in found} == {payable().case_no}


def test_the_first_and_the_last_instant_of_a_period_belong_to_it(office: Office) -> None:
    for at in ("2025-09-09T23:59:59.999", "2025-09-10T00:00:00", "2025-09-30T23:59:59.999", "2025-10-01T00:00:00"):
        settle(office, 1, datetime.fromisoformat(at).replace(tzinfo=ZONE))
    found = spending.paid(office.session, FIRST, LAST, LATER)
    assert [one.on.isoformat() for one in found] == ["2025-09-10", "2025-09-30"]
    assert spending.paid(office.session, FIRST, LAST, datetime(2025, 9, 9, tzinfo=ZONE)) == []


def test_awarded_is_what_was_recognised_less_what_was_withdrawn(office: Office) -> None:
    office.recognise(payable(1, 500), payable(2, 300))
    state = acts.payables(office.session, case_no=payable(2).case_no)[0]
    acts.withdraw(office.session, state.id, reason="重复核定", actor=REGISTRAR, ground=GROUND, at=office.at())
    office.fund(9_000)
    found = spending.awarded(office.session, FIRST, LAST, LATER)
    assert [one.amount_fen for one in found] == [500, 300, -300]
    assert spending.paid(office.session, FIRST, LAST, LATER) == []


def test_a_reversal_of_something_else_is_no_award(office: Office) -> None:
    settled = settle(office, 700)
    ledger.reverse(office.session, settled.id, actor=REGISTRAR, ground=GROUND, at=office.at())
    assert spending.awarded(office.session, FIRST, LAST, LATER) == []
