"""A factor that was decided elsewhere reaches no bill before a second person confirmed it; on both databases."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any, cast

import pytest
from sqlalchemy.orm import Session

from tests.contributions.ground import JULY, PROVINCE, SmallBook, count, standing
from zhibao import law
from zhibao.contributions import acts, factor_records
from zhibao.contributions.factor_records import Proposal
from zhibao.contributions.rules import rate_month
from zhibao.contributions.tariff import Tariff
from zhibao.kit.actors import Actor
from zhibao.kit.acts import verify_chain
from zhibao.kit.clock import now
from zhibao.kit.errors import CallerFault

CLERK, REVIEWER = Actor("he.ping", "rate_clerk"), Actor("lu.an", "rate_reviewer")


def proposed(session: Session, **change: Any) -> Proposal:
    facts: dict[str, Any] = {
        "platform": "A", "province": PROVINCE, "industry": "instant_delivery", "factor": "0.85", "since": date(2025, 7, 1),
        "until": date(2026, 12, 31), "ground": "test §float", "paper": "第 2 号", "decided_by": "省社保经办机构", "actor": CLERK, "at": now(),
    }  # fmt: skip
    return factor_records.propose(session, **{**facts, **change})


def answered(session: Session, number: str, actor: Actor = REVIEWER, *, confirm: bool = True, reason: str = "与原件一致") -> Proposal:
    return factor_records.answer(session, number, confirm=confirm, reason=reason, actor=actor, at=now())


def billed(session: Session, book: SmallBook) -> list[tuple[str, int]]:
    tariff = Tariff(cast(law.Book, book), law.places(), [standing("A")], acts.decisions(session, [PROVINCE]))
    rating = rate_month([count("A", "570102", 1000)], tariff, JULY)
    return [(line.key.factor, line.amount_fen) for line in rating.lines]


def test_nothing_is_billed_by_it_before_another_person_confirmed_it(session: Session, book: SmallBook) -> None:
    one = proposed(session)
    assert (one.number, one.state, one.decision) == (f"D{PROVINCE}-0001", "proposed", None)
    assert billed(session, book) == [("1", 7000)] and acts.decisions(session, [PROVINCE]) == []
    done = answered(session, one.number)
    session.commit()
    assert billed(session, book) == [("0.85", 5950)]
    (decision,) = acts.decisions(session, [PROVINCE])
    assert (done.state, done.decision, done.confirmed_by) == ("confirmed", decision.id, "rate_reviewer:lu.an")
    assert (decision.factor, decision.document, decision.decided_by, decision.mark) == (Fraction("0.85"), "第 2 号", "省社保经办机构", "official")
    assert verify_chain(session, f"rating:{PROVINCE}:A") == [] and factor_records.proposals(session, PROVINCE) == [done]


def test_what_is_sent_back_never_reaches_a_bill(session: Session, book: SmallBook) -> None:
    one = answered(session, proposed(session).number, confirm=False, reason="文号不符")
    assert (one.state, one.reason, one.decision) == ("refused", "文号不符", None)
    assert billed(session, book) == [("1", 7000)]
    with pytest.raises(CallerFault, match="factor_answered"):
        answered(session, one.number)
    assert proposed(session).number == f"D{PROVINCE}-0002"


@pytest.mark.parametrize("actor", [Actor("HE.ping", "rate_reviewer"), Actor("he.ping", "rate_decider")])
def test_who_wrote_it_down_does_not_confirm_it(session: Session, book: SmallBook, actor: Actor) -> None:
    number = proposed(session).number
    with pytest.raises(CallerFault, match="four_eyes"):
        answered(session, number, actor)
    assert acts.decisions(session, [PROVINCE]) == []


def test_only_the_posts_of_the_rate_review(session: Session, book: SmallBook) -> None:
    for post in ("platform", "job", "rate_reviewer", "case_clerk"):
        with pytest.raises(CallerFault, match="post_not_allowed"):
            proposed(session, actor=Actor("x", post))
    number = proposed(session).number
    for post in ("platform", "job", "rate_clerk"):
        with pytest.raises(CallerFault, match="post_not_allowed"):
            answered(session, number, Actor("x", post))


def test_what_cannot_be_a_factor_is_not_written_down(session: Session, book: SmallBook) -> None:
    for code, change in (("factor_form", {"factor": "0"}), ("factor_form", {"factor": "x"}), ("period_form", {"until": date(2025, 6, 30)})):
        with pytest.raises(CallerFault, match=code):
            proposed(session, **change)
    with pytest.raises(CallerFault, match="reason_missing"):
        answered(session, proposed(session).number, reason=" ")
    with pytest.raises(CallerFault, match="unknown_factor_record"):
        answered(session, "D570000-9999")
    assert factor_records.proposals(session, "330000") == []


def test_factors_recorded_before_stay_in_force(session: Session, book: SmallBook) -> None:
    acts.record_factor(
        session, platform="A", province=PROVINCE, industry="instant_delivery", factor="0.8", since=date(2025, 7, 1), until=None,
        ground="test §float", document="第 1 号", decided_by="省社保经办机构", actor="经办员",
    )  # fmt: skip
    assert billed(session, book) == [("0.8", 5600)]
    number = proposed(session).number
    assert billed(session, book) == [("0.8", 5600)]
    answered(session, number)
    assert billed(session, book) == [("0.85", 5950)]
