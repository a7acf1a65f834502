"""Benefits at the places where a changed rule would hide: the last fen, the exact cap, nothing to recover."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from types import SimpleNamespace
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.benefits.awarding import CASE, JOB, OFFICER, PLACE, REVIEWER, at, effective, line, monthly
from tests.benefits.test_advances import advanced
from tests.benefits.test_advances import record as advance
from tests.benefits.test_awards import FROM, assessed, one
from tests.benefits.test_recovery import GROUND as RECOVERY
from tests.benefits.test_recovery import decided, served, take
from tests.benefits.test_third_party import paid, step
from tests.benefits.test_third_party import record as paid_by_other
from zhibao import law
from zhibao.benefits import advances, recovery, third_party
from zhibao.benefits.assess import assess
from zhibao.benefits.awards import Difference, Payable, award_from
from zhibao.benefits.facts import read
from zhibao.benefits.formulas import ALL
from zhibao.benefits.numbers import BookNumbers
from zhibao.benefits.survivors import under_cap
from zhibao.benefits.tables import RecoveryHaltRow, ThirdPartyRecoveryRow
from zhibao.kit.acts import Act
from zhibao.kit.clock import Month
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


def test_what_goes_back_rests_on_the_first_article_of_its_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    rule = SimpleNamespace(value="allowable_cost", mark="official", cites=("taoyuan-2025-1 §52", "readings §36"))
    monkeypatch.setattr(law, "book", lambda: SimpleNamespace(number=lambda *_, **__: rule))
    found, _ = advances.divide_lines([line("medical_care", 9)], [advanced(1, 4)], place=PLACE, on=FROM)
    assert [one.ground for one in found] == ["taoyuan-2025-1 §52", "taoyuan-2025-1 §45"]


@pytest.mark.parametrize(("fen", "mark"), [(8, "official"), (9, "official"), (10, "assumed")])
def test_only_an_advance_that_is_cut_is_as_weak_as_the_rule_that_cuts_it(monkeypatch: pytest.MonkeyPatch, fen: int, mark: str) -> None:
    rule = SimpleNamespace(value="allowable_cost", mark="assumed", cites=("taoyuan-2025-1 §52",))
    monkeypatch.setattr(law, "book", lambda: SimpleNamespace(number=lambda *_, **__: rule))
    found, _ = advances.divide_lines([line("medical_care", 9)], [advanced(1, fen)], place=PLACE, on=FROM)
    assert {one.mark for one in found} == {mark}


def test_advances_that_are_the_item_need_nobody_to_divide_them() -> None:
    division = advances.divide(9, [advanced(1, 4), advanced(2, 5, "person:8")], worker="person:77")
    assert ([part.amount_fen for part in division.parts], division.above, division.proposed) == ([4, 5], {}, False)


def test_a_worker_who_advanced_herself_stays_the_worker() -> None:
    found, above = advances.divide_lines([line("medical_care", 100)], [advanced(1, 40, "person:77")], place=PLACE, on=FROM)
    assert [(part.payee, part.role, part.amount_fen) for part in found] == [("person:77", "worker", 100)]
    assert above == {}


@pytest.mark.parametrize("held", [{"payer": "platform"}, {"paid": "monthly", "since": FROM}, {"role": "advancer"}])
def test_an_advance_is_taken_from_a_single_payment_of_the_fund_only(held: dict[str, Any]) -> None:
    kept = line("medical_care", 100, **held)
    found, above = advances.divide_lines([kept], [advanced(1, 40)], place=PLACE, on=FROM)
    assert (found, above) == ((kept,), {f"{CASE}-V1": 40})


def test_what_goes_back_is_told_with_its_article() -> None:
    facts = {
        "place": "570100", "injury_date": "2025-08-03", "confirmation_date": "2025-08-20", "payment_date": "2025-09-10",
        "medical": {"claimed": "80.00", "eligible": "80.00"}, "advances": [{"payer": "A", "item": "medical_care", "amount": "30.00"}],
    }  # fmt: skip
    found = assess(read(facts), law.book())
    assert [(part.payee, part.amount_fen) for part in found.lines] == [("A", 3_000), ("worker", 5_000)]
    told = " ".join(one.zh for one in found.steps)
    assert "垫付返还" in told and "返还垫付后的余额" in told


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


def test_an_end_that_was_assessed_is_an_end_of_the_award_with_its_article() -> None:
    until = date(2026, 8, 31)
    found = assessed(
        one("disability_allowance", "worker", 5, since=FROM, until=until),
        one("attendance_allowance", "worker", 6, since=FROM),
    )
    lines = award_from(found, case_no="C", payees={"worker": "person:7"})
    assert [(line.since, line.until, line.end_ground) for line in lines] == [(FROM, until, "taoyuan-2025-1 §43"), (FROM, None, None)]
    sooner = award_from(found, case_no="C", payees={"worker": "person:7"}, until={"disability_allowance": (FROM, "x §1")})
    assert (sooner[0].until, sooner[0].end_ground) == (FROM, "x §1")


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


@pytest.mark.parametrize(("item", "mark"), [("medical_care", "assumed"), ("disability_lump_sum", "official")])
def test_only_what_is_reduced_is_as_weak_as_the_rule_that_reduces_it(monkeypatch: pytest.MonkeyPatch, item: str, mark: str) -> None:
    rule = SimpleNamespace(value=["medical_care"], mark="assumed", cites=("supreme-court-2025 §3", "taoyuan-2025-1 §53"))
    monkeypatch.setattr(law, "book", lambda: SimpleNamespace(number=lambda *_, **__: rule))
    lines, account = third_party.deduct([line(item, 9)], [paid(item, 4)], place=PLACE, on=FROM)
    assert [one.mark for one in lines] == [mark]
    assert [one.ground for one in account] == ["taoyuan-2025-1 §53"]


@ONE_IS_ENOUGH
def test_a_payment_and_its_withdrawal_are_two_kinds_of_acts(session: Session) -> None:
    made = paid_by_other(session)
    paid_by_other(session, withdraws=made.id)
    assert [act.verb for act in session.scalars(select(Act).order_by(Act.id))] == ["third_party_paid", "third_party_withdrawn"]


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


# Recovery


@ONE_IS_ENOUGH
def test_a_recovery_is_read_by_others_before_and_after_its_service(session: Session, keyring: Keyring) -> None:
    made = decided(session, keyring)
    said = made.document()
    assert (said["served_on"], said["objection_until"], said["share"], said["left_fen"]) == (None, None, "1/5", 500)
    serving = {"served_on": date(2025, 9, 15), "document": "s", "actor": OFFICER, "at": at(9, 15), "ground": RECOVERY}
    said = recovery.serve_recovery(session, made.recovery_no, **serving).document()
    assert (said["served_on"], said["objection_until"], said["status"]) == ("2025-09-15", "2025-09-30", "served")
    with pytest.raises(CallerFault, match="already_served"):
        recovery.serve_recovery(session, made.recovery_no, **serving)
    assert [one.document() for one in recovery.recoveries(session, CASE)] == [said]
    assert recovery.recoveries(session, "570100-2025-000099") == []


@ONE_IS_ENOUGH
def test_a_decision_may_be_served_on_its_own_day(session: Session, keyring: Keyring) -> None:
    made = decided(session, keyring)
    said = {"document": "s", "actor": OFFICER, "at": at(9, 10), "ground": RECOVERY}
    assert recovery.serve_recovery(session, made.recovery_no, served_on=date(2025, 9, 10), **said).objection_until == date(2025, 9, 25)


@ONE_IS_ENOUGH
def test_a_recovery_stands_on_an_award_and_on_two_named_persons(session: Session, keyring: Keyring) -> None:
    with pytest.raises(CallerFault, match="not_found"):
        decided(session, keyring, award_no="570100-2025-000012-A9")
    said = {"item": "medical_care", "payee": "person:77", "amount_fen": 5, "document": "d", "at": at(9, 10), "ground": RECOVERY}
    for actor, reviewer in ((JOB, REVIEWER), (OFFICER, JOB)):
        with pytest.raises(CallerFault, match="person_needed"):
            recovery.decide_recovery(session, award_no=f"{CASE}-A1", actor=actor, reviewer=reviewer, **said)
    numbers = [
        recovery.decide_recovery(session, award_no=f"{CASE}-A1", actor=OFFICER, reviewer=REVIEWER, **said).recovery_no for _ in range(2)
    ]
    assert numbers == [f"{CASE}-R1", f"{CASE}-R2"]
    assert [one.recovery_no for one in recovery.recoveries(session, CASE)] == numbers


@ONE_IS_ENOUGH
def test_what_holds_a_recovery_up_is_numbered_and_a_person_s(session: Session, keyring: Keyring) -> None:
    made = served(session, keyring)
    more = {"document": "o", "at": at(9, 20), "ground": RECOVERY}
    with pytest.raises(CallerFault, match="person_needed"):
        recovery.halt_recovery(session, made.recovery_no, "halted", actor=JOB, **more)
    found = [recovery.halt_recovery(session, made.recovery_no, one, actor=OFFICER, **more).status for one in ("halted", "resumed", "cancelled")]
    assert found == ["halted", "served", "cancelled"]
    assert list(session.scalars(select(RecoveryHaltRow.number).order_by(RecoveryHaltRow.number))) == [1, 2, 3]


def repaid(session: Session, made: Any, fen: int) -> Any:
    return recovery.record_repayment(
        session, made.recovery_no, amount_fen=fen, paid_on=date(2025, 9, 18), proof_digest=f"p{fen}", actor=OFFICER, at=at(9, 18)
    )


@ONE_IS_ENOUGH
def test_any_part_may_be_paid_back_and_no_fen_more(session: Session, keyring: Keyring) -> None:
    made = decided(session, keyring)
    with pytest.raises(CallerFault, match="recovery_not_open"):
        repaid(session, made, 1)
    said = {"document": "s", "actor": OFFICER, "at": at(9, 15), "ground": RECOVERY}
    recovery.serve_recovery(session, made.recovery_no, served_on=date(2025, 9, 15), **said)
    for fen in (0, -1, 501):
        with pytest.raises(CallerFault, match="amount_form"):
            repaid(session, made, fen)
    assert repaid(session, made, 1).status == "running"
    recovery.halt_recovery(session, made.recovery_no, "cancelled", **said)
    with pytest.raises(CallerFault, match="recovery_not_open"):
        repaid(session, made, 2)


@ONE_IS_ENOUGH
def test_what_was_paid_back_by_mistake_goes_back_as_a_payment_of_its_own(session: Session, keyring: Keyring) -> None:
    made = served(session, keyring)
    repaid(session, made, 300)
    take(session, made, Month(2025, 10), at(10, 8))
    back = {"actor": OFFICER, "at": at(10, 20), "ground": RECOVERY}
    for entry in recovery.entries(session, made.recovery_no):
        recovery.reverse_entry(session, entry.id, **back)
    first, second, *reverses = recovery.entries(session, made.recovery_no)
    assert [(one.of_fen, one.limit_fen, one.amount_fen, one.left_fen) for one in reverses] == [(0, 0, -300, 300), (0, 0, -200, 500)]
    assert [(one.benefit, one.item, one.period, one.amount_fen) for one in recovery.given_back(session, made.recovery_no)] == [
        ("medical_care", "medical_care:R1", "once", 300), ("disability_allowance", "disability_allowance:R1", "2025-10", 200),
    ]  # fmt: skip
    verbs = [act.verb for act in session.scalars(select(Act).order_by(Act.id))][-4:]
    assert verbs == ["recovery_taken"] * 2 + ["recovery_reversed"] * 2
    with pytest.raises(CallerFault, match="person_needed"):
        recovery.reverse_entry(session, first.id, **(back | {"actor": JOB}))
    assert {(one.award_no, one.case_no, one.payee) for one in recovery.given_back(session, made.recovery_no)} == {(made.award_no, CASE, "person:77")}
    for nothing in (reverses[0].id, 9_999):
        with pytest.raises(CallerFault, match="not_found"):
            recovery.reverse_entry(session, nothing, **back)
    assert (first.after_no, second.after_no) == (None, 1)


@ONE_IS_ENOUGH
def test_a_month_whose_limit_is_nothing_gives_nothing(session: Session, keyring: Keyring) -> None:
    award = effective(session, keyring, [line("medical_care", 5_000), monthly("disability_allowance", 4, FROM)])
    made = recovery.decide_recovery(
        session, award_no=award.award_no, item="medical_care", payee="person:77", amount_fen=500, document="d", actor=OFFICER,
        reviewer=REVIEWER, at=at(9, 10), ground=RECOVERY,
    )  # fmt: skip
    said = {"document": "s", "actor": OFFICER, "at": at(9, 15), "ground": RECOVERY}
    made = recovery.serve_recovery(session, made.recovery_no, served_on=date(2025, 9, 15), **said)
    assert take(session, made, Month(2025, 10), at(10, 8)) == 0
    assert recovery.entries(session, made.recovery_no) == []


@ONE_IS_ENOUGH
def test_what_is_recorded_stands_in_the_database_at_once(session: Session, keyring: Keyring) -> None:
    made = decided(session, keyring)
    with session.no_autoflush:
        recovery.halt_recovery(session, made.recovery_no, "halted", document="o", actor=OFFICER, at=at(9, 20), ground=RECOVERY)
        assert not session.new
        more = {"item": "medical_care", "payee": "person:77", "amount_fen": 5, "document": "d", "at": at(9, 20), "ground": RECOVERY}
        recovery.decide_recovery(session, award_no=made.award_no, actor=OFFICER, reviewer=REVIEWER, **more)
        assert not session.new
        recovery.serve_recovery(session, made.recovery_no, served_on=date(2025, 9, 15), document="s", actor=OFFICER, at=at(9, 15), ground=RECOVERY)
        assert not session.new
        recovery.halt_recovery(session, made.recovery_no, "resumed", document="o", actor=OFFICER, at=at(9, 20), ground=RECOVERY)
        repaid(session, made, 1)
        assert not session.new
        advance(session)
        assert not session.new
        step(session, "opened", 9)
        assert not session.new
        paid_by_other(session)
        assert not session.new
