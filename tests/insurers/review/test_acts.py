"""Reviews on both databases: drafted by one, heard, decided by another, published; fees stated once, to the fen."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from sqlalchemy import select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from tests.insurers.ground import CITY, City, at
from tests.insurers.review.ground import COUNT, DECIDER, DRAFTER, Q3, quarter
from zhibao import law
from zhibao.insurers.review import acts
from zhibao.insurers.review.tables import FeeLineRow, FeeRow, ReviewStepRow
from zhibao.journeys import tasks_to_review as journey
from zhibao.kit.actors import Actor
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring

DAY = at("2025-10-09")
WULING, YUANJIANG = Actor("wu.yi", "insurer"), Actor("yuan.er", "insurer")


def drafted(session: Session) -> str:
    return str(journey.draft(session, CITY, Q3, actor=DRAFTER, at=DAY)["review"])


def test_from_the_tasks_of_a_quarter_to_fees_paid_and_kept(session: Session, keyring: Keyring) -> None:
    city = quarter(City(session, keyring))
    before = journey.preview(session, "桃花市", Q3, at=DAY)
    number = drafted(session)
    told = journey.document(session, number)
    assert told["scores"] == before["scores"] and told["tasks"] == 2 * COUNT
    good, bad = told["scores"]
    assert (good["insurer"], good["rank"], bad["insurer"], bad["rank"]) == ("wuling", 1, "yuanjiang", 2)
    # Numerator and denominator are lists of tasks.
    for one in told["scores"]:
        for indicator in one["indicators"]:
            rows = journey.rows_of(session, number, one["insurer"], indicator["indicator"])
            assert (len(rows), sum(row["met"][indicator["indicator"]] for row in rows)) == (indicator["judged"], indicator["met"])
    assert {one["indicator"]: (one["met"], one["judged"]) for one in bad["indicators"]} == {
        "arrival": (5, 11), "investigation": (5, 11), "papers": (16, 22), "complaints": (22, 22), "irregularities": (22, 22),
    }  # fmt: skip
    # Nobody decides before everybody was heard, nor her own draft.
    acts.hear(session, keyring, number, "wuling", "无意见。", actor=WULING, at=DAY)
    for actor, code in ((DRAFTER, "second_person_needed"), (Actor("x", "job"), "person_needed"), (DECIDER, "hearing_runs")):
        with pytest.raises(CallerFault, match=code):
            acts.decide(session, keyring, number, "decided", "同意。", actor=actor, at=DAY)
    acts.hear(session, keyring, number, "yuanjiang", "七月暴雨影响走访。", actor=YUANJIANG, at=DAY)
    with pytest.raises(CallerFault, match="review_not_decided"):
        acts.state_fee(session, number, city.mandates["wuling"].mandate_no, actor=DRAFTER, at=DAY)
    acts.decide(session, keyring, number, "decided", "同意。", actor=DECIDER, at=DAY)
    fees = {name: acts.state_fee(session, number, held.mandate_no, actor=DRAFTER, at=DAY) for name, held in city.mandates.items()}
    # 9000.00 fixed, 11 visits at 50.00, 22 cases at 120.00; a fifth of 12190.00 is kept back until the review.
    for one in fees.values():
        assert (one["earned_fen"], one["retained_fen"], len(one["lines"])) == (1_219_000, 243_800, 1 + 11 + 22)
        assert one["payable_fen"] == 1_219_000 - one["kept_fen"] and "保障资金" in one["paid_from_zh"]
    assert (fees["wuling"]["kept_fen"], fees["wuling"]["released_fen"]) == (0, 243_800)
    share = (Fraction(bad["score"]) - 60) / 20
    assert 0 < share < 1 and fees["yuanjiang"]["released_fen"] == int(share * 243_800 + Fraction(1, 2))
    with pytest.raises(CallerFault, match="fee_stands"):
        acts.state_fee(session, number, city.mandates["wuling"].mandate_no, actor=DRAFTER, at=DAY)
    acts.publish(session, keyring, number, actor=DRAFTER, at=DAY)
    steps = journey.document(session, number, keyring)["steps"]
    assert [(one["verb"], one["insurer"], one["words"]) for one in steps] == [
        ("heard", "wuling", "无意见。"), ("heard", "yuanjiang", "七月暴雨影响走访。"), ("decided", None, "同意。"), ("published", None, None),
    ]  # fmt: skip
    with pytest.raises(CallerFault, match="review_stands"):
        drafted(session)
    _the_database_holds(session, number)


def _the_database_holds(session: Session, number: str) -> None:
    """What must hold is held by the database: two persons, sums that add up, no task and no case paid twice."""
    step = session.scalars(select(ReviewStepRow).where(ReviewStepRow.verb == "decided")).one()
    fee = session.scalars(select(FeeRow)).first()
    line = session.scalars(select(FeeLineRow).where(FeeLineRow.kind == "task")).first()
    case = session.scalars(select(FeeLineRow).where(FeeLineRow.kind == "case")).first()
    assert fee is not None and line is not None and case is not None
    planted = [
        (step, {"id": 900, "number": 9, "person": step.drafted_by}), (step, {"id": 900, "number": 9, "actor": "job:x"}),
        (fee, {"fee_no": "F9", "quarter": "2025-Q4", "payable_fen": fee.payable_fen + 1}), (fee, {"fee_no": "F9", "quarter": "2025-Q4", "kept_fen": fee.kept_fen + 1}),
        (fee, {"fee_no": "F9"}), (line, {"id": 900}), (case, {"id": 900}), (line, {"id": 900, "task_no": None}),
    ]  # fmt: skip
    for row, change in planted:
        same = {column.name: getattr(row, column.name) for column in type(row).__table__.columns}
        with pytest.raises(DBAPIError), session.begin_nested():
            session.add(type(row)(**(same | change)))
            session.flush()


def test_a_returned_draft_is_drafted_anew_and_silence_ends_with_the_days(session: Session, keyring: Keyring) -> None:
    city = City(session, keyring)
    city.mandate("wuling")
    city.done("wuling")
    with pytest.raises(CallerFault, match="quarter_runs"):
        journey.draft(session, CITY, Q3, actor=DRAFTER, at=at("2025-09-30"))
    with pytest.raises(CallerFault, match="city_needed"):
        journey.draft(session, "taoyuan", Q3, actor=DRAFTER, at=DAY)
    with pytest.raises(CallerFault, match="nothing_to_review"):
        journey.draft(session, "570200", Q3, actor=DRAFTER, at=DAY)
    with pytest.raises(law.MissingNumber):
        journey.draft(session, "330100", Q3, actor=DRAFTER, at=DAY)
    number = drafted(session)
    acts.decide(session, keyring, number, "returned", "有一件算错。", actor=DECIDER, at=DAY)
    with pytest.raises(CallerFault, match="review_decided"):
        acts.hear(session, keyring, number, "wuling", "x", actor=WULING, at=DAY)
    again = drafted(session)
    assert again == f"V{CITY}-2025-Q3-2" and acts.review(session, again).hear_until == date(2025, 10, 14)
    for insurer, words, day, code in (("other", "x", "2025-10-09", "not_reviewed"), ("wuling", " ", "2025-10-09", "words_missing"), ("wuling", "x", "2025-10-15", "hearing_over")):
        with pytest.raises(CallerFault, match=code):
            acts.hear(session, keyring, again, insurer, words, actor=WULING, at=at(day))
    acts.decide(session, keyring, again, "decided", "同意。", actor=DECIDER, at=at("2025-10-15"))
    # One task is too few for a score: what was kept back is paid in full, and the words say why.
    fee = acts.state_fee(session, again, city.mandates["wuling"].mandate_no, actor=DRAFTER, at=at("2025-10-15"))
    assert (fee["score"], fee["kept_fen"], fee["released_fen"]) == (None, 0, fee["retained_fen"]) and "不评分" in fee["zh"]


def test_a_case_paid_in_one_quarter_is_not_paid_in_the_next(session: Session, keyring: Keyring) -> None:
    city = City(session, keyring)
    number = city.mandate("wuling").mandate_no
    case = city.new_case()
    city.done("wuling", case=case)
    paid = []
    for day, period in (("2025-10-09", Q3), ("2026-01-09", type(Q3)(2025, 4))):
        review = str(journey.draft(session, CITY, period, actor=DRAFTER, at=at(day))["review"])
        acts.decide(session, keyring, review, "decided", "同意。", actor=DECIDER, at=at("2026-02-01"))
        paid.append([one["kind"] for one in acts.state_fee(session, review, number, actor=DRAFTER, at=at(day))["lines"]])
        if period == Q3:
            city.done("wuling", case=case, asked=at("2025-11-03"))
    assert paid == [["fixed", "case"], ["fixed"]]
