"""Benefits at the places where a changed rule would hide: the last fen, the exact cap, nothing to recover."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from types import SimpleNamespace

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.benefits.awarding import CASE, OFFICER, PLACE, REVIEWER, at, effective, line, monthly
from tests.benefits.test_advances import advanced
from tests.benefits.test_advances import record as advance
from tests.benefits.test_awards import FROM, assessed, one
from tests.benefits.test_third_party import record as paid_by_other
from tests.benefits.test_third_party import step
from zhibao import law
from zhibao.benefits import advances, recovery, third_party
from zhibao.benefits.assess import assess
from zhibao.benefits.awards import Difference, Payable, award_from
from zhibao.benefits.facts import read
from zhibao.benefits.formulas import ALL
from zhibao.benefits.numbers import BookNumbers
from zhibao.benefits.survivors import under_cap
from zhibao.benefits.tables import ThirdPartyRecoveryRow
from zhibao.kit.acts import Act
from zhibao.kit.errors import CallerFault, OwnFault
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
    found = assess(read(facts), law.book())
    (only,) = award_from(found, case_no="570100-2025-000012", payees={"worker": "person:77"})
    assert (only.item, only.amount_fen) == ("medical_care", 1)


def test_advances_that_are_the_whole_benefit_go_back_without_asking() -> None:
    facts = {
        "place": "570100", "injury_date": "2025-08-03", "confirmation_date": "2025-08-20", "payment_date": "2025-09-10",
        "medical": {"claimed": "80.00", "eligible": "80.00"},
        "advances": [{"payer": payer, "item": "medical_care", "amount": amount} for payer, amount in (("A", "30.00"), ("B", "50.00"))],
    }  # fmt: skip
    found = assess(read(facts), law.book())
    assert [(part.payee, part.amount_fen) for part in found.lines] == [("A", 3_000), ("B", 5_000)]
    assert "division_among_advance_payers" not in {need.name for need in found.needs}


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


# Advances


def test_an_advance_of_the_whole_benefit_needs_no_rule_and_no_day() -> None:
    back = ALL["reimbursement"].explain({"assessed": 80, "advanced": 80}, BookNumbers(law.book(), PLACE))
    assert (back.value, back.needs) == (80, ())


def test_how_far_an_advance_goes_back_is_not_guessed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(law, "book", lambda: SimpleNamespace(number=lambda *_, **__: SimpleNamespace(value="all", mark="official")))
    with pytest.raises(OwnFault, match="rule_not_built"):
        advances.divide_lines([line("medical_care", 1)], [advanced(1, 1)], place=PLACE, on=FROM)


def test_a_worker_who_advanced_herself_stays_the_worker() -> None:
    found, above = advances.divide_lines([line("medical_care", 100)], [advanced(1, 40, "person:77")], place=PLACE, on=FROM)
    assert [(part.payee, part.role, part.amount_fen) for part in found] == [("person:77", "worker", 100)]
    assert above == {}


@ONE_IS_ENOUGH
def test_one_fen_is_advanced_and_read_back_with_what_was_done(session: Session) -> None:
    made = advance(session, amount_fen=1)
    assert made.document() == {
        "advance_no": f"{CASE}-V1", "case_no": CASE, "item": "medical_care", "payer_kind": "platform",
        "payer": made.payer, "amount_fen": 1, "paid_on": "2025-08-03", "proof_digest": "sha256:p1",
        "form": "职业伤害保障待遇垫付情况说明",
    }  # fmt: skip
    advances.withdraw_advance(session, made.advance_no, actor=OFFICER, at=at(8, 21), ground="taoyuan-2025-1 §52")
    assert [act.verb for act in session.scalars(select(Act).order_by(Act.id))] == ["advance_recorded", "advance_withdrawn"]


# Awards


def test_an_award_says_from_when_until_when_and_why() -> None:
    assessed_ = assessed(one("disability_allowance", "worker", 5), one("medical_care", "worker", 7))
    end = (date(2026, 8, 31), "taoyuan-2025-1 §46")
    ends = {"disability_allowance": end, "medical_care": end}
    lines = award_from(assessed_, case_no="C", payees={"worker": "person:7"}, since=FROM, until=ends, due_on=FROM)
    assert [(line.since, line.until, line.end_ground, line.due_on) for line in lines] == [(FROM, *end, None), (None,) * 4]
    said = [line.document() for line in lines]
    assert [one.get("from") for one in said] == ["2025-09-01", None]
    assert (said[0]["until"], said[0]["end_ground"]) == ("2026-08-31", "taoyuan-2025-1 §46")
    assert "from" not in said[1] and "until" not in said[1]
    assert monthly("disability_allowance", 5, FROM).document()["until"] is None


def test_what_a_platform_owes_says_who_and_until_when() -> None:
    owed = assessed(one("living_security", "worker", 9, payer="platform"), one("medical_care", "worker", 7))
    lines = award_from(owed, case_no="C", payees={"worker": "person:7"}, platform="enterprise:A", due_on=FROM)
    said = [line.document() for line in lines]
    assert (said[0]["responsible"], said[0]["due_on"]) == ("enterprise:A", "2025-09-01")
    assert "responsible" not in said[1] and "due_on" not in said[1]
    (open_,) = award_from(assessed(one("living_security", "person:7", 9, payer="platform")), case_no="C", payees={}, platform="enterprise:A")
    assert open_.document()["due_on"] is None


def test_parts_are_joined_in_their_order_and_nothing_is_no_line() -> None:
    parts = [
        one("assistive_device", "worker", 5, receipts=("r1",)),
        one("assistive_device", "worker", 6, receipts=("r2", "r1")),
        one("medical_care", "worker", 0),
    ]
    (only,) = award_from(assessed(*parts), case_no="C", payees={"worker": "person:7"})
    assert (only.item, only.amount_fen, only.receipts) == ("assistive_device", 11, ("r1", "r2"))


def test_a_payable_and_a_difference_are_read_by_others() -> None:
    owed = Payable("A1", CASE, "medical_care", "medical_care", "once", "person:77", 500, "taoyuan-2025-1 §43", "official", 20)
    said = owed.document()
    assert (said["amount_fen"], said["withheld_fen"], said["net_fen"], said["digest"]) == (500, 20, 480, owed.digest)
    changed = Difference("medical_care", "medical_care:A2", "once", "person:77", "fund", 500, 430, "official", "taoyuan-2025-1 §43")
    assert (changed.difference_fen, changed.document()["difference_fen"]) == (-70, -70)


# Third parties


@ONE_IS_ENOUGH
def test_one_fen_of_a_third_party_counts(session: Session) -> None:
    assert paid_by_other(session, amount_fen=1).document()["amount_fen"] == 1
    with pytest.raises(CallerFault, match="recovery_step"):
        step(session, "opened", 0)
    assert step(session, "opened", 1).outstanding_fen == 1
    with pytest.raises(CallerFault, match="recovery_step"):
        step(session, "received", 0)
    assert step(session, "received", 1).outstanding_fen == 0


@ONE_IS_ENOUGH
def test_the_steps_against_a_third_party_are_numbered_and_known(session: Session) -> None:
    with pytest.raises(CallerFault, match="not_found"):
        third_party.pursued(session, CASE, "party:1")
    with pytest.raises(CallerFault, match="recovery_step"):
        step(session, "forgiven", 0)
    for name, fen in (("opened", 9), ("received", 4), ("closed", 0)):
        stands = step(session, name, fen)
    assert list(session.scalars(select(ThirdPartyRecoveryRow.step_no))) == [1, 2, 3]
    assert stands.document() == {
        "case_no": CASE, "party": "party:1", "asked_fen": 9, "received_fen": 4, "outstanding_fen": 0, "closed": True,
    }  # fmt: skip
