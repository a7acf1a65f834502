"""Awards in the database: two persons, sums, replacement, what was known when. On both databases."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from tests.benefits.awarding import (
    CASE,
    GROUND,
    JOB,
    OFFICER,
    PLACE,
    RECEIPT,
    RECEIPTS,
    REVIEWER,
    WORKER,
    at,
    effective,
    line,
    monthly,
    prepared,
)
from tests.kit.forgetting import forget
from zhibao.benefits import acts, periodical
from zhibao.kit import acts as chain
from zhibao.kit.actors import Actor
from zhibao.kit.clock import Month
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring

SEPTEMBER = date(2025, 9, 1)


def refused(code: str):  # type: ignore[no-untyped-def]
    return pytest.raises(CallerFault, match=f"^{code}")


def test_an_award_counts_once_another_person_has_reviewed_it(session: Session, keyring: Keyring) -> None:
    made = prepared(session, keyring, [line("medical_care", 700), line("disability_lump_sum", 50_000)])
    assert (made.award_no, made.status, made.total_fen) == (f"{CASE}-A1", "prepared", 50_700)
    with refused("award_not_effective"):
        acts.payables(session, made.award_no)
    counts = acts.review_award(session, made.award_no, agree=True, actor=REVIEWER, at=at(9, 3), ground=GROUND)
    assert (counts.status, counts.effective_at, counts.digest) == ("effective", at(9, 3), made.digest)
    assert [acts.awards(session, CASE, known_on=date(2025, 9, day))[0].status for day in (2, 3)] == [
        "prepared",
        "effective",
    ]
    due = acts.payables(session, made.award_no)
    assert [(one.item, one.period, one.payee, one.amount_fen) for one in due] == [
        ("medical_care", "once", f"person:{WORKER}", 700),
        ("disability_lump_sum", "once", f"person:{WORKER}", 50_000),
    ]
    assert len({one.digest for one in due}) == 2
    assert [act.item for act in [live.line for live in acts.live_lines(session, CASE)]] == [
        "medical_care",
        "disability_lump_sum",
    ]
    assert chain.verify_chain(session, f"case:{CASE}") == []
    assert acts.open_receipts(session, keyring, made.award_no) == RECEIPTS


def test_one_person_in_two_posts_is_one_person(session: Session, keyring: Keyring) -> None:
    made = prepared(session, keyring, [line("medical_care", 700)])
    same = Actor(OFFICER.person, "benefit_approver")
    with refused("second_person_needed"):
        acts.review_award(session, made.award_no, agree=True, actor=same, at=at(9, 3), ground=GROUND)


def test_one_person_written_otherwise_is_one_person(session: Session, keyring: Keyring) -> None:
    made = prepared(session, keyring, [line("medical_care", 700)])
    for same in (Actor("Lin.Wen", "benefit_approver"), Actor.parse("benefit_approver:LIN.WEN")):
        with refused("second_person_needed"):
            acts.review_award(session, made.award_no, agree=True, actor=same, at=at(9, 3), ground=GROUND)


def test_the_database_refuses_one_person_and_a_false_sum(session: Session, keyring: Keyring) -> None:
    made = prepared(session, keyring, [line("medical_care", 700)])
    act = chain.last(session, f"case:{CASE}")
    assert act is not None
    review = (
        "INSERT INTO award_review (award_no, outcome, reason, line_count, last_line, total_fen, prepared_person, person,"
        " actor, at, act_id) VALUES (:award, 'effective', '', 1, 1, :total, 'lin.wen', :person, :actor, 1, :act)"
    )
    sound = {
        "award": made.award_no,
        "total": 700,
        "person": "zhao.yu",
        "actor": "benefit_approver:zhao.yu",
        "act": act.id,
    }
    for wrong in ({"person": "lin.wen"}, {"total": 701}, {"actor": "job:night"}):
        with pytest.raises(IntegrityError), session.begin_nested():
            session.execute(text(review), sound | wrong)
    session.execute(text(review), sound)


def test_a_line_cannot_be_slipped_in(session: Session, keyring: Keyring) -> None:
    made = prepared(session, keyring, [line("medical_care", 700)])
    slipped = (
        "INSERT INTO award_line (award_no, line_no, previous_no, benefit, item, paid, payee, role, payer, before_fen,"
        " amount_fen, after_fen, mark, ground, receipts) VALUES (:award, 2, 1, 'medical_care', 'medical_care:9', 'once',"
        " 'person:9', 'worker', 'fund', 0, 5, 5, 'official', 'x', '[]')"
    )
    with pytest.raises(IntegrityError), session.begin_nested():
        session.execute(text(slipped), {"award": made.award_no})


@pytest.mark.parametrize(("actor", "code"), [(JOB, "person_needed"), (Actor("lin.wen", "investigator"), "post_needed")])
def test_only_an_officer_prepares(session: Session, keyring: Keyring, actor: Actor, code: str) -> None:
    with refused(code):
        prepared(session, keyring, [line("medical_care", 700)], actor=actor)


def test_a_line_shows_its_receipt_and_stands_once(session: Session, keyring: Keyring) -> None:
    with refused("receipt_missing"):
        prepared(session, keyring, [line("medical_care", 700)], receipts={})
    with refused("item_twice"):
        prepared(session, keyring, [line("medical_care", 700), line("medical_care", 1)])


def test_an_item_is_awarded_to_a_payee_once(session: Session, keyring: Keyring) -> None:
    effective(session, keyring, [line("medical_care", 700)])
    with refused("item_held"):
        prepared(session, keyring, [line("medical_care", 1)])
    prepared(session, keyring, [line("medical_care:2", 1)])


def test_two_awards_of_one_item_are_not_both_reviewed(session: Session, keyring: Keyring) -> None:
    first = prepared(session, keyring, [line("medical_care", 700)])
    second = prepared(session, keyring, [line("medical_care", 700)])
    acts.review_award(session, first.award_no, agree=True, actor=REVIEWER, at=at(9, 3), ground=GROUND)
    with refused("item_held"):
        acts.review_award(session, second.award_no, agree=True, actor=REVIEWER, at=at(9, 3), ground=GROUND)
    row = {"case": CASE, "award": first.award_no, "payee": f"person:{WORKER}"}
    with pytest.raises(IntegrityError), session.begin_nested():
        session.execute(
            text(
                "INSERT INTO award_item (case_no, item, payee, turn, award_no) "
                "VALUES (:case, 'medical_care', :payee, 1, :award)"
            ),
            row,
        )


def test_a_returned_award_does_not_count_and_blocks_nothing(session: Session, keyring: Keyring) -> None:
    made = prepared(session, keyring, [line("medical_care", 700)])
    with refused("reason_missing"):
        acts.review_award(session, made.award_no, agree=False, actor=REVIEWER, at=at(9, 3), ground=GROUND)
    back = acts.review_award(
        session, made.award_no, agree=False, reason="receipt 3 is missing", actor=REVIEWER, at=at(9, 3), ground=GROUND
    )
    assert (back.status, acts.live_lines(session, CASE)) == ("returned", [])
    with refused("already_reviewed"):
        acts.review_award(session, made.award_no, agree=True, actor=REVIEWER, at=at(9, 4), ground=GROUND)
    assert effective(session, keyring, [line("medical_care", 700)]).award_no == f"{CASE}-A2"


def test_same_inputs_same_bytes(session: Session, keyring: Keyring) -> None:
    first = prepared(session, keyring, [line("medical_care", 700)])
    second = prepared(session, keyring, [line("medical_care", 700)], on=at(9, 9))
    assert first.digest == second.digest


def test_a_re_decision_pays_the_difference_and_keeps_the_old_award(session: Session, keyring: Keyring) -> None:
    old = effective(
        session,
        keyring,
        [
            line("disability_lump_sum", 9_000),
            line("medical_care", 700),
            monthly("disability_allowance", 100, SEPTEMBER),
        ],
        on=at(9, 2),
    )
    new = effective(
        session,
        keyring,
        [line("disability_lump_sum", 11_000), line("medical_care", 600), monthly("disability_allowance", 130, SEPTEMBER),
         line("assistive_device", 40)],
        on=at(12, 5),
        replaces=old.award_no,
        effective_on=date(2025, 10, 20),
        reason="second_appraisal",
    )  # fmt: skip
    assert (new.replaces, acts.award(session, old.award_no).status) == (old.award_no, "replaced")
    due = {(one.item, one.period): one.amount_fen for one in acts.payables(session, new.award_no)}
    assert due == {
        ("assistive_device", "once"): 40,
        ("disability_lump_sum:A2", "once"): 2_000,
        ("disability_allowance:A2", "2025-10"): 30,
        ("disability_allowance:A2", "2025-11"): 30,
    }
    assert [(one.item, one.difference_fen) for one in acts.overpaid(session, new.award_no)] == [
        ("medical_care:A2", -100)
    ]
    months = [(str(month), [one.amount_fen for one in periodical.monthly_items(session, month)]) for month in
              (Month(2025, 9), Month(2025, 11), Month(2025, 12))]  # fmt: skip
    assert months == [("2025-09", [100]), ("2025-11", [100]), ("2025-12", [130])]
    known = acts.awards(session, CASE, known_on=date(2025, 12, 4))
    assert [(one.award_no, one.status, one.total_fen) for one in known] == [(old.award_no, "effective", 9_800)]
    assert [one.status for one in acts.awards(session, CASE, known_on=date(2025, 12, 5))] == ["replaced", "effective"]


def test_what_the_fund_never_recognised_is_due_under_its_own_name(session: Session, keyring: Keyring) -> None:
    old = effective(session, keyring, [line("disability_lump_sum", 9_000), line("medical_care", 700)])
    new = effective(
        session, keyring, [line("disability_lump_sum", 11_000), line("medical_care", 700)], on=at(9, 9),
        replaces=old.award_no, effective_on=date(2025, 9, 1), reason="second_appraisal",
        issued={("medical_care", "once", f"person:{WORKER}"): 700},
    )  # fmt: skip
    assert [(one.item, one.amount_fen) for one in acts.payables(session, new.award_no)] == [
        ("disability_lump_sum", 11_000)
    ]
    assert acts.overpaid(session, new.award_no) == []


def test_an_award_is_replaced_once_and_with_a_reason(session: Session, keyring: Keyring) -> None:
    old = effective(session, keyring, [line("medical_care", 700)])
    with refused("replacement_incomplete"):
        prepared(session, keyring, [line("medical_care", 600)], replaces=old.award_no)
    more = {"replaces": old.award_no, "effective_on": SEPTEMBER, "reason": "reconsideration"}
    first = prepared(session, keyring, [line("medical_care", 600)], **more)
    second = prepared(session, keyring, [line("medical_care", 500)], **more)
    acts.review_award(session, first.award_no, agree=True, actor=REVIEWER, at=at(9, 5), ground=GROUND)
    with refused("award_not_effective"):
        acts.review_award(session, second.award_no, agree=True, actor=REVIEWER, at=at(9, 5), ground=GROUND)


def test_an_award_of_nothing_ends_what_was_awarded(session: Session, keyring: Keyring) -> None:
    old = effective(session, keyring, [line("medical_care", 700), monthly("disability_allowance", 100, SEPTEMBER)])
    new = effective(
        session, keyring, [], on=at(11, 5), replaces=old.award_no, effective_on=SEPTEMBER, reason="confirmation_revoked"
    )
    assert acts.live_lines(session, CASE) == []
    assert sorted((one.item, one.period, one.difference_fen) for one in acts.overpaid(session, new.award_no)) == [
        ("disability_allowance:A2", "2025-09", -100),
        ("disability_allowance:A2", "2025-10", -100),
        ("medical_care:A2", "once", -700),
    ]
    assert periodical.monthly_items(session, Month(2025, 11)) == []


def test_the_skeleton_outlives_the_key_of_the_person(session: Session, keyring: Keyring) -> None:
    made = effective(session, keyring, [line("medical_care", 700)])
    forget(session, WORKER, ground=GROUND, at=at(9, 30))
    with refused("person_key_destroyed"):
        acts.open_receipts(session, keyring, made.award_no)
    assert acts.award(session, made.award_no).lines[0].receipts == (RECEIPT,)


def test_the_version_of_the_law_follows_the_injury() -> None:
    assert acts.law_version_on(PLACE, date(2025, 6, 30)) == "measures-2021"
    assert acts.law_version_on(PLACE, date(2025, 7, 1)) == "measures-2025"


def test_a_month_that_was_not_recognised_yet_is_not_paid_twice(session: Session, keyring: Keyring) -> None:
    old = effective(session, keyring, [monthly("disability_allowance", 100, SEPTEMBER)])
    new = effective(
        session, keyring, [monthly("disability_allowance", 130, SEPTEMBER)], on=at(12, 5), replaces=old.award_no,
        effective_on=date(2025, 10, 1), reason="second_appraisal",
        issued={("disability_allowance", "2025-09", f"person:{WORKER}"): 100},
    )  # fmt: skip
    more = {one.period: one.amount_fen for one in acts.payables(session, new.award_no)}
    run = {month: periodical.monthly_items(session, Month(2025, month))[0].amount_fen for month in (9, 10, 11, 12)}
    assert (more, run) == ({"2025-10": 30, "2025-11": 30}, {9: 100, 10: 100, 11: 100, 12: 130})
