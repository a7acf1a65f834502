"""Benefits at the places where a changed rule would hide: the last fen, the exact cap, nothing to recover."""

from __future__ import annotations

from fractions import Fraction

import pytest
from sqlalchemy.orm import Session

from tests.benefits.awarding import OFFICER, REVIEWER, at, effective, line
from zhibao import law
from zhibao.benefits import recovery
from zhibao.benefits.assess import assess
from zhibao.benefits.awards import Payable, award_from
from zhibao.benefits.facts import read
from zhibao.benefits.survivors import under_cap
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring

ONE_IS_ENOUGH = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
SHARES = {0: Fraction(2, 5), 1: Fraction(3, 10)}


def test_amounts_that_come_to_the_cap_exactly_are_kept_as_they_are() -> None:
    assert under_cap({0: 400, 1: 300}, SHARES, 700, Fraction(1)) is None
    assert under_cap({0: 400, 1: 301}, SHARES, 700, Fraction(1)) == {0: 400, 1: 300}
    assert under_cap({0: 400, 1: 300}, SHARES, 700, Fraction(7, 10)) == {0: 400, 1: 300}


def test_one_fen_is_awarded_like_any_other_amount() -> None:
    facts = {
        "place": "570100", "injury_date": "2025-08-03", "confirmation_date": "2025-08-20",
        "medical": {"claimed": "0.01", "eligible": "0.01"},
    }  # fmt: skip
    assessed = assess(read(facts), law.book())
    (one,) = award_from(assessed, case_no="570100-2025-000012", payees={"worker": "person:77"})
    assert (one.item, one.amount_fen) == ("medical_care", 1)


def test_advances_that_are_the_whole_benefit_go_back_without_asking() -> None:
    facts = {
        "place": "570100", "injury_date": "2025-08-03", "confirmation_date": "2025-08-20", "payment_date": "2025-09-10",
        "medical": {"claimed": "80.00", "eligible": "80.00"},
        "advances": [{"payer": payer, "item": "medical_care", "amount": amount} for payer, amount in (("A", "30.00"), ("B", "50.00"))],
    }  # fmt: skip
    assessed = assess(read(facts), law.book())
    assert [(one.payee, one.amount_fen) for one in assessed.lines] == [("A", 3_000), ("B", 5_000)]
    assert "division_among_advance_payers" not in {need.name for need in assessed.needs}


def test_nothing_is_withheld_unless_it_is_said() -> None:
    owed = Payable("A1", "570100-2025-000012", "medical_care", "medical_care", "once", "person:77", 500, "taoyuan-2025-1 §43", "official")
    assert (owed.withheld_fen, owed.net_fen) == (0, 500)


@ONE_IS_ENOUGH
def test_nothing_is_recovered_by_a_decision_over_nothing(session: Session, keyring: Keyring) -> None:
    award = effective(session, keyring, [line("medical_care", 5_000)])
    said = {"item": "medical_care", "payee": "person:77", "document": "sha256:d", "actor": OFFICER, "reviewer": REVIEWER, "at": at(9, 10)}
    for fen in (0, -1):
        with pytest.raises(CallerFault, match="amount_form"):
            recovery.decide_recovery(session, award_no=award.award_no, amount_fen=fen, ground="taoyuan-2025-1 §56(1)", **said)
    made = recovery.decide_recovery(session, award_no=award.award_no, amount_fen=1, ground="taoyuan-2025-1 §56(1)", **said)
    assert made.amount_fen == 1


@ONE_IS_ENOUGH
def test_a_recovery_that_nobody_decided_is_not_found(session: Session) -> None:
    with pytest.raises(CallerFault) as fault:
        recovery.given_back(session, "570100-2025-000099-R1")
    assert fault.value.code == "not_found"
