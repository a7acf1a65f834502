"""The acts of a rate review on both databases: stages, four eyes, reasons, and the factor in the bill from its day on."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any, cast

import pytest
from sqlalchemy.orm import Session

from tests.contributions.ground import JULY, PROVINCE, SmallBook, count, standing
from tests.contributions.rate_ground import experience, terms
from zhibao import law
from zhibao.contributions import acts as bills
from zhibao.contributions import explanation, rate_acts, rate_review
from zhibao.contributions.rate_acts import Review
from zhibao.contributions.rules import rate_month
from zhibao.contributions.tariff import Tariff
from zhibao.kit.actors import Actor
from zhibao.kit.acts import verify_chain
from zhibao.kit.clock import Month, now
from zhibao.kit.errors import CallerFault

CLERK, REVIEWER, DECIDER = Actor("he.ping", "rate_clerk"), Actor("lu.an", "rate_reviewer"), Actor("ding.ning", "rate_decider")
PLATFORM = Actor("A", "platform")
DAY = date(2026, 11, 2)


def calculation(platform: str = "A", benefits_fen: int = 900_000, **change: Any) -> dict[str, Any]:
    one = experience(platform, benefits_fen, 1_000_000, industry="instant_delivery", **change)
    return rate_review.review([one], terms())[0].document()


def drafted(session: Session, *, reason: str = "", actor: Actor = CLERK, said: dict[str, Any] | None = None, **change: Any) -> Review:
    period = terms(**change).document()
    return rate_acts.draft(
        session, province=PROVINCE, terms=period, calculation=said or calculation(), rows={"benefits": "sha256:0"}, known=now(), reason=reason,
        actor=actor, at=now(),
    )  # fmt: skip


def take(session: Session, number: str, name: str, actor: Actor, *, on: date | None = DAY, words: str = "见附件") -> Review:
    return rate_acts.take(session, number, name, words=words, actor=actor, at=now(), on=on)


def decided(session: Session, one: Review) -> Review:
    take(session, one.number, "review", REVIEWER)
    take(session, one.number, "hear", CLERK, words="企业无意见")
    return take(session, one.number, "decide", DECIDER)


def bill(session: Session, book: SmallBook, month: Month, day: date) -> Any:
    tariff = Tariff(cast(law.Book, book), law.places(), [standing("A")], bills.decisions(session, [PROVINCE]))
    return rate_month([count("A", "570102", 1000)._replace(day=day)], tariff, month)


def test_all_stages_in_one_chain(session: Session, book: SmallBook) -> None:
    one = drafted(session)
    assert (one.number, one.state) == ("F570000-2027-0001", "drafted")
    one = decided(session, one)
    assert one.state == "decided" and one.document()["effective_from"] == "2027-01-01"
    take(session, one.number, "serve", CLERK)
    take(session, one.number, "object", PLATFORM, words="有两件不是本企业的案件")
    one = take(session, one.number, "uphold", REVIEWER, words="责任平台已由确认机关认定")
    assert (one.state, [step.name for step in one.steps]) == ("upheld", ["draft", "review", "hear", "decide", "serve", "object", "uphold"])
    session.commit()
    assert rate_acts.review_of(session, one.number) == one
    assert verify_chain(session, f"rating:{PROVINCE}:A") == []
    assert [act.on_behalf_of for act in _acts(session) if act.verb == "rate_objected"] == ["A"]


def _acts(session: Session) -> list[Any]:
    from sqlalchemy import select

    from zhibao.kit.acts import Act

    return list(session.scalars(select(Act).where(Act.subject == f"rating:{PROVINCE}:A").order_by(Act.place_in_chain)))


@pytest.mark.parametrize(
    ("before", "step", "actor"),
    [
        ([], "review", Actor("HE.ping", "rate_reviewer")),
        (["review", "hear"], "decide", Actor("he.ping", "rate_decider")),
        (["review", "hear", "decide", "object"], "uphold", Actor("ding.ning", "rate_reviewer")),
        (["review", "hear", "decide", "object"], "reopen", Actor("he.ping", "rate_reviewer")),
    ],
)
def test_four_eyes_whatever_the_post_or_the_spelling(session: Session, book: SmallBook, before: list[str], step: str, actor: Actor) -> None:
    one = drafted(session)
    posts = {"review": REVIEWER, "hear": CLERK, "decide": DECIDER, "object": PLATFORM}
    for name in before:
        take(session, one.number, name, posts[name])
    with pytest.raises(CallerFault, match="four_eyes"):
        take(session, one.number, step, actor)


@pytest.mark.parametrize("actor", [Actor("x", "benefit_approver"), Actor("x", "job"), Actor("x", "rate_clerk"), Actor("x", "platform"), Actor("x", "supervisor")])
def test_only_the_provincial_agency_decides(session: Session, book: SmallBook, actor: Actor) -> None:
    one = drafted(session)
    take(session, one.number, "review", REVIEWER)
    take(session, one.number, "hear", CLERK)
    with pytest.raises(CallerFault, match="post_not_allowed"):
        take(session, one.number, "decide", actor)


def test_a_city_or_a_platform_does_not_draft(session: Session, book: SmallBook) -> None:
    for post in ("case_clerk", "platform", "job", "rate_decider"):
        with pytest.raises(CallerFault, match="post_not_allowed"):
            drafted(session, actor=Actor("x", post))


@pytest.mark.parametrize(("before", "step", "actor"), [([], "decide", DECIDER), (["review"], "decide", DECIDER), ([], "hear", CLERK), ([], "serve", CLERK), ([], "object", PLATFORM)])
def test_no_stage_is_left_out(session: Session, book: SmallBook, before: list[str], step: str, actor: Actor) -> None:
    one = drafted(session)
    for name in before:
        take(session, one.number, name, REVIEWER)
    with pytest.raises(CallerFault, match="step_not_permitted"):
        take(session, one.number, step, actor)


def test_a_step_says_why_and_when(session: Session, book: SmallBook) -> None:
    one = drafted(session)
    with pytest.raises(CallerFault, match="words_missing"):
        take(session, one.number, "review", REVIEWER, words=" ")
    take(session, one.number, "review", REVIEWER)
    with pytest.raises(CallerFault, match="day_missing"):
        take(session, one.number, "hear", CLERK, on=None)
    with pytest.raises(CallerFault, match="unknown_rate_step"):
        take(session, one.number, "guess", CLERK)
    with pytest.raises(CallerFault, match="unknown_rate_review"):
        take(session, "F570000-2027-9999", "review", REVIEWER)


def test_what_is_not_rated_is_not_drafted(session: Session, book: SmallBook) -> None:
    with pytest.raises(CallerFault, match="not_rated") as told:
        drafted(session, said=calculation(in_province_since=date(2026, 6, 1)))
    assert "桃源省社会保险经办机构" in str(told.value.remedy_zh)


def test_a_change_outside_the_cycle_needs_a_recorded_reason(session: Session, book: SmallBook) -> None:
    outside = {"since": date(2027, 7, 1), "in_cycle": False}
    with pytest.raises(CallerFault, match="reason_missing"):
        drafted(session, **outside)
    one = drafted(session, reason="企业合并", **outside)
    assert one.steps[0].words == "企业合并"


@pytest.mark.parametrize("reached", ["drafted", "reviewed", "heard", "decided", "objected"])
def test_beside_a_review_that_waits_nothing_is_drafted(session: Session, book: SmallBook, reached: str) -> None:
    one = drafted(session)
    way = [("review", REVIEWER), ("hear", CLERK), ("decide", DECIDER), ("object", PLATFORM)]
    for name, actor in way:
        if rate_acts.review_of(session, one.number).state != reached:
            take(session, one.number, name, actor)
    assert rate_acts.review_of(session, one.number).state == reached
    with pytest.raises(CallerFault, match="review_open"):
        drafted(session, reason="再算")


def test_a_second_one_for_the_same_period_waits_and_then_needs_a_reason(session: Session, book: SmallBook) -> None:
    one = drafted(session)
    with pytest.raises(CallerFault, match="review_open"):
        drafted(session, reason="再算")
    decided(session, one)
    with pytest.raises(CallerFault, match="review_open"):
        drafted(session, reason="再算")
    take(session, one.number, "serve", CLERK)
    with pytest.raises(CallerFault, match="reason_missing"):
        drafted(session)
    two = drafted(session, reason="更正到账数")
    assert two.number == "F570000-2027-0002"
    assert rate_acts.review_of(session, one.number).state == "notified"
    assert [found.number for found in rate_acts.reviews(session, PROVINCE, year=2027, platform="A")] == [one.number, two.number]
    assert rate_acts.reviews(session, "330000") == []


@pytest.mark.parametrize("way", ["return", "reopen"])
def test_what_is_sent_back_is_replaced_by_a_new_draft(session: Session, book: SmallBook, way: str) -> None:
    one = drafted(session)
    if way == "return":
        take(session, one.number, "return", REVIEWER, words="漏了六月的到账")
    else:
        decided(session, one)
        take(session, one.number, "object", PLATFORM)
        take(session, one.number, "reopen", REVIEWER, words="案件归属有误")
    with pytest.raises(CallerFault, match="reason_missing"):
        drafted(session)
    two = drafted(session, reason="按复核意见重算", said=calculation(benefits_fen=500_000))
    old = rate_acts.review_of(session, one.number)
    assert (old.state, old.steps[-1].facts["by"], two.calculation["factor"]) == ("replaced", two.number, "0.8")
    with pytest.raises(CallerFault, match="step_not_permitted"):
        take(session, one.number, "review", REVIEWER)


def test_the_factor_stands_in_the_bill_from_its_day_with_decision_article_and_mark(session: Session, book: SmallBook) -> None:
    one = drafted(session)
    before = bill(session, book, Month(2027, 1), date(2027, 1, 1))
    decided(session, one)
    assert [line.key.factor for line in before.lines] == ["1"]
    december, january = bill(session, book, Month(2026, 12), date(2026, 12, 31)), bill(session, book, Month(2027, 1), date(2027, 1, 1))
    assert [(line.key.factor, line.amount_fen) for line in december.lines] == [("1", 7000)]
    assert [(line.key.factor, line.amount_fen, line.mark) for line in january.lines] == [("1.2", 8400, "assumed")]
    after = bill(session, book, Month(2028, 1), date(2028, 1, 1))
    assert [line.key.factor for line in after.lines] == ["1"]
    told = explanation.explain(january.groups[0])
    figure = next(figure for figure in told["figures"] if figure["name"] == "rating_factor")
    assert "F570000-2027-0001" in figure["zh"] and "桃源省社会保险经办机构" in figure["zh"]
    assert figure["cites"][0] == "test §rate_bands" and "readings §58" in figure["cites"]
    assert (figure["value"], figure["from"], figure["to"], told["provisional"]) == ("1.2", "2027-01-01", "2027-12-31", True)


def test_a_closed_month_is_never_changed(session: Session, book: SmallBook) -> None:
    """The decision comes in September for a period from July: what was closed stays as it was, to the fen."""
    period = {"since": JULY.first, "until": date(2026, 6, 30)}
    rating = bill(session, book, JULY, date(2025, 7, 3))
    closed = bills.close(session, JULY, PROVINCE, rating, actor="经办员", ground="test §x")
    one = decided(session, drafted(session, **period))
    assert one.document()["effective_from"] == "2025-08-01"
    again = bill(session, book, JULY, date(2025, 7, 3))
    assert bills.pending(closed, again) == []
    assert [line.key.factor for line in bill(session, book, Month(2025, 8), date(2025, 8, 1)).lines] == ["1.2"]


def test_a_period_that_is_closed_to_its_end_takes_no_factor(session: Session, book: SmallBook) -> None:
    bills.close(session, JULY, PROVINCE, bill(session, book, JULY, date(2025, 7, 3)), actor="经办员", ground="test §x")
    one = drafted(session, since=JULY.first, until=JULY.last)
    take(session, one.number, "review", REVIEWER)
    take(session, one.number, "hear", CLERK)
    with pytest.raises(CallerFault, match="period_over"):
        take(session, one.number, "decide", DECIDER)


def test_a_factor_that_was_recorded_otherwise_stays_official(session: Session, book: SmallBook) -> None:
    bills.record_factor(
        session, platform="A", province=PROVINCE, industry="instant_delivery", factor="0.8", since=date(2027, 1, 1), until=None,
        ground="test §float", document="第 2 号", decided_by="省社保经办机构", actor="经办员",
    )  # fmt: skip
    (found,) = bills.decisions(session, [PROVINCE])
    assert (found.mark, found.cites, found.factor) == ("official", (), Fraction(4, 5))
