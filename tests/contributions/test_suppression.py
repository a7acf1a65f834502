"""Signs of suppressed reporting: an exact tail, everybody tested at once, and never more than a task for a person."""

from __future__ import annotations

import math
import threading
import time
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from zhibao.contributions import suppression, suppression_tasks
from zhibao.contributions.suppression import Exposure, OutsideRecord, few_reports, poisson_tail
from zhibao.kit.actors import Actor
from zhibao.kit.acts import verify_chain
from zhibao.kit.clock import now
from zhibao.kit.errors import CallerFault

CLERK = Actor("he.ping", "rate_clerk")


@pytest.mark.parametrize(
    ("reported", "mean", "chance"),
    # P(X <= k): e^-m times the sum of m^n / n!, by hand: e^-3, 4e^-3, 8.5e^-3, and e^-1
    [(0, 3, math.exp(-3)), (1, 3, 4 * math.exp(-3)), (2, 3, 8.5 * math.exp(-3)), (0, 1, math.exp(-1)), (5, 0, 1.0), (40, 10, 1.0)],
)
def test_the_tail_by_hand(reported: int, mean: int, chance: float) -> None:
    assert float(poisson_tail(reported, Fraction(mean))) == pytest.approx(chance, rel=1e-12)


@given(st.integers(0, 60), st.integers(1, 60))
def test_the_tail_against_sums_of_floats(reported: int, mean: int) -> None:
    summed = math.fsum(math.exp(-mean + k * math.log(mean) - math.lgamma(k + 1)) for k in range(reported + 1))
    assert float(poisson_tail(reported, Fraction(mean))) == pytest.approx(min(1.0, summed), rel=1e-9)


@given(st.integers(0, 40), st.fractions(0, 60))
def test_more_reports_are_less_suspicious_and_more_expected_are_more(reported: int, mean: Fraction) -> None:
    assert 0 <= poisson_tail(reported, mean) <= poisson_tail(reported + 1, mean) <= 1
    assert poisson_tail(reported, mean + 1) <= poisson_tail(reported, mean)


def test_a_large_mean_is_reckoned_to_its_end() -> None:
    assert Fraction("0.49") < poisson_tail(2_000, Fraction(2_000)) < Fraction("0.52")


def stratum(*reported: int, prefecture: str = "570100") -> list[Exposure]:
    return [Exposure(f"P{number}", "ride_hailing", prefecture, 1_000_000, count) for number, count in enumerate(reported)]


def test_expected_is_what_the_others_had_per_order() -> None:
    rows = [*stratum(2, 30, 40), *stratum(1, 5, 5, prefecture="570200")]
    found = {one.platform: one for one in few_reports(rows)}
    assert (found["P0"].reported, found["P0"].expected) == (3, 35 + 5)
    assert found["P0"].hit and not found["P1"].hit and not found["P2"].hit


def test_orders_with_nobody_beside_them_are_named_and_not_tested() -> None:
    rows = [*stratum(30, 30), Exposure("P0", "ride_hailing", "570300", 7, 0)]
    found = {one.platform: one for one in few_reports(rows)}
    assert (found["P0"].uncompared_orders, found["P0"].hit) == (7, False)


def test_so_many_are_tested_that_the_threshold_falls() -> None:
    """An outcome that alone would be a hit is none among twenty (Holm), and a hit opens the next threshold."""
    mean = Fraction(9)
    chance = poisson_tail(2, mean)
    assert Fraction(1, 2000) < chance < suppression.LEVEL
    rows = stratum(2, *[9] * 19)
    found = few_reports(rows)
    assert found[0].platform == "P0" and found[0].threshold == Fraction(1, 2000)
    assert [one.hit for one in found] == [False] * 20
    assert few_reports(stratum(0, *[12] * 19))[0].hit
    assert [one.threshold for one in found[:3]] == [Fraction(1, 2000), Fraction(1, 1900), Fraction(1, 1800)]


def test_a_safe_enterprise_among_safe_ones_is_no_sign() -> None:
    assert not any(one.hit for one in few_reports(stratum(9, 11, 10, 12, 8)))


def record(reference: str, person: int, day: str) -> OutsideRecord:
    return OutsideRecord("hospital", reference, person, "P0", date.fromisoformat(day))


def test_a_record_outside_without_a_report_near_its_day_is_named() -> None:
    records = [record("H3", 7, "2026-05-14"), record("H2", 7, "2026-05-13"), record("H1", 8, "2026-05-10")]
    found = suppression.unreported(records, {7: [date(2026, 5, 10)]})
    assert [one.reference for one in found] == ["H1", "H3"]


def test_small_chances_are_readable() -> None:
    assert [suppression.scientific(Fraction(text)) for text in ("0", "0.25", "1/3000000")] == ["0", "0.25", "3.3e-7"]


def test_a_hit_is_a_task_once_and_a_person_answers_it(session: Session) -> None:
    signs = [("few_reports", "P0", "2026-01-01..2026-06-30", {"reported": 2, "expected": "35"})]
    (task,) = suppression_tasks.put(session, "570000", signs, actor=CLERK, at=now())
    assert task.document()["open"] is True
    changed = [("few_reports", "P0", "2026-01-01..2026-06-30", {"reported": 3, "expected": "35"})]
    assert suppression_tasks.put(session, "570000", changed, actor=CLERK, at=now()) == [task]
    with pytest.raises(CallerFault, match="person_needed"):
        suppression_tasks.answer(session, task.number, finding="inspection", reason="x", actor=Actor("nightly", "job"), at=now())
    for finding, reason, code in (("guilty", "x", "finding_form"), ("inspection", " ", "reason_missing")):
        with pytest.raises(CallerFault, match=code):
            suppression_tasks.answer(session, task.number, finding=finding, reason=reason, actor=CLERK, at=now())
    answered = suppression_tasks.answer(session, task.number, finding="nothing_found", reason="门诊记录与报案一致", actor=CLERK, at=now())
    assert (answered.finding, answered.actor) == ("nothing_found", "rate_clerk:he.ping")
    with pytest.raises(CallerFault, match="task_answered"):
        suppression_tasks.answer(session, task.number, finding="inspection", reason="x", actor=CLERK, at=now())
    with pytest.raises(CallerFault, match="unknown_task"):
        suppression_tasks.answer(session, "S570000-nothing", finding="inspection", reason="x", actor=CLERK, at=now())
    session.commit()
    assert verify_chain(session, "suppression:570000") == []


def test_of_two_who_answer_at_once_one_is_told_that_it_was_answered(engine: Engine) -> None:
    """Neither hears of the database, and one answer stands."""
    signs = [("few_reports", "P0", "2026", {"reported": 2, "expected": "35"})]
    with Session(engine) as session, session.begin():
        (task,) = suppression_tasks.put(session, "570000", signs, actor=CLERK, at=now())
    told: list[str] = []
    start = threading.Barrier(3)

    def answer(person: str) -> None:
        start.wait()
        try:
            with Session(engine) as session, session.begin():
                suppression_tasks.answer(session, task.number, finding="inspection", reason="x", actor=Actor(person, "rate_clerk"), at=now())
                time.sleep(0.1)
            told.append("answered")
        except CallerFault as fault:
            told.append(fault.code)
        except DBAPIError as fault:
            told.append(f"of the database: {fault}")

    racers = [threading.Thread(target=answer, args=(person,)) for person in ("a", "b", "c")]
    for racer in racers:
        racer.start()
    for racer in racers:
        racer.join(30)
    assert sorted(told) == ["answered", "task_answered", "task_answered"]
    with Session(engine) as session:
        assert verify_chain(session, "suppression:570000") == []


@given(st.lists(st.tuples(st.sampled_from("PQR"), st.sampled_from("ab"), st.integers(1, 50), st.integers(0, 5)), max_size=12))
def test_expected_is_reckoned_row_by_row_as_it_is_defined(rows: list[tuple[str, str, int, int]]) -> None:
    """However often an enterprise stands in a stratum: its orders there, at the reports per order of all others there."""
    expected: dict[str, Fraction] = {}
    for platform, place, orders, _ in rows:
        others = [row for row in rows if row[1] == place and row[0] != platform]
        share = Fraction(sum(row[3] for row in others), sum(row[2] for row in others)) if others else Fraction(0)
        expected[platform] = expected.get(platform, Fraction(0)) + orders * share
    found = few_reports(Exposure(platform, "ride_hailing", place, orders, reports) for platform, place, orders, reports in rows)
    assert {one.platform: one.expected for one in found} == expected
